/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-chart"

#include "pal-chart-private.h"

#include "pal-ghost.h"

/* What is shown follows from the rows alone, whoever changed them. A client who comes for years has
 * thousands of marks, and none of them is looked at anew for a change that does not concern it. */

/* Makes @store hold @items with one notification for the stretch that differs. */
static void
splice_to (GListStore *store, GPtrArray *items)
{
  GListModel *model = G_LIST_MODEL (store);
  guint n_old = g_list_model_get_n_items (model);
  guint start = 0, tail = 0;

  for (; start < n_old && start < items->len; start++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, start);

      if (item != g_ptr_array_index (items, start))
        break;
    }
  for (; tail < n_old - start && tail < items->len - start; tail++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, n_old - 1 - tail);

      if (item != g_ptr_array_index (items, items->len - 1 - tail))
        break;
    }
  if (n_old != items->len || start + tail < n_old)
    g_list_store_splice (
        store, start, n_old - start - tail, items->pdata + start, items->len - start - tail);
}

/* The items of @list by the mark that they belong to, in their order: mark id -> GPtrArray of
 * their rows or of themselves. Only those of @mark_ids, if that is not NULL. */
static GHashTable *
group_by_mark (PalEntityList *list, GHashTable *mark_ids, gboolean rows)
{
  GHashTable *by_mark
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < pal_entity_list_get_length (list); i++)
    {
      PalEntity *entity = pal_entity_list_peek (list, i);
      const char *mark_id = pal_entity_get_string (entity, "mark_id");
      GPtrArray *group;

      if (mark_id == NULL || (mark_ids != NULL && !g_hash_table_contains (mark_ids, mark_id)))
        continue;
      group = g_hash_table_lookup (by_mark, mark_id);
      if (group == NULL)
        {
          group = g_ptr_array_new_with_free_func (rows ? (GDestroyNotify) g_variant_unref
                                                       : g_object_unref);
          g_hash_table_insert (by_mark, (gpointer) mark_id, group);
        }
      if (rows)
        g_ptr_array_add (group, g_variant_ref (pal_entity_get_row (entity)));
      else
        g_ptr_array_add (group, g_object_ref (entity));
    }
  return by_mark;
}

/* The marks whose rows of @table a change touches: mark id, which lives as long as @changes. */
static GHashTable *
find_touched_marks (PalChangeSet *changes, const char *table)
{
  GHashTable *mark_ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < pal_change_set_get_n_rows (changes); i++)
    {
      const PalChangeRow *row = pal_change_set_get_row (changes, i);
      GVariant *states[] = { row->before, row->after };

      for (guint s = 0; s < G_N_ELEMENTS (states); s++)
        if (states[s] != NULL && g_str_equal (row->table, table))
          g_hash_table_add (mark_ids, (gpointer) pal_row_get_string (states[s], "mark_id"));
    }
  return mark_ids;
}

static void
set_referrals (PalMark *mark, GHashTable *by_mark)
{
  GPtrArray *rows = g_hash_table_lookup (by_mark, pal_entity_get_id (PAL_ENTITY (mark)));
  g_autoptr (GPtrArray) none = NULL;

  if (rows == NULL)
    rows = none = g_ptr_array_new ();
  pal_mark_set_referral_rows (mark, rows);
}

static void
set_strokes (PalMark *mark, GHashTable *by_mark)
{
  GPtrArray *strokes = g_hash_table_lookup (by_mark, pal_entity_get_id (PAL_ENTITY (mark)));
  g_autoptr (GPtrArray) none = NULL;

  if (strokes == NULL)
    strokes = none = g_ptr_array_new ();
  pal_mark_set_strokes (mark, strokes);
}

/* Gives marks what they have now of @list: those of @mark_ids, or all if that is NULL. */
static void
update_marks (PalChart *self,
              PalEntityList *list,
              GHashTable *mark_ids,
              gboolean rows,
              void (*set) (PalMark *mark, GHashTable *by_mark))
{
  g_autoptr (GHashTable) by_mark = NULL;
  GHashTableIter iter;
  gpointer id;

  if (mark_ids != NULL && g_hash_table_size (mark_ids) == 0)
    return;
  by_mark = group_by_mark (list, mark_ids, rows);
  if (mark_ids == NULL)
    {
      for (guint i = 0; i < pal_entity_list_get_length (self->marks); i++)
        set (pal_entity_list_peek (self->marks, i), by_mark);
      return;
    }
  g_hash_table_iter_init (&iter, mark_ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      PalMark *mark = pal_entity_list_lookup (self->marks, id);

      if (mark != NULL)
        set (mark, by_mark);
    }
}

static void
update_signatures (PalChart *self)
{
  g_autoptr (GHashTable) is_signed = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < pal_entity_list_get_length (self->signatures); i++)
    g_hash_table_add (is_signed,
                      (gpointer) pal_entity_get_string (
                          pal_entity_list_peek (self->signatures, i), "visit_id"));
  for (guint i = 0; i < pal_entity_list_get_length (self->visits); i++)
    {
      PalVisit *visit = pal_entity_list_peek (self->visits, i);

      pal_visit_set_signed (
          visit, g_hash_table_contains (is_signed, pal_entity_get_id (PAL_ENTITY (visit))));
    }
}

