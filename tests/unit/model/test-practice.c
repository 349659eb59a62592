/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model-test.h"

static void
count_cb (gpointer object, GParamSpec *pspec, guint *n_calls)
{
  (*n_calls)++;
}

static void
test_clients (ModelTest *test, gconstpointer data)
{
  PalEntityList *clients = pal_practice_get_clients (test->practice);
  GVariantDict dict;
  g_autofree char *id = NULL;
  PalClient *client;

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "given_name", "נועה");
  id = pal_practice_add_client (test->practice, g_variant_dict_end (&dict));
  g_assert_null (pal_entity_list_lookup (clients, id));
  model_test_wait (test);
  client = pal_entity_list_lookup (clients, id);
  g_assert_nonnull (client);
  g_assert_nonnull (pal_entity_get_string (PAL_ENTITY (client), "created_utc"));

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "called", "“Noa”");
  pal_practice_update_client (test->practice, client, g_variant_dict_end (&dict), NULL);
  pal_practice_set_client_archived (test->practice, client, TRUE);
  model_test_wait (test);
  g_assert_cmpstr (pal_entity_get_string (PAL_ENTITY (client), "called"), ==, "“Noa”");
  g_assert_true (pal_client_is_archived (client));
  g_assert_true (pal_entity_list_lookup (clients, id) == client);

  /* Archiving is undone with the practice, an edit with the client. */
  pal_practice_step (test->practice, PAL_STEP_UNDO, PAL_SCOPE_PRACTICE);
  model_test_wait (test);
  g_assert_false (pal_client_is_archived (client));
  g_assert_cmpstr (pal_entity_get_string (PAL_ENTITY (client), "called"), ==, "“Noa”");
  pal_practice_step (test->practice, PAL_STEP_UNDO, id);
  model_test_wait (test);
  g_assert_null (pal_entity_get_string (PAL_ENTITY (client), "called"));
  g_assert_nonnull (pal_practice_get_redo_label (test->practice, PAL_SCOPE_PRACTICE));
}

static void
test_practitioners (ModelTest *test, gconstpointer data)
{
  g_autofree char *id = pal_practice_add_practitioner (test->practice, "Bea Probe", NULL);
  GVariantDict dict;

  model_test_wait (test);
  g_assert_cmpstr (pal_practice_get_practitioner_id (test->practice), ==, "practitioner-1");
  pal_practice_set_preference (test->practice, "practitioner", id);
  model_test_wait (test);
  g_assert_cmpstr (pal_practice_get_practitioner_id (test->practice), ==, id);

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "archived_utc", "2026-01-01T00:00:00.000000Z");
  pal_practice_update_practitioner (
      test->practice,
      pal_practice_get_practitioner (test->practice),
      g_variant_dict_end (&dict),
      NULL);
  model_test_wait (test);
  g_assert_cmpstr (pal_practice_get_practitioner_id (test->practice), ==, "practitioner-1");
}

static void
test_card_and_preferences (ModelTest *test, gconstpointer data)
{
  GVariantDict dict;
  guint n_commits;

  g_assert_null (pal_practice_get_card_text (test->practice, "name"));
  for (guint i = 0; i < 2; i++)
    {
      g_variant_dict_init (&dict, NULL);
      pal_row_set_string (&dict, i == 0 ? "name" : "phone", "Test & Söhne");
      pal_practice_update_card (test->practice, g_variant_dict_end (&dict), NULL);
    }
  pal_practice_set_preference (test->practice, "paper", "a4");
  model_test_wait (test);
  g_assert_cmpstr (pal_practice_get_card_text (test->practice, "name"), ==, "Test & Söhne");
  g_assert_cmpstr (pal_practice_get_card_text (test->practice, "phone"), ==, "Test & Söhne");
  g_assert_cmpstr (pal_practice_get_preference (test->practice, "paper"), ==, "a4");

  n_commits = pal_memory_store_get_n_commits (test->store);
  pal_practice_set_preference (test->practice, "paper", "a4");
  g_assert_cmpuint (pal_memory_store_get_n_commits (test->store), ==, n_commits);

  /* Nobody would think of a preference as something to be undone. */
  pal_practice_step (test->practice, PAL_STEP_UNDO, PAL_SCOPE_PRACTICE);
  model_test_wait (test);
  g_assert_cmpstr (pal_practice_get_preference (test->practice, "paper"), ==, "a4");
  g_assert_null (pal_practice_get_card_text (test->practice, "phone"));

  model_test_reopen (test);
  g_assert_cmpstr (pal_practice_get_card_text (test->practice, "name"), ==, "Test & Söhne");
  g_assert_cmpstr (pal_practice_get_preference (test->practice, "paper"), ==, "a4");
  pal_practice_set_preference (test->practice, "paper", NULL);
  model_test_wait (test);
  g_assert_null (pal_practice_get_preference (test->practice, "paper"));
}

