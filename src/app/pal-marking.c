/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-marking"

#include "pal-marking.h"

#include <math.h>

#include "pal-posture-arrow.h"
#include "pal-referral-suggest.h"
#include "pal-region-key.h"

/* Returns: the kind of the marks that a tool makes; %PAL_KIND_NONE for one that makes none. */
PalKind
pal_tool_get_kind (PalTool tool)
{
  switch (tool)
    {
    case PAL_TOOL_PAIN:
    case PAL_TOOL_DRAW:
    case PAL_TOOL_LASSO:
    case PAL_TOOL_BRUSH:
    case PAL_TOOL_ARROW:
      return PAL_KIND_PAIN;
    case PAL_TOOL_TRIGGER_POINT:
      return PAL_KIND_TRIGGER_POINT;
    case PAL_TOOL_PALPATION:
      return PAL_KIND_PALPATION;
    case PAL_TOOL_SELECT:
    case PAL_TOOL_NO_WORK:
    case PAL_TOOL_ERASE:
    default:
      return PAL_KIND_NONE;
    }
}

/* The zone at a point; beside the figure's edge, the zone that was activated. */
static const PalRegion *
zone_at (PalFigureView *view, const PalActivation *activation, PalPoint point)
{
  const PalRegion *zone = pal_figure_view_pick (view, PAL_LAYER_ZONES, point.u, point.v);

  return zone != NULL ? zone
                      : pal_figure_view_lookup (view, PAL_LAYER_ZONES, activation->key);
}

/* What is drawn in one piece over the midline, as the galea is, is on the side of the zone over it. */
static void
choose_side (PalFigureView *view, PalPlace *place)
{
  g_autofree char *key = NULL;

  if (place->muscle == NULL || pal_region_key_get_side (place->muscle) != PAL_SIDE_MIDLINE)
    return;
  key = pal_region_key_new (place->muscle, pal_region_key_get_side (place->zone));
  if (pal_figure_view_find (view, key) != NULL)
    place->muscle = g_intern_string (key);
}

/* A muscle that was named by keyboard or screen reader is meant; under a pointer, the rule of the
 * depth stack decides. */
static void
choose_muscle (PalFigureView *view, const PalActivation *activation, PalPlace *place)
{
  gboolean listed = FALSE;

  if (!activation->has_point && activation->layer != PAL_LAYER_ZONES
      && activation->layer != PAL_LAYER_SKIN)
    {
      place->muscle = g_intern_string (activation->key);
      place->muscle_listed = pal_figure_view_has_site_near (
          view, activation->key, place->point.u, place->point.v);
      return;
    }
  place->muscle = pal_figure_view_pick_muscle (view, place->point.u, place->point.v, &listed);
  place->muscle_listed = place->muscle != NULL && listed;
}

/**
 * pal_marking_place:
 * @figure: the figure on the map
 * @tool: the armed tool, not the one that selects
 * @activation: what was activated
 * @place: (out): where the mark is to be
 *
 * Returns: whether there is a zone of the body to mark.
 */
gboolean
pal_marking_place (PalFigure *figure,
                   PalTool tool,
                   const PalActivation *activation,
                   PalPlace *place)
{
  PalFigureView *view;
  const PalRegion *zone;
  PalPoint point = { activation->u, activation->v };

  g_return_val_if_fail (PAL_IS_FIGURE (figure), FALSE);
  g_return_val_if_fail (tool != PAL_TOOL_SELECT, FALSE);

  view = pal_figure_get_view (figure, activation->view);
  if (view == NULL)
    return FALSE;
  if (!activation->has_point
      && !pal_figure_view_get_landing_point (
          view, activation->layer, activation->key, &point.u, &point.v))
    return FALSE;
  zone = zone_at (view, activation, point);
  if (zone == NULL)
    return FALSE;

  *place = (PalPlace){
    .figure = g_intern_string (pal_figure_get_id (figure)),
    .figure_version = pal_figure_get_version (figure),
    .view = activation->view,
    .zone = zone->key,
    .point = point,
  };
  if (tool == PAL_TOOL_PALPATION)
    place->shape = PAL_SHAPE_POINT;
  else if (tool != PAL_TOOL_TRIGGER_POINT)
    {
      place->shape = PAL_SHAPE_REGION;
      /* Of where nobody is to work the point that is meant may matter more than its zone. */
      if (tool != PAL_TOOL_NO_WORK || !activation->has_point)
        pal_figure_view_get_inmost (view, zone, &place->point);
    }
  else
    {
      place->shape = PAL_SHAPE_POINT;
      choose_muscle (view, activation, place);
      choose_side (view, place);
    }
  return TRUE;
}

