/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-palpation-swatch"

#include "pal-palpation-swatch.h"

#include <adwaita.h>

#include "pal-mark-palette.h"
#include "pal-palpation-symbol.h"

/* Pixels. */
#define SIZE 24

struct _PalPalpationSwatch
{
  GtkWidget parent_instance;

  PalPalpation palpation;
};

G_DEFINE_FINAL_TYPE (PalPalpationSwatch, pal_palpation_swatch, GTK_TYPE_WIDGET)

static void
pal_palpation_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PalPalpationSwatch *self = PAL_PALPATION_SWATCH (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  const PalMarkPalette *palette = pal_mark_palette_get (dark ? PAL_THEME_DARK : PAL_THEME_LIGHT);
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0.0f, 0.0f, (float) width, (float) height));

  cairo_translate (cr, width / 2.0, height / 2.0);
  pal_mark_palette_set (cr, palette->point, 1.0);
  pal_palpation_symbol_draw (cr, self->palpation, 1.8, 1.0);
  cairo_destroy (cr);
}

static void
pal_palpation_swatch_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
pal_palpation_swatch_class_init (PalPalpationSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = pal_palpation_swatch_snapshot;
  widget_class->measure = pal_palpation_swatch_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
pal_palpation_swatch_init (PalPalpationSwatch *self)
{
  g_signal_connect_object (adw_style_manager_get_default (),
                           "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw),
                           self,
                           G_CONNECT_SWAPPED);
}

/**
 * pal_palpation_swatch_new:
 * @palpation: what the hands find
 *
 * Returns: (transfer floating): its symbol.
 */
GtkWidget *
pal_palpation_swatch_new (PalPalpation palpation)
{
  PalPalpationSwatch *self = g_object_new (PAL_TYPE_PALPATION_SWATCH, NULL);

  g_return_val_if_fail (palpation < PAL_N_PALPATIONS, GTK_WIDGET (self));
  self->palpation = palpation;
  return GTK_WIDGET (self);
}
