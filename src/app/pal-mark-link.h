/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-chart.h"
#include "pal-knowledge.h"

G_BEGIN_DECLS

/* With which mark of the other author a mark is linked, and the ways to link it and to take that back.
 * Only the mark of whoever acts is ever changed. */
#define PAL_TYPE_MARK_LINK (pal_mark_link_get_type ())
G_DECLARE_FINAL_TYPE (PalMarkLink, pal_mark_link, PAL, MARK_LINK, AdwBin)

GtkWidget *pal_mark_link_new (PalKnowledge *knowledge);

void pal_mark_link_show (PalMarkLink *self, PalChart *chart, PalMark *mark);

G_END_DECLS
