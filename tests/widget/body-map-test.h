/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-body-map-private.h"
#include "widget-test.h"

G_BEGIN_DECLS

/* A map in a window, and what it said last. */
typedef struct
{
  GtkWidget *window;
  GtkWidget *widget;
  PalBodyMap *map;
  char *key;
  char *mark_id;
  int layer;
  int view;
  double u;
  double v;
  gboolean has_point;
  int n_regions;
  int n_marks;
} BodyMapTest;

extern PalFigure *body_map_test_figure;
extern PalKnowledge *body_map_test_knowledge;

void body_map_test_init (int *argc, char ***argv);
int body_map_test_run (void);
void body_map_test_add (const char *path,
                        gconstpointer data,
                        void (*func) (BodyMapTest *test, gconstpointer data));

void body_map_test_wait_until_ready (BodyMapTest *test);
void body_map_test_wait_until_sharp (BodyMapTest *test);
void body_map_test_lay_out (BodyMapTest *test);
PalBodyRegion *body_map_test_get_region (BodyMapTest *test, PalView view, const char *key);
void body_map_test_to_map (
    BodyMapTest *test, PalView view, double u, double v, double *x, double *y);
void body_map_test_bring_into_window (
    BodyMapTest *test, PalView view, double u, double v, double margin, double *x, double *y);
GtkWidget *body_map_test_pick (BodyMapTest *test, double x, double y);
gboolean body_map_test_is_of_part (PalView view, const char *part);

G_END_DECLS
