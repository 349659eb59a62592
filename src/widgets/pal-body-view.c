/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-view"

#include "pal-body-view-private.h"

#include "pal-body-silhouette.h"
#include "pal-ink-textures.h"
#include "pal-picture.h"
#include "pal-view-extent.h"
#include "pal-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

G_DEFINE_FINAL_TYPE (PalBodyView, pal_body_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_REGION_ADDED,
  SIGNAL_INK_PAINTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Gives up the widgets of the regions; a screen reader finds none until others are made. */
void
pal_body_view_drop_regions (PalBodyView *self)
{
  g_hash_table_remove_all (self->by_key);
  for (guint i = 0; i < self->regions->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->regions, i));
  g_ptr_array_set_size (self->regions, 0);
}

/* What there is to say of a region, or of all zones of an area. */
static char *
dup_description (PalBodyView *self, PalBodyRegion *region)
{
  PalZoneAreas *areas = pal_body_view_get_areas (self);
  const char *key = pal_body_region_get_key (region);
  g_autoptr (GString) text = NULL;

  if (areas == NULL)
    return g_strdup (g_hash_table_lookup (self->descriptions, key));
  for (guint i = 0; i < pal_figure_view_get_n_regions (self->figure_view, PAL_LAYER_ZONES); i++)
    {
      const char *zone = pal_figure_view_get_region (self->figure_view, PAL_LAYER_ZONES, i)->key;
      const char *of_zone = g_hash_table_lookup (self->descriptions, zone);
      g_autofree char *name = NULL;

      if (of_zone == NULL || pal_zone_areas_lookup (areas, zone)->region.key != key)
        continue;
      name = pal_knowledge_dup_name (self->knowledge, zone, PAL_VOICE_CLINICAL, NULL);
      if (text == NULL)
        text = g_string_new (NULL);
      g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "", name, of_zone);
    }
  return text != NULL ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static void
describe_region (PalBodyView *self, PalBodyRegion *region)
{
  g_autofree char *landmarks = pal_body_view_dup_landmarks (self, region);
  g_autofree char *marked = self->descriptions != NULL ? dup_description (self, region) : NULL;

  if (landmarks != NULL)
    {
      /* TRANSLATORS: of a zone: the bony places in it that can be felt, by their names */
      g_autofree char *text = g_strdup_printf (_("landmarks: %s"), landmarks);
      g_autofree char *both = marked != NULL ? g_strconcat (marked, "\n", text, NULL) : NULL;

      pal_body_region_set_description (region, both != NULL ? both : text);
    }
  else
    pal_body_region_set_description (region, marked);
}

/* After something has changed that there is to say. */
void
pal_body_view_describe_regions (PalBodyView *self)
{
  for (guint i = 0; i < self->regions->len; i++)
    describe_region (self, g_ptr_array_index (self->regions, i));
}

static int
get_region_width (PalBodyView *self, PalBodyRegion *region)
{
  return MAX (1, (int) ceil (pal_body_region_get_region (region)->bounds.width * self->scale));
}

static graphene_point_t
get_corner (PalBodyView *self, PalBodyRegion *region)
{
  const cairo_rectangle_t *bounds = &pal_body_region_get_region (region)->bounds;
  double x = pal_body_view_to_x (self, bounds->x);

  if (self->mirrored)
    x -= get_region_width (self, region);
  return GRAPHENE_POINT_INIT ((float) x, (float) ((bounds->y - self->extent.y) * self->scale));
}

static void
clip_region (PalBodyView *self, PalBodyRegion *region)
{
  graphene_point_t corner = get_corner (self, region);
  graphene_rect_t clip;

  graphene_rect_offset_r (&self->visible, -corner.x, -corner.y, &clip);
  pal_body_region_set_clip (region, &clip);
}

