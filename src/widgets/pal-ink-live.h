/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pal-figure-painter.h"
#include "pal-ink-recorder.h"

G_BEGIN_DECLS

/* The stroke that is being drawn, and those that are drawn and not yet painted with their mark. Lies
 * over the views of a map and is hit by nothing. What a sample costs does not grow with the stroke,
 * nor with what else is on the map. */
#define PAL_TYPE_INK_LIVE (pal_ink_live_get_type ())
G_DECLARE_FINAL_TYPE (PalInkLive, pal_ink_live, PAL, INK_LIVE, GtkWidget)

/* How the stroke is shown while it grows. */
typedef enum
{
  PAL_INK_LOOK_STROKE, /* in the colour of the pen */
  PAL_INK_LOOK_LINE,   /* around what will be filled, or from where to where */
  PAL_INK_LOOK_ERASER, /* what will be gone */
} PalInkLook;

GtkWidget *pal_ink_live_new (void);

void pal_ink_live_set_theme (PalInkLive *self, PalTheme theme);
void pal_ink_live_set_frame (
    PalInkLive *self, PalView view, const graphene_point_t *origin, double scale,
                             gboolean mirrored);

void pal_ink_live_begin (
    PalInkLive *self, PalView view, PalPen pen, PalInkLook look, double width, PalInkDevice device);
gboolean pal_ink_live_add (PalInkLive *self, double u, double v, double pressure, double time);
gboolean pal_ink_live_is_drawing (PalInkLive *self);
PalInkStroke *pal_ink_live_end (PalInkLive *self, const char *stroke_id, gboolean closed);
void pal_ink_live_cancel (PalInkLive *self);

typedef gboolean (*PalInkLiveFunc) (PalView view, const char *stroke_id, gpointer user_data);
void pal_ink_live_drop (PalInkLive *self, PalInkLiveFunc is_painted, gpointer user_data);

G_END_DECLS
