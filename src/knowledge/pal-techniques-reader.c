/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-knowledge"

#include "pal-dose-private.h"
#include "pal-evidence-reader-private.h"

/* Above this, pressing is never kept up: 7 of 10 is always too much. */
#define MOST_DISCOMFORT 6

typedef struct
{
  PalEvidenceReader parent;
  PalLibrary *library;
  PalPressure *pressure;   /* being read */
  PalTechnique *technique; /* being read; belongs to the library */
  gboolean has_dose;
} Reader;

static const PalLineRule line_rules[] = {
  { "what", PAL_TECHNIQUE_WHAT, PAL_VOICE_CLINICAL, 1, 1 },
  { "what-plain", PAL_TECHNIQUE_WHAT, PAL_VOICE_PLAIN, 1, 1 },
  { "suits", PAL_TECHNIQUE_SUITS, PAL_VOICE_CLINICAL, 0, G_MAXUINT },
  { "step", PAL_TECHNIQUE_STEP, PAL_VOICE_CLINICAL, 1, G_MAXUINT },
  { "feels-plain", PAL_TECHNIQUE_FEELS, PAL_VOICE_PLAIN, 1, 1 },
  { "course", PAL_TECHNIQUE_COURSE, PAL_VOICE_CLINICAL, 0, 1 },
  { "caution", PAL_TECHNIQUE_CAUTION, PAL_VOICE_CLINICAL, 0, G_MAXUINT },
  { "after-plain", PAL_TECHNIQUE_AFTER, PAL_VOICE_PLAIN, 0, G_MAXUINT },
  { NULL },
};

static gboolean
start_level (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  const char *n;
  int level, last;

  if (!PAL_COLLECT (markup, error, PAL_STRING ("n", &n))
      || !pal_markup_read_range (n, PAL_N_PRESSURES - 1, &level, &last, error))
    return FALSE;
  if (level != last)
    return pal_markup_fail (error, "A pressure is one number", n);
  reader->pressure = &reader->library->pressures[level];
  if (reader->pressure->name.source != NULL)
    return pal_markup_fail (error, "The same pressure twice", n);
  return TRUE;
}

static gboolean
start_level_words (PalMarkup *markup, gpointer data, GError **error)
{
  PalPressure *pressure = ((Reader *) data)->pressure;

  if (g_str_equal (markup->element, "name"))
    return pal_markup_take_words (markup, &pressure->name, error);
  if (g_str_equal (markup->element, "what"))
    return pal_markup_take_words (markup, &pressure->what[PAL_VOICE_CLINICAL], error);
  if (g_str_equal (markup->element, "what-plain"))
    return pal_markup_take_words (markup, &pressure->what[PAL_VOICE_PLAIN], error);
  return pal_markup_fail (error, "It may not stand here", markup->element);
}

static gboolean
end_pressure (PalMarkup *markup, gpointer data, GError **error)
{
  const PalLibrary *library = ((Reader *) data)->library;

  for (gsize i = 0; i < PAL_N_PRESSURES; i++)
    {
      const PalPressure *pressure = &library->pressures[i];

      if (pressure->name.source == NULL || pressure->what[PAL_VOICE_CLINICAL].source == NULL
          || pressure->what[PAL_VOICE_PLAIN].source == NULL)
        return pal_markup_fail (error, "Not every pressure from 0 to 5 is named", "pressure");
    }
  return TRUE;
}

static gboolean
start_technique (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  const char *id;

  if (!PAL_COLLECT (markup, error, PAL_STRING ("id", &id)))
    return FALSE;
  if (pal_knowledge_find (reader->library->techniques, id) != NULL)
    return pal_markup_fail (error, "The same id twice", id);
  reader->technique = pal_technique_new ();
  reader->technique->id = g_intern_string (id);
  reader->has_dose = FALSE;
  g_ptr_array_add (reader->library->techniques, reader->technique);
  return TRUE;
}

static gboolean
end_technique (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  const PalTechnique *technique = reader->technique;

  if (technique->name[PAL_VOICE_CLINICAL].source == NULL
      || technique->name[PAL_VOICE_PLAIN].source == NULL || technique->synonyms.source == NULL
      || technique->evidence == NULL || !reader->has_dose)
    return pal_markup_fail (error, "The technique is not complete", technique->id);
  return pal_markup_check_lines (&technique->lines, line_rules, technique->id, error);
}

