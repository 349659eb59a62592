/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-window"

#include "pal-window-private.h"

#include <glib/gi18n-lib.h>

#include "pal-library-window.h"
#include "pal-mark.h"
#include "pal-technique-use.h"

/* What can be archived or deleted in this window. */
static const char *const undone_here[] = { PAL_CLIENT_TABLE, PAL_MARK_TABLE, PAL_TECHNIQUE_USE_TABLE, NULL };

G_DEFINE_FINAL_TYPE (PalWindow, pal_window, ADW_TYPE_APPLICATION_WINDOW)

/* A page that was left is hidden for good: it may say somebody's name, and GTK before 4.10 goes on
 * telling a screen reader of whatever a stack does not show. For the same reason one page does not
 * fade into the next. */
static void
hide_other_pages (PalWindow *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);

  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    gtk_widget_set_visible (page, page == shown);
}

/* Above the tools of the map, which are at the lower edge. */
static AdwToastOverlay *
toasts_in_sight (gpointer window)
{
  PalWindow *self = window;
  AdwToastOverlay *toasts = NULL;

  if (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->client_page))
    toasts = pal_client_page_get_toasts (self->client_page);
  return toasts != NULL ? toasts : self->toasts;
}

/* A toast is about what is in sight. */
static void
show_page (PalWindow *self, const char *name)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, name);

  if (self->undo_toast != NULL && page != gtk_stack_get_visible_child (self->stack))
    pal_undo_toast_dismiss (self->undo_toast);
  gtk_widget_set_visible (page, TRUE);
  gtk_stack_set_visible_child (self->stack, page);
  if (self->notices != NULL)
    pal_notices_move_to (self->notices, page);
  gtk_widget_grab_focus (page);
  hide_other_pages (self);
}

/* Empties the form once its page is out of sight, and passes on what it has to say. */
static void
leave_form (PalWindow *self)
{
  g_autofree char *said
      = self->client_form != NULL ? pal_client_form_leave (self->client_form) : NULL;

  if (said != NULL)
    pal_undo_toast_say (self->undo_toast, said);
}

static void client_opened_cb (PalWindow *self, PalClient *client);
static void edit_requested_cb (PalWindow *self, PalClient *client, GtkWidget *page);
static void form_closed_cb (PalWindow *self);
static void client_closed_cb (PalWindow *self);
static void client_failed_cb (PalWindow *self, const GError *error);

static void
connect_page (PalWindow *self, GtkWidget *page, const char *signal, GCallback callback)
{
  g_signal_connect_object (page, signal, callback, self, G_CONNECT_SWAPPED);
}

static void
add_page (PalWindow *self, GtkWidget *page, const char *name)
{
  gtk_widget_set_visible (page, FALSE);
  gtk_stack_add_named (self->stack, page, name);
}

static void
ensure_form (PalWindow *self)
{
  GtkWidget *page;

  if (self->client_form != NULL)
    return;
  page = g_object_new (PAL_TYPE_CLIENT_FORM, NULL);
  self->client_form = PAL_CLIENT_FORM (page);
  connect_page (self, page, "closed", G_CALLBACK (form_closed_cb));
  connect_page (self, page, "client-opened", G_CALLBACK (client_opened_cb));
  pal_client_form_set_practice (self->client_form, self->practice);
  add_page (self, page, "form");
}

static void
ensure_client_page (PalWindow *self)
{
  GtkWidget *page;

  if (self->client_page != NULL)
    return;
  page = g_object_new (PAL_TYPE_CLIENT_PAGE, NULL);
  self->client_page = PAL_CLIENT_PAGE (page);
  connect_page (self, page, "closed", G_CALLBACK (client_closed_cb));
  connect_page (self, page, "failed", G_CALLBACK (client_failed_cb));
  connect_page (self, page, "edit-requested", G_CALLBACK (edit_requested_cb));
  pal_client_page_set_atlas (self->client_page, self->knowledge, self->figure);
  pal_client_page_set_practice (self->client_page, self->practice);
  add_page (self, page, "client");
}

