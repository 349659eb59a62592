/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-mark.h"
#include "pal-row.h"

G_BEGIN_DECLS

/* Where a mark is felt, for marks that no chart fills: zone keys ended by NULL, no places. */
static inline void
test_set_referrals (PalMark *mark, const char *const *zones)
{
  g_autoptr (GPtrArray) rows
      = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);

  for (guint i = 0; zones[i] != NULL; i++)
    g_ptr_array_add (rows, pal_row_new_string ("zone", zones[i]));
  pal_mark_set_referral_rows (mark, rows);
}

G_END_DECLS
