/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-library-page"

#include "pal-library-page.h"

#include <glib/gi18n-lib.h>

#include "pal-library-links.h"
#include "pal-library-note.h"
#include "pal-library-technique.h"
#include "pal-library-text.h"
#include "pal-library-words.h"

/* So many sections fill the window on most screens; what is further down follows. */
#define N_SEEN 4

struct _PalLibraryPage
{
  AdwBin parent_instance;

  PalPractice *practice; /* NULL while there is no record */
  GPtrArray *pending;    /* sections that are yet to be added */
  guint next;            /* of them */
  guint next_id;

  GtkScrolledWindow *scroller;
  GtkLabel *lead;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkBox *sections;
  GtkWidget *foot;
  GtkWidget *own; /* the note or the fields of a technique, or NULL */
};

G_DEFINE_FINAL_TYPE (PalLibraryPage, pal_library_page, ADW_TYPE_BIN)

static void
clear (PalLibraryPage *self)
{
  GtkWidget *child;

  pal_library_page_flush (self);
  self->own = NULL;
  g_clear_handle_id (&self->next_id, g_source_remove);
  g_clear_pointer (&self->pending, g_ptr_array_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);
}

static void
append_next (PalLibraryPage *self)
{
  gtk_box_append (self->sections, g_ptr_array_index (self->pending, self->next++));
}

/* One section in a frame: to lay out so much text at once would take several. */
static gboolean
append_next_cb (gpointer user_data)
{
  PalLibraryPage *self = user_data;

  if (self->next < self->pending->len)
    append_next (self);
  if (self->next < self->pending->len)
    return G_SOURCE_CONTINUE;
  self->next_id = 0;
  return G_SOURCE_REMOVE;
}

static void
show_head (PalLibraryPage *self, const char *lead, const char *title, const char *subtitle)
{
  gtk_label_set_label (self->lead, lead);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->title), *title != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), subtitle != NULL);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);
}

static void
add_note (PalLibraryPage *self, const char *page, const char *title)
{
  if (self->practice == NULL)
    return;
  self->own = pal_library_note_new (self->practice, page, title);
  gtk_box_append (self->sections, self->own);
}

static gboolean
pal_library_page_grab_focus (GtkWidget *widget)
{
  PalLibraryPage *self = PAL_LIBRARY_PAGE (widget);

  if (PAL_IS_LIBRARY_TECHNIQUE (self->own))
    return gtk_widget_grab_focus (self->own);
  return gtk_widget_child_focus (GTK_WIDGET (self->sections), GTK_DIR_TAB_FORWARD);
}

static void
pal_library_page_dispose (GObject *object)
{
  PalLibraryPage *self = PAL_LIBRARY_PAGE (object);

  g_clear_handle_id (&self->next_id, g_source_remove);
  g_clear_pointer (&self->pending, g_ptr_array_unref);
  g_clear_object (&self->practice);
  self->own = NULL;
  G_OBJECT_CLASS (pal_library_page_parent_class)->dispose (object);
}

static void
pal_library_page_class_init (PalLibraryPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_library_page_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = pal_library_page_grab_focus;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkLabel *
new_label (GtkBox *box, GtkAccessibleRole role, const char *css_class)
{
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "wrap", TRUE, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
pal_library_page_init (PalLibraryPage *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->scroller = GTK_SCROLLED_WINDOW (scroller);
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_add_css_class (box, "guidance");
  gtk_widget_add_css_class (box, "library-page");

  self->lead = new_label (GTK_BOX (head), GTK_ACCESSIBLE_ROLE_LABEL, "caption-heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->lead), "dim-label");
  self->title = new_label (GTK_BOX (head), GTK_ACCESSIBLE_ROLE_HEADING, "title-2");
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_PROPERTY_LEVEL, 1, -1);
  self->subtitle = new_label (GTK_BOX (head), GTK_ACCESSIBLE_ROLE_LABEL, "dim-label");
  gtk_box_append (GTK_BOX (box), head);

  self->sections = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sections));
  self->foot = GTK_WIDGET (new_label (GTK_BOX (box), GTK_ACCESSIBLE_ROLE_LABEL, "caption"));
  gtk_label_set_label (
      GTK_LABEL (self->foot),
      _ ("Help for a conversation, not a diagnosis. No clinician has reviewed this text."));
  gtk_widget_add_css_class (self->foot, "dim-label");

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), 560);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_child (self->scroller, clamp);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

