/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-types.h"

G_BEGIN_DECLS

/* The tones of skin, and lines alone, each with a small picture of how the figure looks in it. */
#define PAL_TYPE_SKIN_CHOOSER (pal_skin_chooser_get_type ())
G_DECLARE_FINAL_TYPE (PalSkinChooser, pal_skin_chooser, PAL, SKIN_CHOOSER, AdwBin)


void pal_skin_chooser_set_skin (PalSkinChooser *self, PalSkin skin);
PalSkin pal_skin_chooser_get_skin (PalSkinChooser *self);

G_END_DECLS
