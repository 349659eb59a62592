/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "pal-figure.h"
#include "pal-referral-suggest.h"
#include "pal-region-key.h"

typedef struct
{
  PalFigure *figure;
  double x, z; /* of the point that is pressed, on the body */
} Pressed;

static double
distance_on_figure (const char *zone_key, gpointer user_data)
{
  Pressed *pressed = user_data;
  double x, z;

  if (!pal_figure_get_anchor (pressed->figure, zone_key, &x, &z))
    return NAN;
  return hypot (x - pressed->x, z - pressed->z);
}

static double
distance_by_length (const char *zone_key, gpointer user_data)
{
  return strlen (zone_key);
}

static double
distance_unknown (const char *zone_key, gpointer user_data)
{
  return NAN;
}

static PalWeight
weight_of (GPtrArray *referrals, const char *zone)
{
  for (guint i = 0; i < referrals->len; i++)
    {
      PalReferral *referral = g_ptr_array_index (referrals, i);

      if (g_str_equal (referral->zone, zone))
        return referral->weight;
    }
  g_assert_not_reached ();
}

/* The reference mark: wherever a point of the upper trapezius is pressed, the temple comes first. */
static void
test_upper_trapezius (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (&error);
  g_autoptr (PalFigure) figure = pal_figure_new (PAL_FIGURE_ADULT, &error);
  guint n_pressed = 0;

  g_assert_no_error (error);
  for (int view = PAL_VIEW_FRONT; view <= PAL_VIEW_RIGHT; view++)
    for (int side = PAL_SIDE_LEFT; side <= PAL_SIDE_RIGHT; side++)
      {
        g_autofree char *muscle = pal_region_key_new ("trapezius-upper", (PalSide) side);
        g_autofree char *temple = pal_region_key_new ("temple", (PalSide) side);
        guint n_sites;
        const PalSite *sites = pal_figure_view_get_muscle_sites (
            pal_figure_get_view (figure, (PalView) view), muscle, &n_sites);

        for (guint i = 0; i < n_sites; i++)
          {
            Pressed pressed = { figure, 0, 0 };
            g_autoptr (GPtrArray) zones = NULL;

            if (!sites[i].visible
                || !pal_figure_to_body (figure,
                                        (PalView) view,
                                        sites[i].point.u,
                                        sites[i].point.v,
                                        &pressed.x,
                                        &pressed.z))
              continue;
            zones = pal_referral_suggest (knowledge, muscle, distance_on_figure, &pressed);
            g_assert_cmpuint (zones->len, ==, 6);
            g_assert_cmpstr (g_ptr_array_index (zones, 0), ==, temple);
            n_pressed++;
          }
      }
  g_assert_cmpuint (n_pressed, >=, 4);
}

/* For every muscle: all of its zones, each once, no spill-over before an essential one, and within
 * these never a nearer one before a farther one. */
static void
test_order (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (&error);
  g_auto (GStrv) muscles = NULL;

  g_assert_no_error (error);
  muscles = pal_knowledge_dup_muscle_keys (knowledge);
  for (guint m = 0; muscles[m] != NULL; m++)
    {
      g_autoptr (GPtrArray) zones
          = pal_referral_suggest (knowledge, muscles[m], distance_by_length, NULL);
      g_autoptr (GPtrArray) referrals = pal_knowledge_dup_referrals (knowledge, muscles[m]);
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint i = 0; i < zones->len; i++)
        {
          const char *zone = g_ptr_array_index (zones, i);
          const char *before = i > 0 ? g_ptr_array_index (zones, i - 1) : zone;
          PalWeight weight = weight_of (referrals, zone);
          PalWeight weight_before = weight_of (referrals, before);

          g_assert_true (g_hash_table_add (seen, (gpointer) zone));
          g_assert_false (weight == PAL_WEIGHT_ESSENTIAL && weight_before == PAL_WEIGHT_SPILLOVER);
          if (weight == weight_before)
            g_assert_cmpuint (strlen (before), >=, strlen (zone));
        }
      for (guint i = 0; i < referrals->len; i++)
        {
          PalReferral *referral = g_ptr_array_index (referrals, i);

          g_assert_true (g_hash_table_contains (seen, referral->zone));
        }
    }
}

/* Without any distance the order is that of the knowledge. */
static void
test_unknown_distance (void)
{
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (NULL);
  g_autoptr (GPtrArray) none
      = pal_referral_suggest (knowledge, "trapezius-upper-r", NULL, NULL);
  g_autoptr (GPtrArray) unknown
      = pal_referral_suggest (knowledge, "trapezius-upper-r", distance_unknown, NULL);
  g_autoptr (GPtrArray) nothing = pal_referral_suggest (knowledge, "no-such-muscle", NULL, NULL);
  g_autoptr (GPtrArray) referrals = pal_knowledge_dup_referrals (knowledge, "trapezius-upper-r");

  g_assert_cmpuint (none->len, ==, referrals->len);
  for (guint i = 0; i < none->len; i++)
    {
      PalReferral *referral = g_ptr_array_index (referrals, i);

      g_assert_cmpstr (g_ptr_array_index (none, i), ==, referral->zone);
      g_assert_cmpstr (g_ptr_array_index (unknown, i), ==, referral->zone);
    }
  g_assert_cmpuint (nothing->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/referral/upper-trapezius", test_upper_trapezius);
  g_test_add_func ("/analysis/referral/order", test_order);
  g_test_add_func ("/analysis/referral/unknown-distance", test_unknown_distance);
  return g_test_run ();
}
