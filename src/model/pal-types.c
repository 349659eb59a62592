/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-types"

#include "pal-types.h"

/* An empty nick is stored as NULL; it stands for the value 0 of the vocabularies that may be empty. */

static const char *side_nicks[] = { "midline", "left", "right" };
static const char *view_nicks[]
    = { "",           "front",        "back",         "left",         "right",       "head-front",
        "head-back",  "head-left",    "head-right",   "hand-palm-l",  "hand-palm-r", "hand-back-l",
        "hand-back-r", "foot-top-l",   "foot-top-r",   "foot-sole-l",  "foot-sole-r", "foot-inner-l",
        "foot-inner-r", "foot-outer-l", "foot-outer-r" };
static const char *layer_nicks[]
    = { "skin", "zones", "superficial", "intermediate", "deep", "skeleton" };
static const char *kind_nicks[] = { "", "pain", "trigger-point", "free", "note", "palpation", "posture" };
static const char *skin_nicks[] = { "skin1", "skin2", "skin3", "skin4", "skin5", "lines" };
static const char *author_nicks[] = { "", "client", "therapist" };
static const char *shape_nicks[] = { "", "region", "point", "area", "arrow" };
static const char *change_nicks[] = { "", "same", "better", "worse", "gone" };
static const char *familiar_nicks[]
    = { "not-asked", "familiar", "similar", "unfamiliar", "nothing-felt" };
static const char *palpation_nicks[]
    = { "", "knot", "spasm", "adhesion", "scar", "swelling", "heat", "cold" };
static const char *posture_nicks[]
    = { "",            "head-forward",  "rounded-shoulders", "shoulder-height",
        "pelvic-tilt", "pelvic-height", "weight-side",       "weight-depth" };
static const char *direction_nicks[] = { "", "left", "right", "forward", "backward" };
static const char *degree_nicks[] = { "", "slight", "moderate", "marked" };
static const char *answer_nicks[] = { "not-asked", "yes", "no" };
static const char *quality_nicks[]
    = { "ache",     "burning",  "numbness",  "pins-and-needles", "stabbing", "throbbing", "cramping",
        "shooting", "stiffness", "tenderness", "itching",         "cold",     "heavy" };

static const char *depth_nicks[] = { "", "surface", "middle", "deep" };
static const char *tissue_nicks[] = { "", "muscle", "joint", "nerve", "skin", "unclear" };
static const char *timing_nicks[] = { "", "constant", "intermittent" };
static const char *precision_nicks[] = { "", "day", "week", "month", "year" };
static const char *factor_nicks[]
    = { "movement",   "rest",     "sitting", "standing", "walking",     "lying",
        "bending",    "turning",  "lifting", "reaching", "screen-work", "exercise",
        "stretching", "pressure", "massage", "warmth",   "cold",        "stress",
        "coughing",   "chewing",  "night",   "morning",  "medicine" };

G_STATIC_ASSERT (G_N_ELEMENTS (layer_nicks) == PAL_N_LAYERS);
G_STATIC_ASSERT (G_N_ELEMENTS (skin_nicks) == PAL_N_SKINS);
G_STATIC_ASSERT (G_N_ELEMENTS (quality_nicks) == PAL_N_QUALITIES);
G_STATIC_ASSERT (G_N_ELEMENTS (factor_nicks) == PAL_N_FACTORS);
G_STATIC_ASSERT (G_N_ELEMENTS (palpation_nicks) == PAL_N_PALPATIONS);
G_STATIC_ASSERT (G_N_ELEMENTS (posture_nicks) == PAL_N_POSTURES);
G_STATIC_ASSERT (G_N_ELEMENTS (direction_nicks) == PAL_N_DIRECTIONS);
G_STATIC_ASSERT (G_N_ELEMENTS (degree_nicks) == PAL_N_DEGREES);
G_STATIC_ASSERT (PAL_PEN_HEAVY == PAL_N_QUALITIES);

static const char *
nick_of (const char *const *nicks, guint n_nicks, int value)
{
  g_return_val_if_fail (value >= 0 && (guint) value < n_nicks, "");
  return nicks[value];
}

static gboolean
value_of (const char *const *nicks, guint n_nicks, const char *nick, int *value)
{
  for (guint i = 0; i < n_nicks; i++)
    if (g_strcmp0 (nicks[i], nick != NULL ? nick : "") == 0)
      {
        *value = (int) i;
        return TRUE;
      }
  return FALSE;
}

