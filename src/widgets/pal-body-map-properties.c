/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-map"

#include "pal-body-map-private.h"

#include "pal-text-scale.h"

#include <string.h>

/**
 * pal_body_map_set_figure:
 * @self: a map
 * @figure: (nullable): the body to show
 */
void
pal_body_map_set_figure (PalBodyMap *self, PalFigure *figure)
{
  g_return_if_fail (PAL_IS_BODY_MAP (self));
  g_return_if_fail (figure == NULL || PAL_IS_FIGURE (figure));

  if (self->figure == figure)
    return;
  pal_body_map_call_off (self);
  pal_body_map_keep_focus (self);
  pal_body_map_set_hovered (self, NULL);
  pal_body_map_drop_views (self);
  g_clear_object (&self->renderer);
  pal_texture_cache_clear (self->cache);
  g_set_object (&self->figure, figure);
  if (figure != NULL)
    self->renderer = pal_figure_renderer_new (figure);
  pal_body_map_set_ready (self, FALSE);
  for (guint i = 0; i < self->n_shown; i++)
    pal_body_map_ensure_view (self, self->shown[i]);
  pal_body_map_update_marks (self);
  pal_body_map_arrange_views (self);
  pal_body_map_prepare (self);
  g_object_notify (G_OBJECT (self), "figure");
}

/* Returns: (transfer none) (nullable): the body shown. */
PalFigure *
pal_body_map_get_figure (PalBodyMap *self)
{
  g_return_val_if_fail (PAL_IS_BODY_MAP (self), NULL);
  return self->figure;
}

/**
 * pal_body_map_set_knowledge:
 * @self: a map
 * @knowledge: (nullable): the names of regions
 */
void
pal_body_map_set_knowledge (PalBodyMap *self, PalKnowledge *knowledge)
{
  g_return_if_fail (PAL_IS_BODY_MAP (self));

  if (self->knowledge == knowledge)
    return;
  pal_body_map_keep_focus (self);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  self->knowledge = knowledge != NULL ? pal_knowledge_ref (knowledge) : NULL;
  for (guint i = 0; i < PAL_N_VIEWS; i++)
    if (self->views[i] != NULL)
      pal_body_view_set_knowledge (self->views[i], knowledge);
  pal_body_map_update_marks (self);
  pal_body_map_prepare (self);
  g_object_notify (G_OBJECT (self), "knowledge");
}

/* Returns: (transfer none) (nullable): the names of regions. */
PalKnowledge *
pal_body_map_get_knowledge (PalBodyMap *self)
{
  g_return_val_if_fail (PAL_IS_BODY_MAP (self), NULL);
  return self->knowledge;
}

/**
 * pal_body_map_set_layer:
 * @self: a map
 * @layer: what to show of the body; the regions are its muscles, or the zones on skin and skeleton
 */
void
pal_body_map_set_layer (PalBodyMap *self, PalLayer layer)
{
  gboolean other_regions;

  g_return_if_fail (PAL_IS_BODY_MAP (self));
  g_return_if_fail (layer <= PAL_LAYER_SKELETON);

  if (self->layer == layer)
    return;
  other_regions =
      pal_body_view_get_region_layer (self->layer) != pal_body_view_get_region_layer (layer);
  if (other_regions)
    {
      pal_body_map_keep_focus (self);
      pal_body_map_set_hovered (self, NULL);
    }
  self->layer = layer;
  self->landmark = NULL;
  for (guint i = 0; i < PAL_N_VIEWS; i++)
    if (self->views[i] != NULL)
      pal_body_view_set_layer (self->views[i], layer);
  if (other_regions)
    pal_body_map_prepare (self);
  g_object_notify (G_OBJECT (self), "layer");
}

/* Returns: which layer is drawn and named; it changes what is seen, never what is recorded. */
PalLayer
pal_body_map_get_layer (PalBodyMap *self)
{
  g_return_val_if_fail (PAL_IS_BODY_MAP (self), PAL_LAYER_ZONES);
  return self->layer;
}

