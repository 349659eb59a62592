/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-zone-warp"

#include "pal-zone-warp.h"

#include <math.h>

#include "pal-ring-pair.h"

/* Samples of each border. Of the largest zone they stand 4 mm apart in a close-up. */
#define N_SAMPLES 120

/* How far one border may run ahead of the other, in samples. */
#define BAND 30

/* Millimetres beyond the border at which the neighbour is looked for. */
#define BEYOND 0.7

/* What a mismatch costs: of the neighbours, of the direction (twice that when opposite), and of a
 * sample that is matched with the same one as the last. */
#define COST_NEIGHBOUR 1.0
#define COST_DIRECTION 0.5
#define COST_WAIT 0.2

/* Pieces smaller than this share of the zone are left out. */
#define LEAST_PIECE 0.02

typedef struct
{
  PalPoint at;
  double du; /* direction of the border, of length 1 */
  double dv;
  const char *neighbour; /* interned, or NULL beside the body */
} Sample;

typedef struct
{
  Sample samples[N_SAMPLES];
} Border;

struct _PalZoneWarp
{
  GArray *from; /* PalPoint: matched corners of both borders */
  GArray *to;
  gboolean bent; /* the second border has more bays than the first */
};

static double
distance (const PalPoint *a, const PalPoint *b)
{
  return sqrt ((b->u - a->u) * (b->u - a->u) + (b->v - a->v) * (b->v - a->v));
}

static double
signed_area (const GArray *ring)
{
  double area = 0.0;

  for (guint i = 0; i < ring->len; i++)
    {
      const PalPoint *a = &g_array_index (ring, PalPoint, i);
      const PalPoint *b = &g_array_index (ring, PalPoint, (i + 1) % ring->len);

      area += a->u * b->v - b->u * a->v;
    }
  return area / 2.0;
}

typedef struct
{
  GPtrArray *rings; /* GArray of PalPoint */
  GArray *open;
} Collector;

static void
collect_cb (double u0, double v0, double u1, double v1, gpointer user_data)
{
  Collector *collector = user_data;
  const PalPoint start = { u0, v0 };
  const PalPoint end = { u1, v1 };

  if (collector->open == NULL)
    {
      collector->open = g_array_new (FALSE, FALSE, sizeof (PalPoint));
      g_array_append_val (collector->open, start);
    }
  if (distance (&g_array_index (collector->open, PalPoint, 0), &end) < 1e-6)
    {
      g_ptr_array_add (collector->rings, g_steal_pointer (&collector->open));
      return;
    }
  g_array_append_val (collector->open, end);
}

static int
compare_areas (gconstpointer a, gconstpointer b)
{
  double one = fabs (signed_area (*(GArray *const *) a));
  double other = fabs (signed_area (*(GArray *const *) b));

  return one < other ? 1 : (one > other ? -1 : 0);
}

/* Goes to and fro over a bridge between the nearest corners of the two. */
static GArray *
join (const GArray *one, const GArray *other)
{
  GArray *joined = g_array_new (FALSE, FALSE, sizeof (PalPoint));
  double least = INFINITY;
  guint leave = 0, enter = 0;

  for (guint i = 0; i < one->len; i++)
    for (guint j = 0; j < other->len; j++)
      {
        double between
          = distance (&g_array_index (one, PalPoint, i), &g_array_index (other, PalPoint, j));

        if (between < least)
          {
            least = between;
            leave = i;
            enter = j;
          }
      }
  g_array_append_vals (joined, one->data, leave + 1);
  for (guint j = 0; j <= other->len; j++)
    g_array_append_val (joined, g_array_index (other, PalPoint, (enter + j) % other->len));
  g_array_append_vals (joined, &g_array_index (one, PalPoint, leave), one->len - leave);
  return joined;
}

static void
turn_round (GArray *ring)
{
  for (guint i = 0; i < ring->len / 2; i++)
    {
      PalPoint *a = &g_array_index (ring, PalPoint, i);
      PalPoint *b = &g_array_index (ring, PalPoint, ring->len - 1 - i);
      PalPoint kept = *a;

      *a = *b;
      *b = kept;
    }
}

/* The border of a zone as one ring, clockwise as it is drawn: two fingers that part where they
 * leave the palm are one zone, in whatever number of pieces a view draws it. */
static GArray *
get_ring (const PalRegion *region)
{
  g_autoptr (GPtrArray) rings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  Collector collector = { rings, NULL };
  GArray *ring;

  pal_svg_path_foreach_segment (region->path, collect_cb, &collector);
  g_clear_pointer (&collector.open, g_array_unref);
  g_ptr_array_sort (rings, compare_areas);
  if (rings->len == 0)
    return NULL;
  for (guint i = 0; i < rings->len; i++)
    if (signed_area (g_ptr_array_index (rings, i)) < 0.0)
      turn_round (g_ptr_array_index (rings, i));
  ring = g_array_ref (g_ptr_array_index (rings, 0));
  for (guint i = 1; i < rings->len; i++)
    {
      GArray *piece = g_ptr_array_index (rings, i);
      GArray *joined;

      if (signed_area (piece) < LEAST_PIECE * region->area)
        break;
      joined = join (ring, piece);
      g_array_unref (ring);
      ring = joined;
    }
  return ring;
}

