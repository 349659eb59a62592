/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "pal-figure.h"
#include "pal-no-work.h"

G_BEGIN_DECLS

/* What a view shows of where nobody is to work. */
typedef enum
{
  PAL_NO_WORK_UNSEEN,    /* nothing of it */
  PAL_NO_WORK_SOMEWHERE, /* the zone; which part of it is not known */
  PAL_NO_WORK_BETWEEN,   /* how far along the body, hand or foot it goes; not how far around */
  PAL_NO_WORK_SEEN,
} PalNoWorkSeen;

/* Whether somebody who works on something works there too. */
typedef enum
{
  PAL_NO_WORK_APART,
  PAL_NO_WORK_UNKNOWN, /* no view shows both */
  PAL_NO_WORK_TOUCHED,
} PalNoWorkTouch;

#define PAL_NO_WORK_MAX_VIEWS 3

PalNoWorkSeen
pal_no_work_add_path (cairo_t *cr, PalFigure *figure, PalFigureView *view, PalNoWork *no_work);
PalNoWorkSeen pal_no_work_see (PalNoWork *no_work, PalFigure *figure, PalFigureView *view);
gboolean pal_no_work_get_bounds (PalNoWork *no_work,
                                 PalFigure *figure,
                                 PalFigureView *view,
                                 cairo_rectangle_t *bounds);
guint pal_no_work_list_views (PalNoWork *no_work, PalView views[PAL_NO_WORK_MAX_VIEWS]);
gboolean pal_no_work_reaches (PalNoWork *no_work,
                              PalFigure *figure,
                              PalFigureView *view,
                              const PalRegion *region);
PalNoWorkTouch
pal_no_work_touches_muscle (PalNoWork *no_work, PalFigure *figure, const char *muscle);
PalNoWorkTouch pal_no_work_touches_point (PalNoWork *no_work,
                                          PalFigure *figure,
                                          PalView view,
                                          const PalPoint *point);

G_END_DECLS
