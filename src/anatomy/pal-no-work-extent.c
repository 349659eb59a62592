/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-no-work-extent"

#include "pal-no-work-extent.h"

#include <math.h>
#include <string.h>

#include "pal-no-work-private.h"

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

/*
 * pal_no_work_carry_corners:
 * @figure: a figure that has both views
 * @no_work: a part of a zone where nobody is to work
 * @shown: another view than it was made in
 * @corners: (element-type PalPoint): its outline in the view that it was made in, in millimetres
 *
 * Returns: (transfer full) (element-type PalPoint): the corners in @shown; none where it does not show one of them
 *   from the same direction.
 */
GArray *
pal_no_work_carry_corners (PalFigure *figure, PalNoWork *no_work, PalView shown, GArray *corners)
{
  GArray *carried = g_array_new (FALSE, FALSE, sizeof (PalPoint));

  if (!belong_together (pal_no_work_get_view (no_work), shown))
    return carried;
  g_array_append_vals (carried, corners->data, corners->len);
  for (guint i = 0; i < carried->len; i++)
    if (!carry_corner (figure, no_work, shown, &g_array_index (carried, PalPoint, i)))
      g_array_set_size (carried, 0);
  return carried;
}

/* What of a part is known in another view. */
typedef struct
{
  PalNoWorkSeen seen;
  GPtrArray *pieces; /* of GArray of PalPoint */
} Outline;

static void
outline_clear (gpointer data)
{
  Outline *outline = data;

  g_ptr_array_unref (outline->pieces);
}

static void
outline_unref (gpointer data)
{
  g_rc_box_release_full (data, outline_clear);
}

static Outline *
find_outline (PalFigure *figure, PalNoWork *no_work, PalView shown, GArray *corners)
{
  Outline *outline = g_rc_box_new0 (Outline);
  g_autoptr (GArray) carried = pal_no_work_carry_corners (figure, no_work, shown, corners);

  if (carried->len > 0)
    {
      outline->seen = PAL_NO_WORK_SEEN;
      outline->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
      g_ptr_array_add (outline->pieces, g_steal_pointer (&carried));
      return outline;
    }
  outline->pieces = pal_no_work_list_between (figure, no_work, shown, corners);
  if (outline->pieces == NULL)
    {
      outline->seen = PAL_NO_WORK_SOMEWHERE;
      outline->pieces = g_ptr_array_new ();
    }
  else
    outline->seen = outline->pieces->len > 0 ? PAL_NO_WORK_BETWEEN : PAL_NO_WORK_UNSEEN;
  return outline;
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

/* Returns: (transfer full): what is known in the other view. A corner of a hand takes a millisecond, and whoever
 *   draws, measures or describes asks for all of them again. */
static Outline *
ref_outline (PalFigure *figure, PalNoWork *no_work, PalView shown, GArray *corners)
{
  static GMutex mutex;
  static GHashTable *known; /* GBytes to Outline */
  g_autoptr (GBytes) key = new_key (figure, no_work, shown, corners);
  Outline *outline;

  g_mutex_lock (&mutex);
  if (known == NULL)
    known = g_hash_table_new_full (
      g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, outline_unref);
  outline = g_hash_table_lookup (known, key);
  if (outline == NULL)
    {
      if (g_hash_table_size (known) >= MAX_KNOWN)
        g_hash_table_remove_all (known);
      outline = find_outline (figure, no_work, shown, corners);
      g_hash_table_insert (known, g_steal_pointer (&key), outline);
    }
  outline = g_rc_box_acquire (outline);
  g_mutex_unlock (&mutex);
  return outline;
}

static void
add_polygon (cairo_t *cr, GArray *corners)
{
  cairo_new_sub_path (cr);
  for (guint i = 0; i < corners->len; i++)
    cairo_line_to (
      cr, g_array_index (corners, PalPoint, i).u, g_array_index (corners, PalPoint, i).v);
  cairo_close_path (cr);
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
 * another side, all of its zones that lies as high, or as far along a hand or foot, is the path: nothing tells how
 * far around it goes, and less than is meant is never shown. Where not even that is known, all of the zone is.
 *
 * Returns: how much of it is known; with %PAL_NO_WORK_UNSEEN the path is empty.
 */
PalNoWorkSeen
pal_no_work_add_path (cairo_t *cr, PalFigure *figure, PalFigureView *view, PalNoWork *no_work)
{
  const PalRegion *zone;
  g_autoptr (GArray) corners = NULL;
  PalView shown;
  PalNoWorkSeen seen;

  g_return_val_if_fail (cr != NULL && PAL_IS_FIGURE_VIEW (view), PAL_NO_WORK_UNSEEN);
  g_return_val_if_fail (PAL_IS_NO_WORK (no_work), PAL_NO_WORK_UNSEEN);

  cairo_new_path (cr);
  shown = pal_figure_view_get_view (view);
  zone = pal_figure_view_lookup (view, PAL_LAYER_ZONES, pal_no_work_get_zone (no_work));
  if (zone == NULL)
    return PAL_NO_WORK_UNSEEN;
  if (pal_no_work_get_shape (no_work) == PAL_NO_WORK_ZONE)
    {
      pal_svg_path_append (zone->path, cr);
      return PAL_NO_WORK_SEEN;
    }
  corners = dup_corners (no_work);
  if (shown == pal_no_work_get_view (no_work))
    {
      add_polygon (cr, corners);
      return PAL_NO_WORK_SEEN;
    }
  seen = PAL_NO_WORK_SOMEWHERE;
  if (figure != NULL && pal_figure_has_view (figure, pal_no_work_get_view (no_work)))
    {
      Outline *outline = ref_outline (figure, no_work, shown, corners);

      for (guint i = 0; i < outline->pieces->len; i++)
        add_polygon (cr, g_ptr_array_index (outline->pieces, i));
      seen = outline->seen;
      outline_unref (outline);
    }
  if (seen == PAL_NO_WORK_SOMEWHERE)
    pal_svg_path_append (zone->path, cr);
  return seen;
}

/**
 * pal_no_work_see:
 * @no_work: where nobody is to work
 * @figure: (nullable): the figure of the view
 * @view: a view
 *
 * Returns: how much of it the view shows.
 */
PalNoWorkSeen
pal_no_work_see (PalNoWork *no_work, PalFigure *figure, PalFigureView *view)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  PalNoWorkSeen seen = pal_no_work_add_path (cr, figure, view, no_work);

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
