/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model-test.h"

#include "pal-ghost.h"
#include "pal-time.h"

#define MAX_ITERATIONS 10000

GVariant *
model_test_row (const char *column, ...)
{
  GVariantDict dict;
  va_list args;

  g_variant_dict_init (&dict, NULL);
  va_start (args, column);
  for (; column != NULL; column = va_arg (args, const char *))
    switch (va_arg (args, int))
      {
      case 's':
        pal_row_set_string (&dict, column, va_arg (args, const char *));
        break;
      case 'x':
        pal_row_set_int (&dict, column, va_arg (args, int));
        break;
      default:
        pal_row_set_empty (&dict, column);
      }
  va_end (args);
  return pal_row_end (&dict);
}

static void
refused_cb (PalPractice *practice, GError *error, ModelTest *self)
{
  g_ptr_array_add (self->refusals, g_strdup (error->message));
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  for (guint i = 0; i < MAX_ITERATIONS && *result == NULL; i++)
    g_main_context_iteration (NULL, FALSE);
  g_assert_nonnull (*result);
  return *result;
}

/* What the chart shows of the visits before, of which it looks at no more than a change concerns, is what one
 * finds who looks at everything. */
static void
check_ghosts (PalChart *chart)
{
  GListModel *shown = pal_chart_get_ghosts (chart);
  PalVisit *visit = pal_chart_get_visit (chart);
  g_autoptr (GPtrArray) ghosts = NULL;

  if (visit == NULL && pal_chart_get_visit_date (chart) != NULL)
    return; /* one that is entered late has a place among the others before it is written down */
  ghosts = pal_ghost_marks (pal_chart_get_visits (chart),
                            pal_chart_get_findings (chart),
                            pal_chart_get_marks (chart),
                            visit != NULL ? pal_entity_get_id (PAL_ENTITY (visit)) : NULL);
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, ghosts->len);
  for (guint i = 0; i < ghosts->len; i++)
    {
      g_autoptr (PalMark) mark = g_list_model_get_item (shown, i);

      g_assert_true (mark == g_ptr_array_index (ghosts, i));
    }
}

void
model_test_wait (ModelTest *self)
{
  for (guint i = 0; i < MAX_ITERATIONS; i++)
    {
      if (!pal_practice_is_busy (self->practice)
          || pal_practice_get_failure (self->practice) != NULL)
        {
          if (self->chart != NULL)
            check_ghosts (self->chart);
          return;
        }
      g_main_context_iteration (NULL, FALSE);
    }
  g_assert_not_reached ();
}

void
model_test_write (ModelTest *self, const char *table, GVariant *row)
{
  g_autoptr (PalCommand) command = pal_command_new (PAL_SCOPE_PRACTICE, NULL, "Write");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (PalChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;

  pal_command_set_unlogged (command, TRUE);
  pal_command_insert (command, table, row);
  pal_store_commit_async (PAL_STORE (self->store), command, NULL, done_cb, &result);
  changes = pal_store_commit_finish (PAL_STORE (self->store), wait_for (&result), &error);
  g_assert_no_error (error);
}

void
model_test_reopen (ModelTest *self)
{
  g_autoptr (GAsyncResult) practice_result = NULL;
  g_autoptr (GAsyncResult) chart_result = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->chart);
  g_clear_object (&self->client);
  if (self->practice != NULL)
    g_signal_handlers_disconnect_by_data (self->practice, self);
  g_clear_object (&self->practice);

  self->practice = pal_practice_new (PAL_STORE (self->store));
  g_signal_connect (self->practice, "refused", G_CALLBACK (refused_cb), self);
  pal_practice_load_async (self->practice, NULL, done_cb, &practice_result);
  g_assert_true (
      pal_practice_load_finish (self->practice, wait_for (&practice_result), &error));
  g_assert_no_error (error);

  self->client = g_object_ref (pal_entity_list_peek (pal_practice_get_clients (self->practice), 0));
  self->chart = pal_chart_new (self->practice, self->client);
  pal_chart_load_async (self->chart, NULL, done_cb, &chart_result);
  g_assert_true (pal_chart_load_finish (self->chart, wait_for (&chart_result), &error));
  g_assert_no_error (error);
}

void
model_test_set_up (ModelTest *self, gconstpointer data)
{
  g_autoptr (GVariant) practitioner = model_test_row (
      "id", 's', "practitioner-1", "name", 's', "Ada Probe", "created_utc", 's', "2020", NULL);
  g_autoptr (GVariant) client = model_test_row ("id",
                                                's',
                                                "client-1",
                                                "given_name",
                                                's',
                                                "Bo",
                                                "family_name",
                                                's',
                                                "Muster",
                                                "created_utc",
                                                's',
                                                "2020",
                                                NULL);

  self->refusals = g_ptr_array_new_with_free_func (g_free);
  self->store = pal_memory_store_new ();
  model_test_write (self, "practitioner", practitioner);
  model_test_write (self, "client", client);
  model_test_reopen (self);
}

