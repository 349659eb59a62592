/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-rating-strip"

#include "pal-rating-strip.h"

#include <glib/gi18n-lib.h>

#define N_BUTTONS (PAL_INTENSITY_MAX + 1)

/* Pixels: what a finger hits easily, what it still hits, and the space between. */
#define TARGET 44
#define TARGET_MIN 36
#define SPACING 2

/* How the numbers are spread over one row, two, three or four. */
static const int columns_of_rows[] = { N_BUTTONS, 6, 4, 3 };

struct _PalRatingStrip
{
  GtkWidget parent_instance;

  GtkWidget *buttons[N_BUTTONS];
  PalKind kind;
  char *title; /* what is rated, where it is not the pain or tenderness now */
  int intensity;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (PalRatingStrip, pal_rating_strip, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_INTENSITY,
  PROP_KIND,
  N_PROPS
};

enum
{
  SIGNAL_RATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
name_buttons (PalRatingStrip *self)
{
  gboolean pain = self->kind == PAL_KIND_PAIN;

  for (int i = 0; i < N_BUTTONS; i++)
    {
      g_autofree char *name = NULL;

      if (self->title != NULL)
        /* TRANSLATORS: a button for a number on the scale from 0 to 10; %s is what is rated */
        name = g_strdup_printf (_("%s: %d of 10"), self->title, i);
      else if (pain)
        /* TRANSLATORS: a button for a number on the scale from 0 to 10 */
        name = g_strdup_printf (_("Pain %d of 10"), i);
      else
        /* TRANSLATORS: a button for a number on the scale from 0 to 10 */
        name = g_strdup_printf (_("Tenderness %d of 10"), i);
      /* Newer GTK names a button after the label in it, unless it is told not to. */
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->buttons[i]),
                                     GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (
          GTK_ACCESSIBLE (self->buttons[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->title != NULL ? self->title
                                  : pain              ? _("Pain")
                                                      : _("Tenderness"),
                                  -1);
}

static void
show_intensity (PalRatingStrip *self)
{
  self->updating = TRUE;
  for (int i = 0; i < N_BUTTONS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), i == self->intensity);
  self->updating = FALSE;
}

static void
rate (PalRatingStrip *self, int intensity)
{
  pal_rating_strip_set_intensity (self, intensity);
  g_signal_emit (self, signals[SIGNAL_RATED], 0, intensity);
}

/* The chosen number once more means none. */
static void
toggled_cb (PalRatingStrip *self, GtkToggleButton *button)
{
  g_assert (PAL_IS_RATING_STRIP (self));

  if (self->updating)
    return;
  for (int i = 0; i < N_BUTTONS; i++)
    if (self->buttons[i] == GTK_WIDGET (button))
      rate (self, gtk_toggle_button_get_active (button) ? i : PAL_INTENSITY_EMPTY);
}

static gboolean
clear_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  rate (PAL_RATING_STRIP (widget), PAL_INTENSITY_EMPTY);
  return TRUE;
}

static int
find_focused (PalRatingStrip *self)
{
  for (int i = 0; i < N_BUTTONS; i++)
    if (gtk_widget_has_focus (self->buttons[i]))
      return i;
  return -1;
}

/* One stop of the Tab key, which goes to the number that is chosen. */
static gboolean
pal_rating_strip_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PalRatingStrip *self = PAL_RATING_STRIP (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int focused = find_focused (self);
  int step = direction == GTK_DIR_RIGHT ? 1 : -1;

  if (focused < 0)
    return gtk_widget_grab_focus (self->buttons[MAX (self->intensity, 0)]);
  if (direction != GTK_DIR_LEFT && direction != GTK_DIR_RIGHT)
    return FALSE;
  focused = CLAMP (focused + (mirrored ? -step : step), 0, N_BUTTONS - 1);
  return gtk_widget_grab_focus (self->buttons[focused]);
}

static gboolean
pal_rating_strip_grab_focus (GtkWidget *widget)
{
  PalRatingStrip *self = PAL_RATING_STRIP (widget);

  return gtk_widget_grab_focus (self->buttons[MAX (self->intensity, 0)]);
}

static int
get_button_width (PalRatingStrip *self)
{
  int width = TARGET_MIN;

  for (int i = 0; i < N_BUTTONS; i++)
    {
      int minimum;

      gtk_widget_measure (
          self->buttons[i], GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      width = MAX (width, minimum);
    }
  return width;
}

static int
get_button_height (PalRatingStrip *self)
{
  int height = TARGET;

  for (int i = 0; i < N_BUTTONS; i++)
    {
      int minimum;

      gtk_widget_measure (
          self->buttons[i], GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);
      height = MAX (height, minimum);
    }
  return height;
}

static int
get_width_of (int n, int button)
{
  return n * button + (n - 1) * SPACING;
}

/* As few rows as leave every number wide enough: all in one, or 0 to 5 above 6 to 10, or more. */
static int
get_columns (PalRatingStrip *self, int width)
{
  int wanted = MAX (get_button_width (self), TARGET);

  for (guint i = 0; i < G_N_ELEMENTS (columns_of_rows) - 1; i++)
    if (width >= get_width_of (columns_of_rows[i], wanted))
      return columns_of_rows[i];
  return columns_of_rows[G_N_ELEMENTS (columns_of_rows) - 1];
}

static GtkSizeRequestMode
pal_rating_strip_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pal_rating_strip_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  PalRatingStrip *self = PAL_RATING_STRIP (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      int button = get_button_width (self);

      *minimum = get_width_of (columns_of_rows[G_N_ELEMENTS (columns_of_rows) - 1], button);
      *natural = get_width_of (N_BUTTONS, MAX (button, TARGET));
    }
  else
    {
      int columns = for_size >= 0 ? get_columns (self, for_size) : N_BUTTONS;

      *minimum = *natural
          = get_width_of ((N_BUTTONS + columns - 1) / columns, get_button_height (self));
    }
}

static void
pal_rating_strip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PalRatingStrip *self = PAL_RATING_STRIP (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int columns = get_columns (self, width);
  int rows = (N_BUTTONS + columns - 1) / columns;
  int button_width = MIN ((width - (columns - 1) * SPACING) / columns, TARGET * 3 / 2);
  int button_height = (height - (rows - 1) * SPACING) / rows;

  for (int i = 0; i < N_BUTTONS; i++)
    {
      int column = i % columns;
      GtkAllocation area = { column * (button_width + SPACING),
                             i / columns * (button_height + SPACING),
                             button_width,
                             button_height };

      if (mirrored)
        area.x = width - area.x - button_width;
      gtk_widget_size_allocate (self->buttons[i], &area, -1);
    }
}

static void
pal_rating_strip_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PalRatingStrip *self = PAL_RATING_STRIP (object);

