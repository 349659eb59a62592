/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-page"

#include "pal-map-page-private.h"

#include <glib/gi18n-lib.h>

#include "pal-body-region.h"
#include "pal-words.h"

/* The status line says what the pointer is over; when it is over nothing, what happened last. */
static void
show_status (PalMapPage *self)
{
  gtk_label_set_label (self->status,
                       self->hovered != NULL ? self->hovered
                                             : (self->said != NULL ? self->said : ""));
}

static gboolean
is_within (GtkWidget *widget, gpointer ancestor)
{
  return ancestor != NULL && gtk_widget_is_ancestor (widget, GTK_WIDGET (ancestor));
}

/* What is marked there, whatever else is said. */
static const char *
get_description (PalMapPage *self, GtkWidget *widget)
{
  if (PAL_IS_BODY_REGION (widget))
    return pal_body_region_get_description (PAL_BODY_REGION (widget));
  return is_within (widget, self->tree) ? pal_body_tree_get_focused_description (self->tree) : NULL;
}

/* What was told is no description of it for ever. */
static void
end_telling (PalMapPage *self)
{
  GtkWidget *widget = self->told;
  const char *description;

  if (widget == NULL)
    return;
  g_clear_weak_pointer (&self->told);
  g_signal_handlers_disconnect_by_func (widget, end_telling, self);
  description = get_description (self, widget);
  if (is_within (widget, self->tree))
    pal_body_tree_describe (self->tree);
  else if (description != NULL)
    gtk_accessible_update_property (
        GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void focus_moved_cb (PalMapPage *self, GParamSpec *pspec, GtkRoot *root);

/* GTK 4.8 cannot make an announcement: a screen reader says what changes at the object that has the
 * focus. */
static void
tell (PalMapPage *self, const char *text)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autofree char *both = NULL;
  const char *description;

  end_telling (self);
  if (root != NULL)
    g_signal_handlers_disconnect_by_func (root, focus_moved_cb, self);
  /* The outline is filled anew when a mark has come or gone, and its row gets the focus back in a moment. */
  if (focus != NULL && gtk_widget_get_root (focus) == NULL)
    g_signal_connect_object (
        root, "notify::focus-widget", G_CALLBACK (focus_moved_cb), self, G_CONNECT_SWAPPED);
  if (focus == NULL || *text == '\0'
      || !(is_within (focus, self->map) || is_within (focus, self->tree)
           || is_within (focus, self->marks)))
    return;
  description = get_description (self, focus);
  if (description != NULL)
    both = g_strdup_printf ("%s · %s", text, description);
  g_set_weak_pointer (&self->told, focus);
  g_signal_connect_object (
      focus, "notify::has-focus", G_CALLBACK (end_telling), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (focus),
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      both != NULL ? both : text,
      -1);
}

static void
focus_moved_cb (PalMapPage *self, GParamSpec *pspec, GtkRoot *root)
{
  GtkWidget *focus = gtk_root_get_focus (root);

  g_assert (PAL_IS_MAP_PAGE (self));
  if (focus != NULL && gtk_widget_get_root (focus) != NULL)
    tell (self, self->said);
}

static void
get_pointer (PalMapPage *self, double *x, double *y)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (GTK_WIDGET (self)));
  GdkDevice *pointer = seat != NULL ? gdk_seat_get_pointer (seat) : NULL;

  *x = *y = 0.0;
  if (surface != NULL && pointer != NULL)
    gdk_surface_get_device_position (surface, pointer, x, y, NULL);
}

static void
show_said (PalMapPage *self, char *text)
{
  get_pointer (self, &self->said_x, &self->said_y);
  g_free (self->said);
  self->said = text;
  g_clear_pointer (&self->hovered, g_free);
  show_status (self);
}

/* Takes @text, which is seen below the figure and heard where the keyboard is. */
void
pal_map_page_say (PalMapPage *self, char *text)
{
  show_said (self, text);
  tell (self, text);
}

/* For what is seen elsewhere: it is heard where the keyboard is, and the line below the figure falls silent, since what it
 * said was of before. */
void
pal_map_page_tell (PalMapPage *self, const char *text)
{
  show_said (self, g_strdup (""));
  tell (self, text);
}

/* Whether the object with the focus is what the mark stands in, so that it tells of the mark itself. */
static gboolean
is_focused (PalMapPage *self, PalMark *mark)
{
  gboolean ghost = FALSE;
  const char *key = pal_body_map_get_focused_region (self->map, NULL);

  if (key == NULL && self->tree != NULL)
    key = pal_body_tree_get_focused_key (self->tree);
  if (key != NULL)
    return g_strcmp0 (key, pal_mark_get_zone (mark)) == 0
           || g_strcmp0 (key, pal_mark_get_muscle (mark)) == 0;
  return pal_mark_list_get_focused (self->marks, &ghost) == mark;
}

