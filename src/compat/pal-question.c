/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-question"

#include "pal-question.h"

#include <adwaita.h>

typedef struct
{
  PalAnswerFunc func;
  gpointer user_data;
} Asked;

/* AdwMessageDialog is there in every version, but warns with GTK 4.18; its successor needs
 * libadwaita 1.5. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

/* Calls back once, whichever way the dialog goes. */
static void
answer (Asked *asked, gboolean confirmed)
{
  PalAnswerFunc func = g_steal_pointer (&asked->func);

  if (func != NULL)
    func (confirmed, asked->user_data);
}

static void
response_cb (gpointer dialog, const char *response, Asked *asked)
{
  answer (asked, g_strcmp0 (response, "confirm") == 0);
}

/* The dialog is gone, by an answer or with the window that asked. */
static void
asked_free (gpointer data, GClosure *closure)
{
  answer (data, FALSE);
  g_free (data);
}

static gpointer
new_dialog (GtkWindow *parent,
            const char *heading,
            const char *body,
            const char *keep_label,
            const char *confirm_label,
            gboolean destructive)
{
  AdwResponseAppearance appearance =
      destructive ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED;
  const char *preset = destructive ? "keep" : "confirm";

#if ADW_CHECK_VERSION(1, 5, 0)
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));

  adw_alert_dialog_add_responses (
      dialog, "keep", keep_label, "confirm", confirm_label, NULL);
  adw_alert_dialog_set_response_appearance (dialog, "confirm", appearance);
  adw_alert_dialog_set_default_response (dialog, preset);
  adw_alert_dialog_set_close_response (dialog, "keep");
#else
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));

  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  adw_message_dialog_add_responses (
      dialog, "keep", keep_label, "confirm", confirm_label, NULL);
  adw_message_dialog_set_response_appearance (dialog, "confirm", appearance);
  adw_message_dialog_set_default_response (dialog, preset);
  adw_message_dialog_set_close_response (dialog, "keep");
#endif
  return dialog;
}

/**
 * pal_question_ask:
 * @parent: the window that asks
 * @heading: the question, short
 * @body: what follows from it
 * @keep_label: the answer that changes nothing; Escape gives it too
 * @confirm_label: the other answer
 * @destructive: whether the other answer loses something
 * @func: called with the answer, once: also where the window goes before there is one, which is as
 *   if nothing was to be changed
 * @user_data: for @func, which may hold a reference that it gives up there
 */
void
pal_question_ask (GtkWindow *parent,
                  const char *heading,
                  const char *body,
                  const char *keep_label,
                  const char *confirm_label,
                  gboolean destructive,
                  PalAnswerFunc func,
                  gpointer user_data)
{
  gpointer dialog;
  Asked *asked;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (func != NULL);

  asked = g_new0 (Asked, 1);
  asked->func = func;
  asked->user_data = user_data;

  dialog = new_dialog (parent, heading, body, keep_label, confirm_label, destructive);
  g_signal_connect_data (
      dialog, "response", G_CALLBACK (response_cb), asked, asked_free, G_CONNECT_DEFAULT);
#if ADW_CHECK_VERSION(1, 5, 0)
  adw_dialog_present (dialog, GTK_WIDGET (parent));
#else
  gtk_window_present (dialog);
#endif
}

G_GNUC_END_IGNORE_DEPRECATIONS