/**
 * pal_body_map_set_areas_shown:
 * @self: a map
 * @areas_shown: whether the regions of skin, zones and skeleton are the areas that zones are taken
 *   together to; what is activated is a zone all the same
 */
void
pal_body_map_set_areas_shown (PalBodyMap *self, gboolean areas_shown)
{
  g_return_if_fail (PAL_IS_BODY_MAP (self));

  areas_shown = !!areas_shown;
  if (self->areas_shown == areas_shown)
    return;
  pal_body_map_keep_focus (self);
  pal_body_map_set_hovered (self, NULL);
  self->areas_shown = areas_shown;
  for (guint i = 0; i < PAL_N_VIEWS; i++)
    if (self->views[i] != NULL)
      pal_body_view_set_areas_shown (self->views[i], areas_shown);
  pal_body_map_prepare (self);
  g_object_notify (G_OBJECT (self), "areas-shown");
}

/* Returns: whether coarse areas stand for their zones. */
gboolean
pal_body_map_get_areas_shown (PalBodyMap *self)
{
  g_return_val_if_fail (PAL_IS_BODY_MAP (self), FALSE);
  return self->areas_shown;
}

/**
 * pal_body_map_set_skin:
 * @self: a map
 * @skin: a tone of skin, or lines alone
 */
void
pal_body_map_set_skin (PalBodyMap *self, PalSkin skin)
{
  g_return_if_fail (PAL_IS_BODY_MAP (self));
  g_return_if_fail (skin < PAL_N_SKINS);

  if (self->skin == skin)
    return;
  self->skin = skin;
  for (guint i = 0; i < PAL_N_VIEWS; i++)
    if (self->views[i] != NULL)
      pal_body_view_set_skin (self->views[i], skin);
  g_object_notify (G_OBJECT (self), "skin");
}

/**
 * pal_body_map_set_views:
 * @self: a map
 * @views: (array length=n_views): the views, from left to right, each once
 * @n_views: how many, 1 to 4
 *
 * Shows one view large or several side by side, at one scale and with one zoom.
 */
void
pal_body_map_set_views (PalBodyMap *self, const PalView *views, guint n_views)
{
  gboolean missing = FALSE;

  g_return_if_fail (PAL_IS_BODY_MAP (self));
  g_return_if_fail (views != NULL && n_views > 0 && n_views < PAL_N_VIEWS);

  if (n_views == self->n_shown && memcmp (views, self->shown, n_views * sizeof *views) == 0)
    return;
  pal_body_map_call_off (self);
  pal_body_map_begin_fade (self);
  pal_body_map_keep_focus (self);
  pal_body_map_set_hovered (self, NULL);
  for (guint i = 0; i < PAL_N_VIEWS; i++)
    if (self->views[i] != NULL)
      gtk_widget_set_visible (GTK_WIDGET (self->views[i]), FALSE);
  self->n_shown = n_views;
  for (guint i = 0; i < n_views; i++)
    {
      PalBodyView *view = pal_body_map_ensure_view (self, views[i]);

      self->shown[i] = views[i];
      /* The order of the children is that in which a screen reader meets them. */
      gtk_widget_insert_before (GTK_WIDGET (view), GTK_WIDGET (self), NULL);
      gtk_widget_set_visible (GTK_WIDGET (view), TRUE);
      missing = missing || pal_body_view_get_n_regions (view) == 0;
    }
  pal_body_map_arrange_views (self);
  if (missing)
    pal_body_map_prepare (self);
  else if (self->restore_focus)
    {
      self->restore_focus = FALSE;
      gtk_widget_grab_focus (GTK_WIDGET (self));
    }
  g_signal_emit_by_name (self, "views-changed");
}

/* Returns: (transfer none) (array length=n_views): the views shown, from left to right. */
const PalView *
pal_body_map_get_views (PalBodyMap *self, guint *n_views)
{
  g_return_val_if_fail (PAL_IS_BODY_MAP (self) && n_views != NULL, NULL);
  *n_views = self->n_shown;
  return self->shown;
}

