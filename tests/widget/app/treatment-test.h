/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model-test.h"
#include "pal-guidance-case.h"

G_BEGIN_DECLS

/* A client with one trigger point on top of the right shoulder, at which guidance looks, and a
 * window to show it in. */
typedef struct
{
  ModelTest model;
  PalGuidanceCase *of;
  PalMark *mark;
  GtkWidget *window;
} TreatmentTest;

extern PalKnowledge *treatment_test_knowledge;
extern PalFigure *treatment_test_figure;

#define TREATMENT_TEST_ADD(path, func)                                                             \
  g_test_add ("/treatment/" path,                                                                  \
              TreatmentTest,                                                                       \
              NULL,                                                                                \
              treatment_test_set_up,                                                               \
              func,                                                                                \
              treatment_test_tear_down)

void treatment_test_init (int *argc, char ***argv);
int treatment_test_run (void);
void treatment_test_set_up (TreatmentTest *test, gconstpointer data);
void treatment_test_tear_down (TreatmentTest *test, gconstpointer data);

/* Puts a widget into the window, in what scrolls, as the pane is. */
void treatment_test_show (TreatmentTest *test, GtkWidget *widget);
/* Presses a button, which has to be there, and waits for what it writes. */
void treatment_test_click (TreatmentTest *test, GtkWidget *button);
/* Presses the button with this label. */
void treatment_test_press (TreatmentTest *test, GtkWidget *widget, const char *label);

/* The first widget of a type, hidden or not, outer before inner. */
GtkWidget *treatment_test_find (GtkWidget *widget, GType type);
/* The fold of a technique, by the id of that. */
GtkWidget *treatment_test_find_fold (GtkWidget *widget, const char *id);
/* Whether a text is part of what a label in the widget says. */
gboolean treatment_test_says (GtkWidget *widget, const char *text);

G_END_DECLS
