/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-svg-path"

#include "pal-svg-path-private.h"

#include <math.h>

/* No drawing reaches so far, in millimetres, and up to here a float still tells places apart. */
#define REACH 1e5

/* What a drawing may mean by a number, in parts of a millimetre. A border that two regions share is added up
 * of other steps on either side; rounded, it is the same numbers, and nothing falls between them. */
#define PARTS 1e6

/* How far inside a contour the question is asked whether it lies in another. */
#define PROBE 0.01

typedef struct
{
  PalSvgPath *path;
  const char *text;
  const char *at;
  double u;
  double v;
  double start_u;
  double start_v;
} Parser;

G_DEFINE_QUARK (pal - svg - path - error - quark, pal_svg_path_error)

static void
skip_separators (Parser *parser)
{
  while (*parser->at == ' ' || *parser->at == ',' || *parser->at == '\n' || *parser->at == '\t'
         || *parser->at == '\r')
    parser->at++;
}

static gboolean
at_number (Parser *parser)
{
  skip_separators (parser);
  return g_ascii_isdigit (*parser->at) || *parser->at == '-' || *parser->at == '+'
         || *parser->at == '.';
}

/* A drawing has a hundred thousand numbers of a few digits, which strtod() takes its time over. */
static gboolean
read_number (Parser *parser, double *value)
{
  const char *begin;
  double sign = 1.0;
  double scale = 1.0;
  gint64 digits = 0;
  int n_digits = 0;

  skip_separators (parser);
  begin = parser->at;
  if (*parser->at == '-' || *parser->at == '+')
    sign = *parser->at++ == '-' ? -1.0 : 1.0;
  for (; g_ascii_isdigit (*parser->at); parser->at++, n_digits++)
    digits = n_digits < 17 ? digits * 10 + (*parser->at - '0') : digits;
  if (*parser->at == '.')
    {
      parser->at++;
      for (; g_ascii_isdigit (*parser->at); parser->at++, n_digits++)
        {
          digits = n_digits < 17 ? digits * 10 + (*parser->at - '0') : digits;
          scale *= 10.0;
        }
    }
  if (n_digits == 0)
    return FALSE;
  if (n_digits > 17 || *parser->at == 'e' || *parser->at == 'E')
    {
      char *end = NULL;

      *value = g_ascii_strtod (begin, &end);
      parser->at = end;
      return isfinite (*value);
    }
  *value = sign * (double) digits / scale;
  return TRUE;
}

static void
add_vertex (PalSvgPath *path, double u, double v)
{
  PalSvgPathVertex vertex = { (float) u, (float) v };

  g_array_append_val (path->vertices, vertex);
  g_array_index (path->contours, PalSvgPathContour, path->contours->len - 1).n++;
}

static void
add_op (PalSvgPath *path, guint8 op, const double *coords, guint n_coords)
{
  g_byte_array_append (path->ops, &op, 1);
  for (guint i = 0; i < n_coords; i += 2)
    {
      PalSvgPathVertex vertex = { (float) coords[i], (float) coords[i + 1] };

      g_array_append_val (path->coords, vertex);
    }
}

static void
move_to (Parser *parser, double u, double v)
{
  PalSvgPathContour contour = { parser->path->vertices->len, 0 };
  double coords[2] = { u, v };

  g_array_append_val (parser->path->contours, contour);
  add_op (parser->path, 'M', coords, 2);
  add_vertex (parser->path, u, v);
  parser->u = parser->start_u = u;
  parser->v = parser->start_v = v;
}

static void
line_to (Parser *parser, double u, double v)
{
  double coords[2] = { u, v };

  add_op (parser->path, 'L', coords, 2);
  add_vertex (parser->path, u, v);
  parser->u = u;
  parser->v = v;
}

static void
curve_to (Parser *parser, const double *c)
{
  double u0 = parser->u;
  double v0 = parser->v;
  double bend = MAX (hypot (u0 - 2 * c[0] + c[2], v0 - 2 * c[1] + c[3]),
                     hypot (c[0] - 2 * c[2] + c[4], c[1] - 2 * c[3] + c[5]));
  guint n = (guint) CLAMP (ceil (sqrt (0.75 * bend / PAL_SVG_PATH_FLATNESS)), 1, 64);

  add_op (parser->path, 'C', c, 6);
  for (guint i = 1; i <= n; i++)
    {
      double t = (double) i / n;
      double s = 1.0 - t;

      add_vertex (parser->path,
                  s * s * s * u0 + 3 * s * s * t * c[0] + 3 * s * t * t * c[2] + t * t * t * c[4],
                  s * s * s * v0 + 3 * s * s * t * c[1] + 3 * s * t * t * c[3] + t * t * t * c[5]);
    }
  parser->u = c[4];
  parser->v = c[5];
}

