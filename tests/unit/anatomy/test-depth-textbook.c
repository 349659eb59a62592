/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lies over what, as textbooks of anatomy have it (Gray's Anatomy, 42nd ed.): written down
 * from these, then looked up in the figure. */

#include "pal-figure-view.h"
#include "pal-figure.h"
#include "pal-region-key.h"

typedef struct
{
  PalView view;
  double u, v;
  const char *order; /* bases from the surface down; others may lie between them */
} Place;

static const Place places[] = {
  /* Nape and shoulder */
  { PAL_VIEW_BACK,
    20,
    230,
    "trapezius-upper splenius-capitis semispinalis-capitis suboccipitales" },
  { PAL_VIEW_BACK, 15, 215, "trapezius-upper semispinalis-capitis suboccipitales" },
  { PAL_VIEW_BACK, 30, 240, "trapezius-upper splenius-capitis splenius-cervicis" },
  { PAL_VIEW_BACK, 40, 305, "trapezius-upper levator-scapulae splenius-cervicis" },
  { PAL_VIEW_BACK, 110, 345, "trapezius-middle supraspinatus" },
  { PAL_VIEW_BACK, 160, 360, "deltoideus infraspinatus" },
  { PAL_VIEW_BACK, 120, 410, "infraspinatus subscapularis serratus-anterior" },
  /* Back */
  { PAL_VIEW_BACK,
    50,
    350,
    "trapezius-middle rhomboidei serratus-posterior-superior longissimus-thoracis intercostales" },
  { PAL_VIEW_BACK, 45, 430, "trapezius-lower rhomboidei longissimus-thoracis intercostales" },
  { PAL_VIEW_BACK,
    60,
    600,
    "latissimus-dorsi serratus-posterior-inferior iliocostalis-lumborum intercostales diaphragma" },
  { PAL_VIEW_BACK,
    62,
    640,
    "latissimus-dorsi serratus-posterior-inferior iliocostalis-lumborum quadratus-lumborum" },
  { PAL_VIEW_BACK, 58.2, 680.8, "iliocostalis-lumborum quadratus-lumborum" },
  { PAL_VIEW_BACK, 50, 700, "iliocostalis-lumborum quadratus-lumborum iliopsoas" },
  { PAL_VIEW_BACK,
    33.8,
    666.5,
    "serratus-posterior-inferior iliocostalis-lumborum longissimus-thoracis "
    "quadratus-lumborum iliopsoas" },
  { PAL_VIEW_BACK, 15, 740, "longissimus-thoracis multifidi-rotatores" },
  { PAL_VIEW_BACK, 22, 520, "trapezius-lower latissimus-dorsi longissimus-thoracis" },
  { PAL_VIEW_BACK, 65, 690, "obliqui-abdominis" },
  /* Buttock and back of the leg */
  { PAL_VIEW_BACK, 90, 815, "gluteus-maximus gluteus-medius gluteus-minimus" },
  { PAL_VIEW_BACK, 105, 765, "gluteus-medius gluteus-minimus" },
  { PAL_VIEW_BACK, 60, 830, "gluteus-maximus piriformis" },
  { PAL_VIEW_BACK, 60, 880, "gluteus-maximus hip-deep-rotators" },
  { PAL_VIEW_BACK, 60, 1100, "semitendinosus semimembranosus adductor-magnus" },
  { PAL_VIEW_BACK, 75, 1100, "biceps-femoris adductor-magnus" },
  { PAL_VIEW_BACK, 85, 1350, "gastrocnemius plantaris soleus tibialis-posterior" },
  { PAL_VIEW_BACK, 95, 1380, "gastrocnemius soleus tibialis-posterior" },
  { PAL_VIEW_BACK, 65, 1330, "gastrocnemius popliteus" },
  /* Face, throat, chest, belly */
  { PAL_VIEW_FRONT, 30, 260, "scm-sternal scaleni" },
  { PAL_VIEW_FRONT, 100, 400, "pectoralis-major pectoralis-minor" },
  { PAL_VIEW_FRONT, 110, 420, "pectoralis-major pectoralis-minor intercostales" },
  { PAL_VIEW_FRONT, 20, 700, "rectus-abdominis iliopsoas" },
  { PAL_VIEW_FRONT, 110, 680, "obliqui-abdominis" },
  /* Arm */
  { PAL_VIEW_FRONT, 200, 520, "biceps-brachii brachialis" },
  { PAL_VIEW_FRONT, 180, 460, "biceps-brachii coracobrachialis" },
  { PAL_VIEW_FRONT, 245, 700, "brachioradialis pronator-teres supinator" },
  { PAL_VIEW_BACK, 230, 640, "extensor-digitorum supinator" },
  /* Thigh and shin */
  { PAL_VIEW_FRONT, 85, 1100, "rectus-femoris vastus-intermedius" },
  { PAL_VIEW_FRONT, 120, 1100, "rectus-femoris vastus-lateralis vastus-intermedius" },
  { PAL_VIEW_FRONT, 90, 900, "sartorius rectus-femoris iliopsoas" },
  { PAL_VIEW_FRONT, 60, 950, "pectineus adductor-longus-brevis adductor-magnus" },
  { PAL_VIEW_FRONT, 100, 1360, "tibialis-anterior tibialis-posterior" },
  /* From the side */
  { PAL_VIEW_RIGHT, 50, 450, "deltoideus latissimus-dorsi serratus-anterior intercostales" },
  { PAL_VIEW_RIGHT, 120, 560, "obliqui-abdominis intercostales diaphragma" },
  { PAL_VIEW_RIGHT, 120, 215, "masseter pterygoideus-medialis" },
};

/* Of two that are both under a place, the first is always nearer to the surface. */
static const struct
{
  PalView view;
  const char *upper;
  const char *lower;
} everywhere[] = {
  { PAL_VIEW_BACK, "iliocostalis-lumborum", "quadratus-lumborum" },
  { PAL_VIEW_BACK, "longissimus-thoracis", "quadratus-lumborum" },
  { PAL_VIEW_BACK, "quadratus-lumborum", "iliopsoas" },
  { PAL_VIEW_BACK, "splenius-capitis", "semispinalis-capitis" },
  { PAL_VIEW_BACK, "semispinalis-capitis", "suboccipitales" },
  { PAL_VIEW_BACK, "longissimus-thoracis", "multifidi-rotatores" },
  { PAL_VIEW_BACK, "intercostales", "diaphragma" },
  { PAL_VIEW_BACK, "gluteus-medius", "gluteus-minimus" },
  { PAL_VIEW_BACK, "soleus", "tibialis-posterior" },
  { PAL_VIEW_FRONT, "pectoralis-major", "pectoralis-minor" },
  { PAL_VIEW_FRONT, "pectoralis-minor", "intercostales" },
  { PAL_VIEW_FRONT, "flexores-digitorum", "flexor-pollicis-longus" },
  { PAL_VIEW_FRONT, "rectus-femoris", "vastus-intermedius" },
  { PAL_VIEW_FRONT, "adductor-longus-brevis", "adductor-magnus" },
};

static guint
find (char **stack, const char *base, PalSide side)
{
  g_autofree char *key = pal_region_key_new (base, side);

  for (guint i = 0; stack[i] != NULL; i++)
    {
      if (g_str_equal (stack[i], key))
        return i;
    }
  return G_MAXUINT;
}

static void
check (const Place *place, PalView view_id, double u, PalSide side)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PalFigureView) view = pal_figure_view_new (PAL_FIGURE_ADULT, view_id, &error);
  g_auto (GStrv) order = g_strsplit (place->order, " ", -1);
  g_auto (GStrv) stack = NULL;
  g_autofree char *found = NULL;
  guint above = 0;

  g_assert_no_error (error);
  stack = pal_figure_view_dup_stack (view, u, place->v);
  found = g_strjoinv (" ", stack);
  g_test_message ("%s %g %g: %s", pal_view_to_nick (view_id), u, place->v, found);
  g_assert_cmpuint (find (stack, order[0], side), ==, 0);
  for (guint i = 1; order[i] != NULL; i++)
    {
      guint below = find (stack, order[i], side);

      g_test_message ("%s over %s", order[i - 1], order[i]);
      g_assert_cmpuint (below, !=, G_MAXUINT);
      g_assert_cmpuint (below, >, above);
      above = below;
    }
}

