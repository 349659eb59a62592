/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-figure.h"
#include "pal-practice.h"
#include "pal-topic.h"

G_BEGIN_DECLS

/* The library, in a window of its own that can stand beside that of a client and names none. */
#define PAL_TYPE_LIBRARY_WINDOW (pal_library_window_get_type ())
G_DECLARE_FINAL_TYPE (PalLibraryWindow, pal_library_window, PAL, LIBRARY_WINDOW, AdwWindow)

PalLibraryWindow *pal_library_window_new (PalKnowledge *knowledge, PalFigure *figure);
void pal_library_window_set_practice (PalLibraryWindow *self, PalPractice *practice);
void pal_library_window_show (PalLibraryWindow *self, const char *address);
const char *pal_library_window_get_address (PalLibraryWindow *self);
gboolean pal_library_window_is_ready (PalLibraryWindow *self);
gboolean pal_library_window_is_complete (PalLibraryWindow *self);

G_END_DECLS
