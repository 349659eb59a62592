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
static const char *kind_nicks[] = { "", "pain", "trigger-point" };
static const char *author_nicks[] = { "", "client", "therapist" };
static const char *shape_nicks[] = { "", "region", "point", "area", "arrow" };
static const char *change_nicks[] = { "", "same", "better", "worse", "gone" };
static const char *familiar_nicks[]
    = { "not-asked", "familiar", "similar", "unfamiliar", "nothing-felt" };
static const char *answer_nicks[] = { "not-asked", "yes", "no" };
static const char *quality_nicks[]
    = { "ache",     "burning",  "numbness",  "pins-and-needles", "stabbing", "throbbing", "cramping",
        "shooting", "stiffness", "tenderness", "itching",         "cold",     "heavy" };

G_STATIC_ASSERT (G_N_ELEMENTS (quality_nicks) == PAL_N_QUALITIES);

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
DEFINE_VOCABULARY (PalKind, kind)
DEFINE_VOCABULARY (PalAuthor, author)
DEFINE_VOCABULARY (PalShape, shape)
DEFINE_VOCABULARY (PalChange, change)
DEFINE_VOCABULARY (PalFamiliar, familiar)
DEFINE_VOCABULARY (PalAnswer, answer)

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
 * pal_quality_to_nick:
 * @quality: exactly one quality
 *
 * Returns: the word that is stored for it.
 */
const char *
pal_quality_to_nick (PalQuality quality)
{
  for (guint i = 0; i < PAL_N_QUALITIES; i++)
    if (quality == (PalQuality) (1u << i))
      return quality_nicks[i];
  g_return_val_if_reached ("");
}

gboolean
pal_quality_from_nick (const char *nick, PalQuality *quality)
{
  int value = 0;

  if (nick == NULL || !value_of (quality_nicks, PAL_N_QUALITIES, nick, &value))
    return FALSE;
  if (quality != NULL)
    *quality = (PalQuality) (1u << value);
  return TRUE;
}

/**
 * pal_qualities_to_string:
 * @qualities: a set of qualities
 *
 * Returns: (transfer full): their nicks in a fixed order, separated by spaces; empty for no quality.
 */
char *
pal_qualities_to_string (PalQuality qualities)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < PAL_N_QUALITIES; i++)
    if ((guint) qualities & (1u << i))
      g_string_append_printf (string, "%s%s", string->len > 0 ? " " : "", quality_nicks[i]);
  return g_string_free (string, FALSE);
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
  guint qualities = 0;
  g_auto (GStrv) words = g_strsplit (string != NULL ? string : "", " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      PalQuality quality;

      if (pal_quality_from_nick (words[i], &quality))
        qualities |= quality;
    }
  return (PalQuality) qualities;
}
