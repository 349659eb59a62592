/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pal-figure-view.h"

G_BEGIN_DECLS

void pal_body_silhouette_snapshot (GtkSnapshot *snapshot,
                                   PalFigureView *view,
                                   const cairo_rectangle_t *extent,
                                   double scale,
                                   const graphene_rect_t *visible);

G_END_DECLS
