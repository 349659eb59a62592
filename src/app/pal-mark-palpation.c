/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-palpation"

#include "pal-mark-palpation.h"

#include <glib/gi18n-lib.h>

#include "pal-choice-chips.h"
#include "pal-guidance-fold.h"
#include "pal-guidance-parts.h"
#include "pal-line-entry.h"
#include "pal-mark-summary.h"
#include "pal-marking.h"
#include "pal-preferences.h"
#include "pal-words.h"

/* Which chip says that a point is a satellite without saying of which. */
#define OF_UNKNOWN 1

/* As many as the bits of a set; no muscle is felt in half as many. */
#define MAX_ZONES 31

/* The questions that are answered with yes or no, by the column that keeps the answer: the criteria,
 * then the signs that decide nothing. */
static const struct
{
  const char *column;
  const char *title;
} questions[] = {
  { "taut_band", N_ ("Taut Band") },
  { "tender_spot", N_ ("Tender Spot") },
  { "referred_sensation", N_ ("Referred Sensation") },
  { "jump_sign", N_ ("Jump Sign") },
  { "local_twitch", N_ ("Local Twitch") },
};

struct _PalMarkPalpation
{
  AdwBin parent_instance;

  PalKnowledge *knowledge;
  PalFigure *figure;
  PalChart *chart;
  PalMark *mark;

  PalChoiceChips *answers[G_N_ELEMENTS (questions)]; /* NULL until their fold is opened */
  PalChoiceChips *familiar;
  GtkLabel *verdict;
  GtkLabel *reasons;
  GtkWidget *referral_box;
  PalChoiceChips *referrals;
  GPtrArray *zones; /* (element-type utf8): of the chips, in their order */
  PalGuidanceFold *muscle_fold;
  PalChoiceChips *muscles;
  GtkWidget *next_muscle;
  PalGuidanceFold *signs_fold;
  PalGuidanceFold *threshold_fold;
  PalLineEntry *threshold;
  PalGuidanceFold *satellite_fold;
  PalChoiceChips *satellite;
  GPtrArray *mains; /* (element-type PalMark): of the chips after the first, in their order */
};

G_DEFINE_FINAL_TYPE (PalMarkPalpation, pal_mark_palpation, ADW_TYPE_BIN)

static void
answered_cb (PalMarkPalpation *self, guint chosen, PalChoiceChips *chips)
{
  g_assert (PAL_IS_MARK_PALPATION (self));
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    if (self->answers[i] == chips)
      pal_chart_set_answer (self->chart, self->mark, questions[i].column, (PalAnswer) chosen);
}

static void
familiar_chosen_cb (PalMarkPalpation *self, guint chosen)
{
  g_assert (PAL_IS_MARK_PALPATION (self));
  pal_chart_set_familiar (self->chart, self->mark, (PalFamiliar) chosen);
}

static void
referral_chosen_cb (PalMarkPalpation *self, guint chosen)
{
  const char *id;

  g_assert (PAL_IS_MARK_PALPATION (self));

  id = pal_entity_get_id (PAL_ENTITY (self->mark));
  for (guint i = 0; i < self->zones->len; i++)
    {
      const char *zone = g_ptr_array_index (self->zones, i);
      gboolean felt = pal_mark_has_referral (self->mark, zone);

      if ((chosen & (1u << i)) != 0 && !felt)
        pal_chart_add_referral (self->chart, id, zone);
      else if ((chosen & (1u << i)) == 0 && felt)
        pal_chart_remove_referral (self->chart, self->mark, zone);
    }
}

static GStrv
dup_muscles (PalMarkPalpation *self)
{
  PalFigureView *view = pal_figure_get_view (self->figure, pal_mark_get_view (self->mark));
  PalPoint point = pal_mark_get_point (self->mark);

  return view != NULL ? pal_figure_view_dup_pressed (view, point.u, point.v)
                      : g_new0 (char *, 1);
}

static void
muscle_chosen_cb (PalMarkPalpation *self, guint chosen)
{
  g_auto (GStrv) muscles = NULL;
  PalFigureView *view;
  PalPoint point;

  g_assert (PAL_IS_MARK_PALPATION (self));

  muscles = dup_muscles (self);
  if (chosen > g_strv_length (muscles))
    return;
  view = pal_figure_get_view (self->figure, pal_mark_get_view (self->mark));
  point = pal_mark_get_point (self->mark);
  pal_chart_set_muscle (
      self->chart,
      self->mark,
      muscles[chosen - 1],
      pal_figure_view_has_site_near (view, muscles[chosen - 1], point.u, point.v));
}