/* A full disk: nothing entered is lost, nothing behind it overtakes it. */
static void
test_failure_and_retry (ModelTest *test, gconstpointer data)
{
  PalPlace place = model_test_point ("shoulder-top-r", "trapezius-upper-r");
  g_autofree char *id = NULL;
  guint n_failure = 0, n_busy = 0;

  g_signal_connect (test->practice, "notify::failure", G_CALLBACK (count_cb), &n_failure);
  g_signal_connect (test->practice, "notify::busy", G_CALLBACK (count_cb), &n_busy);
  pal_memory_store_fail_next (test->store, PAL_STORE_ERROR_FULL);
  id = pal_chart_add_mark (test->chart, PAL_KIND_TRIGGER_POINT, PAL_AUTHOR_THERAPIST, &place);
  pal_chart_set_intensity (test->chart, id, 7, NULL);
  pal_chart_add_referral (test->chart, id, "temple-r");
  model_test_wait (test);
  g_assert_true (g_error_matches (pal_practice_get_failure (test->practice),
                                  PAL_STORE_ERROR,
                                  PAL_STORE_ERROR_FULL));
  g_assert_true (pal_practice_is_busy (test->practice));
  g_assert_cmpuint (n_failure, ==, 1);
  g_assert_cmpuint (pal_practice_get_n_failures (test->practice), ==, 1);
  g_assert_cmpuint (n_busy, ==, 1);
  g_assert_cmpuint (model_test_count (test, "mark"), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (pal_chart_get_today (test->chart)), ==, 0);
  /* What is typed meanwhile still belongs to it. */
  g_assert_cmpstr (pal_chart_get_newest_mark_id (test->chart), ==, id);
  pal_chart_set_intensity (test->chart, pal_chart_get_newest_mark_id (test->chart), 8, NULL);

  /* Still full. */
  pal_memory_store_fail_next (test->store, PAL_STORE_ERROR_FULL);
  pal_practice_retry (test->practice);
  model_test_wait (test);
  g_assert_nonnull (pal_practice_get_failure (test->practice));
  g_assert_cmpuint (pal_practice_get_n_failures (test->practice), ==, 2);

  pal_practice_retry (test->practice);
  model_test_wait (test);
  g_assert_cmpuint (pal_practice_get_n_failures (test->practice), ==, 0);
  g_assert_null (pal_practice_get_failure (test->practice));
  g_assert_false (pal_practice_is_busy (test->practice));
  g_assert_cmpint (pal_mark_get_intensity (model_test_mark (test, id)), ==, 8);
  g_assert_true (pal_mark_has_referral (model_test_mark (test, id), "temple-r"));
  g_assert_cmpuint (n_busy, ==, 2);
  g_assert_cmpuint (test->refusals->len, ==, 0);
  pal_practice_retry (test->practice);
  g_signal_handlers_disconnect_by_data (test->practice, &n_failure);
  g_signal_handlers_disconnect_by_data (test->practice, &n_busy);
}

static void
test_give_up (ModelTest *test, gconstpointer data)
{
  PalPlace place = model_test_region ("low-back-r");
  g_autofree char *id = NULL;
  PalMark *mark;

  pal_memory_store_fail_next (test->store, PAL_STORE_ERROR_READ_ONLY);
  id = pal_chart_add_mark (test->chart, PAL_KIND_PAIN, PAL_AUTHOR_THERAPIST, &place);
  pal_chart_set_intensity (test->chart, id, 7, NULL);
  model_test_wait (test);
  g_assert_nonnull (pal_practice_get_failure (test->practice));
  pal_practice_give_up (test->practice);
  g_assert_null (pal_practice_get_failure (test->practice));
  g_assert_false (pal_practice_is_busy (test->practice));
  g_assert_null (pal_chart_get_newest_mark_id (test->chart));
  g_assert_cmpuint (model_test_count (test, "visit"), ==, 0);

  /* The chart works on as if it had never been. */
  mark = model_test_add (test, PAL_KIND_PAIN, &place);
  g_assert_cmpstr (pal_entity_get_id (PAL_ENTITY (mark)), !=, id);
  g_assert_cmpuint (model_test_count (test, "visit"), ==, 1);
  g_assert_cmpuint (test->refusals->len, ==, 0);
}

