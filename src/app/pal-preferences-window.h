/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-practice.h"

G_BEGIN_DECLS

/* Who works here, what stands on the practice card, and how the program behaves. */
#define PAL_TYPE_PREFERENCES_WINDOW (pal_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (PalPreferencesWindow, pal_preferences_window, PAL, PREFERENCES_WINDOW, AdwWindow)

void pal_preferences_window_show (GtkWindow *parent, PalPractice *practice);

G_END_DECLS
