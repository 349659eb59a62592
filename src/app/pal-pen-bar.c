/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-pen-bar"

#include "pal-pen-bar.h"

#include <glib/gi18n.h>

#include "pal-pen-swatch.h"
#include "pal-ui.h"
#include "pal-words.h"

struct _PalPenBar
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (PalPenBar, pal_pen_bar, ADW_TYPE_BIN)

/* Buttons beside each other. */
#define N_COLUMNS 3

static const struct
{
  const char *tool;
  const char *icon;
  const char *name;
  const char *hint;
} tools[] = {
  { "draw", "pal-draw-symbolic", N_("Draw"), N_("Draw where it is felt (d)") },
  { "lasso", "pal-lasso-symbolic", N_("Lasso"), N_("Fill what you draw around (o)") },
  { "brush", "pal-brush-symbolic", N_("Zone Brush"), N_("Fill each zone that you come over (u)") },
  { "arrow", "pal-arrow-symbolic", N_("Arrow"), N_("Draw where it spreads to (a)") },
  { "erase", "pal-eraser-symbolic", N_("Eraser"), N_("Take away ink (e)") },
};

static GtkWidget *
new_button (const char *action, const char *value, const char *name, const char *hint)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_tooltip_text (button, hint);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", value);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static GtkWidget *
new_pen_button (PalPen pen)
{
  GtkWidget *button =
      new_button ("map.pen", pal_pen_to_nick (pen), pal_words_pen (pen), pal_words_pen (pen));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *broken = pal_ui_break_words (pal_words_pen (pen));
  GtkWidget *label = gtk_label_new (broken);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (label), 10);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 10);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), pal_pen_swatch_new (pen));
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static GtkWidget *
new_group (const char *name)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 2);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 2);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return grid;
}

static void
attach (GtkWidget *grid, GtkWidget *button, int index)
{
  gtk_grid_attach (GTK_GRID (grid), button, index % N_COLUMNS, index / N_COLUMNS, 1, 1);
}

static void
pal_pen_bar_class_init (PalPenBarClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "penbar");
}

static void
pal_pen_bar_init (PalPenBar *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *ways = new_group (_("What the pen does"));
  GtkWidget *pens = new_group (_("Pens"));

  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      GtkWidget *button = new_button ("map.tool", tools[i].tool, _(tools[i].name), _(tools[i].hint));

      gtk_button_set_icon_name (GTK_BUTTON (button), tools[i].icon);
      gtk_widget_add_css_class (button, "flat");
      attach (ways, button, (int) i);
    }
  for (int pen = PAL_PEN_ACHE; pen < PAL_N_PENS; pen++)
    attach (pens, new_pen_button (pen), pen - PAL_PEN_ACHE);
  gtk_box_append (GTK_BOX (box), ways);
  gtk_box_append (GTK_BOX (box), pens);
  gtk_scrolled_window_set_policy (
      GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

/**
 * pal_pen_bar_get_icon:
 * @tool: the target of "map.tool" for what a pen does
 *
 * Returns: the name of the icon that stands for it.
 */
const char *
pal_pen_bar_get_icon (const char *tool)
{
  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    if (g_strcmp0 (tools[i].tool, tool) == 0)
      return tools[i].icon;
  return tools[0].icon;
}
