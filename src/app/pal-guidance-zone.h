/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pal-guidance-case.h"

G_BEGIN_DECLS

GtkWidget *pal_guidance_zone_lead_new (const PalZonePage *page, PalVoice voice);
void pal_guidance_zone_append_rest (GtkBox *box,
                                    PalGuidanceCase *of,
                                    PalKnowledge *knowledge,
                                    const PalZonePage *page,
                                    PalVoice voice);

G_END_DECLS
