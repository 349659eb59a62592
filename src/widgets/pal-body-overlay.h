/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "pal-figure-painter.h"
#include "pal-figure-view.h"
#include "pal-knowledge.h"
#include "pal-mark-painter.h"
#include "pal-zone-areas.h"

G_BEGIN_DECLS

/* What is looked at beside the map and shows on its drawing: regions under the marks, the differences
 * between those over them, and over all but labels where nobody is to work. */
typedef struct
{
  const char *region;   /* interned key, or NULL */
  GPtrArray *referrals; /* (element-type PalReferral): where it may be felt, or NULL */
  char **dangers;         /* zones with a site to keep off, or NULL */
  char **landmarks;       /* bony places that are named on every layer, or NULL */
  GPtrArray *no_work;     /* (element-type PalNoWork): where nobody is to work, or NULL */
  GPtrArray *differences; /* (element-type PalAuthorDifference): of the authors, or NULL */
} PalBodyOverlay;

void pal_body_overlay_draw (const PalBodyOverlay *self,
                            PalFigureView *view,
                            PalZoneAreas *areas,
                            const GdkRGBA *colour,
                            cairo_t *cr);

GArray *pal_body_overlay_place_signs (const PalBodyOverlay *self,
                                      PalFigureView *view,
                                      PalMarkPainter *painter,
                                      double scale);
void pal_body_overlay_draw_differences (const PalBodyOverlay *self,
                                        PalFigureView *view,
                                        GArray *signs,
                                        PalTheme theme,
                                        cairo_t *cr,
                                        double scale);
void pal_body_overlay_draw_signs (const PalBodyOverlay *self,
                                  GArray *signs,
                                  double size,
                                  PalTheme theme,
                                  cairo_t *cr,
                                  double scale);

G_END_DECLS
