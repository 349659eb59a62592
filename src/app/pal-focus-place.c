/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-focus-place"

#include "pal-focus-place.h"

struct _PalFocusPlace
{
  GArray *path; /* of guint: which child, from the top down */
  char *text;   /* what stands in the field, taken over by nobody yet; NULL for no field */
  int cursor;
};

/**
 * pal_focus_place_new:
 * @top: what is about to be taken apart
 *
 * Returns: (transfer full) (nullable): where in it the keyboard is, with what is being typed there; %NULL if it is
 *   elsewhere.
 */
PalFocusPlace *
pal_focus_place_new (GtkWidget *top)
{
  PalFocusPlace *self;
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (GTK_IS_WIDGET (top), NULL);

  root = gtk_widget_get_root (top);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus == NULL || (focus != top && !gtk_widget_is_ancestor (focus, top)))
    return NULL;
  self = g_new0 (PalFocusPlace, 1);
  self->path = g_array_new (FALSE, FALSE, sizeof (guint));
  if (GTK_IS_TEXT (focus))
    {
      self->text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (focus)));
      self->cursor = gtk_editable_get_position (GTK_EDITABLE (focus));
    }
  for (; focus != top; focus = gtk_widget_get_parent (focus))
    {
      guint index = 0;

      for (GtkWidget *before = gtk_widget_get_prev_sibling (focus); before != NULL;
           before = gtk_widget_get_prev_sibling (before))
        index++;
      g_array_prepend_val (self->path, index);
    }
  return self;
}

void
pal_focus_place_free (PalFocusPlace *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->path);
  g_free (self->text);
  g_free (self);
}

/**
 * pal_focus_place_restore:
 * @self: where the keyboard was
 * @top: what stands there now
 *
 * Gives the focus to the same place of it, and to a field what was being typed.
 *
 * Returns: whether there is such a place.
 */
gboolean
pal_focus_place_restore (PalFocusPlace *self, GtkWidget *top)
{
  GtkWidget *widget = top;

  g_return_val_if_fail (self != NULL && GTK_IS_WIDGET (top), FALSE);

  for (guint i = 0; widget != NULL && i < self->path->len; i++)
    {
      guint index = g_array_index (self->path, guint, i);

      widget = gtk_widget_get_first_child (widget);
      for (guint j = 0; widget != NULL && j < index; j++)
        widget = gtk_widget_get_next_sibling (widget);
    }
  if (widget == NULL || (self->text != NULL) != GTK_IS_TEXT (widget)
      || !gtk_widget_grab_focus (widget))
    return FALSE;
  if (self->text != NULL)
    {
      if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (widget)), self->text) != 0)
        gtk_editable_set_text (GTK_EDITABLE (widget), self->text);
      gtk_editable_set_position (GTK_EDITABLE (widget), self->cursor);
    }
  return TRUE;
}
