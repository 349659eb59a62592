/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-dose.h"

G_BEGIN_DECLS

/* A dose as it stands in a file: numbers, ranges such as "2-4", or NULL. */
typedef struct
{
  const char *pressure;
  const char *seconds;
  const char *repeats;
  const char *minutes;
} PalDoseText;

void pal_dose_init (PalDose *self);
gboolean pal_dose_read (PalDose *self, const PalDoseText *text, GError **error);
gboolean pal_dose_is_within (const PalDose *self, const PalDose *wider);

G_END_DECLS
