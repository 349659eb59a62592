/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-knowledge"

#include "pal-knowledge-private.h"

#include <string.h>

typedef struct
{
  PalKnowledge *knowledge;
  GHashTable *works; /* id -> title */

  PalArea *area;
  PalZone *zone;
  PalMuscle *muscle;
  PalSubject *subject; /* that of the zone or muscle being read */

  GString *text; /* of the element being read, if it is one that holds words */
  PalText *target;
  char *language;
  char *work_id;
  PalSource source;
} Reader;

/* Reads the attributes of an element into variables; an attribute that is not named is an error. */
#define STRING(name, place) G_MARKUP_COLLECT_STRING, name, place
#define OPTIONAL(name, place) G_MARKUP_COLLECT_STRING | G_MARKUP_COLLECT_OPTIONAL, name, place
#define COPY(name, place) G_MARKUP_COLLECT_STRDUP, name, place
#define OPTIONAL_COPY(name, place) G_MARKUP_COLLECT_STRDUP | G_MARKUP_COLLECT_OPTIONAL, name, place
#define BOOLEAN(name, place) G_MARKUP_COLLECT_BOOLEAN, name, place
#define COLLECT(...)                                                                               \
  g_markup_collect_attributes (element, names, values, error, __VA_ARGS__, G_MARKUP_COLLECT_INVALID)

typedef gboolean (*StartFunc) (
  Reader *reader, const char *element, const char **names, const char **values, GError **error);
typedef gboolean (*EndFunc) (Reader *reader, GError **error);

static gboolean
fail (GError **error, const char *what, const char *where)
{
  g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "%s: “%s”", what, where);
  return FALSE;
}

/* The place of @word in @words. */
static gboolean
read_word (const char *word, const char *const *words, guint *value, GError **error)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (g_str_equal (words[i], word))
        {
          *value = i;
          return TRUE;
        }
    }
  return fail (error, "Not one of the words that may stand here", word);
}

static gboolean
start_plain_element (
  Reader *reader, const char *element, const char **names, const char **values, GError **error)
{
  return g_markup_collect_attributes (
    element, names, values, error, G_MARKUP_COLLECT_INVALID, NULL);
}

static gboolean
start_area (
  Reader *reader, const char *element, const char **names, const char **values, GError **error)
{
  const char *id;

  if (!COLLECT (STRING ("id", &id)))
    return FALSE;
  reader->area = g_new0 (PalArea, 1);
  reader->area->id = g_intern_string (id);
  g_ptr_array_add (reader->knowledge->areas, reader->area);
  return TRUE;
}

static gboolean
end_area (Reader *reader, GError **error)
{
  if (reader->area->name.source == NULL)
    return fail (error, "An area without a name", reader->area->id);
  reader->area = NULL;
  return TRUE;
}

static gboolean
read_subject (Reader *reader,
              PalSubject *subject,
              const char *id,
              const char *sides,
              const char *area,
              GError **error)
{
  const char *const side_words[] = { "midline", "paired", NULL };
  guint paired;

  if (!read_word (sides, side_words, &paired, error))
    return FALSE;
  if (pal_knowledge_get_area_name (reader->knowledge, area, "en") == NULL)
    return fail (error, "No such area", area);
  if (g_hash_table_contains (reader->knowledge->subjects, id))
    return fail (error, "The same id twice", id);
  subject->base = g_intern_string (id);
  subject->area = g_intern_string (area);
  subject->paired = paired == 1;
  reader->subject = subject;
  g_hash_table_insert (reader->knowledge->subjects, (gpointer) subject->base, subject);
  return TRUE;
}

static gboolean
end_subject (Reader *reader, GError **error)
{
  if (!pal_subject_is_complete (reader->subject))
    return fail (error, "Words are missing or too many", reader->subject->base);
  if (reader->zone != NULL && reader->zone->felt.source == NULL)
    return fail (error, "A zone without its question", reader->subject->base);
  reader->subject = NULL;
  reader->zone = NULL;
  reader->muscle = NULL;
  return TRUE;
}

