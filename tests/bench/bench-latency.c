/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bench-latency"

#include <adwaita.h>
#include <time.h>

#include "bench.h"
#include "pal-application.h"
#include "pal-demo.h"
#include "store-test.h"

/* The program's own window over a record of a thousand clients. The main loop is watched where it
 * waits for events: from one wait to the next it answers to nobody. */

#define N_CLIENTS 1000
#define MAX_BLOCK 16.0 /* milliseconds, one frame */
#define QUIET_MS 400
#define PATIENCE_SECONDS 60

/* The watch ------------------------------------------------------------------------------------ */

typedef struct
{
  GPollFunc poll;
  BenchTimes *wall;
  BenchTimes *processor; /* of this thread alone, so that other programs do not count */
  gint64 wall_start;
  gint64 processor_start;
} Watch;

static Watch watch;

static gint64
processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * 1000000000 + now.tv_nsec;
}

static int
watched_poll (GPollFD *descriptors, guint n_descriptors, int timeout)
{
  int result;

  if (watch.wall != NULL)
    {
      bench_times_add (watch.wall, bench_now () - watch.wall_start);
      bench_times_add (watch.processor, processor_time () - watch.processor_start);
    }
  result = watch.poll (descriptors, n_descriptors, timeout);
  watch.wall_start = bench_now ();
  watch.processor_start = processor_time ();
  return result;
}

static void
watch_begin (void)
{
  watch.wall = bench_times_new ();
  watch.processor = bench_times_new ();
  watch.wall_start = bench_now ();
  watch.processor_start = processor_time ();
}

static void
watch_end (const char *what)
{
  g_autoptr (BenchTimes) wall = g_steal_pointer (&watch.wall);
  g_autoptr (BenchTimes) processor = g_steal_pointer (&watch.processor);
  g_autofree char *longest = g_strdup_printf ("%s, longest stretch of work", what);

  g_test_message ("%s: longest stretch between two waits %.1f ms",
                  what,
                  bench_times_get_percentile (wall, 100.0) / 1000.0);
  bench_limit (longest,
               bench_times_get_percentile (processor, 100.0) / 1000.0,
               MAX_BLOCK,
               "ms of the processor");
}

/* The window ----------------------------------------------------------------------------------- */

static GtkWidget *window;
static gint64 last_frame;

static void
after_paint_cb (GdkFrameClock *clock)
{
  last_frame = bench_now ();
}

static void
realized_cb (GtkWidget *widget)
{
  g_signal_connect (
      gtk_widget_get_frame_clock (widget), "after-paint", G_CALLBACK (after_paint_cb), NULL);
}

static void
window_added_cb (GtkApplication *application, GtkWindow *added)
{
  if (window != NULL)
    return;
  window = GTK_WIDGET (added);
  g_signal_connect (window, "realize", G_CALLBACK (realized_cb), NULL);
}

static GtkWidget *
find_mapped (GtkWidget *widget, const char *type)
{
  if (widget == NULL || !gtk_widget_get_mapped (widget))
    return NULL;
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_mapped (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Until it is on the screen. */
static GtkWidget *
wait_for (const char *type)
{
  gint64 end = bench_now () + (gint64) PATIENCE_SECONDS * 1000000000;
  GtkWidget *found;

  while ((found = find_mapped (window, type)) == NULL)
    {
      if (bench_now () > end)
        g_error ("There is no %s", type);
      g_main_context_iteration (NULL, TRUE);
    }
  return found;
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Until nothing has been drawn for a while. */
static void
wait_until_quiet (void)
{
  gint64 end = bench_now () + (gint64) PATIENCE_SECONDS * 1000000000;
  guint id = g_timeout_add (50, wake_cb, NULL);

  last_frame = bench_now ();
  while (bench_now () - last_frame < (gint64) QUIET_MS * 1000000)
    {
      if (bench_now () > end)
        g_error ("The window does not come to rest");
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (id);
}

/* What is done --------------------------------------------------------------------------------- */

static void
type_text (GtkWidget *search, const char *text)
{
  int position = -1;

  for (; *text != '\0'; text++)
    {
      gtk_editable_insert_text (GTK_EDITABLE (search), text, 1, &position);
      wait_until_quiet ();
    }
}

static gboolean
act_cb (gpointer application)
{
  GtkWidget *list, *search;

  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  list = wait_for ("GtkListView");
  search = wait_for ("GtkSearchEntry");
  wait_until_quiet ();

  watch_begin ();
  type_text (search, "mari");
  watch_end ("typing in the search of 1000 clients");

  watch_begin ();
  gtk_editable_set_text (GTK_EDITABLE (search), "");
  wait_until_quiet ();
  watch_end ("showing all of them again");

  for (guint i = 0; i < 3; i++)
    {
      const char *const what[] = { "opening the first client", "opening a second", "opening a third" };

      watch_begin ();
      g_signal_emit_by_name (list, "activate", i);
      wait_for ("PalBodyMap");
      wait_until_quiet ();
      watch_end (what[i]);

      watch_begin ();
      gtk_widget_activate_action (wait_for ("PalClientPage"), "client.close", NULL);
      wait_for ("PalClientsPage");
      wait_until_quiet ();
      watch_end ("going back to the list");
    }
  g_application_quit (application);
  return G_SOURCE_REMOVE;
}

static void
activated_cb (GApplication *application)
{
  g_idle_add (act_cb, application);
}

static void
fill_record (const char *folder)
{
  static const char *const given[] = { "Maria", "Marius", "Anna", "Jonas", "Zoë", "Émile", "Ada" };
  static const char *const family[] = { "Marin", "Keller", "Østby", "Nagy", "Rossi", "Brandt", "Ito",
                                        "Okafor", "Weiß", "Lund", "Sauer" };
  PalStore *store = test_store_open (folder);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 22, 10, 0, 0);
  g_autoptr (GPtrArray) demo = pal_demo_commands (now, 1);
  g_autoptr (PalCommand) command = pal_command_new (PAL_SCOPE_PRACTICE, NULL, "Add clients");

  for (guint i = 0; i < demo->len; i++)
    test_commit (store, g_ptr_array_index (demo, i));
  for (guint i = 0; i < N_CLIENTS; i++)
    {
      g_autofree char *id = g_uuid_string_random ();
      g_autofree char *born = g_strdup_printf ("19%02u-%02u-%02u", 30 + i % 70, 1 + i % 12, 1 + i % 28);
      /* The people of the demo, who have marks, come first. */
      g_autofree char *last = g_strdup_printf ("zz %s %u", family[i % G_N_ELEMENTS (family)], i);
      g_autoptr (GVariant) row = test_row (
          "id", 's', id, "given_name", 's', given[i % G_N_ELEMENTS (given)], "family_name", 's', last,
          "birth_date", 's', born, "created_utc", 's', "2026-01-01T08:02:00Z", NULL);

      pal_command_insert (command, "client", row);
    }
  pal_command_set_unlogged (command, TRUE);
  test_commit (store, command);
  g_object_unref (store);
}

static void
test_latency (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (PalApplication) application = NULL;
  const char *arguments[] = { "palpate", "--data-dir", folder, NULL };

  fill_record (folder);
  application = pal_application_new ();
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  g_signal_connect_after (application, "activate", G_CALLBACK (activated_cb), NULL);
  watch.poll = g_main_context_get_poll_func (NULL);
  g_main_context_set_poll_func (NULL, watched_poll);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 3, (char **) arguments), ==, 0);
  g_main_context_set_poll_func (NULL, watch.poll);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/latency", test_latency);
  return g_test_run ();
}
