/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>
#include <string.h>

#include "model-test.h"
#include "pal-choice-chips.h"
#include "pal-guidance-fold.h"
#include "pal-guidance-page.h"
#include "pal-guidance-record.h"
#include "pal-guidance-technique.h"
#include "pal-handout-button.h"
#include "pal-handout-menu.h"
#include "pal-referral-figure.h"
#include "pal-session-editor.h"
#include "pal-technique-chooser.h"
#include "pal-technique-log.h"
#include "pal-technique-use-row.h"
#include "pal-technique-words.h"
#include "pal-ui.h"
#include "widget-test.h"

static PalKnowledge *knowledge;
static PalFigure *figure;

typedef struct
{
  ModelTest model;
  PalGuidanceCase *of;
  PalMark *mark;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *test, gconstpointer data)
{
  const PalPlace place = model_test_point ("shoulder-top-r", "trapezius-upper-r");

  model_test_set_up (&test->model, NULL);
  test->mark = model_test_add (&test->model, PAL_KIND_TRIGGER_POINT, &place);
  pal_chart_set_intensity (
    test->model.chart, pal_entity_get_id (PAL_ENTITY (test->mark)), 7, NULL);
  model_test_wait (&test->model);
  test->of = pal_guidance_case_new (knowledge, figure);
  pal_guidance_case_set_chart (test->of, test->model.chart);
  pal_guidance_case_set_place (test->of, "shoulder-top-r", test->mark);
  test->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (test->window), 330, 660);
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (test->window));
  g_object_unref (test->of);
  model_test_tear_down (&test->model, NULL);
}

/* In what scrolls, as the pane is: a window does not grow with what it shows before the display agrees. */
static void
show (Fixture *test, GtkWidget *widget)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (
    GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), widget);
  gtk_window_set_child (GTK_WINDOW (test->window), scroller);
  gtk_window_present (GTK_WINDOW (test->window));
  widget_test_wait (widget_test_is_mapped, widget);
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
says (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), text) != NULL;
}

static void
click (Fixture *test, GtkWidget *button)
{
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  model_test_wait (&test->model);
}

/* One press writes down that it was done, with the number that the mark has; what is said of it later is in
 * the record at once. */
static void
test_log (Fixture *test, gconstpointer data)
{
  const PalTechnique *technique
    = pal_knowledge_lookup_technique (knowledge, "trigger-point-compression");
  GtkWidget *log, *row, *list;
  PalTechniqueUse *use;

  g_assert_true (pal_guidance_case_can_log (test->of));
  log = pal_technique_log_new (
    knowledge, test->model.chart, test->mark, technique, pal_technique_get_dose (technique));
  show (test, log);
  g_assert_null (find (log, has_type, GSIZE_TO_POINTER (PAL_TYPE_TECHNIQUE_USE_ROW)));
  click (test, find (log, is_button, "Log This Technique"));
  row = find (log, has_type, GSIZE_TO_POINTER (PAL_TYPE_TECHNIQUE_USE_ROW));
  g_assert_nonnull (row);
  use = pal_technique_use_row_get_use (PAL_TECHNIQUE_USE_ROW (row));
  g_assert_cmpint (pal_technique_use_get_number (use, PAL_USE_BEFORE), ==, 7);
  g_assert_cmpint (pal_technique_use_get_number (use, PAL_USE_PRESSURE), ==, 3);

  /* The lists stand in the order of the numbers; the last is what the client says afterwards. */
  list = find (row, has_type, GSIZE_TO_POINTER (GTK_TYPE_DROP_DOWN));
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (list)), ==, 4);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (list), 3);
  model_test_wait (&test->model);
  g_assert_cmpint (pal_technique_use_get_number (use, PAL_USE_PRESSURE), ==, 2);

  pal_chart_undo (test->model.chart);
  model_test_wait (&test->model);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (list)), ==, 4);
  pal_chart_undo (test->model.chart);
  model_test_wait (&test->model);
  g_assert_null (find (log, has_type, GSIZE_TO_POINTER (PAL_TYPE_TECHNIQUE_USE_ROW)));
}

