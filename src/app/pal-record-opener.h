/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-practice.h"
#include "pal-sqlite-store.h"

G_BEGIN_DECLS

/* Opens the record of a practice and reads what every page needs of it. */
void pal_record_open_async (const char *folder,
                            gboolean demo,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
PalPractice *pal_record_open_finish (GAsyncResult *result, GError **error);

char *pal_record_make_demo_folder (GError **error);
void pal_record_remove_demo_folder (const char *folder);

G_END_DECLS
