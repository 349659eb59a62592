/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "pal-types.h"

G_BEGIN_DECLS

/* What lies below each place of a view, from the surface down, as it was measured from the meshes
 * that the drawings were projected from. Outlines cannot tell this order. A map never changes. */
typedef struct _PalDepthMap PalDepthMap;

PalDepthMap *pal_depth_map_new (const char *figure, PalView view, int version, GError **error);
PalDepthMap *pal_depth_map_new_from_bytes (
  GBytes *bytes, const char *figure, PalView view, int version, GError **error);
void pal_depth_map_free (PalDepthMap *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalDepthMap, pal_depth_map_free)

const char *const *pal_depth_map_look_up (const PalDepthMap *self, double u, double v);

G_END_DECLS
