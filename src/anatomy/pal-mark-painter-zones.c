/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-painter"

/* What is filled, hatched and framed of the marks. */

#include "pal-mark-painter-private.h"

#include "pal-pattern.h"

/* Sizes in pixels, before they follow the zoom a little and the text size wholly. */
#define PATTERN_CELL 11.0

static void
add_region_path (cairo_t *cr, const PalRegion *region)
{
  cairo_new_path (cr);
  pal_svg_path_append (region->path, cr);
}

static void
fill_region (cairo_t *cr,
             const PalRegion *region,
             PalMarkColour colour,
             double tint,
             double ink,
             PalQuality qualities,
             double scale,
             double size)
{
  cairo_save (cr);
  add_region_path (cr, region);
  cairo_clip (cr);
  pal_mark_palette_set (cr, colour, tint);
  cairo_paint (cr);
  cairo_scale (cr, 1.0 / scale, 1.0 / scale);
  pal_mark_palette_set (cr, colour, ink);
  pal_pattern_fill (cr, qualities, PATTERN_CELL * size);
  cairo_restore (cr);
}

static void
outline_region (cairo_t *cr,
                const PalRegion *region,
                PalMarkColour colour,
                double alpha,
                double width,
                double dash,
                double scale)
{
  double dashes[1] = { dash / scale };

  cairo_save (cr);
  add_region_path (cr, region);
  pal_mark_palette_set (cr, colour, alpha);
  cairo_set_line_width (cr, width / scale);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (dash > 0.0)
    cairo_set_dash (cr, dashes, 1, 0.0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* What is outlined of a point that needs an outline: over drawn muscles its own muscle, where the
 * border of a zone would seem to be one of theirs; nothing where the layer does not show it. */
static const PalRegion *
get_frame (PalMarkPainter *self, const PalMarkSymbol *symbol)
{
  const char *muscle = pal_mark_get_muscle (symbol->mark);

  if (!symbol->is_point || muscle == NULL || self->layer == PAL_LAYER_SKIN
      || self->layer == PAL_LAYER_ZONES || self->layer == PAL_LAYER_SKELETON)
    return symbol->region;
  return pal_figure_view_lookup (self->view, self->layer, muscle);
}

/* For the painter: what is filled and framed of a mark. */
void
pal_mark_painter_draw_zone (
    PalMarkPainter *self, cairo_t *cr, const PalMarkSymbol *symbol, double scale, double size)
{
  const PalMarkPalette *palette = pal_mark_palette_get (self->theme);
  PalMarkColour colour = pal_mark_palette_choose (palette, pal_mark_get_kind (symbol->mark));
  const PalRegion *frame = get_frame (self, symbol);
  int intensity = pal_mark_get_intensity (symbol->mark);

  if (frame == NULL)
    return;
  if (symbol->ghost)
    {
      if (!symbol->is_point)
        outline_region (cr, frame, colour, 0.65, 1.5, 5.0, scale);
    }
  else if (symbol->is_point)
    {
      if (!symbol->has_symbol)
        outline_region (cr, frame, colour, 0.6, 1.2, 1.5, scale);
    }
  else
    {
      double strength = intensity == PAL_INTENSITY_EMPTY ? 0.4 : intensity / 10.0;

      fill_region (cr,
                   frame,
                   colour,
                   0.10 + 0.34 * strength,
                   0.45 + 0.35 * strength,
                   pal_mark_get_qualities (symbol->mark),
                   scale,
                   size);
      outline_region (cr, frame, colour, 0.9, 1.3, 0.0, scale);
    }

  if (symbol->selected && symbol->ink == NULL)
    {
      outline_region (cr, frame, palette->paper, 0.9, 4.5, 0.0, scale);
      outline_region (cr, frame, palette->accent, 1.0, 2.2, 0.0, scale);
    }
}

/* For the painter: the zones where it is felt come first for all marks, so that no letter is hidden. */
void
pal_mark_painter_draw_felt_zones (
    PalMarkPainter *self, cairo_t *cr, const PalMarkSymbol *symbol, double scale, double size)
{
  const PalMarkPalette *palette = pal_mark_palette_get (self->theme);
  const char *const *zones = pal_mark_get_referrals (symbol->mark);

  for (guint i = 0; symbol->letter > 0 && zones[i] != NULL; i++)
    {
      const PalRegion *region = pal_figure_view_lookup (self->view, PAL_LAYER_ZONES, zones[i]);

      if (region == NULL)
        continue;
      fill_region (cr, region, palette->point, 0.10, 0.55, PAL_QUALITY_NONE, scale, size * 0.75);
      outline_region (cr, region, palette->point, 0.6, 1.0, 3.0, scale);
    }
}
