/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PAL_RESOURCE_PREFIX "/io/github/palpate/Palpate"

void pal_ui_register (void);
void pal_ui_set_menu (GtkMenuButton *button, GMenuModel *menu);
void pal_ui_set_main_menu (GtkMenuButton *button, GMenu *menu);
gboolean pal_ui_present_again (GtkWindow *parent, GType type);
void pal_ui_present_over (GtkWindow *window, GtkWindow *parent);
void pal_ui_drop_when_closed (GtkPopover *popover);
void pal_ui_mark_wrong (GtkWidget *row, gboolean wrong, const char *hint);
char *pal_ui_break_words (const char *text);
gboolean pal_ui_focus_child (GtkWidget *page, GtkDirectionType direction);

G_END_DECLS
