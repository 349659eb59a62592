/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-entity-list.h"
#include "pal-mark.h"
#include "pal-visit.h"

G_BEGIN_DECLS

/* The last known states of the open findings before a visit, each with its date. A finding that was
 * not asked about last time still appears, with its older state. */
GPtrArray *pal_ghost_marks (PalEntityList *visits,
                            PalEntityList *findings,
                            PalEntityList *marks,
                            const char *before_visit_id);
GPtrArray *pal_ghost_marks_before (PalEntityList *visits,
                                   PalEntityList *findings,
                                   PalEntityList *marks,
                                   const char *started_utc,
                                   const char *visit_id);

G_END_DECLS
