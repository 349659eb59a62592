/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-practice.h"

G_BEGIN_DECLS

/* Returns: (transfer none): where a toast is shown now */
typedef AdwToastOverlay *(*PalToastPlace) (gpointer user_data);

/* Offers to take back what was just archived or deleted, in a toast that names nobody. It goes with
 * the next change, since it would take back that one then. */
#define PAL_TYPE_UNDO_TOAST (pal_undo_toast_get_type ())
G_DECLARE_FINAL_TYPE (PalUndoToast, pal_undo_toast, PAL, UNDO_TOAST, GObject)

PalUndoToast *pal_undo_toast_new (PalPractice *practice,
                                  AdwToastOverlay *overlay,
                                  const char *const *tables);
void pal_undo_toast_set_place (PalUndoToast *self, PalToastPlace place, gpointer user_data);
void pal_undo_toast_say (PalUndoToast *self, const char *sentence);
void pal_undo_toast_dismiss (PalUndoToast *self);

G_END_DECLS
