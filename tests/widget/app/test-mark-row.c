/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "../../support/mark-referrals.h"
#include "mark-rows.h"
#include "pal-mark-row.h"
#include "pal-ui.h"

static PalKnowledge *knowledge;

static PalMark *
new_point (const char *id)
{
  return mark_row_point (id,
                         PAL_AUTHOR_THERAPIST,
                         PAL_VIEW_BACK,
                         100.0,
                         300.0,
                         "shoulder-top-r",
                         "trapezius-upper-r",
                         5);
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  return pal_mark_row_new (knowledge, item);
}

static void
check_letters (GtkListBox *list, const char *expected)
{
  for (int i = 0; expected[i] != '\0'; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, i);
      char letter = pal_mark_row_get_letter (PAL_MARK_ROW (row));

      g_assert_cmpint (letter != '\0' ? letter : '-', ==, expected[i]);
    }
}

/* Only what is felt elsewhere has a letter, and the letters follow each other as on the figure. */
static void
test_letters (void)
{
  static const char *const felt[] = { "temple-r", NULL };
  static const char *const nowhere[] = { NULL };
  g_autoptr (GListStore) store = g_list_store_new (PAL_TYPE_MARK);
  GtkListBox *list = g_object_ref_sink (GTK_LIST_BOX (gtk_list_box_new ()));
  g_autoptr (PalMark) first = new_point ("a");
  g_autoptr (PalMark) second = new_point ("b");
  g_autoptr (PalMark) third = new_point ("c");

  gtk_list_box_bind_model (list, G_LIST_MODEL (store), create_row, NULL, NULL);
  g_list_store_append (store, first);
  g_list_store_append (store, second);
  g_list_store_append (store, third);
  pal_mark_row_number_list (list);
  check_letters (list, "---");
  test_set_referrals (third, felt);
  check_letters (list, "--A");
  gtk_test_accessible_assert_property (
      gtk_list_box_get_row_at_index (list, 2),
      GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Upper trapezius, right. trigger point, tenderness 5, felt at: Temple, right, by the "
      "therapist. Number 3 on the figure. Letter A on the figure");
  test_set_referrals (first, felt);
  check_letters (list, "A-B");
  test_set_referrals (first, nowhere);
  check_letters (list, "--A");
  g_list_store_remove (store, 1);
  pal_mark_row_number_list (list);
  check_letters (list, "-A");
  g_object_unref (list);
}

static void
check_number (GtkListBox *list, int index, const char *number)
{
  static const char *const place = "Upper trapezius, right. trigger point, tenderness 5, by the therapist";
  g_autofree char *label = g_strconcat (place, number, NULL);

  gtk_test_accessible_assert_property (
      gtk_list_box_get_row_at_index (list, index), GTK_ACCESSIBLE_PROPERTY_LABEL, label);
}

/* What is drawn as free of symptoms and what is written on the figure have no number there, and the marks
 * after them have the number that they have on the figure. */
static void
test_numbers (void)
{
  static const char *const unnumbered[] = { "free", "note" };
  g_autoptr (GListStore) store = g_list_store_new (PAL_TYPE_MARK);
  GtkListBox *list = g_object_ref_sink (GTK_LIST_BOX (gtk_list_box_new ()));
  g_autoptr (PalMark) first = new_point ("a");
  g_autoptr (PalMark) last = new_point ("b");

  gtk_list_box_bind_model (list, G_LIST_MODEL (store), create_row, NULL, NULL);
  g_list_store_append (store, first);
  for (guint i = 0; i < G_N_ELEMENTS (unnumbered); i++)
    {
      g_autoptr (PalMark) mark
          = mark_row_region (unnumbered[i], PAL_AUTHOR_CLIENT, "chest-l", PAL_INTENSITY_EMPTY);

      mark_row_set (mark, "kind", unnumbered[i]);
      g_list_store_append (store, mark);
    }
  g_list_store_append (store, last);
  pal_mark_row_number_list (list);
  check_number (list, 0, ". Number 1 on the figure");
  check_number (list, 3, ". Number 2 on the figure");
  gtk_test_accessible_assert_property (gtk_list_box_get_row_at_index (list, 1),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Front of chest, left. free of symptoms, by the client");
  gtk_test_accessible_assert_property (gtk_list_box_get_row_at_index (list, 2),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Front of chest, left. handwriting, by the client");
  g_object_unref (list);
}

/* What is known from before has none, since the figure letters today's marks only. */
static void
test_ghost_has_no_letter (void)
{
  static const char *const felt[] = { "temple-r", NULL };
  GtkListBox *list = g_object_ref_sink (GTK_LIST_BOX (gtk_list_box_new ()));
  g_autoptr (PalMark) ghost = new_point ("g");
  g_autoptr (PalMark) mark = new_point ("m");

  test_set_referrals (ghost, felt);
  test_set_referrals (mark, felt);
  gtk_list_box_append (list, pal_mark_row_new_ghost (knowledge, ghost, "2026-11-19"));
  gtk_list_box_append (list, pal_mark_row_new (knowledge, mark));
  pal_mark_row_number_list (list);
  check_letters (list, "-A");
  g_object_unref (list);
}

int
main (int argc, char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pal_ui_register ();
  knowledge = pal_knowledge_new (NULL);
  g_test_add_func ("/mark-row/letters", test_letters);
  g_test_add_func ("/mark-row/numbers", test_numbers);
  g_test_add_func ("/mark-row/ghost-has-no-letter", test_ghost_has_no_letter);
  result = g_test_run ();
  pal_knowledge_unref (knowledge);
  return result;
}
