/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-knowledge.h"

G_BEGIN_DECLS

/* How far a zone is from the point that is pressed, in millimetres over the body; NAN if nobody can
 * say. */
typedef double (*PalZoneDistanceFunc) (const char *zone_key, gpointer user_data);

GPtrArray *pal_referral_suggest (PalKnowledge *knowledge,
                                 const char *muscle_key,
                                 PalZoneDistanceFunc distance,
                                 gpointer user_data);

G_END_DECLS
