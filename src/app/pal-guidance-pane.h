/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-guidance-case.h"
#include "pal-guidance-place.h"

G_BEGIN_DECLS

/* Guidance beside the map: what is at a place and, one tap further, a muscle's page. */
#define PAL_TYPE_GUIDANCE_PANE (pal_guidance_pane_get_type ())
G_DECLARE_FINAL_TYPE (PalGuidancePane, pal_guidance_pane, PAL, GUIDANCE_PANE, AdwBin)

void pal_guidance_pane_set_chart (PalGuidancePane *self, PalChart *chart);
void pal_guidance_pane_set_mark (PalGuidancePane *self, PalMark *mark);
void pal_guidance_pane_set_figure (PalGuidancePane *self, PalFigure *figure);
void
pal_guidance_pane_set_atlas (PalGuidancePane *self, PalKnowledge *knowledge, PalFigure *figure);

void pal_guidance_pane_set_place (PalGuidancePane *self, const PalGuidancePlace *place);
void pal_guidance_pane_set_pains (PalGuidancePane *self, const char *const *pains);
const PalGuidancePlace *pal_guidance_pane_get_place (PalGuidancePane *self);
GPtrArray *pal_guidance_pane_get_muscles (PalGuidancePane *self);

void pal_guidance_pane_set_muscle (PalGuidancePane *self, const char *muscle);
const char *pal_guidance_pane_get_muscle (PalGuidancePane *self);

G_END_DECLS
