/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-figure-chooser"

#include "pal-figure-chooser.h"

#include <glib/gi18n-lib.h>

#include "pal-colour.h"
#include "pal-figure.h"
#include "pal-wrap-box.h"

/* Pixels of a picture. The tallest figure is a little less high than this. */
#define WIDTH 56
#define HEIGHT 92
#define EDGE 2.0

#define N_FIGURES 4

typedef struct
{
  PalSvgPath *path;
  cairo_rectangle_t bounds;
  double ground;
} Outline;

struct _PalFigureChooser
{
  AdwBin parent_instance;

  const char *figure; /* interned; it may be one that this version does not have */
  GCancellable *cancellable; /* of the outlines under way */
  gboolean asked;            /* for the outlines */
  Outline outlines[N_FIGURES];
  GtkToggleButton *buttons[N_FIGURES];
  GtkWidget *pictures[N_FIGURES];
};

G_DEFINE_FINAL_TYPE (PalFigureChooser, pal_figure_chooser, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_FIGURE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
free_outlines (Outline *outlines)
{
  for (guint i = 0; i < N_FIGURES; i++)
    g_clear_pointer (&outlines[i].path, pal_svg_path_unref);
  g_free (outlines);
}

/* To read the drawings takes longer than a frame. */
static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const char *const *ids = pal_figure_list_ids ();
  Outline *outlines = g_new0 (Outline, N_FIGURES);

  for (guint i = 0; i < N_FIGURES && !g_cancellable_is_cancelled (cancellable); i++)
    {
      g_autoptr (PalFigureView) view = pal_figure_view_new (ids[i], PAL_VIEW_FRONT, NULL);

      if (view == NULL)
        continue;
      outlines[i].path = pal_svg_path_ref ((PalSvgPath *) pal_figure_view_get_outline (view));
      outlines[i].ground = pal_figure_view_get_floor (view);
      pal_svg_path_get_bounds (outlines[i].path, &outlines[i].bounds);
    }
  g_task_return_pointer (task, outlines, (GDestroyNotify) free_outlines);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PalFigureChooser *self = PAL_FIGURE_CHOOSER (source);
  Outline *outlines = g_task_propagate_pointer (G_TASK (result), NULL);

  if (outlines == NULL)
    return;
  for (guint i = 0; i < N_FIGURES; i++)
    {
      self->outlines[i] = outlines[i];
      outlines[i].path = NULL;
      gtk_widget_queue_draw (self->pictures[i]);
    }
  free_outlines (outlines);
}

static void
pal_figure_chooser_map (GtkWidget *widget)
{
  PalFigureChooser *self = PAL_FIGURE_CHOOSER (widget);

  GTK_WIDGET_CLASS (pal_figure_chooser_parent_class)->map (widget);
  if (!self->asked)
    {
      g_autoptr (GTask) task = g_task_new (self, self->cancellable, loaded_cb, NULL);

      self->asked = TRUE;
      g_task_run_in_thread (task, load_in_thread);
    }
}

/* Millimetres from the crown of the tallest to the ground. */
static double
get_tallest (PalFigureChooser *self)
{
  double tallest = 1.0;

  for (guint i = 0; i < N_FIGURES; i++)
    if (self->outlines[i].path != NULL)
      tallest = MAX (tallest, self->outlines[i].ground - self->outlines[i].bounds.y);
  return tallest;
}

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  PalFigureChooser *self = user_data;
  const Outline *outline = NULL;
  double scale = (height - 2.0 * EDGE) / get_tallest (self);
  GdkRGBA colour;

  for (guint i = 0; i < N_FIGURES; i++)
    if (self->pictures[i] == GTK_WIDGET (area))
      outline = &self->outlines[i];
  if (outline == NULL || outline->path == NULL)
    return;

  pal_colour_of_widget (GTK_WIDGET (area), &colour);
  cairo_translate (cr, width / 2.0, height - EDGE);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -(outline->bounds.x + outline->bounds.width / 2.0), -outline->ground);
  pal_svg_path_append (outline->path, cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_line_width (cr, 1.2 / scale);
  colour.alpha *= 0.2f;
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_fill_preserve (cr);
  colour.alpha *= 5.0f;
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_stroke (cr);
}

static void
toggled_cb (PalFigureChooser *self, GtkToggleButton *button)
{
  const char *const *ids = pal_figure_list_ids ();

  g_assert (PAL_IS_FIGURE_CHOOSER (self));

  for (guint i = 0; i < N_FIGURES; i++)
    if (button == self->buttons[i] && gtk_toggle_button_get_active (button))
      pal_figure_chooser_set_figure (self, ids[i]);
}

