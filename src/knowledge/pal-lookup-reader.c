/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-knowledge"

#include "pal-knowledge-private.h"
#include "pal-markup-private.h"

#define MOST_OFTEN 5.0
#define MOST_SILENCE 10.0
#define MOST_CHECKED 100.0

typedef struct
{
  PalKnowledge *knowledge;
  gboolean chances, everything, muscle, checked; /* whether they were there */
  guint n_strengths;
} Reader;

/* A number between @least and @most. */
static gboolean
read_number (const char *text, double least, double most, double *number, GError **error)
{
  char *end;
  double value = g_ascii_strtod (text, &end);

  if (end == text || *end != '\0' || !(value >= least && value <= most))
    return pal_markup_fail (error, "Not a number that makes sense here", text);
  *number = value;
  return TRUE;
}

/* A chance: neither never nor always, for nothing could outweigh that. */
static gboolean
read_chance (const char *text, double *chance, GError **error)
{
  return read_number (text, 0.001, 0.999, chance, error);
}

static gboolean
start_chances (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  PalLookup *lookup = &reader->knowledge->lookup;
  const char *essential, *spillover, *near_essential, *near_spillover, *over, *background, *silence;
  const char *essential_less, *spillover_less;

  reader->chances = TRUE;
  return PAL_COLLECT (markup,
                      error,
                      PAL_STRING ("essential", &essential),
                      PAL_STRING ("essential-less", &essential_less),
                      PAL_STRING ("spillover", &spillover),
                      PAL_STRING ("spillover-less", &spillover_less),
                      PAL_STRING ("near-essential", &near_essential),
                      PAL_STRING ("near-spillover", &near_spillover),
                      PAL_STRING ("over", &over),
                      PAL_STRING ("background", &background),
                      PAL_STRING ("silence", &silence))
         && read_chance (essential, &lookup->essential, error)
         && read_number (essential_less, 0, 1, &lookup->essential_less, error)
         && read_chance (spillover, &lookup->spillover, error)
         && read_number (spillover_less, 0, 1, &lookup->spillover_less, error)
         && read_chance (near_essential, &lookup->near_essential, error)
         && read_chance (near_spillover, &lookup->near_spillover, error)
         && read_chance (over, &lookup->over, error)
         && read_chance (background, &lookup->background, error)
         && read_number (silence, 0, MOST_SILENCE, &lookup->silence, error);
}

static gboolean
start_everything (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  PalLookup *lookup = &reader->knowledge->lookup;
  const char *share, *essential, *spillover;

  reader->everything = TRUE;
  return PAL_COLLECT (markup,
                      error,
                      PAL_STRING ("share", &share),
                      PAL_STRING ("essential", &essential),
                      PAL_STRING ("spillover", &spillover))
         && read_chance (share, &lookup->all_share, error)
         && read_chance (essential, &lookup->all_essential, error)
         && read_chance (spillover, &lookup->all_spillover, error);
}

/* The steps come from the lowest on, and ever fewer zones are in them. */
static gboolean
start_strength (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  PalLookup *lookup = &reader->knowledge->lookup;
  guint n = reader->n_strengths;
  const char *share, *essential, *other;

  if (n == PAL_N_STRENGTHS)
    return pal_markup_fail (error, "More steps than there are", "strength");
  reader->n_strengths++;
  return PAL_COLLECT (markup,
                      error,
                      PAL_STRING ("share", &share),
                      PAL_STRING ("essential", &essential),
                      PAL_STRING ("other", &other))
         && read_number (share,
                         n > 0 ? lookup->strength_share[n - 1] : 0.001,
                         1,
                         &lookup->strength_share[n],
                         error)
         && read_number (essential,
                         0.001,
                         n > 0 ? lookup->strength_essential[n - 1] : 0.999,
                         &lookup->strength_essential[n],
                         error)
         && read_number (other,
                         0.001,
                         n > 0 ? lookup->strength_other[n - 1] : 0.999,
                         &lookup->strength_other[n],
                         error);
}

static gboolean
start_checked (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  PalLookup *lookup = &reader->knowledge->lookup;
  const char *familiar, *unfamiliar, *nothing;

  reader->checked = TRUE;
  return PAL_COLLECT (markup,
                      error,
                      PAL_STRING ("familiar", &familiar),
                      PAL_STRING ("unfamiliar", &unfamiliar),
                      PAL_STRING ("nothing", &nothing))
         && read_number (familiar, 1, MOST_CHECKED, &lookup->checked_familiar, error)
         && read_chance (unfamiliar, &lookup->checked_unfamiliar, error)
         && read_chance (nothing, &lookup->checked_nothing, error);
}

