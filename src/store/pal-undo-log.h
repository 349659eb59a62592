/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-change-set.h"
#include "pal-command.h"
#include "pal-database.h"

G_BEGIN_DECLS

/* How many steps of each scope are kept at least, and how many more there may be before the oldest
 * are forgotten all at once, which spares the other commits the work. */
#define PAL_UNDO_LOG_STEPS 500
#define PAL_UNDO_LOG_SLACK 50

/* What undo and redo would do in a scope; the numbers are 0 and the labels NULL for nothing. */
typedef struct
{
  gint64 undo_number;
  char *undo_label;
  gint64 redo_number;
  char *redo_label;
} PalUndoTops;

void pal_undo_tops_clear (PalUndoTops *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PalUndoTops, pal_undo_tops_clear)

/* The step that a command becomes, or becomes part of. */
typedef struct
{
  gint64 number;
  gint64 first_revision; /* 0 for a step that is new */
} PalUndoStep;

gboolean pal_undo_log_get_tops (PalDatabase *database,
                                const char *scope,
                                PalUndoTops *tops,
                                GError **error);
gboolean pal_undo_log_begin_step (PalDatabase *database,
                                  PalCommand *command,
                                  PalUndoStep *step,
                                  GError **error);
gboolean pal_undo_log_end_step (PalDatabase *database,
                                PalCommand *command,
                                const PalUndoStep *step,
                                GPtrArray *images,
                                gint64 first_revision,
                                gint64 last_revision,
                                GError **error);
GPtrArray *pal_undo_log_get_images (PalDatabase *database,
                                    PalStep step,
                                    const char *scope,
                                    gint64 number,
                                    GError **error);
gboolean pal_undo_log_set_done (PalDatabase *database,
                                PalStep step,
                                const char *scope,
                                gint64 number,
                                GError **error);

G_END_DECLS
