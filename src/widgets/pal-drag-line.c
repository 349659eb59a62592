/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-drag-line"

#include "pal-drag-line.h"

#include "pal-colour.h"

/* Pixels. */
#define RADIUS 9.0f
#define LINE_WIDTH 2.0

struct _PalDragLine
{
  GtkWidget parent_instance;

  gboolean shown;
  gboolean welcome; /* it may be put there */
  graphene_point_t from;
  graphene_point_t to;
};

G_DEFINE_FINAL_TYPE (PalDragLine, pal_drag_line, GTK_TYPE_WIDGET)

static void
pal_drag_line_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PalDragLine *self = PAL_DRAG_LINE (widget);
  const double dashes[] = { 4.0, 4.0 };
  graphene_rect_t bounds;
  GdkRGBA colour;
  cairo_t *cr;

  if (!self->shown)
    return;
  pal_colour_of_widget (widget, &colour);
  graphene_rect_init (&bounds, self->from.x, self->from.y, 0.0f, 0.0f);
  graphene_rect_expand (&bounds, &self->to, &bounds);
  graphene_rect_inset (&bounds, -2.0f * RADIUS, -2.0f * RADIUS);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (cr, self->from.x, self->from.y);
  cairo_line_to (cr, self->to.x, self->to.y);
  cairo_stroke (cr);
  /* Where it may not be put, the ring is broken: not only another colour. */
  if (!self->welcome)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  cairo_arc (cr, self->to.x, self->to.y, RADIUS, 0.0, 2.0 * G_PI);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static gboolean
pal_drag_line_contains (GtkWidget *widget, double x, double y)
{
  return FALSE;
}

static void
pal_drag_line_class_init (PalDragLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = pal_drag_line_snapshot;
  widget_class->contains = pal_drag_line_contains;
  gtk_widget_class_set_css_name (widget_class, "dragline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
pal_drag_line_init (PalDragLine *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
}

/* Returns: (transfer floating): a line that is not shown yet. */
GtkWidget *
pal_drag_line_new (void)
{
  return g_object_new (PAL_TYPE_DRAG_LINE, NULL);
}

/**
 * pal_drag_line_show:
 * @self: a line
 * @from: in pixels of the widget
 * @to: the same
 * @welcome: whether it may be put there
 */
void
pal_drag_line_show (PalDragLine *self,
                    const graphene_point_t *from,
                    const graphene_point_t *to,
                    gboolean welcome)
{
  g_return_if_fail (PAL_IS_DRAG_LINE (self) && from != NULL && to != NULL);

  self->shown = TRUE;
  self->welcome = welcome;
  self->from = *from;
  self->to = *to;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Takes the line away, if it is seen. */
void
pal_drag_line_hide (PalDragLine *self)
{
  g_return_if_fail (PAL_IS_DRAG_LINE (self));

  if (!self->shown)
    return;
  self->shown = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
