/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-author-compare.h"
#include "pal-knowledge.h"

G_BEGIN_DECLS

/* Where client and therapist say different things today, in words. */
#define PAL_TYPE_DIFFERENCE_LIST (pal_difference_list_get_type ())
G_DECLARE_FINAL_TYPE (PalDifferenceList, pal_difference_list, PAL, DIFFERENCE_LIST, AdwBin)

void pal_difference_list_set_differences (PalDifferenceList *self,
                                          PalKnowledge *knowledge,
                                          GPtrArray *differences);

char *pal_difference_list_dup_words (PalKnowledge *knowledge, const PalAuthorDifference *difference);

G_END_DECLS
