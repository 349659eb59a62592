/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-coverage.h"
#include "pal-figure.h"
#include "pal-mark.h"

G_BEGIN_DECLS

/* What has to be known of a mark to measure how much of the body it covers. Never changes; may be
 * measured on any thread. */
typedef struct _PalMarkCoverage PalMarkCoverage;

PalMarkCoverage *pal_mark_coverage_new (PalFigure *figure, PalMark *mark);
void pal_mark_coverage_free (PalMarkCoverage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalMarkCoverage, pal_mark_coverage_free)

GArray *pal_mark_coverage_measure (PalMarkCoverage *self);

G_END_DECLS
