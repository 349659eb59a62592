/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void pal_shortcuts_present (GtkWindow *parent, const char *resource_path);

G_END_DECLS
