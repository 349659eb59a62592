/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-evidence"

#include "pal-evidence-private.h"

typedef struct
{
  const PalWork *work;
  char *part; /* or NULL */
} Citation;

static void
clear_citation (gpointer data)
{
  Citation *citation = data;

  g_free (citation->part);
}

/* Returns: (transfer full): evidence without any source, for the reader to fill. */
PalEvidence *
pal_evidence_new (void)
{
  PalEvidence *self = g_new0 (PalEvidence, 1);

  self->sources = g_array_new (FALSE, TRUE, sizeof (Citation));
  g_array_set_clear_func (self->sources, clear_citation);
  return self;
}

/* Frees it; %NULL is allowed. The works it names belong to the knowledge and stay. */
void
pal_evidence_free (PalEvidence *self)
{
  if (self == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (self->summary); i++)
    pal_text_clear (&self->summary[i]);
  g_array_unref (self->sources);
  g_free (self);
}

/* @part is a chapter or the like; %NULL or empty for the whole. */
void
pal_evidence_add_source (PalEvidence *self, const PalWork *work, const char *part)
{
  Citation citation = { work, part != NULL && *part != '\0' ? g_strdup (part) : NULL };

  g_array_append_val (self->sources, citation);
}

/* Returns: (transfer none): the work behind one of the sources, counted from 0. */
const PalWork *
pal_evidence_get_work (const PalEvidence *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->sources->len, NULL);
  return g_array_index (self->sources, Citation, index).work;
}

/* Of several, the one that covers a line, else the one that stands for what none names. */
const PalEvidence *
pal_evidence_find_for (GPtrArray *evidence, guint line)
{
  const PalEvidence *rest = NULL;

  for (guint i = 0; i < evidence->len; i++)
    {
      const PalEvidence *candidate = g_ptr_array_index (evidence, i);

      if (candidate->covers & (1u << line))
        return candidate;
      if (candidate->covers == 0)
        rest = candidate;
    }
  return rest;
}

/* Returns: what kind of ground it is, from a trial to tradition, as it is shown beside what
 * rests on it. */
PalEvidenceLabel
pal_evidence_get_label (const PalEvidence *self)
{
  g_return_val_if_fail (self != NULL, PAL_EVIDENCE_ANATOMY);
  return self->label;
}

/* Returns: how sure the sources are; %PAL_CERTAINTY_NONE where nobody has said. It is our
 * summary, not an official grade. */
PalCertainty
pal_evidence_get_certainty (const PalEvidence *self)
{
  g_return_val_if_fail (self != NULL, PAL_CERTAINTY_NONE);
  return self->certainty;
}

/**
 * pal_evidence_get_summary:
 * @self: the evidence
 * @voice: for the therapist or for the client
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: (nullable): what was found, in a sentence or two; %NULL where there is no more to say
 *   than the label does.
 */
const char *
pal_evidence_get_summary (const PalEvidence *self, PalVoice voice, const char *language)
{
  g_return_val_if_fail (self != NULL && (guint) voice < PAL_N_VOICES, NULL);
  return pal_text_get (&self->summary[voice], language);
}

/* Returns: how many sources there are. */
guint
pal_evidence_get_n_sources (const PalEvidence *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->sources->len;
}

/**
 * pal_evidence_dup_source:
 * @self: the evidence
 * @index: less than pal_evidence_get_n_sources()
 *
 * Returns: (transfer full): a citation and, after a comma, the part of the work that is meant; the
 *   same in every language.
 */
char *
pal_evidence_dup_source (const PalEvidence *self, guint index)
{
  const Citation *citation;

  g_return_val_if_fail (self != NULL && index < self->sources->len, NULL);

  citation = &g_array_index (self->sources, Citation, index);
  return citation->part != NULL
           ? g_strdup_printf ("%s, %s", citation->work->citation, citation->part)
           : g_strdup (citation->work->citation);
}

/**
 * pal_evidence_get_source_read:
 * @self: the evidence
 * @index: less than pal_evidence_get_n_sources()
 *
 * Returns: whether somebody read this work for the program. Otherwise it is named as the place
 *   where what is generally known is written down.
 */
gboolean
pal_evidence_get_source_read (const PalEvidence *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->sources->len, FALSE);
  return g_array_index (self->sources, Citation, index).work->read;
}
