/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-accessible-places"

#include "pal-accessible-places.h"

#if GTK_CHECK_VERSION(4, 10, 0)

/* Where the border of a widget is, counted from the border of the one that it lies in. */
static gboolean
get_bounds (GtkAccessible *accessible, int *x, int *y, int *width, int *height)
{
  GtkWidget *widget = GTK_WIDGET (accessible);
  GtkWidget *parent = gtk_widget_get_parent (widget);
  graphene_rect_t bounds, around;

  *x = *y = *width = *height = 0;
  if (!gtk_widget_get_realized (widget))
    return FALSE;
  if (parent == NULL)
    parent = widget;
  if (gtk_widget_compute_bounds (widget, parent, &bounds) &&
      gtk_widget_compute_bounds (parent, parent, &around))
    {
      *x = (int) floorf (bounds.origin.x - around.origin.x);
      *y = (int) floorf (bounds.origin.y - around.origin.y);
      *width = (int) ceilf (bounds.size.width);
      *height = (int) ceilf (bounds.size.height);
    }
  return TRUE;
}

/* GTK adds the place of the page of a stack to that of the child, which is the same. */
static gboolean
get_page_bounds (GtkAccessible *accessible, int *x, int *y, int *width, int *height)
{
  g_autoptr (GtkAccessible) child = NULL;
  gboolean known;

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS /* newer than what the pinned build allows */
  child = gtk_accessible_get_first_accessible_child (accessible);
  known = child != NULL && gtk_accessible_get_bounds (child, x, y, width, height);
  G_GNUC_END_IGNORE_DEPRECATIONS
  *x = *y = 0;
  return known;
}

static void
replace (GType type, gboolean (*replacement) (GtkAccessible *, int *, int *, int *, int *))
{
  GTypeClass *type_class = g_type_class_ref (type);
  GtkAccessibleInterface *interface;

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS /* GTK 4.18 says that its type came with 4.10 */
  interface = g_type_interface_peek (type_class, GTK_TYPE_ACCESSIBLE);
  G_GNUC_END_IGNORE_DEPRECATIONS
  interface->get_bounds = replacement;
  g_type_class_unref (type_class);
}

/**
 * pal_accessible_places_init:
 *
 * Lets a magnifier, or whoever asks a screen reader what is under the pointer, find things where
 * they are. GTK 4.18 counts from the inside of each widget around, and so loses the padding and the
 * border of them all; 4.24 still does. GTK 4.8 gets it right. To be called after GTK has been
 * initialized and before there are widgets, since a class keeps what it was given when it was made.
 */
void
pal_accessible_places_init (void)
{
  replace (GTK_TYPE_WIDGET, get_bounds);
  replace (GTK_TYPE_STACK_PAGE, get_page_bounds);
}

#else

void
pal_accessible_places_init (void)
{
}

#endif
