/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-chart.h"

G_BEGIN_DECLS

/* What the client says of a mark, in groups that fold: what it feels like, between which numbers it
 * is, how it behaves, since when, what sets it off and what eases it. A group is made when it is first
 * opened, and closed it says what is in it. */
#define PAL_TYPE_MARK_DESCRIPTION (pal_mark_description_get_type ())
G_DECLARE_FINAL_TYPE (PalMarkDescription, pal_mark_description, PAL, MARK_DESCRIPTION, AdwBin)

GtkWidget *pal_mark_description_new (void);

void pal_mark_description_set_mark (PalMarkDescription *self, PalChart *chart, PalMark *mark);
void pal_mark_description_update (PalMarkDescription *self);
void pal_mark_description_flush (PalMarkDescription *self);

G_END_DECLS