static void
close_path (Parser *parser)
{
  add_op (parser->path, 'Z', NULL, 0);
  parser->u = parser->start_u;
  parser->v = parser->start_v;
}

static gboolean
fail (Parser *parser, GError **error)
{
  g_set_error (error,
               PAL_SVG_PATH_ERROR,
               PAL_SVG_PATH_ERROR_SYNTAX,
               "Path data stops making sense at character %u",
               (guint) (parser->at - parser->text));
  return FALSE;
}

/* Carries out one command with one set of numbers. */
static gboolean
step (Parser *parser, char command, GError **error)
{
  gboolean relative = g_ascii_islower (command);
  double du = relative ? parser->u : 0.0;
  double dv = relative ? parser->v : 0.0;
  double c[6];
  guint n_numbers;

  switch (g_ascii_toupper (command))
    {
    case 'M':
    case 'L':
      n_numbers = 2;
      break;
    case 'H':
    case 'V':
      n_numbers = 1;
      break;
    case 'C':
      n_numbers = 6;
      break;
    default:
      return fail (parser, error);
    }

  for (guint i = 0; i < n_numbers; i++)
    {
      if (!read_number (parser, &c[i]))
        return fail (parser, error);
      c[i] += i % 2 == 0 && g_ascii_toupper (command) != 'V' ? du : dv;
      if (fabs (c[i]) > REACH)
        return fail (parser, error);
      c[i] = round (c[i] * PARTS) / PARTS;
    }

  switch (g_ascii_toupper (command))
    {
    case 'M':
      move_to (parser, c[0], c[1]);
      break;
    case 'L':
      line_to (parser, c[0], c[1]);
      break;
    case 'H':
      line_to (parser, c[0], parser->v);
      break;
    case 'V':
      line_to (parser, parser->u, c[0]);
      break;
    default:
      curve_to (parser, c);
      break;
    }
  return TRUE;
}

static gboolean
parse (Parser *parser, GError **error)
{
  char command = '\0';

  for (skip_separators (parser); *parser->at != '\0'; skip_separators (parser))
    {
      if (g_ascii_isalpha (*parser->at))
        {
          command = *parser->at++;
          if (parser->path->contours->len == 0 && command != 'M' && command != 'm')
            return fail (parser, error);
          if (command == 'z' || command == 'Z')
            {
              close_path (parser);
              command = '\0';
              continue;
            }
          /* After a closing, drawing may go on from the start without a new M. */
          if (command != 'M' && command != 'm'
              && parser->path->ops->data[parser->path->ops->len - 1] == 'Z')
            move_to (parser, parser->start_u, parser->start_v);
        }
      else if (!at_number (parser) || command == '\0')
        {
          return fail (parser, error);
        }
      if (!step (parser, command, error))
        return FALSE;
      if (command == 'M')
        command = 'L';
      else if (command == 'm')
        command = 'l';
    }
  return parser->path->contours->len > 0 ? TRUE : fail (parser, error);
}

static double
contour_area (PalSvgPath *self, guint index)
{
  const PalSvgPathContour *contour = &g_array_index (self->contours, PalSvgPathContour, index);
  const PalSvgPathVertex *vertices
    = &g_array_index (self->vertices, PalSvgPathVertex, contour->start);
  double sum = 0.0;

  for (guint i = 0; i + 1 < contour->n; i++)
    sum += (double) vertices[i].u * vertices[i + 1].v - (double) vertices[i + 1].u * vertices[i].v;
  return ABS (sum) / 2.0;
}

/* A point just inside a contour, away from its ends: contours may touch in a point. */
static void
probe (PalSvgPath *self, guint index, double *u, double *v)
{
  const PalSvgPathContour *contour = &g_array_index (self->contours, PalSvgPathContour, index);
  const PalSvgPathVertex *a = &g_array_index (self->vertices, PalSvgPathVertex, contour->start);

  *u = a->u;
  *v = a->v;
  for (guint i = 0; i + 1 < contour->n; i++, a++)
    {
      double du = a[1].u - a[0].u;
      double dv = a[1].v - a[0].v;
      double length = hypot (du, dv);

      for (int side = -1; length > 0.05 && side <= 1; side += 2)
        {
          double probe_u = (a[0].u + a[1].u) / 2 - side * PROBE * dv / length;
          double probe_v = (a[0].v + a[1].v) / 2 + side * PROBE * du / length;

          if (pal_svg_path_contour_contains (self, index, probe_u, probe_v))
            {
              *u = probe_u;
              *v = probe_v;
              return;
            }
        }
    }
}

