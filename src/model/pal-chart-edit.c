/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-chart"

#include "pal-chart-private.h"

#include <glib/gi18n-lib.h>

#include "pal-uuid.h"

/* Moving, copying, linking and deleting marks. */

/* Whether no other visit knows the finding of a mark. */
gboolean
pal_chart_is_only_mark (PalChart *self, PalMark *mark)
{
  const char *finding_id = pal_mark_get_finding_id (mark);

  for (guint i = 0; i < pal_entity_list_get_length (self->marks); i++)
    {
      PalMark *other = pal_entity_list_peek (self->marks, i);

      if (other != mark && g_strcmp0 (pal_mark_get_finding_id (other), finding_id) == 0)
        return FALSE;
    }
  return TRUE;
}

/* A finding that is known from this visit only moves with its mark. */
static void
move_finding (PalChart *self, PalCommand *command, PalMark *mark, const PalPlace *place)
{
  g_autoptr (GVariant) values = NULL;
  GVariantDict dict;

  if (!pal_chart_is_only_mark (self, mark))
    return;
  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "zone", place->zone);
  pal_row_set_string (&dict, "muscle", place->muscle);
  values = pal_row_end (&dict);
  pal_command_update (command, PAL_FINDING_TABLE, pal_mark_get_finding_id (mark), values);
}

/* Gives strokes of a mark other samples; those of other marks, or that are gone, are passed over. */
static void
update_strokes (PalChart *self, PalCommand *command, PalMark *mark, GPtrArray *strokes)
{
  for (guint i = 0; strokes != NULL && i < strokes->len; i++)
    {
      const PalInkPiece *piece = g_ptr_array_index (strokes, i);
      PalStroke *stroke = pal_entity_list_lookup (self->strokes, piece->stroke_id);
      g_autoptr (GVariant) values = NULL;
      g_autoptr (GBytes) samples = NULL;
      GVariantDict dict;

      if (stroke == NULL || pal_chart_pending_is_removed (&self->pending, piece->stroke_id)
          || g_strcmp0 (pal_stroke_get_mark_id (stroke), pal_entity_get_id (PAL_ENTITY (mark))) != 0)
        continue;
      g_variant_dict_init (&dict, NULL);
      pal_row_set_string (&dict, "view", pal_view_to_nick (piece->view));
      samples = pal_mark_dup_stored_samples (mark, piece->view, piece->samples);
      pal_row_set_bytes (&dict, "samples", samples);
      values = pal_row_end (&dict);
      pal_command_update (command, PAL_STROKE_TABLE, piece->stroke_id, values);
    }
}

static gboolean
put_mark (PalChart *self,
          PalMark *mark,
          const char *action,
          const PalPlace *place,
          GPtrArray *strokes,
          const char *merge_key)
{
  g_autoptr (PalCommand) command = NULL;
  g_autoptr (GVariant) values = NULL;
  g_autofree char *taken = NULL;
  PalPlace stored = *place;
  const char *id;
  PalRowWriter writer;

  id = pal_entity_get_id (PAL_ENTITY (mark));
  taken = pal_chart_dup_region_mark_id (
      self, pal_mark_get_kind (mark), pal_mark_get_author (mark), place);
  if (!pal_chart_may_change_mark (self, mark) || (taken != NULL && g_strcmp0 (taken, id) != 0))
    return FALSE;

  command = pal_chart_new_mark_command (self, action, id);
  pal_command_set_merge_key (command, merge_key);
  pal_row_writer_init (&writer);
  pal_mark_store_place (mark, &stored);
  pal_chart_write_place (&writer, &stored);
  values = pal_row_writer_end (&writer);
  pal_command_update (command, PAL_MARK_TABLE, id, values);
  move_finding (self, command, mark, place);
  update_strokes (self, command, mark, strokes);
  pal_practice_submit (self->practice, command);
  return TRUE;
}

/**
 * pal_chart_move_mark:
 * @self: a chart
 * @mark: a mark of today
 * @place: where it is now, with the zone, and for a trigger point the muscle, that lies there
 * @strokes: (nullable) (element-type PalInkPiece): its strokes as they are there
 * @merge_key: (nullable): moves of the same key are taken back as one
 *
 * What was said and found of it stays, and its label keeps its distance. One step.
 *
 * Returns: %FALSE, and nothing is changed, if it may not be changed, or if it is over a whole zone and
 *   that zone has such a mark.
 */
gboolean
pal_chart_move_mark (PalChart *self,
                     PalMark *mark,
                     const PalPlace *place,
                     GPtrArray *strokes,
                     const char *merge_key)
{
  g_return_val_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark), FALSE);
  g_return_val_if_fail (place != NULL && place->zone != NULL && place->figure != NULL, FALSE);
  return put_mark (self, mark, _ ("Move %s"), place, strokes, merge_key);
}

/**
 * pal_chart_resize_mark:
 * @self: a chart
 * @mark: a mark of today with ink
 * @place: where it is now: of another size it may have most of itself in another zone
 * @strokes: (element-type PalInkPiece): its strokes as they are now
 * @merge_key: (nullable): what changes it further with the same key is one step
 *
 * Returns: %FALSE, and nothing is changed, if it may not be changed.
 */
