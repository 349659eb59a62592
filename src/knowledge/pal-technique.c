/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-technique"

#include "pal-technique-private.h"

/* Returns: (transfer full): a technique of which nothing is said yet, for the reader, or the
 * practice, to fill. */
PalTechnique *
pal_technique_new (void)
{
  PalTechnique *self = g_new0 (PalTechnique, 1);

  g_ref_count_init (&self->refs);
  pal_lines_init (&self->lines);
  self->contraindications = g_ptr_array_new ();
  self->avoided = g_ptr_array_new ();
  return self;
}

/* Returns: (transfer full): the same technique. */
PalTechnique *
pal_technique_ref (const PalTechnique *self)
{
  PalTechnique *held = (PalTechnique *) self;

  g_return_val_if_fail (self != NULL, NULL);
  g_ref_count_inc (&held->refs);
  return held;
}

/* Gives up a reference, in the thread that the technique belongs to. */
void
pal_technique_unref (PalTechnique *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&self->refs))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (self->name); i++)
    pal_text_clear (&self->name[i]);
  pal_text_clear (&self->synonyms);
  pal_lines_clear (&self->lines);
  g_ptr_array_unref (self->contraindications);
  g_ptr_array_unref (self->avoided);
  pal_evidence_free (self->evidence);
  g_free (self);
}

/* Returns: whether the practice has written it: the library has no source for it. */
gboolean
pal_technique_is_own (const PalTechnique *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->own;
}

/**
 * pal_technique_get_areas:
 * @self: a technique
 *
 * Returns: a bit for each area that the practice has written its own technique for, as from
 *   pal_knowledge_areas_from_string(); 0 where nothing is said, as of every technique of the library.
 */
guint
pal_technique_get_areas (const PalTechnique *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->areas;
}

/* Returns: (transfer none): as in techniques.xml, or the id of the row of one that the practice
 * has written. */
const char *
pal_technique_get_id (const PalTechnique *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->id;
}

/* Returns: (transfer none): what it is called, in a voice. @language (nullable): a list of
 * languages, %NULL for that of the process; one of the practice has its name in the language it
 * was written in. */
const char *
pal_technique_get_name (const PalTechnique *self, PalVoice voice, const char *language)
{
  g_return_val_if_fail (self != NULL && (guint) voice < PAL_N_VOICES, NULL);
  return pal_text_get (&self->name[voice], language);
}

/**
 * pal_technique_get_synonyms:
 * @self: a technique
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: other words for it, separated by semicolons.
 */
const char *
pal_technique_get_synonyms (const PalTechnique *self, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_text_get (&self->synonyms, language);
}

/* Returns: how many lines are said of this in this voice; 0 where nothing is. */
guint
pal_technique_get_n_lines (const PalTechnique *self, PalTechniqueLine line, PalVoice voice)
{
  g_return_val_if_fail (self != NULL, 0);
  return pal_lines_count (&self->lines, line, voice);
}

/**
 * pal_technique_get_line:
 * @self: a technique
 * @line: what is said of it
 * @voice: for the therapist or for the client
 * @index: less than pal_technique_get_n_lines() of that line and voice
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: (nullable): a sentence or a few; %NULL if there are not that many.
 */
const char *
pal_technique_get_line (const PalTechnique *self,
                        PalTechniqueLine line,
                        PalVoice voice,
                        guint index,
                        const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_lines_get (&self->lines, line, voice, index, language);
}

/**
 * pal_technique_get_dose:
 * @self: a technique
 *
 * Returns: how much of it is usual, wherever it is done.
 */
const PalDose *
pal_technique_get_dose (const PalTechnique *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return &self->dose;
}

/* Returns: (nullable): what it rests on; nobody has said so of one that the practice has written. */
const PalEvidence *
pal_technique_get_evidence (const PalTechnique *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->evidence;
}

/* Returns: how many states speak against it, or for changes. */
guint
pal_technique_get_n_contraindications (const PalTechnique *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->contraindications->len;
}

/* Returns: (transfer none): one of them, counted from 0 in the order of the file. */
const PalContraindication *
pal_technique_get_contraindication (const PalTechnique *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->contraindications->len, NULL);
  return g_ptr_array_index (self->contraindications, index);
}

/* Returns: how many places it keeps off. */
guint
pal_technique_get_n_avoided (const PalTechnique *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->avoided->len;
}

/**
 * pal_technique_get_avoided:
 * @self: a technique
 * @index: less than pal_technique_get_n_avoided()
 *
 * Returns: a place where it is not done.
 */
const PalDangerSite *
pal_technique_get_avoided (const PalTechnique *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->avoided->len, NULL);
  return g_ptr_array_index (self->avoided, index);
}

/* Returns: (transfer none): when it is chosen. */
const PalFit *
pal_technique_get_fit (const PalTechnique *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return &self->fit;
}
