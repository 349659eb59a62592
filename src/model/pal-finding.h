/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-entity.h"
#include "pal-types.h"

G_BEGIN_DECLS

/* What lives across visits: a pain at a place, a trigger point. Its state in one visit is a
 * #PalMark. */
#define PAL_TYPE_FINDING (pal_finding_get_type ())
G_DECLARE_FINAL_TYPE (PalFinding, pal_finding, PAL, FINDING, PalEntity)

#define PAL_FINDING_TABLE "finding"

PalKind pal_finding_get_kind (PalFinding *self);
const char *pal_finding_get_zone (PalFinding *self);
const char *pal_finding_get_linked_id (PalFinding *self);
const char *pal_finding_get_returns_id (PalFinding *self);
const char *pal_finding_get_ended_date (PalFinding *self);
gboolean pal_finding_is_open (PalFinding *self);
int pal_finding_compare (gconstpointer a, gconstpointer b, gpointer user_data);

G_END_DECLS
