/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-chart"

#include "pal-chart-private.h"

#include <glib/gi18n-lib.h>

#include "pal-uuid.h"

/* Strokes of pens. */

/* Adds a stroke to @command; its id may be chosen by who drew it. */
void
pal_chart_insert_stroke (PalChart *self,
                         PalCommand *command,
                         const char *id,
                         const char *mark_id,
                         PalView view,
                         PalPen pen,
                         int position,
                         GBytes *samples)
{
  g_autofree char *stroke_id = id != NULL ? g_strdup (id) : pal_uuid_new ();
  g_autoptr (GVariant) row = NULL;
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", stroke_id);
  pal_row_set_string (&dict, "mark_id", mark_id);
  pal_row_set_string (&dict, "client_id", pal_chart_get_client_id (self));
  pal_row_set_string (&dict, "view", pal_view_to_nick (view));
  pal_row_set_string (&dict, "pen", pal_pen_to_nick (pen));
  pal_row_set_int (&dict, "position", position);
  pal_row_set_bytes (&dict, "samples", samples);
  row = pal_row_end (&dict);
  pal_command_insert (command, PAL_STROKE_TABLE, row);
  pal_chart_pending_add_stroke (&self->pending, stroke_id, mark_id);
}

/* Adds to @command the same strokes for another mark. */
void
pal_chart_copy_strokes (PalChart *self, PalCommand *command, PalMark *from, const char *to_mark_id)
{
  GPtrArray *strokes = pal_mark_get_strokes (from);

  for (guint i = 0; i < strokes->len; i++)
    {
      PalStroke *stroke = g_ptr_array_index (strokes, i);

      pal_chart_insert_stroke (self,
                               command,
                               NULL,
                               to_mark_id,
                               pal_stroke_get_view (stroke),
                               pal_stroke_get_pen (stroke),
                               pal_stroke_get_position (stroke),
                               pal_stroke_get_stored_samples (stroke));
    }
}

/* Adds to @command the deletion of all strokes of a mark, those on their way to the disk too. */
void
pal_chart_drop_strokes (PalChart *self, PalCommand *command, PalMark *mark)
{
  const char *mark_id = pal_entity_get_id (PAL_ENTITY (mark));
  g_autoptr (GPtrArray) ids = pal_chart_pending_dup_strokes (&self->pending, mark_id);
  GPtrArray *strokes = pal_mark_get_strokes (mark);

  for (guint i = 0; i < strokes->len; i++)
    g_ptr_array_add (ids, g_strdup (pal_entity_get_id (g_ptr_array_index (strokes, i))));
  for (guint i = 0; i < ids->len; i++)
    if (pal_chart_pending_remove_stroke (&self->pending, g_ptr_array_index (ids, i)))
      pal_command_delete (command, PAL_STROKE_TABLE, g_ptr_array_index (ids, i));
}

/* The place of the next stroke of a mark. */
static int
next_position (PalChart *self, const char *mark_id)
{
  PalMark *mark = pal_entity_list_lookup (self->marks, mark_id);
  GPtrArray *strokes = mark != NULL ? pal_mark_get_strokes (mark) : NULL;
  int last = strokes != NULL && strokes->len > 0
                 ? pal_stroke_get_position (g_ptr_array_index (strokes, strokes->len - 1))
                 : -1;
  g_autoptr (GPtrArray) pending = pal_chart_pending_dup_strokes (&self->pending, mark_id);

  return last + 1 + (int) pending->len;
}

/* Whether a stroke can be a part of a mark: an area of today, drawn by the same author with the same
 * pen, perhaps still on its way to the disk. */
static gboolean
can_join (PalChart *self, const char *mark_id, PalPen pen, PalAuthor author)
{
  const PalPendingMark *pending = pal_chart_pending_find_mark (&self->pending, mark_id);
  PalMark *mark = pal_entity_list_lookup (self->marks, mark_id);
  GPtrArray *strokes;

  if (!pal_chart_visit_goes_on (self))
    return FALSE;
  if (mark == NULL)
    return pending != NULL && pending->author == author && pending->shape == PAL_SHAPE_AREA
           && pending->pen == pen;
  strokes = pal_mark_get_strokes (mark);
  return g_strcmp0 (pal_mark_get_visit_id (mark), self->visit_id) == 0
         && pal_mark_get_author (mark) == author && pal_mark_get_shape (mark) == PAL_SHAPE_AREA
         && pal_mark_get_kind (mark) == pal_pen_get_kind (pen) && strokes->len > 0
         && pal_stroke_get_pen (g_ptr_array_index (strokes, 0)) == pen;
}

