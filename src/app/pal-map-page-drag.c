/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-page"

#include "pal-map-page-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "pal-mark-ink.h"
#include "pal-mark-painter.h"
#include "pal-marking-ink.h"

/* A drawing is never made so small or large at once that it could not be undone by the same hand. */
#define MIN_FACTOR 0.2
#define MAX_FACTOR 5.0

typedef PalInkStroke *(*ChangeFunc) (const PalInkStroke *stroke, gpointer user_data);

/* All strokes of a mark, those in one view changed. */
static GPtrArray *
change_strokes (PalMark *mark, PalView view, ChangeFunc change, gpointer user_data)
{
  GPtrArray *strokes = pal_mark_get_strokes (mark);
  GPtrArray *pieces = pal_ink_pieces_new ();

  for (guint i = 0; strokes != NULL && i < strokes->len; i++)
    {
      PalStroke *stroke = g_ptr_array_index (strokes, i);
      PalInkStroke *ink = pal_mark_ink_decode (stroke);
      g_autoptr (PalInkStroke) changed = NULL;
      g_autoptr (GBytes) samples = NULL;

      if (ink == NULL || pal_stroke_get_view (stroke) != view)
        continue;
      changed = change (ink, user_data);
      samples = pal_ink_stroke_to_bytes (changed);
      g_ptr_array_add (pieces,
                       pal_ink_piece_new (pal_entity_get_id (PAL_ENTITY (stroke)),
                                          view,
                                          pal_stroke_get_pen (stroke),
                                          samples));
    }
  return pieces;
}

static PalInkStroke *
translate (const PalInkStroke *stroke, gpointer user_data)
{
  const PalPoint *by = user_data;

  return pal_ink_stroke_translate (stroke, by->u, by->v);
}

typedef struct
{
  PalPoint corner;
  double factor;
} Scaling;

static PalInkStroke *
scale (const PalInkStroke *stroke, gpointer user_data)
{
  const Scaling *scaling = user_data;

  return pal_ink_stroke_scale (stroke, scaling->corner.u, scaling->corner.v, scaling->factor);
}

/* The stroke whose place is that of the mark; of a straight arrow, the way from its beginning to its
 * end. */
static PalInkStroke *
get_first (PalMark *mark)
{
  GPtrArray *strokes = pal_mark_get_strokes (mark);
  const PalPoint from = pal_mark_get_point (mark);
  PalInkSample ends[2];
  PalInkStroke *first;
  PalPoint to;

  if (strokes != NULL && strokes->len > 0)
    {
      first = pal_mark_ink_decode (g_ptr_array_index (strokes, 0));
      return first != NULL ? pal_ink_stroke_ref (first) : NULL;
    }
  if (!pal_mark_get_end (mark, &to))
    return NULL;
  ends[0] = (PalInkSample){ (float) from.u, (float) from.v, 1.0f, 0.0f };
  ends[1] = (PalInkSample){ (float) to.u, (float) to.v, 1.0f, 1.0f };
  return pal_ink_stroke_new (ends, G_N_ELEMENTS (ends), PAL_INK_MIN_WIDTH, FALSE);
}

/* Where a drawing is after all of it was changed in its own view; %FALSE beside the body, where only a
 * note may be. */
static gboolean
place_changed (PalMapPage *self,
               PalMark *mark,
               PalView view,
               ChangeFunc change,
               gpointer user_data,
               PalPlace *place)
{
  g_autoptr (PalInkStroke) first = get_first (mark);
  g_autoptr (PalInkStroke) changed = first != NULL ? change (first, user_data) : NULL;

  if (changed == NULL || view != pal_mark_get_view (mark)
      || (!pal_marking_place_ink (self->figure, view, changed, place)
          && pal_mark_get_kind (mark) != PAL_KIND_NOTE))
    return FALSE;
  place->shape = pal_mark_get_shape (mark);
  if (place->shape == PAL_SHAPE_ARROW)
    pal_map_page_set_ends (changed, place);
  return TRUE;
}

static gboolean
move_ink (PalMapPage *self, PalMark *mark, PalView view, const PalPoint *by, const char *merge_key)
{
  g_autoptr (GPtrArray) pieces = change_strokes (mark, view, translate, (gpointer) by);
  PalPlace place;

  return place_changed (self, mark, view, translate, (gpointer) by, &place)
         && pal_chart_move_mark (self->chart, mark, &place, pieces, merge_key);
}

