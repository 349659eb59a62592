/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-pane-layout"

#include "pal-pane-layout.h"

struct _PalPaneLayout
{
  PalAdaptiveBin parent_instance;

  GtkWidget *content;
  GtkWidget *start;
  GtkWidget *end;

  gboolean start_shown; /* while narrow; otherwise a pane is always there */
  gboolean end_shown;
  gboolean crowded; /* two panes would leave little of the content to be seen */
};

static void buildable_iface_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PalPaneLayout,
                               pal_pane_layout,
                               PAL_TYPE_ADAPTIVE_BIN,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_iface_init))

enum
{
  PROP_0,
  PROP_START_SHOWN,
  PROP_END_SHOWN,
  N_PROPS
};

enum
{
  SIGNAL_CLOSED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];
static GtkBuildableIface *parent_buildable_iface;

/* At this width and with text of the usual size there is room for both panes and a figure. */
#define WIDE_WIDTH 1100
#define START_WIDTH 280
#define END_WIDTH 330

/* A pane with much to read takes some of what a wide window has to spare. */
#define END_WIDTH_MAX 400
#define END_SHARE 0.24

/* Large text needs larger panes, up to where they would fill the window. */
#define MAX_PANE_SCALE 1.6

static gboolean
pane_is_visible (PalPaneLayout *self, GtkWidget *pane, gboolean shown)
{
  return pane != NULL && (!pal_pane_layout_get_narrow (self) || shown);
}

static void
update_visibility (PalPaneLayout *self)
{
  if (self->start != NULL)
    gtk_widget_set_child_visible (self->start,
                                  pane_is_visible (self, self->start, self->start_shown));
  if (self->end != NULL)
    gtk_widget_set_child_visible (self->end, pane_is_visible (self, self->end, self->end_shown));
}

static int
pane_width (PalPaneLayout *self, GtkWidget *pane, int wanted, int width)
{
  int minimum;

  gtk_widget_measure (pane, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return MIN (MAX (minimum, wanted), MAX (minimum, width));
}

static void
pal_pane_layout_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  PalPaneLayout *self = PAL_PANE_LAYOUT (widget);
  GtkWidget *children[] = { self->content, self->start, self->end };

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int child_minimum, child_natural;

      if (children[i] == NULL)
        continue;
      gtk_widget_measure (
          children[i], orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? *natural + child_natural
                                                           : MAX (*natural, child_natural);
    }
  *natural = MAX (*natural, *minimum);
}

static void
allocate_pane (GtkWidget *pane, int x, int width, int height)
{
  gtk_widget_allocate (
      pane, width, height, -1, gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, 0)));
}

static void
pal_pane_layout_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PalPaneLayout *self = PAL_PANE_LAYOUT (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  double scale = MIN (pal_adaptive_text_scale (widget), MAX_PANE_SCALE);
  gboolean narrow = pal_adaptive_bin_take_width (PAL_ADAPTIVE_BIN (self), width, scale);
  int start = 0, end = 0, content_width, content_x;

  if (self->start != NULL)
    start = pane_width (self, self->start, (int) (START_WIDTH * scale), width);
  if (self->end != NULL)
    end = pane_width (self,
                      self->end,
                      (int) (CLAMP (END_SHARE * width / scale, END_WIDTH, END_WIDTH_MAX) * scale),
                      width);
  self->crowded = start + end > width * 2 / 3;
  content_width = narrow ? width : MAX (0, width - start - end);
  content_x = narrow ? 0 : (rtl ? end : start);

  if (self->content != NULL)
    allocate_pane (self->content, content_x, content_width, height);
  update_visibility (self);
  if (self->start != NULL && gtk_widget_get_child_visible (self->start))
    allocate_pane (self->start, rtl ? width - start : 0, start, height);
  if (self->end != NULL && gtk_widget_get_child_visible (self->end))
    allocate_pane (self->end, rtl ? 0 : width - end, end, height);
}

/* What lies over the content goes away, and the keyboard with it. */
static gboolean
close_panes (PalPaneLayout *self)
{
  if (!pal_pane_layout_get_narrow (self) || (!self->start_shown && !self->end_shown))
    return FALSE;
  pal_pane_layout_set_start_shown (self, FALSE);
  pal_pane_layout_set_end_shown (self, FALSE);
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
  return TRUE;
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  close_panes (PAL_PANE_LAYOUT (widget));
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  return close_panes (PAL_PANE_LAYOUT (widget));
}

