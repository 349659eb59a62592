/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-chart"

#include "pal-chart-private.h"

#include <glib/gi18n-lib.h>

#include "pal-time.h"
#include "pal-uuid.h"

/* How a finding is today: a number, a word, or both. */

/* What the word for the change says about the finding itself. A visit that is entered late does not
 * open again what a later visit has ended. */
static void
end_finding (PalChart *self,
             PalCommand *command,
             const char *finding_id,
             const char *visit_id,
             PalChange change)
{
  PalEntity *finding = pal_entity_list_lookup (self->findings, finding_id);
  PalVisit *visit = pal_entity_list_lookup (self->visits, visit_id);
  const char *ended_in
      = finding != NULL ? pal_entity_get_string (finding, "ended_visit_id") : NULL;
  g_autoptr (GVariant) values = NULL;
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  if (change == PAL_CHANGE_GONE)
    {
      pal_row_set_string (&dict,
                          "ended_date",
                          visit != NULL ? pal_visit_get_local_date (visit)
                                        : pal_row_get_string (self->visit_row, "local_date"));
      pal_row_set_string (&dict, "ended_visit_id", visit_id);
    }
  else if (ended_in == NULL || g_strcmp0 (ended_in, visit_id) == 0)
    {
      pal_row_set_empty (&dict, "ended_date");
      pal_row_set_empty (&dict, "ended_visit_id");
    }
  values = pal_row_end (&dict);
  if (g_variant_n_children (values) > 0)
    pal_command_update (command, PAL_FINDING_TABLE, finding_id, values);
}

/**
 * pal_chart_find_mark_of_finding:
 * @self: a chart
 * @finding_id: (nullable): a finding
 *
 * Returns: (transfer none) (nullable): its mark of today, if it has one already.
 */
PalMark *
pal_chart_find_mark_of_finding (PalChart *self, const char *finding_id)
{
  GListModel *today;

  g_return_val_if_fail (PAL_IS_CHART (self), NULL);

  today = G_LIST_MODEL (self->today);
  for (guint i = 0; i < g_list_model_get_n_items (today); i++)
    {
      g_autoptr (PalMark) mark = g_list_model_get_item (today, i);

      if (g_strcmp0 (pal_mark_get_finding_id (mark), finding_id) == 0)
        return mark;
    }
  return NULL;
}

/* The row of a finding's state today: where it was, since when, where its label stands and whether it is
 * a satellite; as yet nothing of how it is. */
GVariant *
pal_chart_carry_mark (PalChart *self, PalMark *ghost, const char *id, const char *visit_id)
{
  const char *columns[] = { "finding_id", "client_id",     "author", "kind",           "zone",
                            "side",       "muscle",        "muscle_listed", "figure", "figure_version",
                            "view",       "shape",         "points", "label_du",      "label_dv",
                            "since",      "since_precision", "satellite", "satellite_of_id",
                            "palpation",  "posture",       "direction" };
  g_autofree char *now = pal_time_now_utc ();
  GVariant *row = pal_entity_get_row (PAL_ENTITY (ghost));
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GVariant) value = g_variant_lookup_value (row, columns[i], NULL);

      if (value != NULL)
        g_variant_dict_insert_value (&dict, columns[i], value);
    }
  pal_row_set_string (&dict, "id", id);
  pal_row_set_string (&dict, "visit_id", visit_id);
  pal_row_set_string (&dict, "practitioner_id", pal_chart_get_practitioner_id (self));
  pal_row_set_string (&dict, "created_utc", now);
  return pal_row_end (&dict);
}

/* The kind of a mark, which may be on its way to the disk. */
static PalKind
get_kind (PalChart *self, const char *mark_id)
{
  PalMark *mark = pal_entity_list_lookup (self->marks, mark_id);
  const PalPendingMark *pending = pal_chart_pending_find_mark (&self->pending, mark_id);

  if (mark != NULL)
    return pal_mark_get_kind (mark);
  return pending != NULL ? pending->kind : PAL_KIND_PAIN;
}

