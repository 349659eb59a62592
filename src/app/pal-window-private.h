/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-client-form.h"
#include "pal-client-page.h"
#include "pal-clients-page.h"
#include "pal-notices.h"
#include "pal-opening-failure.h"
#include "pal-undo-toast.h"
#include "pal-window.h"

G_BEGIN_DECLS

/* Shared by pal-window.c, which shows one page or another, and by pal-window-unsaved.c, which says
 * what did not reach the disk and does not let the window close over it. */
struct _PalWindow
{
  AdwApplicationWindow parent_instance;

  PalKnowledge *knowledge;
  PalFigure *figure;
  PalPractice *practice;
  guint making_id;     /* of the client page */
  GSettings *settings; /* NULL where there is no schema */
  gboolean demo;
  gboolean form_from_chart; /* where the form goes back to */
  gboolean closing;         /* the person chose to close with something unsaved */
  PalUndoToast *undo_toast; /* NULL before there is a practice */

  AdwToastOverlay *toasts;
  GtkStack *stack;
  PalClientsPage *clients_page;

  /* NULL until they are needed. */
  PalOpeningFailure *opening_failure;
  PalNotices *notices;
  PalClientForm *client_form;
  PalClientPage *client_page;
};

void pal_window_flush (PalWindow *self);
void pal_window_watch_failures (PalWindow *self);
gboolean pal_window_is_saved (PalWindow *self);

G_END_DECLS
