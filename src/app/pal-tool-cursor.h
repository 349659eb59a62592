/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pal-marking.h"

G_BEGIN_DECLS

GdkCursor *pal_tool_cursor_new (GtkWidget *widget, PalTool tool);

G_END_DECLS
