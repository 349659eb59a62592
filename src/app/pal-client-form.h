/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-practice.h"

G_BEGIN_DECLS

/* Who a client is. There is no Save button: what is typed is kept as soon as there is a name. */
#define PAL_TYPE_CLIENT_FORM (pal_client_form_get_type ())
G_DECLARE_FINAL_TYPE (PalClientForm, pal_client_form, PAL, CLIENT_FORM, AdwBin)

void pal_client_form_set_practice (PalClientForm *self, PalPractice *practice);
void pal_client_form_edit (PalClientForm *self, PalClient *client);
char *pal_client_form_leave (PalClientForm *self);
gboolean pal_client_form_flush (PalClientForm *self);

G_END_DECLS
