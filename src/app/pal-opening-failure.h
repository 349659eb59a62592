/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The page of a window whose record could not be opened. */
#define PAL_TYPE_OPENING_FAILURE (pal_opening_failure_get_type ())
G_DECLARE_FINAL_TYPE (PalOpeningFailure, pal_opening_failure, PAL, OPENING_FAILURE, AdwBin)

GtkWidget *pal_opening_failure_new (void);
void pal_opening_failure_set_error (PalOpeningFailure *self, const GError *error);

G_END_DECLS
