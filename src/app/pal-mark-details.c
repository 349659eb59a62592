/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-details"

#include "pal-mark-details.h"

#include <glib/gi18n-lib.h>

#include "pal-marking.h"
#include "pal-note-editor.h"
#include "pal-rating-strip.h"
#include "pal-trigger-criteria.h"
#include "pal-words.h"
#include "pal-wrap-box.h"

/* The criteria that are yes, no or not asked, by the column that keeps them. */
static const char *const criteria[] = { "taut_band", "tender_spot", "jump_sign", "local_twitch" };

struct _PalMarkDetails
{
  AdwBin parent_instance;

  PalKnowledge *knowledge;
  PalFigure *figure;
  PalChart *chart;
  PalMark *mark;
  gboolean filling;      /* the program writes into the pane */

  GtkLabel *kind;
  GtkLabel *place;
  GtkLabel *plain;
  GtkLabel *strip_label;
  PalRatingStrip *strip;
  GtkWidget *muscle_box;
  GtkLabel *muscle_note;
  GtkWidget *next_muscle;
  GtkWidget *referral_box;
  PalWrapBox *referrals;
  GtkWidget *criteria_group;
  AdwComboRow *familiar;
  AdwComboRow *criterion_rows[G_N_ELEMENTS (criteria)];
  GtkLabel *verdict;
  GtkWidget *quality_box;
  PalWrapBox *qualities;
  GtkToggleButton *quality_buttons[PAL_N_QUALITIES];
  AdwComboRow *author;
  PalNoteEditor *note;
  GtkWidget *copy_button;
};

G_DEFINE_FINAL_TYPE (PalMarkDetails, pal_mark_details, ADW_TYPE_BIN)

static void
note_saved_cb (PalMarkDetails *self, const char *note, const char *merge_key)
{
  g_assert (PAL_IS_MARK_DETAILS (self));
  if (self->mark != NULL)
    pal_chart_set_note (self->chart, self->mark, note, merge_key);
}

static void
rated_cb (PalMarkDetails *self, int intensity)
{
  g_assert (PAL_IS_MARK_DETAILS (self));
  if (!self->filling && self->mark != NULL)
    pal_chart_set_intensity (
        self->chart, pal_entity_get_id (PAL_ENTITY (self->mark)), intensity, NULL);
}

static void
next_muscle_cb (PalMarkDetails *self)
{
  g_assert (PAL_IS_MARK_DETAILS (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "map.next-muscle", NULL);
}

static void
criterion_changed_cb (PalMarkDetails *self, GParamSpec *pspec, AdwComboRow *row)
{
  guint selected = adw_combo_row_get_selected (row);

  g_assert (PAL_IS_MARK_DETAILS (self));

  if (self->filling || self->mark == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (row == self->familiar)
    {
      pal_chart_set_familiar (self->chart, self->mark, (PalFamiliar) selected);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (criteria); i++)
    if (row == self->criterion_rows[i])
      pal_chart_set_answer (self->chart, self->mark, criteria[i], (PalAnswer) selected);
}

static void
author_changed_cb (PalMarkDetails *self)
{
  g_assert (PAL_IS_MARK_DETAILS (self));
  if (!self->filling && self->mark != NULL)
    pal_chart_set_author (self->chart,
                          self->mark,
                          adw_combo_row_get_selected (self->author) == 0 ? PAL_AUTHOR_CLIENT
                                                                         : PAL_AUTHOR_THERAPIST);
}

static void
quality_toggled_cb (PalMarkDetails *self)
{
  guint qualities = 0;

  g_assert (PAL_IS_MARK_DETAILS (self));

  if (self->filling || self->mark == NULL)
    return;
  for (guint i = 0; i < PAL_N_QUALITIES; i++)
    if (gtk_toggle_button_get_active (self->quality_buttons[i]))
      qualities |= 1u << i;
  pal_chart_set_qualities (self->chart, self->mark, (PalQuality) qualities);
}

static void
referral_toggled_cb (PalMarkDetails *self, GtkToggleButton *chip)
{
  const char *zone = g_object_get_data (G_OBJECT (chip), "zone");

  g_assert (PAL_IS_MARK_DETAILS (self));

  if (self->filling || self->mark == NULL)
    return;
  if (gtk_toggle_button_get_active (chip))
    pal_chart_add_referral (self->chart, pal_entity_get_id (PAL_ENTITY (self->mark)), zone);
  else
    pal_chart_remove_referral (self->chart, self->mark, zone);
}

static void
append_referral (PalMarkDetails *self, const char *zone, gboolean felt)
{
  g_autofree char *name
      = pal_knowledge_dup_name (self->knowledge, zone, PAL_VOICE_CLINICAL, NULL);
  GtkWidget *chip = gtk_toggle_button_new_with_label (name);

  gtk_widget_add_css_class (chip, "chip");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), felt);
  g_object_set_data_full (G_OBJECT (chip), "zone", g_strdup (zone), g_free);
  g_signal_connect_object (
      chip, "toggled", G_CALLBACK (referral_toggled_cb), self, G_CONNECT_SWAPPED);
  pal_wrap_box_append (self->referrals, chip);
}

