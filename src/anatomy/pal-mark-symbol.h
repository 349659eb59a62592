/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-figure-painter.h"
#include "pal-mark-ink.h"
#include "pal-mark-palette.h"
#include "pal-region.h"

G_BEGIN_DECLS

/* The symbols of marks, for the painter: in pixels, which are given. */

/* The radius of a badge and of a letter in pixels at size 1. */
#define PAL_MARK_BADGE_RADIUS 9.5
#define PAL_MARK_LETTER_RADIUS 7.5

/* An arrow that says how somebody stands. */
typedef struct
{
  PalPoint point; /* its middle, in millimetres of the view */
  double du, dv;  /* which way it goes on the drawing, of length 1 */
  double turn;    /* it turns around its middle instead: 1 as a clock does, -1 the other way */
} PalPostureArrow;

#define PAL_POSTURE_MAX_ARROWS 2

/* A mark as one view shows it. */
typedef struct
{
  PalMark *mark;
  gboolean ghost;
  gboolean selected;
  guint number;            /* in the list of the visit's marks, from 1; 0 for a ghost and for what is not rated */
  guint letter;            /* from 1; 0 for a mark that is felt nowhere else */
  const PalRegion *region; /* the zone, if this view shows it */
  PalMarkInk *ink;         /* what it has of ink in this view, or NULL */
  gboolean has_symbol;
  gboolean is_point;   /* it has a place of its own in the zone, not the whole of it */
  gboolean has_target; /* and is a point there, not ink */
  PalPostureArrow arrows[PAL_POSTURE_MAX_ARROWS];
  guint n_arrows;      /* of a posture */
  double scale;        /* pixels in a millimetre, to place the arrows */
  PalPoint point;      /* where that is in this view */
  double anchor_x, anchor_y; /* pixels from the origin of the view */
  double x, y;               /* the middle of the label */
  double width, height;
  gboolean hidden;           /* there is no room for the label */
} PalMarkSymbol;

void pal_mark_symbol_set_upright (cairo_t *cr, double x);
void pal_mark_symbol_draw_target (const PalMarkSymbol *symbol,
                                  cairo_t *cr,
                                  const PalMarkPalette *palette,
                                  double size);
void pal_mark_symbol_draw_label (const PalMarkSymbol *symbol,
                                 cairo_t *cr,
                                 const PalMarkPalette *palette,
                                 double size);
void pal_mark_symbol_measure (const PalMarkSymbol *symbol,
                              double size,
                              double *width,
                              double *height);
void pal_mark_symbol_draw_letter (
    cairo_t *cr, const PalMarkPalette *palette, guint letter, double x, double y, double size);
void pal_mark_symbol_draw_tie (cairo_t *cr,
                               const PalMarkPalette *palette,
                               PalMarkColour colour,
                               double alpha,
                               double x1,
                               double y1,
                               double x2,
                               double y2);
void pal_mark_symbol_draw_arc (
    cairo_t *cr, const PalMarkPalette *palette, double x1, double y1, double x2, double y2);
void pal_mark_symbol_measure_sign (
    const char *text, PalAuthor only, double size, double *width, double *height);
void pal_mark_symbol_draw_sign (cairo_t *cr,
                                const PalMarkPalette *palette,
                                const char *text,
                                PalAuthor only,
                                double x,
                                double y,
                                double size);
void pal_mark_symbol_draw_side (
    cairo_t *cr, const PalMarkPalette *palette, PalSide side, double x, double y, double size);

G_END_DECLS
