/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-gradual-rows"

#include "pal-gradual-rows.h"

/* Rows at the beginning, and how many come with each frame: what can be made, measured and drawn
 * within one. */
#define FIRST_ROWS 2
#define MORE_ROWS 1

struct _PalGradualRows
{
  GObject parent_instance;

  GtkListBox *box; /* weak */
  GListModel *list;
  GtkSliceListModel *slice;
  guint tick_id;
};

G_DEFINE_FINAL_TYPE (PalGradualRows, pal_gradual_rows, G_TYPE_OBJECT)

enum
{
  SIGNAL_GROWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_whole (PalGradualRows *self)
{
  return gtk_slice_list_model_get_size (self->slice) >= g_list_model_get_n_items (self->list);
}

static void
stop (PalGradualRows *self)
{
  if (self->tick_id != 0 && self->box != NULL)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->box), self->tick_id);
  self->tick_id = 0;
}

static gboolean
grow_cb (GtkWidget *box, GdkFrameClock *clock, gpointer user_data)
{
  PalGradualRows *self = PAL_GRADUAL_ROWS (user_data);

  gtk_slice_list_model_set_size (self->slice,
                                 gtk_slice_list_model_get_size (self->slice) + MORE_ROWS);
  if (is_whole (self))
    {
      self->tick_id = 0;
      /* What is added later comes at once. */
      gtk_slice_list_model_set_size (self->slice, G_MAXUINT);
      g_signal_emit (self, signals[SIGNAL_GROWN], 0);
      return G_SOURCE_REMOVE;
    }
  g_signal_emit (self, signals[SIGNAL_GROWN], 0);
  return G_SOURCE_CONTINUE;
}

static void
pal_gradual_rows_dispose (GObject *object)
{
  PalGradualRows *self = PAL_GRADUAL_ROWS (object);

  stop (self);
  if (self->box != NULL)
    gtk_list_box_bind_model (self->box, NULL, NULL, NULL, NULL);
  g_clear_weak_pointer (&self->box);
  g_clear_object (&self->slice);
  g_clear_object (&self->list);
  G_OBJECT_CLASS (pal_gradual_rows_parent_class)->dispose (object);
}

static void
pal_gradual_rows_class_init (PalGradualRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_gradual_rows_dispose;

  /* There are rows that were not there before, though the list is the same. */
  signals[SIGNAL_GROWN] = g_signal_new (
      "grown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pal_gradual_rows_init (PalGradualRows *self)
{
}

/**
 * pal_gradual_rows_new:
 * @box: what is to have the rows
 * @list: the whole list
 * @create: makes the row of an item
 * @user_data: for @create
 *
 * Returns: (transfer full): what fills @box, and takes the rows away with itself.
 */
PalGradualRows *
pal_gradual_rows_new (GtkListBox *box,
                      GListModel *list,
                      GtkListBoxCreateWidgetFunc create,
                      gpointer user_data)
{
  PalGradualRows *self;

  g_return_val_if_fail (GTK_IS_LIST_BOX (box), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (list), NULL);
  g_return_val_if_fail (create != NULL, NULL);

  self = g_object_new (PAL_TYPE_GRADUAL_ROWS, NULL);
  g_set_weak_pointer (&self->box, box);
  self->list = g_object_ref (list);
  self->slice = gtk_slice_list_model_new (g_object_ref (list), 0, FIRST_ROWS);
  gtk_list_box_bind_model (box, G_LIST_MODEL (self->slice), create, user_data, NULL);
  if (is_whole (self))
    gtk_slice_list_model_set_size (self->slice, G_MAXUINT);
  else
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (box), grow_cb, self, NULL);
  return self;
}

/**
 * pal_gradual_rows_finish:
 * @self: what fills a list box
 *
 * Makes all rows now, for somebody who wants one of them.
 *
 * Returns: whether there are rows that were not there before.
 */
gboolean
pal_gradual_rows_finish (PalGradualRows *self)
{
  g_return_val_if_fail (PAL_IS_GRADUAL_ROWS (self), FALSE);

  if (self->tick_id == 0)
    return FALSE;
  stop (self);
  gtk_slice_list_model_set_size (self->slice, G_MAXUINT);
  g_signal_emit (self, signals[SIGNAL_GROWN], 0);
  return TRUE;
}