static gboolean
start_muscle (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  PalLookup *lookup = &reader->knowledge->lookup;
  const char *chance, *both_sides, *often, *secondary, *partial, *not_checked;

  reader->muscle = TRUE;
  lookup->trust[PAL_REFERRAL_CHECK_DIRECT] = 1;
  return PAL_COLLECT (markup,
                      error,
                      PAL_STRING ("chance", &chance),
                      PAL_STRING ("both-sides", &both_sides),
                      PAL_STRING ("often", &often),
                      PAL_STRING ("secondary", &secondary),
                      PAL_STRING ("partial", &partial),
                      PAL_STRING ("not-checked", &not_checked))
         && read_chance (chance, &lookup->muscle, error)
         && read_chance (both_sides, &lookup->both_sides, error)
         && read_number (often, 1, MOST_OFTEN, &lookup->often, error)
         && read_number (secondary, 0.1, 1, &lookup->trust[PAL_REFERRAL_CHECK_SECONDARY], error)
         && read_number (partial, 0.1, 1, &lookup->trust[PAL_REFERRAL_CHECK_PARTIAL], error)
         && read_number (not_checked, 0.1, 1, &lookup->trust[PAL_REFERRAL_CHECK_NONE], error);
}

static gboolean
start_often (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  const char *base, *work;
  PalMuscle *muscle;

  if (!PAL_COLLECT (markup, error, PAL_STRING ("muscle", &base), PAL_STRING ("work", &work))
      || pal_knowledge_refer_to_work (reader->knowledge, work, error) == NULL)
    return FALSE;
  muscle = (PalMuscle *) pal_knowledge_refer_to_muscle (reader->knowledge, base, error);
  if (muscle == NULL)
    return FALSE;
  muscle->often = TRUE;
  return TRUE;
}

static gboolean
start_near (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  const char *base, *to;
  g_auto (GStrv) words = NULL;
  PalZone *zone;

  if (!PAL_COLLECT (markup, error, PAL_STRING ("zone", &base), PAL_STRING ("to", &to)))
    return FALSE;
  zone = (PalZone *) pal_knowledge_refer_to_zone (reader->knowledge, base, error);
  if (zone == NULL)
    return FALSE;
  words = g_strsplit (to, " ", -1);
  for (gsize i = 0; words[i] != NULL; i++)
    {
      PalZone *other = (PalZone *) pal_knowledge_refer_to_zone (reader->knowledge, words[i], error);

      if (other == NULL)
        return FALSE;
      if (other == zone || g_ptr_array_find (zone->near, other->subject.base, NULL))
        return pal_markup_fail (error, "A zone that borders on itself, or twice", words[i]);
      g_ptr_array_add (zone->near, (gpointer) other->subject.base);
      g_ptr_array_add (other->near, (gpointer) zone->subject.base);
    }
  return TRUE;
}

static gboolean
start_across (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  const char *base;
  PalZone *zone;

  if (!PAL_COLLECT (markup, error, PAL_STRING ("zone", &base)))
    return FALSE;
  zone = (PalZone *) pal_knowledge_refer_to_zone (reader->knowledge, base, error);
  if (zone == NULL)
    return FALSE;
  if (!zone->subject.paired)
    return pal_markup_fail (error, "A zone that has no other side", base);
  zone->across = TRUE;
  return TRUE;
}

static gboolean
end_lookup (PalMarkup *markup, gpointer data, GError **error)
{
  const Reader *reader = data;

  if (!reader->chances || !reader->everything || !reader->muscle || !reader->checked
      || reader->n_strengths < PAL_N_STRENGTHS)
    return pal_markup_fail (error, "The chances are missing", "lookup");
  return TRUE;
}

/* Reads lookup.xml, when works, zones and muscles have been read. */
gboolean
pal_knowledge_read_lookup (PalKnowledge *self, const char *file, GBytes *xml, GError **error)
{
  const PalMarkupRule rules[] = {
    { "lookup", "", pal_markup_start_plain, end_lookup },
    { "chances", " lookup ", start_chances, NULL },
    { "everything", " lookup ", start_everything, NULL },
    { "strength", " lookup ", start_strength, NULL },
    { "muscle", " lookup ", start_muscle, NULL },
    { "checked", " lookup ", start_checked, NULL },
    { "often", " lookup ", start_often, NULL },
    { "near", " lookup ", start_near, NULL },
    { "across", " lookup ", start_across, NULL },
    { NULL },
  };
  Reader reader = { .knowledge = self };

  return pal_markup_parse (xml, file, rules, &reader, error);
}
