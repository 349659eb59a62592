/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*PalAnswerFunc) (gboolean confirmed, gpointer user_data);

void pal_question_ask (GtkWindow *parent,
                       const char *heading,
                       const char *body,
                       const char *keep_label,
                       const char *confirm_label,
                       gboolean destructive,
                       PalAnswerFunc func,
                       gpointer user_data);

G_END_DECLS
