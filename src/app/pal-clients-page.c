/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-clients-page"

#include "pal-clients-page.h"

#include <glib/gi18n-lib.h>

#include "pal-adaptive-bin.h"
#include "pal-client-row.h"
#include "pal-gradual-list.h"
#include "pal-ui.h"

struct _PalClientsPage
{
  AdwBin parent_instance;

  PalPractice *practice;
  GtkFilterListModel *found;
  PalGradualList *gradual; /* of @found, for the list */
  GtkCustomFilter *filter; /* borrowed from @found */
  gboolean show_archived;
  gboolean adds_later; /* a client was to be added while the record was still being opened */
  gboolean archived_found; /* the button on the page where nobody is found shows them */

  AdwWindowTitle *title;
  GtkStack *stack;
  GtkStack *result_stack;
  GtkSearchEntry *search;
  GtkListView *list;
  PalAdaptiveBin *header_bin;
  GtkWidget *add_button;
  AdwButtonContent *add_content;
  AdwStatusPage *none_page; /* NULL until nobody is found */
  GtkButton *nobody_button; /* on it */
  GtkWidget *first_button;  /* NULL unless there are no clients */
  GtkMenuButton *menu_button;
  GMenu *primary_menu;
};

G_DEFINE_FINAL_TYPE (PalClientsPage, pal_clients_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SHOW_ARCHIVED,
  N_PROPS
};

enum
{
  SIGNAL_CLIENT_OPENED,
  SIGNAL_EDIT_REQUESTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static const char *
get_query (PalClientsPage *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search));
}

static gboolean
match_client (gpointer item, gpointer user_data)
{
  PalClientsPage *self = user_data;
  PalClient *client = item;

  return (self->show_archived || !pal_client_is_archived (client))
         && pal_client_matches (client, get_query (self));
}

/* Whether somebody who is archived would be found. */
static gboolean
finds_archived (PalClientsPage *self, const char *query)
{
  PalEntityList *clients = pal_practice_get_clients (self->practice);

  for (guint i = 0; i < pal_entity_list_get_length (clients); i++)
    {
      PalClient *client = pal_entity_list_peek (clients, i);

      if (pal_client_is_archived (client) && pal_client_matches (client, query))
        return TRUE;
    }
  return FALSE;
}

/* Nobody is found: says why, and offers what helps. Whoever is archived is not to be added twice. */
static void
show_nobody (PalClientsPage *self, const char *query)
{
  gboolean archived = finds_archived (self, query);
  g_autofree char *label = g_strdup_printf (_ ("Add “%s”"), query);

  adw_status_page_set_icon_name (
      self->none_page, *query == '\0' ? "avatar-default-symbolic" : "system-search-symbolic");
  adw_status_page_set_title (self->none_page,
                             *query == '\0' ? _ ("Everybody Is Archived") : _ ("Nobody Found"));
  adw_status_page_set_description (self->none_page,
                                   *query == '\0' ? _ ("Archived clients are out of the daily list.")
                                   : archived    ? _ ("An archived client has this name.")
                                                 : _ ("No client has this name."));
  gtk_button_set_label (self->nobody_button, archived ? _ ("Show Archived Clients") : label);
  self->archived_found = archived;
}

static void nobody_clicked_cb (PalClientsPage *self);

static GtkWidget *
new_pill (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "pill");
  if (action != NULL)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

/* What is shown while there are no clients at all. */
static void
make_empty_page (PalClientsPage *self)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->first_button = new_pill (_ ("Add the First Client"), "clients.add");
  gtk_widget_add_css_class (self->first_button, "suggested-action");
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->first_button);
  gtk_box_append (GTK_BOX (box), new_pill (_ ("Look at the Demo"), "app.demo"));
  g_object_set (page,
                "icon-name",
                "avatar-default-symbolic",
                "title",
                _ ("No Clients Yet"),
                "description",
                _ ("Only a name is needed, and everything stays on this computer."),
                "child",
                box,
                NULL);
  gtk_stack_add_named (self->stack, page, "empty");
}

