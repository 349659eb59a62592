/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What is typed goes to the disk by itself: a second after the last key, three seconds after the
 * first at the latest, and at once when the field is left. One stretch of typing shares one key, so
 * that it is one step of undo. */
typedef void (*PalAutosaveFunc) (const char *merge_key, gpointer user_data);

#define PAL_TYPE_AUTOSAVE (pal_autosave_get_type ())
G_DECLARE_FINAL_TYPE (PalAutosave, pal_autosave, PAL, AUTOSAVE, GObject)

PalAutosave *pal_autosave_new (PalAutosaveFunc func, gpointer user_data);
void pal_autosave_touch (PalAutosave *self);
void pal_autosave_flush (PalAutosave *self);
gboolean pal_autosave_is_pending (PalAutosave *self);

G_END_DECLS
