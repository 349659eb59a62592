/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-window"

/* What has not reached the disk, or could not: that is said, tried again, or given up, and the window
 * does not close over it unasked. */

#include "pal-window-private.h"

#include <glib/gi18n-lib.h>

#include "pal-question.h"

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
ensure_notices (PalWindow *self)
{
  if (self->notices != NULL)
    return;
  self->notices = g_object_new (PAL_TYPE_NOTICES, NULL);
  g_signal_connect_object (
      self->notices, "retry", G_CALLBACK (retry_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->notices, "discard", G_CALLBACK (discard_cb), self, G_CONNECT_SWAPPED);
  pal_notices_move_to (self->notices, gtk_stack_get_visible_child (self->stack));
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
  gtk_window_close (GTK_WINDOW (self));
}

static void
failure_changed_cb (PalWindow *self)
{
  const GError *failure = pal_practice_get_failure (self->practice);
  guint n_failures = pal_practice_get_n_failures (self->practice);
  g_autofree char *message = failure != NULL ? g_strdup (failure->message) : NULL;

  g_assert (PAL_IS_WINDOW (self));
  /* Otherwise nothing would show that it was tried again. */
  if (failure != NULL && n_failures > 1)
    {
      g_autofree char *tried =
          g_strdup_printf (ngettext ("Tried once.", "Tried %u times.", n_failures), n_failures);

      g_free (message);
      message = g_strjoin (" ", failure->message, tried, NULL);
    }
  if (failure != NULL)
    {
      ensure_notices (self);
      /* Whoever goes on has not asked that the window close when it is saved after all. */
      g_signal_handlers_disconnect_by_func (self->practice, saved_before_closing_cb, self);
    }
  if (self->notices != NULL)
    pal_notices_set_failure (self->notices, message);
}

static void
refused_cb (PalWindow *self, const GError *error)
{
  g_assert (PAL_IS_WINDOW (self));
  pal_window_show_warning (self, error->message);
}

/**
 * pal_window_flush:
 * @self: a window
 *
 * What was typed and not yet sent goes to the store now.
 */
void
pal_window_flush (PalWindow *self)
{
  if (self->client_form != NULL)
    pal_client_form_flush (self->client_form);
  if (self->client_page != NULL)
    pal_client_page_flush (self->client_page);
}

/**
 * pal_window_watch_failures:
 * @self: a window with a practice
 *
 * From now on it says what could not be saved, or was refused.
 */
void
pal_window_watch_failures (PalWindow *self)
{
  g_return_if_fail (PAL_IS_WINDOW (self) && self->practice != NULL);

  g_signal_connect_object (
      self->practice, "notify::failure", G_CALLBACK (failure_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->practice, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
}

/**
 * pal_window_is_saved:
 * @self: a window that is to close
 *
 * Sends what was typed to the store. If that takes a moment, the window closes when it is done; if
 * something could not be saved, it asks first.
 *
 * Returns: whether the window may close now.
 */
gboolean
pal_window_is_saved (PalWindow *self)
{
  g_return_val_if_fail (PAL_IS_WINDOW (self), TRUE);

  if (self->practice == NULL || self->closing)
    return TRUE;
  pal_window_flush (self);
  if (pal_practice_get_failure (self->practice) != NULL)
    {
      pal_question_ask (
          GTK_WINDOW (self),
          _ ("Close Without Saving?"),
          _ ("Some of what was entered could not be saved. It is lost if the window is closed."),
          _ ("_Keep Open"),
          _ ("_Close"),
          TRUE,
          close_answered_cb,
          g_object_ref (self));
      return FALSE;
    }
  if (!pal_practice_is_busy (self->practice))
    return TRUE;
  g_signal_connect_object (self->practice,
                           "notify::busy",
                           G_CALLBACK (saved_before_closing_cb),
                           self,
                           G_CONNECT_SWAPPED);
  return FALSE;
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
  ensure_notices (self);
  pal_notices_add_warning (self->notices, warning);
}