/* What is still to be asked about can be treated at once: its number is that of another day, and stays so. */
static void
test_log_on_ghost (Fixture *test, gconstpointer data)
{
  const PalTechnique *technique
    = pal_knowledge_lookup_technique (knowledge, "trigger-point-compression");
  g_autoptr (PalMark) ghost = NULL;
  g_autofree char *rated = NULL;
  GtkWidget *log, *row;
  PalTechniqueUse *use;

  pal_chart_sign_visit (test->model.chart);
  model_test_wait (&test->model);
  g_assert_null (pal_chart_get_visit (test->model.chart));
  ghost = g_list_model_get_item (pal_chart_get_ghosts (test->model.chart), 0);
  pal_guidance_case_set_place (test->of, NULL, NULL);
  g_assert_false (pal_guidance_case_can_log (test->of));
  pal_guidance_case_set_place (test->of, "shoulder-top-r", ghost);
  g_assert_true (pal_guidance_case_can_log (test->of));

  log = pal_technique_log_new (
    knowledge, test->model.chart, ghost, technique, pal_technique_get_dose (technique));
  show (test, log);
  click (test, find (log, is_button, "Log This Technique"));
  row = find (log, has_type, GSIZE_TO_POINTER (PAL_TYPE_TECHNIQUE_USE_ROW));
  g_assert_nonnull (row);
  use = pal_technique_use_row_get_use (PAL_TECHNIQUE_USE_ROW (row));
  g_assert_cmpint (pal_technique_use_get_number (use, PAL_USE_BEFORE), ==, PAL_USE_EMPTY);
  g_assert_cmpuint (
    g_list_model_get_n_items (pal_chart_get_today (test->model.chart)), ==, 0);
  /* It is asked about afterwards: the entry stays where it is seen. */
  rated = pal_chart_rate_ghost (test->model.chart, ghost, PAL_CHANGE_BETTER, 3, NULL);
  model_test_wait (&test->model);
  g_assert_true (find (log, has_type, GSIZE_TO_POINTER (PAL_TYPE_TECHNIQUE_USE_ROW)) == row);
  g_assert_cmpstr (pal_technique_use_get_mark_id (use), ==, rated);
}

/* Each voice says why, the client's in sentences, and what the record says stands above with its source. */
static void
test_reasons (Fixture *test, gconstpointer data)
{
  const PalPlace place = model_test_point ("shoulder-top-r", NULL);
  g_autofree char *swelling = NULL;
  g_autoptr (GPtrArray) ranked = NULL;
  PalRankedTechnique *heat = NULL;
  GtkWidget *box, *chooser;

  swelling = pal_chart_add_palpation (
    test->model.chart, PAL_PALPATION_SWELLING, PAL_DEGREE_NONE, PAL_AUTHOR_THERAPIST, &place);
  model_test_wait (&test->model);
  ranked = pal_technique_rank (knowledge, pal_guidance_case_ask (test->of, "trapezius-upper-r"));
  for (guint i = 0; i < ranked->len; i++)
    {
      PalRankedTechnique *one = g_ptr_array_index (ranked, i);

      if (g_str_equal (pal_technique_get_id (one->technique), "thermotherapy-heat"))
        heat = one;
    }
  g_assert_cmpint (heat->limit, ==, PAL_LIMIT_ADAPT);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (
    GTK_BOX (box),
    pal_guidance_technique_new_ranked (test->of, heat, "trapezius-upper-r", PAL_VOICE_PLAIN));
  gtk_box_append (GTK_BOX (box), pal_guidance_record_new (test->of, PAL_VOICE_PLAIN));
  show (test, box);
  g_assert_nonnull (find (box, says, "With care: This place was found swollen."));
  g_assert_nonnull (find (box, says, "Kept in Mind for You"));
  g_assert_nonnull (find (box, says, "swollen for no known reason? If so: Nothing warm on this place."));
  g_assert_nonnull (find (box, says, "Sources"));

  chooser = pal_technique_chooser_new (test->of, "trapezius-upper-r");
  show (test, chooser);
  g_assert_nonnull (find (chooser, says, "If yes: No heat."));
  /* What is taken back is no longer heeded, in the list that is open. */
  pal_chart_undo (test->model.chart);
  model_test_wait (&test->model);
  g_assert_null (find (chooser, says, "If yes: No heat."));
}

static void
test_handout (Fixture *test, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button
    = pal_handout_button_new (test->model.chart, PAL_HANDOUT_TILE, "stretch-calf", "Calf");
  GtkWidget *menu = g_object_new (PAL_TYPE_HANDOUT_MENU, NULL);

  pal_handout_menu_set_record (PAL_HANDOUT_MENU (menu), knowledge, test->model.chart);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), menu);
  show (test, box);
  g_assert_nonnull (find (button, says, "Add to Hand-Out"));
  click (test, button);
  g_assert_nonnull (find (button, says, "On the Hand-Out"));
  g_assert_nonnull (find (menu, says, "Hand-Out (1)"));
  click (test, button);
  g_assert_nonnull (find (button, says, "Add to Hand-Out"));
  g_assert_cmpuint (model_test_count (&test->model, PAL_HANDOUT_ITEM_TABLE), ==, 0);
}

