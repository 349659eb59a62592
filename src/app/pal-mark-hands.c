/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-hands"

#include "pal-mark-hands.h"

#include <glib/gi18n-lib.h>

#include "pal-mark-since.h"
#include "pal-posture-arrow.h"
#include "pal-words.h"

struct _PalMarkHands
{
  AdwBin parent_instance;

  PalFigure *figure;
  PalChart *chart;
  PalMark *mark;

  GtkWidget *kind_box;
  PalChoiceChips *kind;
  GtkWidget *direction_box;
  PalChoiceChips *direction;
  PalPosture posture; /* whose directions are offered */
  PalChoiceChips *degree;
  GtkWidget *since_box;
  GtkLabel *since_label;
  PalMarkSince *since;
};

G_DEFINE_FINAL_TYPE (PalMarkHands, pal_mark_hands, ADW_TYPE_BIN)

static void
kind_chosen_cb (PalMarkHands *self, guint kind)
{
  g_assert (PAL_IS_MARK_HANDS (self));
  if (self->mark != NULL && kind != PAL_PALPATION_NONE)
    pal_chart_set_palpation (self->chart, self->mark, (PalPalpation) kind);
}

static void
degree_chosen_cb (PalMarkHands *self, guint degree)
{
  g_assert (PAL_IS_MARK_HANDS (self));
  if (self->mark != NULL)
    pal_chart_set_degree (self->chart, self->mark, (PalDegree) degree);
}

static void
direction_chosen_cb (PalMarkHands *self, guint chosen)
{
  PalPlace place;

  g_assert (PAL_IS_MARK_HANDS (self));
  if (self->mark != NULL
      && pal_posture_get_place (self->figure, self->posture, (PalDirection) (chosen - 1), &place))
    g_free (pal_chart_set_posture (self->chart,
                                   self->posture,
                                   (PalDirection) (chosen - 1),
                                   pal_mark_get_degree (self->mark),
                                   pal_mark_get_author (self->mark),
                                   &place));
}

/* The value of a chip is its direction and one. What goes one way only is not asked about. */
static void
show_directions (PalMarkHands *self, PalPosture posture)
{
  gboolean other = self->posture != posture;
  guint n = 0;

  if (other && self->direction != NULL)
    gtk_box_remove (GTK_BOX (self->direction_box), GTK_WIDGET (self->direction));
  if (other)
    {
      self->posture = posture;
      self->direction
          = PAL_CHOICE_CHIPS (pal_choice_chips_new (_ ("What Is Seen"), PAL_CHOICE_ONE));
      g_signal_connect_object (
          self->direction, "chosen", G_CALLBACK (direction_chosen_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->direction_box), GTK_WIDGET (self->direction));
    }
  for (PalDirection i = PAL_DIRECTION_NONE; i < PAL_N_DIRECTIONS; i++)
    {
      if (!pal_posture_has_direction (posture, i))
        continue;
      n++;
      if (other)
        pal_choice_chips_add (
            self->direction, i + 1, pal_words_posture (posture, i, PAL_VOICE_CLINICAL));
    }
  gtk_widget_set_visible (self->direction_box, n > 1);
  if (self->direction != NULL)
    pal_choice_chips_set_chosen (self->direction, pal_mark_get_direction (self->mark) + 1);
}

static void
update (PalMarkHands *self)
{
  gboolean found = pal_mark_get_kind (self->mark) == PAL_KIND_PALPATION;
  gboolean scar = pal_mark_get_palpation (self->mark) == PAL_PALPATION_SCAR;

  gtk_widget_set_visible (self->kind_box, found);
  if (found)
    {
      gtk_widget_set_visible (self->direction_box, FALSE);
      pal_choice_chips_set_chosen (self->kind, pal_mark_get_palpation (self->mark));
      gtk_label_set_label (self->since_label, scar ? _ ("How Old the Scar Is") : _ ("Since When"));
      pal_mark_since_show (self->since, self->chart, self->mark);
    }
  else
    show_directions (self, pal_mark_get_posture (self->mark));
  gtk_widget_set_visible (self->since_box, found);
  pal_choice_chips_set_chosen (self->degree, pal_mark_get_degree (self->mark));
}

