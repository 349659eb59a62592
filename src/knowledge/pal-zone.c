/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-zone"

#include "pal-zone-private.h"

/* Returns: (transfer full): a zone without words, for the reader to fill. */
PalZone *
pal_zone_new (void)
{
  PalZone *self = g_new0 (PalZone, 1);

  self->near = g_ptr_array_new ();
  return self;
}

/* Frees a zone with its words; its neighbours are named by interned ids. */
void
pal_zone_free (PalZone *self)
{
  g_return_if_fail (self != NULL);

  pal_subject_clear (&self->subject);
  pal_text_clear (&self->felt);
  g_ptr_array_unref (self->near);
  g_free (self);
}

/* Returns: (transfer none): its id without a side, as in zones.xml, for example "temple". */
const char *
pal_zone_get_base (const PalZone *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->subject.base;
}

/**
 * pal_zone_get_paired:
 * @self: a zone
 *
 * Returns: whether there is one on the left and one on the right; else it lies in the midline.
 */
gboolean
pal_zone_get_paired (const PalZone *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->subject.paired;
}

/**
 * pal_zone_get_area:
 * @self: a zone
 *
 * Returns: the base of the coarse area that it belongs to, for example "neck".
 */
const char *
pal_zone_get_area (const PalZone *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->area;
}

/**
 * pal_zone_get_name:
 * @self: a zone
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: the therapist's term without a side, for example "Temple".
 */
const char *
pal_zone_get_name (const PalZone *self, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_text_get (&self->subject.name, language);
}

/**
 * pal_zone_get_felt:
 * @self: a zone
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: the question of a referral chip without a side, for example "Felt at the temple?".
 */
const char *
pal_zone_get_felt (const PalZone *self, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_text_get (&self->felt, language);
}

/**
 * pal_zone_get_synonyms:
 * @self: a zone
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: other words for it, separated by semicolons.
 */
const char *
pal_zone_get_synonyms (const PalZone *self, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_text_get (&self->subject.synonyms, language);
}

/**
 * pal_zone_get_folds_into:
 * @self: a zone
 *
 * Returns: (nullable): the base of the zone that takes it in on a coarser map.
 */
const char *
pal_zone_get_folds_into (const PalZone *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->folds_into;
}

/**
 * pal_zone_dup_wpi_area:
 * @self: a zone
 * @side: the patient's side
 *
 * The area of the Widespread Pain Index (ACR criteria, 2016 revision) in which pain in this zone is
 * counted.
 *
 * Returns: (transfer full) (nullable): for example "shoulder-girdle-left" or "neck"; %NULL for a
 *   zone that does not count, or does not exist on that side.
 */
char *
pal_zone_dup_wpi_area (const PalZone *self, PalSide side)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->wpi_area == NULL || !pal_subject_has_side (&self->subject, side))
    return NULL;
  if (!self->wpi_per_side)
    return g_strdup (self->wpi_area);
  return g_strconcat (self->wpi_area, "-", pal_side_to_nick (side), NULL);
}
