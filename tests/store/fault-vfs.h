/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An SQLite VFS that hands everything on to the usual one, except when it has been told to fail or
 * to end the program in the middle of a write. */
#define FAULT_VFS "fault"

typedef enum
{
  FAULT_WRITE,
  FAULT_SYNC,
  FAULT_TRUNCATE,
  FAULT_OPEN,
  FAULT_CREATE, /* opening what is not there yet */
  FAULT_DELETE,
  FAULT_INDEX, /* the shared index of the log */
} FaultOp;

void fault_vfs_register (void);

/* The @nth call of this kind from now on, counted from 1, fails with SQLite's code @rc, and, if
 * @for_ever, each one after it. */
void fault_vfs_arm (FaultOp op, guint nth, gboolean for_ever, int rc);
guint fault_vfs_disarm (void);

/* What outlives the program, in memory that it shares with its parent. */
typedef struct
{
  gint64 budget;           /* bytes that may still be written */
  gboolean in_transaction; /* the log's writer lock is held */
  gboolean killed;
} FaultKill;

void fault_vfs_set_kill (FaultKill *kill);

G_END_DECLS
