/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The drawings of head, hands and feet, read as the files they are. */

#include <string.h>

#include "pal-region-key.h"
#include "pal-svg-path.h"

#define MAX_SIZE (700 * 1000)
#define BORDER 0.2 /* mm, half of a muscle's line */
#define STEP 1.37 /* mm between the points that are looked at; no border lies on this grid */

static const char *const close_ups[] = {
  "head-front",   "head-back",    "head-left",    "head-right",  "hand-palm-l", "hand-palm-r",
  "hand-back-l",  "hand-back-r",  "foot-top-l",   "foot-top-r",  "foot-sole-l", "foot-sole-r",
  "foot-inner-l", "foot-inner-r", "foot-outer-l", "foot-outer-r",
};

static const char *const pairs[][2] = {
  { "head-left", "head-right" },       { "hand-palm-l", "hand-palm-r" },
  { "hand-back-l", "hand-back-r" },    { "foot-top-l", "foot-top-r" },
  { "foot-sole-l", "foot-sole-r" },    { "foot-inner-l", "foot-inner-r" },
  { "foot-outer-l", "foot-outer-r" },
};

static const char *const groups[] = {
  "skin", "zones", "skeleton", "deep", "intermediate", "superficial", "contour", "sites",
};

typedef struct
{
  char *id; /* or NULL */
  char *class_names;
  const char *group;
  PalSvgPath *path; /* NULL for a site */
  double u;
  double v;
} Shape;

typedef struct
{
  GPtrArray *shapes;
  GHashTable *ids;
  double box[4];
  char *view;
  const char *group;
  guint depth;
  gboolean title;
  gboolean licence;
} Drawing;

static void
shape_free (gpointer data)
{
  Shape *shape = data;

  g_free (shape->id);
  g_free (shape->class_names);
  g_clear_pointer (&shape->path, pal_svg_path_unref);
  g_free (shape);
}

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

static void
read_root (Drawing *self, const char *name, const char *value)
{
  if (g_str_equal (name, "viewBox"))
    {
      g_auto (GStrv) numbers = g_strsplit (value, " ", -1);

      g_assert_cmpuint (g_strv_length (numbers), ==, 4);
      for (guint i = 0; i < 4; i++)
        self->box[i] = g_ascii_strtod (numbers[i], NULL);
    }
  else if (g_str_equal (name, "data-view"))
    self->view = g_strdup (value);
  else if (g_str_equal (name, "data-figure"))
    g_assert_cmpstr (value, ==, "adult");
  else if (g_str_equal (name, "data-version"))
    g_assert_cmpstr (value, ==, "1");
}

static void
start_element (GMarkupParseContext *context,
               const char *element,
               const char **names,
               const char **values,
               gpointer user_data,
               GError **error)
{
  Drawing *self = user_data;
  Shape *shape = g_new0 (Shape, 1);

  g_assert_cmpstr (element, !=, "script");
  g_assert_cmpstr (element, !=, "image");
  g_assert_cmpstr (element, !=, "foreignObject");
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_assert_null (strstr (names[i], "href"));
      g_assert_false (g_str_has_prefix (names[i], "on"));
      g_assert_cmpstr (names[i], !=, "transform");
      if (self->depth == 0)
        read_root (self, names[i], values[i]);
      if (g_str_equal (names[i], "id"))
        shape->id = g_strdup (values[i]);
      else if (g_str_equal (names[i], "class"))
        shape->class_names = g_strdup (values[i]);
      else if (g_str_equal (names[i], "d"))
        {
          shape->path = pal_svg_path_parse (values[i], error);
          g_assert_no_error (*error);
        }
      else if (g_str_equal (names[i], "cx"))
        shape->u = g_ascii_strtod (values[i], NULL);
      else if (g_str_equal (names[i], "cy"))
        shape->v = g_ascii_strtod (values[i], NULL);
      else if (g_str_equal (names[i], "rdf:resource"))
        self->licence = strstr (values[i], "/by-sa/4.0/") != NULL;
    }
  self->title = self->title || g_str_equal (element, "title");
  if (shape->id != NULL)
    g_assert_true (g_hash_table_add (self->ids, g_strdup (shape->id)));
  if (self->depth == 1)
    self->group = g_intern_string (shape->id);
  shape->group = self->group;
  self->depth++;
  if (g_str_equal (element, "path") || g_str_equal (element, "circle"))
    g_ptr_array_add (self->shapes, shape);
  else
    shape_free (shape);
}

