/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-test.h"
#include "pal-body-map-private.h"
#include "pal-map-page.h"

G_BEGIN_DECLS

/* The page of today's map in a window, with a client's chart on a real record. */
typedef struct
{
  ChartTest record;
  GtkWidget *window;
  PalMapPage *page;
  PalBodyMap *map; /* of the page */
} MapPageTest;

extern PalFigure *map_page_test_figure;
extern PalKnowledge *map_page_test_knowledge;

void map_page_test_init (int *argc, char ***argv);
int map_page_test_run (void);
void map_page_test_set_up (MapPageTest *test, gconstpointer data);
void map_page_test_tear_down (MapPageTest *test, gconstpointer data);

/* Closes the file and opens it again, with the page on what it holds. */
void map_page_test_reopen (MapPageTest *test);
/* Until nothing changes any more. */
void map_page_test_settle (MapPageTest *test);
/* Turns to a view, with a point of it in the middle. */
void map_page_test_look_at (MapPageTest *test, PalView view, double zoom, double u, double v);
/* A point of a view, where it is drawn, in pixels of the map. */
void map_page_test_to_map (
    MapPageTest *test, PalView view, double u, double v, double *x, double *y);

G_END_DECLS
