/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-guidance-case.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A session of so many minutes: steps to be moved, changed and taken over into the plan of the visit. */
#define PAL_TYPE_SESSION_EDITOR (pal_session_editor_get_type ())
G_DECLARE_FINAL_TYPE (PalSessionEditor, pal_session_editor, PAL, SESSION_EDITOR, AdwBin)

GtkWidget *pal_session_editor_new (PalGuidanceCase *of);
void pal_session_editor_set_ranked (PalSessionEditor *self, GPtrArray *ranked);
void pal_session_editor_set_minutes (PalSessionEditor *self, int minutes);
int pal_session_editor_get_planned (PalSessionEditor *self);

G_END_DECLS
