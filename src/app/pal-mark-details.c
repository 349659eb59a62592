/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-details"

#include "pal-mark-details.h"

#include <glib/gi18n-lib.h>

#include "pal-choice-chips.h"
#include "pal-mark-description.h"
#include "pal-mark-extent.h"
#include "pal-mark-facts.h"
#include "pal-mark-hands.h"
#include "pal-mark-link.h"
#include "pal-mark-palpation.h"
#include "pal-mark-return.h"
#include "pal-note-editor.h"
#include "pal-rating-strip.h"
#include "pal-side-words.h"
#include "pal-technique-log.h"
#include "pal-words.h"
#include "pal-wrap-box.h"

struct _PalMarkDetails
{
  AdwBin parent_instance;

  PalKnowledge *knowledge;
  PalFigure *figure;
  PalChart *chart;
  PalMark *mark;
  gboolean filling; /* the program writes into the pane */

  GtkLabel *kind;
  GtkLabel *place;
  GtkLabel *plain;
  PalMarkExtent *extent;
  GtkWidget *reading; /* all that is seen of a mark that may not be changed */
  GtkLabel *why;
  GtkWidget *adopt;
  AdwBin *facts;
  PalMarkReturn *returned;
  AdwBin *link;
  AdwBin *log_place;
  GtkWidget *editing;
  GtkWidget *strip_box;
  GtkLabel *strip_label;
  PalRatingStrip *strip;
  AdwBin *palpation_place;
  PalMarkPalpation *palpation; /* NULL until a trigger point is shown */
  AdwBin *hands_place;
  PalMarkHands *hands; /* NULL until a finding or posture is shown */
  AdwBin *description_place;
  PalMarkDescription *description; /* NULL until a rated mark is shown */
  PalNoteEditor *note;
  GtkWidget *side_warning;
  GtkLabel *side_warning_text;
  AdwBin *author_place;
  PalChoiceChips *author;
  GtkWidget *felt_at;
  GtkWidget *smaller;
  GtkWidget *larger;
  GtkWidget *straighten;
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
author_chosen_cb (PalMarkDetails *self, guint chosen)
{
  g_assert (PAL_IS_MARK_DETAILS (self));
  if (self->mark != NULL)
    pal_chart_set_author (self->chart, self->mark, (PalAuthor) chosen);
}

static gboolean
names_other_side (const char *note, PalSide side)
{
  /* A note is written in the language of the window, or in one of those that the program ships. */
  const char *const languages[] = { g_get_language_names ()[0], "en", "de" };
  PalSideWords own = side == PAL_SIDE_LEFT ? PAL_SIDE_WORDS_LEFT : PAL_SIDE_WORDS_RIGHT;
  PalSideWords named = PAL_SIDE_WORDS_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    named |= pal_side_words_find (note, languages[i]);
  return side != PAL_SIDE_MIDLINE && named != PAL_SIDE_WORDS_NONE && (named & own) == 0;
}

static void
update_side_warning (PalMarkDetails *self)
{
  PalSide side = pal_mark_get_side (self->mark);

  gtk_label_set_label (self->side_warning_text,
                       side == PAL_SIDE_LEFT
                           ? _ ("The note says right, but this mark is on the left.")
                           : _ ("The note says left, but this mark is on the right."));
  gtk_widget_set_visible (self->side_warning,
                          names_other_side (pal_mark_get_note (self->mark), side));
}

static void
update_reading (PalMarkDetails *self)
{
  PalAuthor author = pal_mark_get_author (self->mark);
  PalAuthor acting = pal_chart_get_acting_author (self->chart);
  gboolean foreign = acting != PAL_AUTHOR_NONE && acting != author;

  gtk_label_set_label (
      self->why,
      !foreign ? _ ("This visit is signed. What was recorded stays as it is.")
      : author == PAL_AUTHOR_CLIENT
          ? _ ("This is the client’s mark. It can be copied or linked, not changed.")
          : _ ("This is the therapist’s mark. It can be copied or linked, not changed."));
  gtk_widget_set_visible (self->adopt, foreign);
  adw_bin_set_child (self->facts, pal_mark_facts_new (self->knowledge, self->chart, self->mark));
}

static void
update_palpation (PalMarkDetails *self, gboolean trigger_point)
{
  gtk_widget_set_visible (GTK_WIDGET (self->palpation_place), trigger_point);
  if (trigger_point && self->palpation == NULL)
    {
      GtkWidget *palpation = pal_mark_palpation_new (self->knowledge, self->figure);

      self->palpation = PAL_MARK_PALPATION (palpation);
      adw_bin_set_child (self->palpation_place, palpation);
    }
  if (self->palpation != NULL)
    pal_mark_palpation_set_mark (self->palpation, self->chart, trigger_point ? self->mark : NULL);
}

static void
update_hands (PalMarkDetails *self, gboolean has_degree)
{
  gtk_widget_set_visible (GTK_WIDGET (self->hands_place), has_degree);
  if (has_degree && self->hands == NULL)
    {
      self->hands = PAL_MARK_HANDS (pal_mark_hands_new (self->figure));
      adw_bin_set_child (self->hands_place, GTK_WIDGET (self->hands));
    }
  if (self->hands != NULL)
    pal_mark_hands_set_mark (self->hands, self->chart, has_degree ? self->mark : NULL);
}

static void
update_description (PalMarkDetails *self, gboolean rated, gboolean other_mark)
{
  gtk_widget_set_visible (GTK_WIDGET (self->description_place), rated);
  if (rated && self->description == NULL)
    {
      GtkWidget *description = pal_mark_description_new ();

      self->description = PAL_MARK_DESCRIPTION (description);
      adw_bin_set_child (self->description_place, description);
      other_mark = TRUE;
    }
  if (self->description == NULL)
    return;
  if (other_mark)
    pal_mark_description_set_mark (self->description, self->chart, rated ? self->mark : NULL);
  else
    pal_mark_description_update (self->description);
}

/* What was done is the therapist's, whoever made the mark. */
static void
update_log (PalMarkDetails *self)
{
  GtkWidget *log = adw_bin_get_child (self->log_place);

  if (!pal_chart_may_log_technique (self->chart, self->mark))
    {
      adw_bin_set_child (self->log_place, NULL);
      gtk_widget_set_visible (GTK_WIDGET (self->log_place), FALSE);
    }
  else if (log == NULL || pal_technique_log_get_mark (PAL_TECHNIQUE_LOG (log)) != self->mark)
    {
      log = pal_technique_log_new (self->knowledge, self->chart, self->mark, NULL, NULL);
      adw_bin_set_child (self->log_place, log);
      /* Nothing is no gap either. */
      g_object_bind_property (log, "visible", self->log_place, "visible", G_BINDING_SYNC_CREATE);
    }
}

static void
update_editing (PalMarkDetails *self, gboolean other_mark)
{
  PalKind kind = pal_mark_get_kind (self->mark);
  gboolean rated = pal_kind_has_intensity (kind);
  gboolean trigger_point = kind == PAL_KIND_TRIGGER_POINT;
  gboolean drawn;

  gtk_widget_set_visible (self->strip_box, rated);
  if (rated)
    {
      gtk_label_set_label (self->strip_label,
                           trigger_point ? _ ("Tenderness Under Pressure") : _ ("Pain Now"));
      self->filling = TRUE;
      pal_rating_strip_set_kind (self->strip, kind);
      pal_rating_strip_set_intensity (self->strip, pal_mark_get_intensity (self->mark));
      self->filling = FALSE;
    }
  update_palpation (self, trigger_point);
  update_hands (self, pal_kind_has_degree (kind));
  update_description (self, rated, other_mark);
  pal_note_editor_show_text (self->note, pal_mark_get_note (self->mark));
  update_side_warning (self);
  pal_choice_chips_set_chosen (self->author, pal_mark_get_author (self->mark));
  drawn = pal_mark_get_strokes (self->mark)->len > 0;
  gtk_widget_set_visible (self->felt_at, trigger_point);
  gtk_widget_set_visible (self->smaller, drawn);
  gtk_widget_set_visible (self->larger, drawn);
  gtk_widget_set_visible (self->straighten,
                          drawn && pal_mark_get_shape (self->mark) == PAL_SHAPE_ARROW);
}

static void
show (PalMarkDetails *self, gboolean other_mark)
{
  gboolean editable = pal_chart_may_change_mark (self->chart, self->mark);
  g_autofree char *place
      = pal_words_mark_place (self->knowledge, self->mark, PAL_VOICE_CLINICAL);
  g_autofree char *plain = pal_words_mark_place (self->knowledge, self->mark, PAL_VOICE_PLAIN);
  GtkWidget *link = adw_bin_get_child (self->link);

  gtk_label_set_label (self->kind, pal_words_kind (pal_mark_get_kind (self->mark)));
  gtk_label_set_label (self->place, place);
  gtk_label_set_label (self->plain, plain);
  gtk_widget_set_visible (GTK_WIDGET (self->plain), g_strcmp0 (place, plain) != 0);
  pal_mark_extent_show (self->extent, self->mark);
  gtk_widget_set_visible (self->reading, !editable);
  gtk_widget_set_visible (self->editing, editable);
  if (editable)
    update_editing (self, other_mark);
  else
    {
      gtk_widget_set_visible (self->strip_box, FALSE);
      update_reading (self);
    }
  update_log (self);
  if (link == NULL)
    {
      link = pal_mark_link_new (self->knowledge);
      adw_bin_set_child (self->link, link);
    }
  pal_mark_link_show (PAL_MARK_LINK (link), self->chart, self->mark);
  pal_mark_return_show (self->returned, self->chart, self->mark);
  gtk_widget_set_visible (self->copy_button,
                          pal_mark_get_side (self->mark) != PAL_SIDE_MIDLINE
                              && pal_mark_get_kind (self->mark) != PAL_KIND_POSTURE);
}

static void
mark_changed_cb (PalMarkDetails *self)
{
  g_assert (PAL_IS_MARK_DETAILS (self));
  show (self, FALSE);
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

  g_type_ensure (PAL_TYPE_MARK_EXTENT);
  g_type_ensure (PAL_TYPE_MARK_RETURN);
  g_type_ensure (PAL_TYPE_NOTE_EDITOR);
  g_type_ensure (PAL_TYPE_RATING_STRIP);
  g_type_ensure (PAL_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/mark-details.ui");
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, kind);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, place);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, plain);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, extent);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, reading);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, why);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, adopt);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, facts);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, link);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, returned);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, log_place);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, editing);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, strip_box);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, strip_label);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, strip);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, palpation_place);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, hands_place);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, description_place);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, note);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, side_warning);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, side_warning_text);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, author_place);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, felt_at);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, smaller);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, larger);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, straighten);
  gtk_widget_class_bind_template_child (widget_class, PalMarkDetails, copy_button);
  gtk_widget_class_bind_template_callback (widget_class, note_saved_cb);
  gtk_widget_class_bind_template_callback (widget_class, rated_cb);
}

