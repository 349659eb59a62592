/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-map"

#include "pal-body-map-private.h"

#include "pal-mark-descriptions.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

/* Bytes of pixels that are kept: on a screen of 1366x768 every layer of all four views, on one with
 * four times the pixels every layer of one. */
#define CACHE_CAPACITY (20 * 1024 * 1024)

G_DEFINE_FINAL_TYPE (PalBodyMap, pal_body_map, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FIGURE,
  PROP_KNOWLEDGE,
  PROP_LAYER,
  PROP_SKIN,
  PROP_AREAS_SHOWN,
  PROP_MIRRORED,
  PROP_MARKS,
  PROP_GHOSTS,
  PROP_GHOST_VISIBLE,
  PROP_SELECTED_MARK_ID,
  PROP_MARKS_SELECTABLE,
  PROP_TEXT_SCALE,
  PROP_ZOOM,
  PROP_READY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Returns: the theme in which the figure is drawn on the screen, as the style of the program is. */
PalTheme
pal_body_map_get_theme (void)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ()) ? PAL_THEME_DARK
                                                                       : PAL_THEME_LIGHT;
}

static PalMarkWatch *
get_shown_ghosts (PalBodyMap *self)
{
  return self->ghost_visible ? self->ghosts : NULL;
}

/* Gives a view the marks as they are now, with those from before where these are seen. */
void
pal_body_map_show_marks (PalBodyMap *self, PalBodyView *view)
{
  pal_body_view_set_marks (view, self->marks, get_shown_ghosts (self), &self->looks);
  pal_body_view_set_selected (view, self->selected_mark_id);
}

static void
describe (PalBodyMap *self, PalFigure *figure)
{
  g_clear_pointer (&self->descriptions, g_hash_table_unref);
  if (self->knowledge != NULL)
    self->descriptions = pal_mark_descriptions_new (
        self->knowledge, self->marks, get_shown_ghosts (self), &self->looks);
  if (self->descriptions != NULL)
    pal_mark_descriptions_add_no_work (
        self->descriptions, self->knowledge, figure, self->overlay.no_work);
  for (guint i = 0; i < PAL_N_VIEWS; i++)
    if (self->views[i] != NULL)
      pal_body_view_set_descriptions (self->views[i], self->descriptions);
}

static gboolean
describe_cb (gpointer user_data)
{
  PalBodyMap *self = user_data;

  self->describe_id = 0;
  describe (self, self->figure);
  return G_SOURCE_REMOVE;
}

/* Finding out what lies under a part that was drawn around may take most of a frame, in which nothing else is to
 * be done. */
static gboolean
has_parts (GPtrArray *no_work)
{
  for (guint i = 0; no_work != NULL && i < no_work->len; i++)
    if (pal_no_work_get_shape (g_ptr_array_index (no_work, i)) != PAL_NO_WORK_ZONE)
      return TRUE;
  return FALSE;
}

/* After marks have changed: every view draws them, and what is said of a region follows, at once
 * or, where that takes long, when there is time. */
void
pal_body_map_update_marks (PalBodyMap *self)
{
  gboolean later = self->figure != NULL && has_parts (self->overlay.no_work);

  g_clear_handle_id (&self->describe_id, g_source_remove);
  describe (self, later ? NULL : self->figure);
  if (later)
    {
      self->describe_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, describe_cb, self, NULL);
      g_source_set_name_by_id (self->describe_id, "[palpate] what lies under a part");
    }
  for (guint i = 0; i < PAL_N_VIEWS; i++)
    if (self->views[i] != NULL)
      pal_body_map_show_marks (self, self->views[i]);
}

/* Says whether everything that is shown has been drawn as it is meant to be, for who waits for
 * it. */
void
pal_body_map_set_ready (PalBodyMap *self, gboolean ready)
{
  if (self->ready == ready)
    return;
  self->ready = ready;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

/* Before regions go. Until there are others the map itself has the focus, so that the next key is not
 * lost. */
void
pal_body_map_keep_focus (PalBodyMap *self)
{
  if (!pal_body_map_has_focus_inside (self))
    return;
  self->restore_focus = TRUE;
  gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), GTK_WIDGET (self));
}

static void
region_added_cb (PalBodyMap *self, PalBodyRegion *region)
{
  g_assert (PAL_IS_BODY_MAP (self));
  pal_body_map_watch_region (self, region);
}

