/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-places"

#include "pal-mark-places.h"

#include "pal-mark.h"

/* Returns: (transfer full): no places yet. */
GHashTable *
pal_mark_places_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * pal_mark_places_remember:
 * @places: from pal_mark_places_new()
 * @marks: the marks of the visit
 *
 * Takes the places of now instead of those before.
 */
void
pal_mark_places_remember (GHashTable *places, PalMarkWatch *marks)
{
  g_return_if_fail (places != NULL && PAL_IS_MARK_WATCH (marks));

  g_hash_table_remove_all (places);
  for (guint i = 0; i < pal_mark_watch_get_n_marks (marks); i++)
    {
      PalMark *mark = pal_mark_watch_get_mark (marks, i);

      g_hash_table_insert (places,
                           g_strdup (pal_entity_get_id (PAL_ENTITY (mark))),
                           (gpointer) g_intern_string (pal_mark_get_zone (mark)));
    }
}

/* Returns: whether a mark stands in another zone than it did. */
gboolean
pal_mark_places_have_moved (GHashTable *places, PalMarkWatch *marks)
{
  g_return_val_if_fail (places != NULL && PAL_IS_MARK_WATCH (marks), FALSE);

  for (guint i = 0; i < pal_mark_watch_get_n_marks (marks); i++)
    {
      PalMark *mark = pal_mark_watch_get_mark (marks, i);
      const char *before = g_hash_table_lookup (places, pal_entity_get_id (PAL_ENTITY (mark)));

      if (before != NULL && g_strcmp0 (before, pal_mark_get_zone (mark)) != 0)
        return TRUE;
    }
  return FALSE;
}