static void
place_region (PalBodyView *self, PalBodyRegion *region)
{
  const cairo_rectangle_t *bounds = &pal_body_region_get_region (region)->bounds;
  graphene_point_t corner = get_corner (self, region);

  pal_body_region_set_scale (region, self->scale, self->mirrored);
  clip_region (self, region);
  gtk_widget_allocate (GTK_WIDGET (region),
                       get_region_width (self, region),
                       MAX (1, (int) ceil (bounds->height * self->scale)),
                       -1,
                       gsk_transform_translate (NULL, &corner));
}

static void
textures_changed_cb (PalBodyView *self)
{
  g_assert (PAL_IS_BODY_VIEW (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
ink_changed_cb (PalBodyView *self)
{
  g_assert (PAL_IS_BODY_VIEW (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_INK_PAINTED], 0);
}

static void
update_frame (PalBodyView *self)
{
  int device_scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  PalFigureFrame frame = {
    .extent = self->extent,
    .visible = pal_body_view_get_drawn (self),
    .scale = self->scale,
    .fit_scale = self->fit_scale,
    .device_scale = device_scale,
    .software = pal_picture_is_software (GTK_WIDGET (self)),
  };

  if (self->textures == NULL || self->scale <= 0.0)
    return;
  pal_figure_textures_set_frame (self->textures, &frame);
  pal_ink_textures_set_frame (self->ink, &frame);
}

static void
pal_body_view_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  /* The map decides. */
  *minimum = *natural = 0;
}

static void
pal_body_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PalBodyView *self = PAL_BODY_VIEW (widget);

  if (self->scale <= 0.0)
    return;
  for (guint i = 0; i < self->regions->len; i++)
    place_region (self, g_ptr_array_index (self->regions, i));
}

/* What lies under the pictures while there are none, or while they change. */
static void
snapshot_ground (PalBodyView *self, GtkSnapshot *snapshot, const graphene_rect_t *drawn)
{
  gtk_snapshot_save (snapshot);
  if (self->mirrored)
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (pal_body_view_get_full_width (self), 0.0f));
      gtk_snapshot_scale (snapshot, -1.0f, 1.0f);
    }
  if (!pal_body_view_is_drawn (self))
    pal_body_silhouette_snapshot (snapshot, self->figure_view, &self->extent, self->scale, drawn);
  else if (pal_figure_textures_is_fading (self->textures))
    pal_figure_textures_snapshot_fade (self->textures, snapshot);
  gtk_snapshot_restore (snapshot);
}

static void
pal_body_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PalBodyView *self = PAL_BODY_VIEW (widget);
  graphene_rect_t drawn, seen;

  if (self->scale <= 0.0 || self->visible.size.width <= 0.0f || self->visible.size.height <= 0.0f)
    return;
  drawn = pal_body_view_get_drawn (self);
  snapshot_ground (self, snapshot, &drawn);
  pal_picture_sheet_begin (self->sheet, snapshot, pal_picture_is_software (widget));
  if (self->mirrored)
    pal_picture_sheet_set_mirror (self->sheet, pal_body_view_get_full_width (self));
  if (self->textures != NULL && !pal_figure_textures_is_fading (self->textures))
    pal_figure_textures_add_to_sheet (self->textures, self->sheet);
  if (self->ink != NULL)
    pal_ink_textures_add_to_sheet (self->ink, self->sheet);
  pal_picture_sheet_set_mirror (self->sheet, 0.0f);
  seen = self->visible;
  pal_body_view_add_marks (self, self->sheet, &seen);
  pal_picture_sheet_end (self->sheet, &seen);
  GTK_WIDGET_CLASS (pal_body_view_parent_class)->snapshot (widget, snapshot);
  /* What is read is not shaded by the region in focus or under the pointer. */
  pal_body_view_snapshot_labels (self, snapshot);
}

