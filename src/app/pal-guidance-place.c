/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-guidance-place"

#include "pal-guidance-place.h"

#include "pal-muscle-suggest.h"

static void
muscle_free (PalGuidanceMuscle *muscle)
{
  g_free (muscle->muscle);
  g_free (muscle);
}

static PalGuidanceMuscle *
find (GPtrArray *muscles, const char *key, PalGuidanceRelation from, PalGuidanceRelation to)
{
  for (guint i = 0; i < muscles->len; i++)
    {
      PalGuidanceMuscle *muscle = g_ptr_array_index (muscles, i);

      if (muscle->relation >= from && muscle->relation <= to
          && g_str_equal (muscle->muscle, key))
        return muscle;
    }
  return NULL;
}

static PalGuidanceMuscle *
add (GPtrArray *muscles, const char *key, PalGuidanceRelation relation)
{
  PalGuidanceMuscle *muscle = g_new0 (PalGuidanceMuscle, 1);

  muscle->muscle = g_strdup (key);
  muscle->relation = relation;
  g_ptr_array_add (muscles, muscle);
  return muscle;
}

/* What a finger presses at the point, from the surface down; the muscle that is meant keeps the
 * depth that it has there. */
static void
add_here (const PalGuidancePlace *self, PalFigure *figure, GPtrArray *muscles)
{
  PalFigureView *view = pal_figure_get_view (figure, self->view);
  g_auto (GStrv) stack = NULL;

  if (view == NULL)
    return;
  stack = pal_figure_view_dup_pressed (view, self->point.u, self->point.v);
  for (guint i = 0; stack[i] != NULL; i++)
    {
      PalGuidanceMuscle *muscle
          = find (muscles, stack[i], PAL_RELATION_OWN, PAL_RELATION_HERE);

      if (muscle == NULL)
        muscle = add (muscles, stack[i], PAL_RELATION_HERE);
      muscle->depth = i + 1;
    }
  for (guint i = 0; i < muscles->len; i++)
    {
      PalGuidanceMuscle *muscle = g_ptr_array_index (muscles, i);

      muscle->listed = pal_figure_view_has_site_near (
          view, muscle->muscle, self->point.u, self->point.v);
    }
}

/* The uppermost layer in which a muscle is seen, here or from another side. */
static PalLayer
get_layer (PalFigure *figure, PalView view, const char *key)
{
  PalFigureView *figure_view = pal_figure_get_view (figure, view);
  const PalRegion *region
      = figure_view != NULL ? pal_figure_view_find (figure_view, key) : NULL;

  for (guint other = PAL_VIEW_FRONT; region == NULL && other <= PAL_VIEW_MAIN_LAST; other++)
    region = pal_figure_view_find (pal_figure_get_view (figure, other), key);
  return region != NULL ? region->layer : PAL_LAYER_SKELETON;
}

/* Whatever else lies under the zone, from the surface down. */
static void
add_zone (const PalGuidancePlace *self,
          PalFigure *figure,
          PalKnowledge *knowledge,
          GPtrArray *muscles)
{
  g_auto (GStrv) under = pal_knowledge_dup_muscles_under (knowledge, self->zone);

  for (PalLayer layer = PAL_LAYER_SUPERFICIAL; layer <= PAL_LAYER_SKELETON; layer++)
    for (guint i = 0; under[i] != NULL; i++)
      if (get_layer (figure, self->view, under[i]) == layer
          && find (muscles, under[i], PAL_RELATION_OWN, PAL_RELATION_ZONE) == NULL)
        add (muscles, under[i], PAL_RELATION_ZONE);
}

static const PalReferral *
find_reason (const PalMuscleSuggestion *suggestion, const char *zone)
{
  for (guint i = 0; i < suggestion->reasons->len; i++)
    {
      const PalReferral *reason = g_ptr_array_index (suggestion->reasons, i);

      if (g_str_equal (reason->zone, zone))
        return reason;
    }
  return NULL;
}

/* What may be felt in the zone, in the order that the whole of the pain suggests. */
static void
add_referring (const PalGuidancePlace *self,
               PalKnowledge *knowledge,
               const char *const *pains,
               GPtrArray *muscles)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GPtrArray) suggestions = NULL;
  g_auto (GStrv) zones = NULL;

  g_strv_builder_add (builder, self->zone);
  for (guint i = 0; pains != NULL && pains[i] != NULL; i++)
    if (!g_str_equal (pains[i], self->zone))
      g_strv_builder_add (builder, pains[i]);
  zones = g_strv_builder_end (builder);
  suggestions = pal_muscle_suggest (knowledge, (const char *const *) zones);
  for (guint i = 0; i < suggestions->len; i++)
    {
      const PalMuscleSuggestion *suggestion = g_ptr_array_index (suggestions, i);
      const PalReferral *reason = find_reason (suggestion, self->zone);
      PalGuidanceMuscle *muscle;

      if (reason == NULL)
        continue;
      muscle = add (muscles, suggestion->muscle, PAL_RELATION_REFERS);
      muscle->weight = reason->weight;
      muscle->n_elsewhere = suggestion->reasons->len - 1;
    }
}

