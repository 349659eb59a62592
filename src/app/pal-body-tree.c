/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-tree"

#include "pal-body-tree.h"

#include "pal-body-row.h"
#include "pal-list-item.h"
#include "pal-mark-descriptions.h"
#include "pal-mark-places.h"

/* More than this nobody goes through; another letter finds it faster. */
#define MAX_RESULTS 40

struct _PalBodyTree
{
  AdwBin parent_instance;

  PalKnowledge *knowledge;
  PalChart *chart;
  PalMarkWatch *marks;
  PalMarkWatch *ghosts;
  GHashTable *descriptions; /* key to what is marked there */
  GHashTable *places;       /* where each mark stands in the outline */
  GPtrArray *rows;          /* GtkListItem, those that are shown */

  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkListView *view;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (PalBodyTree, pal_body_tree, ADW_TYPE_BIN)

enum
{
  SIGNAL_REGION_CHOSEN,
  SIGNAL_REGION_ACTIVATED,
  SIGNAL_MARK_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GListModel *
get_today (PalBodyTree *self)
{
  return self->chart != NULL ? pal_chart_get_today (self->chart) : NULL;
}

static GListModel *
create_children (gpointer item, gpointer user_data)
{
  PalBodyTree *self = user_data;

  return pal_body_node_create_children (item, self->knowledge, get_today (self));
}

static PalBodyNodeKind
get_kind (PalBodyTree *self, const char *key)
{
  if (pal_knowledge_lookup_area (self->knowledge, key) != NULL)
    return PAL_BODY_NODE_AREA;
  return pal_knowledge_lookup_zone (self->knowledge, key) != NULL ? PAL_BODY_NODE_ZONE
                                                                  : PAL_BODY_NODE_MUSCLE;
}

static GListModel *
make_roots (PalBodyTree *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_auto (GStrv) keys = *text != '\0' ? pal_knowledge_search (self->knowledge, text, NULL)
                                      : pal_knowledge_dup_area_keys (self->knowledge);
  GListStore *roots = g_list_store_new (PAL_TYPE_BODY_NODE);

  for (guint i = 0; keys[i] != NULL && (*text == '\0' || i < MAX_RESULTS); i++)
    {
      g_autoptr (PalBodyNode) node = pal_body_node_new (get_kind (self, keys[i]), keys[i]);

      g_list_store_append (roots, node);
    }
  return G_LIST_MODEL (roots);
}

static void
fill (PalBodyTree *self)
{
  GListModel *roots = make_roots (self);
  gboolean found = g_list_model_get_n_items (roots) > 0;
  GtkTreeListModel *tree =
      gtk_tree_list_model_new (roots, FALSE, FALSE, create_children, self, NULL);

  pal_mark_places_remember (self->places, self->marks);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (tree));
  g_object_unref (tree);
  gtk_stack_set_visible_child_name (self->stack, found ? "outline" : "none");
}

static PalBodyRow *
get_body_row (GtkListItem *item)
{
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (item));

  return PAL_BODY_ROW (gtk_tree_expander_get_child (expander));
}

/* What is marked in a region is read after its name, also when it changes under the focus. */
static void
show_item (PalBodyTree *self, GtkListItem *item)
{
  PalBodyRow *body_row = get_body_row (item);
  PalBodyNode *node = pal_body_row_get_node (body_row);
  g_autofree char *name = pal_body_node_dup_name (node, self->knowledge);
  GtkWidget *child = gtk_list_item_get_child (item);
  const char *key = pal_body_node_get_key (node);
  const char *text = key != NULL && self->descriptions != NULL
                         ? g_hash_table_lookup (self->descriptions, key)
                         : NULL;

  pal_body_row_show (body_row, name, text);
  pal_list_item_set_label (child, name);
  pal_list_item_set_description (child, text);
  pal_list_item_set_tree_row (child, gtk_list_item_get_item (item));
}

static GtkListItem *
find_item (PalBodyTree *self, gpointer tree_row)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_list_item_get_item (g_ptr_array_index (self->rows, i)) == tree_row)
      return g_ptr_array_index (self->rows, i);
  return NULL;
}

static void
expanded_cb (PalBodyTree *self, GParamSpec *pspec, GtkTreeListRow *row)
{
  GtkListItem *item = find_item (self, row);

  g_assert (PAL_IS_BODY_TREE (self));
  if (item != NULL)
    pal_list_item_set_tree_row (gtk_list_item_get_child (item), row);
}

