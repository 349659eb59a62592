/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-place"

#include "pal-place.h"

#include <math.h>

/* Farther out than any figure, in millimetres; also false for what is no number. */
#define IS_PLACE(x) (fabs (x) <= 1e5)

/**
 * pal_points_to_string:
 * @points: (array length=n_points): points in millimetres
 * @n_points: how many
 *
 * Returns: (transfer full): "u,v;u,v" in the C locale, to a hundredth of a millimetre.
 */
char *
pal_points_to_string (const PalPoint *points, guint n_points)
{
  GString *string = g_string_new (NULL);
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < n_points; i++)
    {
      if (i > 0)
        g_string_append_c (string, ';');
      g_string_append (string, g_ascii_formatd (number, sizeof number, "%.2f", points[i].u));
      g_string_append_c (string, ',');
      g_string_append (string, g_ascii_formatd (number, sizeof number, "%.2f", points[i].v));
    }
  return g_string_free (string, FALSE);
}

/**
 * pal_points_from_string:
 * @string: (nullable): what pal_points_to_string() wrote
 *
 * Returns: (transfer full) (element-type PalPoint): the points; those before the first fault if the
 *   text is not well-formed or leads away from every figure.
 */
GArray *
pal_points_from_string (const char *string)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (PalPoint));
  const char *p = string != NULL ? string : "";

  while (*p != '\0')
    {
      PalPoint point;
      char *end = NULL;

      point.u = g_ascii_strtod (p, &end);
      if (end == p || *end != ',')
        break;
      p = end + 1;
      point.v = g_ascii_strtod (p, &end);
      if (end == p || (*end != ';' && *end != '\0') || !IS_PLACE (point.u) || !IS_PLACE (point.v))
        break;
      g_array_append_val (points, point);
      p = *end == ';' ? end + 1 : end;
    }
  return points;
}