void
model_test_tear_down (ModelTest *self, gconstpointer data)
{
  model_test_wait (self);
  g_signal_handlers_disconnect_by_data (self->practice, self);
  g_assert_finalize_object (self->chart);
  g_object_unref (self->client);
  g_assert_finalize_object (self->practice);
  g_assert_finalize_object (self->store);
  g_ptr_array_unref (self->refusals);
}

PalPlace
model_test_point (const char *zone, const char *muscle)
{
  return (PalPlace){ .figure = "adult",
                     .figure_version = 1,
                     .view = PAL_VIEW_BACK,
                     .shape = PAL_SHAPE_POINT,
                     .point = { 61.5, 312.25 },
                     .zone = zone,
                     .muscle = muscle,
                     .muscle_listed = muscle != NULL };
}

PalPlace
model_test_region (const char *zone)
{
  PalPlace place = model_test_point (zone, NULL);

  place.shape = PAL_SHAPE_REGION;
  return place;
}

PalMark *
model_test_mark (ModelTest *self, const char *id)
{
  PalMark *mark = pal_entity_list_lookup (pal_chart_get_marks (self->chart), id);

  g_assert_nonnull (mark);
  return mark;
}

PalMark *
model_test_add (ModelTest *self, PalKind kind, const PalPlace *place)
{
  g_autofree char *id = pal_chart_add_mark (self->chart, kind, PAL_AUTHOR_THERAPIST, place);

  model_test_wait (self);
  return model_test_mark (self, id);
}

void
model_test_add_past (ModelTest *self,
                     int days_ago,
                     const char *visit_id,
                     const char *finding_id,
                     const char *mark_id,
                     int intensity)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) then = g_date_time_add_days (now, -days_ago);
  g_autofree char *utc = pal_time_to_utc (then);
  g_autofree char *date = pal_time_to_date (then);

  if (pal_memory_store_peek (self->store, "visit", visit_id) == NULL)
    {
      g_autoptr (GVariant) visit = model_test_row ("id",
                                                   's',
                                                   visit_id,
                                                   "client_id",
                                                   's',
                                                   "client-1",
                                                   "practitioner_id",
                                                   's',
                                                   "practitioner-1",
                                                   "started_utc",
                                                   's',
                                                   utc,
                                                   "local_date",
                                                   's',
                                                   date,
                                                   NULL);

      model_test_write (self, "visit", visit);
    }
  if (pal_memory_store_peek (self->store, "finding", finding_id) == NULL)
    {
      g_autoptr (GVariant) finding = model_test_row ("id",
                                                     's',
                                                     finding_id,
                                                     "client_id",
                                                     's',
                                                     "client-1",
                                                     "kind",
                                                     's',
                                                     "pain",
                                                     "zone",
                                                     's',
                                                     "low-back-r",
                                                     "first_seen",
                                                     's',
                                                     date,
                                                     NULL);

      model_test_write (self, "finding", finding);
    }
  {
    g_autoptr (GVariant) mark = model_test_row ("id",
                                                's',
                                                mark_id,
                                                "finding_id",
                                                's',
                                                finding_id,
                                                "visit_id",
                                                's',
                                                visit_id,
                                                "client_id",
                                                's',
                                                "client-1",
                                                "practitioner_id",
                                                's',
                                                "practitioner-1",
                                                "author",
                                                's',
                                                "therapist",
                                                "kind",
                                                's',
                                                "pain",
                                                "created_utc",
                                                's',
                                                utc,
                                                "zone",
                                                's',
                                                "low-back-r",
                                                "side",
                                                's',
                                                "right",
                                                "figure",
                                                's',
                                                "adult",
                                                "figure_version",
                                                'x',
                                                1,
                                                "view",
                                                's',
                                                "back",
                                                "shape",
                                                's',
                                                "region",
                                                "points",
                                                's',
                                                "40.00,600.00",
                                                "quality",
                                                's',
                                                "ache",
                                                intensity < 0 ? NULL : "intensity",
                                                'x',
                                                intensity,
                                                NULL);

    model_test_write (self, "mark", mark);
  }
}

guint
model_test_count (ModelTest *self, const char *table)
{
  return pal_memory_store_get_n_rows (self->store, table);
}
