/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vignettes.h"

#include <stdlib.h>
#include <string.h>

#include "pal-pain-drawing.h"
#include "pal-region-key.h"

#define N_COLUMNS 6
#define N_CORRUPT_PAIRS 150

static void
vignette_free (gpointer data)
{
  Vignette *vignette = data;

  g_free (vignette->kind);
  g_free (vignette->area);
  for (guint i = 0; i < MOST_EXPECTED; i++)
    g_free (vignette->expected[i]);
  g_strfreev (vignette->zones);
  g_free (vignette->intensities);
  g_free (vignette->story);
  g_free (vignette);
}

static Vignette *
parse (const char *line)
{
  g_auto (GStrv) columns = g_strsplit (line, "|", -1);
  g_auto (GStrv) muscles = NULL;
  g_autofree char *drawing = NULL;
  Vignette *vignette = g_new0 (Vignette, 1);

  g_assert_cmpuint (g_strv_length (columns), ==, N_COLUMNS);
  for (guint i = 0; i < N_COLUMNS; i++)
    g_strstrip (columns[i]);
  vignette->kind = g_strdup (columns[0]);
  vignette->area = g_strdup (columns[1]);
  vignette->story = g_strdup (columns[5]);
  muscles = g_strsplit (columns[2], " ", -1);
  g_assert_cmpuint (g_strv_length (muscles), <=, MOST_EXPECTED);
  for (guint i = 0; muscles[i] != NULL; i++)
    vignette->expected[i] = g_strdup (muscles[i]);
  vignette->zones = g_strsplit (columns[3], " ", -1);
  vignette->intensities = g_new (int, g_strv_length (vignette->zones));
  for (guint i = 0; vignette->zones[i] != NULL; i++)
    {
      char *colon = strchr (vignette->zones[i], ':');

      g_assert_nonnull (colon);
      *colon = '\0';
      vignette->intensities[i] = atoi (colon + 1);
    }
  return vignette;
}

/* All vignettes of the file, every other one of each kind held back. */
GPtrArray *
vignettes_load (void)
{
  GPtrArray *vignettes = g_ptr_array_new_with_free_func (vignette_free);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *path
    = g_build_filename (g_getenv ("PAL_SOURCE_ROOT"), "tests", "lookup", "vignettes.txt", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      Vignette *vignette;
      guint n;

      if (*lines[i] == '#' || *lines[i] == '\0')
        continue;
      vignette = parse (lines[i]);
      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, vignette->kind));
      vignette->held_back = n % 2 == 1;
      g_hash_table_insert (counts, vignette->kind, GUINT_TO_POINTER (n + 1));
      g_ptr_array_add (vignettes, vignette);
    }
  return vignettes;
}

static gboolean
take_one_of (GRand *random, GPtrArray *from, GPtrArray *zones, gboolean add)
{
  g_autoptr (GPtrArray) choice = g_ptr_array_new ();
  char *zone;

  for (guint i = 0; i < from->len; i++)
    {
      gboolean there
        = g_ptr_array_find_with_equal_func (zones, g_ptr_array_index (from, i), g_str_equal, NULL);

      if (there != add)
        g_ptr_array_add (choice, g_ptr_array_index (from, i));
    }
  if (choice->len == 0)
    return FALSE;
  zone = g_ptr_array_index (choice, (guint) g_rand_int_range (random, 0, (gint32) choice->len));
  if (add)
    g_ptr_array_add (zones, g_strdup (zone));
  else
    {
      guint index;

      g_ptr_array_find_with_equal_func (zones, zone, g_str_equal, &index);
      g_ptr_array_remove_index (zones, index);
    }
  return TRUE;
}

/* The drawing of one muscle as its pattern says, spoilt: its essential zones and some of the
 * others, one of these left out, a neighbour more, or another spill-over. */
static void
draw_badly (
  const PalPainPatterns *patterns, guint index, double least, GRand *random, GPtrArray *zones)
{
  const PalPainPattern *pattern = g_ptr_array_index (patterns->patterns, index);
  g_autoptr (GPtrArray) essential = g_ptr_array_new ();
  g_autoptr (GPtrArray) spillover = g_ptr_array_new ();
  g_autoptr (GPtrArray) near = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) drawn = g_ptr_array_new_with_free_func (g_free);
  /* Some people draw little more than the core of it, others everything. */
  double thorough = least + (1 - least) * g_rand_double (random);
  int how = g_rand_int_range (random, 0, 4);

  for (guint i = 0; i < pattern->referrals->len; i++)
    {
      const PalReferral *referral = g_ptr_array_index (pattern->referrals, i);
      g_auto (GStrv) neighbours
        = pal_knowledge_dup_near_zones (patterns->knowledge, referral->zone);

      if (referral->weight == PAL_WEIGHT_ESSENTIAL)
        {
          g_ptr_array_add (essential, referral->zone);
          for (gsize j = 0; neighbours[j] != NULL; j++)
            g_ptr_array_add (near, g_strdup (neighbours[j]));
        }
      else
        g_ptr_array_add (spillover, referral->zone);
      if (referral->weight == PAL_WEIGHT_ESSENTIAL || g_rand_double (random) < thorough)
        g_ptr_array_add (drawn, g_strdup (referral->zone));
    }
  if (how == 0 || how == 2)
    {
      if (essential->len > 1)
        take_one_of (random, essential, drawn, FALSE);
      else
        how = 2;
    }
  if (how == 1 || how == 2)
    take_one_of (random, near, drawn, TRUE);
  if (how == 3)
    {
      take_one_of (random, spillover, drawn, FALSE);
      take_one_of (random, spillover, drawn, TRUE);
    }
  if (drawn->len == 0)
    g_ptr_array_add (drawn, g_strdup (g_ptr_array_index (essential, 0)));
  for (guint i = 0; i < drawn->len; i++)
    {
      if (!g_ptr_array_find_with_equal_func (
            zones, g_ptr_array_index (drawn, i), g_str_equal, NULL))
        g_ptr_array_add (zones, g_strdup (g_ptr_array_index (drawn, i)));
    }
}

