/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Looks over the whole database file, on a connection of its own that only reads. */
gboolean pal_quick_check (const char *path,
                          const char *vfs,
                          GCancellable *cancellable,
                          GError **error);

G_END_DECLS
