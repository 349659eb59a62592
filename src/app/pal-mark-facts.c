/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-facts"

#include "pal-mark-facts.h"

#include <glib/gi18n-lib.h>

#include "pal-mark-summary.h"
#include "pal-words.h"

static void
append_label (GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = g_object_new (
      GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "selectable", style == NULL, NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
}

/* Takes @text; says nothing where nothing is known. */
static void
append (GtkWidget *facts, const char *title, char *text)
{
  g_autofree char *owned = text;

  if (owned != NULL && *owned != '\0')
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      append_label (box, title, "caption-heading");
      append_label (box, owned, NULL);
      gtk_box_append (GTK_BOX (facts), box);
    }
}

static char *
dup_referrals (PalKnowledge *knowledge, PalMark *mark)
{
  const char *const *zones = pal_mark_get_referrals (mark);
  GString *list = g_string_new (NULL);

  for (guint i = 0; zones[i] != NULL; i++)
    {
      g_autofree char *name = pal_knowledge_dup_name (knowledge, zones[i], PAL_VOICE_CLINICAL, NULL);

      g_string_append_printf (list, "%s%s", i > 0 ? C_ ("list", ", ") : "", name);
    }
  return g_string_free (list, FALSE);
}

static void
append_palpation (GtkWidget *facts, PalKnowledge *knowledge, PalChart *chart, PalMark *mark)
{
  g_autofree char *verdict = pal_mark_summary_verdict (mark);
  g_autofree char *reasons = pal_mark_summary_reasons (mark);

  append (facts, _ ("Felt At"), dup_referrals (knowledge, mark));
  if (pal_trigger_criteria_of_mark (mark).n_asked > 0
      || pal_mark_get_familiar (mark) != PAL_FAMILIAR_NOT_ASKED)
    append (facts, _ ("Criteria"), g_strdup_printf ("%s. %s", verdict, reasons));
  append (facts, _ ("Jump Sign and Local Twitch"), pal_mark_summary_signs (mark));
  append (facts, _ ("Pressure Pain Threshold"), pal_mark_summary_threshold (chart, mark));
  append (facts, _ ("Satellite"), pal_mark_summary_satellite (chart, knowledge, mark));
}

/**
 * pal_mark_facts_new:
 * @knowledge: the names of regions
 * @chart: what @mark is in
 * @mark: a mark
 *
 * Returns: (transfer floating): all that is known of @mark, and nothing of what is not.
 */
GtkWidget *
pal_mark_facts_new (PalKnowledge *knowledge, PalChart *chart, PalMark *mark)
{
  GtkWidget *facts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  PalKind kind = pal_mark_get_kind (mark);
  int intensity = pal_mark_get_intensity (mark);

  if (intensity != PAL_INTENSITY_EMPTY)
    append (facts,
            kind == PAL_KIND_TRIGGER_POINT ? _ ("Tenderness Under Pressure") : _ ("Pain Now"),
            /* Translators: a number on the scale from 0 to 10 */
            g_strdup_printf (_ ("%d of 10"), intensity));
  if (pal_kind_has_degree (kind))
    append (facts, pal_words_kind (kind), pal_words_found (mark, PAL_VOICE_CLINICAL));
  append (facts, _ ("Least and Worst"), pal_mark_summary_range (mark));
  if (kind == PAL_KIND_TRIGGER_POINT)
    append_palpation (facts, knowledge, chart, mark);
  append (
      facts, _ ("What It Feels Like"), pal_words_qualities (pal_mark_get_qualities (mark)));
  append (facts, _ ("How It Behaves"), pal_mark_summary_behaviour (mark));
  append (facts, _ ("Since When"), pal_mark_summary_since (chart, mark));
  append (facts,
          _ ("What Sets It Off"),
          pal_words_factors (pal_mark_get_aggravates (mark), pal_mark_get_aggravates_text (mark)));
  append (facts,
          _ ("What Eases It"),
          pal_words_factors (pal_mark_get_eases (mark), pal_mark_get_eases_text (mark)));
  append (facts, _ ("Note"), g_strdup (pal_mark_get_note (mark)));
  return facts;
}
