/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-warp"

#include "pal-body-warp.h"

#include <math.h>
#include <string.h>

#include "pal-drawing.h"
#include "pal-figure.h"

/* A displacement is stored in tenths of a millimetre. */
#define UNIT 0.1

#define MAX_NODES 1000

/* How near, in millimetres, the way back has to come, and when it gives up. */
#define PRECISION 1e-4
#define MAX_STEPS 40

/* A smooth field of displacements: a uniform cubic B-spline with one pair of coefficients for each
 * node of a grid. */
struct _PalBodyWarp
{
  double cell;
  double left;
  double top;
  guint columns;
  guint rows;
  gboolean half;     /* the field is that of u >= 0, the other half mirrors it */
  gboolean mirrored; /* read from the view of the other side */
  PalPoint *shifts;  /* columns * rows, in millimetres */
  PalPoint *images;  /* where each node comes to rest, to begin the way back from */
  gboolean *near;    /* which of them are near the body; beside it places may fall together */
};

/* What the four nodes around a place count, and how that changes along the axis. */
static void
weigh (double t, double weights[4], double slopes[4])
{
  double s = 1.0 - t;

  weights[0] = s * s * s / 6.0;
  weights[1] = (3.0 * t * t * t - 6.0 * t * t + 4.0) / 6.0;
  weights[2] = (-3.0 * t * t * t + 3.0 * t * t + 3.0 * t + 1.0) / 6.0;
  weights[3] = t * t * t / 6.0;
  slopes[0] = -s * s / 2.0;
  slopes[1] = (3.0 * t * t - 4.0 * t) / 2.0;
  slopes[2] = (-3.0 * t * t + 2.0 * t + 1.0) / 2.0;
  slopes[3] = t * t / 2.0;
}

/* Where @from comes to rest, and the derivatives of that: by u in @by_u, by v in @by_v. */
static PalPoint
apply (const PalBodyWarp *self, PalPoint from, PalPoint *by_u, PalPoint *by_v)
{
  double x = (from.u - self->left) / self->cell;
  double y = (from.v - self->top) / self->cell;
  int column = (int) CLAMP (floor (x), 1.0, self->columns - 3.0);
  int row = (int) CLAMP (floor (y), 1.0, self->rows - 3.0);
  double across[4], across_slopes[4], down[4], down_slopes[4];
  PalPoint to = from;

  weigh (x - column, across, across_slopes);
  weigh (y - row, down, down_slopes);
  *by_u = (PalPoint){ 1.0, 0.0 };
  *by_v = (PalPoint){ 0.0, 1.0 };
  for (int j = 0; j < 4; j++)
    for (int i = 0; i < 4; i++)
      {
        const PalPoint *shift = &self->shifts[(row - 1 + j) * self->columns + column - 1 + i];
        double weight = across[i] * down[j];
        double along_u = across_slopes[i] * down[j] / self->cell;
        double along_v = across[i] * down_slopes[j] / self->cell;

        to.u += weight * shift->u;
        to.v += weight * shift->v;
        by_u->u += along_u * shift->u;
        by_u->v += along_u * shift->v;
        by_v->u += along_v * shift->u;
        by_v->v += along_v * shift->v;
      }
  return to;
}

/* The place that comes to rest at @to, by Newton's method from the node of the body that does so
 * nearest by. */
static PalPoint
invert (const PalBodyWarp *self, PalPoint to)
{
  PalPoint best = to;
  double least = G_MAXDOUBLE;
  PalPoint from;

  for (guint i = 0; i < self->columns * self->rows; i++)
    {
      double du = self->images[i].u - to.u;
      double dv = self->images[i].v - to.v;

      if (!self->near[i])
        continue;
      if (du * du + dv * dv < least)
        {
          least = du * du + dv * dv;
          best = (PalPoint){ self->left + i % self->columns * self->cell,
                             self->top + i / self->columns * self->cell };
        }
    }

  from = best;
  least = G_MAXDOUBLE;
  for (guint step = 0; step < MAX_STEPS; step++)
    {
      PalPoint by_u, by_v;
      PalPoint at = apply (self, from, &by_u, &by_v);
      double du = to.u - at.u;
      double dv = to.v - at.v;
      double off = hypot (du, dv);
      double determinant = by_u.u * by_v.v - by_v.u * by_u.v;
      double step_u, step_v, length, limit;

      if (off < least)
        {
          least = off;
          best = from;
        }
      if (off < PRECISION || fabs (determinant) < 1e-6)
        break;
      step_u = (by_v.v * du - by_v.u * dv) / determinant;
      step_v = (by_u.u * dv - by_u.v * du) / determinant;
      length = hypot (step_u, step_v);
      /* No farther at once than the field is known to be smooth. */
      limit = length > self->cell ? self->cell / length : 1.0;
      from.u += step_u * limit;
      from.v += step_v * limit;
    }
  return best;
}

