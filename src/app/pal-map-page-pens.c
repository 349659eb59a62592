/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-page"

/* The pens and their width: beside and below the figure, or, where that would leave little of it, folded
 * into a button that shows what is drawn with. */

#include "pal-map-page-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "pal-pen-bar.h"
#include "pal-pen-swatch.h"
#include "pal-words.h"

static gboolean
has_width (PalTool tool)
{
  return tool == PAL_TOOL_DRAW || tool == PAL_TOOL_ARROW || tool == PAL_TOOL_ERASE;
}

/* Whether a pen of another size would be so much narrower or wider that it can be seen. */
static gboolean
changes_width (PalMapPage *self, double size)
{
  double width = pal_body_map_get_ink_width (self->map);

  return fabs (pal_body_map_get_ink_width_at (self->map, size) - width) > 0.05 * width;
}

static void
update_width (PalMapPage *self)
{
  gboolean shown = has_width (self->tool);

  if (self->pen_width == NULL)
    return;
  pal_pen_width_update (self->pen_width);
  gtk_widget_set_visible (GTK_WIDGET (self->pen_width), shown);
  gtk_widget_action_set_enabled (
      GTK_WIDGET (self), "map.pen-narrower", shown && changes_width (self, PAL_INK_SIZE_MIN));
  gtk_widget_action_set_enabled (
      GTK_WIDGET (self), "map.pen-wider", shown && changes_width (self, PAL_INK_SIZE_MAX));
}

/**
 * pal_map_page_size_pen:
 * @self: the page
 * @steps: how many steps wider, or narrower if negative; 0 for the usual width
 *
 * While something is drawn or erased. A pen that is as narrow or wide as it can be stays so.
 *
 * Returns: whether it is.
 */
gboolean
pal_map_page_size_pen (PalMapPage *self, int steps)
{
  /* Two steps are twice the width. */
  double factor = pow (2.0, steps / 2.0);
  double size = pal_body_map_get_ink_size (self->map);

  if (!has_width (self->tool))
    return FALSE;
  /* Where a line must not be wider over the body, a step or more would not be seen. */
  do
    size = steps != 0 ? size * factor : 1.0;
  while (!changes_width (self, size) && size > PAL_INK_SIZE_MIN && size < PAL_INK_SIZE_MAX
         && steps != 0);
  if (steps == 0 || changes_width (self, size))
    pal_body_map_set_ink_size (self->map, size);
  update_width (self);
  /* Translators: the width of a pen, in millimetres of the body */
  pal_map_page_say (self,
                    g_strdup_printf (_ ("Width %.0f mm on the body at this zoom"),
                                     pal_body_map_get_ink_width (self->map)));
  return TRUE;
}

static void
size_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  int steps = g_str_equal (name, "map.pen-usual") ? 0 : g_str_equal (name, "map.pen-wider") ? 1 : -1;

  pal_map_page_size_pen (PAL_MAP_PAGE (widget), steps);
}

static void
take_out (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (GTK_IS_BOX (parent))
    gtk_box_remove (GTK_BOX (parent), widget);
  else if (parent != NULL)
    gtk_widget_unparent (widget);
}

/* Each is made when it is first needed, and moves when the window becomes narrow or wide. */
static void
place (PalMapPage *self)
{
  gboolean folded = pal_adaptive_bin_get_narrow (self->tools);
  GtkBox *pens = folded ? self->pens_fold : self->figure_row;
  GtkWidget *width = GTK_WIDGET (self->pen_width);
  GtkWidget *width_place = folded ? GTK_WIDGET (self->pens_fold) : GTK_WIDGET (self->lower_row);

  if (self->pen_bar != NULL && gtk_widget_get_parent (self->pen_bar) != GTK_WIDGET (pens))
    {
      g_object_ref (self->pen_bar);
      take_out (self->pen_bar);
      gtk_box_prepend (pens, self->pen_bar);
      g_object_unref (self->pen_bar);
    }
  if (width != NULL && gtk_widget_get_parent (width) != width_place)
    {
      g_object_ref (width);
      take_out (width);
      if (folded)
        gtk_box_append (self->pens_fold, width);
      else
        pal_wrap_box_append (self->lower_row, width);
      g_object_unref (width);
    }
}

/* What is drawn with, and how. */
static void
show_button (PalMapPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *tool = NULL;
  /* Translators: %s is a pen, named after what it feels like: "Pen: Burning" */
  g_autofree char *words = g_strdup_printf (_ ("Pen: %s"), pal_words_pen (self->pen));

  g_object_get (self, "tool", &tool, NULL);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (pal_pen_bar_get_icon (tool)));
  if (self->tool != PAL_TOOL_ERASE)
    gtk_box_append (GTK_BOX (box), pal_pen_swatch_new (self->pen));
  gtk_menu_button_set_child (self->pens_button, box);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->pens_button), words);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->pens_button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/**
 * pal_map_page_need_pens:
 * @self: the page
 * @tool: what will be armed
 *
 * To be called before the tool is another: buttons that come while it changes would hide the change from
 * those that are there.
 */
void
pal_map_page_need_pens (PalMapPage *self, PalTool tool)
{
  if (PAL_TOOL_IS_INK (tool) && self->pen_bar == NULL)
    self->pen_bar = g_object_ref_sink (g_object_new (PAL_TYPE_PEN_BAR, NULL));
  if (has_width (tool) && self->pen_width == NULL)
    {
      self->pen_width = PAL_PEN_WIDTH (g_object_ref_sink (pal_pen_width_new (self->map)));
      g_signal_connect_object (
          self->map, "notify::zoom", G_CALLBACK (update_width), self, G_CONNECT_SWAPPED);
    }
  place (self);
}

/**
 * pal_map_page_show_pens:
 * @self: the page
 *
 * Shows them while something is drawn, and hides them otherwise.
 */
void
pal_map_page_show_pens (PalMapPage *self)
{
  gboolean ink = PAL_TOOL_IS_INK (self->tool);
  gboolean folded = pal_adaptive_bin_get_narrow (self->tools);

  if (self->pen_bar != NULL)
    gtk_widget_set_visible (self->pen_bar, ink);
  if (ink && folded)
    show_button (self);
  gtk_widget_set_visible (GTK_WIDGET (self->pens_button), ink && folded);
  gtk_menu_button_popdown (self->pens_button);
  update_width (self);
}

static void
tools_narrow_cb (PalMapPage *self)
{
  g_assert (PAL_IS_MAP_PAGE (self));
  place (self);
  pal_map_page_show_pens (self);
}

/**
 * pal_map_page_bind_pens:
 * @widget_class: the class of the page
 */
void
pal_map_page_bind_pens (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "map.pen-narrower", NULL, size_action);
  gtk_widget_class_install_action (widget_class, "map.pen-usual", NULL, size_action);
  gtk_widget_class_install_action (widget_class, "map.pen-wider", NULL, size_action);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, tools);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, pens_button);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, pens_fold);
  gtk_widget_class_bind_template_callback (widget_class, tools_narrow_cb);
}

/* With the page. */
void
pal_map_page_clear_pens (PalMapPage *self)
{
  g_clear_object (&self->pen_bar);
  g_clear_object (&self->pen_width);
}