static void activate (PalBodyTree *self, GtkTreeListRow *row);

static void
row_activated_cb (PalBodyTree *self, PalBodyRow *body_row)
{
  GtkWidget *expander = gtk_widget_get_ancestor (GTK_WIDGET (body_row), GTK_TYPE_TREE_EXPANDER);

  g_assert (PAL_IS_BODY_TREE (self));
  activate (self, gtk_tree_expander_get_list_row (GTK_TREE_EXPANDER (expander)));
}

static void
setup_cb (PalBodyTree *self, GtkListItem *item)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *body_row = pal_body_row_new ();

  g_signal_connect_object (
      body_row, "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  /* The focus is at the row, which has the name. */
  gtk_widget_set_focusable (expander, FALSE);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), body_row);
  gtk_list_item_set_child (item, expander);
}

static void
bind_cb (PalBodyTree *self, GtkListItem *item)
{
  GtkWidget *expander = gtk_list_item_get_child (item);
  GtkTreeListRow *row = gtk_list_item_get_item (item);
  g_autoptr (PalBodyNode) node = gtk_tree_list_row_get_item (row);

  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (expander), row);
  g_signal_connect_object (
      row, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, item);
  pal_body_row_set_node (get_body_row (item), node);
  show_item (self, item);
}

static void
unbind_cb (PalBodyTree *self, GtkListItem *item)
{
  g_ptr_array_remove (self->rows, item);
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), expanded_cb, self);
  pal_list_item_set_label (gtk_list_item_get_child (item), "");
  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (gtk_list_item_get_child (item)), NULL);
}

static void
marks_changed_cb (PalBodyTree *self)
{
  g_assert (PAL_IS_BODY_TREE (self));

  if (self->knowledge == NULL)
    return;
  g_clear_pointer (&self->descriptions, g_hash_table_unref);
  self->descriptions = pal_mark_descriptions_new (self->knowledge, self->marks, self->ghosts, NULL);
  if (self->chart != NULL)
    {
      GListModel *list = pal_chart_get_no_work (self->chart);
      g_autoptr (GPtrArray) no_work = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        g_ptr_array_add (no_work, g_list_model_get_item (list, i));
      pal_mark_descriptions_add_no_work (self->descriptions, self->knowledge, NULL, no_work);
    }
  if (pal_mark_places_have_moved (self->places, self->marks))
    fill (self);
  else
    pal_mark_places_remember (self->places, self->marks);
  pal_body_tree_describe (self);
}

static void
search_changed_cb (PalBodyTree *self)
{
  g_assert (PAL_IS_BODY_TREE (self));
  if (self->knowledge != NULL)
    fill (self);
}

static PalBodyNode *
get_node_at (PalBodyTree *self, guint position)
{
  g_autoptr (GtkTreeListRow) row =
      g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  return row != NULL ? gtk_tree_list_row_get_item (row) : NULL;
}

static PalLayer
get_layer (PalBodyNode *node)
{
  return pal_body_node_get_kind (node) == PAL_BODY_NODE_MUSCLE ? PAL_LAYER_SUPERFICIAL
                                                              : PAL_LAYER_ZONES;
}

static void
selected_cb (PalBodyTree *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);
  g_autoptr (PalBodyNode) node =
      position != GTK_INVALID_LIST_POSITION ? get_node_at (self, position) : NULL;

  g_assert (PAL_IS_BODY_TREE (self));

  if (node == NULL)
    return;
  if (pal_body_node_get_kind (node) == PAL_BODY_NODE_MARK)
    g_signal_emit (self, signals[SIGNAL_MARK_CHOSEN], 0, pal_body_node_get_mark (node));
  else if (pal_body_node_get_kind (node) != PAL_BODY_NODE_AREA)
    g_signal_emit (self,
                   signals[SIGNAL_REGION_CHOSEN],
                   0,
                   pal_body_node_get_key (node),
                   get_layer (node));
}

