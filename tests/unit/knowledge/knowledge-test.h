/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-knowledge.h"

G_BEGIN_DECLS

/* Small files of every kind that are whole and fit together; a test breaks one of them in one
 * place: @what becomes @with. With @what %NULL they are whole. */
PalKnowledge *
knowledge_test_read (const char *file, const char *what, const char *with, GError **error);

/* The same with one of them broken off after @length bytes. */
PalKnowledge *
knowledge_test_read_truncated (const char *file, gsize length, GError **error);
gsize knowledge_test_get_length (const char *file);

/* The same with a stretch of one of them in another place of it. */
PalKnowledge *knowledge_test_read_garbled (
  const char *file, gsize from, gsize length, gsize to, GError **error);

/* Asserts that breaking it so is found, by an error that names the file and has @says in it. */
void knowledge_test_assert_refused (
  const char *file, const char *what, const char *with, const char *says);

G_END_DECLS