/* What is shown while nobody is found. */
static void
make_none_page (PalClientsPage *self)
{
  GtkWidget *button = new_pill ("", NULL);

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (
      button, "clicked", G_CALLBACK (nobody_clicked_cb), self, G_CONNECT_SWAPPED);
  self->nobody_button = GTK_BUTTON (button);
  self->none_page = ADW_STATUS_PAGE (adw_status_page_new ());
  adw_status_page_set_child (self->none_page, button);
  gtk_stack_add_named (self->result_stack, GTK_WIDGET (self->none_page), "none");
}

static void
update_state (PalClientsPage *self)
{
  gboolean any = pal_entity_list_get_length (pal_practice_get_clients (self->practice)) > 0;
  guint n_found = g_list_model_get_n_items (G_LIST_MODEL (self->found));
  const char *query = get_query (self);

  if (!any && self->first_button == NULL)
    make_empty_page (self);
  if (any && n_found == 0 && self->none_page == NULL)
    make_none_page (self);
  gtk_stack_set_visible_child_name (self->stack, any ? "list" : "empty");
  gtk_stack_set_visible_child_name (
      self->result_stack, n_found > 0 || !any ? "results" : "none");
  if (any && n_found == 0)
    show_nobody (self, query);

  gtk_widget_action_set_enabled (
      GTK_WIDGET (self), "clients.undo", pal_practice_get_undo_label (self->practice, PAL_SCOPE_PRACTICE) != NULL);
  gtk_widget_action_set_enabled (
      GTK_WIDGET (self), "clients.redo", pal_practice_get_redo_label (self->practice, PAL_SCOPE_PRACTICE) != NULL);
}

/* Large text in a narrow window leaves room for the sign alone. */
static void
header_changed_cb (PalClientsPage *self)
{
  g_assert (PAL_IS_CLIENTS_PAGE (self));
  adw_button_content_set_label (
      self->add_content,
      pal_adaptive_bin_get_narrow (self->header_bin) ? "" : _ ("Add Client"));
}

static void
search_changed_cb (PalClientsPage *self)
{
  g_assert (PAL_IS_CLIENTS_PAGE (self));

  if (self->found == NULL)
    return;
  pal_gradual_list_restart (self->gradual);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_state (self);
}

static void
open_position (PalClientsPage *self, guint position)
{
  g_autoptr (PalClient) client = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  if (client != NULL)
    g_signal_emit (self, signals[SIGNAL_CLIENT_OPENED], 0, client);
}

/* Enter opens the first who was found. */
static void
search_activated_cb (PalClientsPage *self)
{
  g_assert (PAL_IS_CLIENTS_PAGE (self));
  open_position (self, 0);
}

/* What lies below the entry by its place is a menu of the first row, not the row. */
static gboolean
down_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  PalClientsPage *self = PAL_CLIENTS_PAGE (user_data);
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  return first != NULL && gtk_widget_get_mapped (first) && gtk_widget_grab_focus (first);
}

static void
row_activated_cb (PalClientsPage *self, guint position)
{
  g_assert (PAL_IS_CLIENTS_PAGE (self));
  open_position (self, position);
}

static void
nobody_clicked_cb (PalClientsPage *self)
{
  g_autoptr (GVariant) values = NULL;
  g_autofree char *query = g_strstrip (g_strdup (get_query (self)));
  GVariantDict dict;
  char *space;

  g_assert (PAL_IS_CLIENTS_PAGE (self));

  if (self->archived_found)
    {
      g_object_set (self, "show-archived", TRUE, NULL);
      gtk_widget_grab_focus (GTK_WIDGET (self->search));
      return;
    }

  g_variant_dict_init (&dict, NULL);
  space = g_utf8_strrchr (query, -1, ' ');
  if (space != NULL)
    {
      *space = '\0';
      pal_row_set_string (&dict, "given_name", query);
      pal_row_set_string (&dict, "family_name", space + 1);
    }
  else
    pal_row_set_string (&dict, "given_name", query);
  values = pal_row_end (&dict);
  g_free (pal_practice_add_client (self->practice, values));
}

static void
edit_client_cb (PalClientsPage *self, PalClient *client)
{
  g_assert (PAL_IS_CLIENTS_PAGE (self));
  g_signal_emit (self, signals[SIGNAL_EDIT_REQUESTED], 0, client);
}

