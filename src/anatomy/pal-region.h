/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-place.h"
#include "pal-svg-path.h"

G_BEGIN_DECLS

/* A part of a view that has a name: a zone, or a muscle as far as one layer shows it. Lives as long
 * as its view. Lengths are in millimetres, areas in square millimetres. */
typedef struct
{
  const char *key; /* interned: `shoulder-top-r`, `trapezius-upper-r`, `sternum` */
  PalLayer layer;
  gboolean variant; /* a muscle that few people have; drawn apart and never picked */
  cairo_rectangle_t bounds;
  double area;
  PalSvgPath *path;
} PalRegion;

/* A place where a trigger point of a muscle is known to lie. */
typedef struct
{
  const char *muscle; /* interned region key */
  guint n;            /* from 1, as the knowledge numbers them */
  guint spot;         /* from 1: some sites are rows of a few spots */
  PalPoint point;
  gboolean visible; /* FALSE where the muscle lies hidden behind another in this view */
} PalSite;

/* Where a view shows a bony place that can be palpated. */
typedef struct
{
  const char *key; /* interned: `acromion-r`, `sternal-notch` */
  PalPoint point;
} PalLandmarkSpot;

G_END_DECLS
