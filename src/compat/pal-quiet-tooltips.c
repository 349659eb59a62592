/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-quiet-tooltips"

#include "pal-quiet-tooltips.h"

/* Whenever a visible widget is given a tooltip, GTK looks for the pointer, which might rest on it: on
 * X11 it asks the server, four or five times, and waits for each answer. A widget is visible from the
 * beginning, even in a template that is only being read, where a page with its buttons waits more than
 * a hundred times. Only a hidden widget is passed over. */

static void (*set_property) (GObject *object, guint id, const GValue *value, GParamSpec *pspec);

static GParamSpec *tooltip_text;

static void
set_property_quietly (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GtkWidget *widget = GTK_WIDGET (object);

  if (pspec == tooltip_text && gtk_widget_get_parent (widget) == NULL
      && gtk_widget_get_visible (widget) && !GTK_IS_NATIVE (widget))
    {
      gtk_widget_set_visible (widget, FALSE);
      set_property (object, id, value, pspec);
      gtk_widget_set_visible (widget, TRUE);
    }
  else
    set_property (object, id, value, pspec);
}

static void (*map) (GtkWidget *widget);

static void
map_without_input (GtkWidget *widget)
{
  cairo_region_t *nothing = cairo_region_create ();

  map (widget);
  gdk_surface_set_input_region (gtk_native_get_surface (GTK_NATIVE (widget)), nothing);
  cairo_region_destroy (nothing);
}

/* Lets the pointer through tooltips. Where GTK shows one that was meant for where the pointer was a moment
 * ago, it can come to lie under it, and takes the click that was meant for what is below; and since it goes
 * with that click, GTK is left with a press on a widget that is gone. Only when a tooltip is asked for GTK
 * knows what a window of a tooltip is. */
static gboolean
let_through_cb (GSignalInvocationHint *hint,
                guint n_values,
                const GValue *values,
                gpointer user_data)
{
  GType type = g_type_from_name ("GtkTooltipWindow");
  GtkWidgetClass *widget_class;

  if (type == G_TYPE_INVALID)
    return TRUE;
  widget_class = g_type_class_ref (type);
  map = widget_class->map;
  widget_class->map = map_without_input;
  g_type_class_unref (widget_class);
  return FALSE; /* that was all */
}

/**
 * pal_quiet_tooltips_init:
 *
 * From now on nobody waits for the display when a widget that is in no window yet is given its tooltip
 * by a template, and no tooltip takes a click. To be called once, when GTK has been initialized.
 */
void
pal_quiet_tooltips_init (void)
{
  GObjectClass *widget_class = g_type_class_ref (GTK_TYPE_WIDGET);

  tooltip_text = g_object_class_find_property (widget_class, "tooltip-text");
  set_property = widget_class->set_property;
  widget_class->set_property = set_property_quietly;
  g_signal_add_emission_hook (
      g_signal_lookup ("query-tooltip", GTK_TYPE_WIDGET), 0, let_through_cb, NULL, NULL);
  g_type_class_unref (widget_class);
}
