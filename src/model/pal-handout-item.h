/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-entity.h"

G_BEGIN_DECLS

/* Something of the library on the hand-out of a visit. */
#define PAL_TYPE_HANDOUT_ITEM (pal_handout_item_get_type ())
G_DECLARE_FINAL_TYPE (PalHandoutItem, pal_handout_item, PAL, HANDOUT_ITEM, PalEntity)

#define PAL_HANDOUT_ITEM_TABLE "handout_item"

/* What it is, as the record holds it. */
#define PAL_HANDOUT_TILE "self-care"
#define PAL_HANDOUT_SHEET "handout"
#define PAL_HANDOUT_TECHNIQUE "technique"
#define PAL_HANDOUT_MUSCLE "muscle"
#define PAL_HANDOUT_ZONE "zone"
#define PAL_HANDOUT_CONDITION "condition"

const char *pal_handout_item_get_visit_id (PalHandoutItem *self);
const char *pal_handout_item_get_kind (PalHandoutItem *self);
const char *pal_handout_item_get_item (PalHandoutItem *self);
const char *pal_handout_item_get_item_name (PalHandoutItem *self);

G_END_DECLS
