/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-preferences"

#include "pal-preferences.h"

#include <stdlib.h>

/**
 * pal_preferences_get_map_text:
 * @practice: a practice
 *
 * Returns: how much larger than usual the text on the map is, 1 to 2.
 */
double
pal_preferences_get_map_text (PalPractice *practice)
{
  const char *percent = pal_practice_get_preference (practice, PAL_PREFERENCE_MAP_TEXT);

  return percent != NULL ? CLAMP (atoi (percent), 100, 200) / 100.0 : 1.0;
}

/**
 * pal_preferences_get_map_skin:
 * @practice: a practice
 *
 * Returns: in what the body is drawn.
 */
PalSkin
pal_preferences_get_map_skin (PalPractice *practice)
{
  PalSkin skin = PAL_SKIN_USUAL;

  pal_skin_from_nick (pal_practice_get_preference (practice, PAL_PREFERENCE_MAP_SKIN), &skin);
  return skin;
}

/**
 * pal_preferences_get_tool_shown:
 * @practice: a practice
 * @name: %PAL_PREFERENCE_TOOL_PAIN or %PAL_PREFERENCE_TOOL_TRIGGER_POINT
 *
 * Returns: whether the tool has its button; all have until somebody hides one.
 */
gboolean
pal_preferences_get_tool_shown (PalPractice *practice, const char *name)
{
  return g_strcmp0 (pal_practice_get_preference (practice, name), "hidden") != 0;
}

/* Returns: the unit in which the practice reads and writes pressures; they are stored in kPa. */
PalPressureUnit
pal_preferences_get_pressure_unit (PalPractice *practice)
{
  return pal_pressure_unit_from_nick (
      pal_practice_get_preference (practice, PAL_PREFERENCE_PRESSURE_UNIT));
}

/* Returns: (transfer none): the sign of the unit, the same in every language. */
const char *
pal_preferences_name_pressure_unit (PalPressureUnit unit)
{
  return unit == PAL_PRESSURE_UNIT_KGF_PER_CM2 ? "kgf/cm²" : "kPa";
}
