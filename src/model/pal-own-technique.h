/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-entity.h"

G_BEGIN_DECLS

/* A technique that the practice has written down itself. */
#define PAL_TYPE_OWN_TECHNIQUE (pal_own_technique_get_type ())
G_DECLARE_FINAL_TYPE (PalOwnTechnique, pal_own_technique, PAL, OWN_TECHNIQUE, PalEntity)

#define PAL_OWN_TECHNIQUE_TABLE "practice_technique"

/* The firmest step of pressure, and the longest time in minutes; both begin at 1. */
#define PAL_OWN_TECHNIQUE_MAX_PRESSURE 5
#define PAL_OWN_TECHNIQUE_MAX_MINUTES 600

const char *pal_own_technique_get_name (PalOwnTechnique *self);
gboolean pal_own_technique_is_archived (PalOwnTechnique *self);
int pal_own_technique_compare (gconstpointer a, gconstpointer b, gpointer user_data);

G_END_DECLS
