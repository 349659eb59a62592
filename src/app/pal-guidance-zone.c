/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-guidance-zone"

/* What is said of a zone, around the list of its muscles. */

#include "pal-guidance-zone.h"

#include <glib/gi18n-lib.h>

#include "pal-guidance-care.h"
#include "pal-guidance-parts.h"

static GtkBox *
append_section (GtkBox *box, const char *heading)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  if (heading != NULL)
    gtk_box_append (GTK_BOX (section), pal_guidance_heading_new (heading));
  gtk_box_append (box, section);
  return GTK_BOX (section);
}

static void
append_line (
  GtkBox *section, const char *label, const PalZonePage *page, PalZonePageLine line, PalVoice voice)
{
  PalGuidanceLines *lines = PAL_GUIDANCE_LINES (pal_guidance_lines_new (label));

  pal_guidance_lines_add (lines, pal_zone_page_get_line (page, line, voice, NULL));
  gtk_box_append (section, GTK_WIDGET (lines));
  gtk_box_append (section,
                  pal_guidance_evidence_new (pal_zone_page_get_evidence_for (page, line), voice));
}

/* Returns: (transfer floating): what lies here, above everything else. */
GtkWidget *
pal_guidance_zone_lead_new (const PalZonePage *page, PalVoice voice)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  append_line (GTK_BOX (section), NULL, page, PAL_ZONE_PAGE_WHAT, voice);
  return section;
}

/* The places nearby that must not be pressed; a client is told by the page of each muscle. */
static void
append_sites (GtkBox *box, PalKnowledge *knowledge, const PalZonePage *page)
{
  g_autoptr (GPtrArray) sites
    = pal_knowledge_dup_danger_sites (knowledge, pal_zone_page_get_zone (page));
  PalGuidanceLines *lines;

  if (sites->len == 0)
    return;
  lines = PAL_GUIDANCE_LINES (pal_guidance_lines_new (NULL));
  for (guint i = 0; i < sites->len; i++)
    {
      const PalDangerSite *site = g_ptr_array_index (sites, i);

      pal_guidance_lines_add_entry (lines,
                                    pal_danger_site_get_name (site, NULL),
                                    pal_danger_site_get_structures (site, NULL),
                                    NULL);
    }
  gtk_box_append (box, pal_guidance_caution_new (_ ("Places to Keep Off"), lines));
}

static void
append_care (GtkBox *box, PalGuidanceCase *of, const PalZonePage *page, PalVoice voice)
{
  GtkWidget *card = pal_guidance_card_new ();

  for (guint i = 0; i < pal_zone_page_get_n_self_care (page); i++)
    gtk_box_append (GTK_BOX (card),
                    pal_guidance_care_new (pal_zone_page_get_self_care (page, i), of));
  gtk_box_append (
    append_section (box,
                    voice == PAL_VOICE_PLAIN ? _ ("What You Can Do Yourself") : _ ("Care at Home")),
    card);
}

static void
append_doctor (GtkBox *box, const PalZonePage *page, PalVoice voice)
{
  g_autoptr (GPtrArray) flags = g_ptr_array_new ();
  GtkWidget *card = pal_guidance_card_new ();

  for (guint i = 0; i < pal_zone_page_get_n_red_flags (page); i++)
    g_ptr_array_add (flags, (gpointer) pal_zone_page_get_red_flag (page, i));
  gtk_box_append (GTK_BOX (card), pal_guidance_doctor_new (flags, voice));
  gtk_box_append (box, card);
}

/**
 * pal_guidance_zone_append_rest:
 * @box: where the muscles of the zone stand
 * @of: (nullable): for whom it is read
 * @knowledge: the places that must not be pressed
 * @page: what is known of the zone
 * @voice: whose words
 *
 * What follows the muscles: where not to press, what else it may be, what to do alone, and when a
 * doctor is needed.
 */
void
pal_guidance_zone_append_rest (GtkBox *box,
                               PalGuidanceCase *of,
                               PalKnowledge *knowledge,
                               const PalZonePage *page,
                               PalVoice voice)
{
  const char *heading
    = voice == PAL_VOICE_PLAIN ? _ ("What Else Can Hurt Here") : _ ("What Else It May Be");

  g_return_if_fail (GTK_IS_BOX (box) && knowledge != NULL && page != NULL);

  if (voice == PAL_VOICE_CLINICAL)
    append_sites (box, knowledge, page);
  append_line (append_section (box, heading), heading, page, PAL_ZONE_PAGE_ALSO, voice);
  append_care (box, of, page, voice);
  append_doctor (box, page, voice);
}