static gboolean
threshold_entered_cb (PalMarkPalpation *self, const char *text)
{
  double kpa = PAL_PRESSURE_EMPTY;

  g_assert (PAL_IS_MARK_PALPATION (self));

  if (self->mark == NULL)
    return TRUE;
  return (*text == '\0'
          || pal_pressure_read (
              text,
              pal_preferences_get_pressure_unit (pal_chart_get_practice (self->chart)),
              &kpa))
         && pal_chart_set_pressure_threshold (self->chart, self->mark, kpa, NULL);
}

static void
satellite_chosen_cb (PalMarkPalpation *self, guint chosen)
{
  g_assert (PAL_IS_MARK_PALPATION (self));
  pal_chart_set_satellite (self->chart,
                           self->mark,
                           chosen != 0,
                           chosen > OF_UNKNOWN && chosen - OF_UNKNOWN <= self->mains->len
                               ? g_ptr_array_index (self->mains, chosen - OF_UNKNOWN - 1)
                               : NULL);
}

/* A question with yes and no beside it. */
static void
append_question (PalMarkPalpation *self, GtkWidget *part, guint i)
{
  const char *title = _ (questions[i].title);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *chips = pal_choice_chips_new (title, PAL_CHOICE_ONE_OR_NONE);

  g_object_set (label, "xalign", 0.0, "hexpand", TRUE, "wrap", TRUE, NULL);
  gtk_widget_set_valign (chips, GTK_ALIGN_CENTER);
  pal_choice_chips_add (PAL_CHOICE_CHIPS (chips), PAL_ANSWER_YES, pal_words_answer (PAL_ANSWER_YES));
  pal_choice_chips_add (PAL_CHOICE_CHIPS (chips), PAL_ANSWER_NO, pal_words_answer (PAL_ANSWER_NO));
  self->answers[i] = PAL_CHOICE_CHIPS (chips);
  g_signal_connect_object (chips, "chosen", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), chips);
  gtk_box_append (GTK_BOX (part), line);
}

static GtkWidget *
make_signs (gpointer data)
{
  PalMarkPalpation *self = data;
  GtkWidget *part = pal_guidance_part_new ();

  for (guint i = PAL_N_CRITERIA; i < G_N_ELEMENTS (questions); i++)
    append_question (self, part, i);
  pal_mark_palpation_update (self);
  return part;
}

static GtkWidget *
make_muscles (gpointer data)
{
  PalMarkPalpation *self = data;
  GtkWidget *part = pal_guidance_part_new ();

  self->muscles = PAL_CHOICE_CHIPS (
      pal_choice_chips_new (_ ("Muscles from the surface down"), PAL_CHOICE_ONE));
  g_signal_connect_object (
      self->muscles, "chosen", G_CALLBACK (muscle_chosen_cb), self, G_CONNECT_SWAPPED);
  self->next_muscle = gtk_button_new_with_label (_ ("Next Muscle Below"));
  g_object_set (self->next_muscle,
                "halign",
                GTK_ALIGN_START,
                "focus-on-click",
                FALSE,
                "action-name",
                "map.next-muscle",
                "tooltip-text",
                _ ("Another muscle under this point (n)"),
                NULL);
  gtk_box_append (GTK_BOX (part), GTK_WIDGET (self->muscles));
  gtk_box_append (GTK_BOX (part), self->next_muscle);
  pal_mark_palpation_update (self);
  return part;
}

