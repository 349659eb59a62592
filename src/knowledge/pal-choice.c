/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-choice"

#include "pal-choice.h"

static const char *const stages[PAL_N_STAGES] = {
  NULL, "acute", "sub-acute", "chronic", "maintenance",
};

static const char *const targets[PAL_N_TARGETS] = {
  NULL, "muscle", "tendon", "fascia", "scar", "joint", "nerve", "swelling",
};

static const char *const aims_nicks[PAL_N_AIMS] = {
  "pain", "calm", "move", "loosen", "drain", "sport",
};

static const char *const signs[PAL_N_SIGNS] = {
  "warmth", "swelling", "numbness", "young-scar", "new-pain",
};

/* Returns: whether there is such a word; otherwise @target is none. */
gboolean
pal_target_from_nick (const char *nick, PalTarget *target)
{
  g_return_val_if_fail (target != NULL, FALSE);

  *target = PAL_TARGET_NONE;
  for (guint i = 1; nick != NULL && i < PAL_N_TARGETS; i++)
    if (g_str_equal (nick, targets[i]))
      {
        *target = (PalTarget) i;
        return TRUE;
      }
  return FALSE;
}

/* Returns: (nullable): the word of one sign in choice.xml; %NULL for none or several. */
const char *
pal_sign_to_nick (PalSign sign)
{
  for (guint i = 0; i < PAL_N_SIGNS; i++)
    if (sign == (PalSign) (1 << i))
      return signs[i];
  return NULL;
}

/* The words of those bits of @set that have one, with a space between them. */
static char *
join (const char *const *nicks, guint n_nicks, guint set)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < n_nicks; i++)
    if (nicks[i] != NULL && (set & (1u << i)) != 0)
      g_string_append_printf (string, "%s%s", string->len > 0 ? " " : "", nicks[i]);
  return g_string_free (string, FALSE);
}

/* What is no word of these is passed over. */
static guint
split (const char *const *nicks, guint n_nicks, const char *string)
{
  g_auto (GStrv) words = g_strsplit (string != NULL ? string : "", " ", -1);
  guint set = 0;

  for (guint w = 0; words[w] != NULL; w++)
    for (guint i = 0; i < n_nicks; i++)
      if (g_strcmp0 (words[w], nicks[i]) == 0)
        set |= 1u << i;
  return set;
}

/* Returns: (transfer full): the words with a space between them; empty for none. */
char *
pal_aims_to_string (PalAim aims)
{
  return join (aims_nicks, PAL_N_AIMS, aims);
}

/* Returns: the aims that @string names; what it says besides is passed over. */
PalAim
pal_aims_from_string (const char *string)
{
  return (PalAim) split (aims_nicks, PAL_N_AIMS, string);
}

/* @set: a bit `1 << stage` for each. Returns: (transfer full): their words; empty for none. */
char *
pal_stages_to_string (guint set)
{
  return join (stages, PAL_N_STAGES, set);
}

/* Returns: the bits `1 << stage` of the stages that @string names. */
guint
pal_stages_from_string (const char *string)
{
  return split (stages, PAL_N_STAGES, string);
}

/* @set: a bit `1 << target` for each. Returns: (transfer full): their words; empty for none. */
char *
pal_targets_to_string (guint set)
{
  return join (targets, PAL_N_TARGETS, set);
}

/* Returns: the bits `1 << target` of the targets that @string names. */
guint
pal_targets_from_string (const char *string)
{
  return split (targets, PAL_N_TARGETS, string);
}
