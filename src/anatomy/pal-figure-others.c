/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-figure"

#include "pal-figure-private.h"

#include "pal-ink-stroke.h"

/* Places that were made on one figure, shown on another. Every figure was brought from the adult,
 * so that the way from one to another leads through it; the close-ups are the same for all. */

typedef struct
{
  const PalBodyWarp *from; /* NULL: the adult itself */
  const PalBodyWarp *to;
} Way;

/* Finds the warp of a figure, NULL for the adult, which needs none. */
static gboolean
find_warp (PalFigure *self, const char *figure, int version, PalView view, const PalBodyWarp **warp)
{
  *warp = NULL;
  if (g_str_equal (figure, PAL_FIGURE_ADULT))
    return TRUE;
  *warp = pal_figure_get_body_warp (self, figure, version, view);
  return *warp != NULL;
}

/* FALSE where nothing is to be carried: it is the same figure, a close-up, or an unknown figure. */
static gboolean
find_way (PalFigure *self, const char *figure, int version, PalView view, gboolean back, Way *way)
{
  const PalBodyWarp *other, *own;

  if (figure == NULL || g_str_equal (figure, pal_figure_get_id (self)) || view == PAL_VIEW_NONE
      || pal_view_is_close_up (view) || !find_warp (self, figure, version, view, &other)
      || !find_warp (self, pal_figure_get_id (self), pal_figure_get_version (self), view, &own))
    return FALSE;
  *way = back ? (Way){ own, other } : (Way){ other, own };
  return TRUE;
}

static PalPoint
go (const Way *way, PalPoint point)
{
  if (way->from != NULL)
    point = pal_body_warp_carry (way->from, point, TRUE);
  return way->to != NULL ? pal_body_warp_carry (way->to, point, FALSE) : point;
}

/**
 * pal_figure_dup_known:
 * @adult: the figure %PAL_FIGURE_ADULT
 * @shown: the figure that was asked for last
 * @id: (nullable): the id of a client's figure
 *
 * Returns: (transfer full): that figure, one of the two if it can be; @adult for one that this
 * version of the program does not have.
 */
PalFigure *
pal_figure_dup_known (PalFigure *adult, PalFigure *shown, const char *id)
{
  PalFigure *figure = NULL;

  g_return_val_if_fail (PAL_IS_FIGURE (adult) && PAL_IS_FIGURE (shown), NULL);

  if (id == NULL || g_str_equal (id, pal_figure_get_id (adult)))
    return g_object_ref (adult);
  if (g_str_equal (id, pal_figure_get_id (shown)))
    return g_object_ref (shown);
  figure = pal_figure_new_other (adult, id, NULL);
  return figure != NULL ? figure : g_object_ref (adult);
}

/**
 * pal_figure_read_ahead:
 * @self: a figure
 *
 * Reads the views of the whole body and the way to them from the adult, which takes longer than a frame:
 * to be called in a thread before places of other figures are brought here.
 */
void
pal_figure_read_ahead (PalFigure *self)
{
  g_return_if_fail (PAL_IS_FIGURE (self));

  for (PalView view = PAL_VIEW_FRONT; view <= PAL_VIEW_MAIN_LAST; view++)
    {
      pal_figure_get_view (self, view);
      if (self != pal_figure_get_adult (self))
        pal_figure_get_body_warp (
            self, pal_figure_get_id (self), pal_figure_get_version (self), view);
    }
}

static const char *
get_figure (PalPlaceCarrier *carrier)
{
  return pal_figure_get_id (PAL_FIGURE (carrier));
}

static void
carry_point (PalPlaceCarrier *carrier,
             const char *figure,
             int version,
             PalView view,
             const char *zone,
             PalPoint *point,
             gboolean back)
{
  PalFigure *self = PAL_FIGURE (carrier);
  const PalRegion *region;
  Way way;

  if (!find_way (self, figure, version, view, back, &way))
    return;
  *point = go (&way, *point);
  if (back || zone == NULL)
    return;
  region = pal_figure_view_lookup (pal_figure_get_view (self, view), PAL_LAYER_ZONES, zone);
  if (region != NULL)
    pal_figure_view_clamp (pal_figure_get_view (self, view), region, &point->u, &point->v);
}

/* How many times as long a short line there is. */
static double
grow (const Way *way, PalPoint adult)
{
  double growth = 1.0;

  if (way->from != NULL)
    growth /= pal_body_warp_get_growth (way->from, adult);
  if (way->to != NULL)
    growth *= pal_body_warp_get_growth (way->to, adult);
  return growth;
}

/* A line is as wide beside the body that it is seen on as it was beside that it was drawn on. */
static gboolean
map_sample (PalPoint *point, double *growth, gpointer user_data)
{
  const Way *way = user_data;
  PalPoint adult = way->from != NULL ? pal_body_warp_carry (way->from, *point, TRUE) : *point;

  *growth *= grow (way, adult);
  *point = way->to != NULL ? pal_body_warp_carry (way->to, adult, FALSE) : adult;
  return TRUE;
}

static double
get_growth (PalPlaceCarrier *carrier,
            const char *figure,
            int version,
            PalView view,
            const PalPoint *point)
{
  Way way;

  if (!find_way (PAL_FIGURE (carrier), figure, version, view, FALSE, &way))
    return 1.0;
  return grow (&way, way.from != NULL ? pal_body_warp_carry (way.from, *point, TRUE) : *point);
}

static GBytes *
carry_samples (PalPlaceCarrier *carrier,
               const char *figure,
               int version,
               PalView view,
               GBytes *samples,
               gboolean back)
{
  Way way;
  g_autoptr (PalInkStroke) stroke = NULL;
  g_autoptr (PalInkStroke) carried = NULL;

  if (!find_way (PAL_FIGURE (carrier), figure, version, view, back, &way))
    return g_bytes_ref (samples);
  stroke = pal_ink_stroke_from_bytes (samples, NULL);
  carried = stroke != NULL ? pal_ink_stroke_map (stroke, map_sample, &way) : NULL;
  return carried != NULL ? pal_ink_stroke_to_bytes (carried) : g_bytes_ref (samples);
}

/* Carries places between the figures of the atlas for the model, which knows no drawing. */
void
pal_figure_init_carrier (PalPlaceCarrierInterface *iface)
{
  iface->get_figure = get_figure;
  iface->carry_point = carry_point;
  iface->carry_samples = carry_samples;
  iface->get_growth = get_growth;
}
