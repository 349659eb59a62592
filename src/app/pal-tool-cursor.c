/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-tool-cursor"

#include "pal-tool-cursor.h"

#include "pal-picture.h"

/* Pixels: the whole pointer, where it points to, how far the cross reaches, and the sign of the tool
 * below and to the right of it. */
#define SIZE 32
#define HOT 9
#define REACH 7.0
#define SIGN 14.0
#define SIGN_SIZE 16.0

/* The ink tools have the icons of their buttons. */
static const char *
get_icon (PalTool tool)
{
  switch (tool)
    {
    case PAL_TOOL_DRAW:
      return "pal-draw-symbolic";
    case PAL_TOOL_LASSO:
      return "pal-lasso-symbolic";
    case PAL_TOOL_BRUSH:
      return "pal-brush-symbolic";
    case PAL_TOOL_ARROW:
      return "pal-arrow-symbolic";
    case PAL_TOOL_ERASE:
      return "pal-eraser-symbolic";
    case PAL_TOOL_SELECT:
    case PAL_TOOL_PAIN:
    case PAL_TOOL_TRIGGER_POINT:
    case PAL_TOOL_PALPATION:
    case PAL_TOOL_NO_WORK:
    default:
      return NULL;
    }
}

/* A zone that is filled, a point with its ring, what else the hands find in a square, and the ring with a
 * bar of where nobody is to work. */
static void
draw_sign (cairo_t *cr, PalTool tool)
{
  double middle = SIGN_SIZE / 2.0;
  double inner = 0.6 * 6.0;

  cairo_set_line_width (cr, 2.0);
  cairo_new_path (cr);
  if (tool == PAL_TOOL_PAIN)
    {
      cairo_move_to (cr, 2.0, 4.0);
      cairo_curve_to (cr, 6.0, 0.0, 12.0, 2.0, 14.0, 5.0);
      cairo_curve_to (cr, 15.0, 10.0, 12.0, 15.0, 7.0, 14.0);
      cairo_curve_to (cr, 2.0, 13.0, 1.0, 8.0, 2.0, 4.0);
      cairo_fill (cr);
      return;
    }
  if (tool == PAL_TOOL_PALPATION)
    {
      cairo_rectangle (cr, 3.0, 3.0, SIGN_SIZE - 6.0, SIGN_SIZE - 6.0);
      cairo_stroke (cr);
      cairo_arc (cr, middle, middle, 2.0, 0.0, 2.0 * G_PI);
      cairo_fill (cr);
      return;
    }
  cairo_arc (cr, middle, middle, 6.0, 0.0, 2.0 * G_PI);
  cairo_stroke (cr);
  if (tool == PAL_TOOL_TRIGGER_POINT)
    {
      cairo_arc (cr, middle, middle, 2.5, 0.0, 2.0 * G_PI);
      cairo_fill (cr);
      return;
    }
  cairo_move_to (cr, middle - inner, middle - inner);
  cairo_line_to (cr, middle + inner, middle + inner);
  cairo_stroke (cr);
}

static void
draw_icon (cairo_t *cr, GtkWidget *widget, const char *name, const GdkRGBA *colour)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GtkIconPaintable) icon = gtk_icon_theme_lookup_icon (
      theme, name, NULL, (int) SIGN_SIZE, 1, GTK_TEXT_DIR_LTR, (GtkIconLookupFlags) 0);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  gtk_symbolic_paintable_snapshot_symbolic (
      GTK_SYMBOLIC_PAINTABLE (icon), snapshot, SIGN_SIZE, SIGN_SIZE, colour, 1);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return;
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
}

static void
draw (cairo_t *cr, GtkWidget *widget, PalTool tool, const GdkRGBA *colour)
{
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, 1.0);
  for (int i = -1; i <= 1; i += 2)
    {
      cairo_move_to (cr, HOT + 0.5 + i * 2.0, HOT + 0.5);
      cairo_line_to (cr, HOT + 0.5 + i * REACH, HOT + 0.5);
      cairo_move_to (cr, HOT + 0.5, HOT + 0.5 + i * 2.0);
      cairo_line_to (cr, HOT + 0.5, HOT + 0.5 + i * REACH);
    }
  cairo_stroke (cr);
  cairo_save (cr);
  cairo_translate (cr, SIGN, SIGN);
  if (get_icon (tool) != NULL)
    draw_icon (cr, widget, get_icon (tool), colour);
  else
    draw_sign (cr, tool);
  cairo_restore (cr);
}

/**
 * pal_tool_cursor_new:
 * @widget: where it will be seen
 * @tool: a tool
 *
 * A small cross with the sign of the tool beside it, dark with a light edge, so that it shows on every
 * drawing.
 *
 * Returns: (transfer full) (nullable): the pointer of the tool; %NULL for the one that only selects.
 */
GdkCursor *
pal_tool_cursor_new (GtkWidget *widget, PalTool tool)
{
  static const GdkRGBA light = { 1.0f, 1.0f, 1.0f, 1.0f };
  static const GdkRGBA dark = { 0.08f, 0.08f, 0.08f, 1.0f };
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GdkCursor) fallback = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  if (tool == PAL_TOOL_SELECT)
    return NULL;
  fallback = gdk_cursor_new_from_name ("crosshair", NULL);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  cr = cairo_create (surface);
  for (int dx = -1; dx <= 1; dx++)
    for (int dy = -1; dy <= 1; dy++)
      {
        cairo_save (cr);
        cairo_translate (cr, dx, dy);
        draw (cr, widget, tool, &light);
        cairo_restore (cr);
      }
  draw (cr, widget, tool, &dark);
  cairo_destroy (cr);
  texture = pal_picture_new (surface);
  return gdk_cursor_new_from_texture (texture, HOT, HOT, fallback);
}
