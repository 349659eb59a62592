/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-change-set.h"
#include "pal-command.h"
#include "pal-database.h"

G_BEGIN_DECLS

/* How many steps of each scope are kept. */
#define PAL_UNDO_LOG_STEPS 500

/* The step that an undo or redo would take. */
typedef struct
{
  gint64 seq; /* 0 for none */
  char *label;
} PalUndoTop;

void pal_undo_top_clear (PalUndoTop *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PalUndoTop, pal_undo_top_clear)

gboolean pal_undo_log_push (PalDatabase *database,
                            PalCommand *command,
                            GPtrArray *images,
                            GError **error);
gboolean pal_undo_log_get_top (
    PalDatabase *database, PalStep step, const char *scope, PalUndoTop *top, GError **error);
GPtrArray *pal_undo_log_get_images (PalDatabase *database,
                                    PalStep step,
                                    gint64 seq,
                                    GError **error);
gboolean pal_undo_log_set_done (PalDatabase *database, PalStep step, gint64 seq, GError **error);

G_END_DECLS