static void
test_chooser (Fixture *test, gconstpointer data)
{
  GtkWidget *chooser = pal_technique_chooser_new (test->of, "trapezius-upper-r");
  GtkWidget *session;
  g_autoptr (GPtrArray) plan = NULL;
  int minutes = 0;

  show (test, chooser);
  g_assert_nonnull (find (chooser, says, "1. Trigger point compression"));
  g_assert_nonnull (find (chooser, says, "first choice for this muscle"));
  /* The tissue of a trigger point is known; the stage is not until somebody says it. */
  g_assert_cmpint (pal_guidance_case_get_target (test->of), ==, PAL_TARGET_MUSCLE);
  g_assert_null (find (chooser, says, "acute stage"));
  pal_guidance_case_set_stage (test->of, PAL_STAGE_ACUTE);
  pal_guidance_case_set_tolerance (test->of, 1);
  g_assert_nonnull (find (chooser, says, "suits the acute stage"));
  /* What begins too firm goes down, and says so. */
  g_assert_null (find (chooser, says, "1. Trigger point compression"));

  session = find (chooser, has_type, GSIZE_TO_POINTER (PAL_TYPE_SESSION_EDITOR));
  for (int length = 20; length <= 90; length += 10)
    {
      pal_session_editor_set_minutes (PAL_SESSION_EDITOR (session), length);
      g_assert_cmpint (pal_session_editor_get_planned (PAL_SESSION_EDITOR (session)), ==, length);
    }
  click (test, find (session, is_button, "Take Over into Today’s Plan"));
  plan = pal_chart_dup_plan (test->model.chart);
  for (guint i = 0; i < plan->len; i++)
    minutes += pal_plan_step_get_minutes (g_ptr_array_index (plan, i));
  g_assert_cmpint (minutes, ==, 90);
  g_assert_nonnull (find (session, says, "This is the plan of today"));
}

static char *
add_own (Fixture *test, const char *name, const char *targets, const char *stages)
{
  char *id = pal_practice_add_own_technique (test->model.practice, name);
  PalOwnTechnique *own;
  g_autoptr (GVariant) values = NULL;
  GVariantDict dict;

  model_test_wait (&test->model);
  own = pal_entity_list_lookup (
    pal_practice_get_own_techniques (test->model.practice), id);
  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "steps", "Fold the towel.\nHold.");
  pal_row_set_string (&dict, "cautions", "Dizziness: stop.");
  pal_row_set_int (&dict, "pressure", 2);
  pal_row_set_int (&dict, "minutes", 4);
  pal_row_set_string (&dict, "targets", targets);
  pal_row_set_string (&dict, "stages", stages);
  pal_row_set_string (&dict, "aims", "pain calm move");
  values = pal_row_end (&dict);
  pal_practice_update_own_technique (test->model.practice, own, values, NULL);
  model_test_wait (&test->model);
  return id;
}

