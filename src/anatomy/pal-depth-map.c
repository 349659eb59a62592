/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-depth-map"

#include "pal-depth-map.h"

#include <math.h>
#include <string.h>

#include "pal-body-warp.h"
#include "pal-drawing.h"
#include "pal-figure.h"
#include "pal-region-key.h"

/* Cells of a row, up to but not including @end, over the same stack. */
typedef struct
{
  guint16 end;
  guint16 stack; /* 0: nothing */
} Run;

struct _PalDepthMap
{
  double cell;
  double left;
  double top;
  GPtrArray *stacks;  /* of GPtrArray of interned keys, each with a closing NULL; the first is empty */
  GArray *runs;       /* of Run, row after row */
  GArray *row_starts; /* of guint; one more than there are rows */
  PalBodyWarp *warp;  /* from the adult, who was measured, to another figure; NULL for the adult */
};

/* The lines of a file, one at a time. */
typedef struct
{
  const char *at;
  const char *end;
  guint number;
} Lines;

static gboolean
fail (const Lines *lines, GError **error)
{
  g_set_error (error,
               PAL_FIGURE_ERROR,
               PAL_FIGURE_ERROR_DRAWING,
               "line %u of the map of depth is not understood",
               lines->number);
  return FALSE;
}

/* The next line that is no comment, or NULL. */
static char *
next_line (Lines *lines)
{
  while (lines->at < lines->end)
    {
      const char *start = lines->at;
      const char *stop = memchr (start, '\n', lines->end - start);

      if (stop == NULL)
        stop = lines->end;
      lines->at = MIN (stop + 1, lines->end);
      lines->number++;
      if (start == stop || *start != '#')
        return g_strndup (start, stop - start);
    }
  return NULL;
}

/* Takes a number of at most @max off the front of a list that is parted by blanks. */
static gboolean
take_number (const char **text, guint64 max, guint *number)
{
  char *stop;
  guint64 value;

  if (!g_ascii_isdigit (**text))
    return FALSE;
  value = g_ascii_strtoull (*text, &stop, 10);
  if (value > max || (*stop != ' ' && *stop != '\0'))
    return FALSE;
  *number = value;
  *text = *stop == ' ' ? stop + 1 : stop;
  return TRUE;
}

static gboolean
take_count (Lines *lines, const char *word, guint64 max, guint *count)
{
  g_autofree char *line = next_line (lines);
  const char *text;

  if (line == NULL || !g_str_has_prefix (line, word))
    return FALSE;
  text = line + strlen (word);
  return *text++ == ' ' && take_number (&text, max, count) && *text == '\0';
}

static gboolean
read_head (PalDepthMap *self, Lines *lines, const char *figure, PalView view, int version)
{
  g_autofree char *magic = next_line (lines);
  g_autofree char *whose = next_line (lines);
  g_autofree char *cells = next_line (lines);
  g_autofree char *wanted
    = g_strdup_printf ("view %s %s %d", figure, pal_view_to_nick (view), version);
  g_auto (GStrv) words = NULL;

  if (g_strcmp0 (magic, "depth 1") != 0 || g_strcmp0 (whose, wanted) != 0 || cells == NULL)
    return FALSE;
  words = g_strsplit (cells, " ", -1);
  if (g_strv_length (words) != 5 || !g_str_equal (words[0], "cell")
      || !g_str_equal (words[2], "at"))
    return FALSE;
  self->cell = g_ascii_strtod (words[1], NULL);
  self->left = g_ascii_strtod (words[3], NULL);
  self->top = g_ascii_strtod (words[4], NULL);
  return isfinite (self->cell) && self->cell > 0 && isfinite (self->left) && isfinite (self->top);
}

static gboolean
read_keys (Lines *lines, GPtrArray *keys)
{
  guint count;

  if (!take_count (lines, "keys", G_MAXUINT16, &count))
    return FALSE;
  for (guint i = 0; i < count; i++)
    {
      g_autofree char *key = next_line (lines);

      if (key == NULL || !pal_region_key_is_valid (key))
        return FALSE;
      g_ptr_array_add (keys, (char *) g_intern_string (key));
    }
  return TRUE;
}

static gboolean
read_stacks (PalDepthMap *self, Lines *lines, const GPtrArray *keys)
{
  guint count;

  if (!take_count (lines, "stacks", G_MAXUINT16 - 1, &count))
    return FALSE;
  for (guint i = 0; i <= count; i++)
    {
      GPtrArray *stack = g_ptr_array_new ();
      g_autofree char *line = i > 0 ? next_line (lines) : g_strdup ("");
      const char *text = line;

      g_ptr_array_add (self->stacks, stack);
      if (line == NULL || (i > 0 && *line == '\0'))
        return FALSE;
      while (*text != '\0')
        {
          guint key;

          if (!take_number (&text, (guint64) keys->len - 1, &key) || keys->len == 0)
            return FALSE;
          g_ptr_array_add (stack, g_ptr_array_index (keys, key));
        }
      g_ptr_array_add (stack, NULL);
    }
  return TRUE;
}

