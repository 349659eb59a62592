/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-library-links"

/* Where a page of the library leads: groups of buttons, each of which is `library.show` with an
 * address. */

#include "pal-library-links.h"

#include <glib/gi18n-lib.h>

#include "pal-guidance-fold.h"
#include "pal-guidance-parts.h"
#include "pal-library-words.h"
#include "pal-text-line.h"
#include "pal-words.h"
#include "pal-wrap-box.h"

/* More than this stay folded until they are asked for. */
#define MAX_OPEN 12

/* The links of one sort. */
typedef struct
{
  PalKnowledge *knowledge;
  PalTopic from;
  PalVoice voice;
  GArray *links; /* of PalTopicLink */
} Group;

static void
group_free (gpointer data)
{
  Group *group = data;

  pal_knowledge_unref (group->knowledge);
  g_array_unref (group->links);
  g_free (group);
}

/* Returns: (transfer floating): a button that leads to @address; @note stands below its title, and without one it is a
 * chip. */
static GtkWidget *
link_new (const char *address, const char *title, const char *note)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = g_object_new (
      GTK_TYPE_LABEL, "label", title, "wrap", TRUE, "xalign", 0.0, NULL);
  g_autofree char *spoken = NULL;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "library.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", address);
  if (note == NULL)
    {
      gtk_button_set_child (GTK_BUTTON (button), label);
      gtk_widget_add_css_class (button, "library-chip");
    }
  else
    {
      GtkWidget *line = pal_text_line_new ();
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
      GtkWidget *below = g_object_new (
          GTK_TYPE_LABEL, "label", note, "wrap", TRUE, "xalign", 0.0, "visible", *note != '\0', NULL);

      gtk_widget_add_css_class (label, "fold-title");
      gtk_widget_add_css_class (below, "caption");
      gtk_widget_add_css_class (below, "dim-label");
      gtk_widget_set_hexpand (box, TRUE);
      gtk_box_append (GTK_BOX (box), label);
      gtk_box_append (GTK_BOX (box), below);
      pal_text_line_append (PAL_TEXT_LINE (line), box);
      pal_text_line_append (PAL_TEXT_LINE (line),
                            g_object_new (GTK_TYPE_IMAGE,
                                          "accessible-role",
                                          GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                          "icon-name",
                                          "go-next-symbolic",
                                          NULL));
      gtk_button_set_child (GTK_BUTTON (button), line);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "fold");
    }
  spoken = note != NULL && *note != '\0' ? g_strdup_printf (_ ("%s. %s"), title, note) : g_strdup (title);
  /* Newer GTK names a button after the label in it, unless it is told not to; older GTK names it not at all. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return button;
}

/* The technique as it is done here; NULL if @link is no technique that this page uses. */
static const PalUse *
find_use (const Group *self, const PalTopicLink *link)
{
  const PalCondition *condition = NULL;
  const PalGuidance *guidance = NULL;
  guint n_uses = 0;

  if (link->topic.kind != PAL_TOPIC_TECHNIQUE)
    return NULL;
  if (self->from.kind == PAL_TOPIC_CONDITION)
    {
      condition = pal_knowledge_lookup_condition (self->knowledge, self->from.key);
      n_uses = pal_condition_get_n_uses (condition);
    }
  else if (self->from.kind == PAL_TOPIC_MUSCLE)
    {
      guidance = pal_knowledge_lookup_guidance (self->knowledge, self->from.key);
      n_uses = guidance != NULL ? pal_guidance_get_n_uses (guidance) : 0;
    }
  for (guint i = 0; i < n_uses; i++)
    {
      const PalUse *use = condition != NULL ? pal_condition_get_use (condition, i)
                                            : pal_guidance_get_use (guidance, i);

      if (pal_technique_get_id (pal_use_get_technique (use)) == link->topic.key)
        return use;
    }
  return NULL;
}

