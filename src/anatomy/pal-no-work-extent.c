/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-no-work-extent"

#include "pal-no-work-extent.h"

#include <math.h>
#include <string.h>

/* Millimetres by which the same height may differ from one view of the body to another. */
#define MARGIN 4.0

/* Parts of which it is kept where they lie in other views. */
#define MAX_KNOWN 64

/* Corners by which a spot is carried to a view in which it is no circle any more. */
#define N_CORNERS 48

/* The outline of a part in the view that it was made in: what was drawn, or a circle. */
static GArray *
dup_corners (PalNoWork *no_work)
{
  GArray *corners = g_array_new (FALSE, FALSE, sizeof (PalPoint));
  guint n_points;
  const PalPoint *points = pal_no_work_get_points (no_work, &n_points);
  double radius = pal_no_work_get_shown_radius (no_work);

  if (pal_no_work_get_shape (no_work) == PAL_NO_WORK_DRAWN)
    return g_array_append_vals (corners, points, n_points);
  for (guint i = 0; i < N_CORNERS; i++)
    {
      double angle = 2.0 * G_PI * i / N_CORNERS;
      const PalPoint corner
        = { points[0].u + radius * cos (angle), points[0].v + radius * sin (angle) };

      g_array_append_val (corners, corner);
    }
  return corners;
}

/* A corner in another zone goes the way of that one, if the other view shows it. */
static gboolean
carry_corner (PalFigure *figure, PalNoWork *no_work, PalView shown, PalPoint *corner)
{
  PalView made = pal_no_work_get_view (no_work);
  const char *own = pal_no_work_get_zone (no_work);
  PalFigureView *view = pal_figure_get_view (figure, made);
  const PalRegion *zone
    = view != NULL ? pal_figure_view_pick (view, PAL_LAYER_ZONES, corner->u, corner->v) : NULL;
  const PalPoint from = *corner;

  return (zone != NULL && pal_figure_carry_corner (figure, made, zone->key, &from, shown, corner))
         || pal_figure_carry_corner (figure, made, own, &from, shown, corner);
}

/* Whether places of one of the views can be in the other at all. */
static gboolean
belong_together (PalView made, PalView shown)
{
  PalView close_up = pal_view_is_close_up (made) ? made : shown;
  PalView other = close_up == made ? shown : made;

  return pal_view_is_close_up (close_up) && !pal_view_is_close_up (other)
         && (other == pal_view_get_main (close_up) || other == pal_view_get_second_main (close_up));
}

/* Everything that says where the corners are carried to. */
static GBytes *
new_key (PalFigure *figure, PalNoWork *no_work, PalView shown, GArray *corners)
{
  GByteArray *key = g_byte_array_new ();
  const char *id = pal_figure_get_id (figure);
  const char *zone = pal_no_work_get_zone (no_work);
  const guint32 numbers[]
    = { (guint32) pal_figure_get_version (figure), pal_no_work_get_view (no_work), shown };

  g_byte_array_append (key, (const guint8 *) id, (guint) strlen (id) + 1);
  g_byte_array_append (key, (const guint8 *) zone, (guint) strlen (zone) + 1);
  g_byte_array_append (key, (const guint8 *) numbers, sizeof numbers);
  g_byte_array_append (
    key, (const guint8 *) corners->data, corners->len * (guint) sizeof (PalPoint));
  return g_byte_array_free_to_bytes (key);
}

static GArray *
find_carried (PalFigure *figure, PalNoWork *no_work, PalView shown, GArray *corners)
{
  GArray *carried = g_array_new (FALSE, FALSE, sizeof (PalPoint));

  g_array_append_vals (carried, corners->data, corners->len);
  for (guint i = 0; i < carried->len; i++)
    if (!carry_corner (figure, no_work, shown, &g_array_index (carried, PalPoint, i)))
      g_array_set_size (carried, 0);
  return carried;
}

