/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-page"

#include "pal-map-page-private.h"

#include <glib/gi18n-lib.h>

#include "pal-preferences.h"
#include "pal-ui.h"
#include "pal-words.h"
#include "pal-wrap-box.h"

G_DEFINE_FINAL_TYPE (PalMapPage, pal_map_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_TOOL,
  PROP_PEN,
  PROP_DRAWING,
  PROP_AUTHOR,
  PROP_VIEW,
  PROP_GHOST,
  PROP_PANE,
  PROP_LIST,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const PalView all_views[]
    = { PAL_VIEW_FRONT, PAL_VIEW_BACK, PAL_VIEW_LEFT, PAL_VIEW_RIGHT };

static const char *const tool_nicks[] = {
  "select", "pain", "trigger-point", "palpation", "no-work", "draw", "lasso", "brush", "arrow", "erase",
};

/* What the preferences say about the map. */
static void
preferences_changed_cb (PalMapPage *self)
{
  PalPractice *practice = pal_chart_get_practice (self->chart);

  g_assert (PAL_IS_MAP_PAGE (self));
  pal_body_map_set_text_scale (self->map, pal_preferences_get_map_text (practice));
  pal_body_map_set_skin (self->map, pal_preferences_get_map_skin (practice));
  gtk_widget_set_visible (self->pain_button,
                          pal_preferences_get_tool_shown (practice, PAL_PREFERENCE_TOOL_PAIN));
  gtk_widget_set_visible (
      self->trigger_button,
      pal_preferences_get_tool_shown (practice, PAL_PREFERENCE_TOOL_TRIGGER_POINT));
}

static PalMark *
lookup_mark (PalMapPage *self, const char *mark_id)
{
  return self->chart != NULL
             ? pal_entity_list_lookup (pal_chart_get_marks (self->chart), mark_id)
             : NULL;
}

/* Returns: (transfer none) (nullable): the mark that is selected; %NULL also while it is on its
 * way to the disk. */
PalMark *
pal_map_page_get_selected (PalMapPage *self)
{
  return lookup_mark (self, self->selected_id);
}

/* Selects a mark of today, which may still be on its way to the disk. */
void
pal_map_page_select (PalMapPage *self, const char *mark_id)
{
  PalMark *mark = lookup_mark (self, mark_id);
  gboolean selected_now = g_strcmp0 (self->selected_id, mark_id) != 0;

  if (selected_now)
    {
      g_free (self->selected_id);
      self->selected_id = g_strdup (mark_id);
      /* What waits behind the deletion of a mark still does when it is gone. */
      if (mark_id != NULL)
        pal_map_page_forget_waiting (self);
    }
  if (mark_id != NULL)
    self->rates_nothing = FALSE;
  /* Whoever goes on to another mark has no answer for this one. */
  if (g_strcmp0 (pal_chip_bar_get_mark_id (self->chips), mark_id) != 0)
    pal_chip_bar_dismiss (self->chips);
  pal_body_map_set_selected_mark_id (self->map, mark_id);
  pal_mark_list_select (self->marks, mark_id);
  pal_mark_pane_set_mark (self->details, mark);
  if (mark_id == NULL)
    pal_map_page_guide_nothing (self);
  else
    pal_map_page_guide_mark (self, mark, selected_now);
  pal_map_page_enable_actions (self, mark);
}

/* What is on the disk changed: a mark that waited has arrived, or the selected one is gone. */
static void
chart_changed_cb (PalMapPage *self, PalChangeSet *changes)
{
  g_assert (PAL_IS_MAP_PAGE (self));

  if (self->selected_id != NULL && pal_map_page_get_selected (self) == NULL
      && !pal_practice_is_busy (pal_chart_get_practice (self->chart)))
    pal_map_page_select (self, NULL);
  else if (self->selected_id != NULL)
    pal_map_page_select (self, self->selected_id);

  g_free (pal_map_page_update_differences (self));
  pal_map_page_check_ink (self);
  pal_map_page_update_no_work (self);
  pal_map_page_update_hands (self);
  pal_map_page_say_no_work (self);
  pal_map_page_follow_asked (self);
  pal_map_page_say_done (self, changes);
  /* How far it has come is told before it goes on. */
  pal_map_page_say_followed (self);
  pal_map_page_go_on_nudging (self);
  pal_map_page_go_on_waiting (self);
}

static void
mark_selected_cb (PalMapPage *self, PalMark *mark)
{
  g_assert (PAL_IS_MAP_PAGE (self));
  pal_map_page_select (self, mark != NULL ? pal_entity_get_id (PAL_ENTITY (mark)) : NULL);
}

/* A mark of today is selected; one from before gets the focus in the list, where one key rates it. */
void
pal_map_page_choose_mark (PalMapPage *self, const char *mark_id)
{
  g_assert (PAL_IS_MAP_PAGE (self));
  pal_rating_entry_interrupt (&self->rating);
  if (pal_mark_list_focus_ghost (self->marks, mark_id))
    {
      gboolean ghost = FALSE;

      pal_pane_layout_set_start_shown (self->panes, TRUE);
      pal_map_page_select (self, NULL);
      pal_map_page_guide_ghost (self, pal_mark_list_get_focused (self->marks, &ghost));
    }
  else
    pal_map_page_select (self, mark_id);
}

static void
region_activated_cb (PalMapPage *self,
                     const char *key,
                     int layer,
                     int view,
                     double u,
                     double v,
                     gboolean has_point)
{
  const PalActivation activation = {
    .key = key, .layer = layer, .view = view, .has_point = has_point, .u = u, .v = v
  };

  g_assert (PAL_IS_MAP_PAGE (self));
  pal_map_page_activate (self, &activation);
}

static void
layer_changed_cb (PalMapPage *self)
{
  g_assert (PAL_IS_MAP_PAGE (self));
  if (self->chart != NULL)
    /* Translators: what is drawn of the body now: "Layer: Zones" */
    pal_map_page_say (self,
                      g_strdup_printf (_ ("Layer: %s"),
                                       pal_words_layer (pal_body_map_get_layer (self->map))));
}

static void
narrow_changed_cb (PalMapPage *self)
{
  gboolean narrow = pal_pane_layout_get_narrow (self->panes);

  g_assert (PAL_IS_MAP_PAGE (self));
  gtk_widget_set_visible (self->list_button, narrow);
  gtk_widget_set_visible (self->details_button, narrow);
  gtk_widget_set_visible (self->guidance_button, narrow);
}

static void
zoom_changed_cb (PalMapPage *self)
{
  /* Translators: how large the figure is shown */
  g_autofree char *label
      = g_strdup_printf (_ ("%d %%"), (int) (pal_body_map_get_zoom (self->map) * 100 + 0.5));

  g_assert (PAL_IS_MAP_PAGE (self));
  gtk_button_set_label (self->zoom_button, label);
}

/* Returns: the view that is shown; the front where several are. */
PalView
pal_map_page_get_view (PalMapPage *self)
{
  PalView view = PAL_VIEW_FRONT;

  pal_view_from_nick (self->view, &view);
  return view;
}

static void
apply_view (PalMapPage *self)
{
  PalView view = pal_map_page_get_view (self);
  guint n_shown;
  const PalView *shown = pal_body_map_get_views (self->map, &n_shown);

  /* How near somebody was to the whole says nothing about a part, and the other way round. */
  if (pal_view_is_close_up (view) != pal_view_is_close_up (shown[0]))
    pal_body_map_zoom_reset (self->map);
  if (g_strcmp0 (self->view, "all") == 0)
    pal_body_map_set_views (self->map, all_views, G_N_ELEMENTS (all_views));
  else
    pal_body_map_set_views (self->map, &view, 1);
}

static gboolean
pal_map_page_grab_focus (GtkWidget *widget)
{
  PalMapPage *self = PAL_MAP_PAGE (widget);

  return pal_map_page_begin_at_ghosts (self) || gtk_widget_grab_focus (GTK_WIDGET (self->map));
}

static void
pal_map_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PalMapPage *self = PAL_MAP_PAGE (object);

  switch (prop_id)
    {
    case PROP_TOOL:
      g_value_set_string (value, tool_nicks[self->tool]);
      break;
    case PROP_PEN:
      g_value_set_string (value, pal_pen_to_nick (self->pen));
      break;
    case PROP_DRAWING:
      g_value_set_boolean (value, PAL_TOOL_IS_INK (self->tool));
      break;
    case PROP_AUTHOR:
      g_value_set_string (value, pal_author_to_nick (self->author));
      break;
    case PROP_VIEW:
      g_value_set_string (value, self->view);
      break;
    case PROP_GHOST:
      g_value_set_boolean (value, pal_body_map_get_ghost_visible (self->map));
      break;
    case PROP_PANE:
      g_value_set_string (value, self->pane);
      break;
    case PROP_LIST:
      g_value_set_string (value, gtk_stack_get_visible_child_name (self->list_stack));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_map_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  PalMapPage *self = PAL_MAP_PAGE (object);

  switch (prop_id)
    {
    case PROP_TOOL:
      for (guint i = 0; i < G_N_ELEMENTS (tool_nicks); i++)
        if (g_strcmp0 (tool_nicks[i], g_value_get_string (value)) == 0)
          pal_map_page_arm (self, (PalTool) i);
      /* An armed tool marks wherever it taps, also beside the symbol of an older mark. */
      pal_body_map_set_marks_selectable (self->map, self->tool == PAL_TOOL_SELECT);
      pal_body_map_set_points_refer (self->map, self->tool == PAL_TOOL_TRIGGER_POINT);
      g_object_notify_by_pspec (object, properties[PROP_DRAWING]);
      break;
    case PROP_DRAWING:
      if (g_value_get_boolean (value) != PAL_TOOL_IS_INK (self->tool))
        g_object_set (self, "tool", g_value_get_boolean (value) ? "draw" : "select", NULL);
      return;
    case PROP_PEN:
      pal_pen_from_nick (g_value_get_string (value), &self->pen);
      pal_map_page_arm (self, self->tool);
      break;
    case PROP_AUTHOR:
      pal_author_from_nick (g_value_get_string (value), &self->author);
      pal_map_page_show_author (self, self->author);
      pal_map_page_arm (self, self->tool);
      if (self->chart != NULL)
        {
          pal_map_page_end_aim (self);
          pal_mark_pane_flush (self->details);
          pal_chart_set_acting_author (self->chart, self->author);
          pal_map_page_select (self, self->selected_id);
        }
      break;
    case PROP_VIEW:
      if (g_strcmp0 (self->view, g_value_get_string (value)) == 0)
        return;
      g_free (self->view);
      self->view = g_value_dup_string (value);
      apply_view (self);
      break;
    case PROP_GHOST:
      pal_body_map_set_ghost_visible (self->map, g_value_get_boolean (value));
      break;
    case PROP_LIST:
      pal_map_page_show_list (self, g_value_get_string (value));
      break;
    case PROP_PANE:
      pal_map_page_choose_pane (self, g_value_get_string (value));
      return;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
pal_map_page_dispose (GObject *object)
{
  PalMapPage *self = PAL_MAP_PAGE (object);

  if (self->chart != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->chart, self);
      g_signal_handlers_disconnect_by_data (pal_chart_get_practice (self->chart), self);
    }
  /* First of all, since the list says that nothing is selected any more when its rows go. */
  pal_map_page_set_chart (self, NULL);
  g_clear_object (&self->rated_ghost);
  g_clear_object (&self->figure);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  g_clear_pointer (&self->selected_id, g_free);
  g_clear_pointer (&self->say_id, g_free);
  g_clear_pointer (&self->said, g_free);
  g_clear_pointer (&self->forbidden, g_free);
  g_clear_pointer (&self->hovered, g_free);
  g_clear_pointer (&self->view, g_free);
  g_clear_pointer (&self->whole_view, g_free);
  g_clear_pointer (&self->aim_id, g_free);
  g_clear_pointer (&self->waiting, g_array_unref);
  g_clear_weak_pointer (&self->told);
  g_clear_pointer (&self->ink_mark_id, g_free);
  g_clear_pointer (&self->ink_strokes, g_ptr_array_unref);
  pal_rating_entry_clear (&self->rating);
  pal_map_page_clear_menu (self);
  pal_map_page_clear_cursors (self);
  pal_map_page_clear_pens (self);
  /* The template takes away the children it names, behind the back of the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAL_TYPE_MAP_PAGE);
  G_OBJECT_CLASS (pal_map_page_parent_class)->dispose (object);
}

static void
pal_map_page_class_init (PalMapPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pal_map_page_get_property;
  object_class->set_property = pal_map_page_set_property;
  object_class->dispose = pal_map_page_dispose;
  widget_class->focus = pal_ui_focus_child;
  widget_class->grab_focus = pal_map_page_grab_focus;

  /* Words, so that each is the state of an action that buttons name their own value of. */
  properties[PROP_TOOL] = g_param_spec_string ("tool", NULL, NULL, NULL, flags);
  properties[PROP_PEN] = g_param_spec_string ("pen", NULL, NULL, NULL, flags);
  properties[PROP_DRAWING] = g_param_spec_boolean ("drawing", NULL, NULL, FALSE, flags);
  properties[PROP_AUTHOR] = g_param_spec_string ("author", NULL, NULL, NULL, flags);
  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, NULL, flags);
  properties[PROP_GHOST] = g_param_spec_boolean ("ghost", NULL, NULL, TRUE, flags);
  properties[PROP_PANE] = g_param_spec_string ("pane", NULL, NULL, NULL, flags);
  properties[PROP_LIST] = g_param_spec_string ("list", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  pal_map_page_install_actions (widget_class);

  g_type_ensure (PAL_TYPE_BODY_MAP);
  g_type_ensure (PAL_TYPE_CHIP_BAR);
  g_type_ensure (PAL_TYPE_GUIDANCE_PANE);
  g_type_ensure (PAL_TYPE_LAYER_CHOOSER);
  g_type_ensure (PAL_TYPE_MARK_LIST);
  g_type_ensure (PAL_TYPE_MARK_PANE);
  g_type_ensure (PAL_TYPE_PANE_LAYOUT);
  g_type_ensure (PAL_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/map-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, panes);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, map);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, marks);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, pane_stack);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, details);
  pal_map_page_bind_no_work (widget_class);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, guidance);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, layers);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, pain_button);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, trigger_button);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, list_button);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, details_button);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, guidance_button);
  gtk_widget_class_bind_template_callback (widget_class, region_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, pal_map_page_choose_mark);
  gtk_widget_class_bind_template_callback (widget_class, mark_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_changed_cb);
  pal_map_page_bind_aim (widget_class);
  pal_map_page_bind_authors (widget_class);
  pal_map_page_bind_check (widget_class);
  pal_map_page_bind_chips (widget_class);
  pal_map_page_bind_close_up (widget_class);
  pal_map_page_bind_ghosts (widget_class);
  pal_map_page_bind_guidance (widget_class);
  pal_map_page_bind_drag (widget_class);
  pal_map_page_bind_ink (widget_class);
  pal_map_page_bind_menu (widget_class);
  pal_map_page_bind_mirror (widget_class);
  pal_map_page_bind_misses (widget_class);
  pal_map_page_bind_nudges (widget_class);
  pal_map_page_bind_search (widget_class);
  pal_map_page_bind_tree (widget_class);
  pal_map_page_bind_status (widget_class);
}

