/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-landmark"

#include "pal-landmark-private.h"

/* Returns: (transfer full): a landmark without words and zones, for the reader to fill. */
PalLandmark *
pal_landmark_new (void)
{
  PalLandmark *self = g_new0 (PalLandmark, 1);

  self->zones = g_ptr_array_new ();
  return self;
}

/* Frees a landmark with its words. */
void
pal_landmark_free (PalLandmark *self)
{
  g_return_if_fail (self != NULL);

  pal_subject_clear (&self->subject);
  g_ptr_array_unref (self->zones);
  for (gsize i = 0; i < G_N_ELEMENTS (self->find); i++)
    pal_text_clear (&self->find[i]);
  g_free (self);
}

/* Returns: (transfer none): its id without a side, as in landmarks.xml. */
const char *
pal_landmark_get_base (const PalLandmark *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->subject.base;
}

/**
 * pal_landmark_get_synonyms:
 * @self: a landmark
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: other words for it, separated by semicolons.
 */
const char *
pal_landmark_get_synonyms (const PalLandmark *self, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_text_get (&self->subject.synonyms, language);
}

/**
 * pal_landmark_get_find:
 * @self: a landmark
 * @voice: for the therapist or for the client
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: one or two sentences on how fingers find it. Their sources are those of
 *   pal_knowledge_get_landmark_source().
 */
const char *
pal_landmark_get_find (const PalLandmark *self, PalVoice voice, const char *language)
{
  g_return_val_if_fail (self != NULL && (guint) voice < PAL_N_VOICES, NULL);
  return pal_text_get (&self->find[voice], language);
}

/* Returns: how many zones it is felt through, at least one. */
guint
pal_landmark_get_n_zones (const PalLandmark *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->zones->len;
}

/**
 * pal_landmark_get_zone:
 * @self: a landmark
 * @index: less than pal_landmark_get_n_zones()
 *
 * Returns: the base of a zone under which it lies in one of the drawings, the main one first.
 */
const char *
pal_landmark_get_zone (const PalLandmark *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->zones->len, NULL);
  return g_ptr_array_index (self->zones, index);
}
