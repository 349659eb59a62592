/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-chip-bar"

#include "pal-chip-bar.h"

#include <glib/gi18n-lib.h>

#include "pal-wrap-box.h"

struct _PalChipBar
{
  AdwBin parent_instance;

  char *mark_id; /* of the trigger point that is asked about; NULL while nothing is asked */

  PalWrapBox *chips;
};

G_DEFINE_FINAL_TYPE (PalChipBar, pal_chip_bar, ADW_TYPE_BIN)

enum
{
  SIGNAL_ACCEPTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
first_chip (PalChipBar *self)
{
  return gtk_widget_get_first_child (GTK_WIDGET (self->chips));
}

static void
accept (PalChipBar *self, GtkWidget *chip)
{
  g_autofree char *mark_id = g_strdup (self->mark_id);
  g_autofree char *zone = g_strdup (g_object_get_data (G_OBJECT (chip), "zone"));

  gtk_widget_unparent (chip);
  if (first_chip (self) == NULL)
    pal_chip_bar_dismiss (self);
  g_signal_emit (self, signals[SIGNAL_ACCEPTED], 0, mark_id, zone);
}

static void
chip_clicked_cb (PalChipBar *self, GtkWidget *chip)
{
  g_assert (PAL_IS_CHIP_BAR (self));
  accept (self, chip);
}

static GtkWidget *
new_chip (PalChipBar *self, const char *question, const char *zone, gboolean first)
{
  GtkWidget *chip = gtk_button_new_with_label (question);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (chip));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (chip, "chip");
  if (first)
    {
      gtk_widget_add_css_class (chip, "suggested-action");
      gtk_widget_set_tooltip_text (chip, _ ("The client feels it there (Enter)"));
    }
  else
    gtk_widget_set_tooltip_text (chip, _ ("The client feels it there"));
  g_object_set_data_full (G_OBJECT (chip), "zone", g_strdup (zone), g_free);
  g_signal_connect_object (
      chip, "clicked", G_CALLBACK (chip_clicked_cb), self, G_CONNECT_SWAPPED);
  return chip;
}

static void
pal_chip_bar_dispose (GObject *object)
{
  PalChipBar *self = PAL_CHIP_BAR (object);

  g_clear_pointer (&self->mark_id, g_free);
  /* The template takes away the children it names, behind the back of the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAL_TYPE_CHIP_BAR);
  G_OBJECT_CLASS (pal_chip_bar_parent_class)->dispose (object);
}

static void
pal_chip_bar_class_init (PalChipBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_chip_bar_dispose;

  /**
   * PalChipBar::accepted:
   * @self: the bar
   * @mark_id: the trigger point
   * @zone: where the client says it is felt
   */
  signals[SIGNAL_ACCEPTED] = g_signal_new ("accepted",
                                           G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST,
                                           0,
                                           NULL,
                                           NULL,
                                           NULL,
                                           G_TYPE_NONE,
                                           2,
                                           G_TYPE_STRING,
                                           G_TYPE_STRING);

  g_type_ensure (PAL_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/chip-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PalChipBar, chips);
  gtk_widget_class_bind_template_callback (widget_class, pal_chip_bar_dismiss);
}

static void
pal_chip_bar_init (PalChipBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pal_chip_bar_offer:
 * @self: the bar
 * @knowledge: the words of the questions
 * @mark_id: a new trigger point
 * @muscle: its muscle
 * @zones: (element-type utf8): where it may be felt, the likeliest to be asked about first
 */
void
pal_chip_bar_offer (PalChipBar *self,
                    PalKnowledge *knowledge,
                    const char *mark_id,
                    const char *muscle,
                    GPtrArray *zones)
{
  g_return_if_fail (PAL_IS_CHIP_BAR (self));
  g_return_if_fail (mark_id != NULL && muscle != NULL && zones != NULL);

  pal_wrap_box_remove_all (self->chips);
  g_free (self->mark_id);
  self->mark_id = g_strdup (mark_id);
  for (guint i = 0; i < zones->len; i++)
    {
      const char *zone = g_ptr_array_index (zones, i);
      g_autofree char *question = pal_knowledge_dup_question (knowledge, muscle, zone, NULL);

      pal_wrap_box_append (self->chips, new_chip (self, question, zone, i == 0));
    }
  if (zones->len > 0)
    gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  else
    pal_chip_bar_dismiss (self);
}

/**
 * pal_chip_bar_dismiss:
 * @self: the bar
 *
 * Stops asking. Nothing is recorded: a question that was not answered stays not asked.
 */
void
pal_chip_bar_dismiss (PalChipBar *self)
{
  g_return_if_fail (PAL_IS_CHIP_BAR (self));
  pal_wrap_box_remove_all (self->chips);
  g_clear_pointer (&self->mark_id, g_free);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

gboolean
pal_chip_bar_is_offering (PalChipBar *self)
{
  g_return_val_if_fail (PAL_IS_CHIP_BAR (self), FALSE);
  return self->mark_id != NULL;
}

const char *
pal_chip_bar_get_mark_id (PalChipBar *self)
{
  g_return_val_if_fail (PAL_IS_CHIP_BAR (self), NULL);
  return self->mark_id;
}

/**
 * pal_chip_bar_take_first:
 * @self: the bar
 *
 * Accepts the first chip and stops asking, so that a second Enter records nothing.
 *
 * Returns: whether there was one.
 */
gboolean
pal_chip_bar_take_first (PalChipBar *self)
{
  GtkWidget *chip;

  g_return_val_if_fail (PAL_IS_CHIP_BAR (self), FALSE);

  chip = first_chip (self);
  if (self->mark_id == NULL || chip == NULL)
    return FALSE;
  accept (self, chip);
  pal_chip_bar_dismiss (self);
  return TRUE;
}
