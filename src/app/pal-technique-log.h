/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-chart.h"
#include "pal-knowledge.h"

G_BEGIN_DECLS

/* The techniques that were used on a mark: one of them with a button to log it, or all of them. */
#define PAL_TYPE_TECHNIQUE_LOG (pal_technique_log_get_type ())
G_DECLARE_FINAL_TYPE (PalTechniqueLog, pal_technique_log, PAL, TECHNIQUE_LOG, AdwBin)

GtkWidget *pal_technique_log_new (PalKnowledge *knowledge,
                                  PalChart *chart,
                                  PalMark *mark,
                                  const PalTechnique *technique,
                                  const PalDose *dose);

PalMark *pal_technique_log_get_mark (PalTechniqueLog *self);

G_END_DECLS
