/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-knowledge"

#include "pal-subject-reader-private.h"

/* A zone, muscle or area begins, and what is read from now on is about it; without @sides these are
 * known later. */
gboolean
pal_subject_reader_start (PalSubjectReader *self,
                          PalSubject *subject,
                          const char *id,
                          const char *sides,
                          GError **error)
{
  const char *const side_words[] = { "midline", "paired", NULL };
  guint paired = 0;

  if (sides != NULL && !pal_markup_read_word (sides, side_words, &paired, error))
    return FALSE;
  if (g_hash_table_contains (self->knowledge->subjects, id))
    return pal_markup_fail (error, "The same id twice", id);
  subject->base = g_intern_string (id);
  subject->paired = paired == 1;
  subject->midline = sides != NULL && !subject->paired;
  self->subject = subject;
  g_hash_table_insert (self->knowledge->subjects, (gpointer) subject->base, subject);
  return TRUE;
}

/* After the element of a zone, muscle or area. Returns: whether all the words are there that its
 * sides ask for, and no others. */
gboolean
pal_subject_reader_end (PalSubjectReader *self, GError **error)
{
  if (!pal_subject_is_complete (self->subject))
    return pal_markup_fail (error, "Words are missing or too many", self->subject->base);
  self->subject = NULL;
  return TRUE;
}

/* The start of one of the elements in PAL_SUBJECT_RULES. */
gboolean
pal_subject_reader_start_words (PalMarkup *markup, gpointer reader, GError **error)
{
  PalSubject *subject = ((PalSubjectReader *) reader)->subject;
  const struct
  {
    const char *element;
    PalText *target;
  } targets[] = {
    { "name", &subject->name },
    { "plain", &subject->plain[PAL_SIDE_MIDLINE] },
    { "plain-left", &subject->plain[PAL_SIDE_LEFT] },
    { "plain-right", &subject->plain[PAL_SIDE_RIGHT] },
    { "synonyms", &subject->synonyms },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      if (g_str_equal (targets[i].element, markup->element))
        return pal_markup_take_words (markup, targets[i].target, error);
    }
  g_return_val_if_reached (FALSE);
}