static void
pal_body_view_dispose (GObject *object)
{
  PalBodyView *self = PAL_BODY_VIEW (object);

  pal_body_view_drop_regions (self);
  if (self->textures != NULL)
    g_signal_handlers_disconnect_by_data (self->textures, self);
  g_clear_object (&self->textures);
  if (self->ink != NULL)
    g_signal_handlers_disconnect_by_data (self->ink, self);
  g_clear_object (&self->ink);
  g_clear_handle_id (&self->marks_id, g_source_remove);
  g_clear_object (&self->marks[0].texture);
  g_clear_object (&self->marks[1].texture);
  g_clear_pointer (&self->painter, pal_mark_painter_free);
  g_clear_pointer (&self->descriptions, g_hash_table_unref);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  g_clear_pointer (&self->areas, pal_zone_areas_unref);
  g_clear_object (&self->figure_view);

  G_OBJECT_CLASS (pal_body_view_parent_class)->dispose (object);
}

static void
pal_body_view_finalize (GObject *object)
{
  pal_picture_sheet_free (PAL_BODY_VIEW (object)->sheet);
  g_ptr_array_unref (PAL_BODY_VIEW (object)->regions);
  g_hash_table_unref (PAL_BODY_VIEW (object)->by_key);
  G_OBJECT_CLASS (pal_body_view_parent_class)->finalize (object);
}

static void
pal_body_view_class_init (PalBodyViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pal_body_view_dispose;
  object_class->finalize = pal_body_view_finalize;
  widget_class->measure = pal_body_view_measure;
  widget_class->size_allocate = pal_body_view_size_allocate;
  widget_class->snapshot = pal_body_view_snapshot;

  /**
   * PalBodyView::region-added:
   * @self: the view
   * @region: a new child
   */
  signals[SIGNAL_REGION_ADDED] = g_signal_new (
      "region-added", G_TYPE_FROM_CLASS (klass), 0, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
      PAL_TYPE_BODY_REGION);

  /**
   * PalBodyView::ink-painted:
   * @self: the view
   *
   * More of the ink of its marks can be seen.
   */
  signals[SIGNAL_INK_PAINTED] = g_signal_new (
      "ink-painted", G_TYPE_FROM_CLASS (klass), 0, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "bodyview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pal_body_view_init (PalBodyView *self)
{
  self->layer = PAL_LAYER_ZONES;
  self->skin = PAL_SKIN_USUAL;
  self->text_scale = 1.0;
  self->sheet = pal_picture_sheet_new ();
  self->regions = g_ptr_array_new ();
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (update_frame), NULL);
}

/**
 * pal_body_view_new:
 * @view: which view
 *
 * Returns: (transfer floating): a view without a drawing yet.
 */
GtkWidget *
pal_body_view_new (PalView view)
{
  PalBodyView *self = g_object_new (PAL_TYPE_BODY_VIEW, NULL);

  self->view = view;
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, pal_words_view (view), -1);
  return GTK_WIDGET (self);
}

/* Returns: which view it is. */
PalView
pal_body_view_get_view (PalBodyView *self)
{
  g_return_val_if_fail (PAL_IS_BODY_VIEW (self), PAL_VIEW_NONE);
  return self->view;
}

/* For the map, before it arranges its views: whether others stand beside this one. */
void
pal_body_view_set_in_row (PalBodyView *self, gboolean in_row)
{
  g_return_if_fail (PAL_IS_BODY_VIEW (self));

  if (self->in_row == in_row)
    return;
  self->in_row = in_row;
  pal_view_extent_get (&self->body, self->view, in_row, &self->extent);
  self->fit_scale = 0.0; /* whatever the next frame is, it is another */
}

/**
 * pal_body_view_set_figure_view:
 * @self: a view
 * @figure_view: its part of the figure, loaded
 * @renderer: who draws it
 * @cache: what was drawn before
 *
 * Drops the regions; pal_body_view_build() makes the new ones.
 */