static const char *
get_neighbour (PalFigureView *view, const char *zone, const Sample *sample)
{
  /* The ring runs clockwise on the screen, so that the outside is on its left. */
  const PalRegion *beyond = pal_figure_view_pick (
    view, PAL_LAYER_ZONES, sample->at.u + BEYOND * sample->dv, sample->at.v - BEYOND * sample->du);

  return beyond != NULL && beyond->key != zone ? beyond->key : NULL;
}

static gboolean
sample_border (PalFigureView *view, const PalRegion *region, Border *border)
{
  g_autoptr (GArray) ring = get_ring (region);
  double length = 0.0, passed = 0.0, next = 0.0;
  guint n = 0;

  if (ring == NULL || ring->len < 3)
    return FALSE;
  for (guint i = 0; i < ring->len; i++)
    length += distance (&g_array_index (ring, PalPoint, i),
                        &g_array_index (ring, PalPoint, (i + 1) % ring->len));
  for (guint i = 0; i < ring->len && n < N_SAMPLES; i++)
    {
      const PalPoint *a = &g_array_index (ring, PalPoint, i);
      const PalPoint *b = &g_array_index (ring, PalPoint, (i + 1) % ring->len);
      double chord = distance (a, b);

      while (chord > 0.0 && n < N_SAMPLES && next < passed + chord)
        {
          Sample *sample = &border->samples[n++];
          double share = (next - passed) / chord;

          sample->at.u = a->u + share * (b->u - a->u);
          sample->at.v = a->v + share * (b->v - a->v);
          sample->du = (b->u - a->u) / chord;
          sample->dv = (b->v - a->v) / chord;
          sample->neighbour = get_neighbour (view, region->key, sample);
          next = n * length / N_SAMPLES;
        }
      passed += chord;
    }
  return n == N_SAMPLES;
}

/* How much the border turns against its own sense, in radians. */
static double
get_bays (const Border *border)
{
  double bays = 0.0;

  for (guint i = 0; i < N_SAMPLES; i++)
    {
      const Sample *a = &border->samples[i];
      const Sample *b = &border->samples[(i + 1) % N_SAMPLES];
      double turn = atan2 (a->du * b->dv - a->dv * b->du, a->du * b->du + a->dv * b->dv);

      bays += MAX (-turn, 0.0);
    }
  return bays;
}

/* A neighbour that only one of the views shows says nothing. */
static void
forget_foreign (Border *border, PalFigureView *other)
{
  for (guint i = 0; i < N_SAMPLES; i++)
    if (border->samples[i].neighbour != NULL
        && pal_figure_view_lookup (other, PAL_LAYER_ZONES, border->samples[i].neighbour) == NULL)
      border->samples[i].neighbour = NULL;
}

static double
get_cost (const Sample *one, const Sample *other, double cosine, double sine)
{
  double du = cosine * one->du - sine * one->dv;
  double dv = sine * one->du + cosine * one->dv;
  double cost = COST_DIRECTION * (1.0 - (du * other->du + dv * other->dv));

  return one->neighbour == other->neighbour ? cost : cost + COST_NEIGHBOUR;
}

typedef struct
{
  float costs[N_SAMPLES][N_SAMPLES];        /* of matching i with j */
  float sums[N_SAMPLES + 1][N_SAMPLES + 1]; /* of the best way to i and j */
  guint8 steps[N_SAMPLES + 1][N_SAMPLES + 1];
} Matching;

/* Nothing but a way from the very beginning, and none that leaves the band. */
static void
prepare (Matching *matching)
{
  for (guint i = 0; i <= N_SAMPLES; i++)
    for (guint j = 0; j <= N_SAMPLES; j++)
      matching->sums[i][j] = G_MAXFLOAT;
  matching->sums[0][0] = 0.0f;
}

/* Dynamic time warping of the two rings, the second begun at @shift. Writes sums within the band alone. */
static float
match (Matching *matching, guint shift)
{
  for (guint i = 1; i <= N_SAMPLES; i++)
    for (guint j = i > BAND ? i - BAND : 1; j <= MIN (i + BAND, N_SAMPLES); j++)
      {
        float cost = matching->costs[i - 1][(j - 1 + shift) % N_SAMPLES];
        float both = matching->sums[i - 1][j - 1];
        float one = matching->sums[i - 1][j] + (float) COST_WAIT;
        float other = matching->sums[i][j - 1] + (float) COST_WAIT;

        matching->sums[i][j] = cost + MIN (both, MIN (one, other));
        matching->steps[i][j] = both <= one && both <= other ? 0 : (one <= other ? 1 : 2);
      }
  return matching->sums[N_SAMPLES][N_SAMPLES];
}

