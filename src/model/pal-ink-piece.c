/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-ink-piece"

#include "pal-ink-piece.h"

/**
 * pal_ink_piece_new:
 * @stroke_id: the stroke that it comes from
 * @view: a view
 * @pen: what it is drawn with
 * @samples: packed samples; a reference is taken
 *
 * Returns: (transfer full): the piece.
 */
PalInkPiece *
pal_ink_piece_new (const char *stroke_id, PalView view, PalPen pen, GBytes *samples)
{
  PalInkPiece *self;

  g_return_val_if_fail (stroke_id != NULL && samples != NULL, NULL);

  self = g_new (PalInkPiece, 1);
  *self = (PalInkPiece){ g_strdup (stroke_id), view, pen, g_bytes_ref (samples) };
  return self;
}

/* Frees it with the samples, of which it has one reference. */
void
pal_ink_piece_free (PalInkPiece *self)
{
  g_return_if_fail (self != NULL);
  g_free (self->stroke_id);
  g_bytes_unref (self->samples);
  g_free (self);
}

/**
 * pal_ink_pieces_new:
 *
 * Returns: (transfer full) (element-type PalInkPiece): an array that owns its pieces.
 */
GPtrArray *
pal_ink_pieces_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) pal_ink_piece_free);
}
