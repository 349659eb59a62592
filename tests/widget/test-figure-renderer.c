/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pal-figure-renderer.h"

#include <stdlib.h>
#include <unistd.h>

static int n_answered;
static gboolean ended;

static void
rendered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture =
      pal_figure_renderer_render_finish (PAL_FIGURE_RENDERER (source), result, &error);

  g_assert_true (texture != NULL || error != NULL);
  if (texture != NULL)
    g_assert_cmpint (gdk_texture_get_width (texture), ==, GPOINTER_TO_INT (user_data));
  if (ended && texture != NULL)
    _exit (EXIT_FAILURE);
  n_answered++;
}

static void
render (PalFigureRenderer *renderer, int size)
{
  const PalFigureJob job = {
    .view = PAL_VIEW_FRONT,
    .look = { .layer = PAL_LAYER_SUPERFICIAL, .theme = PAL_THEME_LIGHT },
    .u = -1000.0,
    .v = -1000.0,
    .scale = size / 4000.0,
    .width = size,
    .height = size,
  };

  pal_figure_renderer_render_async (
      renderer, &job, NULL, rendered_cb, GINT_TO_POINTER (size));
}

/* Is called after the renderer has ended, which began later. What was drawn has been by now. */
static void
ended_cb (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  ended = TRUE;
  while (n_answered < 2)
    g_main_context_iteration (NULL, TRUE);
}

/* A program that ends while something is being drawn takes the drawing's libraries away below it. */
static void
test_end (void)
{
  g_autoptr (PalFigure) figure = NULL;
  PalFigureRenderer *renderer;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  atexit (ended_cb);
  figure = pal_figure_new (PAL_FIGURE_ADULT, NULL);
  renderer = pal_figure_renderer_new (figure);
  render (renderer, 16);
  while (n_answered == 0)
    g_main_context_iteration (NULL, TRUE);
  render (renderer, 8000);
  exit (EXIT_SUCCESS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-renderer/end", test_end);
  return g_test_run ();
}
