/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-client.h"

G_BEGIN_DECLS

/* A client in the list of the start page. */
#define PAL_TYPE_CLIENT_ROW (pal_client_row_get_type ())
G_DECLARE_FINAL_TYPE (PalClientRow, pal_client_row, PAL, CLIENT_ROW, AdwBin)

GtkWidget *pal_client_row_new (void);
void pal_client_row_set_client (PalClientRow *self, PalClient *client);

G_END_DECLS