/* A digit says how much there is of what has no number; 0 empties it, and there is no 4. */
static gboolean
is_degree (int intensity)
{
  return intensity >= PAL_DEGREE_NONE && intensity < PAL_N_DEGREES;
}

/* Adds a number to what changes of a mark, which may still be on its way to the disk. The range is
 * widened where it does not hold the number: what is felt now is always believed. */
static void
put_intensity (PalChart *self,
               GVariantDict *values,
               const char *mark_id,
               int intensity,
               const char *merge_key)
{
  PalMark *mark = pal_entity_list_lookup (self->marks, mark_id);
  PalRatedRange *rated = &self->rated;

  if (pal_kind_has_degree (get_kind (self, mark_id)))
    {
      if (is_degree (intensity))
        pal_row_set_string (values, "degree", pal_degree_to_nick ((PalDegree) intensity));
      return;
    }
  if (intensity == PAL_INTENSITY_EMPTY)
    {
      pal_row_set_empty (values, "intensity");
      return;
    }
  pal_row_set_int (values, "intensity", intensity);
  if (mark == NULL)
    return;
  if (merge_key == NULL || g_strcmp0 (merge_key, rated->merge_key) != 0
      || g_strcmp0 (mark_id, rated->mark_id) != 0)
    {
      pal_chart_clear_rated (self);
      rated->merge_key = g_strdup (merge_key);
      rated->mark_id = g_strdup (mark_id);
      rated->least = pal_mark_get_least (mark);
      rated->worst = pal_mark_get_worst (mark);
    }
  if (rated->least != PAL_INTENSITY_EMPTY)
    pal_row_set_int (values, "intensity_least", MIN (rated->least, intensity));
  if (rated->worst != PAL_INTENSITY_EMPTY)
    pal_row_set_int (values, "intensity_worst", MAX (rated->worst, intensity));
}

/* Forgets the range that a number which is being typed is held against: the next number starts
 * from what the mark then has. */
void
pal_chart_clear_rated (PalChart *self)
{
  g_clear_pointer (&self->rated.merge_key, g_free);
  g_clear_pointer (&self->rated.mark_id, g_free);
}

static int
get_number (PalMark *mark)
{
  return pal_kind_has_degree (pal_mark_get_kind (mark)) ? (int) pal_mark_get_degree (mark)
                                                        : pal_mark_get_intensity (mark);
}

/* Whether a number is at odds with the word that was said of a mark: what is gone has none but 0, and what is the
 * same has the one that came with the word. */
static gboolean
denies_word (PalMark *mark, int intensity)
{
  if (mark == NULL)
    return FALSE;
  return (pal_mark_get_change (mark) == PAL_CHANGE_GONE && intensity > 0)
         || (pal_mark_get_change (mark) == PAL_CHANGE_SAME
             && get_number (mark) != PAL_INTENSITY_EMPTY && get_number (mark) != intensity);
}

/* Takes a number away that is at odds with the word that comes now: of what is gone any but 0, and the one that
 * "same" had repeated where it is better or worse after all. */
static void
drop_number (GVariantDict *values, PalMark *mark, PalChange change)
{
  gboolean repeated;

  if (mark == NULL)
    return;
  repeated = pal_mark_get_change (mark) == PAL_CHANGE_SAME
             && (change == PAL_CHANGE_BETTER || change == PAL_CHANGE_WORSE);
  if (!repeated && !(change == PAL_CHANGE_GONE && get_number (mark) > 0))
    return;
  if (pal_kind_has_degree (pal_mark_get_kind (mark)))
    pal_row_set_string (values, "degree", pal_degree_to_nick (PAL_DEGREE_NONE));
  else
    pal_row_set_empty (values, "intensity");
}

/**
 * pal_chart_set_intensity:
 * @self: a chart
 * @mark_id: a mark of today, which may still be on its way to the disk
 * @intensity: 0 to 10, or %PAL_INTENSITY_EMPTY
 * @merge_key: (nullable): see pal_rating_entry_press()
 *
 * A least or worst that is given and does not hold the number follows it. Of what has a degree instead,
 * 1 to 3 are slight, moderate and marked, 0 is none, and any other number changes nothing. What is drawn
 * as free of symptoms, and handwriting, is not rated. A number that is at odds with the word for the change
 * takes its place: what is gone has none but 0, what is the same that of before.
 */
