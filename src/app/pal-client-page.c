/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-client-page"

#include "pal-client-page-private.h"

#include <glib/gi18n-lib.h>

#include "pal-time.h"
#include "pal-ui.h"

/* Of the name there is at least so much in the header bar. */
#define NAME_CHARS 8
#define NARROW_NAME_CHARS 4

static void chart_ready (PalClientPage *self);

G_DEFINE_FINAL_TYPE (PalClientPage, pal_client_page, ADW_TYPE_BIN)

enum
{
  SIGNAL_CLOSED,
  SIGNAL_FAILED,
  SIGNAL_EDIT_REQUESTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static PalFigure *
dup_figure (PalClientPage *self)
{
  return pal_figure_dup_known (
      self->figure,
      self->shown_figure,
      pal_entity_get_string (PAL_ENTITY (pal_chart_get_client (self->chart)), "figure"));
}

static void
show_figure (PalClientPage *self, PalFigure *figure)
{
  g_set_object (&self->shown_figure, figure);
  pal_map_page_set_figure (self->map_page, figure);
  if (self->history_page != NULL)
    pal_history_page_set_figure (self->history_page, figure);
  g_simple_action_set_state (self->figure_action,
                             g_variant_new_string (pal_figure_get_id (figure)));
}

static void
read_figure_cb (GTask *task, gpointer page, gpointer figure, GCancellable *cancellable)
{
  pal_figure_read_ahead (figure);
  g_task_return_boolean (task, TRUE);
}

static void carry_marks (PalClientPage *self, PalFigure *figure);

static void
figure_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PalClientPage *self = PAL_CLIENT_PAGE (source);
  PalFigure *figure = g_task_get_task_data (G_TASK (result));
  g_autoptr (PalFigure) wanted = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return; /* the client was closed */
  wanted = dup_figure (self);
  if (!g_str_equal (pal_figure_get_id (wanted), pal_figure_get_id (figure)))
    {
      carry_marks (self, wanted); /* meanwhile the client got another */
      return;
    }
  if (figure != self->shown_figure)
    show_figure (self, figure);
  pal_chart_set_carrier (self->chart, PAL_PLACE_CARRIER (figure));
  pal_map_page_measure_again (self->map_page);
  chart_ready (self);
}

/* Reads in a thread what brings the marks to the figure of the client, if there is any to be brought. */
static void
carry_marks (PalClientPage *self, PalFigure *figure)
{
  g_autoptr (GTask) task = NULL;

  if (figure == self->shown_figure
      && pal_chart_was_made_on (self->chart, pal_figure_get_id (figure)))
    {
      pal_chart_set_carrier (self->chart, PAL_PLACE_CARRIER (figure));
      chart_ready (self);
      return;
    }
  task = g_task_new (self, self->loading, figure_read_cb, NULL);
  g_task_set_source_tag (task, carry_marks);
  g_task_set_task_data (task, g_object_ref (figure), g_object_unref);
  g_task_run_in_thread (task, read_figure_cb);
}

static void
update_client (PalClientPage *self)
{
  PalClient *client = pal_chart_get_client (self->chart);
  g_autofree char *name = pal_client_dup_name (client);
  g_autofree char *year = pal_client_dup_birth_year (client);
  g_autoptr (PalFigure) figure = dup_figure (self);

  /* Apart, so that a long name is cut short before the year is. */
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->birth_year, year);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), name);

  /* Figure and marks change together; what is not read yet is carried when it is. */
  if (self->loaded && figure != self->shown_figure)
    carry_marks (self, figure);
  else
    show_figure (self, figure);
}

/* Shows which visit it is and what may be done with it, after that has changed. */
void
pal_client_page_update_visit (PalClientPage *self)
{
  PalVisit *visit = pal_chart_get_visit (self->chart);
  const char *date = pal_chart_get_visit_date (self->chart);
  PalEntityList *visits = pal_chart_get_visits (self->chart);
  guint n_visits = pal_entity_list_get_length (visits);
  PalVisit *newest = n_visits > 0 ? pal_entity_list_peek (visits, n_visits - 1) : NULL;
  g_autofree char *today = pal_time_today ();
  g_autofree char *formatted = pal_time_format_date (date);
  g_autofree char *text = NULL;

  if (date != NULL)
    /* Translators: the visit that is being written down, with its date */
    text = g_strdup_printf (_ ("Past visit of %s"), formatted);
  else if (visit != NULL)
    text = g_strdup (_ ("Today’s visit"));
  else if (newest != NULL && pal_visit_is_signed (newest)
           && g_strcmp0 (pal_visit_get_local_date (newest), today) == 0)
    text = g_strdup (_ ("Today’s visit is signed"));
  else
    text = g_strdup (_ ("No visit yet today"));
  gtk_label_set_label (self->visit_label, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "client.sign", visit != NULL);
}

