/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-description"

#include "pal-mark-description.h"

#include <glib/gi18n-lib.h>

#include "pal-choice-chips.h"
#include "pal-guidance-fold.h"
#include "pal-guidance-parts.h"
#include "pal-mark-since.h"
#include "pal-mark-summary.h"
#include "pal-note-editor.h"
#include "pal-rating-strip.h"
#include "pal-words.h"

/* What is named most often when a muscle hurts comes first; the rest is behind a button. */
static const PalFactor aggravating[] = {
  PAL_FACTOR_SITTING,  PAL_FACTOR_SCREEN_WORK, PAL_FACTOR_MOVEMENT, PAL_FACTOR_TURNING,
  PAL_FACTOR_BENDING,  PAL_FACTOR_LIFTING,     PAL_FACTOR_STANDING, PAL_FACTOR_WALKING,
  PAL_FACTOR_STRESS,   PAL_FACTOR_NIGHT,
};
static const PalFactor easing[] = {
  PAL_FACTOR_REST,    PAL_FACTOR_WARMTH, PAL_FACTOR_MOVEMENT, PAL_FACTOR_STRETCHING,
  PAL_FACTOR_MASSAGE, PAL_FACTOR_LYING,  PAL_FACTOR_WALKING,  PAL_FACTOR_COLD,
  PAL_FACTOR_EXERCISE, PAL_FACTOR_MEDICINE,
};

/* What sets it off, or what eases it: chips, and what has no chip. */
typedef struct
{
  PalGuidanceFold *fold;
  PalChoiceChips *chips; /* NULL until it is first opened, as all below a fold */
  PalNoteEditor *text;
} Factors;

struct _PalMarkDescription
{
  AdwBin parent_instance;

  PalChart *chart;
  PalMark *mark;

  PalGuidanceFold *quality_fold;
  PalChoiceChips *qualities;
  PalGuidanceFold *range_fold;
  PalRatingStrip *least;
  PalRatingStrip *worst;
  GtkWidget *disorder;
  PalGuidanceFold *behaviour_fold;
  PalChoiceChips *depth;
  PalChoiceChips *tissue;
  PalChoiceChips *timing;
  PalGuidanceFold *since_fold;
  PalMarkSince *since;
  Factors aggravates;
  Factors eases;
};

G_DEFINE_FINAL_TYPE (PalMarkDescription, pal_mark_description, ADW_TYPE_BIN)

static void
quality_chosen_cb (PalMarkDescription *self, guint chosen)
{
  g_assert (PAL_IS_MARK_DESCRIPTION (self));
  pal_chart_set_qualities (self->chart, self->mark, (PalQuality) chosen);
}

static void
depth_chosen_cb (PalMarkDescription *self, guint chosen)
{
  g_assert (PAL_IS_MARK_DESCRIPTION (self));
  pal_chart_set_depth (self->chart, self->mark, (PalDepth) chosen);
}

static void
tissue_chosen_cb (PalMarkDescription *self, guint chosen)
{
  g_assert (PAL_IS_MARK_DESCRIPTION (self));
  pal_chart_set_tissue (self->chart, self->mark, (PalTissue) chosen);
}

static void
timing_chosen_cb (PalMarkDescription *self, guint chosen)
{
  g_assert (PAL_IS_MARK_DESCRIPTION (self));
  pal_chart_set_timing (self->chart, self->mark, (PalTiming) chosen);
}

static void
aggravates_chosen_cb (PalMarkDescription *self, guint chosen)
{
  g_assert (PAL_IS_MARK_DESCRIPTION (self));
  pal_chart_set_aggravates (self->chart, self->mark, (PalFactor) chosen);
}

static void
eases_chosen_cb (PalMarkDescription *self, guint chosen)
{
  g_assert (PAL_IS_MARK_DESCRIPTION (self));
  pal_chart_set_eases (self->chart, self->mark, (PalFactor) chosen);
}

static void
aggravates_saved_cb (PalMarkDescription *self, const char *text, const char *merge_key)
{
  g_assert (PAL_IS_MARK_DESCRIPTION (self));
  if (self->mark != NULL)
    pal_chart_set_aggravates_text (self->chart, self->mark, text, merge_key);
}

static void
eases_saved_cb (PalMarkDescription *self, const char *text, const char *merge_key)
{
  g_assert (PAL_IS_MARK_DESCRIPTION (self));
  if (self->mark != NULL)
    pal_chart_set_eases_text (self->chart, self->mark, text, merge_key);
}

