/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pal-choice-chips.h"
#include "pal-guidance-fold.h"
#include "pal-guidance-page.h"
#include "pal-guidance-record.h"
#include "pal-guidance-technique.h"
#include "pal-handout-button.h"
#include "pal-handout-menu.h"
#include "pal-referral-figure.h"
#include "pal-region-key.h"
#include "pal-session-editor.h"
#include "pal-technique-chooser.h"
#include "pal-technique-log.h"
#include "pal-technique-use-row.h"
#include "treatment-test.h"
#include "widget-test.h"

/* One press writes down that it was done, with the number that the mark has; what is said of it
 * later is in the record at once. */
static void
test_log (TreatmentTest *test, gconstpointer data)
{
  const PalTechnique *technique
    = pal_knowledge_lookup_technique (treatment_test_knowledge, "trigger-point-compression");
  GtkWidget *log, *row, *list;
  PalTechniqueUse *use;

  g_assert_true (pal_guidance_case_can_log (test->of));
  log = pal_technique_log_new (treatment_test_knowledge,
                               test->model.chart,
                               test->mark,
                               technique,
                               pal_technique_get_dose (technique));
  treatment_test_show (test, log);
  g_assert_null (treatment_test_find (log, PAL_TYPE_TECHNIQUE_USE_ROW));
  treatment_test_press (test, log, "Log This Technique");
  row = treatment_test_find (log, PAL_TYPE_TECHNIQUE_USE_ROW);
  g_assert_nonnull (row);
  use = pal_technique_use_row_get_use (PAL_TECHNIQUE_USE_ROW (row));
  g_assert_cmpint (pal_technique_use_get_number (use, PAL_USE_BEFORE), ==, 7);
  g_assert_cmpint (pal_technique_use_get_number (use, PAL_USE_PRESSURE), ==, 3);

  /* The lists stand in the order of the numbers; the last is what the client says afterwards. */
  list = treatment_test_find (row, GTK_TYPE_DROP_DOWN);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (list)), ==, 4);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (list), 3);
  model_test_wait (&test->model);
  g_assert_cmpint (pal_technique_use_get_number (use, PAL_USE_PRESSURE), ==, 2);

  pal_chart_undo (test->model.chart);
  model_test_wait (&test->model);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (list)), ==, 4);
  pal_chart_undo (test->model.chart);
  model_test_wait (&test->model);
  g_assert_null (treatment_test_find (log, PAL_TYPE_TECHNIQUE_USE_ROW));
}

/* What is still to be asked about can be treated at once: its number is that of another day, and
 * stays so. */
static void
test_log_on_ghost (TreatmentTest *test, gconstpointer data)
{
  const PalTechnique *technique
    = pal_knowledge_lookup_technique (treatment_test_knowledge, "trigger-point-compression");
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

  log = pal_technique_log_new (treatment_test_knowledge,
                               test->model.chart,
                               ghost,
                               technique,
                               pal_technique_get_dose (technique));
  treatment_test_show (test, log);
  treatment_test_press (test, log, "Log This Technique");
  row = treatment_test_find (log, PAL_TYPE_TECHNIQUE_USE_ROW);
  g_assert_nonnull (row);
  use = pal_technique_use_row_get_use (PAL_TECHNIQUE_USE_ROW (row));
  g_assert_cmpint (pal_technique_use_get_number (use, PAL_USE_BEFORE), ==, PAL_USE_EMPTY);
  g_assert_cmpuint (g_list_model_get_n_items (pal_chart_get_today (test->model.chart)), ==, 0);
  /* It is asked about afterwards: the entry stays where it is seen. */
  rated = pal_chart_rate_ghost (test->model.chart, ghost, PAL_CHANGE_BETTER, 3, NULL);
  model_test_wait (&test->model);
  g_assert_true (treatment_test_find (log, PAL_TYPE_TECHNIQUE_USE_ROW) == row);
  g_assert_cmpstr (pal_technique_use_get_mark_id (use), ==, rated);
}

/* Each voice says why, the client's in sentences, and what the record says stands above with its
 * source. */