gboolean
pal_chart_resize_mark (PalChart *self,
                       PalMark *mark,
                       const PalPlace *place,
                       GPtrArray *strokes,
                       const char *merge_key)
{
  g_return_val_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark) && strokes != NULL, FALSE);
  g_return_val_if_fail (place != NULL && place->zone != NULL && place->figure != NULL, FALSE);
  return put_mark (self, mark, _ ("Resize %s"), place, strokes, merge_key);
}

/**
 * pal_chart_set_label_offset:
 * @self: a chart
 * @mark: a mark of today
 * @offset: (nullable): how far its label is from where it stands by itself, in millimetres of the
 *   figure; %NULL puts it back
 * @merge_key: (nullable): what moves it further with the same key is one step
 */
void
pal_chart_set_label_offset (PalChart *self,
                            PalMark *mark,
                            const PalPoint *offset,
                            const char *merge_key)
{
  g_autoptr (GVariant) values = NULL;
  GVariantDict dict;

  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark));

  g_variant_dict_init (&dict, NULL);
  if (offset != NULL)
    {
      pal_row_set_double (&dict, "label_du", offset->u);
      pal_row_set_double (&dict, "label_dv", offset->v);
    }
  else
    {
      pal_row_set_empty (&dict, "label_du");
      pal_row_set_empty (&dict, "label_dv");
    }
  values = pal_row_end (&dict);
  pal_chart_submit_values (
      self, pal_entity_get_id (PAL_ENTITY (mark)), _ ("Move Label of %s"), merge_key, values);
}

/* Adds a copy of a mark to @command, and its strokes. */
static char *
insert_copy (PalChart *self,
             PalCommand *command,
             PalMark *mark,
             PalAuthor author,
             const PalPlace *place,
             const char *linked,
             GPtrArray *strokes)
{
  char *id = pal_uuid_new ();
  PalNewMark copy = {
    .kind = pal_mark_get_kind (mark),
    .author = author,
    .place = place,
    .copied = mark,
    .linked = linked,
  };

  copy.continued = pal_chart_find_continued (self, copy.kind, author, place);
  pal_chart_pending_set_mark (
      &self->pending, id, &(PalPendingMark){ copy.kind, author, place->shape, PAL_PEN_NONE });
  pal_chart_insert_mark (self, command, id, &copy);
  if (copy.continued != NULL && linked != NULL)
    {
      g_autoptr (GVariant) values = pal_row_new_string ("linked_id", linked);

      pal_command_update (command, PAL_FINDING_TABLE, copy.continued, values);
    }
  for (guint i = 0; strokes != NULL && i < strokes->len; i++)
    {
      const PalInkPiece *piece = g_ptr_array_index (strokes, i);

      pal_chart_insert_stroke (
          self, command, NULL, id, piece->view, piece->pen, (int) i, piece->samples);
    }
  return id;
}

/**
 * pal_chart_copy_mark:
 * @self: a chart
 * @mark: a mark
 * @place: the same place on the other side
 * @strokes: (nullable) (element-type PalInkPiece): the strokes of @mark as they are there; needed if it
 *   has any
 *
 * The copy is a finding of its own, by whoever is acting, else by the author of @mark. It takes over
 * what the client says: of a pain the intensity, and of any mark the qualities, depth, tissue, course,
 * beginning, what sets it off and eases it, and the note. What was measured on one side stays there. A
 * region that has such a mark today already keeps it.
 *
 * Returns: (transfer full) (nullable): the id of the copy; %NULL if the strokes are missing.
 */
char *
pal_chart_copy_mark (PalChart *self, PalMark *mark, const PalPlace *place, GPtrArray *strokes)
{
  g_autoptr (PalCommand) command = NULL;
  g_autofree char *id = NULL;
  PalAuthor author;

  g_return_val_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark) && place != NULL, NULL);

  author = self->acting != PAL_AUTHOR_NONE ? self->acting : pal_mark_get_author (mark);
  id = pal_chart_dup_region_mark_id (self, pal_mark_get_kind (mark), author, place);
  if (id != NULL)
    return g_steal_pointer (&id);
  if (pal_mark_get_strokes (mark)->len > 0 && strokes == NULL)
    return NULL;

  command = pal_chart_new_mark_command (
      self, _ ("Copy %s to Other Side"), pal_entity_get_id (PAL_ENTITY (mark)));
  id = insert_copy (self, command, mark, author, place, NULL, strokes);
  pal_practice_submit (self->practice, command);
  return g_steal_pointer (&id);
}

/* As it was made, whatever figure is shown. */
static PalPlace
get_place (PalMark *mark)
{
  GVariant *row = pal_entity_get_row (PAL_ENTITY (mark));
  g_autoptr (GArray) points = pal_points_from_string (pal_row_get_string (row, "points"));
  PalPlace place = {
    .figure = pal_row_get_string (row, "figure"),
    .figure_version = (int) pal_row_get_int (row, "figure_version", 0),
    .view = pal_mark_get_view (mark),
    .shape = pal_mark_get_shape (mark),
    .zone = pal_mark_get_zone (mark),
    .muscle = pal_mark_get_muscle (mark),
    .muscle_listed = pal_mark_get_muscle_listed (mark),
  };

  if (points->len > 0)
    place.point = g_array_index (points, PalPoint, 0);
  if (points->len > 1)
    place.end = g_array_index (points, PalPoint, 1);
  return place;
}

