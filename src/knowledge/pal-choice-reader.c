/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-knowledge"

#include <stdlib.h>
#include <string.h>

#include "pal-knowledge-private.h"
#include "pal-markup-private.h"

#define MOST_DAYS 3660
#define MOST_POINTS 50
#define BEST_FIT 3
#define MOST_YEARS 30

typedef struct
{
  PalKnowledge *knowledge;
  gboolean stages, points; /* whether they were there */
} Reader;

static gboolean
read_int (const char *text, int least, int most, int *number, GError **error)
{
  char *end;
  long value = strtol (text, &end, 10);

  if (end == text || *end != '\0' || value < least || value > most)
    return pal_markup_fail (error, "Not a number that makes sense here", text);
  *number = (int) value;
  return TRUE;
}

static gboolean
start_stages (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  PalChoiceRules *choice = &reader->knowledge->library.choice;
  const char *acute, *sub_acute;

  reader->stages = TRUE;
  return PAL_COLLECT (
           markup, error, PAL_STRING ("acute", &acute), PAL_STRING ("sub-acute", &sub_acute))
         && read_int (acute, 1, MOST_DAYS, &choice->acute_days, error)
         && read_int (
           sub_acute, choice->acute_days + 1, MOST_DAYS, &choice->sub_acute_days, error);
}

static gboolean
start_points (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  PalChoiceRules *choice = &reader->knowledge->library.choice;
  const char *listed, *listed_less, *stage, *target, *aim, *moderate, *low, *very_low, *system;
  const char *adapted;

  reader->points = TRUE;
  return PAL_COLLECT (markup,
                      error,
                      PAL_STRING ("listed", &listed),
                      PAL_STRING ("listed-less", &listed_less),
                      PAL_STRING ("stage", &stage),
                      PAL_STRING ("target", &target),
                      PAL_STRING ("aim", &aim),
                      PAL_STRING ("moderate", &moderate),
                      PAL_STRING ("low", &low),
                      PAL_STRING ("very-low", &very_low),
                      PAL_STRING ("system", &system),
                      PAL_STRING ("adapted", &adapted))
         && read_int (listed, 0, MOST_POINTS, &choice->listed, error)
         && read_int (listed_less, 0, MOST_POINTS, &choice->listed_less, error)
         && read_int (stage, 0, MOST_POINTS, &choice->stage, error)
         && read_int (target, 0, MOST_POINTS, &choice->target, error)
         && read_int (aim, 0, MOST_POINTS, &choice->aim, error)
         && read_int (
           moderate, 0, MOST_POINTS, &choice->certainty[PAL_CERTAINTY_MODERATE], error)
         && read_int (low, 0, MOST_POINTS, &choice->certainty[PAL_CERTAINTY_LOW], error)
         && read_int (
           very_low, 0, MOST_POINTS, &choice->certainty[PAL_CERTAINTY_VERY_LOW], error)
         && read_int (system, -MOST_POINTS, 0, &choice->system, error)
         && read_int (adapted, 0, MOST_POINTS, &choice->adapted, error);
}

