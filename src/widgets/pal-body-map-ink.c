/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-map"

#include "pal-body-map-private.h"

#include "pal-ink-pens.h"

#include <math.h>

/* Widths on the screen, in pixels: whoever looks more closely draws more finely. */
#define AREA_WIDTH 8.0
#define NOTE_WIDTH 2.5
#define LINE_WIDTH 2.0
#define ARROW_WIDTH 4.0
#define ERASER_RADIUS 10.0

/* Millimetres, however far away one looks: a line stays within a zone. */
#define WIDTH_MAX 20.0

/* Pixels that a pen may slide while it taps. */
#define TAP_SLACK 5.0

enum
{
  SIGNAL_DRAWN,
  SIGNAL_ERASED,
  SIGNAL_BRUSHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static double
get_width_at (PalBodyMap *self, PalInkTool tool, double size)
{
  double pixels = AREA_WIDTH;
  double narrowest = pal_pen_get_width (self->ink.pen);

  if (tool == PAL_INK_TOOL_ERASE)
    pixels = 2.0 * ERASER_RADIUS;
  else if (tool == PAL_INK_TOOL_LASSO)
    pixels = LINE_WIDTH;
  else if (tool == PAL_INK_TOOL_ARROW)
    pixels = ARROW_WIDTH;
  else if (self->ink.pen == PAL_PEN_NOTE)
    pixels = NOTE_WIDTH;
  if (tool != PAL_INK_TOOL_LASSO)
    pixels *= size;
  pixels /= pal_viewport_get_scale (&self->viewport);
  /* Nothing wider is kept, nor shown: on a small map the widest eraser covers more of the body than that. */
  if (tool == PAL_INK_TOOL_ERASE || tool == PAL_INK_TOOL_LASSO)
    return CLAMP (pixels, PAL_INK_MIN_WIDTH, PAL_INK_MAX_WIDTH);
  /* Whoever asks for a wide pen knows that a line of it reaches over a zone. */
  return CLAMP (pixels,
                tool == PAL_INK_TOOL_ARROW ? narrowest / 2.0 : narrowest,
                WIDTH_MAX * MAX (1.0, size));
}

static double
get_width (PalBodyMap *self, PalInkTool tool)
{
  return get_width_at (self, tool, self->ink.size);
}

/**
 * pal_body_map_get_ink_width:
 * @self: the map
 *
 * Returns: how wide the tip of the armed pen or eraser is now, in millimetres of the figure.
 */
double
pal_body_map_get_ink_width (PalBodyMap *self)
{
  g_return_val_if_fail (PAL_IS_BODY_MAP (self), 0.0);
  return get_width (self, self->ink.tool);
}

/**
 * pal_body_map_get_ink_width_at:
 * @self: the map
 * @size: what pal_body_map_set_ink_size() could set
 *
 * Returns: what pal_body_map_get_ink_width() would say then.
 */
double
pal_body_map_get_ink_width_at (PalBodyMap *self, double size)
{
  g_return_val_if_fail (PAL_IS_BODY_MAP (self), 0.0);
  return get_width_at (
      self, self->ink.tool, CLAMP (size, PAL_INK_SIZE_MIN, PAL_INK_SIZE_MAX));
}

static PalInkLook
get_look (PalInkTool tool)
{
  if (tool == PAL_INK_TOOL_ERASE)
    return PAL_INK_LOOK_ERASER;
  return tool == PAL_INK_TOOL_LASSO ? PAL_INK_LOOK_LINE : PAL_INK_LOOK_STROKE;
}

/* Pixels of the map to millimetres of the view that is drawn on. */
static gboolean
to_figure (PalBodyMap *self, double x, double y, PalPoint *point)
{
  const graphene_point_t here = GRAPHENE_POINT_INIT ((float) x, (float) y);
  GtkWidget *view = GTK_WIDGET (self->views[self->ink.view]);
  graphene_point_t there;

  if (!gtk_widget_compute_point (GTK_WIDGET (self), view, &here, &there))
    return FALSE;
  pal_body_view_to_figure (PAL_BODY_VIEW (view), there.x, there.y, &point->u, &point->v);
  return TRUE;
}

/* The brush fills each zone that it comes over. */
static void
brush (PalBodyMap *self, const PalPoint *point)
{
  PalFigureView *view = pal_body_view_get_figure_view (self->views[self->ink.view]);
  const PalRegion *zone = pal_figure_view_pick (view, PAL_LAYER_ZONES, point->u, point->v);

  if (zone == NULL || zone->key == self->ink.brushed)
    return;
  self->ink.brushed = zone->key;
  g_signal_emit (self, signals[SIGNAL_BRUSHED], 0, zone->key, self->ink.view);
}

/**
 * pal_body_map_ink_begin:
 * @self: the map
 * @device: what draws
 * @tool: with what, not %PAL_INK_TOOL_NONE
 * @x: pixels of the map
 * @y: pixels of the map
 * @pressure: 0 to 1, or NAN where the device says none
 * @time: milliseconds
 *
 * Where the callbacks of the gestures enter, and whoever plays back what a pen did.
 *
 * Returns: whether there is something to draw on.
 */
gboolean
pal_body_map_ink_begin (PalBodyMap *self,
                        PalInkDevice device,
                        PalInkTool tool,
                        double x,
                        double y,
                        double pressure,
                        double time)
{
  double view_x, view_y;
  PalBodyView *view;

  g_return_val_if_fail (PAL_IS_BODY_MAP (self) && tool != PAL_INK_TOOL_NONE, FALSE);

  pal_body_map_ink_cancel (self);
  if (!gtk_widget_contains (GTK_WIDGET (self), x, y))
    return FALSE;
  view = pal_body_map_find_view_at (self, x, y, &view_x, &view_y);
  if (view == NULL || pal_body_view_get_figure_view (view) == NULL)
    return FALSE;
  if (!pal_body_map_has_focus_inside (self))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  self->ink.view = pal_body_view_get_view (view);
  self->ink.tool_used = tool;
  self->ink.brushed = NULL;
  self->ink.start_x = x;
  self->ink.start_y = y;
  self->ink.moved = FALSE;
  self->ink.on_sign = pal_body_view_is_more_at (view, view_x, view_y);
  g_array_set_size (self->ink.erased, 0);
  if (tool != PAL_INK_TOOL_BRUSH)
    pal_ink_live_begin (self->ink.live,
                        self->ink.view,
                        self->ink.pen,
                        get_look (tool),
                        get_width (self, tool),
                        device);
  pal_body_map_ink_move (self, x, y, pressure, time);
  return TRUE;
}

/* Goes on with the stroke that was begun, in the units of pal_body_map_ink_begin(). Without one it
 * does nothing. */
void
pal_body_map_ink_move (PalBodyMap *self, double x, double y, double pressure, double time)
{
  PalPoint point;

  g_return_if_fail (PAL_IS_BODY_MAP (self));

  if (self->ink.tool_used == PAL_INK_TOOL_NONE || !to_figure (self, x, y, &point))
    return;
  self->pointer_x = x;
  self->pointer_y = y;
  pal_body_map_update_tip (self);
  if (hypot (x - self->ink.start_x, y - self->ink.start_y) > TAP_SLACK)
    self->ink.moved = TRUE;
  if (self->ink.tool_used == PAL_INK_TOOL_BRUSH)
    {
      if (!pal_body_map_ink_is_tap (self))
        brush (self, &point);
      return;
    }
  pal_ink_live_add (self->ink.live, point.u, point.v, pressure, time);
  if (self->ink.tool_used == PAL_INK_TOOL_ERASE)
    g_array_append_val (self->ink.erased, point);
}

/**
 * pal_body_map_ink_is_tap:
 * @self: the map
 *
 * Returns: whether what is under way is no stroke so far: it began at the sign that counts what has no label, and
 *   has not gone on from there, which opens what it counts whatever the tool.
 */
gboolean
pal_body_map_ink_is_tap (PalBodyMap *self)
{
  g_return_val_if_fail (PAL_IS_BODY_MAP (self), FALSE);
  return self->ink.tool_used != PAL_INK_TOOL_NONE && self->ink.on_sign && !self->ink.moved;
}

/* Ends the stroke, or the rubbing out, that was begun, and says what came of it by a signal. */
void
pal_body_map_ink_end (PalBodyMap *self)
{
  PalInkTool tool;
  g_autofree char *id = NULL;
  g_autoptr (PalInkStroke) stroke = NULL;

  g_return_if_fail (PAL_IS_BODY_MAP (self));

  tool = self->ink.tool_used;
  self->ink.tool_used = PAL_INK_TOOL_NONE;
  if (tool == PAL_INK_TOOL_NONE || tool == PAL_INK_TOOL_BRUSH)
    return;
  if (tool == PAL_INK_TOOL_ERASE)
    {
      pal_ink_live_cancel (self->ink.live);
      g_signal_emit (self,
                     signals[SIGNAL_ERASED],
                     0,
                     self->ink.view,
                     self->ink.erased,
                     get_width (self, tool) / 2.0);
      return;
    }
  /* What is hardly more than a point neither surrounds anything nor leads anywhere. */
  if (!self->ink.moved && tool != PAL_INK_TOOL_DRAW)
    {
      pal_ink_live_cancel (self->ink.live);
      pal_body_map_emit_missed (self);
      return;
    }
  id = g_uuid_string_random ();
  stroke = pal_ink_live_end (self->ink.live, id, tool == PAL_INK_TOOL_LASSO);
  if (stroke != NULL)
    g_signal_emit (
        self, signals[SIGNAL_DRAWN], 0, self->ink.view, self->ink.pen, tool, stroke, id);
}

/* Nothing of the stroke under way is kept. */
void
pal_body_map_ink_cancel (PalBodyMap *self)
{
  g_return_if_fail (PAL_IS_BODY_MAP (self));

  self->ink.tool_used = PAL_INK_TOOL_NONE;
  if (self->ink.live != NULL)
    pal_ink_live_cancel (self->ink.live);
}

static gboolean
is_painted (PalView view, const char *stroke_id, gpointer user_data)
{
  PalBodyMap *self = user_data;

  return self->views[view] == NULL || pal_body_view_shows_stroke (self->views[view], stroke_id);
}

/* Lets go of what the views show by themselves by now. */
void
pal_body_map_ink_painted (PalBodyMap *self)
{
  pal_ink_live_drop (self->ink.live, is_painted, self);
}

static gboolean
is_forgotten (PalView view, const char *stroke_id, gpointer user_data)
{
  return g_str_equal (stroke_id, user_data);
}

static gboolean
is_in_no_mark (PalView view, const char *stroke_id, gpointer user_data)
{
  PalBodyMap *self = user_data;

  return self->views[view] == NULL || !pal_body_view_has_stroke (self->views[view], stroke_id);
}

/**
 * pal_body_map_forget_ink:
 * @self: the map
 * @stroke_id: (nullable): what #PalBodyMap::ink-drawn said; %NULL for all that no mark has
 *
 * To be called for strokes that will be in no mark.
 */
void
pal_body_map_forget_ink (PalBodyMap *self, const char *stroke_id)
{
  g_return_if_fail (PAL_IS_BODY_MAP (self));
  if (stroke_id != NULL)
    pal_ink_live_drop (self->ink.live, is_forgotten, (gpointer) stroke_id);
  else
    pal_ink_live_drop (self->ink.live, is_in_no_mark, self);
}

/**
 * pal_body_map_set_ink:
 * @self: the map
 * @tool: what a mouse, or a finger where there is no pen, does when it is dragged over the figure
 * @pen: what is drawn with
 *
 * A pen draws whatever the tool; where there is none that draws, it draws strokes.
 */
void
pal_body_map_set_ink (PalBodyMap *self, PalInkTool tool, PalPen pen)
{
  g_return_if_fail (PAL_IS_BODY_MAP (self));
  g_return_if_fail (pen > PAL_PEN_NONE && pen < PAL_N_PENS);

  pal_body_map_ink_cancel (self);
  self->ink.tool = tool;
  self->ink.pen = pen;
  pal_body_map_update_tip (self);
  for (guint i = 0; i < PAL_N_VIEWS; i++)
    if (self->views[i] != NULL)
      pal_body_view_set_quiet (self->views[i], tool != PAL_INK_TOOL_NONE);
}

/* For the class: the signals of what is drawn and rubbed out. */
void
pal_body_map_install_ink_signals (GType type)
{
  /**
   * PalBodyMap::ink-drawn:
   * @self: the map
   * @view: the #PalView that was drawn on
   * @pen: the #PalPen
   * @tool: %PAL_INK_TOOL_DRAW, %PAL_INK_TOOL_LASSO or %PAL_INK_TOOL_ARROW
   * @stroke: a #PalInkStroke
   * @stroke_id: the id it is to have in the record; the map shows it until a mark has it or
   *   pal_body_map_forget_ink() is called
   */
  signals[SIGNAL_DRAWN] = g_signal_new ("ink-drawn",
                                        type,
                                        G_SIGNAL_RUN_LAST,
                                        0,
                                        NULL,
                                        NULL,
                                        NULL,
                                        G_TYPE_NONE,
                                        5,
                                        G_TYPE_INT,
                                        G_TYPE_INT,
                                        G_TYPE_INT,
                                        G_TYPE_POINTER,
                                        G_TYPE_STRING);
  /**
   * PalBodyMap::ink-erased:
   * @self: the map
   * @view: the #PalView
   * @path: (element-type PalPoint): where the eraser went, in millimetres of the view
   * @radius: of the eraser, in millimetres
   */
  signals[SIGNAL_ERASED] = g_signal_new ("ink-erased",
                                         type,
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         3,
                                         G_TYPE_INT,
                                         G_TYPE_ARRAY,
                                         G_TYPE_DOUBLE);
  /**
   * PalBodyMap::zone-brushed:
   * @self: the map
   * @key: of a zone that the brush came over
   * @view: the #PalView
   */
  signals[SIGNAL_BRUSHED] = g_signal_new ("zone-brushed",
                                          type,
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL,
                                          NULL,
                                          NULL,
                                          G_TYPE_NONE,
                                          2,
                                          G_TYPE_STRING,
                                          G_TYPE_INT);
}

/* For a new map: an aching pen of the usual width, and nothing drawn. */
void
pal_body_map_init_ink (PalBodyMap *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->ink.pen = PAL_PEN_ACHE;
  self->ink.size = 1.0;
  self->ink.erased = g_array_new (FALSE, FALSE, sizeof (PalPoint));
  self->ink.live = PAL_INK_LIVE (pal_ink_live_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->ink.live), widget);
  self->ink.tip = PAL_INK_TIP (pal_ink_tip_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->ink.tip), widget);
}

/* With the map. */
void
pal_body_map_clear_ink (PalBodyMap *self)
{
  if (self->ink.live != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->ink.live));
  self->ink.live = NULL;
  if (self->ink.tip != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->ink.tip));
  self->ink.tip = NULL;
  g_clear_pointer (&self->ink.erased, g_array_unref);
}