static void
test_reasons (TreatmentTest *test, gconstpointer data)
{
  const PalPlace place = model_test_point ("shoulder-top-r", NULL);
  g_autofree char *swelling = NULL;
  g_autoptr (GPtrArray) ranked = NULL;
  PalRankedTechnique *heat = NULL;
  GtkWidget *box, *chooser;

  swelling = pal_chart_add_palpation (
    test->model.chart, PAL_PALPATION_SWELLING, PAL_DEGREE_NONE, PAL_AUTHOR_THERAPIST, &place);
  model_test_wait (&test->model);
  ranked = pal_technique_rank (treatment_test_knowledge,
                               pal_guidance_case_ask (test->of, "trapezius-upper-r"));
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
  treatment_test_show (test, box);
  g_assert_true (treatment_test_says (box, "With care: This place was found swollen."));
  g_assert_true (treatment_test_says (box, "Kept in Mind for You"));
  g_assert_true (
    treatment_test_says (box, "swollen for no known reason? If so: Nothing warm on this place."));
  g_assert_true (treatment_test_says (box, "Sources"));

  chooser = pal_technique_chooser_new (test->of, "trapezius-upper-r");
  treatment_test_show (test, chooser);
  g_assert_true (treatment_test_says (chooser, "If yes: No heat."));
  /* What is taken back is no longer heeded, in the list that is open. */
  pal_chart_undo (test->model.chart);
  model_test_wait (&test->model);
  g_assert_false (treatment_test_says (chooser, "If yes: No heat."));
}

static void
test_handout (TreatmentTest *test, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button
    = pal_handout_button_new (test->model.chart, PAL_HANDOUT_TILE, "stretch-calf", "Calf");
  GtkWidget *menu = g_object_new (PAL_TYPE_HANDOUT_MENU, NULL);

  pal_handout_menu_set_record (
    PAL_HANDOUT_MENU (menu), treatment_test_knowledge, test->model.chart);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), menu);
  treatment_test_show (test, box);
  g_assert_true (treatment_test_says (button, "Add to Hand-Out"));
  treatment_test_click (test, button);
  g_assert_true (treatment_test_says (button, "On the Hand-Out"));
  g_assert_true (treatment_test_says (menu, "Hand-Out (1)"));
  treatment_test_click (test, button);
  g_assert_true (treatment_test_says (button, "Add to Hand-Out"));
  g_assert_cmpuint (model_test_count (&test->model, PAL_HANDOUT_ITEM_TABLE), ==, 0);
}

static void
test_chooser (TreatmentTest *test, gconstpointer data)
{
  GtkWidget *chooser = pal_technique_chooser_new (test->of, "trapezius-upper-r");
  GtkWidget *session;
  g_autoptr (GPtrArray) plan = NULL;
  int minutes = 0;

  treatment_test_show (test, chooser);
  g_assert_true (treatment_test_says (chooser, "1. Trigger point compression"));
  g_assert_true (treatment_test_says (chooser, "first choice for this muscle"));
  /* The tissue of a trigger point is known; the stage is not until somebody says it. */
  g_assert_cmpint (pal_guidance_case_get_target (test->of), ==, PAL_TARGET_MUSCLE);
  g_assert_false (treatment_test_says (chooser, "acute stage"));
  pal_guidance_case_set_stage (test->of, PAL_STAGE_ACUTE);
  pal_guidance_case_set_tolerance (test->of, 1);
  g_assert_true (treatment_test_says (chooser, "suits the acute stage"));
  /* What begins too firm goes down, and says so. */
  g_assert_false (treatment_test_says (chooser, "1. Trigger point compression"));

  session = treatment_test_find (chooser, PAL_TYPE_SESSION_EDITOR);
  for (int length = 20; length <= 90; length += 10)
    {
      pal_session_editor_set_minutes (PAL_SESSION_EDITOR (session), length);
      g_assert_cmpint (pal_session_editor_get_planned (PAL_SESSION_EDITOR (session)), ==, length);
    }
  treatment_test_press (test, session, "Take Over into Today’s Plan");
  plan = pal_chart_dup_plan (test->model.chart);
  for (guint i = 0; i < plan->len; i++)
    minutes += pal_plan_step_get_minutes (g_ptr_array_index (plan, i));
  g_assert_cmpint (minutes, ==, 90);
  g_assert_true (treatment_test_says (session, "This is the plan of today"));
}

