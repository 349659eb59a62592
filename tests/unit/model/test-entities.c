/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "../../support/mark-referrals.h"
#include "pal-client.h"
#include "pal-entity-list.h"
#include "model-test.h"

static GVariant *
client_row (const char *id, const char *given, const char *family, const char *called)
{
  return model_test_row ("id",
                         's',
                         id,
                         "given_name",
                         's',
                         given,
                         "family_name",
                         's',
                         family,
                         "called",
                         's',
                         called,
                         "birth_date",
                         's',
                         "1980-05-12",
                         "phone",
                         's',
                         "+49 30 901820",
                         NULL);
}

static PalClient *
new_client (const char *given, const char *family, const char *called)
{
  g_autoptr (GVariant) row = client_row ("c", given, family, called);
  g_autoptr (GVariant) none = model_test_row ("x", '0', NULL);
  g_autoptr (GVariant) stored = pal_row_patch (none, row);

  return PAL_CLIENT (pal_entity_new (PAL_TYPE_CLIENT, stored));
}

static void
test_client_names (void)
{
  const struct
  {
    const char *given, *family, *called, *name, *sort_key;
  } cases[] = {
    { "Anna", "Berg", NULL, "Anna Berg", "Berg Anna" },
    { "Anna", "Berg", "Anna", "Anna Berg", "Berg Anna" },
    { "Anna", "Berg", "Anni", "Anna “Anni” Berg", "Berg Anna" },
    { "Anna", NULL, NULL, "Anna", "Anna Anna" },
    { NULL, "Berg", NULL, "Berg", "Berg " },
    { NULL, NULL, "Anni", "Anni", "Anni " },
    { "Seán", "O'Dempsey-Łuk", NULL, "Seán O'Dempsey-Łuk", "O'Dempsey-Łuk Seán" },
    { "נועה", "כהן", NULL, "נועה כהן", "כהן נועה" },
    { "<b>Bold</b>", "& Sons", NULL, "<b>Bold</b> & Sons", "& Sons <b>Bold</b>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PalClient) client
          = new_client (cases[i].given, cases[i].family, cases[i].called);
      g_autofree char *name = pal_client_dup_name (client);
      g_autofree char *sort_key = pal_client_dup_sort_key (client);
      g_autofree char *year = pal_client_dup_birth_year (client);

      g_assert_cmpstr (name, ==, cases[i].name);
      g_assert_cmpstr (sort_key, ==, cases[i].sort_key);
      g_assert_cmpstr (year, ==, "1980");
    }
}

static void
test_client_matches (void)
{
  const struct
  {
    const char *given, *family, *called, *text;
    gboolean matches;
  } cases[] = {
    { "Anna", "Berg", NULL, "", TRUE },
    { "Anna", "Berg", NULL, "be", TRUE },
    { "Anna", "Berg", NULL, "berg an", TRUE },
    { "Anna", "Berg", NULL, "erg", FALSE },
    { "Anna", "Berg", NULL, "berg x", FALSE },
    { "Anna", "Berg", "Nanni", "nan", TRUE },
    { "Anna", "Berg", NULL, "1980", TRUE },
    { "Anna", "Berg", NULL, "1980-05-12", TRUE },
    { "Anna", "Berg", NULL, "9018", TRUE },
    { "Zoë", "Müller", NULL, "zoe MULLER", TRUE },
    { "Seán", "O'Dempsey", NULL, "o'demp", TRUE },
    { "<b>Bold</b>", "Tag", NULL, "<b>bo", TRUE },
    { "Anna", "Berg", NULL, "<i>", FALSE },
    { "“Quoted”", "\"Name\"", NULL, "quoted name", TRUE },
    { "נועה", "כהן", NULL, "כה", TRUE },
    { "ليلى", "حداد", NULL, "حد ليل", TRUE },
    { "Flo", "Fly", "🦋", "🦋", TRUE },
    { "Flo", "Fly", "🦋", "🐢", FALSE },
    { "Flo", "Fly", NULL, "🦋", FALSE },
    { "Flo", "Fly", NULL, "  ", TRUE },
    { "50%", "_under_", NULL, "50%", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PalClient) client
          = new_client (cases[i].given, cases[i].family, cases[i].called);

      if (pal_client_matches (client, cases[i].text) != cases[i].matches)
        g_error ("“%s” in “%s %s”", cases[i].text, cases[i].given, cases[i].family);
    }
}

/* Lists ------------------------------------------------------------------------------------------ */

typedef struct
{
  guint n_calls;
  guint position, removed, added;
} Heard;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, Heard *heard)
{
  heard->n_calls++;
  heard->position = position;
  heard->removed = removed;
  heard->added = added;
}