static gboolean
start_zone (
  Reader *reader, const char *element, const char **names, const char **values, GError **error)
{
  const char *id, *sides, *area, *folds_into;

  if (!COLLECT (STRING ("id", &id),
                STRING ("sides", &sides),
                STRING ("area", &area),
                OPTIONAL ("folds-into", &folds_into)))
    return FALSE;
  reader->zone = g_new0 (PalZone, 1);
  reader->zone->folds_into = g_intern_string (folds_into);
  g_ptr_array_add (reader->knowledge->zones, reader->zone);
  return read_subject (reader, &reader->zone->subject, id, sides, area, error);
}

static gboolean
start_wpi (
  Reader *reader, const char *element, const char **names, const char **values, GError **error)
{
  const char *const certainties[] = { "direct", "inferred", NULL };
  const char *area, *certainty;
  guint inferred;

  if (!COLLECT (STRING ("area", &area),
                BOOLEAN ("per-side", &reader->zone->wpi_per_side),
                STRING ("certainty", &certainty))
      || !read_word (certainty, certainties, &inferred, error))
    return FALSE;
  reader->zone->wpi_area = g_intern_string (area);
  reader->zone->wpi_inferred = inferred == 1;
  return TRUE;
}

static gboolean
start_muscle (
  Reader *reader, const char *element, const char **names, const char **values, GError **error)
{
  const char *id, *sides, *area;

  if (!COLLECT (STRING ("id", &id), STRING ("sides", &sides), STRING ("area", &area)))
    return FALSE;
  reader->muscle = pal_muscle_new ();
  g_ptr_array_add (reader->knowledge->muscles, reader->muscle);
  return read_subject (reader, &reader->muscle->subject, id, sides, area, error);
}

static const PalZone *
find_zone (Reader *reader, const char *base, GError **error)
{
  const PalZone *zone = pal_knowledge_lookup_zone (reader->knowledge, base);

  if (zone != NULL && g_str_equal (zone->subject.base, base))
    return zone;
  fail (error, "No such zone", base);
  return NULL;
}

static gboolean
start_under (
  Reader *reader, const char *element, const char **names, const char **values, GError **error)
{
  const char *zone;

  if (!COLLECT (STRING ("zone", &zone)) || find_zone (reader, zone, error) == NULL)
    return FALSE;
  g_ptr_array_add (reader->muscle->overlying, (gpointer) g_intern_string (zone));
  return TRUE;
}

static gboolean
start_site (
  Reader *reader, const char *element, const char **names, const char **values, GError **error)
{
  PalText empty = { NULL, NULL };
  const char *n;

  if (!COLLECT (STRING ("n", &n)))
    return FALSE;
  if (g_ascii_strtoull (n, NULL, 10) != reader->muscle->sites->len + 1)
    return fail (error, "The sites are not numbered 1, 2, 3", n);
  g_array_append_val (reader->muscle->sites, empty);
  return TRUE;
}

static gboolean
end_site (Reader *reader, GError **error)
{
  GArray *sites = reader->muscle->sites;

  if (g_array_index (sites, PalText, sites->len - 1).source == NULL)
    return fail (error, "A site that is not described", reader->subject->base);
  return TRUE;
}

static gboolean
start_refers (
  Reader *reader, const char *element, const char **names, const char **values, GError **error)
{
  const char *const sides[] = { "same", "opposite", "both", "midline", NULL };
  const char *const weights[] = { "spillover", "essential", NULL };
  const char *zone, *side, *weight;
  const PalZone *known;
  guint side_value, weight_value;
  PalRefers refers;

  if (!COLLECT (STRING ("zone", &zone), STRING ("side", &side), STRING ("weight", &weight))
      || !read_word (side, sides, &side_value, error)
      || !read_word (weight, weights, &weight_value, error))
    return FALSE;
  known = find_zone (reader, zone, error);
  if (known == NULL)
    return FALSE;
  if (known->subject.paired == (side_value == PAL_REFERS_MIDLINE)
      || (!reader->subject->paired && side_value < PAL_REFERS_BOTH))
    return fail (error, "A side that the zone or the muscle does not have", zone);
  refers.zone = known->subject.base;
  refers.side = side_value;
  refers.weight = weight_value;
  g_array_append_val (reader->muscle->refers, refers);
  return TRUE;
}

