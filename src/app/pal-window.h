/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-figure.h"
#include "pal-knowledge.h"
#include "pal-practice.h"

G_BEGIN_DECLS

/* The one main window: the list of clients, the form of a client, or one client's chart. */
#define PAL_TYPE_WINDOW (pal_window_get_type ())
G_DECLARE_FINAL_TYPE (PalWindow, pal_window, PAL, WINDOW, AdwApplicationWindow)

PalWindow *pal_window_new (GtkApplication *application,
                           PalKnowledge *knowledge,
                           PalFigure *figure,
                           GSettings *settings);

void pal_window_set_demo (PalWindow *self, gboolean demo);
void pal_window_set_practice (PalWindow *self, PalPractice *practice);
void pal_window_show_loading (PalWindow *self);
void pal_window_show_opening_error (PalWindow *self, const GError *error);
void pal_window_show_warning (PalWindow *self, const char *warning);

G_END_DECLS
