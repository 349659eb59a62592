/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-body-map.h"
#include "pal-body-view.h"
#include "pal-drag-line.h"
#include "pal-ink-live.h"
#include "pal-ink-tip.h"
#include "pal-viewport.h"

G_BEGIN_DECLS

/* What is drawn, and with what. */
typedef struct
{
  PalInkTool tool; /* that is armed */
  PalPen pen;
  PalInkLive *live; /* a child, over the views */
  double size;      /* of pen and eraser, 1 for the usual one */
  PalInkTip *tip;   /* a child, over the ink */

  /* of the stroke under way */
  PalInkTool tool_used; /* PAL_INK_TOOL_NONE between strokes */
  PalView view;
  double start_x, start_y; /* pixels of the map */
  gboolean moved;
  gboolean on_sign; /* it began at the one that counts what has no label */
  GArray *erased;      /* PalPoint: where the eraser was */
  const char *brushed; /* interned: the zone that the brush filled last */

  gboolean pen_down;
  gint64 pen_seen; /* monotonic time, 0 for never */
  gboolean has_pen; /* there is one, so that a finger only moves the figure */
} PalBodyMapInk;

/* What is taken along. */
typedef struct
{
  PalDragLine *line; /* a child, over everything else */
  char *mark_id;     /* NULL if nothing is held */
  PalMarkPart part;
  PalView view;   /* where it was taken */
  PalPoint start; /* and at which point, in millimetres */
  gboolean under_way;
} PalBodyMapDrag;

/* Shared by the files of the map: -arcs leads from one view to another, -build makes the views and
 * regions, -drag moves marks, -fade shows one state after the other, -focus takes keys, -glide lets the
 * figure glide on, -ink makes strokes of what -pens takes from pens and whatever else draws, -menu
 * asks for the menu of a place, -mirror
 * turns left and right round, -pointer takes mouse and fingers, -properties is what a page sets,
 * -signals says what was pointed at, -tip how wide the pen is, -zoom is where things are. */
struct _PalBodyMap
{
  GtkWidget parent_instance;

  PalFigure *figure;
  PalKnowledge *knowledge;
  PalFigureRenderer *renderer;
  PalTextureCache *cache; /* of what the renderer drew */
  GCancellable *preparing; /* of what the renderer makes ready for this map */
  guint n_prepared;        /* of the views shown, from the first; what was asked for counts */
  PalLayer layer;
  PalSkin skin;
  gboolean areas_shown;
  gboolean mirrored; /* the client's left is on the left of every view */

  PalBodyView *views[PAL_N_VIEWS]; /* children; one stays when it is not shown, to come back fast */
  double lefts[PAL_N_VIEWS];       /* of the views in the content, in millimetres */
  double tops[PAL_N_VIEWS];
  PalView shown[PAL_N_VIEWS];
  guint n_shown;
  PalViewport viewport;

  GskRenderNode *shown_node; /* what was drawn last, or NULL */
  GskRenderNode *former; /* the views before, while they fade into those shown now, or NULL */
  gint64 fade_asked;
  gint64 fade_start; /* 0 while nothing of the new views is drawn */
  guint fade_id;

  PalMarkWatch *marks;
  PalMarkWatch *ghosts;
  gboolean ghost_visible;
  PalAuthorLooks looks;
  gboolean marks_selectable;
  char *selected_mark_id;
  GHashTable *descriptions; /* key to what there is to say of a region, or NULL */
  PalBodyOverlay overlay; /* what is looked at */
  double text_scale;

  guint describe_id;
  guint prepare_id;
  guint build_id;
  gboolean ready;

  const char *focus_key; /* interned; where the focus is or will come back to */
  PalView focus_view;
  PalPoint focus_point; /* where on the body that is, in millimetres of the view */
  gboolean going_back;  /* the map itself looks for where the focus was */
  gboolean restore_focus; /* the region that had it went away, or there was none yet */
  const char *hovered;    /* interned */
  const char *landmark;   /* interned: beside the pointer, or NULL */

  GdkCursor *cursor; /* of the tool, or NULL */
  gboolean pointer_inside;
  double pointer_x;
  double pointer_y;
  double drag_x; /* how far the drag under way has come */
  double drag_y;
  double pinch_x; /* where the middle of two fingers was last */
  double pinch_y;
  double start_zoom;
  gboolean dragging; /* since the last press: it was no tap */
  gboolean panned;   /* the figure followed */
  guint glide_id;
  gint64 glide_time; /* of the frame clock */
  double glide_x;    /* pixels in a second */
  double glide_y;
  GtkEventController *touches[4]; /* what a finger moves; borrowed */
  PalBodyMapInk ink;
  PalBodyMapDrag drag;
  gboolean points_refer;
};

