/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-database.h"

G_BEGIN_DECLS

/* The scripts that bring a database, beginning with an empty file, to the version of the program.
 * `user_version` says how many of them have been run. */
guint pal_migrations_get_latest (void);
gboolean pal_migrations_run (PalDatabase *database, GError **error);

G_END_DECLS
