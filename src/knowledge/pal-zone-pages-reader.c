/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-knowledge"

#include "pal-page-reader-private.h"
#include "pal-safety-private.h"

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
  PalPageReader *reader = data;
  PalKnowledge *knowledge = reader->parent.knowledge;
  const PalZone *zone;
  PalZonePage *page;
  const char *id;

  if (!PAL_COLLECT (markup, error, PAL_STRING ("zone", &id)))
    return FALSE;
  zone = pal_knowledge_refer_to_zone (knowledge, id, error);
  if (zone == NULL)
    return FALSE;
  if (pal_knowledge_find (knowledge->library.zone_pages, id) != NULL)
    return pal_markup_fail (error, "Two pages about the same zone", id);
  page = pal_zone_page_new (reader->evidence);
  page->zone = zone->subject.base;
  add_flags_of_zone (&knowledge->library, page);
  g_ptr_array_add (knowledge->library.zone_pages, page);
  reader->about = page->zone;
  reader->lines = &page->lines;
  reader->self_care = page->self_care;
  reader->red_flags = page->red_flags;
  return TRUE;
}

static gboolean
end_page (PalMarkup *markup, gpointer data, GError **error)
{
  return pal_page_reader_check (data, error);
}

/* Reads the merged zone-pages.xml and checks it against everything else. */
gboolean
pal_knowledge_read_zone_pages (PalKnowledge *self, const char *file, GBytes *xml, GError **error)
{
  const PalMarkupRule rules[] = {
    { "zone-pages", "", pal_markup_start_plain, NULL },
    { "page", " zone-pages ", start_page, end_page },
    PAL_EVIDENCE_RULES (" zone-pages ", pal_page_reader_take_evidence),
    PAL_PAGE_RULES,
    { NULL },
  };
  /* Of all pages. */
  g_autoptr (GPtrArray) evidence
    = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_evidence_free);
  PalPageReader reader
    = { .parent = { self, line_names }, .rules = line_rules, .evidence = evidence };
  gboolean ok = pal_markup_parse (xml, file, rules, &reader, error);

  pal_evidence_reader_clear (&reader.parent);
  return ok;
}
