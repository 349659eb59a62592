/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-page"

/* The mirror for the client's chair, with a banner for as long as it lasts. */

#include "pal-map-page-private.h"

#include <glib/gi18n-lib.h>

/* Whether anything that is shown now is turned round. */
static gboolean
turns_something (PalMapPage *self)
{
  guint n_views;
  const PalView *views = pal_body_map_get_views (self->map, &n_views);

  for (guint i = 0; i < n_views; i++)
    if (pal_body_map_is_view_mirrored (self->map, views[i]))
      return TRUE;
  return FALSE;
}

static void
update (PalMapPage *self)
{
  gboolean mirrored = pal_body_map_get_mirrored (self->map);
  const char *title = turns_something (self)
                          ? _ ("Mirrored for the client: their left is on the left of the screen. "
                               "Paper and files stay as they are.")
                          : _ ("Mirrored for the client: views from the front are turned round, this "
                               "one is the same either way.");

  gtk_label_set_label (self->mirror_title, title);
  gtk_widget_set_visible (self->mirror_row, mirrored);
}

static void
mirrored_changed_cb (PalMapPage *self)
{
  g_assert (PAL_IS_MAP_PAGE (self));

  update (self);
  pal_map_page_update_close_up (self);
  if (self->chart == NULL)
    return;
  pal_map_page_say (self,
                    g_strdup (pal_body_map_get_mirrored (self->map)
                                  ? gtk_label_get_label (self->mirror_title)
                                  : _ ("The figure is no longer mirrored.")));
}

static void
end_mirror_cb (PalMapPage *self)
{
  g_assert (PAL_IS_MAP_PAGE (self));
  pal_body_map_set_mirrored (self->map, FALSE);
  /* The button goes with the banner. */
  gtk_widget_grab_focus (GTK_WIDGET (self->map));
}

/* For the key. */
void
pal_map_page_toggle_mirror (PalMapPage *self)
{
  pal_body_map_set_mirrored (self->map, !pal_body_map_get_mirrored (self->map));
}

/**
 * pal_map_page_new_mirror_action:
 * @self: the page
 *
 * Returns: (transfer full): an action, called "mirror", that turns the figure round and back.
 */
GAction *
pal_map_page_new_mirror_action (PalMapPage *self)
{
  g_return_val_if_fail (PAL_IS_MAP_PAGE (self), NULL);
  return G_ACTION (g_property_action_new ("mirror", self->map, "mirrored"));
}

void
pal_map_page_bind_mirror (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, mirror_row);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, mirror_title);
  gtk_widget_class_bind_template_callback (widget_class, end_mirror_cb);
}

void
pal_map_page_init_mirror (PalMapPage *self)
{
  g_signal_connect_object (
      self->map, "notify::mirrored", G_CALLBACK (mirrored_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->map, "views-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}