/* Returns: (transfer none): the widget of a view, which is made when it is first asked for. */
PalBodyView *
pal_body_map_ensure_view (PalBodyMap *self, PalView view)
{
  GtkWidget *widget;

  if (self->views[view] != NULL)
    return self->views[view];
  widget = pal_body_view_new (view);
  self->views[view] = PAL_BODY_VIEW (widget);
  pal_body_view_set_knowledge (self->views[view], self->knowledge);
  pal_body_view_set_layer (self->views[view], self->layer);
  pal_body_view_set_areas_shown (self->views[view], self->areas_shown);
  pal_body_view_set_mirrored (self->views[view], pal_body_map_is_view_mirrored (self, view));
  pal_body_view_set_skin (self->views[view], self->skin);
  pal_body_view_set_theme (self->views[view], pal_body_map_get_theme ());
  pal_body_view_set_overlay (self->views[view], &self->overlay);
  pal_body_view_set_descriptions (self->views[view], self->descriptions);
  pal_body_view_set_quiet (self->views[view], self->ink.tool != PAL_INK_TOOL_NONE);
  g_signal_connect_object (
      widget, "region-added", G_CALLBACK (region_added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget,
                           "ink-painted",
                           G_CALLBACK (pal_body_map_ink_painted),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_widget_insert_before (widget, GTK_WIDGET (self), GTK_WIDGET (self->ink.live));
  return self->views[view];
}

/* Gives up the widgets of all views, as for another figure. */
void
pal_body_map_drop_views (PalBodyMap *self)
{
  for (guint i = 0; i < PAL_N_VIEWS; i++)
    if (self->views[i] != NULL)
      {
        gtk_widget_unparent (GTK_WIDGET (self->views[i]));
        self->views[i] = NULL;
      }
}

static void
theme_changed_cb (PalBodyMap *self)
{
  g_assert (PAL_IS_BODY_MAP (self));

  for (guint i = 0; i < PAL_N_VIEWS; i++)
    if (self->views[i] != NULL)
      pal_body_view_set_theme (self->views[i], pal_body_map_get_theme ());
  pal_ink_live_set_theme (self->ink.live, pal_body_map_get_theme ());
}

static void
pal_body_map_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 160 : 80;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 360 : 560;
}

static void
pal_body_map_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PalBodyMap *self = PAL_BODY_MAP (widget);
  double device = gtk_widget_get_scale_factor (widget);
  graphene_rect_t window = GRAPHENE_RECT_INIT (0.0f, 0.0f, (float) width, (float) height);
  double scale, fit_scale, origin_x, origin_y;

  self->viewport.width = width;
  self->viewport.height = height;
  pal_viewport_clamp (&self->viewport);
  scale = pal_viewport_get_scale (&self->viewport);
  fit_scale = pal_viewport_get_fit_scale (&self->viewport);
  pal_viewport_get_origin (&self->viewport, &origin_x, &origin_y);

  for (guint i = 0; i < self->n_shown; i++)
    {
      PalBodyView *view = self->views[self->shown[i]];
      graphene_rect_t area, shown;
      cairo_rectangle_t extent;

      gtk_widget_set_child_visible (GTK_WIDGET (view), pal_body_view_get_extent (view, &extent));
      if (!gtk_widget_get_child_visible (GTK_WIDGET (view)))
        continue;
      /* On whole device pixels, so that textures are shown as they were drawn. */
      graphene_rect_init (
          &area,
          (float) (round ((origin_x + self->lefts[self->shown[i]] * scale) * device) / device),
          (float) (round ((origin_y + self->tops[self->shown[i]] * scale) * device) / device),
          ceilf ((float) (extent.width * scale)),
          ceilf ((float) (extent.height * scale)));
      graphene_rect_offset_r (&window, -area.origin.x, -area.origin.y, &shown);
      pal_body_view_set_frame (view, scale, fit_scale, &shown);
      gtk_widget_allocate (GTK_WIDGET (view),
                           (int) area.size.width,
                           (int) area.size.height,
                           -1,
                           gsk_transform_translate (NULL, &area.origin));
      pal_body_map_place_live (self, self->shown[i], &area, &extent, scale);
    }
  gtk_widget_allocate (GTK_WIDGET (self->ink.live), width, height, -1, NULL);
  gtk_widget_allocate (GTK_WIDGET (self->ink.tip), width, height, -1, NULL);
  gtk_widget_allocate (GTK_WIDGET (self->drag.line), width, height, -1, NULL);
  pal_body_map_prepare_next (self);
}

