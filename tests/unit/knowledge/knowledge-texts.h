/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-knowledge.h"

G_BEGIN_DECLS

typedef struct
{
  char *where; /* "technique iastm" */
  const char *text;
  gboolean title;    /* a name, not a sentence */
  gboolean question; /* to the client */
  gboolean sided;    /* it names a side */
} KnowledgeText;

/* Every text that one voice has in one language. */
GPtrArray *knowledge_texts_collect (PalKnowledge *knowledge, PalVoice voice, const char *language);

/* Calls @func with every evidence there is and with what it belongs to. */
typedef void (*KnowledgeEvidenceFunc) (const PalEvidence *evidence, const char *where);
void knowledge_texts_foreach_evidence (PalKnowledge *knowledge, KnowledgeEvidenceFunc func);

G_END_DECLS
