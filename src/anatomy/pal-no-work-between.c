/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-no-work-between"

#include "pal-no-work-private.h"

/* A part where nobody is to work, seen from another direction than it was made from: how far it goes up and down
 * the body, or along a hand or foot, is known there; how far it goes around is not, and all around is meant. */

/* Millimetres by which the same place may differ from one view to another. */
#define MARGIN 4.0

/* Millimetres by which a piece may miss the border of its zone. */
#define TOLERANCE 0.3

/* Where the close-ups of a foot from above and below have the origin of the other two (docs/atlas.md). */
#define FOOT_ORIGIN 120.0

/* How a view shows the length that it has in common with the others of the same part: the height of the body and the
 * head, the length of a hand from the wrist to the fingertips, of a foot from the toes to the heel. */
typedef struct
{
  gboolean is_u;   /* it is u of the view, and v otherwise */
  gboolean turned; /* it runs the other way */
  double origin;   /* of the coordinate, in millimetres */
} Along;

static const Along along_of[PAL_N_VIEWS] = {
  [PAL_VIEW_FOOT_TOP_L] = { .origin = FOOT_ORIGIN },
  [PAL_VIEW_FOOT_TOP_R] = { .origin = FOOT_ORIGIN },
  [PAL_VIEW_FOOT_SOLE_L] = { .origin = FOOT_ORIGIN },
  [PAL_VIEW_FOOT_SOLE_R] = { .origin = FOOT_ORIGIN },
  [PAL_VIEW_FOOT_INNER_L] = { .is_u = TRUE, .turned = TRUE },
  [PAL_VIEW_FOOT_INNER_R] = { .is_u = TRUE },
  [PAL_VIEW_FOOT_OUTER_L] = { .is_u = TRUE },
  [PAL_VIEW_FOOT_OUTER_R] = { .is_u = TRUE, .turned = TRUE },
};

typedef struct
{
  double from, to;
} Range;

/* Whether both show the length of the same thing. The close-ups are the adult's on every figure, and the views of
 * the body stand on the same ground. */
static gboolean
share_length (PalView one, PalView other)
{
  PalPart part = pal_view_get_part (one);

  return part == pal_view_get_part (other)
         && (part == PAL_PART_BODY || part == PAL_PART_HEAD
             || pal_view_get_side (one) == pal_view_get_side (other));
}

static Range
measure (PalView view, GArray *corners)
{
  const Along *along = &along_of[view];
  Range range = { G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < corners->len; i++)
    {
      const PalPoint *corner = &g_array_index (corners, PalPoint, i);
      double on = (along->is_u ? corner->u : corner->v) - along->origin;
      double length = along->turned ? -on : on;

      range.from = MIN (range.from, length - MARGIN);
      range.to = MAX (range.to, length + MARGIN);
    }
  return range;
}

/* What is seen edge on has its heights all the same: the inner side of a foot. */
static GArray *
list_edge (PalFigure *figure, PalNoWork *no_work, PalView shown, GArray *corners)
{
  PalView made = pal_no_work_get_view (no_work);
  GArray *edge = g_array_new (FALSE, FALSE, sizeof (PalPoint));

  for (guint i = 0; i < corners->len; i++)
    {
      PalPoint place;

      if (pal_figure_carry (figure,
                            made,
                            pal_no_work_get_zone (no_work),
                            &g_array_index (corners, PalPoint, i),
                            shown,
                            &place))
        g_array_append_val (edge, place);
    }
  return edge;
}

/* How far it goes along the length that @shown has, as the view tells in which it was made, or one of the same
 * part to which it can be carried. */
static gboolean
find_range (PalFigure *figure, PalNoWork *no_work, PalView shown, GArray *corners, Range *range)
{
  PalView made = pal_no_work_get_view (no_work);

  if (share_length (made, shown))
    {
      *range = measure (made, corners);
      return TRUE;
    }
  for (PalView view = PAL_VIEW_FRONT; view <= PAL_VIEW_LAST; view++)
    if (share_length (view, shown))
      {
        g_autoptr (GArray) carried = pal_no_work_carry_corners (figure, no_work, view, corners);

        if (carried->len == 0)
          {
            g_array_unref (carried);
            carried = list_edge (figure, no_work, view, corners);
          }
        if (carried->len > 0)
          {
            *range = measure (view, carried);
            return TRUE;
          }
      }
  return FALSE;
}

