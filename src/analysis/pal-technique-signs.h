/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-knowledge.h"
#include "pal-mark.h"

G_BEGIN_DECLS

/* What marks and the card of a client say that matters to the choice of a technique. */

PalTarget pal_technique_target_of_mark (PalMark *mark);
PalSign
pal_technique_signs_of_mark (PalKnowledge *knowledge, PalMark *mark, const char *on_date);
gboolean
pal_technique_is_minor (PalKnowledge *knowledge, const char *birth_date, const char *on_date);

G_END_DECLS
