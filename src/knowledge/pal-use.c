/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-use"

#include "pal-guidance-private.h"

/* Returns: (transfer full): a use of @technique with its own dose, which the reader may narrow. */
PalUse *
pal_use_new (const PalTechnique *technique)
{
  PalUse *self = g_new0 (PalUse, 1);

  self->technique = technique;
  self->dose = technique->dose;
  return self;
}

/* Frees a use; the technique stays. */
void
pal_use_free (PalUse *self)
{
  g_return_if_fail (self != NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (self->here); i++)
    pal_text_clear (&self->here[i]);
  g_free (self);
}

/* Returns: (transfer none): what is used, for as long as the library lives. */
const PalTechnique *
pal_use_get_technique (const PalUse *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->technique;
}

/**
 * pal_use_get_here:
 * @self: a technique on a muscle
 * @voice: for the therapist or for the client
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: what is particular about it here.
 */
const char *
pal_use_get_here (const PalUse *self, PalVoice voice, const char *language)
{
  g_return_val_if_fail (self != NULL && (guint) voice < PAL_N_VOICES, NULL);
  return pal_text_get (&self->here[voice], language);
}

/**
 * pal_use_get_dose:
 * @self: a technique on a muscle
 *
 * Returns: the technique's dose, within the narrower bounds that this muscle needs.
 */
const PalDose *
pal_use_get_dose (const PalUse *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return &self->dose;
}