/* A new mark of ink, and its stroke if there is one, as one step. */
static char *
add_drawn (PalChart *self,
           PalPen pen,
           PalAuthor author,
           const PalPlace *place,
           PalView view,
           GBytes *samples,
           const char *stroke_id)
{
  g_autoptr (PalCommand) command = NULL;
  char *id = pal_uuid_new ();
  const PalNewMark mark = {
    .kind = pal_pen_get_kind (pen),
    .author = author,
    .place = place,
    .continued = pal_chart_find_continued (self, pal_pen_get_kind (pen), author, place),
    .qualities = pal_pen_get_quality (pen),
  };

  pal_chart_pending_set_mark (
      &self->pending, id, &(PalPendingMark){ mark.kind, author, place->shape, pen });
  /* Translators: an action, with a pen; %s is what is drawn, "Pain 2" */
  command = pal_chart_new_mark_command (self, _ ("Draw %s"), id);
  pal_chart_insert_mark (self, command, id, &mark);
  if (samples != NULL)
    pal_chart_insert_stroke (self, command, stroke_id, id, view, pen, 0, samples);
  pal_practice_submit (self->practice, command);
  return id;
}

/**
 * pal_chart_add_ink:
 * @self: a chart
 * @pen: what it is drawn with
 * @author: whose mark it is
 * @place: where a new mark would stand; its shape is not looked at
 * @view: the view that was drawn in
 * @samples: the packed samples of the ink engine
 * @join_mark_id: (nullable): a mark of today that the stroke is to be a part of, which may still be on
 *   its way to the disk
 * @stroke_id: (nullable): the id that the stroke is to have, a new UUID
 *
 * Begins a visit if there is none today. A stroke that cannot be a part of @join_mark_id, since it is of
 * another day, author or pen, or is gone, makes a mark of its own. One step for each stroke.
 *
 * Returns: (transfer full): the id of the mark that it is a part of.
 */
char *
pal_chart_add_ink (PalChart *self,
                   PalPen pen,
                   PalAuthor author,
                   const PalPlace *place,
                   PalView view,
                   GBytes *samples,
                   const char *join_mark_id,
                   const char *stroke_id)
{
  PalPlace area;

  g_return_val_if_fail (PAL_IS_CHART (self), NULL);
  g_return_val_if_fail (pen != PAL_PEN_NONE && author != PAL_AUTHOR_NONE, NULL);
  g_return_val_if_fail (place != NULL && place->zone != NULL && place->figure != NULL, NULL);
  g_return_val_if_fail (view != PAL_VIEW_NONE && samples != NULL, NULL);

  if (join_mark_id != NULL && can_join (self, join_mark_id, pen, author))
    {
      PalMark *mark = pal_entity_list_lookup (self->marks, join_mark_id);
      g_autoptr (GBytes) stored = mark != NULL
                                      ? pal_mark_dup_stored_samples (mark, view, samples)
                                      : g_bytes_ref (samples);
      g_autoptr (PalCommand) command
          = pal_chart_new_mark_command (self, _ ("Draw %s"), join_mark_id);

      pal_chart_insert_stroke (self,
                               command,
                               stroke_id,
                               join_mark_id,
                               view,
                               pen,
                               next_position (self, join_mark_id),
                               stored);
      pal_practice_submit (self->practice, command);
      return g_strdup (join_mark_id);
    }
  area = *place;
  area.shape = PAL_SHAPE_AREA;
  return add_drawn (self, pen, author, &area, view, samples, stroke_id);
}

/**
 * pal_chart_fill_region:
 * @self: a chart
 * @pen: what it is filled with, not the one that writes
 * @author: whose mark it is
 * @place: a region
 *
 * As pal_chart_add_mark() with what the pen says of it, in one step.
 *
 * Returns: (transfer full): the id of the mark.
 */
