/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "treatment-test.h"

#include <string.h>

#include "pal-guidance-fold.h"
#include "pal-ui.h"
#include "widget-test.h"

PalKnowledge *treatment_test_knowledge;
PalFigure *treatment_test_figure;

void
treatment_test_init (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;

  gtk_test_init (argc, argv, NULL);
  adw_init ();
  pal_ui_register ();
  treatment_test_knowledge = pal_knowledge_new (&error);
  g_assert_no_error (error);
  treatment_test_figure = pal_figure_new (PAL_FIGURE_ADULT, &error);
  g_assert_no_error (error);
}

int
treatment_test_run (void)
{
  int result = g_test_run ();

  g_object_unref (treatment_test_figure);
  pal_knowledge_unref (treatment_test_knowledge);
  return result;
}

void
treatment_test_set_up (TreatmentTest *test, gconstpointer data)
{
  const PalPlace place = model_test_point ("shoulder-top-r", "trapezius-upper-r");

  model_test_set_up (&test->model, NULL);
  test->mark = model_test_add (&test->model, PAL_KIND_TRIGGER_POINT, &place);
  pal_chart_set_intensity (test->model.chart, pal_entity_get_id (PAL_ENTITY (test->mark)), 7, NULL);
  model_test_wait (&test->model);
  test->of = pal_guidance_case_new (treatment_test_knowledge, treatment_test_figure);
  pal_guidance_case_set_chart (test->of, test->model.chart);
  pal_guidance_case_set_place (test->of, "shoulder-top-r", test->mark);
  test->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (test->window), 330, 660);
}

void
treatment_test_tear_down (TreatmentTest *test, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (test->window));
  g_object_unref (test->of);
  model_test_tear_down (&test->model, NULL);
}

/* A window does not grow with what it shows before the display agrees: hence what scrolls. */
void
treatment_test_show (TreatmentTest *test, GtkWidget *widget)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (
    GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), widget);
  gtk_window_set_child (GTK_WINDOW (test->window), scroller);
  gtk_window_present (GTK_WINDOW (test->window));
  widget_test_wait (widget_test_is_mapped, widget);
}

void
treatment_test_click (TreatmentTest *test, GtkWidget *button)
{
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  model_test_wait (&test->model);
}

typedef gboolean (*Match) (GtkWidget *widget, gconstpointer data);

static GtkWidget *
find (GtkWidget *widget, Match match, gconstpointer data)
{
  if (match (widget, data))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, match, data);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_button (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static gboolean
has_type (GtkWidget *widget, gconstpointer type)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, GPOINTER_TO_SIZE (type));
}

static gboolean
is_fold (GtkWidget *widget, gconstpointer id)
{
  return PAL_IS_GUIDANCE_FOLD (widget) && g_str_equal (gtk_widget_get_name (widget), id);
}

static gboolean
says (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), text) != NULL;
}

void
treatment_test_press (TreatmentTest *test, GtkWidget *widget, const char *label)
{
  treatment_test_click (test, find (widget, is_button, label));
}

GtkWidget *
treatment_test_find (GtkWidget *widget, GType type)
{
  return find (widget, has_type, GSIZE_TO_POINTER (type));
}

GtkWidget *
treatment_test_find_fold (GtkWidget *widget, const char *id)
{
  return find (widget, is_fold, id);
}

gboolean
treatment_test_says (GtkWidget *widget, const char *text)
{
  return find (widget, says, text) != NULL;
}
