/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-hands-bar"

#include "pal-hands-bar.h"

#include <glib/gi18n-lib.h>

#include "pal-mark-hands.h"
#include "pal-palpation-swatch.h"
#include "pal-posture-panel.h"
#include "pal-ui.h"
#include "pal-words.h"

/* Buttons beside each other. */
#define N_COLUMNS 2

/* Pixels, where the text has its usual size. */
#define WIDTH 220

struct _PalHandsBar
{
  AdwBin parent_instance;

  PalPalpation palpation;
  GtkWidget *kinds[PAL_N_PALPATIONS];
  GtkToggleButton *hands;
  GtkToggleButton *eyes;
  GtkWidget *grid;
  PalPosturePanel *posture;
  PalChoiceChips *degree;
};

G_DEFINE_FINAL_TYPE (PalHandsBar, pal_hands_bar, ADW_TYPE_BIN)

enum
{
  SIGNAL_POSTURE,
  SIGNAL_DEGREE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
kind_toggled_cb (PalHandsBar *self, GtkToggleButton *button)
{
  g_assert (PAL_IS_HANDS_BAR (self));
  for (guint i = PAL_PALPATION_KNOT; i < PAL_N_PALPATIONS; i++)
    if (self->kinds[i] == GTK_WIDGET (button) && gtk_toggle_button_get_active (button))
      self->palpation = (PalPalpation) i;
}

static void
page_toggled_cb (PalHandsBar *self)
{
  gboolean posture = gtk_toggle_button_get_active (self->eyes);

  g_assert (PAL_IS_HANDS_BAR (self));
  gtk_widget_set_visible (self->grid, !posture);
  gtk_widget_set_visible (GTK_WIDGET (self->posture), posture);
}

static void
posture_chosen_cb (PalHandsBar *self, int posture, int direction)
{
  g_assert (PAL_IS_HANDS_BAR (self));
  g_signal_emit (self, signals[SIGNAL_POSTURE], 0, posture, direction);
}

static void
degree_chosen_cb (PalHandsBar *self, guint degree)
{
  g_assert (PAL_IS_HANDS_BAR (self));
  g_signal_emit (self, signals[SIGNAL_DEGREE], 0, (int) degree);
}

static void
pal_hands_bar_class_init (PalHandsBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /**
   * PalHandsBar::posture-chosen:
   * @self: the bar
   * @posture: the #PalPosture
   * @direction: the #PalDirection, or -1 if it is taken back
   */
  signals[SIGNAL_POSTURE] = g_signal_new ("posture-chosen",
                                          G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL,
                                          NULL,
                                          NULL,
                                          G_TYPE_NONE,
                                          2,
                                          G_TYPE_INT,
                                          G_TYPE_INT);
  /**
   * PalHandsBar::degree-chosen:
   * @self: the bar
   * @degree: the #PalDegree of what is marked, from now on
   */
  signals[SIGNAL_DEGREE] = g_signal_new ("degree-chosen",
                                         G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         1,
                                         G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "penbar");
}

static GtkWidget *
new_kind (PalHandsBar *self, PalPalpation palpation)
{
  const char *words = pal_words_palpation (palpation, PAL_VOICE_CLINICAL);
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *broken = pal_ui_break_words (words);
  GtkWidget *label = gtk_label_new (broken);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 12);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), pal_palpation_swatch_new (palpation));
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_tooltip_text (button, pal_words_palpation (palpation, PAL_VOICE_PLAIN));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (palpation != PAL_PALPATION_KNOT)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button),
                                 GTK_TOGGLE_BUTTON (self->kinds[PAL_PALPATION_KNOT]));
  self->kinds[palpation] = button;
  g_signal_connect_object (
      button, "toggled", G_CALLBACK (kind_toggled_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_kinds (PalHandsBar *self)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 2);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 2);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What the hands find"), -1);
  for (int i = PAL_PALPATION_KNOT; i < PAL_N_PALPATIONS; i++)
    gtk_grid_attach (GTK_GRID (grid),
                     new_kind (self, (PalPalpation) i),
                     (i - PAL_PALPATION_KNOT) % N_COLUMNS,
                     (i - PAL_PALPATION_KNOT) / N_COLUMNS,
                     1,
                     1);
  self->grid = grid;
}