/* Returns: (transfer full): the corners in the other view; empty where it does not show one of them. A corner of a
 *   hand takes a millisecond, and whoever draws, measures or describes asks for all of them again. */
static GArray *
ref_carried (PalFigure *figure, PalNoWork *no_work, PalView shown, GArray *corners)
{
  static GMutex mutex;
  static GHashTable *known; /* GBytes to GArray of PalPoint */
  g_autoptr (GBytes) key = new_key (figure, no_work, shown, corners);
  GArray *carried;

  g_mutex_lock (&mutex);
  if (known == NULL)
    known = g_hash_table_new_full (
      g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, (GDestroyNotify) g_array_unref);
  carried = g_hash_table_lookup (known, key);
  if (carried == NULL)
    {
      if (g_hash_table_size (known) >= MAX_KNOWN)
        g_hash_table_remove_all (known);
      carried = find_carried (figure, no_work, shown, corners);
      g_hash_table_insert (known, g_steal_pointer (&key), carried);
    }
  g_array_ref (carried);
  g_mutex_unlock (&mutex);
  return carried;
}

static gboolean
carry (PalFigure *figure, PalNoWork *no_work, PalView shown, GArray *corners)
{
  PalView made = pal_no_work_get_view (no_work);
  g_autoptr (GArray) carried = NULL;

  if (made == shown)
    return TRUE;
  if (figure == NULL || !belong_together (made, shown) || !pal_figure_has_view (figure, made))
    return FALSE;
  carried = ref_carried (figure, no_work, shown, corners);
  if (carried->len == 0)
    return FALSE;
  g_array_set_size (corners, 0);
  g_array_append_vals (corners, carried->data, carried->len);
  return TRUE;
}

/* The view from the side where the part was made that has the same heights as the one that is drawn: the body has
 * its own, and so have the close-ups of the head, which are the adult's on every figure. */
static PalView
get_beside (PalView made, PalView shown)
{
  PalView main_view = pal_view_get_main (made);

  switch (pal_view_get_part (shown))
    {
    case PAL_PART_BODY:
      return main_view;
    case PAL_PART_HEAD:
      return pal_view_choose_close_up (PAL_PART_HEAD, PAL_SIDE_MIDLINE, main_view);
    case PAL_PART_HAND:
    case PAL_PART_FOOT:
    default:
      return PAL_VIEW_NONE;
    }
}

/* Nothing of what is seen from in front is seen from behind, nor of one side from the other. */
static gboolean
are_opposite (PalView one, PalView other)
{
  const PalView pairs[][2]
    = { { PAL_VIEW_FRONT, PAL_VIEW_BACK }, { PAL_VIEW_LEFT, PAL_VIEW_RIGHT } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if ((one == pairs[i][0] && other == pairs[i][1])
        || (one == pairs[i][1] && other == pairs[i][0]))
      return TRUE;
  return FALSE;
}

/* Cuts off what of a polygon lies above a height, or below it. Where it is cut more than once, the pieces hang
 * together along the cut, which covers nothing. */
static GArray *
cut (GArray *corners, double height, gboolean above)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (PalPoint));

  for (guint i = 0; i < corners->len; i++)
    {
      const PalPoint *a = &g_array_index (corners, PalPoint, i);
      const PalPoint *b = &g_array_index (corners, PalPoint, (i + 1) % corners->len);
      gboolean keeps_a = above ? a->v >= height : a->v <= height;
      gboolean keeps_b = above ? b->v >= height : b->v <= height;

      if (keeps_a)
        g_array_append_val (kept, *a);
      if (keeps_a != keeps_b)
        {
          const PalPoint edge = { a->u + (b->u - a->u) * (height - a->v) / (b->v - a->v), height };

          g_array_append_val (kept, edge);
        }
    }
  return kept;
}

