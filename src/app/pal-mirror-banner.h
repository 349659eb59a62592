/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-body-map.h"

G_BEGIN_DECLS

/* Says above a map that it is mirrored for the client's chair, for as long as it is, and ends it. */
#define PAL_TYPE_MIRROR_BANNER (pal_mirror_banner_get_type ())
G_DECLARE_FINAL_TYPE (PalMirrorBanner, pal_mirror_banner, PAL, MIRROR_BANNER, GtkBox)

void pal_mirror_banner_set_map (PalMirrorBanner *self, PalBodyMap *map);
const char *pal_mirror_banner_get_title (PalMirrorBanner *self);

G_END_DECLS
