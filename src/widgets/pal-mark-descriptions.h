/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-author-look.h"
#include "pal-figure.h"
#include "pal-knowledge.h"
#include "pal-mark-watch.h"

G_BEGIN_DECLS

GHashTable *pal_mark_descriptions_new (PalKnowledge *knowledge,
                                       PalMarkWatch *marks,
                                       PalMarkWatch *ghosts,
                                       const PalAuthorLooks *looks);
void pal_mark_descriptions_add_no_work (GHashTable *descriptions,
                                        PalKnowledge *knowledge,
                                        PalFigure *figure,
                                        GPtrArray *no_work);

G_END_DECLS