static void
pal_mark_hands_dispose (GObject *object)
{
  PalMarkHands *self = PAL_MARK_HANDS (object);

  g_clear_object (&self->mark);
  g_clear_object (&self->chart);
  g_clear_object (&self->figure);
  G_OBJECT_CLASS (pal_mark_hands_parent_class)->dispose (object);
}

static void
pal_mark_hands_class_init (PalMarkHandsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_mark_hands_dispose;
}

static GtkWidget *
new_group (GtkWidget *box, const char *heading, GtkWidget *child, GtkLabel **label)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = g_object_new (
      GTK_TYPE_LABEL, "label", heading, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (title, "heading");
  gtk_box_append (GTK_BOX (group), title);
  if (child != NULL)
    gtk_box_append (GTK_BOX (group), child);
  gtk_box_append (GTK_BOX (box), group);
  if (label != NULL)
    *label = GTK_LABEL (title);
  return group;
}

static void
pal_mark_hands_init (PalMarkHands *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->kind = PAL_CHOICE_CHIPS (pal_choice_chips_new (_ ("What It Is"), PAL_CHOICE_ONE));
  for (guint i = PAL_PALPATION_KNOT; i < PAL_N_PALPATIONS; i++)
    pal_choice_chips_add (
        self->kind, i, pal_words_palpation ((PalPalpation) i, PAL_VOICE_CLINICAL));
  self->degree = pal_degree_chips_new ();
  self->since = PAL_MARK_SINCE (pal_mark_since_new ());
  g_signal_connect_object (
      self->kind, "chosen", G_CALLBACK (kind_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->degree, "chosen", G_CALLBACK (degree_chosen_cb), self, G_CONNECT_SWAPPED);
  self->kind_box = new_group (box, _ ("What It Is"), GTK_WIDGET (self->kind), NULL);
  self->direction_box = new_group (box, _ ("What Is Seen"), NULL, NULL);
  new_group (box, _ ("Degree"), GTK_WIDGET (self->degree), NULL);
  self->since_box
      = new_group (box, _ ("Since When"), GTK_WIDGET (self->since), &self->since_label);
  adw_bin_set_child (ADW_BIN (self), box);
}

/* Returns: (transfer floating): the degrees to choose from, or none. */
PalChoiceChips *
pal_degree_chips_new (void)
{
  GtkWidget *chips = pal_choice_chips_new (_ ("Degree"), PAL_CHOICE_ONE_OR_NONE);

  for (guint i = PAL_DEGREE_SLIGHT; i < PAL_N_DEGREES; i++)
    {
      g_autofree char *words = g_strdup_printf (
          "%s %s", pal_degree_get_sign ((PalDegree) i), pal_words_degree ((PalDegree) i));

      pal_choice_chips_add (PAL_CHOICE_CHIPS (chips), i, words);
    }
  return PAL_CHOICE_CHIPS (chips);
}

/**
 * pal_mark_hands_new:
 * @figure: the figure on the map
 *
 * Returns: (transfer floating): details of no mark yet.
 */
GtkWidget *
pal_mark_hands_new (PalFigure *figure)
{
  PalMarkHands *self;

  g_return_val_if_fail (PAL_IS_FIGURE (figure), NULL);

  self = g_object_new (PAL_TYPE_MARK_HANDS, NULL);
  self->figure = g_object_ref (figure);
  return GTK_WIDGET (self);
}

/**
 * pal_mark_hands_set_mark:
 * @self: the details
 * @chart: (nullable): what @mark is in
 * @mark: (nullable): a mark that has a degree and may be changed
 *
 * Shows it as it is on the disk.
 */
void
pal_mark_hands_set_mark (PalMarkHands *self, PalChart *chart, PalMark *mark)
{
  g_return_if_fail (PAL_IS_MARK_HANDS (self));

  g_set_object (&self->chart, chart);
  g_set_object (&self->mark, mark);
  if (mark != NULL)
    update (self);
}

/**
 * pal_mark_hands_flush:
 * @self: the details
 *
 * Sends what was typed to the store now.
 */
void
pal_mark_hands_flush (PalMarkHands *self)
{
  g_return_if_fail (PAL_IS_MARK_HANDS (self));
  if (self->mark != NULL && pal_mark_get_kind (self->mark) == PAL_KIND_PALPATION)
    pal_mark_since_flush (self->since);
}