  switch (prop_id)
    {
    case PROP_INTENSITY:
      g_value_set_int (value, self->intensity);
      break;
    case PROP_KIND:
      g_value_set_int (value, self->kind);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_rating_strip_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  PalRatingStrip *self = PAL_RATING_STRIP (object);

  switch (prop_id)
    {
    case PROP_INTENSITY:
      pal_rating_strip_set_intensity (self, g_value_get_int (value));
      break;
    case PROP_KIND:
      pal_rating_strip_set_kind (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_rating_strip_dispose (GObject *object)
{
  PalRatingStrip *self = PAL_RATING_STRIP (object);

  for (int i = 0; i < N_BUTTONS; i++)
    g_clear_pointer (&self->buttons[i], gtk_widget_unparent);
  G_OBJECT_CLASS (pal_rating_strip_parent_class)->dispose (object);
}

static void
pal_rating_strip_finalize (GObject *object)
{
  g_free (PAL_RATING_STRIP (object)->title);
  G_OBJECT_CLASS (pal_rating_strip_parent_class)->finalize (object);
}

static void
pal_rating_strip_class_init (PalRatingStripClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pal_rating_strip_get_property;
  object_class->set_property = pal_rating_strip_set_property;
  object_class->dispose = pal_rating_strip_dispose;
  object_class->finalize = pal_rating_strip_finalize;
  widget_class->focus = pal_rating_strip_focus;
  widget_class->grab_focus = pal_rating_strip_grab_focus;
  widget_class->get_request_mode = pal_rating_strip_get_request_mode;
  widget_class->measure = pal_rating_strip_measure;
  widget_class->size_allocate = pal_rating_strip_size_allocate;

  properties[PROP_INTENSITY] = g_param_spec_int (
      "intensity", NULL, NULL, PAL_INTENSITY_EMPTY, PAL_INTENSITY_MAX, PAL_INTENSITY_EMPTY, flags);
  properties[PROP_KIND] = g_param_spec_int (
      "kind", NULL, NULL, PAL_KIND_PAIN, PAL_KIND_TRIGGER_POINT, PAL_KIND_PAIN, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * PalRatingStrip::rated:
   * @self: the strip
   * @intensity: 0 to 10, or %PAL_INTENSITY_EMPTY
   *
   * Somebody chose a number, or took it away by choosing it once more or with Delete.
   */
  signals[SIGNAL_RATED] = g_signal_new ("rated",
                                        G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST,
                                        0,
                                        NULL,
                                        NULL,
                                        NULL,
                                        G_TYPE_NONE,
                                        1,
                                        G_TYPE_INT);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, clear_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_BackSpace, 0, clear_cb, NULL);
  gtk_widget_class_set_css_name (widget_class, "ratingstrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pal_rating_strip_init (PalRatingStrip *self)
{
  self->kind = PAL_KIND_PAIN;
  self->intensity = PAL_INTENSITY_EMPTY;
  for (int i = 0; i < N_BUTTONS; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", i);

      self->buttons[i] = gtk_toggle_button_new_with_label (text);
      gtk_widget_add_css_class (self->buttons[i], "flat");
      /* Whoever rates with the pointer goes on with the keys where they were. */
      gtk_widget_set_focus_on_click (self->buttons[i], FALSE);
      gtk_widget_set_parent (self->buttons[i], GTK_WIDGET (self));
      g_signal_connect_object (
          self->buttons[i], "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
    }
  name_buttons (self);
}

/**
 * pal_rating_strip_new:
 *
 * Returns: (transfer floating): a strip for pain, with no number chosen.
 */
GtkWidget *
pal_rating_strip_new (void)
{
  return g_object_new (PAL_TYPE_RATING_STRIP, NULL);
}

/**
 * pal_rating_strip_set_intensity:
 * @self: a strip
 * @intensity: 0 to 10, or %PAL_INTENSITY_EMPTY
 *
 * Shows a number without saying that somebody rated.
 */
void
pal_rating_strip_set_intensity (PalRatingStrip *self, int intensity)
{
  g_return_if_fail (PAL_IS_RATING_STRIP (self));
  g_return_if_fail (intensity >= PAL_INTENSITY_EMPTY && intensity <= PAL_INTENSITY_MAX);

  if (self->intensity == intensity)
    return;
  self->intensity = intensity;
  show_intensity (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INTENSITY]);
}

/* Returns: the number that is shown, 0 to 10, or %PAL_INTENSITY_EMPTY. */
int
pal_rating_strip_get_intensity (PalRatingStrip *self)
{
  g_return_val_if_fail (PAL_IS_RATING_STRIP (self), PAL_INTENSITY_EMPTY);
  return self->intensity;
}

/**
 * pal_rating_strip_set_kind:
 * @self: a strip
 * @kind: pain, or a trigger point, whose number is its tenderness
 */
void
pal_rating_strip_set_kind (PalRatingStrip *self, PalKind kind)
{
  g_return_if_fail (PAL_IS_RATING_STRIP (self));
  g_return_if_fail (kind == PAL_KIND_PAIN || kind == PAL_KIND_TRIGGER_POINT);

  if (self->kind == kind)
    return;
  self->kind = kind;
  name_buttons (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
}

/* Returns: what is rated, which decides on the words: pain now, or tenderness under pressure. */
PalKind
pal_rating_strip_get_kind (PalRatingStrip *self)
{
  g_return_val_if_fail (PAL_IS_RATING_STRIP (self), PAL_KIND_PAIN);
  return self->kind;
}

/**
 * pal_rating_strip_set_title:
 * @self: a strip
 * @title: what is rated, for a screen reader, where it is not the pain or tenderness now
 */
void
pal_rating_strip_set_title (PalRatingStrip *self, const char *title)
{
  g_return_if_fail (PAL_IS_RATING_STRIP (self) && title != NULL);
  g_free (self->title);
  self->title = g_strdup (title);
  name_buttons (self);
}

/**
 * pal_rating_strip_get_comfortable_width:
 * @self: a strip
 * @tight: whether four rows will do, instead of three
 *
 * Returns: the least width in pixels in which every number is as wide as a finger.
 */
int
pal_rating_strip_get_comfortable_width (PalRatingStrip *self, gboolean tight)
{
  g_return_val_if_fail (PAL_IS_RATING_STRIP (self), 0);
  return get_width_of (columns_of_rows[tight ? 3 : 2], MAX (get_button_width (self), TARGET));
}