static void
archive_client_cb (PalClientsPage *self, PalClient *client)
{
  g_assert (PAL_IS_CLIENTS_PAGE (self));
  pal_practice_set_client_archived (self->practice, client, !pal_client_is_archived (client));
}

static void
setup_row_cb (PalClientsPage *self, GtkListItem *item)
{
  GtkWidget *row = pal_client_row_new ();

  g_signal_connect_object (
      row, "edit", G_CALLBACK (edit_client_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      row, "archive", G_CALLBACK (archive_client_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
bind_row_cb (PalClientsPage *self, GtkListItem *item)
{
  pal_client_row_set_client (PAL_CLIENT_ROW (gtk_list_item_get_child (item)),
                             gtk_list_item_get_item (item));
}

static void
unbind_row_cb (PalClientsPage *self, GtkListItem *item)
{
  pal_client_row_set_client (PAL_CLIENT_ROW (gtk_list_item_get_child (item)), NULL);
}

/* A client who changes may begin or cease to be found. */
static void
practice_changed_cb (PalClientsPage *self)
{
  g_assert (PAL_IS_CLIENTS_PAGE (self));
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_state (self);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalClientsPage *self = PAL_CLIENTS_PAGE (widget);

  if (self->practice == NULL)
    self->adds_later = TRUE;
  else
    g_signal_emit (widget, signals[SIGNAL_EDIT_REQUESTED], 0, NULL);
}

static void
find_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (PAL_CLIENTS_PAGE (widget)->search));
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalClientsPage *self = PAL_CLIENTS_PAGE (widget);

  pal_practice_step (self->practice,
                     g_str_has_suffix (name, "undo") ? PAL_STEP_UNDO : PAL_STEP_REDO,
                     PAL_SCOPE_PRACTICE);
}

static gboolean
pal_clients_page_grab_focus (GtkWidget *widget)
{
  PalClientsPage *self = PAL_CLIENTS_PAGE (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "empty") == 0)
    return gtk_widget_grab_focus (self->first_button);
  return gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
pal_clients_page_root (GtkWidget *widget)
{
  PalClientsPage *self = PAL_CLIENTS_PAGE (widget);

  GTK_WIDGET_CLASS (pal_clients_page_parent_class)->root (widget);
  gtk_search_entry_set_key_capture_widget (self->search, widget);
}

static void
pal_clients_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SHOW_ARCHIVED:
      g_value_set_boolean (value, PAL_CLIENTS_PAGE (object)->show_archived);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_clients_page_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  PalClientsPage *self = PAL_CLIENTS_PAGE (object);

  switch (prop_id)
    {
    case PROP_SHOW_ARCHIVED:
      if (self->show_archived != g_value_get_boolean (value))
        {
          self->show_archived = g_value_get_boolean (value);
          search_changed_cb (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_clients_page_dispose (GObject *object)
{
  PalClientsPage *self = PAL_CLIENTS_PAGE (object);

  if (self->practice != NULL)
    g_signal_handlers_disconnect_by_data (self->practice, self);
  /* The template takes away the children it names, behind the back of the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAL_TYPE_CLIENTS_PAGE);
  g_clear_object (&self->gradual);
  g_clear_object (&self->found);
  g_clear_object (&self->practice);
  G_OBJECT_CLASS (pal_clients_page_parent_class)->dispose (object);
}

static void
pal_clients_page_class_init (PalClientsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pal_clients_page_get_property;
  object_class->set_property = pal_clients_page_set_property;
  object_class->dispose = pal_clients_page_dispose;
  widget_class->focus = pal_ui_focus_child;
  widget_class->grab_focus = pal_clients_page_grab_focus;
  widget_class->root = pal_clients_page_root;

  properties[PROP_SHOW_ARCHIVED] = g_param_spec_boolean (
      "show-archived",
      NULL,
      NULL,
      FALSE,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CLIENT_OPENED] = g_signal_new ("client-opened",
                                                G_TYPE_FROM_CLASS (klass),
                                                G_SIGNAL_RUN_LAST,
                                                0,
                                                NULL,
                                                NULL,
                                                NULL,
                                                G_TYPE_NONE,
                                                1,
                                                PAL_TYPE_CLIENT);
  /* With NULL for somebody new. */
  signals[SIGNAL_EDIT_REQUESTED] = g_signal_new ("edit-requested",
                                                 G_TYPE_FROM_CLASS (klass),
                                                 G_SIGNAL_RUN_LAST,
                                                 0,
                                                 NULL,
                                                 NULL,
                                                 NULL,
                                                 G_TYPE_NONE,
                                                 1,
                                                 PAL_TYPE_CLIENT);

  gtk_widget_class_install_action (widget_class, "clients.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "clients.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "clients.undo", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "clients.redo", NULL, step_action);
  gtk_widget_class_install_property_action (
      widget_class, "clients.show-archived", "show-archived");
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "clients.add", NULL);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "clients.find", NULL);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "clients.undo", NULL);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "clients.redo", NULL);

  g_type_ensure (PAL_TYPE_ADAPTIVE_BIN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/clients-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PalClientsPage, title);
  gtk_widget_class_bind_template_child (widget_class, PalClientsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PalClientsPage, result_stack);
  gtk_widget_class_bind_template_child (widget_class, PalClientsPage, search);
  gtk_widget_class_bind_template_child (widget_class, PalClientsPage, list);
  gtk_widget_class_bind_template_child (widget_class, PalClientsPage, header_bin);
  gtk_widget_class_bind_template_child (widget_class, PalClientsPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, PalClientsPage, add_content);
  gtk_widget_class_bind_template_child (widget_class, PalClientsPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, PalClientsPage, primary_menu);
  gtk_widget_class_bind_template_callback (widget_class, header_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  /* GTK goes on turning one that is out of sight, and draws frame after frame for it. */
  gtk_widget_class_bind_template_callback (widget_class, gtk_spinner_start);
  gtk_widget_class_bind_template_callback (widget_class, gtk_spinner_stop);
}

static void
pal_clients_page_init (PalClientsPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_alternative_trigger_new (gtk_keyval_trigger_new (GDK_KEY_Down, 0),
                                                     gtk_keyval_trigger_new (GDK_KEY_KP_Down, 0)),
                        gtk_callback_action_new (down_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->search), keys);
  pal_ui_set_main_menu (self->menu_button, self->primary_menu);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "clients.undo", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "clients.redo", FALSE);
}

