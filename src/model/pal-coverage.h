/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-types.h"

G_BEGIN_DECLS

/* How much of a zone is marked, in one view. */
typedef struct
{
  const char *zone; /* interned region key */
  PalView view;
  double covered; /* square millimetres of the view */
  double area;    /* of the whole zone there */
} PalCoverage;

G_END_DECLS