/**
 * pal_guidance_place_from_mark:
 * @self: (out caller-allocates): the place
 * @mark: a mark of today, or a ghost
 */
void
pal_guidance_place_from_mark (PalGuidancePlace *self, PalMark *mark)
{
  g_return_if_fail (self != NULL && PAL_IS_MARK (mark));

  *self = (PalGuidancePlace){
    .kind = pal_mark_get_kind (mark),
    .view = pal_mark_get_view (mark),
    .point = pal_mark_get_point (mark),
    .whole = pal_mark_get_shape (mark) == PAL_SHAPE_REGION,
    .zone = g_intern_string (pal_mark_get_zone (mark)),
    .muscle = g_intern_string (pal_mark_get_muscle (mark)),
  };
}

/**
 * pal_guidance_place_from_activation:
 * @self: (out caller-allocates): the place
 * @figure: the figure on the map
 * @activation: what was tapped, or activated by a key or a screen reader
 *
 * A muscle that was activated is meant; of a zone, it is the place.
 *
 * Returns: whether the view shows it.
 */
gboolean
pal_guidance_place_from_activation (PalGuidancePlace *self,
                                    PalFigure *figure,
                                    const PalActivation *activation)
{
  PalFigureView *view;
  const PalRegion *zone;
  gboolean is_zone;

  g_return_val_if_fail (self != NULL && PAL_IS_FIGURE (figure) && activation != NULL, FALSE);

  view = pal_figure_get_view (figure, activation->view);
  if (view == NULL)
    return FALSE;
  *self = (PalGuidancePlace){ .view = activation->view,
                              .point = { activation->u, activation->v } };
  if (!activation->has_point
      && !pal_figure_view_get_landing_point (
          view, activation->layer, activation->key, &self->point.u, &self->point.v))
    return FALSE;

  is_zone = pal_figure_view_lookup (view, PAL_LAYER_ZONES, activation->key) != NULL;
  zone = pal_figure_view_pick (view, PAL_LAYER_ZONES, self->point.u, self->point.v);
  self->zone = is_zone ? g_intern_string (activation->key) : (zone != NULL ? zone->key : NULL);
  self->muscle = is_zone ? NULL : g_intern_string (activation->key);
  self->whole = is_zone && !activation->has_point;
  return TRUE;
}

gboolean
pal_guidance_place_equal (const PalGuidancePlace *a, const PalGuidancePlace *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);
  return a->kind == b->kind && a->view == b->view && a->point.u == b->point.u
         && a->point.v == b->point.v && a->whole == b->whole && a->zone == b->zone
         && a->muscle == b->muscle;
}

/**
 * pal_guidance_place_dup_muscles:
 * @self: a place
 * @figure: the figure that it is on
 * @knowledge: what lies and refers where
 * @pains: (nullable) (array zero-terminated=1): the zones that hurt; this place need not be among
 *   them
 *
 * The muscle that is meant first, then what lies under the point from the surface down. Unless a
 * muscle is meant, whatever else lies under the zone, and what may refer to it; a muscle that lies
 * here and may refer here stands in the list twice.
 *
 * Returns: (transfer full) (element-type PalGuidanceMuscle): ordered by their relation.
 */
GPtrArray *
pal_guidance_place_dup_muscles (const PalGuidancePlace *self,
                                PalFigure *figure,
                                PalKnowledge *knowledge,
                                const char *const *pains)
{
  GPtrArray *muscles;

  g_return_val_if_fail (self != NULL && PAL_IS_FIGURE (figure) && knowledge != NULL, NULL);

  muscles = g_ptr_array_new_with_free_func ((GDestroyNotify) muscle_free);
  if (self->muscle != NULL)
    add (muscles, self->muscle, PAL_RELATION_OWN);
  if (!self->whole)
    add_here (self, figure, muscles);
  if (self->muscle == NULL && self->kind != PAL_KIND_TRIGGER_POINT && self->zone != NULL)
    {
      add_zone (self, figure, knowledge, muscles);
      add_referring (self, knowledge, pains, muscles);
    }
  return muscles;
}
