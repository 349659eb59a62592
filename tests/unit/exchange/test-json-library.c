/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the practice has added to the library goes out and comes back as it was. */

#include <gio/gio.h>
#include <string.h>

#include "pal-json-library.h"

#define TECHNIQUE "3f2a9c5e-8d41-4b7a-9e60-51c2d7f8a903"
#define OTHER "b17d0c44-0f6e-4c39-a2d5-7e98c1f0aa21"

/* What people may write anywhere: markup, quotes, both directions and marks that turn them, what is
 * longer than it looks, and what must not steer anything. */
static const char *const hard_texts[] = {
  "Slow hold",
  "<b>bold</b> & &amp; <script>",
  "“Curly” \"straight\" 'single' \\back\\ /slash/",
  "חימום עדין",
  "تدليك لطيف ١٢٣",
  "left \u202eright\u202c \u200f(a)\u200e",
  "🤲🏽 hands 👩‍⚕️ 🇨🇭",
  "%s%n {0} $(x) ; DROP TABLE practice_note; --",
  "tab\there, bell\a, escape \033[2J",
  "ﬁ ß ẞ İ ı e\u0301 Å",
};

static PalEntity *
new_technique (const char *id, const char *text)
{
  g_autofree char *steps = g_strdup_printf ("%s\n\n  %s\n", text, text);
  g_autoptr (GVariant) row = NULL;
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", id);
  pal_row_set_string (&dict, "name", text);
  pal_row_set_string (&dict, "purpose", text);
  pal_row_set_string (&dict, "steps", steps);
  pal_row_set_int (&dict, "pressure", 5);
  pal_row_set_int (&dict, "minutes", 600);
  pal_row_set_string (&dict, "cautions", text);
  pal_row_set_string (&dict, "note", text);
  pal_row_set_string (&dict, "created_utc", "2026-11-22T09:30:00.123456Z");
  pal_row_set_string (&dict, "archived_utc", "2026-11-23T09:30:00.123456Z");
  row = pal_row_end (&dict);
  return pal_entity_new (PAL_TYPE_OWN_TECHNIQUE, row);
}

static PalEntity *
new_note (const char *key, const char *text)
{
  g_autofree char *id = g_strconcat ("technique/", key, NULL);
  g_autoptr (GVariant) row = NULL;
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", id);
  pal_row_set_string (&dict, "kind", "technique");
  pal_row_set_string (&dict, "key", key);
  pal_row_set_string (&dict, "title", text);
  pal_row_set_string (&dict, "text", text);
  pal_row_set_string (&dict, "created_utc", "2026-11-22T09:30:00.000000Z");
  row = pal_row_end (&dict);
  return pal_entity_new (PAL_TYPE_OWN_NOTE, row);
}

static char *
write_out (GPtrArray *notes, GPtrArray *techniques)
{
  g_autoptr (JsonNode) document = pal_json_library (notes, techniques);

  return pal_json_to_text (document);
}

static gboolean
read_in (const char *text, GPtrArray **notes, GPtrArray **techniques, GError **error)
{
  return pal_json_read_library (text, strlen (text), notes, techniques, error);
}

/* The same columns with the same values, in any order. */
static void
assert_same (PalEntity *a, PalEntity *b)
{
  GVariant *rows[] = { pal_entity_get_row (a), pal_entity_get_row (b) };
  GVariantIter iter;
  const char *column;
  GVariant *value;

  g_assert_cmpuint (g_variant_n_children (rows[0]), ==, g_variant_n_children (rows[1]));
  g_variant_iter_init (&iter, rows[0]);
  while (g_variant_iter_loop (&iter, "{&sv}", &column, &value))
    {
      g_autoptr (GVariant) other = g_variant_lookup_value (rows[1], column, NULL);

      g_assert_nonnull (other);
      g_assert_cmpvariant (value, other);
    }
}

