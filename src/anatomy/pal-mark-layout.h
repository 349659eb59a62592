/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* A label of a mark, in pixels. What it belongs to may be covered by no label. */
typedef struct
{
  double anchor_x, anchor_y; /* what it belongs to */
  double keep_free;          /* the radius of what is drawn there, 0 if the label may lie on it */
  cairo_rectangle_t ink;     /* what it should not cover if there is room beside it, or empty */
  double width, height;      /* 0 for no label */
  gboolean may_lie_on_ink;   /* so small that it is better there than far away */
  gboolean first;            /* it has a place before all others */
  gboolean fixed;            /* a person put it where it is */
  double x, y;               /* its middle: given if fixed, else found */
  gboolean outside;          /* there was no room for it where it should be */
} PalMarkLabel;

guint pal_mark_layout_place (
    PalMarkLabel *labels, guint n_labels, double gap, const cairo_rectangle_t *area);

G_END_DECLS
