/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-svg-path"

#include <math.h>
#include <string.h>

#include "pal-svg-path-private.h"

/* A piece of an outline in tenths of a millimetre, which is what the drawings are made in, so that
 * the same border is the same numbers from both of its sides. */
typedef struct
{
  gint32 from[2];
  gint32 control[4]; /* of a curve; else zero */
  gint32 to[2];
  gboolean curve;
} Piece;

static void
reverse (Piece *piece)
{
  const Piece old = *piece;

  memcpy (piece->from, old.to, sizeof old.to);
  memcpy (piece->to, old.from, sizeof old.from);
  memcpy (piece->control, old.control + 2, 2 * sizeof old.control[0]);
  memcpy (piece->control + 2, old.control, 2 * sizeof old.control[0]);
}

static guint
hash (gconstpointer key)
{
  const Piece *piece = key;

  /* The same for both directions. */
  return (guint) (piece->from[0] + piece->to[0]) * 73856093u
         ^ (guint) (piece->from[1] + piece->to[1]) * 19349663u;
}

static gboolean
is_same (const Piece *one, const Piece *other)
{
  return one->curve == other->curve && memcmp (one->from, other->from, sizeof one->from) == 0
         && memcmp (one->to, other->to, sizeof one->to) == 0
         && memcmp (one->control, other->control, sizeof one->control) == 0;
}

static gboolean
equal (gconstpointer one, gconstpointer other)
{
  Piece turned = *(const Piece *) other;

  if (is_same (one, &turned))
    return TRUE;
  reverse (&turned);
  return is_same (one, &turned);
}

static void
to_tenths (const PalSvgPathVertex *vertex, gint32 *tenths)
{
  tenths[0] = (gint32) lroundf (vertex->u * 10.0f);
  tenths[1] = (gint32) lroundf (vertex->v * 10.0f);
}

/* What lies between two of the paths is met twice, and so goes away again. */
static void
toggle (GHashTable *pieces, const Piece *piece)
{
  if (memcmp (piece->from, piece->to, sizeof piece->from) != 0
      && !g_hash_table_remove (pieces, piece))
    g_hash_table_add (pieces, g_memdup2 (piece, sizeof *piece));
}

static void
add_path (GHashTable *pieces, const PalSvgPath *path)
{
  const PalSvgPathVertex *vertex = &g_array_index (path->coords, PalSvgPathVertex, 0);
  gint32 start[2] = { 0, 0 };
  gint32 at[2] = { 0, 0 };

  for (guint i = 0; i < path->ops->len; i++)
    {
      Piece piece = { { at[0], at[1] }, { 0, 0, 0, 0 }, { start[0], start[1] }, FALSE };

      switch (path->ops->data[i])
        {
        case 'M':
          to_tenths (vertex++, start);
          memcpy (at, start, sizeof at);
          continue;
        case 'L':
          to_tenths (vertex++, piece.to);
          break;
        case 'C':
          piece.curve = TRUE;
          to_tenths (vertex++, piece.control);
          to_tenths (vertex++, piece.control + 2);
          to_tenths (vertex++, piece.to);
          break;
        default: /* closes the contour */
          break;
        }
      toggle (pieces, &piece);
      memcpy (at, piece.to, sizeof at);
    }
}

static gint64
place_of (const gint32 *point)
{
  return (gint64) point[0] * G_GINT64_CONSTANT (0x100000) + point[1];
}

/* Which pieces begin or end at a place: at a corner of the outline two. */
static GHashTable *
index_ends (GPtrArray *pieces)
{
  GHashTable *ends
    = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < pieces->len; i++)
    for (guint end = 0; end < 2; end++)
      {
        Piece *piece = g_ptr_array_index (pieces, i);
        gint64 place = place_of (end == 0 ? piece->from : piece->to);
        GPtrArray *here = g_hash_table_lookup (ends, &place);

        if (here == NULL)
          {
            here = g_ptr_array_new ();
            g_hash_table_insert (ends, g_memdup2 (&place, sizeof place), here);
          }
        g_ptr_array_add (here, piece);
      }
  return ends;
}

static void
write_point (GString *d, char before, const gint32 *point)
{
  g_string_append_printf (d,
                          "%c%s%d.%d %s%d.%d",
                          before,
                          point[0] < 0 ? "-" : "",
                          ABS (point[0]) / 10,
                          ABS (point[0]) % 10,
                          point[1] < 0 ? "-" : "",
                          ABS (point[1]) / 10,
                          ABS (point[1]) % 10);
}

static void
write_piece (GString *d, const Piece *piece)
{
  if (piece->curve)
    {
      write_point (d, 'C', piece->control);
      write_point (d, ' ', piece->control + 2);
      write_point (d, ' ', piece->to);
    }
  else
    write_point (d, 'L', piece->to);
}

/* Takes the piece that goes on from where @last ends, turned so that it begins there. */
static Piece *
take_next (GHashTable *ends, GHashTable *left, const Piece *last)
{
  gint64 place = place_of (last->to);
  GPtrArray *here = g_hash_table_lookup (ends, &place);

  for (guint i = 0; i < here->len; i++)
    {
      Piece *piece = g_ptr_array_index (here, i);

      if (!g_hash_table_remove (left, piece))
        continue;
      if (memcmp (piece->from, last->to, sizeof piece->from) != 0)
        reverse (piece);
      return piece;
    }
  return NULL;
}

static int
compare_pieces (gconstpointer a, gconstpointer b)
{
  const Piece *one = *(const Piece *const *) a;
  const Piece *other = *(const Piece *const *) b;

  return memcmp (one, other, sizeof *one);
}

/**
 * pal_svg_path_dup_union:
 * @paths: (array length=n_paths): paths that do not overlap; neighbours share their border, number
 *   for number, to a tenth of a millimetre
 * @n_paths: how many
 *
 * Returns: (transfer full): path data of the outline around all of them; empty if nothing is left.
 */
char *
pal_svg_path_dup_union (const PalSvgPath *const *paths, guint n_paths)
{
  g_autoptr (GHashTable) single = g_hash_table_new_full (hash, equal, g_free, NULL);
  g_autoptr (GHashTable) left = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) ends = NULL;
  g_autoptr (GPtrArray) pieces = g_ptr_array_new ();
  GString *d = g_string_new (NULL);
  GHashTableIter iter;
  gpointer key;

  g_return_val_if_fail (paths != NULL || n_paths == 0, NULL);

  for (guint i = 0; i < n_paths; i++)
    add_path (single, paths[i]);
  g_hash_table_iter_init (&iter, single);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      g_ptr_array_add (pieces, key);
      g_hash_table_add (left, key);
    }
  g_ptr_array_sort (pieces, compare_pieces); /* so that the same paths make the same text */
  ends = index_ends (pieces);

  for (guint i = 0; i < pieces->len; i++)
    {
      Piece *piece = g_ptr_array_index (pieces, i);

      if (!g_hash_table_remove (left, piece))
        continue;
      write_point (d, 'M', piece->from);
      for (; piece != NULL; piece = take_next (ends, left, piece))
        write_piece (d, piece);
      g_string_append_c (d, 'Z');
    }
  return g_string_free (d, FALSE);
}
