/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-handout"

#include "pal-handout-private.h"

/* Returns: (transfer full): a sheet on which nothing stands, for the reader to fill. */
PalHandout *
pal_handout_new (void)
{
  PalHandout *self = g_new0 (PalHandout, 1);

  pal_lines_init (&self->lines);
  self->self_care = g_ptr_array_new ();
  self->red_flags = g_ptr_array_new ();
  return self;
}

/* Frees a sheet with its evidence; the tiles and flags that it refers to belong to the library
 * and stay. */
void
pal_handout_free (PalHandout *self)
{
  g_return_if_fail (self != NULL);

  pal_text_clear (&self->name);
  pal_lines_clear (&self->lines);
  g_ptr_array_unref (self->self_care);
  g_ptr_array_unref (self->red_flags);
  pal_evidence_free (self->evidence);
  g_free (self);
}

/* Returns: (transfer none): as in handouts.xml. */
const char *
pal_handout_get_id (const PalHandout *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->id;
}

/* Returns: what the sheet is for; those of one kind stand together in the library. */
PalHandoutKind
pal_handout_get_kind (const PalHandout *self)
{
  g_return_val_if_fail (self != NULL, PAL_HANDOUT_ABOUT);
  return self->kind;
}

/**
 * pal_handout_get_name:
 * @self: a hand-out
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: its title in plain words, which may be a question.
 */
const char *
pal_handout_get_name (const PalHandout *self, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_text_get (&self->name, language);
}

static PalVoice
get_voice (PalHandoutLine line)
{
  return line == PAL_HANDOUT_WHAT ? PAL_VOICE_CLINICAL : PAL_VOICE_PLAIN;
}

/* Returns: how many lines there are, in the one voice in which this is said. */
guint
pal_handout_get_n_lines (const PalHandout *self, PalHandoutLine line)
{
  g_return_val_if_fail (self != NULL, 0);
  return pal_lines_count (&self->lines, line, get_voice (line));
}

/**
 * pal_handout_get_line:
 * @self: a hand-out
 * @line: what is said
 * @index: less than pal_handout_get_n_lines() of that line
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: (nullable): a paragraph or an item; %NULL if there are not that many.
 */
const char *
pal_handout_get_line (const PalHandout *self,
                      PalHandoutLine line,
                      guint index,
                      const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_lines_get (&self->lines, line, get_voice (line), index, language);
}

/* Returns: how many things to do at home the sheet brings with it. */
guint
pal_handout_get_n_self_care (const PalHandout *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->self_care->len;
}

/* Returns: (transfer none): one of them, counted from 0 in the order of the sheet. */
const PalSelfCare *
pal_handout_get_self_care (const PalHandout *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->self_care->len, NULL);
  return g_ptr_array_index (self->self_care, index);
}

/* Returns: how many warning signs stand on the sheet. */
guint
pal_handout_get_n_red_flags (const PalHandout *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->red_flags->len;
}

/**
 * pal_handout_get_red_flag:
 * @self: a hand-out
 * @index: less than pal_handout_get_n_red_flags()
 *
 * Returns: a sign to ask oneself about; with it goes what to do, in plain words.
 */
const PalRedFlag *
pal_handout_get_red_flag (const PalHandout *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->red_flags->len, NULL);
  return g_ptr_array_index (self->red_flags, index);
}

/* Returns: (transfer none): what it rests on. */
const PalEvidence *
pal_handout_get_evidence (const PalHandout *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->evidence;
}