/**
 * pal_clients_page_set_practice:
 * @self: the page
 * @practice: the practice, loaded
 */
void
pal_clients_page_set_practice (PalClientsPage *self, PalPractice *practice)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *selection;

  g_return_if_fail (PAL_IS_CLIENTS_PAGE (self));
  g_return_if_fail (PAL_IS_PRACTICE (practice) && self->practice == NULL);

  gtk_widget_set_visible (self->add_button, TRUE);
  self->practice = g_object_ref (practice);
  self->filter = gtk_custom_filter_new (match_client, self, NULL);
  self->found = gtk_filter_list_model_new (
      G_LIST_MODEL (g_object_ref (pal_practice_get_clients (practice))), GTK_FILTER (self->filter));
  self->gradual = pal_gradual_list_new (self->list, G_LIST_MODEL (self->found));
  selection = gtk_no_selection_new (g_object_ref (pal_gradual_list_get_model (self->gradual)));

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_row_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  g_signal_connect_object (
      practice, "changed", G_CALLBACK (practice_changed_cb), self, G_CONNECT_SWAPPED);
  update_state (self);
}

/**
 * pal_clients_page_go_on:
 * @self: the page, with a practice and in sight
 *
 * Does what was asked for by key while there was no record yet.
 */
void
pal_clients_page_go_on (PalClientsPage *self)
{
  g_return_if_fail (PAL_IS_CLIENTS_PAGE (self) && self->practice != NULL);

  if (self->adds_later)
    gtk_widget_activate_action (GTK_WIDGET (self), "clients.add", NULL);
  self->adds_later = FALSE;
}

/**
 * pal_clients_page_set_demo:
 * @self: the page
 * @demo: whether the people on it do not exist
 */
void
pal_clients_page_set_demo (PalClientsPage *self, gboolean demo)
{
  g_return_if_fail (PAL_IS_CLIENTS_PAGE (self));
  adw_window_title_set_subtitle (
      self->title, demo ? _ ("Demo: these people do not exist") : "");
}
