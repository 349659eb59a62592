/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-database.h"
#include "pal-row-cell.h"

G_BEGIN_DECLS

/* One value of a row, on its way between SQLite and the row. */
gboolean pal_value_read (PalStatement *statement, int index, PalRowCell *cell, char **mended);
gboolean pal_value_bind (PalStatement *statement, int index, const PalRowCell *cell, GError **error);
gboolean pal_value_is_empty (const PalRowCell *cell);
gboolean pal_value_is_same (const PalRowCell *a, const PalRowCell *b);

G_END_DECLS
