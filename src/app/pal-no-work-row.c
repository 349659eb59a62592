/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-no-work-row"

#include "pal-no-work-row.h"

#include <glib/gi18n-lib.h>

#include "pal-choice-chips.h"
#include "pal-day-question.h"
#include "pal-note-editor.h"
#include "pal-time.h"
#include "pal-words.h"

struct _PalNoWorkRow
{
  AdwExpanderRow parent_instance;

  PalKnowledge *knowledge;
  PalChart *chart;
  PalNoWork *no_work;

  PalChoiceChips *reason;
  PalNoteEditor *text;
  GtkWidget *extent_label;
  PalChoiceChips *extent;
  PalChoiceChips *review;
  GtkButton *other_day;
};

G_DEFINE_FINAL_TYPE (PalNoWorkRow, pal_no_work_row, ADW_TYPE_EXPANDER_ROW)

/* Days from today on which it can be looked at again; any other day is one that was chosen before. */
static const guint review_days[] = { 7, 14, 42, 84 };

/* Millimetres around the point that was tapped: of a stitch, of a patch of skin, of a joint. */
static const guint radii[] = { 10, 25, 50 };

#define WHOLE_ZONE 1000

static char *
dup_day (guint days)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) day = g_date_time_add_days (now, (int) days);

  return pal_time_to_date (day);
}

/* What was drawn around is as it was drawn; of what was tapped somebody may say how far it goes. */
static void
show_extent (PalNoWorkRow *self)
{
  PalNoWorkShape shape = pal_no_work_get_shape (self->no_work);
  guint n_points;
  gboolean asked;

  pal_no_work_get_points (self->no_work, &n_points);
  asked = shape != PAL_NO_WORK_DRAWN && n_points == 1;
  gtk_widget_set_visible (self->extent_label, asked);
  gtk_widget_set_visible (GTK_WIDGET (self->extent), asked);
  pal_choice_chips_set_chosen (self->extent,
                               shape == PAL_NO_WORK_SPOT
                                   ? (guint) pal_no_work_get_radius (self->no_work)
                                   : WHOLE_ZONE);
}

/* A day that no chip stands for stands on the button. */
static void
show_day (PalNoWorkRow *self, const char *date, guint chosen)
{
  g_autofree char *day = date != NULL && chosen == 0 ? pal_time_format_date (date) : NULL;

  gtk_button_set_label (self->other_day, day != NULL ? day : _ ("Other Day"));
}

static void
update (PalNoWorkRow *self)
{
  g_autofree char *today = pal_time_today ();
  g_autofree char *name = pal_knowledge_dup_name (
      self->knowledge, pal_no_work_get_zone (self->no_work), PAL_VOICE_CLINICAL, NULL);
  g_autofree char *part = NULL;
  g_autofree char *reason = pal_words_no_work_reason (self->no_work);
  g_autofree char *review = pal_words_no_work_review (self->no_work, today);
  g_autofree char *state
      = review != NULL ? g_strdup_printf ("%s · %s", reason, review) : g_strdup (reason);
  g_autofree char *said = pal_words_no_work (self->no_work, today);
  g_autofree char *text = pal_no_work_dup_text (self->no_work);
  const char *date = pal_no_work_get_review_date (self->no_work);
  guint chosen = 0;

  for (guint i = 0; i < G_N_ELEMENTS (review_days); i++)
    {
      g_autofree char *day = dup_day (review_days[i]);

      if (g_strcmp0 (day, date) == 0)
        chosen = review_days[i];
    }
  show_extent (self);
  show_day (self, date, chosen);
  /* Translators: a part of a zone: "Calf, left (a part)" */
  part = g_strdup_printf (_ ("%s (a part)"), name);
  adw_preferences_row_set_title (
      ADW_PREFERENCES_ROW (self),
      pal_no_work_get_shape (self->no_work) == PAL_NO_WORK_ZONE ? name : part);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), state);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, said, -1);
  pal_choice_chips_set_chosen (self->reason, pal_no_work_get_reason (self->no_work));
  pal_choice_chips_set_chosen (self->review, chosen);
  pal_note_editor_show_text (self->text, text);
}

static void
reason_chosen_cb (PalNoWorkRow *self, guint reason)
{
  g_autofree char *text = NULL;

  g_assert (PAL_IS_NO_WORK_ROW (self));
  pal_note_editor_flush (self->text);
  text = pal_note_editor_dup_text (self->text);
  pal_chart_set_no_work_reason (self->chart, self->no_work, (PalReason) reason, text, NULL);
}

static void
text_saved_cb (PalNoWorkRow *self, const char *text, const char *merge_key)
{
  g_assert (PAL_IS_NO_WORK_ROW (self));
  pal_chart_set_no_work_reason (
      self->chart, self->no_work, pal_no_work_get_reason (self->no_work), text, merge_key);
}

static void
review_chosen_cb (PalNoWorkRow *self, guint days)
{
  g_autofree char *date = days > 0 ? dup_day (days) : NULL;

  g_assert (PAL_IS_NO_WORK_ROW (self));
  pal_chart_set_no_work_review (self->chart, self->no_work, date);
}

static void
extent_chosen_cb (PalNoWorkRow *self, guint radius)
{
  g_assert (PAL_IS_NO_WORK_ROW (self));
  pal_chart_set_no_work_radius (
      self->chart, self->no_work, radius == WHOLE_ZONE ? 0.0 : (double) radius);
}

