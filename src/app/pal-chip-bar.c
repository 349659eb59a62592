/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-chip-bar"

#include "pal-chip-bar-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (PalChipBar, pal_chip_bar, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACCEPTED,
  SIGNAL_RATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The first chip that is still open. */
static GtkWidget *
first_chip (PalChipBar *self)
{
  for (guint i = 0; i < self->chips->len; i++)
    if (gtk_widget_get_sensitive (g_ptr_array_index (self->chips, i)))
      return g_ptr_array_index (self->chips, i);
  return NULL;
}

static void
remove_chips (PalChipBar *self)
{
  for (guint i = 0; i < self->chips->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->chips, i));
  g_ptr_array_set_size (self->chips, 0);
}

static gboolean
has_accepted (PalChipBar *self)
{
  for (guint i = 0; i < self->chips->len; i++)
    if (!gtk_widget_get_sensitive (g_ptr_array_index (self->chips, i)))
      return TRUE;
  return FALSE;
}

/* There are chips to show, or numbers. Where the bar covers the figure, the numbers go when both have
 * been answered. */
static void
update_shown (PalChipBar *self)
{
  gboolean answered = has_accepted (self)
                      && pal_rating_strip_get_intensity (self->strip) != PAL_INTENSITY_EMPTY;
  gboolean numbers
      = self->mark_id != NULL && self->rating_shown && !(self->n_laid == PAL_CHIPS_OF_ONE_LINE && answered);

  gtk_widget_set_visible (GTK_WIDGET (self->strip), numbers);
  if (self->mark_id != NULL && !numbers && first_chip (self) == NULL)
    pal_chip_bar_dismiss (self);
  else
    gtk_widget_set_visible (GTK_WIDGET (self), self->mark_id != NULL);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* An accepted chip stays where it is, so that a finger that trembles does not accept the next. */
static void
accept (PalChipBar *self, GtkWidget *chip)
{
  g_autofree char *mark_id = g_strdup (self->mark_id);
  g_autofree char *zone = g_strdup (g_object_get_data (G_OBJECT (chip), "zone"));
  g_autofree char *done
      = g_strdup_printf (PAL_CHIP_ACCEPTED, gtk_button_get_label (GTK_BUTTON (chip)));
  gboolean had_focus = gtk_widget_has_focus (chip);

  gtk_button_set_label (GTK_BUTTON (chip), done);
  gtk_widget_remove_css_class (chip, "suggested-action");
  gtk_widget_set_sensitive (chip, FALSE);
  gtk_button_set_label (GTK_BUTTON (self->close), _ ("Done"));
  if (had_focus && first_chip (self) != NULL)
    gtk_widget_grab_focus (first_chip (self));
  update_shown (self);
  g_signal_emit (self, signals[SIGNAL_ACCEPTED], 0, mark_id, zone);
}

static void
chip_clicked_cb (PalChipBar *self, GtkWidget *chip)
{
  g_assert (PAL_IS_CHIP_BAR (self));
  accept (self, chip);
}

static void
rated_cb (PalChipBar *self, int intensity)
{
  g_autofree char *mark_id = g_strdup (self->mark_id);

  g_assert (PAL_IS_CHIP_BAR (self));

  gtk_button_set_label (GTK_BUTTON (self->close), _ ("Done"));
  /* Nothing is left to ask. */
  if (first_chip (self) == NULL)
    pal_chip_bar_dismiss (self);
  else
    update_shown (self);
  g_signal_emit (self, signals[SIGNAL_RATED], 0, mark_id, intensity);
}

static void
more_cb (PalChipBar *self)
{
  g_assert (PAL_IS_CHIP_BAR (self));
  self->unfolded = TRUE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static GtkWidget *
new_chip (PalChipBar *self, const char *question, const char *zone, gboolean first)
{
  GtkWidget *chip = gtk_button_new_with_label (question);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (chip));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_focus_on_click (chip, FALSE);
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
  gtk_widget_insert_before (chip, GTK_WIDGET (self), self->more);
  pal_chip_bar_keep_room (chip);
  return chip;
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  pal_chip_bar_dismiss (PAL_CHIP_BAR (widget));
  return TRUE;
}

static GtkSizeRequestMode
pal_chip_bar_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* It is given its place by pal_chip_bar_fit(), and asks for none by itself. */
static void
pal_chip_bar_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  PalChipBar *self = PAL_CHIP_BAR (widget);
  int line = pal_chip_bar_get_line_width (self);

  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL
                 ? line
                 : pal_chip_bar_lay_out (self, for_size >= 0 ? for_size : line, (int) self->chips->len, FALSE);
}

static void
pal_chip_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PalChipBar *self = PAL_CHIP_BAR (widget);

  pal_chip_bar_lay_out (self, width, self->n_laid, TRUE);
}

static void
pal_chip_bar_dispose (GObject *object)
{
  PalChipBar *self = PAL_CHIP_BAR (object);

  g_clear_pointer (&self->mark_id, g_free);
  remove_chips (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAL_TYPE_CHIP_BAR);
  G_OBJECT_CLASS (pal_chip_bar_parent_class)->dispose (object);
}

