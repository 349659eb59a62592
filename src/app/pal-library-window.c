/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-library-window"

#include "pal-library-window-private.h"
#include "pal-side-buttons.h"

#include <glib/gi18n-lib.h>

static const char *const undone_here[] = { PAL_OWN_TECHNIQUE_TABLE, NULL };

G_DEFINE_FINAL_TYPE (PalLibraryWindow, pal_library_window, ADW_TYPE_WINDOW)

enum
{
  PROP_0,
  PROP_PLAIN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Returns: (transfer none): the page that is shown, as pal_library_address() writes it. */
const char *
pal_library_window_get_address (PalLibraryWindow *self)
{
  g_return_val_if_fail (PAL_IS_LIBRARY_WINDOW (self), NULL);
  return g_ptr_array_index (self->visited, self->place);
}

/* Side by side, or, where there is little room, one of them. */
static void
update_panes (PalLibraryWindow *self)
{
  gboolean narrow = pal_adaptive_bin_get_narrow (self->bin);
  gboolean home = *pal_library_window_get_address (self) == '\0';

  gtk_widget_set_visible (GTK_WIDGET (self->contents), !narrow || home);
  gtk_widget_set_hexpand (GTK_WIDGET (self->contents), narrow);
  gtk_widget_set_visible (self->separator, !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->stack), !narrow || !home);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "library.back", self->place > 0);
  gtk_widget_action_set_enabled (
      GTK_WIDGET (self), "library.forward", self->place + 1 < self->visited->len);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (pal_library_item_get_title ((PalLibraryItem *) *(gpointer *) a),
                         pal_library_item_get_title ((PalLibraryItem *) *(gpointer *) b));
}

/* All pages of a kind, under headings where it has parts, otherwise by name. */
static void
show_list (PalLibraryWindow *self, PalTopicKind kind)
{
  g_autoptr (GListStore) items = g_list_store_new (PAL_TYPE_LIBRARY_ITEM);
  g_autoptr (GArray) topics = pal_knowledge_dup_topics (self->knowledge, kind);
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) members
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < topics->len; i++)
    {
      const PalTopic *topic = &g_array_index (topics, PalTopic, i);
      g_autofree char *address = pal_library_address (topic);
      g_autofree char *title
          = pal_knowledge_dup_topic_name (self->knowledge, topic, self->voice, NULL);
      char *group = pal_library_words_group (self->knowledge, topic);
      GPtrArray *of;

      if (group == NULL)
        group = g_strdup ("");
      of = g_hash_table_lookup (members, group);
      if (of == NULL)
        {
          of = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (members, group, of);
          g_ptr_array_add (groups, group);
        }
      else
        g_free (group);
      g_ptr_array_add (of, pal_library_item_new (address, title, NULL));
    }
  for (guint i = 0; i < groups->len; i++)
    {
      const char *group = g_ptr_array_index (groups, i);
      GPtrArray *of = g_hash_table_lookup (members, group);

      if (*group != '\0')
        pal_library_item_append (items, NULL, group, NULL);
      g_ptr_array_sort (of, compare_names);
      for (guint j = 0; j < of->len; j++)
        g_list_store_append (items, g_ptr_array_index (of, j));
    }
  gtk_label_set_label (self->list_title, pal_library_words_kind (kind));
  gtk_widget_set_visible (self->list_none, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->list), TRUE);
  pal_library_list_set_label (self->list, pal_library_words_kind (kind));
  pal_library_list_set_items (self->list, G_LIST_MODEL (items));
  gtk_stack_set_visible_child_name (self->stack, "list");
}