/**
 * pal_marking_mirror:
 * @figure: the figure on the map
 * @mark: a mark
 * @place: (out): the same place on the other side
 *
 * In every view u is 0 in the plane about which left and right, or the view of the left and of the
 * right, mirror each other.
 *
 * Returns: whether there is another side: a mark in the midline has none.
 */
gboolean
pal_marking_mirror (PalFigure *figure, PalMark *mark, PalPlace *place)
{
  g_autofree char *zone = pal_region_key_mirror (pal_mark_get_zone (mark));
  g_autofree char *muscle = pal_mark_get_muscle (mark) != NULL
                                ? pal_region_key_mirror (pal_mark_get_muscle (mark))
                                : NULL;
  PalPoint point = pal_mark_get_point (mark);
  PalPoint end = { 0, 0 };

  pal_mark_get_end (mark, &end);
  /* Of a posture the other side is another posture. */
  if (g_strcmp0 (zone, pal_mark_get_zone (mark)) == 0
      || pal_mark_get_kind (mark) == PAL_KIND_POSTURE)
    return FALSE;
  *place = (PalPlace){
    .figure = g_intern_string (pal_figure_get_id (figure)),
    .figure_version = pal_figure_get_version (figure),
    .view = pal_view_mirror (pal_mark_get_view (mark)),
    .shape = pal_mark_get_shape (mark),
    .point = { -point.u, point.v },
    .end = { -end.u, end.v },
    .zone = g_intern_string (zone),
    .muscle = g_intern_string (muscle),
    .muscle_listed = pal_mark_get_muscle_listed (mark),
  };
  return TRUE;
}

/**
 * pal_marking_next_muscle:
 * @figure: the figure on the map
 * @mark: a trigger point
 * @listed: (out): whether the muscle has a known site within 30 mm
 *
 * Returns: (transfer full) (nullable): the muscle below the one that the mark names, after the
 *   deepest the topmost again; %NULL if there is no other.
 */
char *
pal_marking_next_muscle (PalFigure *figure, PalMark *mark, gboolean *listed)
{
  PalFigureView *view = pal_figure_get_view (figure, pal_mark_get_view (mark));
  PalPoint point = pal_mark_get_point (mark);
  g_auto (GStrv) stack = NULL;
  guint n_muscles, next = 0;

  if (view == NULL)
    return NULL;
  stack = pal_figure_view_dup_pressed (view, point.u, point.v);
  n_muscles = g_strv_length (stack);
  for (guint i = 0; i < n_muscles; i++)
    if (g_strcmp0 (stack[i], pal_mark_get_muscle (mark)) == 0)
      next = (i + 1) % n_muscles;
  if (n_muscles == 0 || g_strcmp0 (stack[next], pal_mark_get_muscle (mark)) == 0)
    return NULL;
  *listed = pal_figure_view_has_site_near (view, stack[next], point.u, point.v);
  return g_strdup (stack[next]);
}

/**
 * pal_marking_is_seen:
 * @figure: the figure on the map
 * @mark: a mark
 * @view: a view
 *
 * Returns: whether @view shows where the mark is: a point where it was made or where that of a close-up
 *   belongs, a region in every view that shows it.
 */
