/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-types.h"

G_BEGIN_DECLS

/* A point of a view, in millimetres of the figure; u grows to the right of the drawing, v down. */
typedef struct
{
  double u;
  double v;
} PalPoint;

/* Where a mark is: a point of one named figure, view and version, and what lies there. */
typedef struct
{
  const char *figure; /* interned */
  int figure_version;
  PalView view;
  PalShape shape;
  PalPoint point;     /* where it was made; for a region mark, where its symbol stands */
  PalPoint end;       /* where an arrow points to; nothing else has one */
  const char *zone;   /* interned region key */
  const char *muscle; /* interned region key, or NULL */
  gboolean muscle_listed; /* whether the muscle has a known trigger-point site here */
} PalPlace;

char *pal_points_to_string (const PalPoint *points, guint n_points);
GArray *pal_points_from_string (const char *string);

G_END_DECLS