static void
count_cb (gpointer object, guint *n_calls)
{
  (*n_calls)++;
}

static void
apply (PalEntityList *list, GVariant *before, GVariant *after)
{
  g_autoptr (PalChangeSet) changes = pal_change_set_new (PAL_STEP_DO, "practice", "Do");

  pal_change_set_add (
      changes, "client", pal_row_get_id (after != NULL ? after : before), before, after);
  g_assert_true (pal_entity_list_apply (list, changes));
}

static char *
list_ids (PalEntityList *list)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < pal_entity_list_get_length (list); i++)
    g_string_append (ids, pal_entity_get_id (pal_entity_list_peek (list, i)));
  return g_string_free (g_steal_pointer (&ids), FALSE);
}

#define assert_ids(list, expected)                                                                 \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *found = list_ids (list);                                                      \
    g_assert_cmpstr (found, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

static void
test_list (void)
{
  g_autoptr (PalEntityList) list
      = pal_entity_list_new (PAL_TYPE_CLIENT, "client", NULL, NULL, pal_client_compare);
  g_autoptr (GPtrArray) rows
      = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  g_autoptr (GVariant) c = client_row ("c", "Cleo", "Aal", NULL);
  g_autoptr (GVariant) c_moved = client_row ("c", "Cleo", "Zander", NULL);
  g_autoptr (GVariant) a_noted = client_row ("a", "Ada", "Barsch", "Addi");
  Heard heard = { 0 };
  guint n_changed = 0;
  PalEntity *a, *moved;

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &heard);
  pal_entity_list_set_rows (list, rows);
  g_assert_cmpuint (heard.n_calls, ==, 0);

  g_ptr_array_add (rows, client_row ("d", "Dora", "Dorsch", NULL));
  g_ptr_array_add (rows, client_row ("a", "Ada", "Barsch", NULL));
  pal_entity_list_set_rows (list, rows);
  g_assert_cmpuint (heard.n_calls, ==, 1);
  g_assert_cmpuint (heard.added, ==, 2);
  assert_ids (list, "ad");
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == PAL_TYPE_CLIENT);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 2));

  /* A new row goes where it sorts. */
  apply (list, NULL, c);
  assert_ids (list, "cad");
  g_assert_cmpuint (heard.n_calls, ==, 2);
  g_assert_cmpuint (heard.position, ==, 0);
  g_assert_cmpuint (heard.removed, ==, 0);
  g_assert_cmpuint (heard.added, ==, 1);

  /* A change that moves nothing is told by the object alone, once. */
  a = pal_entity_list_lookup (list, "a");
  g_signal_connect (a, "changed", G_CALLBACK (count_cb), &n_changed);
  apply (list, g_ptr_array_index (rows, 1), a_noted);
  g_assert_true (pal_entity_list_lookup (list, "a") == a);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (heard.n_calls, ==, 2);
  apply (list, a_noted, a_noted);
  g_assert_cmpuint (n_changed, ==, 1);

  /* One that moves the row keeps the object. */
  moved = pal_entity_list_lookup (list, "c");
  apply (list, c, c_moved);
  assert_ids (list, "adc");
  g_assert_true (pal_entity_list_lookup (list, "c") == moved);
  g_assert_cmpuint (heard.n_calls, ==, 4);

  apply (list, a_noted, NULL);
  assert_ids (list, "dc");
  g_assert_cmpuint (heard.n_calls, ==, 5);
  g_assert_cmpuint (heard.position, ==, 0);
  g_assert_cmpuint (heard.removed, ==, 1);
  g_assert_null (pal_entity_list_lookup (list, "a"));
  g_assert_null (pal_entity_list_lookup (list, NULL));
}

/* A list of one client's rows takes no notice of another's, and lets go of a row that leaves. */
static void
test_list_of_one_client (void)
{
  g_autoptr (PalEntityList) list
      = pal_entity_list_new (PAL_TYPE_VISIT, "visit", "client_id", "one", pal_visit_compare);
  g_autoptr (PalChangeSet) others = pal_change_set_new (PAL_STEP_DO, "two", "Do");
  g_autoptr (PalChangeSet) mine = pal_change_set_new (PAL_STEP_DO, "one", "Do");
  g_autoptr (PalChangeSet) leaves = pal_change_set_new (PAL_STEP_DO, "one", "Do");
  g_autoptr (GVariant) foreign = model_test_row ("id", 's', "v", "client_id", 's', "two", NULL);
  g_autoptr (GVariant) own = model_test_row ("id", 's', "w", "client_id", 's', "one", NULL);
  g_autoptr (GVariant) left = model_test_row ("id", 's', "w", "client_id", 's', "two", NULL);

  pal_change_set_add (others, "visit", "v", NULL, foreign);
  pal_change_set_add (others, "client", "one", NULL, own);
  g_assert_false (pal_entity_list_apply (list, others));
  pal_change_set_add (mine, "visit", "w", NULL, own);
  g_assert_true (pal_entity_list_apply (list, mine));
  g_assert_cmpuint (pal_entity_list_get_length (list), ==, 1);
  pal_change_set_add (leaves, "visit", "w", own, left);
  g_assert_true (pal_entity_list_apply (list, leaves));
  g_assert_cmpuint (pal_entity_list_get_length (list), ==, 0);
}

