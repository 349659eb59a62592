/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-knowledge-private.h"
#include "pal-markup-private.h"

G_BEGIN_DECLS

/* What the readers of zones and of muscles have in common; each begins with it. */
typedef struct
{
  PalKnowledge *knowledge;
  PalSubject *subject; /* the zone, muscle or area being read */
} PalSubjectReader;

gboolean pal_subject_reader_start (PalSubjectReader *self,
                                   PalSubject *subject,
                                   const char *id,
                                   const char *sides,
                                   GError **error);
gboolean pal_subject_reader_end (PalSubjectReader *self, GError **error);
gboolean pal_subject_reader_start_words (PalMarkup *markup, gpointer reader, GError **error);

#define PAL_SUBJECT_RULES(parent)                                                                  \
  { "name", parent, pal_subject_reader_start_words, NULL },                                        \
    { "plain", parent, pal_subject_reader_start_words, NULL },                                     \
    { "plain-left", parent, pal_subject_reader_start_words, NULL },                                \
    { "plain-right", parent, pal_subject_reader_start_words, NULL },                               \
    { "synonyms", parent, pal_subject_reader_start_words, NULL }

G_END_DECLS
