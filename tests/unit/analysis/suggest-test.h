/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-muscle-suggest.h"

G_BEGIN_DECLS

/* What the tests of the list of muscles share. */
GPtrArray *suggest_test_list (PalKnowledge *knowledge, const char *words);
const PalMuscleSuggestion *suggest_test_find (GPtrArray *suggestions, const char *muscle);
guint suggest_test_rank (PalKnowledge *knowledge, const char *zones, const char *muscle);
void suggest_test_assert_same (GPtrArray *a, GPtrArray *b);

G_END_DECLS
