/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-pain-explanation"

#include "pal-pain-explanation.h"

#include <math.h>

/* How many sets of one or two muscles are kept to be enlarged, and of more; and with ties at the
 * end. */
#define N_KEPT_SMALL 16
#define N_KEPT_LARGE 4
#define MOST_KEPT 32
#define MOST_MUSCLES 16
/* Logarithms: what lies so far below the best is not enlarged, ends the search, or counts nothing.
 */
#define WORTH_KEEPING 12.0
#define WORTH_GOING_ON 4.0
#define NEGLIGIBLE 25.0
#define SAME 1e-9

/* A muscle on one side, or on both at once. */
typedef struct
{
  guint members[2]; /* indexes of patterns */
  guint n_members;
  double weight; /* logarithm: how likely it is, and that nothing more hurts than is marked */
  guint first;   /* its part of the hits */
  guint n_hits;
  guint64 hash;
} Unit;

/* How likely it is that nothing is felt in a zone as much as it hurts there, and nothing more. Where it is
 * not known how much it hurts, that nothing is felt there, and 1. */
typedef struct
{
  double as_much;
  double more;
} Quiet;

/* A marked zone in which it may be felt. */
typedef struct
{
  guint mark;
  Quiet fails;
} Hit;

/* Some units together. */
typedef struct
{
  guint units[MOST_MUSCLES];
  guint n;
  double weight; /* logarithm, against that of no muscle */
  guint64 hash;
} Set;

typedef struct
{
  double weight;
  guint64 hash;
  guint set;
  guint unit;
} Candidate;

typedef struct
{
  const PalPainPatterns *patterns;
  PalPainExplanation *result;
  const int *strengths; /* of each zone, or NULL */
  const double *odds;   /* of each pattern, or NULL */
  double *sureness;     /* of each mark */
  int *steps;           /* of each mark: its strength */
  guint n_marks;
  PalDrawer drawer;
  GArray *units; /* of Unit */
  GArray *hits;  /* of Hit */
  GHashTable *seen;
  double reference; /* logarithm of the weight that counts 1 */
  double total;
} Search;

