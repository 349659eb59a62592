/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>
#include <string.h>

#include "pal-library-contents.h"
#include "pal-library-item.h"
#include "pal-library-list.h"
#include "pal-library-muscle.h"
#include "pal-library-note.h"
#include "pal-library-page.h"
#include "pal-library-table.h"
#include "pal-library-technique.h"
#include "pal-library-window.h"
#include "pal-library-words.h"
#include "pal-memory-store.h"
#include "pal-note-editor.h"
#include "pal-ui.h"
#include "widget-test.h"

static PalKnowledge *knowledge;
static PalFigure *figure;

typedef struct
{
  PalMemoryStore *store;
  PalPractice *practice;
  PalLibraryWindow *library;
  GtkWidget *widget;
} Fixture;

static gboolean
is_ready (gpointer data)
{
  return pal_library_window_is_ready (data);
}

static gboolean
is_complete (gpointer data)
{
  return pal_library_window_is_complete (data);
}

static gboolean
is_idle (gpointer data)
{
  return !pal_practice_is_busy (data);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
set_up (Fixture *test, gconstpointer data)
{
  test->store = pal_memory_store_new ();
  test->practice = pal_practice_new (PAL_STORE (test->store));
  pal_practice_load_async (test->practice, NULL, NULL, NULL);
  test->library = pal_library_window_new (knowledge, figure);
  test->widget = GTK_WIDGET (test->library);
  pal_library_window_set_practice (test->library, test->practice);
  gtk_window_present (GTK_WINDOW (test->library));
  widget_test_wait (is_ready, test->library);
}

static void
tear_down (Fixture *test, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (test->library), (gpointer *) &test->library);
  gtk_window_close (GTK_WINDOW (test->library));
  widget_test_wait (is_gone, &test->library);
  widget_test_wait (is_idle, test->practice);
  g_object_unref (test->practice);
  g_object_unref (test->store);
}

static gpointer
find (Fixture *test, GType type)
{
  return widget_test_find (test->widget, widget_test_is_type, GSIZE_TO_POINTER (type));
}

static gboolean
says (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), text) != NULL;
}

static gboolean
leads_to (GtkWidget *widget, gconstpointer address)
{
  GVariant *target
      = GTK_IS_BUTTON (widget) ? gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget)) : NULL;

  return target != NULL && g_variant_is_of_type (target, G_VARIANT_TYPE_STRING)
         && g_str_equal (g_variant_get_string (target, NULL), address);
}

#define assert_says(test, text) g_assert_nonnull (widget_test_find (test->widget, says, text))
#define assert_silent(test, text) g_assert_null (widget_test_find (test->widget, says, text))

static void
act (Fixture *test, const char *action)
{
  g_assert_true (gtk_widget_activate_action (test->widget, action, NULL));
}

/* The address of the first line that is found. */
static const char *
search (Fixture *test, const char *text)
{
  PalLibraryContents *contents = find (test, PAL_TYPE_LIBRARY_CONTENTS);
  GListModel *items;

  pal_library_contents_search (contents, text);
  items = pal_library_contents_get_items (contents);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (PalLibraryItem) item = g_list_model_get_item (items, i);

      if (pal_library_item_get_address (item) != NULL)
        return g_intern_string (pal_library_item_get_address (item));
    }
  return NULL;
}

static void
test_beginning (Fixture *test, gconstpointer data)
{
  assert_says (test, "What Would You Like to Look Up?");
  g_assert_cmpstr (search (test, ""), ==, "all/condition");
  /* What the program knows, and what the practice has written. */
  g_assert_cmpuint (
      g_list_model_get_n_items (
          pal_library_contents_get_items (find (test, PAL_TYPE_LIBRARY_CONTENTS))),
      ==,
      PAL_N_TOPIC_KINDS + 1);
}

/* The row of the contents at which the keyboard is. */
static GtkWidget *
focused_row (Fixture *test)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (test->library));

  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, find (test, PAL_TYPE_LIBRARY_LIST)));
  return focus;
}