/* GTK asks the display where the pointer is, whatever the tooltip was before. */
static void
set_tooltip (GtkWidget *widget, const char *tooltip)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) != 0)
    gtk_widget_set_tooltip_text (widget, tooltip);
}

static void
update_steps (PalClientPage *self)
{
  const char *undo_label = pal_chart_get_undo_label (self->chart);
  const char *redo_label = pal_chart_get_redo_label (self->chart);
  /* Translators: %s is an action such as "Mark Trigger Point" */
  g_autofree char *undo
      = undo_label != NULL ? g_strdup_printf (_ ("Undo: %s (Ctrl+Z)"), undo_label) : NULL;
  /* Translators: %s is an action such as "Mark Trigger Point" */
  g_autofree char *redo
      = redo_label != NULL ? g_strdup_printf (_ ("Redo: %s (Ctrl+Shift+Z)"), redo_label) : NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "client.undo", undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "client.redo", redo != NULL);
  set_tooltip (self->undo_button, undo);
  set_tooltip (self->redo_button, redo);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->undo_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Undo"), -1);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->redo_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Redo"), -1);
}

/* The pages that somebody has looked at. */
static void
set_chart_of_pages (PalClientPage *self, PalChart *chart)
{
  if (self->history_page != NULL)
    pal_history_page_set_chart (self->history_page, chart);
  if (self->notes_page != NULL)
    pal_notes_page_set_chart (self->notes_page, chart);
}

/* Makes the page that comes into sight. */
static void
make_page (PalClientPage *self, GtkWidget *bin)
{
  if (bin == GTK_WIDGET (self->history_bin) && self->history_page == NULL)
    {
      self->history_page = g_object_new (PAL_TYPE_HISTORY_PAGE, NULL);
      adw_bin_set_child (self->history_bin, GTK_WIDGET (self->history_page));
      pal_history_page_set_atlas (self->history_page, self->knowledge, self->shown_figure);
      pal_map_page_share_mirror (self->map_page, pal_history_page_get_map (self->history_page));
    }
  else if (bin == GTK_WIDGET (self->notes_bin) && self->notes_page == NULL)
    {
      self->notes_page = g_object_new (PAL_TYPE_NOTES_PAGE, NULL);
      adw_bin_set_child (self->notes_bin, GTK_WIDGET (self->notes_page));
    }
  if (self->shown)
    set_chart_of_pages (self, self->chart);
}

static void
show_chart (PalClientPage *self)
{
  GtkWidget *focus;

  self->shown = TRUE;
  pal_map_page_set_chart (self->map_page, self->chart);
  set_chart_of_pages (self, self->chart);
  pal_client_page_update_visit (self);
  update_steps (self);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  /* Whoever has begun to search meanwhile, or to choose from a menu, is not called back. */
  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  if (focus == NULL || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* The chart was read and its marks are where they belong on the figure. */
static void
chart_ready (PalClientPage *self)
{
  self->loaded = TRUE;
  if (self->drawn && !self->shown)
    show_chart (self);
}

static void
chart_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PalClientPage) self = user_data;
  PalChart *chart = PAL_CHART (source);
  g_autoptr (GError) error = NULL;

  if (!pal_chart_load_finish (chart, result, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_message ("The chart could not be read: %s", error->message);
          g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
        }
      return;
    }
  if (self->chart == chart)
    carry_marks (self, self->shown_figure);
}

static void
read_ahead_cb (GTask *task, gpointer source, gpointer knowledge, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  /* What is damaged is said again, page by page, when it is asked for. */
  if (!pal_knowledge_load (knowledge, &error))
    g_debug ("%s", error->message);
  g_task_return_boolean (task, error == NULL);
}

/* Reads in a thread of its own what is asked for by the first tap. Not sooner, for it would take a
 * processor from the first frame. */
static void
read_ahead (PalClientPage *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->read_ahead)
    return;
  self->read_ahead = TRUE;
  task = g_task_new (NULL, NULL, NULL, NULL);
  g_task_set_source_tag (task, read_ahead);
  g_task_set_task_data (
      task, pal_knowledge_ref (self->knowledge), (GDestroyNotify) pal_knowledge_unref);
  g_task_run_in_thread (task, read_ahead_cb);
}

/* The page and a chart on it are together more than can be drawn within a frame. */
static gboolean
drawn_cb (gpointer user_data)
{
  PalClientPage *self = PAL_CLIENT_PAGE (user_data);

  self->drawn_id = 0;
  self->drawn = TRUE;
  if (self->loaded)
    show_chart (self);
  read_ahead (self);
  return G_SOURCE_REMOVE;
}