/* Names sort as the reader's language sorts them, also when there are many. */
static void
test_list_stays_sorted (void)
{
  g_autoptr (PalEntityList) list
      = pal_entity_list_new (PAL_TYPE_CLIENT, "client", NULL, NULL, pal_client_compare);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *id = g_strdup_printf ("%d", g_rand_int_range (rand, 0, 60));
      g_autofree char *family = g_strdup_printf ("%c%c",
                                                 (char) g_rand_int_range (rand, 'a', 'z'),
                                                 (char) g_rand_int_range (rand, 'A', 'Z'));
      PalEntity *old = pal_entity_list_lookup (list, id);
      g_autoptr (GVariant) before
          = old != NULL ? g_variant_ref (pal_entity_get_row (old)) : NULL;
      g_autoptr (GVariant) after
          = before != NULL && i % 5 == 0 ? NULL : client_row (id, "x", family, NULL);

      apply (list, before, after);
      for (guint p = 1; p < pal_entity_list_get_length (list); p++)
        g_assert_cmpint (pal_client_compare (pal_entity_list_peek (list, p - 1),
                                             pal_entity_list_peek (list, p),
                                             NULL),
                         <,
                         0);
    }
  g_assert_cmpuint (pal_entity_list_get_length (list), >, 10);
}

static void
test_mark_follows_its_row (void)
{
  g_autoptr (GVariant) row = model_test_row ("id",
                                             's',
                                             "m",
                                             "kind",
                                             's',
                                             "pain",
                                             "author",
                                             's',
                                             "client",
                                             "points",
                                             's',
                                             "1.00,2.00",
                                             NULL);
  g_autoptr (GVariant) moved
      = model_test_row ("id", 's', "m", "kind", 's', "trigger-point", "author", 's', "therapist",
                        "points", 's', "3.50,4.00", "intensity", 'x', 0, NULL);
  g_autoptr (PalEntity) entity = pal_entity_new (PAL_TYPE_MARK, row);
  PalMark *mark = PAL_MARK (entity);
  const char *zones[] = { "temple-r", NULL };
  guint n_changed = 0;

  g_assert_cmpint (pal_mark_get_kind (mark), ==, PAL_KIND_PAIN);
  g_assert_cmpint (pal_mark_get_author (mark), ==, PAL_AUTHOR_CLIENT);
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, PAL_INTENSITY_EMPTY);
  g_assert_cmpint (pal_mark_get_view (mark), ==, PAL_VIEW_NONE);
  g_assert_cmpfloat (pal_mark_get_point (mark).v, ==, 2);
  g_assert_cmpint (pal_mark_get_answer (mark, "taut_band"), ==, PAL_ANSWER_NOT_ASKED);

  g_signal_connect (mark, "changed", G_CALLBACK (count_cb), &n_changed);
  pal_entity_set_row (entity, moved);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpint (pal_mark_get_kind (mark), ==, PAL_KIND_TRIGGER_POINT);
  g_assert_cmpint (pal_mark_get_author (mark), ==, PAL_AUTHOR_THERAPIST);
  g_assert_cmpfloat (pal_mark_get_point (mark).u, ==, 3.5);
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, 0);

  test_set_referrals (mark, zones);
  test_set_referrals (mark, zones);
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_true (pal_mark_has_referral (mark, "temple-r"));
  g_assert_false (pal_mark_has_referral (mark, "temple-l"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/client/names", test_client_names);
  g_test_add_func ("/model/client/matches", test_client_matches);
  g_test_add_func ("/model/list", test_list);
  g_test_add_func ("/model/list/of-one-client", test_list_of_one_client);
  g_test_add_func ("/model/list/stays-sorted", test_list_stays_sorted);
  g_test_add_func ("/model/mark/follows-its-row", test_mark_follows_its_row);
  return g_test_run ();
}
