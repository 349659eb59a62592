/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pal-types.h"

G_BEGIN_DECLS

/* The four words and the numbers that rate again what is known from before. */
#define PAL_TYPE_RATING_KEYS (pal_rating_keys_get_type ())
G_DECLARE_FINAL_TYPE (PalRatingKeys, pal_rating_keys, PAL, RATING_KEYS, GtkBox)

GtkWidget *pal_rating_keys_new (PalKind kind);

G_END_DECLS