void
pal_body_view_set_figure_view (PalBodyView *self,
                               PalFigureView *figure_view,
                               PalFigureRenderer *renderer,
                               PalTextureCache *cache)
{
  g_return_if_fail (PAL_IS_BODY_VIEW (self) && self->figure_view == NULL);
  g_return_if_fail (PAL_IS_FIGURE_VIEW (figure_view) && PAL_IS_FIGURE_RENDERER (renderer));

  self->figure_view = g_object_ref (figure_view);
  pal_svg_path_get_bounds (pal_figure_view_get_outline (figure_view), &self->body);
  pal_view_extent_get (&self->body, self->view, self->in_row, &self->extent);
  self->painter = pal_mark_painter_new (figure_view);
  pal_mark_painter_set_figure (self->painter, pal_figure_renderer_get_figure (renderer));
  self->textures
      = pal_figure_textures_new (GTK_WIDGET (self), renderer, cache, self->view);
  g_signal_connect_object (
      self->textures, "changed", G_CALLBACK (textures_changed_cb), self, G_CONNECT_SWAPPED);
  pal_mark_painter_set_paints_ink (self->painter, FALSE);
  pal_mark_painter_set_mirrored (self->painter, self->mirrored);
  self->ink = pal_ink_textures_new (self->view);
  pal_ink_textures_set_mirrored (self->ink, self->mirrored);
  pal_ink_textures_set_theme (self->ink, self->theme);
  g_signal_connect_object (
      self->ink, "changed", G_CALLBACK (ink_changed_cb), self, G_CONNECT_SWAPPED);
  pal_body_view_update_look (self);
}

/* Returns: (transfer none) (nullable): what the atlas knows of the view; %NULL until there is a
 * figure. */
PalFigureView *
pal_body_view_get_figure_view (PalBodyView *self)
{
  g_return_val_if_fail (PAL_IS_BODY_VIEW (self), NULL);
  return self->figure_view;
}

/**
 * pal_body_view_get_extent:
 * @self: a view
 * @extent: (out): what it shows of its drawing, in millimetres
 *
 * Returns: %FALSE while the drawing is not loaded.
 */
gboolean
pal_body_view_get_extent (PalBodyView *self, cairo_rectangle_t *extent)
{
  g_return_val_if_fail (PAL_IS_BODY_VIEW (self), FALSE);
  *extent = self->extent;
  return self->figure_view != NULL;
}

/* Sets (nullable) the names of regions, of which a reference is taken. */
void
pal_body_view_set_knowledge (PalBodyView *self, PalKnowledge *knowledge)
{
  g_return_if_fail (PAL_IS_BODY_VIEW (self));

  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  self->knowledge = knowledge != NULL ? pal_knowledge_ref (knowledge) : NULL;
  pal_body_view_drop_regions (self);
  g_clear_pointer (&self->areas, pal_zone_areas_unref);
  pal_body_view_update_look (self);
}

/* Whether no region tells its name, which would lie over what is drawn. */
void
pal_body_view_set_quiet (PalBodyView *self, gboolean quiet)
{
  g_return_if_fail (PAL_IS_BODY_VIEW (self));

  if (self->quiet == quiet)
    return;
  self->quiet = quiet;
  for (guint i = 0; i < self->regions->len; i++)
    gtk_widget_set_has_tooltip (g_ptr_array_index (self->regions, i), !quiet);
}

/**
 * pal_body_view_set_frame:
 * @self: a view
 * @scale: pixels in a millimetre
 * @fit_scale: the same at zoom 1
 * @window: where the map is, in pixels of the view
 *
 * For the map, before it allocates.
 */