/* pal-body-map.c */
PalTheme pal_body_map_get_theme (void);
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
void pal_body_map_update_text_scale (PalBodyMap *self);
double pal_body_map_get_label_scale (PalBodyMap *self);
void pal_body_map_viewport_changed (PalBodyMap *self, double old_zoom);
void pal_body_map_notify_mirrored (PalBodyMap *self);

/* pal-body-map-signals.c */
void pal_body_map_install_signals (GType type);
void pal_body_map_emit_region (
    PalBodyMap *self, const PalRegion *region, PalView view, const PalPoint *point);
void pal_body_map_emit_mark (PalBodyMap *self, const char *mark_id);
void pal_body_map_emit_missed (PalBodyMap *self);
void pal_body_map_emit_more (PalBodyMap *self, double x, double y);
void pal_body_map_emit_hovered (PalBodyMap *self);
void pal_body_map_set_hovered (PalBodyMap *self, const char *key);

/* pal-body-map-tip.c */
void pal_body_map_update_tip (PalBodyMap *self);

/* pal-body-map-glide.c */
GtkEventController *pal_body_map_init_glide (PalBodyMap *self, GtkEventController *scroll);
void pal_body_map_glide (PalBodyMap *self, double speed_x, double speed_y);
void pal_body_map_glide_after_scroll (
    PalBodyMap *self, double speed_x, double speed_y, GdkModifierType state);
gboolean pal_body_map_glide_on (PalBodyMap *self, double seconds);
void pal_body_map_stop_glide (PalBodyMap *self);

/* pal-body-map-menu.c */
void pal_body_map_install_menu_signal (GType type);
void pal_body_map_init_menu (PalBodyMap *self);

/* pal-body-map-mirror.c */
double pal_body_map_get_content_x (PalBodyMap *self, PalView view, double u);
void pal_body_map_place_live (PalBodyMap *self,
                              PalView view,
                              const graphene_rect_t *area,
                              const cairo_rectangle_t *extent,
                              double scale);

/* pal-body-map-fade.c */
void pal_body_map_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);
void pal_body_map_begin_fade (PalBodyMap *self);
void pal_body_map_forget_shown (PalBodyMap *self);

/* pal-body-map-focus.c */
gboolean pal_body_map_focus (GtkWidget *widget, GtkDirectionType direction);
gboolean pal_body_map_grab_focus (GtkWidget *widget);
void pal_body_map_restore_focus (PalBodyMap *self);
gboolean pal_body_map_has_focus_inside (PalBodyMap *self);
void pal_body_map_watch_region (PalBodyMap *self, PalBodyRegion *region);
PalBodyRegion *pal_body_map_find_neighbour (PalBodyMap *self,
                                            PalBodyRegion *from,
                                            GtkDirectionType direction);

/* pal-body-map-pens.c */
void pal_body_map_init_pens (PalBodyMap *self);
gboolean pal_body_map_pen_down (PalBodyMap *self,
                                guint button,
                                gboolean erases,
                                double x,
                                double y,
                                double pressure,
                                guint32 time);
void pal_body_map_pen_up (PalBodyMap *self, double x, double y);

/* pal-body-map-pointer.c */
void pal_body_map_init_pointer (PalBodyMap *self);
void pal_body_map_reset_touches (PalBodyMap *self);
void pal_body_map_scroll (
    PalBodyMap *self, double dx, double dy, GdkScrollUnit unit, GdkModifierType state);
gboolean pal_body_map_press_at (PalBodyMap *self, double x, double y, gboolean by_finger);
const PalRegion *pal_body_map_find_meant (
    PalBodyMap *self, double x, double y, gboolean by_finger, PalBodyView **view, PalPoint *point);
PalBodyView *pal_body_map_find_view_at (
    PalBodyMap *self, double x, double y, double *view_x, double *view_y);

/* pal-body-map-arcs.c */
void pal_body_map_snapshot_arcs (PalBodyMap *self, GtkSnapshot *snapshot);

/* pal-body-map-drag.c */
void pal_body_map_install_drag_signals (GType type);
void pal_body_map_init_drag (PalBodyMap *self);
void pal_body_map_clear_drag (PalBodyMap *self);
void pal_body_map_call_off (PalBodyMap *self);

/* pal-body-map-ink.c */
void pal_body_map_install_ink_signals (GType type);
void pal_body_map_init_ink (PalBodyMap *self);
void pal_body_map_clear_ink (PalBodyMap *self);
void pal_body_map_ink_painted (PalBodyMap *self);
gboolean pal_body_map_ink_begin (PalBodyMap *self,
                                 PalInkDevice device,
                                 PalInkTool tool,
                                 double x,
                                 double y,
                                 double pressure,
                                 double time);
void pal_body_map_ink_move (PalBodyMap *self, double x, double y, double pressure, double time);
gboolean pal_body_map_ink_is_tap (PalBodyMap *self);
void pal_body_map_ink_end (PalBodyMap *self);
void pal_body_map_ink_cancel (PalBodyMap *self);

G_END_DECLS
