/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-area"

#include "pal-area-private.h"

/* Returns: (transfer full): an area without words and zones, for the reader to fill. */
PalArea *
pal_area_new (void)
{
  PalArea *self = g_new0 (PalArea, 1);

  self->zones = g_ptr_array_new ();
  return self;
}

/* Frees an area; its zones belong to the knowledge and stay. */
void
pal_area_free (PalArea *self)
{
  g_return_if_fail (self != NULL);

  pal_subject_clear (&self->subject);
  g_ptr_array_unref (self->zones);
  g_free (self);
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