static void
show_own_list (PalLibraryWindow *self)
{
  g_autoptr (GListStore) items = g_list_store_new (PAL_TYPE_LIBRARY_ITEM);
  guint n;

  if (self->practice != NULL)
    pal_library_own_append (items, self->practice, self->knowledge, NULL);
  n = g_list_model_get_n_items (G_LIST_MODEL (items));
  gtk_label_set_label (self->list_title, _ ("Our Practice"));
  gtk_widget_set_visible (self->list_none, n == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  pal_library_list_set_label (self->list, _ ("Our Practice"));
  pal_library_list_set_items (self->list, G_LIST_MODEL (items));
  gtk_stack_set_visible_child_name (self->stack, "list");
}

/* Fills the right side with what is at the address. */
static void
show_place (PalLibraryWindow *self)
{
  const char *address = pal_library_window_get_address (self);
  PalOwnTechnique *own = pal_library_window_get_own (self, address);
  PalTopicKind kind;
  PalTopic topic;

  pal_library_page_flush (self->page);
  if (*address == '\0')
    gtk_stack_set_visible_child_name (self->stack, "start");
  else if (g_str_equal (address, PAL_LIBRARY_ALL_OWN))
    show_own_list (self);
  else if (pal_library_address_get_list (address, &kind))
    {
      if (kind == PAL_TOPIC_MUSCLE)
        gtk_stack_set_visible_child_name (self->stack, "muscles");
      else
        show_list (self, kind);
    }
  else
    {
      if (own != NULL)
        pal_library_page_show_own (self->page, self->knowledge, own);
      else if (pal_library_address_get_topic (address, self->knowledge, &topic))
        pal_library_page_show (self->page, self->knowledge, &topic, self->voice);
      else
        pal_library_page_show_lost (self->page, address);
      gtk_stack_set_visible_child_name (self->stack, "page");
    }
  update_panes (self);
}

/* The keyboard follows to what is shown. */
static void
focus_place (PalLibraryWindow *self)
{
  const char *shown = gtk_stack_get_visible_child_name (self->stack);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->stack)) || g_str_equal (shown, "start"))
    gtk_widget_grab_focus (GTK_WIDGET (self->contents));
  else if (g_str_equal (shown, "page"))
    gtk_widget_grab_focus (GTK_WIDGET (self->page));
  else if (g_str_equal (shown, "muscles"))
    gtk_widget_grab_focus (GTK_WIDGET (self->table));
  else if (!gtk_widget_grab_focus (GTK_WIDGET (self->list)))
    gtk_widget_child_focus (self->list_none, GTK_DIR_TAB_FORWARD);
}

/* Goes back (-1) or forward (1) among the pages that were visited; at an end it stays. */
void
pal_library_window_go (PalLibraryWindow *self, int by)
{
  if ((by < 0 && self->place == 0) || (by > 0 && self->place + 1 >= self->visited->len))
    return;
  self->place = (guint) ((int) self->place + by);
  show_place (self);
  focus_place (self);
}

static void
side_button_cb (GtkWindow *window, int by)
{
  pal_library_window_go (PAL_LIBRARY_WINDOW (window), by);
}

static void
changed_cb (PalLibraryWindow *self, PalChangeSet *changes)
{
  gboolean own = FALSE;

  g_assert (PAL_IS_LIBRARY_WINDOW (self));

  for (guint i = 0; i < pal_change_set_get_n_rows (changes); i++)
    {
      const PalChangeRow *row = pal_change_set_get_row (changes, i);

      own |= g_str_equal (row->table, PAL_OWN_TECHNIQUE_TABLE)
             || g_str_equal (row->table, PAL_OWN_NOTE_TABLE);
      if (self->awaited != NULL && row->after != NULL && g_strcmp0 (row->id, self->awaited) == 0)
        {
          g_autofree char *address = g_strconcat (PAL_LIBRARY_OWN "/", self->awaited, NULL);

          g_clear_pointer (&self->awaited, g_free);
          pal_library_window_show (self, address);
        }
    }
  if (own && g_str_equal (pal_library_window_get_address (self), PAL_LIBRARY_ALL_OWN))
    show_own_list (self);
  pal_library_window_update_undo (self);
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  PalLibraryWindow *self = source;
  GListStore *muscles;
  g_autoptr (GArray) found = pal_knowledge_search_topics (self->knowledge, "a", NULL);
  g_autoptr (GArray) links = NULL;

  if (found->len > 0)
    links = pal_knowledge_dup_links (self->knowledge, &g_array_index (found, PalTopic, 0));
  muscles = pal_library_muscles_new (self->knowledge, self->figure);
  g_task_return_pointer (task, muscles, g_object_unref);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PalLibraryWindow *self = PAL_LIBRARY_WINDOW (source);
  g_autoptr (GListStore) muscles = g_task_propagate_pointer (G_TASK (result), NULL);

  if (muscles == NULL)
    return;
  self->ready = TRUE;
  pal_library_table_set_rows (self->table, self->knowledge, G_LIST_MODEL (muscles));
  pal_library_contents_set_ready (self->contents);
}

