/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-chart"

#include "pal-chart-private.h"

#include <glib/gi18n-lib.h>

#include "pal-posture.h"
#include "pal-uuid.h"

/* What else than a trigger point the hands find, and how the client stands. */

static void
set_nick (PalChart *self, PalMark *mark, const char *action, const char *column, const char *nick)
{
  g_autoptr (GVariant) values = pal_row_new_string (column, nick);

  pal_chart_submit_values (self, pal_entity_get_id (PAL_ENTITY (mark)), action, NULL, values);
}

/* Adds a mark that is in the record as soon as this returns, but for the disk.
 *
 * @finding_id: (nullable): what its finding is to be called */
static char *
add (PalChart *self,
     PalKind kind,
     PalAuthor author,
     const PalPlace *place,
     const char *finding_id,
     GVariant *values)
{
  g_autoptr (PalCommand) command = NULL;
  PalNewMark mark = {
    .kind = kind, .author = author, .place = place, .finding_id = finding_id, .values = values
  };
  char *id = pal_uuid_new ();

  pal_chart_pending_set_mark (
      &self->pending, id, &(PalPendingMark){ kind, author, place->shape, PAL_PEN_NONE });
  command = pal_chart_new_mark_command (self, _ ("Mark %s"), id);
  pal_chart_insert_mark (self, command, id, &mark);
  pal_practice_submit (self->practice, command);
  return id;
}

/**
 * pal_chart_add_palpation:
 * @self: a chart
 * @palpation: what the hands found
 * @degree: how much of it, or %PAL_DEGREE_NONE
 * @author: whose mark it is
 * @place: a point
 *
 * Begins a visit if there is none today.
 *
 * Returns: (transfer full): the id that the mark has once it is saved.
 */
char *
pal_chart_add_palpation (PalChart *self,
                         PalPalpation palpation,
                         PalDegree degree,
                         PalAuthor author,
                         const PalPlace *place)
{
  g_autoptr (GVariant) values = NULL;
  GVariantDict dict;

  g_return_val_if_fail (PAL_IS_CHART (self) && palpation != PAL_PALPATION_NONE, NULL);
  g_return_val_if_fail (place != NULL && place->zone != NULL && place->figure != NULL, NULL);

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "palpation", pal_palpation_to_nick (palpation));
  if (degree != PAL_DEGREE_NONE)
    pal_row_set_string (&dict, "degree", pal_degree_to_nick (degree));
  values = pal_row_end (&dict);
  return add (self, PAL_KIND_PALPATION, author, place, NULL, values);
}

/* Says what else than a trigger point the hands have found. Only for a mark of
 * %PAL_KIND_PALPATION, which always is something: %PAL_PALPATION_NONE is none. */
void
pal_chart_set_palpation (PalChart *self, PalMark *mark, PalPalpation palpation)
{
  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark));
  g_return_if_fail (pal_mark_get_kind (mark) == PAL_KIND_PALPATION && palpation != PAL_PALPATION_NONE);
  set_nick (
      self, mark, _ ("Say What %s Is"), "palpation", pal_palpation_to_nick (palpation));
}

/* Says how much there is of what has a degree, a finding of the hands or a posture;
 * %PAL_DEGREE_NONE where nobody has said. */
void
pal_chart_set_degree (PalChart *self, PalMark *mark, PalDegree degree)
{
  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark));
  g_return_if_fail (pal_kind_has_degree (pal_mark_get_kind (mark)));
  set_nick (self, mark, _ ("Set Degree of %s"), "degree", pal_degree_to_nick (degree));
}

static PalMark *
find_posture (GListModel *marks, PalPosture posture, PalAuthor author)
{
  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr (PalMark) mark = g_list_model_get_item (marks, i);

      if (pal_mark_get_kind (mark) == PAL_KIND_POSTURE && pal_mark_get_posture (mark) == posture
          && pal_mark_get_author (mark) == author)
        return mark;
    }
  return NULL;
}

/**
 * pal_chart_find_posture:
 * @self: a chart
 * @posture: a posture
 * @author: an author
 *
 * Returns: (transfer none) (nullable): today's mark that says so, whatever its direction.
 */
PalMark *
pal_chart_find_posture (PalChart *self, PalPosture posture, PalAuthor author)
{
  g_return_val_if_fail (PAL_IS_CHART (self), NULL);
  return find_posture (G_LIST_MODEL (self->today), posture, author);
}

/* A posture is where it is seen now: its finding goes with it, whatever former visits said. */
static void
move_finding (PalCommand *command, const char *finding_id, const PalPlace *place)
{
  g_autoptr (GVariant) zone = pal_row_new_string ("zone", place->zone);

  pal_command_update (command, PAL_FINDING_TABLE, finding_id, zone);
}

