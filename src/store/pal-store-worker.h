/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-store-job.h"

G_BEGIN_DECLS

/* The store's thread. It alone has the connection that writes. */
typedef struct _PalStoreWorker PalStoreWorker;

/* Called in the context of the job's task once the job is done, in the order of the jobs; it takes
 * the job over. */
typedef void (*PalStoreDeliver) (PalStoreJob *job);

PalStoreWorker *pal_store_worker_start (const char *folder,
                                        gboolean read_only,
                                        const char *vfs,
                                        GAsyncQueue *changes,
                                        PalStoreDeliver deliver);
void pal_store_worker_push (PalStoreWorker *self, PalStoreJob *job);
void pal_store_worker_stop (PalStoreWorker *self);

G_END_DECLS
