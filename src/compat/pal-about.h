/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void pal_about_present (GtkWindow *parent, const char *news_path);

G_END_DECLS