#define DEFINE_VOCABULARY(Type, name)                                                              \
  const char *pal_##name##_to_nick (Type name)                                                     \
  {                                                                                                \
    return nick_of (name##_nicks, G_N_ELEMENTS (name##_nicks), (int) name);                        \
  }                                                                                                \
                                                                                                   \
  gboolean pal_##name##_from_nick (const char *nick, Type *name)                                   \
  {                                                                                                \
    int value = 0;                                                                                 \
    gboolean known = value_of (name##_nicks, G_N_ELEMENTS (name##_nicks), nick, &value);           \
                                                                                                   \
    if (known && name != NULL)                                                                     \
      *name = (Type) value;                                                                        \
    return known;                                                                                  \
  }

DEFINE_VOCABULARY (PalSide, side)
DEFINE_VOCABULARY (PalView, view)
DEFINE_VOCABULARY (PalLayer, layer)
DEFINE_VOCABULARY (PalSkin, skin)
DEFINE_VOCABULARY (PalKind, kind)
DEFINE_VOCABULARY (PalAuthor, author)
DEFINE_VOCABULARY (PalShape, shape)
DEFINE_VOCABULARY (PalChange, change)
DEFINE_VOCABULARY (PalFamiliar, familiar)
DEFINE_VOCABULARY (PalPalpation, palpation)
DEFINE_VOCABULARY (PalPosture, posture)
DEFINE_VOCABULARY (PalDirection, direction)
DEFINE_VOCABULARY (PalDegree, degree)
DEFINE_VOCABULARY (PalAnswer, answer)
DEFINE_VOCABULARY (PalDepth, depth)
DEFINE_VOCABULARY (PalTissue, tissue)
DEFINE_VOCABULARY (PalTiming, timing)
DEFINE_VOCABULARY (PalPrecision, precision)

/**
 * pal_side_opposite:
 * @side: a side
 *
 * Returns: the other side of the body; the midline is its own opposite.
 */
PalSide
pal_side_opposite (PalSide side)
{
  switch (side)
    {
    case PAL_SIDE_LEFT:
      return PAL_SIDE_RIGHT;
    case PAL_SIDE_RIGHT:
      return PAL_SIDE_LEFT;
    case PAL_SIDE_MIDLINE:
    default:
      return PAL_SIDE_MIDLINE;
    }
}

/**
 * pal_kind_is_rated:
 * @kind: a kind
 *
 * Returns: whether such a mark says what the client feels, or what hands or eyes found. Only these are rated,
 *   counted, and asked about in the next visit; what is drawn as free of symptoms and what is
 * written on the figure are not.
 */
gboolean
pal_kind_is_rated (PalKind kind)
{
  return pal_kind_has_intensity (kind) || pal_kind_has_degree (kind);
}

/**
 * pal_kind_has_intensity:
 * @kind: a kind
 *
 * Returns: whether such a mark is rated from 0 to 10.
 */
gboolean
pal_kind_has_intensity (PalKind kind)
{
  return kind == PAL_KIND_PAIN || kind == PAL_KIND_TRIGGER_POINT;
}

/**
 * pal_kind_has_degree:
 * @kind: a kind
 *
 * Returns: whether such a mark is slight, moderate or marked: what nobody feels has no number.
 */
gboolean
pal_kind_has_degree (PalKind kind)
{
  return kind == PAL_KIND_PALPATION || kind == PAL_KIND_POSTURE;
}

/* Returns: "+" to "+++", as it is written on a chart; empty for none. */
const char *
pal_degree_get_sign (PalDegree degree)
{
  static const char *const signs[] = { "", "+", "++", "+++" };

  g_return_val_if_fail (degree < G_N_ELEMENTS (signs), "");
  return signs[degree];
}

/* The value of exactly one flag of a set, as a nick. */
static const char *
flag_to_nick (const char *const *nicks, guint n_nicks, guint flag)
{
  for (guint i = 0; i < n_nicks; i++)
    if (flag == 1u << i)
      return nicks[i];
  g_return_val_if_reached ("");
}

static gboolean
flag_from_nick (const char *const *nicks, guint n_nicks, const char *nick, guint *flag)
{
  int value = 0;

  if (nick == NULL || !value_of (nicks, n_nicks, nick, &value))
    return FALSE;
  *flag = 1u << value;
  return TRUE;
}

static char *
flags_to_string (const char *const *nicks, guint n_nicks, guint flags)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < n_nicks; i++)
    if (flags & (1u << i))
      g_string_append_printf (string, "%s%s", string->len > 0 ? " " : "", nicks[i]);
  return g_string_free (string, FALSE);
}