/* Whether a change may be one of the marks from before today's visit or of what decides which of them are
 * shown. The usual one is not: a mark of the visit itself, with the finding that begins with it. */
static gboolean
concerns_ghosts (PalChart *self, PalChangeSet *changes)
{
  if (g_strcmp0 (self->ghosts_visit_id, self->visit_id) != 0)
    return TRUE;
  for (guint i = 0; i < pal_change_set_get_n_rows (changes); i++)
    {
      const PalChangeRow *row = pal_change_set_get_row (changes, i);
      GVariant *states[] = { row->before, row->after };

      if (g_str_equal (row->table, PAL_STROKE_TABLE) || g_str_equal (row->table, PAL_REFERRAL_TABLE))
        continue;
      if (g_str_equal (row->table, PAL_FINDING_TABLE) && (row->before == NULL || row->after == NULL))
        continue;
      if (!g_str_equal (row->table, PAL_MARK_TABLE))
        return TRUE;
      for (guint s = 0; s < G_N_ELEMENTS (states); s++)
        if (states[s] != NULL
            && g_strcmp0 (pal_row_get_string (states[s], "visit_id"), self->visit_id) != 0)
          return TRUE;
    }
  return FALSE;
}

static void
update_ghosts (PalChart *self)
{
  g_autoptr (GPtrArray) ghosts = NULL;

  ghosts = pal_ghost_marks_before (
      self->visits,
      self->findings,
      self->marks,
      self->visit_row != NULL ? pal_row_get_string (self->visit_row, "started_utc") : NULL,
      self->visit_id);
  splice_to (self->ghosts, ghosts);
  g_free (self->ghosts_visit_id);
  self->ghosts_visit_id = g_strdup (self->visit_id);
}

static void
update_no_work (PalChart *self)
{
  g_autoptr (GPtrArray) no_work = g_ptr_array_new ();

  for (guint i = pal_entity_list_get_length (self->all_no_work); i > 0; i--)
    if (pal_no_work_is_open (pal_entity_list_peek (self->all_no_work, i - 1)))
      g_ptr_array_add (no_work, pal_entity_list_peek (self->all_no_work, i - 1));
  splice_to (self->no_work, no_work);
}

/* What today shows; NULL for @changes if it may be anything that has changed. */
static void
update_today (PalChart *self, PalChangeSet *changes)
{
  g_autoptr (GPtrArray) today = NULL;
  PalVisit *visit;

  update_signatures (self);
  visit = pal_entity_list_lookup (self->visits, self->visit_id);
  if (visit != NULL && pal_visit_is_signed (visit))
    {
      /* It is finished: what is changed from now on belongs to the next visit. */
      visit = NULL;
      pal_chart_forget_visit (self);
    }
  today = pal_chart_dup_marks_of_visit (self, self->visit_id);
  splice_to (self->today, today);
  if (changes == NULL || concerns_ghosts (self, changes))
    update_ghosts (self);
  update_no_work (self);
  pal_chart_set_visit (self, visit);
}

/* For the chart, whose lists have followed a change. */
void
pal_chart_follow (PalChart *self, PalChangeSet *changes)
{
  g_autoptr (GHashTable) drawn = find_touched_marks (changes, PAL_STROKE_TABLE);
  g_autoptr (GHashTable) referred = find_touched_marks (changes, PAL_REFERRAL_TABLE);

  update_marks (self, self->strokes, drawn, FALSE, set_strokes);
  update_marks (self, self->referrals, referred, TRUE, set_referrals);
  update_today (self, changes);
}

/* For the chart, whose lists have been read. */
void
pal_chart_follow_all (PalChart *self)
{
  pal_chart_carry_marks (self);
  update_marks (self, self->strokes, NULL, FALSE, set_strokes);
  update_marks (self, self->referrals, NULL, TRUE, set_referrals);
  pal_chart_choose_visit (self);
}

/* The newest unsigned visit of the same local day goes on. */
void
pal_chart_choose_visit (PalChart *self)
{
  guint n_visits = pal_entity_list_get_length (self->visits);
  PalVisit *newest = n_visits > 0 ? pal_entity_list_peek (self->visits, n_visits - 1) : NULL;

  update_signatures (self);
  if (newest != NULL && pal_visit_goes_on_today (newest))
    pal_chart_take_visit (self, pal_entity_get_row (PAL_ENTITY (newest)));
  update_today (self, NULL);
}

/* What is shown as today follows the choice of a visit. */
void
pal_chart_refresh (PalChart *self)
{
  update_today (self, NULL);
}

/**
 * pal_chart_dup_marks_of_visit:
 * @self: a chart
 * @visit_id: (nullable): a visit
 *
 * Returns: (transfer container) (element-type PalMark): its marks, as they were made.
 */
GPtrArray *
pal_chart_dup_marks_of_visit (PalChart *self, const char *visit_id)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (PAL_IS_CHART (self), marks);

  for (guint i = 0; i < pal_entity_list_get_length (self->marks); i++)
    {
      PalMark *mark = pal_entity_list_peek (self->marks, i);

      if (visit_id != NULL && g_strcmp0 (pal_mark_get_visit_id (mark), visit_id) == 0)
        g_ptr_array_add (marks, g_object_ref (mark));
    }
  return marks;
}