static GtkWidget *
find_fold (GtkWidget *widget, const char *id)
{
  if (PAL_IS_GUIDANCE_FOLD (widget) && g_str_equal (gtk_widget_get_name (widget), id))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_fold (child, id);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A technique of the practice stands among those of the library, says whose it is, can be logged, and the
 * entry keeps its name whatever becomes of it. */
static void
test_own (Fixture *test, gconstpointer data)
{
  GtkWidget *page = g_object_new (PAL_TYPE_GUIDANCE_PAGE, NULL);
  PalEntityList *list = pal_practice_get_own_techniques (test->model.practice);
  g_autofree char *id = NULL;
  g_autofree char *scar = NULL;
  g_autoptr (GPtrArray) uses = NULL;
  g_autofree char *words = NULL;
  GtkWidget *fold;

  id = add_own (test, "Slow towel hold", "muscle", "chronic");
  scar = add_own (test, "Scar roll", "scar", NULL);
  show (test, page);
  pal_guidance_page_show (
    PAL_GUIDANCE_PAGE (page), test->of, "trapezius-upper-r", PAL_VOICE_CLINICAL);
  widget_test_wait ((WidgetTestCondition) pal_guidance_page_is_complete, page);
  fold = find_fold (page, id);
  g_assert_nonnull (fold);
  g_assert_nonnull (find (fold, says, "Slow towel hold (our practice)"));
  /* One for another tissue is offered where that is worked on. */
  g_assert_null (find_fold (page, scar));

  pal_guidance_fold_set_open (PAL_GUIDANCE_FOLD (fold), TRUE);
  g_assert_nonnull (find (fold, says, "the library has no source for it"));
  g_assert_nonnull (find (fold, says, "written by our practice"));
  g_assert_null (find (fold, says, "Add to Hand-Out"));
  click (test, find (fold, is_button, "Log This Technique"));
  uses = pal_chart_dup_technique_uses (test->model.chart, test->mark);
  g_assert_cmpuint (uses->len, ==, 1);
  g_assert_cmpstr (pal_technique_use_get_technique (uses->pdata[0]), ==, id);
  g_assert_cmpint (pal_technique_use_get_number (uses->pdata[0], PAL_USE_PRESSURE), ==, 2);
  g_assert_cmpint (pal_technique_use_get_number (uses->pdata[0], PAL_USE_MINUTES), ==, 4);

  {
    g_autoptr (GVariant) values = pal_row_new_string ("name", "Towel hold");

    pal_practice_update_own_technique (
      test->model.practice, pal_entity_list_lookup (list, id), values, NULL);
    model_test_wait (&test->model);
  }
  /* The list that is open follows, with what was open in it. */
  fold = find_fold (page, id);
  g_assert_nonnull (find (fold, says, "Towel hold (our practice)"));
  g_assert_true (pal_guidance_fold_get_open (PAL_GUIDANCE_FOLD (fold)));
  pal_practice_archive_own_technique (test->model.practice, pal_entity_list_lookup (list, id));
  model_test_wait (&test->model);
  g_assert_null (find_fold (page, id));
  words = pal_words_technique_use (
    knowledge, uses->pdata[0], pal_entity_list_lookup (list, id));
  g_assert_cmpstr (words, ==, "Slow towel hold, pressure 2, 4 minutes, 7 → –");
}

/* It is chosen and planned like any other, and the plan says its name. */
static void
test_own_chosen (Fixture *test, gconstpointer data)
{
  g_autofree char *id = add_own (test, "Slow towel hold", "nerve", "acute");
  GtkWidget *chooser = pal_technique_chooser_new (test->of, NULL);
  g_autoptr (GPtrArray) plan = NULL;
  gboolean planned = FALSE;

  /* Where there is no site to keep off. */
  pal_guidance_case_set_place (test->of, "thigh-front-r", test->mark);
  show (test, chooser);
  pal_guidance_case_set_stage (test->of, PAL_STAGE_ACUTE);
  pal_guidance_case_set_target (test->of, PAL_TARGET_NERVE);
  pal_guidance_case_set_tolerance (test->of, 2);
  pal_guidance_case_set_aims (test->of, (PalAim) (PAL_AIM_PAIN | PAL_AIM_CALM | PAL_AIM_MOVE));
  g_assert_nonnull (find (chooser, says, "Slow towel hold (our practice)"));
  click (test, find (chooser, is_button, "Take Over into Today’s Plan"));
  plan = pal_chart_dup_plan (test->model.chart);
  for (guint i = 0; i < plan->len; i++)
    if (g_str_equal (pal_plan_step_get_step (plan->pdata[i]), id))
      {
        planned = TRUE;
        g_assert_cmpstr (pal_plan_step_get_step_name (plan->pdata[i]), ==, "Slow towel hold");
        g_assert_cmpint (pal_plan_step_get_minutes (plan->pdata[i]), >=, 4);
      }
  g_assert_true (planned);
}

/* A page that is open is put in its new order when the record says something else. */
static void
test_page_follows (Fixture *test, gconstpointer data)
{
  GtkWidget *page = g_object_new (PAL_TYPE_GUIDANCE_PAGE, NULL);
  const PalPlace zone = model_test_region ("shoulder-top-r");
  GtkWidget *chooser, *fold;
  PalNoWork *no_work;

  show (test, page);
  pal_guidance_page_show (
    PAL_GUIDANCE_PAGE (page), test->of, "trapezius-upper-r", PAL_VOICE_CLINICAL);
  widget_test_wait ((WidgetTestCondition) pal_guidance_page_is_complete, page);
  g_assert_null (find (page, says, "chronic stage"));
  fold = find_fold (page, "trigger-point-compression");
  g_assert_true (pal_guidance_fold_get_open (PAL_GUIDANCE_FOLD (fold)));
  g_assert_true (gtk_widget_child_focus (fold, GTK_DIR_TAB_FORWARD));

  /* The stage follows from what the mark says of its beginning. */
  pal_chart_set_since (test->model.chart, test->mark, "2001-05-06", PAL_PRECISION_DAY, NULL);
  model_test_wait (&test->model);
  g_assert_cmpint (pal_guidance_case_get_stage (test->of), ==, PAL_STAGE_CHRONIC);
  g_assert_nonnull (find (page, says, "chronic stage"));
  fold = find_fold (page, "trigger-point-compression");
  g_assert_true (pal_guidance_fold_get_open (PAL_GUIDANCE_FOLD (fold)));
  g_assert_nonnull (gtk_widget_get_focus_child (fold));

  pal_guidance_case_set_tolerance (test->of, 1);
  g_assert_nonnull (find (page, says, "firmer than is welcome"));

  pal_chart_add_no_work (test->model.chart, &zone);
  model_test_wait (&test->model);
  g_assert_nonnull (find (page, says, "Not now: nobody is to work here"));
  no_work = pal_chart_find_no_work (test->model.chart, "shoulder-top-r");
  pal_chart_set_no_work_reason (
    test->model.chart, no_work, PAL_REASON_THROMBOSIS, NULL, NULL);
  model_test_wait (&test->model);
  g_assert_nonnull (find (page, says, "From the Record"));
  pal_chart_end_no_work (test->model.chart, no_work);
  model_test_wait (&test->model);
  g_assert_null (find (page, says, "Not now: nobody is to work here"));

  /* The chips of the chooser say what the mark says by now. */
  chooser = pal_technique_chooser_new (test->of, NULL);
  show (test, chooser);
  pal_chart_set_since (test->model.chart, test->mark, NULL, PAL_PRECISION_NONE, NULL);
  model_test_wait (&test->model);
  g_assert_cmpint (pal_guidance_case_get_stage (test->of), ==, PAL_STAGE_NONE);
  g_assert_cmpuint (
    pal_choice_chips_get_chosen (PAL_CHOICE_CHIPS (
      find (chooser, has_type, GSIZE_TO_POINTER (PAL_TYPE_CHOICE_CHIPS)))),
    ==,
    PAL_STAGE_NONE);
}

/* Where nobody is to work each technique says why it is not to be done, and there is no plan. */
static void
test_no_work (Fixture *test, gconstpointer data)
{
  const PalPlace place = model_test_region ("shoulder-top-r");
  GtkWidget *chooser;

  pal_chart_add_no_work (test->model.chart, &place);
  model_test_wait (&test->model);
  pal_chart_set_no_work_reason (test->model.chart,
                                pal_chart_find_no_work (test->model.chart, "shoulder-top-r"),
                                PAL_REASON_THROMBOSIS,
                                NULL,
                                NULL);
  model_test_wait (&test->model);
  chooser = pal_technique_chooser_new (test->of, "trapezius-upper-r");
  show (test, chooser);
  g_assert_nonnull (find (chooser, says, "nobody is to work here (thrombosis)"));
  g_assert_nonnull (find (chooser, says, "Nothing may be done by hand now"));
  g_assert_null (find (chooser, says, "1. "));
}

static void
count_one (guint *number)
{
  (*number)++;
}

static gboolean
is_limited (Fixture *test, const char *muscle)
{
  const PalTechniqueCase *asked = pal_guidance_case_ask (test->of, muscle);

  g_assert_true (asked->no_work != NULL || asked->part != NULL);
  return asked->no_work != NULL;
}

/* A part keeps hands off what lies under it, or may; beside it one is told of it only. */
static void
test_no_work_part (Fixture *test, gconstpointer data)
{
  PalFigureView *back = pal_figure_get_view (figure, PAL_VIEW_BACK);
  PalPlace place = model_test_point ("calf-l", NULL);
  guint n_changes = 0;
  PalNoWork *spot;
  PalMark *far;

  pal_figure_view_get_inmost (
    back, pal_figure_view_lookup (back, PAL_LAYER_ZONES, "calf-l"), &place.point);
  pal_chart_add_no_work (test->model.chart, &place);
  model_test_wait (&test->model);
  spot = pal_chart_find_no_work (test->model.chart, "calf-l");
  pal_guidance_case_set_place (test->of, "calf-l", NULL);
  g_assert_true (is_limited (test, "popliteus-l"));
  /* What is shown of it is ranked anew. */
  g_signal_connect_swapped (test->of, "changed", G_CALLBACK (count_one), &n_changes);
  pal_chart_set_no_work_radius (test->model.chart, spot, 10.0);
  model_test_wait (&test->model);
  g_assert_cmpuint (n_changes, ==, 1);
  g_signal_handlers_disconnect_by_func (test->of, count_one, &n_changes);
  pal_chart_set_no_work_reason (test->model.chart, spot, PAL_REASON_SURGERY, NULL, NULL);
  model_test_wait (&test->model);

  g_assert_true (is_limited (test, "soleus-l"));
  g_assert_false (is_limited (test, "popliteus-l"));
  /* No view shows both, or nobody has said what is treated. */
  g_assert_true (is_limited (test, "rectus-femoris-l"));
  g_assert_true (is_limited (test, NULL));
  /* A point far from it is not under it; one within reach of the hand is. */
  place.point.v -= 75.0;
  far = model_test_add (&test->model, PAL_KIND_PAIN, &place);
  pal_guidance_case_set_place (test->of, "calf-l", far);
  g_assert_false (is_limited (test, NULL));
  pal_chart_set_no_work_radius (test->model.chart, spot, 50.0);
  model_test_wait (&test->model);
  g_assert_true (is_limited (test, NULL));
  /* With the whole of it, nothing else counts. */
  pal_chart_set_no_work_radius (test->model.chart, spot, 0.0);
  model_test_wait (&test->model);
  g_assert_true (is_limited (test, "popliteus-l"));

  pal_chart_undo (test->model.chart);
  pal_chart_undo (test->model.chart);
  model_test_wait (&test->model);
  pal_guidance_case_set_place (test->of, "calf-l", NULL);
  show (test, pal_technique_chooser_new (test->of, "popliteus-l"));
  g_assert_nonnull (
    find (test->window, says, "a part of this area is not to be worked on: recent surgery"));
  g_assert_null (find (test->window, says, "nobody is to work here"));
  g_assert_nonnull (find (test->window, says, "1. "));
}

/* The figure shows where each muscle is felt, from whichever side that is seen. */
static void
test_every_figure (Fixture *test, gconstpointer data)
{
  g_auto (GStrv) keys = pal_knowledge_dup_muscle_keys (knowledge);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      GtkWidget *drawn = g_object_ref_sink (
        pal_referral_figure_new (knowledge, figure, keys[i], PAL_VOICE_PLAIN));

      g_test_message ("%s", keys[i]);
      g_assert_cmpuint (
        pal_referral_figure_get_n_views (PAL_REFERRAL_FIGURE (drawn)), >=, 1);
      g_object_unref (drawn);
    }
}

