/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-marking"

#include "pal-marking-ink.h"

#include <math.h>

#include "pal-ink-curve.h"
#include "pal-ink-piece.h"
#include "pal-mark-ink.h"
#include "pal-view.h"

/* How finely a stroke is looked at, in millimetres, and into how many cells at most. */
#define CELL 3.0
#define MAX_CELLS 60.0

typedef struct
{
  PalFigureView *view;
  GHashTable *cells; /* interned zone key to how many cells of the stroke lie in it */
} Count;

static void
count_cell (Count *count, double u, double v)
{
  const PalRegion *zone = pal_figure_view_pick (count->view, PAL_LAYER_ZONES, u, v);
  guint n_cells;

  if (zone == NULL)
    return;
  n_cells = GPOINTER_TO_UINT (g_hash_table_lookup (count->cells, zone->key));
  g_hash_table_insert (count->cells, (gpointer) zone->key, GUINT_TO_POINTER (n_cells + 1));
}

/* Goes over what the stroke covers; what is thinner than a cell is covered by its samples. */
static void
count_stroke (Count *count, PalInkStroke *stroke)
{
  const PalInkSample *samples;
  cairo_rectangle_t bounds;
  guint n_samples;
  double cell;

  pal_ink_stroke_get_bounds (stroke, &bounds);
  cell = MAX (CELL, MAX (bounds.width, bounds.height) / MAX_CELLS);
  for (double v = bounds.y + cell / 2.0; v < bounds.y + bounds.height; v += cell)
    for (double u = bounds.x + cell / 2.0; u < bounds.x + bounds.width; u += cell)
      if (pal_ink_stroke_contains (stroke, u, v))
        count_cell (count, u, v);
  if (g_hash_table_size (count->cells) > 0)
    return;
  samples = pal_ink_stroke_get_samples (stroke, &n_samples);
  for (guint i = 0; i < n_samples; i++)
    count_cell (count, samples[i].u, samples[i].v);
}

static const char *
find_most (Count *count)
{
  GHashTableIter iter;
  gpointer key, value;
  const char *best = NULL;
  guint n_best = 0;

  g_hash_table_iter_init (&iter, count->cells);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (GPOINTER_TO_UINT (value) > n_best
        || (GPOINTER_TO_UINT (value) == n_best && g_strcmp0 (key, best) < 0))
      {
        best = key;
        n_best = GPOINTER_TO_UINT (value);
      }
  return best;
}

/* Beside the body, what is written belongs to the zone that is nearest. */
static const char *
find_nearest (PalFigureView *view, const PalPoint *point)
{
  const char *best = NULL;
  double best_distance = G_MAXDOUBLE;

  for (guint i = 0; i < pal_figure_view_get_n_regions (view, PAL_LAYER_ZONES); i++)
    {
      const PalRegion *zone = pal_figure_view_get_region (view, PAL_LAYER_ZONES, i);
      double distance = pal_svg_path_get_distance (zone->path, point->u, point->v);

      if (distance < best_distance)
        {
          best = zone->key;
          best_distance = distance;
        }
    }
  return best;
}

static double
get_step (const PalInkSample *samples, guint index)
{
  return hypot (samples[index + 1].u - samples[index].u, samples[index + 1].v - samples[index].v);
}

/* Where a span, which is no point, has gone so much of the way to its end. */
static void
find_on_span (const PalInkSpan *span, double share, PalPoint *point)
{
  double from = 0.0, to = 1.0;

  for (guint i = 0; i < 12; i++)
    {
      PalInkDisc disc = pal_ink_span_get_disc (span, (from + to) / 2.0);
      double way = (disc.u - span->u) * span->chord_u + (disc.v - span->v) * span->chord_v;

      if (way < share * (span->chord_u * span->chord_u + span->chord_v * span->chord_v))
        from = (from + to) / 2.0;
      else
        to = (from + to) / 2.0;
      *point = (PalPoint){ disc.u, disc.v };
    }
}

/* Where the label belongs: the middle of the line, which lies on it, or in the middle of what is
 * filled. */
