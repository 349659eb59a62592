/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pal-types.h"

G_BEGIN_DECLS

/* A stroke as a pen draws it: its colour and its pattern, as they will be on the figure. */
#define PAL_TYPE_PEN_SWATCH (pal_pen_swatch_get_type ())
G_DECLARE_FINAL_TYPE (PalPenSwatch, pal_pen_swatch, PAL, PEN_SWATCH, GtkWidget)

GtkWidget *pal_pen_swatch_new (PalPen pen);

G_END_DECLS
