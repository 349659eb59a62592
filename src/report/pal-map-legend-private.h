/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-map-legend.h"
#include "pal-mark.h"

G_BEGIN_DECLS

typedef enum
{
  PAL_MAP_SIGN_SYMBOL,  /* how a mark of this kind and author stands on the map */
  PAL_MAP_SIGN_NUMBER,  /* a mark with a number in it */
  PAL_MAP_SIGN_PATTERN, /* what a zone is filled with */
  PAL_MAP_SIGN_INK,     /* a stroke of a pen */
  PAL_MAP_SIGN_ARROW,
  PAL_MAP_SIGN_LETTER,
  PAL_MAP_SIGN_CHANGE,
  PAL_MAP_SIGN_MARK,    /* the number of one mark, of which more is to be said than its sign does */
  PAL_MAP_SIGN_FOUND,   /* what else the hands found */
  PAL_MAP_SIGN_POSTURE,
  PAL_MAP_SIGN_DEGREE,  /* how much of either */
  PAL_MAP_SIGN_NO_WORK,
  PAL_MAP_SIGN_NO_WORK_AROUND,
} PalMapSign;

typedef struct
{
  PalMapSign sign;
  PalKind kind;
  PalAuthor author;
  PalQuality quality;
  PalPen pen;
  const char *change; /* or degree */
  PalPalpation palpation;
  guint number; /* of the mark on the map; 0 where it is about no one mark */
  char *words;
} PalMapEntry;

struct _PalMapLegend
{
  GArray *entries;
};

void pal_map_legend_take (PalMapLegend *self, PalMapEntry entry);
void pal_map_legend_add_hands (PalMapLegend *self, GPtrArray *marks, const guint *numbers);

G_END_DECLS