/* "muscle:3 joint:1": what is not named can be done. */
static gboolean
read_targets (const char *text, PalFit *fit, GError **error)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 1; i < PAL_N_TARGETS; i++)
    fit->target[i] = 1;
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], ":", 2);
      PalTarget target;

      if (g_strv_length (parts) != 2 || !pal_target_from_nick (parts[0], &target))
        return pal_markup_fail (error, "No such target", words[i]);
      if (!read_int (parts[1], 0, BEST_FIT, &fit->target[target], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_aims (const char *text, PalFit *fit, GError **error)
{
  g_autofree char *again = NULL;

  fit->aims = pal_aims_from_string (text);
  again = pal_aims_to_string (fit->aims);
  /* A word that is not known makes it shorter. */
  if (*text == '\0' || strlen (again) != strlen (text))
    return pal_markup_fail (error, "No such aim, or one twice", text);
  return TRUE;
}

static gboolean
start_technique (PalMarkup *markup, gpointer data, GError **error)
{
  static const char *const parts[] = { "warm", "open", "main", "whole", "length", "home", NULL };
  Reader *reader = data;
  PalTechnique *technique;
  const char *id, *part, *deep = NULL, *stage[PAL_N_STAGES] = { NULL }, *targets, *aims;
  guint value;

  if (!PAL_COLLECT (markup,
                    error,
                    PAL_STRING ("id", &id),
                    PAL_STRING ("part", &part),
                    PAL_OPTIONAL ("deep", &deep),
                    PAL_STRING ("acute", &stage[PAL_STAGE_ACUTE]),
                    PAL_STRING ("sub-acute", &stage[PAL_STAGE_SUB_ACUTE]),
                    PAL_STRING ("chronic", &stage[PAL_STAGE_CHRONIC]),
                    PAL_STRING ("maintenance", &stage[PAL_STAGE_MAINTENANCE]),
                    PAL_STRING ("targets", &targets),
                    PAL_STRING ("aims", &aims)))
    return FALSE;
  technique = pal_knowledge_refer (
    reader->knowledge->library.techniques, id, "No such technique", error);
  if (technique == NULL)
    return FALSE;
  if (technique->fit.known)
    return pal_markup_fail (error, "The same technique twice", id);
  technique->fit.known = TRUE;
  if (!pal_markup_read_word (part, parts, &value, error))
    return FALSE;
  technique->fit.part = (PalSessionPart) value;
  technique->fit.deep = g_strcmp0 (deep, "yes") == 0;
  for (guint i = PAL_STAGE_ACUTE; i < PAL_N_STAGES; i++)
    if (!read_int (stage[i], 0, BEST_FIT, &technique->fit.stage[i], error))
      return FALSE;
  return read_targets (targets, &technique->fit, error)
         && read_aims (aims, &technique->fit, error);
}

static gboolean
start_reason (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  PalLibrary *library = &reader->knowledge->library;
  const char *nick, *id;
  gpointer state;

  if (!PAL_COLLECT (markup, error, PAL_STRING ("nick", &nick), PAL_STRING ("state", &id)))
    return FALSE;
  state = pal_knowledge_refer (
    library->contraindications, id, "No such contraindication", error);
  if (state == NULL)
    return FALSE;
  for (guint i = PAL_REASON_NONE + 1; i < PAL_N_REASONS; i++)
    {
      g_autofree char *known = pal_no_work_reason_to_string ((PalReason) i, NULL);

      if (g_str_equal (known, nick))
        {
          library->reason_states[i] = state;
          return TRUE;
        }
    }
  return pal_markup_fail (error, "No such reason", nick);
}

/* A sign with the state that it may mean, and what is young or new for those that have a time. */
static gboolean
start_sign (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  PalLibrary *library = &reader->knowledge->library;
  const char *nick, *id, *days = NULL;
  gpointer state;
  int *limit = NULL;

  if (!PAL_COLLECT (markup,
                    error,
                    PAL_STRING ("nick", &nick),
                    PAL_STRING ("state", &id),
                    PAL_OPTIONAL ("days", &days)))
    return FALSE;
  state = pal_knowledge_refer (
    library->contraindications, id, "No such contraindication", error);
  if (state == NULL)
    return FALSE;
  for (guint i = 0; i < PAL_N_SIGNS; i++)
    {
      PalSign sign = (PalSign) (1 << i);

      if (!g_str_equal (pal_sign_to_nick (sign), nick))
        continue;
      library->sign_states[i] = state;
      if (sign == PAL_SIGN_YOUNG_SCAR)
        limit = &library->choice.young_scar_days;
      else if (sign == PAL_SIGN_NEW_PAIN)
        limit = &library->choice.new_pain_days;
      if ((limit != NULL) != (days != NULL))
        return pal_markup_fail (error, "A sign with too few or too many days", nick);
      return limit == NULL || read_int (days, 1, MOST_DAYS, limit, error);
    }
  return pal_markup_fail (error, "No such sign", nick);
}

static gboolean
start_minor (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  PalLibrary *library = &reader->knowledge->library;
  const char *years, *id;

  if (!PAL_COLLECT (markup, error, PAL_STRING ("years", &years), PAL_STRING ("state", &id)))
    return FALSE;
  library->minor_state = pal_knowledge_refer (
    library->contraindications, id, "No such contraindication", error);
  return library->minor_state != NULL
         && read_int (years, 1, MOST_YEARS, &library->choice.adult_years, error);
}

static gboolean
start_source (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  const char *work;

  return PAL_COLLECT (markup, error, PAL_STRING ("work", &work))
         && pal_knowledge_refer_to_work (reader->knowledge, work, error) != NULL;
}

static gboolean
end_choice (PalMarkup *markup, gpointer data, GError **error)
{
  const Reader *reader = data;
  GPtrArray *techniques = reader->knowledge->library.techniques;

  if (!reader->stages || !reader->points)
    return pal_markup_fail (error, "The numbers are missing", "choice");
  for (guint i = 0; i < techniques->len; i++)
    {
      const PalTechnique *technique = g_ptr_array_index (techniques, i);

      if (!technique->fit.known)
        return pal_markup_fail (error, "Nothing is said of a technique", technique->id);
    }
  return TRUE;
}

/* Reads choice.xml, when works, safety and techniques have been read. */
gboolean
pal_knowledge_read_choice (PalKnowledge *self, const char *file, GBytes *xml, GError **error)
{
  const PalMarkupRule rules[] = {
    { "choice", "", pal_markup_start_plain, end_choice },
    { "stages", " choice ", start_stages, NULL },
    { "points", " choice ", start_points, NULL },
    { "technique", " choice ", start_technique, NULL },
    { "reason", " choice ", start_reason, NULL },
    { "sign", " choice ", start_sign, NULL },
    { "minor", " choice ", start_minor, NULL },
    { "source", " choice ", start_source, NULL },
    { NULL },
  };
  Reader reader = { self, FALSE, FALSE };

  return pal_markup_parse (xml, file, rules, &reader, error);
}
