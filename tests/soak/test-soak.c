/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-soak"

#include <malloc.h>
#include <stdio.h>
#include <unistd.h>

#include "pal-chart.h"
#include "pal-undo-log.h"
#include "store-test.h"

#define DEFAULT_ACTIONS 500
#define DEFAULT_SEED 1
#define N_CLIENTS 3

/* A visit has about as many marks as a thorough one, and a client as many visits as in some years. */
#define MAX_MARKS 25
#define ACTIONS_PER_VISIT 150
#define ACTIONS_PER_SITTING 400

/* How much more memory the program may hold at the end than half-way, with the record closed. */
#define MAX_GROWTH_KIB 4096

static const char *const zones[] = {
  "shoulder-top-l", "shoulder-top-r", "low-back-l", "low-back-r", "temple-l",
  "temple-r",       "neck-back-l",    "neck-back-r", "knee-front-l", "knee-front-r",
};

typedef struct
{
  TestFolder *folder;
  GRand *rand;
  PalStore *store;
  PalPractice *practice;
  PalClient *client;
  PalChart *chart;
  char *client_ids[N_CLIENTS];
  guint n_done;
  guint n_undone;
  guint n_signed;
  guint n_openings;
} Soak;

static guint
get_number (const char *variable, guint fallback)
{
  const char *text = g_getenv (variable);

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : fallback;
}

static guint
below (Soak *soak, guint end)
{
  return (guint) g_rand_int_range (soak->rand, 0, (gint32) end);
}

static const char *
any_zone (Soak *soak)
{
  return zones[below (soak, G_N_ELEMENTS (zones))];
}

/* Memory that is in use, in KiB, without what the allocator keeps for later. */
static gint64
measure_memory (void)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  long size, resident;

  malloc_trim (0);
  g_file_get_contents ("/proc/self/statm", &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sscanf (text, "%ld %ld", &size, &resident), ==, 2);
  return (gint64) resident * (sysconf (_SC_PAGESIZE) / 1024);
}

/* Opening and closing -------------------------------------------------------------------------- */

