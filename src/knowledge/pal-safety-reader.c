/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-knowledge"

#include "pal-evidence-reader-private.h"
#include "pal-references-private.h"

typedef struct
{
  PalEvidenceReader parent;
  PalLibrary *library;
  /* What is being read, one of these; it belongs to the library. */
  PalRedFlag *flag;
  PalDangerSite *site;
  PalContraindication *contraindication;
} Reader;

/* Reads the id, and a word from a list if the element has one. */
static const char *
start (PalMarkup *markup,
       GPtrArray *others,
       const char *attribute,
       const char *const *words,
       guint *value,
       GError **error)
{
  const char *id, *word = NULL;

  if (attribute != NULL
        ? !PAL_COLLECT (markup, error, PAL_STRING ("id", &id), PAL_STRING (attribute, &word))
        : !PAL_COLLECT (markup, error, PAL_STRING ("id", &id)))
    return NULL;
  if (pal_knowledge_find (others, id) != NULL)
    {
      pal_markup_fail (error, "The same id twice", id);
      return NULL;
    }
  if (word != NULL && !pal_markup_read_word (word, words, value, error))
    return NULL;
  return g_intern_string (id);
}

static gboolean
start_flag (PalMarkup *markup, gpointer data, GError **error)
{
  const char *const acts[] = { "emergency", "same-day", "soon", NULL };
  Reader *reader = data;
  guint act = 0;
  const char *id = start (markup, reader->library->red_flags, "act", acts, &act, error);

  if (id == NULL)
    return FALSE;
  reader->flag = pal_red_flag_new ();
  reader->flag->id = id;
  reader->flag->act = act;
  g_ptr_array_add (reader->library->red_flags, reader->flag);
  return TRUE;
}

static gboolean
end_flag (PalMarkup *markup, gpointer data, GError **error)
{
  const PalRedFlag *flag = ((Reader *) data)->flag;

  if (flag->name.source == NULL || flag->ask.source == NULL || flag->evidence == NULL
      || flag->what_to_do[PAL_VOICE_CLINICAL].source == NULL
      || flag->what_to_do[PAL_VOICE_PLAIN].source == NULL)
    return pal_markup_fail (error, "The red flag is not complete", flag->id);
  return TRUE;
}

static gboolean
start_site (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  const char *id = start (markup, reader->library->danger_sites, NULL, NULL, NULL, error);

  if (id == NULL)
    return FALSE;
  reader->site = pal_danger_site_new ();
  reader->site->id = id;
  g_ptr_array_add (reader->library->danger_sites, reader->site);
  return TRUE;
}

static gboolean
end_site (PalMarkup *markup, gpointer data, GError **error)
{
  const PalDangerSite *site = ((Reader *) data)->site;

  if (site->name.source == NULL || site->structures.source == NULL || site->zones->len == 0
      || site->evidence == NULL)
    return pal_markup_fail (error, "The danger site is not complete", site->id);
  return TRUE;
}

static gboolean
start_contraindication (PalMarkup *markup, gpointer data, GError **error)
{
  const char *const kinds[] = { "absolute", "local", "caution", NULL };
  Reader *reader = data;
  guint kind = 0;
  const char *id = start (markup, reader->library->contraindications, "kind", kinds, &kind, error);

  if (id == NULL)
    return FALSE;
  reader->contraindication = g_new0 (PalContraindication, 1);
  reader->contraindication->id = id;
  reader->contraindication->kind = kind;
  g_ptr_array_add (reader->library->contraindications, reader->contraindication);
  return TRUE;
}

static gboolean
end_contraindication (PalMarkup *markup, gpointer data, GError **error)
{
  const PalContraindication *of = ((Reader *) data)->contraindication;

  for (gsize i = 0; i < PAL_N_VOICES; i++)
    {
      if (of->name[i].source == NULL || of->effect[i].source == NULL || of->evidence == NULL)
        return pal_markup_fail (error, "The contraindication is not complete", of->id);
    }
  return TRUE;
}

typedef struct
{
  const char *element;
  PalText *target;
} Target;