gboolean
pal_marking_is_seen (PalFigure *figure, PalMark *mark, PalView view)
{
  const PalPoint point = pal_mark_get_point (mark);
  PalPostureArrow arrows[PAL_POSTURE_MAX_ARROWS];
  PalPoint carried;

  if (pal_mark_get_kind (mark) == PAL_KIND_POSTURE)
    {
      PalFigureView *shown = pal_figure_get_view (figure, view);

      return shown != NULL
             && pal_posture_get_arrows (
                    shown, pal_mark_get_posture (mark), pal_mark_get_direction (mark), arrows)
                    > 0;
    }
  if (pal_mark_get_shape (mark) != PAL_SHAPE_REGION)
    return pal_figure_carry (
        figure, pal_mark_get_view (mark), pal_mark_get_zone (mark), &point, view, &carried);
  return pal_mark_get_zone (mark) != NULL
         && pal_figure_shows (figure, view, pal_mark_get_zone (mark));
}

/**
 * pal_marking_choose_view:
 * @figure: the figure on the map
 * @today: (element-type PalMark): the marks of the visit
 * @ghosts: (element-type PalMark): the last known states before it
 *
 * Returns: the view of the body that shows most of the open findings: points where they were made or
 *   where those of a close-up belong, regions in every view that shows them; of equals the first, the
 *   front before the back before the sides.
 */
PalView
pal_marking_choose_view (PalFigure *figure, GListModel *today, GListModel *ghosts)
{
  static const PalView views[] = { PAL_VIEW_FRONT, PAL_VIEW_BACK, PAL_VIEW_LEFT, PAL_VIEW_RIGHT };
  GListModel *lists[] = { today, ghosts };
  g_autoptr (GHashTable) findings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_seen[G_N_ELEMENTS (views)] = { 0 };
  guint best = 0;

  g_return_val_if_fail (PAL_IS_FIGURE (figure), PAL_VIEW_FRONT);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < g_list_model_get_n_items (lists[i]); j++)
      {
        g_autoptr (PalMark) mark = g_list_model_get_item (lists[i], j);
        const char *finding = pal_mark_get_finding_id (mark);

        /* What was rated again today stands in both lists. */
        if (finding == NULL || !g_hash_table_add (findings, g_strdup (finding)))
          continue;
        for (guint k = 0; k < G_N_ELEMENTS (views); k++)
          if (pal_marking_is_seen (figure, mark, views[k]))
            n_seen[k]++;
      }
  for (guint k = 1; k < G_N_ELEMENTS (views); k++)
    if (n_seen[k] > n_seen[best])
      best = k;
  return views[best];
}

typedef struct
{
  PalFigure *figure;
  double x, z; /* of the point, on the body */
} Measure;

static double
distance_to (const char *zone, gpointer user_data)
{
  const Measure *measure = user_data;
  double x, z;

  if (!pal_figure_get_anchor (measure->figure, zone, &x, &z))
    return 0.0;
  return hypot (x - measure->x, z - measure->z);
}

/**
 * pal_marking_suggest:
 * @figure: the figure on the map
 * @knowledge: what refers where
 * @muscle: the region key of the muscle of a trigger point
 * @view: the view in which the point is
 * @point: the point, in millimetres of the view
 *
 * Returns: (transfer full) (element-type utf8): the zones where it may be felt, in the order in which
 *   they are asked about: essential before spill-over, then the farthest first.
 */
GPtrArray *
pal_marking_suggest (PalFigure *figure,
                     PalKnowledge *knowledge,
                     const char *muscle,
                     PalView view,
                     PalPoint point)
{
  Measure measure = { figure, 0, 0 };

  pal_figure_to_body (figure, view, point.u, point.v, &measure.x, &measure.z);
  return pal_referral_suggest (knowledge, muscle, distance_to, &measure);
}