/* The row to which that leads. */
static GtkWidget *
move_focus (Fixture *test, GtkDirectionType direction)
{
  GtkWidget *before = focused_row (test);
  GtkWidget *after;

  g_assert_true (gtk_widget_child_focus (test->widget, direction));
  after = focused_row (test);
  g_assert_true (after != before);
  return after;
}

/* The keyboard may be among the parts before everything has been read. */
static void
test_ready_among_parts (void)
{
  PalLibraryWindow *library = pal_library_window_new (knowledge, figure);
  Fixture test = { .library = library, .widget = GTK_WIDGET (library) };
  GtkWidget *first;
  GtkWidget *second;

  gtk_window_present (GTK_WINDOW (library));
  g_assert_true (gtk_widget_grab_focus (find (&test, PAL_TYPE_LIBRARY_LIST)));
  first = focused_row (&test);
  second = move_focus (&test, GTK_DIR_DOWN);

  g_assert_false (pal_library_window_is_ready (library));
  widget_test_wait (is_ready, library);
  g_assert_true (focused_row (&test) == second);
  g_assert_true (move_focus (&test, GTK_DIR_UP) == first);

  g_object_add_weak_pointer (G_OBJECT (library), (gpointer *) &library);
  gtk_window_close (GTK_WINDOW (library));
  widget_test_wait (is_gone, &library);
}

/* What is found is listed again in the words of the client, while the keyboard is in it. */
static void
test_listed_again (Fixture *test, gconstpointer data)
{
  GtkWidget *first;

  search (test, "knee");
  g_assert_true (gtk_widget_grab_focus (find (test, PAL_TYPE_LIBRARY_LIST)));
  move_focus (test, GTK_DIR_DOWN);
  act (test, "library.plain");
  first = focused_row (test);
  move_focus (test, GTK_DIR_DOWN);
  g_assert_true (move_focus (test, GTK_DIR_UP) == first);
}

/* A screen reader says where each link leads. */
static void
test_link_names (Fixture *test, gconstpointer data)
{
  GtkWidget *link;

  pal_library_window_show (test->library, "condition/frozen-shoulder");
  widget_test_wait (is_complete, test->library);
  link = widget_test_find (test->widget, leads_to, "zone/shoulder-front");
  g_assert_nonnull (link);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, "Front of shoulder");
}

/* What is found stands under headings; from the search a key leads to the first that can be opened. */
static void
test_first_found (Fixture *test, gconstpointer data)
{
  const char *first = search (test, "frozen sh");

  g_assert_true (gtk_widget_grab_focus (find (test, PAL_TYPE_LIBRARY_LIST)));
  g_assert_true (gtk_widget_activate (focused_row (test)));
  g_assert_cmpstr (pal_library_window_get_address (test->library), ==, first);
}

static void
test_search (Fixture *test, gconstpointer data)
{
  g_assert_cmpstr (search (test, "frozen sh"), ==, "condition/frozen-shoulder");
  g_assert_cmpstr (search (test, "nape"), ==, "zone/neck-back");
  g_assert_null (search (test, "qwertz"));
  assert_says (test, "Nothing in the library has these words.");
  g_assert_true (gtk_widget_activate_action (
      find (test, PAL_TYPE_LIBRARY_CONTENTS), "contents.show-parts", NULL));
  assert_silent (test, "Nothing in the library has these words.");
}

/* From a condition to a technique, which names the condition, and back and forward. */
static void
test_links (Fixture *test, gconstpointer data)
{
  GtkWidget *link;
  int n = 0;

  pal_library_window_show (test->library, "condition/frozen-shoulder");
  widget_test_wait (is_complete, test->library);
  assert_says (test, "Frozen shoulder (adhesive capsulitis)");
  link = widget_test_find (test->widget, leads_to, "technique/positional-release");
  g_assert_nonnull (link);
  g_signal_emit_by_name (link, "clicked");
  g_assert_cmpstr (
      pal_library_window_get_address (test->library), ==, "technique/positional-release");
  widget_test_wait (is_complete, test->library);
  g_assert_nonnull (widget_test_find (test->widget, leads_to, "condition/frozen-shoulder"));

  act (test, "library.back");
  g_assert_cmpstr (
      pal_library_window_get_address (test->library), ==, "condition/frozen-shoulder");
  act (test, "library.forward");
  g_assert_cmpstr (
      pal_library_window_get_address (test->library), ==, "technique/positional-release");
  act (test, "library.back");
  act (test, "library.back");
  g_assert_cmpstr (pal_library_window_get_address (test->library), ==, "");
  /* To go somewhere else forgets what was further on. */
  pal_library_window_show (test->library, "zone/temple");
  act (test, "library.back");
  act (test, "library.forward");
  g_assert_cmpstr (pal_library_window_get_address (test->library), ==, "zone/temple");

  widget_test_count_notify (test->library, "plain", &n);
  g_object_set (test->library, "plain", TRUE, NULL);
  g_object_set (test->library, "plain", TRUE, NULL);
  g_assert_cmpint (n, ==, 1);
  assert_says (test, "What Else Can Hurt Here");
}

