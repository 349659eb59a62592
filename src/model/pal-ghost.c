/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-ghost"

#include "pal-ghost.h"

#include "pal-finding.h"

/* Where in the order of the visits the ghost lies. */
typedef struct
{
  const char *started_utc; /* NULL after all visits */
  const char *visit_id;
} Moment;

static gboolean
is_before (PalVisit *visit, const Moment *moment)
{
  int order;

  if (moment->started_utc == NULL)
    return TRUE;
  order = g_strcmp0 (pal_visit_get_started_utc (visit), moment->started_utc);
  return order != 0 ? order < 0
                    : g_strcmp0 (pal_entity_get_id (PAL_ENTITY (visit)), moment->visit_id) < 0;
}

/* Whether a finding had not ended before this moment. What ended in this very visit, or in one after
 * a visit that is entered late, was there still. */
static gboolean
was_open (PalFinding *finding, PalEntityList *visits, const Moment *moment)
{
  PalVisit *ended_in = pal_entity_list_lookup (
      visits, pal_entity_get_string (PAL_ENTITY (finding), "ended_visit_id"));

  return pal_finding_is_open (finding) || (ended_in != NULL && !is_before (ended_in, moment));
}

/* What was found on one day stands as it was found: a finding itself knows no more than the day. */
static int
compare_found (gconstpointer a, gconstpointer b, gpointer user_data)
{
  PalEntity *one = *(PalEntity **) a, *other = *(PalEntity **) b;
  GHashTable *first = user_data;
  PalMark *first_one = g_hash_table_lookup (first, pal_entity_get_id (one));
  PalMark *first_other = g_hash_table_lookup (first, pal_entity_get_id (other));
  int order = g_strcmp0 (pal_entity_get_string (one, "first_seen"),
                         pal_entity_get_string (other, "first_seen"));

  return order != 0 ? order : pal_mark_compare (first_one, first_other, NULL);
}

/**
 * pal_ghost_marks:
 * @visits: the client's visits
 * @findings: the client's findings
 * @marks: the client's marks
 * @before_visit_id: (nullable): the visit under which the ghost lies; %NULL for one that has not
 *   begun, after all others
 *
 * Returns: (transfer container) (element-type PalMark): for each finding that was still open when
 *   that visit began, the newest mark from the visits before, in the order in which they were found. What
 *   was drawn as free of symptoms, and handwriting, is not carried on.
 */
GPtrArray *
pal_ghost_marks (PalEntityList *visits,
                 PalEntityList *findings,
                 PalEntityList *marks,
                 const char *before_visit_id)
{
  PalVisit *before = pal_entity_list_lookup (visits, before_visit_id);

  return pal_ghost_marks_before (visits,
                                 findings,
                                 marks,
                                 before != NULL ? pal_visit_get_started_utc (before) : NULL,
                                 before_visit_id);
}

/**
 * pal_ghost_marks_before:
 * @visits: the client's visits
 * @findings: the client's findings
 * @marks: the client's marks
 * @started_utc: (nullable): when the visit began, which may not be in @visits yet; %NULL for after
 *   all others
 * @visit_id: (nullable): its id
 *
 * Returns: (transfer container) (element-type PalMark): as pal_ghost_marks().
 */
GPtrArray *
pal_ghost_marks_before (PalEntityList *visits,
                        PalEntityList *findings,
                        PalEntityList *marks,
                        const char *started_utc,
                        const char *visit_id)
{
  GPtrArray *ghosts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) last = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) first = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  const Moment moment = { started_utc, visit_id };

  for (guint i = 0; i < pal_entity_list_get_length (marks); i++)
    {
      PalMark *mark = pal_entity_list_peek (marks, i);
      PalVisit *visit = pal_entity_list_lookup (visits, pal_mark_get_visit_id (mark));
      PalMark *known = g_hash_table_lookup (last, pal_mark_get_finding_id (mark));
      PalVisit *known_visit
          = known != NULL ? pal_entity_list_lookup (visits, pal_mark_get_visit_id (known)) : NULL;

      if (visit == NULL || !is_before (visit, &moment)
          || !pal_kind_is_rated (pal_mark_get_kind (mark)))
        continue;
      /* The marks come in the order in which they were made. */
      if (known == NULL)
        g_hash_table_insert (first, (gpointer) pal_mark_get_finding_id (mark), mark);
      if (known_visit == NULL || pal_visit_compare (known_visit, visit, NULL) < 0)
        g_hash_table_insert (last, (gpointer) pal_mark_get_finding_id (mark), mark);
    }

  for (guint i = 0; i < pal_entity_list_get_length (findings); i++)
    {
      PalFinding *finding = pal_entity_list_peek (findings, i);

      if (g_hash_table_contains (last, pal_entity_get_id (PAL_ENTITY (finding)))
          && was_open (finding, visits, &moment))
        g_ptr_array_add (open, finding);
    }
  g_ptr_array_sort_with_data (open, compare_found, first);
  for (guint i = 0; i < open->len; i++)
    {
      PalEntity *finding = g_ptr_array_index (open, i);

      g_ptr_array_add (ghosts,
                       g_object_ref (g_hash_table_lookup (last, pal_entity_get_id (finding))));
    }
  return ghosts;
}