/* The finding of it that goes on from former visits is asked about again, and has a mark of today then. */
static void
carry_posture (PalChart *self,
               PalMark *ghost,
               const char *id,
               const char *what,
               const PalPlace *place,
               GVariant *values)
{
  g_autoptr (PalCommand) command = NULL;
  g_autoptr (GVariant) row = NULL;

  pal_chart_pending_set_mark (
      &self->pending,
      id,
      &(PalPendingMark){
          PAL_KIND_POSTURE, pal_mark_get_author (ghost), PAL_SHAPE_POINT, PAL_PEN_NONE });
  pal_chart_pending_add (&self->pending, pal_mark_get_finding_id (ghost), id);
  pal_chart_pending_add (&self->pending, what, id);
  command = pal_chart_new_mark_command (self, _ ("Mark %s"), id);
  row = pal_chart_carry_mark (self, ghost, id, pal_chart_bring_visit (self, command));
  pal_command_insert (command, PAL_MARK_TABLE, row);
  pal_chart_take_technique_uses (self, command, pal_mark_get_finding_id (ghost), id);
  pal_command_update (command, PAL_MARK_TABLE, id, values);
  move_finding (command, pal_mark_get_finding_id (ghost), place);
  pal_practice_submit (self->practice, command);
}

/* @id: of the mark, which may be on its way to the disk */
static void
say_anew (
    PalChart *self, const char *id, const char *finding_id, const PalPlace *place, GVariant *values)
{
  g_autoptr (PalCommand) command = pal_chart_new_mark_command (self, _ ("Say What %s Is"), id);

  pal_command_update (command, PAL_MARK_TABLE, id, values);
  move_finding (command, finding_id, place);
  pal_practice_submit (self->practice, command);
}

/* What changes of a mark when it is said anew. */
static GVariant *
new_posture (PalPosture posture, PalDirection direction, PalDegree degree, const PalPlace *place)
{
  PalRowWriter writer;

  pal_row_writer_init (&writer);
  if (place != NULL)
    pal_chart_write_place (&writer, place);
  pal_row_writer_add_string (&writer, "posture", pal_posture_to_nick (posture));
  pal_row_writer_add_string (&writer, "direction", pal_direction_to_nick (direction));
  pal_row_writer_add_string (&writer, "degree", pal_degree_to_nick (degree));
  return pal_row_writer_end (&writer);
}

/**
 * pal_chart_set_posture:
 * @self: a chart
 * @posture: what is seen
 * @direction: to where, see pal_posture_has_direction()
 * @degree: how much of it, or %PAL_DEGREE_NONE
 * @author: whose mark it is
 * @place: the landmark where it is seen
 *
 * Nobody stands in two ways at once: a posture that is said again, of the same visit or of one before,
 * is the same finding, now with this direction and degree. One step.
 *
 * Returns: (transfer full) (nullable): the id of today's mark; %NULL if it may not be changed.
 */
char *
pal_chart_set_posture (PalChart *self,
                       PalPosture posture,
                       PalDirection direction,
                       PalDegree degree,
                       PalAuthor author,
                       const PalPlace *place)
{
  g_autofree char *what = NULL;
  g_autofree char *whose = NULL;
  g_autofree char *finding_id = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GVariant) values = NULL;
  g_autoptr (GVariant) fresh = NULL;
  PalMark *mark, *ghost;

  g_return_val_if_fail (PAL_IS_CHART (self) && posture != PAL_POSTURE_NONE, NULL);
  g_return_val_if_fail (pal_posture_has_direction (posture, direction), NULL);
  g_return_val_if_fail (place != NULL && place->zone != NULL && place->figure != NULL, NULL);

  what = g_strjoin (
      " ", "posture", pal_posture_to_nick (posture), pal_author_to_nick (author), NULL);
  whose = g_strconcat (what, " finding", NULL);
  mark = pal_chart_visit_goes_on (self) ? pal_chart_find_posture (self, posture, author) : NULL;
  if (mark != NULL && !pal_chart_may_change_mark (self, mark))
    return NULL;
  ghost = find_posture (G_LIST_MODEL (self->ghosts), posture, author);
  values = new_posture (posture, direction, degree, place);
  id = g_strdup (mark != NULL ? pal_entity_get_id (PAL_ENTITY (mark))
                              : pal_chart_pending_find (&self->pending, what));
  if (id != NULL)
    {
      /* What is on its way has no mark yet: it goes on from before, or its finding is on its way too. */
      const char *known = mark != NULL    ? pal_mark_get_finding_id (mark)
                          : ghost != NULL ? pal_mark_get_finding_id (ghost)
                                          : pal_chart_pending_find (&self->pending, whose);

      say_anew (self, id, known, place, values);
      return g_steal_pointer (&id);
    }
  if (ghost != NULL)
    {
      id = pal_uuid_new ();
      carry_posture (self, ghost, id, what, place, values);
      return g_steal_pointer (&id);
    }
  finding_id = pal_uuid_new ();
  fresh = new_posture (posture, direction, degree, NULL);
  id = add (self, PAL_KIND_POSTURE, author, place, finding_id, fresh);
  pal_chart_pending_add (&self->pending, what, id);
  pal_chart_pending_add (&self->pending, whose, finding_id);
  return g_steal_pointer (&id);
}
