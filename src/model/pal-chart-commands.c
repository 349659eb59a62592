/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-chart"

#include "pal-chart-private.h"

#include <glib/gi18n-lib.h>

#include "pal-region-key.h"
#include "pal-row-cell.h"
#include "pal-time.h"

/* What a client's commands have in common. */

const char *
pal_chart_get_client_id (PalChart *self)
{
  return pal_entity_get_id (PAL_ENTITY (self->client));
}

const char *
pal_chart_get_practitioner_id (PalChart *self)
{
  return pal_practice_get_practitioner_id (self->practice);
}

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

static const char *
add_mark_label (PalKind kind)
{
  return kind == PAL_KIND_TRIGGER_POINT ? _ ("Mark Trigger Point") : _ ("Mark Pain");
}

/* An open finding that a new region mark continues: the same kind of mark of the same author over
 * the same zone. Points are never joined by themselves. */
static const char *
find_continued (PalChart *self, PalKind kind, PalAuthor author, const PalPlace *place)
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
finding_row (PalChart *self, const char *id, PalKind kind, const PalPlace *place)
{
  PalRowWriter writer;

  pal_row_writer_init (&writer);
  pal_row_writer_add_string (&writer, "id", id);
  pal_row_writer_add_string (&writer, "client_id", pal_chart_get_client_id (self));
  pal_row_writer_add_string (&writer, "kind", pal_kind_to_nick (kind));
  pal_row_writer_add_string (&writer, "zone", place->zone);
  pal_row_writer_add_string (&writer, "muscle", place->muscle);
  pal_row_writer_add_string (
      &writer, "first_seen", pal_row_get_string (self->visit_row, "local_date"));
  return pal_row_writer_end (&writer);
}

static void
add_place (PalRowWriter *writer, const PalPlace *place)
{
  g_autofree char *points = pal_points_to_string (&place->point, 1);

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

/* Adds a finding, unless one is continued, and its mark. */
static char *
insert_mark (PalChart *self,
             PalCommand *command,
             PalKind kind,
             PalAuthor author,
             const PalPlace *place,
             const char *continued,
             PalMark *copied)
{
  g_autofree char *now = pal_time_now_utc ();
  g_autofree char *mark_id = g_uuid_string_random ();
  g_autofree char *finding_id
      = continued != NULL ? g_strdup (continued) : g_uuid_string_random ();
  const char *visit_id = pal_chart_bring_visit (self, command);
  g_autoptr (GVariant) row = NULL;
  PalRowWriter writer;

  if (continued == NULL)
    {
      g_autoptr (GVariant) finding = finding_row (self, finding_id, kind, place);

      pal_command_insert (command, PAL_FINDING_TABLE, finding);
    }

  pal_row_writer_init (&writer);
  pal_row_writer_add_string (&writer, "id", mark_id);
  pal_row_writer_add_string (&writer, "finding_id", finding_id);
  pal_row_writer_add_string (&writer, "visit_id", visit_id);
  pal_row_writer_add_string (&writer, "client_id", pal_chart_get_client_id (self));
  pal_row_writer_add_string (&writer, "practitioner_id", pal_chart_get_practitioner_id (self));
  pal_row_writer_add_string (&writer, "author", pal_author_to_nick (author));
  pal_row_writer_add_string (&writer, "kind", pal_kind_to_nick (kind));
  pal_row_writer_add_string (&writer, "created_utc", now);
  add_place (&writer, place);
  if (copied != NULL)
    {
      int intensity = pal_mark_get_intensity (copied);

      if (intensity != PAL_INTENSITY_EMPTY)
        pal_row_writer_add_int (&writer, "intensity", intensity);
      pal_row_writer_add_string (
          &writer, "quality", pal_entity_get_string (PAL_ENTITY (copied), "quality"));
      pal_row_writer_add_string (&writer, "copied_from_id", pal_entity_get_id (PAL_ENTITY (copied)));
    }
  row = pal_row_writer_end (&writer);
  pal_command_insert (command, PAL_MARK_TABLE, row);

  pal_chart_pending_set_mark (&self->pending, mark_id);
  if (place->shape == PAL_SHAPE_REGION)
    {
      g_autofree char *what = pal_chart_pending_region (kind, author, place->zone);

      pal_chart_pending_add (&self->pending, what, mark_id);
    }
  return g_steal_pointer (&mark_id);
}

/* The mark that a region has already today, saved or on its way: it is not marked twice. */
static char *
dup_region_mark_id (PalChart *self, PalKind kind, PalAuthor author, const PalPlace *place)
{
  g_autofree char *what = pal_chart_pending_region (kind, author, place->zone);
  PalMark *mark;

  if (place->shape != PAL_SHAPE_REGION || !pal_chart_visit_goes_on (self))
    return NULL;
  mark = pal_chart_find_region_mark (self, kind, author, place->zone);
  if (mark != NULL)
    return g_strdup (pal_entity_get_id (PAL_ENTITY (mark)));
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

  g_return_val_if_fail (PAL_IS_CHART (self), NULL);
  g_return_val_if_fail (place != NULL && place->zone != NULL && place->figure != NULL, NULL);

  id = dup_region_mark_id (self, kind, author, place);
  if (id != NULL)
    return g_steal_pointer (&id);

  command = pal_chart_new_command (self, add_mark_label (kind));
  id = insert_mark (
      self, command, kind, author, place, find_continued (self, kind, author, place), NULL);
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
 * Returns: (nullable): the newest mark of today's visit, which may still be on its way to the disk.
 */
const char *
pal_chart_get_newest_mark_id (PalChart *self)
{
  guint n_marks;

  g_return_val_if_fail (PAL_IS_CHART (self), NULL);

  if (self->pending.mark_id != NULL)
    return self->pending.mark_id;
  n_marks = g_list_model_get_n_items (G_LIST_MODEL (self->today));
  if (n_marks > 0)
    {
      g_autoptr (PalMark) newest
          = g_list_model_get_item (G_LIST_MODEL (self->today), n_marks - 1);

      return pal_entity_get_id (PAL_ENTITY (newest));
    }
  return NULL;
}

/* Changes columns of one mark. */
void
pal_chart_submit_values (PalChart *self,
                         const char *mark_id,
                         const char *label,
                         const char *merge_key,
                         GVariant *values)
{
  g_autoptr (PalCommand) command = pal_chart_new_command (self, label);

  pal_command_set_merge_key (command, merge_key);
  pal_command_update (command, PAL_MARK_TABLE, mark_id, values);
  pal_practice_submit (self->practice, command);
}

/**
 * pal_chart_set_muscle:
 * @self: a chart
 * @mark: a trigger point of today
 * @muscle: the region key of a muscle under it
 * @listed: whether that muscle has a known site within 30 mm
 */
void
pal_chart_set_muscle (PalChart *self, PalMark *mark, const char *muscle, gboolean listed)
{
  g_autoptr (GVariant) values = NULL;
  GVariantDict dict;

  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark) && muscle != NULL);

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "muscle", muscle);
  pal_row_set_int (&dict, "muscle_listed", listed);
  values = pal_row_end (&dict);
  pal_chart_submit_values (
      self, pal_entity_get_id (PAL_ENTITY (mark)), _ ("Choose Muscle"), NULL, values);
}

