/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-page"

/* Where nobody is to work: told wherever it matters, never in the way of recording. */

#include "pal-map-page-private.h"

#include "pal-time.h"
#include "pal-words.h"

/**
 * pal_map_page_dup_no_work:
 * @self: the page
 * @zone: (nullable): a region key
 *
 * Returns: (transfer full) (nullable): what is said where nobody is to work.
 */
char *
pal_map_page_dup_no_work (PalMapPage *self, const char *zone)
{
  PalNoWork *no_work = self->chart != NULL ? pal_chart_find_no_work (self->chart, zone) : NULL;
  g_autofree char *today = pal_time_today ();

  return no_work != NULL ? pal_words_no_work (no_work, today) : NULL;
}

/* Guidance for such a place, and what is recorded of a mark there, say first that it is one. */
void
pal_map_page_warn_of_no_work (PalMapPage *self)
{
  const PalGuidancePlace *place = pal_guidance_pane_get_place (self->guidance);
  g_autofree char *words
      = place != NULL ? pal_map_page_dup_no_work (self, place->zone) : NULL;

  gtk_label_set_label (self->warning, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->warning), words != NULL);
}

/**
 * pal_map_page_update_no_work:
 * @self: the page
 *
 * Shows where nobody is to work as it is on the disk.
 */
void
pal_map_page_update_no_work (PalMapPage *self)
{
  g_autoptr (GPtrArray) zones = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *list = self->chart != NULL ? pal_chart_get_no_work (self->chart) : NULL;

  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (zones, g_list_model_get_item (list, i));
  pal_body_map_set_no_work (self->map, zones);
  pal_map_page_warn_of_no_work (self);
}

/**
 * pal_map_page_forbid:
 * @self: the page
 * @activation: what was tapped, or activated by a key or a screen reader
 *
 * Nobody is to work in the zone from now on. Why is asked in the list, which opens for that.
 */
void
pal_map_page_forbid (PalMapPage *self, const PalActivation *activation)
{
  g_autofree char *words = NULL;
  PalPlace place;

  if (!pal_marking_place (self->figure, PAL_TOOL_NO_WORK, activation, &place))
    return;
  words = pal_map_page_dup_no_work (self, place.zone);
  if (words == NULL)
    {
      pal_chart_add_no_work (self->chart, &place);
      g_free (self->forbidden);
      self->forbidden = g_strdup (place.zone);
    }
  else
    pal_map_page_say (self, g_steal_pointer (&words));
  g_object_set (self, "list", "marks", NULL);
  pal_pane_layout_set_start_shown (self->panes, TRUE);
}

/* Says what has become of the zone, once the record has it. */
void
pal_map_page_say_no_work (PalMapPage *self)
{
  g_autofree char *words = pal_map_page_dup_no_work (self, self->forbidden);
  g_autofree char *name = NULL;

  if (self->forbidden == NULL || words == NULL)
    return;
  name = pal_knowledge_dup_name (self->knowledge, self->forbidden, PAL_VOICE_CLINICAL, NULL);
  g_clear_pointer (&self->forbidden, g_free);
  pal_map_page_say (self, g_strdup_printf ("%s · %s", name, words));
}
