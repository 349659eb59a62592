/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-ink-shape"

#include "pal-ink-shape.h"

#include "pal-ink-polygon.h"

#include <math.h>

/* Parting a line where it crosses itself takes the square of this. What a hand draws has a few
 * hundred points; only damaged bytes have more. */
#define MAX_CORNERS 4000

/* A part of a border, or of the line, as wide as its discs. */
typedef struct
{
  PalInkDisc from;
  PalInkDisc to;
} Part;

static GPtrArray *
make_loops (const GArray *discs)
{
  g_autoptr (GArray) corners = g_array_new (FALSE, FALSE, sizeof (PalPoint));
  g_autoptr (GPtrArray) loops = NULL;
  guint step = discs->len / MAX_CORNERS + 1;

  for (guint i = 0; i + 1 < discs->len; i += step)
    {
      const PalInkDisc *disc = &g_array_index (discs, PalInkDisc, i);
      PalPoint point = { disc->u, disc->v };

      g_array_append_val (corners, point);
    }
  loops = pal_ink_polygon_split (corners);
  return loops->len > 0 ? g_steal_pointer (&loops) : NULL;
}

/**
 * pal_ink_shape_new:
 * @samples: samples of a stroke
 * @n_samples: at least 1
 * @form: what they stand for; what encloses nothing is a line
 * @width: the width of the pen at full pressure
 *
 * Returns: (transfer full): what the stroke covers.
 */
PalInkShape *
pal_ink_shape_new (const PalInkSample *samples, guint n_samples, PalInkForm form, double width)
{
  PalInkShape *self = g_new0 (PalInkShape, 1);
  GArray *discs = pal_ink_curve_new (samples, n_samples, form, width, NULL);

  if (form != PAL_INK_LINE)
    self->loops = make_loops (discs);
  /* The width of an area does not show. */
  for (guint i = 0; self->loops != NULL && i < discs->len; i++)
    g_array_index (discs, PalInkDisc, i).r = 0.0;
  pal_ink_curve_get_bounds (discs, &self->bounds);
  if (self->loops != NULL)
    g_array_unref (discs);
  else
    self->discs = discs;
  return self;
}

/* Frees a shape; the stroke it stands for keeps its samples. */
void
pal_ink_shape_free (PalInkShape *self)
{
  g_return_if_fail (self != NULL);
  g_clear_pointer (&self->discs, g_array_unref);
  g_clear_pointer (&self->loops, g_ptr_array_unref);
  g_free (self);
}

/* Adds the outline, for the non-zero rule; all strokes turn the same way. A line, not an area, may be
 * wider by a growth on each side. */
void
pal_ink_shape_add_path (const PalInkShape *self, double growth, cairo_t *cr)
{
  if (self->discs != NULL)
    pal_ink_curve_add_path (
        (const PalInkDisc *) (gpointer) self->discs->data, self->discs->len, growth, cr);
  else
    for (guint i = 0; i < self->loops->len; i++)
      pal_ink_polygon_add_path (g_ptr_array_index (self->loops, i), cr);
}

static guint
count_parts (const PalInkShape *self, guint loop)
{
  if (self->discs != NULL)
    return MAX (self->discs->len, 2) - 1;
  return ((GArray *) g_ptr_array_index (self->loops, loop))->len;
}

static guint
count_loops (const PalInkShape *self)
{
  return self->loops != NULL ? self->loops->len : 1;
}

static Part
get_part (const PalInkShape *self, guint loop, guint index)
{
  const GArray *polygon;
  const PalPoint *a;
  const PalPoint *b;

  if (self->discs != NULL)
    return (Part) {
      g_array_index (self->discs, PalInkDisc, index),
      g_array_index (self->discs, PalInkDisc, MIN (index + 1, self->discs->len - 1)),
    };
  polygon = g_ptr_array_index (self->loops, loop);
  a = &g_array_index (polygon, PalPoint, index);
  b = &g_array_index (polygon, PalPoint, (index + 1) % polygon->len);
  return (Part) { { a->u, a->v, 0.0 }, { b->u, b->v, 0.0 } };
}

/* From a point to a part; below 0 inside it. */
static double
get_distance_to_part (const Part *part, double u, double v)
{
  PalInkDisc nearest = pal_ink_disc_get_nearest (&part->from, &part->to, u, v);

  return hypot (u - nearest.u, v - nearest.v) - nearest.r;
}

