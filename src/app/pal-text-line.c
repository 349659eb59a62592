/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-text-line"

#include "pal-text-line.h"

#define SPACING 6

struct _PalTextLine
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (PalTextLine, pal_text_line, GTK_TYPE_WIDGET)

static int
get_width (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* What the child that expands is left of a width. */
static int
get_rest (GtkWidget *widget, int width)
{
  gboolean any = FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      if (any)
        width -= SPACING;
      if (!gtk_widget_get_hexpand (child))
        width -= get_width (child);
      any = TRUE;
    }
  return MAX (width, 0);
}

static GtkSizeRequestMode
pal_text_line_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (
          child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      if (*natural > 0)
        {
          *minimum += SPACING;
          *natural += SPACING;
        }
      *minimum += gtk_widget_get_hexpand (child) ? child_minimum : child_natural;
      *natural += child_natural;
    }
}

static void
measure_height (GtkWidget *widget, int width, int *minimum, int *natural)
{
  int rest = width >= 0 ? get_rest (widget, width) : -1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child,
                          GTK_ORIENTATION_VERTICAL,
                          gtk_widget_get_hexpand (child) ? rest : -1,
                          &child_minimum,
                          &child_natural,
                          NULL,
                          NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
pal_text_line_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    measure_height (widget, for_size, minimum, natural);
}

static void
pal_text_line_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int rest = get_rest (widget, width);
  int x = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_width;

      if (!gtk_widget_should_layout (child))
        continue;
      child_width = gtk_widget_get_hexpand (child) ? rest : get_width (child);
      gtk_widget_size_allocate (
          child,
          &(GtkAllocation){ rtl ? width - x - child_width : x, 0, child_width, height },
          -1);
      x += child_width + SPACING;
    }
}

static void
pal_text_line_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (pal_text_line_parent_class)->dispose (object);
}

static void
pal_text_line_class_init (PalTextLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_text_line_dispose;
  widget_class->get_request_mode = pal_text_line_get_request_mode;
  widget_class->measure = pal_text_line_measure;
  widget_class->size_allocate = pal_text_line_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "textline");
}

static void
pal_text_line_init (PalTextLine *self)
{
}

/* Returns: (transfer floating): a line without children. */
GtkWidget *
pal_text_line_new (void)
{
  return g_object_new (PAL_TYPE_TEXT_LINE, NULL);
}

/**
 * pal_text_line_append:
 * @self: the line
 * @child: what is to stand after the other children
 */
void
pal_text_line_append (PalTextLine *self, GtkWidget *child)
{
  g_return_if_fail (PAL_IS_TEXT_LINE (self) && GTK_IS_WIDGET (child));
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}