static void
add_zone (GPtrArray *paths, PalFigureView *view, const char *key)
{
  const PalRegion *zone = pal_figure_view_lookup (view, PAL_LAYER_ZONES, key);

  if (zone != NULL && !g_ptr_array_find (paths, zone->path, NULL))
    g_ptr_array_add (paths, zone->path);
}

/* Returns: (transfer full) (nullable): the outline around the zone that is meant and those at the corners, in another
 *   view; %NULL if it shows none of them. */
static PalSvgPath *
find_zones (PalFigure *figure, PalNoWork *no_work, PalView shown, GArray *corners)
{
  PalFigureView *made = pal_figure_get_view (figure, pal_no_work_get_view (no_work));
  PalFigureView *view = pal_figure_get_view (figure, shown);
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  g_autofree char *around = NULL;

  add_zone (paths, view, pal_no_work_get_zone (no_work));
  for (guint i = 0; i < corners->len; i++)
    {
      const PalPoint *corner = &g_array_index (corners, PalPoint, i);
      const PalRegion *zone = pal_figure_view_pick (made, PAL_LAYER_ZONES, corner->u, corner->v);

      if (zone != NULL)
        add_zone (paths, view, zone->key);
    }
  if (paths->len == 0)
    return NULL;
  around = pal_svg_path_dup_union ((const PalSvgPath *const *) paths->pdata, paths->len);
  return pal_svg_path_parse (around, NULL);
}

/* Cuts off what of a polygon lies before a line across the view, or behind it. Where it is cut more than once, the
 * pieces hang together along the cut, which covers nothing. */
static GArray *
cut (GArray *corners, gboolean is_u, double at, gboolean behind)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (PalPoint));

  for (guint i = 0; i < corners->len; i++)
    {
      const PalPoint *a = &g_array_index (corners, PalPoint, i);
      const PalPoint *b = &g_array_index (corners, PalPoint, (i + 1) % corners->len);
      double from = is_u ? a->u : a->v;
      double to = is_u ? b->u : b->v;
      gboolean keeps_a = behind ? from >= at : from <= at;
      gboolean keeps_b = behind ? to >= at : to <= at;

      if (keeps_a)
        g_array_append_val (kept, *a);
      if (keeps_a != keeps_b)
        {
          double share = (at - from) / (to - from);
          const PalPoint edge = { a->u + (b->u - a->u) * share, a->v + (b->v - a->v) * share };

          g_array_append_val (kept, edge);
        }
    }
  return kept;
}

static void
add_slice (GPtrArray *pieces, GArray *corners, PalView view, const Range *range)
{
  const Along *along = &along_of[view];
  double from = along->origin + (along->turned ? -range->to : range->from);
  double to = along->origin + (along->turned ? -range->from : range->to);
  g_autoptr (GArray) rest = cut (corners, along->is_u, from, TRUE);
  g_autoptr (GArray) slice = cut (rest, along->is_u, to, FALSE);

  if (slice->len >= 3)
    g_ptr_array_add (pieces, g_steal_pointer (&slice));
}

static void
add_slices (GPtrArray *pieces, const PalSvgPath *zones, PalView view, const Range *range)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *whole = cairo_create (surface);
  g_autoptr (GArray) corners = g_array_new (FALSE, FALSE, sizeof (PalPoint));
  cairo_path_t *path;

  cairo_set_tolerance (whole, TOLERANCE);
  pal_svg_path_append (zones, whole);
  path = cairo_copy_path_flat (whole);
  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      if (path->data[i].header.type == CAIRO_PATH_MOVE_TO)
        {
          add_slice (pieces, corners, view, range);
          g_array_set_size (corners, 0);
        }
      if (path->data[i].header.type != CAIRO_PATH_CLOSE_PATH)
        {
          const PalPoint corner = { path->data[i + 1].point.x, path->data[i + 1].point.y };

          g_array_append_val (corners, corner);
        }
    }
  add_slice (pieces, corners, view, range);
  cairo_path_destroy (path);
  cairo_destroy (whole);
  cairo_surface_destroy (surface);
}

