/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-evidence-reader-private.h"
#include "pal-references-private.h"

G_BEGIN_DECLS

/* What the readers of pages have in common, whatever these are about; each begins with it. Everything
 * in it belongs to the page that is being read. */
typedef struct
{
  PalEvidenceReader parent;
  const PalLineRule *rules;
  const char *about; /* what the page is about, for messages */
  PalLines *lines;
  GPtrArray *self_care;
  GPtrArray *red_flags;
  GPtrArray *evidence;
} PalPageReader;

gboolean pal_page_reader_start_line (PalMarkup *markup, gpointer reader, GError **error);
gboolean pal_page_reader_start_care (PalMarkup *markup, gpointer reader, GError **error);
gboolean pal_page_reader_start_refer (PalMarkup *markup, gpointer reader, GError **error);
gboolean pal_page_reader_take_evidence (PalMarkup *markup, gpointer reader, GError **error);
gboolean pal_page_reader_check (const PalPageReader *self, GError **error);

/* The last of the rules of a file: what else stands on a page is a line of its text. */
#define PAL_PAGE_RULES                                                                             \
  { "care", " page ", pal_page_reader_start_care, NULL },                                          \
    { "refer", " page ", pal_page_reader_start_refer, NULL },                                      \
    { PAL_MARKUP_ANY, " page ", pal_page_reader_start_line, NULL }

G_END_DECLS