static void
pal_chip_bar_finalize (GObject *object)
{
  g_ptr_array_unref (PAL_CHIP_BAR (object)->chips);
  G_OBJECT_CLASS (pal_chip_bar_parent_class)->finalize (object);
}

static void
pal_chip_bar_class_init (PalChipBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_chip_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = pal_chip_bar_finalize;
  widget_class->get_request_mode = pal_chip_bar_get_request_mode;
  widget_class->measure = pal_chip_bar_measure;
  widget_class->size_allocate = pal_chip_bar_size_allocate;

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
  /**
   * PalChipBar::rated:
   * @self: the bar
   * @mark_id: the mark
   * @intensity: 0 to 10, or %PAL_INTENSITY_EMPTY
   */
  signals[SIGNAL_RATED] = g_signal_new ("rated",
                                        G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST,
                                        0,
                                        NULL,
                                        NULL,
                                        NULL,
                                        G_TYPE_NONE,
                                        2,
                                        G_TYPE_STRING,
                                        G_TYPE_INT);

  g_type_ensure (PAL_TYPE_RATING_STRIP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_set_css_name (widget_class, "chipbar");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/chip-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PalChipBar, strip);
  gtk_widget_class_bind_template_child (widget_class, PalChipBar, more);
  gtk_widget_class_bind_template_child (widget_class, PalChipBar, close);
  gtk_widget_class_bind_template_callback (widget_class, rated_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_bind_template_callback (widget_class, pal_chip_bar_dismiss);
}

static void
pal_chip_bar_init (PalChipBar *self)
{
  self->chips = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pal_chip_bar_offer:
 * @self: the bar
 * @knowledge: the words of the questions
 * @mark_id: a new mark
 * @kind: what it is
 * @muscle: (nullable): the muscle of a trigger point
 * @zones: (nullable) (element-type utf8): where it may be felt, the likeliest to be asked about first
 *
 * Asks about this mark and no longer about another. Shows itself if there is anything to ask.
 */
void
pal_chip_bar_offer (PalChipBar *self,
                    PalKnowledge *knowledge,
                    const char *mark_id,
                    PalKind kind,
                    const char *muscle,
                    GPtrArray *zones)
{
  g_return_if_fail (PAL_IS_CHIP_BAR (self));
  g_return_if_fail (mark_id != NULL && (zones == NULL || muscle != NULL));

  remove_chips (self);
  g_free (self->mark_id);
  self->mark_id = g_strdup (mark_id);
  self->unfolded = FALSE;
  gtk_button_set_label (GTK_BUTTON (self->close), _ ("Not Now"));
  pal_rating_strip_set_kind (self->strip, kind);
  pal_rating_strip_set_intensity (self->strip, PAL_INTENSITY_EMPTY);
  for (guint i = 0; zones != NULL && i < zones->len; i++)
    {
      const char *zone = g_ptr_array_index (zones, i);
      g_autofree char *question = pal_knowledge_dup_question (knowledge, muscle, zone, NULL);

      g_ptr_array_add (self->chips, new_chip (self, question, zone, i == 0));
    }
  update_shown (self);
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
  GtkWidget *parent;
  gboolean had_focus;

  g_return_if_fail (PAL_IS_CHIP_BAR (self));

  parent = gtk_widget_get_parent (GTK_WIDGET (self));
  had_focus = (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  remove_chips (self);
  g_clear_pointer (&self->mark_id, g_free);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  /* The keys go on where the mark was made. */
  if (had_focus && parent != NULL)
    gtk_widget_grab_focus (parent);
}

/* Returns: whether chips are offered for a mark; Enter and Escape are then meant for them. */
gboolean
pal_chip_bar_is_offering (PalChipBar *self)
{
  g_return_val_if_fail (PAL_IS_CHIP_BAR (self), FALSE);
  return self->mark_id != NULL;
}

/* Returns: (transfer none) (nullable): the mark that the chips are about. */
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

/**
 * pal_chip_bar_set_rating_shown:
 * @self: the bar
 * @rating_shown: whether the bar has to offer the numbers, since nothing else in sight does
 */
void
pal_chip_bar_set_rating_shown (PalChipBar *self, gboolean rating_shown)
{
  g_return_if_fail (PAL_IS_CHIP_BAR (self));

  if (self->rating_shown == rating_shown)
    return;
  self->rating_shown = rating_shown;
  update_shown (self);
}

/**
 * pal_chip_bar_set_intensity:
 * @self: the bar
 * @intensity: what is known of the mark that is asked about: 0 to 10, or %PAL_INTENSITY_EMPTY
 */
void
pal_chip_bar_set_intensity (PalChipBar *self, int intensity)
{
  g_return_if_fail (PAL_IS_CHIP_BAR (self));
  pal_rating_strip_set_intensity (self->strip, intensity);
}
