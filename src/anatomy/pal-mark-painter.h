/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-author-look.h"
#include "pal-figure-painter.h"
#include "pal-figure.h"
#include "pal-mark.h"

G_BEGIN_DECLS

/* What of a mark lies at a point. */
typedef enum
{
  PAL_MARK_PART_LABEL,
  PAL_MARK_PART_POINT,
  PAL_MARK_PART_INK,
  PAL_MARK_PART_HANDLE,   /* by which the ink of the selected mark is made larger or smaller */
  PAL_MARK_PART_REGION,   /* the zone that the selected mark fills */
  PAL_MARK_PART_REFERRAL, /* a line that leads away from a point; never picked */
} PalMarkPart;

/* Draws marks over one view of a figure, on the screen as on paper. Places scale with the figure;
 * symbols and letters keep a size that can be read. Not thread-safe. */
typedef struct _PalMarkPainter PalMarkPainter;

PalMarkPainter *pal_mark_painter_new (PalFigureView *view);
void pal_mark_painter_free (PalMarkPainter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalMarkPainter, pal_mark_painter_free)

void pal_mark_painter_set_figure (PalMarkPainter *self, PalFigure *figure);
void pal_mark_painter_set_theme (PalMarkPainter *self, PalTheme theme);
void pal_mark_painter_set_layer (PalMarkPainter *self, PalLayer layer);
void pal_mark_painter_set_text_scale (PalMarkPainter *self, double text_scale);
void pal_mark_painter_set_paints_ink (PalMarkPainter *self, gboolean paints_ink);
void pal_mark_painter_set_mirrored (PalMarkPainter *self, gboolean mirrored);
void pal_mark_painter_set_looks (PalMarkPainter *self, const PalAuthorLooks *looks);
void pal_mark_painter_set_no_work (PalMarkPainter *self, GPtrArray *no_work);
void pal_mark_painter_set_selected (PalMarkPainter *self, const char *mark_id);
void pal_mark_painter_clear (PalMarkPainter *self);
void pal_mark_painter_add (PalMarkPainter *self, PalMark *mark, gboolean ghost);

void pal_mark_painter_draw (PalMarkPainter *self, cairo_t *cr, double scale);
void pal_mark_painter_draw_areas (PalMarkPainter *self, cairo_t *cr, double scale);
void pal_mark_painter_draw_points (PalMarkPainter *self, cairo_t *cr, double scale);
void pal_mark_painter_draw_labels (PalMarkPainter *self, cairo_t *cr, double scale);
void pal_mark_painter_set_room (PalMarkPainter *self,
                                const cairo_rectangle_t *shown,
                                const cairo_rectangle_t *room);
GPtrArray *pal_mark_painter_dup_hidden (PalMarkPainter *self, double scale);
gboolean pal_mark_painter_is_more_at (
    PalMarkPainter *self, double scale, double u, double v, double target);
double pal_mark_painter_get_size (const PalMarkPainter *self, double scale);
void pal_mark_painter_place (PalMarkPainter *self, double scale, GArray *labels);
const char *pal_mark_painter_pick (PalMarkPainter *self, double scale, double u, double v);
const char *pal_mark_painter_pick_part (
    PalMarkPainter *self, double scale, double u, double v, PalMarkPart *part);
gboolean
pal_mark_painter_locate (PalMarkPainter *self, double scale, const char *mark_id, PalPoint *point);
gboolean pal_mark_painter_locate_label (PalMarkPainter *self,
                                        double scale,
                                        const char *mark_id,
                                        PalPoint *point);

G_END_DECLS