static void
refused_cb (PalPractice *practice, GError *error, gpointer user_data)
{
  g_error ("A change was refused: %s", error->message);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Until everything is on the disk. */
static void
settle (Soak *soak)
{
  while (pal_practice_is_busy (soak->practice))
    {
      g_assert_no_error (pal_practice_get_failure (soak->practice));
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
open_record (Soak *soak)
{
  g_autoptr (GAsyncResult) practice_result = NULL;
  g_autoptr (GAsyncResult) chart_result = NULL;
  g_autoptr (GError) error = NULL;
  const char *id = soak->client_ids[below (soak, N_CLIENTS)];

  soak->store = test_store_open (soak->folder);
  soak->practice = pal_practice_new (soak->store);
  g_signal_connect (soak->practice, "refused", G_CALLBACK (refused_cb), NULL);
  pal_practice_load_async (soak->practice, NULL, done_cb, &practice_result);
  wait_for (&practice_result);
  g_assert_true (pal_practice_load_finish (soak->practice, practice_result, &error));
  g_assert_no_error (error);

  soak->client = pal_entity_list_lookup (pal_practice_get_clients (soak->practice), id);
  g_assert_nonnull (soak->client);
  g_object_ref (soak->client);
  soak->chart = pal_chart_new (soak->practice, soak->client);
  pal_chart_load_async (soak->chart, NULL, done_cb, &chart_result);
  wait_for (&chart_result);
  g_assert_true (pal_chart_load_finish (soak->chart, chart_result, &error));
  g_assert_no_error (error);
  soak->n_openings++;
}

static void
close_record (Soak *soak)
{
  settle (soak);
  g_assert_finalize_object (g_steal_pointer (&soak->chart));
  g_clear_object (&soak->client);
  g_assert_finalize_object (g_steal_pointer (&soak->practice));
  g_assert_finalize_object (g_steal_pointer (&soak->store));
}

/* The clients cannot be undone, so that they are there at every opening. */
static void
set_up (Soak *soak)
{
  g_autoptr (PalCommand) command = test_command (PAL_SCOPE_PRACTICE, "Add clients");
  PalStore *store;

  soak->folder = test_folder_new ();
  soak->rand = g_rand_new_with_seed (get_number ("PAL_SOAK_SEED", DEFAULT_SEED));
  store = test_store_open_practice (soak->folder);
  soak->client_ids[0] = g_strdup (TEST_CLIENT);
  for (guint i = 1; i < N_CLIENTS; i++)
    {
      g_autoptr (GVariant) row = NULL;

      soak->client_ids[i] = g_strdup_printf ("client-%u", i + 1);
      row = test_row ("id", 's', soak->client_ids[i], "given_name", 's', zones[i],
                      "created_utc", 's', "2026-01-01T08:02:00Z", NULL);
      pal_command_insert (command, "client", row);
    }
  pal_command_set_unlogged (command, TRUE);
  test_commit (store, command);
  g_object_unref (store);
  open_record (soak);
}

static void
tear_down (Soak *soak)
{
  for (guint i = 0; i < N_CLIENTS; i++)
    g_free (soak->client_ids[i]);
  g_rand_free (soak->rand);
  test_folder_remove (soak->folder);
}

/* What is checked ------------------------------------------------------------------------------ */

static void
compare_list (Soak *soak, PalEntityList *list, const char *column)
{
  g_autoptr (GError) error = NULL;
  const char *client_id = pal_entity_get_id (PAL_ENTITY (soak->client));
  g_autoptr (GPtrArray) rows = pal_store_load_sync (
      soak->store, pal_entity_list_get_table (list), column, column != NULL ? client_id : NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, pal_entity_list_get_length (list));
  for (guint i = 0; i < rows->len; i++)
    {
      GVariant *row = g_ptr_array_index (rows, i);
      PalEntity *entity = pal_entity_list_lookup (list, pal_row_get_id (row));

      g_assert_nonnull (entity);
      g_assert_true (g_variant_equal (pal_entity_get_row (entity), row));
    }
}

/* Nothing is on the screen that is not on the disk, and the other way round. */
static void
compare_models (Soak *soak)
{
  GListModel *today = pal_chart_get_today (soak->chart);
  PalVisit *visit = pal_chart_get_visit (soak->chart);

  compare_list (soak, pal_practice_get_clients (soak->practice), NULL);
  compare_list (soak, pal_practice_get_practitioners (soak->practice), NULL);
  compare_list (soak, pal_chart_get_visits (soak->chart), "client_id");
  compare_list (soak, pal_chart_get_findings (soak->chart), "client_id");
  compare_list (soak, pal_chart_get_marks (soak->chart), "client_id");
  for (guint i = 0; i < g_list_model_get_n_items (today); i++)
    {
      g_autoptr (PalMark) mark = g_list_model_get_item (today, i);

      g_assert_nonnull (visit);
      g_assert_cmpstr (
          pal_mark_get_visit_id (mark), ==, pal_entity_get_id (PAL_ENTITY (visit)));
    }
}

/* Closes the record, looks at it from outside and returns how much memory is left in use. */
static gint64
check_record (Soak *soak)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 memory;

  settle (soak);
  compare_models (soak);
  before = test_dump (soak->store);
  close_record (soak);
  test_assert_sound (soak->folder);
  g_assert_cmpint (test_sql_int (soak->folder,
                                 "SELECT max (n) FROM"
                                 " (SELECT count (*) AS n FROM undo_step GROUP BY scope)"),
                   <,
                   PAL_UNDO_LOG_STEPS + PAL_UNDO_LOG_SLACK);
  g_assert_cmpint (test_sql_int (soak->folder,
                                 "SELECT count (*) FROM undo_step AS s WHERE NOT EXISTS"
                                 " (SELECT 1 FROM revision WHERE scope = s.scope AND step = number"
                                 "  AND seq BETWEEN first_revision AND last_revision)"),
                   ==,
                   0);

  open_record (soak);
  after = test_dump (soak->store);
  g_assert_cmpstr (before, ==, after);
  compare_models (soak);
  close_record (soak);
  g_clear_pointer (&before, g_free);
  g_clear_pointer (&after, g_free);
  memory = measure_memory ();
  open_record (soak);
  return memory;
}

/* What is done --------------------------------------------------------------------------------- */

static PalMark *
any_mark (Soak *soak)
{
  GListModel *today = pal_chart_get_today (soak->chart);
  guint n = g_list_model_get_n_items (today);

  return n > 0 ? g_list_model_get_item (today, below (soak, n)) : NULL;
}

static void
add_mark (Soak *soak)
{
  PalPlace place = { .figure = "adult",
                     .figure_version = 1,
                     .view = PAL_VIEW_BACK,
                     .shape = below (soak, 2) ? PAL_SHAPE_POINT : PAL_SHAPE_REGION,
                     .point = { below (soak, 60000) / 100.0, below (soak, 160000) / 100.0 },
                     .zone = any_zone (soak),
                     .muscle = below (soak, 2) ? "trapezius-upper-r" : NULL };
  PalAuthor author = below (soak, 2) ? PAL_AUTHOR_CLIENT : PAL_AUTHOR_THERAPIST;

  if (g_list_model_get_n_items (pal_chart_get_today (soak->chart)) < MAX_MARKS)
    g_free (pal_chart_add_mark (soak->chart,
                                below (soak, 2) ? PAL_KIND_TRIGGER_POINT : PAL_KIND_PAIN,
                                author,
                                &place));
}

/* Returns whether the next action may come before this one has reached the disk: where a mark goes,
 * it may be the one that is acted on. */
static gboolean
change_mark (Soak *soak)
{
  g_autoptr (PalMark) mark = any_mark (soak);
  g_autofree char *note = g_strdup_printf ("Note %u ü", soak->n_done);
  const char *id;

  if (mark == NULL)
    return FALSE;
  id = pal_entity_get_id (PAL_ENTITY (mark));
  switch (below (soak, 9))
    {
    case 0:
    case 1:
      pal_chart_set_intensity (
          soak->chart, id, (int) below (soak, 11), below (soak, 2) ? "rating" : NULL);
      break;
    case 2:
      if (pal_mark_get_kind (mark) == PAL_KIND_TRIGGER_POINT)
        pal_chart_add_referral (soak->chart, id, any_zone (soak));
      return FALSE;
    case 3:
      if (pal_mark_get_referrals (mark)[0] != NULL)
        pal_chart_remove_referral (soak->chart, mark, pal_mark_get_referrals (mark)[0]);
      return FALSE;
    case 4:
      pal_chart_set_qualities (
          soak->chart, mark, (PalQuality) below (soak, 1u << PAL_N_QUALITIES));
      break;
    case 5:
      pal_chart_set_note (soak->chart, mark, note, "note");
      break;
    case 6:
      pal_chart_set_familiar (soak->chart, mark, (PalFamiliar) below (soak, 5));
      break;
    case 7:
      pal_chart_set_depth (soak->chart, mark, (PalDepth) below (soak, 3));
      break;
    default:
      pal_chart_delete_mark (soak->chart, mark);
      return FALSE;
    }
  return TRUE;
}

static void
rate_ghost (Soak *soak)
{
  GListModel *ghosts = pal_chart_get_ghosts (soak->chart);
  guint n = g_list_model_get_n_items (ghosts);
  g_autoptr (PalMark) ghost = NULL;

  if (n == 0 || g_list_model_get_n_items (pal_chart_get_today (soak->chart)) >= MAX_MARKS)
    return;
  ghost = g_list_model_get_item (ghosts, below (soak, n));
  g_free (pal_chart_rate_ghost (soak->chart,
                                ghost,
                                (PalChange) (PAL_CHANGE_SAME + below (soak, 4)),
                                (int) below (soak, 12) - 1,
                                NULL));
}

static void
step (Soak *soak)
{
  gboolean undo = below (soak, 3) > 0;

  settle (soak);
  if ((undo ? pal_chart_get_undo_label (soak->chart) : pal_chart_get_redo_label (soak->chart))
      == NULL)
    return;
  soak->n_undone++;
  if (undo)
    pal_chart_undo (soak->chart);
  else
    pal_chart_redo (soak->chart);
}

static void
sign (Soak *soak)
{
  PalVisit *visit = pal_chart_get_visit (soak->chart);

  if (visit == NULL || pal_visit_is_signed (visit))
    return;
  pal_chart_sign_visit (soak->chart);
  soak->n_signed++;
}

static void
change_practice (Soak *soak)
{
  g_autofree char *name = g_strdup_printf ("Name %u", soak->n_done);
  g_autoptr (GVariant) values = test_row ("family_name", 's', name, NULL);

  switch (below (soak, 3))
    {
    case 0:
      pal_practice_update_client (soak->practice, soak->client, values, NULL);
      break;
    case 1:
      pal_practice_set_preference (soak->practice, "paper", below (soak, 2) ? "a4" : "letter");
      break;
    default:
      if (pal_practice_get_undo_label (soak->practice, PAL_SCOPE_PRACTICE) != NULL)
        pal_practice_step (soak->practice, PAL_STEP_UNDO, PAL_SCOPE_PRACTICE);
      break;
    }
}

static void
act (Soak *soak)
{
  guint chance = below (soak, 100);
  gboolean in_a_hurry = FALSE;

  if (soak->n_done % ACTIONS_PER_SITTING == 0)
    {
      close_record (soak);
      open_record (soak);
    }
  else if (soak->n_done % ACTIONS_PER_VISIT == 0)
    sign (soak);
  else if (chance < 20)
    add_mark (soak);
  else if (chance < 70)
    in_a_hurry = change_mark (soak) && below (soak, 4) > 0;
  else if (chance < 76)
    rate_ghost (soak);
  else if (chance < 96)
    step (soak);
  else
    change_practice (soak);
  if (!in_a_hurry)
    settle (soak);
}

static void
test_soak (void)
{
  Soak soak = { NULL };
  guint n_actions = get_number ("PAL_SOAK", DEFAULT_ACTIONS);
  gint64 half_way = 0;
  gint64 end;

  set_up (&soak);
  for (soak.n_done = 1; soak.n_done <= n_actions; soak.n_done++)
    {
      act (&soak);
      if (soak.n_done == n_actions / 2)
        half_way = check_record (&soak);
    }
  end = check_record (&soak);
  close_record (&soak);
  g_test_message ("%u actions, %u undone or redone, %u visits signed, opened %u times",
                  n_actions,
                  soak.n_undone,
                  soak.n_signed,
                  soak.n_openings);
  g_test_message ("%" G_GINT64_FORMAT " marks, %" G_GINT64_FORMAT " KiB of database",
                  test_sql_int (soak.folder, "SELECT count (*) FROM mark"),
                  test_sql_int (soak.folder,
                                "SELECT page_count * page_size / 1024"
                                " FROM pragma_page_count, pragma_page_size"));
  g_test_message ("%" G_GINT64_FORMAT " KiB of memory half-way, %" G_GINT64_FORMAT " KiB at the end",
                  half_way,
                  end);
  g_assert_cmpint (end - half_way, <=, MAX_GROWTH_KIB);
  tear_down (&soak);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/soak", test_soak);
  return g_test_run ();
}