void
pal_chart_set_qualities (PalChart *self, PalMark *mark, PalQuality qualities)
{
  g_autoptr (GVariant) values = NULL;
  g_autofree char *nicks = NULL;

  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark));

  nicks = pal_qualities_to_string (qualities);
  values = pal_row_new_string ("quality", nicks);
  pal_chart_submit_values (
      self, pal_entity_get_id (PAL_ENTITY (mark)), _ ("Describe Pain"), NULL, values);
}

void
pal_chart_set_familiar (PalChart *self, PalMark *mark, PalFamiliar familiar)
{
  g_autoptr (GVariant) values = NULL;

  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark));

  values = pal_row_new_string ("familiar", pal_familiar_to_nick (familiar));
  pal_chart_submit_values (
      self, pal_entity_get_id (PAL_ENTITY (mark)), _ ("Record Familiar Pain"), NULL, values);
}

/**
 * pal_chart_set_answer:
 * @self: a chart
 * @mark: a trigger point of today
 * @column: a criterion, see pal_mark_get_answer()
 * @answer: yes, no, or not asked
 */
void
pal_chart_set_answer (PalChart *self, PalMark *mark, const char *column, PalAnswer answer)
{
  g_autoptr (GVariant) values = NULL;

  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark) && column != NULL);

  values = pal_row_new_string (column, pal_answer_to_nick (answer));
  pal_chart_submit_values (
      self, pal_entity_get_id (PAL_ENTITY (mark)), _ ("Record Palpation"), NULL, values);
}

void
pal_chart_set_author (PalChart *self, PalMark *mark, PalAuthor author)
{
  g_autoptr (GVariant) values = NULL;

  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark));
  g_return_if_fail (author != PAL_AUTHOR_NONE);

  values = pal_row_new_string ("author", pal_author_to_nick (author));
  pal_chart_submit_values (
      self, pal_entity_get_id (PAL_ENTITY (mark)), _ ("Change Author"), NULL, values);
}

void
pal_chart_set_note (PalChart *self, PalMark *mark, const char *note, const char *merge_key)
{
  g_autoptr (GVariant) values = NULL;

  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark));

  values = pal_row_new_string ("note", note);
  pal_chart_submit_values (
      self, pal_entity_get_id (PAL_ENTITY (mark)), _ ("Write Note"), merge_key, values);
}

/**
 * pal_chart_add_referral:
 * @self: a chart
 * @mark_id: a trigger point of today, which may still be on its way to the disk
 * @zone: the region key of the zone where it is felt
 *
 * Records that the client said so: the criterion "referred sensation" becomes yes, and no other. A
 * zone that was recorded already stays as it is.
 */
