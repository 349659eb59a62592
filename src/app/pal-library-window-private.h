/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-adaptive-bin.h"
#include "pal-library-contents.h"
#include "pal-library-list.h"
#include "pal-library-item.h"
#include "pal-library-own.h"
#include "pal-library-page.h"
#include "pal-library-table.h"
#include "pal-library-window.h"
#include "pal-library-words.h"
#include "pal-undo-toast.h"

G_BEGIN_DECLS

/* The address of the list of the practice's own techniques. */
#define PAL_LIBRARY_ALL_OWN "all/" PAL_LIBRARY_OWN

/* Shared by pal-library-window.c, which shows what is at an address, and by
 * pal-library-window-actions.c, which carries out what its buttons and keys ask for. */
struct _PalLibraryWindow
{
  AdwWindow parent_instance;

  PalKnowledge *knowledge;
  PalFigure *figure;
  PalPractice *practice; /* NULL while there is no record */
  PalVoice voice;
  GCancellable *cancellable;
  gboolean ready;     /* everything has been read */
  GPtrArray *visited; /* addresses, the one that is shown at @place */
  guint place;
  char *awaited; /* the id of a technique that is being added, or NULL */
  PalUndoToast *undo_toast;

  AdwToastOverlay *toasts;
  PalAdaptiveBin *bin;
  PalLibraryContents *contents;
  GtkWidget *separator;
  GtkStack *stack;
  PalLibraryPage *page;
  PalLibraryTable *table;
  PalLibraryList *list;
  GtkLabel *list_title;
  GtkWidget *list_none;
  GtkWidget *add_button;
};

void pal_library_window_go (PalLibraryWindow *self, int by);
PalOwnTechnique *pal_library_window_get_own (PalLibraryWindow *self, const char *address);
void pal_library_window_undo (PalLibraryWindow *self);
void pal_library_window_update_undo (PalLibraryWindow *self);
void pal_library_window_install_actions (GtkWidgetClass *klass);

G_END_DECLS
