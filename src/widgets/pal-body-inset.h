/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pal-figure.h"

G_BEGIN_DECLS

/* The whole body, small, with the part filled that a close-up shows. Only to be looked at. */
#define PAL_TYPE_BODY_INSET (pal_body_inset_get_type ())
G_DECLARE_FINAL_TYPE (PalBodyInset, pal_body_inset, PAL, BODY_INSET, GtkWidget)


void pal_body_inset_set_close_up (PalBodyInset *self, PalFigure *figure, PalView close_up, gboolean mirrored);

G_END_DECLS
