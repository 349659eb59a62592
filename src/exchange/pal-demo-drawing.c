/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-demo"

#include "pal-demo-private.h"

#include <math.h>

#include "pal-ink-pens.h"
#include "pal-ink-stroke.h"

/* How a hand goes along, in millimetres and milliseconds. */
#define STEP 2.5
#define STEP_TIME 8.0
#define N_RING_PLACES 10

/* The curve from @b to @c of those who go through four places. */
static double
bend (double a, double b, double c, double d, double s)
{
  return 0.5
         * (2.0 * b + (c - a) * s + (2.0 * a - 5.0 * b + 4.0 * c - d) * s * s
            + (3.0 * b - a - 3.0 * c + d) * s * s * s);
}

/* A smooth way through places, pressed hardest in its middle. */
static GArray *
follow (const PalPoint *places, guint n_places)
{
  GArray *samples = g_array_new (FALSE, FALSE, sizeof (PalInkSample));

  for (guint i = 0; i + 1 < n_places; i++)
    {
      const PalPoint *b = &places[i], *c = &places[i + 1];
      const PalPoint *a = i > 0 ? b - 1 : b, *d = i + 2 < n_places ? c + 1 : c;
      int n = MAX ((int) (hypot (c->u - b->u, c->v - b->v) / STEP), 1);

      for (int k = 0; k < n + (i + 2 == n_places); k++)
        {
          double s = (double) k / n;
          PalInkSample sample = { .u = (float) bend (a->u, b->u, c->u, d->u, s),
                                  .v = (float) bend (a->v, b->v, c->v, d->v, s),
                                  .time = (float) (samples->len * STEP_TIME) };

          g_array_append_val (samples, sample);
        }
    }
  for (guint i = 0; i < samples->len; i++)
    g_array_index (samples, PalInkSample, i).pressure
        = (float) (0.7 + 0.3 * sin (G_PI * i / samples->len));
  return samples;
}

/* To and fro from the top down, never quite as far. */
static void
add_scribble (GArray *places, const PalDemoStroke *stroke, double factor)
{
  for (guint i = 0; i < 2 * stroke->turns; i++)
    {
      double across = (i % 2 == 0 ? -1.0 : 1.0) * (0.9 + 0.1 * sin (2.3 * i));
      PalPoint place = { stroke->places[0].u + across * factor * stroke->places[1].u,
                         stroke->places[0].v
                             + (2.0 * i / (2.0 * stroke->turns - 1.0) - 1.0) * factor
                                   * stroke->places[1].v };

      g_array_append_val (places, place);
    }
}

static void
add_ring (GArray *places, const PalDemoStroke *stroke, double factor)
{
  for (guint i = 0; i <= N_RING_PLACES; i++)
    {
      double angle = 2.0 * G_PI * i / N_RING_PLACES;
      double reach = factor * (0.95 + 0.05 * sin (3.0 * angle));
      PalPoint place = { stroke->places[0].u + reach * cos (angle) * stroke->places[1].u,
                         stroke->places[0].v + reach * sin (angle) * stroke->places[1].v };

      g_array_append_val (places, place);
    }
}

/**
 * pal_demo_stroke_to_bytes:
 * @stroke: a stroke of the right side
 * @pen: what it is drawn with
 * @side: left mirrors it
 * @factor: how large it is, 1 as it is written
 *
 * Returns: (transfer full): its samples, as the record keeps them.
 */
GBytes *
pal_demo_stroke_to_bytes (const PalDemoStroke *stroke, PalPen pen, PalSide side, double factor)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (PalPoint));
  g_autoptr (GArray) samples = NULL;
  g_autoptr (PalInkStroke) drawn = NULL;

  if (stroke->form == PAL_DEMO_SCRIBBLE)
    add_scribble (places, stroke, factor);
  else if (stroke->form == PAL_DEMO_RING)
    add_ring (places, stroke, factor);
  else
    g_array_append_vals (places, stroke->places, stroke->turns);
  for (guint i = 0; side == PAL_SIDE_LEFT && i < places->len; i++)
    g_array_index (places, PalPoint, i).u *= -1.0;

  samples = follow (&g_array_index (places, PalPoint, 0), places->len);
  drawn = pal_ink_stroke_new (&g_array_index (samples, PalInkSample, 0),
                              samples->len,
                              pal_pen_get_width (pen),
                              stroke->form == PAL_DEMO_RING);
  return pal_ink_stroke_to_bytes (drawn);
}

/**
 * pal_demo_find_drawing:
 * @client: a client
 * @finding: the position of a finding
 *
 * Returns: (nullable): how the finding is drawn, %NULL if its zone is filled or it is a point.
 */
const PalDemoDrawing *
pal_demo_find_drawing (const PalDemoClient *client, guint finding)
{
  for (guint i = 0; i < PAL_DEMO_N_DRAWINGS; i++)
    if (!pal_demo_drawings[i].alone && pal_demo_drawings[i].number == finding
        && g_str_equal (pal_demo_drawings[i].family, client->family))
      return &pal_demo_drawings[i];
  return NULL;
}

/**
 * pal_demo_find_details:
 * @client: a client
 * @finding: the position of a finding
 *
 * Returns: (nullable): what is said of it.
 */
const PalDemoDetails *
pal_demo_find_details (const PalDemoClient *client, guint finding)
{
  for (guint i = 0; i < PAL_DEMO_N_DETAILS; i++)
    if (pal_demo_details[i].finding == finding
        && g_str_equal (pal_demo_details[i].family, client->family))
      return &pal_demo_details[i];
  return NULL;
}
