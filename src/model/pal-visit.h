/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-entity.h"

G_BEGIN_DECLS

/* One meeting of client and therapist. */
#define PAL_TYPE_VISIT (pal_visit_get_type ())
G_DECLARE_FINAL_TYPE (PalVisit, pal_visit, PAL, VISIT, PalEntity)

#define PAL_VISIT_TABLE "visit"

const char *pal_visit_get_local_date (PalVisit *self);
const char *pal_visit_get_started_utc (PalVisit *self);
const char *pal_visit_get_note (PalVisit *self);
int pal_visit_get_pain (PalVisit *self, const char *column);
gboolean pal_visit_is_signed (PalVisit *self);
gboolean pal_visit_goes_on_today (PalVisit *self);
void pal_visit_set_signed (PalVisit *self, gboolean is_signed);
int pal_visit_compare (gconstpointer a, gconstpointer b, gpointer user_data);

G_END_DECLS