static gboolean
pal_library_window_close_request (GtkWindow *window)
{
  PalLibraryWindow *self = PAL_LIBRARY_WINDOW (window);

  pal_library_page_flush (self->page);
  return GTK_WINDOW_CLASS (pal_library_window_parent_class)->close_request (window);
}

static void
pal_library_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PLAIN:
      g_value_set_boolean (value, PAL_LIBRARY_WINDOW (object)->voice == PAL_VOICE_PLAIN);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_library_window_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  PalLibraryWindow *self = PAL_LIBRARY_WINDOW (object);
  PalVoice voice;

  switch (prop_id)
    {
    case PROP_PLAIN:
      voice = g_value_get_boolean (value) ? PAL_VOICE_PLAIN : PAL_VOICE_CLINICAL;
      if (voice == self->voice)
        return;
      self->voice = voice;
      pal_library_contents_set_voice (self->contents, voice);
      show_place (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_library_window_dispose (GObject *object)
{
  PalLibraryWindow *self = PAL_LIBRARY_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->undo_toast);
  g_clear_object (&self->practice);
  g_clear_object (&self->figure);
  g_clear_pointer (&self->awaited, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAL_TYPE_LIBRARY_WINDOW);
  G_OBJECT_CLASS (pal_library_window_parent_class)->dispose (object);
}

static void
pal_library_window_finalize (GObject *object)
{
  PalLibraryWindow *self = PAL_LIBRARY_WINDOW (object);

  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  g_ptr_array_unref (self->visited);
  G_OBJECT_CLASS (pal_library_window_parent_class)->finalize (object);
}

static void
pal_library_window_class_init (PalLibraryWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pal_library_window_get_property;
  object_class->set_property = pal_library_window_set_property;
  object_class->dispose = pal_library_window_dispose;
  object_class->finalize = pal_library_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = pal_library_window_close_request;

  /**
   * PalLibraryWindow:plain:
   *
   * Whether it speaks in plain words, to be read together with the client.
   */
  properties[PROP_PLAIN]
      = g_param_spec_boolean ("plain",
                              NULL,
                              NULL,
                              FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_property_action (widget_class, "library.plain", "plain");

  g_type_ensure (PAL_TYPE_ADAPTIVE_BIN);
  g_type_ensure (PAL_TYPE_LIBRARY_CONTENTS);
  g_type_ensure (PAL_TYPE_LIBRARY_LIST);
  g_type_ensure (PAL_TYPE_LIBRARY_PAGE);
  g_type_ensure (PAL_TYPE_LIBRARY_TABLE);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_WINDOW);
  pal_library_window_install_actions (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/library-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PalLibraryWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PalLibraryWindow, bin);
  gtk_widget_class_bind_template_child (widget_class, PalLibraryWindow, contents);
  gtk_widget_class_bind_template_child (widget_class, PalLibraryWindow, separator);
  gtk_widget_class_bind_template_child (widget_class, PalLibraryWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, PalLibraryWindow, page);
  gtk_widget_class_bind_template_child (widget_class, PalLibraryWindow, table);
  gtk_widget_class_bind_template_child (widget_class, PalLibraryWindow, list);
  gtk_widget_class_bind_template_child (widget_class, PalLibraryWindow, list_title);
  gtk_widget_class_bind_template_child (widget_class, PalLibraryWindow, list_none);
  gtk_widget_class_bind_template_child (widget_class, PalLibraryWindow, add_button);
  gtk_widget_class_bind_template_callback (widget_class, update_panes);
}

static void
pal_library_window_init (PalLibraryWindow *self)
{
  self->cancellable = g_cancellable_new ();
  self->visited = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->visited, g_strdup (""));
  gtk_widget_init_template (GTK_WIDGET (self));

  pal_side_buttons_watch (GTK_WINDOW (self), side_button_cb);
}

