/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-wrap-box"

#include "pal-wrap-box.h"

#define SPACING 6

struct _PalWrapBox
{
  GtkWidget parent_instance;

  gboolean spread;
};

G_DEFINE_FINAL_TYPE (PalWrapBox, pal_wrap_box, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SPREAD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static int
child_width_in (GtkWidget *child, int width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, MIN (natural, width));
}

static int
child_height_in (GtkWidget *child, int width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

/* Of the line that begins with @first, its height and the room that it leaves, shared among the gaps
 * between its children. */
static void
measure_line (GtkWidget *first, int width, int *line_height, int *gap)
{
  int used = 0, n_gaps = -1;

  *line_height = 0;

  for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_width;

      if (!gtk_widget_should_layout (child))
        continue;
      child_width = child_width_in (child, width);
      if (n_gaps >= 0 && used + SPACING + child_width > width)
        break;
      used += child_width + (n_gaps >= 0 ? SPACING : 0);
      n_gaps++;
      *line_height = MAX (*line_height, child_height_in (child, child_width));
    }
  *gap = n_gaps > 0 ? (width - used) / n_gaps : 0;
}

/* Goes through the children as they stand in lines of @width. With @allocate each gets its place.
 * Returns the height of all lines. */
static int
lay_out (GtkWidget *widget, int width, gboolean allocate)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean spread = PAL_WRAP_BOX (widget)->spread;
  int x = 0, y = 0, line_height = 0, gap = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_width;

      if (!gtk_widget_should_layout (child))
        continue;
      child_width = child_width_in (child, width);
      if (x > 0 && x + child_width > width)
        {
          x = 0;
          y += line_height + SPACING;
        }
      if (x == 0)
        measure_line (child, width, &line_height, &gap);
      if (allocate)
        gtk_widget_allocate (
            child,
            child_width,
            line_height,
            -1,
            gsk_transform_translate (
                NULL,
                &GRAPHENE_POINT_INIT ((float) (rtl ? width - x - child_width : x), (float) y)));
      x += child_width + SPACING + (allocate && spread ? gap : 0);
    }
  return y + line_height;
}

static GtkSizeRequestMode
pal_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pal_wrap_box_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  int widest = 0, sum = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (
          child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      widest = MAX (widest, child_minimum);
      sum += child_natural + (sum > 0 ? SPACING : 0);
    }
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widest;
      *natural = MAX (widest, sum);
    }
  else
    *minimum = *natural = lay_out (widget, for_size >= 0 ? for_size : MAX (widest, sum), FALSE);
  *minimum_baseline = *natural_baseline = -1;
}

static void
pal_wrap_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  lay_out (widget, width, TRUE);
}

static void
pal_wrap_box_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SPREAD:
      g_value_set_boolean (value, PAL_WRAP_BOX (object)->spread);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_wrap_box_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  PalWrapBox *self = PAL_WRAP_BOX (object);

  switch (prop_id)
    {
    case PROP_SPREAD:
      if (self->spread == g_value_get_boolean (value))
        return;
      self->spread = g_value_get_boolean (value);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_wrap_box_dispose (GObject *object)
{
  pal_wrap_box_remove_all (PAL_WRAP_BOX (object));
  G_OBJECT_CLASS (pal_wrap_box_parent_class)->dispose (object);
}

static void
pal_wrap_box_class_init (PalWrapBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pal_wrap_box_get_property;
  object_class->set_property = pal_wrap_box_set_property;
  object_class->dispose = pal_wrap_box_dispose;
  widget_class->get_request_mode = pal_wrap_box_get_request_mode;
  widget_class->measure = pal_wrap_box_measure;
  widget_class->size_allocate = pal_wrap_box_size_allocate;

  /**
   * PalWrapBox:spread:
   *
   * Whether the children of a line stand from one edge to the other.
   */
  properties[PROP_SPREAD] = g_param_spec_boolean (
      "spread",
      NULL,
      NULL,
      FALSE,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "wrapbox");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pal_wrap_box_init (PalWrapBox *self)
{
}

GtkWidget *
pal_wrap_box_new (void)
{
  return g_object_new (PAL_TYPE_WRAP_BOX, NULL);
}

/**
 * pal_wrap_box_append:
 * @self: a box
 * @child: (transfer floating): a widget without a parent
 */
void
pal_wrap_box_append (PalWrapBox *self, GtkWidget *child)
{
  g_return_if_fail (PAL_IS_WRAP_BOX (self));
  g_return_if_fail (GTK_IS_WIDGET (child) && gtk_widget_get_parent (child) == NULL);
  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

/* Takes every child away. */
void
pal_wrap_box_remove_all (PalWrapBox *self)
{
  GtkWidget *child;

  g_return_if_fail (PAL_IS_WRAP_BOX (self));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
