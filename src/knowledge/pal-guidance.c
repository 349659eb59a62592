/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-guidance"

#include "pal-guidance-private.h"

/* Returns: (transfer full): a page on which nothing stands, for the reader to fill. */
PalGuidance *
pal_guidance_new (void)
{
  PalGuidance *self = g_new0 (PalGuidance, 1);

  pal_lines_init (&self->lines);
  self->danger_sites = g_ptr_array_new ();
  self->landmarks = g_ptr_array_new ();
  self->uses = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_use_free);
  self->self_care = g_ptr_array_new ();
  self->red_flags = g_ptr_array_new ();
  self->evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_evidence_free);
  return self;
}

/* Frees a page with its uses of techniques and its evidence; what it refers to belongs to the
 * library and stays. */
void
pal_guidance_free (PalGuidance *self)
{
  g_return_if_fail (self != NULL);

  pal_lines_clear (&self->lines);
  g_ptr_array_unref (self->danger_sites);
  g_ptr_array_unref (self->landmarks);
  g_ptr_array_unref (self->uses);
  g_ptr_array_unref (self->self_care);
  g_ptr_array_unref (self->red_flags);
  g_ptr_array_unref (self->evidence);
  g_free (self);
}

/**
 * pal_guidance_get_muscle:
 * @self: a page
 *
 * Returns: the base of the muscle that it is about.
 */
const char *
pal_guidance_get_muscle (const PalGuidance *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->muscle;
}

/* Returns: how many lines stand on the page on this, in this voice; 0 where there are none. */
guint
pal_guidance_get_n_lines (const PalGuidance *self, PalGuidanceLine line, PalVoice voice)
{
  g_return_val_if_fail (self != NULL, 0);
  return pal_lines_count (&self->lines, line, voice);
}

/**
 * pal_guidance_get_line:
 * @self: a page
 * @line: what is said
 * @voice: for the therapist or for the client
 * @index: less than pal_guidance_get_n_lines() of that line and voice
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: (nullable): a sentence or a few; %NULL if there are not that many.
 */
const char *
pal_guidance_get_line (
  const PalGuidance *self, PalGuidanceLine line, PalVoice voice, guint index, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_lines_get (&self->lines, line, voice, index, language);
}

/**
 * pal_guidance_get_danger_site:
 * @self: a page
 * @caution: which of the therapist's %PAL_GUIDANCE_CAUTION lines
 *
 * Returns: (nullable): the place that this caution is about.
 */
const PalDangerSite *
pal_guidance_get_danger_site (const PalGuidance *self, guint caution)
{
  g_return_val_if_fail (self != NULL && caution < self->danger_sites->len, NULL);
  return g_ptr_array_index (self->danger_sites, caution);
}

/* Returns: how many techniques are described for the muscle. */
guint
pal_guidance_get_n_uses (const PalGuidance *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->uses->len;
}

/**
 * pal_guidance_get_use:
 * @self: a page
 * @index: less than pal_guidance_get_n_uses()
 *
 * Returns: a technique that suits this muscle, the best first.
 */
const PalUse *
pal_guidance_get_use (const PalGuidance *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->uses->len, NULL);
  return g_ptr_array_index (self->uses, index);
}

/* Returns: how many things people can do for this muscle themselves. */
guint
pal_guidance_get_n_self_care (const PalGuidance *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->self_care->len;
}

/* Returns: (transfer none): one of them, counted from 0 in the order of the page. */
const PalSelfCare *
pal_guidance_get_self_care (const PalGuidance *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->self_care->len, NULL);
  return g_ptr_array_index (self->self_care, index);
}

/* Returns: how many warning signs are to be thought of with this muscle. */
guint
pal_guidance_get_n_red_flags (const PalGuidance *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->red_flags->len;
}

/**
 * pal_guidance_get_red_flag:
 * @self: a page
 * @index: less than pal_guidance_get_n_red_flags()
 *
 * Returns: a sign to ask about before this muscle is treated.
 */
const PalRedFlag *
pal_guidance_get_red_flag (const PalGuidance *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->red_flags->len, NULL);
  return g_ptr_array_index (self->red_flags, index);
}

/* Returns: how many pieces of evidence the page rests on; pal_guidance_get_evidence_for() says
 * which stands for a line. */
guint
pal_guidance_get_n_evidence (const PalGuidance *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->evidence->len;
}

/* Returns: (transfer none): one of them, counted from 0 in the order of the page. */
const PalEvidence *
pal_guidance_get_evidence (const PalGuidance *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->evidence->len, NULL);
  return g_ptr_array_index (self->evidence, index);
}

/**
 * pal_guidance_get_evidence_for:
 * @self: a page
 * @line: what is said
 *
 * Techniques, self-care and red flags have evidence of their own.
 *
 * Returns: what these lines rest on.
 */
const PalEvidence *
pal_guidance_get_evidence_for (const PalGuidance *self, PalGuidanceLine line)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_evidence_find_for (self->evidence, line);
}
