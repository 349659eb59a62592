/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-practice.h"
#include "pal-pressure.h"
#include "pal-types.h"

G_BEGIN_DECLS

/* The preferences by their names in the record, and what stands there while nobody has chosen. */

#define PAL_PREFERENCE_PRACTITIONER "practitioner"
#define PAL_PREFERENCE_MAP_TEXT "map-text"
#define PAL_PREFERENCE_MAP_SKIN "map-skin"
#define PAL_PREFERENCE_PAPER "paper"
#define PAL_PREFERENCE_PRESSURE_UNIT "pressure-unit"
#define PAL_PREFERENCE_TEMPERATURE_UNIT "temperature-unit"
#define PAL_PREFERENCE_TOOL_PAIN "tool-pain"
#define PAL_PREFERENCE_TOOL_TRIGGER_POINT "tool-trigger-point"

double pal_preferences_get_map_text (PalPractice *practice);
PalSkin pal_preferences_get_map_skin (PalPractice *practice);
gboolean pal_preferences_get_tool_shown (PalPractice *practice, const char *name);
PalPressureUnit pal_preferences_get_pressure_unit (PalPractice *practice);
const char *pal_preferences_name_pressure_unit (PalPressureUnit unit);

G_END_DECLS