/* Each opens in both voices, and says something. */
static void
test_every_page (Fixture *test, gconstpointer data)
{
  for (int plain = 0; plain <= 1; plain++)
    {
      g_object_set (test->library, "plain", plain, NULL);
      for (PalTopicKind kind = 0; kind < PAL_N_TOPIC_KINDS; kind++)
        {
          g_autoptr (GArray) topics = pal_knowledge_dup_topics (knowledge, kind);
          g_autofree char *list = pal_library_address_of_list (kind);

          pal_library_window_show (test->library, list);
          for (guint i = 0; i < topics->len; i++)
            {
              const PalTopic *topic = &g_array_index (topics, PalTopic, i);
              g_autofree char *address = pal_library_address (topic);
              g_autofree char *title = pal_knowledge_dup_topic_name (
                  knowledge, topic, plain ? PAL_VOICE_PLAIN : PAL_VOICE_CLINICAL, NULL);

              pal_library_window_show (test->library, address);
              widget_test_wait (is_complete, test->library);
              assert_says (test, title);
              assert_says (test, "Sources");
            }
        }
    }
}

/* A muscle stands in the layer that shows it, not in one in which only its edge looks out; and every
 * muscle that is drawn stands in one. */
static void
test_layers (void)
{
  static const struct
  {
    const char *key;
    PalLayer layer;
    const char *name;
  } known[] = {
    { "trapezius-upper", PAL_LAYER_SUPERFICIAL, "Superficial" },
    { "gastrocnemius", PAL_LAYER_SUPERFICIAL, "Superficial" },
    { "soleus", PAL_LAYER_INTERMEDIATE, "Intermediate" },
    { "rhomboidei", PAL_LAYER_INTERMEDIATE, "Intermediate" },
    { "levator-scapulae", PAL_LAYER_INTERMEDIATE, "Intermediate" },
    { "suboccipitales", PAL_LAYER_DEEP, "Deep" },
    { "piriformis", PAL_LAYER_DEEP, "Deep" },
    { "iliopsoas", PAL_LAYER_DEEP, "Deep" },
    { "quadratus-plantae", PAL_LAYER_INTERMEDIATE, "Intermediate" },
    { "diaphragma", PAL_LAYER_SKIN, "" },
  };
  g_autoptr (GListStore) rows = pal_library_muscles_new (knowledge, figure);
  guint n_known = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (rows)); i++)
    {
      g_autoptr (PalLibraryMuscle) row = g_list_model_get_item (G_LIST_MODEL (rows), i);
      const char *key = pal_library_muscle_get_key (row);

      if (!g_str_equal (key, "diaphragma") && pal_library_muscle_get_layer (row) == PAL_LAYER_SKIN)
        g_error ("%s is in no layer", key);
      for (guint k = 0; k < G_N_ELEMENTS (known); k++)
        if (g_str_equal (known[k].key, key))
          {
            g_test_message ("%s", key);
            g_assert_cmpint (pal_library_muscle_get_layer (row), ==, known[k].layer);
            g_assert_cmpstr (pal_library_muscle_get_text (row, PAL_MUSCLE_COLUMN_LAYER),
                             ==,
                             known[k].name);
            n_known++;
          }
    }
  g_assert_cmpuint (n_known, ==, G_N_ELEMENTS (known));
}

