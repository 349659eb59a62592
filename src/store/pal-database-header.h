/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "pal-database.h"

G_BEGIN_DECLS

/* What the first bytes of a file say about it, read without SQLite's opening it, which might leave a
 * log beside somebody else's file. */
typedef struct
{
  gboolean exists;
  gboolean is_database; /* an empty file is one */
  gboolean has_schema;
  guint32 application_id;
  guint32 version;
} PalDatabaseHeader;

gboolean pal_database_header_read (PalDatabaseHeader *self,
                                   const char *path,
                                   const char *vfs,
                                   GError **error);
gboolean pal_database_header_check (const PalDatabaseHeader *self,
                                    PalDatabaseMode mode,
                                    const char *path,
                                    GError **error);

G_END_DECLS