char *
pal_chart_fill_region (PalChart *self, PalPen pen, PalAuthor author, const PalPlace *place)
{
  char *id;

  g_return_val_if_fail (PAL_IS_CHART (self), NULL);
  g_return_val_if_fail (pen != PAL_PEN_NONE && author != PAL_AUTHOR_NONE, NULL);
  g_return_val_if_fail (place != NULL && place->shape == PAL_SHAPE_REGION, NULL);

  id = pal_chart_dup_region_mark_id (self, pal_pen_get_kind (pen), author, place);
  return id != NULL ? id : add_drawn (self, pen, author, place, place->view, NULL, NULL);
}

/**
 * pal_chart_add_arrow:
 * @self: a chart
 * @pen: what it is drawn with, of a quality
 * @author: whose mark it is
 * @place: where it begins and ends; its shape is not looked at
 * @samples: (nullable): the packed samples of a stroke that was drawn freehand in @place's view; %NULL
 *   for a straight arrow
 * @stroke_id: (nullable): the id that the stroke is to have, a new UUID
 *
 * Radiation, as the client shows it.
 *
 * Returns: (transfer full): the id of the mark.
 */
char *
pal_chart_add_arrow (PalChart *self,
                     PalPen pen,
                     PalAuthor author,
                     const PalPlace *place,
                     GBytes *samples,
                     const char *stroke_id)
{
  PalPlace arrow;

  g_return_val_if_fail (PAL_IS_CHART (self), NULL);
  g_return_val_if_fail (pal_pen_get_kind (pen) == PAL_KIND_PAIN, NULL);
  g_return_val_if_fail (author != PAL_AUTHOR_NONE, NULL);
  g_return_val_if_fail (place != NULL && place->zone != NULL && place->figure != NULL, NULL);

  arrow = *place;
  arrow.shape = PAL_SHAPE_ARROW;
  return add_drawn (self, pen, author, &arrow, place->view, samples, stroke_id);
}

/**
 * pal_chart_straighten_arrow:
 * @self: a chart
 * @mark: an arrow of today
 *
 * Takes the freehand stroke away, so that only beginning and end are left.
 */
void
pal_chart_straighten_arrow (PalChart *self, PalMark *mark)
{
  g_autoptr (PalCommand) command = NULL;

  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark));

  if (!pal_mark_get_end (mark, NULL) || !pal_chart_may_change_mark (self, mark))
    return;
  command = pal_chart_new_mark_command (
      self, _ ("Straighten %s"), pal_entity_get_id (PAL_ENTITY (mark)));
  pal_chart_drop_strokes (self, command, mark);
  if (pal_command_get_n_ops (command) > 0)
    pal_practice_submit (self->practice, command);
}

/* What an eraser takes from one mark. */
typedef struct
{
  PalMark *mark;      /* borrowed */
  GPtrArray *removed; /* (element-type PalStroke) borrowed */
  GPtrArray *added;   /* (element-type PalInkPiece) borrowed */
} Cut;

static void
cut_free (gpointer data)
{
  Cut *cut = data;

  g_ptr_array_unref (cut->removed);
  g_ptr_array_unref (cut->added);
  g_free (cut);
}

static Cut *
get_cut (GPtrArray *cuts, PalMark *mark)
{
  Cut *cut;

  for (guint i = 0; i < cuts->len; i++)
    {
      cut = g_ptr_array_index (cuts, i);
      if (cut->mark == mark)
        return cut;
    }
  cut = g_new (Cut, 1);
  *cut = (Cut){ mark, g_ptr_array_new (), g_ptr_array_new () };
  g_ptr_array_add (cuts, cut);
  return cut;
}