/**
 * pal_body_warp_carry:
 * @self: a warp
 * @point: a place of the adult or, if @back, of the figure, in millimetres of the view
 * @back: whether to go from the figure to the adult
 *
 * There and back again is exact to a hundredth of a millimetre on the body; beside it, where
 * nothing is marked, places may fall together.
 *
 * Returns: the same place of the other.
 */
PalPoint
pal_body_warp_carry (const PalBodyWarp *self, PalPoint point, gboolean back)
{
  gboolean turned;
  PalPoint by_u, by_v;

  g_return_val_if_fail (self != NULL, point);

  turned = self->mirrored || (self->half && point.u < 0.0);
  if (turned)
    point.u = -point.u;
  point = back ? invert (self, point) : apply (self, point, &by_u, &by_v);
  if (self->half)
    point.u = MAX (point.u, 0.0);
  if (turned)
    point.u = -point.u;
  return point;
}

/**
 * pal_body_warp_get_growth:
 * @self: a warp
 * @point: a place of the adult, in millimetres of the view
 *
 * Returns: how many millimetres of the figure one of the adult becomes there, over all directions: the root of
 * what an area grows by; more than 0.
 */
double
pal_body_warp_get_growth (const PalBodyWarp *self, PalPoint point)
{
  PalPoint by_u, by_v;

  g_return_val_if_fail (self != NULL, 1.0);

  if (self->mirrored || (self->half && point.u < 0.0))
    point.u = -point.u;
  apply (self, point, &by_u, &by_v);
  return sqrt (MAX (by_u.u * by_v.v - by_v.u * by_u.v, 1e-3));
}

static gboolean
read_grid (PalBodyWarp *self, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  guint n_words = g_strv_length (words);
  guint64 columns, rows;

  if (n_words < 7 || n_words > 8 || !g_str_equal (words[0], "grid") || !g_str_equal (words[4], "at")
      || (n_words == 8 && !g_str_equal (words[7], "half")))
    return FALSE;
  self->cell = g_ascii_strtod (words[1], NULL);
  self->left = g_ascii_strtod (words[5], NULL);
  self->top = g_ascii_strtod (words[6], NULL);
  self->half = n_words == 8;
  if (!g_ascii_string_to_unsigned (words[2], 10, 4, MAX_NODES, &columns, NULL)
      || !g_ascii_string_to_unsigned (words[3], 10, 4, MAX_NODES, &rows, NULL))
    return FALSE;
  self->columns = (guint) columns;
  self->rows = (guint) rows;
  return isfinite (self->cell) && self->cell > 0 && isfinite (self->left) && isfinite (self->top);
}

static gboolean
read_row (PalPoint *shifts, gboolean *near, guint n_shifts, const char *line)
{
  for (guint i = 0; i < n_shifts; i++, line++)
    {
      if (*line != '0' && *line != '1')
        return FALSE;
      near[i] = *line == '1';
    }
  for (guint i = 0; i < 2 * n_shifts; i++)
    {
      char *end;
      gint64 number = g_ascii_strtoll (line, &end, 10);

      if (end == line || ABS (number) > 100000)
        return FALSE;
      if (i % 2 == 0)
        shifts[i / 2].u = UNIT * (double) number;
      else
        shifts[i / 2].v = UNIT * (double) number;
      line = end;
    }
  return *line == '\0';
}