/* Closes the contours, which the even-odd rule takes as closed anyway, and measures. */
static void
finish (PalSvgPath *self)
{
  GArray *vertices
    = g_array_sized_new (FALSE, FALSE, sizeof (PalSvgPathVertex), self->vertices->len + 8);

  for (guint i = 0; i < self->contours->len; i++)
    {
      PalSvgPathContour *contour = &g_array_index (self->contours, PalSvgPathContour, i);
      PalSvgPathVertex *old = &g_array_index (self->vertices, PalSvgPathVertex, contour->start);

      contour->start = vertices->len;
      g_array_append_vals (vertices, old, contour->n);
      g_array_append_vals (vertices, old, 1);
      contour->n++;
    }
  g_array_unref (self->vertices);
  self->vertices = vertices;

  pal_svg_path_measure_bounds (self, &self->bounds);

  /* A contour inside an odd number of others is a hole. */
  for (guint i = 0; i < self->contours->len; i++)
    {
      gboolean hole = FALSE;
      double u;
      double v;

      probe (self, i, &u, &v);
      for (guint j = 0; j < self->contours->len; j++)
        if (j != i && pal_svg_path_contour_contains (self, j, u, v))
          hole = !hole;
      self->area += (hole ? -1 : 1) * contour_area (self, i);
    }
}

/**
 * pal_svg_path_parse:
 * @d: path data with the commands M, L, H, V, C and Z, absolute or relative
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the path, or %NULL with %PAL_SVG_PATH_ERROR_SYNTAX when the
 * data is empty, broken, uses another command or reaches farther than any drawing.
 */
PalSvgPath *
pal_svg_path_parse (const char *d, GError **error)
{
  g_autoptr (PalSvgPath) self = NULL;
  Parser parser = { NULL };

  g_return_val_if_fail (d != NULL, NULL);

  self = g_new0 (PalSvgPath, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->ops = g_byte_array_new ();
  self->coords = g_array_new (FALSE, FALSE, sizeof (PalSvgPathVertex));
  self->vertices = g_array_new (FALSE, FALSE, sizeof (PalSvgPathVertex));
  self->contours = g_array_new (FALSE, FALSE, sizeof (PalSvgPathContour));

  parser.path = self;
  parser.text = parser.at = d;
  if (!parse (&parser, error))
    return NULL;
  finish (self);
  return g_steal_pointer (&self);
}

/* Returns: (transfer full): the same path, from any thread; it never changes. */
PalSvgPath *
pal_svg_path_ref (PalSvgPath *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/* Gives up a reference, in any thread. */
void
pal_svg_path_unref (PalSvgPath *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_byte_array_unref (self->ops);
  g_array_unref (self->coords);
  g_array_unref (self->vertices);
  g_array_unref (self->contours);
  g_free (self);
}

/**
 * pal_svg_path_append:
 * @self: a path
 * @cr: a context whose user space is in millimetres of the view
 *
 * Adds the path with its curves to the current path of @cr. Fill it with %CAIRO_FILL_RULE_EVEN_ODD.
 */
void
pal_svg_path_append (const PalSvgPath *self, cairo_t *cr)
{
  const PalSvgPathVertex *c;

  g_return_if_fail (self != NULL && cr != NULL);

  c = &g_array_index (self->coords, PalSvgPathVertex, 0);
  for (guint i = 0; i < self->ops->len; i++)
    switch (self->ops->data[i])
      {
      case 'M':
        cairo_move_to (cr, c->u, c->v);
        c++;
        break;
      case 'L':
        cairo_line_to (cr, c->u, c->v);
        c++;
        break;
      case 'C':
        cairo_curve_to (cr, c[0].u, c[0].v, c[1].u, c[1].v, c[2].u, c[2].v);
        c += 3;
        break;
      default:
        cairo_close_path (cr);
        break;
      }
}

/* Gives the smallest upright rectangle around the path, in millimetres. */
void
pal_svg_path_get_bounds (const PalSvgPath *self, cairo_rectangle_t *bounds)
{
  g_return_if_fail (self != NULL && bounds != NULL);
  *bounds = self->bounds;
}

/**
 * pal_svg_path_get_area:
 * @self: a path whose contours do not cross one another
 *
 * Returns: the area in square millimetres, holes taken off.
 */
double
pal_svg_path_get_area (const PalSvgPath *self)
{
  g_return_val_if_fail (self != NULL, 0.0);
  return self->area;
}