static gboolean
make_client_page_cb (gpointer user_data)
{
  PalWindow *self = PAL_WINDOW (user_data);
  GtkWidget *content;

  if (self->client_page == NULL)
    {
      ensure_client_page (self);
      return G_SOURCE_CONTINUE;
    }
  /* Finds the styles and sets the text, so that the first time it is shown takes no longer than a
   * frame. The page itself is hidden and would not be asked. */
  content = gtk_widget_get_first_child (GTK_WIDGET (self->client_page));
  gtk_widget_measure (content, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  self->making_id = 0;
  return G_SOURCE_REMOVE;
}

/* Once the list of clients is on the screen, in a moment in which nothing else is to be done: one of
 * them will be opened, and then every millisecond counts. */
static gboolean
list_drawn_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  PalWindow *self = PAL_WINDOW (widget);

  if (self->client_page == NULL && self->making_id == 0)
    {
      self->making_id = g_idle_add_full (G_PRIORITY_LOW, make_client_page_cb, self, NULL);
      g_source_set_name_by_id (self->making_id, "[palpate] client page");
    }
  return G_SOURCE_REMOVE;
}

static void
client_opened_cb (PalWindow *self, PalClient *client)
{
  g_assert (PAL_IS_WINDOW (self));
  g_assert (PAL_IS_CLIENT (client));

  pal_window_flush (self);
  self->form_from_chart = FALSE;
  ensure_client_page (self);
  pal_client_page_open (self->client_page, client);
  show_page (self, "client");
  leave_form (self);
}

static void
edit_requested_cb (PalWindow *self, PalClient *client, GtkWidget *page)
{
  g_assert (PAL_IS_WINDOW (self));

  self->form_from_chart = page == GTK_WIDGET (self->client_page);
  ensure_form (self);
  pal_client_form_edit (self->client_form, client);
  show_page (self, "form");
}

static void
form_closed_cb (PalWindow *self)
{
  g_assert (PAL_IS_WINDOW (self));

  show_page (self, self->form_from_chart ? "client" : "clients");
  leave_form (self);
}

static void
client_closed_cb (PalWindow *self)
{
  g_assert (PAL_IS_WINDOW (self));

  pal_client_page_flush (self->client_page);
  show_page (self, "clients");
  pal_client_page_close (self->client_page);
}

static void
client_failed_cb (PalWindow *self, const GError *error)
{
  g_autofree char *warning = NULL;

  g_assert (PAL_IS_WINDOW (self));

  client_closed_cb (self);
  /* Translators: %s is a sentence that says why, and what to do */
  warning = g_strdup_printf (_ ("The client’s record could not be read. %s"), error->message);
  pal_window_show_warning (self, warning);
}

/* A client who is open takes it back as the button in the header does. */
static void
undo_cb (PalWindow *self, const char *scope)
{
  g_assert (PAL_IS_WINDOW (self));

  if (g_strcmp0 (scope, PAL_SCOPE_PRACTICE) == 0)
    pal_practice_step (self->practice, PAL_STEP_UNDO, scope);
  else
    gtk_widget_activate_action (GTK_WIDGET (self->client_page), "client.undo", NULL);
}

static void
save_state (PalWindow *self)
{
  int width, height;

  if (self->settings == NULL)
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set (self->settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (
      self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  /* The program may end before they are written otherwise. */
  g_settings_sync ();
}

static void
restore_state (PalWindow *self)
{
  int width, height;

  g_settings_get (self->settings, "window-size", "(ii)", &width, &height);
  if (width > 0 && height > 0)
    gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  g_settings_bind (self->settings,
                   "show-archived",
                   self->clients_page,
                   "show-archived",
                   G_SETTINGS_BIND_DEFAULT);
}

/* The preferences, the library and other windows beside this one save what was typed there, and none of them stays
 * behind. */
static void
close_windows_above (PalWindow *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (self) || PAL_IS_LIBRARY_WINDOW (l->data))
      gtk_window_close (l->data);
}

static gboolean
pal_window_close_request (GtkWindow *window)
{
  PalWindow *self = PAL_WINDOW (window);

  close_windows_above (self);
  if (!pal_window_is_saved (self))
    return GDK_EVENT_STOP;
  save_state (self);
  return GTK_WINDOW_CLASS (pal_window_parent_class)->close_request (window);
}

static void
pal_window_dispose (GObject *object)
{
  PalWindow *self = PAL_WINDOW (object);

  g_clear_handle_id (&self->making_id, g_source_remove);
  g_clear_object (&self->undo_toast);
  g_clear_object (&self->settings);
  g_clear_object (&self->practice);
  g_clear_object (&self->figure);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  self->opening_failure = NULL;
  self->notices = NULL;
  self->client_form = NULL;
  self->client_page = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), PAL_TYPE_WINDOW);
  G_OBJECT_CLASS (pal_window_parent_class)->dispose (object);
}