static gboolean
take (PalMarkup *markup, const Target *targets, GError **error)
{
  for (gsize i = 0; targets[i].element != NULL; i++)
    {
      if (g_str_equal (targets[i].element, markup->element))
        return pal_markup_take_words (markup, targets[i].target, error);
    }
  return pal_markup_fail (error, "It may not stand here", markup->element);
}

static gboolean
start_flag_words (PalMarkup *markup, gpointer data, GError **error)
{
  PalRedFlag *flag = ((Reader *) data)->flag;
  const Target targets[] = {
    { "name", &flag->name },
    { "ask", &flag->ask },
    { "more", &flag->more },
    { "do", &flag->what_to_do[PAL_VOICE_CLINICAL] },
    { "do-plain", &flag->what_to_do[PAL_VOICE_PLAIN] },
    { NULL },
  };

  return take (markup, targets, error);
}

static gboolean
start_site_words (PalMarkup *markup, gpointer data, GError **error)
{
  PalDangerSite *site = ((Reader *) data)->site;
  const Target targets[] = {
    { "name", &site->name },
    { "structures", &site->structures },
    { NULL },
  };

  return take (markup, targets, error);
}

static gboolean
start_contraindication_words (PalMarkup *markup, gpointer data, GError **error)
{
  PalContraindication *of = ((Reader *) data)->contraindication;
  const Target targets[] = {
    { "name", &of->name[PAL_VOICE_CLINICAL] },
    { "name-plain", &of->name[PAL_VOICE_PLAIN] },
    { "ask", &of->ask },
    { "effect", &of->effect[PAL_VOICE_CLINICAL] },
    { "effect-plain", &of->effect[PAL_VOICE_PLAIN] },
    { NULL },
  };

  return take (markup, targets, error);
}

static gboolean
start_flag_zone (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  return pal_knowledge_read_zone (reader->parent.knowledge, markup, reader->flag->zones, error);
}

static gboolean
start_site_zone (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  return pal_knowledge_read_zone (reader->parent.knowledge, markup, reader->site->zones, error);
}

static gboolean
start_flag_muscle (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  const PalMuscle *muscle;
  const char *id;

  if (!PAL_COLLECT (markup, error, PAL_STRING ("id", &id)))
    return FALSE;
  muscle = pal_knowledge_refer_to_muscle (reader->parent.knowledge, id, error);
  if (muscle == NULL)
    return FALSE;
  g_ptr_array_add (reader->flag->muscles, (gpointer) muscle->subject.base);
  return TRUE;
}

static gboolean
take_flag_evidence (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  return pal_evidence_reader_take (&reader->parent, &reader->flag->evidence, error);
}

static gboolean
take_site_evidence (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  return pal_evidence_reader_take (&reader->parent, &reader->site->evidence, error);
}

static gboolean
take_contraindication_evidence (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  return pal_evidence_reader_take (&reader->parent, &reader->contraindication->evidence, error);
}

/* Reads the merged safety.xml and checks it against works, zones and muscles. */
gboolean
pal_knowledge_read_safety (PalKnowledge *self, const char *file, GBytes *xml, GError **error)
{
  const PalMarkupRule rules[] = {
    { "safety", "", pal_markup_start_plain, NULL },
    { "red-flag", " safety ", start_flag, end_flag },
    { "zone", " red-flag ", start_flag_zone, NULL },
    { "muscle", " red-flag ", start_flag_muscle, NULL },
    { "site", " safety ", start_site, end_site },
    { "zone", " site ", start_site_zone, NULL },
    { "contraindication", " safety ", start_contraindication, end_contraindication },
    PAL_EVIDENCE_RULES (" red-flag ", take_flag_evidence),
    { "evidence", " site ", pal_evidence_reader_start, take_site_evidence },
    { "evidence", " contraindication ", pal_evidence_reader_start, take_contraindication_evidence },
    { PAL_MARKUP_ANY, " red-flag ", start_flag_words, NULL },
    { PAL_MARKUP_ANY, " site ", start_site_words, NULL },
    { PAL_MARKUP_ANY, " contraindication ", start_contraindication_words, NULL },
    { NULL },
  };
  Reader reader = { { self }, &self->library };
  gboolean ok = pal_markup_parse (xml, file, rules, &reader, error);

  pal_evidence_reader_clear (&reader.parent);
  return ok;
}
