/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Threads that draw. The process does not end before they have, for the libraries that they draw with
 * are taken down first. */
gboolean pal_working_begin (void);
void pal_working_end (void);

G_END_DECLS
