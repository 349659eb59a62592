/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-practice.h"

G_BEGIN_DECLS

/* The start page: who is treated here, and finding somebody by typing. */
#define PAL_TYPE_CLIENTS_PAGE (pal_clients_page_get_type ())
G_DECLARE_FINAL_TYPE (PalClientsPage, pal_clients_page, PAL, CLIENTS_PAGE, AdwBin)

void pal_clients_page_set_practice (PalClientsPage *self, PalPractice *practice);
void pal_clients_page_go_on (PalClientsPage *self);
void pal_clients_page_set_demo (PalClientsPage *self, gboolean demo);

G_END_DECLS
