/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What must not be overlooked: that something could not be saved, until it is dealt with, and what
 * else a therapist has to know of the record. It stands below the header of the page that is shown. */
#define PAL_TYPE_NOTICES (pal_notices_get_type ())
G_DECLARE_FINAL_TYPE (PalNotices, pal_notices, PAL, NOTICES, AdwBin)

void pal_notices_set_failure (PalNotices *self, const char *failure);
void pal_notices_add_warning (PalNotices *self, const char *warning);
void pal_notices_move_to (PalNotices *self, GtkWidget *page);

G_END_DECLS