static void
find_middle (PalInkStroke *stroke, PalPoint *middle)
{
  guint n_samples;
  const PalInkSample *samples = pal_ink_stroke_get_samples (stroke, &n_samples);
  double half = 0.0;

  /* By its length: samples are few where it is straight, and many where the hand was slow. */
  for (guint i = 0; i + 1 < n_samples; i++)
    half += get_step (samples, i) / 2.0;
  *middle = (PalPoint){ samples[0].u, samples[0].v };
  for (guint i = 0; i + 1 < n_samples; i++)
    {
      double step = get_step (samples, i);

      if (step > 0.0 && half <= step)
        {
          PalInkSpan span;

          pal_ink_curve_get_span (&span, samples, n_samples, i, PAL_INK_LINE, 0.0);
          find_on_span (&span, half / step, middle);
          break;
        }
      half -= step;
    }
  if (pal_ink_stroke_is_closed (stroke))
    {
      cairo_rectangle_t bounds;
      PalPoint center;

      pal_ink_stroke_get_bounds (stroke, &bounds);
      center = (PalPoint){ bounds.x + bounds.width / 2.0, bounds.y + bounds.height / 2.0 };
      if (pal_ink_stroke_contains (stroke, center.u, center.v))
        *middle = center;
    }
}

/**
 * pal_marking_place_ink:
 * @figure: the figure on the map
 * @view: the view that was drawn on
 * @stroke: the first stroke of a mark
 * @place: (out): where the mark is to be: in the zone that has most of the stroke
 *
 * What lies beside the body counts for nothing.
 *
 * Returns: whether any of the stroke lies on the body. If not, @place is still filled, with the zone
 *   that is nearest, for what is written there.
 */
gboolean
pal_marking_place_ink (PalFigure *figure, PalView view, PalInkStroke *stroke, PalPlace *place)
{
  g_autoptr (GHashTable) cells = g_hash_table_new (g_str_hash, g_str_equal);
  Count count = { pal_figure_get_view (figure, view), cells };
  const char *zone;

  g_return_val_if_fail (PAL_IS_FIGURE (figure) && stroke != NULL && place != NULL, FALSE);
  g_return_val_if_fail (count.view != NULL, FALSE);

  count_stroke (&count, stroke);
  zone = find_most (&count);
  *place = (PalPlace){
    .figure = g_intern_string (pal_figure_get_id (figure)),
    .figure_version = pal_figure_get_version (figure),
    .view = view,
    .shape = PAL_SHAPE_AREA,
    .zone = zone,
  };
  find_middle (stroke, &place->point);
  if (zone == NULL)
    place->zone = find_nearest (count.view, &place->point);
  return zone != NULL;
}

/**
 * pal_marking_get_ink_gap:
 * @pen: what is drawn with
 * @strokes: (element-type PalInkStroke): what a mark has already
 * @next: the next stroke
 *
 * Returns: how far from these the next one may be to belong to them, in millimetres. Between letters, words and
 *   lines there is as much as a letter is high, however large somebody writes.
 */
double
pal_marking_get_ink_gap (PalPen pen, GPtrArray *strokes, PalInkStroke *next)
{
  double gap = PAL_MARKING_INK_GAP;

  if (pen != PAL_PEN_NOTE)
    return gap;
  for (guint i = 0; i <= strokes->len; i++)
    {
      cairo_rectangle_t bounds;

      pal_ink_stroke_get_bounds (i < strokes->len ? g_ptr_array_index (strokes, i) : next, &bounds);
      gap = MAX (gap, bounds.height);
    }
  return gap;
}

/**
 * pal_marking_mirror_ink:
 * @mark: a mark
 *
 * Returns: (transfer full) (element-type PalInkPiece): its strokes on the other side of the body, see
 *   pal_marking_mirror().
 */
GPtrArray *
pal_marking_mirror_ink (PalMark *mark)
{
  GPtrArray *pieces = pal_ink_pieces_new ();
  GPtrArray *strokes;

  g_return_val_if_fail (PAL_IS_MARK (mark), pieces);

  strokes = pal_mark_get_strokes (mark);
  for (guint i = 0; i < strokes->len; i++)
    {
      PalStroke *stroke = g_ptr_array_index (strokes, i);
      PalInkStroke *ink = pal_mark_ink_decode (stroke);
      g_autoptr (PalInkStroke) mirrored = NULL;
      g_autoptr (GBytes) samples = NULL;

      if (ink == NULL)
        continue;
      mirrored = pal_ink_stroke_mirror (ink, 0.0);
      if (pal_stroke_get_pen (stroke) == PAL_PEN_NOTE)
        {
          /* It is there to be read. */
          g_autoptr (PalInkStroke) round = g_steal_pointer (&mirrored);

          mirrored = pal_ink_stroke_turn (round, !pal_ink_stroke_is_turned (round));
        }
      samples = pal_ink_stroke_to_bytes (mirrored);
      g_ptr_array_add (pieces,
                       pal_ink_piece_new (pal_entity_get_id (PAL_ENTITY (stroke)),
                                          pal_view_mirror (pal_stroke_get_view (stroke)),
                                          pal_stroke_get_pen (stroke),
                                          samples));
    }
  return pieces;
}