static void
pal_body_map_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PalBodyMap *self = PAL_BODY_MAP (object);

  switch (prop_id)
    {
    case PROP_FIGURE:
      g_value_set_object (value, self->figure);
      break;
    case PROP_KNOWLEDGE:
      g_value_set_boxed (value, self->knowledge);
      break;
    case PROP_LAYER:
      g_value_set_int (value, self->layer);
      break;
    case PROP_AREAS_SHOWN:
      g_value_set_boolean (value, self->areas_shown);
      break;
    case PROP_MIRRORED:
      g_value_set_boolean (value, self->mirrored);
      break;
    case PROP_SKIN:
      g_value_set_int (value, self->skin);
      break;
    case PROP_MARKS:
      g_value_set_object (value, pal_body_map_get_marks (self));
      break;
    case PROP_GHOSTS:
      g_value_set_object (value, pal_body_map_get_ghosts (self));
      break;
    case PROP_GHOST_VISIBLE:
      g_value_set_boolean (value, self->ghost_visible);
      break;
    case PROP_SELECTED_MARK_ID:
      g_value_set_string (value, self->selected_mark_id);
      break;
    case PROP_MARKS_SELECTABLE:
      g_value_set_boolean (value, self->marks_selectable);
      break;
    case PROP_TEXT_SCALE:
      g_value_set_double (value, self->text_scale);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->viewport.zoom);
      break;
    case PROP_READY:
      g_value_set_boolean (value, self->ready);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_body_map_set_property (GObject *object,
                           guint prop_id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  PalBodyMap *self = PAL_BODY_MAP (object);

  switch (prop_id)
    {
    case PROP_FIGURE:
      pal_body_map_set_figure (self, g_value_get_object (value));
      break;
    case PROP_KNOWLEDGE:
      pal_body_map_set_knowledge (self, g_value_get_boxed (value));
      break;
    case PROP_LAYER:
      pal_body_map_set_layer (self, g_value_get_int (value));
      break;
    case PROP_AREAS_SHOWN:
      pal_body_map_set_areas_shown (self, g_value_get_boolean (value));
      break;
    case PROP_MIRRORED:
      pal_body_map_set_mirrored (self, g_value_get_boolean (value));
      break;
    case PROP_SKIN:
      pal_body_map_set_skin (self, g_value_get_int (value));
      break;
    case PROP_MARKS:
      pal_body_map_set_marks (self, g_value_get_object (value));
      break;
    case PROP_GHOSTS:
      pal_body_map_set_ghosts (self, g_value_get_object (value));
      break;
    case PROP_GHOST_VISIBLE:
      pal_body_map_set_ghost_visible (self, g_value_get_boolean (value));
      break;
    case PROP_SELECTED_MARK_ID:
      pal_body_map_set_selected_mark_id (self, g_value_get_string (value));
      break;
    case PROP_MARKS_SELECTABLE:
      pal_body_map_set_marks_selectable (self, g_value_get_boolean (value));
      break;
    case PROP_TEXT_SCALE:
      pal_body_map_set_text_scale (self, g_value_get_double (value));
      break;
    case PROP_ZOOM:
      pal_body_map_set_zoom (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_body_map_dispose (GObject *object)
{
  PalBodyMap *self = PAL_BODY_MAP (object);

  g_clear_handle_id (&self->describe_id, g_source_remove);
  g_clear_handle_id (&self->prepare_id, g_source_remove);
  g_clear_handle_id (&self->build_id, g_source_remove);
  if (self->preparing != NULL)
    g_cancellable_cancel (self->preparing);
  g_clear_object (&self->preparing);
  pal_body_map_stop_glide (self);
  pal_body_map_forget_shown (self);
  pal_body_map_drop_views (self);
  pal_body_map_clear_ink (self);
  pal_body_map_clear_drag (self);
  self->n_shown = 0;
  g_clear_object (&self->cursor);
  g_clear_object (&self->renderer);
  g_clear_object (&self->figure);
  g_clear_object (&self->marks);
  g_clear_object (&self->ghosts);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  g_clear_pointer (&self->overlay.referrals, g_ptr_array_unref);
  g_clear_pointer (&self->overlay.dangers, g_strfreev);
  g_clear_pointer (&self->overlay.landmarks, g_strfreev);
  g_clear_pointer (&self->overlay.differences, g_ptr_array_unref);
  g_clear_pointer (&self->overlay.no_work, g_ptr_array_unref);
  g_clear_pointer (&self->descriptions, g_hash_table_unref);

  G_OBJECT_CLASS (pal_body_map_parent_class)->dispose (object);
}

static void
pal_body_map_finalize (GObject *object)
{
  g_free (PAL_BODY_MAP (object)->selected_mark_id);
  pal_texture_cache_unref (PAL_BODY_MAP (object)->cache);
  G_OBJECT_CLASS (pal_body_map_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_FIGURE] = g_param_spec_object ("figure", NULL, NULL, PAL_TYPE_FIGURE, flags);
  properties[PROP_KNOWLEDGE] =
      g_param_spec_boxed ("knowledge", NULL, NULL, PAL_TYPE_KNOWLEDGE, flags);
  properties[PROP_LAYER] = g_param_spec_int (
      "layer", NULL, NULL, PAL_LAYER_SKIN, PAL_LAYER_SKELETON, PAL_LAYER_ZONES, flags);
  properties[PROP_SKIN] = g_param_spec_int (
      "skin", NULL, NULL, PAL_SKIN_1, PAL_SKIN_LINES, PAL_SKIN_USUAL, flags);
  properties[PROP_AREAS_SHOWN] = g_param_spec_boolean ("areas-shown", NULL, NULL, FALSE, flags);
  properties[PROP_MIRRORED] = g_param_spec_boolean ("mirrored", NULL, NULL, FALSE, flags);
  properties[PROP_MARKS] = g_param_spec_object ("marks", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_GHOSTS] = g_param_spec_object ("ghosts", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_GHOST_VISIBLE] =
      g_param_spec_boolean ("ghost-visible", NULL, NULL, TRUE, flags);
  properties[PROP_SELECTED_MARK_ID] =
      g_param_spec_string ("selected-mark-id", NULL, NULL, NULL, flags);
  properties[PROP_MARKS_SELECTABLE] =
      g_param_spec_boolean ("marks-selectable", NULL, NULL, FALSE, flags);
  properties[PROP_TEXT_SCALE] =
      g_param_spec_double ("text-scale", NULL, NULL, 0.5, 4.0, 1.0, flags);
  properties[PROP_ZOOM] =
      g_param_spec_double ("zoom", NULL, NULL, PAL_ZOOM_MIN, PAL_ZOOM_MAX, 1.0, flags);
  properties[PROP_READY] = g_param_spec_boolean (
      "ready", NULL, NULL, FALSE, (flags & ~G_PARAM_WRITABLE));
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pal_body_map_class_init (PalBodyMapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pal_body_map_get_property;
  object_class->set_property = pal_body_map_set_property;
  object_class->dispose = pal_body_map_dispose;
  object_class->finalize = pal_body_map_finalize;
  widget_class->measure = pal_body_map_measure;
  widget_class->size_allocate = pal_body_map_size_allocate;
  widget_class->snapshot = pal_body_map_snapshot;
  widget_class->focus = pal_body_map_focus;
  widget_class->grab_focus = pal_body_map_grab_focus;

  install_properties (object_class);
  pal_body_map_install_signals (G_TYPE_FROM_CLASS (klass));
  pal_body_map_install_ink_signals (G_TYPE_FROM_CLASS (klass));
  pal_body_map_install_drag_signals (G_TYPE_FROM_CLASS (klass));
  pal_body_map_install_menu_signal (G_TYPE_FROM_CLASS (klass));
  gtk_widget_class_set_css_name (widget_class, "bodymap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pal_body_map_init (PalBodyMap *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->layer = PAL_LAYER_ZONES;
  self->skin = PAL_SKIN_USUAL;
  self->cache = pal_texture_cache_new (CACHE_CAPACITY);
  self->ghost_visible = TRUE;
  self->text_scale = 1.0;
  pal_viewport_init (&self->viewport);
  self->marks = pal_mark_watch_new ();
  self->ghosts = pal_mark_watch_new ();
  g_signal_connect_object (
      self->marks, "changed", G_CALLBACK (pal_body_map_update_marks), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->ghosts, "changed", G_CALLBACK (pal_body_map_update_marks), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (),
                           "notify::dark",
                           G_CALLBACK (theme_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);

  g_signal_connect_object (gtk_widget_get_settings (widget),
                           "notify::gtk-xft-dpi",
                           G_CALLBACK (pal_body_map_update_text_scale),
                           self,
                           G_CONNECT_SWAPPED);

  self->shown[0] = PAL_VIEW_FRONT;
  self->n_shown = 1;

  /* A body has its left where it has it, in every script. */
  gtk_widget_set_direction (widget, GTK_TEXT_DIR_LTR);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_widget_set_vexpand (widget, TRUE);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Body map"), -1);
  pal_body_map_init_pointer (self);
  pal_body_map_init_ink (self);
  pal_body_map_init_pens (self);
  pal_body_map_init_drag (self);
  pal_body_map_init_menu (self);
  pal_ink_live_set_theme (self->ink.live, pal_body_map_get_theme ());
  pal_body_map_ensure_view (self, PAL_VIEW_FRONT);
}

/* After a pan or zoom. */
void
pal_body_map_viewport_changed (PalBodyMap *self, double old_zoom)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  pal_body_map_update_tip (self);
  if (self->viewport.zoom != old_zoom)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

/* Says that the mirror was turned on or off. */
void
pal_body_map_notify_mirrored (PalBodyMap *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MIRRORED]);
}

/**
 * pal_body_map_new:
 *
 * Returns: (transfer floating): a map without a figure, for the front view and the zones.
 */
GtkWidget *
pal_body_map_new (void)
{
  return g_object_new (PAL_TYPE_BODY_MAP, NULL);
}