static gboolean
start_evidence (
  Reader *reader, const char *element, const char **names, const char **values, GError **error)
{
  const char *const checks[] = { "not-checked", "partial", "secondary", "direct", NULL };
  const char *const confidences[] = { "unchecked", "medium", "high", NULL };
  const char *referral, *confidence;
  guint check_value, confidence_value;

  if (!COLLECT (STRING ("referral", &referral), STRING ("confidence", &confidence))
      || !read_word (referral, checks, &check_value, error)
      || !read_word (confidence, confidences, &confidence_value, error))
    return FALSE;
  reader->muscle->check = check_value;
  reader->muscle->confidence = confidence_value;
  return TRUE;
}

static gboolean
start_source (
  Reader *reader, const char *element, const char **names, const char **values, GError **error)
{
  const char *const statuses[] = { "textbook", "read", NULL };
  const char *const scopes[]
    = { "all", "all-but-referral", "attachments", "main-referral", "part-of-referral", NULL };
  const char *status, *covers, *work;
  guint status_value, scope;

  if (!COLLECT (STRING ("status", &status), STRING ("covers", &covers), OPTIONAL ("work", &work))
      || !read_word (status, statuses, &status_value, error)
      || !read_word (covers, scopes, &scope, error))
    return FALSE;
  if (work != NULL && !g_hash_table_contains (reader->works, work))
    return fail (error, "No such work", work);
  reader->source.read = status_value == 1;
  reader->source.covers = g_intern_string (covers);
  reader->work_id = g_strdup (work);
  reader->text = g_string_new (NULL);
  return TRUE;
}

static gboolean
end_source (Reader *reader, GError **error)
{
  const char *work = NULL;

  if (reader->work_id != NULL)
    work = g_hash_table_lookup (reader->works, reader->work_id);
  if (work == NULL && reader->text->len == 0)
    return fail (error, "An empty source", reader->subject->base);
  if (work == NULL)
    reader->source.text = g_strdup (reader->text->str);
  else if (reader->text->len == 0)
    reader->source.text = g_strdup (work);
  else
    reader->source.text = g_strdup_printf ("%s: %s", work, reader->text->str);
  g_array_append_val (reader->muscle->sources, reader->source);
  g_clear_pointer (&reader->work_id, g_free);
  return TRUE;
}

static gboolean
start_work (
  Reader *reader, const char *element, const char **names, const char **values, GError **error)
{
  if (!COLLECT (COPY ("id", &reader->work_id)))
    return FALSE;
  reader->text = g_string_new (NULL);
  return TRUE;
}

static gboolean
end_work (Reader *reader, GError **error)
{
  g_hash_table_insert (
    reader->works, g_steal_pointer (&reader->work_id), g_strdup (reader->text->str));
  return TRUE;
}

static gboolean
start_latin (
  Reader *reader, const char *element, const char **names, const char **values, GError **error)
{
  reader->text = g_string_new (NULL);
  return start_plain_element (reader, element, names, values, error);
}

static gboolean
end_latin (Reader *reader, GError **error)
{
  g_free (reader->muscle->latin);
  reader->muscle->latin = g_strdup (reader->text->str);
  return TRUE;
}

