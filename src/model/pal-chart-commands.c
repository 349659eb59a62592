/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-chart"

#include "pal-chart-private.h"

#include <glib/gi18n-lib.h>

#include "pal-region-key.h"
#include "pal-time.h"
#include "pal-uuid.h"

/* What a client's commands have in common. */

/* Returns: (transfer none): the id of the client, which is also the scope of everything that is
 * undone here. */
const char *
pal_chart_get_client_id (PalChart *self)
{
  return pal_entity_get_id (PAL_ENTITY (self->client));
}

/* Returns: (transfer none) (nullable): who signs for what is done now; %NULL before the practice
 * has a practitioner. */
const char *
pal_chart_get_practitioner_id (PalChart *self)
{
  return pal_practice_get_practitioner_id (self->practice);
}

/* Returns: (transfer full): an empty action on the stack of this client, by the practitioner of
 * now. @label is what undo calls it, translated. */
PalCommand *
pal_chart_new_command (PalChart *self, const char *label)
{
  return pal_command_new (
      pal_chart_get_client_id (self), pal_chart_get_practitioner_id (self), label);
}

/* An intensity that nobody gave empties the column. */
GVariant *
pal_chart_new_intensity (const char *column, int intensity)
{
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  if (intensity == PAL_INTENSITY_EMPTY)
    pal_row_set_empty (&dict, column);
  else
    pal_row_set_int (&dict, column, intensity);
  return pal_row_end (&dict);
}

/**
 * pal_chart_get_mark_number:
 * @self: a chart
 * @mark_id: a mark of today
 *
 * The marks of a visit that are rated are counted as they were made; what is drawn as free of symptoms
 * and handwriting have no number. The number is for people and never stored as such: a mark that is
 * deleted lets those after it move up.
 *
 * Returns: its number, from 1 on; 0 where it has none or is not on the disk yet.
 */
guint
pal_chart_get_mark_number (PalChart *self, const char *mark_id)
{
  GListModel *today;
  guint number = 0;

  g_return_val_if_fail (PAL_IS_CHART (self) && mark_id != NULL, 0);

  today = G_LIST_MODEL (self->today);
  for (guint i = 0; i < g_list_model_get_n_items (today); i++)
    {
      g_autoptr (PalMark) mark = g_list_model_get_item (today, i);

      if (!pal_kind_is_rated (pal_mark_get_kind (mark)))
        continue;
      number++;
      if (g_strcmp0 (pal_entity_get_id (PAL_ENTITY (mark)), mark_id) == 0)
        return number;
    }
  return 0;
}

/* How many of today's marks have a number, with those on their way. */
static guint
count_numbers (PalChart *self)
{
  GListModel *today = G_LIST_MODEL (self->today);
  guint n = pal_chart_pending_count_rated (&self->pending);

  if (!pal_chart_visit_goes_on (self))
    return n;
  for (guint i = 0; i < g_list_model_get_n_items (today); i++)
    {
      g_autoptr (PalMark) mark = g_list_model_get_item (today, i);

      n += pal_kind_is_rated (pal_mark_get_kind (mark)) ? 1 : 0;
    }
  return n;
}

/* Which mark an action is about. A number of 0 is none. */
static char *
dup_mark_name (PalKind kind, guint number)
{
  switch (kind)
    {
    case PAL_KIND_PAIN:
      /* Translators: within the name of an action, such as "Move Pain 2" */
      return number > 0 ? g_strdup_printf (_ ("Pain %u"), number) : g_strdup (C_ ("action", "Pain"));
    case PAL_KIND_TRIGGER_POINT:
      /* Translators: within the name of an action, such as "Move Trigger Point 2" */
      return number > 0 ? g_strdup_printf (_ ("Trigger Point %u"), number)
                        : g_strdup (C_ ("action", "Trigger Point"));
    case PAL_KIND_FREE:
      /* Translators: within the name of an action, such as "Move Symptom-Free Area" */
      return g_strdup (C_ ("action", "Symptom-Free Area"));
    case PAL_KIND_NOTE:
      /* Translators: within the name of an action, such as "Move Handwriting" */
      return g_strdup (C_ ("action", "Handwriting"));
    case PAL_KIND_PALPATION:
      /* Translators: within the name of an action, such as "Move Finding 2" */
      return number > 0 ? g_strdup_printf (_ ("Finding %u"), number)
                        : g_strdup (C_ ("action", "Finding"));
    case PAL_KIND_POSTURE:
      /* Translators: within the name of an action, such as "Rate Posture 2" */
      return number > 0 ? g_strdup_printf (_ ("Posture %u"), number)
                        : g_strdup (C_ ("action", "Posture"));
    case PAL_KIND_NONE:
    default:
      /* Translators: within the name of an action, such as "Move Mark" */
      return g_strdup (C_ ("action", "Mark"));
    }
}

