/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mark-rows.h"

#include "pal-stroke.h"

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

/* A pain that was drawn. Its strokes are called after it, "ID.0", "ID.1" and so on. */
PalMark *
mark_row_ink (const char *id,
              PalAuthor author,
              PalView view,
              const char *zone,
              PalPen pen,
              PalInkStroke *const *strokes,
              guint n_strokes)
{
  const PalInkSample *first;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_samples;
  PalMark *mark;

  first = pal_ink_stroke_get_samples (strokes[0], &n_samples);
  mark = new_mark (id,
                   pal_pen_get_kind (pen),
                   author,
                   PAL_SHAPE_AREA,
                   view,
                   first->u,
                   first->v,
                   zone,
                   NULL,
                   PAL_INTENSITY_EMPTY);
  for (guint i = 0; i < n_strokes; i++)
    {
      g_auto (GVariantDict) row = G_VARIANT_DICT_INIT (NULL);
      g_autoptr (GBytes) samples = pal_ink_stroke_to_bytes (strokes[i]);
      g_autoptr (GVariant) values = NULL;
      g_autofree char *stroke_id = g_strdup_printf ("%s.%u", id, i);

      pal_row_set_string (&row, "id", stroke_id);
      pal_row_set_string (&row, "mark_id", id);
      pal_row_set_string (&row, "view", pal_view_to_nick (view));
      pal_row_set_string (&row, "pen", pal_pen_to_nick (pen));
      pal_row_set_int (&row, "position", i);
      g_variant_dict_insert_value (
          &row, "samples", g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, samples, TRUE));
      values = pal_row_end (&row);
      g_ptr_array_add (rows, pal_entity_new (PAL_TYPE_STROKE, values));
    }
  pal_mark_set_strokes (mark, rows);
  return mark;
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
mark_row_set_double (PalMark *mark, const char *column, double value)
{
  g_auto (GVariantDict) row = G_VARIANT_DICT_INIT (pal_entity_get_row (PAL_ENTITY (mark)));
  g_autoptr (GVariant) values = NULL;

  pal_row_set_double (&row, column, value);
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
