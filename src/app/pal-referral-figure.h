/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pal-figure.h"
#include "pal-knowledge.h"

G_BEGIN_DECLS

/* A small drawing of where a point of a muscle may be felt: as many views as it needs. */
#define PAL_TYPE_REFERRAL_FIGURE (pal_referral_figure_get_type ())
G_DECLARE_FINAL_TYPE (PalReferralFigure, pal_referral_figure, PAL, REFERRAL_FIGURE, GtkWidget)

GtkWidget *pal_referral_figure_new (PalKnowledge *knowledge,
                                    PalFigure *figure,
                                    const char *muscle,
                                    PalVoice voice);
guint pal_referral_figure_get_n_views (PalReferralFigure *self);
gboolean pal_referral_figure_has_cross (PalReferralFigure *self);

G_END_DECLS
