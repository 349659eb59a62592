/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-map"

#include "pal-body-map-private.h"

#include "pal-mark-symbol.h"

/* An arc bends so far out of the rectangle between its ends, in pixels, with its line. */
#define BEND 0.2f
#define LINE 4.0f

static gboolean
to_map (PalBodyMap *self, PalBodyView *view, const PalPoint *point, graphene_point_t *place)
{
  double x, y;

  if (!pal_body_map_locate (self, pal_body_view_get_view (view), point->u, point->v, &x, &y))
    return FALSE;
  graphene_point_init (place, (float) x, (float) y);
  return TRUE;
}

/* Where in another view than its own a point is felt: where the client showed it, else in the first view
 * beside it that has the zone. */
static gboolean
find_felt (PalBodyMap *self, PalMark *mark, const char *zone, PalView made, graphene_point_t *place)
{
  PalView shown = PAL_VIEW_NONE;
  PalPoint point;

  if (pal_mark_get_referral_place (mark, zone, &shown, &point))
    return shown != made && self->views[shown] != NULL
           && to_map (self, self->views[shown], &point, place);
  if (pal_figure_shows (self->figure, made, zone))
    return FALSE; /* the view itself draws the arc */
  for (guint i = 0; i < self->n_shown; i++)
    {
      PalBodyView *view = self->views[self->shown[i]];
      PalFigureView *figure_view = pal_body_view_get_figure_view (view);
      const PalRegion *region =
          figure_view != NULL ? pal_figure_view_lookup (figure_view, PAL_LAYER_ZONES, zone) : NULL;

      if (region == NULL)
        continue;
      pal_figure_view_get_inmost (figure_view, region, &point);
      return to_map (self, view, &point, place);
    }
  return FALSE;
}

static void
draw_arc (PalBodyMap *self,
          GtkSnapshot *snapshot,
          const graphene_point_t *from,
          const graphene_point_t *to)
{
  graphene_rect_t bounds;
  float reach;
  cairo_t *cr;

  graphene_rect_init (&bounds, from->x, from->y, 0.0f, 0.0f);
  graphene_rect_expand (&bounds, to, &bounds);
  reach = BEND * (bounds.size.width + bounds.size.height) + LINE;
  graphene_rect_inset (&bounds, -reach, -reach);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  pal_mark_symbol_draw_arc (
      cr, pal_mark_palette_get (pal_body_map_get_theme ()), from->x, from->y, to->x, to->y);
  cairo_destroy (cr);
}

/* From a point to where it is felt in another view. */
static void
draw_arcs (PalBodyMap *self, GtkSnapshot *snapshot, PalMark *mark)
{
  const char *const *zones = pal_mark_get_referrals (mark);
  PalView made = pal_mark_get_view (mark);
  graphene_point_t from, to;
  PalPoint anchor;

  if (zones[0] == NULL || made == PAL_VIEW_NONE || self->views[made] == NULL
      || !pal_body_view_locate_mark (
          self->views[made], pal_entity_get_id (PAL_ENTITY (mark)), &anchor)
      || !to_map (self, self->views[made], &anchor, &from))
    return;
  for (guint i = 0; zones[i] != NULL; i++)
    if (find_felt (self, mark, zones[i], made, &to))
      draw_arc (self, snapshot, &from, &to);
}

/* Draws from each mark to where it is felt on another view; where one view alone is shown there
 * is nothing to join. */
void
pal_body_map_snapshot_arcs (PalBodyMap *self, GtkSnapshot *snapshot)
{
  if (self->figure == NULL || self->n_shown < 2)
    return;
  for (guint i = 0; i < pal_mark_watch_get_n_marks (self->marks); i++)
    draw_arcs (self, snapshot, pal_mark_watch_get_mark (self->marks, i));
}