static void
pal_mark_details_init (PalMarkDetails *self)
{
  GtkWidget *author = pal_choice_chips_new (_ ("Whose Mark"), PAL_CHOICE_ONE);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->author = PAL_CHOICE_CHIPS (author);
  for (guint i = PAL_AUTHOR_CLIENT; i <= PAL_AUTHOR_THERAPIST; i++)
    pal_choice_chips_add (self->author, i, pal_words_author ((PalAuthor) i));
  g_signal_connect_object (
      author, "chosen", G_CALLBACK (author_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->author_place, author);
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
  pal_mark_extent_set_atlas (self->extent, knowledge, figure);
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
    {
      /* What is around it may have changed: another point, a link, whose hand it is. */
      if (mark != NULL)
        show (self, FALSE);
      return;
    }
  pal_mark_details_flush (self);
  g_set_object (&self->chart, chart);
  if (self->mark != NULL)
    g_signal_handlers_disconnect_by_func (self->mark, mark_changed_cb, self);
  g_set_object (&self->mark, mark);
  if (mark != NULL)
    {
      g_signal_connect_object (
          mark, "changed", G_CALLBACK (mark_changed_cb), self, G_CONNECT_SWAPPED);
      show (self, TRUE);
    }
}

/**
 * pal_mark_details_flush:
 * @self: the details
 *
 * Sends what was typed to the store now.
 */
void
pal_mark_details_flush (PalMarkDetails *self)
{
  g_return_if_fail (PAL_IS_MARK_DETAILS (self));
  pal_note_editor_flush (self->note);
  if (self->description != NULL)
    pal_mark_description_flush (self->description);
  if (self->palpation != NULL)
    pal_mark_palpation_flush (self->palpation);
  if (self->hands != NULL)
    pal_mark_hands_flush (self->hands);
}
