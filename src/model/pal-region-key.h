/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-types.h"

G_BEGIN_DECLS

/* A region of the body is a base (`temple`, `trapezius-upper`) and a side. Written as one word, the
 * key: `temple-l`, `temple-r`, and the bare base for what lies in the midline. This is the only
 * place that puts keys together or takes them apart. */

char *pal_region_key_new (const char *base, PalSide side);
char *pal_region_key_dup_base (const char *key, PalSide *side);
PalSide pal_region_key_get_side (const char *key);
char *pal_region_key_mirror (const char *key);
gboolean pal_region_key_is_valid (const char *key);

char *pal_region_key_to_element_id (const char *key, PalLayer layer);
char *pal_region_key_from_element_id (const char *element_id, PalLayer *layer);

G_END_DECLS
