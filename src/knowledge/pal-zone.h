/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-types.h"

G_BEGIN_DECLS

/* A zone of the body's surface, left and right together. It belongs to its #PalKnowledge and lives
 * as long. A language is a list as in $LANGUAGE or a tag such as "de-AT"; %NULL is the process's.
 */
typedef struct _PalZone PalZone;

const char *pal_zone_get_base (const PalZone *self);
gboolean pal_zone_get_paired (const PalZone *self);
const char *pal_zone_get_area (const PalZone *self);
const char *pal_zone_get_name (const PalZone *self, const char *language);
const char *pal_zone_get_felt (const PalZone *self, const char *language);
const char *pal_zone_get_synonyms (const PalZone *self, const char *language);
const char *pal_zone_get_folds_into (const PalZone *self);
char *pal_zone_dup_wpi_area (const PalZone *self, PalSide side);

G_END_DECLS
