/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-chart.h"
#include "pal-figure.h"
#include "pal-session-edits.h"
#include "pal-technique-rank.h"

G_BEGIN_DECLS

/* Whom guidance is read for: the record that is open, the place and the mark, and what is known of them.
 * Without a record, as in a library, it only knows the figure. */
#define PAL_TYPE_GUIDANCE_CASE (pal_guidance_case_get_type ())
G_DECLARE_FINAL_TYPE (PalGuidanceCase, pal_guidance_case, PAL, GUIDANCE_CASE, GObject)

PalGuidanceCase *pal_guidance_case_new (PalKnowledge *knowledge, PalFigure *figure);

void pal_guidance_case_set_figure (PalGuidanceCase *self, PalFigure *figure);
void pal_guidance_case_set_chart (PalGuidanceCase *self, PalChart *chart);
void pal_guidance_case_set_place (PalGuidanceCase *self, const char *zone, PalMark *mark);

PalKnowledge *pal_guidance_case_get_knowledge (PalGuidanceCase *self);
PalFigure *pal_guidance_case_get_figure (PalGuidanceCase *self);
PalChart *pal_guidance_case_get_chart (PalGuidanceCase *self);
PalMark *pal_guidance_case_get_mark (PalGuidanceCase *self);
const char *pal_guidance_case_get_zone (PalGuidanceCase *self);
gboolean pal_guidance_case_can_log (PalGuidanceCase *self);

PalStage pal_guidance_case_get_stage (PalGuidanceCase *self);
void pal_guidance_case_set_stage (PalGuidanceCase *self, PalStage stage);
PalTarget pal_guidance_case_get_target (PalGuidanceCase *self);
void pal_guidance_case_set_target (PalGuidanceCase *self, PalTarget target);
int pal_guidance_case_get_tolerance (PalGuidanceCase *self);
void pal_guidance_case_set_tolerance (PalGuidanceCase *self, int tolerance);
PalAim pal_guidance_case_get_aims (PalGuidanceCase *self);
void pal_guidance_case_set_aims (PalGuidanceCase *self, PalAim aims);
PalSessionEdits *pal_guidance_case_get_edits (PalGuidanceCase *self);

const PalTechniqueCase *pal_guidance_case_ask (PalGuidanceCase *self, const char *muscle);

G_END_DECLS
