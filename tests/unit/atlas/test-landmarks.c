/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-landmarks"

#include <glib.h>
#include <math.h>

#include "pal-figure.h"
#include "pal-knowledge.h"
#include "pal-region-key.h"
#include "pal-view.h"

/* The bony landmarks of the drawings and what the knowledge says of them. */

/* Borders of zones follow the bones, and both are good to about a centimetre. Millimetres. */
#define TOLERANCE 15.0

/* From near a landmark lies on its bone or, measured on the bones of the whole body, at its very edge. */
#define NEAR_BONE 3.0

typedef struct
{
  PalKnowledge *knowledge;
  PalFigureView *views[PAL_N_VIEWS];
  GHashTable *points[PAL_N_VIEWS]; /* key -> PalPoint */
  GHashTable *drawn;                          /* keys, of all files */
} Fixture;

static GHashTable *
read_points (const char *path)
{
  GHashTable *points = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GRegex) regex
    = g_regex_new ("id=\"landmark\\.([^\"]+)\"[^>]* cx=\"([^\"]+)\" cy=\"([^\"]+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *u = g_match_info_fetch (match, 2);
      g_autofree char *v = g_match_info_fetch (match, 3);
      PalPoint *point = g_new (PalPoint, 1);

      *point = (PalPoint){ g_ascii_strtod (u, NULL), g_ascii_strtod (v, NULL) };
      g_assert_true (g_hash_table_insert (points, g_match_info_fetch (match, 1), point));
    }
  return points;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "assets", "body", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  g_assert_no_error (error);
  fixture->knowledge = pal_knowledge_new (&error);
  g_assert_no_error (error);
  fixture->drawn = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GHashTable) points = NULL;
      GHashTableIter iter;
      gpointer key;

      if (!g_str_has_suffix (name, ".svg"))
        continue;
      points = read_points (path);
      g_hash_table_iter_init (&iter, points);
      while (g_hash_table_iter_next (&iter, &key, NULL))
        g_hash_table_add (fixture->drawn, g_strdup (key));
    }
  for (PalView view = PAL_VIEW_FRONT; view < PAL_N_VIEWS; view++)
    {
      g_autofree char *file = g_strdup_printf ("adult-%s.svg", pal_view_to_nick (view));
      g_autofree char *path = g_build_filename (folder, file, NULL);

      fixture->points[view] = read_points (path);
      fixture->views[view] = pal_figure_view_new (PAL_FIGURE_ADULT, view, &error);
      g_assert_no_error (error);
    }
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  for (PalView view = PAL_VIEW_FRONT; view < PAL_N_VIEWS; view++)
    {
      g_clear_pointer (&fixture->points[view], g_hash_table_unref);
      g_clear_object (&fixture->views[view]);
    }
  g_clear_pointer (&fixture->drawn, g_hash_table_unref);
  g_clear_pointer (&fixture->knowledge, pal_knowledge_unref);
}

/* What is drawn is known, and what is known is drawn. */
static void
test_known (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) keys = pal_knowledge_dup_landmark_keys (fixture->knowledge);
  GHashTableIter iter;
  gpointer key;

  g_assert_cmpuint (pal_knowledge_get_n_landmarks (fixture->knowledge), ==, 43);
  g_hash_table_iter_init (&iter, fixture->drawn);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      g_test_message ("%s", (char *) key);
      g_assert_true (g_strv_contains ((const char *const *) keys, key));
    }
  for (gsize i = 0; keys[i] != NULL; i++)
    {
      g_test_message ("%s", keys[i]);
      g_assert_true (g_hash_table_contains (fixture->drawn, keys[i]));
    }
}

/* How far a zone is from a point of a view; more than the body where it is not drawn. */
static double
get_distance (PalFigureView *view, const char *zone, const PalPoint *point)
{
  const PalRegion *region = pal_figure_view_lookup (view, PAL_LAYER_ZONES, zone);
  double u = point->u;
  double v = point->v;

  if (region == NULL)
    return G_MAXDOUBLE;
  pal_figure_view_clamp (view, region, &u, &v);
  return hypot (u - point->u, v - point->v);
}

