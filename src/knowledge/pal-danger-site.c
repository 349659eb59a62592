/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-danger-site"

#include "pal-safety-private.h"

/* Returns: (transfer full): a site without words and zones, for the reader to fill. */
PalDangerSite *
pal_danger_site_new (void)
{
  PalDangerSite *self = g_new0 (PalDangerSite, 1);

  self->zones = g_ptr_array_new ();
  return self;
}

/* Frees a site with its words and its evidence. */
void
pal_danger_site_free (PalDangerSite *self)
{
  g_return_if_fail (self != NULL);

  pal_text_clear (&self->name);
  pal_text_clear (&self->structures);
  g_ptr_array_unref (self->zones);
  pal_evidence_free (self->evidence);
  g_free (self);
}

/* Returns: (transfer none): as in safety.xml, for example "es-popliteal". */
const char *
pal_danger_site_get_id (const PalDangerSite *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->id;
}

/* Returns: (transfer none): where it is, in the words of a therapist. @language (nullable): a
 * list of languages, %NULL for that of the process. */
const char *
pal_danger_site_get_name (const PalDangerSite *self, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_text_get (&self->name, language);
}

/**
 * pal_danger_site_get_structures:
 * @self: a danger site
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: what lies there, and what to keep from, for the therapist.
 */
const char *
pal_danger_site_get_structures (const PalDangerSite *self, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_text_get (&self->structures, language);
}

/* Returns: how many zones it lies in, at least one. */
guint
pal_danger_site_get_n_zones (const PalDangerSite *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->zones->len;
}

/**
 * pal_danger_site_get_zone:
 * @self: a danger site
 * @index: less than pal_danger_site_get_n_zones()
 *
 * Returns: the base of a zone that it lies in.
 */
const char *
pal_danger_site_get_zone (const PalDangerSite *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->zones->len, NULL);
  return g_ptr_array_index (self->zones, index);
}

/* Returns: (transfer none): what it rests on. */
const PalEvidence *
pal_danger_site_get_evidence (const PalDangerSite *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->evidence;
}