/* What the client named first, then what the muscle is known to refer to. */
static void
update_referrals (PalMarkDetails *self)
{
  const char *const *felt = pal_mark_get_referrals (self->mark);
  const char *muscle = pal_mark_get_muscle (self->mark);

  pal_wrap_box_remove_all (self->referrals);
  for (guint i = 0; felt[i] != NULL; i++)
    append_referral (self, felt[i], TRUE);
  if (muscle != NULL)
    {
      g_autoptr (GPtrArray) zones = pal_marking_suggest (self->figure,
                                                         self->knowledge,
                                                         muscle,
                                                         pal_mark_get_view (self->mark),
                                                         pal_mark_get_point (self->mark));

      for (guint i = 0; i < zones->len; i++)
        if (!pal_mark_has_referral (self->mark, g_ptr_array_index (zones, i)))
          append_referral (self, g_ptr_array_index (zones, i), FALSE);
    }
  gtk_widget_set_visible (self->referral_box,
                          gtk_widget_get_first_child (GTK_WIDGET (self->referrals)) != NULL);
}

/* What follows from the answers, with the reason. */
static char *
describe_criteria (PalMark *mark)
{
  PalTriggerCriteria criteria_met = pal_trigger_criteria_of_mark (mark);
  const char *certainty = NULL, *activity = NULL;

  switch (criteria_met.certainty)
    {
    case PAL_TRIGGER_DEFINITE:
      certainty = _ ("Definite trigger point: taut band, tender spot and referred sensation.");
      break;
    case PAL_TRIGGER_PROBABLE:
      certainty = _ ("Probable trigger point: a tender spot and one more criterion.");
      break;
    case PAL_TRIGGER_NOT_MET:
      certainty = _ ("The criteria of a trigger point are not met.");
      break;
    case PAL_TRIGGER_OPEN:
    default:
      certainty = _ ("Too little was asked to say how certain this trigger point is.");
    }
  switch (criteria_met.activity)
    {
    case PAL_TRIGGER_ACTIVE:
      activity = _ ("Active: the client knows this pain.");
      break;
    case PAL_TRIGGER_LATENT:
      activity = _ ("Latent: it is not the pain that the client knows.");
      break;
    case PAL_TRIGGER_UNDETERMINED:
    default:
      activity = _ ("Active or latent is open until the client is asked.");
    }
  return g_strdup_printf ("%s %s\n%s",
                          certainty,
                          activity,
                          /* Translators: the source of the criteria of a trigger point */
                          _ ("Expert consensus (Delphi 2018)"));
}

