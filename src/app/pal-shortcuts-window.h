/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Every key of the program, found as one types. GtkShortcutsWindow is wider than a narrow window and
 * has gone out of use. */
#define PAL_TYPE_SHORTCUTS_WINDOW (pal_shortcuts_window_get_type ())
G_DECLARE_FINAL_TYPE (PalShortcutsWindow, pal_shortcuts_window, PAL, SHORTCUTS_WINDOW, AdwWindow)

void pal_shortcuts_window_show (GtkWindow *parent);

G_END_DECLS
