/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-figure.h"
#include "pal-knowledge.h"
#include "pal-practice.h"

G_BEGIN_DECLS

/* One client: the name always in sight, and a switcher of map, history and notes. */
#define PAL_TYPE_CLIENT_PAGE (pal_client_page_get_type ())
G_DECLARE_FINAL_TYPE (PalClientPage, pal_client_page, PAL, CLIENT_PAGE, AdwBin)

void pal_client_page_set_atlas (PalClientPage *self, PalKnowledge *knowledge, PalFigure *figure);
void pal_client_page_set_practice (PalClientPage *self, PalPractice *practice);
void pal_client_page_open (PalClientPage *self, PalClient *client);
void pal_client_page_close (PalClientPage *self);
void pal_client_page_flush (PalClientPage *self);
AdwToastOverlay *pal_client_page_get_toasts (PalClientPage *self);

G_END_DECLS
