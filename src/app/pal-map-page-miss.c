/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-page"

/* What was tapped or drawn and met no mark. Whoever types a digit then means what was done just now, and
 * not the mark before it, which must not be rated by mistake. */

#include "pal-map-page-private.h"

#include <glib/gi18n-lib.h>

/**
 * pal_map_page_rate_nothing:
 * @self: the page
 *
 * Lets go of the mark that is selected. Digits rate none until one is made, selected or has the focus in
 * the list.
 */
void
pal_map_page_rate_nothing (PalMapPage *self)
{
  gboolean ghost = FALSE;

  pal_rating_entry_interrupt (&self->rating);
  pal_map_page_select (self, NULL);
  g_clear_pointer (&self->say_id, g_free);
  self->rates_nothing = TRUE;
  if (pal_mark_list_get_focused (self->marks, &ghost) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->map));
}

/**
 * pal_map_page_miss:
 * @self: the page
 *
 * Something lay beside the body.
 */
void
pal_map_page_miss (PalMapPage *self)
{
  gboolean any = self->selected_id != NULL || pal_guidance_pane_get_place (self->guidance) != NULL;

  if (self->aim != PAL_WHERE_NONE)
    {
      pal_map_page_say_nowhere (self);
      return;
    }
  pal_map_page_rate_nothing (self);
  if (self->tool != PAL_TOOL_SELECT)
    pal_map_page_say (self, g_strdup (_ ("That was beside the body; nothing was marked.")));
  else if (any)
    pal_map_page_say (self, g_strdup (_ ("Nothing is selected.")));
}

static void
missed_cb (PalMapPage *self)
{
  g_assert (PAL_IS_MAP_PAGE (self));

  if (self->chart == NULL)
    return;
  if (self->tool != PAL_TOOL_ARROW || self->aim != PAL_WHERE_NONE)
    {
      pal_map_page_miss (self);
      return;
    }
  pal_map_page_rate_nothing (self);
  pal_map_page_say (
      self, g_strdup (_ ("An arrow is drawn from one place to another; nothing was marked.")));
}

/**
 * pal_map_page_bind_misses:
 * @widget_class: the class of the page
 */
void
pal_map_page_bind_misses (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, missed_cb);
}
