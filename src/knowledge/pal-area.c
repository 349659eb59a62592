/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-area"

#include "pal-area-private.h"

PalArea *
pal_area_new (void)
{
  PalArea *self = g_new0 (PalArea, 1);

  self->zones = g_ptr_array_new ();
  return self;
}

void
pal_area_free (PalArea *self)
{
  g_return_if_fail (self != NULL);

  pal_subject_clear (&self->subject);
  g_ptr_array_unref (self->zones);
  g_free (self);
}

const char *
pal_area_get_base (const PalArea *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->subject.base;
}

/**
 * pal_area_has_side:
 * @self: an area
 * @side: the patient's side, or the midline
 *
 * Returns: whether there is a zone of it there.
 */
gboolean
pal_area_has_side (const PalArea *self, PalSide side)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return pal_subject_has_side (&self->subject, side);
}

/**
 * pal_area_get_name:
 * @self: an area
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: the therapist's term without a side, for example "Shoulder".
 */
const char *
pal_area_get_name (const PalArea *self, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_text_get (&self->subject.name, language);
}

/**
 * pal_area_get_plain:
 * @self: an area
 * @side: the patient's side, or the midline
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: (nullable): words for the client, for example "your right elbow"; %NULL if it does not
 *   exist there.
 */
const char *
pal_area_get_plain (const PalArea *self, PalSide side, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_subject_get_plain (&self->subject, side, language);
}

/**
 * pal_area_get_synonyms:
 * @self: an area
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: other words for it, separated by semicolons.
 */
const char *
pal_area_get_synonyms (const PalArea *self, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_text_get (&self->subject.synonyms, language);
}

guint
pal_area_get_n_zones (const PalArea *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->zones->len;
}

/**
 * pal_area_get_zone:
 * @self: an area
 * @index: less than pal_area_get_n_zones()
 *
 * Returns: the base of a zone, of either kind: paired ones and those of the midline, head to foot.
 */
const char *
pal_area_get_zone (const PalArea *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->zones->len, NULL);
  return g_ptr_array_index (self->zones, index);
}
