/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-map"

#include "pal-body-map-private.h"

#include <math.h>

/* Where a region is for the arrow keys, in millimetres of the content. */
static void
get_anchor (PalBodyMap *self, PalBodyRegion *region, double *x, double *y)
{
  PalBodyView *view = self->views[pal_body_region_get_view (region)];
  cairo_rectangle_t extent;
  PalPoint point;

  pal_body_view_get_extent (view, &extent);
  pal_body_region_get_inmost (region, &point);
  *x = pal_body_map_get_content_x (self, pal_body_region_get_view (region), point.u);
  *y = self->tops[pal_body_region_get_view (region)] + point.v - extent.y;
}

static PalPoint
get_direction (GtkDirectionType direction)
{
  switch (direction)
    {
    case GTK_DIR_LEFT:
      return (PalPoint){ -1.0, 0.0 };
    case GTK_DIR_RIGHT:
      return (PalPoint){ 1.0, 0.0 };
    case GTK_DIR_UP:
      return (PalPoint){ 0.0, -1.0 };
    case GTK_DIR_DOWN:
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return (PalPoint){ 0.0, 1.0 };
    }
}

/**
 * pal_body_map_find_neighbour:
 * @self: a map
 * @from: a region
 * @direction: where an arrow key points, on the screen
 *
 * Prefers what lies more or less in the direction; otherwise anything on that side.
 *
 * Returns: (transfer none) (nullable): the nearest region in the direction, in any view shown.
 */
PalBodyRegion *
pal_body_map_find_neighbour (PalBodyMap *self, PalBodyRegion *from, GtkDirectionType direction)
{
  PalBodyRegion *best = NULL;
  const PalPoint towards = get_direction (direction);
  double best_cost = INFINITY;
  double from_x, from_y;

  get_anchor (self, from, &from_x, &from_y);
  for (guint i = 0; i < self->n_shown; i++)
    {
      PalBodyView *view = self->views[self->shown[i]];

      for (guint j = 0; j < pal_body_view_get_n_regions (view); j++)
        {
          PalBodyRegion *region = pal_body_view_get_region (view, j);
          double x, y, cost;

          if (region == from)
            continue;
          get_anchor (self, region, &x, &y);
          cost = pal_direction_cost (&(PalPoint){ x - from_x, y - from_y }, &towards);
          if (cost < best_cost)
            {
              best_cost = cost;
              best = region;
            }
        }
    }
  return best;
}