/* On the one side of the body and on the other. */
static void
test_places (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const Place *place = &places[i];
      PalSide side = place->view == PAL_VIEW_FRONT ? PAL_SIDE_LEFT : PAL_SIDE_RIGHT;

      check (place, place->view, place->u, side);
      check (place, pal_view_mirror (place->view), -place->u, pal_side_opposite (side));
    }
}

static void
test_everywhere (void)
{
  guint n_together[G_N_ELEMENTS (everywhere)] = { 0 };

  for (PalView id = PAL_VIEW_FRONT; id <= PAL_VIEW_BACK; id++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PalFigureView) view = pal_figure_view_new (PAL_FIGURE_ADULT, id, &error);
      const cairo_rectangle_t *bounds;

      g_assert_no_error (error);
      bounds = pal_figure_view_get_bounds (view);
      for (double v = bounds->y; v < bounds->y + bounds->height; v += 4.1)
        for (double u = 0; u < bounds->x + bounds->width; u += 3.7)
          {
            g_auto (GStrv) stack = pal_figure_view_dup_stack (view, u, v);
            PalSide side = id == PAL_VIEW_BACK ? PAL_SIDE_RIGHT : PAL_SIDE_LEFT;

            for (gsize i = 0; i < G_N_ELEMENTS (everywhere); i++)
              {
                guint upper = find (stack, everywhere[i].upper, side);
                guint lower = find (stack, everywhere[i].lower, side);

                if (everywhere[i].view != id || upper == G_MAXUINT || lower == G_MAXUINT)
                  continue;
                n_together[i]++;
                /* What the drawing shows on top was seen there. */
                if (lower == 0 && pal_figure_view_pick (view, PAL_LAYER_SUPERFICIAL, u, v) != NULL)
                  continue;
                if (upper > lower)
                  g_error ("%s below %s at %g %g", everywhere[i].upper, everywhere[i].lower, u, v);
              }
          }
    }
  for (gsize i = 0; i < G_N_ELEMENTS (everywhere); i++)
    {
      g_test_message (
        "%s and %s: %u places", everywhere[i].upper, everywhere[i].lower, n_together[i]);
      g_assert_cmpuint (n_together[i], >, 5);
    }
}

/* From the side nobody reaches the other half of the body. */
static void
test_near_half (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PalFigureView) view = pal_figure_view_new (PAL_FIGURE_ADULT, PAL_VIEW_RIGHT, &error);
  const cairo_rectangle_t *bounds;

  g_assert_no_error (error);
  bounds = pal_figure_view_get_bounds (view);
  for (double v = bounds->y; v < bounds->y + bounds->height; v += 9.1)
    for (double u = bounds->x; u < bounds->x + bounds->width; u += 8.7)
      {
        g_auto (GStrv) stack = pal_figure_view_dup_stack (view, u, v);

        for (guint i = 0; stack[i] != NULL; i++)
          g_assert_cmpint (pal_region_key_get_side (stack[i]), !=, PAL_SIDE_LEFT);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/depth-textbook/places", test_places);
  g_test_add_func ("/depth-textbook/everywhere", test_everywhere);
  g_test_add_func ("/depth-textbook/near-half", test_near_half);
  return g_test_run ();
}
