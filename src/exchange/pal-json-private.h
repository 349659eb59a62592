/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-json.h"

G_BEGIN_DECLS

/* How a column of the record is written, shared by all that write some. */

void pal_json_add_text (JsonBuilder *builder, const char *name, const char *value);
void pal_json_add_columns (JsonBuilder *builder, PalEntity *entity, const char *const *columns);
void pal_json_add_int_column (JsonBuilder *builder, PalEntity *entity, const char *column);

G_END_DECLS
