/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-knowledge"

#include "pal-subject-reader-private.h"

typedef struct
{
  PalSubjectReader parent;
  PalMuscle *muscle; /* being read; belongs to the knowledge */
  const PalWork *work;
  PalSource source;
} Reader;

static gboolean
start_muscle (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  const char *id, *sides, *pages;

  if (!PAL_COLLECT (markup,
                    error,
                    PAL_STRING ("id", &id),
                    PAL_STRING ("sides", &sides),
                    PAL_STRING ("pages", &pages)))
    return FALSE;
  reader->muscle = pal_muscle_new ();
  reader->muscle->pages = g_intern_string (pages);
  g_ptr_array_add (reader->parent.knowledge->muscles, reader->muscle);
  return pal_subject_reader_start (&reader->parent, &reader->muscle->subject, id, sides, error);
}

static gboolean
end_muscle (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  const PalMuscle *muscle = reader->muscle;

  if (muscle->latin == NULL || muscle->overlying->len == 0 || muscle->refers->len == 0
      || muscle->sites->len == 0 || muscle->sources->len == 0)
    return pal_markup_fail (error, "The muscle is not complete", muscle->subject.base);
  return pal_subject_reader_end (&reader->parent, error);
}

static gboolean
start_latin (PalMarkup *markup, gpointer data, GError **error)
{
  if (!pal_markup_start_plain (markup, data, error))
    return FALSE;
  pal_markup_take_text (markup);
  return TRUE;
}

static gboolean
end_latin (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  if (markup->text->len == 0 || reader->muscle->latin != NULL)
    return pal_markup_fail (error, "No Latin name, or another", reader->muscle->subject.base);
  reader->muscle->latin = g_strdup (markup->text->str);
  return TRUE;
}

static gboolean
start_sheets (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  return pal_markup_take_words (markup, &reader->muscle->sheets, error);
}

static gboolean
start_under (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  const PalZone *known;
  const char *zone;

  if (!PAL_COLLECT (markup, error, PAL_STRING ("zone", &zone)))
    return FALSE;
  known = pal_knowledge_refer_to_zone (reader->parent.knowledge, zone, error);
  if (known == NULL)
    return FALSE;
  g_ptr_array_add (reader->muscle->overlying, (gpointer) known->subject.base);
  return TRUE;
}

static gboolean
start_site (PalMarkup *markup, gpointer data, GError **error)
{
  PalText empty = { NULL, NULL };
  Reader *reader = data;
  const char *n;

  if (!PAL_COLLECT (markup, error, PAL_STRING ("n", &n)))
    return FALSE;
  if (g_ascii_strtoull (n, NULL, 10) != reader->muscle->sites->len + 1)
    return pal_markup_fail (error, "The sites are not numbered 1, 2, 3", n);
  g_array_append_val (reader->muscle->sites, empty);
  return TRUE;
}

static PalText *
get_last_site (PalMuscle *muscle)
{
  return &g_array_index (muscle->sites, PalText, muscle->sites->len - 1);
}

static gboolean
end_site (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  if (get_last_site (reader->muscle)->source == NULL)
    return pal_markup_fail (error, "A site that is not described", reader->muscle->subject.base);
  return TRUE;
}

static gboolean
start_where (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  return pal_markup_take_words (markup, get_last_site (reader->muscle), error);
}

static gboolean
start_refers (PalMarkup *markup, gpointer data, GError **error)
{
  const char *const sides[] = { "same", "opposite", "both", "midline", NULL };
  const char *const weights[] = { "spillover", "essential", NULL };
  Reader *reader = data;
  const char *zone, *side, *weight;
  const PalZone *known;
  guint side_value, weight_value;
  PalRefers refers;

  if (!PAL_COLLECT (markup,
                    error,
                    PAL_STRING ("zone", &zone),
                    PAL_STRING ("side", &side),
                    PAL_STRING ("weight", &weight))
      || !pal_markup_read_word (side, sides, &side_value, error)
      || !pal_markup_read_word (weight, weights, &weight_value, error))
    return FALSE;
  known = pal_knowledge_refer_to_zone (reader->parent.knowledge, zone, error);
  if (known == NULL)
    return FALSE;
  if (known->subject.paired == (side_value == PAL_REFERS_MIDLINE)
      || (!reader->muscle->subject.paired && side_value < PAL_REFERS_BOTH))
    return pal_markup_fail (error, "A side that the zone or the muscle does not have", zone);
  refers.zone = known->subject.base;
  refers.side = side_value;
  refers.weight = weight_value;
  g_array_append_val (reader->muscle->refers, refers);
  return TRUE;
}

