/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-body-node.h"

G_BEGIN_DECLS

/* What a line of the outline of the body says. */
#define PAL_TYPE_BODY_ROW (pal_body_row_get_type ())
G_DECLARE_FINAL_TYPE (PalBodyRow, pal_body_row, PAL, BODY_ROW, AdwBin)

GtkWidget *pal_body_row_new (void);
void pal_body_row_set_node (PalBodyRow *self, PalBodyNode *node);
PalBodyNode *pal_body_row_get_node (PalBodyRow *self);
void pal_body_row_show (PalBodyRow *self,
                        const char *name,
                        const char *description);

G_END_DECLS