/* Where the words of a translated element go. */
static PalText *
find_target (Reader *reader, const char *element)
{
  PalSideWords *words = &reader->knowledge->words;
  const struct
  {
    const char *element;
    PalText *target;
  } targets[] = {
    { "name",
      reader->subject ? &reader->subject->name
      : reader->area  ? &reader->area->name
                      : NULL },
    { "plain", reader->subject ? &reader->subject->plain[PAL_SIDE_MIDLINE] : NULL },
    { "plain-left", reader->subject ? &reader->subject->plain[PAL_SIDE_LEFT] : NULL },
    { "plain-right", reader->subject ? &reader->subject->plain[PAL_SIDE_RIGHT] : NULL },
    { "synonyms", reader->subject ? &reader->subject->synonyms : NULL },
    { "felt", reader->zone ? &reader->zone->felt : NULL },
    { "left", &words->left },
    { "right", &words->right },
    { "left-side", &words->left_side },
    { "right-side", &words->right_side },
    { "other-side", &words->other_side },
    { "left-words", &words->left_words },
    { "right-words", &words->right_words },
  };

  if (g_str_equal (element, "where"))
    {
      GArray *sites = reader->muscle->sites;

      return &g_array_index (sites, PalText, sites->len - 1);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      if (g_str_equal (targets[i].element, element))
        return targets[i].target;
    }
  return NULL;
}

static gboolean
start_words (
  Reader *reader, const char *element, const char **names, const char **values, GError **error)
{
  if (!COLLECT (OPTIONAL_COPY ("xml:lang", &reader->language)))
    return FALSE;
  reader->target = find_target (reader, element);
  reader->text = g_string_new (NULL);
  return TRUE;
}

static gboolean
end_words (Reader *reader, GError **error)
{
  if (reader->text->len == 0)
    return fail (error, "An element without words", reader->language ? reader->language : "en");
  pal_text_set (reader->target, reader->language, reader->text->str);
  reader->target = NULL;
  g_clear_pointer (&reader->language, g_free);
  return TRUE;
}

/* Which element may stand where; a parent of several is written with spaces around each. */
static const struct
{
  const char *element;
  const char *parents;
  StartFunc start;
  EndFunc end;
} grammar[] = {
  { "zones", "", start_plain_element, NULL },
  { "words", " zones ", start_plain_element, NULL },
  { "left", " words ", start_words, end_words },
  { "right", " words ", start_words, end_words },
  { "left-side", " words ", start_words, end_words },
  { "right-side", " words ", start_words, end_words },
  { "other-side", " words ", start_words, end_words },
  { "left-words", " words ", start_words, end_words },
  { "right-words", " words ", start_words, end_words },
  { "areas", " zones ", start_plain_element, NULL },
  { "area", " areas ", start_area, end_area },
  { "zone", " zones ", start_zone, end_subject },
  { "wpi-2016", " zone ", start_wpi, NULL },
  { "felt", " zone ", start_words, end_words },
  { "muscles", "", start_plain_element, NULL },
  { "works", " muscles ", start_plain_element, NULL },
  { "work", " works ", start_work, end_work },
  { "muscle", " muscles ", start_muscle, end_subject },
  { "latin", " muscle ", start_latin, end_latin },
  { "under", " muscle ", start_under, NULL },
  { "site", " muscle ", start_site, end_site },
  { "where", " site ", start_words, end_words },
  { "refers", " muscle ", start_refers, NULL },
  { "evidence", " muscle ", start_evidence, NULL },
  { "source", " evidence ", start_source, end_source },
  { "name", " area zone muscle ", start_words, end_words },
  { "plain", " zone muscle ", start_words, end_words },
  { "plain-left", " zone muscle ", start_words, end_words },
  { "plain-right", " zone muscle ", start_words, end_words },
  { "synonyms", " zone muscle ", start_words, end_words },
};

static gboolean
may_stand_in (const char *parents, const char *parent)
{
  g_autofree char *word = NULL;

  if (parent == NULL)
    return *parents == '\0';
  word = g_strdup_printf (" %s ", parent);
  return strstr (parents, word) != NULL;
}