/* From the side the hanging arm lies before the trunk. */
static gboolean
is_covered (Fixture *fixture, PalView view, const PalPoint *point)
{
  const char *const arm[] = { "upper-arm", "elbow", "forearm", "carpus", "hand", NULL };
  const PalRegion *zone
    = pal_figure_view_pick (fixture->views[view], PAL_LAYER_ZONES, point->u, point->v);

  g_assert_nonnull (zone);
  return (view == PAL_VIEW_LEFT || view == PAL_VIEW_RIGHT)
         && g_strv_contains (
           arm, pal_zone_get_area (pal_knowledge_lookup_zone (fixture->knowledge, zone->key)));
}

/* Measures how near a landmark comes to each of its zones, in @nearest, and asserts that it is near
 * one of them in this view. */
static void
check_place (
  Fixture *fixture, const PalLandmark *landmark, PalView view, PalSide side, double *nearest)
{
  g_autofree char *key = pal_region_key_new (pal_landmark_get_base (landmark), side);
  const PalPoint *point = g_hash_table_lookup (fixture->points[view], key);
  double least = G_MAXDOUBLE;

  if (point == NULL)
    return;
  for (guint i = 0; i < pal_landmark_get_n_zones (landmark); i++)
    {
      const char *base = pal_landmark_get_zone (landmark, i);

      for (PalSide of = PAL_SIDE_MIDLINE; of <= PAL_SIDE_RIGHT; of++)
        {
          g_autofree char *zone = pal_region_key_new (base, of);
          double distance;

          if (side != PAL_SIDE_MIDLINE && of == pal_side_opposite (side))
            continue;
          distance = get_distance (fixture->views[view], zone, point);
          least = MIN (least, distance);
          nearest[i] = MIN (nearest[i], distance);
        }
    }
  g_test_message ("%s %s: %.1f mm", pal_view_to_nick (view), key, least);
  if (!is_covered (fixture, view, point))
    g_assert_cmpfloat (least, <=, TOLERANCE);
}

/* Each lies in a zone that the knowledge names, on its own side, and no zone is named in vain. */
static void
test_zones (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < pal_knowledge_get_n_landmarks (fixture->knowledge); i++)
    {
      const PalLandmark *landmark = pal_knowledge_get_landmark_at (fixture->knowledge, i);
      guint n_zones = pal_landmark_get_n_zones (landmark);
      g_autofree double *nearest = g_new (double, n_zones);

      for (guint j = 0; j < n_zones; j++)
        nearest[j] = G_MAXDOUBLE;
      for (PalView view = PAL_VIEW_FRONT; view < PAL_N_VIEWS; view++)
        {
          for (PalSide side = PAL_SIDE_MIDLINE; side <= PAL_SIDE_RIGHT; side++)
            check_place (fixture, landmark, view, side, nearest);
        }
      for (guint j = 0; j < n_zones; j++)
        {
          g_test_message ("%s in %s: %.1f mm",
                          pal_landmark_get_base (landmark),
                          pal_landmark_get_zone (landmark, j),
                          nearest[j]);
          g_assert_cmpfloat (nearest[j], <=, TOLERANCE);
        }
    }
}

static const PalPoint *
get_point (Fixture *fixture, PalView view, const char *key)
{
  const PalPoint *point = g_hash_table_lookup (fixture->points[view], key);

  g_test_message ("%s %s", pal_view_to_nick (view), key);
  g_assert_nonnull (point);
  return point;
}

