/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The pressure pain threshold is kept in kPa and shown in the unit that the preferences name. */
typedef enum
{
  PAL_PRESSURE_UNIT_KPA,
  PAL_PRESSURE_UNIT_KGF_PER_CM2,
} PalPressureUnit;

PalPressureUnit pal_pressure_unit_from_nick (const char *nick);

double pal_pressure_to_kpa (double value, PalPressureUnit unit);
double pal_pressure_from_kpa (double kpa, PalPressureUnit unit);
gboolean pal_pressure_read (const char *text, PalPressureUnit unit, double *kpa);
guint pal_pressure_unit_get_digits (PalPressureUnit unit);

G_END_DECLS
