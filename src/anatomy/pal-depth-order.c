/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-depth-order"

#include "pal-depth-order.h"

#include "pal-region-key.h"

/* Bits of the views that an order holds for. */
#define FRONT (1u << PAL_VIEW_FRONT)
#define BACK (1u << PAL_VIEW_BACK)
#define SIDES ((1u << PAL_VIEW_LEFT) | (1u << PAL_VIEW_RIGHT))
#define ALL (FRONT | BACK | SIDES)

typedef struct
{
  guint views;
  const char *upper;    /* base */
  const char *lower[6]; /* bases of what it covers */
} Order;

/* What textbooks agree on (Gray's Anatomy, 42nd ed., the layers of back, trunk and limbs) and where
 * the measure fails in places: the meshes have thin slips of erector spinae where the muscle is as
 * thick as a thumb, a plump quadratus lumborum, and neighbours that run through each other. Nothing
 * else is said here: muscles that lie side by side are left as they were measured. */
static const Order orders[] = {
  /* Neck */
  { BACK | SIDES,
    "trapezius-upper",
    { "levator-scapulae",
      "splenius-capitis",
      "splenius-cervicis",
      "semispinalis-capitis",
      "supraspinatus" } },
  { BACK | SIDES, "splenius-capitis", { "semispinalis-capitis", "levator-scapulae" } },
  { BACK | SIDES,
    "splenius-cervicis",
    { "semispinalis-cervicis-multifidi", "multifidi-rotatores" } },
  { BACK | SIDES, "semispinalis-capitis", { "semispinalis-cervicis-multifidi", "suboccipitales" } },
  { BACK | SIDES, "semispinalis-cervicis-multifidi", { "multifidi-rotatores" } },
  { BACK | SIDES, "suboccipitales", { "longus-colli-capitis" } },
  { FRONT | SIDES,
    "scm-sternal",
    { "scaleni", "levator-scapulae", "longus-colli-capitis", "digastricus" } },
  { FRONT | SIDES, "scm-clavicular", { "scaleni", "levator-scapulae", "longus-colli-capitis" } },
  /* Jaw */
  { FRONT | SIDES, "masseter", { "pterygoideus-lateralis", "pterygoideus-medialis" } },
  { FRONT | SIDES, "temporalis", { "pterygoideus-lateralis" } },
  { FRONT | SIDES, "pterygoideus-lateralis", { "pterygoideus-medialis" } },
  /* Back and shoulder blade */
  { BACK, "trapezius-middle", { "rhomboidei", "supraspinatus", "levator-scapulae" } },
  { BACK, "trapezius-lower", { "rhomboidei", "latissimus-dorsi" } },
  { BACK,
    "rhomboidei",
    { "serratus-posterior-superior", "iliocostalis-thoracis", "serratus-anterior" } },
  { BACK,
    "latissimus-dorsi",
    { "serratus-posterior-inferior", "serratus-anterior", "teres-major" } },
  { BACK,
    "serratus-posterior-superior",
    { "splenius-cervicis",
      "splenius-capitis",
      "iliocostalis-thoracis",
      "longissimus-thoracis",
      "intercostales" } },
  { BACK,
    "serratus-posterior-inferior",
    { "iliocostalis-lumborum", "iliocostalis-thoracis", "longissimus-thoracis", "intercostales" } },
  { BACK,
    "iliocostalis-lumborum",
    { "quadratus-lumborum", "multifidi-rotatores", "intercostales" } },
  { BACK, "iliocostalis-thoracis", { "intercostales", "multifidi-rotatores" } },
  { BACK,
    "longissimus-thoracis",
    { "multifidi-rotatores", "quadratus-lumborum", "intercostales" } },
  { BACK, "quadratus-lumborum", { "iliopsoas" } },
  { BACK | SIDES, "infraspinatus", { "subscapularis" } },
  { BACK, "teres-minor", { "subscapularis" } },
  { BACK | SIDES, "subscapularis", { "serratus-anterior" } },
  { ALL, "serratus-anterior", { "intercostales" } },
  { ALL, "intercostales", { "diaphragma" } },
  { ALL, "deltoideus", { "infraspinatus", "teres-minor", "subscapularis", "coracobrachialis" } },
  /* Chest and belly */
  { FRONT | SIDES,
    "pectoralis-major",
    { "pectoralis-minor",
      "subclavius",
      "serratus-anterior",
      "rectus-abdominis",
      "coracobrachialis" } },
  { FRONT | SIDES, "pectoralis-minor", { "serratus-anterior", "intercostales" } },
  { ALL, "obliqui-abdominis", { "intercostales", "diaphragma" } },
  { FRONT, "rectus-abdominis", { "iliopsoas", "diaphragma" } },
  /* Arm */
  { FRONT | SIDES, "biceps-brachii", { "brachialis", "coracobrachialis" } },
  { FRONT, "flexores-carpi", { "flexores-digitorum", "flexor-pollicis-longus" } },
  { FRONT, "palmaris-longus", { "flexores-digitorum", "flexor-pollicis-longus" } },
  { FRONT, "pronator-teres", { "flexores-digitorum", "supinator" } },
  { FRONT, "flexores-digitorum", { "flexor-pollicis-longus" } },
  { BACK | SIDES, "extensor-digitorum", { "supinator" } },
  { BACK | SIDES, "extensor-carpi-radialis", { "supinator" } },
  /* Hip and thigh */
  { BACK | SIDES,
    "gluteus-maximus",
    { "gluteus-medius", "gluteus-minimus", "piriformis", "hip-deep-rotators", "biceps-femoris" } },
  { ALL, "gluteus-medius", { "gluteus-minimus" } },
  { FRONT | SIDES, "tensor-fasciae-latae", { "gluteus-minimus" } },
  { BACK, "piriformis", { "gluteus-minimus" } },
  { FRONT, "sartorius", { "iliopsoas", "vastus-medialis", "adductor-longus-brevis" } },
  { FRONT,
    "rectus-femoris",
    { "vastus-intermedius", "vastus-medialis", "vastus-lateralis", "iliopsoas" } },
  { FRONT | SIDES, "vastus-lateralis", { "vastus-intermedius" } },
  { FRONT, "vastus-medialis", { "vastus-intermedius" } },
  { FRONT, "pectineus", { "adductor-longus-brevis", "adductor-magnus" } },
  { FRONT, "adductor-longus-brevis", { "adductor-magnus" } },
  { BACK, "biceps-femoris", { "semimembranosus", "adductor-magnus" } },
  { BACK, "semitendinosus", { "semimembranosus", "adductor-magnus" } },
  { BACK, "semimembranosus", { "adductor-magnus" } },
  /* Lower leg and foot */
  { BACK, "gastrocnemius", { "plantaris", "soleus", "popliteus" } },
  { BACK, "plantaris", { "soleus", "popliteus" } },
  { BACK, "soleus", { "tibialis-posterior", "flexor-digitorum-longus", "flexor-hallucis-longus" } },
  { FRONT, "tibialis-anterior", { "extensor-hallucis-longus", "tibialis-posterior" } },
  { FRONT, "extensor-digitorum-longus", { "extensor-hallucis-longus", "tibialis-posterior" } },
};