/* Returns: whether the keyboard is at a region or mark of the map, not at the map itself. */
gboolean
pal_body_map_has_focus_inside (PalBodyMap *self)
{
  /* Set before the region itself is told that it has the focus; what the window calls its focus
   * widget comes after that. */
  return (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static gboolean
is_shown (PalBodyMap *self, PalView view)
{
  for (guint i = 0; i < self->n_shown; i++)
    if (self->shown[i] == view)
      return TRUE;
  return FALSE;
}

/* Where the keyboard begins: at the top of the first view. */
static PalBodyRegion *
find_topmost (PalBodyMap *self)
{
  PalBodyView *view = self->n_shown > 0 ? self->views[self->shown[0]] : NULL;
  PalBodyRegion *topmost = NULL;
  double top = INFINITY;

  for (guint i = 0; view != NULL && i < pal_body_view_get_n_regions (view); i++)
    {
      PalBodyRegion *region = pal_body_view_get_region (view, i);
      double x, y;

      get_anchor (self, region, &x, &y);
      if (y < top)
        {
          top = y;
          topmost = region;
        }
    }
  return topmost;
}

/* What the layer shows where the focus was, or nearest to it. */
static PalBodyRegion *
find_at_focus (PalBodyMap *self)
{
  PalBodyView *view = self->views[self->focus_view];
  PalFigureView *figure_view = pal_body_view_get_figure_view (view);
  const PalPoint *focus = &self->focus_point;
  PalBodyRegion *nearest = NULL;
  double least = INFINITY;

  if (figure_view == NULL)
    return NULL;
  for (guint i = 0; i < pal_body_view_get_n_regions (view); i++)
    {
      PalBodyRegion *region = pal_body_view_get_region (view, i);
      const PalSvgPath *path = pal_body_region_get_region (region)->path;
      double u, v, distance;

      if (pal_svg_path_contains (path, focus->u, focus->v))
        return region;
      distance = pal_svg_path_get_nearest (path, focus->u, focus->v, &u, &v);
      if (distance < least)
        {
          least = distance;
          nearest = region;
        }
    }
  return nearest;
}

/* The region that has the roving focus, in whatever view shows it. */
static PalBodyRegion *
find_current (PalBodyMap *self)
{
  PalBodyRegion *region = NULL;

  if (self->focus_key != NULL && is_shown (self, self->focus_view))
    region = pal_body_view_lookup (self->views[self->focus_view], self->focus_key);
  for (guint i = 0; region == NULL && self->focus_key != NULL && i < self->n_shown; i++)
    region = pal_body_view_lookup (self->views[self->shown[i]], self->focus_key);
  if (region == NULL && self->focus_key != NULL && is_shown (self, self->focus_view))
    region = find_at_focus (self);
  return region != NULL ? region : find_topmost (self);
}

static gboolean
focus_current (PalBodyMap *self)
{
  PalBodyRegion *region = find_current (self);
  gboolean grabbed;

  /* So that going through the layers and back again ends where it began. */
  self->going_back = self->focus_key != NULL;
  grabbed = region != NULL && gtk_widget_grab_focus (GTK_WIDGET (region));
  self->going_back = FALSE;
  return grabbed;
}

/* While there are no regions yet nothing can have the focus; it is taken as soon as there are. */
gboolean
pal_body_map_grab_focus (GtkWidget *widget)
{
  PalBodyMap *self = PAL_BODY_MAP (widget);
  gboolean grabbed = focus_current (self);

  self->restore_focus = !grabbed && !self->ready;
  return grabbed;
}

/* A popover that is closed keeps the focus until the next frame, and gives it to its button then. */
static gboolean
is_in_open_popover (GtkWidget *widget)
{
  GtkWidget *popover = gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER);

  return popover != NULL && gtk_widget_get_visible (popover);
}

/* Takes the focus that was lost, or could not be had, unless somebody went on to another page, to
 * type or to choose, or to the list of marks. */
void
pal_body_map_restore_focus (PalBodyMap *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean elsewhere =
      focus != NULL &&
      (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus) || GTK_IS_LIST_BOX_ROW (focus) ||
       is_in_open_popover (focus));

  if (self->restore_focus && !elsewhere && gtk_widget_get_mapped (GTK_WIDGET (self)))
    focus_current (self);
  self->restore_focus = FALSE;
}

/* The map is one stop of the Tab key: it is entered where it was left, and left by the next Tab.
 * Returns: whether the focus stays within. */
gboolean
pal_body_map_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PalBodyMap *self = PAL_BODY_MAP (widget);
  GtkWidget *focus;
  PalBodyRegion *next;

  if (!pal_body_map_has_focus_inside (self))
    return focus_current (self);
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;

  focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  if (PAL_IS_BODY_REGION (focus))
    {
      next = pal_body_map_find_neighbour (self, PAL_BODY_REGION (focus), direction);
      if (next != NULL)
        gtk_widget_grab_focus (GTK_WIDGET (next));
    }
  /* An arrow at the edge stays: only Tab leaves the map. */
  return TRUE;
}

static void
reveal (PalBodyMap *self, PalBodyRegion *region)
{
  PalView view = pal_body_region_get_view (region);
  const cairo_rectangle_t *bounds = &pal_body_region_get_region (region)->bounds;
  double left = pal_body_map_get_content_x (self, view, bounds->x);
  cairo_rectangle_t extent;

  pal_body_view_get_extent (self->views[view], &extent);
  if (pal_viewport_reveal (&self->viewport,
                           pal_body_map_is_view_mirrored (self, view) ? left - bounds->width : left,
                           self->tops[view] + bounds->y - extent.y,
                           bounds->width,
                           bounds->height))
    pal_body_map_viewport_changed (self, self->viewport.zoom);
}

