/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-knowledge"

#include "pal-page-reader-private.h"

#include <string.h>

typedef struct
{
  PalPageReader parent;
  PalLibrary *library;
  const char *pages; /* interned: "neck" of "guidance-neck.xml" */
  PalGuidance *page; /* being read; belongs to the library */
} Reader;

/* By the numbers of PalGuidanceLine. */
static const char *const line_names[] = {
  "summary", "attachments", "action", "nerve", "complaint", "strained-by", "find", "caution", NULL,
};

static const PalLineRule line_rules[] = {
  { "summary", PAL_GUIDANCE_SUMMARY, PAL_VOICE_CLINICAL, 1, 1 },
  { "summary-plain", PAL_GUIDANCE_SUMMARY, PAL_VOICE_PLAIN, 1, 1 },
  { "attachments", PAL_GUIDANCE_ATTACHMENTS, PAL_VOICE_CLINICAL, 1, 1 },
  { "action", PAL_GUIDANCE_ACTION, PAL_VOICE_CLINICAL, 1, 1 },
  { "nerve", PAL_GUIDANCE_NERVE, PAL_VOICE_CLINICAL, 1, 1 },
  { "complaint", PAL_GUIDANCE_COMPLAINT, PAL_VOICE_CLINICAL, 1, G_MAXUINT },
  { "complaint-plain", PAL_GUIDANCE_COMPLAINT, PAL_VOICE_PLAIN, 1, G_MAXUINT },
  { "strained-by", PAL_GUIDANCE_STRAINED_BY, PAL_VOICE_CLINICAL, 1, G_MAXUINT },
  { "strained-by-plain", PAL_GUIDANCE_STRAINED_BY, PAL_VOICE_PLAIN, 1, G_MAXUINT },
  { "find", PAL_GUIDANCE_FIND, PAL_VOICE_CLINICAL, 1, G_MAXUINT },
  { "find-plain", PAL_GUIDANCE_FIND, PAL_VOICE_PLAIN, 1, 1 },
  { "caution", PAL_GUIDANCE_CAUTION, PAL_VOICE_CLINICAL, 0, G_MAXUINT },
  { "caution-plain", PAL_GUIDANCE_CAUTION, PAL_VOICE_PLAIN, 0, G_MAXUINT },
  { NULL },
};

static gboolean
start_page (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  const PalMuscle *muscle;
  const char *id;

  if (!PAL_COLLECT (markup, error, PAL_STRING ("muscle", &id)))
    return FALSE;
  muscle = pal_knowledge_refer_to_muscle (reader->parent.parent.knowledge, id, error);
  if (muscle == NULL)
    return FALSE;
  if (muscle->pages != reader->pages)
    return pal_markup_fail (error, "The page belongs to another file", id);
  if (pal_knowledge_find (reader->library->guidance, id) != NULL)
    return pal_markup_fail (error, "Two pages about the same muscle", id);
  reader->page = pal_guidance_new ();
  reader->page->muscle = muscle->subject.base;
  g_ptr_array_add (reader->library->guidance, reader->page);
  reader->parent.about = reader->page->muscle;
  reader->parent.lines = &reader->page->lines;
  reader->parent.self_care = reader->page->self_care;
  reader->parent.red_flags = reader->page->red_flags;
  reader->parent.evidence = reader->page->evidence;
  return TRUE;
}

static gboolean
end_page (PalMarkup *markup, gpointer data, GError **error)
{
  const Reader *reader = data;
  const PalGuidance *page = reader->page;

  if (page->uses->len == 0)
    return pal_markup_fail (error, "A page without techniques", page->muscle);
  return pal_page_reader_check (&reader->parent, error);
}

static gboolean
start_caution (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  gpointer site = NULL;
  const char *id;

  if (!PAL_COLLECT (markup, error, PAL_OPTIONAL ("site", &id), PAL_LANGUAGE (markup)))
    return FALSE;
  if (id != NULL)
    {
      site = pal_knowledge_refer (reader->library->danger_sites, id, "No such danger site", error);
      if (site == NULL)
        return FALSE;
    }
  if (markup->language == NULL)
    g_ptr_array_add (reader->page->danger_sites, site);
  return pal_markup_take_line (markup, &reader->page->lines, line_rules, error);
}

static gboolean
start_found_by (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  return pal_knowledge_read_found_by (
    reader->parent.parent.knowledge, markup, reader->page->landmarks, error);
}

static gboolean
start_use (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  return pal_knowledge_read_use (reader->parent.parent.knowledge, markup, reader->page->uses, error);
}

static gboolean
end_use (PalMarkup *markup, gpointer data, GError **error)
{
  return pal_knowledge_check_use (((Reader *) data)->page->uses, error);
}

static gboolean
start_here (PalMarkup *markup, gpointer data, GError **error)
{
  return pal_knowledge_read_here (markup, ((Reader *) data)->page->uses, error);
}

static const char *
get_pages (const char *file)
{
  const char *start = file + strlen (PAL_GUIDANCE_PREFIX);
  g_autofree char *pages = g_strndup (start, strcspn (start, "."));

  return g_intern_string (pages);
}

/* Reads one of the merged guidance-PAGES.xml and checks it against everything else. */
gboolean
pal_knowledge_read_guidance (PalKnowledge *self, const char *file, GBytes *xml, GError **error)
{
  const PalMarkupRule rules[] = {
    { "guidance", "", pal_markup_start_plain, NULL },
    { "page", " guidance ", start_page, end_page },
    { "caution", " page ", start_caution, NULL },
    { "found-by", " page ", start_found_by, NULL },
    { "use", " page ", start_use, end_use },
    { "here", " use ", start_here, NULL },
    { "here-plain", " use ", start_here, NULL },
    PAL_EVIDENCE_RULES (" page ", pal_page_reader_take_evidence),
    PAL_PAGE_RULES,
    { NULL },
  };
  Reader reader
    = { .parent = { .parent = { self, line_names }, .rules = line_rules }, .library = &self->library };
  gboolean ok;

  reader.pages = get_pages (file);
  ok = pal_markup_parse (xml, file, rules, &reader, error);
  pal_evidence_reader_clear (&reader.parent.parent);
  return ok;
}
