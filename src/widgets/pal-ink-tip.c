/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-ink-tip"

#include "pal-ink-tip.h"

/* Pixels: a ring that is smaller says nothing that a crosshair does not. */
#define LEAST 5.0

struct _PalInkTip
{
  GtkWidget parent_instance;

  double x, y;  /* pixels */
  double width; /* 0 while it is not shown */
};

G_DEFINE_FINAL_TYPE (PalInkTip, pal_ink_tip, GTK_TYPE_WIDGET)

static void
append_ring (GtkSnapshot *snapshot, double x, double y, double width, const GdkRGBA *colour)
{
  const float border[] = { 1.0f, 1.0f, 1.0f, 1.0f };
  const GdkRGBA colours[] = { *colour, *colour, *colour, *colour };
  GskRoundedRect ring;

  gsk_rounded_rect_init_from_rect (&ring,
                                   &GRAPHENE_RECT_INIT ((float) (x - width / 2.0),
                                                        (float) (y - width / 2.0),
                                                        (float) width,
                                                        (float) width),
                                   (float) (width / 2.0));
  gtk_snapshot_append_border (snapshot, &ring, border, colours);
}

/* Light around dark, so that it shows on every drawing. */
static void
pal_ink_tip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PalInkTip *self = PAL_INK_TIP (widget);

  if (self->width < LEAST)
    return;
  append_ring (
      snapshot, self->x, self->y, self->width + 2.0, &(GdkRGBA){ 1.0f, 1.0f, 1.0f, 0.9f });
  append_ring (snapshot, self->x, self->y, self->width, &(GdkRGBA){ 0.1f, 0.1f, 0.1f, 0.9f });
}

static gboolean
pal_ink_tip_contains (GtkWidget *widget, double x, double y)
{
  return FALSE;
}

static void
pal_ink_tip_class_init (PalInkTipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = pal_ink_tip_snapshot;
  widget_class->contains = pal_ink_tip_contains;
  gtk_widget_class_set_css_name (widget_class, "inktip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
pal_ink_tip_init (PalInkTip *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
}

/* Returns: (transfer floating): a ring that is not shown yet. */
GtkWidget *
pal_ink_tip_new (void)
{
  return g_object_new (PAL_TYPE_INK_TIP, NULL);
}

/**
 * pal_ink_tip_show:
 * @self: a ring
 * @x: pixels of the widget
 * @y: the same
 * @width: of what would be drawn there, in pixels
 */
void
pal_ink_tip_show (PalInkTip *self, double x, double y, double width)
{
  g_return_if_fail (PAL_IS_INK_TIP (self) && width > 0.0);

  if (self->x == x && self->y == y && self->width == width)
    return;
  self->x = x;
  self->y = y;
  self->width = width;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Takes away the ring that shows how wide the pen is. */
void
pal_ink_tip_hide (PalInkTip *self)
{
  g_return_if_fail (PAL_IS_INK_TIP (self));

  if (self->width == 0.0)
    return;
  self->width = 0.0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* In pixels, 0 while it is not shown. */
double
pal_ink_tip_get_width (PalInkTip *self)
{
  g_return_val_if_fail (PAL_IS_INK_TIP (self), 0.0);
  return self->width;
}
