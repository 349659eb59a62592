/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-side-buttons"

#include "pal-side-buttons.h"

/* GTK takes a press for the beginning of a grab by what lies under the pointer. On X11 it never hears
 * of the end of one that began with a button at the side: the next click is lost on what was there
 * before. GTK 4.18 also loses count of what is pressed when that goes in between, as pages do to which
 * these buttons lead, and warns of it. So they are taken before GTK has seen them. */

#define BUTTON_BACK 8
#define BUTTON_FORWARD 9

static GQuark
side_button_quark (void)
{
  return g_quark_from_static_string ("pal-side-button-func");
}

static GQuark
taken_quark (void)
{
  return g_quark_from_static_string ("pal-side-button-taken");
}

static guint
event_signal (void)
{
  return g_signal_lookup ("event", GDK_TYPE_SURFACE);
}

/* As GTK does, nothing is passed to a window below one that has to be answered first. */
static gboolean
is_answered (GtkWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (other != window && gtk_window_get_modal (other)
          && gtk_widget_get_mapped (GTK_WIDGET (other)))
        return FALSE;
    }
  return TRUE;
}

/* Comes before any handler of the surface: that of GTK is kept from this one event. */
static gboolean
take_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer user_data)
{
  GdkSurface *surface = g_value_get_object (&values[0]);
  GdkEvent *event = g_value_peek_pointer (&values[1]);
  GtkNative *native = gtk_native_get_for_surface (surface);
  PalSideButtonFunc func;
  GdkEventType type;
  guint button;

  if (!GTK_IS_WINDOW (native))
    return TRUE;
  func = g_object_get_qdata (G_OBJECT (native), side_button_quark ());
  type = gdk_event_get_event_type (event);
  if (func == NULL || (type != GDK_BUTTON_PRESS && type != GDK_BUTTON_RELEASE))
    return TRUE;
  button = gdk_button_event_get_button (event);
  if (button != BUTTON_BACK && button != BUTTON_FORWARD)
    return TRUE;

  g_signal_handlers_block_matched (
      surface, G_SIGNAL_MATCH_ID | G_SIGNAL_MATCH_DATA, event_signal (), 0, NULL, NULL, native);
  g_object_set_qdata (G_OBJECT (surface), taken_quark (), native);
  if (type == GDK_BUTTON_PRESS && is_answered (GTK_WINDOW (native)))
    func (GTK_WINDOW (native), button == BUTTON_BACK ? -1 : 1);
  return TRUE;
}

static gboolean
taken_cb (GdkSurface *surface, GdkEvent *event, gpointer user_data)
{
  gpointer native = g_object_steal_qdata (G_OBJECT (surface), taken_quark ());

  if (native == NULL)
    return GDK_EVENT_PROPAGATE;
  g_signal_handlers_unblock_matched (
      surface, G_SIGNAL_MATCH_ID | G_SIGNAL_MATCH_DATA, event_signal (), 0, NULL, NULL, native);
  return GDK_EVENT_STOP;
}

static void
realized_cb (GtkWidget *window)
{
  g_signal_connect (
      gtk_native_get_surface (GTK_NATIVE (window)), "event", G_CALLBACK (taken_cb), NULL);
}

/**
 * pal_side_buttons_watch:
 * @window: a window that has not been shown yet
 * @func: (scope forever): told of each press
 *
 * Tells of the buttons at the side of a mouse, which go back and forward. Nothing in the window hears
 * of them any more.
 */
void
pal_side_buttons_watch (GtkWindow *window, PalSideButtonFunc func)
{
  static gsize watched;

  g_return_if_fail (GTK_IS_WINDOW (window) && func != NULL);

  if (g_once_init_enter (&watched))
    g_once_init_leave (
        &watched, g_signal_add_emission_hook (event_signal (), 0, take_cb, NULL, NULL));
  g_object_set_qdata (G_OBJECT (window), side_button_quark (), (gpointer) func);
  g_signal_connect_after (window, "realize", G_CALLBACK (realized_cb), NULL);
}