static gboolean
move_point (PalMapPage *self,
            PalMark *mark,
            PalView view,
            const PalPoint *to,
            const char *merge_key)
{
  const PalActivation activation = {
    .key = pal_mark_get_zone (mark),
    .layer = PAL_LAYER_ZONES,
    .view = view,
    .has_point = TRUE,
    .u = to->u,
    .v = to->v,
  };
  PalFigureView *figure_view = pal_figure_get_view (self->figure, view);
  PalPlace place;

  return figure_view != NULL
         && pal_figure_view_pick (figure_view, PAL_LAYER_ZONES, to->u, to->v) != NULL
         && pal_marking_place (self->figure, PAL_TOOL_TRIGGER_POINT, &activation, &place)
         && pal_chart_move_mark (self->chart, mark, &place, NULL, merge_key);
}

/* To another zone, which it fills then. */
static gboolean
move_region (PalMapPage *self, PalMark *mark, PalView view, const PalPoint *to)
{
  PalFigureView *figure_view = pal_figure_get_view (self->figure, view);
  const PalRegion *zone
      = figure_view != NULL
            ? pal_figure_view_pick (figure_view, PAL_LAYER_ZONES, to->u, to->v)
            : NULL;
  PalActivation activation = { .layer = PAL_LAYER_ZONES, .view = view };
  PalPlace place;

  if (zone == NULL)
    return FALSE;
  activation.key = zone->key;
  return g_strcmp0 (zone->key, pal_mark_get_zone (mark)) == 0
         || (pal_marking_place (self->figure, PAL_TOOL_PAIN, &activation, &place)
             && pal_chart_move_mark (self->chart, mark, &place, NULL, NULL));
}

static gboolean
resize_ink (
    PalMapPage *self, PalMark *mark, PalView view, const PalPoint *from, const PalPoint *to)
{
  g_autoptr (PalMarkInk) ink = pal_mark_ink_new (mark, view, FALSE);
  g_autoptr (GPtrArray) pieces = NULL;
  cairo_rectangle_t bounds;
  Scaling scaling;
  PalPlace place;
  double before;

  if (ink == NULL)
    return FALSE;
  pal_mark_ink_get_bounds (ink, &bounds);
  scaling.corner = (PalPoint){ bounds.x, bounds.y };
  before = hypot (from->u - bounds.x, from->v - bounds.y);
  if (before <= 0.0)
    return FALSE;
  scaling.factor =
      CLAMP (hypot (to->u - bounds.x, to->v - bounds.y) / before, MIN_FACTOR, MAX_FACTOR);
  pieces = change_strokes (mark, view, scale, &scaling);
  return place_changed (self, mark, view, scale, &scaling, &place)
         && pal_chart_resize_mark (self->chart, mark, &place, pieces, NULL);
}

/* Where a mark's label hangs in a view. */
static gboolean
get_anchor (PalMapPage *self, PalMark *mark, PalView view, PalPoint *anchor)
{
  PalFigureView *figure_view = pal_figure_get_view (self->figure, view);
  const PalPoint point = pal_mark_get_point (mark);
  const PalRegion *zone;

  if (figure_view == NULL)
    return FALSE;
  if (pal_mark_get_shape (mark) != PAL_SHAPE_REGION)
    return pal_figure_carry (
        self->figure, pal_mark_get_view (mark), pal_mark_get_zone (mark), &point, view, anchor);
  zone = pal_figure_view_lookup (figure_view, PAL_LAYER_ZONES, pal_mark_get_zone (mark));
  if (zone == NULL)
    return FALSE;
  pal_figure_view_get_inmost (figure_view, zone, anchor);
  return TRUE;
}

static gboolean
move_label (
    PalMapPage *self, PalMark *mark, PalView view, const PalPoint *to, const char *merge_key)
{
  PalPoint anchor, offset;

  if (!get_anchor (self, mark, view, &anchor))
    return FALSE;
  offset = (PalPoint){ to->u - anchor.u, to->v - anchor.v };
  pal_chart_set_label_offset (self->chart, mark, &offset, merge_key);
  return TRUE;
}

static gboolean
refer (PalMapPage *self, PalMark *mark, PalView view, const PalPoint *to)
{
  PalFigureView *figure_view = pal_figure_get_view (self->figure, view);
  const PalRegion *zone =
      figure_view != NULL ? pal_figure_view_pick (figure_view, PAL_LAYER_ZONES, to->u, to->v)
                          : NULL;

  if (zone == NULL)
    return FALSE;
  pal_chart_place_referral (
      self->chart, pal_entity_get_id (PAL_ENTITY (mark)), zone->key, view, to);
  return TRUE;
}