static void
day_chosen_cb (const char *date, gpointer user_data)
{
  g_autoptr (PalNoWorkRow) self = user_data;

  if (date != NULL && self->chart != NULL)
    pal_chart_set_no_work_review (self->chart, self->no_work, date);
}

/* It opens at the day that was chosen. */
static void
other_day_cb (PalNoWorkRow *self)
{
  g_assert (PAL_IS_NO_WORK_ROW (self));
  pal_day_question_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                        PAL_DAY_OF_REVIEW,
                        pal_no_work_get_review_date (self->no_work),
                        day_chosen_cb,
                        g_object_ref (self));
}

static void
end_cb (PalNoWorkRow *self)
{
  g_assert (PAL_IS_NO_WORK_ROW (self));
  pal_note_editor_flush (self->text);
  pal_chart_end_no_work (self->chart, self->no_work);
}

static void
pal_no_work_row_dispose (GObject *object)
{
  PalNoWorkRow *self = PAL_NO_WORK_ROW (object);

  g_clear_object (&self->no_work);
  g_clear_object (&self->chart);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  G_OBJECT_CLASS (pal_no_work_row_parent_class)->dispose (object);
}

static void
pal_no_work_row_class_init (PalNoWorkRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_no_work_row_dispose;
}

static GtkWidget *
add (GtkWidget *box, const char *heading, GtkWidget *child)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", heading, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, "caption-heading");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), child);
  return label;
}

static void
pal_no_work_row_init (PalNoWorkRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *end = gtk_button_new_with_label (_ ("May Be Worked on Again"));
  GtkWidget *row = gtk_list_box_row_new ();

  self->reason
      = PAL_CHOICE_CHIPS (pal_choice_chips_new (_ ("Why Not"), PAL_CHOICE_ONE_OR_NONE));
  for (guint i = PAL_REASON_NONE + 1; i < PAL_N_REASONS; i++)
    pal_choice_chips_add (self->reason, i, pal_words_reason ((PalReason) i));
  self->text = g_object_new (
      PAL_TYPE_NOTE_EDITOR, "label", _ ("Why, in words"), "height-request", 56, NULL);
  self->review
      = PAL_CHOICE_CHIPS (pal_choice_chips_new (_ ("Review"), PAL_CHOICE_ONE_OR_NONE));
  for (guint i = 0; i < G_N_ELEMENTS (review_days); i++)
    {
      /* Translators: when to look at something again */
      g_autofree char *words
          = g_strdup_printf (ngettext ("in %u week", "in %u weeks", review_days[i] / 7),
                             review_days[i] / 7);

      pal_choice_chips_add (self->review, review_days[i], words);
    }
  self->other_day = GTK_BUTTON (gtk_button_new_with_label (_ ("Other Day")));
  g_signal_connect_object (
      self->other_day, "clicked", G_CALLBACK (other_day_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->other_day), _ ("Choose the day of the review"));
  gtk_widget_set_halign (GTK_WIDGET (self->other_day), GTK_ALIGN_START);
  self->extent
      = PAL_CHOICE_CHIPS (pal_choice_chips_new (_ ("How Much of It"), PAL_CHOICE_ONE));
  pal_choice_chips_add (self->extent, WHOLE_ZONE, _ ("whole zone"));
  for (guint i = 0; i < G_N_ELEMENTS (radii); i++)
    {
      /* Translators: how wide a spot is, in centimetres */
      g_autofree char *words = g_strdup_printf (_ ("spot of %u cm"), radii[i] / 5);

      pal_choice_chips_add (self->extent, radii[i], words);
    }
  g_signal_connect_object (
      self->extent, "chosen", G_CALLBACK (extent_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->reason, "chosen", G_CALLBACK (reason_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->text, "save", G_CALLBACK (text_saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->review, "chosen", G_CALLBACK (review_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (end, "clicked", G_CALLBACK (end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (box, "pane");
  add (box, _ ("Why Not"), GTK_WIDGET (self->reason));
  add (box, _ ("In Words"), GTK_WIDGET (self->text));
  self->extent_label = add (box, _ ("How Much of It"), GTK_WIDGET (self->extent));
  add (box, _ ("Review"), GTK_WIDGET (self->review));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->other_day));
  gtk_box_append (GTK_BOX (box), end);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "no-work");
}

/**
 * pal_no_work_row_new:
 * @knowledge: the names of regions
 * @chart: what @no_work is in
 * @no_work: where nobody is to work
 *
 * Returns: (transfer floating): a row that follows it, unfolded while no reason is given.
 */
GtkWidget *
pal_no_work_row_new (PalKnowledge *knowledge, PalChart *chart, PalNoWork *no_work)
{
  PalNoWorkRow *self;
  g_autofree char *text = NULL;

  g_return_val_if_fail (PAL_IS_CHART (chart) && PAL_IS_NO_WORK (no_work), NULL);

  self = g_object_new (PAL_TYPE_NO_WORK_ROW, NULL);
  self->knowledge = pal_knowledge_ref (knowledge);
  self->chart = g_object_ref (chart);
  self->no_work = g_object_ref (no_work);
  g_signal_connect_object (no_work, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  text = pal_no_work_dup_text (no_work);
  adw_expander_row_set_expanded (
      ADW_EXPANDER_ROW (self), text == NULL && pal_no_work_get_reason (no_work) == PAL_REASON_NONE);
  return GTK_WIDGET (self);
}