/* Gives it (nullable) the practice whose notes stand on the pages; a reference is taken. */
void
pal_library_page_set_practice (PalLibraryPage *self, PalPractice *practice)
{
  g_return_if_fail (PAL_IS_LIBRARY_PAGE (self));
  g_set_object (&self->practice, practice);
}

/**
 * pal_library_page_show:
 * @self: the page
 * @knowledge: what is known
 * @topic: what it is about
 * @voice: whose words
 */
void
pal_library_page_show (PalLibraryPage *self,
                       PalKnowledge *knowledge,
                       const PalTopic *topic,
                       PalVoice voice)
{
  const PalVoice other = voice == PAL_VOICE_PLAIN ? PAL_VOICE_CLINICAL : PAL_VOICE_PLAIN;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *address = NULL;
  g_autoptr (GPtrArray) links = NULL;

  g_return_if_fail (PAL_IS_LIBRARY_PAGE (self));
  g_return_if_fail (knowledge != NULL && topic != NULL);

  clear (self);
  title = pal_knowledge_dup_topic_name (knowledge, topic, voice, NULL);
  subtitle = pal_knowledge_dup_topic_name (knowledge, topic, other, NULL);
  address = pal_library_address (topic);
  show_head (self,
             pal_library_words_one (topic->kind),
             title,
             g_str_equal (title, subtitle) ? NULL : subtitle);
  gtk_widget_set_visible (self->foot, TRUE);

  add_note (self, address, title);
  self->pending = pal_library_text_new (knowledge, topic, voice);
  links = pal_library_links_new (knowledge, topic, voice);
  for (guint i = 0; i < links->len; i++)
    g_ptr_array_add (self->pending, g_object_ref (g_ptr_array_index (links, i)));
  for (self->next = 0; self->next < MIN (N_SEEN, self->pending->len);)
    append_next (self);
  if (self->next == self->pending->len)
    return;
  /* After the frame that shows them. */
  self->next_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, append_next_cb, self, NULL);
  g_source_set_name_by_id (self->next_id, "[palpate] library");
}

/* Shows a technique of the practice, whose name is the first of its fields. */
void
pal_library_page_show_own (PalLibraryPage *self,
                           PalKnowledge *knowledge,
                           PalOwnTechnique *technique)
{
  g_return_if_fail (PAL_IS_LIBRARY_PAGE (self) && self->practice != NULL);

  clear (self);
  show_head (self, _ ("Technique · Our Practice"), "", NULL);
  gtk_widget_set_visible (self->foot, FALSE);
  self->own = pal_library_technique_new (self->practice, knowledge, technique);
  gtk_box_append (self->sections, self->own);
}

/* A page that this version of the program has not; what the practice wrote on it is still there. */
void
pal_library_page_show_lost (PalLibraryPage *self, const char *address)
{
  PalOwnNote *note;
  const char *title = NULL;

  g_return_if_fail (PAL_IS_LIBRARY_PAGE (self) && address != NULL);

  clear (self);
  note = self->practice != NULL
             ? pal_entity_list_lookup (pal_practice_get_own_notes (self->practice), address)
             : NULL;
  if (note != NULL)
    title = pal_own_note_get_title (note);
  show_head (self,
             _ ("Our Practice"),
             title != NULL ? title : address,
             _ ("This page is no longer in the library."));
  gtk_widget_set_visible (self->foot, FALSE);
  if (note != NULL)
    add_note (self, address, title);
}

/* Saves what was typed last. */
void
pal_library_page_flush (PalLibraryPage *self)
{
  g_return_if_fail (PAL_IS_LIBRARY_PAGE (self));
  if (PAL_IS_LIBRARY_NOTE (self->own))
    pal_library_note_flush (PAL_LIBRARY_NOTE (self->own));
  else if (PAL_IS_LIBRARY_TECHNIQUE (self->own))
    pal_library_technique_flush (PAL_LIBRARY_TECHNIQUE (self->own));
}

/* Whether all of it is there; the lower sections are made while the upper ones can be read. */
gboolean
pal_library_page_is_complete (PalLibraryPage *self)
{
  g_return_val_if_fail (PAL_IS_LIBRARY_PAGE (self), FALSE);
  return self->next_id == 0;
}
