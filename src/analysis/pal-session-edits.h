/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-session-plan.h"

G_BEGIN_DECLS

/* What somebody has changed by hand in the plan of a session. */
typedef struct _PalSessionEdits PalSessionEdits;

PalSessionEdits *pal_session_edits_new (void);
void pal_session_edits_free (PalSessionEdits *self);
void pal_session_edits_clear (PalSessionEdits *self);
gboolean pal_session_edits_is_empty (PalSessionEdits *self);
void pal_session_edits_leave_out (PalSessionEdits *self, GArray *steps, guint index);
void pal_session_edits_move (
  PalSessionEdits *self, GArray *steps, guint from, guint to, const char *name);
void pal_session_edits_set_minutes (
  PalSessionEdits *self, GArray *steps, guint index, int minutes, const char *name);
GArray *pal_session_edits_apply (
  PalSessionEdits *self, GArray *planned, GPtrArray *ranked, GPtrArray *lost);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalSessionEdits, pal_session_edits_free)

G_END_DECLS