void
pal_chart_add_referral (PalChart *self, const char *mark_id, const char *zone)
{
  g_autoptr (PalCommand) command = NULL;
  g_autoptr (GVariant) row = NULL;
  g_autoptr (GVariant) values = NULL;
  g_autofree char *now = pal_time_now_utc ();
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *what = NULL;
  PalMark *mark;
  GVariantDict dict;

  g_return_if_fail (PAL_IS_CHART (self) && mark_id != NULL && zone != NULL);

  mark = pal_entity_list_lookup (self->marks, mark_id);
  what = pal_chart_pending_referral (mark_id, zone);
  if ((mark != NULL && pal_mark_has_referral (mark, zone))
      || pal_chart_pending_find (&self->pending, what) != NULL)
    return;
  pal_chart_pending_add (&self->pending, what, id);

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", id);
  pal_row_set_string (&dict, "mark_id", mark_id);
  pal_row_set_string (&dict, "client_id", pal_chart_get_client_id (self));
  pal_row_set_string (&dict, "zone", zone);
  pal_row_set_string (&dict, "created_utc", now);
  row = pal_row_end (&dict);
  values = pal_row_new_string ("referred_sensation", pal_answer_to_nick (PAL_ANSWER_YES));

  command = pal_chart_new_command (self, _ ("Record Referred Pain"));
  pal_command_insert (command, PAL_REFERRAL_TABLE, row);
  pal_command_update (command, PAL_MARK_TABLE, mark_id, values);
  pal_practice_submit (self->practice, command);
}

/* Adds the deletion of a mark's referrals to @command: of one zone, or of all. Returns how many of
 * them stay. */
static guint
delete_referrals (PalChart *self, PalCommand *command, PalMark *mark, const char *zone)
{
  const char *mark_id = pal_entity_get_id (PAL_ENTITY (mark));
  guint n_left = 0;

  for (guint i = 0; i < pal_entity_list_get_length (self->referrals); i++)
    {
      PalEntity *referral = pal_entity_list_peek (self->referrals, i);

      if (g_strcmp0 (pal_entity_get_string (referral, "mark_id"), mark_id) != 0)
        continue;
      if (zone == NULL || g_strcmp0 (pal_entity_get_string (referral, "zone"), zone) == 0)
        pal_command_delete (command, PAL_REFERRAL_TABLE, pal_entity_get_id (referral));
      else
        n_left++;
    }
  return n_left;
}

/**
 * pal_chart_remove_referral:
 * @self: a chart
 * @mark: a trigger point of today
 * @zone: a zone where it was said to be felt
 *
 * With the last zone the criterion "referred sensation" goes back to not asked.
 */
void
pal_chart_remove_referral (PalChart *self, PalMark *mark, const char *zone)
{
  g_autoptr (PalCommand) command = NULL;

  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark) && zone != NULL);

  if (!pal_mark_has_referral (mark, zone))
    return;
  command = pal_chart_new_command (self, _ ("Remove Referred Pain"));
  if (delete_referrals (self, command, mark, zone) == 0)
    {
      g_autoptr (GVariant) values
          = pal_row_new_string ("referred_sensation", pal_answer_to_nick (PAL_ANSWER_NOT_ASKED));

      pal_command_update (
          command, PAL_MARK_TABLE, pal_entity_get_id (PAL_ENTITY (mark)), values);
    }
  pal_practice_submit (self->practice, command);
}

/**
 * pal_chart_copy_mark:
 * @self: a chart
 * @mark: a mark of today
 * @place: the same place on the other side
 *
 * The copy is a finding of its own. It takes over the intensity and the qualities; what was found
 * with the hands was found on one side only and stays there. A region that has such a mark today
 * already keeps it.
 *
 * Returns: (transfer full): the id of the copy.
 */
char *
pal_chart_copy_mark (PalChart *self, PalMark *mark, const PalPlace *place)
{
  g_autoptr (PalCommand) command = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark) && place != NULL, NULL);

  id = dup_region_mark_id (self, pal_mark_get_kind (mark), pal_mark_get_author (mark), place);
  if (id != NULL)
    return g_steal_pointer (&id);

  command = pal_chart_new_command (self, _ ("Copy to Other Side"));
  id = insert_mark (self,
                    command,
                    pal_mark_get_kind (mark),
                    pal_mark_get_author (mark),
                    place,
                    find_continued (
                        self, pal_mark_get_kind (mark), pal_mark_get_author (mark), place),
                    mark);
  pal_practice_submit (self->practice, command);
  return g_steal_pointer (&id);
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
  const char *finding_id;
  guint n_others = 0;

  g_return_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark));

  finding_id = pal_mark_get_finding_id (mark);
  for (guint i = 0; i < pal_entity_list_get_length (self->marks); i++)
    {
      PalMark *other = pal_entity_list_peek (self->marks, i);

      if (other != mark && g_strcmp0 (pal_mark_get_finding_id (other), finding_id) == 0)
        n_others++;
    }

  command = pal_chart_new_command (self, _ ("Delete Mark"));
  delete_referrals (self, command, mark, NULL);
  pal_command_delete (command, PAL_MARK_TABLE, pal_entity_get_id (PAL_ENTITY (mark)));
  if (n_others == 0)
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
  pal_practice_submit (self->practice, command);
}
