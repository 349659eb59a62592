/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mark-rows.h"

static PalMark *
new_mark (const char *id,
          PalKind kind,
          PalAuthor author,
          PalShape shape,
          PalView view,
          double u,
          double v,
          const char *zone,
          const char *muscle,
          int intensity)
{
  g_auto (GVariantDict) row = G_VARIANT_DICT_INIT (NULL);
  g_autoptr (GVariant) values = NULL;
  const PalPoint point = { u, v };
  g_autofree char *points = pal_points_to_string (&point, 1);

  pal_row_set_string (&row, "id", id);
  pal_row_set_string (&row, "created_utc", id);
  pal_row_set_string (&row, "kind", pal_kind_to_nick (kind));
  pal_row_set_string (&row, "author", pal_author_to_nick (author));
  pal_row_set_string (&row, "shape", pal_shape_to_nick (shape));
  pal_row_set_string (&row, "view", pal_view_to_nick (view));
  pal_row_set_string (&row, "points", points);
  pal_row_set_string (&row, "zone", zone);
  if (muscle != NULL)
    pal_row_set_string (&row, "muscle", muscle);
  if (intensity != PAL_INTENSITY_EMPTY)
    pal_row_set_int (&row, "intensity", intensity);
  values = pal_row_end (&row);
  return PAL_MARK (pal_entity_new (PAL_TYPE_MARK, values));
}

/* A pain that fills its zone. */
PalMark *
mark_row_region (const char *id, PalAuthor author, const char *zone, int intensity)
{
  return new_mark (
      id, PAL_KIND_PAIN, author, PAL_SHAPE_REGION, PAL_VIEW_FRONT, 0, 0, zone, NULL, intensity);
}

PalMark *
mark_row_point (const char *id,
                PalAuthor author,
                PalView view,
                double u,
                double v,
                const char *zone,
                const char *muscle,
                int intensity)
{
  return new_mark (
      id, PAL_KIND_TRIGGER_POINT, author, PAL_SHAPE_POINT, view, u, v, zone, muscle, intensity);
}

void
mark_row_set (PalMark *mark, const char *column, const char *value)
{
  g_auto (GVariantDict) row = G_VARIANT_DICT_INIT (pal_entity_get_row (PAL_ENTITY (mark)));
  g_autoptr (GVariant) values = NULL;

  pal_row_set_string (&row, column, value);
  values = pal_row_end (&row);
  pal_entity_set_row (PAL_ENTITY (mark), values);
}

void
mark_row_rate (PalMark *mark, int intensity)
{
  g_auto (GVariantDict) row = G_VARIANT_DICT_INIT (pal_entity_get_row (PAL_ENTITY (mark)));
  g_autoptr (GVariant) values = NULL;

  pal_row_set_int (&row, "intensity", intensity);
  values = pal_row_end (&row);
  pal_entity_set_row (PAL_ENTITY (mark), values);
}
