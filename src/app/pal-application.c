/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-application"

#include "pal-application.h"

#include <glib/gi18n-lib.h>

#include "pal-about.h"
#include "pal-accessible-places.h"
#include "pal-figure.h"
#include "pal-first-theme.h"
#include "pal-library-window.h"
#include "pal-menu-names.h"
#include "pal-preferences-window.h"
#include "pal-quiet-tooltips.h"
#include "pal-record-opener.h"
#include "pal-settings.h"
#include "pal-shortcuts-window.h"
#include "pal-styles.h"
#include "pal-ui.h"
#include "pal-window.h"

struct _PalApplication
{
  AdwApplication parent_instance;

  char *folder; /* of the record */
  gboolean demo;

  GCancellable *cancellable;
  PalPractice *practice;
  GError *failure; /* why there is no practice */
  guint check_id;   /* of the moment in which the record is checked */
  guint present_id; /* of that in which the window is shown */
  guint icon_id;    /* of that in which it is given its icon */
  GThread *reader; /* of the knowledge */
  PalKnowledge *knowledge;
  PalFigure *figure;
};

G_DEFINE_FINAL_TYPE (PalApplication, pal_application, ADW_TYPE_APPLICATION)

static PalWindow *
get_window (PalApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *l = windows; l != NULL; l = l->next)
    if (PAL_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

static PalLibraryWindow *
get_library (PalApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *l = windows; l != NULL; l = l->next)
    if (PAL_IS_LIBRARY_WINDOW (l->data))
      return l->data;
  return NULL;
}

static void
enable_preferences (PalApplication *self, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "preferences");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PalApplication) self = user_data;
  g_autoptr (GError) error = NULL;
  PalWindow *window = get_window (self);

  if (!pal_sqlite_store_quick_check_finish (PAL_SQLITE_STORE (source), result, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && window != NULL)
    pal_window_show_warning (window, error->message);
}

static gboolean
check_cb (gpointer user_data)
{
  PalApplication *self = PAL_APPLICATION (user_data);

  self->check_id = 0;
  pal_sqlite_store_quick_check_async (PAL_SQLITE_STORE (pal_practice_get_store (self->practice)),
                                      self->cancellable,
                                      checked_cb,
                                      g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* What has come of the record so far; both may be NULL. It is checked once it is on the screen. */
static void
show_record (PalApplication *self, PalWindow *window)
{
  if (self->practice != NULL)
    {
      pal_window_set_practice (window, self->practice);
      self->check_id = g_idle_add_full (G_PRIORITY_LOW, check_cb, self, NULL);
      g_source_set_name_by_id (self->check_id, "[palpate] check of the record");
    }
  else if (self->failure != NULL)
    pal_window_show_opening_error (window, self->failure);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PalApplication) self = user_data;
  PalWindow *window = get_window (self);

  self->practice = pal_record_open_finish (result, &self->failure);
  enable_preferences (self, self->practice != NULL);
  if (self->practice != NULL && get_library (self) != NULL)
    pal_library_window_set_practice (get_library (self), self->practice);
  if (window != NULL)
    show_record (self, window);
}

static void
open_record (PalApplication *self)
{
  if (self->folder == NULL)
    self->folder = self->demo ? pal_record_make_demo_folder (&self->failure)
                              : pal_sqlite_store_get_default_folder ();
  if (self->folder != NULL)
    pal_record_open_async (
        self->folder, self->demo, self->cancellable, opened_cb, g_object_ref (self));
}

static void
retry_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PalApplication *self = PAL_APPLICATION (user_data);
  PalWindow *window = get_window (self);

  if (window == NULL || self->practice != NULL)
    return;
  g_clear_error (&self->failure);
  pal_window_show_loading (window);
  open_record (self);
  show_record (self, window);
}

static void
demo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PalApplication *self = PAL_APPLICATION (user_data);
  PalWindow *window = get_window (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *program = g_file_read_link ("/proc/self/exe", &error);
  const char *const arguments[] = { program, "--demo", NULL };

  /* A program of its own, so that nothing of it can touch the real record. */
  if (program != NULL
      && g_spawn_async (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, &error))
    return;
  /* Its file is gone where another version was installed meanwhile. */
  g_message ("The demo could not be started: %s", error->message);
  if (window != NULL)
    pal_window_show_warning (
        window, _ ("The demo could not be started. Close Palpate, start it again and try once more."));
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PalApplication *self = PAL_APPLICATION (user_data);

  if (self->practice != NULL)
    pal_preferences_window_show (GTK_WINDOW (get_window (self)), self->practice);
}