static guint
flags_from_string (const char *const *nicks, guint n_nicks, const char *string)
{
  g_auto (GStrv) words = g_strsplit (string != NULL ? string : "", " ", -1);
  guint flags = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint flag = 0;

      if (flag_from_nick (nicks, n_nicks, words[i], &flag))
        flags |= flag;
    }
  return flags;
}

/* The word that is stored for exactly one quality. */
static const char *
quality_to_nick (PalQuality quality)
{
  return flag_to_nick (quality_nicks, PAL_N_QUALITIES, quality);
}

/**
 * pal_qualities_to_string:
 * @qualities: a set of qualities
 *
 * Returns: (transfer full): their nicks in a fixed order, separated by spaces; empty for no
 * quality.
 */
char *
pal_qualities_to_string (PalQuality qualities)
{
  return flags_to_string (quality_nicks, PAL_N_QUALITIES, qualities);
}

/**
 * pal_qualities_from_string:
 * @string: (nullable): nicks separated by spaces
 *
 * A word that this version does not know is passed over: a record from a later version still opens.
 *
 * Returns: the set.
 */
PalQuality
pal_qualities_from_string (const char *string)
{
  return (PalQuality) flags_from_string (quality_nicks, PAL_N_QUALITIES, string);
}

/**
 * pal_change_get_sign:
 * @change: a change
 *
 * Returns: the sign that stands for it on the map, in lists and on paper, in every language.
 */
const char *
pal_change_get_sign (PalChange change)
{
  switch (change)
    {
    case PAL_CHANGE_SAME:
      return "=";
    case PAL_CHANGE_BETTER:
      return "▼";
    case PAL_CHANGE_WORSE:
      return "▲";
    case PAL_CHANGE_GONE:
      return "×";
    case PAL_CHANGE_NONE:
    default:
      return "";
    }
}

/**
 * pal_pen_to_nick:
 * @pen: a pen
 *
 * Returns: the word that is stored for it, that of its quality where it has one.
 */
const char *
pal_pen_to_nick (PalPen pen)
{
  PalQuality quality = pal_pen_get_quality (pen);

  return quality != PAL_QUALITY_NONE ? quality_to_nick (quality)
                                     : pal_kind_to_nick (pal_pen_get_kind (pen));
}

/* Finds the pen that is stored as @nick; %NULL and "" are %PAL_PEN_NONE. @pen (out) (optional)
 * is left alone where there is no such pen. Returns: whether there is. */
gboolean
pal_pen_from_nick (const char *nick, PalPen *pen)
{
  for (PalPen each = PAL_PEN_NONE; each < PAL_N_PENS; each++)
    if (g_strcmp0 (pal_pen_to_nick (each), nick != NULL ? nick : "") == 0)
      {
        if (pen != NULL)
          *pen = each;
        return TRUE;
      }
  return FALSE;
}

/**
 * pal_pen_get_quality:
 * @pen: a pen
 *
 * Returns: the quality that it draws, %PAL_QUALITY_NONE for a pen that draws none.
 */
PalQuality
pal_pen_get_quality (PalPen pen)
{
  return pen >= PAL_PEN_ACHE && pen <= PAL_PEN_HEAVY ? (PalQuality) (1u << (pen - PAL_PEN_ACHE))
                                                     : PAL_QUALITY_NONE;
}

/**
 * pal_pen_get_kind:
 * @pen: a pen
 *
 * Returns: the kind of the marks that it draws.
 */
PalKind
pal_pen_get_kind (PalPen pen)
{
  if (pen == PAL_PEN_FREE)
    return PAL_KIND_FREE;
  if (pen == PAL_PEN_NOTE)
    return PAL_KIND_NOTE;
  return pal_pen_get_quality (pen) != PAL_QUALITY_NONE ? PAL_KIND_PAIN : PAL_KIND_NONE;
}

/**
 * pal_factors_to_string:
 * @factors: a set of factors
 *
 * Returns: (transfer full): their nicks in a fixed order, separated by spaces; empty for no factor.
 */
char *
pal_factors_to_string (PalFactor factors)
{
  return flags_to_string (factor_nicks, PAL_N_FACTORS, factors);
}

/**
 * pal_factors_from_string:
 * @string: (nullable): nicks separated by spaces
 *
 * A word that this version does not know is passed over, as in pal_qualities_from_string().
 *
 * Returns: the set.
 */
PalFactor
pal_factors_from_string (const char *string)
{
  return (PalFactor) flags_from_string (factor_nicks, PAL_N_FACTORS, string);
}
