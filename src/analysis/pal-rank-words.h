/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-technique-rank.h"

G_BEGIN_DECLS

/* Why a technique has its rank, in the language of the window. */

const char *pal_words_sign (PalSign sign, PalVoice voice);
char *pal_words_limit (PalKnowledge *knowledge,
                       const PalTechniqueCase *of,
                       const PalRankedTechnique *ranked,
                       PalVoice voice);
char *pal_words_rank_reasons (PalKnowledge *knowledge,
                              const PalTechniqueCase *of,
                              const PalRankedTechnique *ranked);

G_END_DECLS
