/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "pal-command.h"
#include "pal-change-set.h"

G_BEGIN_DECLS

typedef enum
{
  PAL_STORE_JOB_OPEN,
  PAL_STORE_JOB_COMMIT,
  PAL_STORE_JOB_STEP,
  PAL_STORE_JOB_LOAD,
  PAL_STORE_JOB_UNDO_LABELS,
  PAL_STORE_JOB_QUIT, /* the last one; it has no task */
} PalStoreJobType;

/* One thing for the store's thread to do, and then what came of it on the way back. */
typedef struct
{
  PalStoreJobType type;
  GTask *task;

  PalCommand *command;
  PalStep step;
  char *scope;
  char *practitioner_id;
  char *table;
  char *column;
  char *value;

  PalChangeSet *changes;
  GPtrArray *rows;
  char *undo_label;
  char *redo_label;
  GError *error;
} PalStoreJob;

PalStoreJob *pal_store_job_new (PalStoreJobType type, GTask *task);
void pal_store_job_free (PalStoreJob *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalStoreJob, pal_store_job_free)

G_END_DECLS