/**
 * pal_body_map_set_marks:
 * @self: a map
 * @marks: (nullable): a list of #PalMark, which is followed
 */
void
pal_body_map_set_marks (PalBodyMap *self, GListModel *marks)
{
  g_return_if_fail (PAL_IS_BODY_MAP (self));

  if (!pal_mark_watch_set_model (self->marks, marks))
    return;
  /* A stroke that began over the marks of one client is none of another's. */
  pal_body_map_call_off (self);
  pal_body_map_forget_shown (self);
  g_object_notify (G_OBJECT (self), "marks");
}

/* Returns: (transfer none) (nullable) (element-type PalMark): the marks of the visit that is
 * shown. */
GListModel *
pal_body_map_get_marks (PalBodyMap *self)
{
  g_return_val_if_fail (PAL_IS_BODY_MAP (self), NULL);
  return self->marks != NULL ? pal_mark_watch_get_model (self->marks) : NULL;
}

/**
 * pal_body_map_set_ghosts:
 * @self: a map
 * @ghosts: (nullable): a list of #PalMark: the last known states before this visit
 */
void
pal_body_map_set_ghosts (PalBodyMap *self, GListModel *ghosts)
{
  g_return_if_fail (PAL_IS_BODY_MAP (self));

  if (pal_mark_watch_set_model (self->ghosts, ghosts))
    g_object_notify (G_OBJECT (self), "ghosts");
}

/* Returns: (transfer none) (nullable) (element-type PalMark): what is known from before, seen or
 * not. */
GListModel *
pal_body_map_get_ghosts (PalBodyMap *self)
{
  g_return_val_if_fail (PAL_IS_BODY_MAP (self), NULL);
  return self->ghosts != NULL ? pal_mark_watch_get_model (self->ghosts) : NULL;
}

/* Says whether what is known from before is drawn, and found, on the figure. */
void
pal_body_map_set_ghost_visible (PalBodyMap *self, gboolean ghost_visible)
{
  g_return_if_fail (PAL_IS_BODY_MAP (self));

  ghost_visible = !!ghost_visible;
  if (self->ghost_visible == ghost_visible)
    return;
  self->ghost_visible = ghost_visible;
  pal_body_map_update_marks (self);
  g_object_notify (G_OBJECT (self), "ghost-visible");
}

/* Returns: whether what is known from before is drawn. */
gboolean
pal_body_map_get_ghost_visible (PalBodyMap *self)
{
  g_return_val_if_fail (PAL_IS_BODY_MAP (self), FALSE);
  return self->ghost_visible;
}

/**
 * pal_body_map_set_author_look:
 * @self: a map
 * @author: an author
 * @look: how their marks are seen, and those from before too
 */
void
pal_body_map_set_author_look (PalBodyMap *self, PalAuthor author, PalAuthorLook look)
{
  g_return_if_fail (PAL_IS_BODY_MAP (self) && author != PAL_AUTHOR_NONE);

  if (pal_author_looks_get (&self->looks, author) == look)
    return;
  pal_author_looks_set (&self->looks, author, look);
  pal_body_map_update_marks (self);
}

/* Returns: how the marks of this author are shown. */
PalAuthorLook
pal_body_map_get_author_look (PalBodyMap *self, PalAuthor author)
{
  g_return_val_if_fail (PAL_IS_BODY_MAP (self), PAL_LOOK_SHOWN);
  return pal_author_looks_get (&self->looks, author);
}

/**
 * pal_body_map_set_selected_mark_id:
 * @self: a map
 * @mark_id: (nullable): the id of the mark or ghost to show as selected
 */
void
pal_body_map_set_selected_mark_id (PalBodyMap *self, const char *mark_id)
{
  g_return_if_fail (PAL_IS_BODY_MAP (self));

  if (g_strcmp0 (self->selected_mark_id, mark_id) == 0)
    return;
  g_free (self->selected_mark_id);
  self->selected_mark_id = g_strdup (mark_id);
  for (guint i = 0; i < PAL_N_VIEWS; i++)
    if (self->views[i] != NULL)
      pal_body_view_set_selected (self->views[i], mark_id);
  g_object_notify (G_OBJECT (self), "selected-mark-id");
}

