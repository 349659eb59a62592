/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-body-map.h"
#include "pal-body-view.h"
#include "pal-viewport.h"

G_BEGIN_DECLS

/* Shared by the files of the map: -build makes the views and regions, -focus takes keys, -pointer
 * takes mouse and fingers, -properties is what a page sets. */
struct _PalBodyMap
{
  GtkWidget parent_instance;

  PalFigure *figure;
  PalKnowledge *knowledge;
  PalFigureRenderer *renderer;
  GCancellable *preparing; /* of what the renderer makes ready for this map */
  guint n_prepared;        /* of the views shown, from the first; what was asked for counts */
  PalLayer layer;

  PalBodyView *views[PAL_N_VIEWS]; /* children; one stays when it is not shown, to come back fast */
  double lefts[PAL_N_VIEWS];       /* of the views in the content, in millimetres */
  double tops[PAL_N_VIEWS];
  PalView shown[PAL_N_VIEWS];
  guint n_shown;
  PalViewport viewport;

  PalMarkWatch *marks;
  PalMarkWatch *ghosts;
  gboolean ghost_visible;
  gboolean marks_selectable;
  char *selected_mark_id;
  PalBodyOverlay overlay; /* what is looked at */
  double text_scale;

  guint build_id;
  gboolean ready;

  const char *focus_key; /* interned; where the focus is or will come back to */
  PalView focus_view;
  PalPoint focus_point; /* where on the body that is, in millimetres of the view */
  gboolean going_back;  /* the map itself looks for where the focus was */
  gboolean restore_focus; /* the region that had it went away, or there was none yet */
  const char *hovered;    /* interned */

  double pointer_x;
  double pointer_y;
  double drag_x; /* how far the drag under way has come */
  double drag_y;
  double pinch_x; /* where the middle of two fingers was last */
  double pinch_y;
  double start_zoom;
  gboolean dragging; /* since the last press: it was no tap */
};

/* pal-body-map.c */
PalBodyView *pal_body_map_ensure_view (PalBodyMap *self, PalView view);
void pal_body_map_drop_views (PalBodyMap *self);
void pal_body_map_arrange_views (PalBodyMap *self);
void pal_body_map_update_marks (PalBodyMap *self);
void pal_body_map_show_marks (PalBodyMap *self, PalBodyView *view);
void pal_body_map_prepare (PalBodyMap *self);
void pal_body_map_prepare_next (PalBodyMap *self);
void pal_body_map_set_ready (PalBodyMap *self, gboolean ready);
void pal_body_map_keep_focus (PalBodyMap *self);
void pal_body_map_finish_building (PalBodyMap *self);
void pal_body_map_viewport_changed (PalBodyMap *self, double old_zoom);
void pal_body_map_emit_region (
    PalBodyMap *self, const PalRegion *region, PalView view, const PalPoint *point);
void pal_body_map_emit_mark (PalBodyMap *self, const char *mark_id);
void pal_body_map_set_hovered (PalBodyMap *self, const char *key);

/* pal-body-map-focus.c */
gboolean pal_body_map_focus (GtkWidget *widget, GtkDirectionType direction);
gboolean pal_body_map_grab_focus (GtkWidget *widget);
void pal_body_map_restore_focus (PalBodyMap *self);
gboolean pal_body_map_has_focus_inside (PalBodyMap *self);
void pal_body_map_watch_region (PalBodyMap *self, PalBodyRegion *region);
PalBodyRegion *pal_body_map_find_neighbour (PalBodyMap *self,
                                            PalBodyRegion *from,
                                            GtkDirectionType direction);

/* pal-body-map-pointer.c */
void pal_body_map_init_pointer (PalBodyMap *self);
gboolean pal_body_map_press_at (PalBodyMap *self, double x, double y, gboolean by_finger);

G_END_DECLS