/* A new command about one mark. @action is the translated name of it with %s for the mark, which may
 * be on its way to the disk. */
PalCommand *
pal_chart_new_mark_command (PalChart *self, const char *action, const char *mark_id)
{
  PalMark *mark = pal_entity_list_lookup (self->marks, mark_id);
  const PalPendingMark *pending = pal_chart_pending_find_mark (&self->pending, mark_id);
  g_autofree char *name = NULL;
  g_autoptr (GString) label = g_string_new (action);

  if (mark != NULL)
    name = dup_mark_name (pal_mark_get_kind (mark), pal_chart_get_mark_number (self, mark_id));
  else if (pending != NULL)
    /* Of several on their way the newest is meant: nobody can see the others yet. */
    name = dup_mark_name (pending->kind,
                          pal_kind_is_rated (pending->kind) ? count_numbers (self) : 0);
  else
    name = dup_mark_name (PAL_KIND_NONE, 0);
  g_string_replace (label, "%s", name, 1);
  return pal_chart_new_command (self, label->str);
}

/**
 * pal_chart_set_acting_author:
 * @self: a chart
 * @author: who changes marks from now on; %PAL_AUTHOR_NONE while that is not known
 *
 * A client's marks can be copied or linked by the therapist, never edited, and the other way round.
 * So while it is known whose hand it is, a mark of the other author is left as it is by all that
 * changes it; see pal_chart_may_change_mark(). To say how a finding is today is no such change.
 */
void
pal_chart_set_acting_author (PalChart *self, PalAuthor author)
{
  g_return_if_fail (PAL_IS_CHART (self));
  self->acting = author;
}

/* Returns: whose hand it is; marks of the other author are then left as they are. %PAL_AUTHOR_NONE
 * while that is not known. */
PalAuthor
pal_chart_get_acting_author (PalChart *self)
{
  g_return_val_if_fail (PAL_IS_CHART (self), PAL_AUTHOR_NONE);
  return self->acting;
}

/**
 * pal_chart_may_change_mark:
 * @self: a chart
 * @mark: a mark
 *
 * Returns: whether @mark can be changed: its visit is not signed, and it is not known that it would be
 *   changed by another than its author.
 */
gboolean
pal_chart_may_change_mark (PalChart *self, PalMark *mark)
{
  const char *visit_id;
  PalVisit *visit;

  g_return_val_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark), FALSE);

  visit_id = pal_mark_get_visit_id (mark);
  visit = pal_entity_list_lookup (self->visits, visit_id);
  if ((visit != NULL && pal_visit_is_signed (visit))
      || g_strcmp0 (self->pending.signed_visit_id, visit_id) == 0)
    return FALSE;
  return self->acting == PAL_AUTHOR_NONE || self->acting == pal_mark_get_author (mark);
}

/* An open finding that a new region mark continues: the same kind of mark of the same author over
 * the same zone. Points are never joined by themselves. */
