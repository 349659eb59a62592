/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-database.h"

G_BEGIN_DECLS

/* One value of a row, on its way between SQLite and a #GVariant of the type s, x, d or ay. */
GVariant *pal_value_read (PalStatement *statement, int index);
gboolean pal_value_bind (PalStatement *statement, int index, GVariant *value, GError **error);

G_END_DECLS