/* Returns: (transfer none) (nullable): the id of the mark that stands out. */
const char *
pal_body_map_get_selected_mark_id (PalBodyMap *self)
{
  g_return_val_if_fail (PAL_IS_BODY_MAP (self), NULL);
  return self->selected_mark_id;
}

static void
show_overlay (PalBodyMap *self)
{
  for (guint i = 0; i < PAL_N_VIEWS; i++)
    if (self->views[i] != NULL)
      pal_body_view_set_overlay (self->views[i], &self->overlay);
}

/**
 * pal_body_map_set_no_work:
 * @self: a map
 * @no_work: (nullable) (element-type PalNoWork): where nobody is to work
 *
 * Hatched over everything that is drawn but the labels, and said first of each zone. To be called again when what is
 * said of one of them changes.
 */
void
pal_body_map_set_no_work (PalBodyMap *self, GPtrArray *no_work)
{
  g_return_if_fail (PAL_IS_BODY_MAP (self));

  g_clear_pointer (&self->overlay.no_work, g_ptr_array_unref);
  self->overlay.no_work = no_work != NULL ? g_ptr_array_ref (no_work) : NULL;
  show_overlay (self);
  pal_body_map_update_marks (self);
}

/**
 * pal_body_map_set_selected_region:
 * @self: a map
 * @key: (nullable): the region that is looked at elsewhere; it is framed, whatever the layer shows
 */
void
pal_body_map_set_selected_region (PalBodyMap *self, const char *key)
{
  g_return_if_fail (PAL_IS_BODY_MAP (self));

  key = g_intern_string (key);
  if (self->overlay.region == key)
    return;
  self->overlay.region = key;
  show_overlay (self);
  g_signal_emit_by_name (self, "looked-at");
}

/**
 * pal_body_map_set_referrals:
 * @self: a map
 * @referrals: (nullable) (element-type PalReferral): the zones in which what is looked at may be
 *   felt, or %NULL to show none
 */
void
pal_body_map_set_referrals (PalBodyMap *self, GPtrArray *referrals)
{
  g_return_if_fail (PAL_IS_BODY_MAP (self));

  if (self->overlay.referrals == referrals)
    return;
  g_clear_pointer (&self->overlay.referrals, g_ptr_array_unref);
  self->overlay.referrals = referrals != NULL ? g_ptr_array_ref (referrals) : NULL;
  show_overlay (self);
}

/* Returns: whether there is anything new. */
static gboolean
set_keys (char ***keys, const char *const *shown)
{
  const char *const none[] = { NULL };
  const char *const *former = (const char *const *) *keys;

  if (g_strv_equal (former != NULL ? former : none, shown != NULL ? shown : none))
    return FALSE;
  g_strfreev (*keys);
  *keys = g_strdupv ((char **) shown);
  return TRUE;
}

/**
 * pal_body_map_set_dangers:
 * @self: a map
 * @zones: (nullable) (array zero-terminated=1): the zones in which something must not be pressed, or %NULL
 *   to show none
 */
void
pal_body_map_set_dangers (PalBodyMap *self, const char *const *zones)
{
  g_return_if_fail (PAL_IS_BODY_MAP (self));

  if (set_keys (&self->overlay.dangers, zones))
    show_overlay (self);
}

/**
 * pal_body_map_set_landmarks:
 * @self: a map
 * @keys: (nullable) (array zero-terminated=1): the region keys of bony landmarks, or %NULL for none
 *
 * They are shown with their names, whatever layer is, in each view that has them.
 */