static void
show_range (PalMarkDescription *self)
{
  pal_rating_strip_set_intensity (self->least, pal_mark_get_least (self->mark));
  pal_rating_strip_set_intensity (self->worst, pal_mark_get_worst (self->mark));
}

static void
range_rated_cb (PalMarkDescription *self)
{
  gboolean in_order;

  g_assert (PAL_IS_MARK_DESCRIPTION (self));

  in_order = pal_chart_set_intensity_range (self->chart,
                                            self->mark,
                                            pal_rating_strip_get_intensity (self->least),
                                            pal_rating_strip_get_intensity (self->worst),
                                            NULL);
  gtk_widget_set_visible (self->disorder, !in_order);
  if (!in_order)
    show_range (self);
}

static GtkWidget *
append_chips (GtkWidget *part, const char *title, PalChoice choice, GCallback chosen, gpointer self)
{
  GtkWidget *chips = pal_choice_chips_new (title, choice);

  g_signal_connect_object (chips, "chosen", chosen, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (part), chips);
  return chips;
}

static GtkWidget *
make_quality (gpointer data)
{
  PalMarkDescription *self = data;
  GtkWidget *part = pal_guidance_part_new ();

  self->qualities = PAL_CHOICE_CHIPS (append_chips (part,
                                                    _ ("What It Feels Like"),
                                                    PAL_CHOICE_SEVERAL,
                                                    G_CALLBACK (quality_chosen_cb),
                                                    self));
  for (guint i = 0; i < PAL_N_QUALITIES; i++)
    pal_choice_chips_add (self->qualities, 1u << i, pal_words_quality ((PalQuality) (1u << i)));
  pal_mark_description_update (self);
  return part;
}

