/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-map"

/* How wide the tip of the pen or eraser is, and the pointer of each tool. */

#include "pal-body-map-private.h"

/* For the map, when the pointer, the zoom or the tool has changed. */
void
pal_body_map_update_tip (PalBodyMap *self)
{
  gboolean has_width = self->ink.tool == PAL_INK_TOOL_DRAW || self->ink.tool == PAL_INK_TOOL_ARROW
                       || self->ink.tool == PAL_INK_TOOL_ERASE;

  if (self->ink.tip == NULL)
    return;
  if (has_width && self->pointer_inside)
    pal_ink_tip_show (self->ink.tip,
                      self->pointer_x,
                      self->pointer_y,
                      pal_body_map_get_tip_width (self));
  else
    pal_ink_tip_hide (self->ink.tip);
}

/**
 * pal_body_map_get_tip_width:
 * @self: the map
 *
 * Returns: how wide the tip of the armed pen or eraser is seen now, in pixels.
 */
double
pal_body_map_get_tip_width (PalBodyMap *self)
{
  g_return_val_if_fail (PAL_IS_BODY_MAP (self), 0.0);
  return pal_body_map_get_ink_width (self) * pal_viewport_get_scale (&self->viewport);
}

/**
 * pal_body_map_set_ink_size:
 * @self: the map
 * @size: %PAL_INK_SIZE_MIN to %PAL_INK_SIZE_MAX; 1 for the usual width of pen and eraser
 *
 * What is brought into its range. A stroke under way keeps its width.
 */
void
pal_body_map_set_ink_size (PalBodyMap *self, double size)
{
  g_return_if_fail (PAL_IS_BODY_MAP (self));

  self->ink.size = CLAMP (size, PAL_INK_SIZE_MIN, PAL_INK_SIZE_MAX);
  pal_body_map_update_tip (self);
}

/* Returns: how wide the pen draws, as a share of its usual width. */
double
pal_body_map_get_ink_size (PalBodyMap *self)
{
  g_return_val_if_fail (PAL_IS_BODY_MAP (self), 1.0);
  return self->ink.size;
}

/**
 * pal_body_map_set_tool_cursor:
 * @self: the map
 * @cursor: (nullable): how the pointer looks while nothing is dragged
 */
void
pal_body_map_set_tool_cursor (PalBodyMap *self, GdkCursor *cursor)
{
  g_return_if_fail (PAL_IS_BODY_MAP (self));

  g_set_object (&self->cursor, cursor);
  gtk_widget_set_cursor (GTK_WIDGET (self), cursor);
}
