/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "pal-row.h"

G_BEGIN_DECLS

/* The scope of what belongs to no one client: practitioners, the practice card, preferences, and
 * the adding or archiving of clients. */
#define PAL_SCOPE_PRACTICE "practice"

/* The scope of what the practice adds to the library: it has its window, and what is taken back there
 * is to be seen there. Every other scope is a client's id. */
#define PAL_SCOPE_LIBRARY "library"

typedef enum
{
  PAL_OP_INSERT, /* a new row; an error if the id is taken */
  PAL_OP_ENSURE, /* a new row unless the id is there already */
  PAL_OP_UPDATE, /* some columns of a row; an error if the row is gone */
  PAL_OP_DELETE, /* a row; an error if it is gone */
} PalOpType;

typedef struct
{
  PalOpType type;
  char *table;
  char *id;
  GVariant *values; /* the row, or the columns that change; NULL for a deletion */
} PalOp;

/* One complete action of a person, as a value: what the store carries out in one transaction and
 * takes back in one step. */
#define PAL_TYPE_COMMAND (pal_command_get_type ())
typedef struct _PalCommand PalCommand;

GType pal_command_get_type (void) G_GNUC_CONST;

PalCommand *pal_command_new (const char *scope, const char *practitioner_id, const char *label);
PalCommand *pal_command_ref (PalCommand *self);
void pal_command_unref (PalCommand *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalCommand, pal_command_unref)

void pal_command_insert (PalCommand *self, const char *table, GVariant *row);
void pal_command_ensure (PalCommand *self, const char *table, GVariant *row);
void pal_command_update (PalCommand *self, const char *table, const char *id, GVariant *values);
void pal_command_delete (PalCommand *self, const char *table, const char *id);

void pal_command_set_merge_key (PalCommand *self, const char *merge_key);
void pal_command_set_barrier (PalCommand *self, gboolean barrier);
void pal_command_set_unlogged (PalCommand *self, gboolean unlogged);

const char *pal_command_get_scope (PalCommand *self);
const char *pal_command_get_practitioner_id (PalCommand *self);
const char *pal_command_get_label (PalCommand *self);
const char *pal_command_get_merge_key (PalCommand *self);
gboolean pal_command_get_barrier (PalCommand *self);
gboolean pal_command_get_unlogged (PalCommand *self);
guint pal_command_get_n_ops (PalCommand *self);
const PalOp *pal_command_get_op (PalCommand *self, guint index);

G_END_DECLS
