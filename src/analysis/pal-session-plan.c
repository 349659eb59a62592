/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-session-plan"

#include "pal-session-plan.h"

/* What a session is made of, in minutes. That one tests before and after, opens and closes with long
 * strokes, warms before deep work and lengthens after it is how it is taught (Salvo; Fritz); how long each
 * takes is in the doses of techniques.xml. */
#define TALK 3
#define RETEST 2
#define REST_MOST 5
#define WARM_FROM 30  /* minutes of a session that leave room for warmth */
#define MOST_MAIN 4   /* more would be begun and not finished */
#define MINUTES_PER_MAIN 12

typedef struct
{
  PalSessionStep step;
  int least;
  int most;
  guint keep; /* the lower, the sooner it is dropped where there is no room */
} Part;

static void
add (GArray *parts, const char *name, PalStepWhy why, int least, int most, guint keep)
{
  Part part = { { g_intern_string (name), NULL, least, why, 0 }, least, most, keep };

  g_array_append_val (parts, part);
}

static const PalFit *
get_fit (const PalRankedTechnique *ranked)
{
  return pal_technique_get_fit (ranked->technique);
}

static void
add_technique (GArray *parts, const PalRankedTechnique *ranked, PalStepWhy why, guint keep)
{
  const PalDose *dose = &ranked->dose;
  int least = MAX (1, dose->minutes_min), most = MAX (least, dose->minutes_max);

  add (parts, pal_technique_get_id (ranked->technique), why, least, most, keep);
  g_array_index (parts, Part, parts->len - 1).step.number = ranked->rank;
  g_array_index (parts, Part, parts->len - 1).step.technique = ranked->technique;
}

/* The best of what has a certain part in a session and may be done. */
static const PalRankedTechnique *
find (GPtrArray *ranked, PalSessionPart part, PalLimit limit)
{
  for (guint i = 0; i < ranked->len; i++)
    {
      const PalRankedTechnique *one = g_ptr_array_index (ranked, i);

      if (get_fit (one)->part == part && one->limit <= limit)
        return one;
    }
  return NULL;
}

/* The main work: what nothing limits, and only if there is nothing else what needs changes. What a practice
 * has written may take longer than there is: it would leave no room for anything else. */
static GPtrArray *
find_main (GPtrArray *ranked, guint n, int minutes)
{
  GPtrArray *main = g_ptr_array_new ();

  for (PalLimit limit = PAL_LIMIT_NONE; main->len == 0 && limit <= PAL_LIMIT_ADAPT; limit++)
    for (guint i = 0; main->len < n && i < ranked->len; i++)
      {
        PalRankedTechnique *one = g_ptr_array_index (ranked, i);

        if (get_fit (one)->part == PAL_SESSION_MAIN && one->limit <= limit
            && one->dose.minutes_min <= minutes)
          g_ptr_array_add (main, one);
      }
  return main;
}

static gboolean
has_deep (GPtrArray *main)
{
  for (guint i = 0; i < main->len; i++)
    if (get_fit (g_ptr_array_index (main, i))->deep)
      return TRUE;
  return FALSE;
}

/* Deep work last of the main: it goes more easily when the rest has been done. */
static int
compare_depth (gconstpointer a, gconstpointer b)
{
  const PalRankedTechnique *first = *(const PalRankedTechnique *const *) a;
  const PalRankedTechnique *second = *(const PalRankedTechnique *const *) b;
  int order = (int) get_fit (first)->deep - (int) get_fit (second)->deep;

  return order != 0 ? order : (int) first->rank - (int) second->rank;
}

static int
count_least (GArray *parts)
{
  int minutes = 0;

  for (guint i = 0; i < parts->len; i++)
    minutes += g_array_index (parts, Part, i).least;
  return minutes;
}

/* Drops what matters least until the rest has room. */
static void
make_room (GArray *parts, int minutes)
{
  while (parts->len > 1 && count_least (parts) > minutes)
    {
      guint drop = 0;

      for (guint i = 1; i < parts->len; i++)
        if (g_array_index (parts, Part, i).keep < g_array_index (parts, Part, drop).keep)
          drop = i;
      g_array_remove_index (parts, drop);
    }
}

/* Gives minutes one by one, first to what matters most. Returns what nobody could take. */
static int
share (GArray *parts, int left)
{
  gboolean given = TRUE;

  while (left > 0 && given)
    {
      given = FALSE;
      for (guint i = 0; left > 0 && i < parts->len; i++)
        {
          Part *part = &g_array_index (parts, Part, i);

          if (part->step.minutes >= part->most)
            continue;
          part->step.minutes++;
          left--;
          given = TRUE;
        }
    }
  return left;
}