static void
end_element (GMarkupParseContext *context, const char *element, gpointer user_data, GError **error)
{
  Drawing *self = user_data;

  self->depth--;
}

static Drawing *
drawing_new (const char *view)
{
  static const GMarkupParser parser = { start_element, end_element, NULL, NULL, NULL };
  g_autofree char *name = g_strdup_printf ("adult-%s.svg", view);
  g_autofree char *text = read_source ("body", name);
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GError) error = NULL;
  Drawing *self = g_new0 (Drawing, 1);

  self->shapes = g_ptr_array_new_with_free_func (shape_free);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, self, NULL);
  g_markup_parse_context_parse (context, text, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  return self;
}

static void
drawing_free (Drawing *self)
{
  g_ptr_array_unref (self->shapes);
  g_hash_table_unref (self->ids);
  g_free (self->view);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Drawing, drawing_free)

static const Shape *
look_up (Drawing *self, const char *id)
{
  for (guint i = 0; i < self->shapes->len; i++)
    {
      const Shape *shape = g_ptr_array_index (self->shapes, i);

      if (g_strcmp0 (shape->id, id) == 0)
        return shape;
    }
  return NULL;
}

static gboolean
is_region (const Shape *shape, const char *group)
{
  return shape->id != NULL && shape->path != NULL && g_strcmp0 (shape->group, group) == 0
         && !g_str_equal (group, "skin");
}

static void
test_files (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (close_ups); i++)
    {
      g_autoptr (Drawing) drawing = drawing_new (close_ups[i]);
      g_autofree char *name = g_strdup_printf ("adult-%s.svg", close_ups[i]);
      g_autofree char *text = read_source ("body", name);

      g_assert_cmpuint (strlen (text), <, MAX_SIZE);
      g_assert_cmpstr (drawing->view, ==, close_ups[i]);
      g_assert_true (drawing->title);
      g_assert_true (drawing->licence);
      g_assert_true (g_hash_table_contains (drawing->ids, "skin.outline"));
      for (guint j = 0; j < G_N_ELEMENTS (groups); j++)
        g_assert_true (g_hash_table_contains (drawing->ids, groups[j]));
      g_assert_nonnull (strstr (text,
                                "BodyParts3D, (c) The Database Center for Life Science licensed "
                                "under CC Attribution 4.0 International"));
      g_assert_nonnull (strstr (text, "J0Nreynolds/MedicalReportVisualization"));
      g_assert_nonnull (strstr (text, "projected, merged, smoothed, warped, redrawn"));
    }
}

/* A base is a zone or a muscle of the knowledge, and the layer in an id is that of its group. */
static void
test_bases_are_known (void)
{
  static const char *const layers[] = { "zones", "superficial", "intermediate", "deep" };
  g_autofree char *zones = read_source ("knowledge", "zones.xml");
  g_autofree char *muscles = read_source ("knowledge", "muscles.xml");

  for (guint i = 0; i < G_N_ELEMENTS (close_ups); i++)
    {
      g_autoptr (Drawing) drawing = drawing_new (close_ups[i]);
      guint n_regions = 0;

      for (guint j = 0; j < G_N_ELEMENTS (layers); j++)
        for (guint k = 0; k < drawing->shapes->len; k++)
          {
            const Shape *shape = g_ptr_array_index (drawing->shapes, k);
            g_autofree char *key = NULL;
            g_autofree char *base = NULL;
            g_autofree char *tag = NULL;
            PalLayer layer;

            if (!is_region (shape, layers[j]))
              continue;
            key = pal_region_key_from_element_id (shape->id, &layer);
            g_assert_nonnull (key);
            g_assert_cmpstr (pal_layer_to_nick (layer), ==, layers[j]);
            base = pal_region_key_dup_base (key, NULL);
            tag = g_strdup_printf ("<%s id=\"%s\"", j == 0 ? "zone" : "muscle", base);
            g_assert_nonnull (strstr (j == 0 ? zones : muscles, tag));
            g_assert_cmpfloat (pal_svg_path_get_area (shape->path), >, 2.0);
            n_regions++;
          }
      g_assert_cmpuint (n_regions, >, 15);
    }
}