static void
test_round_trip (void)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) techniques = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) read_notes = NULL;
  g_autoptr (GPtrArray) read_techniques = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (hard_texts); i++)
    {
      g_autofree char *id = g_uuid_string_random ();
      g_autofree char *key = g_strdup_printf ("page-%u", i);

      g_ptr_array_add (techniques, new_technique (id, hard_texts[i]));
      g_ptr_array_add (notes, new_note (key, hard_texts[i]));
    }
  text = write_out (notes, techniques);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_null (strchr (text, '\033'));
  read_in (text, &read_notes, &read_techniques, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read_notes->len, ==, notes->len);
  g_assert_cmpuint (read_techniques->len, ==, techniques->len);
  for (guint i = 0; i < notes->len; i++)
    {
      assert_same (g_ptr_array_index (notes, i), g_ptr_array_index (read_notes, i));
      assert_same (g_ptr_array_index (techniques, i), g_ptr_array_index (read_techniques, i));
    }
  again = write_out (read_notes, read_techniques);
  g_assert_cmpstr (text, ==, again);
}

/* Programs are told whose it is, and what is empty is null or an array of nothing. */
static void
test_members (void)
{
  static const char *const empty[]
      = { "name", "purpose", "note", "pressure", "minutes", "archived_utc" };
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) techniques = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GVariant) bare = g_variant_ref_sink (g_variant_new_parsed (
      "{'id': <'" OTHER "'>, 'created_utc': <'2026-11-22T09:30:00.000000Z'>}"));
  g_autoptr (JsonNode) document = NULL;
  JsonObject *note, *technique;
  JsonArray *steps;

  g_ptr_array_add (notes, new_note ("deep-tissue", "Begin with the forearm."));
  g_ptr_array_add (techniques, new_technique (TECHNIQUE, "Slow"));
  g_ptr_array_add (techniques, pal_entity_new (PAL_TYPE_OWN_TECHNIQUE, bare));
  document = pal_json_library (notes, techniques);

  note = json_array_get_object_element (
      json_object_get_array_member (json_node_get_object (document), "notes"), 0);
  g_assert_cmpstr (json_object_get_string_member (note, "origin"), ==, "practice");
  g_assert_cmpstr (json_object_get_string_member (note, "id"), ==, "technique/deep-tissue");
  technique = json_array_get_object_element (
      json_object_get_array_member (json_node_get_object (document), "techniques"), 0);
  g_assert_cmpstr (json_object_get_string_member (technique, "origin"), ==, "practice");
  g_assert_cmpstr (json_object_get_string_member (technique, "id"), ==, TECHNIQUE);
  steps = json_object_get_array_member (technique, "steps");
  g_assert_cmpuint (json_array_get_length (steps), ==, 4);
  g_assert_cmpstr (json_array_get_string_element (steps, 2), ==, "  Slow");

  technique = json_array_get_object_element (
      json_object_get_array_member (json_node_get_object (document), "techniques"), 1);
  for (guint i = 0; i < G_N_ELEMENTS (empty); i++)
    g_assert_true (json_object_get_null_member (technique, empty[i]));
  g_assert_cmpuint (
      json_array_get_length (json_object_get_array_member (technique, "cautions")), ==, 0);
}

#define NOTE(members)                                                                              \
  "{\"format\":\"palpate\",\"version\":1,\"techniques\":[],\"notes\":[{" members "}]}"
#define TECHNIQUES(members)                                                                        \
  "{\"format\":\"palpate\",\"version\":1,\"notes\":[],\"techniques\":[{" members "}]}"
#define WRITTEN ",\"created_utc\":\"2026-11-22T09:30:00Z\""
#define LINES ",\"steps\":[],\"cautions\":[]"
#define ID "\"id\":\"" TECHNIQUE "\""