static char *
dup_done (PalMapPage *self, PalChangeSet *changes)
{
  PalStep step = pal_change_set_get_step (changes);
  char *words = NULL;

  /* Translators: %s is an action such as "Mark Trigger Point" */
  if (step != PAL_STEP_DO)
    return g_strdup_printf (step == PAL_STEP_UNDO ? _ ("Undone: %s") : _ ("Redone: %s"),
                            pal_change_set_get_label (changes));
  for (guint i = 0; i < pal_change_set_get_n_rows (changes) && words == NULL; i++)
    {
      const PalChangeRow *row = pal_change_set_get_row (changes, i);

      if (row->before == NULL || row->after == NULL)
        continue;
      words = pal_map_page_dup_return (self, row);
      if (words != NULL)
        break;
      words = pal_map_page_dup_ended (self, row);
      /* The button that ended it has gone with its row, and the keyboard is anywhere. */
      if (words != NULL)
        gtk_widget_grab_focus (GTK_WIDGET (self->map));
    }
  return words;
}

/**
 * pal_map_page_say_done:
 * @self: the page
 * @changes: what is on the disk now
 *
 * Says what was undone or done again, and what no mark tells of itself. Nothing that still was to be said
 * comes after it.
 */
void
pal_map_page_say_done (PalMapPage *self, PalChangeSet *changes)
{
  char *words = dup_done (self, changes);

  if (words == NULL)
    return;
  g_clear_pointer (&self->say_id, g_free);
  g_clear_pointer (&self->forbidden, g_free);
  pal_map_page_say (self, words);
}

/**
 * pal_map_page_say_followed:
 * @self: the page
 *
 * What is on the disk changed: says how the mark is that something was done with.
 */
void
pal_map_page_say_followed (PalMapPage *self)
{
  PalMark *mark = self->say_id != NULL ? pal_entity_list_lookup (
                                             pal_chart_get_marks (self->chart), self->say_id)
                                       : NULL;
  g_autofree char *words = NULL;
  g_autofree char *nudged = NULL;
  g_autofree char *warning = NULL;
  g_autofree char *question = NULL;
  const char *more;
  char *text;
  char letter;

  if (mark == NULL)
    return;
  words = pal_words_mark (self->knowledge, mark);
  nudged = pal_map_page_dup_nudged (self, self->say_id);
  warning = pal_map_page_dup_no_work (self, pal_mark_get_zone (mark));
  question = pal_map_page_dup_return_question (self, mark);
  letter = pal_mark_list_get_letter (self->marks, self->say_id);
  more = warning != NULL ? warning : (nudged != NULL ? nudged : question);
  if (more == NULL)
    more = pal_map_page_get_all_rated (self, mark);
  text = more != NULL     ? g_strdup_printf ("%s · %s", words, more)
         : letter != '\0' ? g_strdup_printf ("%c · %s", letter, words)
                          : g_strdup (words);
  if (g_strcmp0 (text, self->said) == 0)
    {
      g_free (text);
      return;
    }
  if (nudged == NULL && is_focused (self, mark))
    {
      show_said (self, text);
      tell (self, more != NULL ? more : "");
    }
  else
    pal_map_page_say (self, text);
}

static void
hovered_cb (PalMapPage *self, const char *key)
{
  const char *landmark = pal_body_map_get_landmark (self->map);
  double x, y;

  g_assert (PAL_IS_MAP_PAGE (self));

  g_clear_pointer (&self->hovered, g_free);
  /* The figure came to lie under a pointer that nobody moved: what happened is still what matters. */
  get_pointer (self, &x, &y);
  if (self->said != NULL && *self->said != '\0' && x == self->said_x && y == self->said_y)
    {
      show_status (self);
      return;
    }
  if (landmark != NULL)
    self->hovered = pal_words_landmark (self->knowledge, landmark, PAL_VOICE_CLINICAL);
  if (self->hovered == NULL && key != NULL)
    {
      g_autofree char *name
          = pal_knowledge_dup_name (self->knowledge, key, PAL_VOICE_CLINICAL, NULL);
      g_autofree char *plain
          = pal_knowledge_dup_name (self->knowledge, key, PAL_VOICE_PLAIN, NULL);

      self->hovered = g_strdup_printf ("%s · %s", name, plain);
    }
  show_status (self);
}

/**
 * pal_map_page_get_toasts:
 * @self: the page
 *
 * Returns: (transfer none) (nullable): where a toast is above the tools, which are used all the time;
 *   %NULL while a pane lies over that.
 */
AdwToastOverlay *
pal_map_page_get_toasts (PalMapPage *self)
{
  g_return_val_if_fail (PAL_IS_MAP_PAGE (self), NULL);

  if (pal_pane_layout_get_narrow (self->panes)
      && (pal_pane_layout_get_start_shown (self->panes)
          || pal_pane_layout_get_end_shown (self->panes)))
    return NULL;
  return self->toasts;
}

/**
 * pal_map_page_bind_status:
 * @widget_class: the class of the page
 */
void
pal_map_page_bind_status (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, status);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, toasts);
  gtk_widget_class_bind_template_callback (widget_class, hovered_cb);
}
