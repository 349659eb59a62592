/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-chart"

#include "pal-chart-private.h"

#include <glib/gi18n-lib.h>

/* What was gone and has come back: a finding of its own, which says of which other it is the return. */

static PalFinding *
get_finding (PalChart *self, const char *id)
{
  return pal_entity_list_lookup (self->findings, id);
}

/* The newest mark of a finding; the marks are in the order in which they were made. */
static PalMark *
last_mark (PalChart *self, PalFinding *finding)
{
  for (guint i = pal_entity_list_get_length (self->marks); i > 0; i--)
    {
      PalMark *mark = pal_entity_list_peek (self->marks, i - 1);

      if (g_strcmp0 (pal_mark_get_finding_id (mark), pal_entity_get_id (PAL_ENTITY (finding))) == 0)
        return mark;
    }
  return NULL;
}

/* Whether another finding is said to be its return. */
static gboolean
has_returned (PalChart *self, PalFinding *gone)
{
  for (guint i = 0; i < pal_entity_list_get_length (self->findings); i++)
    if (g_strcmp0 (pal_finding_get_returns_id (pal_entity_list_peek (self->findings, i)),
                   pal_entity_get_id (PAL_ENTITY (gone)))
        == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_same_place (PalChart *self, PalFinding *gone, PalMark *mark)
{
  PalMark *last = last_mark (self, gone);

  return last != NULL && pal_finding_get_kind (gone) == pal_mark_get_kind (mark)
         && pal_mark_get_author (last) == pal_mark_get_author (mark)
         && g_strcmp0 (pal_mark_get_zone (last), pal_mark_get_zone (mark)) == 0
         && pal_mark_get_palpation (last) == pal_mark_get_palpation (mark)
         && pal_mark_get_posture (last) == pal_mark_get_posture (mark)
         && g_strcmp0 (pal_mark_get_muscle (last), pal_mark_get_muscle (mark)) == 0
         && g_strcmp0 (pal_mark_get_visit_id (last), pal_mark_get_visit_id (mark)) != 0;
}

/**
 * pal_chart_find_gone:
 * @self: a chart
 * @mark: a mark
 *
 * Returns: (transfer none) (nullable): what @mark may be the return of: the finding of the same kind and
 *   author in the same zone, and for a trigger point the same muscle, that was gone last. %NULL if there
 *   is none, if @mark is known from another visit, or is said to be the return of something already.
 */
PalFinding *
pal_chart_find_gone (PalChart *self, PalMark *mark)
{
  PalFinding *finding, *found = NULL;

  g_return_val_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark), NULL);

  finding = get_finding (self, pal_mark_get_finding_id (mark));
  if (finding == NULL || pal_finding_get_returns_id (finding) != NULL
      || !pal_kind_is_rated (pal_mark_get_kind (mark)) || !pal_chart_is_only_mark (self, mark))
    return NULL;
  for (guint i = 0; i < pal_entity_list_get_length (self->findings); i++)
    {
      PalFinding *gone = pal_entity_list_peek (self->findings, i);

      if (!pal_finding_is_open (gone) && is_same_place (self, gone, mark)
          && !has_returned (self, gone)
          && (found == NULL
              || g_strcmp0 (pal_finding_get_ended_date (gone), pal_finding_get_ended_date (found))
                     >= 0))
        found = gone;
    }
  return found;
}

/**
 * pal_chart_get_returned:
 * @self: a chart
 * @mark: a mark
 *
 * Returns: (transfer none) (nullable): what the finding of @mark is said to be the return of.
 */
PalFinding *
pal_chart_get_returned (PalChart *self, PalMark *mark)
{
  PalFinding *finding;

  g_return_val_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark), NULL);

  finding = get_finding (self, pal_mark_get_finding_id (mark));
  return finding != NULL ? get_finding (self, pal_finding_get_returns_id (finding)) : NULL;
}

/**
 * pal_chart_link_return:
 * @self: a chart
 * @mark: a mark
 * @gone: (nullable): a finding that ended; %NULL for none
 *
 * Says that the finding of @mark is the return of @gone, which stays ended.
 *
 * Returns: %FALSE, and nothing is changed, if @mark may not be changed.
 */
gboolean
pal_chart_link_return (PalChart *self, PalMark *mark, PalFinding *gone)
{
  g_autoptr (PalCommand) command = NULL;
  g_autoptr (GVariant) values = NULL;

  g_return_val_if_fail (PAL_IS_CHART (self) && PAL_IS_MARK (mark), FALSE);
  g_return_val_if_fail (gone == NULL || !pal_finding_is_open (gone), FALSE);

  if (!pal_chart_may_change_mark (self, mark))
    return FALSE;
  command = pal_chart_new_mark_command (
      self,
      /* Translators: names of actions; %s is a mark, "Pain 2" */
      gone != NULL ? _ ("Say That %s Came Back") : _ ("Say That %s Is New"),
      pal_entity_get_id (PAL_ENTITY (mark)));
  values = pal_row_new_string ("returns_id",
                               gone != NULL ? pal_entity_get_id (PAL_ENTITY (gone)) : NULL);
  pal_command_update (command, PAL_FINDING_TABLE, pal_mark_get_finding_id (mark), values);
  pal_practice_submit (self->practice, command);
  return TRUE;
}