void
pal_body_map_set_landmarks (PalBodyMap *self, const char *const *keys)
{
  g_return_if_fail (PAL_IS_BODY_MAP (self));

  /* The map itself draws the names, above all views. */
  if (set_keys (&self->overlay.landmarks, keys))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Returns: (nullable) (array zero-terminated=1): the landmarks that are named. */
const char *const *
pal_body_map_get_landmarks (PalBodyMap *self)
{
  g_return_val_if_fail (PAL_IS_BODY_MAP (self), NULL);
  return (const char *const *) self->overlay.landmarks;
}

/**
 * pal_body_map_set_differences:
 * @self: a map
 * @differences: (nullable) (element-type PalAuthorDifference): where the authors say different things,
 *   or %NULL to show none
 */
void
pal_body_map_set_differences (PalBodyMap *self, GPtrArray *differences)
{
  g_return_if_fail (PAL_IS_BODY_MAP (self));

  if (self->overlay.differences == differences)
    return;
  g_clear_pointer (&self->overlay.differences, g_ptr_array_unref);
  self->overlay.differences = differences != NULL ? g_ptr_array_ref (differences) : NULL;
  show_overlay (self);
}

/* Returns: (transfer none) (nullable): the key of the region that stands out. */
const char *
pal_body_map_get_selected_region (PalBodyMap *self)
{
  g_return_val_if_fail (PAL_IS_BODY_MAP (self), NULL);
  return self->overlay.region;
}

/**
 * pal_body_map_set_marks_selectable:
 * @self: a map
 * @marks_selectable: whether a click on the symbol of a mark is meant for the mark
 */
void
pal_body_map_set_marks_selectable (PalBodyMap *self, gboolean marks_selectable)
{
  g_return_if_fail (PAL_IS_BODY_MAP (self));

  marks_selectable = !!marks_selectable;
  if (self->marks_selectable == marks_selectable)
    return;
  self->marks_selectable = marks_selectable;
  g_object_notify (G_OBJECT (self), "marks-selectable");
}

/* Returns: whether a tap on a mark means the mark, and not the region below it. */
gboolean
pal_body_map_get_marks_selectable (PalBodyMap *self)
{
  g_return_val_if_fail (PAL_IS_BODY_MAP (self), FALSE);
  return self->marks_selectable;
}

/* To be called when either of the two sizes of text changes. */
void
pal_body_map_update_text_scale (PalBodyMap *self)
{
  for (guint i = 0; i < PAL_N_VIEWS; i++)
    if (self->views[i] != NULL)
      pal_body_view_set_text_scale (self->views[i], pal_body_map_get_label_scale (self));
}

/* How large symbols and letters are, of what is usual. */
double
pal_body_map_get_label_scale (PalBodyMap *self)
{
  return MAX (self->text_scale, pal_text_scale_get (GTK_WIDGET (self)));
}

/**
 * pal_body_map_set_text_scale:
 * @self: a map
 * @text_scale: the size of symbols and letters, 0.5 to 4; 1 unless set
 *
 * Where all text is larger than that, they are as large.
 */
void
pal_body_map_set_text_scale (PalBodyMap *self, double text_scale)
{
  g_return_if_fail (PAL_IS_BODY_MAP (self));

  text_scale = CLAMP (text_scale, 0.5, 4.0);
  if (self->text_scale == text_scale)
    return;
  self->text_scale = text_scale;
  pal_body_map_update_text_scale (self);
  g_object_notify (G_OBJECT (self), "text-scale");
}

/* Returns: how large labels are, 1 being as large as other text at 100 %. */
double
pal_body_map_get_text_scale (PalBodyMap *self)
{
  g_return_val_if_fail (PAL_IS_BODY_MAP (self), 1.0);
  return self->text_scale;
}

/* Whether all regions of the views shown are there. */
gboolean
pal_body_map_is_ready (PalBodyMap *self)
{
  g_return_val_if_fail (PAL_IS_BODY_MAP (self), FALSE);
  return self->ready;
}

/* Returns: (nullable): the key of the landmark beside the pointer, on the skeleton. */
const char *
pal_body_map_get_landmark (PalBodyMap *self)
{
  g_return_val_if_fail (PAL_IS_BODY_MAP (self), NULL);
  return self->landmark;
}
