/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-row"

#include "pal-mark-row.h"

#include <glib/gi18n-lib.h>

#include "pal-time.h"
#include "pal-words.h"

struct _PalMarkRow
{
  GtkListBoxRow parent_instance;

  PalKnowledge *knowledge;
  PalMark *mark;
  char *date;     /* of a ghost: when it was last known so */
  PalMark *today; /* of the finding of a ghost that was rated, else NULL */
  PalAuthorLook look; /* on the figure */
  char letter;    /* what ties it to where it is felt, on the figure; or 0 */
  int position;   /* in the list, from 1; 0 for a ghost */

  GtkLabel *position_label;
  GtkLabel *number;
  GtkLabel *place;
  GtkLabel *state;
  GtkLabel *letter_label;
  GtkBox *box;
  PalRatingKeys *keys; /* of a ghost */
};

G_DEFINE_FINAL_TYPE (PalMarkRow, pal_mark_row, GTK_TYPE_LIST_BOX_ROW)

static gboolean
has_letter (PalMarkRow *self)
{
  return self->date == NULL && pal_mark_get_referrals (self->mark)[0] != NULL;
}

static void
update (PalMarkRow *self)
{
  int intensity = pal_mark_get_intensity (self->mark);
  PalChange change = pal_mark_get_change (self->mark);
  g_autofree char *number = intensity != PAL_INTENSITY_EMPTY
                                ? g_strdup_printf ("%d", intensity)
                                : g_strdup (change != PAL_CHANGE_NONE
                                                ? pal_change_get_sign (change)
                                                : pal_mark_get_degree (self->mark) != PAL_DEGREE_NONE
                                                    ? pal_degree_get_sign (pal_mark_get_degree (self->mark))
                                                    : "–");
  g_autofree char *place
      = pal_words_mark_place (self->knowledge, self->mark, PAL_VOICE_CLINICAL);
  g_autofree char *known = pal_words_mark_state (self->knowledge, self->mark);
  g_autofree char *state = NULL;
  g_autofree char *label = NULL;

  if (self->date != NULL)
    {
      g_autofree char *date = pal_time_format_date (self->date);

      g_autofree char *today
          = self->today != NULL ? pal_words_mark_state (self->knowledge, self->today) : NULL;

      state = today != NULL
                  /* Translators: the date of a visit, what was known of a mark then, and how it is today */
                  ? g_strdup_printf (_ ("%s: %s. Rated today: %s"), date, known, today)
                  /* Translators: the date of a visit and what was known of a mark then */
                  : g_strdup_printf (_ ("%s: %s"), date, known);
    }
  else
    state = g_strdup_printf (
        "%s%s%s", known, C_ ("list", ", "), pal_words_by_author (pal_mark_get_author (self->mark)));

  if (self->look != PAL_LOOK_SHOWN)
    {
      g_autofree char *seen = g_steal_pointer (&state);

      state = g_strdup_printf ("%s%s%s",
                               seen,
                               C_ ("list", ", "),
                               /* Translators: the end of "pain 5, aching, by the client, …" */
                               self->look == PAL_LOOK_DIMMED ? _ ("dimmed on the figure")
                                                             : _ ("hidden on the figure"));
    }

  gtk_label_set_label (self->number, number);
  gtk_label_set_label (self->place, place);
  gtk_label_set_label (self->state, state);
  if (pal_mark_get_kind (self->mark) == PAL_KIND_TRIGGER_POINT)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->position_label), "trigger-point");
      gtk_widget_add_css_class (GTK_WIDGET (self->number), "trigger-point");
    }

  /* Translators: the place of a mark and what is known of it, as a screen reader says them */
  label = g_strdup_printf (_ ("%s. %s"), place, state);
  if (self->position > 0)
    {
      g_autofree char *unnumbered = g_steal_pointer (&label);

      /* Translators: a mark as a screen reader says it, and the number that it has on the figure */
      label = g_strdup_printf (_ ("%s. Number %d on the figure"), unnumbered, self->position);
    }
  if (self->letter != '\0')
    {
      g_autofree char *unlettered = g_steal_pointer (&label);

      /* Translators: a mark as a screen reader says it, and the letter that stands on the figure where
       * it was made and where it is felt */
      label = g_strdup_printf (_ ("%s. Letter %c on the figure"), unlettered, self->letter);
    }
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
set_letter (PalMarkRow *self, char letter)
{
  const char text[] = { letter, '\0' };

  if (self->letter == letter)
    return;
  self->letter = letter;
  gtk_label_set_label (self->letter_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->letter_label), letter != '\0');
  update (self);
}

static void
mark_changed_cb (PalMarkRow *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  g_assert (PAL_IS_MARK_ROW (self));

  update (self);
  /* Those after it have another letter when it gets its own or loses it. */
  if (GTK_IS_LIST_BOX (parent) && has_letter (self) != (self->letter != '\0'))
    pal_mark_row_number_list (GTK_LIST_BOX (parent));
}

static void
pal_mark_row_dispose (GObject *object)
{
  PalMarkRow *self = PAL_MARK_ROW (object);

  /* The template takes away the children it names, behind the back of the row. */
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAL_TYPE_MARK_ROW);
  g_clear_object (&self->today);
  g_clear_object (&self->mark);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  g_clear_pointer (&self->date, g_free);
  G_OBJECT_CLASS (pal_mark_row_parent_class)->dispose (object);
}

