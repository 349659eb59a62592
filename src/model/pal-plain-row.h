/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-entity.h"

G_BEGIN_DECLS

/* A row that only the chart reads and no list shows: a referral, a signature. */
#define PAL_TYPE_PLAIN_ROW (pal_plain_row_get_type ())
G_DECLARE_FINAL_TYPE (PalPlainRow, pal_plain_row, PAL, PLAIN_ROW, PalEntity)

G_END_DECLS
