/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-knowledge"

#include "pal-subject-reader-private.h"

typedef struct
{
  PalSubjectReader parent;
  PalZone *zone; /* being read; belongs to the knowledge */
} Reader;

static gboolean
start_area (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  const char *id;
  PalArea *area;

  if (!PAL_COLLECT (markup, error, PAL_STRING ("id", &id)))
    return FALSE;
  area = pal_area_new ();
  g_ptr_array_add (reader->parent.knowledge->areas, area);
  return pal_subject_reader_start (&reader->parent, &area->subject, id, NULL, error);
}

/* The words for the sides. */
static gboolean
start_side_words (PalMarkup *markup, gpointer data, GError **error)
{
  PalSideWords *words = &((PalSubjectReader *) data)->knowledge->words;
  const struct
  {
    const char *element;
    PalText *target;
  } targets[] = {
    { "left", &words->left },
    { "right", &words->right },
    { "middle", &words->middle },
    { "left-side", &words->left_side },
    { "right-side", &words->right_side },
    { "other-side", &words->other_side },
    { "left-words", &words->left_words },
    { "right-words", &words->right_words },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      if (g_str_equal (targets[i].element, markup->element))
        return pal_markup_take_words (markup, targets[i].target, error);
    }
  return pal_markup_fail (error, "Not one of the words for the sides", markup->element);
}

static gboolean
put_into_area (PalKnowledge *knowledge, PalZone *zone, const char *id, GError **error)
{
  PalArea *area = pal_knowledge_refer (knowledge->areas, id, "No such area", error);

  if (area == NULL)
    return FALSE;
  zone->area = area->subject.base;
  area->subject.paired |= zone->subject.paired;
  area->subject.midline |= zone->subject.midline;
  g_ptr_array_add (area->zones, (gpointer) zone->subject.base);
  return TRUE;
}

static gboolean
start_zone (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  const char *id, *sides, *area, *folds_into;

  if (!PAL_COLLECT (markup,
                    error,
                    PAL_STRING ("id", &id),
                    PAL_STRING ("sides", &sides),
                    PAL_STRING ("area", &area),
                    PAL_OPTIONAL ("folds-into", &folds_into)))
    return FALSE;
  reader->zone = pal_zone_new ();
  reader->zone->folds_into = g_intern_string (folds_into);
  g_ptr_array_add (reader->parent.knowledge->zones, reader->zone);
  return pal_subject_reader_start (&reader->parent, &reader->zone->subject, id, sides, error)
         && put_into_area (reader->parent.knowledge, reader->zone, area, error);
}

static gboolean
end_zone (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  if (reader->zone->felt.source == NULL)
    return pal_markup_fail (error, "A zone without its question", reader->zone->subject.base);
  return pal_subject_reader_end (&reader->parent, error);
}

static gboolean
start_felt (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  return pal_markup_take_words (markup, &reader->zone->felt, error);
}

static gboolean
start_wpi (PalMarkup *markup, gpointer data, GError **error)
{
  const char *const certainties[] = { "direct", "inferred", NULL };
  Reader *reader = data;
  const char *area, *certainty;
  guint which; /* of no account to the program, but one of the two it must be */

  if (!PAL_COLLECT (markup,
                    error,
                    PAL_STRING ("area", &area),
                    PAL_BOOLEAN ("per-side", &reader->zone->wpi_per_side),
                    PAL_STRING ("certainty", &certainty))
      || !pal_markup_read_word (certainty, certainties, &which, error))
    return FALSE;
  reader->zone->wpi_area = g_intern_string (area);
  return TRUE;
}

static gboolean
check (PalKnowledge *self, GError **error)
{
  const PalText *const words[] = {
    &self->words.left,       &self->words.right,       &self->words.middle,
    &self->words.left_side,  &self->words.right_side,  &self->words.other_side,
    &self->words.left_words, &self->words.right_words,
  };

  for (guint i = 0; i < self->zones->len; i++)
    {
      const PalZone *zone = g_ptr_array_index (self->zones, i);

      if (zone->folds_into != NULL && pal_knowledge_lookup_zone (self, zone->folds_into) == NULL)
        return pal_markup_fail (error, "zones.xml: no such zone to fold into", zone->folds_into);
    }
  for (guint i = 0; i < self->areas->len; i++)
    {
      const PalArea *area = g_ptr_array_index (self->areas, i);

      if (area->zones->len == 0 || !pal_subject_is_complete (&area->subject))
        return pal_markup_fail (
          error, "zones.xml: an area without zones or words for each side", area->subject.base);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (words[i]->source == NULL)
        return pal_markup_fail (error, "zones.xml: the words for the sides are missing", "words");
    }
  return TRUE;
}

/* Reads the merged zones.xml and checks it; to be called once. */
gboolean
pal_knowledge_read_zones (PalKnowledge *self, const char *file, GBytes *xml, GError **error)
{
  const PalMarkupRule rules[] = {
    { "zones", "", pal_markup_start_plain, NULL },
    { "words", " zones ", pal_markup_start_plain, NULL },
    { PAL_MARKUP_ANY, " words ", start_side_words, NULL },
    { "areas", " zones ", pal_markup_start_plain, NULL },
    { "area", " areas ", start_area, NULL },
    { "zone", " zones ", start_zone, end_zone },
    PAL_SUBJECT_RULES (" area zone "),
    { "felt", " zone ", start_felt, NULL },
    { "wpi-2016", " zone ", start_wpi, NULL },
    { NULL },
  };
  Reader reader = { { self, NULL }, NULL };

  return pal_markup_parse (xml, file, rules, &reader, error) && check (self, error);
}
