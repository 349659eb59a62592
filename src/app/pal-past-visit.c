/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-past-visit"

#include "pal-past-visit.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "pal-time.h"

typedef struct
{
  GtkWindow *window;
  GtkCalendar *calendar;
  AdwWindowTitle *title;
  GtkWidget *confirm;
  PalPastVisitFunc func;
  gpointer user_data;
} Asked;

/* Calls back once, whichever way the window goes. */
static void
answer (Asked *asked, const char *date)
{
  PalPastVisitFunc func = g_steal_pointer (&asked->func);

  if (func != NULL)
    func (date, asked->user_data);
}

static char *
get_date (Asked *asked)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (asked->calendar);

  return pal_time_to_date (day);
}

/* Whenever the calendar is at another day, which it is too where a month is turned over: of that GTK does not
 * tell that a day was selected. A visit lies before today: today's begins by itself with the first mark. */
static void
show_day (Asked *asked)
{
  g_autofree char *today = pal_time_today ();
  g_autofree char *date = get_date (asked);
  g_autofree char *words = pal_time_format_date (date);

  adw_window_title_set_subtitle (asked->title, words);
  gtk_widget_set_sensitive (asked->confirm, pal_time_days_between (date, today) > 0);
}

static void
confirm_cb (Asked *asked)
{
  g_autofree char *date = get_date (asked);

  answer (asked, date);
  gtk_window_destroy (asked->window);
}

static void
destroyed_cb (gpointer data, GObject *window)
{
  Asked *asked = data;

  answer (asked, NULL);
  g_free (asked);
}

/**
 * pal_past_visit_ask:
 * @parent: the window that asks
 * @func: called once: with the day of the visit, or with %NULL where none was chosen or the parent
 *   went before
 * @user_data: for @func, which may hold a reference that it gives up there
 */
void
pal_past_visit_ask (GtkWindow *parent, PalPastVisitFunc func, gpointer user_data)
{
  static const char *const parts[] = { "notify::day", "notify::month", "notify::year" };
  Asked *asked;
  GtkWidget *header, *cancel, *box;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) yesterday = g_date_time_add_days (now, -1);

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (func != NULL);

  asked = g_new0 (Asked, 1);
  asked->func = func;
  asked->user_data = user_data;
  asked->window = GTK_WINDOW (adw_window_new ());
  asked->calendar = GTK_CALENDAR (gtk_calendar_new ());
  asked->title = ADW_WINDOW_TITLE (adw_window_title_new (_ ("Day of the Visit"), NULL));
  asked->confirm = gtk_button_new_with_mnemonic (_ ("_Enter Visit"));
  cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));
  header = adw_header_bar_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_window_set_title (asked->window, _ ("Day of the Visit"));
  gtk_window_set_transient_for (asked->window, parent);
  gtk_window_set_destroy_with_parent (asked->window, TRUE);
  gtk_window_set_modal (asked->window, TRUE);
  gtk_window_set_resizable (asked->window, FALSE);
  gtk_widget_add_css_class (asked->confirm, "suggested-action");
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), GTK_WIDGET (asked->title));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), asked->confirm);
  gtk_widget_set_margin_top (GTK_WIDGET (asked->calendar), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (asked->calendar), 12);
  gtk_widget_set_margin_start (GTK_WIDGET (asked->calendar), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (asked->calendar), 12);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (asked->calendar));
  adw_window_set_content (ADW_WINDOW (asked->window), box);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_signal_connect_swapped (asked->calendar, parts[i], G_CALLBACK (show_day), asked);
  g_signal_connect_swapped (asked->confirm, "clicked", G_CALLBACK (confirm_cb), asked);
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (gtk_window_destroy), asked->window);
  g_object_weak_ref (G_OBJECT (asked->window), destroyed_cb, asked);
  gtk_calendar_select_day (asked->calendar, yesterday);
  show_day (asked);
  gtk_window_set_focus (asked->window, GTK_WIDGET (asked->calendar));
  gtk_window_present (asked->window);
}