/* An area opens and closes; a region is what the armed tool acts on. */
static void
activate (PalBodyTree *self, GtkTreeListRow *row)
{
  g_autoptr (PalBodyNode) node = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  if (node == NULL || pal_body_node_get_kind (node) == PAL_BODY_NODE_MARK)
    return;
  if (pal_body_node_get_kind (node) == PAL_BODY_NODE_AREA)
    gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
  else
    g_signal_emit (self,
                   signals[SIGNAL_REGION_ACTIVATED],
                   0,
                   pal_body_node_get_key (node),
                   get_layer (node));
}

static void
activated_cb (PalBodyTree *self, guint position)
{
  g_autoptr (GtkTreeListRow) row =
      g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  g_assert (PAL_IS_BODY_TREE (self));
  activate (self, row);
}

static GtkListItem *
get_focused_item (PalBodyTree *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  for (guint i = 0; focus != NULL && i < self->rows->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->rows, i);
      GtkWidget *row = gtk_widget_get_parent (gtk_list_item_get_child (item));

      if (focus == row || gtk_widget_is_ancestor (focus, row))
        return item;
    }
  return NULL;
}

/* Goes to a row, which is the same as choosing it, as with the arrows up and down. */
static void
go_to (PalBodyTree *self, guint position)
{
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
  gtk_single_selection_set_selected (self->selection, position);
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->rows, i);

      if (gtk_list_item_get_position (item) == position)
        gtk_widget_grab_focus (gtk_widget_get_parent (gtk_list_item_get_child (item)));
    }
}

/* Opens a row, or goes to what is in it. */
static void
go_in (PalBodyTree *self, GtkTreeListRow *row, guint position)
{
  if (!gtk_tree_list_row_is_expandable (row))
    return;
  if (!gtk_tree_list_row_get_expanded (row))
    gtk_tree_list_row_set_expanded (row, TRUE);
  else
    go_to (self, position + 1);
}

/* Closes a row, or goes to the one that it is in. */
static void
go_out (PalBodyTree *self, GtkTreeListRow *row)
{
  g_autoptr (GtkTreeListRow) parent = gtk_tree_list_row_get_parent (row);

  if (gtk_tree_list_row_get_expanded (row))
    gtk_tree_list_row_set_expanded (row, FALSE);
  else if (parent != NULL)
    go_to (self, gtk_tree_list_row_get_position (parent));
}

