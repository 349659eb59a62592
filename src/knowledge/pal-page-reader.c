/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-knowledge"

#include "pal-page-reader-private.h"

/* At an element that holds a line of the page, in one of its voices and languages. @reader: a
 * #PalPageReader. */
gboolean
pal_page_reader_start_line (PalMarkup *markup, gpointer reader, GError **error)
{
  const PalPageReader *self = reader;

  return PAL_COLLECT (markup, error, PAL_LANGUAGE (markup))
         && pal_markup_take_line (markup, self->lines, self->rules, error);
}

/* At a reference to a tile of self-care: refuses one that there is not. @reader: a
 * #PalPageReader. */
gboolean
pal_page_reader_start_care (PalMarkup *markup, gpointer reader, GError **error)
{
  const PalPageReader *self = reader;

  return pal_knowledge_read_care (self->parent.knowledge, markup, self->self_care, error);
}

/* At a reference to a warning sign: refuses one that there is not. @reader: a #PalPageReader. */
gboolean
pal_page_reader_start_refer (PalMarkup *markup, gpointer reader, GError **error)
{
  const PalPageReader *self = reader;

  return pal_knowledge_read_refer (self->parent.knowledge, markup, self->red_flags, error);
}

/* After "evidence": hands it to the page. @reader: a #PalPageReader. Returns: whether it is
 * complete. */
gboolean
pal_page_reader_take_evidence (PalMarkup *markup, gpointer reader, GError **error)
{
  PalPageReader *self = reader;

  return pal_evidence_reader_append (&self->parent, self->evidence, error);
}

/* Whether a page that has been read says all that a page must. */
gboolean
pal_page_reader_check (const PalPageReader *self, GError **error)
{
  if (self->self_care->len == 0)
    return pal_markup_fail (error, "A page without self-care", self->about);
  if (self->red_flags->len == 0)
    return pal_markup_fail (error, "A page that never refers to a doctor", self->about);
  return pal_markup_check_lines (self->lines, self->rules, self->about, error)
         && pal_evidence_reader_check (
           &self->parent, self->evidence, self->lines, self->about, error);
}
