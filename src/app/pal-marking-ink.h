/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "pal-figure.h"
#include "pal-ink-stroke.h"
#include "pal-mark.h"

G_BEGIN_DECLS

/* What ink on the map means: from a stroke to the place of its mark, and from the path of an eraser to
 * what is left. */

/* Two strokes of a pen whose edges come as near as this are one, in millimetres: a hand that lifts
 * between two lines leaves about so much. */
#define PAL_MARKING_INK_GAP 3.0

/* Of the eraser that a key moves over a zone, in millimetres. */
#define PAL_MARKING_ERASER 2.5

gboolean pal_marking_place_ink (
    PalFigure *figure, PalView view, PalInkStroke *stroke, PalPlace *place);
double pal_marking_get_ink_gap (PalPen pen, GPtrArray *strokes, PalInkStroke *next);
GPtrArray *pal_marking_mirror_ink (PalMark *mark);
gboolean pal_marking_has_ink (PalMark *mark, GPtrArray *pieces);
GPtrArray *pal_marking_erase (GListModel *marks,
                              PalAuthor author,
                              PalView view,
                              gboolean mirrored,
                              GPtrArray *paths,
                              double radius,
                              GPtrArray *removed);
GPtrArray *pal_marking_cover_zone (PalFigureView *view, const char *key, double radius);

G_END_DECLS