static GtkWidget *
new_pages (PalHandsBar *self)
{
  GtkWidget *pages
      = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *hands = gtk_toggle_button_new_with_label (_ ("Finding"));
  GtkWidget *eyes = gtk_toggle_button_new_with_label (_ ("Posture"));

  gtk_widget_add_css_class (pages, "linked");
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (pages), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What is marked"), -1);
  self->hands = GTK_TOGGLE_BUTTON (hands);
  self->eyes = GTK_TOGGLE_BUTTON (eyes);
  gtk_toggle_button_set_group (self->eyes, self->hands);
  gtk_toggle_button_set_active (self->hands, TRUE);
  gtk_widget_set_tooltip_text (hands, _ ("What the hands find where you tap (q)"));
  gtk_widget_set_tooltip_text (eyes, _ ("How the client stands (Shift+q)"));
  gtk_widget_set_hexpand (hands, TRUE);
  gtk_widget_set_hexpand (eyes, TRUE);
  gtk_widget_set_focus_on_click (hands, FALSE);
  gtk_widget_set_focus_on_click (eyes, FALSE);
  gtk_box_append (GTK_BOX (pages), hands);
  gtk_box_append (GTK_BOX (pages), eyes);
  g_signal_connect_object (
      eyes, "toggled", G_CALLBACK (page_toggled_cb), self, G_CONNECT_SWAPPED);
  return pages;
}

/* Wide enough for three short chips; the rest wraps, and the figure has the room. */
static void
measure (GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  gtk_widget_measure (
      adw_bin_get_child (ADW_BIN (widget)), orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, WIDTH);
}

static void
allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (adw_bin_get_child (ADW_BIN (widget)), width, height, baseline, NULL);
}

static void
pal_hands_bar_init (PalHandsBar *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *label = gtk_label_new (_ ("Degree"));

  add_kinds (self);
  self->posture = PAL_POSTURE_PANEL (pal_posture_panel_new ());
  self->degree = pal_degree_chips_new ();
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_box_append (GTK_BOX (box), new_pages (self));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->degree));
  gtk_box_append (GTK_BOX (box), self->grid);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->posture));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->kinds[PAL_PALPATION_KNOT]), TRUE);
  g_signal_connect_object (
      self->posture, "chosen", G_CALLBACK (posture_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->degree, "chosen", G_CALLBACK (degree_chosen_cb), self, G_CONNECT_SWAPPED);
  page_toggled_cb (self);
  gtk_scrolled_window_set_policy (
      GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  adw_bin_set_child (ADW_BIN (self), scrolled);
  gtk_widget_set_hexpand (GTK_WIDGET (self), FALSE);
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 gtk_custom_layout_new (NULL, measure, allocate));
}

/* Returns: (transfer floating): for no chart yet. */
GtkWidget *
pal_hands_bar_new (void)
{
  return g_object_new (PAL_TYPE_HANDS_BAR, NULL);
}

/* What is marked where somebody taps. */
PalPalpation
pal_hands_bar_get_palpation (PalHandsBar *self)
{
  g_return_val_if_fail (PAL_IS_HANDS_BAR (self), PAL_PALPATION_KNOT);
  return self->palpation;
}

/* Returns: the degree that the next finding gets, %PAL_DEGREE_NONE for none. */
PalDegree
pal_hands_bar_get_degree (PalHandsBar *self)
{
  g_return_val_if_fail (PAL_IS_HANDS_BAR (self), PAL_DEGREE_NONE);
  return (PalDegree) pal_choice_chips_get_chosen (self->degree);
}

/* Whether it is the posture that is marked: then a tap only looks. */
gboolean
pal_hands_bar_get_posture (PalHandsBar *self)
{
  g_return_val_if_fail (PAL_IS_HANDS_BAR (self), FALSE);
  return gtk_toggle_button_get_active (self->eyes);
}

/* Says whether it offers what the eyes see, a posture, or what the hands find. */
void
pal_hands_bar_set_posture (PalHandsBar *self, gboolean posture)
{
  g_return_if_fail (PAL_IS_HANDS_BAR (self));
  gtk_toggle_button_set_active (posture ? self->eyes : self->hands, TRUE);
}

/**
 * pal_hands_bar_show:
 * @self: the bar
 * @chart: (nullable): what is marked in
 * @author: whose marks are made
 *
 * Shows the posture as it is on the disk.
 */
void
pal_hands_bar_show (PalHandsBar *self, PalChart *chart, PalAuthor author)
{
  g_return_if_fail (PAL_IS_HANDS_BAR (self));
  pal_posture_panel_show (self->posture, chart, author);
}
