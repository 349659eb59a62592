/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-chart"

#include "pal-chart-pending.h"

/* Nothing is on its way. pal_chart_pending_clear() frees what is put in. */
void
pal_chart_pending_init (PalChartPending *self)
{
  self->mark_id = NULL;
  self->signed_visit_id = NULL;
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->strokes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->removed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* Frees what it holds, not itself. */
void
pal_chart_pending_clear (PalChartPending *self)
{
  g_clear_pointer (&self->mark_id, g_free);
  g_clear_pointer (&self->signed_visit_id, g_free);
  g_clear_pointer (&self->ids, g_hash_table_unref);
  g_clear_pointer (&self->marks, g_hash_table_unref);
  g_clear_pointer (&self->strokes, g_hash_table_unref);
  g_clear_pointer (&self->removed, g_hash_table_unref);
}

/**
 * pal_chart_pending_set_mark:
 * @self: what is on its way
 * @mark_id: the newest mark
 * @mark:: what is known of it, so that something can be added to it at once
 */
void
pal_chart_pending_set_mark (PalChartPending *self, const char *mark_id, const PalPendingMark *mark)
{
  g_hash_table_insert (self->marks, g_strdup (mark_id), g_memdup2 (mark, sizeof *mark));
  if (!pal_kind_is_rated (mark->kind))
    return;
  g_free (self->mark_id);
  self->mark_id = g_strdup (mark_id);
}

/* Returns: (transfer none) (nullable): what is known of a mark that is on its way; %NULL for one
 * that has arrived, or none. Valid until the store answers. */
const PalPendingMark *
pal_chart_pending_find_mark (PalChartPending *self, const char *mark_id)
{
  return g_hash_table_lookup (self->marks, mark_id);
}

/* How many marks that have a number are on their way. */
guint
pal_chart_pending_count_rated (PalChartPending *self)
{
  GHashTableIter iter;
  gpointer mark;
  guint n = 0;

  g_hash_table_iter_init (&iter, self->marks);
  while (g_hash_table_iter_next (&iter, NULL, &mark))
    n += pal_kind_is_rated (((PalPendingMark *) mark)->kind) ? 1 : 0;
  return n;
}

/* Notes that a stroke is on its way to a mark, so that it can be erased before it has arrived. */
void
pal_chart_pending_add_stroke (PalChartPending *self, const char *id, const char *mark_id)
{
  g_hash_table_insert (self->strokes, g_strdup (id), g_strdup (mark_id));
}

/* The ids of a mark's strokes that are on their way and do not go at once. */
GPtrArray *
pal_chart_pending_dup_strokes (PalChartPending *self, const char *mark_id)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer id, of;

  g_hash_table_iter_init (&iter, self->strokes);
  while (g_hash_table_iter_next (&iter, &id, &of))
    if (g_str_equal (of, mark_id) && !g_hash_table_contains (self->removed, id))
      g_ptr_array_add (ids, g_strdup (id));
  return ids;
}

/* Returns %FALSE if the stroke goes already. */
gboolean
pal_chart_pending_remove_stroke (PalChartPending *self, const char *id)
{
  return g_hash_table_add (self->removed, g_strdup (id));
}

/* Returns: whether the removal of this stroke is on its way already. */
gboolean
pal_chart_pending_is_removed (PalChartPending *self, const char *id)
{
  return g_hash_table_contains (self->removed, id);
}

/* Notes that the signature of a visit is on its way, after which nothing more goes into that
 * visit; %NULL for none. */
void
pal_chart_pending_set_signed (PalChartPending *self, const char *visit_id)
{
  g_free (self->signed_visit_id);
  self->signed_visit_id = g_strdup (visit_id);
}

/**
 * pal_chart_pending_add:
 * @self: what is on its way
 * @what: what is made, of which there may be one only
 * @id: the id that it will have
 */
void
pal_chart_pending_add (PalChartPending *self, const char *what, const char *id)
{
  g_hash_table_insert (self->ids, g_strdup (what), g_strdup (id));
}

/* Returns: (transfer none) (nullable): the id under which it is made, so that a second quick tap
 * makes no other. @what comes from pal_chart_pending_region() and the like. */
const char *
pal_chart_pending_find (PalChartPending *self, const char *what)
{
  return g_hash_table_lookup (self->ids, what);
}

static gboolean
has_id (gpointer what, gpointer id, gpointer arrived)
{
  return g_str_equal (id, arrived);
}

/**
 * pal_chart_pending_arrived:
 * @self: what is on its way
 * @changes: what is on the disk now
 */
void
pal_chart_pending_arrived (PalChartPending *self, PalChangeSet *changes)
{
  for (guint i = 0; i < pal_change_set_get_n_rows (changes); i++)
    {
      const PalChangeRow *row = pal_change_set_get_row (changes, i);

      if (g_strcmp0 (row->id, self->mark_id) == 0)
        g_clear_pointer (&self->mark_id, g_free);
      g_hash_table_foreach_remove (self->ids, has_id, row->id);
      g_hash_table_remove (self->marks, row->id);
      g_hash_table_remove (self->strokes, row->id);
      g_hash_table_remove (self->removed, row->id);
      if (row->after != NULL && self->signed_visit_id != NULL
          && g_strcmp0 (row->table, "signature") == 0)
        g_clear_pointer (&self->signed_visit_id, g_free);
    }
}

/**
 * pal_chart_pending_forget_rows:
 * @self: what is on its way
 *
 * Undo was asked for: what is on its way may be gone before it has been seen.
 */
void
pal_chart_pending_forget_rows (PalChartPending *self)
{
  g_clear_pointer (&self->mark_id, g_free);
  g_hash_table_remove_all (self->ids);
  g_hash_table_remove_all (self->marks);
  g_hash_table_remove_all (self->strokes);
  g_hash_table_remove_all (self->removed);
}

/**
 * pal_chart_pending_forget:
 * @self: what is on its way
 *
 * Nothing is on its way any more, or something on its way was refused.
 */
void
pal_chart_pending_forget (PalChartPending *self)
{
  pal_chart_pending_forget_rows (self);
  g_clear_pointer (&self->signed_visit_id, g_free);
}

/* Returns: (transfer full): the key of a mark of a whole region, of which an author has at most
 * one of a kind. @zone is a region key. */
char *
pal_chart_pending_region (PalKind kind, PalAuthor author, const char *zone)
{
  return g_strjoin (" ", "region", pal_kind_to_nick (kind), pal_author_to_nick (author), zone, NULL);
}

/* Returns: (transfer full): the key of a referral, of which a mark has at most one in a zone.
 * @zone is a region key. */
char *
pal_chart_pending_referral (const char *mark_id, const char *zone)
{
  return g_strjoin (" ", "referral", mark_id, zone, NULL);
}
