/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-rating-entry"

#include "pal-rating-entry.h"

#include "pal-types.h"
#include "pal-uuid.h"

/**
 * pal_rating_entry_press:
 * @self: the state, zeroed at first
 * @digit: 0 to 9
 * @mark_id: the mark that a digit would rate now
 * @rated_id: (out) (transfer full): the mark that is rated; the one before, if this `0` makes its `1` a ten
 * @merge_key: (out) (transfer full): for pal_command_set_merge_key()
 *
 * Returns: the rating, 0 to 10.
 */
int
pal_rating_entry_press (PalRatingEntry *self,
                        int digit,
                        const char *mark_id,
                        char **rated_id,
                        char **merge_key)
{
  g_return_val_if_fail (self != NULL && mark_id != NULL, PAL_INTENSITY_EMPTY);
  g_return_val_if_fail (digit >= 0 && digit <= 9, PAL_INTENSITY_EMPTY);

  if (digit == 0 && self->mark_id != NULL)
    {
      *rated_id = g_steal_pointer (&self->mark_id);
      *merge_key = g_steal_pointer (&self->merge_key);
      return PAL_INTENSITY_MAX;
    }

  pal_rating_entry_clear (self);
  *rated_id = g_strdup (mark_id);
  *merge_key = pal_uuid_new ();
  if (digit == 1)
    {
      self->mark_id = g_strdup (mark_id);
      self->merge_key = g_strdup (*merge_key);
    }
  return digit;
}

/**
 * pal_rating_entry_interrupt:
 * @self: the state
 *
 * Something else happened: a `0` from now on is a nought.
 */
void
pal_rating_entry_interrupt (PalRatingEntry *self)
{
  g_return_if_fail (self != NULL);
  g_clear_pointer (&self->mark_id, g_free);
}

/* Forgets the digit that was typed, so that the next one begins a number of its own. */
void
pal_rating_entry_clear (PalRatingEntry *self)
{
  g_return_if_fail (self != NULL);
  g_clear_pointer (&self->mark_id, g_free);
  g_clear_pointer (&self->merge_key, g_free);
}
