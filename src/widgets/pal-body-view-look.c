/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-view"

#include "pal-body-view-private.h"

static char *
get_area_of (const char *zone, gpointer user_data)
{
  return pal_knowledge_dup_area_of (user_data, zone);
}

/* The areas that stand in the place of the zones, or NULL while the zones themselves do. */
PalZoneAreas *
pal_body_view_get_areas (PalBodyView *self)
{
  if (!self->areas_shown || self->figure_view == NULL || self->knowledge == NULL
      || pal_body_view_get_region_layer (self->layer) != PAL_LAYER_ZONES)
    return NULL;
  if (self->areas == NULL)
    self->areas = pal_zone_areas_new (self->figure_view, get_area_of, self->knowledge);
  return self->areas;
}

/* Tells the textures and the painter of marks what is drawn of the body. */
void
pal_body_view_update_look (PalBodyView *self)
{
  const PalFigureLook look = {
    .layer = self->layer,
    .theme = self->theme,
    .skin = self->skin,
    .areas = self->layer == PAL_LAYER_ZONES ? pal_body_view_get_areas (self) : NULL,
  };

  if (self->textures != NULL)
    pal_figure_textures_set_look (self->textures, &look);
  if (self->painter != NULL)
    {
      pal_mark_painter_set_layer (self->painter, self->layer);
      pal_mark_painter_set_theme (self->painter, self->theme);
    }
  if (self->ink != NULL)
    pal_ink_textures_set_theme (self->ink, self->theme);
  pal_body_view_redraw_marks (self);
}

/* The skin and the skeleton have no regions of their own: what is found on them are the zones. */
PalLayer
pal_body_view_get_region_layer (PalLayer layer)
{
  return layer == PAL_LAYER_SKIN || layer == PAL_LAYER_SKELETON ? PAL_LAYER_ZONES : layer;
}

/* Drops the regions of the former layer. */
void
pal_body_view_set_layer (PalBodyView *self, PalLayer layer)
{
  PalLayer region_layer;

  g_return_if_fail (PAL_IS_BODY_VIEW (self));

  region_layer = pal_body_view_get_region_layer (self->layer);
  self->layer = layer;
  self->pointed = NULL;
  if (pal_body_view_get_region_layer (self->layer) != region_layer)
    pal_body_view_drop_regions (self);
  else
    pal_body_view_describe_regions (self);
  pal_body_view_update_look (self);
}

/* Says for which ground the colours are; what was drawn for another is drawn again. */
void
pal_body_view_set_theme (PalBodyView *self, PalTheme theme)
{
  g_return_if_fail (PAL_IS_BODY_VIEW (self));

  self->theme = theme;
  pal_body_view_update_look (self);
}

/* Drops the regions: there are fewer areas than zones. */
void
pal_body_view_set_areas_shown (PalBodyView *self, gboolean areas_shown)
{
  g_return_if_fail (PAL_IS_BODY_VIEW (self));

  if (self->areas_shown == areas_shown)
    return;
  self->areas_shown = areas_shown;
  if (pal_body_view_get_region_layer (self->layer) == PAL_LAYER_ZONES)
    pal_body_view_drop_regions (self);
  pal_body_view_update_look (self);
}

/* Says in what the body is drawn; what was drawn in another is drawn again. */
void
pal_body_view_set_skin (PalBodyView *self, PalSkin skin)
{
  g_return_if_fail (PAL_IS_BODY_VIEW (self));

  self->skin = skin;
  pal_body_view_update_look (self);
}