/* Says why not. */
gboolean
pal_map_page_may_change (PalMapPage *self, PalMark *mark)
{
  PalVisit *visit = pal_chart_get_visit (self->chart);
  const char *why;

  if (visit == NULL
      || g_strcmp0 (pal_mark_get_visit_id (mark), pal_entity_get_id (PAL_ENTITY (visit))) != 0)
    why = _ ("That is from an earlier visit; nothing was changed.");
  else if (pal_mark_get_author (mark) != self->author)
    why = self->author == PAL_AUTHOR_THERAPIST
              ? _ ("This is the client’s mark. It can be copied or linked, not changed.")
              : _ ("This is the therapist’s mark. It can be copied or linked, not changed.");
  else if (!pal_chart_may_change_mark (self->chart, mark))
    why = _ ("This visit is signed. What was recorded stays as it is.");
  else
    return TRUE;
  pal_map_page_say (self, g_strdup (why));
  return FALSE;
}

/* Says that a mark was let go where there is no place for it. */
void
pal_map_page_say_nowhere (PalMapPage *self)
{
  pal_map_page_say (self, g_strdup (_ ("It cannot be put there; nothing was changed.")));
}

static void
mark_dragged_cb (PalMapPage *self,
                 const char *mark_id,
                 int part,
                 int view,
                 const PalPoint *from,
                 const PalPoint *to)
{
  PalMark *mark;
  const PalPoint by = { to->u - from->u, to->v - from->v };
  gboolean done = FALSE;

  g_assert (PAL_IS_MAP_PAGE (self));

  mark = self->chart != NULL
             ? pal_entity_list_lookup (pal_chart_get_marks (self->chart), mark_id)
             : NULL;
  if (mark == NULL)
    return;
  pal_rating_entry_interrupt (&self->rating);
  pal_map_page_end_ink (self);
  pal_map_page_end_nudges (self);
  if (!pal_map_page_may_change (self, mark))
    return;
  pal_map_page_select (self, mark_id);
  pal_map_page_follow (self, mark_id);
  switch ((PalMarkPart) part)
    {
    case PAL_MARK_PART_POINT:
      done = move_point (self, mark, (PalView) view, to, NULL);
      break;
    case PAL_MARK_PART_REGION:
      done = move_region (self, mark, (PalView) view, to);
      break;
    case PAL_MARK_PART_INK:
      done = move_ink (self, mark, (PalView) view, &by, NULL);
      break;
    case PAL_MARK_PART_HANDLE:
      done = resize_ink (self, mark, (PalView) view, from, to);
      break;
    case PAL_MARK_PART_REFERRAL:
      done = refer (self, mark, (PalView) view, to);
      break;
    case PAL_MARK_PART_LABEL:
    default:
      done = move_label (self, mark, (PalView) view, to, NULL);
      break;
    }
  if (!done)
    pal_map_page_say_nowhere (self);
}

/* Takes along what has a place of its own. */
gboolean
pal_map_page_move_by (PalMapPage *self, PalMark *mark, const PalPoint *by, const char *merge_key)
{
  PalView view = pal_mark_get_view (mark);
  PalPoint point = pal_mark_get_point (mark);

  if (pal_mark_get_shape (mark) != PAL_SHAPE_POINT)
    return move_ink (self, mark, view, by, merge_key);
  point.u += by->u;
  point.v += by->v;
  return move_point (self, mark, view, &point, merge_key);
}

/**
 * pal_map_page_get_nudge_view:
 * @self: the page
 * @mark: a mark
 *
 * Returns: the view in which keys move it: its own, but that of a whole zone is any that shows the zone.
 */
PalView
pal_map_page_get_nudge_view (PalMapPage *self, PalMark *mark)
{
  PalView shown = pal_map_page_get_view (self);

  return pal_mark_get_shape (mark) == PAL_SHAPE_REGION && g_strcmp0 (self->view, "all") != 0
                 && pal_figure_shows (self->figure, shown, pal_mark_get_zone (mark))
             ? shown
             : pal_mark_get_view (mark);
}

/* The zone that so many steps lead to, or the last before the edge of the figure. */
static const PalRegion *
go (PalFigureView *view, const PalRegion *from, double steps, const PalPoint *direction)
{
  for (int i = 0; i < (int) fabs (steps); i++)
    {
      const PalRegion *next
          = pal_figure_view_find_neighbour (view, PAL_LAYER_ZONES, from, direction);

      if (next == NULL)
        break;
      from = next;
    }
  return from;
}

/**
 * pal_map_page_step_by:
 * @self: the page
 * @mark: a mark over a zone, which may be changed
 * @by: how many zones it goes on to the right and down, in the view that is seen
 * @merge_key: (nullable): steps of the same key are taken back as one
 *
 * Returns: %FALSE if there is no other zone, or it has such a mark already.
 */