/* Whether an essential zone of @b hurts with @a or borders on one that does. */
static gboolean
lie_close (const PalPainPatterns *patterns, guint a, guint b)
{
  const PalPainPattern *first = g_ptr_array_index (patterns->patterns, a);
  const PalPainPattern *second = g_ptr_array_index (patterns->patterns, b);

  if (first->muscle == second->muscle
      || pal_region_key_get_side (first->key) != pal_region_key_get_side (second->key))
    return FALSE;
  for (guint i = 0; i < second->referrals->len; i++)
    {
      const PalReferral *referral = g_ptr_array_index (second->referrals, i);
      guint zone;

      if (referral->weight == PAL_WEIGHT_ESSENTIAL
          && pal_pain_patterns_find_zone (patterns, referral->zone, &zone)
          && first->chances[PAL_DRAWER_CORE][zone] > 0)
        return TRUE;
    }
  return FALSE;
}

static Vignette *
new_corrupt (const PalPainPatterns *patterns, guint a, int b, double least, GRand *random)
{
  g_autoptr (GPtrArray) zones = g_ptr_array_new ();
  const PalPainPattern *pattern = g_ptr_array_index (patterns->patterns, a);
  Vignette *vignette = g_new0 (Vignette, 1);

  vignette->kind = g_strdup (b < 0 ? "single" : "pair");
  vignette->area = g_strdup ("spoilt");
  vignette->story = g_strdup ("");
  vignette->expected[0] = g_strdup (pattern->key);
  draw_badly (patterns, a, least, random, zones);
  if (b >= 0)
    {
      const PalPainPattern *other = g_ptr_array_index (patterns->patterns, (guint) b);

      vignette->expected[1] = g_strdup (other->key);
      draw_badly (patterns, (guint) b, least, random, zones);
    }
  g_ptr_array_add (zones, NULL);
  vignette->zones = (char **) g_ptr_array_steal (zones, NULL);
  return vignette;
}

/* Drawings made of the patterns themselves and then spoilt: of every muscle, or of pairs of muscles
 * that are felt close to each other. */
GPtrArray *
vignettes_corrupt (const PalPainPatterns *patterns, gboolean pairs, double least, guint32 seed)
{
  GPtrArray *vignettes = g_ptr_array_new_with_free_func (vignette_free);
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  gint32 n = (gint32) patterns->patterns->len;

  if (!pairs)
    for (gint32 i = 0; i < n; i++)
      g_ptr_array_add (vignettes, new_corrupt (patterns, (guint) i, -1, least, random));
  while (pairs && vignettes->len < N_CORRUPT_PAIRS)
    {
      gint32 a = g_rand_int_range (random, 0, n);
      gint32 b = g_rand_int_range (random, 0, n);

      if (lie_close (patterns, (guint) a, (guint) b))
        g_ptr_array_add (vignettes, new_corrupt (patterns, (guint) a, b, least, random));
    }
  return vignettes;
}

/* The place of a muscle, from 1; behind all if it is not there. */
static guint
find_rank (GPtrArray *suggestions, const char *muscle)
{
  for (guint i = 0; i < suggestions->len; i++)
    {
      const PalMuscleSuggestion *suggestion = g_ptr_array_index (suggestions, i);

      if (g_str_equal (suggestion->muscle, muscle))
        return i + 1;
    }
  return suggestions->len + 1;
}

void
measure_add (Measure *measure, const Vignette *vignette, GPtrArray *suggestions)
{
  guint worst = 0;

  for (guint i = 0; i < MOST_EXPECTED && vignette->expected[i] != NULL; i++)
    {
      guint rank = find_rank (suggestions, vignette->expected[i]);

      worst = MAX (worst, rank);
      measure->ranks += rank;
      measure->n_ranks++;
    }
  measure->n++;
  measure->first += worst <= 1;
  measure->third += worst <= 3;
  measure->fifth += worst <= 5;
  measure->both_2 += worst <= 2;
  measure->both_4 += worst <= 4;
}

/* What the program answers. */
GPtrArray *
suggest_vignette (const PalPainPatterns *patterns, const Vignette *vignette)
{
  g_autoptr (PalPainDrawing) drawing = pal_pain_drawing_new (patterns);

  for (gsize i = 0; vignette->zones[i] != NULL; i++)
    g_assert_true (pal_pain_drawing_add (drawing,
                                         vignette->zones[i],
                                         1,
                                         vignette->intensities != NULL ? vignette->intensities[i]
                                                                       : PAL_INTENSITY_EMPTY));
  return pal_pain_drawing_suggest (drawing);
}