/* Narrowed down by words in whatever column, and to nothing, from which one comes back. */
static void
test_table (Fixture *test, gconstpointer data)
{
  PalLibraryTable *table;
  GtkWidget *entry;

  pal_library_window_show (test->library, "all/muscle");
  table = find (test, PAL_TYPE_LIBRARY_TABLE);
  g_assert_cmpuint (pal_library_table_get_n_shown (table), ==, 100);
  entry = widget_test_find (
      GTK_WIDGET (table), widget_test_is_type, GSIZE_TO_POINTER (GTK_TYPE_SEARCH_ENTRY));
  gtk_editable_set_text (GTK_EDITABLE (entry), "mandib");
  g_assert_cmpuint (pal_library_table_get_n_shown (table), >=, 4);
  g_assert_cmpuint (pal_library_table_get_n_shown (table), <, 12);
  gtk_editable_set_text (GTK_EDITABLE (entry), "mandib qwertz");
  g_assert_cmpuint (pal_library_table_get_n_shown (table), ==, 0);
  assert_says (test, "No muscle fits all of this.");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (table), "muscles.show-all", NULL));
  g_assert_cmpuint (pal_library_table_get_n_shown (table), ==, 100);
}

static void
write_note (Fixture *test, const char *page, const char *text)
{
  pal_practice_set_own_note (test->practice, page, "A page", text, NULL);
  widget_test_wait (is_idle, test->practice);
}

/* A note is found by its words, can be taken back, and is there though its page is not. */
static void
test_note (Fixture *test, gconstpointer data)
{
  pal_library_window_show (test->library, "condition/frozen-shoulder");
  g_assert_nonnull (find (test, PAL_TYPE_LIBRARY_NOTE));
  g_assert_null (find (test, PAL_TYPE_NOTE_EDITOR));
  write_note (test, "condition/frozen-shoulder", "A pillow below the elbow.");
  g_assert_nonnull (find (test, PAL_TYPE_NOTE_EDITOR));
  g_assert_cmpstr (search (test, "pillow elbow"), ==, "condition/frozen-shoulder");

  act (test, "library.undo");
  widget_test_wait (is_idle, test->practice);
  g_assert_null (pal_practice_get_own_note (test->practice, "condition/frozen-shoulder"));
  act (test, "library.redo");
  widget_test_wait (is_idle, test->practice);
  g_assert_cmpstr (pal_practice_get_own_note (test->practice, "condition/frozen-shoulder"),
                   ==,
                   "A pillow below the elbow.");

  write_note (test, "technique/of-an-older-version", "Still useful.");
  g_assert_cmpstr (search (test, "still useful"), ==, "technique/of-an-older-version");
  pal_library_window_show (test->library, "technique/of-an-older-version");
  assert_says (test, "This page is no longer in the library.");
  g_assert_nonnull (find (test, PAL_TYPE_NOTE_EDITOR));
}

/* What stands in the list of what is the practice's own, a line each; headings have no address. */
static char *
list_own (Fixture *test)
{
  GString *text = g_string_new (NULL);
  GtkWidget *contents = find (test, PAL_TYPE_LIBRARY_CONTENTS);
  GtkWidget *side = gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (contents));
  PalLibraryList *list;
  GListModel *items;

  pal_library_window_show (test->library, "all/own");
  list = PAL_LIBRARY_LIST (widget_test_find (
      side, widget_test_is_type, GSIZE_TO_POINTER (PAL_TYPE_LIBRARY_LIST)));
  items = pal_library_list_get_items (list);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (PalLibraryItem) item = g_list_model_get_item (items, i);

      g_string_append_printf (text,
                              "%s%s\n",
                              pal_library_item_get_address (item) != NULL ? "- " : "",
                              pal_library_item_get_title (item));
    }
  return g_string_free (text, FALSE);
}

/* The program may be newer or older than the notes: whatever page has gone, no note is out of sight,
 * and each can be read and gone on with. */