/**
 * pal_marking_has_ink:
 * @mark: a mark
 * @pieces: (element-type PalInkPiece): strokes
 *
 * Returns: whether these are its strokes, to the hundredth of a millimetre, whatever their ids.
 */
gboolean
pal_marking_has_ink (PalMark *mark, GPtrArray *pieces)
{
  GPtrArray *strokes;

  g_return_val_if_fail (PAL_IS_MARK (mark) && pieces != NULL, FALSE);

  strokes = pal_mark_get_strokes (mark);
  if (strokes->len != pieces->len)
    return FALSE;
  for (guint i = 0; i < pieces->len; i++)
    {
      const PalInkPiece *piece = g_ptr_array_index (pieces, i);
      PalStroke *stroke = g_ptr_array_index (strokes, i);

      if (pal_stroke_get_view (stroke) != piece->view || pal_stroke_get_pen (stroke) != piece->pen
          || !g_bytes_equal (pal_stroke_get_samples (stroke), piece->samples))
        return FALSE;
    }
  return TRUE;
}

/* What is left of a stroke after all movements of an eraser; NULL if none of them touched it. */
static GPtrArray *
cut_stroke (PalInkStroke *ink, GPtrArray *paths, double radius)
{
  GPtrArray *left = NULL;

  for (guint i = 0; i < paths->len; i++)
    {
      GArray *path = g_ptr_array_index (paths, i);
      const PalPoint *points = (const PalPoint *) (gpointer) path->data;
      g_autoptr (GPtrArray) before = left;

      left = NULL;
      if (before == NULL)
        {
          left = pal_ink_stroke_cut (ink, points, path->len, radius);
          continue;
        }
      left = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_ink_stroke_unref);
      for (guint j = 0; j < before->len; j++)
        {
          PalInkStroke *piece = g_ptr_array_index (before, j);
          g_autoptr (GPtrArray) parts = pal_ink_stroke_cut (piece, points, path->len, radius);

          if (parts == NULL)
            g_ptr_array_add (left, pal_ink_stroke_ref (piece));
          for (guint k = 0; parts != NULL && k < parts->len; k++)
            g_ptr_array_add (left, pal_ink_stroke_ref (g_ptr_array_index (parts, k)));
        }
    }
  return left;
}

static void
replace_stroke (PalStroke *stroke, PalInkStroke *ink, GPtrArray *pieces)
{
  g_autoptr (GBytes) samples = pal_ink_stroke_to_bytes (ink);

  g_ptr_array_add (pieces,
                   pal_ink_piece_new (pal_entity_get_id (PAL_ENTITY (stroke)),
                                      pal_stroke_get_view (stroke),
                                      pal_stroke_get_pen (stroke),
                                      samples));
}

/* The strokes of a mark as they are seen. Those that are turned round to be read are so for good once some
 * of them is erased: what is left has another middle, about which it would be turned. */
static GPtrArray *
look_at_strokes (PalMark *mark, PalView view, gboolean mirrored, gboolean *turned)
{
  GPtrArray *strokes = pal_mark_get_strokes (mark);
  GPtrArray *seen = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_ink_stroke_unref);
  g_autoptr (PalMarkInk) recorded = pal_mark_ink_new (mark, view, FALSE);
  g_autoptr (PalMarkInk) shown = recorded != NULL ? pal_mark_ink_seen (recorded, mirrored) : NULL;
  double u_axis;

  *turned = shown != NULL && pal_mark_ink_is_turned (shown, &u_axis);
  for (guint i = 0; i < strokes->len; i++)
    {
      PalInkStroke *ink = pal_mark_ink_decode (g_ptr_array_index (strokes, i));
      g_autoptr (PalInkStroke) round = NULL;

      if (ink == NULL || !*turned)
        {
          g_ptr_array_add (seen, ink != NULL ? pal_ink_stroke_ref (ink) : NULL);
          continue;
        }
      round = pal_ink_stroke_mirror (ink, u_axis);
      g_ptr_array_add (seen, pal_ink_stroke_turn (round, mirrored));
    }
  return seen;
}

