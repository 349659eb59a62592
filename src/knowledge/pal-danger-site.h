/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-evidence.h"

G_BEGIN_DECLS

/* A place where something that must not be pressed lies near the surface. It belongs to its
 * #PalKnowledge and lives as long. */
typedef struct _PalDangerSite PalDangerSite;

const char *pal_danger_site_get_id (const PalDangerSite *self);
const char *pal_danger_site_get_name (const PalDangerSite *self, const char *language);
const char *pal_danger_site_get_structures (const PalDangerSite *self, const char *language);
guint pal_danger_site_get_n_zones (const PalDangerSite *self);
const char *pal_danger_site_get_zone (const PalDangerSite *self, guint index);
const PalEvidence *pal_danger_site_get_evidence (const PalDangerSite *self);

G_END_DECLS
