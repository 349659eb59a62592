/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef gboolean (*WidgetTestCondition) (gpointer data);

/* Runs the main loop until the condition holds, and fails when that takes unreasonably long. */
void widget_test_wait (WidgetTestCondition condition, gpointer data);

/* Counts how often a property or signal spoke. */
void widget_test_count_notify (gpointer object, const char *property, int *count);
void widget_test_count_signal (gpointer object, const char *signal, int *count);

/* Finds a widget among those that are seen: the first for which the match holds, outer before inner. */
typedef gboolean (*WidgetTestMatch) (GtkWidget *widget, gconstpointer data);
GtkWidget *widget_test_find (GtkWidget *widget, WidgetTestMatch match, gconstpointer data);
gboolean widget_test_is_type (GtkWidget *widget, gconstpointer type);

/* A condition: the widget is on the screen. */
gboolean widget_test_is_mapped (gpointer widget);

/* Lays a widget out without showing it. */
void widget_test_allocate (GtkWidget *widget, int width, int height);

G_END_DECLS
