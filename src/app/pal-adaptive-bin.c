/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-adaptive-bin"

#include "pal-adaptive-bin.h"

typedef struct
{
  int narrow_width;
  gboolean narrow;
  gboolean told_narrow; /* what listeners know */
  int low_height;
  gboolean low;
  gboolean told_low;
  guint notify_idle;
} PalAdaptiveBinPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (PalAdaptiveBin, pal_adaptive_bin, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_NARROW_WIDTH,
  PROP_LOW,
  PROP_LOW_HEIGHT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_css_class (PalAdaptiveBin *self, const char *css_class, gboolean has)
{
  if (has)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), css_class);
}

/* Listeners change widgets, which must not happen while sizes are being given out. */
static gboolean
notify_cb (gpointer user_data)
{
  PalAdaptiveBin *self = user_data;
  PalAdaptiveBinPrivate *priv = pal_adaptive_bin_get_instance_private (self);

  priv->notify_idle = 0;
  if (priv->told_low != priv->low)
    {
      priv->told_low = priv->low;
      set_css_class (self, "low", priv->low);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOW]);
    }
  if (priv->told_narrow == priv->narrow)
    return G_SOURCE_REMOVE;
  priv->told_narrow = priv->narrow;
  set_css_class (self, "narrow", priv->narrow);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
  return G_SOURCE_REMOVE;
}

static void
notify_later (PalAdaptiveBin *self)
{
  PalAdaptiveBinPrivate *priv = pal_adaptive_bin_get_instance_private (self);

  if ((priv->narrow != priv->told_narrow || priv->low != priv->told_low) && priv->notify_idle == 0)
    priv->notify_idle = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, notify_cb, self, NULL);
}

static GtkSizeRequestMode
pal_adaptive_bin_get_request_mode (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  return child != NULL ? gtk_widget_get_request_mode (child) : GTK_SIZE_REQUEST_CONSTANT_SIZE;
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
  PalAdaptiveBinPrivate *priv = pal_adaptive_bin_get_instance_private (PAL_ADAPTIVE_BIN (widget));
  GtkWidget *child = gtk_widget_get_first_child (widget);

  /* As high as it is in the width that it is given, which may be more than there is. */
  if (child != NULL && orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    {
      int least = 0;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      for_size = MAX (for_size, least);
    }
  if (child != NULL)
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);

  /* The content needs its least width in its narrow form, which it takes only once it is narrow. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL && priv->narrow_width > 0)
    *minimum = 0;
}

static void
pal_adaptive_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PalAdaptiveBinPrivate *priv = pal_adaptive_bin_get_instance_private (PAL_ADAPTIVE_BIN (widget));
  GtkWidget *child = gtk_widget_get_first_child (widget);
  double text_scale = pal_adaptive_text_scale (widget);
  int minimum = 0;

  priv->low = height < priv->low_height * text_scale;
  pal_adaptive_bin_take_width (PAL_ADAPTIVE_BIN (widget), width, text_scale);
  if (child == NULL)
    return;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (child, MAX (width, minimum), height, baseline, NULL);
}

static void
pal_adaptive_bin_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PalAdaptiveBinPrivate *priv
      = pal_adaptive_bin_get_instance_private (PAL_ADAPTIVE_BIN (object));

  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, priv->narrow);
      break;
    case PROP_NARROW_WIDTH:
      g_value_set_int (value, priv->narrow_width);
      break;
    case PROP_LOW:
      g_value_set_boolean (value, priv->told_low);
      break;
    case PROP_LOW_HEIGHT:
      g_value_set_int (value, priv->low_height);
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
  PalAdaptiveBinPrivate *priv
      = pal_adaptive_bin_get_instance_private (PAL_ADAPTIVE_BIN (object));

  switch (prop_id)
    {
    case PROP_NARROW_WIDTH:
      if (priv->narrow_width == g_value_get_int (value))
        return;
      priv->narrow_width = g_value_get_int (value);
      gtk_widget_queue_allocate (GTK_WIDGET (object));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_LOW_HEIGHT:
      if (priv->low_height == g_value_get_int (value))
        return;
      priv->low_height = g_value_get_int (value);
      gtk_widget_queue_allocate (GTK_WIDGET (object));
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
  PalAdaptiveBinPrivate *priv = pal_adaptive_bin_get_instance_private (self);
  GtkWidget *child;

  g_clear_handle_id (&priv->notify_idle, g_source_remove);
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
  widget_class->get_request_mode = pal_adaptive_bin_get_request_mode;
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
  properties[PROP_LOW]
      = g_param_spec_boolean ("low",
                              NULL,
                              NULL,
                              FALSE,
                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * PalAdaptiveBin:low-height:
   *
   * The height in pixels, with text of the usual size, below which there is little room from top to bottom.
   */
  properties[PROP_LOW_HEIGHT] = g_param_spec_int (
      "low-height",
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

/* Returns: whether it has less room than its content is laid out for side by side. */
gboolean
pal_adaptive_bin_get_narrow (PalAdaptiveBin *self)
{
  PalAdaptiveBinPrivate *priv = pal_adaptive_bin_get_instance_private (self);

  g_return_val_if_fail (PAL_IS_ADAPTIVE_BIN (self), FALSE);
  return priv->narrow;
}

/**
 * pal_adaptive_bin_take_width:
 * @self: a bin
 * @width: the width that it is given, in pixels
 * @text_scale: how much its narrow width grows with the text
 *
 * For a subclass while it gives out its room.
 *
 * Returns: whether there is little of it. Listeners learn of a change afterwards.
 */
gboolean
pal_adaptive_bin_take_width (PalAdaptiveBin *self, int width, double text_scale)
{
  PalAdaptiveBinPrivate *priv = pal_adaptive_bin_get_instance_private (self);

  g_return_val_if_fail (PAL_IS_ADAPTIVE_BIN (self), FALSE);

  priv->narrow = width < priv->narrow_width * text_scale;
  notify_later (self);
  return priv->narrow;
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