/* A page that this version has not, and what nobody here has heard of. */
static void
test_of_another_version (void)
{
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GPtrArray) techniques = NULL;
  g_autoptr (GError) error = NULL;

  read_in (NOTE ("\"id\":\"assessment/a/b\",\"kind\":\"assessment\",\"key\":\"a/b\","
                 "\"text\":\"x\",\"mood\":{\"a\":[1]}" WRITTEN),
           &notes,
           &techniques,
           &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pal_entity_get_id (g_ptr_array_index (notes, 0)), ==, "assessment/a/b");
  g_assert_null (pal_own_note_get_title (g_ptr_array_index (notes, 0)));
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "",
    "{",
    "[]",
    "null",
    "7",
    "{}",
    "\xff\xfe",
    "{\"format\":\"other\",\"version\":1,\"notes\":[],\"techniques\":[]}",
    "{\"format\":\"palpate\",\"version\":2,\"notes\":[],\"techniques\":[]}",
    "{\"format\":\"palpate\",\"version\":1,\"clients\":[]}",
    "{\"format\":\"palpate\",\"version\":1,\"notes\":{},\"techniques\":[]}",
    "{\"format\":\"palpate\",\"version\":1,\"notes\":[],\"techniques\":[7]}",
    NOTE ("\"id\":\"a/b\",\"kind\":\"a\",\"key\":\"b\",\"text\":\"never written down\""),
    NOTE ("\"id\":\"a/b\",\"kind\":\"a\",\"key\":\"c\"" WRITTEN),
    NOTE ("\"id\":\"a/\",\"kind\":\"a\",\"key\":\"\"" WRITTEN),
    NOTE ("\"id\":\"a/b\",\"kind\":\"a\",\"key\":\"b\",\"text\":[1]" WRITTEN),
    NOTE ("\"id\":\"a/b\",\"kind\":\"a\",\"key\":\"b\",\"created_utc\":\"yesterday\""),
    TECHNIQUES ("\"id\":\"7\"" WRITTEN LINES),
    TECHNIQUES (ID WRITTEN),
    TECHNIQUES (ID WRITTEN ",\"steps\":[1],\"cautions\":[]"),
    TECHNIQUES (ID WRITTEN LINES ",\"pressure\":6"),
    TECHNIQUES (ID WRITTEN LINES ",\"pressure\":\"3\""),
    TECHNIQUES (ID WRITTEN LINES ",\"minutes\":0"),
    TECHNIQUES (ID WRITTEN LINES ",\"minutes\":2.5"),
    TECHNIQUES (ID WRITTEN LINES ",\"name\":true"),
    TECHNIQUES (ID WRITTEN LINES "},{" ID WRITTEN LINES),
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GPtrArray *notes = NULL, *techniques = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("text %u", i);
      g_assert_false (read_in (texts[i], &notes, &techniques, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_null (notes);
      g_assert_null (techniques);
    }
}

/* A technique of the practice is in no library but its own: whoever reads of its use is told its name. */
static void
test_use_of_own (void)
{
  const char *name = hard_texts[1];
  g_autoptr (PalEntity) own = new_technique (TECHNIQUE, name);
  g_autoptr (GVariant) row = g_variant_ref_sink (g_variant_new_parsed (
      "{'id': <'u'>, 'mark_id': <'m'>, 'technique': <'" TECHNIQUE "'>, 'minutes': <int64 3>}"));
  g_autoptr (GVariant) other = g_variant_ref_sink (
      g_variant_new_parsed ("{'id': <'v'>, 'mark_id': <'m'>, 'technique': <'petrissage'>}"));
  g_autoptr (PalEntity) use = pal_entity_new (PAL_TYPE_TECHNIQUE_USE, row);
  g_autoptr (PalEntity) listed = pal_entity_new (PAL_TYPE_TECHNIQUE_USE, other);
  g_autoptr (JsonNode) node
      = pal_json_technique_use (PAL_TECHNIQUE_USE (use), PAL_OWN_TECHNIQUE (own));
  g_autoptr (JsonNode) lost = pal_json_technique_use (PAL_TECHNIQUE_USE (use), NULL);
  g_autoptr (JsonNode) plain = pal_json_technique_use (PAL_TECHNIQUE_USE (listed), NULL);
  JsonObject *object = json_node_get_object (node);

  g_assert_cmpstr (json_object_get_string_member (object, "technique"), ==, TECHNIQUE);
  g_assert_cmpstr (json_object_get_string_member (object, "technique_origin"), ==, "practice");
  g_assert_cmpstr (json_object_get_string_member (object, "technique_name"), ==, name);
  object = json_node_get_object (lost);
  g_assert_cmpstr (json_object_get_string_member (object, "technique_origin"), ==, "practice");
  g_assert_true (json_object_get_null_member (object, "technique_name"));
  object = json_node_get_object (plain);
  g_assert_cmpstr (json_object_get_string_member (object, "technique_origin"), ==, "library");
  g_assert_true (json_object_get_null_member (object, "technique_name"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/json-library/round-trip", test_round_trip);
  g_test_add_func ("/exchange/json-library/members", test_members);
  g_test_add_func ("/exchange/json-library/of-another-version", test_of_another_version);
  g_test_add_func ("/exchange/json-library/refused", test_refused);
  g_test_add_func ("/exchange/json-library/use-of-own", test_use_of_own);
  return g_test_run ();
}