static gboolean
read_all (PalBodyWarp *self, const char *const *lines, const char *view, const char *from)
{
  PalPoint by_u, by_v;

  if (g_strv_length ((char **) lines) < 4 || !g_str_equal (lines[0], "warp 1")
      || !g_str_equal (lines[1], view) || !g_str_equal (lines[2], from)
      || !read_grid (self, lines[3]) || g_strv_length ((char **) lines) != 5 + self->rows
      || *lines[4 + self->rows] != '\0')
    return FALSE;
  self->shifts = g_new0 (PalPoint, (gsize) self->columns * self->rows);
  self->images = g_new0 (PalPoint, (gsize) self->columns * self->rows);
  self->near = g_new0 (gboolean, (gsize) self->columns * self->rows);
  for (guint row = 0; row < self->rows; row++)
    {
      gsize first = (gsize) row * self->columns;

      if (!read_row (self->shifts + first, self->near + first, self->columns, lines[4 + row]))
        return FALSE;
    }
  for (guint i = 0; i < self->columns * self->rows; i++)
    self->images[i] = apply (self,
                             (PalPoint){ self->left + i % self->columns * self->cell,
                                         self->top + i / self->columns * self->cell },
                             &by_u,
                             &by_v);
  return TRUE;
}

/**
 * pal_body_warp_new_from_bytes:
 * @bytes: the text of a warp, as docs/atlas.md describes it
 * @figure: the figure that it has to lead to
 * @view: the view of the whole body that it has to be of; the right one is the mirror of the left,
 * whose text it takes
 * @version: the version of the figure
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the warp, or %NULL with a %PAL_FIGURE_ERROR.
 */
PalBodyWarp *
pal_body_warp_new_from_bytes (
  GBytes *bytes, const char *figure, PalView view, int version, GError **error)
{
  g_autoptr (PalBodyWarp) self = NULL;
  g_autofree char *text = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *source = NULL;
  g_auto (GStrv) lines = NULL;
  const char *nick;
  gconstpointer data;
  gsize size;

  g_return_val_if_fail (bytes != NULL && figure != NULL, NULL);
  g_return_val_if_fail (view > PAL_VIEW_NONE && view <= PAL_VIEW_MAIN_LAST, NULL);

  data = g_bytes_get_data (bytes, &size);
  text = g_strndup (size > 0 ? data : "", size);
  lines = g_strsplit (text, "\n", -1);
  nick = pal_view_to_nick (view == PAL_VIEW_RIGHT ? PAL_VIEW_LEFT : view);
  wanted = g_strdup_printf ("view %s %s %d", figure, nick, version);
  source = g_strdup_printf ("from %s %s 1", PAL_FIGURE_ADULT, nick);

  self = g_new0 (PalBodyWarp, 1);
  self->mirrored = view == PAL_VIEW_RIGHT;
  if (!read_all (self, (const char *const *) lines, wanted, source))
    {
      g_set_error (error,
                   PAL_FIGURE_ERROR,
                   PAL_FIGURE_ERROR_DRAWING,
                   "The warp of the %s view of %s is not understood",
                   nick,
                   figure);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * pal_body_warp_new:
 * @figure: the id of a figure other than the adult
 * @view: a view of the whole body
 * @version: the version of the figure's drawings
 * @error: return location for an error
 *
 * Takes about a millisecond.
 *
 * Returns: (transfer full) (nullable): the warp that the program was built with, or %NULL with an
 * error.
 */
PalBodyWarp *
pal_body_warp_new (const char *figure, PalView view, int version, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (figure != NULL, NULL);
  g_return_val_if_fail (view > PAL_VIEW_NONE && view <= PAL_VIEW_MAIN_LAST, NULL);

  bytes = pal_drawing_load_warp (figure, view == PAL_VIEW_RIGHT ? PAL_VIEW_LEFT : view, error);
  return bytes != NULL ? pal_body_warp_new_from_bytes (bytes, figure, view, version, error) : NULL;
}

/* Frees a warp; what was carried by it stays. */
void
pal_body_warp_free (PalBodyWarp *self)
{
  g_return_if_fail (self != NULL);
  g_free (self->shifts);
  g_free (self->images);
  g_free (self->near);
  g_free (self);
}
