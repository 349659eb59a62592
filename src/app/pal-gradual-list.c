/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-gradual-list"

#include "pal-gradual-list.h"

/* Rows at the beginning, and how many are added at a time: what can be made within a frame. */
#define FIRST_ROWS 6
#define MORE_ROWS 3

struct _PalGradualList
{
  GObject parent_instance;

  GtkListView *view; /* weak */
  GListModel *list;
  GtkSliceListModel *slice;
  GtkAdjustment *adjustment;
  guint tick_id;
};

G_DEFINE_FINAL_TYPE (PalGradualList, pal_gradual_list, G_TYPE_OBJECT)

/* Whether less than another windowful lies below what is seen. */
static gboolean
is_end_near (PalGradualList *self)
{
  double page;

  if (self->adjustment == NULL || self->view == NULL
      || !gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    return FALSE;
  page = gtk_adjustment_get_page_size (self->adjustment);
  return gtk_adjustment_get_value (self->adjustment) + 2.0 * page
         >= gtk_adjustment_get_upper (self->adjustment);
}

static gboolean
can_grow (PalGradualList *self)
{
  return is_end_near (self)
         && gtk_slice_list_model_get_size (self->slice) < g_list_model_get_n_items (self->list);
}

/* Once a frame, so that the view has laid out what came before. */
static gboolean
grow_cb (GtkWidget *view, GdkFrameClock *clock, gpointer user_data)
{
  PalGradualList *self = user_data;

  if (can_grow (self))
    {
      gtk_slice_list_model_set_size (
          self->slice, gtk_slice_list_model_get_size (self->slice) + MORE_ROWS);
      return G_SOURCE_CONTINUE;
    }
  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

static void
queue_growth (PalGradualList *self)
{
  if (self->tick_id == 0 && can_grow (self))
    self->tick_id
        = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), grow_cb, self, NULL);
}

static void
watch_adjustment (PalGradualList *self)
{
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_set_object (&self->adjustment,
                gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)));
  if (self->adjustment == NULL)
    return;
  g_signal_connect_object (
      self->adjustment, "changed", G_CALLBACK (queue_growth), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->adjustment, "value-changed", G_CALLBACK (queue_growth), self, G_CONNECT_SWAPPED);
  queue_growth (self);
}

static void
pal_gradual_list_dispose (GObject *object)
{
  PalGradualList *self = PAL_GRADUAL_LIST (object);

  if (self->tick_id != 0 && self->view != NULL)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), self->tick_id);
  self->tick_id = 0;
  g_clear_object (&self->adjustment);
  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->slice);
  g_clear_object (&self->list);
  G_OBJECT_CLASS (pal_gradual_list_parent_class)->dispose (object);
}

static void
pal_gradual_list_class_init (PalGradualListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_gradual_list_dispose;
}

static void
pal_gradual_list_init (PalGradualList *self)
{
}

/**
 * pal_gradual_list_new:
 * @view: the view that is to show it
 * @list: the whole list
 *
 * Returns: (transfer full): what gives @view the beginning of @list, and more of it as the view comes
 *   near to the end.
 */
PalGradualList *
pal_gradual_list_new (GtkListView *view, GListModel *list)
{
  PalGradualList *self;

  g_return_val_if_fail (GTK_IS_LIST_VIEW (view), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (list), NULL);

  self = g_object_new (PAL_TYPE_GRADUAL_LIST, NULL);
  g_set_weak_pointer (&self->view, view);
  self->list = g_object_ref (list);
  self->slice = gtk_slice_list_model_new (g_object_ref (list), 0, FIRST_ROWS);
  g_signal_connect_object (
      list, "items-changed", G_CALLBACK (queue_growth), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "map", G_CALLBACK (queue_growth), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      view, "notify::vadjustment", G_CALLBACK (watch_adjustment), self, G_CONNECT_SWAPPED);
  watch_adjustment (self);
  return self;
}

/* Returns: (transfer none): the part of the list that the view gets. */
GListModel *
pal_gradual_list_get_model (PalGradualList *self)
{
  g_return_val_if_fail (PAL_IS_GRADUAL_LIST (self), NULL);
  return G_LIST_MODEL (self->slice);
}

/**
 * pal_gradual_list_restart:
 * @self: a list
 *
 * Begins with the first rows again, to be called before the list becomes another one.
 */
void
pal_gradual_list_restart (PalGradualList *self)
{
  g_return_if_fail (PAL_IS_GRADUAL_LIST (self));
  gtk_slice_list_model_set_size (self->slice, FIRST_ROWS);
  queue_growth (self);
}
