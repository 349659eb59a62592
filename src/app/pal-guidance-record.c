/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-guidance-record"

/* What the record says that limits techniques, said once above them, with what it rests on. */

#include "pal-guidance-record.h"

#include <glib/gi18n-lib.h>

#include "pal-guidance-parts.h"
#include "pal-rank-words.h"

static PalGuidanceLines *
new_entry (const char *heading, const char *text)
{
  PalGuidanceLines *lines = PAL_GUIDANCE_LINES (pal_guidance_lines_new (heading));

  pal_guidance_lines_add_entry (lines, heading, text, NULL);
  return lines;
}

static PalGuidanceLines *
describe_state (const PalContraindication *state, PalVoice voice)
{
  return new_entry (pal_contraindication_get_name (state, voice, NULL),
                    pal_contraindication_get_effect (state, voice, NULL));
}

/* What it may mean is not known: it is asked. */
static PalGuidanceLines *
describe_sign (PalSign sign, const PalContraindication *state, PalVoice voice)
{
  const char *ask = pal_contraindication_get_ask (state, NULL);
  g_autofree char *heading = pal_guidance_capitalise (pal_words_sign (sign, voice));
  g_autofree char *text
      = g_strdup_printf (voice == PAL_VOICE_PLAIN
                             /* Translators: a question to the client, and what follows from a yes */
                             ? _ ("%s If so: %s")
                             /* Translators: a question to the client, and what follows from a yes */
                             : _ ("Ask: %s If yes: %s"),
                         ask,
                         pal_contraindication_get_effect (state, voice, NULL));

  return new_entry (heading, text);
}

static void
add (GtkWidget **box, PalGuidanceLines *lines, const PalContraindication *state, PalVoice voice)
{
  if (*box == NULL)
    *box = pal_guidance_caution_new (
        voice == PAL_VOICE_PLAIN ? _ ("Kept in Mind for You") : _ ("From the Record"), lines);
  else
    gtk_box_append (GTK_BOX (*box), GTK_WIDGET (lines));
  gtk_box_append (GTK_BOX (*box),
                  pal_guidance_evidence_new (pal_contraindication_get_evidence (state), voice));
}

/**
 * pal_guidance_record_new:
 * @of: for whom guidance is read
 * @voice: whose words
 *
 * Returns: (transfer floating) (nullable): the states and signs that are to be heeded; %NULL for none.
 */
GtkWidget *
pal_guidance_record_new (PalGuidanceCase *of, PalVoice voice)
{
  const PalTechniqueCase *asked;
  PalKnowledge *knowledge;
  GtkWidget *box = NULL;

  g_return_val_if_fail (PAL_IS_GUIDANCE_CASE (of), NULL);

  asked = pal_guidance_case_ask (of, NULL);
  knowledge = pal_guidance_case_get_knowledge (of);
  for (guint i = 0; i < asked->states->len; i++)
    {
      const PalContraindication *state = g_ptr_array_index (asked->states, i);

      add (&box, describe_state (state, voice), state, voice);
    }
  for (guint i = 0; i < PAL_N_SIGNS; i++)
    {
      PalSign sign = (PalSign) (asked->signs & (1u << i));
      const PalContraindication *state
          = sign != PAL_SIGN_NONE ? pal_knowledge_get_state_of_sign (knowledge, sign) : NULL;

      if (state != NULL && !g_ptr_array_find (asked->states, state, NULL))
        add (&box, describe_sign (sign, state, voice), state, voice);
    }
  return box;
}