static void
erase_mark (PalMark *mark,
            PalView view,
            gboolean mirrored,
            GPtrArray *paths,
            double radius,
            GPtrArray *pieces,
            GPtrArray *removed)
{
  GPtrArray *strokes = pal_mark_get_strokes (mark);
  gboolean turned;
  g_autoptr (GPtrArray) seen = look_at_strokes (mark, view, mirrored, &turned);
  g_autoptr (GPtrArray) untouched = g_ptr_array_new ();
  const guint n_before = removed->len;

  for (guint i = 0; i < strokes->len; i++)
    {
      PalStroke *stroke = g_ptr_array_index (strokes, i);
      PalInkStroke *ink = g_ptr_array_index (seen, i);
      g_autoptr (GPtrArray) left = NULL;

      if (ink == NULL || pal_stroke_get_view (stroke) != view)
        continue;
      left = cut_stroke (ink, paths, radius);
      if (left == NULL)
        {
          g_ptr_array_add (untouched, GUINT_TO_POINTER (i));
          continue;
        }
      g_ptr_array_add (removed, (gpointer) pal_entity_get_id (PAL_ENTITY (stroke)));
      for (guint j = 0; j < left->len; j++)
        replace_stroke (stroke, g_ptr_array_index (left, j), pieces);
    }
  if (!turned || removed->len == n_before)
    return;
  for (guint i = 0; i < untouched->len; i++)
    {
      guint which = GPOINTER_TO_UINT (g_ptr_array_index (untouched, i));
      PalStroke *stroke = g_ptr_array_index (strokes, which);

      g_ptr_array_add (removed, (gpointer) pal_entity_get_id (PAL_ENTITY (stroke)));
      replace_stroke (stroke, g_ptr_array_index (seen, which), pieces);
    }
}

/**
 * pal_marking_erase:
 * @marks: (element-type PalMark): the marks of today
 * @author: whose ink may go
 * @view: the view that the eraser went over
 * @mirrored: whether left and right are turned round on the screen
 * @paths: (element-type GArray): where it went, each an array of #PalPoint in millimetres
 * @radius: of the eraser in millimetres
 * @removed: (element-type utf8): takes the ids of the strokes that were hit; they live as long as these
 *
 * Returns: (transfer full) (element-type PalInkPiece): what is left of those.
 */
GPtrArray *
pal_marking_erase (GListModel *marks,
                   PalAuthor author,
                   PalView view,
                   gboolean mirrored,
                   GPtrArray *paths,
                   double radius,
                   GPtrArray *removed)
{
  GPtrArray *pieces = pal_ink_pieces_new ();

  g_return_val_if_fail (G_IS_LIST_MODEL (marks) && paths != NULL && removed != NULL, pieces);

  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr (PalMark) mark = g_list_model_get_item (marks, i);

      if (pal_mark_get_author (mark) == author && pal_mark_get_strokes (mark) != NULL)
        erase_mark (mark, view, mirrored, paths, radius, pieces, removed);
    }
  return pieces;
}

/* One movement from the left to the right, as long as it is inside. */
static void
cover_line (const PalRegion *zone, double v, double step, GPtrArray *paths)
{
  GArray *path = NULL;

  for (double u = zone->bounds.x; u <= zone->bounds.x + zone->bounds.width; u += step)
    {
      const PalPoint point = { u, v };

      if (!pal_svg_path_contains (zone->path, u, v))
        {
          path = NULL;
          continue;
        }
      if (path == NULL)
        {
          path = g_array_new (FALSE, FALSE, sizeof (PalPoint));
          g_ptr_array_add (paths, path);
        }
      if (path->len == 2)
        g_array_set_size (path, 1);
      g_array_append_val (path, point);
    }
}

/**
 * pal_marking_cover_zone:
 * @view: a view
 * @key: a zone of it
 * @radius: of an eraser in millimetres
 *
 * Returns: (transfer full) (element-type GArray): where an eraser goes that leaves nothing of the zone
 *   and reaches beyond its border by no more than @radius, for pal_marking_erase().
 */
GPtrArray *
pal_marking_cover_zone (PalFigureView *view, const char *key, double radius)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  const PalRegion *zone;

  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (view) && key != NULL && radius > 0.0, paths);

  zone = pal_figure_view_lookup (view, PAL_LAYER_ZONES, key);
  /* Lines beside each other overlap, also where they end. */
  for (double v = zone != NULL ? zone->bounds.y : 0.0;
       zone != NULL && v <= zone->bounds.y + zone->bounds.height;
       v += radius)
    cover_line (zone, v, radius / 2.0, paths);
  return paths;
}
