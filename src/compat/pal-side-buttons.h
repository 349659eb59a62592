/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PalSideButtonFunc:
 * @window: the window over which it was pressed
 * @by: -1 for the button that goes back, 1 for the one that goes forward
 */
typedef void (*PalSideButtonFunc) (GtkWindow *window, int by);

void pal_side_buttons_watch (GtkWindow *window, PalSideButtonFunc func);

G_END_DECLS
