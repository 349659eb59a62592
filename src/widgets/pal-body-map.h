/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pal-author-look.h"
#include "pal-figure.h"
#include "pal-knowledge.h"
#include "pal-types.h"

G_BEGIN_DECLS

/* What a mouse does when it is dragged over the figure, or a finger where there is no pen. */
typedef enum
{
  PAL_INK_TOOL_NONE,  /* moves the figure */
  PAL_INK_TOOL_DRAW,  /* a stroke */
  PAL_INK_TOOL_LASSO, /* surrounds what is filled */
  PAL_INK_TOOL_BRUSH, /* fills each zone that it comes over */
  PAL_INK_TOOL_ARROW, /* leads from one place to another */
  PAL_INK_TOOL_ERASE, /* cuts strokes */
} PalInkTool;

#define PAL_INK_SIZE_MIN 0.5
#define PAL_INK_SIZE_MAX 4.0

/* The body, to look at and to point at: one view large or several side by side, each region a
 * widget of its own. It shows marks and says what was pointed at; it changes nothing itself. */
#define PAL_TYPE_BODY_MAP (pal_body_map_get_type ())
G_DECLARE_FINAL_TYPE (PalBodyMap, pal_body_map, PAL, BODY_MAP, GtkWidget)

GtkWidget *pal_body_map_new (void);

void pal_body_map_set_figure (PalBodyMap *self, PalFigure *figure);
PalFigure *pal_body_map_get_figure (PalBodyMap *self);
void pal_body_map_set_knowledge (PalBodyMap *self, PalKnowledge *knowledge);
PalKnowledge *pal_body_map_get_knowledge (PalBodyMap *self);
void pal_body_map_set_layer (PalBodyMap *self, PalLayer layer);
PalLayer pal_body_map_get_layer (PalBodyMap *self);
void pal_body_map_set_areas_shown (PalBodyMap *self, gboolean areas_shown);
gboolean pal_body_map_get_areas_shown (PalBodyMap *self);
void pal_body_map_set_skin (PalBodyMap *self, PalSkin skin);
void pal_body_map_set_mirrored (PalBodyMap *self, gboolean mirrored);
gboolean pal_body_map_get_mirrored (PalBodyMap *self);
gboolean pal_body_map_is_view_mirrored (PalBodyMap *self, PalView view);
void pal_body_map_set_views (PalBodyMap *self, const PalView *views, guint n_views);
const PalView *pal_body_map_get_views (PalBodyMap *self, guint *n_views);

void pal_body_map_set_marks (PalBodyMap *self, GListModel *marks);
GListModel *pal_body_map_get_marks (PalBodyMap *self);
void pal_body_map_set_ghosts (PalBodyMap *self, GListModel *ghosts);
GListModel *pal_body_map_get_ghosts (PalBodyMap *self);
void pal_body_map_set_ghost_visible (PalBodyMap *self, gboolean ghost_visible);
gboolean pal_body_map_get_ghost_visible (PalBodyMap *self);
void pal_body_map_set_author_look (PalBodyMap *self, PalAuthor author, PalAuthorLook look);
PalAuthorLook pal_body_map_get_author_look (PalBodyMap *self, PalAuthor author);
void pal_body_map_set_differences (PalBodyMap *self, GPtrArray *differences);
void pal_body_map_set_no_work (PalBodyMap *self, GPtrArray *no_work);
void pal_body_map_set_selected_mark_id (PalBodyMap *self, const char *mark_id);
const char *pal_body_map_get_selected_mark_id (PalBodyMap *self);
void pal_body_map_set_selected_region (PalBodyMap *self, const char *key);
const char *pal_body_map_get_selected_region (PalBodyMap *self);
void pal_body_map_set_referrals (PalBodyMap *self, GPtrArray *referrals);
void pal_body_map_set_dangers (PalBodyMap *self, const char *const *zones);
void pal_body_map_set_landmarks (PalBodyMap *self, const char *const *keys);
const char *const *pal_body_map_get_landmarks (PalBodyMap *self);
void pal_body_map_set_marks_selectable (PalBodyMap *self, gboolean marks_selectable);
gboolean pal_body_map_get_marks_selectable (PalBodyMap *self);
void pal_body_map_set_text_scale (PalBodyMap *self, double text_scale);
double pal_body_map_get_text_scale (PalBodyMap *self);

gboolean pal_body_map_request_menu (PalBodyMap *self, double x, double y, gboolean by_finger);
gboolean pal_body_map_request_menu_at_focus (PalBodyMap *self);
GPtrArray *pal_body_map_dup_unlabelled (PalBodyMap *self);
gboolean pal_body_map_is_labelled (PalBodyMap *self, const GdkRectangle *area);

void pal_body_map_set_zoom (PalBodyMap *self, double zoom);
double pal_body_map_get_zoom (PalBodyMap *self);
void pal_body_map_zoom_in (PalBodyMap *self);
void pal_body_map_zoom_out (PalBodyMap *self);
void pal_body_map_zoom_reset (PalBodyMap *self);

void pal_body_map_set_points_refer (PalBodyMap *self, gboolean points_refer);
void pal_body_map_set_ink (PalBodyMap *self, PalInkTool tool, PalPen pen);
void pal_body_map_set_ink_size (PalBodyMap *self, double size);
double pal_body_map_get_ink_size (PalBodyMap *self);
double pal_body_map_get_ink_width (PalBodyMap *self);
double pal_body_map_get_ink_width_at (PalBodyMap *self, double size);
double pal_body_map_get_tip_width (PalBodyMap *self);
void pal_body_map_set_tool_cursor (PalBodyMap *self, GdkCursor *cursor);
void pal_body_map_forget_ink (PalBodyMap *self, const char *stroke_id);

gboolean pal_body_map_is_ready (PalBodyMap *self);
gboolean pal_body_map_focus_region (PalBodyMap *self, const char *key);
const char *pal_body_map_get_focused_region (PalBodyMap *self, PalView *view);
const char *pal_body_map_get_landmark (PalBodyMap *self);
gboolean pal_body_map_show_mark (PalBodyMap *self, const char *mark_id);
gboolean pal_body_map_locate_label (PalBodyMap *self,
                                    const char *mark_id,
                                    PalView *view,
                                    PalPoint *point);
void pal_body_map_get_figure_area (PalBodyMap *self, graphene_rect_t *area);
gboolean
pal_body_map_locate (PalBodyMap *self, PalView view, double u, double v, double *x, double *y);

G_END_DECLS
