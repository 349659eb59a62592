/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-red-flag"

#include "pal-safety-private.h"

/* Returns: (transfer full): a warning sign without words, for the reader to fill. */
PalRedFlag *
pal_red_flag_new (void)
{
  PalRedFlag *self = g_new0 (PalRedFlag, 1);

  self->zones = g_ptr_array_new ();
  self->muscles = g_ptr_array_new ();
  return self;
}

/* Frees a warning sign with its words and its evidence. */
void
pal_red_flag_free (PalRedFlag *self)
{
  g_return_if_fail (self != NULL);

  pal_text_clear (&self->name);
  pal_text_clear (&self->ask);
  pal_text_clear (&self->more);
  for (gsize i = 0; i < G_N_ELEMENTS (self->what_to_do); i++)
    pal_text_clear (&self->what_to_do[i]);
  g_ptr_array_unref (self->zones);
  g_ptr_array_unref (self->muscles);
  pal_evidence_free (self->evidence);
  g_free (self);
}

/* Returns: (transfer none): as in safety.xml. */
const char *
pal_red_flag_get_id (const PalRedFlag *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->id;
}

/* Returns: how soon a doctor has to see it. */
PalAct
pal_red_flag_get_act (const PalRedFlag *self)
{
  g_return_val_if_fail (self != NULL, PAL_ACT_SOON);
  return self->act;
}

/**
 * pal_red_flag_get_name:
 * @self: a red flag
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: what it may mean, for the therapist: "Cauda equina syndrome".
 */
const char *
pal_red_flag_get_name (const PalRedFlag *self, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_text_get (&self->name, language);
}

/**
 * pal_red_flag_get_ask:
 * @self: a red flag
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: the question to the client, in plain words; a yes is what counts.
 */
const char *
pal_red_flag_get_ask (const PalRedFlag *self, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_text_get (&self->ask, language);
}

/**
 * pal_red_flag_get_more:
 * @self: a red flag
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: (nullable): what the therapist asks or looks for besides.
 */
const char *
pal_red_flag_get_more (const PalRedFlag *self, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_text_get (&self->more, language);
}

/**
 * pal_red_flag_get_do:
 * @self: a red flag
 * @voice: for the therapist or for the client
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: what is to be done if the answer is yes.
 */
const char *
pal_red_flag_get_do (const PalRedFlag *self, PalVoice voice, const char *language)
{
  g_return_val_if_fail (self != NULL && (guint) voice < PAL_N_VOICES, NULL);
  return pal_text_get (&self->what_to_do[voice], language);
}

/* Returns: how many zones it is asked about at; 0 for one that is no matter of a place. */
guint
pal_red_flag_get_n_zones (const PalRedFlag *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->zones->len;
}

/**
 * pal_red_flag_get_zone:
 * @self: a red flag
 * @index: less than pal_red_flag_get_n_zones()
 *
 * Returns: the base of a zone where pain makes the question worth asking. A flag without zones is
 *   to be asked wherever it hurts.
 */
const char *
pal_red_flag_get_zone (const PalRedFlag *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->zones->len, NULL);
  return g_ptr_array_index (self->zones, index);
}

/* Returns: how many muscles it is asked about at; 0 for one that is no matter of a muscle. */
guint
pal_red_flag_get_n_muscles (const PalRedFlag *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->muscles->len;
}

/**
 * pal_red_flag_get_muscle:
 * @self: a red flag
 * @index: less than pal_red_flag_get_n_muscles()
 *
 * Returns: the base of a muscle on which to ask before it is treated.
 */
const char *
pal_red_flag_get_muscle (const PalRedFlag *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->muscles->len, NULL);
  return g_ptr_array_index (self->muscles, index);
}

/* Returns: (transfer none): what it rests on. */
const PalEvidence *
pal_red_flag_get_evidence (const PalRedFlag *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->evidence;
}
