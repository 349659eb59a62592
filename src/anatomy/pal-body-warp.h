/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "pal-place.h"

G_BEGIN_DECLS

/* The map that brought one view of a figure from the same view of the adult: every place of the adult to
 * its place on the figure and back. The drawings were made with it, so that a place stays in its region.
 * Immutable: any thread may use it. */
typedef struct _PalBodyWarp PalBodyWarp;

PalBodyWarp *pal_body_warp_new (const char *figure, PalView view, int version, GError **error);
PalBodyWarp *pal_body_warp_new_from_bytes (
    GBytes *bytes, const char *figure, PalView view, int version, GError **error);
void pal_body_warp_free (PalBodyWarp *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PalBodyWarp, pal_body_warp_free)

PalPoint pal_body_warp_carry (const PalBodyWarp *self, PalPoint point, gboolean back);
double pal_body_warp_get_growth (const PalBodyWarp *self, PalPoint point);

G_END_DECLS
