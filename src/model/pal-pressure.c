/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-pressure"

#include "pal-pressure.h"

/* Standard gravity is 9.80665 m/s² by definition, so that one kgf on one cm² is exactly so much. */
#define KPA_PER_KGF_PER_CM2 98.0665

static const char *const nicks[] = { "kpa", "kgf-cm2" };

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

/* Returns: @kpa, in kilopascals, in another unit. */
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

/**
 * pal_pressure_read:
 * @text: what somebody typed, a number
 * @unit: its unit
 * @kpa: (out): the pressure in kPa
 *
 * The number may have a point or a comma, and digits of any script.
 *
 * Returns: whether it is a number.
 */
gboolean
pal_pressure_read (const char *text, PalPressureUnit unit, double *kpa)
{
  g_autoptr (GString) number = g_string_new (NULL);
  guint n_points = 0;

  g_return_val_if_fail (text != NULL && kpa != NULL, FALSE);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar sign = g_utf8_get_char (text);

      if (g_unichar_isdigit (sign))
        g_string_append_printf (number, "%d", g_unichar_digit_value (sign));
      else if (g_utf8_strchr (".,\u066b", -1, sign) != NULL && n_points++ == 0)
        g_string_append_c (number, '.');
      else if (!g_unichar_isspace (sign))
        return FALSE;
    }
  if (number->len <= n_points)
    return FALSE;
  *kpa = pal_pressure_to_kpa (g_ascii_strtod (number->str, NULL), unit);
  return TRUE;
}
