/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-entity.h"

G_BEGIN_DECLS

/* A technique that the practice has written down itself. */
#define PAL_TYPE_OWN_TECHNIQUE (pal_own_technique_get_type ())
G_DECLARE_FINAL_TYPE (PalOwnTechnique, pal_own_technique, PAL, OWN_TECHNIQUE, PalEntity)

#define PAL_OWN_TECHNIQUE_TABLE "practice_technique"

const char *pal_own_technique_get_name (PalOwnTechnique *self);
gboolean pal_own_technique_is_archived (PalOwnTechnique *self);
int pal_own_technique_compare (gconstpointer a, gconstpointer b, gpointer user_data);

G_END_DECLS
