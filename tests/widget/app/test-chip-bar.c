/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "pal-chip-bar.h"
#include "pal-ui.h"

typedef struct
{
  PalChipBar *bar;
  PalKnowledge *knowledge;
  guint n_accepted;
  char *mark_id;
  char *zone;
} Fixture;

static void
accepted_cb (Fixture *test, const char *mark_id, const char *zone)
{
  test->n_accepted++;
  g_free (test->mark_id);
  g_free (test->zone);
  test->mark_id = g_strdup (mark_id);
  test->zone = g_strdup (zone);
}

static void
set_up (Fixture *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  test->knowledge = pal_knowledge_new (&error);
  g_assert_no_error (error);
  test->bar = g_object_ref_sink (g_object_new (PAL_TYPE_CHIP_BAR, NULL));
  g_signal_connect_swapped (test->bar, "accepted", G_CALLBACK (accepted_cb), test);
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  g_assert_finalize_object (test->bar);
  pal_knowledge_unref (test->knowledge);
  g_free (test->mark_id);
  g_free (test->zone);
}

static void
offer (Fixture *test, const char *mark_id, const char *first, ...)
{
  g_autoptr (GPtrArray) zones = g_ptr_array_new ();
  va_list arguments;

  va_start (arguments, first);
  for (const char *zone = first; zone != NULL; zone = va_arg (arguments, const char *))
    g_ptr_array_add (zones, (gpointer) zone);
  va_end (arguments);
  pal_chip_bar_offer (test->bar, test->knowledge, mark_id, "trapezius-upper-r", zones);
}

static void
test_quiet (Fixture *test, gconstpointer data)
{
  g_assert_false (pal_chip_bar_is_offering (test->bar));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (test->bar)));
  g_assert_false (pal_chip_bar_take_first (test->bar));
  g_assert_cmpuint (test->n_accepted, ==, 0);
}

/* Enter takes the first zone once; a second Enter records nothing. */
static void
test_take_first (Fixture *test, gconstpointer data)
{
  offer (test, "m1", "temple-r", "jaw-r", NULL);
  g_assert_true (pal_chip_bar_is_offering (test->bar));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (test->bar)));
  g_assert_cmpstr (pal_chip_bar_get_mark_id (test->bar), ==, "m1");

  g_assert_true (pal_chip_bar_take_first (test->bar));
  g_assert_cmpuint (test->n_accepted, ==, 1);
  g_assert_cmpstr (test->mark_id, ==, "m1");
  g_assert_cmpstr (test->zone, ==, "temple-r");
  g_assert_false (pal_chip_bar_is_offering (test->bar));
  g_assert_false (pal_chip_bar_take_first (test->bar));
  g_assert_cmpuint (test->n_accepted, ==, 1);
}

static void
test_dismiss (Fixture *test, gconstpointer data)
{
  offer (test, "m1", "temple-r", NULL);
  pal_chip_bar_dismiss (test->bar);
  g_assert_false (pal_chip_bar_is_offering (test->bar));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (test->bar)));
  g_assert_cmpuint (test->n_accepted, ==, 0);
}

/* Another point replaces what was asked about the one before. */
static void
test_replace (Fixture *test, gconstpointer data)
{
  offer (test, "m1", "temple-r", NULL);
  offer (test, "m2", "jaw-r", "temple-r", NULL);
  g_assert_true (pal_chip_bar_take_first (test->bar));
  g_assert_cmpstr (test->mark_id, ==, "m2");
  g_assert_cmpstr (test->zone, ==, "jaw-r");
}

/* A muscle that is known to refer nowhere has nothing to ask. */
static void
test_nothing (Fixture *test, gconstpointer data)
{
  offer (test, "m1", NULL);
  g_assert_false (pal_chip_bar_is_offering (test->bar));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (test->bar)));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pal_ui_register ();
  ADD ("/chip-bar/quiet", test_quiet);
  ADD ("/chip-bar/take-first", test_take_first);
  ADD ("/chip-bar/dismiss", test_dismiss);
  ADD ("/chip-bar/replace", test_replace);
  ADD ("/chip-bar/nothing", test_nothing);
  return g_test_run ();
}