/* Puts in what fills a session by itself, behind the main work, if it has room for its least. */
static int
fill (GArray *parts, GPtrArray *ranked, int left)
{
  const PalRankedTechnique *whole = find (ranked, PAL_SESSION_WHOLE, PAL_LIMIT_NONE);
  Part part = { { NULL, NULL, left, PAL_STEP_WHY_WHOLE, 0 }, left, left, 0 };
  guint at = parts->len;

  if (whole == NULL || left < whole->dose.minutes_min)
    return left;
  while (at > 0)
    {
      PalStepWhy why = g_array_index (parts, Part, at - 1).step.why;

      if (why == PAL_STEP_WHY_RANK || why == PAL_STEP_WHY_OPEN)
        break;
      at--;
    }
  part.step.step = g_intern_string (pal_technique_get_id (whole->technique));
  part.step.technique = whole->technique;
  part.step.number = whole->rank;
  g_array_insert_val (parts, at, part);
  return 0;
}

/* What is still left goes to the rest at the end, and more than that to the strokes before it. */
static void
take_rest (GArray *parts, int left)
{
  if (left <= 0)
    return;
  add (parts, PAL_STEP_REST, PAL_STEP_WHY_REST, MIN (left, REST_MOST), REST_MOST, 0);
  left -= MIN (left, REST_MOST);
  for (guint i = 0; left > 0 && i < parts->len; i++)
    {
      Part *part = &g_array_index (parts, Part, i);

      if (part->step.why == PAL_STEP_WHY_RANK || i + 1 == parts->len)
        {
          part->step.minutes += left;
          return;
        }
    }
}

/**
 * pal_session_plan:
 * @ranked: (element-type PalRankedTechnique): from pal_technique_rank()
 * @minutes: how long the session is, from #PAL_SESSION_LEAST to #PAL_SESSION_MOST
 *
 * Nothing that is forbidden is part of it, and nothing that is for home.
 *
 * Returns: (transfer full) (element-type PalSessionStep): the steps in their order; their minutes add up
 *   to @minutes exactly. None if nothing may be done by hand.
 */
GArray *
pal_session_plan (GPtrArray *ranked, int minutes)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (PalSessionStep));
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_autoptr (GPtrArray) main = NULL;
  const PalRankedTechnique *open, *length, *warm;

  g_return_val_if_fail (ranked != NULL, steps);
  g_return_val_if_fail (minutes >= PAL_SESSION_LEAST && minutes <= PAL_SESSION_MOST, steps);

  main = find_main (ranked,
                    (guint) CLAMP (minutes / MINUTES_PER_MAIN, 1, MOST_MAIN),
                    minutes - TALK - RETEST);
  warm = find (ranked, PAL_SESSION_WARM, PAL_LIMIT_NONE);
  open = find (ranked, PAL_SESSION_OPEN, PAL_LIMIT_ADAPT);
  length = find (ranked, PAL_SESSION_LENGTH, PAL_LIMIT_NONE);

  if (main->len == 0 && open == NULL)
    return steps;
  add (parts, PAL_STEP_TALK, PAL_STEP_WHY_TALK, TALK, TALK, 90);
  if (warm != NULL && minutes >= WARM_FROM && has_deep (main))
    add_technique (parts, warm, PAL_STEP_WHY_WARM, 10);
  if (open != NULL)
    add_technique (parts, open, PAL_STEP_WHY_OPEN, 50);
  g_ptr_array_sort (main, compare_depth);
  for (guint i = 0; i < main->len; i++)
    {
      const PalRankedTechnique *one = g_ptr_array_index (main, i);

      /* The first in the order stays whatever happens. */
      add_technique (parts, one, PAL_STEP_WHY_RANK, 80 - MIN (one->rank, 60));
    }
  if (length != NULL)
    add_technique (parts, length, PAL_STEP_WHY_LENGTH, 30);
  add (parts, PAL_STEP_RETEST, PAL_STEP_WHY_RETEST, RETEST, RETEST, 85);
  make_room (parts, minutes);
  take_rest (parts, fill (parts, ranked, share (parts, minutes - count_least (parts))));

  for (guint i = 0; i < parts->len; i++)
    g_array_append_val (steps, g_array_index (parts, Part, i).step);
  return steps;
}

/* Returns: how many minutes @steps take. */
int
pal_session_plan_count (GArray *steps)
{
  int minutes = 0;

  g_return_val_if_fail (steps != NULL, 0);
  for (guint i = 0; i < steps->len; i++)
    minutes += g_array_index (steps, PalSessionStep, i).minutes;
  return minutes;
}