static void
pal_pane_layout_add_child (GtkBuildable *buildable,
                           GtkBuilder *builder,
                           GObject *child,
                           const char *type)
{
  PalPaneLayout *self = PAL_PANE_LAYOUT (buildable);

  if (!GTK_IS_WIDGET (child))
    {
      parent_buildable_iface->add_child (buildable, builder, child, type);
      return;
    }
  if (g_strcmp0 (type, "start") == 0)
    self->start = GTK_WIDGET (child);
  else if (g_strcmp0 (type, "end") == 0)
    self->end = GTK_WIDGET (child);
  else
    self->content = GTK_WIDGET (child);

  /* The content first, so that a pane over it is drawn and picked above it. */
  if (GTK_WIDGET (child) == self->content)
    gtk_widget_insert_after (GTK_WIDGET (child), GTK_WIDGET (self), NULL);
  else
    gtk_widget_set_parent (GTK_WIDGET (child), GTK_WIDGET (self));
}

static void
buildable_iface_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = pal_pane_layout_add_child;
}

static void
pal_pane_layout_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PalPaneLayout *self = PAL_PANE_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_START_SHOWN:
      g_value_set_boolean (value, self->start_shown);
      break;
    case PROP_END_SHOWN:
      g_value_set_boolean (value, self->end_shown);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_pane_layout_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  PalPaneLayout *self = PAL_PANE_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_START_SHOWN:
      pal_pane_layout_set_start_shown (self, g_value_get_boolean (value));
      break;
    case PROP_END_SHOWN:
      pal_pane_layout_set_end_shown (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_pane_layout_dispose (GObject *object)
{
  PalPaneLayout *self = PAL_PANE_LAYOUT (object);

  self->content = self->start = self->end = NULL;
  G_OBJECT_CLASS (pal_pane_layout_parent_class)->dispose (object);
}

static void
pal_pane_layout_class_init (PalPaneLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pal_pane_layout_get_property;
  object_class->set_property = pal_pane_layout_set_property;
  object_class->dispose = pal_pane_layout_dispose;
  widget_class->measure = pal_pane_layout_measure;
  widget_class->size_allocate = pal_pane_layout_size_allocate;

  properties[PROP_START_SHOWN] = g_param_spec_boolean (
      "start-shown",
      NULL,
      NULL,
      FALSE,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_END_SHOWN] = g_param_spec_boolean (
      "end-shown",
      NULL,
      NULL,
      FALSE,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * PalPaneLayout::closed:
   * @self: the layout
   *
   * A person closed what lay over the content, where the keyboard is to go back to.
   */
  signals[SIGNAL_CLOSED] = g_signal_new ("closed",
                                         G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         0);

  gtk_widget_class_install_action (widget_class, "panes.close", NULL, close_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_set_css_name (widget_class, "panelayout");
}

static void
pal_pane_layout_init (PalPaneLayout *self)
{
  g_object_set (self, "narrow-width", WIDE_WIDTH, NULL);
}

/**
 * pal_pane_layout_get_narrow:
 * @self: a layout
 *
 * Returns: whether the panes lie over the content instead of beside it.
 */
gboolean
pal_pane_layout_get_narrow (PalPaneLayout *self)
{
  return pal_adaptive_bin_get_narrow (PAL_ADAPTIVE_BIN (self));
}

/* Returns: whether the pane at the start of the line is wanted. */
gboolean
pal_pane_layout_get_start_shown (PalPaneLayout *self)
{
  g_return_val_if_fail (PAL_IS_PANE_LAYOUT (self), FALSE);
  return self->start_shown;
}

/**
 * pal_pane_layout_set_start_shown:
 * @self: a layout
 * @shown: whether the pane at the start is laid over the content while there is no room beside it
 */
void
pal_pane_layout_set_start_shown (PalPaneLayout *self, gboolean shown)
{
  g_return_if_fail (PAL_IS_PANE_LAYOUT (self));
  if (self->start_shown == shown)
    return;
  self->start_shown = shown;
  if (shown && self->crowded)
    pal_pane_layout_set_end_shown (self, FALSE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_START_SHOWN]);
}

/* Returns: whether the pane at the end of the line is wanted. */
gboolean
pal_pane_layout_get_end_shown (PalPaneLayout *self)
{
  g_return_val_if_fail (PAL_IS_PANE_LAYOUT (self), FALSE);
  return self->end_shown;
}

/* Shows or hides the pane at the end of the line. Where there is room for one alone the other
 * goes. */
void
pal_pane_layout_set_end_shown (PalPaneLayout *self, gboolean shown)
{
  g_return_if_fail (PAL_IS_PANE_LAYOUT (self));
  if (self->end_shown == shown)
    return;
  self->end_shown = shown;
  if (shown && self->crowded)
    pal_pane_layout_set_start_shown (self, FALSE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_END_SHOWN]);
}