/* A number for each unit such that the sums of different sets differ. */
static guint64
mix (guint64 value)
{
  value = (value + 1) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  value = (value ^ (value >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  value = (value ^ (value >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return value ^ (value >> 31);
}

static const PalPainPattern *
get_pattern (const Search *search, guint index)
{
  return g_ptr_array_index (search->patterns->patterns, index);
}

/* How likely a zone that is marked hurts as much as this step or more. */
static double
get_as_much (const double *steps, int strength)
{
  if (strength <= 0)
    return 1;
  return strength <= PAL_N_STRENGTHS ? steps[strength - 1] : 0;
}

static double
get_more (const double *steps, int strength)
{
  return strength == PAL_STRENGTH_UNKNOWN ? 0 : get_as_much (steps, strength + 1);
}

/* What has a reason of its own may hurt as what is essential or as what is not. */
static double
get_either (const PalLookup *lookup, double (*get) (const double *steps, int strength), int strength)
{
  return (get (lookup->strength_essential, strength) + get (lookup->strength_other, strength)) / 2;
}

/* How likely that this mark is there and hurts so much: the strongest of what is felt there does. */
static double
get_likelihood (const Search *search, guint mark, Quiet quiet)
{
  const PalLookup *lookup = &search->patterns->lookup;
  double sure = search->sureness[mark];
  double likelihood = sure * (quiet.more - quiet.as_much);

  if (sure < 1)
    likelihood += (1 - sure) * quiet.as_much
                  * (get_either (lookup, get_as_much, search->steps[mark])
                     - get_either (lookup, get_more, search->steps[mark]));
  return likelihood;
}

/* Who draws the core and marks little has left out much; a single zone leaves everything open. */
static double
get_weight_of_silence (const Search *search)
{
  double others = (double) search->n_marks - 1;

  if (search->drawer == PAL_DRAWER_EVERYTHING)
    return 1;
  return others > 0 ? others / (others + search->patterns->lookup.silence) : 0;
}

static double
get_odds (const Search *search, guint pattern)
{
  return search->odds != NULL ? search->odds[pattern] : 1;
}

/* Where it hurts most is rather what is essential for the muscle than a spill-over or its neighbourhood. */
static Quiet
get_quiet (const Search *search, guint index, guint zone, int strength)
{
  const PalPainPattern *pattern = get_pattern (search, index);
  const PalLookup *lookup = &search->patterns->lookup;
  const double *steps
    = pattern->essential[zone] ? lookup->strength_essential : lookup->strength_other;
  double chance = pattern->chances[search->drawer][zone];

  return (Quiet){ 1 - chance * get_as_much (steps, strength),
                  1 - chance * get_more (steps, strength) };
}

static int
get_strength (const Search *search, guint zone)
{
  return search->strengths != NULL ? search->strengths[zone] : PAL_STRENGTH_UNKNOWN;
}

static void
add_unit (Search *search, const double *sureness, const guint *members, guint n, double weight)
{
  Unit unit = { .n_members = n, .weight = weight, .first = search->hits->len };
  double quiet = 0;
  guint mark = 0;

  for (guint i = 0; i < n; i++)
    unit.members[i] = members[i];
  for (guint zone = 0; zone < search->patterns->n_zones; zone++)
    {
      gboolean marked = sureness[zone] > 0;
      Hit hit = { mark, { 1, 1 } };

      for (guint i = 0; i < n; i++)
        {
          Quiet fails = get_quiet (search,
                                   members[i],
                                   zone,
                                   marked ? get_strength (search, zone) : PAL_STRENGTH_UNKNOWN);

          hit.fails.as_much *= fails.as_much;
          hit.fails.more *= fails.more;
        }
      mark += marked;
      if (hit.fails.as_much == 1)
        continue;
      if (marked)
        g_array_append_val (search->hits, hit);
      else
        quiet += log (hit.fails.as_much);
    }
  unit.weight += quiet * get_weight_of_silence (search);
  unit.n_hits = search->hits->len - unit.first;
  unit.hash = mix (search->units->len);
  if (unit.n_hits > 0)
    g_array_append_val (search->units, unit);
}

/* Each muscle of the body is there on the left, on the right, and on both at once: a drawing that
 * is the same on both sides is not explained by two muscles that happen to be a pair. */
static void
add_units (Search *search, const double *sureness)
{
  guint n = search->patterns->patterns->len;

  for (guint i = 0; i < n; i++)
    {
      const PalPainPattern *pattern = get_pattern (search, i);
      guint members[] = { i, i + 1 };

      add_unit (search, sureness, members, 1, log (pattern->prior * get_odds (search, i)));
      if (i + 1 < n && get_pattern (search, i + 1)->muscle == pattern->muscle)
        add_unit (search,
                  sureness,
                  members,
                  2,
                  log (pattern->prior * search->patterns->lookup.both_sides * get_odds (search, i)
                       * get_odds (search, i + 1)));
    }
}

static const Unit *
get_unit (const Search *search, guint index)
{
  return &g_array_index (search->units, Unit, index);
}

static gboolean
has_muscle_of (const Search *search, const Set *set, const Unit *unit)
{
  const PalMuscle *muscle = get_pattern (search, unit->members[0])->muscle;

  for (guint i = 0; i < set->n; i++)
    {
      if (get_pattern (search, get_unit (search, set->units[i])->members[0])->muscle == muscle)
        return TRUE;
    }
  return FALSE;
}

/* How likely each mark is quiet with this set. */
static void
work_out_quiet (const Search *search, const Set *set, Quiet *quiet)
{
  const PalLookup *lookup = &search->patterns->lookup;

  for (guint i = 0; i < search->n_marks; i++)
    {
      quiet[i].as_much
        = 1 - lookup->background * get_either (lookup, get_as_much, search->steps[i]);
      quiet[i].more = 1 - lookup->background * get_either (lookup, get_more, search->steps[i]);
    }
  for (guint i = 0; i < set->n; i++)
    {
      const Unit *unit = get_unit (search, set->units[i]);

      for (guint j = 0; j < unit->n_hits; j++)
        {
          const Hit *hit = &g_array_index (search->hits, Hit, unit->first + j);

          quiet[hit->mark].as_much *= hit->fails.as_much;
          quiet[hit->mark].more *= hit->fails.more;
        }
    }
}

/* Every set that has one unit more than one of @sets, once. */
static GArray *
enlarge (Search *search, GArray *sets)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autofree Quiet *quiet = g_new (Quiet, search->n_marks);
  g_autofree double *likelihood = g_new (double, search->n_marks);

  for (guint s = 0; s < sets->len; s++)
    {
      const Set *set = &g_array_index (sets, Set, s);

      work_out_quiet (search, set, quiet);
      for (guint i = 0; i < search->n_marks; i++)
        likelihood[i] = 1 / get_likelihood (search, i, quiet[i]);
      for (guint u = 0; u < search->units->len; u++)
        {
          const Unit *unit = get_unit (search, u);
          Candidate candidate = { 0, set->hash + unit->hash, s, u };
          double gain = 1;

          if (has_muscle_of (search, set, unit))
            continue;
          for (guint j = 0; j < unit->n_hits; j++)
            {
              const Hit *hit = &g_array_index (search->hits, Hit, unit->first + j);
              Quiet with = { quiet[hit->mark].as_much * hit->fails.as_much,
                             quiet[hit->mark].more * hit->fails.more };

              gain *= get_likelihood (search, hit->mark, with) * likelihood[hit->mark];
            }
          candidate.weight = set->weight + unit->weight + log (gain);
          if (set->n == 0
              || g_hash_table_add (search->seen, GSIZE_TO_POINTER ((gsize) candidate.hash)))
            g_array_append_val (candidates, candidate);
        }
    }
  return candidates;
}

static double
find_best (GArray *candidates)
{
  double best = -G_MAXDOUBLE;

  for (guint i = 0; i < candidates->len; i++)
    best = MAX (best, g_array_index (candidates, Candidate, i).weight);
  return best;
}

/* What was counted so far, as seen from another reference. */
static void
refer_to (Search *search, double reference)
{
  double factor = exp (search->reference - reference);
  guint n = search->result->n;

  search->reference = reference;
  search->total *= factor;
  for (guint i = 0; i < n; i++)
    {
      search->result->belief[i] *= factor;
      search->result->alone[i] *= factor;
    }
  for (guint i = 0; i < n * n; i++)
    search->result->together[i] *= factor;
}

static guint
collect_members (const Search *search, const Set *set, guint *members)
{
  guint n = 0;

  for (guint i = 0; i < set->n; i++)
    {
      const Unit *unit = get_unit (search, set->units[i]);

      for (guint j = 0; j < unit->n_members; j++)
        members[n++] = unit->members[j];
    }
  return n;
}

static void
count_together (Search *search, const guint *some, guint n_some, guint with, double weight)
{
  guint n = search->result->n;

  search->result->belief[with] += weight;
  for (guint i = 0; i < n_some; i++)
    {
      search->result->together[some[i] * n + with] += weight;
      search->result->together[with * n + some[i]] += weight;
    }
}

/* Everything that was tried counts as much as it is likely. What was made of one set stands
 * together among the candidates, so that what they have in common is counted once. */
static void
count (Search *search, GArray *sets, GArray *candidates)
{
  guint i = 0;

  while (i < candidates->len)
    {
      guint from = g_array_index (candidates, Candidate, i).set;
      guint members[2 * MOST_MUSCLES];
      guint n = collect_members (search, &g_array_index (sets, Set, from), members);
      double sum = 0;

      for (; i < candidates->len && g_array_index (candidates, Candidate, i).set == from; i++)
        {
          const Candidate *candidate = &g_array_index (candidates, Candidate, i);
          const Unit *unit = get_unit (search, candidate->unit);
          double weight;

          if (candidate->weight < search->reference - NEGLIGIBLE)
            continue;
          weight = exp (candidate->weight - search->reference);
          sum += weight;
          for (guint j = 0; j < unit->n_members; j++)
            count_together (search, members, n, unit->members[j], weight);
          if (n == 0 && unit->n_members == 1)
            search->result->alone[unit->members[0]] += weight;
          if (unit->n_members == 2)
            {
              guint a = unit->members[0], b = unit->members[1];

              search->result->together[a * search->result->n + b] += weight;
              search->result->together[b * search->result->n + a] += weight;
            }
        }
      search->total += sum;
      for (guint j = 0; j < n; j++)
        count_together (search, members, j, members[j], sum);
    }
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = a;
  const Candidate *second = b;

  if (fabs (first->weight - second->weight) > SAME)
    return first->weight > second->weight ? -1 : 1;
  if (first->set != second->set)
    return first->set < second->set ? -1 : 1;
  return first->unit < second->unit ? -1 : first->unit > second->unit;
}

/* The best of what was tried, to be enlarged again. */
static GArray *
keep (GArray *sets, GArray *candidates, guint size, double best)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (Set));
  guint n_kept = size <= 2 ? N_KEPT_SMALL : N_KEPT_LARGE;

  for (guint i = 0; i < candidates->len;)
    {
      if (g_array_index (candidates, Candidate, i).weight < best - WORTH_KEEPING)
        g_array_remove_index_fast (candidates, i);
      else
        i++;
    }
  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < candidates->len && i < MOST_KEPT; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);
      Set set = g_array_index (sets, Set, candidate->set);

      /* Of equals all are kept, or left and right would not be alike. */
      if (i >= n_kept
          && candidate->weight < g_array_index (candidates, Candidate, i - 1).weight - SAME)
        break;
      set.units[set.n++] = candidate->unit;
      set.weight = candidate->weight;
      set.hash = candidate->hash;
      g_array_append_val (kept, set);
    }
  return kept;
}