/* Adds what of a polygon lies between two heights. */
static void
add_slice (cairo_t *cr, GArray *corners, double top, double bottom)
{
  g_autoptr (GArray) lower = cut (corners, top, TRUE);
  g_autoptr (GArray) slice = cut (lower, bottom, FALSE);

  if (slice->len < 3)
    return;
  cairo_new_sub_path (cr);
  for (guint i = 0; i < slice->len; i++)
    cairo_line_to (
      cr, g_array_index (slice, PalPoint, i).u, g_array_index (slice, PalPoint, i).v);
  cairo_close_path (cr);
}

static void
add_slice_of_region (cairo_t *cr, const PalRegion *region, double top, double bottom)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *whole = cairo_create (surface);
  g_autoptr (GArray) corners = g_array_new (FALSE, FALSE, sizeof (PalPoint));
  cairo_path_t *path;

  pal_svg_path_append (region->path, whole);
  path = cairo_copy_path_flat (whole);
  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      if (path->data[i].header.type == CAIRO_PATH_MOVE_TO)
        {
          add_slice (cr, corners, top, bottom);
          g_array_set_size (corners, 0);
        }
      if (path->data[i].header.type != CAIRO_PATH_CLOSE_PATH)
        {
          const PalPoint corner = { path->data[i + 1].point.x, path->data[i + 1].point.y };

          g_array_append_val (corners, corner);
        }
    }
  add_slice (cr, corners, top, bottom);
  cairo_path_destroy (path);
  cairo_destroy (whole);
  cairo_surface_destroy (surface);
}

/* The zones at the corners, in the view that is drawn, and the one that is meant. */
static GPtrArray *
list_zones (PalFigure *figure, PalNoWork *no_work, PalFigureView *shown, GArray *corners)
{
  PalFigureView *made = pal_figure_get_view (figure, pal_no_work_get_view (no_work));
  GPtrArray *zones = g_ptr_array_new ();

  g_ptr_array_add (zones,
                   (gpointer) pal_figure_view_lookup (
                     shown, PAL_LAYER_ZONES, pal_no_work_get_zone (no_work)));
  for (guint i = 0; i < corners->len; i++)
    {
      const PalPoint *corner = &g_array_index (corners, PalPoint, i);
      const PalRegion *there = pal_figure_view_pick (made, PAL_LAYER_ZONES, corner->u, corner->v);
      const PalRegion *here
        = there != NULL ? pal_figure_view_lookup (shown, PAL_LAYER_ZONES, there->key) : NULL;

      if (here != NULL && !g_ptr_array_find (zones, here, NULL))
        g_ptr_array_add (zones, (gpointer) here);
    }
  return zones;
}

/* The views of the body stand on the same ground, so that a part is as high in all of them. Nothing tells how
 * far around the body it goes: all of its zones is meant between these heights, never less than there is. */
static PalNoWorkSeen
add_between (cairo_t *cr, PalFigure *figure, PalFigureView *view, PalNoWork *no_work)
{
  PalView made = pal_no_work_get_view (no_work);
  PalView shown = pal_figure_view_get_view (view);
  PalView beside = get_beside (made, shown);
  g_autoptr (GArray) corners = dup_corners (no_work);
  g_autoptr (GPtrArray) zones = NULL;
  double top = G_MAXDOUBLE, bottom = -G_MAXDOUBLE;
  double x1, y1, x2, y2;

  if (figure == NULL || beside == PAL_VIEW_NONE || beside == shown
      || !pal_figure_has_view (figure, made) || !pal_figure_has_view (figure, beside))
    return PAL_NO_WORK_SOMEWHERE;
  zones = list_zones (figure, no_work, view, corners);
  if (!carry (figure, no_work, beside, corners))
    return PAL_NO_WORK_SOMEWHERE;
  if (are_opposite (pal_view_get_main (beside), pal_view_get_main (shown)))
    return PAL_NO_WORK_UNSEEN;
  for (guint i = 0; i < corners->len; i++)
    {
      top = MIN (top, g_array_index (corners, PalPoint, i).v - MARGIN);
      bottom = MAX (bottom, g_array_index (corners, PalPoint, i).v + MARGIN);
    }
  for (guint i = 0; i < zones->len; i++)
    add_slice_of_region (cr, g_ptr_array_index (zones, i), top, bottom);
  cairo_path_extents (cr, &x1, &y1, &x2, &y2);
  return x2 > x1 ? PAL_NO_WORK_BETWEEN : PAL_NO_WORK_UNSEEN;
}

