/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-library-table"

#include "pal-library-table.h"

#include <glib/gi18n-lib.h>

#include "pal-drop-down-name.h"
#include "pal-list-item.h"
#include "pal-word-index.h"
#include "pal-wrap-box.h"

static const PalLayer layers[] = { PAL_LAYER_SUPERFICIAL, PAL_LAYER_INTERMEDIATE, PAL_LAYER_DEEP };

static const struct
{
  const char *title;
  const char *order;
  gboolean expand;
} columns[PAL_N_MUSCLE_COLUMNS] = {
  [PAL_MUSCLE_COLUMN_NAME] = { N_ ("Muscle"), N_ ("By Name"), TRUE },
  [PAL_MUSCLE_COLUMN_AREA] = { N_ ("Area"), N_ ("By Area"), FALSE },
  [PAL_MUSCLE_COLUMN_LAYER] = { N_ ("Layer"), N_ ("By Layer"), FALSE },
  [PAL_MUSCLE_COLUMN_NERVE] = { N_ ("Nerve"), N_ ("By Nerve"), TRUE },
  [PAL_MUSCLE_COLUMN_FELT_IN] = { N_ ("Often Felt In"), N_ ("By Where It Is Felt"), TRUE },
};

struct _PalLibraryTable
{
  AdwBin parent_instance;

  char **words; /* folded, of what was typed */

  GtkSearchEntry *entry;
  GtkDropDown *area;
  GtkDropDown *layer;
  GtkDropDown *order;        /* from head to foot, then by each column */
  GtkToggleButton *reversed; /* the other way round */
  gboolean ordering;         /* the program sets the two */
  GtkLabel *count;
  GtkStack *stack;
  GtkColumnView *view;
  GtkCustomFilter *filter;
  GtkFilterListModel *filtered; /* NULL until there are rows */
};

G_DEFINE_FINAL_TYPE (PalLibraryTable, pal_library_table, ADW_TYPE_BIN)

static const char *
get_area (PalLibraryTable *self)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (self->area);

  return gtk_drop_down_get_selected (self->area) > 0 && chosen != NULL
             ? gtk_string_object_get_string (chosen)
             : NULL;
}

static gboolean
matches (gpointer item, gpointer user_data)
{
  PalLibraryTable *self = user_data;
  PalLibraryMuscle *muscle = item;
  const char *area = get_area (self);
  guint layer = gtk_drop_down_get_selected (self->layer);

  if (area != NULL
      && !g_str_equal (pal_library_muscle_get_text (muscle, PAL_MUSCLE_COLUMN_AREA), area))
    return FALSE;
  if (layer > 0 && layer <= G_N_ELEMENTS (layers)
      && pal_library_muscle_get_layer (muscle) != layers[layer - 1])
    return FALSE;
  return self->words == NULL || pal_library_muscle_matches (muscle, self->words);
}

/* The list keeps what was at its top in sight, wherever that is among the rows now. */
static void
show_first (PalLibraryTable *self)
{
  if (pal_library_table_get_n_shown (self) > 0)
    gtk_widget_activate_action (
        gtk_widget_get_last_child (GTK_WIDGET (self->view)), "list.scroll-to-item", "u", 0);
}

static void
update_count (PalLibraryTable *self)
{
  guint n = pal_library_table_get_n_shown (self);
  g_autofree char *text = g_strdup_printf (ngettext ("%u muscle", "%u muscles", n), n);

  gtk_label_set_label (self->count, text);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "table" : "none");
}

static void
filter_changed_cb (PalLibraryTable *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  g_assert (PAL_IS_LIBRARY_TABLE (self));

  g_clear_pointer (&self->words, g_strfreev);
  self->words = pal_word_index_fold (text, FALSE);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_count (self);
  show_first (self);
}