static void
update_trigger_point (PalMarkDetails *self)
{
  g_autofree char *verdict = describe_criteria (self->mark);
  gboolean listed = pal_mark_get_muscle_listed (self->mark);
  g_autofree char *next = pal_marking_next_muscle (self->figure, self->mark, &listed);

  gtk_label_set_label (self->muscle_note,
                       pal_mark_get_muscle (self->mark) == NULL
                           ? _ ("No muscle is drawn under this point.")
                       : pal_mark_get_muscle_listed (self->mark)
                           ? _ ("A listed trigger-point site of this muscle is within 3 cm.")
                           : _ ("No listed site here."));
  gtk_widget_set_visible (self->next_muscle, next != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (criteria); i++)
    adw_combo_row_set_selected (self->criterion_rows[i],
                                pal_mark_get_answer (self->mark, criteria[i]));
  adw_combo_row_set_selected (self->familiar, pal_mark_get_familiar (self->mark));
  gtk_label_set_label (self->verdict, verdict);
  update_referrals (self);
}

static void
update (PalMarkDetails *self)
{
  gboolean trigger_point = pal_mark_get_kind (self->mark) == PAL_KIND_TRIGGER_POINT;
  g_autofree char *place
      = pal_words_mark_place (self->knowledge, self->mark, PAL_VOICE_CLINICAL);
  g_autofree char *plain = pal_words_mark_place (self->knowledge, self->mark, PAL_VOICE_PLAIN);

  self->filling = TRUE;
  gtk_label_set_label (self->kind, pal_words_kind (pal_mark_get_kind (self->mark)));
  gtk_label_set_label (self->place, place);
  gtk_label_set_label (self->plain, plain);
  gtk_label_set_label (self->strip_label,
                       trigger_point ? _ ("Tenderness Under Pressure") : _ ("Pain Now"));
  pal_rating_strip_set_kind (self->strip, pal_mark_get_kind (self->mark));
  pal_rating_strip_set_intensity (self->strip, pal_mark_get_intensity (self->mark));
  gtk_widget_set_visible (self->muscle_box, trigger_point);
  gtk_widget_set_visible (self->criteria_group, trigger_point);
  gtk_widget_set_visible (GTK_WIDGET (self->verdict), trigger_point);
  gtk_widget_set_visible (self->referral_box, trigger_point);
  gtk_widget_set_visible (self->quality_box, !trigger_point);
  if (trigger_point)
    update_trigger_point (self);
  for (guint i = 0; i < PAL_N_QUALITIES; i++)
    gtk_toggle_button_set_active (self->quality_buttons[i],
                                  ((guint) pal_mark_get_qualities (self->mark) >> i) & 1);
  adw_combo_row_set_selected (self->author,
                              pal_mark_get_author (self->mark) == PAL_AUTHOR_CLIENT ? 0 : 1);
  gtk_widget_set_visible (self->copy_button,
                          pal_mark_get_side (self->mark) != PAL_SIDE_MIDLINE);
  self->filling = FALSE;
  pal_note_editor_show_text (self->note, pal_mark_get_note (self->mark));
}

static void
fill_combo (AdwComboRow *row, const char *const *words)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (words);

  adw_combo_row_set_model (row, G_LIST_MODEL (list));
}

static void
fill_combos (PalMarkDetails *self)
{
  const char *answers[] = { pal_words_answer (PAL_ANSWER_NOT_ASKED),
                            pal_words_answer (PAL_ANSWER_YES),
                            pal_words_answer (PAL_ANSWER_NO),
                            NULL };
  const char *familiar[] = { pal_words_familiar (PAL_FAMILIAR_NOT_ASKED),
                             pal_words_familiar (PAL_FAMILIAR_FAMILIAR),
                             pal_words_familiar (PAL_FAMILIAR_SIMILAR),
                             pal_words_familiar (PAL_FAMILIAR_UNFAMILIAR),
                             pal_words_familiar (PAL_FAMILIAR_NOTHING_FELT),
                             NULL };
  const char *authors[] = { pal_words_author (PAL_AUTHOR_CLIENT),
                            pal_words_author (PAL_AUTHOR_THERAPIST),
                            NULL };

  fill_combo (self->familiar, familiar);
  for (guint i = 0; i < G_N_ELEMENTS (criteria); i++)
    fill_combo (self->criterion_rows[i], answers);
  fill_combo (self->author, authors);
}