static gboolean
start_technique_name (PalMarkup *markup, gpointer data, GError **error)
{
  PalTechnique *technique = ((Reader *) data)->technique;
  gboolean plain = g_str_has_suffix (markup->element, "-plain");

  return pal_markup_take_words (
    markup, &technique->name[plain ? PAL_VOICE_PLAIN : PAL_VOICE_CLINICAL], error);
}

static gboolean
start_synonyms (PalMarkup *markup, gpointer data, GError **error)
{
  return pal_markup_take_words (markup, &((Reader *) data)->technique->synonyms, error);
}

static gboolean
start_line (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  return PAL_COLLECT (markup, error, PAL_LANGUAGE (markup))
         && pal_markup_take_line (markup, &reader->technique->lines, line_rules, error);
}

static gboolean
start_dose (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  PalDose *dose = &reader->technique->dose;
  PalDoseText text = { NULL };
  const char *discomfort;
  int least = 0;

  if (!PAL_COLLECT (markup,
                    error,
                    PAL_STRING ("pressure", &text.pressure),
                    PAL_OPTIONAL ("discomfort", &discomfort),
                    PAL_OPTIONAL ("seconds", &text.seconds),
                    PAL_OPTIONAL ("repeats", &text.repeats),
                    PAL_OPTIONAL ("minutes", &text.minutes)))
    return FALSE;
  if (reader->has_dose)
    return pal_markup_fail (error, "The same element twice", "dose");
  reader->has_dose = TRUE;
  pal_dose_init (dose);
  if (!pal_markup_read_range (discomfort, MOST_DISCOMFORT, &least, &dose->discomfort_max, error))
    return FALSE;
  if (discomfort != NULL && least != dose->discomfort_max)
    return pal_markup_fail (error, "A discomfort is one number", discomfort);
  return pal_dose_read (dose, &text, error);
}

static gboolean
start_avoid (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  gpointer site;
  const char *id;

  if (!PAL_COLLECT (markup, error, PAL_STRING ("site", &id)))
    return FALSE;
  site = pal_knowledge_refer (reader->library->danger_sites, id, "No such danger site", error);
  if (site != NULL)
    g_ptr_array_add (reader->technique->avoided, site);
  return site != NULL;
}

static gboolean
start_not_when (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  gpointer state;
  const char *id;

  if (!PAL_COLLECT (markup, error, PAL_STRING ("id", &id)))
    return FALSE;
  state = pal_knowledge_refer (
    reader->library->contraindications, id, "No such contraindication", error);
  if (state != NULL)
    g_ptr_array_add (reader->technique->contraindications, state);
  return state != NULL;
}

static gboolean
take_evidence (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  return pal_evidence_reader_take (&reader->parent, &reader->technique->evidence, error);
}

/* Reads the merged techniques.xml and checks it against works and safety. */
gboolean
pal_knowledge_read_techniques (PalKnowledge *self, const char *file, GBytes *xml, GError **error)
{
  const PalMarkupRule rules[] = {
    { "techniques", "", pal_markup_start_plain, NULL },
    { "pressure", " techniques ", pal_markup_start_plain, end_pressure },
    { "level", " pressure ", start_level, NULL },
    { PAL_MARKUP_ANY, " level ", start_level_words, NULL },
    { "technique", " techniques ", start_technique, end_technique },
    { "name", " technique ", start_technique_name, NULL },
    { "name-plain", " technique ", start_technique_name, NULL },
    { "synonyms", " technique ", start_synonyms, NULL },
    { "dose", " technique ", start_dose, NULL },
    { "avoid", " technique ", start_avoid, NULL },
    { "not-when", " technique ", start_not_when, NULL },
    PAL_EVIDENCE_RULES (" technique ", take_evidence),
    { PAL_MARKUP_ANY, " technique ", start_line, NULL },
    { NULL },
  };
  Reader reader = { { self }, &self->library };
  gboolean ok = pal_markup_parse (xml, file, rules, &reader, error);

  pal_evidence_reader_clear (&reader.parent);
  return ok;
}
