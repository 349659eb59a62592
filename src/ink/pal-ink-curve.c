/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-ink-curve"

#include "pal-ink-curve.h"

#include <math.h>

/* How far a chord may stray from the curve, in millimetres: a sixteenth of a pixel at 3 px/mm. */
#define FLATNESS 0.02
/* How far the line may turn between two discs, so that its wide outside stays round. */
#define MAX_TURN 0.3
#define MAX_STEPS 16

/* The lightest touch is this part of the full width: less would be too thin for a pattern. */
#define LEAST_WIDTH 0.4

/* What is shorter has no direction. */
#define TINY 1e-6

/* Joints that turn more are covered by the round end of one run and the beginning of the next. */
#define SHARP 0.8 /* cosine */

typedef struct
{
  double u, v;
} Vector;

/* hypot() guards against numbers that no figure has, and takes several times as long. */
static double
get_length (Vector vector)
{
  return sqrt (vector.u * vector.u + vector.v * vector.v);
}

static Vector
get_vector (const PalInkSample *from, const PalInkSample *to)
{
  return (Vector) { (double) to->u - from->u, (double) to->v - from->v };
}

/* The second control point of a centripetal Catmull-Rom span, as an offset from its beginning; with
 * the points in reverse it is that of the other end. Such a curve goes through its points without
 * loops: Yuksel, Schaefer and Keyser, "Parameterization and applications of Catmull-Rom curves",
 * 2011. */
static Vector
get_handle (const PalInkSample *before, const PalInkSample *from, const PalInkSample *to)
{
  Vector back = get_vector (from, before);
  Vector ahead = get_vector (from, to);
  double near = get_length (back);
  double span = get_length (ahead);
  double near_root = sqrt (near);
  double span_root = sqrt (span);
  double share;

  if (near < TINY)
    return (Vector) { ahead.u / 3.0, ahead.v / 3.0 };
  share = 3.0 * near_root * (near_root + span_root);
  return (Vector) { (near * ahead.u - span * back.u) / share,
                    (near * ahead.v - span * back.v) / share };
}

static double
get_turn (Vector a, Vector b)
{
  return fabs (atan2 (a.u * b.v - a.v * b.u, a.u * b.u + a.v * b.v));
}

static guint
count_steps (const PalInkSpan *span)
{
  Vector first = { span->first_u, span->first_v };
  Vector middle = { span->second_u - span->first_u, span->second_v - span->first_v };
  Vector last = { span->chord_u - span->second_u, span->chord_v - span->second_v };
  double bend = MAX (get_length ((Vector) { middle.u - first.u, middle.v - first.v }),
                     get_length ((Vector) { last.u - middle.u, last.v - middle.v }));
  double turn;
  double steps;

  if (bend <= FLATNESS)
    return 1;
  turn = get_turn (first, middle) + get_turn (middle, last);
  steps = MAX (sqrt (0.75 * bend / FLATNESS), turn / MAX_TURN);
  return (guint) CLAMP (ceil (steps), 1.0, MAX_STEPS);
}

/* Half of how wide the line is, in millimetres like @width, which is that of the pen at full pressure, 1. */
static double
get_radius (double width, double pressure)
{
  return width * 0.5 * (LEAST_WIDTH + (1.0 - LEAST_WIDTH) * pressure);
}

/**
 * pal_ink_curve_get_span:
 * @span: (out): the smooth way from a sample to the next
 * @samples: samples of a stroke
 * @n_samples: at least 1
 * @index: the sample where it begins; that where it ends is the next, of what is closed after the last
 *   the first, and of a line after the last itself
 * @form: what the samples stand for
 * @width: the width of the pen at full pressure
 */
void
pal_ink_curve_get_span (PalInkSpan *span,
                        const PalInkSample *samples,
                        guint n_samples,
                        guint index,
                        PalInkForm form,
                        double width)
{
  const PalInkSample *around[4]; /* the one before, the two ends, and the one after */
  Vector chord;
  Vector a;
  Vector b;

  for (guint i = 0; i < G_N_ELEMENTS (around); i++)
    around[i] = form == PAL_INK_LINE
                    ? &samples[CLAMP ((gint64) index + i - 1, 0, (gint64) n_samples - 1)]
                    : &samples[(index + i + n_samples - 1) % n_samples];
  chord = get_vector (around[1], around[2]);
  a = get_handle (around[form == PAL_INK_POLYGON ? 1 : 0], around[1], around[2]);
  b = get_handle (around[form == PAL_INK_POLYGON ? 2 : 3], around[2], around[1]);

  span->u = around[1]->u;
  span->v = around[1]->v;
  span->first_u = a.u;
  span->first_v = a.v;
  span->second_u = chord.u + b.u;
  span->second_v = chord.v + b.v;
  span->chord_u = chord.u;
  span->chord_v = chord.v;
  span->r = get_radius (width, around[1]->pressure);
  span->growth = get_radius (width, around[2]->pressure) - span->r;
}

