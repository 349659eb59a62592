/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-dose"

#include "pal-dose-private.h"

#include "pal-markup-private.h"

#define MOST_PRESSURE 5
#define MOST_SECONDS 3600
#define MOST_REPEATS 100
#define MOST_MINUTES 480

/* Says nothing of how much: every number is %PAL_DOSE_NONE. */
void
pal_dose_init (PalDose *self)
{
  *self = (PalDose){
    PAL_DOSE_NONE, PAL_DOSE_NONE, PAL_DOSE_NONE, PAL_DOSE_NONE, PAL_DOSE_NONE,
    PAL_DOSE_NONE, PAL_DOSE_NONE, PAL_DOSE_NONE, PAL_DOSE_NONE,
  };
}

/* Reads what @text has; the rest stays as it is. */
gboolean
pal_dose_read (PalDose *self, const PalDoseText *text, GError **error)
{
  return pal_markup_read_range (
           text->pressure, MOST_PRESSURE, &self->pressure_min, &self->pressure_max, error)
         && pal_markup_read_range (
           text->seconds, MOST_SECONDS, &self->seconds_min, &self->seconds_max, error)
         && pal_markup_read_range (
           text->repeats, MOST_REPEATS, &self->repeats_min, &self->repeats_max, error)
         && pal_markup_read_range (
           text->minutes, MOST_MINUTES, &self->minutes_min, &self->minutes_max, error);
}

static gboolean
is_between (int min, int max, int wider_min, int wider_max)
{
  return wider_max == PAL_DOSE_NONE || (min >= wider_min && max <= wider_max);
}

/* Whether no number of it is outside @wider; what @wider does not say does not bind. */
gboolean
pal_dose_is_within (const PalDose *self, const PalDose *wider)
{
  return is_between (
           self->pressure_min, self->pressure_max, wider->pressure_min, wider->pressure_max)
         && is_between (
           self->seconds_min, self->seconds_max, wider->seconds_min, wider->seconds_max)
         && is_between (
           self->repeats_min, self->repeats_max, wider->repeats_min, wider->repeats_max)
         && is_between (
           self->minutes_min, self->minutes_max, wider->minutes_min, wider->minutes_max);
}
