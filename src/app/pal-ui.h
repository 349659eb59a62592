/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void pal_ui_register (void);
gboolean pal_ui_focus_child (GtkWidget *page, GtkDirectionType direction);

G_END_DECLS
