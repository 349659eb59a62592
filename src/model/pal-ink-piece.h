/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-types.h"

G_BEGIN_DECLS

/* Samples that take the place of a stroke's when it is moved, or are left of it when it is cut. */
typedef struct
{
  char *stroke_id; /* of the stroke that they come from */
  PalView view;
  PalPen pen;
  GBytes *samples;
} PalInkPiece;

PalInkPiece *pal_ink_piece_new (const char *stroke_id, PalView view, PalPen pen, GBytes *samples);
void pal_ink_piece_free (PalInkPiece *self);
GPtrArray *pal_ink_pieces_new (void);

G_END_DECLS