static GPtrArray *
list_slices (PalFigure *figure, PalNoWork *no_work, PalView shown, GArray *corners)
{
  g_autoptr (PalSvgPath) zones = find_zones (figure, no_work, shown, corners);
  GPtrArray *pieces;
  Range range;

  if (zones == NULL || !find_range (figure, no_work, shown, corners, &range))
    return NULL;
  pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  add_slices (pieces, zones, shown, &range);
  return pieces;
}

static gboolean
carry_piece (PalFigure *figure, PalNoWork *no_work, PalView way, PalView shown, GArray *piece)
{
  PalFigureView *view = pal_figure_get_view (figure, way);
  const char *own = pal_no_work_get_zone (no_work);

  for (guint i = 0; i < piece->len; i++)
    {
      PalPoint *corner = &g_array_index (piece, PalPoint, i);
      const PalPoint from = *corner;
      const PalRegion *zone = pal_figure_view_pick (view, PAL_LAYER_ZONES, from.u, from.v);

      if ((zone == NULL
           || !pal_figure_carry_corner (figure, way, zone->key, &from, shown, corner))
          && !pal_figure_carry_corner (figure, way, own, &from, shown, corner))
        return FALSE;
    }
  return TRUE;
}

/* By way of a view that has the length of what it was made in and shows the same as @shown, larger or smaller. */
static GPtrArray *
list_by_way (PalFigure *figure, PalNoWork *no_work, PalView shown, GArray *corners)
{
  PalView made = pal_no_work_get_view (no_work);
  const Range range = measure (made, corners);

  for (PalView way = PAL_VIEW_FRONT; way <= PAL_VIEW_LAST; way++)
    {
      g_autoptr (GPtrArray) pieces = NULL;
      g_autoptr (PalSvgPath) zones = NULL;

      if (way == made || !share_length (way, made)
          || pal_view_is_close_up (way) == pal_view_is_close_up (shown))
        continue;
      zones = find_zones (figure, no_work, way, corners);
      if (zones == NULL)
        continue;
      pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
      add_slices (pieces, zones, way, &range);
      for (guint i = pieces->len; i > 0; i--)
        if (!carry_piece (figure, no_work, way, shown, g_ptr_array_index (pieces, i - 1)))
          g_ptr_array_remove_index (pieces, i - 1);
      if (pieces->len > 0)
        return g_steal_pointer (&pieces);
    }
  return NULL;
}

/*
 * pal_no_work_list_between:
 * @figure: a figure that has both views
 * @no_work: a part of a zone where nobody is to work
 * @shown: a view to which it can not be carried as it is
 * @corners: (element-type PalPoint): its outline in the view that it was made in, in millimetres
 *
 * A foot is seen three times as long from above as from the front, which tells little of how far along it goes: to
 * the side of the body it goes by way of the close-up from there.
 *
 * Returns: (transfer full) (nullable) (element-type GArray(PalPoint)): all of its zones in @shown between the lines
 *   that it reaches to; none if they lie elsewhere there; %NULL where not even that is known.
 */
GPtrArray *
pal_no_work_list_between (PalFigure *figure, PalNoWork *no_work, PalView shown, GArray *corners)
{
  PalPart part = pal_view_get_part (pal_no_work_get_view (no_work));
  GPtrArray *pieces = NULL;

  if (part == PAL_PART_FOOT && (shown == PAL_VIEW_LEFT || shown == PAL_VIEW_RIGHT))
    pieces = list_by_way (figure, no_work, shown, corners);
  if (pieces == NULL)
    pieces = list_slices (figure, no_work, shown, corners);
  if (pieces == NULL)
    pieces = list_by_way (figure, no_work, shown, corners);
  return pieces;
}