/* Everything that is drawn, lines and shades too, in the same order with u turned around. */
static void
test_left_mirrors_right (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (Drawing) left = drawing_new (pairs[i][0]);
      g_autoptr (Drawing) right = drawing_new (pairs[i][1]);

      g_assert_cmpfloat (left->box[0], ==, -right->box[0] - right->box[2]);
      for (guint j = 1; j < 4; j++)
        g_assert_cmpfloat (left->box[j], ==, right->box[j]);
      g_assert_cmpuint (left->shapes->len, ==, right->shapes->len);
      for (guint j = 0; j < left->shapes->len; j++)
        {
          const Shape *a = g_ptr_array_index (left->shapes, j);
          const Shape *b = g_ptr_array_index (right->shapes, j);
          cairo_rectangle_t p;
          cairo_rectangle_t q;

          g_assert_cmpstr (a->class_names, ==, b->class_names);
          g_assert_true ((a->id == NULL) == (b->id == NULL));
          if (b->id != NULL && g_strcmp0 (b->group, "skin") != 0)
            {
              g_auto (GStrv) words = g_strsplit (b->id, ".", -1);
              g_autofree char *key = words[1];
              g_autofree char *id = NULL;

              words[1] = pal_region_key_mirror (key);
              id = g_strjoinv (".", words);
              g_assert_cmpstr (a->id, ==, id);
            }
          if (b->path == NULL)
            {
              g_assert_cmpfloat (a->u, ==, -b->u);
              g_assert_cmpfloat (a->v, ==, b->v);
              continue;
            }
          pal_svg_path_get_bounds (a->path, &p);
          pal_svg_path_get_bounds (b->path, &q);
          g_assert_cmpfloat_with_epsilon (p.x, -q.x - q.width, 1e-6);
          g_assert_cmpfloat_with_epsilon (p.width, q.width, 1e-6);
          g_assert_cmpfloat_with_epsilon (p.y, q.y, 1e-6);
          g_assert_cmpfloat_with_epsilon (p.height, q.height, 1e-6);
          g_assert_cmpfloat_with_epsilon (
            pal_svg_path_get_area (a->path), pal_svg_path_get_area (b->path), 1e-4);
        }
    }
}

/* Head from the front and the back: each half is the mirror of the other. */
static void
test_halves_mirror (void)
{
  static const char *const halves[] = { "head-front", "head-back" };

  for (guint i = 0; i < G_N_ELEMENTS (halves); i++)
    {
      g_autoptr (Drawing) drawing = drawing_new (halves[i]);

      for (guint j = 0; j < drawing->shapes->len; j++)
        {
          const Shape *shape = g_ptr_array_index (drawing->shapes, j);
          g_autofree char *other_id = NULL;
          g_autofree char *key = NULL;
          g_autofree char *mirrored = NULL;
          const Shape *other;
          cairo_rectangle_t p;
          cairo_rectangle_t q;
          PalLayer layer;

          if (shape->id == NULL || shape->path == NULL || g_str_equal (shape->group, "skin"))
            continue;
          key = pal_region_key_from_element_id (shape->id, &layer);
          mirrored = pal_region_key_mirror (key);
          other_id = pal_region_key_to_element_id (mirrored, layer);
          other = look_up (drawing, other_id);
          g_assert_nonnull (other);
          pal_svg_path_get_bounds (shape->path, &p);
          pal_svg_path_get_bounds (other->path, &q);
          g_assert_cmpfloat_with_epsilon (p.x, -q.x - q.width, 1e-6);
          g_assert_cmpfloat_with_epsilon (p.y, q.y, 1e-6);
        }
    }
}

/* How many regions hold the point. Borders are the same numbers for both neighbours, but two borders of
 * a narrow strip may meet: what is nearer to its border than a line is wide is left out. */
static guint
count_containing (Drawing *drawing, const char *group, double u, double v)
{
  guint n_inside = 0;
  guint n_clear = 0;

  for (guint i = 0; i < drawing->shapes->len; i++)
    {
      const Shape *shape = g_ptr_array_index (drawing->shapes, i);

      if (!is_region (shape, group) || !pal_svg_path_contains (shape->path, u, v))
        continue;
      n_inside++;
      if (n_inside == 1
          || pal_svg_path_get_nearest (shape->path, u, v, NULL, NULL) > BORDER)
        n_clear++;
    }
  return n_clear;
}

