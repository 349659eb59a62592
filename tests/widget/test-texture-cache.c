/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pal-texture-cache.h"

static PalFigureJob
job_of (PalLayer layer, int size)
{
  return (PalFigureJob) {
    .view = PAL_VIEW_FRONT, .look = { .layer = layer }, .scale = 1.0, .width = size, .height = size
  };
}

static GdkTexture *
create_texture (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("\0\0\0", 4);

  return gdk_memory_texture_new (1, 1, GDK_MEMORY_DEFAULT, bytes, 4);
}

static void
add (PalTextureCache *cache, PalLayer layer, int size)
{
  PalFigureJob job = job_of (layer, size);
  g_autoptr (GdkTexture) texture = create_texture ();

  pal_texture_cache_add (cache, &job, texture);
}

static gboolean
has (PalTextureCache *cache, PalLayer layer, int size)
{
  PalFigureJob job = job_of (layer, size);

  return pal_texture_cache_look_up (cache, &job) != NULL;
}

/* What nobody asked for the longest time goes first, and never is more kept than there is room. */
static void
test_capacity (void)
{
  g_autoptr (PalTextureCache) cache = pal_texture_cache_new (3 * 400);

  add (cache, PAL_LAYER_SKIN, 10);
  add (cache, PAL_LAYER_ZONES, 10);
  add (cache, PAL_LAYER_DEEP, 10);
  g_assert_cmpuint (pal_texture_cache_get_size (cache), ==, 1200);
  g_assert_true (has (cache, PAL_LAYER_SKIN, 10));
  add (cache, PAL_LAYER_SKELETON, 10);
  g_assert_cmpuint (pal_texture_cache_get_size (cache), ==, 1200);
  g_assert_true (has (cache, PAL_LAYER_SKIN, 10));
  g_assert_false (has (cache, PAL_LAYER_ZONES, 10));
  add (cache, PAL_LAYER_SKIN, 10); /* again */
  g_assert_cmpuint (pal_texture_cache_get_size (cache), ==, 1200);

  /* One that is larger than all of the room is not kept, and costs nothing else its place. */
  add (cache, PAL_LAYER_SKIN, 100);
  g_assert_false (has (cache, PAL_LAYER_SKIN, 100));
  g_assert_cmpuint (pal_texture_cache_get_size (cache), ==, 1200);
}

/* Only the very same picture will do. */
static void
test_same (void)
{
  g_autoptr (PalTextureCache) cache = pal_texture_cache_new (10000);
  PalFigureJob other = job_of (PAL_LAYER_ZONES, 10);

  add (cache, PAL_LAYER_ZONES, 10);
  g_assert_nonnull (pal_texture_cache_look_up (cache, &other));
  other.look.skin = PAL_SKIN_5;
  g_assert_null (pal_texture_cache_look_up (cache, &other));
  other = job_of (PAL_LAYER_ZONES, 10);
  other.look.theme = PAL_THEME_DARK;
  g_assert_null (pal_texture_cache_look_up (cache, &other));
  other = job_of (PAL_LAYER_ZONES, 10);
  other.u = 1.0;
  g_assert_null (pal_texture_cache_look_up (cache, &other));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/texture-cache/capacity", test_capacity);
  g_test_add_func ("/texture-cache/same", test_same);
  return g_test_run ();
}
