/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-knowledge"

#include "pal-evidence-reader-private.h"
#include "pal-references-private.h"
#include "pal-safety-private.h"

typedef struct
{
  PalEvidenceReader parent;
  GPtrArray *evidence; /* of all pages */
  PalZonePage *page;   /* being read; belongs to the library */
} Reader;

/* By the numbers of PalZonePageLine. */
static const char *const line_names[] = { "what", "also", NULL };

static const PalLineRule line_rules[] = {
  { "what", PAL_ZONE_PAGE_WHAT, PAL_VOICE_CLINICAL, 1, 1 },
  { "what-plain", PAL_ZONE_PAGE_WHAT, PAL_VOICE_PLAIN, 1, 1 },
  { "also", PAL_ZONE_PAGE_ALSO, PAL_VOICE_CLINICAL, 1, 1 },
  { "also-plain", PAL_ZONE_PAGE_ALSO, PAL_VOICE_PLAIN, 1, 1 },
  { NULL },
};

/* The warning signs that name the zone; the page names only those besides. */
static void
add_flags_of_zone (const PalLibrary *library, PalZonePage *page)
{
  for (guint i = 0; i < library->red_flags->len; i++)
    {
      PalRedFlag *flag = g_ptr_array_index (library->red_flags, i);

      if (g_ptr_array_find (flag->zones, page->zone, NULL))
        g_ptr_array_add (page->red_flags, flag);
    }
}

static gboolean
start_page (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  PalKnowledge *knowledge = reader->parent.knowledge;
  const PalZone *zone;
  const char *id;

  if (!PAL_COLLECT (markup, error, PAL_STRING ("zone", &id)))
    return FALSE;
  zone = pal_knowledge_refer_to_zone (knowledge, id, error);
  if (zone == NULL)
    return FALSE;
  if (pal_knowledge_find (knowledge->library.zone_pages, id) != NULL)
    return pal_markup_fail (error, "Two pages about the same zone", id);
  reader->page = pal_zone_page_new (reader->evidence);
  reader->page->zone = zone->subject.base;
  add_flags_of_zone (&knowledge->library, reader->page);
  g_ptr_array_add (knowledge->library.zone_pages, reader->page);
  return TRUE;
}

static gboolean
end_page (PalMarkup *markup, gpointer data, GError **error)
{
  const Reader *reader = data;
  const PalZonePage *page = reader->page;

  if (page->self_care->len == 0)
    return pal_markup_fail (error, "A page without self-care", page->zone);
  if (page->red_flags->len == 0)
    return pal_markup_fail (error, "A page that never refers to a doctor", page->zone);
  return pal_markup_check_lines (&page->lines, line_rules, page->zone, error)
         && pal_evidence_reader_check (
           &reader->parent, reader->evidence, &page->lines, page->zone, error);
}

static gboolean
start_line (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  return PAL_COLLECT (markup, error, PAL_LANGUAGE (markup))
         && pal_markup_take_line (markup, &reader->page->lines, line_rules, error);
}

static gboolean
start_care (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  return pal_knowledge_read_care (reader->parent.knowledge, markup, reader->page->self_care, error);
}

static gboolean
start_refer (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  return pal_knowledge_read_refer (
    reader->parent.knowledge, markup, reader->page->red_flags, error);
}

static gboolean
take_evidence (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  return pal_evidence_reader_append (&reader->parent, reader->evidence, error);
}

/* Reads the merged zone-pages.xml and checks it against everything else. */
gboolean
pal_knowledge_read_zone_pages (PalKnowledge *self, const char *file, GBytes *xml, GError **error)
{
  const PalMarkupRule rules[] = {
    { "zone-pages", "", pal_markup_start_plain, NULL },
    { "page", " zone-pages ", start_page, end_page },
    { "care", " page ", start_care, NULL },
    { "refer", " page ", start_refer, NULL },
    PAL_EVIDENCE_RULES (" zone-pages ", take_evidence),
    { PAL_MARKUP_ANY, " page ", start_line, NULL },
    { NULL },
  };
  g_autoptr (GPtrArray) evidence
    = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_evidence_free);
  Reader reader = { { self, line_names }, evidence, NULL };
  gboolean ok = pal_markup_parse (xml, file, rules, &reader, error);

  pal_evidence_reader_clear (&reader.parent);
  return ok;
}