/* A point of the skin is in exactly one zone; a point of a layer in one muscle at most. */
static void
test_partition (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (close_ups); i++)
    {
      g_autoptr (Drawing) drawing = drawing_new (close_ups[i]);
      const PalSvgPath *outline = look_up (drawing, "skin.outline")->path;
      double sum = 0.0;

      for (guint j = 0; j < drawing->shapes->len; j++)
        {
          const Shape *shape = g_ptr_array_index (drawing->shapes, j);

          if (is_region (shape, "zones"))
            sum += pal_svg_path_get_area (shape->path);
        }
      g_assert_cmpfloat_with_epsilon (
        sum, pal_svg_path_get_area (outline), 1e-3 * sum);
      for (double v = drawing->box[1]; v < drawing->box[1] + drawing->box[3]; v += STEP)
        for (double u = drawing->box[0]; u < drawing->box[0] + drawing->box[2]; u += STEP)
          {
            g_assert_cmpuint (count_containing (drawing, "zones", u, v),
                              ==,
                              pal_svg_path_contains (outline, u, v) ? 1 : 0);
            g_assert_cmpuint (count_containing (drawing, "superficial", u, v), <=, 1);
            g_assert_cmpuint (count_containing (drawing, "intermediate", u, v), <=, 1);
            g_assert_cmpuint (count_containing (drawing, "deep", u, v), <=, 1);
          }
    }
}

/* What can be seen is in its muscle, and everything is on the body. */
static void
test_sites (void)
{
  static const char *const layers[] = { "superficial", "intermediate", "deep" };
  guint n_sites = 0;

  for (guint i = 0; i < G_N_ELEMENTS (close_ups); i++)
    {
      g_autoptr (Drawing) drawing = drawing_new (close_ups[i]);
      const PalSvgPath *outline = look_up (drawing, "skin.outline")->path;

      for (guint j = 0; j < drawing->shapes->len; j++)
        {
          const Shape *shape = g_ptr_array_index (drawing->shapes, j);
          gboolean found = FALSE;
          g_auto (GStrv) words = NULL;

          if (shape->path != NULL)
            continue;
          words = g_strsplit (shape->id, ".", -1);
          if (g_str_equal (words[0], "landmark"))
            continue; /* test-landmarks.c */
          n_sites++;
          g_assert_cmpstr (words[0], ==, "site");
          g_assert_true (pal_svg_path_contains (outline, shape->u, shape->v));
          for (guint k = 0; k < G_N_ELEMENTS (layers); k++)
            {
              g_autofree char *id = g_strdup_printf ("%s.%s", layers[k], words[1]);
              const Shape *muscle = look_up (drawing, id);

              if (muscle != NULL && pal_svg_path_contains (muscle->path, shape->u, shape->v))
                found = TRUE;
            }
          g_assert_true (found || strstr (shape->class_names, "hidden") != NULL);
        }
    }
  g_assert_cmpuint (n_sites, >, 200);
}

/* The main view and the close-up from the same side have one frame: the crown, the ears and the line
 * of the shoulders lie at the same millimetres, within the smoothing of each. */
static void
test_head_keeps_its_place (void)
{
  static const char *const directions[] = { "front", "back", "left", "right" };

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      g_autofree char *name = g_strconcat ("head-", directions[i], NULL);
      g_autoptr (Drawing) near = drawing_new (name);
      g_autoptr (Drawing) whole = drawing_new (directions[i]);
      const PalSvgPath *a = look_up (near, "skin.outline")->path;
      const PalSvgPath *b = look_up (whole, "skin.outline")->path;

      for (double v = 60.0; v <= 300.0; v += 10.0)
        {
          double a_min, a_max, b_min, b_max;

          g_assert_true (pal_svg_path_get_extent_at (a, v, &a_min, &a_max));
          g_assert_true (pal_svg_path_get_extent_at (b, v, &b_min, &b_max));
          if (b_min > near->box[0])
            g_assert_cmpfloat_with_epsilon (a_min, b_min, 4.0);
          if (b_max < near->box[0] + near->box[2])
            g_assert_cmpfloat_with_epsilon (a_max, b_max, 4.0);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/close-ups/files", test_files);
  g_test_add_func ("/close-ups/bases-are-known", test_bases_are_known);
  g_test_add_func ("/close-ups/left-mirrors-right", test_left_mirrors_right);
  g_test_add_func ("/close-ups/halves-mirror", test_halves_mirror);
  g_test_add_func ("/close-ups/partition", test_partition);
  g_test_add_func ("/close-ups/sites", test_sites);
  g_test_add_func ("/close-ups/head-keeps-its-place", test_head_keeps_its_place);
  return g_test_run ();
}
