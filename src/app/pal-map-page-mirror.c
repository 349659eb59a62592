/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-page"

/* The mirror for the client's chair. Whoever sits there looks at the history too, so that every page of
 * the client shows the body in the same way. */

#include "pal-map-page-private.h"

#include <glib/gi18n-lib.h>

/* It is seen in the banner. */
static void
tell_mirrored (PalMapPage *self)
{
  self->mirror_said = g_intern_string (pal_mirror_banner_get_title (self->mirror_banner));
  pal_map_page_tell (self, self->mirror_said);
}

static void
mirrored_changed_cb (PalMapPage *self)
{
  g_assert (PAL_IS_MAP_PAGE (self));

  pal_map_page_update_close_up (self);
  /* What is written in the mirror and without it is read from different sides. */
  pal_map_page_end_ink (self);
  if (self->chart == NULL)
    return;
  if (pal_body_map_get_mirrored (self->map))
    tell_mirrored (self);
  else
    pal_map_page_say (self, g_strdup (_ ("The figure is no longer mirrored.")));
}

/* As long as nothing else has been said, what was told of the mirror is told of the views that are shown. */
static void
views_changed_cb (PalMapPage *self)
{
  g_assert (PAL_IS_MAP_PAGE (self));

  if (self->chart != NULL && pal_body_map_get_mirrored (self->map)
      && g_strcmp0 (self->said, "") == 0
      && g_strcmp0 (self->mirror_said, pal_mirror_banner_get_title (self->mirror_banner)) != 0)
    tell_mirrored (self);
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

/**
 * pal_map_page_share_mirror:
 * @self: the page
 * @map: a map on another page of the client
 *
 * From now on both are mirrored, or neither is.
 */
void
pal_map_page_share_mirror (PalMapPage *self, PalBodyMap *map)
{
  g_return_if_fail (PAL_IS_MAP_PAGE (self));
  g_return_if_fail (PAL_IS_BODY_MAP (map));
  g_object_bind_property (
      self->map, "mirrored", map, "mirrored", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

/* For the class: what the template has for the mirror. */
void
pal_map_page_bind_mirror (GtkWidgetClass *widget_class)
{
  g_type_ensure (PAL_TYPE_MIRROR_BANNER);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, mirror_banner);
}

/* For a new page: the banner that says that the figure is mirrored. */
void
pal_map_page_init_mirror (PalMapPage *self)
{
  pal_mirror_banner_set_map (self->mirror_banner, self->map);
  g_signal_connect_object (
      self->map, "notify::mirrored", G_CALLBACK (mirrored_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->map, "views-changed", G_CALLBACK (views_changed_cb), self, G_CONNECT_SWAPPED);
}
