/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-chart.h"
#include "pal-extent.h"
#include "pal-knowledge.h"
#include "pal-trigger-criteria.h"

G_BEGIN_DECLS

/* What is known of a mark, a subject in a line, to be read where nothing can be changed and where the
 * fields are folded away. Each is empty where nothing is known. */

const char *pal_mark_summary_get_date (PalChart *chart, PalMark *mark);

char *pal_mark_summary_range (PalMark *mark);
char *pal_mark_summary_behaviour (PalMark *mark);
char *pal_mark_summary_since (PalChart *chart, PalMark *mark);
char *pal_mark_summary_signs (PalMark *mark);
char *pal_mark_summary_threshold (PalChart *chart, PalMark *mark);
char *pal_mark_summary_satellite (PalChart *chart, PalKnowledge *knowledge, PalMark *mark);
char *pal_mark_summary_extent (PalKnowledge *knowledge, const PalExtent *extent);
char *pal_mark_summary_name (PalChart *chart, PalKnowledge *knowledge, PalMark *mark);

char *pal_mark_summary_verdict (PalMark *mark);
char *pal_mark_summary_reasons (PalMark *mark);

G_END_DECLS
