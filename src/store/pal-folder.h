/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PAL_FOLDER_DATABASE "practice.db"
#define PAL_FOLDER_LOCK "lock"

/* The folder of one practice, held for writing by this program alone. */
typedef struct _PalFolder PalFolder;

char *pal_folder_get_default_path (void);
char *pal_folder_get_database_path (const char *path);

PalFolder *pal_folder_lock (const char *path, GError **error);
void pal_folder_unlock (PalFolder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalFolder, pal_folder_unlock)

gboolean pal_folder_create_file (const char *path, GError **error);

G_END_DECLS
