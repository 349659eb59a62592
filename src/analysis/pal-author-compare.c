/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-author-compare"

#include "pal-author-compare.h"

#include <stdlib.h>

#include "pal-finding.h"

static void
difference_free (gpointer data)
{
  PalAuthorDifference *self = data;

  g_clear_object (&self->client);
  g_clear_object (&self->therapist);
  g_free (self);
}

static void
add (GPtrArray *differences, PalDifferenceType type, PalMark *client, PalMark *therapist)
{
  PalAuthorDifference *difference = g_new0 (PalAuthorDifference, 1);

  difference->type = type;
  difference->zone = g_intern_string (pal_mark_get_zone (client != NULL ? client : therapist));
  difference->client = client != NULL ? g_object_ref (client) : NULL;
  difference->therapist = therapist != NULL ? g_object_ref (therapist) : NULL;
  g_ptr_array_add (differences, difference);
}

/* Whether a mark says that something is there now that both can speak of: what else the hands find, and how
 * somebody stands, has no counterpart in what the client draws. */
static gboolean
counts (PalMark *mark)
{
  return pal_kind_has_intensity (pal_mark_get_kind (mark))
         && pal_mark_get_change (mark) != PAL_CHANGE_GONE;
}

static gboolean
speaks_of (PalEntityList *findings, PalMark *mark, PalMark *other)
{
  PalFinding *finding = findings != NULL ? pal_entity_list_lookup (
                                               findings, pal_mark_get_finding_id (mark))
                                         : NULL;

  return finding != NULL
         && g_strcmp0 (pal_finding_get_linked_id (finding), pal_mark_get_finding_id (other)) == 0;
}

/* Whether marks of the two authors are about the same: in one zone, or linked by hand. */
static gboolean
match (PalEntityList *findings, PalMark *a, PalMark *b)
{
  return g_strcmp0 (pal_mark_get_zone (a), pal_mark_get_zone (b)) == 0 || speaks_of (findings, a, b)
         || speaks_of (findings, b, a);
}

static gboolean
is_matched (GPtrArray *marks, PalEntityList *findings, PalMark *mark)
{
  for (guint i = 0; i < marks->len; i++)
    {
      PalMark *other = g_ptr_array_index (marks, i);

      if (counts (other) && pal_mark_get_author (other) != pal_mark_get_author (mark)
          && match (findings, mark, other))
        return TRUE;
    }
  return FALSE;
}

/* Whether a mark before the one at @position stands for its author in its zone already. */
static gboolean
is_repeated (GPtrArray *marks, PalEntityList *findings, guint position)
{
  PalMark *mark = g_ptr_array_index (marks, position);

  for (guint i = 0; i < position; i++)
    {
      PalMark *other = g_ptr_array_index (marks, i);

      if (counts (other) && pal_mark_get_author (other) == pal_mark_get_author (mark)
          && g_strcmp0 (pal_mark_get_zone (other), pal_mark_get_zone (mark)) == 0
          && !is_matched (marks, findings, other))
        return TRUE;
    }
  return FALSE;
}

static void
add_lonely (GPtrArray *differences, GPtrArray *marks, PalEntityList *findings, PalAuthor author)
{
  for (guint i = 0; i < marks->len; i++)
    {
      PalMark *mark = g_ptr_array_index (marks, i);
      gboolean client = author == PAL_AUTHOR_CLIENT;

      if (!counts (mark) || pal_mark_get_author (mark) != author
          || is_matched (marks, findings, mark) || is_repeated (marks, findings, i))
        continue;
      add (differences,
           client ? PAL_DIFFERENCE_ONLY_CLIENT : PAL_DIFFERENCE_ONLY_THERAPIST,
           client ? mark : NULL,
           client ? NULL : mark);
    }
}

static gboolean
has_number (PalMark *mark, PalAuthor author)
{
  return counts (mark) && pal_mark_get_author (mark) == author
         && pal_mark_get_kind (mark) == PAL_KIND_PAIN
         && pal_mark_get_intensity (mark) != PAL_INTENSITY_EMPTY;
}

/* The other author's number for the same pain; of several the nearest, so that nothing is made to look
 * more different than it is. */
static PalMark *
find_nearest (GPtrArray *marks, PalEntityList *findings, PalMark *mark, PalAuthor author)
{
  int intensity = pal_mark_get_intensity (mark);
  PalMark *nearest = NULL;

  for (guint i = 0; i < marks->len; i++)
    {
      PalMark *other = g_ptr_array_index (marks, i);

      if (has_number (other, author) && match (findings, mark, other)
          && (nearest == NULL
              || abs (pal_mark_get_intensity (other) - intensity)
                     < abs (pal_mark_get_intensity (nearest) - intensity)))
        nearest = other;
    }
  return nearest;
}

static void
add_intensities (GPtrArray *differences, GPtrArray *marks, PalEntityList *findings)
{
  for (guint i = 0; i < marks->len; i++)
    {
      PalMark *mark = g_ptr_array_index (marks, i);
      PalMark *other;

      if (!has_number (mark, PAL_AUTHOR_CLIENT))
        continue;
      other = find_nearest (marks, findings, mark, PAL_AUTHOR_THERAPIST);
      if (other != NULL
          && abs (pal_mark_get_intensity (other) - pal_mark_get_intensity (mark))
                 >= PAL_AUTHOR_DIFFERENCE_MIN)
        add (differences, PAL_DIFFERENCE_INTENSITY, mark, other);
    }
}

/**
 * pal_author_compare:
 * @marks: (element-type PalMark): the marks of one visit
 * @findings: (nullable): the client's findings, which know what was linked by hand
 *
 * Asks where client and therapist say different things: zones that one of them marked and the other did
 * not, and pain that both marked with numbers that differ by %PAL_AUTHOR_DIFFERENCE_MIN or more. Marks
 * that are linked are about the same, wherever they lie. Pain and tenderness are two things and their
 * numbers never compared; a trigger point where the client marked pain still means that both marked the
 * zone. What is gone, drawn as free of symptoms or written on the figure marks nothing. A mark of ink
 * counts for the zone that it is recorded under.
 *
 * Returns: (transfer full) (element-type PalAuthorDifference): what only the client marked, what only
 *   the therapist, each zone once, and then the numbers that differ; each as the marks were made.
 */
GPtrArray *
pal_author_compare (GPtrArray *marks, PalEntityList *findings)
{
  GPtrArray *differences = g_ptr_array_new_with_free_func (difference_free);

  g_return_val_if_fail (marks != NULL, differences);

  add_lonely (differences, marks, findings, PAL_AUTHOR_CLIENT);
  add_lonely (differences, marks, findings, PAL_AUTHOR_THERAPIST);
  add_intensities (differences, marks, findings);
  return differences;
}
