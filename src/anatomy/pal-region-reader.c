/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-region-reader"

#include "pal-region-reader.h"

#include <string.h>

#include "pal-figure.h"
#include "pal-region-key.h"

#define OUTLINE_ID "skin.outline"
#define LANDMARK_PREFIX "landmark."

typedef struct
{
  GPtrArray *regions; /* PalRegion, or NULL when only the outline is wanted */
  GArray *sites;      /* PalSite, likewise */
  GArray *landmarks;  /* PalLandmarkSpot, likewise */
  PalSvgPath *outline;
  gboolean variant;
} Reader;

static void
region_free (gpointer data)
{
  PalRegion *region = data;

  pal_svg_path_unref (region->path);
  g_free (region);
}

static gboolean
fail (GError **error, const char *id)
{
  g_set_error (error,
               PAL_FIGURE_ERROR,
               PAL_FIGURE_ERROR_DRAWING,
               "The element “%s” of a drawing is not what the atlas asks for",
               id);
  return FALSE;
}

static gboolean
read_region (Reader *reader, const char *id, const char *d, GError **error)
{
  PalLayer layer;
  g_autofree char *key = pal_region_key_from_element_id (id, &layer);
  g_autoptr (PalSvgPath) path = NULL;
  PalRegion *region;

  if (key == NULL || d == NULL)
    return fail (error, id);
  path = pal_svg_path_parse (d, error);
  if (path == NULL)
    {
      g_prefix_error (error, "%s: ", id);
      return FALSE;
    }
  region = g_new0 (PalRegion, 1);
  region->key = g_intern_string (key);
  region->layer = layer;
  region->variant = reader->variant;
  region->area = pal_svg_path_get_area (path);
  pal_svg_path_get_bounds (path, &region->bounds);
  region->path = g_steal_pointer (&path);
  g_ptr_array_add (reader->regions, region);
  return TRUE;
}

/* `site.trapezius-upper-r.1` with a place, and `site.trapezius-upper-r.1.2` for the second spot of
 * the same site; of class `hidden` if the muscle is covered there. */
static gboolean
read_site (Reader *reader,
           const char *id,
           const char *u,
           const char *v,
           const char *class_names,
           GError **error)
{
  g_auto (GStrv) parts = g_strsplit (id, ".", -1);
  guint n_parts = g_strv_length (parts);
  guint64 n;
  guint64 spot = 1;
  PalSite site;

  if (n_parts < 3 || n_parts > 4 || !g_str_equal (parts[0], "site")
      || !pal_region_key_is_valid (parts[1]) || u == NULL || v == NULL
      || !g_ascii_string_to_unsigned (parts[2], 10, 1, 99, &n, NULL)
      || (n_parts == 4 && !g_ascii_string_to_unsigned (parts[3], 10, 2, 99, &spot, NULL)))
    return fail (error, id);
  site.muscle = g_intern_string (parts[1]);
  site.n = (guint) n;
  site.spot = (guint) spot;
  site.point.u = g_ascii_strtod (u, NULL);
  site.point.v = g_ascii_strtod (v, NULL);
  site.visible = class_names == NULL || strstr (class_names, "hidden") == NULL;
  g_array_append_val (reader->sites, site);
  return TRUE;
}

/* `landmark.acromion-r` with a place. */
static gboolean
read_landmark (Reader *reader, const char *id, const char *u, const char *v, GError **error)
{
  const char *key = g_str_has_prefix (id, LANDMARK_PREFIX) ? id + strlen (LANDMARK_PREFIX) : "";
  PalLandmarkSpot landmark;

  if (!pal_region_key_is_valid (key) || u == NULL || v == NULL)
    return fail (error, id);
  landmark.key = g_intern_string (key);
  landmark.point.u = g_ascii_strtod (u, NULL);
  landmark.point.v = g_ascii_strtod (v, NULL);
  g_array_append_val (reader->landmarks, landmark);
  return TRUE;
}

static void
start_element (GMarkupParseContext *context,
               const char *element,
               const char **names,
               const char **values,
               gpointer user_data,
               GError **error)
{
  Reader *reader = user_data;
  const char *id = NULL;
  const char *d = NULL;
  const char *u = NULL;
  const char *v = NULL;
  const char *class_names = NULL;

  if (g_str_equal (element, "g"))
    return;
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], "id"))
        id = values[i];
      else if (g_str_equal (names[i], "d"))
        d = values[i];
      else if (g_str_equal (names[i], "cx"))
        u = values[i];
      else if (g_str_equal (names[i], "cy"))
        v = values[i];
      else if (g_str_equal (names[i], "class"))
        class_names = values[i];
    }
  if (id == NULL)
    return;
  if (reader->regions != NULL)
    read_region (reader, id, d, error);
  else if (reader->sites != NULL)
    read_site (reader, id, u, v, class_names, error);
  else if (reader->landmarks != NULL)
    read_landmark (reader, id, u, v, error);
  else if (reader->outline == NULL && g_str_equal (id, OUTLINE_ID) && d != NULL)
    reader->outline = pal_svg_path_parse (d, error);
}

static gboolean
read_group (PalDrawing *drawing, const char *name, Reader *reader, GError **error)
{
  static const GMarkupParser parser = { .start_element = start_element };
  g_autoptr (GMarkupParseContext) context = NULL;
  gsize length;
  const char *text = pal_drawing_get_group (drawing, name, &length);

  if (text == NULL)
    return TRUE;
  context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, reader, NULL);
  return g_markup_parse_context_parse (context, text, (gssize) length, error)
         && g_markup_parse_context_end_parse (context, error);
}

/* The regions of a group in the order of drawing; none if the drawing has no such group. */
GPtrArray *
pal_region_reader_read_regions (PalDrawing *drawing, const char *group, GError **error)
{
  g_autoptr (GPtrArray) regions = g_ptr_array_new_with_free_func (region_free);
  Reader reader = { .regions = regions, .variant = g_str_equal (group, "variants") };

  if (!read_group (drawing, group, &reader, error))
    return NULL;
  return g_steal_pointer (&regions);
}

/* Returns: (transfer full) (nullable) (element-type PalSite): the trigger-point sites of a
 * drawing, in its order; %NULL with @error for one that is damaged. */
GArray *
pal_region_reader_read_sites (PalDrawing *drawing, GError **error)
{
  g_autoptr (GArray) sites = g_array_new (FALSE, FALSE, sizeof (PalSite));
  Reader reader = { .sites = sites };

  if (!read_group (drawing, "sites", &reader, error))
    return NULL;
  return g_steal_pointer (&sites);
}

/* Returns: (transfer full) (nullable) (element-type PalLandmarkSpot): the bony places of a
 * drawing, in its order; %NULL with @error for one that is damaged. */
GArray *
pal_region_reader_read_landmarks (PalDrawing *drawing, GError **error)
{
  g_autoptr (GArray) landmarks = g_array_new (FALSE, FALSE, sizeof (PalLandmarkSpot));
  Reader reader = { .landmarks = landmarks };

  if (!read_group (drawing, "landmarks", &reader, error))
    return NULL;
  return g_steal_pointer (&landmarks);
}

/* Returns: (transfer full) (nullable): the edge of the body, in millimetres; %NULL with @error
 * for a drawing without one. */
PalSvgPath *
pal_region_reader_read_outline (PalDrawing *drawing, GError **error)
{
  Reader reader = { NULL };

  if (read_group (drawing, "skin", &reader, error) && reader.outline == NULL)
    fail (error, OUTLINE_ID);
  return reader.outline;
}