/* From the two widgets to the rows. */
static void
order_changed_cb (PalLibraryTable *self)
{
  guint chosen = gtk_drop_down_get_selected (self->order);
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_assert (PAL_IS_LIBRARY_TABLE (self));

  if (self->ordering || chosen == GTK_INVALID_LIST_POSITION)
    return;
  if (chosen > 0)
    column = g_list_model_get_item (gtk_column_view_get_columns (self->view), chosen - 1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->reversed), column != NULL);
  gtk_column_view_sort_by_column (self->view,
                                  column,
                                  gtk_toggle_button_get_active (self->reversed)
                                      ? GTK_SORT_DESCENDING
                                      : GTK_SORT_ASCENDING);
  show_first (self);
}

/* By this column; if it is by this one already, the other way round. */
static void
order_by (PalLibraryTable *self, guint column)
{
  gboolean again = gtk_drop_down_get_selected (self->order) == column + 1;

  self->ordering = TRUE;
  gtk_toggle_button_set_active (
      self->reversed, again && !gtk_toggle_button_get_active (self->reversed));
  gtk_drop_down_set_selected (self->order, column + 1);
  self->ordering = FALSE;
  order_changed_cb (self);
}

/* The view would sort by itself, and nobody could ask it how: GTK before 4.10 does not tell. */
static void
header_released_cb (
    PalLibraryTable *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  GtkWidget *header = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *title = gtk_widget_get_first_child (header);
  const graphene_point_t released = GRAPHENE_POINT_INIT ((float) x, (float) y);

  for (guint i = 0; title != NULL && i < PAL_N_MUSCLE_COLUMNS; i++)
    {
      graphene_point_t there;

      if (gtk_widget_compute_point (header, title, &released, &there)
          && gtk_widget_contains (title, there.x, there.y))
        {
          gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
          order_by (self, i);
          return;
        }
      title = gtk_widget_get_next_sibling (title);
    }
}

static void
clear_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalLibraryTable *self = PAL_LIBRARY_TABLE (widget);

  gtk_drop_down_set_selected (self->area, 0);
  gtk_drop_down_set_selected (self->layer, 0);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  filter_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item,
                           g_object_new (GTK_TYPE_LABEL,
                                         "xalign",
                                         0.0,
                                         "yalign",
                                         0.0,
                                         "wrap",
                                         TRUE,
                                         "width-chars",
                                         9,
                                         "max-width-chars",
                                         34,
                                         NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  const char *text = pal_library_muscle_get_text (gtk_list_item_get_item (item),
                                                  GPOINTER_TO_UINT (column));

  gtk_label_set_label (GTK_LABEL (label), text);
  if (GPOINTER_TO_UINT (column) == PAL_MUSCLE_COLUMN_NAME)
    gtk_widget_add_css_class (label, "fold-title");
  pal_list_item_set_label (label, text);
}

/* From the outside in; what is in no layer comes last. */
static int
get_depth (PalLibraryMuscle *muscle)
{
  PalLayer layer = pal_library_muscle_get_layer (muscle);

  return layer != PAL_LAYER_SKIN ? (int) layer : G_MAXINT;
}

static int
compare (gconstpointer a, gconstpointer b, gpointer column)
{
  PalLibraryMuscle *first = (PalLibraryMuscle *) a, *second = (PalLibraryMuscle *) b;

  /* By these two nobody wants to read in the order of the alphabet. */
  if (GPOINTER_TO_UINT (column) == PAL_MUSCLE_COLUMN_AREA)
    return (pal_library_muscle_get_area (first) > pal_library_muscle_get_area (second))
           - (pal_library_muscle_get_area (first) < pal_library_muscle_get_area (second));
  if (GPOINTER_TO_UINT (column) == PAL_MUSCLE_COLUMN_LAYER)
    return (get_depth (first) > get_depth (second)) - (get_depth (first) < get_depth (second));
  return g_utf8_collate (pal_library_muscle_get_text (first, GPOINTER_TO_UINT (column)),
                         pal_library_muscle_get_text (second, GPOINTER_TO_UINT (column)));
}

