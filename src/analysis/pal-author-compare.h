/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-entity-list.h"
#include "pal-mark.h"

G_BEGIN_DECLS

/* From which difference on two numbers for the same pain are shown as different. A threshold of what is
 * pointed out, not a claim about what a difference means; it needs no source. */
#define PAL_AUTHOR_DIFFERENCE_MIN 2

typedef enum
{
  PAL_DIFFERENCE_ONLY_CLIENT,    /* the therapist marked nothing there */
  PAL_DIFFERENCE_ONLY_THERAPIST, /* the client marked nothing there */
  PAL_DIFFERENCE_INTENSITY,      /* both marked pain, with numbers that differ */
} PalDifferenceType;

/* Where the marks of the two authors differ. */
typedef struct
{
  PalDifferenceType type;
  const char *zone;   /* an interned region key: that of the client's mark, if there is one */
  PalMark *client;    /* NULL where there is none */
  PalMark *therapist; /* NULL where there is none */
} PalAuthorDifference;

GPtrArray *pal_author_compare (GPtrArray *marks, PalEntityList *findings);

G_END_DECLS
