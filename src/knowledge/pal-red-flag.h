/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-evidence.h"

G_BEGIN_DECLS

/* A sign that somebody needs a doctor. It belongs to its #PalKnowledge and lives as long. */
typedef struct _PalRedFlag PalRedFlag;

/* How soon. */
typedef enum
{
  PAL_ACT_EMERGENCY, /* stop, and call the emergency number */
  PAL_ACT_SAME_DAY,  /* a doctor today */
  PAL_ACT_SOON,      /* a doctor in the next days */
} PalAct;

const char *pal_red_flag_get_id (const PalRedFlag *self);
PalAct pal_red_flag_get_act (const PalRedFlag *self);
const char *pal_red_flag_get_name (const PalRedFlag *self, const char *language);
const char *pal_red_flag_get_ask (const PalRedFlag *self, const char *language);
const char *pal_red_flag_get_more (const PalRedFlag *self, const char *language);
const char *pal_red_flag_get_do (const PalRedFlag *self, PalVoice voice, const char *language);
guint pal_red_flag_get_n_zones (const PalRedFlag *self);
const char *pal_red_flag_get_zone (const PalRedFlag *self, guint index);
guint pal_red_flag_get_n_muscles (const PalRedFlag *self);
const char *pal_red_flag_get_muscle (const PalRedFlag *self, guint index);
const PalEvidence *pal_red_flag_get_evidence (const PalRedFlag *self);

G_END_DECLS
