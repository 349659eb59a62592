/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-knowledge"

#include "pal-evidence-reader-private.h"

typedef struct
{
  PalEvidenceReader parent;
  PalSelfCare *tile; /* being read; belongs to the library */
} Reader;

static const PalLineRule line_rules[] = {
  { "what-plain", PAL_SELF_CARE_WHAT, PAL_VOICE_PLAIN, 1, 1 },
  { "step-plain", PAL_SELF_CARE_STEP, PAL_VOICE_PLAIN, 1, G_MAXUINT },
  { "dose-plain", PAL_SELF_CARE_DOSE, PAL_VOICE_PLAIN, 1, 1 },
  { "stop-plain", PAL_SELF_CARE_STOP, PAL_VOICE_PLAIN, 1, 1 },
  { NULL },
};

static gboolean
start_tile (PalMarkup *markup, gpointer data, GError **error)
{
  const char *const kinds[]
    = { "stretch", "heat", "cold", "exercise", "posture", "release", "rest", "breath", NULL };
  Reader *reader = data;
  GPtrArray *tiles = reader->parent.knowledge->library.self_care;
  const char *id, *kind;
  guint value;

  if (!PAL_COLLECT (markup, error, PAL_STRING ("id", &id), PAL_STRING ("kind", &kind))
      || !pal_markup_read_word (kind, kinds, &value, error))
    return FALSE;
  if (pal_knowledge_find (tiles, id) != NULL)
    return pal_markup_fail (error, "The same id twice", id);
  reader->tile = pal_self_care_new ();
  reader->tile->id = g_intern_string (id);
  reader->tile->kind = value;
  g_ptr_array_add (tiles, reader->tile);
  return TRUE;
}

static gboolean
end_tile (PalMarkup *markup, gpointer data, GError **error)
{
  const PalSelfCare *tile = ((Reader *) data)->tile;

  if (tile->name.source == NULL || tile->evidence == NULL)
    return pal_markup_fail (error, "The tile is not complete", tile->id);
  return pal_markup_check_lines (&tile->lines, line_rules, tile->id, error);
}

static gboolean
start_name (PalMarkup *markup, gpointer data, GError **error)
{
  return pal_markup_take_words (markup, &((Reader *) data)->tile->name, error);
}

static gboolean
start_line (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  return PAL_COLLECT (markup, error, PAL_LANGUAGE (markup))
         && pal_markup_take_line (markup, &reader->tile->lines, line_rules, error);
}

static gboolean
take_evidence (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  return pal_evidence_reader_take (&reader->parent, &reader->tile->evidence, error);
}

/* Reads the merged self-care.xml and checks it against the works. */
gboolean
pal_knowledge_read_self_care (PalKnowledge *self, const char *file, GBytes *xml, GError **error)
{
  const PalMarkupRule rules[] = {
    { "self-care", "", pal_markup_start_plain, NULL },
    { "tile", " self-care ", start_tile, end_tile },
    { "name", " tile ", start_name, NULL },
    PAL_EVIDENCE_RULES (" tile ", take_evidence),
    { PAL_MARKUP_ANY, " tile ", start_line, NULL },
    { NULL },
  };
  Reader reader = { { self }, NULL };
  gboolean ok = pal_markup_parse (xml, file, rules, &reader, error);

  pal_evidence_reader_clear (&reader.parent);
  return ok;
}
