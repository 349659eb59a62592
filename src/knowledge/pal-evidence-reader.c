/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-knowledge"

#include "pal-evidence-reader-private.h"

/* Frees the evidence that was being read when a file turned out to be wrong; NULL where it has
 * been taken. */
void
pal_evidence_reader_clear (PalEvidenceReader *self)
{
  g_clear_pointer (&self->evidence, pal_evidence_free);
}

/* Puts what has been read into @place, which must be empty. */
gboolean
pal_evidence_reader_take (PalEvidenceReader *self, PalEvidence **place, GError **error)
{
  if (self->evidence->sources->len == 0)
    return pal_markup_fail (error, "It has no source", "evidence");
  if (*place != NULL)
    return pal_markup_fail (error, "The same element twice", "evidence");
  *place = g_steal_pointer (&self->evidence);
  return TRUE;
}

/* Puts what has been read at the end of @list, in which no two may stand for the same. */
gboolean
pal_evidence_reader_append (PalEvidenceReader *self, GPtrArray *list, GError **error)
{
  PalEvidence *evidence = NULL;

  if (!pal_evidence_reader_take (self, &evidence, error))
    return FALSE;
  g_ptr_array_add (list, evidence);
  for (guint i = 0; i + 1 < list->len; i++)
    {
      const PalEvidence *other = g_ptr_array_index (list, i);

      if ((other->covers & evidence->covers) != 0 || (other->covers | evidence->covers) == 0)
        return pal_markup_fail (error, "Two that cover the same", "evidence");
    }
  return TRUE;
}

/* Whether whatever is said has evidence in @list. */
gboolean
pal_evidence_reader_check (const PalEvidenceReader *self,
                           GPtrArray *list,
                           const PalLines *lines,
                           const char *where,
                           GError **error)
{
  for (guint line = 0; self->lines[line] != NULL; line++)
    {
      if (pal_lines_count (lines, line, PAL_VOICE_CLINICAL) > 0
          && pal_evidence_find_for (list, line) == NULL)
        {
          g_autofree char *what = g_strdup_printf ("No evidence covers “%s” in", self->lines[line]);

          return pal_markup_fail (error, what, where);
        }
    }
  return TRUE;
}

/* Bits for the names of lines, which are separated by spaces. */
static gboolean
read_covers (PalEvidenceReader *self, const char *covers, GError **error)
{
  g_auto (GStrv) names = NULL;

  if (covers == NULL)
    return TRUE;
  if (self->lines == NULL)
    return pal_markup_fail (error, "It may not say what it covers", "evidence");
  names = g_strsplit_set (covers, " \n\t", -1);
  for (gsize i = 0; names[i] != NULL; i++)
    {
      guint line;

      if (*names[i] == '\0')
        continue;
      if (!pal_markup_read_word (names[i], self->lines, &line, error))
        return FALSE;
      self->evidence->covers |= 1u << line;
    }
  if (self->evidence->covers == 0)
    return pal_markup_fail (error, "It covers nothing", "evidence");
  return TRUE;
}

/* At an element "evidence": begins one with its label and certainty. @data: a
 * #PalEvidenceReader. Returns: whether its attributes can be understood. */
gboolean
pal_evidence_reader_start (PalMarkup *markup, gpointer data, GError **error)
{
  const char *const labels[] = { "anatomy", "trial", "tradition", "system", NULL };
  const char *const certainties[] = { "very-low", "low", "moderate", NULL };
  PalEvidenceReader *self = data;
  const char *label, *certainty, *covers;
  guint label_value, certainty_value = 0;

  if (!PAL_COLLECT (markup,
                    error,
                    PAL_STRING ("label", &label),
                    PAL_OPTIONAL ("certainty", &certainty),
                    PAL_OPTIONAL ("covers", &covers))
      || !pal_markup_read_word (label, labels, &label_value, error)
      || (certainty != NULL
          && !pal_markup_read_word (certainty, certainties, &certainty_value, error)))
    return FALSE;
  g_clear_pointer (&self->evidence, pal_evidence_free);
  self->evidence = pal_evidence_new ();
  self->evidence->label = label_value;
  self->evidence->certainty
    = certainty != NULL ? PAL_CERTAINTY_VERY_LOW + certainty_value : PAL_CERTAINTY_NONE;
  return read_covers (self, covers, error);
}

/* At "summary" and "summary-plain", of which there may be one in each voice and language. @data:
 * a #PalEvidenceReader. */
gboolean
pal_evidence_reader_start_summary (PalMarkup *markup, gpointer data, GError **error)
{
  PalEvidenceReader *self = data;
  gboolean plain = g_str_has_suffix (markup->element, "-plain");

  return pal_markup_take_words (
    markup, &self->evidence->summary[plain ? PAL_VOICE_PLAIN : PAL_VOICE_CLINICAL], error);
}

/* At "source": refuses a work that is not in works.xml. @data: a #PalEvidenceReader. */
gboolean
pal_evidence_reader_start_source (PalMarkup *markup, gpointer data, GError **error)
{
  PalEvidenceReader *self = data;
  const char *work;

  if (!PAL_COLLECT (markup, error, PAL_STRING ("work", &work)))
    return FALSE;
  self->work = pal_knowledge_refer_to_work (self->knowledge, work, error);
  if (self->work == NULL)
    return FALSE;
  pal_markup_take_text (markup);
  return TRUE;
}

/* After "source": its text says which part of the work it is, and may be empty. @data: a
 * #PalEvidenceReader. */
gboolean
pal_evidence_reader_end_source (PalMarkup *markup, gpointer data, GError **error)
{
  PalEvidenceReader *self = data;

  pal_evidence_add_source (self->evidence, self->work, markup->text->str);
  return TRUE;
}