/* The names of the views beside each other take as many lines as they need, and the drawing stays as high. */
static void
test_figure_names (Fixture *test, gconstpointer data)
{
  GtkWidget *drawn = g_object_ref_sink (
    pal_referral_figure_new (knowledge, figure, "trapezius-upper-r", PAL_VOICE_CLINICAL));
  int wide, narrow;

  g_assert_cmpuint (pal_referral_figure_get_n_views (PAL_REFERRAL_FIGURE (drawn)), ==, 2);
  gtk_widget_measure (drawn, GTK_ORIENTATION_VERTICAL, 600, &wide, NULL, NULL, NULL);
  gtk_widget_measure (drawn, GTK_ORIENTATION_VERTICAL, 130, &narrow, NULL, NULL, NULL);
  g_assert_cmpint (narrow, >=, wide + 10);
  g_object_unref (drawn);
}

#define ADD(path, func) g_test_add ("/treatment/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pal_ui_register ();
  knowledge = pal_knowledge_new (&error);
  g_assert_no_error (error);
  figure = pal_figure_new (PAL_FIGURE_ADULT, &error);
  g_assert_no_error (error);
  ADD ("log", test_log);
  ADD ("log-on-ghost", test_log_on_ghost);
  ADD ("reasons", test_reasons);
  ADD ("handout", test_handout);
  ADD ("chooser", test_chooser);
  ADD ("own", test_own);
  ADD ("own-chosen", test_own_chosen);
  ADD ("page-follows", test_page_follows);
  ADD ("no-work", test_no_work);
  ADD ("no-work-part", test_no_work_part);
  ADD ("every-figure", test_every_figure);
  ADD ("figure-names", test_figure_names);
  result = g_test_run ();
  g_object_unref (figure);
  pal_knowledge_unref (knowledge);
  return result;
}
