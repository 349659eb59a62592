/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-client-page"

/* What the menu, the buttons and the keys of the page of a client do. */

#include "pal-client-page-private.h"

#include <glib/gi18n-lib.h>

#include "pal-day-question.h"
#include "pal-figure-chooser.h"
#include "pal-question.h"

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit_by_name (widget, "closed");
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalClientPage *self = PAL_CLIENT_PAGE (widget);

  if (self->chart != NULL)
    g_signal_emit_by_name (self, "edit-requested", pal_chart_get_client (self->chart));
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalClientPage *self = PAL_CLIENT_PAGE (widget);

  pal_client_page_flush (self);
  pal_map_page_step (self->map_page,
                     g_str_has_suffix (name, "undo") ? PAL_STEP_UNDO : PAL_STEP_REDO);
}

/* Unlike a button, a key that comes before the disk has answered means what is on its way there. */
static gboolean
step_key (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  if (!PAL_CLIENT_PAGE (widget)->shown)
    return FALSE;
  step_action (widget, g_variant_get_string (parameter, NULL), NULL);
  return TRUE;
}

static void
new_visit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalClientPage *self = PAL_CLIENT_PAGE (widget);

  pal_client_page_flush (self);
  pal_chart_begin_visit (self->chart, NULL);
  pal_client_page_update_visit (self);
}

static void
past_visit_chosen_cb (const char *date, gpointer user_data)
{
  g_autoptr (PalClientPage) self = user_data;

  if (date == NULL || self->chart == NULL)
    return;
  pal_chart_begin_visit (self->chart, date);
  pal_client_page_update_visit (self);
  adw_view_stack_set_visible_child_name (self->stack, "map");
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
past_visit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalClientPage *self = PAL_CLIENT_PAGE (widget);

  pal_client_page_flush (self);
  pal_day_question_ask (GTK_WINDOW (gtk_widget_get_root (widget)),
                        PAL_DAY_OF_VISIT,
                        NULL,
                        past_visit_chosen_cb,
                        g_object_ref (self));
}

static void
sign_answered_cb (gboolean confirmed, gpointer user_data)
{
  g_autoptr (PalClientPage) self = user_data;

  if (confirmed && self->chart != NULL && pal_chart_get_visit (self->chart) != NULL)
    pal_chart_sign_visit (self->chart);
}

static void
sign_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalClientPage *self = PAL_CLIENT_PAGE (widget);

  pal_client_page_flush (self);
  pal_question_ask (GTK_WINDOW (gtk_widget_get_root (widget)),
                    _ ("Sign This Visit?"),
                    _ ("A signed visit is finished. It cannot be changed or undone afterwards; the "
                       "next change begins a new visit."),
                    _ ("_Not Yet"),
                    _ ("_Sign"),
                    FALSE,
                    sign_answered_cb,
                    g_object_ref (self));
}

static void
switch_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalClientPage *self = PAL_CLIENT_PAGE (widget);

  adw_view_stack_set_visible_child_name (self->stack, g_variant_get_string (parameter, NULL));
  gtk_widget_grab_focus (widget);
}

static void
figure_chosen_cb (PalClientPage *self, GVariant *parameter)
{
  const char *figure = g_variant_get_string (parameter, NULL);

  g_assert (PAL_IS_CLIENT_PAGE (self));

  if (self->chart == NULL || g_str_equal (figure, pal_figure_get_id (self->shown_figure)))
    return;
  pal_client_page_flush (self);
  pal_practice_set_client_figure (self->practice, pal_chart_get_client (self->chart), figure);
}

/* The choice, by whatever way it was made, is shown in the menu; to show it chooses nothing anew. */
static void
figure_state_cb (GAction *action, GParamSpec *pspec, PalFigureChooser *chooser)
{
  g_autoptr (GVariant) state = g_action_get_state (action);

  pal_figure_chooser_set_figure (chooser, g_variant_get_string (state, NULL));
}

static void
figure_picked_cb (PalClientPage *self, GParamSpec *pspec, PalFigureChooser *chooser)
{
  g_assert (PAL_IS_CLIENT_PAGE (self));

  g_action_activate (G_ACTION (self->figure_action),
                     g_variant_new_string (pal_figure_chooser_get_figure (chooser)));
  gtk_menu_button_popdown (self->menu_button);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* The widgets of the menu are made when it is first opened, and with them the pictures of the bodies. */
static void
menu_made_cb (PalClientPage *self)
{
  GtkPopover *menu = gtk_menu_button_get_popover (self->menu_button);
  GtkWidget *chooser;

  g_assert (PAL_IS_CLIENT_PAGE (self));

  if (menu == NULL)
    return;
  chooser = g_object_new (PAL_TYPE_FIGURE_CHOOSER, NULL);
  gtk_popover_menu_add_child (GTK_POPOVER_MENU (menu), chooser, "figures");
  figure_state_cb (G_ACTION (self->figure_action), NULL, PAL_FIGURE_CHOOSER (chooser));
  g_signal_connect_object (
      self->figure_action, "notify::state", G_CALLBACK (figure_state_cb), chooser, 0);
  g_signal_connect_object (
      chooser, "notify::figure", G_CALLBACK (figure_picked_cb), self, G_CONNECT_SWAPPED);
}

/* What the pictures of the bodies in the menu do. */
void
pal_client_page_init_figures (PalClientPage *self, GActionMap *actions)
{
  self->figure_action = g_simple_action_new_stateful (
      "choose", G_VARIANT_TYPE_STRING, g_variant_new_string (PAL_FIGURE_ADULT));
  g_signal_connect_object (self->figure_action,
                           "activate",
                           G_CALLBACK (figure_chosen_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (actions, G_ACTION (self->figure_action));
  g_signal_connect_object (self->menu_button,
                           "notify::popover",
                           G_CALLBACK (menu_made_cb),
                           self,
                           G_CONNECT_SWAPPED);
}

/* For the class: what menu, buttons and keys of the page do. */
void
pal_client_page_install_actions (GtkWidgetClass *widget_class)
{
  static const char *const pages[] = { "map", "history", "notes" };

  gtk_widget_class_install_action (widget_class, "client.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "client.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "client.undo", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "client.redo", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "client.new-visit", NULL, new_visit_action);
  gtk_widget_class_install_action (widget_class, "client.past-visit", NULL, past_visit_action);
  gtk_widget_class_install_action (widget_class, "client.sign", NULL, sign_action);
  gtk_widget_class_install_action (widget_class, "client.switch", "s", switch_action);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_Left, GDK_ALT_MASK, "client.close", NULL);
  gtk_widget_class_add_binding (
      widget_class, GDK_KEY_z, GDK_CONTROL_MASK, step_key, "s", "client.undo");
  gtk_widget_class_add_binding (
      widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, step_key, "s", "client.redo");
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    gtk_widget_class_add_binding_action (
        widget_class, GDK_KEY_1 + i, GDK_ALT_MASK, "client.switch", "s", pages[i]);
}