static gboolean
read_row (PalDepthMap *self, const char *text)
{
  guint end = 0;

  while (*text != '\0')
    {
      guint cells, stack;
      Run run;

      if (!take_number (&text, G_MAXUINT16 - end, &cells) || cells == 0
          || !take_number (&text, self->stacks->len - 1, &stack))
        return FALSE;
      end += cells;
      run = (Run) { .end = end, .stack = stack };
      g_array_append_val (self->runs, run);
    }
  g_array_append_val (self->row_starts, self->runs->len);
  return TRUE;
}

static gboolean
read_rows (PalDepthMap *self, Lines *lines)
{
  guint count;

  if (!take_count (lines, "rows", G_MAXUINT16, &count))
    return FALSE;
  g_array_append_val (self->row_starts, self->runs->len);
  for (guint i = 0; i < count; i++)
    {
      g_autofree char *line = next_line (lines);

      if (line == NULL || !read_row (self, line))
        return FALSE;
    }
  return TRUE;
}

/**
 * pal_depth_map_new_from_bytes:
 * @bytes: the text of a map, as docs/atlas.md describes it
 * @figure: the figure that it has to be of
 * @view: the view that it has to be of
 * @version: the version of the figure
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a map, or %NULL with a %PAL_FIGURE_ERROR.
 */
PalDepthMap *
pal_depth_map_new_from_bytes (
  GBytes *bytes, const char *figure, PalView view, int version, GError **error)
{
  g_autoptr (PalDepthMap) self = NULL;
  g_autoptr (GPtrArray) keys = NULL;
  Lines lines = { 0 };
  gsize size;

  g_return_val_if_fail (bytes != NULL && figure != NULL && view != PAL_VIEW_NONE, NULL);

  lines.at = g_bytes_get_data (bytes, &size);
  lines.end = lines.at + size;
  keys = g_ptr_array_new ();

  self = g_new0 (PalDepthMap, 1);
  self->stacks = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  self->row_starts = g_array_new (FALSE, FALSE, sizeof (guint));

  if (!read_head (self, &lines, figure, view, version) || !read_keys (&lines, keys)
      || !read_stacks (self, &lines, keys) || !read_rows (self, &lines) || lines.at < lines.end)
    {
      fail (&lines, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * pal_depth_map_new:
 * @figure: the id of a figure
 * @view: a view
 * @version: the version of the figure's drawings
 * @error: return location for an error
 *
 * Takes 1 to 3 ms. Only the adult was measured; another figure is looked up where the adult has the same
 * place.
 *
 * Returns: (transfer full) (nullable): the map that the program was built with, or %NULL with an
 *   error, %G_RESOURCE_ERROR_NOT_FOUND if this view has none.
 */
PalDepthMap *
pal_depth_map_new (const char *figure, PalView view, int version, GError **error)
{
  g_autoptr (PalDepthMap) self = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gboolean measured;

  g_return_val_if_fail (figure != NULL && view != PAL_VIEW_NONE, NULL);

  measured = g_str_equal (figure, PAL_FIGURE_ADULT);
  bytes = pal_drawing_load_depth (PAL_FIGURE_ADULT, view, error);
  if (bytes == NULL)
    return NULL;
  self = pal_depth_map_new_from_bytes (
      bytes, PAL_FIGURE_ADULT, view, measured ? version : 1, error);
  if (self == NULL || measured)
    return g_steal_pointer (&self);
  self->warp = pal_body_warp_new (figure, view, version, error);
  return self->warp != NULL ? g_steal_pointer (&self) : NULL;
}

/* Frees a depth map with the warp it looks through. */
void
pal_depth_map_free (PalDepthMap *self)
{
  g_return_if_fail (self != NULL);
  g_ptr_array_unref (self->stacks);
  g_array_unref (self->runs);
  g_array_unref (self->row_starts);
  g_clear_pointer (&self->warp, pal_body_warp_free);
  g_free (self);
}

/**
 * pal_depth_map_look_up:
 * @self: a map
 * @u: millimetres
 * @v: millimetres
 *
 * Returns: (transfer none) (array zero-terminated=1): the keys, interned, of the muscles below this
 *   place, from the surface down to the middle of the body, each once; empty where there are none.
 */
const char *const *
pal_depth_map_look_up (const PalDepthMap *self, double u, double v)
{
  static const char *const nothing[] = { NULL };
  double column, row;
  guint from, to;

  g_return_val_if_fail (self != NULL, nothing);

  if (self->warp != NULL)
    {
      PalPoint point = pal_body_warp_carry (self->warp, (PalPoint){ u, v }, TRUE);

      u = point.u;
      v = point.v;
    }
  column = floor ((u - self->left) / self->cell);
  row = floor ((v - self->top) / self->cell);
  if (!(column >= 0 && row >= 0 && row + 1 < self->row_starts->len))
    return nothing;

  from = g_array_index (self->row_starts, guint, (guint) row);
  to = g_array_index (self->row_starts, guint, (guint) row + 1);
  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (g_array_index (self->runs, Run, middle).end <= column)
        from = middle + 1;
      else
        to = middle;
    }
  if (from == g_array_index (self->row_starts, guint, (guint) row + 1))
    return nothing;
  return (const char *const *) ((GPtrArray *) g_ptr_array_index (
                                  self->stacks, g_array_index (self->runs, Run, from).stack))
    ->pdata;
}
