/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-plain-row"

#include "pal-plain-row.h"

struct _PalPlainRow
{
  PalEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (PalPlainRow, pal_plain_row, PAL_TYPE_ENTITY)

static void
pal_plain_row_class_init (PalPlainRowClass *klass)
{
}

static void
pal_plain_row_init (PalPlainRow *self)
{
}
