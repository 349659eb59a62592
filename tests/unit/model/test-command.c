/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pal-change-set.h"
#include "pal-command.h"
#include "pal-rating-entry.h"

static void
test_command (void)
{
  g_autoptr (PalCommand) command = pal_command_new ("client-1", NULL, "Do");
  g_autoptr (GVariant) row
      = g_variant_ref_sink (g_variant_new_parsed ("{'id': <'a'>, 'note': <'x'>}"));
  g_autoptr (GVariant) values = pal_row_new_string ("note", NULL);

  pal_command_insert (command, "mark", row);
  pal_command_ensure (command, "visit", g_variant_new_parsed ("{'id': <'v'>}"));
  pal_command_update (command, "mark", "a", values);
  pal_command_delete (command, "mark", "a");
  g_assert_cmpuint (pal_command_get_n_ops (command), ==, 4);
  g_assert_cmpint (pal_command_get_op (command, 0)->type, ==, PAL_OP_INSERT);
  g_assert_cmpstr (pal_command_get_op (command, 0)->id, ==, "a");
  g_assert_cmpint (pal_command_get_op (command, 1)->type, ==, PAL_OP_ENSURE);
  g_assert_cmpstr (pal_command_get_op (command, 1)->table, ==, "visit");
  g_assert_cmpstr (pal_command_get_op (command, 1)->id, ==, "v");
  g_assert_cmpint (pal_command_get_op (command, 2)->type, ==, PAL_OP_UPDATE);
  g_assert_false (pal_row_has (pal_command_get_op (command, 2)->values, "note"));
  g_assert_cmpint (pal_command_get_op (command, 3)->type, ==, PAL_OP_DELETE);
  g_assert_null (pal_command_get_op (command, 3)->values);

  g_assert_cmpstr (pal_command_get_scope (command), ==, "client-1");
  g_assert_null (pal_command_get_practitioner_id (command));
  g_assert_cmpstr (pal_command_get_label (command), ==, "Do");
  g_assert_null (pal_command_get_merge_key (command));
  g_assert_false (pal_command_get_barrier (command));
  g_assert_false (pal_command_get_unlogged (command));
  pal_command_set_merge_key (command, "burst");
  pal_command_set_barrier (command, TRUE);
  pal_command_set_unlogged (command, TRUE);
  g_assert_cmpstr (pal_command_get_merge_key (command), ==, "burst");
  g_assert_true (pal_command_get_barrier (command));
  g_assert_true (pal_command_get_unlogged (command));
}

static void
test_command_refuses (void)
{
  g_autoptr (PalCommand) command = pal_command_new ("client-1", NULL, "Do");
  g_autoptr (GVariant) row = pal_row_new_string ("note", "no id");

  g_test_expect_message ("pal-command", G_LOG_LEVEL_CRITICAL, "*pal_row_get_id*");
  pal_command_insert (command, "mark", row);
  g_test_assert_expected_messages ();
  g_assert_cmpuint (pal_command_get_n_ops (command), ==, 0);

  g_test_expect_message ("pal-command", G_LOG_LEVEL_CRITICAL, "*scope*");
  g_assert_null (pal_command_new ("", NULL, "Do"));
  g_test_assert_expected_messages ();
}

static void
test_change_set (void)
{
  g_autoptr (PalChangeSet) changes = pal_change_set_new (PAL_STEP_UNDO, "client-1", "Do");
  g_autoptr (PalChangeSet) again = pal_change_set_ref (changes);
  g_autoptr (GVariant) row = pal_row_new_string ("id", "a");

  pal_change_set_add (changes, "mark", "a", row, NULL);
  pal_change_set_add (changes, "mark", "b", NULL, pal_row_patch (row, row));
  g_variant_unref (pal_change_set_get_row (changes, 1)->after);
  pal_change_set_set_labels (changes, "one", NULL);
  pal_change_set_set_labels (changes, NULL, "two");
  g_assert_cmpint (pal_change_set_get_step (again), ==, PAL_STEP_UNDO);
  g_assert_cmpstr (pal_change_set_get_scope (again), ==, "client-1");
  g_assert_cmpstr (pal_change_set_get_label (again), ==, "Do");
  g_assert_null (pal_change_set_get_undo_label (again));
  g_assert_cmpstr (pal_change_set_get_redo_label (again), ==, "two");
  g_assert_cmpuint (pal_change_set_get_n_rows (again), ==, 2);
  g_assert_nonnull (pal_change_set_get_row (again, 0)->before);
  g_assert_null (pal_change_set_get_row (again, 0)->after);
  g_assert_null (pal_change_set_get_row (again, 1)->before);

  g_test_expect_message ("pal-change-set", G_LOG_LEVEL_CRITICAL, "*before != NULL*");
  pal_change_set_add (changes, "mark", "c", NULL, NULL);
  g_test_assert_expected_messages ();
}

