/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-red-flag.h"
#include "pal-self-care.h"

G_BEGIN_DECLS

/* What to know of a zone, left and right alike, whichever muscle it is. It belongs to its
 * #PalKnowledge and lives as long. */
typedef struct _PalZonePage PalZonePage;

/* One line in each voice. */
typedef enum
{
  PAL_ZONE_PAGE_WHAT, /* what lies here */
  PAL_ZONE_PAGE_ALSO, /* what else pain here may come from */
} PalZonePageLine;

#define PAL_N_ZONE_PAGE_LINES 2

const char *pal_zone_page_get_zone (const PalZonePage *self);
const char *pal_zone_page_get_line (const PalZonePage *self,
                                    PalZonePageLine line,
                                    PalVoice voice,
                                    const char *language);
const PalEvidence *pal_zone_page_get_evidence_for (const PalZonePage *self, PalZonePageLine line);
guint pal_zone_page_get_n_self_care (const PalZonePage *self);
const PalSelfCare *pal_zone_page_get_self_care (const PalZonePage *self, guint index);
guint pal_zone_page_get_n_red_flags (const PalZonePage *self);
const PalRedFlag *pal_zone_page_get_red_flag (const PalZonePage *self, guint index);

G_END_DECLS