/* Returns: the disc at a part of the way, 0 to 1. */
PalInkDisc
pal_ink_span_get_disc (const PalInkSpan *span, double t)
{
  double first = 3.0 * t * (1.0 - t) * (1.0 - t);
  double second = 3.0 * t * t * (1.0 - t);
  double whole = t * t * t;

  return (PalInkDisc) {
    span->u + first * span->first_u + second * span->second_u + whole * span->chord_u,
    span->v + first * span->first_v + second * span->second_v + whole * span->chord_v,
    span->r + t * span->growth,
  };
}

/* Returns: into how many spans the samples of a line or ring are parted: a ring has one more,
 * back to its first. */
guint
pal_ink_curve_count_spans (guint n_samples, PalInkForm form)
{
  return form == PAL_INK_LINE ? n_samples - 1 : n_samples;
}

/* Adds the discs after the beginning of a span up to its end. */
void
pal_ink_curve_append (GArray *discs, const PalInkSpan *span)
{
  guint n_steps = count_steps (span);

  for (guint i = 1; i <= n_steps; i++)
    {
      PalInkDisc disc = pal_ink_span_get_disc (span, (double) i / n_steps);

      g_array_append_val (discs, disc);
    }
}

/**
 * pal_ink_curve_new:
 * @samples: samples of a stroke
 * @n_samples: at least 1
 * @form: what they stand for
 * @width: the width of the pen at full pressure
 * @begins: (out) (optional) (array length=n_samples): the disc at each sample
 *
 * Returns: (transfer full) (element-type PalInkDisc): the line through all of them; what is closed ends
 *   with its first disc.
 */
GArray *
pal_ink_curve_new (
    const PalInkSample *samples, guint n_samples, PalInkForm form, double width, guint *begins)
{
  GArray *discs = g_array_sized_new (FALSE, FALSE, sizeof (PalInkDisc), n_samples * 2);
  PalInkSpan span;
  PalInkDisc first;

  pal_ink_curve_get_span (&span, samples, n_samples, 0, form, width);
  first = pal_ink_span_get_disc (&span, 0.0);
  g_array_append_val (discs, first);
  for (guint i = 0; i < n_samples; i++)
    {
      if (begins != NULL)
        begins[i] = discs->len - 1;
      if (i == pal_ink_curve_count_spans (n_samples, form))
        break;
      pal_ink_curve_get_span (&span, samples, n_samples, i, form, width);
      pal_ink_curve_append (discs, &span);
    }
  return discs;
}

/* The rectangle that holds all discs, of which there is at least one. */
void
pal_ink_curve_get_bounds (const GArray *discs, cairo_rectangle_t *bounds)
{
  double u0 = G_MAXDOUBLE, v0 = G_MAXDOUBLE, u1 = -G_MAXDOUBLE, v1 = -G_MAXDOUBLE;

  for (guint i = 0; i < discs->len; i++)
    {
      const PalInkDisc *disc = &g_array_index (discs, PalInkDisc, i);

      u0 = MIN (u0, disc->u - disc->r);
      v0 = MIN (v0, disc->v - disc->r);
      u1 = MAX (u1, disc->u + disc->r);
      v1 = MAX (v1, disc->v + disc->r);
    }
  *bounds = (cairo_rectangle_t) { u0, v0, u1 - u0, v1 - v0 };
}

/* Of the straight way between two discs the one whose middle is nearest to a place. */
PalInkDisc
pal_ink_disc_get_nearest (const PalInkDisc *a, const PalInkDisc *b, double u, double v)
{
  double du = b->u - a->u;
  double dv = b->v - a->v;
  double length = du * du + dv * dv;
  double t = 0.0;

  if (length > 0.0)
    t = CLAMP (((u - a->u) * du + (v - a->v) * dv) / length, 0.0, 1.0);
  return (PalInkDisc) { a->u + t * du, a->v + t * dv, a->r + t * (b->r - a->r) };
}

