/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @date is a stored date, or NULL if the question was put aside. */
typedef void (*PalPastVisitFunc) (const char *date, gpointer user_data);

void pal_past_visit_ask (GtkWindow *parent, PalPastVisitFunc func, gpointer user_data);

G_END_DECLS