static gboolean
start_evidence (PalMarkup *markup, gpointer data, GError **error)
{
  const char *const checks[] = { "not-checked", "partial", "secondary", "direct", NULL };
  const char *const confidences[] = { "unchecked", "medium", "high", NULL };
  Reader *reader = data;
  const char *referral, *confidence;
  guint check_value, confidence_value;

  if (!PAL_COLLECT (
        markup, error, PAL_STRING ("referral", &referral), PAL_STRING ("confidence", &confidence))
      || !pal_markup_read_word (referral, checks, &check_value, error)
      || !pal_markup_read_word (confidence, confidences, &confidence_value, error))
    return FALSE;
  reader->muscle->check = check_value;
  reader->muscle->confidence = confidence_value;
  return TRUE;
}

static gboolean
start_source (PalMarkup *markup, gpointer data, GError **error)
{
  const char *const statuses[] = { "textbook", "read", NULL };
  const char *const scopes[]
    = { "all", "all-but-referral", "attachments", "main-referral", "part-of-referral", NULL };
  Reader *reader = data;
  const char *status, *covers, *work;
  guint status_value, scope;

  if (!PAL_COLLECT (markup,
                    error,
                    PAL_STRING ("status", &status),
                    PAL_STRING ("covers", &covers),
                    PAL_OPTIONAL ("work", &work))
      || !pal_markup_read_word (status, statuses, &status_value, error)
      || !pal_markup_read_word (covers, scopes, &scope, error))
    return FALSE;
  reader->work = NULL;
  if (work != NULL)
    {
      reader->work = pal_knowledge_refer_to_work (reader->parent.knowledge, work, error);
      if (reader->work == NULL)
        return FALSE;
    }
  reader->source.read = status_value == 1;
  reader->source.covers = g_intern_string (covers);
  pal_markup_take_text (markup);
  return TRUE;
}

static gboolean
end_source (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  const char *part = markup->text->str;

  if (reader->work == NULL && *part == '\0')
    return pal_markup_fail (error, "An empty source", reader->muscle->subject.base);
  if (reader->work == NULL)
    reader->source.text = g_strdup (part);
  else if (*part == '\0')
    reader->source.text = g_strdup (reader->work->citation);
  else
    reader->source.text = g_strdup_printf ("%s: %s", reader->work->citation, part);
  g_array_append_val (reader->muscle->sources, reader->source);
  return TRUE;
}

/* Reads the merged muscles.xml and checks it against works and zones, which must have been read. */
gboolean
pal_knowledge_read_muscles (PalKnowledge *self, const char *file, GBytes *xml, GError **error)
{
  const PalMarkupRule rules[] = {
    { "muscles", "", pal_markup_start_plain, NULL },
    { "muscle", " muscles ", start_muscle, end_muscle },
    PAL_SUBJECT_RULES (" muscle "),
    { "latin", " muscle ", start_latin, end_latin },
    { "sheets", " muscle ", start_sheets, NULL },
    { "under", " muscle ", start_under, NULL },
    { "site", " muscle ", start_site, end_site },
    { "where", " site ", start_where, NULL },
    { "refers", " muscle ", start_refers, NULL },
    { "evidence", " muscle ", start_evidence, NULL },
    { "source", " evidence ", start_source, end_source },
    { NULL },
  };
  Reader reader = { { self, NULL }, NULL };

  return pal_markup_parse (xml, file, rules, &reader, error);
}