/* A page that is open is put in its new order when the record says something else. */
static void
test_page_follows (TreatmentTest *test, gconstpointer data)
{
  GtkWidget *page = g_object_new (PAL_TYPE_GUIDANCE_PAGE, NULL);
  const PalPlace zone = model_test_region ("shoulder-top-r");
  GtkWidget *chooser, *fold;
  PalNoWork *no_work;

  treatment_test_show (test, page);
  pal_guidance_page_show (
    PAL_GUIDANCE_PAGE (page), test->of, "trapezius-upper-r", PAL_VOICE_CLINICAL);
  widget_test_wait ((WidgetTestCondition) pal_guidance_page_is_complete, page);
  g_assert_false (treatment_test_says (page, "chronic stage"));
  fold = treatment_test_find_fold (page, "trigger-point-compression");
  g_assert_true (pal_guidance_fold_get_open (PAL_GUIDANCE_FOLD (fold)));
  g_assert_true (gtk_widget_child_focus (fold, GTK_DIR_TAB_FORWARD));

  /* The stage follows from what the mark says of its beginning. */
  pal_chart_set_since (test->model.chart, test->mark, "2001-05-06", PAL_PRECISION_DAY, NULL);
  model_test_wait (&test->model);
  g_assert_cmpint (pal_guidance_case_get_stage (test->of), ==, PAL_STAGE_CHRONIC);
  g_assert_true (treatment_test_says (page, "chronic stage"));
  fold = treatment_test_find_fold (page, "trigger-point-compression");
  g_assert_true (pal_guidance_fold_get_open (PAL_GUIDANCE_FOLD (fold)));
  g_assert_nonnull (gtk_widget_get_focus_child (fold));

  pal_guidance_case_set_tolerance (test->of, 1);
  g_assert_true (treatment_test_says (page, "firmer than is welcome"));

  pal_chart_add_no_work (test->model.chart, &zone);
  model_test_wait (&test->model);
  g_assert_true (treatment_test_says (page, "Not now: nobody is to work here"));
  no_work = pal_chart_find_no_work (test->model.chart, "shoulder-top-r");
  pal_chart_set_no_work_reason (test->model.chart, no_work, PAL_REASON_THROMBOSIS, NULL, NULL);
  model_test_wait (&test->model);
  g_assert_true (treatment_test_says (page, "From the Record"));
  pal_chart_end_no_work (test->model.chart, no_work);
  model_test_wait (&test->model);
  g_assert_false (treatment_test_says (page, "Not now: nobody is to work here"));

  /* The chips of the chooser say what the mark says by now. */
  chooser = pal_technique_chooser_new (test->of, NULL);
  treatment_test_show (test, chooser);
  pal_chart_set_since (test->model.chart, test->mark, NULL, PAL_PRECISION_NONE, NULL);
  model_test_wait (&test->model);
  g_assert_cmpint (pal_guidance_case_get_stage (test->of), ==, PAL_STAGE_NONE);
  g_assert_cmpuint (pal_choice_chips_get_chosen (
                      PAL_CHOICE_CHIPS (treatment_test_find (chooser, PAL_TYPE_CHOICE_CHIPS))),
                    ==,
                    PAL_STAGE_NONE);
}

/* Where nobody is to work each technique says why it is not to be done, and there is no plan. */
static void
test_no_work (TreatmentTest *test, gconstpointer data)
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
  treatment_test_show (test, chooser);
  g_assert_true (treatment_test_says (chooser, "nobody is to work here (thrombosis)"));
  g_assert_true (treatment_test_says (chooser, "Nothing may be done by hand now"));
  g_assert_false (treatment_test_says (chooser, "1. "));
}

static void
count_one (guint *number)
{
  (*number)++;
}

static gboolean
is_limited (TreatmentTest *test, const char *muscle)
{
  const PalTechniqueCase *asked = pal_guidance_case_ask (test->of, muscle);

  g_assert_true (asked->no_work != NULL || asked->part != NULL);
  return asked->no_work != NULL;
}

/* A part keeps hands off what lies under it, or may; beside it one is told of it only. */
static void
test_no_work_part (TreatmentTest *test, gconstpointer data)
{
  PalFigureView *back = pal_figure_get_view (treatment_test_figure, PAL_VIEW_BACK);
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
  treatment_test_show (test, pal_technique_chooser_new (test->of, "popliteus-l"));
  g_assert_true (treatment_test_says (
    test->window, "a part of this area is not to be worked on: recent surgery"));
  g_assert_false (treatment_test_says (test->window, "nobody is to work here"));
  g_assert_true (treatment_test_says (test->window, "1. "));
}

/* Pressed where no view of the body shows the skin, such as the sole and the armpit; or seen there from the side
 * only, while front and back are needed for where it is felt; or drawn beside the zone by which it is pressed. */
static const char *const without_cross[] = {
  "abductor-hallucis",
  "adductor-hallucis",
  "diaphragma",
  "digastricus",
  "extensor-digitorum-longus",
  "flexor-digitorum-brevis",
  "pelvic-floor",
  "pterygoideus-medialis",
  "serratus-posterior-superior",
  "sternalis",
  "subscapularis",
  NULL,
};