static gboolean
drawing_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  PalClientPage *self = PAL_CLIENT_PAGE (widget);

  if (!self->drawn && self->drawn_id == 0)
    self->drawn_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, drawn_cb, self, NULL);
  return G_SOURCE_REMOVE;
}

/* In a narrow window with large text the name gets what the header bar has to give. The page of the map
 * has both steps where the thumb is. */
static void
header_changed_cb (PalClientPage *self)
{
  gboolean narrow = pal_adaptive_bin_get_narrow (self->header_bin);
  GtkWidget *page = adw_view_stack_get_visible_child (self->stack);
  gboolean has_steps = !narrow || page != GTK_WIDGET (self->map_page);

  g_assert (PAL_IS_CLIENT_PAGE (self));
  gtk_widget_set_visible (self->steps, has_steps);
  gtk_label_set_width_chars (self->name, narrow && has_steps ? NARROW_NAME_CHARS : NAME_CHARS);
}

static void
page_switched_cb (PalClientPage *self)
{
  GtkWidget *page = adw_view_stack_get_visible_child (self->stack);

  g_assert (PAL_IS_CLIENT_PAGE (self));

  if (page == NULL || self->knowledge == NULL)
    return;
  header_changed_cb (self);
  make_page (self, page);
  if (page == GTK_WIDGET (self->history_bin) && self->chart != NULL)
    pal_history_page_show_newest (self->history_page);
}

static gboolean
pal_client_page_grab_focus (GtkWidget *widget)
{
  PalClientPage *self = PAL_CLIENT_PAGE (widget);
  GtkWidget *page = adw_view_stack_get_visible_child (self->stack);

  return page != NULL && gtk_widget_grab_focus (page);
}

/* Where the switcher finds no room in the header bar, it moves to the foot of the window. The bar there
 * has no buttons before it is needed. */
static void
narrow_changed_cb (PalClientPage *self)
{
  gboolean narrow = pal_adaptive_bin_get_narrow (self->bin);

  g_assert (PAL_IS_CLIENT_PAGE (self));
  if (narrow)
    adw_view_switcher_bar_set_stack (self->switcher_bar, self->stack);
  adw_view_switcher_bar_set_reveal (self->switcher_bar, narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->switcher), !narrow);
}

static void
pal_client_page_dispose (GObject *object)
{
  PalClientPage *self = PAL_CLIENT_PAGE (object);

  if (self->chart != NULL)
    {
      g_signal_handlers_disconnect_by_data (pal_chart_get_client (self->chart), self);
      g_signal_handlers_disconnect_by_data (self->chart, self);
    }
  g_clear_handle_id (&self->drawn_id, g_source_remove);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->chart);
  g_clear_object (&self->practice);
  g_clear_object (&self->figure);
  g_clear_object (&self->shown_figure);
  g_clear_object (&self->figure_action);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  self->history_page = NULL;
  self->notes_page = NULL;
  /* The template takes away the children it names, behind the back of the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAL_TYPE_CLIENT_PAGE);
  G_OBJECT_CLASS (pal_client_page_parent_class)->dispose (object);
}

static void
pal_client_page_class_init (PalClientPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_client_page_dispose;
  widget_class->focus = pal_ui_focus_child;
  widget_class->grab_focus = pal_client_page_grab_focus;

  signals[SIGNAL_CLOSED] = g_signal_new ("closed",
                                         G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         0);
  /**
   * PalClientPage::failed:
   * @self: the page
   * @error: why the client's record could not be read, and what to do
   */
  signals[SIGNAL_FAILED] = g_signal_new ("failed",
                                         G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         1,
                                         G_TYPE_ERROR);
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

  pal_client_page_install_actions (widget_class);

  g_type_ensure (PAL_TYPE_ADAPTIVE_BIN);
  g_type_ensure (PAL_TYPE_MAP_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/client-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PalClientPage, bin);
  gtk_widget_class_bind_template_child (widget_class, PalClientPage, header_bin);
  gtk_widget_class_bind_template_child (widget_class, PalClientPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PalClientPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, PalClientPage, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, PalClientPage, name);
  gtk_widget_class_bind_template_child (widget_class, PalClientPage, birth_year);
  gtk_widget_class_bind_template_child (widget_class, PalClientPage, visit_label);
  gtk_widget_class_bind_template_child (widget_class, PalClientPage, steps);
  gtk_widget_class_bind_template_child (widget_class, PalClientPage, undo_button);
  gtk_widget_class_bind_template_child (widget_class, PalClientPage, redo_button);
  gtk_widget_class_bind_template_child (widget_class, PalClientPage, map_page);
  gtk_widget_class_bind_template_child (widget_class, PalClientPage, history_bin);
  gtk_widget_class_bind_template_child (widget_class, PalClientPage, notes_bin);
  gtk_widget_class_bind_template_child (widget_class, PalClientPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, PalClientPage, client_menu);
  gtk_widget_class_bind_template_callback (widget_class, header_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_switched_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_changed_cb);
}

