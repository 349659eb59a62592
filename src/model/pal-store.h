/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "pal-change-set.h"
#include "pal-command.h"

G_BEGIN_DECLS

/* What can go wrong with the record, as far as a person would do different things about it. The
 * message of the error is one or two sentences for a therapist: what happened, and what to do. */
typedef enum
{
  PAL_STORE_ERROR_FULL,           /* no room on the disk */
  PAL_STORE_ERROR_READ_ONLY,      /* the folder or file cannot be written */
  PAL_STORE_ERROR_NEWER,          /* written by a later version; refused and left untouched */
  PAL_STORE_ERROR_NOT_A_DATABASE, /* some other file; refused and left untouched */
  PAL_STORE_ERROR_DAMAGED,        /* a database, but its content is broken */
  PAL_STORE_ERROR_IN_USE,         /* another program holds the folder */
  PAL_STORE_ERROR_MISSING,        /* nothing there to open for reading */
  PAL_STORE_ERROR_IO,             /* the disk failed */
  PAL_STORE_ERROR_REFUSED,        /* the change contradicts the record: a fault of the program */
  PAL_STORE_ERROR_NOTHING,        /* nothing to undo or redo */
  PAL_STORE_ERROR_CLOSED,         /* the record was closed meanwhile */
  PAL_STORE_ERROR_BUSY,           /* some other program keeps the file to itself for a while */
  PAL_STORE_ERROR_NOT_A_FOLDER,   /* a file is where the folder is to be */
  PAL_STORE_ERROR_MOVED,          /* the file was taken away or replaced while it was open */
} PalStoreError;

#define PAL_STORE_ERROR (pal_store_error_quark ())
GQuark pal_store_error_quark (void);

/* Where a practice's record is kept. Everything is asynchronous: the work happens on the store's own
 * thread, one thing after the other in the order of the calls, and the answers come back to the main
 * context of the caller in the same order. */
#define PAL_TYPE_STORE (pal_store_get_type ())
G_DECLARE_INTERFACE (PalStore, pal_store, PAL, STORE, GObject)

struct _PalStoreInterface
{
  GTypeInterface parent_iface;

  void (*commit_async) (PalStore *self,
                        PalCommand *command,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data);
  PalChangeSet *(*commit_finish) (PalStore *self, GAsyncResult *result, GError **error);

  void (*step_async) (PalStore *self,
                      PalStep step,
                      const char *scope,
                      const char *practitioner_id,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data);
  PalChangeSet *(*step_finish) (PalStore *self, GAsyncResult *result, GError **error);

  void (*load_async) (PalStore *self,
                      const char *table,
                      const char *column,
                      const char *value,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data);
  GPtrArray *(*load_finish) (PalStore *self, GAsyncResult *result, GError **error);

  void (*undo_labels_async) (PalStore *self,
                             const char *scope,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
  gboolean (*undo_labels_finish) (PalStore *self,
                                  GAsyncResult *result,
                                  char **undo_label,
                                  char **redo_label,
                                  GError **error);
};

void pal_store_commit_async (PalStore *self,
                             PalCommand *command,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
PalChangeSet *pal_store_commit_finish (PalStore *self, GAsyncResult *result, GError **error);

void pal_store_step_async (PalStore *self,
                           PalStep step,
                           const char *scope,
                           const char *practitioner_id,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
PalChangeSet *pal_store_step_finish (PalStore *self, GAsyncResult *result, GError **error);

void pal_store_load_async (PalStore *self,
                           const char *table,
                           const char *column,
                           const char *value,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
GPtrArray *pal_store_load_finish (PalStore *self, GAsyncResult *result, GError **error);

void pal_store_undo_labels_async (PalStore *self,
                                  const char *scope,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean pal_store_undo_labels_finish (PalStore *self,
                                       GAsyncResult *result,
                                       char **undo_label,
                                       char **redo_label,
                                       GError **error);

/* For implementations: tells the listeners, after the commit and before its callback. */
void pal_store_emit_changed (PalStore *self, PalChangeSet *changes);

G_END_DECLS
