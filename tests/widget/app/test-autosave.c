/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib-object.h>

#include "pal-autosave.h"

typedef struct
{
  guint n_saves;
  char *merge_key;
} Saved;

static void
save_cb (const char *merge_key, gpointer user_data)
{
  Saved *saved = user_data;

  saved->n_saves++;
  g_free (saved->merge_key);
  saved->merge_key = g_strdup (merge_key);
}

static gboolean
late_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Types on until something is saved, and fails after @seconds. */
static void
type_until_saved (PalAutosave *autosave, Saved *saved, guint seconds)
{
  gboolean late = FALSE;
  guint timeout = g_timeout_add_seconds (seconds, late_cb, &late);

  while (saved->n_saves == 0)
    {
      g_assert_false (late);
      pal_autosave_touch (autosave);
      g_main_context_iteration (NULL, FALSE);
    }
  g_source_remove (timeout);
}

static void
test_flush (void)
{
  Saved saved = { 0 };
  PalAutosave *autosave = pal_autosave_new (save_cb, &saved);
  g_autofree char *first_key = NULL;

  pal_autosave_flush (autosave);
  g_assert_cmpuint (saved.n_saves, ==, 0);

  pal_autosave_touch (autosave);
  g_assert_true (pal_autosave_is_pending (autosave));
  g_assert_cmpuint (saved.n_saves, ==, 0);
  pal_autosave_flush (autosave);
  g_assert_false (pal_autosave_is_pending (autosave));
  g_assert_cmpuint (saved.n_saves, ==, 1);
  g_assert_nonnull (saved.merge_key);

  /* The next stretch of typing is a step of its own. */
  first_key = g_strdup (saved.merge_key);
  pal_autosave_touch (autosave);
  pal_autosave_flush (autosave);
  g_assert_cmpuint (saved.n_saves, ==, 2);
  g_assert_cmpstr (saved.merge_key, !=, first_key);

  g_free (saved.merge_key);
  g_assert_finalize_object (autosave);
}

/* Somebody who never stops typing is saved all the same. */
static void
test_longest (void)
{
  Saved saved = { 0 };
  PalAutosave *autosave = pal_autosave_new (save_cb, &saved);
  gint64 begin = g_get_monotonic_time ();

  type_until_saved (autosave, &saved, 60);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 30 * G_TIME_SPAN_SECOND);
  g_assert_cmpuint (saved.n_saves, ==, 1);
  g_free (saved.merge_key);
  g_assert_finalize_object (autosave);
}

/* What is thrown away saves nothing behind anybody's back. */
static void
test_finalize (void)
{
  Saved saved = { 0 };
  PalAutosave *autosave = pal_autosave_new (save_cb, &saved);

  pal_autosave_touch (autosave);
  g_assert_finalize_object (autosave);
  g_assert_cmpuint (saved.n_saves, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/autosave/flush", test_flush);
  g_test_add_func ("/autosave/longest", test_longest);
  g_test_add_func ("/autosave/finalize", test_finalize);
  return g_test_run ();
}
