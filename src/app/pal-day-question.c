/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-day-question"

/* A window of its own, and no popover: with large text a calendar is as wide as a small window, and higher than
 * what is left of it below or above a button. */

#include "pal-day-question.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "pal-time.h"

/* What is longer goes on in a second line where the calendar is not as wide. */
#define MOST_CHARS 18

typedef struct
{
  PalDayOf of;
  GtkWindow *window;
  GtkCalendar *calendar;
  GtkWidget *take;
  PalDayFunc func;
  gpointer user_data;
} Asked;

/* Calls back once, whichever way the window goes. */
static void
answer (Asked *asked, const char *date)
{
  PalDayFunc func = g_steal_pointer (&asked->func);

  if (func != NULL)
    func (date, asked->user_data);
}

static char *
dup_date (Asked *asked)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (asked->calendar);

  return pal_time_to_date (day);
}

static gboolean
is_possible (Asked *asked, const char *date)
{
  g_autofree char *today = pal_time_today ();
  int days = pal_time_days_between (today, date);

  return asked->of == PAL_DAY_OF_VISIT ? days < 0 : days > 0;
}

/* Whenever the calendar is at another day, which it is too where a month is turned over: of that GTK does not
 * tell that a day was selected. So the day is taken with a button, which says which one. */
static void
show_day (Asked *asked)
{
  g_autofree char *date = dup_date (asked);
  g_autofree char *day = pal_time_format_date (date);
  g_autofree char *words = asked->of == PAL_DAY_OF_VISIT
                             /* Translators: %s is a day; the button enters a visit of the past */
                             ? g_strdup_printf (_ ("Enter Visit of %s"), day)
                             : g_strdup_printf (_ ("Review on %s"), day);

  gtk_button_set_label (GTK_BUTTON (asked->take), words);
  gtk_widget_set_sensitive (asked->take, is_possible (asked, date));
  /* Whose keyboard is in the calendar hears the day. */
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (asked->calendar), GTK_ACCESSIBLE_PROPERTY_LABEL, day, -1);
}

static void
take_cb (Asked *asked)
{
  g_autofree char *date = dup_date (asked);

  if (!is_possible (asked, date))
    return;
  answer (asked, date);
  gtk_window_destroy (asked->window);
}

/* The arrows of a GtkCalendar move a frame, and what has the frame is not what is selected: here they go to
 * another day. Month and year, with Ctrl, are left to it. */
static gboolean
key_pressed_cb (Asked *asked, guint keyval, guint keycode, GdkModifierType state)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (asked->calendar)) == GTK_TEXT_DIR_RTL;
  g_autoptr (GDateTime) day = gtk_calendar_get_date (asked->calendar);
  g_autoptr (GDateTime) other = NULL;
  int days;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      days = rtl ? 1 : -1;
      break;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      days = rtl ? -1 : 1;
      break;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      days = -7;
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      days = 7;
      break;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      take_cb (asked);
      return TRUE;
    default:
      return FALSE;
    }
  other = g_date_time_add_days (day, days);
  if (other != NULL)
    gtk_calendar_select_day (asked->calendar, other);
  return TRUE;
}

static void
destroyed_cb (gpointer data, GObject *window)
{
  Asked *asked = data;

  answer (asked, NULL);
  g_free (asked);
}

static void
add_keys (Asked *asked)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *escape = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), asked);
  gtk_widget_add_controller (GTK_WIDGET (asked->calendar), keys);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (escape),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                        gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (GTK_WIDGET (asked->window), escape);
}

static GtkWidget *
new_header (const char *title)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label",
                                   title,
                                   "wrap",
                                   TRUE,
                                   "justify",
                                   GTK_JUSTIFY_CENTER,
                                   "max-width-chars",
                                   MOST_CHARS,
                                   NULL);

  gtk_widget_add_css_class (label, "title");
  adw_header_bar_set_decoration_layout (ADW_HEADER_BAR (header), ":close");
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), label);
  return header;
}

/* All of the calendar is seen where there is room, and can be scrolled to where there is none. */
static GtkWidget *
new_scroller (Asked *asked)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (asked->calendar));
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

/**
 * pal_day_question_ask:
 * @parent: the window that asks
 * @of: what the day is of
 * @date: (nullable): the day at which the calendar opens; %NULL for one that is often meant
 * @func: called once: with the day, or with %NULL where none was chosen or the parent went before
 * @user_data: for @func, which may hold a reference that it gives up there
 */
void
pal_day_question_ask (
    GtkWindow *parent, PalDayOf of, const char *date, PalDayFunc func, gpointer user_data)
{
  static const char *const parts[] = { "notify::day", "notify::month", "notify::year" };
  const char *title
      = of == PAL_DAY_OF_VISIT ? _ ("Day of the Visit") : _ ("Day of the Review");
  Asked *asked;
  GtkWidget *box;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) usual = g_date_time_add_days (now, of == PAL_DAY_OF_VISIT ? -1 : 28);
  g_autofree char *usual_date = pal_time_to_date (usual);
  g_autofree char *moment
      = g_strconcat (date != NULL ? date : usual_date, "T12:00:00Z", NULL);
  g_autoptr (GDateTime) day = g_date_time_new_from_iso8601 (moment, NULL);

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (func != NULL);

  asked = g_new0 (Asked, 1);
  asked->of = of;
  asked->func = func;
  asked->user_data = user_data;
  asked->window = GTK_WINDOW (adw_window_new ());
  /* What is no more than a container to GTK has no name since 4.16: nobody would hear the day. */
  asked->calendar
      = g_object_new (GTK_TYPE_CALENDAR, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  asked->take = gtk_button_new_with_label ("");
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_window_set_title (asked->window, title);
  gtk_window_set_transient_for (asked->window, parent);
  gtk_window_set_destroy_with_parent (asked->window, TRUE);
  gtk_window_set_modal (asked->window, TRUE);
  g_object_set (gtk_button_get_child (GTK_BUTTON (asked->take)),
                "wrap",
                TRUE,
                "justify",
                GTK_JUSTIFY_CENTER,
                "max-width-chars",
                MOST_CHARS,
                NULL);
  gtk_widget_add_css_class (asked->take, "suggested-action");
  gtk_widget_add_css_class (box, "day-question");
  gtk_box_append (GTK_BOX (box), new_header (title));
  gtk_box_append (GTK_BOX (box), new_scroller (asked));
  gtk_box_append (GTK_BOX (box), asked->take);
  adw_window_set_content (ADW_WINDOW (asked->window), box);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_signal_connect_swapped (asked->calendar, parts[i], G_CALLBACK (show_day), asked);
  g_signal_connect_swapped (asked->take, "clicked", G_CALLBACK (take_cb), asked);
  add_keys (asked);
  g_object_weak_ref (G_OBJECT (asked->window), destroyed_cb, asked);
  gtk_calendar_select_day (asked->calendar, day != NULL ? day : usual);
  show_day (asked);
  gtk_window_set_focus (asked->window, GTK_WIDGET (asked->calendar));
  gtk_window_present (asked->window);
}