/* Opens the library, at a page where @parameter names one. It stands beside the window of the clients and
 * not over it, so that both can be looked at. */
static void
library_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PalApplication *self = PAL_APPLICATION (user_data);
  PalLibraryWindow *library = get_library (self);

  if (library == NULL)
    {
      library = pal_library_window_new (self->knowledge, self->figure);
      gtk_window_set_application (GTK_WINDOW (library), GTK_APPLICATION (self));
      if (self->practice != NULL)
        pal_library_window_set_practice (library, self->practice);
    }
  pal_library_window_show (library,
                           parameter != NULL ? g_variant_get_string (parameter, NULL)
                                             : pal_library_window_get_address (library));
  gtk_window_present (GTK_WINDOW (library));
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PalApplication *self = PAL_APPLICATION (user_data);

  pal_shortcuts_window_show (GTK_WINDOW (get_window (self)));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = GTK_WINDOW (get_window (PAL_APPLICATION (user_data)));

  pal_about_present (window, PAL_RESOURCE_PREFIX "/NEWS");
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PalWindow *window = get_window (PAL_APPLICATION (user_data));

  if (window != NULL)
    gtk_window_close (GTK_WINDOW (window));
  else
    g_application_quit (G_APPLICATION (user_data));
}

static const GActionEntry actions[] = {
  { "retry-opening", retry_cb }, { "demo", demo_cb },   { "preferences", preferences_cb },
  { "shortcuts", shortcuts_cb }, { "about", about_cb }, { "quit", quit_cb },
  { "library", library_cb },     { "library-page", library_cb, "s" },
};

static const struct
{
  const char *action;
  const char *accel;
} accels[] = {
  { "app.preferences", "<Control>comma" },
  { "app.library", "<Control>l" },
  { "app.shortcuts", "<Control>question" },
  { "app.quit", "<Control>q" },
  { "window.close", "<Control>w" },
};

static int
pal_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  PalApplication *self = PAL_APPLICATION (application);
  g_autofree char *folder = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("palpate %s\n", PAL_VERSION);
      return 0;
    }
  g_variant_dict_lookup (options, "demo", "b", &self->demo);
  if (g_variant_dict_lookup (options, "data-dir", "^ay", &folder))
    self->folder = g_canonicalize_filename (folder, NULL);
  if (self->demo && self->folder != NULL)
    {
      g_printerr ("%s\n", _ ("--demo makes a folder of its own; it cannot be used with --data-dir."));
      return 2;
    }

  /* Neither joins a program that runs already: that one has another record open. */
  if (self->demo || self->folder != NULL)
    g_application_set_flags (application,
                             g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  return -1;
}

static gpointer
read_knowledge (gpointer data)
{
  g_autoptr (GError) error = NULL;
  PalKnowledge *knowledge = pal_knowledge_new (&error);

  /* It is built into the program: that it is damaged cannot be mended by its user. */
  if (knowledge == NULL)
    g_error ("%s", error->message);
  return knowledge;
}

/* What is shown of the figure first. */
static gpointer
read_figure (gpointer data)
{
  g_autoptr (PalFigure) figure = data;

  pal_figure_get_view (figure, PAL_VIEW_FRONT);
  return NULL;
}

/* The record, what the program knows and the figure are read while GTK gets ready, which takes
 * longer. */
