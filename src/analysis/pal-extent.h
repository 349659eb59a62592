/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-coverage.h"

G_BEGIN_DECLS

/* From which part of its area on a zone counts as touched: less is a slip of the hand over a border. A
 * choice of this program; it needs no source. */
#define PAL_EXTENT_TOUCHED 0.02

typedef struct
{
  const char *zone; /* interned region key */
  double covered;   /* square millimetres, front and back */
  double share;     /* of the zone as front and back show it, 0 to 1 */
} PalExtentZone;

/* How large what is marked is. */
typedef struct
{
  double covered;     /* square millimetres of the body, front and back */
  double not_counted; /* on views that show the same skin again: side views and close-ups */
  GArray *zones;      /* PalExtentZone: what is touched, the largest share first */
} PalExtent;

PalExtent *pal_extent_new (const PalCoverage *coverages, guint n_coverages);
void pal_extent_free (PalExtent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalExtent, pal_extent_free)

G_END_DECLS
