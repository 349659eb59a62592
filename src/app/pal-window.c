/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-window"

#include "pal-window.h"

#include <glib/gi18n-lib.h>

#include "pal-client-form.h"
#include "pal-client-page.h"
#include "pal-clients-page.h"
#include "pal-question.h"

struct _PalWindow
{
  AdwApplicationWindow parent_instance;

  PalPractice *practice;
  gboolean demo;
  gboolean form_from_chart; /* where the form goes back to */
  gboolean closing;         /* the person chose to close with something unsaved */
  AdwToast *archived;       /* names the client who was archived last; NULL before */

  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkStack *status_stack;
  AdwStatusPage *error_page;
  GtkRevealer *failure_revealer;
  GtkLabel *failure_label;
  GtkWidget *discard_button;
  GtkWidget *retry_button;
  PalClientsPage *clients_page;
  PalClientForm *client_form;
  PalClientPage *client_page;
};

G_DEFINE_FINAL_TYPE (PalWindow, pal_window, ADW_TYPE_APPLICATION_WINDOW)

static void
show_page (PalWindow *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
}

/* Nobody else's name is on the screen while a client is open, and a toast only undoes what was done
 * last. */
static void
dismiss_archived (PalWindow *self)
{
  if (self->archived != NULL)
    adw_toast_dismiss (self->archived);
  g_clear_object (&self->archived);
}

/* What was typed and not yet sent goes to the store now. */
static void
flush (PalWindow *self)
{
  pal_client_form_flush (self->client_form);
  pal_client_page_flush (self->client_page);
}

static void
client_opened_cb (PalWindow *self, PalClient *client)
{
  g_assert (PAL_IS_WINDOW (self));
  g_assert (PAL_IS_CLIENT (client));

  flush (self);
  dismiss_archived (self);
  self->form_from_chart = FALSE;
  pal_client_page_open (self->client_page, client);
  show_page (self, "client");
}

static void
edit_requested_cb (PalWindow *self, PalClient *client, GtkWidget *page)
{
  g_assert (PAL_IS_WINDOW (self));

  dismiss_archived (self);
  self->form_from_chart = page == GTK_WIDGET (self->client_page);
  pal_client_form_edit (self->client_form, client);
  show_page (self, "form");
}