static void
pal_application_startup (GApplication *application)
{
  PalApplication *self = PAL_APPLICATION (application);
  g_autoptr (GError) error = NULL;

  /* Before there are threads, for this registers what is compiled in, and GLib has a moment in which
   * another thread that asks for it is told that there is none. */
  self->figure = pal_figure_new (PAL_FIGURE_ADULT, &error);
  if (self->figure == NULL)
    g_error ("%s", error->message);
  self->reader = g_thread_new ("knowledge", read_knowledge, NULL);
  open_record (self);
  g_thread_unref (g_thread_new ("figure", read_figure, g_object_ref (self->figure)));
  pal_first_theme_init ();
  pal_quiet_tooltips_init ();
  G_APPLICATION_CLASS (pal_application_parent_class)->startup (application);
  pal_styles_init ();

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  enable_preferences (self, FALSE);
  for (gsize i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (
        GTK_APPLICATION (self), accels[i].action, (const char *[]){ accels[i].accel, NULL });
  pal_accessible_places_init ();
  pal_menu_names_init ();

  self->knowledge = g_thread_join (g_steal_pointer (&self->reader));
}

/* For desktops that do not find the icon by the name of the program. It is a drawing, which GTK renders
 * at once, so it comes after the first frame. */
static gboolean
icon_cb (gpointer user_data)
{
  PalApplication *self = PAL_APPLICATION (user_data);
  PalWindow *window = get_window (self);

  self->icon_id = 0;
  gtk_window_set_default_icon_name (PAL_APP_ID);
  /* A window that is shown already does not take the default. */
  if (window != NULL)
    gtk_window_set_icon_name (GTK_WINDOW (window), PAL_APP_ID);
  return G_SOURCE_REMOVE;
}

static gboolean
present_cb (gpointer user_data)
{
  PalApplication *self = PAL_APPLICATION (user_data);

  self->present_id = 0;
  self->icon_id = g_idle_add_full (G_PRIORITY_LOW, icon_cb, self, NULL);
  g_source_set_name_by_id (self->icon_id, "[palpate] icon of the window");
  gtk_window_present (GTK_WINDOW (get_window (self)));
  return G_SOURCE_REMOVE;
}

static void
pal_application_activate (GApplication *application)
{
  PalApplication *self = PAL_APPLICATION (application);
  PalWindow *window = get_window (self);

  if (window == NULL)
    {
      g_autoptr (GSettings) settings = pal_settings_new (!self->demo);

      window = pal_window_new (GTK_APPLICATION (self), self->knowledge, self->figure, settings);
      pal_window_set_demo (window, self->demo);
      show_record (self, window);
      /* A record that has been read meanwhile comes first, and is laid out with the rest. */
      self->present_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, present_cb, self, NULL);
      g_source_set_name_by_id (self->present_id, "[palpate] window");
    }
  else if (self->present_id == 0)
    gtk_window_present (GTK_WINDOW (window));
}

static void
pal_application_shutdown (GApplication *application)
{
  PalApplication *self = PAL_APPLICATION (application);

  g_clear_handle_id (&self->check_id, g_source_remove);
  g_clear_handle_id (&self->present_id, g_source_remove);
  g_clear_handle_id (&self->icon_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  if (self->practice != NULL)
    pal_sqlite_store_close (PAL_SQLITE_STORE (pal_practice_get_store (self->practice)));
  if (self->demo && self->folder != NULL)
    pal_record_remove_demo_folder (self->folder);
  G_APPLICATION_CLASS (pal_application_parent_class)->shutdown (application);
}

static void
pal_application_finalize (GObject *object)
{
  PalApplication *self = PAL_APPLICATION (object);

  g_clear_object (&self->practice);
  g_clear_error (&self->failure);
  g_clear_object (&self->figure);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  g_clear_object (&self->cancellable);
  g_free (self->folder);
  G_OBJECT_CLASS (pal_application_parent_class)->finalize (object);
}

static void
pal_application_class_init (PalApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pal_application_finalize;
  application_class->handle_local_options = pal_application_handle_local_options;
  application_class->startup = pal_application_startup;
  application_class->activate = pal_application_activate;
  application_class->shutdown = pal_application_shutdown;
}

static void
pal_application_init (PalApplication *self)
{
  const GOptionEntry options[] = {
    { "demo",
      0,
      G_OPTION_FLAG_NONE,
      G_OPTION_ARG_NONE,
      NULL,
      N_ ("Open a throw-away practice of people who do not exist"),
      NULL },
    { "data-dir",
      0,
      G_OPTION_FLAG_NONE,
      G_OPTION_ARG_FILENAME,
      NULL,
      N_ ("Keep the record in this folder"),
      /* Translators: stands for the name of a folder in --data-dir=FOLDER */
      N_ ("FOLDER") },
    { "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_ ("Print the version"), NULL },
    { NULL },
  };

  pal_ui_register ();
  self->cancellable = g_cancellable_new ();
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/* Returns: (transfer full): the program, which has not been started. */
PalApplication *
pal_application_new (void)
{
  PalApplication *self = g_object_new (PAL_TYPE_APPLICATION,
                                       "application-id",
                                       PAL_APP_ID,
                                       "flags",
                                       G_APPLICATION_DEFAULT_FLAGS,
                                       NULL);

  /* Styles and icons are found without it, and sooner; see pal_styles_init(). */
  g_application_set_resource_base_path (G_APPLICATION (self), NULL);
  return self;
}
