/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-library-list"

#include "pal-library-list.h"

#include "pal-gradual-list.h"
#include "pal-library-item.h"
#include "pal-list-item.h"

struct _PalLibraryList
{
  AdwBin parent_instance;

  GtkListView *view;
  GListModel *items;
  PalGradualList *gradual;
};

G_DEFINE_FINAL_TYPE (PalLibraryList, pal_library_list, ADW_TYPE_BIN)

static GtkWidget *
new_label (const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), new_label (NULL));
  gtk_box_append (GTK_BOX (box), new_label ("note"));
  gtk_widget_add_css_class (box, "library-line");
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  PalLibraryItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *box = gtk_list_item_get_child (list_item);
  GtkWidget *title = gtk_widget_get_first_child (box);
  GtkWidget *note = gtk_widget_get_next_sibling (title);
  gboolean heading = pal_library_item_get_address (item) == NULL;
  const char *text = pal_library_item_get_note (item);

  gtk_label_set_label (GTK_LABEL (title), pal_library_item_get_title (item));
  gtk_label_set_label (GTK_LABEL (note), text != NULL ? text : "");
  gtk_widget_set_visible (note, text != NULL);
  if (heading)
    gtk_widget_add_css_class (box, "heading");
  else
    gtk_widget_remove_css_class (box, "heading");
  gtk_list_item_set_activatable (list_item, !heading);
  /* A row that cannot be selected is one to which GTK before 4.12 lets no key lead. */
  gtk_list_item_set_selectable (list_item, TRUE);
  pal_list_item_set_label (box, pal_library_item_get_title (item));
  pal_list_item_set_description (box, text);
}

static void
activate_cb (PalLibraryList *self, guint position)
{
  g_autoptr (PalLibraryItem) item = g_list_model_get_item (self->items, position);

  g_assert (PAL_IS_LIBRARY_LIST (self));
  if (item != NULL && pal_library_item_get_address (item) != NULL)
    gtk_widget_activate_action (
        GTK_WIDGET (self), "library.show", "s", pal_library_item_get_address (item));
}

/* Whether the keyboard is at a heading, which opens nothing. */
static gboolean
is_at_heading (PalLibraryList *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->view));

  return row != NULL && gtk_widget_has_css_class (gtk_widget_get_first_child (row), "heading");
}

static gboolean
pal_library_list_grab_focus (GtkWidget *widget)
{
  PalLibraryList *self = PAL_LIBRARY_LIST (widget);

  /* To a row: the view itself would take it at first. */
  if (!gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD))
    return FALSE;
  if (is_at_heading (self))
    gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_DOWN);
  return TRUE;
}

static void
pal_library_list_dispose (GObject *object)
{
  PalLibraryList *self = PAL_LIBRARY_LIST (object);

  g_clear_object (&self->gradual);
  g_clear_object (&self->items);
  G_OBJECT_CLASS (pal_library_list_parent_class)->dispose (object);
}

static void
pal_library_list_class_init (PalLibraryListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_library_list_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = pal_library_list_grab_focus;
}

static void
pal_library_list_init (PalLibraryList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  self->view = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  gtk_list_view_set_single_click_activate (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "library-list");
  g_signal_connect_object (
      self->view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (
      GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (scrolled, TRUE);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

/* What a screen reader calls the list. */
void
pal_library_list_set_label (PalLibraryList *self, const char *label)
{
  g_return_if_fail (PAL_IS_LIBRARY_LIST (self));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static gboolean
has_focus (PalLibraryList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/**
 * pal_library_list_set_items:
 * @self: the list
 * @items: (transfer none): of #PalLibraryItem
 *
 * A keyboard that is in the list goes to the first of them that opens a page.
 */
void
pal_library_list_set_items (PalLibraryList *self, GListModel *items)
{
  g_autoptr (GtkNoSelection) selection = NULL;
  gboolean focused;

  g_return_if_fail (PAL_IS_LIBRARY_LIST (self) && G_IS_LIST_MODEL (items));

  focused = has_focus (self);
  g_clear_object (&self->gradual);
  g_set_object (&self->items, items);
  self->gradual = pal_gradual_list_new (self->view, items);
  selection = gtk_no_selection_new (g_object_ref (pal_gradual_list_get_model (self->gradual)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  if (focused && g_list_model_get_n_items (items) > 0)
    {
      /* GTK may leave it at a row that it uses again, of which it no longer knows the place: the next
       * key would be lost. */
      gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
      gtk_widget_grab_focus (GTK_WIDGET (self));
    }
}

/* Returns: (transfer none) (nullable) (element-type PalLibraryItem): all that it lists, also
 * what has no row yet. */
GListModel *
pal_library_list_get_items (PalLibraryList *self)
{
  g_return_val_if_fail (PAL_IS_LIBRARY_LIST (self), NULL);
  return self->items;
}

/* Opens the first page in it; whether there was one. */
gboolean
pal_library_list_open_first (PalLibraryList *self)
{
  g_return_val_if_fail (PAL_IS_LIBRARY_LIST (self), FALSE);

  for (guint i = 0; self->items != NULL && i < g_list_model_get_n_items (self->items); i++)
    {
      g_autoptr (PalLibraryItem) item = g_list_model_get_item (self->items, i);

      if (pal_library_item_get_address (item) == NULL)
        continue;
      activate_cb (self, i);
      return TRUE;
    }
  return FALSE;
}