void
pal_chart_set_intensity (PalChart *self, const char *mark_id, int intensity, const char *merge_key)
{
  g_autoptr (PalCommand) command = NULL;
  g_autoptr (GVariant) values = NULL;
  PalMark *mark;
  PalKind kind;
  GVariantDict dict;

  g_return_if_fail (PAL_IS_CHART (self) && mark_id != NULL);
  g_return_if_fail (intensity >= PAL_INTENSITY_EMPTY && intensity <= PAL_INTENSITY_MAX);

  kind = get_kind (self, mark_id);
  if (!pal_kind_is_rated (kind) || (pal_kind_has_degree (kind) && !is_degree (intensity)))
    return;
  g_variant_dict_init (&dict, NULL);
  put_intensity (self, &dict, mark_id, intensity, merge_key);
  mark = pal_entity_list_lookup (self->marks, mark_id);
  if (!denies_word (mark, intensity))
    {
      values = pal_row_end (&dict);
      pal_chart_submit_values (self, mark_id, _ ("Rate %s"), merge_key, values);
      return;
    }
  pal_row_set_empty (&dict, "change");
  values = pal_row_end (&dict);
  command = pal_chart_new_mark_command (self, _ ("Rate %s"), mark_id);
  pal_command_set_merge_key (command, merge_key);
  pal_command_update (command, PAL_MARK_TABLE, mark_id, values);
  end_finding (self,
               command,
               pal_mark_get_finding_id (mark),
               pal_mark_get_visit_id (mark),
               PAL_CHANGE_NONE);
  pal_practice_submit (self->practice, command);
}

static void
put_bound (GVariantDict *values, const char *column, int intensity)
{
  if (intensity == PAL_INTENSITY_EMPTY)
    pal_row_set_empty (values, column);
  else
    pal_row_set_int (values, column, intensity);
}

/**
 * pal_chart_set_intensity_range:
 * @self: a chart
 * @mark: a mark of today
 * @least: how little it hurts at its least, 0 to 10, or %PAL_INTENSITY_EMPTY
 * @worst: how much it hurts at its worst, 0 to 10, or %PAL_INTENSITY_EMPTY
 * @merge_key: (nullable): steps of the same key are taken back as one
 *
 * Least, now and worst are in order as far as they are given; an empty one is at odds with nothing.
 *
 * Returns: %FALSE, and nothing is changed, if they are not in order or @mark is none that is rated.
 */
gboolean
pal_chart_set_intensity_range (
    PalChart *self, PalMark *mark, int least, int worst, const char *merge_key)
{
  g_autoptr (GVariant) values = NULL;
  GVariantDict dict;
  int now;

  g_return_val_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark), FALSE);
  g_return_val_if_fail (least >= PAL_INTENSITY_EMPTY && least <= PAL_INTENSITY_MAX, FALSE);
  g_return_val_if_fail (worst >= PAL_INTENSITY_EMPTY && worst <= PAL_INTENSITY_MAX, FALSE);

  /* An empty number is below every other, so only an empty upper end has to be looked at. */
  now = pal_mark_get_intensity (mark);
  if (!pal_kind_has_intensity (pal_mark_get_kind (mark)))
    return FALSE;
  if ((worst != PAL_INTENSITY_EMPTY && (least > worst || now > worst))
      || (now != PAL_INTENSITY_EMPTY && least > now))
    return FALSE;
  pal_chart_clear_rated (self);
  g_variant_dict_init (&dict, NULL);
  put_bound (&dict, "intensity_least", least);
  put_bound (&dict, "intensity_worst", worst);
  values = pal_row_end (&dict);
  pal_chart_submit_values (
      self, pal_entity_get_id (PAL_ENTITY (mark)), _ ("Rate Range of %s"), merge_key, values);
  return TRUE;
}

