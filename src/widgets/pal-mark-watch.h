/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Follows a list of entities: says "changed" when the list or anything in it does. */
#define PAL_TYPE_MARK_WATCH (pal_mark_watch_get_type ())
G_DECLARE_FINAL_TYPE (PalMarkWatch, pal_mark_watch, PAL, MARK_WATCH, GObject)

PalMarkWatch *pal_mark_watch_new (void);
gboolean pal_mark_watch_set_model (PalMarkWatch *self, GListModel *model);
GListModel *pal_mark_watch_get_model (PalMarkWatch *self);
guint pal_mark_watch_get_n_marks (PalMarkWatch *self);
gpointer pal_mark_watch_get_mark (PalMarkWatch *self, guint index);

G_END_DECLS