/* What is done in the window of the library is taken back there, where it is seen. */
static void
test_library (ModelTest *test, gconstpointer data)
{
  GListModel *techniques = G_LIST_MODEL (pal_practice_get_own_techniques (test->practice));
  g_autofree char *id = pal_practice_add_own_technique (test->practice, "Towel Pull");
  g_autofree char *undone = NULL;

  model_test_wait (test);
  g_assert_cmpuint (g_list_model_get_n_items (techniques), ==, 1);
  undone = g_strdup (pal_practice_get_undo_label (test->practice, PAL_SCOPE_PRACTICE));
  g_assert_cmpstr (
      pal_practice_get_undo_label (test->practice, PAL_SCOPE_LIBRARY), ==, "Add Technique");
  g_assert_cmpstr (undone, !=, "Add Technique");

  model_test_reopen (test);
  techniques = G_LIST_MODEL (pal_practice_get_own_techniques (test->practice));
  g_assert_cmpstr (
      pal_practice_get_undo_label (test->practice, PAL_SCOPE_LIBRARY), ==, "Add Technique");
  g_assert_cmpstr (pal_practice_get_undo_label (test->practice, PAL_SCOPE_PRACTICE), ==, undone);
  pal_practice_step (test->practice, PAL_STEP_UNDO, PAL_SCOPE_LIBRARY);
  model_test_wait (test);
  g_assert_cmpuint (g_list_model_get_n_items (techniques), ==, 0);
  g_assert_null (pal_practice_get_undo_label (test->practice, PAL_SCOPE_LIBRARY));
  g_assert_cmpstr (
      pal_practice_get_redo_label (test->practice, PAL_SCOPE_LIBRARY), ==, "Add Technique");
  g_assert_cmpstr (pal_practice_get_undo_label (test->practice, PAL_SCOPE_PRACTICE), ==, undone);
}

/* What contradicts the record is dropped, and what comes after it goes on. */
static void
test_refused (ModelTest *test, gconstpointer data)
{
  PalPlace place = model_test_point ("low-back-r", NULL);
  PalMark *mark;
  g_autofree char *lost = NULL;

  pal_chart_set_intensity (test->chart, "no such mark", 7, NULL);
  mark = model_test_add (test, PAL_KIND_PAIN, &place);
  g_assert_cmpuint (test->refusals->len, ==, 1);
  g_assert_null (pal_practice_get_failure (test->practice));

  pal_memory_store_fail_next (test->store, PAL_STORE_ERROR_REFUSED);
  lost = pal_chart_add_mark (test->chart, PAL_KIND_PAIN, PAL_AUTHOR_CLIENT, &place);
  pal_chart_set_intensity (test->chart, pal_entity_get_id (PAL_ENTITY (mark)), 5, NULL);
  model_test_wait (test);
  g_assert_cmpuint (test->refusals->len, ==, 2);
  g_assert_cmpint (pal_mark_get_intensity (mark), ==, 5);
  g_assert_cmpstr (pal_chart_get_newest_mark_id (test->chart),
                   ==,
                   pal_entity_get_id (PAL_ENTITY (mark)));

  pal_practice_step (test->practice, PAL_STEP_REDO, PAL_SCOPE_PRACTICE);
  model_test_wait (test);
  g_assert_cmpuint (test->refusals->len, ==, 3);
}

/* A client's record that is closed while something is on its way. */
static void
test_closed_meanwhile (ModelTest *test, gconstpointer data)
{
  PalPlace place = model_test_point ("low-back-r", NULL);

  g_free (pal_chart_add_mark (test->chart, PAL_KIND_PAIN, PAL_AUTHOR_CLIENT, &place));
  g_assert_finalize_object (test->chart);
  test->chart = NULL;
  model_test_wait (test);
  g_assert_cmpuint (model_test_count (test, "mark"), ==, 1);
  model_test_reopen (test);
  g_assert_cmpuint (g_list_model_get_n_items (pal_chart_get_today (test->chart)), ==, 1);
}

#define ADD(name, func)                                                                            \
  g_test_add (                                                                                     \
      "/model/practice/" name, ModelTest, NULL, model_test_set_up, func, model_test_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("clients", test_clients);
  ADD ("practitioners", test_practitioners);
  ADD ("card-and-preferences", test_card_and_preferences);
  ADD ("failure-and-retry", test_failure_and_retry);
  ADD ("give-up", test_give_up);
  ADD ("library", test_library);
  ADD ("refused", test_refused);
  ADD ("closed-meanwhile", test_closed_meanwhile);
  return g_test_run ();
}
