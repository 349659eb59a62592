/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The files themselves: what a person who edits a drawing may get wrong. */

#include <string.h>

#include "pal-figure.h"
#include "pal-region-key.h"

#define MAX_SIZE (700 * 1000)

/* The groups that the program composes its pictures of. */
static const char *const groups[] = {
  "skin", "zones", "skeleton", "deep", "intermediate", "superficial", "contour", "sites",
};

static const char *const views[] = { "front", "back", "left", "right" };

typedef struct
{
  GHashTable *ids;
  char *root[4]; /* figure, version, view, view box */
  gboolean title;
  gboolean licence;
  guint depth;
  guint n_regions;
  guint n_sites;
  const char *layer; /* the top-level group that is open, if it holds regions */
} File;

static char *
read_source (const char *folder, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "assets", folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static char *
read_drawing (const char *view)
{
  g_autofree char *name = g_strdup_printf ("adult-%s.svg", view);

  return read_source ("body", name);
}

static void
check_region (File *file, const char *id, const char *d)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PalSvgPath) path = NULL;
  PalLayer layer;
  g_autofree char *key = pal_region_key_from_element_id (id, &layer);

  g_assert_nonnull (key);
  g_assert_true (pal_region_key_is_valid (key));
  g_assert_cmpstr (pal_layer_to_nick (layer),
                   ==,
                   g_str_equal (file->layer, "variants") ? "superficial" : file->layer);
  g_assert_nonnull (d);
  path = pal_svg_path_parse (d, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (pal_svg_path_get_area (path), >, 1.0);
  file->n_regions++;
}

static void
start_element (GMarkupParseContext *context,
               const char *element,
               const char **names,
               const char **values,
               gpointer user_data,
               GError **error)
{
  static const char *const region_groups[] = {
    "zones", "superficial", "intermediate", "deep", "variants", NULL,
  };
  File *file = user_data;
  const char *id = NULL;
  const char *d = NULL;

  g_assert_cmpstr (element, !=, "script");
  g_assert_cmpstr (element, !=, "image");
  g_assert_cmpstr (element, !=, "foreignObject");
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_assert_null (strstr (names[i], "href"));
      g_assert_false (g_str_has_prefix (names[i], "on"));
      if (g_str_equal (names[i], "id"))
        id = values[i];
      else if (g_str_equal (names[i], "d"))
        d = values[i];
      else if (g_str_equal (names[i], "data-figure"))
        file->root[0] = g_strdup (values[i]);
      else if (g_str_equal (names[i], "data-version"))
        file->root[1] = g_strdup (values[i]);
      else if (g_str_equal (names[i], "data-view"))
        file->root[2] = g_strdup (values[i]);
      else if (g_str_equal (names[i], "viewBox"))
        file->root[3] = g_strdup (values[i]);
      else if (g_str_equal (names[i], "rdf:resource") && g_str_equal (element, "cc:license"))
        file->licence = strstr (values[i], "/by-sa/4.0/") != NULL;
    }
  file->title = file->title || g_str_equal (element, "title");
  if (id != NULL)
    g_assert_true (g_hash_table_add (file->ids, g_strdup (id)));
  if (file->depth == 1)
    file->layer = id != NULL && g_strv_contains (region_groups, id) ? g_intern_string (id) : NULL;
  else if (id != NULL && file->layer != NULL)
    check_region (file, id, d);
  else if (id != NULL && g_str_has_prefix (id, "site."))
    file->n_sites++;
  file->depth++;
}

static void
end_element (GMarkupParseContext *context, const char *element, gpointer user_data, GError **error)
{
  File *file = user_data;

  file->depth--;
}

static void
test_files (void)
{
  static const GMarkupParser parser = { start_element, end_element, NULL, NULL, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *text = read_drawing (views[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GMarkupParseContext) context = NULL;
      File file = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };

      g_assert_cmpuint (strlen (text), <, MAX_SIZE);
      context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, &file, NULL);
      g_markup_parse_context_parse (context, text, -1, &error);
      g_assert_no_error (error);
      g_markup_parse_context_end_parse (context, &error);
      g_assert_no_error (error);

      g_assert_cmpstr (file.root[0], ==, "adult");
      g_assert_cmpstr (file.root[1], ==, "1");
      g_assert_cmpstr (file.root[2], ==, views[i]);
      g_assert_nonnull (file.root[3]);
      g_assert_true (file.title);
      g_assert_true (file.licence);
      g_assert_true (g_hash_table_contains (file.ids, "skin.outline"));
      for (guint j = 0; j < G_N_ELEMENTS (groups); j++)
        g_assert_true (g_hash_table_contains (file.ids, groups[j]));
      g_assert_cmpuint (file.n_regions, >, 200);
      g_assert_cmpuint (file.n_sites, >, 100);

      for (guint j = 0; j < G_N_ELEMENTS (file.root); j++)
        g_free (file.root[j]);
      g_hash_table_unref (file.ids);
    }
}

