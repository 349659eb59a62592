/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-choice-chips"

#include "pal-choice-chips.h"

#include <glib/gi18n-lib.h>

#include "pal-wrap-box.h"

typedef struct
{
  guint value;
  GtkToggleButton *button;
} Chip;

struct _PalChoiceChips
{
  AdwBin parent_instance;

  PalWrapBox *box;
  PalChoice choice;
  GArray *chips;     /* of Chip */
  guint n_usual;     /* how many are seen while the rest is folded away */
  GtkButton *more;   /* NULL while nothing is folded away */
  gboolean unfolded;
  guint chosen;
  gboolean updating; /* the program presses the chips, not the person */
};

G_DEFINE_FINAL_TYPE (PalChoiceChips, pal_choice_chips, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_chosen (PalChoiceChips *self, const Chip *chip)
{
  return self->choice == PAL_CHOICE_SEVERAL ? (self->chosen & chip->value) != 0
                                            : self->chosen == chip->value;
}

/* What is chosen is seen, also among those that are folded away. */
static void
show_chips (PalChoiceChips *self)
{
  self->updating = TRUE;
  for (guint i = 0; i < self->chips->len; i++)
    {
      const Chip *chip = &g_array_index (self->chips, Chip, i);
      gboolean chosen = is_chosen (self, chip);

      gtk_toggle_button_set_active (chip->button, chosen);
      gtk_widget_set_visible (GTK_WIDGET (chip->button),
                              self->more == NULL || self->unfolded || i < self->n_usual || chosen);
    }
  self->updating = FALSE;
}

static void
toggled_cb (PalChoiceChips *self, GtkToggleButton *button)
{
  gboolean active = gtk_toggle_button_get_active (button);
  guint before = self->chosen;
  guint value = 0;

  g_assert (PAL_IS_CHOICE_CHIPS (self));

  if (self->updating)
    return;
  for (guint i = 0; i < self->chips->len; i++)
    if (g_array_index (self->chips, Chip, i).button == button)
      value = g_array_index (self->chips, Chip, i).value;
  if (self->choice == PAL_CHOICE_SEVERAL)
    self->chosen = active ? self->chosen | value : self->chosen & ~value;
  else if (active)
    self->chosen = value;
  else if (self->choice == PAL_CHOICE_ONE_OR_NONE)
    self->chosen = 0;
  show_chips (self);
  /* Who took a chip away that is folded again goes on from the button that unfolds them. */
  if (!gtk_widget_get_visible (GTK_WIDGET (button)))
    gtk_widget_grab_focus (GTK_WIDGET (self->more));
  if (self->chosen != before)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, self->chosen);
}

static void
more_cb (PalChoiceChips *self)
{
  g_assert (PAL_IS_CHOICE_CHIPS (self));
  self->unfolded = !self->unfolded;
  /* Translators: on a button after words to choose from, which shows the usual ones only again */
  gtk_button_set_label (self->more, self->unfolded ? C_ ("chips", "Fewer") : C_ ("chips", "More"));
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_STATE_EXPANDED, self->unfolded, -1);
  show_chips (self);
}

static gboolean
can_take_focus (GtkWidget *child)
{
  return gtk_widget_get_visible (child) && gtk_widget_is_sensitive (child);
}

static GtkWidget *
get_next (GtkWidget *child, gboolean forward)
{
  do
    child = forward ? gtk_widget_get_next_sibling (child) : gtk_widget_get_prev_sibling (child);
  while (child != NULL && !can_take_focus (child));
  return child;
}

/* The chip that is chosen, else the first. */
static GtkWidget *
get_entrance (PalChoiceChips *self)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->box));

  for (guint i = 0; i < self->chips->len; i++)
    if (is_chosen (self, &g_array_index (self->chips, Chip, i)))
      return GTK_WIDGET (g_array_index (self->chips, Chip, i).button);
  return first != NULL && !can_take_focus (first) ? get_next (first, TRUE) : first;
}

static gboolean
pal_choice_chips_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PalChoiceChips *self = PAL_CHOICE_CHIPS (widget);
  GtkWidget *focused = gtk_root_get_focus (gtk_widget_get_root (widget));
  gboolean forward = direction == GTK_DIR_RIGHT;
  GtkWidget *next;

  if (focused == NULL || gtk_widget_get_parent (focused) != GTK_WIDGET (self->box))
    {
      next = get_entrance (self);
      return next != NULL && gtk_widget_grab_focus (next);
    }
  if (direction == GTK_DIR_UP || direction == GTK_DIR_DOWN)
    return GTK_WIDGET_CLASS (pal_choice_chips_parent_class)->focus (widget, direction);
  if (direction != GTK_DIR_LEFT && direction != GTK_DIR_RIGHT)
    return FALSE;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    forward = !forward;
  next = get_next (focused, forward);
  /* At the end the arrow has nowhere to go, and the focus stays. */
  return next == NULL || gtk_widget_grab_focus (next);
}

