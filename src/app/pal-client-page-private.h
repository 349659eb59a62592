/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-adaptive-bin.h"
#include "pal-chart.h"
#include "pal-client-page.h"
#include "pal-history-page.h"
#include "pal-map-page.h"
#include "pal-notes-page.h"

G_BEGIN_DECLS

/* Shared by pal-client-page.c, which puts the page together and follows the chart, and by
 * pal-client-page-actions.c, which carries out what its menu, buttons and keys ask for. */
struct _PalClientPage
{
  AdwBin parent_instance;

  PalPractice *practice;
  PalKnowledge *knowledge;
  PalFigure *figure, *shown_figure; /* the adult, and the client's */
  PalChart *chart; /* NULL while no client is open */
  GCancellable *loading;
  gboolean loaded; /* the chart is, and so is what brings its marks to the figure */
  gboolean shown;  /* the chart is */
  gboolean drawn;  /* the page has been, since the chart was asked for */
  guint drawn_id;
  gboolean read_ahead;

  PalAdaptiveBin *bin;
  PalAdaptiveBin *header_bin;
  AdwViewStack *stack;
  AdwViewSwitcher *switcher;
  AdwViewSwitcherBar *switcher_bar;
  GtkLabel *name;
  GtkLabel *birth_year;
  GtkLabel *visit_label;
  GtkWidget *steps; /* both buttons */
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  PalMapPage *map_page;
  AdwBin *history_bin;
  PalHistoryPage *history_page; /* NULL until it is first looked at */
  AdwBin *notes_bin;
  PalNotesPage *notes_page; /* the same */
  GtkMenuButton *menu_button;
  GMenu *client_menu;
  GSimpleAction *figure_action;
};

void pal_client_page_update_visit (PalClientPage *self);
void pal_client_page_init_figures (PalClientPage *self, GActionMap *actions);
void pal_client_page_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
