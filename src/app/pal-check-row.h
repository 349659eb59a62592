/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-knowledge.h"
#include "pal-muscle-suggest.h"
#include "pal-types.h"

G_BEGIN_DECLS

/* A muscle worth checking: why, what argues against it, where it is, and what came of pressing it. */
#define PAL_TYPE_CHECK_ROW (pal_check_row_get_type ())
G_DECLARE_FINAL_TYPE (PalCheckRow, pal_check_row, PAL, CHECK_ROW, GtkBox)

GtkWidget *pal_check_row_new (void);
void pal_check_row_show (PalCheckRow *self,
                         PalKnowledge *knowledge,
                         const PalMuscleSuggestion *suggestion,
                         gboolean same_side,
                         PalFamiliar result,
                         PalVoice voice);
const char *pal_check_row_get_muscle (PalCheckRow *self);

G_END_DECLS