static void
form_closed_cb (PalWindow *self)
{
  g_assert (PAL_IS_WINDOW (self));

  pal_client_form_flush (self->client_form);
  show_page (self, self->form_from_chart ? "client" : "clients");
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
undo_archive_cb (AdwToast *toast, PalWindow *self)
{
  g_assert (PAL_IS_WINDOW (self));
  pal_practice_step (self->practice, PAL_STEP_UNDO, PAL_SCOPE_PRACTICE);
}

static void
archived_cb (PalWindow *self, PalClient *client)
{
  g_autofree char *name = pal_client_dup_name (client);
  g_autofree char *escaped = g_markup_escape_text (name, -1);
  g_autofree char *title = g_strdup_printf (_ ("%s archived"), escaped);
  AdwToast *toast = adw_toast_new (title);

  g_assert (PAL_IS_WINDOW (self));

  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_object (
      toast, "button-clicked", G_CALLBACK (undo_archive_cb), self, G_CONNECT_DEFAULT);
  dismiss_archived (self);
  self->archived = g_object_ref (toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
failure_changed_cb (PalWindow *self)
{
  const GError *failure = pal_practice_get_failure (self->practice);

  g_assert (PAL_IS_WINDOW (self));

  if (failure != NULL)
    {
      gtk_label_set_label (self->failure_label, failure->message);
      gtk_widget_set_visible (self->retry_button, TRUE);
      gtk_button_set_label (GTK_BUTTON (self->discard_button), _ ("Discard…"));
    }
  gtk_revealer_set_reveal_child (self->failure_revealer, failure != NULL);
}

static void
refused_cb (PalWindow *self, const GError *error)
{
  g_assert (PAL_IS_WINDOW (self));
  pal_window_show_warning (self, error->message);
}

static void
retry_cb (PalWindow *self)
{
  g_assert (PAL_IS_WINDOW (self));
  pal_practice_retry (self->practice);
}

static void
discard_answered_cb (gboolean confirmed, gpointer user_data)
{
  g_autoptr (PalWindow) self = user_data;

  if (confirmed)
    pal_practice_give_up (self->practice);
}

static void
discard_cb (PalWindow *self)
{
  g_assert (PAL_IS_WINDOW (self));

  if (self->practice == NULL || pal_practice_get_failure (self->practice) == NULL)
    {
      gtk_revealer_set_reveal_child (self->failure_revealer, FALSE);
      return;
    }
  pal_question_ask (GTK_WINDOW (self),
                    _ ("Discard What Was Not Saved?"),
                    _ ("Everything entered since the error is lost. What was saved before stays."),
                    _ ("_Keep"),
                    _ ("_Discard"),
                    TRUE,
                    discard_answered_cb,
                    g_object_ref (self));
}

static void
close_answered_cb (gboolean confirmed, gpointer user_data)
{
  g_autoptr (PalWindow) self = user_data;

  if (!confirmed)
    return;
  self->closing = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
saved_before_closing_cb (PalWindow *self)
{
  g_assert (PAL_IS_WINDOW (self));

  if (pal_practice_is_busy (self->practice))
    return;
  g_signal_handlers_disconnect_by_func (self->practice, saved_before_closing_cb, self);
  self->closing = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
pal_window_close_request (GtkWindow *window)
{
  PalWindow *self = PAL_WINDOW (window);

  if (self->practice != NULL && !self->closing)
    {
      flush (self);
      if (pal_practice_get_failure (self->practice) != NULL)
        {
          pal_question_ask (
              window,
              _ ("Close Without Saving?"),
              _ ("Some of what was entered could not be saved. It is lost if the window is closed."),
              _ ("_Keep Open"),
              _ ("_Close"),
              TRUE,
              close_answered_cb,
              g_object_ref (self));
          return GDK_EVENT_STOP;
        }
      if (pal_practice_is_busy (self->practice))
        {
          g_signal_connect_object (self->practice,
                                   "notify::busy",
                                   G_CALLBACK (saved_before_closing_cb),
                                   self,
                                   G_CONNECT_SWAPPED);
          return GDK_EVENT_STOP;
        }
    }
  return GTK_WINDOW_CLASS (pal_window_parent_class)->close_request (window);
}

static void
pal_window_dispose (GObject *object)
{
  PalWindow *self = PAL_WINDOW (object);

  g_clear_object (&self->archived);
  g_clear_object (&self->practice);
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
  g_type_ensure (PAL_TYPE_CLIENT_FORM);
  g_type_ensure (PAL_TYPE_CLIENT_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, PalWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PalWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, PalWindow, status_stack);
  gtk_widget_class_bind_template_child (widget_class, PalWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, PalWindow, failure_revealer);
  gtk_widget_class_bind_template_child (widget_class, PalWindow, failure_label);
  gtk_widget_class_bind_template_child (widget_class, PalWindow, discard_button);
  gtk_widget_class_bind_template_child (widget_class, PalWindow, retry_button);
  gtk_widget_class_bind_template_child (widget_class, PalWindow, clients_page);
  gtk_widget_class_bind_template_child (widget_class, PalWindow, client_form);
  gtk_widget_class_bind_template_child (widget_class, PalWindow, client_page);
  gtk_widget_class_bind_template_callback (widget_class, client_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_requested_cb);
  gtk_widget_class_bind_template_callback (widget_class, archived_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, client_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, discard_cb);
  /* GTK goes on turning one that is out of sight, and draws frame after frame for it. */
  gtk_widget_class_bind_template_callback (widget_class, gtk_spinner_start);
  gtk_widget_class_bind_template_callback (widget_class, gtk_spinner_stop);
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
 *
 * Returns: (transfer none): a window that waits for a practice.
 */
PalWindow *
pal_window_new (GtkApplication *application, PalKnowledge *knowledge, PalFigure *figure)
{
  PalWindow *self = g_object_new (PAL_TYPE_WINDOW, "application", application, NULL);

  pal_client_page_set_atlas (self->client_page, knowledge, figure);
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

void
pal_window_set_practice (PalWindow *self, PalPractice *practice)
{
  g_return_if_fail (PAL_IS_WINDOW (self));
  g_return_if_fail (PAL_IS_PRACTICE (practice));
  g_return_if_fail (self->practice == NULL);

  self->practice = g_object_ref (practice);
  g_signal_connect_object (
      practice, "notify::failure", G_CALLBACK (failure_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      practice, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
  pal_clients_page_set_practice (self->clients_page, practice);
  pal_client_form_set_practice (self->client_form, practice);
  pal_client_page_set_practice (self->client_page, practice);
  show_page (self, "clients");
}

void
pal_window_show_loading (PalWindow *self)
{
  g_return_if_fail (PAL_IS_WINDOW (self));
  gtk_stack_set_visible_child_name (self->status_stack, "loading");
  gtk_stack_set_visible_child_name (self->stack, "status");
}

/**
 * pal_window_show_opening_error:
 * @self: a window
 * @error: why there is no record to show
 */
void
pal_window_show_opening_error (PalWindow *self, const GError *error)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (PAL_IS_WINDOW (self));
  g_return_if_fail (error != NULL);

  escaped = g_markup_escape_text (error->message, -1);
  adw_status_page_set_description (self->error_page, escaped);
  gtk_stack_set_visible_child_name (self->status_stack, "error");
  gtk_stack_set_visible_child_name (self->stack, "status");
}

/**
 * pal_window_show_warning:
 * @self: a window
 * @warning: what is wrong and what to do, for a therapist
 */
void
pal_window_show_warning (PalWindow *self, const char *warning)
{
  g_return_if_fail (PAL_IS_WINDOW (self));
  gtk_label_set_label (self->failure_label, warning);
  gtk_widget_set_visible (self->retry_button, FALSE);
  gtk_button_set_label (GTK_BUTTON (self->discard_button), _ ("Close"));
  gtk_revealer_set_reveal_child (self->failure_revealer, TRUE);
}
