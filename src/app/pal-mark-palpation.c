/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-palpation"

#include "pal-mark-palpation.h"

#include <glib/gi18n-lib.h>

#include "pal-choice-chips.h"
#include "pal-guidance-fold.h"
#include "pal-guidance-parts.h"
#include "pal-mark-muscles.h"
#include "pal-mark-satellite.h"
#include "pal-mark-summary.h"
#include "pal-mark-threshold.h"
#include "pal-marking.h"
#include "pal-words.h"

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
  PalMarkMuscles *muscles;
  PalGuidanceFold *signs_fold;
  PalMarkThreshold *threshold;
  PalMarkSatellite *satellite;
};

G_DEFINE_FINAL_TYPE (PalMarkPalpation, pal_mark_palpation, ADW_TYPE_BIN)

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

static void
update_answers (PalMarkPalpation *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    if (self->answers[i] != NULL)
      pal_choice_chips_set_chosen (self->answers[i],
                                   pal_mark_get_answer (self->mark, questions[i].column));
}

static void
update (PalMarkPalpation *self)
{
  g_autofree char *verdict = pal_mark_summary_verdict (self->mark);
  g_autofree char *reasons = pal_mark_summary_reasons (self->mark);
  g_autofree char *signs = pal_mark_summary_signs (self->mark);

  update_answers (self);
  pal_choice_chips_set_chosen (self->familiar, pal_mark_get_familiar (self->mark));
  gtk_label_set_label (self->verdict, verdict);
  gtk_label_set_label (self->reasons, reasons);
  pal_guidance_fold_set_subtitle (self->signs_fold, signs);
  update_referrals (self);
}

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
  if (self->mark != NULL)
    update_answers (self);
  return part;
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

/* What is looked for now and then. */
static GtkWidget *
build_folds (PalMarkPalpation *self)
{
  GtkWidget *card = pal_guidance_card_new ();

  self->muscles = PAL_MARK_MUSCLES (pal_mark_muscles_new (self->knowledge, self->figure));
  self->signs_fold = PAL_GUIDANCE_FOLD (
      pal_guidance_fold_new (_ ("Jump Sign and Local Twitch"), NULL, make_signs, self, NULL));
  self->threshold = PAL_MARK_THRESHOLD (pal_mark_threshold_new ());
  self->satellite = PAL_MARK_SATELLITE (pal_mark_satellite_new (self->knowledge));
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->muscles));
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->signs_fold));
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->threshold));
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->satellite));
  return card;
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

  self->zones = g_ptr_array_new_with_free_func (g_free);
  build_criteria (self, box);
  build_referrals (self, box);
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
  gtk_box_append (GTK_BOX (adw_bin_get_child (ADW_BIN (self))), build_folds (self));
  return GTK_WIDGET (self);
}

/**
 * pal_mark_palpation_set_mark:
 * @self: what is found
 * @chart: what @mark is in
 * @mark: (nullable): a trigger point that may be changed; %NULL lets go of the one before
 *
 * Shows the mark as it is on the disk.
 */
void
pal_mark_palpation_set_mark (PalMarkPalpation *self, PalChart *chart, PalMark *mark)
{
  g_return_if_fail (PAL_IS_MARK_PALPATION (self));

  g_set_object (&self->chart, chart);
  g_set_object (&self->mark, mark);
  pal_mark_muscles_show (self->muscles, chart, mark);
  pal_mark_threshold_show (self->threshold, chart, mark);
  pal_mark_satellite_show (self->satellite, chart, mark);
  if (mark != NULL)
    update (self);
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
  pal_mark_threshold_flush (self->threshold);
}