static void
pal_map_page_init (PalMapPage *self)
{
  self->author = PAL_AUTHOR_THERAPIST;
  self->pen = PAL_PEN_ACHE;
  self->ink_strokes = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_ink_stroke_unref);
  self->view = g_strdup ("front");
  self->pane = self->chosen_pane = g_intern_static_string ("mark");
  gtk_widget_init_template (GTK_WIDGET (self));
  pal_layer_chooser_set_map (self->layers, self->map);
  g_signal_connect_object (
      self->map, "notify::layer", G_CALLBACK (layer_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->map, "notify::zoom", G_CALLBACK (zoom_changed_cb), self, G_CONNECT_SWAPPED);
  pal_map_page_add_keys (self);
  pal_map_page_init_chips (self);
  pal_map_page_init_close_up (self);
  pal_map_page_init_menu (self);
  pal_map_page_init_mirror (self);
  pal_map_page_init_search (self);
  pal_map_page_init_waiting (self);
  pal_body_map_set_marks_selectable (self->map, TRUE);
  pal_map_page_select (self, NULL);
  zoom_changed_cb (self);
}

/* Gives it the names of regions and the adult figure, once; references are taken. */
void
pal_map_page_set_atlas (PalMapPage *self, PalKnowledge *knowledge, PalFigure *figure)
{
  g_return_if_fail (PAL_IS_MAP_PAGE (self) && self->knowledge == NULL);

  self->knowledge = pal_knowledge_ref (knowledge);
  self->figure = g_object_ref (figure);
  pal_mark_list_set_knowledge (self->marks, knowledge);
  pal_mark_pane_set_atlas (self->details, knowledge, figure);
  pal_guidance_pane_set_atlas (self->guidance, knowledge, figure);
  pal_check_list_set_atlas (self->checks, knowledge, figure);
  pal_body_map_set_knowledge (self->map, knowledge);
  pal_body_map_set_figure (self->map, figure);
  apply_view (self);
}

