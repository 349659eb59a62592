/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Digits typed at a mark. A digit rates at once; `1` and then `0`, with nothing between, is a ten and
 * one step of undo. */
typedef struct
{
  char *mark_id;   /* whose `1` waits for a `0`; NULL if none does */
  char *merge_key; /* of the rating that a `0` would complete */
} PalRatingEntry;

int pal_rating_entry_press (PalRatingEntry *self,
                            int digit,
                            const char *mark_id,
                            char **rated_id,
                            char **merge_key);
void pal_rating_entry_interrupt (PalRatingEntry *self);
void pal_rating_entry_clear (PalRatingEntry *self);

G_END_DECLS