/**
 * pal_chart_adopt_mark:
 * @self: a chart
 * @mark: a mark of the other author
 * @author: who takes it over
 *
 * Makes a mark of @author's own at the same place, with the same strokes, linked to @mark. Takes over
 * what pal_chart_copy_mark() does, and may be changed where the other may not.
 *
 * Returns: (transfer full): the id of the copy, or of the mark that @author has over the zone today
 *   already.
 */
char *
pal_chart_adopt_mark (PalChart *self, PalMark *mark, PalAuthor author)
{
  g_autoptr (PalCommand) command = NULL;
  g_autofree char *id = NULL;
  PalPlace place;

  g_return_val_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark), NULL);
  g_return_val_if_fail (author != PAL_AUTHOR_NONE && author != pal_mark_get_author (mark), NULL);

  place = get_place (mark);
  id = pal_chart_dup_region_mark_id (self, pal_mark_get_kind (mark), author, &place);
  if (id != NULL)
    return g_steal_pointer (&id);

  command = pal_chart_new_mark_command (
      self, _ ("Take Over %s"), pal_entity_get_id (PAL_ENTITY (mark)));
  id = insert_copy (
      self, command, mark, author, &place, pal_mark_get_finding_id (mark), NULL);
  pal_chart_copy_strokes (self, command, mark, id);
  pal_practice_submit (self->practice, command);
  return g_steal_pointer (&id);
}

/**
 * pal_chart_link_mark:
 * @self: a chart
 * @mark: a mark
 * @other: (nullable): a mark of the other author; %NULL unlinks @mark
 *
 * Says that the finding of @mark speaks of the same thing as that of @other, from now on and in every
 * visit. Nothing about @other is changed.
 *
 * Returns: %FALSE, and nothing is changed, if @mark may not be changed or both are of one author.
 */
gboolean
pal_chart_link_mark (PalChart *self, PalMark *mark, PalMark *other)
{
  g_autoptr (PalCommand) command = NULL;
  g_autoptr (GVariant) values = NULL;

  g_return_val_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark), FALSE);
  g_return_val_if_fail (other == NULL || PAL_IS_MARK (other), FALSE);

  if (!pal_chart_may_change_mark (self, mark)
      || (other != NULL && pal_mark_get_author (other) == pal_mark_get_author (mark)))
    return FALSE;
  command = pal_chart_new_mark_command (self,
                                        other != NULL ? _ ("Link %s") : _ ("Unlink %s"),
                                        pal_entity_get_id (PAL_ENTITY (mark)));
  values = pal_row_new_string ("linked_id", other != NULL ? pal_mark_get_finding_id (other) : NULL);
  pal_command_update (command, PAL_FINDING_TABLE, pal_mark_get_finding_id (mark), values);
  pal_practice_submit (self->practice, command);
  return TRUE;
}

/* Adds to @command the deletion of a mark with all that belongs to it, and of its finding if no other
 * visit knows it. */
void
pal_chart_drop_mark (PalChart *self, PalCommand *command, PalMark *mark)
{
  const char *id = pal_entity_get_id (PAL_ENTITY (mark));
  const char *finding_id = pal_mark_get_finding_id (mark);

  pal_chart_drop_referrals (self, command, mark, NULL);
  pal_chart_drop_strokes (self, command, mark);
  pal_chart_drop_technique_uses (self, command, mark);
  pal_command_delete (command, PAL_MARK_TABLE, id);
  if (pal_chart_is_only_mark (self, mark))
    pal_command_delete (command, PAL_FINDING_TABLE, finding_id);
  else if (pal_mark_get_change (mark) == PAL_CHANGE_GONE)
    {
      g_autoptr (GVariant) values = NULL;
      GVariantDict dict;

      g_variant_dict_init (&dict, NULL);
      pal_row_set_empty (&dict, "ended_date");
      pal_row_set_empty (&dict, "ended_visit_id");
      values = pal_row_end (&dict);
      pal_command_update (command, PAL_FINDING_TABLE, finding_id, values);
    }
}

/**
 * pal_chart_delete_mark:
 * @self: a chart
 * @mark: a mark of today
 *
 * Takes the mark away, and its finding if no other visit knows it.
 */
void
pal_chart_delete_mark (PalChart *self, PalMark *mark)
{
  g_autoptr (PalCommand) command = NULL;

  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark));

  if (!pal_chart_may_change_mark (self, mark))
    return;
  command = pal_chart_new_mark_command (
      self, _ ("Delete %s"), pal_entity_get_id (PAL_ENTITY (mark)));
  pal_chart_drop_mark (self, command, mark);
  pal_practice_submit (self->practice, command);
}