static void
start_element_cb (GMarkupParseContext *context,
                  const char *element,
                  const char **names,
                  const char **values,
                  gpointer user_data,
                  GError **error)
{
  const GSList *stack = g_markup_parse_context_get_element_stack (context);
  const char *parent = stack->next != NULL ? stack->next->data : NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (grammar); i++)
    {
      if (g_str_equal (grammar[i].element, element) && may_stand_in (grammar[i].parents, parent))
        {
          grammar[i].start (user_data, element, names, values, error);
          return;
        }
    }
  g_set_error (error,
               G_MARKUP_ERROR,
               G_MARKUP_ERROR_UNKNOWN_ELEMENT,
               "“%s” may not stand in “%s”",
               element,
               parent != NULL ? parent : "");
}

static void
end_element_cb (GMarkupParseContext *context,
                const char *element,
                gpointer user_data,
                GError **error)
{
  Reader *reader = user_data;

  for (gsize i = 0; i < G_N_ELEMENTS (grammar); i++)
    {
      if (g_str_equal (grammar[i].element, element) && grammar[i].end != NULL)
        grammar[i].end (reader, error);
    }
  if (reader->text != NULL)
    {
      g_string_free (reader->text, TRUE);
      reader->text = NULL;
    }
}

static void
text_cb (
  GMarkupParseContext *context, const char *text, gsize length, gpointer user_data, GError **error)
{
  Reader *reader = user_data;

  if (reader->text != NULL)
    {
      g_string_append_len (reader->text, text, length);
      return;
    }
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isspace (text[i]))
        {
          fail (error,
                "Words where there should be none",
                g_markup_parse_context_get_element (context));
          return;
        }
    }
}

static gboolean
read_file (PalKnowledge *self, GBytes *xml, const char *file, GError **error)
{
  const GMarkupParser parser = { start_element_cb, end_element_cb, text_cb, NULL, NULL };
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GHashTable) works = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Reader reader = { .knowledge = self, .works = works };
  gboolean ok;

  context = g_markup_parse_context_new (&parser, G_MARKUP_PREFIX_ERROR_POSITION, &reader, NULL);
  ok = g_markup_parse_context_parse (
         context, g_bytes_get_data (xml, NULL), g_bytes_get_size (xml), error)
       && g_markup_parse_context_end_parse (context, error);
  if (!ok)
    g_prefix_error (error, "%s: ", file);
  if (reader.text != NULL)
    g_string_free (reader.text, TRUE);
  g_free (reader.language);
  g_free (reader.work_id);
  return ok;
}

/* Reads the merged zones.xml and checks it; to be called once. */
gboolean
pal_knowledge_read_zones (PalKnowledge *self, GBytes *xml, GError **error)
{
  const PalText *const words[] = {
    &self->words.left,       &self->words.right,      &self->words.left_side,
    &self->words.right_side, &self->words.left_words, &self->words.right_words,
    &self->words.other_side,
  };

  if (!read_file (self, xml, "zones.xml", error))
    return FALSE;
  for (guint i = 0; i < self->zones->len; i++)
    {
      const PalZone *zone = g_ptr_array_index (self->zones, i);

      if (zone->folds_into != NULL && pal_knowledge_lookup_zone (self, zone->folds_into) == NULL)
        return fail (error, "zones.xml: no such zone to fold into", zone->folds_into);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (words[i]->source == NULL)
        return fail (error, "zones.xml: the words for the sides are missing", "words");
    }
  return TRUE;
}

/* Reads the merged muscles.xml and checks it against the zones, which must have been read. */
gboolean
pal_knowledge_read_muscles (PalKnowledge *self, GBytes *xml, GError **error)
{
  if (!read_file (self, xml, "muscles.xml", error))
    return FALSE;
  for (guint i = 0; i < self->muscles->len; i++)
    {
      const PalMuscle *muscle = g_ptr_array_index (self->muscles, i);

      if (muscle->latin == NULL || muscle->overlying->len == 0 || muscle->refers->len == 0
          || muscle->sites->len == 0 || muscle->sources->len == 0)
        return fail (error, "muscles.xml: the muscle is not complete", muscle->subject.base);
    }
  return TRUE;
}
