/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-contraindication"

#include "pal-safety-private.h"

/* Frees a state with its words and its evidence. */
void
pal_contraindication_free (PalContraindication *self)
{
  g_return_if_fail (self != NULL);

  for (gsize i = 0; i < PAL_N_VOICES; i++)
    {
      pal_text_clear (&self->name[i]);
      pal_text_clear (&self->effect[i]);
    }
  pal_text_clear (&self->ask);
  pal_evidence_free (self->evidence);
  g_free (self);
}

/* Returns: (transfer none): as in safety.xml, for example "ci-fever". */
const char *
pal_contraindication_get_id (const PalContraindication *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->id;
}

/* Returns: whether it forbids massage altogether, at its place, or asks for changes. */
PalContraindicationKind
pal_contraindication_get_kind (const PalContraindication *self)
{
  g_return_val_if_fail (self != NULL, PAL_CONTRAINDICATION_ABSOLUTE);
  return self->kind;
}

/* Returns: (transfer none): what the state is called, in a voice. @language (nullable): a list
 * of languages, %NULL for that of the process. */
const char *
pal_contraindication_get_name (const PalContraindication *self,
                               PalVoice voice,
                               const char *language)
{
  g_return_val_if_fail (self != NULL && (guint) voice < PAL_N_VOICES, NULL);
  return pal_text_get (&self->name[voice], language);
}

/**
 * pal_contraindication_get_ask:
 * @self: a contraindication
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: (nullable): the question to the client, in plain words.
 */
const char *
pal_contraindication_get_ask (const PalContraindication *self, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_text_get (&self->ask, language);
}

/**
 * pal_contraindication_get_effect:
 * @self: a contraindication
 * @voice: for the therapist or for the client
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: what is done differently.
 */
const char *
pal_contraindication_get_effect (const PalContraindication *self,
                                 PalVoice voice,
                                 const char *language)
{
  g_return_val_if_fail (self != NULL && (guint) voice < PAL_N_VOICES, NULL);
  return pal_text_get (&self->effect[voice], language);
}

/* Returns: (transfer none): what it rests on. */
const PalEvidence *
pal_contraindication_get_evidence (const PalContraindication *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->evidence;
}