static char *
describe_use (const PalUse *use, PalVoice voice)
{
  const char *here = pal_use_get_here (use, voice, NULL);
  g_autofree char *dose = pal_words_dose (pal_use_get_dose (use));

  if (voice == PAL_VOICE_PLAIN || *dose == '\0')
    return g_strdup (here != NULL ? here : "");
  return here != NULL ? g_strdup_printf ("%s\n%s", here, dose) : g_steal_pointer (&dose);
}

static GtkWidget *
build_link (const Group *self, const PalTopicLink *link)
{
  g_autofree char *address = pal_library_address (&link->topic);
  g_autofree char *title
      = pal_knowledge_dup_topic_name (self->knowledge, &link->topic, self->voice, NULL);
  const PalUse *use = find_use (self, link);
  g_autofree char *note = use != NULL ? describe_use (use, self->voice) : NULL;

  return link_new (address, title, note);
}

static GtkWidget *
build_group (gpointer data)
{
  const Group *self = data;
  gboolean rows = find_use (self, &g_array_index (self->links, PalTopicLink, 0)) != NULL;
  GtkWidget *box = rows ? pal_guidance_card_new () : pal_wrap_box_new ();

  for (guint i = 0; i < self->links->len; i++)
    {
      GtkWidget *link = build_link (self, &g_array_index (self->links, PalTopicLink, i));

      if (rows)
        gtk_box_append (GTK_BOX (box), link);
      else
        pal_wrap_box_append (PAL_WRAP_BOX (box), link);
    }
  return box;
}

static GtkWidget *
build_part (gpointer data)
{
  GtkWidget *part = pal_guidance_part_new ();

  gtk_box_append (GTK_BOX (part), build_group (data));
  return part;
}

static GtkWidget *
new_section (Group *group)
{
  const char *title
      = pal_library_words_links (group->from.kind, &g_array_index (group->links, PalTopicLink, 0));
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  if (group->links->len > MAX_OPEN)
    {
      g_autofree char *count = g_strdup_printf ("%u", group->links->len);
      GtkWidget *card = pal_guidance_card_new ();

      gtk_box_append (GTK_BOX (card),
                      pal_guidance_fold_new (title, count, build_part, group, group_free));
      gtk_box_append (GTK_BOX (section), card);
    }
  else
    {
      gtk_box_append (GTK_BOX (section), pal_guidance_heading_new (title));
      gtk_box_append (GTK_BOX (section), build_group (group));
      group_free (group);
    }
  return section;
}

static Group *
group_new (PalKnowledge *knowledge, const PalTopic *from, PalVoice voice)
{
  Group *group = g_new (Group, 1);

  *group = (Group){ pal_knowledge_ref (knowledge),
                    *from,
                    voice,
                    g_array_new (FALSE, FALSE, sizeof (PalTopicLink)) };
  return group;
}

/**
 * pal_library_links_new:
 * @knowledge: what is known
 * @topic: one of its pages
 * @voice: whose words
 *
 * Returns: (transfer full) (element-type GtkWidget): a section for each sort of pages that it names or
 *   that name it.
 */
GPtrArray *
pal_library_links_new (PalKnowledge *knowledge, const PalTopic *topic, PalVoice voice)
{
  GPtrArray *sections = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) links = NULL;
  Group *group = NULL;

  g_return_val_if_fail (knowledge != NULL && topic != NULL, sections);

  links = pal_knowledge_dup_links (knowledge, topic);
  for (guint i = 0; i < links->len; i++)
    {
      const PalTopicLink *link = &g_array_index (links, PalTopicLink, i);
      const PalTopicLink *before = i > 0 ? link - 1 : NULL;

      if (before == NULL || before->topic.kind != link->topic.kind || before->kind != link->kind)
        {
          if (group != NULL)
            g_ptr_array_add (sections, g_object_ref_sink (new_section (group)));
          group = group_new (knowledge, topic, voice);
        }
      g_array_append_vals (group->links, link, 1);
    }
  if (group != NULL)
    g_ptr_array_add (sections, g_object_ref_sink (new_section (group)));
  return sections;
}
