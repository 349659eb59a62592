/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-chart.h"
#include "pal-knowledge.h"

G_BEGIN_DECLS

/* Where nobody is to work, in a list: the place and why, and unfolded all that can be said of it. */
#define PAL_TYPE_NO_WORK_ROW (pal_no_work_row_get_type ())
G_DECLARE_FINAL_TYPE (PalNoWorkRow, pal_no_work_row, PAL, NO_WORK_ROW, AdwExpanderRow)

GtkWidget *pal_no_work_row_new (PalKnowledge *knowledge, PalChart *chart, PalNoWork *no_work);

G_END_DECLS