const char *
pal_chart_find_continued (PalChart *self,
                          PalKind kind,
                          PalAuthor author,
                          const PalPlace *place)
{
  GListModel *ghosts = G_LIST_MODEL (self->ghosts);

  if (place->shape != PAL_SHAPE_REGION)
    return NULL;
  for (guint i = 0; i < g_list_model_get_n_items (ghosts); i++)
    {
      g_autoptr (PalMark) ghost = g_list_model_get_item (ghosts, i);

      if (pal_mark_get_kind (ghost) == kind && pal_mark_get_author (ghost) == author
          && pal_mark_get_shape (ghost) == PAL_SHAPE_REGION
          && g_strcmp0 (pal_mark_get_zone (ghost), place->zone) == 0
          && pal_chart_find_mark_of_finding (self, pal_mark_get_finding_id (ghost)) == NULL)
        return pal_mark_get_finding_id (ghost);
    }
  return NULL;
}

static GVariant *
finding_row (PalChart *self, const char *id, const PalNewMark *mark)
{
  PalRowWriter writer;

  pal_row_writer_init (&writer);
  pal_row_writer_add_string (&writer, "id", id);
  pal_row_writer_add_string (&writer, "client_id", pal_chart_get_client_id (self));
  pal_row_writer_add_string (&writer, "kind", pal_kind_to_nick (mark->kind));
  pal_row_writer_add_string (&writer, "zone", mark->place->zone);
  pal_row_writer_add_string (&writer, "muscle", mark->place->muscle);
  pal_row_writer_add_string (
      &writer, "first_seen", pal_row_get_string (self->visit_row, "local_date"));
  pal_row_writer_add_string (&writer, "linked_id", mark->linked);
  return pal_row_writer_end (&writer);
}

/* Adds the columns of a place to a row or to what changes of one. */
void
pal_chart_write_place (PalRowWriter *writer, const PalPlace *place)
{
  const PalPoint ends[] = { place->point, place->end };
  g_autofree char *points
      = pal_points_to_string (ends, place->shape == PAL_SHAPE_ARROW ? 2 : 1);

  pal_row_writer_add_string (writer, "zone", place->zone);
  pal_row_writer_add_string (writer, "side", pal_side_to_nick (pal_region_key_get_side (place->zone)));
  pal_row_writer_add_string (writer, "muscle", place->muscle);
  if (place->muscle != NULL)
    pal_row_writer_add_int (writer, "muscle_listed", place->muscle_listed);
  else
    pal_row_writer_add_empty (writer, "muscle_listed");
  pal_row_writer_add_string (writer, "figure", place->figure);
  pal_row_writer_add_int (writer, "figure_version", place->figure_version);
  pal_row_writer_add_string (writer, "view", pal_view_to_nick (place->view));
  pal_row_writer_add_string (writer, "shape", pal_shape_to_nick (place->shape));
  pal_row_writer_add_string (writer, "points", points);
}

static void
copy_columns (PalRowWriter *writer, PalMark *from, const char *const *columns)
{
  PalRowReader reader;
  PalRowCell cell;

  pal_row_reader_init (&reader, pal_entity_get_row (PAL_ENTITY (from)));
  while (pal_row_reader_next (&reader, &cell))
    if (g_strv_contains (columns, cell.column))
      pal_row_writer_add (writer, &cell);
}

/* Since when a finding is there does not change from visit to visit, and need not be asked again. */
static void
copy_beginning (PalChart *self, PalRowWriter *writer, const char *finding_id)
{
  static const char *const beginning[] = { "since", "since_precision", NULL };
  GListModel *ghosts = G_LIST_MODEL (self->ghosts);

  for (guint i = 0; i < g_list_model_get_n_items (ghosts); i++)
    {
      g_autoptr (PalMark) ghost = g_list_model_get_item (ghosts, i);

      if (g_strcmp0 (pal_mark_get_finding_id (ghost), finding_id) == 0)
        copy_columns (writer, ghost, beginning);
    }
}

/* What the client says of a mark is taken over by its copy. What was measured with hand or instrument
 * was measured there and nowhere else: tenderness, criteria, threshold, and whether it is familiar. */
static void
copy_description (PalRowWriter *writer, PalMark *copied)
{
  static const char *const said[] = { "quality",         "depth",      "tissue",     "timing",
                                      "since",           "since_precision", "aggravates",
                                      "aggravates_text", "eases",      "eases_text", "note",
                                      "palpation",       "posture",    "direction",  NULL };
  static const char *const felt[] = { "intensity", "intensity_least", "intensity_worst", NULL };

  copy_columns (writer, copied, said);
  if (pal_mark_get_kind (copied) == PAL_KIND_PAIN)
    copy_columns (writer, copied, felt);
  pal_row_writer_add_string (writer, "copied_from_id", pal_entity_get_id (PAL_ENTITY (copied)));
}

