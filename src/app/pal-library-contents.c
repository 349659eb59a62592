/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-library-contents"

#include "pal-library-contents.h"

#include <glib/gi18n-lib.h>

#include "pal-library-item.h"
#include "pal-library-list.h"
#include "pal-library-own.h"
#include "pal-library-words.h"

/* More of one kind than this nobody reads; another letter finds it faster. */
#define MAX_OF_KIND 15

struct _PalLibraryContents
{
  AdwBin parent_instance;

  PalKnowledge *knowledge;
  PalPractice *practice; /* NULL while there is no record */
  PalVoice voice;
  gboolean ready; /* everything has been read */

  GtkSearchEntry *entry;
  GtkStack *stack;
  PalLibraryList *list;
};

G_DEFINE_FINAL_TYPE (PalLibraryContents, pal_library_contents, ADW_TYPE_BIN)

/* In the order in which a therapist asks for them. */
static void
append_parts (PalLibraryContents *self, GListStore *items)
{
  for (PalTopicKind kind = 0; kind < PAL_N_TOPIC_KINDS; kind++)
    {
      g_autofree char *address = pal_library_address_of_list (kind);

      pal_library_item_append (
          items, address, pal_library_words_kind (kind), pal_library_words_about (kind));
    }
  if (self->practice != NULL)
    pal_library_item_append (items,
                             "all/" PAL_LIBRARY_OWN,
                             _ ("Our Practice"),
                             _ ("Notes and techniques of our own"));
}

/* Each kind under its heading, that of the best page first. */
static void
append_found (PalLibraryContents *self, GListStore *items, GArray *topics)
{
  gboolean done[PAL_N_TOPIC_KINDS] = { FALSE };

  for (guint i = 0; i < topics->len; i++)
    {
      const PalTopicKind kind = g_array_index (topics, PalTopic, i).kind;
      guint n = 0;

      if (done[kind])
        continue;
      done[kind] = TRUE;
      pal_library_item_append (items, NULL, pal_library_words_kind (kind), NULL);
      for (guint j = i; j < topics->len && n < MAX_OF_KIND; j++)
        {
          const PalTopic *topic = &g_array_index (topics, PalTopic, j);
          g_autofree char *address = NULL;
          g_autofree char *title = NULL;
          g_autofree char *group = NULL;

          if (topic->kind != kind)
            continue;
          address = pal_library_address (topic);
          title = pal_knowledge_dup_topic_name (self->knowledge, topic, self->voice, NULL);
          group = pal_library_words_group (self->knowledge, topic);
          pal_library_item_append (items, address, title, group);
          n++;
        }
    }
}

static void
update (PalLibraryContents *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *typed = g_strstrip (g_strdup (text));
  g_autoptr (GListStore) items = g_list_store_new (PAL_TYPE_LIBRARY_ITEM);

  g_assert (PAL_IS_LIBRARY_CONTENTS (self));

  if (self->knowledge == NULL)
    return;
  if (*typed == '\0' || !self->ready)
    append_parts (self, items);
  else
    {
      g_autoptr (GArray) topics = pal_knowledge_search_topics (self->knowledge, typed, NULL);

      if (self->practice != NULL)
        pal_library_own_append (items, self->practice, self->knowledge, typed);
      append_found (self, items, topics);
    }
  pal_library_list_set_items (self->list, G_LIST_MODEL (items));
  pal_library_list_set_label (self->list, *typed == '\0' ? _ ("Parts of the library") : _ ("Found"));
  gtk_stack_set_visible_child_name (
      self->stack, g_list_model_get_n_items (G_LIST_MODEL (items)) > 0 ? "list" : "none");
}

static gboolean
has_words (PalLibraryContents *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0';
}

/* What is found changes; the parts stay what they are, and so does the row that the keyboard is at. */
static void
update_found (PalLibraryContents *self)
{
  if (has_words (self))
    update (self);
}

