/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-pen-width"

#include "pal-pen-width.h"

#include <glib/gi18n-lib.h>

#include "pal-colour.h"

/* Pixels. What is wider is shown as wide as this, with its millimetres. */
#define PREVIEW 32

struct _PalPenWidth
{
  GtkBox parent_instance;

  PalBodyMap *map;
  GtkWidget *usual;
  GtkWidget *preview;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (PalPenWidth, pal_pen_width, GTK_TYPE_BOX)

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  PalPenWidth *self = user_data;
  double tip = pal_body_map_get_tip_width (self->map);
  GdkRGBA colour;

  pal_colour_of_widget (GTK_WIDGET (area), &colour);
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_arc (cr, width / 2.0, height / 2.0, CLAMP (tip, 2.0, PREVIEW) / 2.0, 0.0, 2.0 * G_PI);
  cairo_fill (cr);
}

static GtkWidget *
add_button (
    PalPenWidth *self, const char *action, const char *icon, const char *name, const char *hint)
{
  GtkWidget *button = gtk_button_new ();

  if (icon != NULL)
    gtk_button_set_icon_name (GTK_BUTTON (button), icon);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_tooltip_text (button, hint);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (name != NULL)
    gtk_accessible_update_property (
        GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (self), button);
  return button;
}

static void
pal_pen_width_dispose (GObject *object)
{
  PalPenWidth *self = PAL_PEN_WIDTH (object);

  if (self->preview != NULL)
    gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->preview), NULL, NULL, NULL);
  self->preview = NULL;
  g_clear_object (&self->map);
  G_OBJECT_CLASS (pal_pen_width_parent_class)->dispose (object);
}

static void
pal_pen_width_class_init (PalPenWidthClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_pen_width_dispose;
}

static void
pal_pen_width_init (PalPenWidth *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  add_button (self, "map.pen-narrower", "value-decrease-symbolic", _ ("Narrower"), _ ("Narrower ([)"));
  self->usual = add_button (
      self, "map.pen-usual", NULL, NULL, _ ("How wide it is on the body; back to the usual width"));
  add_button (self, "map.pen-wider", "value-increase-symbolic", _ ("Wider"), _ ("Wider (])"));

  self->preview = gtk_drawing_area_new ();
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (self->preview), PREVIEW);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->preview), PREVIEW);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->preview), draw_cb, self, NULL);
  gtk_widget_set_valign (self->preview, GTK_ALIGN_CENTER);
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_width_chars (self->label, 6);
  gtk_box_append (GTK_BOX (box), self->preview);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_button_set_child (GTK_BUTTON (self->usual), box);
}

/**
 * pal_pen_width_new:
 * @map: whose pen it is about
 *
 * Returns: (transfer floating): buttons for the width of the pen.
 */
GtkWidget *
pal_pen_width_new (PalBodyMap *map)
{
  PalPenWidth *self;

  g_return_val_if_fail (PAL_IS_BODY_MAP (map), NULL);

  self = g_object_new (PAL_TYPE_PEN_WIDTH, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  /* Translators: what three buttons are for */
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Width of the pen"), -1);
  self->map = g_object_ref (map);
  pal_pen_width_update (self);
  return GTK_WIDGET (self);
}

/**
 * pal_pen_width_update:
 * @self: the buttons
 *
 * Another pen or eraser is armed, it is wider or narrower than before, or the figure is larger or smaller.
 */
void
pal_pen_width_update (PalPenWidth *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (PAL_IS_PEN_WIDTH (self));

  /* Translators: how wide a pen is, in millimetres of the body */
  text = g_strdup_printf (_ ("%.0f mm"), pal_body_map_get_ink_width (self->map));
  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->usual), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_draw (self->preview);
}