static GtkWidget *
make_threshold (gpointer data)
{
  PalMarkPalpation *self = data;
  GtkWidget *part = pal_guidance_part_new ();

  self->threshold = PAL_LINE_ENTRY (pal_line_entry_new (
      _ ("Pressure pain threshold"), "", _ ("This is no pressure. Nothing was changed.")));
  g_signal_connect_object (
      self->threshold, "entered", G_CALLBACK (threshold_entered_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (part), GTK_WIDGET (self->threshold));
  pal_mark_palpation_update (self);
  return part;
}

static GtkWidget *
make_satellite (gpointer data)
{
  PalMarkPalpation *self = data;
  GtkWidget *part = pal_guidance_part_new ();

  self->satellite = PAL_CHOICE_CHIPS (
      pal_choice_chips_new (_ ("Satellite of"), PAL_CHOICE_ONE_OR_NONE));
  g_signal_connect_object (
      self->satellite, "chosen", G_CALLBACK (satellite_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (part), GTK_WIDGET (self->satellite));
  pal_mark_palpation_update (self);
  return part;
}

static PalGuidanceFold *
append_fold (PalMarkPalpation *self,
             GtkWidget *card,
             const char *title,
             PalGuidanceFoldFunc func)
{
  GtkWidget *fold = pal_guidance_fold_new (title, NULL, func, self, NULL);

  gtk_box_append (GTK_BOX (card), fold);
  return PAL_GUIDANCE_FOLD (fold);
}

static GtkWidget *
append_label (GtkWidget *box, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
build_criteria (PalMarkPalpation *self, GtkWidget *box)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 0; i < PAL_N_CRITERIA; i++)
    append_question (self, part, i);
  gtk_box_append (GTK_BOX (part), pal_guidance_heading_new (_ ("Is This Your Pain?")));
  self->familiar = PAL_CHOICE_CHIPS (
      pal_choice_chips_new (_ ("Is This Your Pain?"), PAL_CHOICE_ONE_OR_NONE));
  for (guint i = PAL_FAMILIAR_FAMILIAR; i <= PAL_FAMILIAR_NOTHING_FELT; i++)
    pal_choice_chips_add (self->familiar, i, pal_words_familiar ((PalFamiliar) i));
  g_signal_connect_object (
      self->familiar, "chosen", G_CALLBACK (familiar_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (part), GTK_WIDGET (self->familiar));
  self->verdict = GTK_LABEL (append_label (part, "heading"));
  self->reasons = GTK_LABEL (append_label (part, "caption"));
  gtk_widget_add_css_class (GTK_WIDGET (self->reasons), "dim-label");
  gtk_widget_set_tooltip_text (
      GTK_WIDGET (self->reasons),
      _ ("Expert consensus (Delphi 2018): Fernández-de-las-Peñas and Dommerholt, Pain Medicine 2018, "
         "19: 142–150"));
  gtk_box_append (GTK_BOX (box), part);
}

static void
build_referrals (PalMarkPalpation *self, GtkWidget *box)
{
  self->referral_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->referrals = PAL_CHOICE_CHIPS (pal_choice_chips_new (_ ("Felt At"), PAL_CHOICE_SEVERAL));
  g_signal_connect_object (
      self->referrals, "chosen", G_CALLBACK (referral_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->referral_box), pal_guidance_heading_new (_ ("Felt At")));
  gtk_box_append (GTK_BOX (self->referral_box), GTK_WIDGET (self->referrals));
  gtk_box_append (GTK_BOX (box), self->referral_box);
}

static void
pal_mark_palpation_dispose (GObject *object)
{
  PalMarkPalpation *self = PAL_MARK_PALPATION (object);

  g_clear_object (&self->mark);
  g_clear_object (&self->chart);
  g_clear_object (&self->figure);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  g_clear_pointer (&self->zones, g_ptr_array_unref);
  g_clear_pointer (&self->mains, g_ptr_array_unref);
  G_OBJECT_CLASS (pal_mark_palpation_parent_class)->dispose (object);
}

static void
pal_mark_palpation_class_init (PalMarkPalpationClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_mark_palpation_dispose;
}

static void
pal_mark_palpation_init (PalMarkPalpation *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *card = pal_guidance_card_new ();

  self->zones = g_ptr_array_new_with_free_func (g_free);
  self->mains = g_ptr_array_new_with_free_func (g_object_unref);
  build_criteria (self, box);
  build_referrals (self, box);
  self->muscle_fold = append_fold (self, card, _ ("Muscles Under This Point"), make_muscles);
  self->signs_fold = append_fold (self, card, _ ("Jump Sign and Local Twitch"), make_signs);
  self->threshold_fold
      = append_fold (self, card, _ ("Pressure Pain Threshold"), make_threshold);
  self->satellite_fold = append_fold (self, card, _ ("Satellite"), make_satellite);
  gtk_box_append (GTK_BOX (box), card);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * pal_mark_palpation_new:
 * @knowledge: the names of regions, and what refers where
 * @figure: the drawn body
 *
 * Returns: (transfer floating): what is found at no point yet.
 */
GtkWidget *
pal_mark_palpation_new (PalKnowledge *knowledge, PalFigure *figure)
{
  PalMarkPalpation *self = g_object_new (PAL_TYPE_MARK_PALPATION, NULL);

  self->knowledge = pal_knowledge_ref (knowledge);
  self->figure = g_object_ref (figure);
  return GTK_WIDGET (self);
}

void
pal_mark_palpation_set_mark (PalMarkPalpation *self, PalChart *chart, PalMark *mark)
{
  g_return_if_fail (PAL_IS_MARK_PALPATION (self));

  g_set_object (&self->chart, chart);
  g_set_object (&self->mark, mark);
  pal_mark_palpation_update (self);
}

/* What the client named first, then what the muscle is known to refer to. */
static GPtrArray *
dup_zones (PalMarkPalpation *self)
{
  const char *const *felt = pal_mark_get_referrals (self->mark);
  const char *muscle = pal_mark_get_muscle (self->mark);
  GPtrArray *zones = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; felt[i] != NULL && zones->len < MAX_ZONES; i++)
    g_ptr_array_add (zones, g_strdup (felt[i]));
  if (muscle != NULL)
    {
      g_autoptr (GPtrArray) known = pal_marking_suggest (self->figure,
                                                         self->knowledge,
                                                         muscle,
                                                         pal_mark_get_view (self->mark),
                                                         pal_mark_get_point (self->mark));

      for (guint i = 0; i < known->len && zones->len < MAX_ZONES; i++)
        if (!pal_mark_has_referral (self->mark, g_ptr_array_index (known, i)))
          g_ptr_array_add (zones, g_strdup (g_ptr_array_index (known, i)));
    }
  return zones;
}

static gboolean
hold_same (GPtrArray *a, GPtrArray *b)
{
  for (guint i = 0; i < a->len && a->len == b->len; i++)
    if (!g_ptr_array_find_with_equal_func (b, g_ptr_array_index (a, i), g_str_equal, NULL))
      return FALSE;
  return a->len == b->len;
}

/* The chips stay where they are while somebody chooses among them. */
static void
update_referrals (PalMarkPalpation *self)
{
  g_autoptr (GPtrArray) zones = dup_zones (self);
  guint felt = 0;

  if (!hold_same (zones, self->zones))
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) names = NULL;

      g_ptr_array_unref (self->zones);
      self->zones = g_ptr_array_ref (zones);
      for (guint i = 0; i < zones->len; i++)
        {
          g_autofree char *name = pal_knowledge_dup_name (
              self->knowledge, g_ptr_array_index (zones, i), PAL_VOICE_CLINICAL, NULL);

          g_strv_builder_add (builder, name);
        }
      names = g_strv_builder_end (builder);
      pal_choice_chips_set_words (self->referrals, names);
    }
  for (guint i = 0; i < self->zones->len; i++)
    if (pal_mark_has_referral (self->mark, g_ptr_array_index (self->zones, i)))
      felt |= 1u << i;
  pal_choice_chips_set_chosen (self->referrals, felt);
  gtk_widget_set_visible (self->referral_box, self->zones->len > 0);
}

