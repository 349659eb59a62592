/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-legend"

#include "pal-map-legend-private.h"

#include <glib/gi18n-lib.h>

#include "pal-words.h"

/* What the hands found beside trigger points, and how the client stands. */

/* More of a single mark than its sign says. */
static void
add_mark (PalMapLegend *self, PalMark *mark, guint number, const char *words)
{
  pal_map_legend_take (
      self,
      (PalMapEntry){ .sign = PAL_MAP_SIGN_MARK,
                     .kind = pal_mark_get_kind (mark),
                     .author = pal_mark_get_author (mark),
                     .number = number,
                     .words = g_strdup (words) });
}

/* How old each scar is: one of weeks is another one than one of years. */
static void
add_scars (PalMapLegend *self, GPtrArray *marks, const guint *numbers)
{
  for (guint i = 0; i < marks->len; i++)
    {
      PalMark *mark = g_ptr_array_index (marks, i);
      g_autofree char *age
          = pal_mark_get_palpation (mark) == PAL_PALPATION_SCAR ? pal_words_age (mark) : NULL;
      g_autofree char *words
          = age != NULL ? g_strconcat (pal_words_palpation (PAL_PALPATION_SCAR, PAL_VOICE_CLINICAL),
                                       C_ ("list", ", "),
                                       age,
                                       NULL)
                        : NULL;

      if (words != NULL)
        add_mark (self, mark, numbers[i], words);
    }
}

/* An arrow alone does not say what is higher, tilted or shifted. */
static void
add_postures (PalMapLegend *self, GPtrArray *marks, const guint *numbers)
{
  for (guint i = 0; i < marks->len; i++)
    {
      PalMark *mark = g_ptr_array_index (marks, i);

      if (pal_mark_get_kind (mark) == PAL_KIND_POSTURE)
        add_mark (self,
                  mark,
                  numbers[i],
                  pal_words_posture (pal_mark_get_posture (mark),
                                     pal_mark_get_direction (mark),
                                     PAL_VOICE_CLINICAL));
    }
}

/* For the legend: each thing that the hands found, once, and each posture by its number. */
void
pal_map_legend_add_hands (PalMapLegend *self, GPtrArray *marks, const guint *numbers)
{
  guint found = 0, degrees = 0;
  gboolean posture = FALSE;

  for (guint i = 0; i < marks->len; i++)
    {
      PalMark *mark = g_ptr_array_index (marks, i);

      if (!pal_kind_has_degree (pal_mark_get_kind (mark)))
        continue;
      found |= 1u << pal_mark_get_palpation (mark);
      degrees |= 1u << pal_mark_get_degree (mark);
      posture |= pal_mark_get_kind (mark) == PAL_KIND_POSTURE;
    }
  for (guint i = PAL_PALPATION_KNOT; i < PAL_N_PALPATIONS; i++)
    if ((found & 1u << i) != 0)
      pal_map_legend_take (
          self,
          (PalMapEntry){ .sign = PAL_MAP_SIGN_FOUND,
                         .kind = PAL_KIND_PALPATION,
                         .author = PAL_AUTHOR_THERAPIST,
                         .palpation = (PalPalpation) i,
                         .words = g_strdup (
                             pal_words_palpation ((PalPalpation) i, PAL_VOICE_CLINICAL)) });
  add_scars (self, marks, numbers);
  if (posture)
    pal_map_legend_take (
        self,
        (PalMapEntry){ .sign = PAL_MAP_SIGN_POSTURE,
                       .kind = PAL_KIND_POSTURE,
                       .author = PAL_AUTHOR_THERAPIST,
                       .words = g_strdup (_ ("Posture")) });
  add_postures (self, marks, numbers);
  for (guint i = PAL_DEGREE_SLIGHT; i < PAL_N_DEGREES; i++)
    if ((degrees & 1u << i) != 0)
      pal_map_legend_take (
          self,
          (PalMapEntry){ .sign = PAL_MAP_SIGN_DEGREE,
                         .change = pal_degree_get_sign ((PalDegree) i),
                         .words = g_strdup (pal_words_degree ((PalDegree) i)) });
}
