/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-author-look"

#include "pal-author-look.h"

/* Still to be read, and no rival to what is shown. */
#define DIMMED_ALPHA 0.35

static const char *const nicks[] = { "shown", "dimmed", "hidden" };

/**
 * pal_author_looks_get:
 * @self: (nullable): how the authors are seen, %NULL for all as usual
 * @author: an author
 *
 * Returns: how the marks of @author are seen.
 */
PalAuthorLook
pal_author_looks_get (const PalAuthorLooks *self, PalAuthor author)
{
  if (self == NULL || author == PAL_AUTHOR_NONE)
    return PAL_LOOK_SHOWN;
  return author == PAL_AUTHOR_CLIENT ? self->client : self->therapist;
}

/* Says how the marks of one author are shown; those of the other stay as they are. */
void
pal_author_looks_set (PalAuthorLooks *self, PalAuthor author, PalAuthorLook look)
{
  g_return_if_fail (self != NULL && author != PAL_AUTHOR_NONE);
  *(author == PAL_AUTHOR_CLIENT ? &self->client : &self->therapist) = look;
}

/* Returns: how opaque such marks are, 0 to 1. */
double
pal_author_look_get_alpha (PalAuthorLook look)
{
  return look == PAL_LOOK_SHOWN ? 1.0 : (look == PAL_LOOK_DIMMED ? DIMMED_ALPHA : 0.0);
}

/* Returns: (transfer none): the word under which a way of showing is stored and chosen. */
const char *
pal_author_look_to_nick (PalAuthorLook look)
{
  g_return_val_if_fail (look < G_N_ELEMENTS (nicks), nicks[0]);
  return nicks[look];
}

/* Returns: whether @nick (nullable) is one of these words; else @look (out) is left alone. */
gboolean
pal_author_look_from_nick (const char *nick, PalAuthorLook *look)
{
  g_return_val_if_fail (look != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    if (g_strcmp0 (nick, nicks[i]) == 0)
      {
        *look = (PalAuthorLook) i;
        return TRUE;
      }
  return FALSE;
}
