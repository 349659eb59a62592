/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-body-map.h"

G_BEGIN_DECLS

/* A button that says what is drawn of the body in a map, with a menu to choose another layer. */
#define PAL_TYPE_LAYER_CHOOSER (pal_layer_chooser_get_type ())
G_DECLARE_FINAL_TYPE (PalLayerChooser, pal_layer_chooser, PAL, LAYER_CHOOSER, AdwBin)


void pal_layer_chooser_set_map (PalLayerChooser *self, PalBodyMap *map);
void pal_layer_chooser_step (PalLayerChooser *self, int step);

G_END_DECLS