static void
pal_client_page_init (PalClientPage *self)
{
  g_autoptr (GSimpleActionGroup) figure = g_simple_action_group_new ();
  g_autoptr (GAction) mirror = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  mirror = pal_map_page_new_mirror_action (self->map_page);
  pal_ui_set_main_menu (self->menu_button, self->client_menu);
  g_action_map_add_action (G_ACTION_MAP (figure), mirror);
  pal_client_page_init_figures (self, G_ACTION_MAP (figure));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "figure", G_ACTION_GROUP (figure));
}

/* Gives it the names of regions and the adult figure, once; references are taken. */
void
pal_client_page_set_atlas (PalClientPage *self, PalKnowledge *knowledge, PalFigure *figure)
{
  g_return_if_fail (PAL_IS_CLIENT_PAGE (self) && self->knowledge == NULL);
  self->knowledge = pal_knowledge_ref (knowledge);
  self->figure = g_object_ref (figure);
  self->shown_figure = g_object_ref (figure);
  pal_map_page_set_atlas (self->map_page, knowledge, figure);
}

/* Gives it the practice whose charts it opens, once; a reference is taken. */
void
pal_client_page_set_practice (PalClientPage *self, PalPractice *practice)
{
  g_return_if_fail (PAL_IS_CLIENT_PAGE (self));
  g_return_if_fail (PAL_IS_PRACTICE (practice) && self->practice == NULL);
  self->practice = g_object_ref (practice);
}

/**
 * pal_client_page_open:
 * @self: the page
 * @client: whose chart to show
 */
void
pal_client_page_open (PalClientPage *self, PalClient *client)
{
  g_return_if_fail (PAL_IS_CLIENT_PAGE (self));
  g_return_if_fail (PAL_IS_CLIENT (client));

  if (self->chart != NULL && pal_chart_get_client (self->chart) == client)
    return;
  pal_client_page_close (self);
  self->chart = pal_chart_new (self->practice, client);
  self->loading = g_cancellable_new ();
  g_signal_connect_object (
      client, "changed", G_CALLBACK (update_client), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->chart, "changed", G_CALLBACK (pal_client_page_update_visit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->chart, "notify::undo-label", G_CALLBACK (update_steps), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->chart, "notify::redo-label", G_CALLBACK (update_steps), self, G_CONNECT_SWAPPED);
  update_client (self);
  pal_client_page_update_visit (self);
  update_steps (self);
  adw_view_stack_set_visible_child_name (self->stack, "map");
  pal_chart_load_async (self->chart, self->loading, chart_loaded_cb, g_object_ref (self));
  gtk_widget_add_tick_callback (GTK_WIDGET (self), drawing_cb, NULL, NULL);
}

/**
 * pal_client_page_close:
 * @self: the page
 *
 * Takes everything of the client off the page.
 */
void
pal_client_page_close (PalClientPage *self)
{
  g_return_if_fail (PAL_IS_CLIENT_PAGE (self));

  if (self->chart == NULL)
    return;
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  pal_map_page_set_chart (self->map_page, NULL);
  set_chart_of_pages (self, NULL);
  self->loaded = FALSE;
  self->shown = FALSE;
  self->drawn = FALSE;
  g_clear_handle_id (&self->drawn_id, g_source_remove);
  g_signal_handlers_disconnect_by_data (pal_chart_get_client (self->chart), self);
  g_signal_handlers_disconnect_by_data (self->chart, self);
  g_clear_object (&self->chart);
  gtk_label_set_label (self->name, "");
  gtk_label_set_label (self->birth_year, "");
  gtk_label_set_label (self->visit_label, "");
}

/* Sends what was typed on any of its pages to the store now. */
void
pal_client_page_flush (PalClientPage *self)
{
  g_return_if_fail (PAL_IS_CLIENT_PAGE (self));
  pal_map_page_flush (self->map_page);
  if (self->notes_page != NULL)
    pal_notes_page_flush (self->notes_page);
}

/**
 * pal_client_page_get_toasts:
 * @self: the page
 *
 * Returns: (transfer none) (nullable): where a toast hides no tool of what is shown, or %NULL if it
 *   may be at the edge of the window.
 */
AdwToastOverlay *
pal_client_page_get_toasts (PalClientPage *self)
{
  g_return_val_if_fail (PAL_IS_CLIENT_PAGE (self), NULL);

  if (g_strcmp0 (adw_view_stack_get_visible_child_name (self->stack), "map") != 0)
    return NULL;
  return pal_map_page_get_toasts (self->map_page);
}
