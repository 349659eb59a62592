/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-entity.h"

G_BEGIN_DECLS

/* A person who is treated. Only a name is required. */
#define PAL_TYPE_CLIENT (pal_client_get_type ())
G_DECLARE_FINAL_TYPE (PalClient, pal_client, PAL, CLIENT, PalEntity)

#define PAL_CLIENT_TABLE "client"

char *pal_client_dup_name (PalClient *self);
char *pal_client_dup_birth_year (PalClient *self);
char *pal_client_dup_sort_key (PalClient *self);
gboolean pal_client_is_archived (PalClient *self);
gboolean pal_client_matches (PalClient *self, const char *text);
int pal_client_compare (gconstpointer a, gconstpointer b, gpointer user_data);

G_END_DECLS