static void
activate_cb (PalLibraryTable *self, guint position)
{
  g_autoptr (PalLibraryMuscle) muscle
      = g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (self->view)), position);
  g_autofree char *address = NULL;

  g_assert (PAL_IS_LIBRARY_TABLE (self));

  address = g_strconcat (pal_topic_kind_to_nick (PAL_TOPIC_MUSCLE),
                         "/",
                         pal_library_muscle_get_key (muscle),
                         NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "library.show", "s", address);
}

static gboolean
pal_library_table_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PAL_LIBRARY_TABLE (widget)->entry));
}

static void
pal_library_table_dispose (GObject *object)
{
  PalLibraryTable *self = PAL_LIBRARY_TABLE (object);

  g_clear_pointer (&self->words, g_strfreev);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  G_OBJECT_CLASS (pal_library_table_parent_class)->dispose (object);
}

static void
pal_library_table_class_init (PalLibraryTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_library_table_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = pal_library_table_grab_focus;
  gtk_widget_class_install_action (
      GTK_WIDGET_CLASS (klass), "muscles.show-all", NULL, clear_action);
}

static GtkDropDown *
new_choice (PalLibraryTable *self, const char *label, GCallback callback)
{
  GtkWidget *choice = gtk_drop_down_new (NULL, NULL);

  pal_drop_down_set_name (GTK_DROP_DOWN (choice), label);
  g_signal_connect_object (
      choice, "notify::selected", callback, self, G_CONNECT_SWAPPED);
  return GTK_DROP_DOWN (choice);
}

/* The titles of the columns cannot be reached by keyboard. */
static void
add_order (PalLibraryTable *self)
{
  g_autoptr (GtkStringList) orders
      = gtk_string_list_new ((const char *const[]){ _ ("Head to Foot"), NULL });
  GtkGesture *click = gtk_gesture_click_new ();

  for (guint i = 0; i < PAL_N_MUSCLE_COLUMNS; i++)
    gtk_string_list_append (orders, _ (columns[i].order));
  self->ordering = TRUE;
  self->order = new_choice (self, _ ("Order"), G_CALLBACK (order_changed_cb));
  gtk_drop_down_set_model (self->order, G_LIST_MODEL (orders));
  self->ordering = FALSE;

  self->reversed = GTK_TOGGLE_BUTTON (g_object_new (GTK_TYPE_TOGGLE_BUTTON,
                                                    "icon-name",
                                                    "view-sort-descending-symbolic",
                                                    "tooltip-text",
                                                    _ ("The other way round"),
                                                    "sensitive",
                                                    FALSE,
                                                    NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reversed),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The other way round"),
                                  -1);
  g_signal_connect_object (
      self->reversed, "toggled", G_CALLBACK (order_changed_cb), self, G_CONNECT_SWAPPED);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (
      click, "released", G_CALLBACK (header_released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (gtk_widget_get_first_child (GTK_WIDGET (self->view)),
                             GTK_EVENT_CONTROLLER (click));
}

static void
add_columns (PalLibraryTable *self)
{
  for (guint i = 0; i < PAL_N_MUSCLE_COLUMNS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;
      g_autoptr (GtkSorter) sorter
          = GTK_SORTER (gtk_custom_sorter_new (compare, GUINT_TO_POINTER (i), NULL));

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (i));
      column = gtk_column_view_column_new (_ (columns[i].title), factory);
      gtk_column_view_column_set_expand (column, columns[i].expand);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_sorter (column, sorter);
      gtk_column_view_append_column (self->view, column);
    }
}

static GtkWidget *
new_empty (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label",
                                   _ ("No muscle fits all of this."),
                                   "wrap",
                                   TRUE,
                                   NULL);
  GtkWidget *button = gtk_button_new_with_label (_ ("Show All Muscles"));

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "muscles.show-all");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static void
pal_library_table_init (PalLibraryTable *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = pal_wrap_box_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->filter = gtk_custom_filter_new (matches, self, NULL);
  self->entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  g_object_set (self->entry,
                "placeholder-text",
                _ ("Name, nerve, or where it is felt"),
                "width-chars",
                26,
                NULL);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Narrow down the muscles"), -1);
  g_signal_connect_object (
      self->entry, "changed", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
  self->area = new_choice (self, _ ("Area"), G_CALLBACK (filter_changed_cb));
  self->layer = new_choice (self, _ ("Layer"), G_CALLBACK (filter_changed_cb));
  self->count = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim-label");
  gtk_widget_add_css_class (bar, "library-bar");

  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_single_click_activate (self->view, TRUE);
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_column_view_set_reorderable (self->view, FALSE);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Muscles"), -1);
  g_signal_connect_object (
      self->view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  add_columns (self);
  add_order (self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (scroller, TRUE);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, scroller, "table");
  gtk_stack_add_named (self->stack, new_empty (), "none");

  pal_wrap_box_append (PAL_WRAP_BOX (bar), GTK_WIDGET (self->entry));
  pal_wrap_box_append (PAL_WRAP_BOX (bar), GTK_WIDGET (self->area));
  pal_wrap_box_append (PAL_WRAP_BOX (bar), GTK_WIDGET (self->layer));
  pal_wrap_box_append (PAL_WRAP_BOX (bar), GTK_WIDGET (self->order));
  pal_wrap_box_append (PAL_WRAP_BOX (bar), GTK_WIDGET (self->reversed));
  pal_wrap_box_append (PAL_WRAP_BOX (bar), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), box);
}

/* The names of the areas, head to foot, that some muscle lies in. */
static GtkStringList *
make_areas (PalKnowledge *knowledge, GListModel *rows)
{
  GtkStringList *list = gtk_string_list_new ((const char *const[]){ _ ("All Areas"), NULL });
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (PalLibraryMuscle) row = g_list_model_get_item (rows, i);

      g_hash_table_add (
          known, (gpointer) pal_library_muscle_get_text (row, PAL_MUSCLE_COLUMN_AREA));
    }
  for (guint i = 0; i < pal_knowledge_get_n_areas (knowledge); i++)
    {
      const char *name = pal_area_get_name (pal_knowledge_get_area_at (knowledge, i), NULL);

      if (g_hash_table_contains (known, name))
        gtk_string_list_append (list, name);
    }
  return list;
}

