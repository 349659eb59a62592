/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-condition"

#include "pal-condition-private.h"

#include "pal-guidance-private.h"

/* Returns: (transfer full): a condition of which nothing is said yet, for the reader to fill. */
PalCondition *
pal_condition_new (void)
{
  PalCondition *self = g_new0 (PalCondition, 1);

  pal_lines_init (&self->lines);
  self->uses = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_use_free);
  self->states = g_ptr_array_new ();
  self->zones = g_ptr_array_new ();
  self->self_care = g_ptr_array_new ();
  self->red_flags = g_ptr_array_new ();
  return self;
}

/* Frees a condition with its uses of techniques; the states, zones, tiles and flags that it
 * refers to belong to the library and stay. */
void
pal_condition_free (PalCondition *self)
{
  g_return_if_fail (self != NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (self->name); i++)
    pal_text_clear (&self->name[i]);
  pal_text_clear (&self->synonyms);
  pal_lines_clear (&self->lines);
  g_ptr_array_unref (self->uses);
  g_ptr_array_unref (self->states);
  g_ptr_array_unref (self->zones);
  g_ptr_array_unref (self->self_care);
  g_ptr_array_unref (self->red_flags);
  pal_evidence_free (self->evidence);
  g_free (self);
}

/* Returns: (transfer none): as in conditions.xml, for example "frozen-shoulder". */
const char *
pal_condition_get_id (const PalCondition *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->id;
}

/* Returns: what kind of tissue it is listed under, or the whole person. */
PalConditionGroup
pal_condition_get_group (const PalCondition *self)
{
  g_return_val_if_fail (self != NULL, PAL_CONDITION_WHOLE);
  return self->group;
}

/**
 * pal_condition_get_name:
 * @self: a condition
 * @voice: for the therapist or for the client
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: "Disc degeneration" or "discs that have aged".
 */
const char *
pal_condition_get_name (const PalCondition *self, PalVoice voice, const char *language)
{
  g_return_val_if_fail (self != NULL && (guint) voice < PAL_N_VOICES, NULL);
  return pal_text_get (&self->name[voice], language);
}

/**
 * pal_condition_get_synonyms:
 * @self: a condition
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: other words for it, separated by semicolons.
 */
const char *
pal_condition_get_synonyms (const PalCondition *self, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_text_get (&self->synonyms, language);
}

/* Returns: how many lines are said of this in this voice; 0 where nothing is. */
guint
pal_condition_get_n_lines (const PalCondition *self, PalConditionLine line, PalVoice voice)
{
  g_return_val_if_fail (self != NULL, 0);
  return pal_lines_count (&self->lines, line, voice);
}

/**
 * pal_condition_get_line:
 * @self: a condition
 * @line: what is said of it
 * @voice: for the therapist or for the client
 * @index: less than pal_condition_get_n_lines() of that line and voice
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: (nullable): a sentence or a few; %NULL if there are not that many.
 */
const char *
pal_condition_get_line (const PalCondition *self,
                        PalConditionLine line,
                        PalVoice voice,
                        guint index,
                        const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_lines_get (&self->lines, line, voice, index, language);
}

/* Returns: how many techniques are described for it. */
guint
pal_condition_get_n_uses (const PalCondition *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->uses->len;
}

/**
 * pal_condition_get_use:
 * @self: a condition
 * @index: less than pal_condition_get_n_uses()
 *
 * Returns: a technique that suits, the best first.
 */
const PalUse *
pal_condition_get_use (const PalCondition *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->uses->len, NULL);
  return g_ptr_array_index (self->uses, index);
}

/* Returns: how many states that speak against massage it brings with it. */
guint
pal_condition_get_n_states (const PalCondition *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->states->len;
}

/**
 * pal_condition_get_state:
 * @self: a condition
 * @index: less than pal_condition_get_n_states()
 *
 * Returns: what somebody with it is asked about before every treatment, and which limits that.
 */
const PalContraindication *
pal_condition_get_state (const PalCondition *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->states->len, NULL);
  return g_ptr_array_index (self->states, index);
}

/* Returns: how many zones it is felt in, at least one. */
guint
pal_condition_get_n_zones (const PalCondition *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->zones->len;
}

/**
 * pal_condition_get_zone:
 * @self: a condition
 * @index: less than pal_condition_get_n_zones()
 *
 * Returns: the base of a zone in which it is often felt.
 */
const char *
pal_condition_get_zone (const PalCondition *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->zones->len, NULL);
  return g_ptr_array_index (self->zones, index);
}

/* Returns: how many things people can do for themselves about it, at least one. */
guint
pal_condition_get_n_self_care (const PalCondition *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->self_care->len;
}

/**
 * pal_condition_get_self_care:
 * @self: a condition
 * @index: less than pal_condition_get_n_self_care()
 *
 * Returns: what people can do for themselves.
 */
const PalSelfCare *
pal_condition_get_self_care (const PalCondition *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->self_care->len, NULL);
  return g_ptr_array_index (self->self_care, index);
}

/* Returns: how many warning signs are to be thought of with it. */
guint
pal_condition_get_n_red_flags (const PalCondition *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->red_flags->len;
}

/**
 * pal_condition_get_red_flag:
 * @self: a condition
 * @index: less than pal_condition_get_n_red_flags()
 *
 * Returns: a sign that something else needs a doctor.
 */
const PalRedFlag *
pal_condition_get_red_flag (const PalCondition *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->red_flags->len, NULL);
  return g_ptr_array_index (self->red_flags, index);
}

/* Returns: (transfer none): what the page rests on. */
const PalEvidence *
pal_condition_get_evidence (const PalCondition *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->evidence;
}