/* Bones lie as in a body. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  /* From the head down. */
  const char *const back[] = { "eop",
                               "c2-spinous",
                               "c7-spinous",
                               "scapula-superior-angle-r",
                               "scapula-spine-root-r",
                               "scapula-inferior-angle-r",
                               "t12-spinous",
                               "iliac-crest-r",
                               "psis-r",
                               "coccyx",
                               "ischial-tuberosity-r",
                               "fibular-head-r",
                               "medial-malleolus-r",
                               "lateral-malleolus-r",
                               "calcaneus-r" };
  const char *const front[]
    = { "zygomatic-arch-r",         "gonion-r",           "chin",
        "sternoclavicular-joint-r", "sternal-angle",      "xiphoid",
        "rib-10-margin-r",          "iliac-crest-r",      "asis-r",
        "pubic-tubercle-r",         "patella-r",          "tibial-tuberosity-r",
        "medial-malleolus-r",       "metatarsal-1-head-r" };
  /* From the midline out. */
  const char *const apart[][2] = {
    { "sternoclavicular-joint-r", "coracoid-r" },
    { "coracoid-r", "acromion-r" },
    { "pubic-tubercle-r", "asis-r" },
    { "asis-r", "greater-trochanter-r" },
    { "medial-epicondyle-r", "lateral-epicondyle-r" },
    { "medial-malleolus-r", "lateral-malleolus-r" },
    { "tibial-tuberosity-r", "fibular-head-r" },
  };
  /* Nearly level with each other, as textbooks of surface anatomy have it; in millimetres. */
  const struct
  {
    const char *bone;
    const char *spine;
    double tolerance;
  } level[] = {
    { "scapula-spine-root-r", "t3-spinous", 25 },
    { "scapula-inferior-angle-r", "t7-spinous", 25 },
    { "iliac-crest-r", "l4-spinous", 25 },
  };

  for (gsize i = 0; i + 1 < G_N_ELEMENTS (back); i++)
    g_assert_cmpfloat (get_point (fixture, PAL_VIEW_BACK, back[i])->v,
                       <,
                       get_point (fixture, PAL_VIEW_BACK, back[i + 1])->v);
  for (gsize i = 0; i + 1 < G_N_ELEMENTS (front); i++)
    g_assert_cmpfloat (get_point (fixture, PAL_VIEW_FRONT, front[i])->v,
                       <,
                       get_point (fixture, PAL_VIEW_FRONT, front[i + 1])->v);
  for (gsize i = 0; i < G_N_ELEMENTS (apart); i++)
    g_assert_cmpfloat (fabs (get_point (fixture, PAL_VIEW_FRONT, apart[i][0])->u),
                       <,
                       fabs (get_point (fixture, PAL_VIEW_FRONT, apart[i][1])->u));
  for (gsize i = 0; i < G_N_ELEMENTS (level); i++)
    g_assert_cmpfloat_with_epsilon (get_point (fixture, PAL_VIEW_BACK, level[i].bone)->v,
                                    get_point (fixture, PAL_VIEW_BACK, level[i].spine)->v,
                                    level[i].tolerance);
}

/* The bones of a drawing: (element-type PalSvgPath). */
static GPtrArray *
read_bones (PalView view)
{
  GPtrArray *bones = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_svg_path_unref);
  g_autofree char *file = g_strdup_printf ("adult-%s.svg", pal_view_to_nick (view));
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "assets", "body", file, NULL);
  g_autoptr (GRegex) regex = g_regex_new ("<path class=\"bone\" d=\"([^\"]+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *d = g_match_info_fetch (match, 1);

      g_ptr_array_add (bones, pal_svg_path_parse (d, &error));
      g_assert_no_error (error);
    }
  return bones;
}

static double
get_distance_to_bone (GPtrArray *bones, const PalPoint *point)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < bones->len; i++)
    {
      const PalSvgPath *bone = g_ptr_array_index (bones, i);

      if (pal_svg_path_contains (bone, point->u, point->v))
        return 0.0;
      least = MIN (least, pal_svg_path_get_distance (bone, point->u, point->v));
    }
  return least;
}

/* Of the head the places are those of the whole body, which has the same frame; of hand and foot the left
 * mirrors the right. */
