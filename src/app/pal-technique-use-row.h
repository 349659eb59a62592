/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-chart.h"
#include "pal-knowledge.h"

G_BEGIN_DECLS

/* A technique that was used on a mark, to be completed: pressure, minutes, tool, number before and after. */
#define PAL_TYPE_TECHNIQUE_USE_ROW (pal_technique_use_row_get_type ())
G_DECLARE_FINAL_TYPE (PalTechniqueUseRow, pal_technique_use_row, PAL, TECHNIQUE_USE_ROW, AdwBin)

GtkWidget *pal_technique_use_row_new (PalKnowledge *knowledge,
                                      PalChart *chart,
                                      PalTechniqueUse *use,
                                      gboolean named);
PalTechniqueUse *pal_technique_use_row_get_use (PalTechniqueUseRow *self);

G_END_DECLS
