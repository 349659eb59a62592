/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-body-view.h"
#include "pal-ink-textures.h"
#include "pal-mark-painter.h"

G_BEGIN_DECLS

/* Marks as they were drawn last. */
typedef struct
{
  GdkTexture *texture;    /* NULL if there are none */
  graphene_rect_t area;   /* of the texture, in pixels of the view */
  graphene_rect_t around; /* for which it was drawn */
  double scale;
  gboolean drawn;         /* they have not changed since */
} PalMarksPicture;

/* Shared by the files of the view: -marks draws what lies over the figure, -look says what is drawn
 * of it, -place where, and pal-body-landmarks.c names bony places. */
struct _PalBodyView
{
  GtkWidget parent_instance;

  PalView view;
  PalLayer layer;
  PalTheme theme;
  PalKnowledge *knowledge;
  PalFigureView *figure_view; /* NULL until it is loaded */
  cairo_rectangle_t body;
  cairo_rectangle_t extent;
  gboolean in_row; /* other views stand beside it */
  gboolean mirrored;
  gboolean quiet;
  double scale;
  double fit_scale;
  graphene_rect_t window;  /* that of the map, as everything in pixels of the view */
  graphene_rect_t visible; /* of the widget */

  PalPictureSheet *sheet; /* of what follows, but for labels */
  PalFigureTextures *textures;
  PalSkin skin;
  gboolean areas_shown; /* instead of zones */
  PalZoneAreas *areas;  /* once they have been shown, or NULL */
  PalInkTextures *ink;
  PalMarkPainter *painter;
  const PalBodyOverlay *overlay; /* of the map */
  PalMarksPicture marks[2];      /* what is on the body, then the labels */
  guint marks_id;                /* of the timeout after which they are drawn for another size */

  const PalLandmarkSpot *pointed; /* under the pointer, or NULL */
  double text_scale;

  GPtrArray *regions;    /* PalBodyRegion, children */
  GHashTable *by_key;    /* interned key to PalBodyRegion */
  GHashTable *descriptions; /* key to text */
};

/* pal-body-view.c */
void pal_body_view_drop_regions (PalBodyView *self);
void pal_body_view_describe_regions (PalBodyView *self);

/* pal-body-view-place.c */
float pal_body_view_get_full_width (PalBodyView *self);
void pal_body_view_update_visible (PalBodyView *self);
graphene_rect_t pal_body_view_get_drawn (PalBodyView *self);
double pal_body_view_to_x (PalBodyView *self, double u);
void pal_body_view_transform (PalBodyView *self, cairo_t *cr);

/* pal-body-landmarks.c */
char *pal_body_view_dup_landmarks (PalBodyView *self, PalBodyRegion *region);

/* pal-body-view-look.c */
void pal_body_view_update_look (PalBodyView *self);
PalZoneAreas *pal_body_view_get_areas (PalBodyView *self);

/* pal-body-view-marks.c */
void pal_body_view_redraw_marks (PalBodyView *self);
void pal_body_view_add_marks (PalBodyView *self, PalPictureSheet *sheet, graphene_rect_t *seen);
void pal_body_view_snapshot_labels (PalBodyView *self, GtkSnapshot *snapshot);

G_END_DECLS
