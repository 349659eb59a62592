/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-technique-chips"

#include "pal-technique-chips.h"

#include <glib/gi18n-lib.h>

#include "pal-technique-words.h"

static guint
get_value (PalChoice choice, guint index)
{
  return choice == PAL_CHOICE_SEVERAL ? 1u << index : index;
}

/* Returns: (transfer floating): the stages, with how long ago each began. */
GtkWidget *
pal_technique_chips_new_stage (PalChoice choice)
{
  GtkWidget *chips = pal_choice_chips_new (_ ("Stage"), choice);

  for (guint i = 1; i < PAL_N_STAGES; i++)
    {
      g_autofree char *words = g_strdup_printf (
        "%s (%s)", pal_words_stage ((PalStage) i), pal_words_stage_hint ((PalStage) i));

      pal_choice_chips_add (PAL_CHOICE_CHIPS (chips), get_value (choice, i), words);
    }
  return chips;
}

/* Returns: (transfer floating): a chip for each thing that can be worked on, numbered as
 * #PalTarget. */
GtkWidget *
pal_technique_chips_new_target (PalChoice choice)
{
  GtkWidget *chips = pal_choice_chips_new (_ ("What Is Worked On"), choice);

  for (guint i = 1; i < PAL_N_TARGETS; i++)
    pal_choice_chips_add (
      PAL_CHOICE_CHIPS (chips), get_value (choice, i), pal_words_target ((PalTarget) i));
  return chips;
}

/* Returns: (transfer floating): the areas of the body, as pal_knowledge_areas_from_string() has them. */
GtkWidget *
pal_technique_chips_new_areas (PalKnowledge *knowledge)
{
  GtkWidget *chips = pal_choice_chips_new (_ ("Part of the Body"), PAL_CHOICE_SEVERAL);

  for (guint i = 0; i < pal_knowledge_get_n_areas (knowledge); i++)
    pal_choice_chips_add (PAL_CHOICE_CHIPS (chips),
                          1u << i,
                          pal_area_get_name (pal_knowledge_get_area_at (knowledge, i), NULL));
  return chips;
}

/* Returns: (transfer floating): a chip for each aim, of which several can be chosen, as the bits
 * of a #PalAim. */
GtkWidget *
pal_technique_chips_new_aims (void)
{
  GtkWidget *chips = pal_choice_chips_new (_ ("What For"), PAL_CHOICE_SEVERAL);

  for (guint i = 0; i < PAL_N_AIMS; i++)
    pal_choice_chips_add (
      PAL_CHOICE_CHIPS (chips), 1u << i, pal_words_aim ((PalAim) (1 << i)));
  return chips;
}
