/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-map"

/* What the map says of what was pointed at and shown. */

#include "pal-body-map-private.h"

enum
{
  SIGNAL_REGION_ACTIVATED,
  SIGNAL_MARK_ACTIVATED,
  SIGNAL_MISSED,
  SIGNAL_MORE_ACTIVATED,
  SIGNAL_HOVERED,
  SIGNAL_LOOKED_AT,
  SIGNAL_VIEWS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* For the class: the signals of what is pointed at, activated and missed. */
void
pal_body_map_install_signals (GType type)
{
  /**
   * PalBodyMap::region-activated:
   * @self: the map
   * @key: the key of a region
   * @layer: the #PalLayer of the region
   * @view: the #PalView that it was activated in
   * @u: millimetres of the view
   * @v: millimetres of the view
   * @has_point: %FALSE for a key or an assistive technology, which say no point
   */
  signals[SIGNAL_REGION_ACTIVATED] = g_signal_new ("region-activated",
                                                   type,
                                                   G_SIGNAL_RUN_LAST,
                                                   0,
                                                   NULL,
                                                   NULL,
                                                   NULL,
                                                   G_TYPE_NONE,
                                                   6,
                                                   G_TYPE_STRING,
                                                   G_TYPE_INT,
                                                   G_TYPE_INT,
                                                   G_TYPE_DOUBLE,
                                                   G_TYPE_DOUBLE,
                                                   G_TYPE_BOOLEAN);
  /**
   * PalBodyMap::mark-activated:
   * @self: the map
   * @mark_id: the id of a mark or ghost whose symbol was clicked
   *
   * Instead of #PalBodyMap::region-activated while #PalBodyMap:marks-selectable is set.
   */
  signals[SIGNAL_MARK_ACTIVATED] = g_signal_new ("mark-activated",
                                                 type,
                                                 G_SIGNAL_RUN_LAST,
                                                 0,
                                                 NULL,
                                                 NULL,
                                                 NULL,
                                                 G_TYPE_NONE,
                                                 1,
                                                 G_TYPE_STRING);
  /**
   * PalBodyMap::missed:
   * @self: the map
   *
   * A tap met neither a mark nor a region, or was to be a stroke and is too short for one.
   */
  signals[SIGNAL_MISSED]
      = g_signal_new ("missed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * PalBodyMap::more-activated:
   * @self: the map
   * @x: where, in pixels of the map
   * @y: the same
   *
   * The sign was tapped that says how many marks have no label for want of room, see
   * pal_body_map_dup_unlabelled().
   */
  signals[SIGNAL_MORE_ACTIVATED] = g_signal_new ("more-activated",
                                                 type,
                                                 G_SIGNAL_RUN_LAST,
                                                 0,
                                                 NULL,
                                                 NULL,
                                                 NULL,
                                                 G_TYPE_NONE,
                                                 2,
                                                 G_TYPE_DOUBLE,
                                                 G_TYPE_DOUBLE);
  /**
   * PalBodyMap::hovered:
   * @self: the map
   * @key: (nullable): the region under the pointer
   *
   * Also when there is another landmark beside the pointer.
   */
  signals[SIGNAL_HOVERED] = g_signal_new (
      "hovered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * PalBodyMap::looked-at:
   * @self: the map
   *
   * The selected region or the one in focus is another.
   */
  signals[SIGNAL_LOOKED_AT] = g_signal_new (
      "looked-at", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * PalBodyMap::views-changed:
   * @self: the map
   *
   * It shows other views, perhaps to show a region that was asked for.
   */
  signals[SIGNAL_VIEWS_CHANGED] = g_signal_new (
      "views-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* With the point that was tapped, or %NULL for a key or an assistive technology. */
void
pal_body_map_emit_region (
    PalBodyMap *self, const PalRegion *region, PalView view, const PalPoint *point)
{
  g_signal_emit (self,
                 signals[SIGNAL_REGION_ACTIVATED],
                 0,
                 region->key,
                 region->layer,
                 view,
                 point != NULL ? point->u : 0.0,
                 point != NULL ? point->v : 0.0,
                 point != NULL);
}

/* Says that a mark was activated. @mark_id is copied first, since the mark may go while somebody
 * listens. */
void
pal_body_map_emit_mark (PalBodyMap *self, const char *mark_id)
{
  g_autofree char *id = g_strdup (mark_id); /* the mark may go while somebody listens */

  g_signal_emit (self, signals[SIGNAL_MARK_ACTIVATED], 0, id);
}

/* Says that the sign was tapped that counts the marks without a label; @x and @y in pixels of
 * the map. */
void
pal_body_map_emit_more (PalBodyMap *self, double x, double y)
{
  g_signal_emit (self, signals[SIGNAL_MORE_ACTIVATED], 0, x, y);
}

/* Says that a tap met nothing, so that somebody can tell why nothing happened. */
void
pal_body_map_emit_missed (PalBodyMap *self)
{
  g_signal_emit (self, signals[SIGNAL_MISSED], 0);
}

/* Says again what the pointer is over, %NULL where it is over nothing. */
void
pal_body_map_emit_hovered (PalBodyMap *self)
{
  g_signal_emit (self, signals[SIGNAL_HOVERED], 0, self->hovered);
}

/* Says what the pointer is over, if that is another region. @key (nullable) is that of
 * a region of the figure, not a copy of it. */
void
pal_body_map_set_hovered (PalBodyMap *self, const char *key)
{
  if (self->hovered == key)
    return;
  self->hovered = key;
  pal_body_map_emit_hovered (self);
}