static void
check_same (Fixture *fixture, PalView view, const char *key)
{
  const PalPoint *point = get_point (fixture, view, key);
  gboolean head = pal_view_get_part (view) == PAL_PART_HEAD;
  g_autofree char *mirrored = pal_region_key_mirror (key);
  const PalPoint *other
    = head ? get_point (fixture, pal_view_get_main (view), key)
           : get_point (fixture, pal_view_mirror (view), mirrored);

  g_assert_cmpfloat (point->u, ==, head ? other->u : -other->u);
  g_assert_cmpfloat (point->v, ==, other->v);
}

/* From near, what can be felt there is shown, inside the body and on a bone. */
static void
test_close_ups (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    PalView view;
    const char *keys;
  } cases[] = {
    { PAL_VIEW_HEAD_FRONT,
      "zygomatic-arch-l zygomatic-arch-r gonion-l gonion-r chin sternal-notch "
      "sternoclavicular-joint-l sternoclavicular-joint-r" },
    { PAL_VIEW_HEAD_BACK,
      "eop mastoid-l mastoid-r c2-spinous c7-spinous scapula-superior-angle-l "
      "scapula-superior-angle-r t3-spinous scapula-spine-root-l scapula-spine-root-r" },
    { PAL_VIEW_HEAD_LEFT,
      "eop mastoid-l zygomatic-arch-l gonion-l chin c7-spinous acromion-l" },
    { PAL_VIEW_HEAD_RIGHT,
      "eop mastoid-r zygomatic-arch-r gonion-r chin c7-spinous acromion-r" },
    { PAL_VIEW_HAND_PALM_R, "radial-styloid-r" },
    { PAL_VIEW_HAND_PALM_L, "radial-styloid-l" },
    { PAL_VIEW_HAND_BACK_R, "radial-styloid-r ulnar-styloid-r knuckle-middle-r" },
    { PAL_VIEW_HAND_BACK_L, "radial-styloid-l ulnar-styloid-l knuckle-middle-l" },
    { PAL_VIEW_FOOT_TOP_R,
      "metatarsal-1-head-r medial-malleolus-r lateral-malleolus-r calcaneus-r" },
    { PAL_VIEW_FOOT_TOP_L,
      "metatarsal-1-head-l medial-malleolus-l lateral-malleolus-l calcaneus-l" },
    { PAL_VIEW_FOOT_SOLE_R, "metatarsal-1-head-r calcaneus-r" },
    { PAL_VIEW_FOOT_SOLE_L, "metatarsal-1-head-l calcaneus-l" },
    { PAL_VIEW_FOOT_INNER_R, "medial-malleolus-r calcaneus-r metatarsal-1-head-r" },
    { PAL_VIEW_FOOT_INNER_L, "medial-malleolus-l calcaneus-l metatarsal-1-head-l" },
    { PAL_VIEW_FOOT_OUTER_R, "lateral-malleolus-r calcaneus-r" },
    { PAL_VIEW_FOOT_OUTER_L, "lateral-malleolus-l calcaneus-l" },
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (cases) == PAL_N_VIEWS - PAL_VIEW_MAIN_LAST - 1);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PalView view = cases[i].view;
      g_auto (GStrv) keys = g_strsplit (cases[i].keys, " ", 0);
      g_autoptr (GPtrArray) bones = read_bones (view);

      g_assert_cmpuint (bones->len, >, 0);
      g_assert_cmpuint (g_hash_table_size (fixture->points[view]), ==, g_strv_length (keys));
      for (gsize j = 0; keys[j] != NULL; j++)
        {
          const PalPoint *point = get_point (fixture, view, keys[j]);

          g_assert_true (pal_figure_view_in_body (fixture->views[view], point->u, point->v));
          g_assert_cmpfloat (get_distance_to_bone (bones, point), <=, NEAR_BONE);
          check_same (fixture, view, keys[j]);
        }
    }
}

int
main (int argc, char *argv[])
{
  const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/atlas/landmarks/known", test_known },
    { "/atlas/landmarks/zones", test_zones },
    { "/atlas/landmarks/order", test_order },
    { "/atlas/landmarks/close-ups", test_close_ups },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