/* Returns: whether a place, in millimetres, is under the ink, or within what the ink encloses if
 * it is filled. */
gboolean
pal_ink_shape_contains (const PalInkShape *self, double u, double v)
{
  if (self->loops == NULL)
    return pal_ink_shape_get_distance (self, u, v) <= 0.0;
  for (guint i = 0; i < self->loops->len; i++)
    if (pal_ink_polygon_contains (g_ptr_array_index (self->loops, i), u, v))
      return TRUE;
  return FALSE;
}

/**
 * pal_ink_shape_get_distance:
 * @self: a shape
 * @u: a place, in millimetres
 * @v: its other coordinate
 *
 * Returns: how far it is to what is covered, in millimetres; 0 inside.
 */
double
pal_ink_shape_get_distance (const PalInkShape *self, double u, double v)
{
  double distance = G_MAXDOUBLE;

  if (self->loops != NULL && pal_ink_shape_contains (self, u, v))
    return 0.0;
  for (guint loop = 0; loop < count_loops (self); loop++)
    for (guint i = 0; i < count_parts (self, loop); i++)
      {
        Part part = get_part (self, loop, i);

        distance = MIN (distance, get_distance_to_part (&part, u, v));
      }
  return MAX (distance, 0.0);
}

static double
turn (const PalInkDisc *a, const PalInkDisc *b, const PalInkDisc *c)
{
  return (b->u - a->u) * (c->v - a->v) - (b->v - a->v) * (c->u - a->u);
}

static gboolean
parts_touch (const Part *a, const Part *b, double gap)
{
  double reach = gap + MAX (a->from.r, a->to.r) + MAX (b->from.r, b->to.r);

  if (MAX (a->from.u, a->to.u) + reach < MIN (b->from.u, b->to.u)
      || MAX (b->from.u, b->to.u) + reach < MIN (a->from.u, a->to.u)
      || MAX (a->from.v, a->to.v) + reach < MIN (b->from.v, b->to.v)
      || MAX (b->from.v, b->to.v) + reach < MIN (a->from.v, a->to.v))
    return FALSE;
  if (turn (&a->from, &a->to, &b->from) * turn (&a->from, &a->to, &b->to) < 0.0
      && turn (&b->from, &b->to, &a->from) * turn (&b->from, &b->to, &a->to) < 0.0)
    return TRUE;
  return get_distance_to_part (a, b->from.u, b->from.v) - b->from.r <= gap
         || get_distance_to_part (a, b->to.u, b->to.v) - b->to.r <= gap
         || get_distance_to_part (b, a->from.u, a->from.v) - a->from.r <= gap
         || get_distance_to_part (b, a->to.u, a->to.v) - a->to.r <= gap;
}

/* Whether one that does not come near the other's border lies in it: any of its points tells. */
static gboolean
lies_in (const PalInkShape *self, const PalInkShape *other)
{
  for (guint i = 0; other->loops != NULL && i < count_loops (self); i++)
    {
      Part part = get_part (self, i, 0);

      if (pal_ink_shape_contains (other, part.from.u, part.from.v))
        return TRUE;
    }
  return FALSE;
}

/**
 * pal_ink_shape_touches:
 * @self: a shape
 * @other: another
 * @gap: how far apart they may be, in millimetres, at least 0
 *
 * Returns: whether the two come so near to each other.
 */
gboolean
pal_ink_shape_touches (const PalInkShape *self, const PalInkShape *other, double gap)
{
  const cairo_rectangle_t *a = &self->bounds;
  const cairo_rectangle_t *b = &other->bounds;

  if (a->x > b->x + b->width + gap || b->x > a->x + a->width + gap
      || a->y > b->y + b->height + gap || b->y > a->y + a->height + gap)
    return FALSE;
  if (lies_in (self, other) || lies_in (other, self))
    return TRUE;
  for (guint loop = 0; loop < count_loops (self); loop++)
    for (guint i = 0; i < count_parts (self, loop); i++)
      {
        Part part = get_part (self, loop, i);

        for (guint other_loop = 0; other_loop < count_loops (other); other_loop++)
          for (guint k = 0; k < count_parts (other, other_loop); k++)
            {
              Part other_part = get_part (other, other_loop, k);

              if (parts_touch (&part, &other_part, gap))
                return TRUE;
            }
      }
  return FALSE;
}
