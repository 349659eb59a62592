/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-coverage"

#include "pal-mark-coverage.h"

#include <math.h>

#include "pal-mark-ink.h"

/* How finely ink is measured: pixels in a millimetre, and how many altogether. Borders are measured in
 * parts of a pixel, so that large ink loses nothing by being measured more coarsely. */
#define FINEST 4.0
#define MAX_PIXELS 250000.0

/* A region mark is in every view that shows it; it is measured where ink is. */
static const PalView counted[] = { PAL_VIEW_FRONT, PAL_VIEW_BACK };

struct _PalMarkCoverage
{
  PalFigure *figure;
  const char *filled; /* interned: the zone that a region mark fills, or NULL */
  PalMarkInk *inks[PAL_N_VIEWS];
};

static gboolean
is_damaged (PalMark *mark)
{
  GPtrArray *strokes = pal_mark_get_strokes (mark);

  for (guint i = 0; i < strokes->len; i++)
    if (pal_mark_ink_decode (g_ptr_array_index (strokes, i)) == NULL)
      return TRUE;
  return FALSE;
}

/* What was made on a figure that is not known was never brought to any other. */
static gboolean
is_of_figure (PalMark *mark, PalFigure *figure)
{
  const char *made_on = pal_entity_get_string (PAL_ENTITY (mark), "figure");

  return made_on != NULL && g_strv_contains (pal_figure_list_ids (), made_on)
         && g_strcmp0 (pal_mark_get_shown_figure (mark), pal_figure_get_id (figure)) == 0;
}

/**
 * pal_mark_coverage_new:
 * @figure: the drawn body
 * @mark: a mark
 *
 * Returns: (transfer full) (nullable): what @mark covers; %NULL if it has no extent, as a point, an arrow
 *   and handwriting have none, or if that cannot be known, because it was made on a figure that the program
 *   does not have, or on another one and not brought to @figure, or some of its ink is damaged. What was
 *   brought is as large as it is on @figure.
 */
PalMarkCoverage *
pal_mark_coverage_new (PalFigure *figure, PalMark *mark)
{
  PalShape shape;
  PalMarkCoverage *self;

  g_return_val_if_fail (PAL_IS_FIGURE (figure) && PAL_IS_MARK (mark), NULL);

  shape = pal_mark_get_shape (mark);
  if ((shape != PAL_SHAPE_REGION && shape != PAL_SHAPE_AREA)
      || pal_mark_get_kind (mark) == PAL_KIND_NOTE
      || !is_of_figure (mark, figure)
      || is_damaged (mark))
    return NULL;
  self = g_new0 (PalMarkCoverage, 1);
  self->figure = g_object_ref (figure);
  if (shape == PAL_SHAPE_REGION)
    self->filled = g_intern_string (pal_mark_get_zone (mark));
  else
    for (PalView view = PAL_VIEW_FRONT; view <= PAL_VIEW_LAST; view++)
      self->inks[view] = pal_mark_ink_new (mark, view, FALSE);
  return self;
}

/* Frees it with the ink of every view that was looked at. */
void
pal_mark_coverage_free (PalMarkCoverage *self)
{
  g_return_if_fail (self != NULL);

  for (PalView view = PAL_VIEW_FRONT; view <= PAL_VIEW_LAST; view++)
    g_clear_pointer (&self->inks[view], pal_mark_ink_unref);
  g_object_unref (self->figure);
  g_free (self);
}

/* Whole pixels around a rectangle of millimetres. */
static cairo_rectangle_int_t
to_pixels (const cairo_rectangle_t *bounds, double scale)
{
  cairo_rectangle_int_t pixels
      = { .x = (int) floor (bounds->x * scale), .y = (int) floor (bounds->y * scale) };

  pixels.width = (int) ceil ((bounds->x + bounds->width) * scale) - pixels.x;
  pixels.height = (int) ceil ((bounds->y + bounds->height) * scale) - pixels.y;
  return pixels;
}

/* A mask of some pixels, to be drawn on in millimetres. */
static cairo_t *
begin_mask (const cairo_rectangle_int_t *pixels, double scale)
{
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_A8, pixels->width, pixels->height);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  cairo_translate (cr, -pixels->x, -pixels->y);
  cairo_scale (cr, scale, scale);
  return cr;
}

/* In pixels. */
static double
sum_up (cairo_t *cr)
{
  cairo_surface_t *surface = cairo_get_target (cr);
  const guint8 *data;
  int stride, width;
  guint64 sum = 0;

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface);
  width = cairo_image_surface_get_width (surface);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < width; x++)
      sum += data[y * stride + x];
  return (double) sum / 255.0;
}