/**
 * pal_library_window_new:
 * @knowledge: what is known
 * @figure: the drawn body, which says in which layer a muscle lies
 *
 * Returns: (transfer none): a window at the beginning of the library; what takes longer than a frame
 *   is read in another thread.
 */
PalLibraryWindow *
pal_library_window_new (PalKnowledge *knowledge, PalFigure *figure)
{
  PalLibraryWindow *self = g_object_new (PAL_TYPE_LIBRARY_WINDOW, NULL);
  g_autoptr (GTask) task = NULL;

  g_return_val_if_fail (knowledge != NULL && PAL_IS_FIGURE (figure), self);

  self->knowledge = pal_knowledge_ref (knowledge);
  self->figure = g_object_ref (figure);
  pal_library_contents_set_knowledge (self->contents, knowledge);
  pal_library_window_update_undo (self);
  show_place (self);
  task = g_task_new (self, self->cancellable, read_cb, NULL);
  g_task_set_source_tag (task, pal_library_window_new);
  g_task_run_in_thread (task, read_thread);
  return self;
}

/**
 * pal_library_window_set_practice:
 * @self: the library
 * @practice: whose notes and techniques are in it
 */
void
pal_library_window_set_practice (PalLibraryWindow *self, PalPractice *practice)
{
  g_return_if_fail (PAL_IS_LIBRARY_WINDOW (self) && PAL_IS_PRACTICE (practice));
  g_return_if_fail (self->practice == NULL);

  self->practice = g_object_ref (practice);
  self->undo_toast = pal_undo_toast_new (practice, self->toasts, undone_here);
  g_signal_connect_object (
      self->undo_toast, "undo", G_CALLBACK (pal_library_window_undo), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      practice, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  pal_library_page_set_practice (self->page, practice);
  pal_library_contents_set_practice (self->contents, practice);
  gtk_widget_set_visible (self->add_button, TRUE);
  pal_library_window_update_undo (self);
}

/**
 * pal_library_window_show:
 * @self: the library
 * @address: what to open
 *
 * Goes there, from where one can go back.
 */
void
pal_library_window_show (PalLibraryWindow *self, const char *address)
{
  g_return_if_fail (PAL_IS_LIBRARY_WINDOW (self) && address != NULL);

  if (!g_str_equal (address, pal_library_window_get_address (self)))
    {
      g_ptr_array_set_size (self->visited, (int) self->place + 1);
      g_ptr_array_add (self->visited, g_strdup (address));
      self->place++;
      show_place (self);
    }
  focus_place (self);
}

/* Whether everything has been read that is searched. */
gboolean
pal_library_window_is_ready (PalLibraryWindow *self)
{
  g_return_val_if_fail (PAL_IS_LIBRARY_WINDOW (self), FALSE);
  return self->ready;
}

/* Whether all of the page is there. */
gboolean
pal_library_window_is_complete (PalLibraryWindow *self)
{
  g_return_val_if_fail (PAL_IS_LIBRARY_WINDOW (self), FALSE);
  return pal_library_page_is_complete (self->page);
}
