/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-chart.h"
#include "pal-stroke.h"
#include "store-test.h"

G_BEGIN_DECLS

/* A client's chart on a real record in a folder. */
typedef struct
{
  TestFolder *folder;
  PalStore *store;
  PalPractice *practice;
  PalChart *chart;
} ChartTest;

/* A client's pain over a zone, a trigger point that is felt at the temple, and ink of two strokes. */
typedef struct
{
  char *pain;
  char *point;
  char *ink;
  char *arrow;
} Scene;

void chart_test_set_up (ChartTest *test, gconstpointer data);
void chart_test_tear_down (ChartTest *test, gconstpointer data);
void chart_test_open (ChartTest *test);
void chart_test_close (ChartTest *test);
/* Until everything is on the disk; nothing may be refused. */
void chart_test_settle (ChartTest *test);

PalPlace chart_test_place (const char *zone, PalShape shape, double u, double v);
GBytes *chart_test_samples (guint8 seed, gsize size);
PalMark *chart_test_mark (ChartTest *test, const char *id);
PalStroke *chart_test_stroke (PalMark *mark, guint index);

Scene chart_test_draw_scene (ChartTest *test);
void scene_clear (Scene *scene);
/* Cuts the first stroke of the scene's ink into three. */
void chart_test_cut (ChartTest *test, Scene *scene);
/* Erases all ink of the scene. */
void chart_test_erase (ChartTest *test, Scene *scene);

G_END_DECLS
