/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-json.h"
#include "pal-own-note.h"

G_BEGIN_DECLS

/* What the practice itself has added to the library, as JSON and back. */

JsonNode *pal_json_library (GPtrArray *notes, GPtrArray *techniques);
gboolean pal_json_read_library (
    const char *text, gsize length, GPtrArray **notes, GPtrArray **techniques, GError **error);

G_END_DECLS
