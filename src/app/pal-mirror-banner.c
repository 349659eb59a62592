/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mirror-banner"

#include "pal-mirror-banner.h"

#include <glib/gi18n-lib.h>

struct _PalMirrorBanner
{
  GtkBox parent_instance;

  PalBodyMap *map;
  GtkLabel *title;
};

G_DEFINE_FINAL_TYPE (PalMirrorBanner, pal_mirror_banner, GTK_TYPE_BOX)

/* Whether anything that is shown now is turned round. */
static gboolean
turns_something (PalMirrorBanner *self)
{
  guint n_views;
  const PalView *views = pal_body_map_get_views (self->map, &n_views);

  for (guint i = 0; i < n_views; i++)
    if (pal_body_map_is_view_mirrored (self->map, views[i]))
      return TRUE;
  return FALSE;
}

static void
update (PalMirrorBanner *self)
{
  const char *title = turns_something (self)
                          ? _ ("Mirrored for the client: their left is on the left of the screen. "
                               "Paper and files stay as they are.")
                          : _ ("Mirrored for the client: views from the front are turned round, this "
                               "one is the same either way.");

  g_assert (PAL_IS_MIRROR_BANNER (self));
  gtk_label_set_label (self->title, title);
  gtk_widget_set_visible (GTK_WIDGET (self), pal_body_map_get_mirrored (self->map));
}

static void
end_cb (PalMirrorBanner *self)
{
  g_assert (PAL_IS_MIRROR_BANNER (self));
  pal_body_map_set_mirrored (self->map, FALSE);
  /* The button goes with the banner. */
  gtk_widget_grab_focus (GTK_WIDGET (self->map));
}

static void
pal_mirror_banner_dispose (GObject *object)
{
  PalMirrorBanner *self = PAL_MIRROR_BANNER (object);

  g_clear_object (&self->map);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAL_TYPE_MIRROR_BANNER);
  G_OBJECT_CLASS (pal_mirror_banner_parent_class)->dispose (object);
}

static void
pal_mirror_banner_class_init (PalMirrorBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_mirror_banner_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/mirror-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, PalMirrorBanner, title);
  gtk_widget_class_bind_template_callback (widget_class, end_cb);
}

static void
pal_mirror_banner_init (PalMirrorBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pal_mirror_banner_set_map:
 * @self: a banner that has no map yet
 * @map: what it is about
 */
void
pal_mirror_banner_set_map (PalMirrorBanner *self, PalBodyMap *map)
{
  g_return_if_fail (PAL_IS_MIRROR_BANNER (self) && self->map == NULL);
  g_return_if_fail (PAL_IS_BODY_MAP (map));

  self->map = g_object_ref (map);
  g_signal_connect_object (
      map, "notify::mirrored", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (map, "views-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * pal_mirror_banner_get_title:
 * @self: the banner
 *
 * Returns: (transfer none): what it says, whether or not it is shown.
 */
const char *
pal_mirror_banner_get_title (PalMirrorBanner *self)
{
  g_return_val_if_fail (PAL_IS_MIRROR_BANNER (self), NULL);
  return gtk_label_get_label (self->title);
}
