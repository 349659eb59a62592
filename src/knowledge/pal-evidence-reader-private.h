/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-knowledge-private.h"
#include "pal-markup-private.h"

G_BEGIN_DECLS

/* What the readers of files with evidence have in common; each begins with it. */
typedef struct
{
  PalKnowledge *knowledge;
  const char *const *lines; /* names that `covers` may have, by number; NULL where it may not be */
  PalEvidence *evidence;    /* being read, or read and not yet taken */
  const PalWork *work;
} PalEvidenceReader;

void pal_evidence_reader_clear (PalEvidenceReader *self);
gboolean
pal_evidence_reader_take (PalEvidenceReader *self, PalEvidence **place, GError **error);

gboolean pal_evidence_reader_append (PalEvidenceReader *self, GPtrArray *list, GError **error);
gboolean pal_evidence_reader_check (const PalEvidenceReader *self,
                                    GPtrArray *list,
                                    const PalLines *lines,
                                    const char *where,
                                    GError **error);

gboolean pal_evidence_reader_start (PalMarkup *markup, gpointer reader, GError **error);
gboolean pal_evidence_reader_start_summary (PalMarkup *markup, gpointer reader, GError **error);
gboolean pal_evidence_reader_start_source (PalMarkup *markup, gpointer reader, GError **error);
gboolean pal_evidence_reader_end_source (PalMarkup *markup, gpointer reader, GError **error);

/* @take is called at the end of each evidence in one of @parents. */
#define PAL_EVIDENCE_RULES(parents, take)                                                          \
  { "evidence", parents, pal_evidence_reader_start, take },                                        \
    { "summary", " evidence ", pal_evidence_reader_start_summary, NULL },                          \
    { "summary-plain", " evidence ", pal_evidence_reader_start_summary, NULL },                    \
    { "source", " evidence ", pal_evidence_reader_start_source, pal_evidence_reader_end_source }

G_END_DECLS
