/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-guidance-parts"

#include "pal-guidance-parts.h"

#include <glib/gi18n-lib.h>

#include "pal-guidance-fold.h"
#include "pal-text-line.h"
#include "pal-words.h"

/* How far below each other what belongs together stands, and what does not quite. */
#define CLOSE 4
#define APART 12

static GtkWidget *
new_box (int spacing, const char *css_class)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, spacing);

  if (css_class != NULL)
    gtk_widget_add_css_class (box, css_class);
  return box;
}

static GtkWidget *
new_title (const char *text, const char *css_class, int level)
{
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label",
                                   text,
                                   "wrap",
                                   TRUE,
                                   "xalign",
                                   0.0,
                                   "hexpand",
                                   TRUE,
                                   NULL);

  gtk_widget_add_css_class (title, css_class);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  return title;
}

/* Returns: (transfer full): the text as a title begins; plain names are written to stand in a
 * sentence. */
char *
pal_guidance_capitalise (const char *text)
{
  g_autofree char *first = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  first = g_utf8_strup (text, g_utf8_next_char (text) - text);
  return *text != '\0' ? g_strconcat (first, g_utf8_next_char (text), NULL) : g_strdup ("");
}

/* Returns: (transfer floating): what lies below the heading of a fold. */
GtkWidget *
pal_guidance_part_new (void)
{
  return new_box (APART, "part");
}

/* Returns: (transfer floating): a frame around folds or rows. */
GtkWidget *
pal_guidance_card_new (void)
{
  return new_box (0, "folds");
}

GtkWidget *
pal_guidance_heading_new (const char *text)
{
  return new_title (text, "heading", 2);
}

/* Returns: (transfer floating): a heading with the sign of a warning before it. */
GtkWidget *
pal_guidance_warning_new (const char *text)
{
  GtkWidget *head = pal_text_line_new ();

  pal_text_line_append (PAL_TEXT_LINE (head),
                            g_object_new (GTK_TYPE_IMAGE,
                                          "accessible-role",
                                          GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                          "icon-name",
                                          "dialog-warning-symbolic",
                                          NULL));
  pal_text_line_append (PAL_TEXT_LINE (head), pal_guidance_heading_new (text));
  return head;
}

GtkWidget *
pal_guidance_caption_new (const char *text)
{
  return new_title (text, "caption-heading", 3);
}

/**
 * pal_guidance_part_add_lines:
 * @part: a box
 * @heading: (nullable): stands over the lines
 * @lines: (transfer floating): the lines; dropped if there are none
 */
void
pal_guidance_part_add_lines (GtkBox *part, const char *heading, PalGuidanceLines *lines)
{
  g_autoptr (GtkWidget) owned = GTK_WIDGET (g_object_ref_sink (lines));
  GtkWidget *box;

  if (gtk_widget_get_first_child (owned) == NULL)
    return;
  box = new_box (CLOSE, NULL);
  if (heading != NULL)
    {
      gtk_box_append (GTK_BOX (box), pal_guidance_caption_new (heading));
      gtk_accessible_update_property (
          GTK_ACCESSIBLE (lines), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
    }
  gtk_box_append (GTK_BOX (box), owned);
  gtk_box_append (part, box);
}

/**
 * pal_guidance_caution_new:
 * @title: what it is about
 * @lines: (transfer floating): what to heed
 *
 * Returns: (transfer floating): the lines in a frame that stands out, by its sign too.
 */
GtkWidget *
pal_guidance_caution_new (const char *title, PalGuidanceLines *lines)
{
  GtkWidget *box = new_box (CLOSE, "caution");

  gtk_box_append (GTK_BOX (box), pal_guidance_warning_new (title));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (lines), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (lines));
  return box;
}

typedef struct
{
  const PalEvidence *evidence;
  PalVoice voice;
} Sources;

static GtkWidget *
build_sources (gpointer data)
{
  const Sources *sources = data;
  const PalEvidence *evidence = sources->evidence;
  const char *summary = pal_evidence_get_summary (evidence, sources->voice, NULL);
  PalGuidanceLines *lines = PAL_GUIDANCE_LINES (pal_guidance_lines_new (_ ("Sources")));

  if (summary != NULL)
    pal_guidance_lines_add (lines, summary);
  for (guint i = 0; i < pal_evidence_get_n_sources (evidence); i++)
    {
      g_autofree char *source = pal_evidence_dup_source (evidence, i);
      g_autofree char *unread = NULL;

      if (!pal_evidence_get_source_read (evidence, i))
        /* Translators: %s is a book or paper that is the standard work on the matter */
        unread = g_strdup_printf (_ ("%s (standard work, not read again for this text)"), source);
      pal_guidance_lines_add_item (lines, unread != NULL ? unread : source);
    }
  gtk_widget_add_css_class (GTK_WIDGET (lines), "sources");
  return GTK_WIDGET (lines);
}

/**
 * pal_guidance_evidence_new:
 * @evidence: what a piece of guidance rests on
 * @voice: whose words
 *
 * Returns: (transfer floating): one quiet line that opens to the sources.
 */
GtkWidget *
pal_guidance_evidence_new (const PalEvidence *evidence, PalVoice voice)
{
  const char *label = pal_words_evidence_label (pal_evidence_get_label (evidence));
  PalCertainty certainty = pal_evidence_get_certainty (evidence);
  Sources *sources = g_new (Sources, 1);
  g_autofree char *known
      = certainty != PAL_CERTAINTY_NONE
            ? g_strdup_printf ("%s · %s", label, pal_words_certainty (certainty))
            : g_strdup (label);
  /* Translators: %s is what a piece of guidance rests on, such as "Clinical tradition" */
  g_autofree char *title = g_strdup_printf (_ ("%s · Sources"), known);
  GtkWidget *fold;

  *sources = (Sources){ evidence, voice };
  fold = pal_guidance_fold_new (title, NULL, build_sources, sources, g_free);
  gtk_widget_add_css_class (fold, "quiet");
  return fold;
}
