/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "pal-view.h"

G_BEGIN_DECLS

/* Which of two muscles lies nearer to the surface wherever both lie under a place. */

void pal_depth_order_apply (GPtrArray *stack, guint n_seen, PalView view);

G_END_DECLS
