/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-question"

#include "pal-question.h"

#include <adwaita.h>

typedef struct
{
  PalAnswerFunc func;
  gpointer user_data;
} Asked;

G_GNUC_BEGIN_IGNORE_DEPRECATIONS /* AdwMessageDialog: its successor needs libadwaita 1.5 */

static void
response_cb (AdwMessageDialog *dialog, const char *response, Asked *asked)
{
  asked->func (g_strcmp0 (response, "confirm") == 0, asked->user_data);
}

static void
asked_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

/**
 * pal_question_ask:
 * @parent: the window that asks
 * @heading: the question, short
 * @body: what follows from it
 * @keep_label: the answer that changes nothing; Escape gives it too
 * @confirm_label: the other answer
 * @destructive: whether the other answer loses something
 * @func: called with the answer
 * @user_data: for @func
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
  GtkWidget *dialog;
  Asked *asked;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (func != NULL);

  asked = g_new0 (Asked, 1);
  asked->func = func;
  asked->user_data = user_data;

  dialog = adw_message_dialog_new (parent, heading, body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "keep",
                                    keep_label,
                                    "confirm",
                                    confirm_label,
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog),
                                              "confirm",
                                              destructive ? ADW_RESPONSE_DESTRUCTIVE
                                                          : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog),
                                           destructive ? "keep" : "confirm");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  g_signal_connect_data (
      dialog, "response", G_CALLBACK (response_cb), asked, asked_free, G_CONNECT_DEFAULT);
  gtk_window_present (GTK_WINDOW (dialog));
}

G_GNUC_END_IGNORE_DEPRECATIONS
