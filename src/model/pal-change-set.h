/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "pal-row.h"

G_BEGIN_DECLS

typedef enum
{
  PAL_STEP_DO,
  PAL_STEP_UNDO,
  PAL_STEP_REDO,
} PalStep;

typedef struct
{
  char *table;
  char *id;
  GVariant *before; /* NULL for a row that is new */
  GVariant *after;  /* NULL for a row that is gone */
} PalChangeRow;

/* What one transaction changed, as the models learn it, and what can be undone and redone now. */
#define PAL_TYPE_CHANGE_SET (pal_change_set_get_type ())
typedef struct _PalChangeSet PalChangeSet;

GType pal_change_set_get_type (void) G_GNUC_CONST;

PalChangeSet *pal_change_set_new (PalStep step, const char *scope, const char *label);
PalChangeSet *pal_change_set_ref (PalChangeSet *self);
void pal_change_set_unref (PalChangeSet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalChangeSet, pal_change_set_unref)

void pal_change_set_add (
    PalChangeSet *self, const char *table, const char *id, GVariant *before, GVariant *after);
void pal_change_set_set_labels (PalChangeSet *self, const char *undo_label, const char *redo_label);

PalStep pal_change_set_get_step (PalChangeSet *self);
const char *pal_change_set_get_scope (PalChangeSet *self);
const char *pal_change_set_get_label (PalChangeSet *self);
const char *pal_change_set_get_undo_label (PalChangeSet *self);
const char *pal_change_set_get_redo_label (PalChangeSet *self);
guint pal_change_set_get_n_rows (PalChangeSet *self);
const PalChangeRow *pal_change_set_get_row (PalChangeSet *self, guint index);

G_END_DECLS
