/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pal-chart.h"

G_BEGIN_DECLS

/* Puts something of the library on today's hand-out, and takes it off again. */
#define PAL_TYPE_HANDOUT_BUTTON (pal_handout_button_get_type ())
G_DECLARE_FINAL_TYPE (PalHandoutButton, pal_handout_button, PAL, HANDOUT_BUTTON, GtkButton)

GtkWidget *pal_handout_button_new (PalChart *chart, const char *kind, const char *item, const char *name);

G_END_DECLS