static void
pal_window_class_init (PalWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = pal_window_close_request;

  g_type_ensure (PAL_TYPE_CLIENTS_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, PalWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PalWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, PalWindow, clients_page);
  gtk_widget_class_bind_template_callback (widget_class, client_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_requested_cb);
}

static void
pal_window_init (PalWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pal_window_new:
 * @application: the application
 * @knowledge: the names of regions, and what refers where
 * @figure: the drawn body
 * @settings: (nullable): where the window keeps its size and what was last chosen in it
 *
 * Returns: (transfer none): a window that waits for a practice.
 */
PalWindow *
pal_window_new (GtkApplication *application,
                PalKnowledge *knowledge,
                PalFigure *figure,
                GSettings *settings)
{
  PalWindow *self = g_object_new (PAL_TYPE_WINDOW, "application", application, NULL);

  self->knowledge = pal_knowledge_ref (knowledge);
  self->figure = g_object_ref (figure);
  if (settings != NULL)
    {
      self->settings = g_object_ref (settings);
      restore_state (self);
    }
  return self;
}

/**
 * pal_window_set_demo:
 * @self: a window
 * @demo: whether the people in it do not exist, which the title then says
 */
void
pal_window_set_demo (PalWindow *self, gboolean demo)
{
  g_return_if_fail (PAL_IS_WINDOW (self));
  self->demo = demo;
  gtk_window_set_title (GTK_WINDOW (self), demo ? _ ("Palpate: Demo") : _ ("Palpate"));
  pal_clients_page_set_demo (self->clients_page, demo);
}

/* Shows a practice that was opened, once; a reference is taken. */
void
pal_window_set_practice (PalWindow *self, PalPractice *practice)
{
  g_return_if_fail (PAL_IS_WINDOW (self));
  g_return_if_fail (PAL_IS_PRACTICE (practice));
  g_return_if_fail (self->practice == NULL);

  self->practice = g_object_ref (practice);
  self->undo_toast = pal_undo_toast_new (practice, self->toasts, undone_here);
  pal_undo_toast_set_place (self->undo_toast, toasts_in_sight, self);
  g_signal_connect_object (
      self->undo_toast, "undo", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  pal_window_watch_failures (self);
  pal_clients_page_set_practice (self->clients_page, practice);
  show_page (self, "clients");
  pal_clients_page_go_on (self->clients_page);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), list_drawn_cb, NULL, NULL);
}

/* Shows the list of clients, which is empty until there is a practice. */
void
pal_window_show_loading (PalWindow *self)
{
  g_return_if_fail (PAL_IS_WINDOW (self));
  show_page (self, "clients");
}

/**
 * pal_window_show_opening_error:
 * @self: a window
 * @error: why there is no record to show
 */
void
pal_window_show_opening_error (PalWindow *self, const GError *error)
{
  g_return_if_fail (PAL_IS_WINDOW (self));
  g_return_if_fail (error != NULL);

  if (self->opening_failure == NULL)
    {
      GtkWidget *page = pal_opening_failure_new ();

      self->opening_failure = PAL_OPENING_FAILURE (page);
      add_page (self, page, "failure");
    }
  pal_opening_failure_set_error (self->opening_failure, error);
  show_page (self, "failure");
}