/* The figure shows where each muscle is felt, from whichever side that is seen, and where it is pressed. */
static void
test_every_figure (TreatmentTest *test, gconstpointer data)
{
  g_auto (GStrv) keys = pal_knowledge_dup_muscle_keys (treatment_test_knowledge);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *base = pal_region_key_dup_base (keys[i], NULL);
      GtkWidget *drawn = g_object_ref_sink (pal_referral_figure_new (
        treatment_test_knowledge, treatment_test_figure, keys[i], PAL_VOICE_PLAIN));

      g_test_message ("%s", keys[i]);
      g_assert_cmpuint (pal_referral_figure_get_n_views (PAL_REFERRAL_FIGURE (drawn)), >=, 1);
      g_assert_cmpint (pal_referral_figure_has_cross (PAL_REFERRAL_FIGURE (drawn)),
                       !=,
                       g_strv_contains (without_cross, base));
      g_object_unref (drawn);
    }
}

/* The names of the views beside each other take as many lines as they need, and the drawing stays
 * as high. */
static void
test_figure_names (TreatmentTest *test, gconstpointer data)
{
  GtkWidget *drawn = g_object_ref_sink (pal_referral_figure_new (
    treatment_test_knowledge, treatment_test_figure, "trapezius-upper-r", PAL_VOICE_CLINICAL));
  int wide, narrow;

  g_assert_cmpuint (pal_referral_figure_get_n_views (PAL_REFERRAL_FIGURE (drawn)), ==, 2);
  gtk_widget_measure (drawn, GTK_ORIENTATION_VERTICAL, 600, &wide, NULL, NULL, NULL);
  gtk_widget_measure (drawn, GTK_ORIENTATION_VERTICAL, 130, &narrow, NULL, NULL, NULL);
  g_assert_cmpint (narrow, >=, wide + 10);
  g_object_unref (drawn);
}

/* The ink in a corner of the drawing as high as a letter. */
static guint64
sum_corner (cairo_surface_t *surface, int left)
{
  const guint8 *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint64 sum = 0;

  for (int y = 0; y < 18; y++)
    for (int x = left; x < left + 18; x++)
      sum += pixels[y * stride + 4 * x + 3];
  return sum;
}

/* The map beside it may be mirrored for the client, and the drawing is not: it says where left and right are. */
static void
test_figure_sides (TreatmentTest *test, gconstpointer data)
{
  enum { WIDTH = 152 };
  GtkWidget *drawn = g_object_ref_sink (pal_referral_figure_new (
    treatment_test_knowledge, treatment_test_figure, "pectoralis-minor-l", PAL_VOICE_PLAIN));
  cairo_surface_t *surface
    = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 2 * WIDTH + 12, 152);
  cairo_t *cr = cairo_create (surface);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  int height;

  g_assert_cmpuint (pal_referral_figure_get_n_views (PAL_REFERRAL_FIGURE (drawn)), ==, 2);
  gtk_widget_measure (
    drawn, GTK_ORIENTATION_VERTICAL, 2 * WIDTH + 12, &height, NULL, NULL, NULL);
  gtk_widget_allocate (drawn, 2 * WIDTH + 12, height, -1, NULL);
  GTK_WIDGET_GET_CLASS (drawn)->snapshot (drawn, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  cairo_surface_flush (surface);
  for (int part = 0; part < 2; part++)
    {
      guint64 sides[2];

      sides[0] = sum_corner (surface, part * (WIDTH + 12));
      sides[1] = sum_corner (surface, part * (WIDTH + 12) + WIDTH - 18);
      g_test_message ("%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT, sides[0], sides[1]);
      /* An R takes more ink than an L, and from behind it is on the other side. */
      g_assert_cmpuint (sides[part], >, 4000);
      g_assert_cmpuint (sides[1 - part], >, 2500);
      if (part == 0)
        g_assert_cmpuint (sides[0], >, sides[1]);
    }
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_object_unref (drawn);
}

int
main (int argc, char *argv[])
{
  treatment_test_init (&argc, &argv);
  TREATMENT_TEST_ADD ("log", test_log);
  TREATMENT_TEST_ADD ("log-on-ghost", test_log_on_ghost);
  TREATMENT_TEST_ADD ("reasons", test_reasons);
  TREATMENT_TEST_ADD ("handout", test_handout);
  TREATMENT_TEST_ADD ("chooser", test_chooser);
  TREATMENT_TEST_ADD ("page-follows", test_page_follows);
  TREATMENT_TEST_ADD ("no-work", test_no_work);
  TREATMENT_TEST_ADD ("no-work-part", test_no_work_part);
  TREATMENT_TEST_ADD ("every-figure", test_every_figure);
  TREATMENT_TEST_ADD ("figure-names", test_figure_names);
  TREATMENT_TEST_ADD ("figure-sides", test_figure_sides);
  return treatment_test_run ();
}