/**
 * pal_map_page_set_chart:
 * @self: the page
 * @chart: (nullable): a loaded chart
 */
void
pal_map_page_set_chart (PalMapPage *self, PalChart *chart)
{
  g_return_if_fail (PAL_IS_MAP_PAGE (self));

  if (self->chart == chart)
    return;
  pal_map_page_flush (self);
  pal_map_page_end_ink (self);
  pal_map_page_end_aim (self);
  pal_map_page_forget_nudges (self);
  pal_chip_bar_dismiss (self->chips);
  pal_map_page_select (self, NULL);
  if (self->chart != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->chart, chart_changed_cb, self);
      g_signal_handlers_disconnect_by_func (
          pal_chart_get_practice (self->chart), preferences_changed_cb, self);
      pal_map_page_ignore_disk (self, pal_chart_get_practice (self->chart));
    }
  g_set_object (&self->chart, chart);
  /* Whom the last client's marks were taken down for says nothing about the next client's. */
  if (self->author != PAL_AUTHOR_THERAPIST)
    g_object_set (self, "author", pal_author_to_nick (PAL_AUTHOR_THERAPIST), NULL);
  if (chart != NULL)
    pal_chart_set_acting_author (chart, self->author);
  g_clear_object (&self->rated_ghost);
  pal_rating_entry_clear (&self->rating);
  g_clear_pointer (&self->say_id, g_free);
  self->chosen_pane = g_intern_static_string ("mark");
  pal_map_page_show_mark_pane (self);
  pal_guidance_pane_set_chart (self->guidance, chart);
  pal_authors_button_reset (self->authors);
  pal_body_map_set_mirrored (self->map, FALSE);
  pal_mark_list_set_chart (self->marks, chart);
  if (self->tree != NULL)
    pal_body_tree_set_chart (self->tree, chart);
  pal_mark_pane_set_chart (self->details, chart);
  pal_check_list_set_chart (self->checks, chart);
  pal_body_map_set_marks (self->map, chart != NULL ? pal_chart_get_today (chart) : NULL);
  pal_body_map_set_ghosts (self->map, chart != NULL ? pal_chart_get_ghosts (chart) : NULL);
  pal_map_page_end_asking (self);
  self->begins_at_ghosts = chart != NULL;
  self->rates_nothing = FALSE;
  g_clear_pointer (&self->forbidden, g_free);
  pal_map_page_update_no_work (self);
  pal_map_page_update_hands (self);
  pal_map_page_say (self, g_strdup (""));
  if (chart != NULL)
    {
      PalView view = pal_marking_choose_view (
          self->figure, pal_chart_get_today (chart), pal_chart_get_ghosts (chart));

      /* Only now: whoever turns the figure later has a reason. */
      pal_map_page_leave_close_up (self);
      if (g_strcmp0 (self->view, "all") != 0)
        g_object_set (self, "view", pal_view_to_nick (view), NULL);
      if (pal_chart_get_visit (chart) == NULL)
        pal_map_page_say (
            self,
            g_strdup (g_list_model_get_n_items (pal_chart_get_ghosts (chart)) > 0
                          ? _ ("What is known from before lies under today’s map. The first mark "
                               "begins today’s visit.")
                          : _ ("The first mark begins today’s visit.")));
      g_signal_connect_object (
          chart, "changed", G_CALLBACK (chart_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (pal_chart_get_practice (chart),
                               "changed",
                               G_CALLBACK (preferences_changed_cb),
                               self,
                               G_CONNECT_SWAPPED);
      pal_map_page_watch_disk (self, pal_chart_get_practice (chart));
      preferences_changed_cb (self);
    }
}

/**
 * pal_map_page_flush:
 * @self: the page
 *
 * Sends what was typed to the store now.
 */
void
pal_map_page_flush (PalMapPage *self)
{
  g_return_if_fail (PAL_IS_MAP_PAGE (self));
  pal_mark_pane_flush (self->details);
}
