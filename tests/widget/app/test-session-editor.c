/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "pal-session-editor.h"
#include "pal-technique-chooser.h"
#include "treatment-test.h"
#include "widget-test.h"

static void
set_up (TreatmentTest *test, gconstpointer data)
{
  treatment_test_set_up (test, data);
  treatment_test_show (test, pal_technique_chooser_new (test->of, "trapezius-upper-r"));
}

static gboolean
says (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), text) != NULL;
}

static gboolean
is_button (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_BUTTON (widget)
         && (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0
             || g_strcmp0 (gtk_widget_get_tooltip_text (widget), label) == 0);
}

static gboolean
is_spin_button (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_SPIN_BUTTON (widget);
}

static gboolean
is_step (GtkWidget *widget, gconstpointer name)
{
  return gtk_widget_has_css_class (widget, "session-step")
         && (name == NULL || widget_test_find (widget, says, name) != NULL);
}

static GtkWidget *
get_session (TreatmentTest *test)
{
  return treatment_test_find (test->window, PAL_TYPE_SESSION_EDITOR);
}

/* The row of a step of the plan, or NULL. */
static GtkWidget *
find_step (TreatmentTest *test, const char *name)
{
  return widget_test_find (get_session (test), is_step, name);
}

static void
press (GtkWidget *where, const char *label)
{
  GtkWidget *button = widget_test_find (where, is_button, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static int
get_minutes (TreatmentTest *test, const char *name)
{
  return gtk_spin_button_get_value_as_int (
    GTK_SPIN_BUTTON (widget_test_find (find_step (test, name), is_spin_button, NULL)));
}

static void
set_minutes (TreatmentTest *test, const char *name, int minutes)
{
  gtk_spin_button_set_value (
    GTK_SPIN_BUTTON (widget_test_find (find_step (test, name), is_spin_button, NULL)), minutes);
}

/* The names of the steps in their order, each in brackets. */
static char *
dup_order (TreatmentTest *test)
{
  GString *order = g_string_new (NULL);
  GtkWidget *row = find_step (test, NULL);

  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      const char *title = gtk_label_get_label (GTK_LABEL (widget_test_find (row, says, ". ")));

      g_string_append_printf (order, "[%s]", strstr (title, ". ") + 2);
    }
  return g_string_free (order, FALSE);
}

/* What was said by hand stays whatever the techniques are ranked by, and where the plan is opened again. */
static void
test_kept (TreatmentTest *test, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *acute = NULL;
  g_autofree char *again = NULL;
  g_autofree char *anew = NULL;

  g_assert_null (widget_test_find (get_session (test), is_button, "Plan Anew"));
  before = dup_order (test);
  press (find_step (test, "Test Again"), "Leave Out");
  set_minutes (test, "Trigger point compression", 11);
  press (find_step (test, "Trigger point compression"), "Earlier");
  changed = dup_order (test);
  g_assert_cmpstr (changed, !=, before);
  g_assert_null (strstr (changed, "Test Again"));

  /* Nothing that would alter the plan: the same is there. */
  pal_guidance_case_set_aims (test->of, PAL_AIM_PAIN);
  pal_guidance_case_set_aims (test->of, PAL_AIM_NONE);
  again = dup_order (test);
  g_assert_cmpstr (again, ==, changed);
  g_assert_cmpint (get_minutes (test, "Trigger point compression"), ==, 11);

  /* Other techniques may come in; what was said of these stays. */
  pal_guidance_case_set_stage (test->of, PAL_STAGE_ACUTE);
  acute = dup_order (test);
  g_assert_null (strstr (acute, "Test Again"));
  g_assert_cmpint (get_minutes (test, "Trigger point compression"), ==, 11);
  pal_session_editor_set_minutes (PAL_SESSION_EDITOR (get_session (test)), 60);
  g_assert_null (find_step (test, "Test Again"));
  g_assert_cmpint (get_minutes (test, "Trigger point compression"), ==, 11);

  treatment_test_show (test, pal_technique_chooser_new (test->of, "trapezius-upper-r"));
  g_assert_null (find_step (test, "Test Again"));
  g_assert_cmpint (get_minutes (test, "Trigger point compression"), ==, 11);

  pal_guidance_case_set_stage (test->of, PAL_STAGE_NONE);
  press (get_session (test), "Plan Anew");
  anew = dup_order (test);
  g_assert_cmpstr (anew, ==, before);
  g_assert_null (widget_test_find (get_session (test), is_button, "Plan Anew"));
}

static GtkWidget *
get_field (TreatmentTest *test, const char *name)
{
  return widget_test_find (find_step (test, name), is_spin_button, NULL);
}

/* Who is typing goes on in the same field when the plan is another. */
static void
test_typing (TreatmentTest *test, gconstpointer data)
{
  GtkWidget *field = get_field (test, "Trigger point compression");
  GtkWidget *focus;

  gtk_widget_grab_focus (field);
  gtk_editable_set_text (GTK_EDITABLE (field), "12");
  gtk_editable_set_position (GTK_EDITABLE (field), 1);
  pal_guidance_case_set_stage (test->of, PAL_STAGE_ACUTE);
  field = get_field (test, "Trigger point compression");
  focus = gtk_root_get_focus (gtk_widget_get_root (field));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, field));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field)), ==, "12");
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (field)), ==, 1);
  /* It is said only when the field is left. */
  g_assert_null (widget_test_find (get_session (test), is_button, "Plan Anew"));
  gtk_widget_child_focus (find_step (test, "Trigger point compression"), GTK_DIR_TAB_FORWARD);
  g_assert_cmpint (get_minutes (test, "Trigger point compression"), ==, 12);
}

