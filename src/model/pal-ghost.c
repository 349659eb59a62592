/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-ghost"

#include "pal-ghost.h"

#include "pal-finding.h"

/**
 * pal_ghost_marks:
 * @visits: the client's visits
 * @findings: the client's findings
 * @marks: the client's marks
 * @before_visit_id: (nullable): the visit under which the ghost lies; %NULL for one that has not
 *   begun, after all others
 *
 * Returns: (transfer container) (element-type PalMark): for each finding that is still open, or was
 *   ended in this very visit, the newest mark from the visits before, in the order of the findings.
 */
GPtrArray *
pal_ghost_marks (PalEntityList *visits,
                 PalEntityList *findings,
                 PalEntityList *marks,
                 const char *before_visit_id)
{
  GPtrArray *ghosts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) last = g_hash_table_new (g_str_hash, g_str_equal);
  PalVisit *before = pal_entity_list_lookup (visits, before_visit_id);

  for (guint i = 0; i < pal_entity_list_get_length (marks); i++)
    {
      PalMark *mark = pal_entity_list_peek (marks, i);
      PalVisit *visit = pal_entity_list_lookup (visits, pal_mark_get_visit_id (mark));
      PalMark *known = g_hash_table_lookup (last, pal_mark_get_finding_id (mark));
      PalVisit *known_visit
          = known != NULL ? pal_entity_list_lookup (visits, pal_mark_get_visit_id (known)) : NULL;

      if (visit == NULL || visit == before
          || (before != NULL && pal_visit_compare (visit, before, NULL) > 0))
        continue;
      if (known_visit == NULL || pal_visit_compare (known_visit, visit, NULL) < 0)
        g_hash_table_insert (last, (gpointer) pal_mark_get_finding_id (mark), mark);
    }

  for (guint i = 0; i < pal_entity_list_get_length (findings); i++)
    {
      PalFinding *finding = pal_entity_list_peek (findings, i);
      PalMark *mark = g_hash_table_lookup (last, pal_entity_get_id (PAL_ENTITY (finding)));
      const char *ended_in = pal_entity_get_string (PAL_ENTITY (finding), "ended_visit_id");

      if (mark != NULL
          && (pal_finding_is_open (finding)
              || (before_visit_id != NULL && g_strcmp0 (ended_in, before_visit_id) == 0)))
        g_ptr_array_add (ghosts, g_object_ref (mark));
    }
  return ghosts;
}
