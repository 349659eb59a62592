/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-mark-layout.h"
#include "pal-mark-painter.h"
#include "pal-mark-symbol.h"

G_BEGIN_DECLS

/* Pixels. */
#define PAL_MARK_HANDLE_SIZE 10.0

/* Where one of the referrals of a mark is felt in this view, in pixels from its origin. */
typedef struct
{
  guint symbol; /* which of the symbols */
  double felt_x, felt_y;
  double x, y; /* the middle of its letter */
  gboolean hidden; /* there is no room for it */
} PalMarkLetter;

/* Shared with pal-mark-painter-layout.c, which says where labels go, and pal-mark-painter-pick.c, which
 * says what lies where. */
struct _PalMarkPainter
{
  PalFigureView *view;
  PalFigure *figure; /* NULL if points are only shown in the view where they were made */
  PalTheme theme;
  PalLayer layer;
  double text_scale;
  gboolean paints_ink;
  gboolean mirrored;
  PalAuthorLooks looks;
  char *selected;
  GArray *symbols; /* in the order in which they were added */
  GArray *letters; /* of PalMarkLetter, as placed */
  guint n_letters;
  guint n_numbers;
  GPtrArray *no_work;  /* of PalNoWork, hatched under the labels, or NULL */
  GArray *labels;      /* of PalMarkLabel: all that was placed, and what was kept free */
  double layout_scale; /* 0 when the symbols have to be placed again */
  double size;         /* of the symbols as placed */
  gboolean has_room;
  cairo_rectangle_t shown, room; /* where labels stay on a screen, in millimetres */
  guint n_hidden;      /* labels for which there is none */
  PalMarkLabel more;   /* where that is said */
};

void pal_mark_painter_draw_zone (
    PalMarkPainter *self, cairo_t *cr, const PalMarkSymbol *symbol, double scale, double size);
void pal_mark_painter_draw_felt_zones (
    PalMarkPainter *self, cairo_t *cr, const PalMarkSymbol *symbol, double scale, double size);
void pal_mark_painter_lay_out (PalMarkPainter *self, double scale);
void pal_mark_painter_draw_more (PalMarkPainter *self, cairo_t *cr, double scale);
gboolean pal_mark_painter_get_handle (
    const PalMarkSymbol *symbol, double scale, double *x, double *y);

G_END_DECLS
