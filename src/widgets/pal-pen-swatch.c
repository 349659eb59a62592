/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-pen-swatch"

#include "pal-pen-swatch.h"

#include <adwaita.h>

#include "pal-ink-painter.h"

/* Pixels. */
#define WIDTH 44
#define HEIGHT 22
#define AREA_WIDTH 16.0
#define NOTE_WIDTH 2.5

struct _PalPenSwatch
{
  GtkWidget parent_instance;

  PalPen pen;
};

G_DEFINE_FINAL_TYPE (PalPenSwatch, pal_pen_swatch, GTK_TYPE_WIDGET)

/* A wave for handwriting, a short line for everything else. */
static PalInkStroke *
make_stroke (PalPen pen, int width, int height)
{
  const float middle = (float) height / 2.0f;
  PalInkSample samples[9];

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      const float part = (float) i / (float) (G_N_ELEMENTS (samples) - 1);
      const float wave = pen == PAL_PEN_NOTE ? (i % 2 == 0 ? 4.0f : -4.0f) : 0.0f;

      samples[i] = (PalInkSample){
        .u = 9.0f + part * ((float) width - 18.0f),
        .v = middle + wave,
        .pressure = 1.0f,
        .time = (float) (10 * i),
      };
    }
  return pal_ink_stroke_new (
      samples, G_N_ELEMENTS (samples), pen == PAL_PEN_NOTE ? NOTE_WIDTH : AREA_WIDTH, FALSE);
}

static void
pal_pen_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PalPenSwatch *self = PAL_PEN_SWATCH (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autoptr (PalInkStroke) stroke = make_stroke (self->pen, width, height);
  PalInkStroke *strokes[] = { stroke };
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0.0f, 0.0f, (float) width, (float) height));

  pal_ink_paint (cr,
                 strokes,
                 G_N_ELEMENTS (strokes),
                 self->pen,
                 dark ? PAL_THEME_DARK : PAL_THEME_LIGHT,
                 0.7,
                 1.0,
                 1.0);
  cairo_destroy (cr);
}

static void
pal_pen_swatch_measure (GtkWidget *widget,
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
pal_pen_swatch_class_init (PalPenSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = pal_pen_swatch_snapshot;
  widget_class->measure = pal_pen_swatch_measure;
  gtk_widget_class_set_css_name (widget_class, "penswatch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
pal_pen_swatch_init (PalPenSwatch *self)
{
  g_signal_connect_object (adw_style_manager_get_default (),
                           "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw),
                           self,
                           G_CONNECT_SWAPPED);
}

/**
 * pal_pen_swatch_new:
 * @pen: a pen
 *
 * Returns: (transfer floating): a swatch for it.
 */
GtkWidget *
pal_pen_swatch_new (PalPen pen)
{
  PalPenSwatch *self = g_object_new (PAL_TYPE_PEN_SWATCH, NULL);

  g_return_val_if_fail (pen > PAL_PEN_NONE && pen < PAL_N_PENS, GTK_WIDGET (self));
  self->pen = pen;
  return GTK_WIDGET (self);
}