static char *
describe_muscle (PalMarkPalpation *self, char **muscles)
{
  const char *muscle = pal_mark_get_muscle (self->mark);
  guint n_muscles = g_strv_length (muscles);
  const char *listed;

  if (muscle == NULL)
    return g_strdup (_ ("No muscle is drawn under this point."));
  listed = pal_mark_get_muscle_listed (self->mark)
               ? _ ("A listed trigger-point site of this muscle is within 3 cm.")
               : _ ("No listed site here.");
  for (guint i = 0; i < n_muscles; i++)
    if (g_str_equal (muscles[i], muscle))
      {
        /* Translators: which of the muscles under a point, counted from the surface: "1 of 3" */
        g_autofree char *position = g_strdup_printf (_ ("%u of %u"), i + 1, n_muscles);
        g_autofree char *name
            = pal_knowledge_dup_name (self->knowledge, muscle, PAL_VOICE_CLINICAL, NULL);

        return g_strdup_printf ("%s: %s. %s", position, name, listed);
      }
  return g_strdup (listed);
}

static void
update_muscles (PalMarkPalpation *self)
{
  g_auto (GStrv) muscles = dup_muscles (self);
  g_autofree char *summary = describe_muscle (self, muscles);
  guint chosen = 0;

  pal_guidance_fold_set_subtitle (self->muscle_fold, summary);
  if (self->next_muscle == NULL)
    return;
  for (guint i = 0; muscles[i] != NULL; i++)
    {
      g_autofree char *name
          = pal_knowledge_dup_name (self->knowledge, muscles[i], PAL_VOICE_CLINICAL, NULL);

      if (g_strcmp0 (muscles[i], pal_mark_get_muscle (self->mark)) == 0)
        chosen = i + 1;
      g_free (muscles[i]);
      muscles[i] = g_strdup_printf ("%u %s", i + 1, name);
    }
  pal_choice_chips_set_words (self->muscles, muscles);
  pal_choice_chips_set_chosen (self->muscles, chosen);
  gtk_widget_set_visible (self->next_muscle, g_strv_length (muscles) > 1);
}