static gboolean
pal_choice_chips_grab_focus (GtkWidget *widget)
{
  GtkWidget *entrance = get_entrance (PAL_CHOICE_CHIPS (widget));

  return entrance != NULL && gtk_widget_grab_focus (entrance);
}

static void
pal_choice_chips_finalize (GObject *object)
{
  g_array_unref (PAL_CHOICE_CHIPS (object)->chips);
  G_OBJECT_CLASS (pal_choice_chips_parent_class)->finalize (object);
}

static void
pal_choice_chips_class_init (PalChoiceChipsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = pal_choice_chips_finalize;
  widget_class->focus = pal_choice_chips_focus;
  widget_class->grab_focus = pal_choice_chips_grab_focus;

  /**
   * PalChoiceChips::chosen:
   * @self: the chips
   * @chosen: the value, 0 for none; of several, the set
   *
   * Somebody chose a chip, or took it away.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen",
                                         G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         1,
                                         G_TYPE_UINT);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pal_choice_chips_init (PalChoiceChips *self)
{
  self->chips = g_array_new (FALSE, FALSE, sizeof (Chip));
  self->box = PAL_WRAP_BOX (pal_wrap_box_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * pal_choice_chips_new:
 * @label: what is chosen, for a screen reader
 * @choice: how many can be chosen
 *
 * Returns: (transfer floating): no chips yet.
 */
GtkWidget *
pal_choice_chips_new (const char *label, PalChoice choice)
{
  PalChoiceChips *self = g_object_new (PAL_TYPE_CHOICE_CHIPS, NULL);

  self->choice = choice;
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

/**
 * pal_choice_chips_add:
 * @self: the chips
 * @value: what the chip stands for, not 0; of several, one bit
 * @words: what is on it
 */
void
pal_choice_chips_add (PalChoiceChips *self, guint value, const char *words)
{
  Chip chip = { .value = value };

  g_return_if_fail (PAL_IS_CHOICE_CHIPS (self) && value != 0 && words != NULL);

  chip.button = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (words));
  gtk_widget_add_css_class (GTK_WIDGET (chip.button), "chip");
  /* Whoever chooses with the pointer goes on with the keys where they were. */
  gtk_widget_set_focus_on_click (GTK_WIDGET (chip.button), FALSE);
  g_signal_connect_object (
      chip.button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_array_append_val (self->chips, chip);
  pal_wrap_box_append (self->box, GTK_WIDGET (chip.button));
  show_chips (self);
}

/**
 * pal_choice_chips_fold:
 * @self: the chips, all of them
 * @n_usual: how many of the first are always seen
 *
 * Puts the others behind a button.
 */
void
pal_choice_chips_fold (PalChoiceChips *self, guint n_usual)
{
  g_return_if_fail (PAL_IS_CHOICE_CHIPS (self) && self->more == NULL);

  self->n_usual = n_usual;
  self->more = GTK_BUTTON (gtk_button_new_with_label (C_ ("chips", "More")));
  gtk_widget_add_css_class (GTK_WIDGET (self->more), "chip");
  gtk_widget_add_css_class (GTK_WIDGET (self->more), "flat");
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  pal_wrap_box_append (self->box, GTK_WIDGET (self->more));
  show_chips (self);
}

static gboolean
has_words (PalChoiceChips *self, char **words)
{
  for (guint i = 0; i < self->chips->len; i++)
    if (g_strcmp0 (gtk_button_get_label (
                       GTK_BUTTON (g_array_index (self->chips, Chip, i).button)),
                   words[i])
        != 0)
      return FALSE;
  return words[self->chips->len] == NULL;
}

/**
 * pal_choice_chips_set_words:
 * @self: chips that are not folded
 * @words: what is on them; at most 31 where several can be chosen
 *
 * The first stands for 1, the next for 2 or, of several, for the next bit. Chips that say the same
 * already are left as they are, with the focus in them.
 */
void
pal_choice_chips_set_words (PalChoiceChips *self, char **words)
{
  g_return_if_fail (PAL_IS_CHOICE_CHIPS (self) && words != NULL && self->more == NULL);

  if (has_words (self, words))
    return;
  g_array_set_size (self->chips, 0);
  pal_wrap_box_remove_all (self->box);
  for (guint i = 0; words[i] != NULL; i++)
    pal_choice_chips_add (
        self, self->choice == PAL_CHOICE_SEVERAL ? 1u << i : i + 1, words[i]);
}

/**
 * pal_choice_chips_set_chosen:
 * @self: the chips
 * @chosen: the value, 0 for none; of several, the set
 *
 * Shows it without saying that somebody chose.
 */
void
pal_choice_chips_set_chosen (PalChoiceChips *self, guint chosen)
{
  g_return_if_fail (PAL_IS_CHOICE_CHIPS (self));
  self->chosen = chosen;
  show_chips (self);
}

/* Returns: the number of the chip that is chosen, or the bits of all that are; 0 for none. */
guint
pal_choice_chips_get_chosen (PalChoiceChips *self)
{
  g_return_val_if_fail (PAL_IS_CHOICE_CHIPS (self), 0);
  return self->chosen;
}