static void
add_values (PalRowWriter *writer, GVariant *values)
{
  PalRowReader reader;
  PalRowCell cell;

  if (values == NULL)
    return;
  pal_row_reader_init (&reader, values);
  while (pal_row_reader_next (&reader, &cell))
    pal_row_writer_add (writer, &cell);
}

/* Adds a finding, unless one is continued, and its mark. */
void
pal_chart_insert_mark (PalChart *self,
                       PalCommand *command,
                       const char *mark_id,
                       const PalNewMark *mark)
{
  g_autofree char *now = pal_time_now_utc ();
  const char *named = mark->continued != NULL ? mark->continued : mark->finding_id;
  g_autofree char *finding_id = named != NULL ? g_strdup (named) : pal_uuid_new ();
  const char *visit_id = pal_chart_bring_visit (self, command);
  g_autoptr (GVariant) row = NULL;
  PalRowWriter writer;

  if (mark->continued == NULL)
    {
      g_autoptr (GVariant) finding = finding_row (self, finding_id, mark);

      pal_command_insert (command, PAL_FINDING_TABLE, finding);
    }

  pal_row_writer_init (&writer);
  pal_row_writer_add_string (&writer, "id", mark_id);
  pal_row_writer_add_string (&writer, "finding_id", finding_id);
  pal_row_writer_add_string (&writer, "visit_id", visit_id);
  pal_row_writer_add_string (&writer, "client_id", pal_chart_get_client_id (self));
  pal_row_writer_add_string (&writer, "practitioner_id", pal_chart_get_practitioner_id (self));
  pal_row_writer_add_string (&writer, "author", pal_author_to_nick (mark->author));
  pal_row_writer_add_string (&writer, "kind", pal_kind_to_nick (mark->kind));
  pal_row_writer_add_string (&writer, "created_utc", now);
  pal_chart_write_place (&writer, mark->place);
  if (mark->copied != NULL)
    copy_description (&writer, mark->copied);
  else if (mark->qualities != PAL_QUALITY_NONE)
    {
      g_autofree char *nicks = pal_qualities_to_string (mark->qualities);

      pal_row_writer_add_string (&writer, "quality", nicks);
    }
  add_values (&writer, mark->values);
  if (mark->copied == NULL && mark->continued != NULL)
    copy_beginning (self, &writer, mark->continued);
  row = pal_row_writer_end (&writer);
  pal_command_insert (command, PAL_MARK_TABLE, row);
  if (mark->continued != NULL)
    pal_chart_take_technique_uses (self, command, finding_id, mark_id);

  if (mark->place->shape == PAL_SHAPE_REGION)
    {
      g_autofree char *what
          = pal_chart_pending_region (mark->kind, mark->author, mark->place->zone);

      pal_chart_pending_add (&self->pending, what, mark_id);
    }
}

/* The mark that a region has already today, saved or on its way: it is not marked twice. */
char *
pal_chart_dup_region_mark_id (PalChart *self,
                              PalKind kind,
                              PalAuthor author,
                              const PalPlace *place)
{
  g_autofree char *what = NULL;
  PalMark *mark;

  if (place->shape != PAL_SHAPE_REGION || !pal_chart_visit_goes_on (self))
    return NULL;
  mark = pal_chart_find_region_mark (self, kind, author, place->zone);
  if (mark != NULL)
    return g_strdup (pal_entity_get_id (PAL_ENTITY (mark)));
  what = pal_chart_pending_region (kind, author, place->zone);
  return g_strdup (pal_chart_pending_find (&self->pending, what));
}