/* @share: how many draw like this */
static void
run (Search *search, const double *sureness, double share)
{
  g_autoptr (GArray) sets = g_array_new (FALSE, TRUE, sizeof (Set));
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (Unit));
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  g_autoptr (GHashTable) seen = g_hash_table_new (g_direct_hash, g_direct_equal);
  double best_of_all = log (share);

  search->units = units;
  search->hits = hits;
  search->seen = seen;
  add_units (search, sureness);
  g_array_set_size (sets, 1);
  g_array_index (sets, Set, 0).weight = best_of_all;
  for (guint size = 1; size <= MOST_MUSCLES && sets->len > 0; size++)
    {
      g_autoptr (GArray) candidates = enlarge (search, sets);
      GArray *kept;
      double best = find_best (candidates);

      if (candidates->len == 0)
        return;
      if (best > search->reference)
        refer_to (search, best);
      count (search, sets, candidates);
      if ((size > 1 && best < best_of_all - WORTH_GOING_ON)
          || best < search->reference - WORTH_KEEPING)
        return;
      best_of_all = MAX (best_of_all, best);
      kept = keep (sets, candidates, size, best);
      g_array_unref (sets);
      sets = kept;
    }
}

/**
 * pal_pain_explanation_new:
 * @patterns: the patterns of the muscles
 * @sureness: (array): how surely each zone hurts, in the order of the zones of the patterns: 0
 * where nothing is marked, 1 where it is, and between them where little of it is or it hurts little
 * @strengths: (array) (nullable): how much each zone hurts, as pal_muscle_suggest_by()
 * @odds: (array) (nullable): by what the chance of each muscle is multiplied for what else is known
 * of it, in the order of the patterns; %NULL if nothing is
 *
 * Looks for the sets of muscles that explain where it hurts and where it does not. A set is the
 * more likely the fewer muscles it needs, the more of what is marked these are felt in, and the
 * less of what they are usually felt in is not marked (a noisy-or: a zone is marked if at least one
 * muscle of the set is felt there, or for a reason of its own). Whether the drawing is by somebody
 * who draws the core or everything is not known, and both are reckoned with. The sets are built
 * muscle by muscle from the best of the next smaller size; the same drawing always gives the same
 * numbers.
 *
 * Returns: (transfer full): what share of these sets, each as likely as it is, has each muscle
 */