static void
fill_qualities (PalMarkDetails *self)
{
  for (guint i = 0; i < PAL_N_QUALITIES; i++)
    {
      GtkWidget *button
          = gtk_toggle_button_new_with_label (pal_words_quality ((PalQuality) (1u << i)));

      gtk_widget_add_css_class (button, "chip");
      g_signal_connect_object (
          button, "toggled", G_CALLBACK (quality_toggled_cb), self, G_CONNECT_SWAPPED);
      self->quality_buttons[i] = GTK_TOGGLE_BUTTON (button);
      pal_wrap_box_append (self->qualities, button);
    }
}

static void
pal_mark_details_dispose (GObject *object)
{
  PalMarkDetails *self = PAL_MARK_DETAILS (object);

  if (self->mark != NULL)
    g_signal_handlers_disconnect_by_data (self->mark, self);
  g_clear_object (&self->mark);
  g_clear_object (&self->chart);
  g_clear_object (&self->figure);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  /* The template takes away the children it names, behind the back of the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAL_TYPE_MARK_DETAILS);
  G_OBJECT_CLASS (pal_mark_details_parent_class)->dispose (object);
}

static void
pal_mark_details_class_init (PalMarkDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_mark_details_dispose;

  g_type_ensure (PAL_TYPE_NOTE_EDITOR);
  g_type_ensure (PAL_TYPE_RATING_STRIP);
  g_type_ensure (PAL_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/mark-details.ui");
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, kind);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, place);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, plain);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, strip_label);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, strip);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, muscle_box);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, muscle_note);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, next_muscle);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, referral_box);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, referrals);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, criteria_group);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, familiar);
  for (guint i = 0; i < G_N_ELEMENTS (criteria); i++)
    gtk_widget_class_bind_template_child_full (
        widget_class,
        criteria[i],
        FALSE,
        (gssize) (G_STRUCT_OFFSET (PalMarkDetails, criterion_rows) + i * sizeof (AdwComboRow *)));
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, verdict);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, quality_box);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, qualities);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, author);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, note);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, copy_button);
  gtk_widget_class_bind_template_callback (widget_class, note_saved_cb);
  gtk_widget_class_bind_template_callback (widget_class, rated_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_muscle_cb);
  gtk_widget_class_bind_template_callback (widget_class, criterion_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, author_changed_cb);
}

static void
pal_mark_details_init (PalMarkDetails *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_combos (self);
  fill_qualities (self);
  self->filling = FALSE;
}

/**
 * pal_mark_details_new:
 * @knowledge: the names of regions, and what refers where
 * @figure: the drawn body
 *
 * Returns: (transfer floating): details of no mark yet.
 */
GtkWidget *
pal_mark_details_new (PalKnowledge *knowledge, PalFigure *figure)
{
  PalMarkDetails *self;

  g_return_val_if_fail (knowledge != NULL && PAL_IS_FIGURE (figure), NULL);

  self = g_object_new (PAL_TYPE_MARK_DETAILS, NULL);
  self->knowledge = pal_knowledge_ref (knowledge);
  self->figure = g_object_ref (figure);
  return GTK_WIDGET (self);
}

/**
 * pal_mark_details_set_mark:
 * @self: the details
 * @chart: (nullable): what @mark is in
 * @mark: (nullable): a mark of today
 */
void
pal_mark_details_set_mark (PalMarkDetails *self, PalChart *chart, PalMark *mark)
{
  g_return_if_fail (PAL_IS_MARK_DETAILS (self));
  g_return_if_fail (mark == NULL || PAL_IS_CHART (chart));

  if (self->mark == mark)
    return;
  pal_note_editor_flush (self->note);
  g_set_object (&self->chart, chart);
  if (self->mark != NULL)
    g_signal_handlers_disconnect_by_func (self->mark, update, self);
  g_set_object (&self->mark, mark);
  if (mark != NULL)
    {
      g_signal_connect_object (mark, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      update (self);
    }
}

void
pal_mark_details_flush (PalMarkDetails *self)
{
  g_return_if_fail (PAL_IS_MARK_DETAILS (self));
  pal_note_editor_flush (self->note);
}