/**
 * pal_chart_add_mark:
 * @self: a chart
 * @kind: what is marked
 * @author: whose mark it is
 * @place: where
 *
 * Begins a visit if there is none today. A region mark over a zone that has an open finding of the
 * same kind and author continues that finding; anything else is a new finding. A region that has
 * such a mark today already keeps it as it is.
 *
 * Returns: (transfer full): the id that the mark has once it is saved.
 */
char *
pal_chart_add_mark (PalChart *self, PalKind kind, PalAuthor author, const PalPlace *place)
{
  g_autoptr (PalCommand) command = NULL;
  g_autofree char *id = NULL;
  g_autofree char *today = NULL;
  PalNewMark mark = { .kind = kind, .author = author, .place = place };

  g_return_val_if_fail (PAL_IS_CHART (self), NULL);
  g_return_val_if_fail (place != NULL && place->zone != NULL && place->figure != NULL, NULL);

  id = pal_chart_dup_region_mark_id (self, kind, author, place);
  if (id != NULL)
    return g_steal_pointer (&id);

  id = pal_uuid_new ();
  pal_chart_pending_set_mark (
      &self->pending, id, &(PalPendingMark){ kind, author, place->shape, PAL_PEN_NONE });
  mark.continued = pal_chart_find_continued (self, kind, author, place);
  /* The number in the name and the visit of the mark are of the same day, also at midnight. */
  today = pal_time_today ();
  self->noted_today = today;
  /* Translators: an action; %s is what is marked, "Pain 2" */
  command = pal_chart_new_mark_command (self, _ ("Mark %s"), id);
  pal_chart_insert_mark (self, command, id, &mark);
  self->noted_today = NULL;
  pal_practice_submit (self->practice, command);
  return g_steal_pointer (&id);
}

/**
 * pal_chart_find_region_mark:
 * @self: a chart
 * @kind: a kind
 * @author: an author
 * @zone: a region key
 *
 * Returns: (transfer none) (nullable): today's mark of this kind and author over the whole zone.
 */
PalMark *
pal_chart_find_region_mark (PalChart *self, PalKind kind, PalAuthor author, const char *zone)
{
  GListModel *today;

  g_return_val_if_fail (PAL_IS_CHART (self), NULL);

  today = G_LIST_MODEL (self->today);
  for (guint i = 0; i < g_list_model_get_n_items (today); i++)
    {
      g_autoptr (PalMark) mark = g_list_model_get_item (today, i);

      if (pal_mark_get_kind (mark) == kind && pal_mark_get_author (mark) == author
          && pal_mark_get_shape (mark) == PAL_SHAPE_REGION
          && g_strcmp0 (pal_mark_get_zone (mark), zone) == 0)
        return mark;
    }
  return NULL;
}

/**
 * pal_chart_get_newest_mark_id:
 * @self: a chart
 *
 * Returns: (nullable): the newest mark of today's visit that can be rated; it may still be on its way
 *   to the disk.
 */
const char *
pal_chart_get_newest_mark_id (PalChart *self)
{
  GListModel *today;

  g_return_val_if_fail (PAL_IS_CHART (self), NULL);

  if (self->pending.mark_id != NULL)
    return self->pending.mark_id;
  today = G_LIST_MODEL (self->today);
  for (guint i = g_list_model_get_n_items (today); i > 0; i--)
    {
      g_autoptr (PalMark) mark = g_list_model_get_item (today, i - 1);

      if (pal_kind_is_rated (pal_mark_get_kind (mark)))
        return pal_entity_get_id (PAL_ENTITY (mark));
    }
  return NULL;
}

/* Changes columns of one mark, which may be on its way to the disk. */
void
pal_chart_submit_values (PalChart *self,
                         const char *mark_id,
                         const char *action,
                         const char *merge_key,
                         GVariant *values)
{
  PalMark *mark = pal_entity_list_lookup (self->marks, mark_id);
  g_autoptr (PalCommand) command = NULL;

  if (mark != NULL && !pal_chart_may_change_mark (self, mark))
    return;
  command = pal_chart_new_mark_command (self, action, mark_id);
  pal_command_set_merge_key (command, merge_key);
  pal_command_update (command, PAL_MARK_TABLE, mark_id, values);
  pal_practice_submit (self->practice, command);
}
