/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-figure-view.h"

G_BEGIN_DECLS

/* The zones of a view taken together to areas: all zones of the right shoulder are one. Immutable;
 * may be used from any thread. */
typedef struct _PalZoneAreas PalZoneAreas;

/* Lives as long as the areas. */
typedef struct
{
  PalRegion region; /* the outline around its zones; its key is that of the area */
  GPtrArray *zones; /* (element-type PalRegion): of the view */
} PalZoneArea;

/* Returns: (transfer full) (nullable): the key of the area of a zone; a zone without one is an area
 * of its own. */
typedef char *(*PalZoneAreaFunc) (const char *zone, gpointer user_data);

PalZoneAreas *
pal_zone_areas_new (PalFigureView *view, PalZoneAreaFunc area_of, gpointer user_data);
PalZoneAreas *pal_zone_areas_ref (PalZoneAreas *self);
void pal_zone_areas_unref (PalZoneAreas *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalZoneAreas, pal_zone_areas_unref)

guint pal_zone_areas_get_n (PalZoneAreas *self);
const PalZoneArea *pal_zone_areas_get (PalZoneAreas *self, guint index);
const PalZoneArea *pal_zone_areas_lookup (PalZoneAreas *self, const char *zone);
const char *pal_zone_areas_get_borders (PalZoneAreas *self);

G_END_DECLS
