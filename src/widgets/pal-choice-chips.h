/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Words to choose from, one or several: chips in as many lines as they need, one stop of the Tab key,
 * among which the arrows move. */
#define PAL_TYPE_CHOICE_CHIPS (pal_choice_chips_get_type ())
G_DECLARE_FINAL_TYPE (PalChoiceChips, pal_choice_chips, PAL, CHOICE_CHIPS, AdwBin)

typedef enum
{
  PAL_CHOICE_ONE_OR_NONE,
  PAL_CHOICE_ONE,
  PAL_CHOICE_SEVERAL,
} PalChoice;

GtkWidget *pal_choice_chips_new (const char *label, PalChoice choice);

void pal_choice_chips_add (PalChoiceChips *self, guint value, const char *words);
void pal_choice_chips_fold (PalChoiceChips *self, guint n_usual);
void pal_choice_chips_set_words (PalChoiceChips *self, char **words);
void pal_choice_chips_set_chosen (PalChoiceChips *self, guint chosen);
guint pal_choice_chips_get_chosen (PalChoiceChips *self);

G_END_DECLS