/**
 * pal_no_work_add_path:
 * @cr: what to draw on; its user space is the millimetres of the view
 * @figure: (nullable): the figure of the view; without it parts are known in the view that they were made in
 * @view: the view that is drawn
 * @no_work: where nobody is to work
 *
 * Makes the outline of what is meant the path, as this view shows it: all of the zone, or the part of it that
 * was drawn or tapped here, in a close-up of what is seen here or in the view that this is a close-up of. From
 * another side of the body, all that lies as high is the path; where not even that is known, all of the zone.
 *
 * Returns: how much of it is known; with %PAL_NO_WORK_UNSEEN the path is empty.
 */
PalNoWorkSeen
pal_no_work_add_path (cairo_t *cr, PalFigure *figure, PalFigureView *view, PalNoWork *no_work)
{
  const PalRegion *zone;
  g_autoptr (GArray) corners = NULL;

  g_return_val_if_fail (cr != NULL && PAL_IS_FIGURE_VIEW (view), PAL_NO_WORK_UNSEEN);
  g_return_val_if_fail (PAL_IS_NO_WORK (no_work), PAL_NO_WORK_UNSEEN);

  cairo_new_path (cr);
  zone = pal_figure_view_lookup (view, PAL_LAYER_ZONES, pal_no_work_get_zone (no_work));
  if (zone == NULL)
    return PAL_NO_WORK_UNSEEN;
  if (pal_no_work_get_shape (no_work) == PAL_NO_WORK_ZONE)
    {
      pal_svg_path_append (zone->path, cr);
      return PAL_NO_WORK_SEEN;
    }
  corners = dup_corners (no_work);
  if (!carry (figure, no_work, pal_figure_view_get_view (view), corners))
    {
      PalNoWorkSeen seen = add_between (cr, figure, view, no_work);

      if (seen == PAL_NO_WORK_SOMEWHERE)
        pal_svg_path_append (zone->path, cr);
      return seen;
    }
  for (guint i = 0; i < corners->len; i++)
    cairo_line_to (
      cr, g_array_index (corners, PalPoint, i).u, g_array_index (corners, PalPoint, i).v);
  cairo_close_path (cr);
  return PAL_NO_WORK_SEEN;
}

/**
 * pal_no_work_is_seen:
 * @no_work: where nobody is to work
 * @figure: (nullable): the figure of the view
 * @view: a view
 *
 * Returns: whether the view shows anything of it.
 */
gboolean
pal_no_work_is_seen (PalNoWork *no_work, PalFigure *figure, PalFigureView *view)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  gboolean seen = pal_no_work_add_path (cr, figure, view, no_work) != PAL_NO_WORK_UNSEEN;

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return seen;
}

/**
 * pal_no_work_get_bounds:
 * @no_work: where nobody is to work
 * @figure: (nullable): the figure of the view
 * @view: a view
 * @bounds: (out): what lies around it, in millimetres of the view
 *
 * Returns: whether the view knows how far it goes.
 */
gboolean
pal_no_work_get_bounds (PalNoWork *no_work,
                        PalFigure *figure,
                        PalFigureView *view,
                        cairo_rectangle_t *bounds)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  gboolean seen = pal_no_work_add_path (cr, figure, view, no_work) == PAL_NO_WORK_SEEN;
  double x2, y2;

  cairo_path_extents (cr, &bounds->x, &bounds->y, &x2, &y2);
  bounds->width = x2 - bounds->x;
  bounds->height = y2 - bounds->y;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return seen;
}