/* Digits ----------------------------------------------------------------------------------------- */

static int
press (PalRatingEntry *entry, int digit, const char *mark, const char *rated, char **key)
{
  g_autofree char *rated_id = NULL;
  g_autofree char *merge_key = NULL;
  int rating = pal_rating_entry_press (entry, digit, mark, &rated_id, &merge_key);

  g_assert_cmpstr (rated_id, ==, rated);
  g_assert_nonnull (merge_key);
  if (key != NULL)
    *key = g_steal_pointer (&merge_key);
  return rating;
}

static void
test_rating_digits (void)
{
  PalRatingEntry entry = { 0 };

  for (int digit = 0; digit <= 9; digit++)
    {
      g_assert_cmpint (press (&entry, digit, "a", "a", NULL), ==, digit);
      pal_rating_entry_interrupt (&entry);
    }
  pal_rating_entry_clear (&entry);
}

/* One and nought are ten, in one step; and the nought is used up by it. */
static void
test_rating_ten (void)
{
  PalRatingEntry entry = { 0 };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  g_assert_cmpint (press (&entry, 1, "a", "a", &first), ==, 1);
  g_assert_cmpint (press (&entry, 0, "a", "a", &second), ==, 10);
  g_assert_cmpstr (first, ==, second);
  g_assert_cmpint (press (&entry, 0, "a", "a", &third), ==, 0);
  g_assert_cmpstr (third, !=, second);
  pal_rating_entry_clear (&entry);
}

/* The focus has moved on to the next ghost; the nought still belongs to the one before. */
static void
test_rating_ten_after_moving (void)
{
  PalRatingEntry entry = { 0 };

  g_assert_cmpint (press (&entry, 1, "a", "a", NULL), ==, 1);
  g_assert_cmpint (press (&entry, 0, "b", "a", NULL), ==, 10);
  g_assert_cmpint (press (&entry, 0, "b", "b", NULL), ==, 0);
  pal_rating_entry_clear (&entry);
}

static void
test_rating_interrupted (void)
{
  PalRatingEntry entry = { 0 };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_cmpint (press (&entry, 1, "a", "a", &first), ==, 1);
  pal_rating_entry_interrupt (&entry);
  g_assert_cmpint (press (&entry, 0, "a", "a", &second), ==, 0);
  g_assert_cmpstr (first, !=, second);

  g_assert_cmpint (press (&entry, 1, "a", "a", NULL), ==, 1);
  g_assert_cmpint (press (&entry, 5, "a", "a", NULL), ==, 5);
  g_assert_cmpint (press (&entry, 0, "a", "a", NULL), ==, 0);

  g_assert_cmpint (press (&entry, 1, "a", "a", NULL), ==, 1);
  g_assert_cmpint (press (&entry, 1, "b", "b", NULL), ==, 1);
  g_assert_cmpint (press (&entry, 0, "c", "b", NULL), ==, 10);
  pal_rating_entry_clear (&entry);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/command", test_command);
  g_test_add_func ("/model/command/refuses", test_command_refuses);
  g_test_add_func ("/model/change-set", test_change_set);
  g_test_add_func ("/model/rating/digits", test_rating_digits);
  g_test_add_func ("/model/rating/ten", test_rating_ten);
  g_test_add_func ("/model/rating/ten-after-moving", test_rating_ten_after_moving);
  g_test_add_func ("/model/rating/interrupted", test_rating_interrupted);
  return g_test_run ();
}