static void
update_threshold (PalMarkPalpation *self)
{
  PalPressureUnit unit = pal_preferences_get_pressure_unit (pal_chart_get_practice (self->chart));
  double kpa = pal_mark_get_pressure_threshold (self->mark);
  g_autofree char *summary = pal_mark_summary_threshold (self->chart, self->mark);
  g_autofree char *number = g_strdup ("");
  g_autofree char *hint = NULL;

  pal_guidance_fold_set_subtitle (self->threshold_fold, summary);
  if (self->threshold == NULL)
    return;
  if (kpa >= 0)
    {
      g_free (number);
      number = g_strdup_printf ("%.*f",
                                (int) pal_pressure_unit_get_digits (unit),
                                pal_pressure_from_kpa (kpa, unit));
    }
  /* Translators: %s is a unit of pressure, kPa or kgf/cm² */
  hint = g_strdup_printf (_ ("The pressure at which it begins to hurt, in %s"),
                          pal_preferences_name_pressure_unit (unit));
  pal_line_entry_set_hint (self->threshold, hint);
  pal_line_entry_show (self->threshold, number);
}

static void
update_satellite (PalMarkPalpation *self)
{
  GListModel *today = pal_chart_get_today (self->chart);
  g_autofree char *summary
      = pal_mark_summary_satellite (self->chart, self->knowledge, self->mark);
  guint chosen = pal_mark_is_satellite (self->mark) ? OF_UNKNOWN : 0;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  pal_guidance_fold_set_subtitle (self->satellite_fold, summary);
  if (self->satellite == NULL)
    return;
  g_ptr_array_set_size (self->mains, 0);
  /* Translators: a satellite of a trigger point that is not named */
  g_strv_builder_add (builder, _ ("Of Another Point"));
  for (guint i = 0; i < g_list_model_get_n_items (today); i++)
    {
      g_autoptr (PalMark) main = g_list_model_get_item (today, i);
      g_autofree char *name = NULL;

      if (pal_mark_get_kind (main) != PAL_KIND_TRIGGER_POINT || main == self->mark)
        continue;
      name = pal_mark_summary_name (self->chart, self->knowledge, main);
      g_strv_builder_add (builder, name);
      g_ptr_array_add (self->mains, g_object_ref (main));
      if (chosen != 0
          && g_strcmp0 (pal_mark_get_finding_id (main), pal_mark_get_satellite_of (self->mark)) == 0)
        chosen = OF_UNKNOWN + self->mains->len;
    }
  names = g_strv_builder_end (builder);
  pal_choice_chips_set_words (self->satellite, names);
  pal_choice_chips_set_chosen (self->satellite, chosen);
}

/**
 * pal_mark_palpation_update:
 * @self: what is found
 *
 * Shows the mark as it is on the disk.
 */
void
pal_mark_palpation_update (PalMarkPalpation *self)
{
  g_autofree char *verdict = NULL;
  g_autofree char *reasons = NULL;
  g_autofree char *signs = NULL;

  g_return_if_fail (PAL_IS_MARK_PALPATION (self));

  if (self->mark == NULL)
    return;
  verdict = pal_mark_summary_verdict (self->mark);
  reasons = pal_mark_summary_reasons (self->mark);
  signs = pal_mark_summary_signs (self->mark);
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    if (self->answers[i] != NULL)
      pal_choice_chips_set_chosen (self->answers[i],
                                   pal_mark_get_answer (self->mark, questions[i].column));
  pal_choice_chips_set_chosen (self->familiar, pal_mark_get_familiar (self->mark));
  gtk_label_set_label (self->verdict, verdict);
  gtk_label_set_label (self->reasons, reasons);
  pal_guidance_fold_set_subtitle (self->signs_fold, signs);
  update_referrals (self);
  update_muscles (self);
  update_threshold (self);
  update_satellite (self);
}

/**
 * pal_mark_palpation_flush:
 * @self: what is found
 *
 * Sends what was typed to the store now.
 */
void
pal_mark_palpation_flush (PalMarkPalpation *self)
{
  g_return_if_fail (PAL_IS_MARK_PALPATION (self));
  if (self->mark != NULL && self->threshold != NULL)
    pal_line_entry_flush (self->threshold);
}
