/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void pal_colour_of_widget (GtkWidget *widget, GdkRGBA *colour);

G_END_DECLS
