/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-self-care"

#include "pal-self-care-private.h"

/* Returns: (transfer full): a tile on which nothing stands, for the reader to fill. */
PalSelfCare *
pal_self_care_new (void)
{
  PalSelfCare *self = g_new0 (PalSelfCare, 1);

  pal_lines_init (&self->lines);
  return self;
}

/* Frees a tile with its words and its evidence. */
void
pal_self_care_free (PalSelfCare *self)
{
  g_return_if_fail (self != NULL);

  pal_text_clear (&self->name);
  pal_lines_clear (&self->lines);
  pal_evidence_free (self->evidence);
  g_free (self);
}

/* Returns: (transfer none): as in self-care.xml. */
const char *
pal_self_care_get_id (const PalSelfCare *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->id;
}

/* Returns: what kind of thing it is to do, which its sign stands for too. */
PalSelfCareKind
pal_self_care_get_kind (const PalSelfCare *self)
{
  g_return_val_if_fail (self != NULL, PAL_SELF_CARE_STRETCH);
  return self->kind;
}

/* Returns: (transfer none): what it is called, in plain words. @language (nullable): a list of
 * languages, %NULL for that of the process. */
const char *
pal_self_care_get_name (const PalSelfCare *self, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_text_get (&self->name, language);
}

/* Returns: how many lines are said of this, all of them in plain words. */
guint
pal_self_care_get_n_lines (const PalSelfCare *self, PalSelfCareLine line)
{
  g_return_val_if_fail (self != NULL, 0);
  return pal_lines_count (&self->lines, line, PAL_VOICE_PLAIN);
}

/**
 * pal_self_care_get_line:
 * @self: something to do for oneself
 * @line: what is said of it
 * @index: less than pal_self_care_get_n_lines() of that line
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: (nullable): plain words for the client; %NULL if there are not that many.
 */
const char *
pal_self_care_get_line (const PalSelfCare *self,
                        PalSelfCareLine line,
                        guint index,
                        const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_lines_get (&self->lines, line, PAL_VOICE_PLAIN, index, language);
}

/* Returns: (transfer none): what it rests on. */
const PalEvidence *
pal_self_care_get_evidence (const PalSelfCare *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->evidence;
}
