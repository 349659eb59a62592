/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pal-types.h"

G_BEGIN_DECLS

/* The symbol for something that the hands find, as it will be on the figure. */
#define PAL_TYPE_PALPATION_SWATCH (pal_palpation_swatch_get_type ())
G_DECLARE_FINAL_TYPE (PalPalpationSwatch, pal_palpation_swatch, PAL, PALPATION_SWATCH, GtkWidget)

GtkWidget *pal_palpation_swatch_new (PalPalpation palpation);

G_END_DECLS