static void
match_borders (PalZoneWarp *self, const Border *from, const Border *to, double turned)
{
  Matching *matching = g_new (Matching, 1);
  double cosine = cos (turned), sine = sin (turned);
  float least = G_MAXFLOAT;
  guint best = 0;

  for (guint i = 0; i < N_SAMPLES; i++)
    for (guint j = 0; j < N_SAMPLES; j++)
      matching->costs[i][j] = (float) get_cost (&from->samples[i], &to->samples[j], cosine, sine);
  prepare (matching);
  for (guint shift = 0; shift < N_SAMPLES; shift++)
    {
      float sum = match (matching, shift);

      if (sum < least)
        {
          least = sum;
          best = shift;
        }
    }

  match (matching, best);
  for (guint i = N_SAMPLES, j = N_SAMPLES; i > 0 && j > 0;)
    {
      guint8 step = matching->steps[i][j];

      g_array_append_val (self->from, from->samples[i - 1].at);
      g_array_append_val (self->to, to->samples[(j - 1 + best) % N_SAMPLES].at);
      i -= step != 2;
      j -= step != 1;
    }
  g_free (matching);
}

/**
 * pal_zone_warp_new:
 * @from: a view
 * @to: another view of the same figure
 * @zone: the region key of a zone that both show
 * @turned: by how much @to is turned against @from, in radians, clockwise as it is drawn
 *
 * Takes about 10 ms.
 *
 * Returns: (transfer full) (nullable): the warp, or %NULL if one of the views has no border of the
 *   zone.
 */
PalZoneWarp *
pal_zone_warp_new (PalFigureView *from, PalFigureView *to, const char *zone, double turned)
{
  g_autoptr (PalZoneWarp) self = NULL;
  const PalRegion *regions[2];
  g_autofree Border *borders = g_new0 (Border, 2);

  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (from) && PAL_IS_FIGURE_VIEW (to), NULL);
  g_return_val_if_fail (zone != NULL, NULL);

  regions[0] = pal_figure_view_lookup (from, PAL_LAYER_ZONES, zone);
  regions[1] = pal_figure_view_lookup (to, PAL_LAYER_ZONES, zone);
  if (regions[0] == NULL || regions[1] == NULL || !sample_border (from, regions[0], &borders[0])
      || !sample_border (to, regions[1], &borders[1]))
    return NULL;
  forget_foreign (&borders[0], to);
  forget_foreign (&borders[1], from);
  self = g_new0 (PalZoneWarp, 1);
  self->from = g_array_new (FALSE, FALSE, sizeof (PalPoint));
  self->to = g_array_new (FALSE, FALSE, sizeof (PalPoint));
  self->bent = get_bays (&borders[1]) > get_bays (&borders[0]);
  match_borders (self, &borders[0], &borders[1], turned);
  return g_steal_pointer (&self);
}

/* Frees a warp with the corners it has matched; the views are not its own. */
void
pal_zone_warp_free (PalZoneWarp *self)
{
  g_return_if_fail (self != NULL);
  g_array_unref (self->from);
  g_array_unref (self->to);
  g_free (self);
}

/* The borders of both views, from the first to the second or back. */
static PalRingPair
get_rings (const PalZoneWarp *self, gboolean back)
{
  const GArray *from = back ? self->to : self->from;
  const GArray *to = back ? self->from : self->to;

  return (PalRingPair){ .from = (const PalPoint *) (gconstpointer) from->data,
                        .to = (const PalPoint *) (gconstpointer) to->data,
                        .n = from->len };
}

/**
 * pal_zone_warp_carry:
 * @self: a warp
 * @point: a place in the zone, in millimetres of the first view
 * @back: from the second view to the first instead
 *
 * Takes a millisecond or two in one of the directions.
 *
 * Returns: the place in millimetres of the other view; where the zone is bent it may come to lie
 *   a little beside it.
 */
PalPoint
pal_zone_warp_carry (const PalZoneWarp *self, PalPoint point, gboolean back)
{
  PalRingPair rings;

  g_return_val_if_fail (self != NULL, point);

  /* Coordinates put a place into a border without bays; into one with bays it is sought the other
   * way. That is also why it comes back to where it was. */
  rings = get_rings (self, self->bent);
  return self->bent == back ? pal_ring_pair_map (&rings, point) : pal_ring_pair_find (&rings, point);
}

/**
 * pal_zone_warp_extend:
 * @self: a warp
 * @point: a place beyond the zone, in millimetres of the first view
 * @back: from the second view to the first instead
 *
 * Returns: the place in millimetres of the other view as the zone alone would have it: moved,
 * turned and enlarged as its border is (a least-squares fit), for a neighbour that one of the views
 *   shows only in part.
 */
PalPoint
pal_zone_warp_extend (const PalZoneWarp *self, PalPoint point, gboolean back)
{
  PalRingPair rings;

  g_return_val_if_fail (self != NULL, point);

  rings = get_rings (self, back);
  return pal_ring_pair_fit (&rings, point);
}
