/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "widget-test.h"

#define PATIENCE_SECONDS 60

static gboolean
out_of_time_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_CONTINUE;
}

void
widget_test_wait (WidgetTestCondition condition, gpointer data)
{
  gboolean out_of_time = FALSE;
  guint id = g_timeout_add_seconds (PATIENCE_SECONDS, out_of_time_cb, &out_of_time);

  while (!condition (data) && !out_of_time)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);
  g_assert_false (out_of_time);
}

static void
count_cb (int *count)
{
  (*count)++;
}

void
widget_test_count_signal (gpointer object, const char *signal, int *count)
{
  *count = 0;
  g_signal_connect_swapped (object, signal, G_CALLBACK (count_cb), count);
}

void
widget_test_count_notify (gpointer object, const char *property, int *count)
{
  g_autofree char *signal = g_strconcat ("notify::", property, NULL);

  widget_test_count_signal (object, signal, count);
}

GtkWidget *
widget_test_find (GtkWidget *widget, WidgetTestMatch match, gconstpointer data)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return NULL;
  if (match (widget, data))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = widget_test_find (child, match, data);

      if (found != NULL)
        return found;
    }
  return NULL;
}

gboolean
widget_test_is_type (GtkWidget *widget, gconstpointer type)
{
  return G_OBJECT_TYPE (widget) == GPOINTER_TO_SIZE (type);
}

gboolean
widget_test_is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0;
}

void
widget_test_allocate (GtkWidget *widget, int width, int height)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (widget, width, height, -1, NULL);
}