static guint
find (GPtrArray *stack, const char *base, PalSide side)
{
  g_autofree char *key = pal_region_key_new (base, side);
  guint position;

  return g_ptr_array_find_with_equal_func (stack, key, g_str_equal, &position) ? position
                                                                               : G_MAXUINT;
}

/* Lifts what covers another over it. Returns: whether anything was moved. */
static gboolean
lift (GPtrArray *stack, guint n_seen, const Order *order, PalSide side)
{
  guint upper = find (stack, order->upper, side);
  guint place = upper;

  if (upper == G_MAXUINT)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (order->lower) && order->lower[i] != NULL; i++)
    {
      guint lower = find (stack, order->lower[i], side);

      if (lower >= n_seen)
        place = MIN (place, lower);
    }
  if (place == upper)
    return FALSE;
  g_ptr_array_insert (stack, place, g_ptr_array_steal_index (stack, upper));
  return TRUE;
}

/**
 * pal_depth_order_apply:
 * @stack: (element-type utf8): region keys from the surface down, as drawn and measured
 * @n_seen: how many of them, from the first, are seen to lie on top and stay there
 * @view: the view from which they were looked at
 *
 * Puts right what the textbooks of anatomy know better than the meshes; the rest stays as it is.
 */
void
pal_depth_order_apply (GPtrArray *stack, guint n_seen, PalView view)
{
  gboolean moved = TRUE;

  g_return_if_fail (stack != NULL && view != PAL_VIEW_NONE);

  /* Each round lifts something nearer to its place; the orders have no circle. */
  for (guint round = 0; moved && round < stack->len; round++)
    {
      moved = FALSE;
      for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
        {
          if ((orders[i].views & (1u << view)) == 0)
            continue;
          for (PalSide side = PAL_SIDE_MIDLINE; side <= PAL_SIDE_RIGHT; side++)
            moved |= lift (stack, n_seen, &orders[i], side);
        }
    }
}
