/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "pal-types.h"
#include "pal-view.h"

/* Every value of a vocabulary has a nick of its own, which leads back to it. */
#define TEST_VOCABULARY(Type, name, first, last)                                                   \
  static void test_##name (void)                                                                   \
  {                                                                                                \
    g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);                      \
    Type back = (Type) 99;                                                                         \
                                                                                                   \
    for (int value = first; value <= (int) last; value++)                                          \
      {                                                                                            \
        const char *nick = pal_##name##_to_nick ((Type) value);                                    \
                                                                                                   \
        g_assert_true (g_hash_table_add (seen, (gpointer) nick));                                  \
        g_assert_true (pal_##name##_from_nick (nick, &back));                                      \
        g_assert_cmpint (back, ==, value);                                                         \
      }                                                                                            \
    back = first;                                                                                  \
    g_assert_false (pal_##name##_from_nick ("something else", &back));                             \
    g_assert_cmpint (back, ==, first);                                                             \
    g_assert_true (pal_##name##_from_nick (pal_##name##_to_nick (last), NULL));                    \
  }

TEST_VOCABULARY (PalSide, side, PAL_SIDE_MIDLINE, PAL_SIDE_RIGHT)
TEST_VOCABULARY (PalView, view, PAL_VIEW_NONE, PAL_VIEW_LAST)
TEST_VOCABULARY (PalLayer, layer, PAL_LAYER_SKIN, PAL_LAYER_SKELETON)
TEST_VOCABULARY (PalKind, kind, PAL_KIND_NONE, PAL_KIND_NOTE)
TEST_VOCABULARY (PalAuthor, author, PAL_AUTHOR_NONE, PAL_AUTHOR_THERAPIST)
TEST_VOCABULARY (PalShape, shape, PAL_SHAPE_NONE, PAL_SHAPE_ARROW)
TEST_VOCABULARY (PalChange, change, PAL_CHANGE_NONE, PAL_CHANGE_GONE)
TEST_VOCABULARY (PalFamiliar, familiar, PAL_FAMILIAR_NOT_ASKED, PAL_FAMILIAR_NOTHING_FELT)
TEST_VOCABULARY (PalAnswer, answer, PAL_ANSWER_NOT_ASKED, PAL_ANSWER_NO)

TEST_VOCABULARY (PalPen, pen, PAL_PEN_NONE, PAL_PEN_NOTE)
TEST_VOCABULARY (PalDepth, depth, PAL_DEPTH_NONE, PAL_DEPTH_DEEP)
TEST_VOCABULARY (PalTissue, tissue, PAL_TISSUE_NONE, PAL_TISSUE_UNCLEAR)
TEST_VOCABULARY (PalTiming, timing, PAL_TIMING_NONE, PAL_TIMING_INTERMITTENT)
TEST_VOCABULARY (PalPrecision, precision, PAL_PRECISION_NONE, PAL_PRECISION_YEAR)

/* What stands in the file is never renamed. */
static void
test_stored_words (void)
{
  g_assert_cmpstr (pal_side_to_nick (PAL_SIDE_LEFT), ==, "left");
  g_assert_cmpstr (pal_side_to_nick (PAL_SIDE_RIGHT), ==, "right");
  g_assert_cmpstr (pal_view_to_nick (PAL_VIEW_LEFT), ==, "left");
  g_assert_cmpstr (pal_view_to_nick (PAL_VIEW_HEAD_FRONT), ==, "head-front");
  g_assert_cmpstr (pal_view_to_nick (PAL_VIEW_HAND_PALM_R), ==, "hand-palm-r");
  g_assert_cmpstr (pal_view_to_nick (PAL_VIEW_FOOT_OUTER_R), ==, "foot-outer-r");
  g_assert_cmpstr (pal_kind_to_nick (PAL_KIND_TRIGGER_POINT), ==, "trigger-point");
  g_assert_cmpstr (pal_kind_to_nick (PAL_KIND_FREE), ==, "free");
  g_assert_cmpstr (pal_kind_to_nick (PAL_KIND_NOTE), ==, "note");
  g_assert_cmpstr (pal_timing_to_nick (PAL_TIMING_INTERMITTENT), ==, "intermittent");
  g_assert_cmpstr (pal_familiar_to_nick (PAL_FAMILIAR_NOTHING_FELT), ==, "nothing-felt");
  g_assert_cmpstr (pal_answer_to_nick (PAL_ANSWER_NOT_ASKED), ==, "not-asked");
}

/* An empty column is the empty value where a vocabulary has one, and no value where it has none. */
static void
test_empty (void)
{
  PalChange change = PAL_CHANGE_GONE;
  PalSide side = PAL_SIDE_RIGHT;

  g_assert_true (pal_change_from_nick (NULL, &change));
  g_assert_cmpint (change, ==, PAL_CHANGE_NONE);
  g_assert_false (pal_side_from_nick (NULL, &side));
  g_assert_cmpint (side, ==, PAL_SIDE_RIGHT);
}

static void
test_opposite (void)
{
  g_assert_cmpint (pal_side_opposite (PAL_SIDE_LEFT), ==, PAL_SIDE_RIGHT);
  g_assert_cmpint (pal_side_opposite (PAL_SIDE_RIGHT), ==, PAL_SIDE_LEFT);
  g_assert_cmpint (pal_side_opposite (PAL_SIDE_MIDLINE), ==, PAL_SIDE_MIDLINE);
}

static void
test_qualities (void)
{
  const PalQuality all = (PalQuality) ((1u << PAL_N_QUALITIES) - 1);
  g_autofree char *none = pal_qualities_to_string (PAL_QUALITY_NONE);
  g_autofree char *two = pal_qualities_to_string (PAL_QUALITY_HEAVY | PAL_QUALITY_ACHE);
  g_autofree char *every = pal_qualities_to_string (all);

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (two, ==, "ache heavy");
  g_assert_cmpint (pal_qualities_from_string (every), ==, all);
  g_assert_cmpint (pal_qualities_from_string (NULL), ==, PAL_QUALITY_NONE);
  g_assert_cmpint (pal_qualities_from_string (""), ==, PAL_QUALITY_NONE);
  g_assert_cmpint (pal_qualities_from_string ("cold  from-a-later-version ache"),
                   ==,
                   PAL_QUALITY_COLD | PAL_QUALITY_ACHE);
  for (guint i = 0; i < PAL_N_QUALITIES; i++)
    {
      g_autofree char *nick = pal_qualities_to_string ((PalQuality) (1u << i));

      g_assert_null (strchr (nick, ' '));
      g_assert_cmpint (pal_qualities_from_string (nick), ==, 1u << i);
    }
}

static void
test_factors (void)
{
  const PalFactor all = (PalFactor) ((1u << PAL_N_FACTORS) - 1);
  g_autofree char *two = pal_factors_to_string (PAL_FACTOR_WARMTH | PAL_FACTOR_SITTING);
  g_autofree char *every = pal_factors_to_string (all);

  g_assert_cmpstr (two, ==, "sitting warmth");
  g_assert_cmpint (pal_factors_from_string (every), ==, all);
  g_assert_cmpint (pal_factors_from_string (NULL), ==, PAL_FACTOR_NONE);
  g_assert_cmpint (
    pal_factors_from_string ("medicine from-a-later-version"), ==, PAL_FACTOR_MEDICINE);
  g_assert_cmpint (pal_factors_from_string (""), ==, PAL_FACTOR_NONE);
}

/* A pen draws the quality whose name it bears; two draw what is no pain. */
static void
test_pens (void)
{
  g_assert_cmpstr (pal_pen_to_nick (PAL_PEN_ACHE), ==, "ache");
  g_assert_cmpstr (pal_pen_to_nick (PAL_PEN_HEAVY), ==, "heavy");
  g_assert_cmpstr (pal_pen_to_nick (PAL_PEN_FREE), ==, "free");
  g_assert_cmpstr (pal_pen_to_nick (PAL_PEN_NOTE), ==, "note");
  g_assert_cmpint (pal_pen_get_quality (PAL_PEN_ACHE), ==, PAL_QUALITY_ACHE);
  g_assert_cmpint (pal_pen_get_quality (PAL_PEN_COLD), ==, PAL_QUALITY_COLD);
  g_assert_cmpint (pal_pen_get_quality (PAL_PEN_HEAVY), ==, PAL_QUALITY_HEAVY);
  g_assert_cmpint (pal_pen_get_quality (PAL_PEN_FREE), ==, PAL_QUALITY_NONE);
  g_assert_cmpint (pal_pen_get_quality (PAL_PEN_NONE), ==, PAL_QUALITY_NONE);
  g_assert_cmpint (pal_pen_get_kind (PAL_PEN_COLD), ==, PAL_KIND_PAIN);
  g_assert_cmpint (pal_pen_get_kind (PAL_PEN_FREE), ==, PAL_KIND_FREE);
  g_assert_cmpint (pal_pen_get_kind (PAL_PEN_NOTE), ==, PAL_KIND_NOTE);
  g_assert_cmpint (pal_pen_get_kind (PAL_PEN_NONE), ==, PAL_KIND_NONE);
}

static void
test_rated (void)
{
  g_assert_true (pal_kind_is_rated (PAL_KIND_PAIN));
  g_assert_true (pal_kind_is_rated (PAL_KIND_TRIGGER_POINT));
  g_assert_false (pal_kind_is_rated (PAL_KIND_FREE));
  g_assert_false (pal_kind_is_rated (PAL_KIND_NOTE));
  g_assert_false (pal_kind_is_rated (PAL_KIND_NONE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/types/side", test_side);
  g_test_add_func ("/model/types/view", test_view);
  g_test_add_func ("/model/types/layer", test_layer);
  g_test_add_func ("/model/types/kind", test_kind);
  g_test_add_func ("/model/types/author", test_author);
  g_test_add_func ("/model/types/shape", test_shape);
  g_test_add_func ("/model/types/change", test_change);
  g_test_add_func ("/model/types/familiar", test_familiar);
  g_test_add_func ("/model/types/answer", test_answer);
  g_test_add_func ("/model/types/stored-words", test_stored_words);
  g_test_add_func ("/model/types/empty", test_empty);
  g_test_add_func ("/model/types/opposite", test_opposite);
  g_test_add_func ("/model/types/qualities", test_qualities);
  g_test_add_func ("/model/types/factors", test_factors);
  g_test_add_func ("/model/types/pen", test_pen);
  g_test_add_func ("/model/types/pens", test_pens);
  g_test_add_func ("/model/types/depth", test_depth);
  g_test_add_func ("/model/types/tissue", test_tissue);
  g_test_add_func ("/model/types/timing", test_timing);
  g_test_add_func ("/model/types/precision", test_precision);
  g_test_add_func ("/model/types/rated", test_rated);
  return g_test_run ();
}