void
pal_body_view_set_frame (
    PalBodyView *self, double scale, double fit_scale, const graphene_rect_t *window)
{
  gboolean scaled;

  g_return_if_fail (PAL_IS_BODY_VIEW (self));
  g_return_if_fail (scale > 0.0 && fit_scale > 0.0);

  scaled = self->scale != scale || self->fit_scale != fit_scale;
  if (!scaled && graphene_rect_equal (&self->window, window))
    return;
  self->scale = scale;
  self->fit_scale = fit_scale;
  self->window = *window;
  pal_body_view_update_visible (self);
  for (guint i = 0; !scaled && i < self->regions->len; i++)
    clip_region (self, g_ptr_array_index (self->regions, i));
  if (scaled)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  update_frame (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * pal_body_view_set_descriptions:
 * @self: a view
 * @descriptions: (nullable) (element-type utf8 utf8): region key to what is marked there
 */
void
pal_body_view_set_descriptions (PalBodyView *self, GHashTable *descriptions)
{
  g_return_if_fail (PAL_IS_BODY_VIEW (self));

  g_clear_pointer (&self->descriptions, g_hash_table_unref);
  self->descriptions = descriptions != NULL ? g_hash_table_ref (descriptions) : NULL;
  pal_body_view_describe_regions (self);
}

/**
 * pal_body_view_build:
 * @self: a view
 * @deadline: moment in monotonic time at which to stop, or %G_MAXINT64 to finish
 *
 * Makes the children that are still missing.
 *
 * Returns: whether all are there; also if there is no drawing yet.
 */
gboolean
pal_body_view_build (PalBodyView *self, gint64 deadline)
{
  PalLayer layer;
  PalZoneAreas *areas;
  guint n_regions;
  gboolean added = FALSE;

  g_return_val_if_fail (PAL_IS_BODY_VIEW (self), TRUE);

  if (self->figure_view == NULL)
    return TRUE;
  layer = pal_body_view_get_region_layer (self->layer);
  areas = pal_body_view_get_areas (self);
  n_regions = areas != NULL ? pal_zone_areas_get_n (areas)
                            : pal_figure_view_get_n_regions (self->figure_view, layer);
  while (self->regions->len < n_regions && g_get_monotonic_time () < deadline)
    {
      GtkWidget *region = pal_body_region_new (
          self->figure_view,
          areas != NULL
              ? &pal_zone_areas_get (areas, self->regions->len)->region
              : pal_figure_view_get_region (self->figure_view, layer, self->regions->len),
          self->knowledge);

      gtk_widget_set_has_tooltip (region, !self->quiet);
      gtk_widget_set_parent (region, GTK_WIDGET (self));
      g_ptr_array_add (self->regions, region);
      g_hash_table_insert (
          self->by_key, (gpointer) pal_body_region_get_key (PAL_BODY_REGION (region)), region);
      describe_region (self, PAL_BODY_REGION (region));
      g_signal_emit (self, signals[SIGNAL_REGION_ADDED], 0, region);
      added = TRUE;
    }
  if (added)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  return self->regions->len == n_regions;
}

/* Returns: how many regions of the layer can be pointed at here. */
guint
pal_body_view_get_n_regions (PalBodyView *self)
{
  g_return_val_if_fail (PAL_IS_BODY_VIEW (self), 0);
  return self->regions->len;
}

/* Returns: (transfer none): a child. */
PalBodyRegion *
pal_body_view_get_region (PalBodyView *self, guint index)
{
  g_return_val_if_fail (PAL_IS_BODY_VIEW (self) && index < self->regions->len, NULL);
  return g_ptr_array_index (self->regions, index);
}

/* Returns: (transfer none) (nullable): the child for a key, if the layer has it and it is built; for
 *   that of a zone the area, while areas are shown. */
PalBodyRegion *
pal_body_view_lookup (PalBodyView *self, const char *key)
{
  PalZoneAreas *areas;
  const PalZoneArea *area;

  g_return_val_if_fail (PAL_IS_BODY_VIEW (self) && key != NULL, NULL);

  areas = pal_body_view_get_areas (self);
  area = areas != NULL ? pal_zone_areas_lookup (areas, key) : NULL;
  return g_hash_table_lookup (self->by_key, area != NULL ? area->region.key : key);
}

/* Whether there is more to see of the figure than its silhouette. */
gboolean
pal_body_view_is_drawn (PalBodyView *self)
{
  g_return_val_if_fail (PAL_IS_BODY_VIEW (self), FALSE);
  return self->textures != NULL && pal_figure_textures_is_drawn (self->textures);
}

/* Returns: whether the figure has been drawn for the zoom it is shown at, and is not a coarser
 * picture made larger. */
gboolean
pal_body_view_is_sharp (PalBodyView *self)
{
  g_return_val_if_fail (PAL_IS_BODY_VIEW (self), FALSE);
  return self->textures != NULL && pal_figure_textures_is_sharp (self->textures);
}
