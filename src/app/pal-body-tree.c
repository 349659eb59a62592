/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-tree"

#include "pal-body-tree.h"

#include "pal-list-item.h"
#include "pal-mark-descriptions.h"
#include "pal-words.h"

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
  GHashTable *places;       /* mark id to the interned zone in which it stands in the outline */
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
remember_places (PalBodyTree *self)
{
  g_hash_table_remove_all (self->places);
  for (guint i = 0; i < pal_mark_watch_get_n_marks (self->marks); i++)
    {
      PalMark *mark = pal_mark_watch_get_mark (self->marks, i);

      g_hash_table_insert (self->places,
                           g_strdup (pal_entity_get_id (PAL_ENTITY (mark))),
                           (gpointer) g_intern_string (pal_mark_get_zone (mark)));
    }
}

static void
fill (PalBodyTree *self)
{
  GListModel *roots = make_roots (self);
  gboolean found = g_list_model_get_n_items (roots) > 0;
  GtkTreeListModel *tree =
      gtk_tree_list_model_new (roots, FALSE, FALSE, create_children, self, NULL);

  remember_places (self);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (tree));
  g_object_unref (tree);
  gtk_stack_set_visible_child_name (self->stack, found ? "outline" : "none");
}

static PalBodyNode *
get_node (GtkListItem *item)
{
  GtkTreeListRow *row = gtk_list_item_get_item (item);

  return row != NULL ? gtk_tree_list_row_get_item (row) : NULL;
}

static GtkLabel *
get_label (GtkListItem *item, gboolean second)
{
  GtkWidget *expander = gtk_list_item_get_child (item);
  GtkWidget *box = gtk_tree_expander_get_child (GTK_TREE_EXPANDER (expander));
  GtkWidget *first = gtk_widget_get_first_child (box);

  return GTK_LABEL (second ? gtk_widget_get_next_sibling (first) : first);
}

/* What is marked in a region is read after its name, also when it changes under the focus. */
static void
describe (PalBodyTree *self, GtkListItem *item)
{
  g_autoptr (PalBodyNode) node = get_node (item);
  const char *key = node != NULL ? pal_body_node_get_key (node) : NULL;
  const char *text = key != NULL && self->descriptions != NULL
                         ? g_hash_table_lookup (self->descriptions, key)
                         : NULL;
  GtkLabel *label = get_label (item, TRUE);

  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  pal_list_item_set_description (gtk_list_item_get_child (item), text);
}

static void
show_item (PalBodyTree *self, GtkListItem *item)
{
  g_autoptr (PalBodyNode) node = get_node (item);
  g_autofree char *name = pal_body_node_dup_name (node, self->knowledge);
  GtkLabel *label = get_label (item, FALSE);
  GtkWidget *child = gtk_list_item_get_child (item);

  gtk_label_set_label (label, name);
  if (pal_body_node_get_kind (node) == PAL_BODY_NODE_AREA)
    gtk_widget_add_css_class (GTK_WIDGET (label), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), "heading");
  if (pal_body_node_get_kind (node) == PAL_BODY_NODE_MARK)
    gtk_widget_add_css_class (GTK_WIDGET (label), "accent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), "accent");
  pal_list_item_set_label (child, name);
  describe (self, item);
}

static void
setup_cb (PalBodyTree *self, GtkListItem *item)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (int i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      if (i == 1)
        {
          gtk_widget_add_css_class (label, "caption");
          gtk_widget_add_css_class (label, "accent");
        }
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), box);
  gtk_list_item_set_child (item, expander);
}

static void
bind_cb (PalBodyTree *self, GtkListItem *item)
{
  GtkWidget *expander = gtk_list_item_get_child (item);

  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (expander), gtk_list_item_get_item (item));
  g_ptr_array_add (self->rows, item);
  show_item (self, item);
}

static void
unbind_cb (PalBodyTree *self, GtkListItem *item)
{
  g_ptr_array_remove (self->rows, item);
  pal_list_item_set_label (gtk_list_item_get_child (item), "");
  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (gtk_list_item_get_child (item)), NULL);
}

/* Whether a mark stands in another zone than when the outline was made. */
static gboolean
has_moved (PalBodyTree *self)
{
  for (guint i = 0; i < pal_mark_watch_get_n_marks (self->marks); i++)
    {
      PalMark *mark = pal_mark_watch_get_mark (self->marks, i);
      const char *before =
          g_hash_table_lookup (self->places, pal_entity_get_id (PAL_ENTITY (mark)));

      if (before != NULL && g_strcmp0 (before, pal_mark_get_zone (mark)) != 0)
        return TRUE;
    }
  return FALSE;
}

static void
marks_changed_cb (PalBodyTree *self)
{
  g_assert (PAL_IS_BODY_TREE (self));

  if (self->knowledge == NULL)
    return;
  g_clear_pointer (&self->descriptions, g_hash_table_unref);
  self->descriptions = pal_mark_descriptions_new (self->knowledge, self->marks, self->ghosts);
  if (has_moved (self))
    fill (self);
  else
    remember_places (self);
  for (guint i = 0; i < self->rows->len; i++)
    show_item (self, g_ptr_array_index (self->rows, i));
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
activated_cb (PalBodyTree *self, guint position)
{
  g_autoptr (GtkTreeListRow) row =
      g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  g_autoptr (PalBodyNode) node = get_node_at (self, position);

  g_assert (PAL_IS_BODY_TREE (self));

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

/* The first that was found. */
static void
search_activated_cb (PalBodyTree *self)
{
  g_assert (PAL_IS_BODY_TREE (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
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
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->marks = pal_mark_watch_new ();
  self->ghosts = pal_mark_watch_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (
      self->marks, "changed", G_CALLBACK (marks_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->ghosts, "changed", G_CALLBACK (marks_changed_cb), self, G_CONNECT_SWAPPED);
}

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
