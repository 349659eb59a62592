/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PAL_DOSE_NONE (-1)

/* How much of a technique. A range whose ends are the same is one number; what nobody has said is
 * %PAL_DOSE_NONE. */
typedef struct
{
  int pressure_min; /* 0 to 5, as pal_knowledge_get_pressure_name() names them */
  int pressure_max;
  int discomfort_max; /* 0 to 10, as the client says it while being pressed; above it, ease off */
  int seconds_min;    /* at one spot */
  int seconds_max;
  int repeats_min;
  int repeats_max;
  int minutes_min; /* altogether */
  int minutes_max;
} PalDose;

G_END_DECLS
