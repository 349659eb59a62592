/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-knowledge"

#include "pal-evidence-reader-private.h"
#include "pal-references-private.h"

typedef struct
{
  PalEvidenceReader parent;
  PalHandout *handout; /* being read; belongs to the library */
} Reader;

static const PalLineRule line_rules[] = {
  { "what", PAL_HANDOUT_WHAT, PAL_VOICE_CLINICAL, 1, 1 },
  { "say-plain", PAL_HANDOUT_SAY, PAL_VOICE_PLAIN, 1, G_MAXUINT },
  { "step-plain", PAL_HANDOUT_STEP, PAL_VOICE_PLAIN, 0, G_MAXUINT },
  { NULL },
};

static gboolean
start_handout (PalMarkup *markup, gpointer data, GError **error)
{
  const char *const kinds[] = { "about", "before", "after", "call", "daily", "question", NULL };
  Reader *reader = data;
  GPtrArray *handouts = reader->parent.knowledge->library.handouts;
  const char *id, *kind;
  guint value;

  if (!PAL_COLLECT (markup, error, PAL_STRING ("id", &id), PAL_STRING ("kind", &kind))
      || !pal_markup_read_word (kind, kinds, &value, error))
    return FALSE;
  if (pal_knowledge_find (handouts, id) != NULL)
    return pal_markup_fail (error, "The same id twice", id);
  reader->handout = pal_handout_new ();
  reader->handout->id = g_intern_string (id);
  reader->handout->kind = value;
  g_ptr_array_add (handouts, reader->handout);
  return TRUE;
}

static gboolean
end_handout (PalMarkup *markup, gpointer data, GError **error)
{
  const PalHandout *handout = ((Reader *) data)->handout;

  if (handout->name.source == NULL || handout->evidence == NULL)
    return pal_markup_fail (error, "The hand-out is not complete", handout->id);
  if (handout->kind == PAL_HANDOUT_CALL && handout->red_flags->len == 0)
    return pal_markup_fail (error, "It says when to call but names no sign", handout->id);
  return pal_markup_check_lines (&handout->lines, line_rules, handout->id, error);
}

static gboolean
start_name (PalMarkup *markup, gpointer data, GError **error)
{
  return pal_markup_take_words (markup, &((Reader *) data)->handout->name, error);
}

static gboolean
start_line (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  return PAL_COLLECT (markup, error, PAL_LANGUAGE (markup))
         && pal_markup_take_line (markup, &reader->handout->lines, line_rules, error);
}

static gboolean
start_care (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  return pal_knowledge_read_care (
    reader->parent.knowledge, markup, reader->handout->self_care, error);
}

static gboolean
start_refer (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  return pal_knowledge_read_refer (
    reader->parent.knowledge, markup, reader->handout->red_flags, error);
}

static gboolean
take_evidence (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  return pal_evidence_reader_take (&reader->parent, &reader->handout->evidence, error);
}

/* Reads the merged handouts.xml and checks it against everything else. */
gboolean
pal_knowledge_read_handouts (PalKnowledge *self, const char *file, GBytes *xml, GError **error)
{
  const PalMarkupRule rules[] = {
    { "handouts", "", pal_markup_start_plain, NULL },
    { "handout", " handouts ", start_handout, end_handout },
    { "name", " handout ", start_name, NULL },
    { "care", " handout ", start_care, NULL },
    { "refer", " handout ", start_refer, NULL },
    PAL_EVIDENCE_RULES (" handout ", take_evidence),
    { PAL_MARKUP_ANY, " handout ", start_line, NULL },
    { NULL },
  };
  Reader reader = { { self }, NULL };
  gboolean ok = pal_markup_parse (xml, file, rules, &reader, error);

  pal_evidence_reader_clear (&reader.parent);
  return ok;
}
