/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-rating-keys"

#include "pal-rating-keys.h"

#include <glib/gi18n-lib.h>

#include "pal-mark-hands.h"
#include "pal-rating-strip.h"

struct _PalRatingKeys
{
  GtkBox parent_instance;

  PalKind kind;
  GtkMenuButton *number_button;
};

G_DEFINE_FINAL_TYPE (PalRatingKeys, pal_rating_keys, GTK_TYPE_BOX)

enum
{
  SIGNAL_RATE,
  SIGNAL_NUMBER,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
rate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalRatingKeys *self = PAL_RATING_KEYS (widget);
  PalChange change = PAL_CHANGE_NONE;

  if (pal_change_from_nick (g_variant_get_string (parameter, NULL), &change))
    g_signal_emit (self, signals[SIGNAL_RATE], 0, change);
}

static void
number_chosen_cb (PalRatingKeys *self, int intensity)
{
  g_assert (PAL_IS_RATING_KEYS (self));
  gtk_menu_button_popdown (self->number_button);
  if (intensity != PAL_INTENSITY_EMPTY)
    g_signal_emit (self, signals[SIGNAL_NUMBER], 0, intensity);
}

/* What has no number is slight, moderate or marked. */
static void
degree_chosen_cb (PalRatingKeys *self, guint degree)
{
  g_assert (PAL_IS_RATING_KEYS (self));
  gtk_menu_button_popdown (self->number_button);
  if (degree != PAL_DEGREE_NONE)
    g_signal_emit (self, signals[SIGNAL_NUMBER], 0, (int) degree);
}

/* When it is first asked for. */
static void
create_numbers_cb (GtkMenuButton *button, gpointer user_data)
{
  PalRatingKeys *self = PAL_RATING_KEYS (user_data);
  GtkWidget *popover, *strip;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  popover = gtk_popover_new ();
  if (pal_kind_has_degree (self->kind))
    {
      PalChoiceChips *degrees = pal_degree_chips_new ();

      g_signal_connect_object (
          degrees, "chosen", G_CALLBACK (degree_chosen_cb), self, G_CONNECT_SWAPPED);
      gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (degrees));
      gtk_menu_button_set_popover (button, popover);
      return;
    }
  strip = pal_rating_strip_new ();
  pal_rating_strip_set_kind (PAL_RATING_STRIP (strip), self->kind);
  g_signal_connect_object (strip, "rated", G_CALLBACK (number_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), strip);
  gtk_menu_button_set_popover (button, popover);
}

static void
pal_rating_keys_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PAL_TYPE_RATING_KEYS);
  G_OBJECT_CLASS (pal_rating_keys_parent_class)->dispose (object);
}

static void
pal_rating_keys_class_init (PalRatingKeysClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_rating_keys_dispose;

  /**
   * PalRatingKeys::rate:
   * @self: the keys
   * @change: a #PalChange
   */
  signals[SIGNAL_RATE] = g_signal_new ("rate",
                                       G_TYPE_FROM_CLASS (klass),
                                       G_SIGNAL_RUN_LAST,
                                       0,
                                       NULL,
                                       NULL,
                                       NULL,
                                       G_TYPE_NONE,
                                       1,
                                       G_TYPE_INT);

  /**
   * PalRatingKeys::number:
   * @self: the keys
   * @intensity: 0 to 10; of what has a degree, that
   */
  signals[SIGNAL_NUMBER] = g_signal_new ("number",
                                         G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         1,
                                         G_TYPE_INT);

  gtk_widget_class_install_action (widget_class, "keys.rate", "s", rate_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/rating-keys.ui");
  gtk_widget_class_bind_template_child (widget_class, PalRatingKeys, number_button);
}

static void
pal_rating_keys_init (PalRatingKeys *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->number_button, create_numbers_cb, self, NULL);
}

/**
 * pal_rating_keys_new:
 * @kind: what is rated: pain, the tenderness of a trigger point, or what has a degree instead
 *
 * Returns: (transfer floating): the keys.
 */
GtkWidget *
pal_rating_keys_new (PalKind kind)
{
  PalRatingKeys *self = g_object_new (PAL_TYPE_RATING_KEYS, NULL);

  self->kind = kind;
  if (pal_kind_has_degree (kind))
    {
      gtk_label_set_label (GTK_LABEL (gtk_menu_button_get_child (self->number_button)), "1–3");
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->number_button),
                                   _ ("Slight, moderate or marked (1 to 3)"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->number_button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ ("Degree"),
                                      -1);
    }
  return GTK_WIDGET (self);
}
