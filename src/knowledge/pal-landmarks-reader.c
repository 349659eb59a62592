/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-knowledge"

#include "pal-subject-reader-private.h"

typedef struct
{
  PalSubjectReader parent;
  PalLandmark *landmark; /* being read; belongs to the knowledge */
} Reader;

static gboolean
start_source (PalMarkup *markup, gpointer data, GError **error)
{
  PalKnowledge *knowledge = ((PalSubjectReader *) data)->knowledge;
  const PalWork *work;
  const char *id;

  if (!PAL_COLLECT (markup, error, PAL_STRING ("work", &id)))
    return FALSE;
  work = pal_knowledge_refer_to_work (knowledge, id, error);
  if (work == NULL)
    return FALSE;
  g_ptr_array_add (knowledge->landmark_sources, (gpointer) work);
  return TRUE;
}

static gboolean
start_landmark (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  const char *id, *sides;

  if (!PAL_COLLECT (markup, error, PAL_STRING ("id", &id), PAL_STRING ("sides", &sides)))
    return FALSE;
  if (reader->parent.knowledge->landmark_sources->len == 0)
    return pal_markup_fail (error, "Landmarks without a source", id);
  reader->landmark = pal_landmark_new ();
  g_ptr_array_add (reader->parent.knowledge->landmarks, reader->landmark);
  return pal_subject_reader_start (&reader->parent, &reader->landmark->subject, id, sides, error);
}

static gboolean
end_landmark (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  const PalLandmark *landmark = reader->landmark;

  for (gsize i = 0; i < G_N_ELEMENTS (landmark->find); i++)
    {
      if (landmark->find[i].source == NULL)
        return pal_markup_fail (error, "How to find it is missing", landmark->subject.base);
    }
  if (landmark->zones->len == 0)
    return pal_markup_fail (error, "A landmark in no zone", landmark->subject.base);
  return pal_subject_reader_end (&reader->parent, error);
}

static gboolean
start_in (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  const PalZone *zone;
  const char *base;

  if (!PAL_COLLECT (markup, error, PAL_STRING ("zone", &base)))
    return FALSE;
  zone = pal_knowledge_refer_to_zone (reader->parent.knowledge, base, error);
  if (zone == NULL)
    return FALSE;
  g_ptr_array_add (reader->landmark->zones, (gpointer) zone->subject.base);
  return TRUE;
}

static gboolean
start_find (PalMarkup *markup, gpointer data, GError **error)
{
  PalVoice voice = g_str_equal (markup->element, "find") ? PAL_VOICE_CLINICAL : PAL_VOICE_PLAIN;

  return pal_markup_take_words (markup, &((Reader *) data)->landmark->find[voice], error);
}

/* Reads the merged landmarks.xml and checks it against zones and works. */
gboolean
pal_knowledge_read_landmarks (PalKnowledge *self, const char *file, GBytes *xml, GError **error)
{
  const PalMarkupRule rules[] = {
    { "landmarks", "", pal_markup_start_plain, NULL },
    { "source", " landmarks ", start_source, NULL },
    { "landmark", " landmarks ", start_landmark, end_landmark },
    PAL_SUBJECT_RULES (" landmark "),
    { "in", " landmark ", start_in, NULL },
    { "find", " landmark ", start_find, NULL },
    { "find-plain", " landmark ", start_find, NULL },
    { NULL },
  };
  Reader reader = { { self, NULL }, NULL };

  return pal_markup_parse (xml, file, rules, &reader, error);
}