/**
 * pal_library_table_set_rows:
 * @self: the table
 * @knowledge: the names of the areas
 * @rows: of #PalLibraryMuscle
 */
void
pal_library_table_set_rows (PalLibraryTable *self, PalKnowledge *knowledge, GListModel *rows)
{
  g_autoptr (GtkStringList) areas = NULL;
  g_autoptr (GtkStringList) names = NULL;
  g_autoptr (GtkSortListModel) sorted = NULL;
  g_autoptr (GtkSelectionModel) selection = NULL;

  g_return_if_fail (PAL_IS_LIBRARY_TABLE (self) && self->filtered == NULL);
  g_return_if_fail (knowledge != NULL && G_IS_LIST_MODEL (rows));

  areas = make_areas (knowledge, rows);
  gtk_drop_down_set_model (self->area, G_LIST_MODEL (areas));
  names = gtk_string_list_new ((const char *const[]){ _ ("All Layers"), NULL });
  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    gtk_string_list_append (names, pal_library_muscle_name_layer (layers[i]));
  gtk_drop_down_set_model (self->layer, G_LIST_MODEL (names));

  self->filtered = gtk_filter_list_model_new (g_object_ref (rows),
                                              GTK_FILTER (g_object_ref (self->filter)));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->filtered)),
                                    g_object_ref (gtk_column_view_get_sorter (self->view)));
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (g_object_ref (sorted))));
  gtk_single_selection_set_autoselect (GTK_SINGLE_SELECTION (selection), FALSE);
  gtk_column_view_set_model (self->view, selection);
  update_count (self);
}

/* How many are left. */
guint
pal_library_table_get_n_shown (PalLibraryTable *self)
{
  g_return_val_if_fail (PAL_IS_LIBRARY_TABLE (self), 0);
  return self->filtered != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) : 0;
}
