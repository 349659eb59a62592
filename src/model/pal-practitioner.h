/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-entity.h"

G_BEGIN_DECLS

/* Somebody who treats. Every visit, every revision and every signature carries one. */
#define PAL_TYPE_PRACTITIONER (pal_practitioner_get_type ())
G_DECLARE_FINAL_TYPE (PalPractitioner, pal_practitioner, PAL, PRACTITIONER, PalEntity)

#define PAL_PRACTITIONER_TABLE "practitioner"

const char *pal_practitioner_get_name (PalPractitioner *self);
gboolean pal_practitioner_is_archived (PalPractitioner *self);
int pal_practitioner_compare (gconstpointer a, gconstpointer b, gpointer user_data);

G_END_DECLS
