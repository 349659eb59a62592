/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-entity-list.h"
#include "pal-figure.h"
#include "pal-mark.h"
#include "pal-muscle-check.h"
#include "pal-pain-drawing.h"
#include "pal-visit.h"

G_BEGIN_DECLS

/* The search for the muscles worth checking in what one visit has: what the program shows and the
 * command line prints. Never changes once it is made; may be run on any thread. */
typedef struct _PalPainLookup PalPainLookup;

PalPainLookup *pal_pain_lookup_new (const PalPainPatterns *patterns,
                                    PalFigure *figure,
                                    GPtrArray *marks,
                                    GPtrArray *former,
                                    GPtrArray *checks);
void pal_pain_lookup_free (PalPainLookup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalPainLookup, pal_pain_lookup_free)

gboolean pal_pain_lookup_get_author (const PalPainLookup *self, PalAuthor *author);
char *pal_pain_lookup_describe_former (const PalPainLookup *self, PalEntityList *visits);
GPtrArray *pal_pain_lookup_run (const PalPainLookup *self);

G_END_DECLS
