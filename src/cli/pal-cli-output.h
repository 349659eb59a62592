/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What goes to standard output, whole or not at all, and what goes to standard error. */

gboolean pal_cli_print_text (const char *text, GError **error);
gboolean pal_cli_print_json (JsonNode *node, GError **error);
void pal_cli_print_error (const char *message);

/* Columns for people: as wide as their longest cell. */
typedef struct _PalCliTable PalCliTable;

PalCliTable *pal_cli_table_new (const char *const *titles);
void pal_cli_table_free (PalCliTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalCliTable, pal_cli_table_free)

void pal_cli_table_add (PalCliTable *self, ...) G_GNUC_NULL_TERMINATED;
gboolean pal_cli_table_print (PalCliTable *self, GError **error);

G_END_DECLS