static gboolean
key_pressed_cb (PalBodyTree *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkListItem *item = get_focused_item (self);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkTreeListRow *row;

  g_assert (PAL_IS_BODY_TREE (self));

  if (item == NULL
      || (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  row = gtk_list_item_get_item (item);
  switch (keyval)
    {
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      activate (self, row);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      if ((keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right) != rtl)
        go_in (self, row, gtk_list_item_get_position (item));
      else
        go_out (self, row);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* The first that was found. */
static void
search_activated_cb (PalBodyTree *self)
{
  g_assert (PAL_IS_BODY_TREE (self));
  /* What was typed last may not have been looked for yet. */
  fill (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    go_to (self, 0);
}

static gboolean
entry_key_pressed_cb (PalBodyTree *self, guint keyval, guint keycode, GdkModifierType state)
{
  g_assert (PAL_IS_BODY_TREE (self));

  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  search_activated_cb (self);
  return GDK_EVENT_STOP;
}

/* Before the list takes Space for selecting. */
static void
listen (PalBodyTree *self, GtkWidget *widget, GCallback key_pressed)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", key_pressed, self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, keys);
}

static void
pal_body_tree_dispose (GObject *object)
{
  PalBodyTree *self = PAL_BODY_TREE (object);

  if (self->selection != NULL)
    gtk_single_selection_set_model (self->selection, NULL);
  g_clear_object (&self->marks);
  g_clear_object (&self->ghosts);
  g_clear_object (&self->chart);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  g_clear_pointer (&self->descriptions, g_hash_table_unref);
  /* The template takes away the children it names, behind the back of the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAL_TYPE_BODY_TREE);
  G_OBJECT_CLASS (pal_body_tree_parent_class)->dispose (object);
}

static void
pal_body_tree_finalize (GObject *object)
{
  g_ptr_array_unref (PAL_BODY_TREE (object)->rows);
  g_hash_table_unref (PAL_BODY_TREE (object)->places);
  G_OBJECT_CLASS (pal_body_tree_parent_class)->finalize (object);
}

static void
pal_body_tree_class_init (PalBodyTreeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = pal_body_tree_dispose;
  object_class->finalize = pal_body_tree_finalize;

  /* The person goes to a region, named by its key and #PalLayer. */
  signals[SIGNAL_REGION_CHOSEN] = g_signal_new ("region-chosen",
                                                type,
                                                G_SIGNAL_RUN_LAST,
                                                0,
                                                NULL,
                                                NULL,
                                                NULL,
                                                G_TYPE_NONE,
                                                2,
                                                G_TYPE_STRING,
                                                G_TYPE_INT);
  /* The armed tool is to act on it. */
  signals[SIGNAL_REGION_ACTIVATED] = g_signal_new ("region-activated",
                                                   type,
                                                   G_SIGNAL_RUN_LAST,
                                                   0,
                                                   NULL,
                                                   NULL,
                                                   NULL,
                                                   G_TYPE_NONE,
                                                   2,
                                                   G_TYPE_STRING,
                                                   G_TYPE_INT);
  signals[SIGNAL_MARK_CHOSEN] = g_signal_new ("mark-chosen",
                                              type,
                                              G_SIGNAL_RUN_LAST,
                                              0,
                                              NULL,
                                              NULL,
                                              NULL,
                                              G_TYPE_NONE,
                                              1,
                                              PAL_TYPE_MARK);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/body-tree.ui");
  gtk_widget_class_bind_template_child (widget_class, PalBodyTree, entry);
  gtk_widget_class_bind_template_child (widget_class, PalBodyTree, stack);
  gtk_widget_class_bind_template_child (widget_class, PalBodyTree, view);
  gtk_widget_class_bind_template_child (widget_class, PalBodyTree, selection);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
pal_body_tree_init (PalBodyTree *self)
{
  self->rows = g_ptr_array_new ();
  self->places = pal_mark_places_new ();
  self->marks = pal_mark_watch_new ();
  self->ghosts = pal_mark_watch_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  listen (self, GTK_WIDGET (self->view), G_CALLBACK (key_pressed_cb));
  listen (self, GTK_WIDGET (self->entry), G_CALLBACK (entry_key_pressed_cb));
  g_signal_connect_object (
      self->marks, "changed", G_CALLBACK (marks_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->ghosts, "changed", G_CALLBACK (marks_changed_cb), self, G_CONNECT_SWAPPED);
}

/* Gives it the names of regions, once; a reference is taken. */
void
pal_body_tree_set_knowledge (PalBodyTree *self, PalKnowledge *knowledge)
{
  g_return_if_fail (PAL_IS_BODY_TREE (self) && self->knowledge == NULL);
  self->knowledge = pal_knowledge_ref (knowledge);
  fill (self);
}

/**
 * pal_body_tree_set_chart:
 * @self: the outline
 * @chart: (nullable): whose marks to show in it
 */
void
pal_body_tree_set_chart (PalBodyTree *self, PalChart *chart)
{
  g_return_if_fail (PAL_IS_BODY_TREE (self));

  if (!g_set_object (&self->chart, chart))
    return;
  pal_mark_watch_set_model (self->marks, get_today (self));
  pal_mark_watch_set_model (self->ghosts, chart != NULL ? pal_chart_get_ghosts (chart) : NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  if (self->knowledge != NULL)
    fill (self);
}

/**
 * pal_body_tree_get_focused_key:
 * @self: the outline
 *
 * Returns: (nullable): the key of the row that has the focus; %NULL if it is a mark, or none.
 */
const char *
pal_body_tree_get_focused_key (PalBodyTree *self)
{
  GtkListItem *item;

  g_return_val_if_fail (PAL_IS_BODY_TREE (self), NULL);

  item = get_focused_item (self);
  return item != NULL ? pal_body_node_get_key (pal_body_row_get_node (get_body_row (item))) : NULL;
}

/* Returns: (nullable): what is marked there. */
const char *
pal_body_tree_get_focused_description (PalBodyTree *self)
{
  const char *key = pal_body_tree_get_focused_key (self);

  return key != NULL && self->descriptions != NULL ? g_hash_table_lookup (self->descriptions, key)
                                                   : NULL;
}

/* Says of every row what is marked there, whatever else was said of it meanwhile. */
void
pal_body_tree_describe (PalBodyTree *self)
{
  g_return_if_fail (PAL_IS_BODY_TREE (self));
  for (guint i = 0; i < self->rows->len; i++)
    show_item (self, g_ptr_array_index (self->rows, i));
}