/* The strokes that can be taken away, by their marks, with what is to be left of them. */
static GPtrArray *
gather_cuts (PalChart *self, const char *const *removed_ids, GPtrArray *added)
{
  GPtrArray *cuts = g_ptr_array_new_with_free_func (cut_free);
  g_autoptr (GHashTable) by_stroke = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; removed_ids[i] != NULL; i++)
    {
      PalStroke *stroke = pal_entity_list_lookup (self->strokes, removed_ids[i]);
      PalMark *mark = stroke != NULL ? pal_entity_list_lookup (
                                           self->marks, pal_stroke_get_mark_id (stroke))
                                     : NULL;
      Cut *cut;

      if (mark == NULL || !pal_chart_may_change_mark (self, mark)
          || pal_chart_pending_is_removed (&self->pending, removed_ids[i])
          || g_hash_table_contains (by_stroke, removed_ids[i]))
        continue;
      cut = get_cut (cuts, mark);
      g_ptr_array_add (cut->removed, stroke);
      g_hash_table_insert (by_stroke, (gpointer) removed_ids[i], cut);
    }
  for (guint i = 0; added != NULL && i < added->len; i++)
    {
      PalInkPiece *piece = g_ptr_array_index (added, i);
      Cut *cut = g_hash_table_lookup (by_stroke, piece->stroke_id);

      if (cut != NULL)
        g_ptr_array_add (cut->added, piece);
    }
  return cuts;
}

/* Whether ink is left of a mark when it is cut, strokes on their way to the disk included. */
static gboolean
is_left (PalChart *self, Cut *cut)
{
  GPtrArray *strokes = pal_mark_get_strokes (cut->mark);
  g_autoptr (GPtrArray) pending = pal_chart_pending_dup_strokes (
      &self->pending, pal_entity_get_id (PAL_ENTITY (cut->mark)));
  guint n = cut->added->len + pending->len;

  for (guint i = 0; i < strokes->len; i++)
    {
      gpointer stroke = g_ptr_array_index (strokes, i);

      if (!g_ptr_array_find (cut->removed, stroke, NULL)
          && !pal_chart_pending_is_removed (&self->pending, pal_entity_get_id (stroke)))
        n++;
    }
  return n > 0;
}

static void
cut_strokes (PalChart *self, PalCommand *command, Cut *cut)
{
  for (guint i = 0; i < cut->removed->len; i++)
    {
      const char *id = pal_entity_get_id (g_ptr_array_index (cut->removed, i));

      pal_chart_pending_remove_stroke (&self->pending, id);
      pal_command_delete (command, PAL_STROKE_TABLE, id);
    }
  for (guint i = 0; i < cut->added->len; i++)
    {
      const PalInkPiece *piece = g_ptr_array_index (cut->added, i);
      PalStroke *stroke = pal_entity_list_lookup (self->strokes, piece->stroke_id);
      g_autoptr (GBytes) stored
          = pal_mark_dup_stored_samples (cut->mark, piece->view, piece->samples);

      pal_chart_insert_stroke (self,
                               command,
                               NULL,
                               pal_stroke_get_mark_id (stroke),
                               piece->view,
                               piece->pen,
                               pal_stroke_get_position (stroke),
                               stored);
    }
}

/**
 * pal_chart_replace_strokes:
 * @self: a chart
 * @removed_ids: (array zero-terminated=1): strokes of today's marks that are taken away
 * @added: (nullable) (element-type PalInkPiece): what is left of them, each at the place of its stroke
 *
 * What an eraser did between pressing and lifting it, as one step. A mark that loses its last stroke
 * goes, and its finding if no other visit knows it. Strokes of marks that may not be changed, and those
 * that are gone already, are left alone with what would be left of them.
 */
void
pal_chart_replace_strokes (PalChart *self, const char *const *removed_ids, GPtrArray *added)
{
  g_autoptr (PalCommand) command = NULL;
  g_autoptr (GPtrArray) cuts = NULL;

  g_return_if_fail (PAL_IS_CHART (self) && removed_ids != NULL);

  cuts = gather_cuts (self, removed_ids, added);
  if (cuts->len == 0)
    return;
  if (cuts->len == 1)
    {
      Cut *cut = g_ptr_array_index (cuts, 0);

      command = pal_chart_new_mark_command (
          self,
          is_left (self, cut) ? _ ("Erase Part of %s") : _ ("Erase %s"),
          pal_entity_get_id (PAL_ENTITY (cut->mark)));
    }
  else
    command = pal_chart_new_command (self, _ ("Erase"));
  for (guint i = 0; i < cuts->len; i++)
    {
      Cut *cut = g_ptr_array_index (cuts, i);

      if (is_left (self, cut))
        cut_strokes (self, command, cut);
      else
        pal_chart_drop_mark (self, command, cut->mark);
    }
  pal_practice_submit (self->practice, command);
}