static void
test_notes_without_a_page (Fixture *test, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  PalNoteEditor *editor;

  write_note (test, "technique/of-an-older-version", "Still useful.");
  write_note (test, "assessment/of/a-newer-version", "Not yet <b>known</b>.");
  before = list_own (test);
  g_assert_cmpstr (before, ==, "Notes Without a Page\n- Note on A page\n- Note on A page\n");

  write_note (test, "condition/frozen-shoulder", "A pillow below the elbow.");
  after = list_own (test);
  g_assert_cmpstr (after,
                   ==,
                   "Notes on Pages\n- Note on Frozen shoulder (adhesive capsulitis)\n"
                   "Notes Without a Page\n- Note on A page\n- Note on A page\n");

  g_assert_cmpstr (search (test, "not yet"), ==, "assessment/of/a-newer-version");
  pal_library_window_show (test->library, "assessment/of/a-newer-version");
  assert_says (test, "This page is no longer in the library.");
  editor = find (test, PAL_TYPE_NOTE_EDITOR);
  g_signal_emit_by_name (editor, "save", "Gone on with.", NULL);
  widget_test_wait (is_idle, test->practice);
  g_assert_cmpstr (pal_practice_get_own_note (test->practice, "assessment/of/a-newer-version"),
                   ==,
                   "Gone on with.");
  /* What the page was called is not lost with it. */
  g_assert_cmpstr (pal_own_note_get_title (pal_entity_list_lookup (
                       pal_practice_get_own_notes (test->practice), "assessment/of/a-newer-version")),
                   ==,
                   "A page");
}

static gboolean
shows_technique (gpointer data)
{
  return find (data, PAL_TYPE_LIBRARY_TECHNIQUE) != NULL;
}

static void
test_technique (Fixture *test, gconstpointer data)
{
  g_autoptr (GVariant) values = NULL;
  PalOwnTechnique *technique;
  GVariantDict dict;
  const char *address;

  pal_library_window_show (test->library, "all/own");
  assert_says (test, "Nothing of our own yet.");
  act (test, "library.add-technique");
  widget_test_wait (shows_technique, test);
  /* It is named first of all. */
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (test->library)));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (test->library)),
                                         find (test, PAL_TYPE_LIBRARY_TECHNIQUE)));
  address = pal_library_window_get_address (test->library);
  technique = pal_entity_list_peek (pal_practice_get_own_techniques (test->practice), 0);
  g_assert_cmpstr (
      pal_library_address_get_own (address), ==, pal_entity_get_id (PAL_ENTITY (technique)));

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "name", "Slow towel hold");
  pal_row_set_string (&dict, "steps", "Fold the towel.\nHold the corner.");
  pal_row_set_int (&dict, "pressure", 2);
  values = pal_row_end (&dict);
  pal_practice_update_own_technique (test->practice, technique, values, NULL);
  widget_test_wait (is_idle, test->practice);
  g_assert_true (g_str_has_prefix (search (test, "towel corner"), "own/"));

  act (test, "library.remove-technique");
  widget_test_wait (is_idle, test->practice);
  g_assert_cmpstr (pal_library_window_get_address (test->library), ==, "all/own");
  g_assert_null (search (test, "towel corner"));
  act (test, "library.undo");
  widget_test_wait (is_idle, test->practice);
  g_assert_true (g_str_has_prefix (search (test, "towel corner"), "own/"));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pal_ui_register ();
  figure = pal_figure_new (PAL_FIGURE_ADULT, NULL);
  knowledge = pal_knowledge_new (NULL);
  ADD ("/library/beginning", test_beginning);
  g_test_add_func ("/library/ready-among-parts", test_ready_among_parts);
  ADD ("/library/listed-again", test_listed_again);
  ADD ("/library/link-names", test_link_names);
  ADD ("/library/first-found", test_first_found);
  ADD ("/library/search", test_search);
  ADD ("/library/links", test_links);
  ADD ("/library/every-page", test_every_page);
  g_test_add_func ("/library/layers", test_layers);
  ADD ("/library/table", test_table);
  ADD ("/library/note", test_note);
  ADD ("/library/notes-without-a-page", test_notes_without_a_page);
  ADD ("/library/technique", test_technique);
  result = g_test_run ();
  pal_knowledge_unref (knowledge);
  g_object_unref (figure);
  return result;
}
