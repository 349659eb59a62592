/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-guidance-case.h"
#include "pal-guidance-place.h"

G_BEGIN_DECLS

/* What is at a place: its muscles from the surface down, and those that may refer to it. */
#define PAL_TYPE_GUIDANCE_HERE (pal_guidance_here_get_type ())
G_DECLARE_FINAL_TYPE (PalGuidanceHere, pal_guidance_here, PAL, GUIDANCE_HERE, AdwBin)

void pal_guidance_here_set_case (PalGuidanceHere *self, PalGuidanceCase *of);
void pal_guidance_here_show (PalGuidanceHere *self,
                             PalKnowledge *knowledge,
                             const PalGuidancePlace *place,
                             GPtrArray *muscles,
                             PalVoice voice);
gboolean pal_guidance_here_focus_muscle (PalGuidanceHere *self, const char *muscle);

G_END_DECLS
