/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pal-choice-chips.h"
#include "widget-test.h"

typedef struct
{
  PalChoiceChips *chips;
  guint chosen;
  int n_chosen;
} Fixture;

static void
chosen_cb (PalChoiceChips *chips, guint chosen, Fixture *fixture)
{
  fixture->chosen = chosen;
  fixture->n_chosen++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->chips = PAL_CHOICE_CHIPS (
      g_object_ref_sink (pal_choice_chips_new ("Sizes", (PalChoice) GPOINTER_TO_UINT (data))));
  pal_choice_chips_add (fixture->chips, 1, "Small");
  pal_choice_chips_add (fixture->chips, 2, "Middle");
  pal_choice_chips_add (fixture->chips, 4, "Large");
  g_signal_connect (fixture->chips, "chosen", G_CALLBACK (chosen_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->chips);
}

static gboolean
says (GtkWidget *widget, gconstpointer words)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), words) == 0;
}

/* NULL while it is not seen. */
static GtkWidget *
get_chip (Fixture *fixture, const char *words)
{
  return widget_test_find (GTK_WIDGET (fixture->chips), says, words);
}

static void
press (Fixture *fixture, const char *words)
{
  GtkToggleButton *chip = GTK_TOGGLE_BUTTON (get_chip (fixture, words));

  gtk_toggle_button_set_active (chip, !gtk_toggle_button_get_active (chip));
}

static gboolean
is_pressed (Fixture *fixture, const char *words)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_chip (fixture, words)));
}

static void
test_one_or_none (Fixture *fixture, gconstpointer data)
{
  press (fixture, "Middle");
  g_assert_cmpuint (fixture->chosen, ==, 2);
  press (fixture, "Large");
  g_assert_cmpuint (fixture->chosen, ==, 4);
  g_assert_false (is_pressed (fixture, "Middle"));
  press (fixture, "Large");
  g_assert_cmpuint (fixture->chosen, ==, 0);
  g_assert_false (is_pressed (fixture, "Large"));
  g_assert_cmpint (fixture->n_chosen, ==, 3);
}

static void
test_one (Fixture *fixture, gconstpointer data)
{
  pal_choice_chips_set_chosen (fixture->chips, 1);
  press (fixture, "Small");
  g_assert_true (is_pressed (fixture, "Small"));
  g_assert_cmpint (fixture->n_chosen, ==, 0);
  press (fixture, "Large");
  g_assert_cmpuint (fixture->chosen, ==, 4);
}

static void
test_several (Fixture *fixture, gconstpointer data)
{
  press (fixture, "Small");
  press (fixture, "Large");
  g_assert_cmpuint (fixture->chosen, ==, 5);
  press (fixture, "Small");
  g_assert_cmpuint (fixture->chosen, ==, 4);
}

/* What the program shows was chosen by nobody. */
static void
test_showing (Fixture *fixture, gconstpointer data)
{
  pal_choice_chips_set_chosen (fixture->chips, 6);
  g_assert_true (is_pressed (fixture, "Middle"));
  g_assert_true (is_pressed (fixture, "Large"));
  g_assert_cmpint (fixture->n_chosen, ==, 0);
}

/* What is chosen is seen, wherever it stands. */
static void
test_folding (Fixture *fixture, gconstpointer data)
{
  pal_choice_chips_fold (fixture->chips, 1);
  g_assert_nonnull (get_chip (fixture, "Small"));
  g_assert_null (get_chip (fixture, "Middle"));
  pal_choice_chips_set_chosen (fixture->chips, 4);
  g_assert_null (get_chip (fixture, "Middle"));
  g_assert_nonnull (get_chip (fixture, "Large"));
  g_signal_emit_by_name (get_chip (fixture, "More"), "clicked");
  g_assert_nonnull (get_chip (fixture, "Middle"));
  gtk_test_accessible_assert_state (
      get_chip (fixture, "Fewer"), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  g_signal_emit_by_name (get_chip (fixture, "Fewer"), "clicked");
  g_assert_null (get_chip (fixture, "Middle"));
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  const char *same[] = { "Small", "Middle", "Large", NULL };
  const char *others[] = { "Large", "Huge", NULL };
  GtkWidget *middle = get_chip (fixture, "Middle");

  pal_choice_chips_set_words (fixture->chips, (char **) same);
  g_assert_true (get_chip (fixture, "Middle") == middle);
  pal_choice_chips_set_words (fixture->chips, (char **) others);
  g_assert_null (get_chip (fixture, "Middle"));
  press (fixture, "Huge");
  g_assert_cmpuint (fixture->chosen, ==, 2);
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  gtk_test_accessible_assert_role (fixture->chips, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (fixture->chips, GTK_ACCESSIBLE_PROPERTY_LABEL, "Sizes");
}

/* One stop of Tab, at what is chosen; the arrows go on from there. */
static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *before = gtk_button_new ();

  pal_choice_chips_set_chosen (fixture->chips, 2);
  gtk_box_append (GTK_BOX (box), before);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->chips));
  gtk_window_set_child (window, box);
  gtk_window_present (window);
  widget_test_wait (widget_test_is_mapped, fixture->chips);
  gtk_widget_grab_focus (before);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->chips), GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (window) == get_chip (fixture, "Middle"));
  gtk_widget_child_focus (GTK_WIDGET (fixture->chips), GTK_DIR_RIGHT);
  g_assert_true (gtk_window_get_focus (window) == get_chip (fixture, "Large"));
  gtk_widget_child_focus (GTK_WIDGET (fixture->chips), GTK_DIR_RIGHT);
  g_assert_true (gtk_window_get_focus (window) == get_chip (fixture, "Large"));
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (fixture->chips), GTK_DIR_TAB_FORWARD));
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, choice, func) \
  g_test_add ("/choice-chips/" path, Fixture, GUINT_TO_POINTER (choice), set_up, func, tear_down)
  ADD ("one-or-none", PAL_CHOICE_ONE_OR_NONE, test_one_or_none);
  ADD ("one", PAL_CHOICE_ONE, test_one);
  ADD ("several", PAL_CHOICE_SEVERAL, test_several);
  ADD ("showing", PAL_CHOICE_SEVERAL, test_showing);
  ADD ("folding", PAL_CHOICE_SEVERAL, test_folding);
  ADD ("words", PAL_CHOICE_ONE, test_words);
  ADD ("accessible", PAL_CHOICE_ONE, test_accessible);
  ADD ("keyboard", PAL_CHOICE_ONE, test_keyboard);
#undef ADD
  return g_test_run ();
}
