/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-zone-page"

#include "pal-zone-page-private.h"

#include "pal-evidence-private.h"

/* Returns: (transfer full): a page on which nothing stands. @evidence is that of all pages of
 * the file; a reference to it is taken. */
PalZonePage *
pal_zone_page_new (GPtrArray *evidence)
{
  PalZonePage *self = g_new0 (PalZonePage, 1);

  pal_lines_init (&self->lines);
  self->evidence = g_ptr_array_ref (evidence);
  self->self_care = g_ptr_array_new ();
  self->red_flags = g_ptr_array_new ();
  return self;
}

/* Frees a page; the tiles and flags that it refers to belong to the library and stay. */
void
pal_zone_page_free (PalZonePage *self)
{
  g_return_if_fail (self != NULL);

  pal_lines_clear (&self->lines);
  g_ptr_array_unref (self->evidence);
  g_ptr_array_unref (self->self_care);
  g_ptr_array_unref (self->red_flags);
  g_free (self);
}

/**
 * pal_zone_page_get_zone:
 * @self: a page
 *
 * Returns: the base of the zone that it is about.
 */
const char *
pal_zone_page_get_zone (const PalZonePage *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->zone;
}

/**
 * pal_zone_page_get_line:
 * @self: a page
 * @line: what is said
 * @voice: for the therapist or for the client
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: a sentence or a few.
 */
const char *
pal_zone_page_get_line (const PalZonePage *self,
                        PalZonePageLine line,
                        PalVoice voice,
                        const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_lines_get (&self->lines, line, voice, 0, language);
}

/**
 * pal_zone_page_get_evidence_for:
 * @self: a page
 * @line: what is said
 *
 * Returns: what this line rests on, the same for every zone.
 */
const PalEvidence *
pal_zone_page_get_evidence_for (const PalZonePage *self, PalZonePageLine line)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_evidence_find_for (self->evidence, line);
}

/* Returns: how many things people can do for themselves in this zone. */
guint
pal_zone_page_get_n_self_care (const PalZonePage *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->self_care->len;
}

/* Returns: (transfer none): one of them, counted from 0 in the order of the page. */
const PalSelfCare *
pal_zone_page_get_self_care (const PalZonePage *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->self_care->len, NULL);
  return g_ptr_array_index (self->self_care, index);
}

/* Returns: how many warning signs are to be thought of in this zone. */
guint
pal_zone_page_get_n_red_flags (const PalZonePage *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->red_flags->len;
}

/**
 * pal_zone_page_get_red_flag:
 * @self: a page
 * @index: less than pal_zone_page_get_n_red_flags()
 *
 * Returns: a sign to ask about when it hurts here: those that name the zone, then those that the
 *   page names besides.
 */
const PalRedFlag *
pal_zone_page_get_red_flag (const PalZonePage *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->red_flags->len, NULL);
  return g_ptr_array_index (self->red_flags, index);
}
