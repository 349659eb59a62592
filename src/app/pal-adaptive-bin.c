/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-adaptive-bin"

#include "pal-adaptive-bin.h"

struct _PalAdaptiveBin
{
  GtkWidget parent_instance;

  int narrow_width;
  gboolean narrow;
  guint notify_idle;
};

G_DEFINE_FINAL_TYPE (PalAdaptiveBin, pal_adaptive_bin, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_NARROW_WIDTH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Listeners change widgets, which must not happen while sizes are being given out. */
static gboolean
notify_cb (gpointer user_data)
{
  PalAdaptiveBin *self = user_data;

  self->notify_idle = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
  return G_SOURCE_REMOVE;
}

static void
pal_adaptive_bin_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child != NULL)
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);

  /* The content needs its least width in its narrow form, which it takes only once it is narrow. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 0;
}

static void
pal_adaptive_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PalAdaptiveBin *self = PAL_ADAPTIVE_BIN (widget);
  GtkWidget *child = gtk_widget_get_first_child (widget);
  gboolean narrow = width < self->narrow_width * pal_adaptive_text_scale (widget);
  int minimum = 0;

  if (narrow != self->narrow)
    {
      self->narrow = narrow;
      if (self->notify_idle == 0)
        self->notify_idle = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, notify_cb, self, NULL);
    }
  if (child == NULL)
    return;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (child, MAX (width, minimum), height, baseline, NULL);
}

static void
pal_adaptive_bin_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PalAdaptiveBin *self = PAL_ADAPTIVE_BIN (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_NARROW_WIDTH:
      g_value_set_int (value, self->narrow_width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_adaptive_bin_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  PalAdaptiveBin *self = PAL_ADAPTIVE_BIN (object);

  switch (prop_id)
    {
    case PROP_NARROW_WIDTH:
      if (self->narrow_width == g_value_get_int (value))
        return;
      self->narrow_width = g_value_get_int (value);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_adaptive_bin_dispose (GObject *object)
{
  PalAdaptiveBin *self = PAL_ADAPTIVE_BIN (object);
  GtkWidget *child;

  g_clear_handle_id (&self->notify_idle, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (pal_adaptive_bin_parent_class)->dispose (object);
}

static void
pal_adaptive_bin_class_init (PalAdaptiveBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pal_adaptive_bin_get_property;
  object_class->set_property = pal_adaptive_bin_set_property;
  object_class->dispose = pal_adaptive_bin_dispose;
  widget_class->measure = pal_adaptive_bin_measure;
  widget_class->size_allocate = pal_adaptive_bin_size_allocate;

  properties[PROP_NARROW]
      = g_param_spec_boolean ("narrow",
                              NULL,
                              NULL,
                              FALSE,
                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * PalAdaptiveBin:narrow-width:
   *
   * The width in pixels, with text of the usual size, below which there is little room.
   */
  properties[PROP_NARROW_WIDTH] = g_param_spec_int (
      "narrow-width",
      NULL,
      NULL,
      0,
      G_MAXINT,
      0,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pal_adaptive_bin_init (PalAdaptiveBin *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

gboolean
pal_adaptive_bin_get_narrow (PalAdaptiveBin *self)
{
  g_return_val_if_fail (PAL_IS_ADAPTIVE_BIN (self), FALSE);
  return self->narrow;
}

/**
 * pal_adaptive_text_scale:
 * @widget: a widget
 *
 * Returns: how much larger than usual its text is, 1 to 2, for what has to grow with it.
 */
double
pal_adaptive_text_scale (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  double height = pango_font_metrics_get_height (metrics) / (double) PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  /* The interface font at its usual size is about 18 pixels high. */
  return CLAMP (height / 18.0, 1.0, 2.0);
}