static void
attention_changed_cb (PalBodyRegion *region, PalBodyMap *self)
{
  GtkStateFlags flags = gtk_widget_get_state_flags (GTK_WIDGET (region));
  const char *key = pal_body_region_get_key (region);

  g_assert (PAL_IS_BODY_MAP (self));

  if ((flags & GTK_STATE_FLAG_PRELIGHT) != 0)
    pal_body_map_set_hovered (self, key);
  else if (self->hovered == key)
    pal_body_map_set_hovered (self, NULL);

  if ((flags & GTK_STATE_FLAG_FOCUSED) != 0)
    {
      self->focus_key = pal_body_region_get_exact (region)->key;
      self->focus_view = pal_body_region_get_view (region);
      if (!self->going_back)
        pal_body_region_get_inmost (region, &self->focus_point);
      if (gtk_widget_has_visible_focus (GTK_WIDGET (region)))
        reveal (self, region);
      g_signal_emit_by_name (self, "looked-at");
    }
}

static void
activated_cb (PalBodyRegion *region, PalBodyMap *self)
{
  g_assert (PAL_IS_BODY_MAP (self));
  pal_body_map_emit_region (
      self, pal_body_region_get_exact (region), pal_body_region_get_view (region), NULL);
}

/* Follows a region that was made, for as long as it lives. */
void
pal_body_map_watch_region (PalBodyMap *self, PalBodyRegion *region)
{
  g_signal_connect_object (
      region, "attention-changed", G_CALLBACK (attention_changed_cb), self, 0);
  g_signal_connect_object (region, "activated", G_CALLBACK (activated_cb), self, 0);
}

/**
 * pal_body_map_focus_region:
 * @self: a map with a figure
 * @key: a region key
 *
 * Moves the keyboard focus to a region, and turns to a view that shows it if none does.
 *
 * Returns: %FALSE if the layer shown has no such region.
 */
gboolean
pal_body_map_focus_region (PalBodyMap *self, const char *key)
{
  PalView view = PAL_VIEW_NONE;
  PalBodyRegion *region = NULL;

  g_return_val_if_fail (PAL_IS_BODY_MAP (self), FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  if (self->figure == NULL)
    return FALSE;
  pal_body_map_finish_building (self);
  for (guint i = 0; region == NULL && i < self->n_shown; i++)
    region = pal_body_view_lookup (self->views[self->shown[i]], key);
  if (region == NULL)
    {
      PalLayer layer = pal_body_view_get_region_layer (self->layer);

      view = pal_figure_find_view (self->figure, layer, key);
      if (view == PAL_VIEW_NONE ||
          pal_figure_view_lookup (pal_figure_get_view (self->figure, view), layer, key) == NULL)
        return FALSE;
      pal_body_map_set_views (self, &view, 1);
      pal_body_map_finish_building (self);
      region = pal_body_view_lookup (self->views[view], key);
    }
  if (region == NULL)
    return FALSE;
  self->focus_view = pal_body_region_get_view (region);
  pal_body_region_aim (
      region,
      pal_figure_view_lookup (pal_body_view_get_figure_view (self->views[self->focus_view]),
                              pal_body_view_get_region_layer (self->layer),
                              key));
  self->focus_key = pal_body_region_get_exact (region)->key;
  reveal (self, region);
  return gtk_widget_grab_focus (GTK_WIDGET (region));
}

/**
 * pal_body_map_get_focused_region:
 * @self: a map
 * @view: (out) (optional): the view that it is in
 *
 * Returns: (nullable): the key of the region that has the keyboard focus.
 */
const char *
pal_body_map_get_focused_region (PalBodyMap *self, PalView *view)
{
  g_return_val_if_fail (PAL_IS_BODY_MAP (self), NULL);

  if (!pal_body_map_has_focus_inside (self) || self->focus_key == NULL)
    return NULL;
  if (view != NULL)
    *view = self->focus_view;
  return self->focus_key;
}
