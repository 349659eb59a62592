/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-types.h"
#include "pal-voice.h"

G_BEGIN_DECLS

/* A bony place that fingers find under the skin, left and right together. It belongs to its
 * #PalKnowledge and lives as long. The drawings have a small circle for it, `landmark.KEY`.
 */
typedef struct _PalLandmark PalLandmark;

const char *pal_landmark_get_base (const PalLandmark *self);
const char *pal_landmark_get_synonyms (const PalLandmark *self, const char *language);
const char *pal_landmark_get_find (const PalLandmark *self, PalVoice voice, const char *language);
guint pal_landmark_get_n_zones (const PalLandmark *self);
const char *pal_landmark_get_zone (const PalLandmark *self, guint index);

G_END_DECLS
