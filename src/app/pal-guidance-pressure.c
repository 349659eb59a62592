/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-guidance-pressure"

#include "pal-guidance-pressure.h"

#include <glib/gi18n-lib.h>

#define N_STEPS 5

struct _PalGuidancePressure
{
  GtkWidget parent_instance;

  char *words;
};

G_DEFINE_FINAL_TYPE (PalGuidancePressure, pal_guidance_pressure, GTK_TYPE_WIDGET)

static void
pal_guidance_pressure_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (pal_guidance_pressure_parent_class)->dispose (object);
}

static void
pal_guidance_pressure_finalize (GObject *object)
{
  g_free (PAL_GUIDANCE_PRESSURE (object)->words);
  G_OBJECT_CLASS (pal_guidance_pressure_parent_class)->finalize (object);
}

static void
pal_guidance_pressure_class_init (PalGuidancePressureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_guidance_pressure_dispose;
  G_OBJECT_CLASS (klass)->finalize = pal_guidance_pressure_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pressure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pal_guidance_pressure_init (PalGuidancePressure *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 2);
  gtk_box_layout_set_homogeneous (GTK_BOX_LAYOUT (layout), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
}

/**
 * pal_guidance_pressure_new:
 * @lightest: 0 to 5; 0 is no pressure
 * @firmest: 0 to 5, not less than @lightest
 *
 * Returns: (transfer floating): the scale.
 */
GtkWidget *
pal_guidance_pressure_new (int lightest, int firmest)
{
  PalGuidancePressure *self;

  g_return_val_if_fail (lightest >= 0 && lightest <= firmest && firmest <= N_STEPS, NULL);

  self = g_object_new (PAL_TYPE_GUIDANCE_PRESSURE, NULL);
  for (int i = 1; i <= N_STEPS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i);
      GtkWidget *step = g_object_new (GTK_TYPE_LABEL,
                                      "accessible-role",
                                      GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                      "label",
                                      number,
                                      NULL);

      gtk_widget_add_css_class (step, i >= lightest && i <= firmest ? "meant" : "other");
      gtk_widget_set_parent (step, GTK_WIDGET (self));
    }
  if (firmest == 0)
    self->words = g_strdup (_ ("No pressure"));
  else if (lightest == firmest)
    /* Translators: on the scale from 1 to 5 */
    self->words = g_strdup_printf (_ ("Pressure %d of 5"), firmest);
  else
    /* Translators: on the scale from 1 to 5 */
    self->words = g_strdup_printf (_ ("Pressure %d to %d of 5"), lightest, firmest);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->words, -1);
  return GTK_WIDGET (self);
}

/* Returns: (transfer none): what a screen reader says of it. */
const char *
pal_guidance_pressure_get_words (PalGuidancePressure *self)
{
  g_return_val_if_fail (PAL_IS_GUIDANCE_PRESSURE (self), NULL);
  return self->words;
}