/* The ink within a zone, in square millimetres. */
static double
measure_zone (const PalRegion *zone,
              cairo_t *ink,
              const cairo_rectangle_int_t *ink_pixels,
              double scale)
{
  const cairo_rectangle_int_t zone_pixels = to_pixels (&zone->bounds, scale);
  cairo_rectangle_int_t shared;
  cairo_region_t *region;
  double covered = 0.0;
  cairo_t *cr;

  region = cairo_region_create_rectangle (ink_pixels);
  cairo_region_intersect_rectangle (region, &zone_pixels);
  cairo_region_get_extents (region, &shared);
  cairo_region_destroy (region);
  if (shared.width == 0 || shared.height == 0)
    return 0.0;

  cr = begin_mask (&shared, scale);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  pal_svg_path_append (zone->path, cr);
  cairo_fill (cr);
  cairo_identity_matrix (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_IN);
  cairo_set_source_surface (
      cr, cairo_get_target (ink), ink_pixels->x - shared.x, ink_pixels->y - shared.y);
  cairo_paint (cr);
  covered = sum_up (cr) / (scale * scale);
  cairo_destroy (cr);
  return covered;
}

static void
append (GArray *coverages, PalView view, const PalRegion *zone, double covered)
{
  const PalCoverage coverage
      = { .zone = zone->key, .view = view, .covered = covered, .area = zone->area };

  g_array_append_val (coverages, coverage);
}

/* Whatever lies over itself counts once, and what lies beside the body not at all. */
static void
measure_ink (const PalMarkInk *self, PalFigureView *view, GArray *coverages)
{
  cairo_rectangle_int_t pixels;
  cairo_rectangle_t bounds;
  double scale;
  cairo_t *ink;

  pal_mark_ink_get_bounds (self, &bounds);
  scale = MIN (FINEST, sqrt (MAX_PIXELS / MAX (bounds.width * bounds.height, 1.0)));
  pixels = to_pixels (&bounds, scale);
  ink = begin_mask (&pixels, scale);
  pal_mark_ink_fill (self, ink);
  cairo_surface_flush (cairo_get_target (ink));
  for (guint i = 0; i < pal_figure_view_get_n_regions (view, PAL_LAYER_ZONES); i++)
    {
      const PalRegion *zone = pal_figure_view_get_region (view, PAL_LAYER_ZONES, i);
      double covered = measure_zone (zone, ink, &pixels, scale);

      if (covered > 0.0)
        append (coverages, pal_figure_view_get_view (view), zone, covered);
    }
  cairo_destroy (ink);
}

/* A zone of one of the views that count, if it is seen there. */
static const PalRegion *
find_zone (PalMarkCoverage *self, PalView view, const char *key)
{
  return pal_figure_shows (self->figure, view, key)
             ? pal_figure_view_lookup (
                   pal_figure_get_view (self->figure, view), PAL_LAYER_ZONES, key)
             : NULL;
}

static gboolean
has_zone (GArray *coverages, PalView view, const char *key)
{
  for (guint i = 0; i < coverages->len; i++)
    {
      const PalCoverage *coverage = &g_array_index (coverages, PalCoverage, i);

      if (coverage->view == view && coverage->zone == key)
        return TRUE;
    }
  return FALSE;
}

static void
measure_filled (PalMarkCoverage *self, GArray *coverages)
{
  for (guint i = 0; i < G_N_ELEMENTS (counted); i++)
    {
      const PalRegion *zone = find_zone (self, counted[i], self->filled);

      if (zone != NULL)
        append (coverages, counted[i], zone, zone->area);
    }
}

/* What is touched in one of the views that count is as large as it is in both. */
static void
complete (PalMarkCoverage *self, GArray *coverages)
{
  guint n_touched = coverages->len;

  for (guint i = 0; i < n_touched; i++)
    for (guint j = 0; j < G_N_ELEMENTS (counted); j++)
      {
        const char *key = g_array_index (coverages, PalCoverage, i).zone;
        const PalRegion *zone
            = has_zone (coverages, counted[j], key) ? NULL : find_zone (self, counted[j], key);

        if (zone != NULL)
          append (coverages, counted[j], zone, 0.0);
      }
}

/**
 * pal_mark_coverage_measure:
 * @self: what a mark covers
 *
 * Takes milliseconds with much ink, and longer if a view has to be loaded first.
 *
 * Returns: (transfer full) (element-type PalCoverage): the zones that are touched, in each view that has
 *   ink of the mark, and besides in front and back, where they may have none.
 */
GArray *
pal_mark_coverage_measure (PalMarkCoverage *self)
{
  GArray *coverages = g_array_new (FALSE, FALSE, sizeof (PalCoverage));

  g_return_val_if_fail (self != NULL, coverages);

  if (self->filled != NULL)
    measure_filled (self, coverages);
  for (PalView view = PAL_VIEW_FRONT; view <= PAL_VIEW_LAST; view++)
    if (self->inks[view] != NULL && pal_figure_has_view (self->figure, view))
      measure_ink (self->inks[view], pal_figure_get_view (self->figure, view), coverages);
  complete (self, coverages);
  return coverages;
}