/* What may not be done now is not in the plan, which says so, and is back when it may be. */
static void
test_lost (TreatmentTest *test, gconstpointer data)
{
  const PalPlace place = model_test_region ("shoulder-top-r");
  PalNoWork *no_work;

  set_minutes (test, "Trigger point compression", 11);
  pal_chart_add_no_work (test->model.chart, &place);
  model_test_wait (&test->model);
  g_assert_null (find_step (test, "Trigger point compression"));
  g_assert_nonnull (widget_test_find (get_session (test), says, "Something Speaks Against It Now"));
  g_assert_nonnull (widget_test_find (get_session (test), says, "Trigger point compression"));
  g_assert_nonnull (widget_test_find (get_session (test), says, "Nothing may be done by hand now"));

  no_work = pal_chart_find_no_work (test->model.chart, "shoulder-top-r");
  pal_chart_end_no_work (test->model.chart, no_work);
  model_test_wait (&test->model);
  g_assert_cmpint (get_minutes (test, "Trigger point compression"), ==, 11);
  g_assert_null (widget_test_find (get_session (test), says, "Something Speaks Against It Now"));
}

/* Where all was left out the plan does not say that nothing may be done. */
static void
test_all_left_out (TreatmentTest *test, gconstpointer data)
{
  while (find_step (test, NULL) != NULL)
    press (find_step (test, NULL), "Leave Out");
  g_assert_nonnull (widget_test_find (get_session (test), says, "Every step was left out."));
  g_assert_null (widget_test_find (get_session (test), is_button, "Take Over into Today’s Plan"));
  press (get_session (test), "Plan Anew");
  g_assert_nonnull (find_step (test, "Trigger point compression"));
}

/* Another place is planned from the beginning. */
static void
test_other_place (TreatmentTest *test, gconstpointer data)
{
  press (find_step (test, "Test Again"), "Leave Out");
  pal_guidance_case_set_place (test->of, "thigh-front-r", NULL);
  treatment_test_show (test, pal_technique_chooser_new (test->of, "trapezius-upper-r"));
  g_assert_nonnull (find_step (test, "Test Again"));
}

#define ADD(path, func) \
  g_test_add ("/session-editor/" path, TreatmentTest, NULL, set_up, func, treatment_test_tear_down)

int
main (int argc, char *argv[])
{
  treatment_test_init (&argc, &argv);
  ADD ("kept", test_kept);
  ADD ("typing", test_typing);
  ADD ("lost", test_lost);
  ADD ("all-left-out", test_all_left_out);
  ADD ("other-place", test_other_place);
  return treatment_test_run ();
}