static void
pal_mark_row_class_init (PalMarkRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_mark_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/mark-row.ui");
  gtk_widget_class_bind_template_child_full (
      widget_class, "position", FALSE, G_STRUCT_OFFSET (PalMarkRow, position_label));
  gtk_widget_class_bind_template_child (widget_class, PalMarkRow, number);
  gtk_widget_class_bind_template_child (widget_class, PalMarkRow, place);
  gtk_widget_class_bind_template_child (widget_class, PalMarkRow, state);
  gtk_widget_class_bind_template_child (widget_class, PalMarkRow, box);
  gtk_widget_class_bind_template_child_full (
      widget_class, "letter", FALSE, G_STRUCT_OFFSET (PalMarkRow, letter_label));
}

static void
pal_mark_row_init (PalMarkRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pal_mark_row_new:
 * @knowledge: the names of regions
 * @mark: a mark
 *
 * Returns: (transfer floating): a row that follows the mark.
 */
GtkWidget *
pal_mark_row_new (PalKnowledge *knowledge, PalMark *mark)
{
  PalMarkRow *self = g_object_new (PAL_TYPE_MARK_ROW, NULL);

  self->knowledge = pal_knowledge_ref (knowledge);
  self->mark = g_object_ref (mark);
  g_signal_connect_object (
      mark, "changed", G_CALLBACK (mark_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * pal_mark_row_new_ghost:
 * @knowledge: the names of regions
 * @mark: the last known state of a finding
 * @date: (nullable): the local date of its visit
 *
 * Returns: (transfer floating): a row with keys to rate the finding again.
 */
GtkWidget *
pal_mark_row_new_ghost (PalKnowledge *knowledge, PalMark *mark, const char *date)
{
  PalMarkRow *self = PAL_MARK_ROW (pal_mark_row_new (knowledge, mark));

  self->date = g_strdup (date != NULL ? date : "");
  gtk_widget_add_css_class (GTK_WIDGET (self), "ghost");
  self->keys = PAL_RATING_KEYS (pal_rating_keys_new (pal_mark_get_kind (mark)));
  gtk_box_append (self->box, GTK_WIDGET (self->keys));
  update (self);
  return GTK_WIDGET (self);
}

/* Returns: (transfer none): the mark it is about. */
PalMark *
pal_mark_row_get_mark (PalMarkRow *self)
{
  g_return_val_if_fail (PAL_IS_MARK_ROW (self), NULL);
  return self->mark;
}

/* Returns: (transfer none) (nullable): what rates a ghost again; a mark of today has none. */
PalRatingKeys *
pal_mark_row_get_keys (PalMarkRow *self)
{
  g_return_val_if_fail (PAL_IS_MARK_ROW (self), NULL);
  return self->keys;
}

/* Returns: whether it is about what is known from before and not yet asked about today. */
gboolean
pal_mark_row_is_ghost (PalMarkRow *self)
{
  g_return_val_if_fail (PAL_IS_MARK_ROW (self), FALSE);
  return self->date != NULL;
}

gboolean
pal_mark_row_is_rated (PalMarkRow *self)
{
  g_return_val_if_fail (PAL_IS_MARK_ROW (self), FALSE);
  return self->today != NULL;
}

/**
 * pal_mark_row_set_rated:
 * @self: the row of a ghost
 * @today: (nullable): the mark that its finding has today
 *
 * Tells how it is today where it was asked about, so that what a key has done is seen beside it.
 */
void
pal_mark_row_set_rated (PalMarkRow *self, PalMark *today)
{
  g_return_if_fail (PAL_IS_MARK_ROW (self));
  if (self->today == today)
    return;
  if (self->today != NULL)
    g_signal_handlers_disconnect_by_func (self->today, update, self);
  g_set_object (&self->today, today);
  if (today != NULL)
    g_signal_connect_object (today, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  if (self->keys != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->keys), today == NULL);
  update (self);
}

/**
 * pal_mark_row_set_look:
 * @self: a row
 * @look: how its mark is seen on the figure
 */
void
pal_mark_row_set_look (PalMarkRow *self, PalAuthorLook look)
{
  g_return_if_fail (PAL_IS_MARK_ROW (self));

  if (self->look == look)
    return;
  self->look = look;
  if (look != PAL_LOOK_SHOWN)
    gtk_widget_add_css_class (GTK_WIDGET (self), "dimmed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dimmed");
  update (self);
}

/* Returns: the letter of the row, or 0. */
char
pal_mark_row_get_letter (PalMarkRow *self)
{
  g_return_val_if_fail (PAL_IS_MARK_ROW (self), '\0');
  return self->letter;
}

static void
set_position (PalMarkRow *self, int position)
{
  g_autofree char *text = g_strdup_printf ("%d", position);

  /* The room stays where a row has no number, so that all of a list begin at one line. */
  gtk_widget_set_visible (GTK_WIDGET (self->position_label), TRUE);
  gtk_widget_set_opacity (GTK_WIDGET (self->position_label), position > 0 ? 1.0 : 0.0);
  if (self->position == position)
    return;
  self->position = position;
  gtk_label_set_label (self->position_label, text);
  update (self);
}

/**
 * pal_mark_row_number_list:
 * @list: a list of #PalMarkRow
 *
 * Gives the marks the numbers, and those that are felt elsewhere the letters, that they have on a
 * figure with the same marks in the same order; what is free of symptoms or written has none. To be
 * called when the list got or lost rows; a row that changes sees to it.
 */
void
pal_mark_row_number_list (GtkListBox *list)
{
  GtkListBoxRow *row;
  int n_letters = 0, n_numbers = 0;

  g_return_if_fail (GTK_IS_LIST_BOX (list));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      PalMarkRow *self = PAL_MARK_ROW (row);

      if (!pal_mark_row_is_ghost (self))
        set_position (self,
                      pal_kind_is_rated (pal_mark_get_kind (self->mark)) ? ++n_numbers : 0);
      set_letter (self, has_letter (self) ? (char) ('A' + n_letters++ % 26) : '\0');
    }
}
