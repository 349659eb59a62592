/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-text-scale"

#include "pal-text-scale.h"

/* Dots of an inch where text has its usual size. */
#define USUAL_DPI 96.0

/**
 * pal_text_scale_get:
 * @widget: a widget
 *
 * Returns: how large the person wants text to be everywhere, 1 for the usual size. The text of widgets is
 *   so large already; what is drawn by hand has to follow it. Told of by GtkSettings:gtk-xft-dpi.
 */
double
pal_text_scale_get (GtkWidget *widget)
{
  int dpi = 0;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1.0);

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? CLAMP (dpi / (USUAL_DPI * PANGO_SCALE), 0.5, 4.0) : 1.0;
}