static PalRatingStrip *
append_strip (PalMarkDescription *self, GtkWidget *part, const char *title)
{
  GtkWidget *strip = pal_rating_strip_new ();

  pal_rating_strip_set_title (PAL_RATING_STRIP (strip), title);
  g_signal_connect_object (strip, "rated", G_CALLBACK (range_rated_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (part), pal_guidance_caption_new (title));
  gtk_box_append (GTK_BOX (part), strip);
  return PAL_RATING_STRIP (strip);
}

static GtkWidget *
make_range (gpointer data)
{
  PalMarkDescription *self = data;
  GtkWidget *part = pal_guidance_part_new ();

  self->least = append_strip (self, part, _ ("At Its Least"));
  self->worst = append_strip (self, part, _ ("At Its Worst"));
  self->disorder = g_object_new (GTK_TYPE_LABEL,
                                 "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_ALERT,
                                 "label",
                                 _ ("The pain now lies between its least and its worst."),
                                 "wrap",
                                 TRUE,
                                 "xalign",
                                 0.0,
                                 "visible",
                                 FALSE,
                                 NULL);
  gtk_box_append (GTK_BOX (part), self->disorder);
  pal_mark_description_update (self);
  return part;
}

static GtkWidget *
make_behaviour (gpointer data)
{
  PalMarkDescription *self = data;
  GtkWidget *part = pal_guidance_part_new ();

  gtk_box_append (GTK_BOX (part), pal_guidance_caption_new (_ ("Depth")));
  self->depth = PAL_CHOICE_CHIPS (append_chips (
      part, _ ("Depth"), PAL_CHOICE_ONE_OR_NONE, G_CALLBACK (depth_chosen_cb), self));
  for (guint i = PAL_DEPTH_SURFACE; i <= PAL_DEPTH_DEEP; i++)
    pal_choice_chips_add (self->depth, i, pal_words_depth ((PalDepth) i));
  gtk_box_append (GTK_BOX (part), pal_guidance_caption_new (_ ("Tissue")));
  self->tissue = PAL_CHOICE_CHIPS (append_chips (
      part, _ ("Tissue"), PAL_CHOICE_ONE_OR_NONE, G_CALLBACK (tissue_chosen_cb), self));
  for (guint i = PAL_TISSUE_MUSCLE; i <= PAL_TISSUE_UNCLEAR; i++)
    pal_choice_chips_add (self->tissue, i, pal_words_tissue ((PalTissue) i));
  gtk_box_append (GTK_BOX (part), pal_guidance_caption_new (_ ("Course")));
  self->timing = PAL_CHOICE_CHIPS (append_chips (
      part, _ ("Course"), PAL_CHOICE_ONE_OR_NONE, G_CALLBACK (timing_chosen_cb), self));
  for (guint i = PAL_TIMING_CONSTANT; i <= PAL_TIMING_INTERMITTENT; i++)
    pal_choice_chips_add (self->timing, i, pal_words_timing ((PalTiming) i));
  pal_mark_description_update (self);
  return part;
}

static GtkWidget *
make_since (gpointer data)
{
  PalMarkDescription *self = data;
  GtkWidget *part = pal_guidance_part_new ();

  self->since = PAL_MARK_SINCE (pal_mark_since_new ());
  gtk_box_append (GTK_BOX (part), GTK_WIDGET (self->since));
  pal_mark_description_update (self);
  return part;
}

static void
add_factors (PalChoiceChips *chips, const PalFactor *usual, guint n_usual)
{
  guint added = 0;

  for (guint i = 0; i < n_usual; i++)
    {
      pal_choice_chips_add (chips, usual[i], pal_words_factor (usual[i]));
      added |= usual[i];
    }
  for (guint i = 0; i < PAL_N_FACTORS; i++)
    if ((added & (1u << i)) == 0)
      pal_choice_chips_add (chips, 1u << i, pal_words_factor ((PalFactor) (1u << i)));
  pal_choice_chips_fold (chips, n_usual);
}

static PalNoteEditor *
append_text (PalMarkDescription *self, GtkWidget *part, const char *label, GCallback saved)
{
  GtkWidget *text = g_object_new (PAL_TYPE_NOTE_EDITOR, "label", label, NULL);

  g_signal_connect_object (text, "save", saved, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (part), pal_guidance_caption_new (_ ("Something Else")));
  gtk_box_append (GTK_BOX (part), text);
  return PAL_NOTE_EDITOR (text);
}

static GtkWidget *
make_aggravates (gpointer data)
{
  PalMarkDescription *self = data;
  GtkWidget *part = pal_guidance_part_new ();

  self->aggravates.chips = PAL_CHOICE_CHIPS (append_chips (part,
                                                           _ ("What Sets It Off"),
                                                           PAL_CHOICE_SEVERAL,
                                                           G_CALLBACK (aggravates_chosen_cb),
                                                           self));
  add_factors (self->aggravates.chips, aggravating, G_N_ELEMENTS (aggravating));
  self->aggravates.text
      = append_text (self, part, _ ("What else sets it off"), G_CALLBACK (aggravates_saved_cb));
  pal_mark_description_update (self);
  return part;
}

static GtkWidget *
make_eases (gpointer data)
{
  PalMarkDescription *self = data;
  GtkWidget *part = pal_guidance_part_new ();

  self->eases.chips = PAL_CHOICE_CHIPS (append_chips (
      part, _ ("What Eases It"), PAL_CHOICE_SEVERAL, G_CALLBACK (eases_chosen_cb), self));
  add_factors (self->eases.chips, easing, G_N_ELEMENTS (easing));
  self->eases.text = append_text (self, part, _ ("What else eases it"), G_CALLBACK (eases_saved_cb));
  pal_mark_description_update (self);
  return part;
}

static PalGuidanceFold *
append_fold (PalMarkDescription *self, GtkWidget *card, const char *title, PalGuidanceFoldFunc func)
{
  GtkWidget *fold = pal_guidance_fold_new (title, NULL, func, self, NULL);

  gtk_box_append (GTK_BOX (card), fold);
  return PAL_GUIDANCE_FOLD (fold);
}

static void
pal_mark_description_dispose (GObject *object)
{
  PalMarkDescription *self = PAL_MARK_DESCRIPTION (object);

  g_clear_object (&self->mark);
  g_clear_object (&self->chart);
  G_OBJECT_CLASS (pal_mark_description_parent_class)->dispose (object);
}

static void
pal_mark_description_class_init (PalMarkDescriptionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_mark_description_dispose;
}

static void
pal_mark_description_init (PalMarkDescription *self)
{
  GtkWidget *card = pal_guidance_card_new ();

  self->quality_fold = append_fold (self, card, _ ("What It Feels Like"), make_quality);
  self->range_fold = append_fold (self, card, _ ("Least and Worst"), make_range);
  self->behaviour_fold = append_fold (self, card, _ ("How It Behaves"), make_behaviour);
  self->since_fold = append_fold (self, card, _ ("Since When"), make_since);
  self->aggravates.fold = append_fold (self, card, _ ("What Sets It Off"), make_aggravates);
  self->eases.fold = append_fold (self, card, _ ("What Eases It"), make_eases);
  adw_bin_set_child (ADW_BIN (self), card);
}

/* Returns: (transfer floating): groups of no mark yet. */
GtkWidget *
pal_mark_description_new (void)
{
  return g_object_new (PAL_TYPE_MARK_DESCRIPTION, NULL);
}

/**
 * pal_mark_description_set_mark:
 * @self: the groups
 * @chart: (nullable): what @mark is in
 * @mark: (nullable): a mark that may be changed
 *
 * What a pain feels like is asked of every one, so that group is open; of a trigger point it is asked
 * now and then.
 */
void
pal_mark_description_set_mark (PalMarkDescription *self, PalChart *chart, PalMark *mark)
{
  gboolean pain;

  g_return_if_fail (PAL_IS_MARK_DESCRIPTION (self));

  g_set_object (&self->chart, chart);
  g_set_object (&self->mark, mark);
  if (mark == NULL)
    return;
  pain = pal_mark_get_kind (mark) == PAL_KIND_PAIN;
  gtk_widget_set_visible (GTK_WIDGET (self->range_fold), pain);
  pal_guidance_fold_set_open (self->quality_fold, pain);
  if (self->disorder != NULL)
    gtk_widget_set_visible (self->disorder, FALSE);
  pal_mark_description_update (self);
}

static void
update_factors (Factors *factors, PalFactor chosen, const char *text)
{
  g_autofree char *summary = pal_words_factors (chosen, text);

  pal_guidance_fold_set_subtitle (factors->fold, summary);
  if (factors->chips == NULL)
    return;
  pal_choice_chips_set_chosen (factors->chips, chosen);
  if (factors->text != NULL)
    pal_note_editor_show_text (factors->text, text);
}

/**
 * pal_mark_description_update:
 * @self: the groups
 *
 * Shows the mark as it is on the disk.
 */
void
pal_mark_description_update (PalMarkDescription *self)
{
  g_autofree char *qualities = NULL;
  g_autofree char *range = NULL;
  g_autofree char *behaviour = NULL;
  g_autofree char *since = NULL;

  g_return_if_fail (PAL_IS_MARK_DESCRIPTION (self));

  if (self->mark == NULL)
    return;
  qualities = pal_words_qualities (pal_mark_get_qualities (self->mark));
  range = pal_mark_summary_range (self->mark);
  behaviour = pal_mark_summary_behaviour (self->mark);
  since = pal_mark_summary_since (self->chart, self->mark);
  pal_guidance_fold_set_subtitle (self->quality_fold, qualities);
  pal_guidance_fold_set_subtitle (self->range_fold, range);
  pal_guidance_fold_set_subtitle (self->behaviour_fold, behaviour);
  pal_guidance_fold_set_subtitle (self->since_fold, since);
  update_factors (&self->aggravates,
                  pal_mark_get_aggravates (self->mark),
                  pal_mark_get_aggravates_text (self->mark));
  update_factors (
      &self->eases, pal_mark_get_eases (self->mark), pal_mark_get_eases_text (self->mark));
  if (self->qualities != NULL)
    pal_choice_chips_set_chosen (self->qualities, pal_mark_get_qualities (self->mark));
  if (self->disorder != NULL)
    show_range (self);
  if (self->timing != NULL)
    {
      pal_choice_chips_set_chosen (self->depth, pal_mark_get_depth (self->mark));
      pal_choice_chips_set_chosen (self->tissue, pal_mark_get_tissue (self->mark));
      pal_choice_chips_set_chosen (self->timing, pal_mark_get_timing (self->mark));
    }
  if (self->since != NULL)
    pal_mark_since_show (self->since, self->chart, self->mark);
}

/**
 * pal_mark_description_flush:
 * @self: the groups
 *
 * Sends what was typed to the store now.
 */
void
pal_mark_description_flush (PalMarkDescription *self)
{
  g_return_if_fail (PAL_IS_MARK_DESCRIPTION (self));

  if (self->mark == NULL)
    return;
  if (self->since != NULL)
    pal_mark_since_flush (self->since);
  if (self->aggravates.text != NULL)
    pal_note_editor_flush (self->aggravates.text);
  if (self->eases.text != NULL)
    pal_note_editor_flush (self->eases.text);
}