/* Whether a cone joins two discs, and in which direction. */
static gboolean
get_direction (const PalInkDisc *from, const PalInkDisc *to, Vector *direction)
{
  double du = to->u - from->u;
  double dv = to->v - from->v;
  double length = get_length ((Vector) { du, dv });

  if (length < TINY || length <= fabs (to->r - from->r))
    return FALSE;
  *direction = (Vector) { du / length, dv / length };
  return TRUE;
}

/* Whether neither side of the line runs backwards between two discs with these normals. */
static gboolean
runs_on (const PalInkDisc *from,
         const PalInkDisc *to,
         Vector n0,
         Vector n1,
         Vector direction,
         double growth)
{
  double along = (to->u - from->u) * direction.u + (to->v - from->v) * direction.v;
  double shift = (n1.u * (to->r + growth) - n0.u * (from->r + growth)) * direction.u
                 + (n1.v * (to->r + growth) - n0.v * (from->r + growth)) * direction.v;

  return along > fabs (shift);
}

static void
add_disc (cairo_t *cr, const PalInkDisc *disc, double growth)
{
  cairo_new_sub_path (cr);
  cairo_arc_negative (cr, disc->u, disc->v, disc->r + growth, 2.0 * G_PI, 0.0);
  cairo_close_path (cr);
}

/* Half a turn around the end of a run, from its one side to the other. */
static void
add_end (cairo_t *cr, const PalInkDisc *disc, double u, double v, double growth)
{
  double angle = atan2 (v, u);

  cairo_arc_negative (cr, disc->u, disc->v, disc->r + growth, angle, angle - G_PI);
}

/* One run of discs as a closed outline with round ends, always turning the same way. */
static void
add_run (cairo_t *cr, const PalInkDisc *discs, const Vector *normals, guint n, double growth)
{
  cairo_new_sub_path (cr);
  for (guint i = 0; i + 1 < n; i++)
    cairo_line_to (cr,
                   discs[i].u + normals[i].u * (discs[i].r + growth),
                   discs[i].v + normals[i].v * (discs[i].r + growth));
  add_end (cr, &discs[n - 1], normals[n - 1].u, normals[n - 1].v, growth);
  for (guint i = n - 2; i > 0; i--)
    cairo_line_to (cr,
                   discs[i].u - normals[i].u * (discs[i].r + growth),
                   discs[i].v - normals[i].v * (discs[i].r + growth));
  add_end (cr, &discs[0], -normals[0].u, -normals[0].v, growth);
  cairo_close_path (cr);
}

/**
 * pal_ink_curve_add_path:
 * @discs: the line
 * @n_discs: how many
 * @growth: by how much all radii are larger, in millimetres, at least 0
 * @cr: where to add the outline; nothing is drawn
 *
 * Adds what the discs and what lies between them cover, for the non-zero rule. Where the line turns
 * sharply or its width leaps, the outline is parted: parts overlap, but turn the same way, so that
 * none takes from another.
 */
void
pal_ink_curve_add_path (const PalInkDisc *discs, guint n_discs, double growth, cairo_t *cr)
{
  g_autoptr (GArray) normals = g_array_new (FALSE, FALSE, sizeof (Vector));
  guint begin = 0;

  while (begin < n_discs)
    {
      guint end = begin;
      Vector last = { 0.0, 0.0 };

      g_array_set_size (normals, 0);
      while (end + 1 < n_discs)
        {
          Vector direction;
          Vector normal;

          if (!get_direction (&discs[end], &discs[end + 1], &direction))
            break;
          normal = (Vector) { -direction.v, direction.u };
          if (end == begin)
            {
              g_array_append_val (normals, normal);
            }
          else
            {
              Vector *joint = &g_array_index (normals, Vector, normals->len - 1);
              Vector mean = { joint->u + normal.u, joint->v + normal.v };
              double length = get_length (mean);
              Vector former = g_array_index (normals, Vector, normals->len - 2);

              if (joint->u * normal.u + joint->v * normal.v < SHARP)
                break;
              mean = (Vector) { mean.u / length, mean.v / length };
              if (!runs_on (&discs[end - 1], &discs[end], former, mean, last, growth)
                  || !runs_on (&discs[end], &discs[end + 1], mean, normal, direction, growth))
                break;
              *joint = mean;
            }
          g_array_append_val (normals, normal);
          last = direction;
          end++;
        }

      if (end == begin)
        add_disc (cr, &discs[begin], growth);
      else
        add_run (cr, &discs[begin], (const Vector *) (gpointer) normals->data, end - begin + 1, growth);
      /* The next run begins with the disc that this one ends with, unless nothing joins it. */
      begin = end == begin || end + 1 == n_discs ? end + 1 : end;
    }
}
