/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-mark-watch.h"

G_BEGIN_DECLS

/* The zones in which marks stood when a list by zones was made, to know when it has to be made anew:
 * a table of mark ids to interned region keys. */
GHashTable *pal_mark_places_new (void);
void pal_mark_places_remember (GHashTable *places, PalMarkWatch *marks);
gboolean pal_mark_places_have_moved (GHashTable *places, PalMarkWatch *marks);

G_END_DECLS