static GtkWidget *
create_button (PalFigureChooser *self, guint index, const char *id)
{
  const char *words = pal_figure_chooser_get_words (id);
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *picture = gtk_drawing_area_new ();
  GtkWidget *label = gtk_label_new (words);

  self->buttons[index] = GTK_TOGGLE_BUTTON (button);
  self->pictures[index] = picture;
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (picture), WIDTH);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (picture), HEIGHT);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (picture), draw_cb, self, NULL);
  gtk_widget_set_halign (picture, GTK_ALIGN_CENTER);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (label), 10);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 12);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "skin");
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (index > 0)
    gtk_toggle_button_set_group (self->buttons[index], self->buttons[0]);
  g_signal_connect_object (
      button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
pal_figure_chooser_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_FIGURE)
    g_value_set_string (value, PAL_FIGURE_CHOOSER (object)->figure);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pal_figure_chooser_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  if (prop_id == PROP_FIGURE)
    pal_figure_chooser_set_figure (PAL_FIGURE_CHOOSER (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pal_figure_chooser_dispose (GObject *object)
{
  g_cancellable_cancel (PAL_FIGURE_CHOOSER (object)->cancellable);
  G_OBJECT_CLASS (pal_figure_chooser_parent_class)->dispose (object);
}

static void
pal_figure_chooser_finalize (GObject *object)
{
  PalFigureChooser *self = PAL_FIGURE_CHOOSER (object);

  for (guint i = 0; i < N_FIGURES; i++)
    g_clear_pointer (&self->outlines[i].path, pal_svg_path_unref);
  g_object_unref (self->cancellable);
  G_OBJECT_CLASS (pal_figure_chooser_parent_class)->finalize (object);
}

static void
pal_figure_chooser_class_init (PalFigureChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pal_figure_chooser_get_property;
  object_class->set_property = pal_figure_chooser_set_property;
  object_class->dispose = pal_figure_chooser_dispose;
  object_class->finalize = pal_figure_chooser_finalize;
  widget_class->map = pal_figure_chooser_map;

  properties[PROP_FIGURE] = g_param_spec_string (
      "figure", NULL, NULL, PAL_FIGURE_ADULT,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pal_figure_chooser_init (PalFigureChooser *self)
{
  const char *const *ids = pal_figure_list_ids ();
  GtkWidget *box = pal_wrap_box_new ();

  self->cancellable = g_cancellable_new ();
  for (guint i = 0; i < N_FIGURES; i++)
    pal_wrap_box_append (PAL_WRAP_BOX (box), create_button (self, i, ids[i]));
  adw_bin_set_child (ADW_BIN (self), box);
  pal_figure_chooser_set_figure (self, PAL_FIGURE_ADULT);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Figure"), -1);
}

/**
 * pal_figure_chooser_get_words:
 * @figure: the id of a figure
 *
 * Returns: its name for people; the id of one that this version does not have.
 */
const char *
pal_figure_chooser_get_words (const char *figure)
{
  static const struct
  {
    const char *id;
    const char *words;
  } names[N_FIGURES] = {
    /* Translators: a body that is drawn on the map; the others follow */
    { PAL_FIGURE_ADULT, N_ ("Adult") },
    { PAL_FIGURE_FEMALE, N_ ("Adult, Female") },
    { PAL_FIGURE_HEAVIER, N_ ("Adult, Heavier") },
    { PAL_FIGURE_CHILD, N_ ("Child") },
  };

  for (guint i = 0; i < N_FIGURES; i++)
    if (g_strcmp0 (figure, names[i].id) == 0)
      return _ (names[i].words);
  return figure;
}

/**
 * pal_figure_chooser_set_figure:
 * @self: a chooser
 * @figure: (nullable): the id of a figure; of one that this version does not have, none is shown as
 *   chosen, and it stays until another is. %NULL is the adult.
 */
void
pal_figure_chooser_set_figure (PalFigureChooser *self, const char *figure)
{
  const char *const *ids = pal_figure_list_ids ();

  g_return_if_fail (PAL_IS_FIGURE_CHOOSER (self));

  figure = g_intern_string (figure != NULL ? figure : PAL_FIGURE_ADULT);
  if (self->figure == figure)
    return;
  self->figure = figure;
  for (guint i = 0; i < N_FIGURES; i++)
    gtk_toggle_button_set_active (self->buttons[i], g_str_equal (ids[i], figure));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIGURE]);
}

/* Returns: (transfer none): the id of the figure that is chosen. */
const char *
pal_figure_chooser_get_figure (PalFigureChooser *self)
{
  g_return_val_if_fail (PAL_IS_FIGURE_CHOOSER (self), PAL_FIGURE_ADULT);
  return self->figure;
}
