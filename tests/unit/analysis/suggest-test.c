/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "suggest-test.h"

/* Zones are words with spaces between them. */
GPtrArray *
suggest_test_list (PalKnowledge *knowledge, const char *words)
{
  g_auto (GStrv) zones = g_strsplit (words, " ", -1);

  return pal_muscle_suggest (knowledge, (const char *const *) zones);
}

const PalMuscleSuggestion *
suggest_test_find (GPtrArray *suggestions, const char *muscle)
{
  for (guint i = 0; i < suggestions->len; i++)
    {
      const PalMuscleSuggestion *suggestion = g_ptr_array_index (suggestions, i);

      if (g_str_equal (suggestion->muscle, muscle))
        return suggestion;
    }
  return NULL;
}

/* The place of a muscle in the list, from 1. */
guint
suggest_test_rank (PalKnowledge *knowledge, const char *zones, const char *muscle)
{
  g_autoptr (GPtrArray) suggestions = suggest_test_list (knowledge, zones);

  for (guint i = 0; i < suggestions->len; i++)
    {
      const PalMuscleSuggestion *suggestion = g_ptr_array_index (suggestions, i);

      if (g_str_equal (suggestion->muscle, muscle))
        return i + 1;
    }
  return G_MAXUINT;
}

void
suggest_test_assert_same (GPtrArray *a, GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      const PalMuscleSuggestion *first = g_ptr_array_index (a, i);
      const PalMuscleSuggestion *second = g_ptr_array_index (b, i);

      g_assert_cmpstr (first->muscle, ==, second->muscle);
      g_assert_true (first->score == second->score);
      g_assert_cmpuint (first->reasons->len, ==, second->reasons->len);
      g_assert_cmpuint (first->n_elsewhere, ==, second->n_elsewhere);
    }
}
