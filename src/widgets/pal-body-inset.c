/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-inset"

#include "pal-body-inset.h"

#include "pal-colour.h"

#include <math.h>

/* Pixels. */
#define HEIGHT 128
#define WIDTH 56
#define LEAST_RING 7.0

/* A zone of which the close-up shows less than this is cut off by its edge and not what it is
 * about. */
#define CUT 0.6

struct _PalBodyInset
{
  GtkWidget parent_instance;

  PalFigure *figure;
  PalView close_up; /* NONE to draw nothing */
  gboolean mirrored;
};

G_DEFINE_FINAL_TYPE (PalBodyInset, pal_body_inset, GTK_TYPE_WIDGET)

/* Fills the zones of the close-up and says what room they take. */
static gboolean
fill_part (PalFigureView *close_up, PalFigureView *body, cairo_t *cr, cairo_rectangle_t *bounds)
{
  double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;

  for (guint i = 0; i < pal_figure_view_get_n_regions (close_up, PAL_LAYER_ZONES); i++)
    {
      const PalRegion *near = pal_figure_view_get_region (close_up, PAL_LAYER_ZONES, i);
      const PalRegion *far = pal_figure_view_lookup (body, PAL_LAYER_ZONES, near->key);

      if (far == NULL || near->area < CUT * far->area)
        continue;
      cairo_new_path (cr);
      pal_svg_path_append (far->path, cr);
      cairo_fill (cr);
      left = MIN (left, far->bounds.x);
      top = MIN (top, far->bounds.y);
      right = MAX (right, far->bounds.x + far->bounds.width);
      bottom = MAX (bottom, far->bounds.y + far->bounds.height);
    }
  *bounds = (cairo_rectangle_t){ left, top, right - left, bottom - top };
  return right > left;
}

static void
pal_body_inset_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
pal_body_inset_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PalBodyInset *self = PAL_BODY_INSET (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  PalFigureView *body, *close_up;
  const PalSvgPath *outline;
  cairo_rectangle_t bounds, part;
  GdkRGBA colour;
  double scale;
  cairo_t *cr;

  if (self->figure == NULL || self->close_up == PAL_VIEW_NONE)
    return;
  body = pal_figure_get_view (self->figure, pal_view_get_main (self->close_up));
  close_up = pal_figure_get_view (self->figure, self->close_up);
  outline = pal_figure_view_get_outline (body);
  pal_svg_path_get_bounds (outline, &bounds);
  scale = MIN ((width - 2 * LEAST_RING) / bounds.width, (height - 2 * LEAST_RING) / bounds.height);

  pal_colour_of_widget (widget, &colour);
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0.0f, 0.0f, (float) width, (float) height));
  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_scale (cr, self->mirrored ? -scale : scale, scale);
  cairo_translate (cr, -bounds.x - bounds.width / 2.0, -bounds.y - bounds.height / 2.0);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  pal_svg_path_append (outline, cr);
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, 0.3 * colour.alpha);
  cairo_fill (cr);
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, colour.alpha);
  if (fill_part (close_up, body, cr, &part))
    {
      double radius = MAX (hypot (part.width, part.height) / 2.0, LEAST_RING / scale);

      cairo_new_path (cr);
      cairo_arc (
        cr, part.x + part.width / 2.0, part.y + part.height / 2.0, radius, 0.0, 2.0 * G_PI);
      cairo_set_line_width (cr, 1.5 / scale);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
}

static void
pal_body_inset_dispose (GObject *object)
{
  g_clear_object (&PAL_BODY_INSET (object)->figure);
  G_OBJECT_CLASS (pal_body_inset_parent_class)->dispose (object);
}

static void
pal_body_inset_class_init (PalBodyInsetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_body_inset_dispose;
  widget_class->measure = pal_body_inset_measure;
  widget_class->snapshot = pal_body_inset_snapshot;
  gtk_widget_class_set_css_name (widget_class, "bodyinset");
  /* What it shows stands beside it in words. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
pal_body_inset_init (PalBodyInset *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
}

/**
 * pal_body_inset_set_close_up:
 * @self: an inset
 * @figure: (nullable): a figure
 * @close_up: a close-up that the figure has, or %PAL_VIEW_NONE
 * @mirrored: whether left and right are turned round
 */
void
pal_body_inset_set_close_up (PalBodyInset *self, PalFigure *figure, PalView close_up, gboolean mirrored)
{
  g_return_if_fail (PAL_IS_BODY_INSET (self));
  g_return_if_fail (figure == NULL || PAL_IS_FIGURE (figure));
  g_return_if_fail (close_up == PAL_VIEW_NONE || pal_view_is_close_up (close_up));

  g_set_object (&self->figure, figure);
  self->mirrored = mirrored;
  self->close_up = close_up;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