gboolean
pal_map_page_step_by (PalMapPage *self, PalMark *mark, const PalPoint *by, const char *merge_key)
{
  PalView view = pal_map_page_get_nudge_view (self, mark);
  PalFigureView *figure_view = pal_figure_get_view (self->figure, view);
  const PalRegion *from
      = figure_view != NULL
            ? pal_figure_view_lookup (figure_view, PAL_LAYER_ZONES, pal_mark_get_zone (mark))
            : NULL;
  PalActivation activation = { .layer = PAL_LAYER_ZONES, .view = view };
  const PalRegion *to;
  PalPlace place;

  if (from == NULL)
    return FALSE;
  to = go (figure_view, from, by->u, &(PalPoint){ by->u > 0.0 ? 1.0 : -1.0, 0.0 });
  to = go (figure_view, to, by->v, &(PalPoint){ 0.0, by->v > 0.0 ? 1.0 : -1.0 });
  activation.key = to->key;
  return to != from && pal_marking_place (self->figure, PAL_TOOL_PAIN, &activation, &place)
         && pal_chart_move_mark (self->chart, mark, &place, NULL, merge_key);
}

/* From where the label is seen, in the first view that shows it. */
gboolean
pal_map_page_move_label_by (PalMapPage *self,
                            PalMark *mark,
                            const PalPoint *by,
                            const char *merge_key)
{
  PalView view;
  PalPoint label;

  if (!pal_body_map_locate_label (
          self->map, pal_entity_get_id (PAL_ENTITY (mark)), &view, &label))
    return FALSE;
  label.u += by->u;
  label.v += by->v;
  return move_label (self, mark, view, &label, merge_key);
}

/* About its middle, so that it stays where it is. */
gboolean
pal_map_page_resize_by (PalMapPage *self, PalMark *mark, double factor, const char *merge_key)
{
  PalView view = pal_mark_get_view (mark);
  g_autoptr (PalMarkInk) ink = pal_mark_ink_new (mark, view, FALSE);
  g_autoptr (GPtrArray) pieces = NULL;
  cairo_rectangle_t bounds;
  Scaling scaling = { .factor = factor };
  PalPlace place;

  if (ink == NULL)
    return FALSE;
  pal_mark_ink_get_bounds (ink, &bounds);
  scaling.corner
      = (PalPoint){ bounds.x + bounds.width / 2.0, bounds.y + bounds.height / 2.0 };
  pieces = change_strokes (mark, view, scale, &scaling);
  return place_changed (self, mark, view, scale, &scaling, &place)
         && pal_chart_resize_mark (self->chart, mark, &place, pieces, merge_key);
}

/**
 * pal_map_page_move_to:
 * @self: the page
 * @mark: a mark that may be changed
 * @target: a region, and a point where there is one
 *
 * A point and a pain over a zone go to any view; what is drawn stays in its own.
 *
 * Returns: %FALSE if it cannot be there.
 */
gboolean
pal_map_page_move_to (PalMapPage *self, PalMark *mark, const PalActivation *target)
{
  PalShape shape = pal_mark_get_shape (mark);
  PalView view = pal_mark_get_view (mark);
  PalFigureView *figure_view = pal_figure_get_view (self->figure, view);
  const PalPoint from = pal_mark_get_point (mark);
  PalPoint to = { target->u, target->v };
  PalPlace place;

  if (shape == PAL_SHAPE_POINT || shape == PAL_SHAPE_REGION)
    return pal_marking_place (self->figure,
                              shape == PAL_SHAPE_POINT ? PAL_TOOL_TRIGGER_POINT : PAL_TOOL_PAIN,
                              target,
                              &place)
           && ((shape == PAL_SHAPE_REGION
                && g_strcmp0 (place.zone, pal_mark_get_zone (mark)) == 0)
               || pal_chart_move_mark (self->chart, mark, &place, NULL, NULL));
  if (target->has_point ? target->view != view
                        : figure_view == NULL
                              || !pal_figure_view_get_landing_point (
                                  figure_view, target->layer, target->key, &to.u, &to.v))
    return FALSE;
  return move_ink (self, mark, view, &(PalPoint){ to.u - from.u, to.v - from.v }, NULL);
}

/**
 * pal_map_page_refer_to:
 * @self: the page
 * @mark: a trigger point that may be changed
 * @target: a region, and a point where there is one
 *
 * Pressing it is felt there: at the point, or somewhere in the zone.
 *
 * Returns: %FALSE if there is no zone.
 */
gboolean
pal_map_page_refer_to (PalMapPage *self, PalMark *mark, const PalActivation *target)
{
  PalPlace place;

  if (target->has_point)
    return refer (self, mark, target->view, &(PalPoint){ target->u, target->v });
  if (!pal_marking_place (self->figure, PAL_TOOL_PAIN, target, &place))
    return FALSE;
  pal_chart_add_referral (self->chart, pal_entity_get_id (PAL_ENTITY (mark)), place.zone);
  return TRUE;
}

/**
 * pal_map_page_bind_drag:
 * @widget_class: the class of the page
 */
void
pal_map_page_bind_drag (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, mark_dragged_cb);
}