PalPainExplanation *
pal_pain_explanation_new (const PalPainPatterns *patterns,
                          const double *sureness,
                          const int *strengths,
                          const double *odds)
{
  PalPainExplanation *result = g_new0 (PalPainExplanation, 1);
  guint n = patterns->patterns->len;
  const double shares[] = { 1 - patterns->lookup.all_share, patterns->lookup.all_share };
  g_autofree double *sure = g_new (double, patterns->n_zones);
  g_autofree int *steps = g_new (int, patterns->n_zones);
  Search search = { .patterns = patterns,
                    .result = result,
                    .strengths = strengths,
                    .odds = odds,
                    .sureness = sure,
                    .steps = steps,
                    .total = 1 };

  result->n = n;
  result->belief = g_new0 (double, n);
  result->alone = g_new0 (double, n);
  result->together = g_new0 (double, (gsize) n *n);
  for (guint zone = 0; zone < patterns->n_zones; zone++)
    {
      if (sureness[zone] == 0)
        continue;
      sure[search.n_marks] = sureness[zone];
      steps[search.n_marks++] = get_strength (&search, zone);
    }
  if (search.n_marks == 0)
    return result;
  for (guint drawer = 0; drawer < PAL_N_DRAWERS; drawer++)
    {
      search.drawer = drawer;
      run (&search, sureness, shares[drawer]);
    }
  for (guint i = 0; i < n; i++)
    {
      result->belief[i] /= search.total;
      result->alone[i] /= search.total;
    }
  for (guint i = 0; i < n * n; i++)
    result->together[i] /= search.total;
  return result;
}

/* Frees an answer of the search; the patterns it is about stay. */
void
pal_pain_explanation_free (PalPainExplanation *self)
{
  g_free (self->belief);
  g_free (self->alone);
  g_free (self->together);
  g_free (self);
}
