/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-pressure"

#include "pal-pressure.h"

/* Standard gravity is 9.80665 m/s² by definition, so that one kgf on one cm² is exactly so much. */
#define KPA_PER_KGF_PER_CM2 98.0665

static const char *const nicks[] = { "kpa", "kgf-cm2" };

/**
 * pal_pressure_unit_to_nick:
 * @unit: a unit
 *
 * Returns: the word for it in the preferences.
 */
const char *
pal_pressure_unit_to_nick (PalPressureUnit unit)
{
  g_return_val_if_fail ((guint) unit < G_N_ELEMENTS (nicks), NULL);
  return nicks[unit];
}

/**
 * pal_pressure_unit_from_nick:
 * @nick: (nullable): what the preferences say
 *
 * Returns: the unit; kPa where nobody has chosen.
 */
PalPressureUnit
pal_pressure_unit_from_nick (const char *nick)
{
  return g_strcmp0 (nick, nicks[PAL_PRESSURE_UNIT_KGF_PER_CM2]) == 0
             ? PAL_PRESSURE_UNIT_KGF_PER_CM2
             : PAL_PRESSURE_UNIT_KPA;
}

/**
 * pal_pressure_to_kpa:
 * @value: a pressure
 * @unit: its unit
 *
 * Returns: the pressure in kPa.
 */
double
pal_pressure_to_kpa (double value, PalPressureUnit unit)
{
  return unit == PAL_PRESSURE_UNIT_KGF_PER_CM2 ? value * KPA_PER_KGF_PER_CM2 : value;
}

double
pal_pressure_from_kpa (double kpa, PalPressureUnit unit)
{
  return unit == PAL_PRESSURE_UNIT_KGF_PER_CM2 ? kpa / KPA_PER_KGF_PER_CM2 : kpa;
}

/**
 * pal_pressure_unit_get_digits:
 * @unit: a unit
 *
 * Returns: how many digits after the point are worth showing: algometers read to about 0.1 kgf/cm² or
 *   10 kPa.
 */
guint
pal_pressure_unit_get_digits (PalPressureUnit unit)
{
  return unit == PAL_PRESSURE_UNIT_KGF_PER_CM2 ? 1 : 0;
}