static void
activate_cb (PalLibraryContents *self)
{
  g_assert (PAL_IS_LIBRARY_CONTENTS (self));
  if (has_words (self))
    pal_library_list_open_first (self->list);
}

static void
stop_cb (PalLibraryContents *self)
{
  g_assert (PAL_IS_LIBRARY_CONTENTS (self));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static gboolean
down_cb (GtkWidget *entry, GVariant *parameters, gpointer user_data)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PAL_LIBRARY_CONTENTS (user_data)->list));
}

static void
show_parts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  stop_cb (PAL_LIBRARY_CONTENTS (widget));
  gtk_widget_grab_focus (widget);
}

static gboolean
pal_library_contents_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PAL_LIBRARY_CONTENTS (widget)->entry));
}

static void
pal_library_contents_dispose (GObject *object)
{
  PalLibraryContents *self = PAL_LIBRARY_CONTENTS (object);

  g_clear_object (&self->practice);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  G_OBJECT_CLASS (pal_library_contents_parent_class)->dispose (object);
}

static void
pal_library_contents_class_init (PalLibraryContentsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_library_contents_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = pal_library_contents_grab_focus;
  gtk_widget_class_install_action (
      GTK_WIDGET_CLASS (klass), "contents.show-parts", NULL, show_parts_action);
}

static GtkWidget *
new_empty (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *label = gtk_label_new (_ ("Nothing in the library has these words."));
  GtkWidget *button = gtk_button_new_with_label (_ ("Show All Parts"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "contents.show-parts");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static void
pal_library_contents_init (PalLibraryContents *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  self->entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  g_object_set (self->entry,
                "placeholder-text",
                _ ("Knot, nape, frozen shoulder…"),
                NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "library-search");
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search the library"), -1);
  g_signal_connect_object (
      self->entry, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->entry, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->entry, "stop-search", G_CALLBACK (stop_cb), self, G_CONNECT_SWAPPED);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Down, 0),
                        gtk_callback_action_new (down_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));

  self->list = g_object_new (PAL_TYPE_LIBRARY_LIST, NULL);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->list), "list");
  gtk_stack_add_named (self->stack, new_empty (), "none");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), box);
}

/* Gives it the library, once; a reference is taken. */
void
pal_library_contents_set_knowledge (PalLibraryContents *self, PalKnowledge *knowledge)
{
  g_return_if_fail (PAL_IS_LIBRARY_CONTENTS (self) && self->knowledge == NULL);
  self->knowledge = pal_knowledge_ref (knowledge);
  update (self);
}

/* Gives it (nullable) what the practice has added to the library; a reference is taken. */
void
pal_library_contents_set_practice (PalLibraryContents *self, PalPractice *practice)
{
  g_return_if_fail (PAL_IS_LIBRARY_CONTENTS (self));
  if (g_set_object (&self->practice, practice))
    update (self);
}

/* Says in whose words things are called. */
void
pal_library_contents_set_voice (PalLibraryContents *self, PalVoice voice)
{
  g_return_if_fail (PAL_IS_LIBRARY_CONTENTS (self));
  self->voice = voice;
  update_found (self);
}

/* Says that everything has been read, so that a search takes no longer than a frame. What was typed
 * before is searched for now. */
void
pal_library_contents_set_ready (PalLibraryContents *self)
{
  g_return_if_fail (PAL_IS_LIBRARY_CONTENTS (self));
  self->ready = TRUE;
  update_found (self);
}

/* Returns: (transfer none) (element-type PalLibraryItem): what is listed, headings among it. */
GListModel *
pal_library_contents_get_items (PalLibraryContents *self)
{
  g_return_val_if_fail (PAL_IS_LIBRARY_CONTENTS (self), NULL);
  return pal_library_list_get_items (self->list);
}

/* Types @text into the search, as somebody would, and puts the keyboard there. */
void
pal_library_contents_search (PalLibraryContents *self, const char *text)
{
  g_return_if_fail (PAL_IS_LIBRARY_CONTENTS (self) && text != NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
