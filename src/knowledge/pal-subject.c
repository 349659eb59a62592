/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-subject"

#include "pal-subject-private.h"

#include "pal-region-key.h"

/* The plain words of one side, or %NULL if the subject does not exist on that side. */
const char *
pal_subject_get_plain (const PalSubject *self, PalSide side, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (!pal_subject_has_side (self, side))
    return NULL;
  return pal_text_get (&self->plain[side], language);
}

/* Returns: whether it exists there: a paired one on both sides, one of the midline in the
 * middle. */
gboolean
pal_subject_has_side (const PalSubject *self, PalSide side)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return side == PAL_SIDE_MIDLINE ? self->midline : self->paired;
}

/* Whether it has a name, and plain words for exactly the sides on which it exists. */
gboolean
pal_subject_is_complete (const PalSubject *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->base == NULL || self->name.source == NULL || self->synonyms.source == NULL)
    return FALSE;
  for (PalSide side = PAL_SIDE_MIDLINE; side <= PAL_SIDE_RIGHT; side++)
    {
      if (pal_subject_has_side (self, side) != (self->plain[side].source != NULL))
        return FALSE;
    }
  return TRUE;
}

/* Adds its region keys, the left before the right and what lies in the midline last; with a @side
 * other than the midline, what exists on both sides adds only that one. */
void
pal_subject_add_keys (const PalSubject *self, PalSide side, GStrvBuilder *keys)
{
  const PalSide sides[] = { PAL_SIDE_LEFT, PAL_SIDE_RIGHT, PAL_SIDE_MIDLINE };

  g_return_if_fail (self != NULL && keys != NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autofree char *key = pal_region_key_new (self->base, sides[i]);

      if (pal_subject_has_side (self, sides[i])
          && (!self->paired || side == PAL_SIDE_MIDLINE || sides[i] == side))
        g_strv_builder_add (keys, key);
    }
}

/* Frees the words, not itself. */
void
pal_subject_clear (PalSubject *self)
{
  g_return_if_fail (self != NULL);

  pal_text_clear (&self->name);
  pal_text_clear (&self->synonyms);
  for (gsize i = 0; i < G_N_ELEMENTS (self->plain); i++)
    pal_text_clear (&self->plain[i]);
}
