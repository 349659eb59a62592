/* SPDX-License-Identifier: GPL-3.0-or-later */

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
TEST_VOCABULARY (PalKind, kind, PAL_KIND_NONE, PAL_KIND_TRIGGER_POINT)
TEST_VOCABULARY (PalAuthor, author, PAL_AUTHOR_NONE, PAL_AUTHOR_THERAPIST)
TEST_VOCABULARY (PalShape, shape, PAL_SHAPE_NONE, PAL_SHAPE_ARROW)
TEST_VOCABULARY (PalChange, change, PAL_CHANGE_NONE, PAL_CHANGE_GONE)
TEST_VOCABULARY (PalFamiliar, familiar, PAL_FAMILIAR_NOT_ASKED, PAL_FAMILIAR_NOTHING_FELT)
TEST_VOCABULARY (PalAnswer, answer, PAL_ANSWER_NOT_ASKED, PAL_ANSWER_NO)

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
      PalQuality back;

      g_assert_true (pal_quality_from_nick (pal_quality_to_nick ((PalQuality) (1u << i)), &back));
      g_assert_cmpint (back, ==, 1u << i);
    }
  g_assert_false (pal_quality_from_nick (NULL, NULL));
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
  return g_test_run ();
}