/* Licence, credits and the changes made, in every file; nothing fetched from elsewhere. */
static void
test_credits (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *text = read_drawing (views[i]);

      g_assert_nonnull (strstr (text, "CC BY-SA 4.0"));
      g_assert_nonnull (
        strstr (text,
                "BodyParts3D, (c) The Database Center for Life Science licensed under "
                "CC Attribution 4.0 International"));
      g_assert_nonnull (
        strstr (text, "https://dbarchive.biosciencedbc.jp/en/bodyparts3d/lic.html"));
      g_assert_nonnull (strstr (text, "J0Nreynolds/MedicalReportVisualization"));
      g_assert_nonnull (strstr (text, "projected, merged, smoothed, warped, redrawn"));
      g_assert_null (strstr (text, "url(http"));
      g_assert_null (strstr (text, "@import"));
      g_assert_null (strstr (text, "<!DOCTYPE"));
    }
}

static gboolean
is_known (const char *knowledge, const char *element, const char *key)
{
  g_autofree char *base = pal_region_key_dup_base (key, NULL);
  g_autofree char *tag = g_strdup_printf ("<%s id=\"%s\"", element, base);

  return strstr (knowledge, tag) != NULL;
}

/* Whatever is drawn can be looked up: a base is a zone or a muscle of the knowledge. */
static void
test_bases_are_known (void)
{
  static const PalLayer layers[] = {
    PAL_LAYER_ZONES,
    PAL_LAYER_SUPERFICIAL,
    PAL_LAYER_INTERMEDIATE,
    PAL_LAYER_DEEP,
  };
  g_autofree char *zones = read_source ("knowledge", "zones.xml");
  g_autofree char *muscles = read_source ("knowledge", "muscles.xml");

  for (PalView nick = PAL_VIEW_FRONT; nick <= PAL_VIEW_RIGHT; nick++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PalFigureView) view = pal_figure_view_new (PAL_FIGURE_ADULT, nick, &error);

      g_assert_no_error (error);
      for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
        for (guint j = 0; j < pal_figure_view_get_n_regions (view, layers[i]); j++)
          {
            const char *key = pal_figure_view_get_region (view, layers[i], j)->key;

            if (layers[i] == PAL_LAYER_ZONES)
              g_assert_true (is_known (zones, "zone", key));
            else
              g_assert_true (is_known (muscles, "muscle", key));
          }
      for (guint i = 0; i < pal_figure_view_get_n_sites (view); i++)
        g_assert_true (is_known (muscles, "muscle", pal_figure_view_get_site (view, i)->muscle));
    }
}

static const PalRegion *
look_up_mirrored (PalFigureView *view, const PalRegion *region)
{
  g_autofree char *key = pal_region_key_mirror (region->key);

  return pal_figure_view_lookup (view, region->layer, key);
}

/* Front and back: the zones of both sides have the same area and stand opposite each other. */
static void
test_left_mirrors_right (void)
{
  static const PalView planes[] = { PAL_VIEW_FRONT, PAL_VIEW_BACK };

  for (guint i = 0; i < G_N_ELEMENTS (planes); i++)
    {
      g_autoptr (PalFigureView) view = pal_figure_view_new (PAL_FIGURE_ADULT, planes[i], NULL);

      for (guint j = 0; j < pal_figure_view_get_n_regions (view, PAL_LAYER_ZONES); j++)
        {
          const PalRegion *region = pal_figure_view_get_region (view, PAL_LAYER_ZONES, j);
          const PalRegion *other = look_up_mirrored (view, region);
          double middle = region->bounds.x + region->bounds.width / 2;
          double other_middle;

          g_assert_nonnull (other);
          other_middle = other->bounds.x + other->bounds.width / 2;
          g_assert_cmpfloat_with_epsilon (region->area, other->area, 0.01 * region->area);
          g_assert_cmpfloat_with_epsilon (middle, -other_middle, 1.0);
          if (pal_region_key_get_side (region->key) == PAL_SIDE_LEFT)
            g_assert_true (planes[i] == PAL_VIEW_FRONT ? middle > 0 : middle < 0);
        }
    }
}

/* The zones together are the body: no gap, no overlap. */
static void
test_zones_cover_the_body (void)
{
  for (PalView nick = PAL_VIEW_FRONT; nick <= PAL_VIEW_RIGHT; nick++)
    {
      g_autoptr (PalFigureView) view = pal_figure_view_new (PAL_FIGURE_ADULT, nick, NULL);
      double body = pal_svg_path_get_area (pal_figure_view_get_outline (view));
      double sum = 0.0;

      for (guint j = 0; j < pal_figure_view_get_n_regions (view, PAL_LAYER_ZONES); j++)
        sum += pal_figure_view_get_region (view, PAL_LAYER_ZONES, j)->area;
      g_assert_cmpfloat_with_epsilon (sum, body, 0.001 * body);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anatomy/drawings/files", test_files);
  g_test_add_func ("/anatomy/drawings/credits", test_credits);
  g_test_add_func ("/anatomy/drawings/bases-are-known", test_bases_are_known);
  g_test_add_func ("/anatomy/drawings/left-mirrors-right", test_left_mirrors_right);
  g_test_add_func ("/anatomy/drawings/zones-cover-the-body", test_zones_cover_the_body);
  return g_test_run ();
}
