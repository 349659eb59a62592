/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "pal-types.h"

G_BEGIN_DECLS

/* How much a view shows around the drawn body. */

void pal_view_extent_get (const cairo_rectangle_t *body,
                          PalView view,
                          gboolean in_row,
                          cairo_rectangle_t *extent);

G_END_DECLS