/**
 * pal_chart_rate_ghost:
 * @self: a chart
 * @ghost: a mark from pal_chart_get_ghosts()
 * @change: the word for the change since then, %PAL_CHANGE_NONE for none
 * @intensity: 0 to 10, or %PAL_INTENSITY_EMPTY
 * @merge_key: (nullable): see pal_rating_entry_press()
 *
 * Says how an open finding is today. The first word or number adds a mark to the finding, at the same
 * place with the same ink, with nothing in it that nobody asked about today; the next one changes that
 * mark. "Same" without a number repeats the number. It is the finding's author who says so, whoever is
 * acting. Numbers of what has a degree are as for pal_chart_set_intensity(). Of a word and a number that are
 * at odds, as "gone" and 5 are, the later one holds.
 *
 * Returns: (transfer full) (nullable): the id of today's mark; %NULL for a number that says nothing.
 */
char *
pal_chart_rate_ghost (
    PalChart *self, PalMark *ghost, PalChange change, int intensity, const char *merge_key)
{
  g_autoptr (PalCommand) command = NULL;
  g_autoptr (GVariant) values = NULL;
  g_autofree char *id = NULL;
  const char *finding_id, *visit_id;
  gboolean is_new, degrees, takes_back;
  PalMark *mark;
  GVariantDict dict;

  g_return_val_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (ghost), NULL);
  g_return_val_if_fail (intensity >= PAL_INTENSITY_EMPTY && intensity <= PAL_INTENSITY_MAX, NULL);
  g_return_val_if_fail (change != PAL_CHANGE_NONE || intensity != PAL_INTENSITY_EMPTY, NULL);

  degrees = pal_kind_has_degree (pal_mark_get_kind (ghost));
  if (change == PAL_CHANGE_SAME && intensity == PAL_INTENSITY_EMPTY)
    intensity = degrees ? (int) pal_mark_get_degree (ghost) : pal_mark_get_intensity (ghost);
  if (degrees && change == PAL_CHANGE_NONE && !is_degree (intensity))
    return NULL;
  finding_id = pal_mark_get_finding_id (ghost);
  mark = pal_chart_find_mark_of_finding (self, finding_id);
  id = g_strdup (mark != NULL ? pal_entity_get_id (PAL_ENTITY (mark))
                              : pal_chart_pending_find (&self->pending, finding_id));

  is_new = id == NULL;
  if (is_new)
    {
      id = pal_uuid_new ();
      pal_chart_pending_set_mark (&self->pending,
                                  id,
                                  &(PalPendingMark){ pal_mark_get_kind (ghost),
                                                     pal_mark_get_author (ghost),
                                                     pal_mark_get_shape (ghost),
                                                     PAL_PEN_NONE });
      pal_chart_pending_add (&self->pending, finding_id, id);
    }
  command = pal_chart_new_mark_command (
      self, change != PAL_CHANGE_NONE ? _ ("Rate Change of %s") : _ ("Rate %s"), id);
  pal_command_set_merge_key (command, merge_key);
  visit_id = pal_chart_bring_visit (self, command);
  if (is_new)
    {
      g_autoptr (GVariant) row = pal_chart_carry_mark (self, ghost, id, visit_id);

      pal_command_insert (command, PAL_MARK_TABLE, row);
      pal_chart_copy_strokes (self, command, ghost, id);
      pal_chart_take_technique_uses (self, command, finding_id, id);
    }

  g_variant_dict_init (&dict, NULL);
  takes_back = change == PAL_CHANGE_NONE && denies_word (mark, intensity);
  if (change != PAL_CHANGE_NONE)
    pal_row_set_string (&dict, "change", pal_change_to_nick (change));
  else if (takes_back)
    pal_row_set_empty (&dict, "change");
  if (intensity != PAL_INTENSITY_EMPTY)
    put_intensity (self, &dict, id, intensity, merge_key);
  else
    drop_number (&dict, mark, change);
  values = pal_row_end (&dict);
  pal_command_update (command, PAL_MARK_TABLE, id, values);
  if (change != PAL_CHANGE_NONE || takes_back)
    end_finding (self, command, finding_id, visit_id, change);
  pal_practice_submit (self->practice, command);
  return g_steal_pointer (&id);
}
