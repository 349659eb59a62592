/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "flat-picture.h"

#include <librsvg/rsvg.h>
#include <math.h>
#include <string.h>

typedef struct
{
  const char *layer;
  char *prefix;
  guint depth;
  gboolean inside;
  GPtrArray *keys;
  cairo_rectangle_t box;
} Reader;

static void
start_element (GMarkupParseContext *context,
               const char *element,
               const char **names,
               const char **values,
               gpointer user_data,
               GError **error)
{
  Reader *reader = user_data;
  const char *id = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], "id"))
        id = values[i];
      else if (reader->depth == 0 && g_str_equal (names[i], "viewBox"))
        {
          g_auto (GStrv) numbers = g_strsplit (values[i], " ", -1);

          g_assert_cmpuint (g_strv_length (numbers), ==, 4);
          reader->box = (cairo_rectangle_t){ g_ascii_strtod (numbers[0], NULL),
                                             g_ascii_strtod (numbers[1], NULL),
                                             g_ascii_strtod (numbers[2], NULL),
                                             g_ascii_strtod (numbers[3], NULL) };
        }
    }
  if (reader->depth == 1)
    reader->inside = g_strcmp0 (id, reader->layer) == 0;
  else if (reader->inside && id != NULL && g_str_has_prefix (id, reader->prefix))
    g_ptr_array_add (reader->keys, g_strdup (id + strlen (reader->prefix)));
  reader->depth++;
}

static void
end_element (GMarkupParseContext *context, const char *element, gpointer user_data, GError **error)
{
  ((Reader *) user_data)->depth--;
}

static void
read_file (const char *text, PalLayer layer, FlatPicture *self)
{
  static const GMarkupParser parser = { start_element, end_element, NULL, NULL, NULL };
  g_autofree char *prefix = g_strconcat (pal_layer_to_nick (layer), ".", NULL);
  Reader reader = { .layer = pal_layer_to_nick (layer), .prefix = prefix, .keys = self->keys };
  g_autoptr (GMarkupParseContext) context
      = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, &reader, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, text, -1, &error);
  g_assert_no_error (error);
  self->box = reader.box;
}

/* Every path of the file disappears, whatever its own style says, but the regions of the layer. */
static GString *
make_sheet (const FlatPicture *self, PalLayer layer)
{
  const char *nick = pal_layer_to_nick (layer);
  GString *sheet
      = g_string_new ("path, circle { fill: none !important; stroke: none !important }\n");

  g_string_append_printf (sheet, "#%s { display: inline !important }\n", nick);
  for (guint i = 0; i < self->keys->len; i++)
    g_string_append_printf (sheet,
                            "#%s path[id=\"%s.%s\"] { fill: #%06x !important }\n",
                            nick,
                            nick,
                            (const char *) g_ptr_array_index (self->keys, i),
                            i + 1);
  return sheet;
}

static void
draw (FlatPicture *self, const char *text, PalLayer layer)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) sheet = make_sheet (self, layer);
  RsvgHandle *handle
      = rsvg_handle_new_from_data ((const guint8 *) text, strlen (text), &error);
  const RsvgRectangle viewport = { 0, 0, self->box.width * self->scale, self->box.height * self->scale };
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, self->width, self->height);
  cairo_t *cr = cairo_create (surface);

  g_assert_no_error (error);
  g_assert_true (rsvg_handle_set_stylesheet (handle, (const guint8 *) sheet->str, sheet->len, NULL));
  g_assert_true (rsvg_handle_render_document (handle, cr, &viewport, NULL));
  cairo_destroy (cr);
  g_object_unref (handle);
  cairo_surface_flush (surface);
  for (int y = 0; y < self->height; y++)
    {
      const guint32 *row
          = (const guint32 *) (const void *) (cairo_image_surface_get_data (surface)
                                              + (gsize) y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < self->width; x++)
        {
          guint16 cell = row[x] == 0 ? 0 : FLAT_PICTURE_MIXED;

          if (row[x] >> 24 == 0xff && (row[x] & 0xffffff) <= self->keys->len)
            cell = (guint16) row[x];
          self->cells[(gsize) y * self->width + x] = cell;
        }
    }
  cairo_surface_destroy (surface);
}

static void
measure (FlatPicture *self)
{
  const guint16 *cell = self->cells;

  self->boxes = g_new0 (cairo_rectangle_int_t, self->keys->len);
  for (int y = 0; y < self->height; y++)
    for (int x = 0; x < self->width; x++, cell++)
      {
        cairo_rectangle_int_t *box;

        if (*cell == 0 || *cell == FLAT_PICTURE_MIXED)
          continue;
        box = &self->boxes[*cell - 1];
        if (box->width == 0)
          *box = (cairo_rectangle_int_t){ x, y, 1, 1 };
        if (x < box->x)
          {
            box->width += box->x - x;
            box->x = x;
          }
        box->width = MAX (box->width, x - box->x + 1);
        box->height = y - box->y + 1;
      }
}

/* Where the file of a view lies in the source. */
char *
flat_picture_dup_path (PalView view)
{
  g_autofree char *name = g_strdup_printf ("adult-%s.svg", pal_view_to_nick (view));

  return g_test_build_filename (G_TEST_DIST, "assets", "body", name, NULL);
}

FlatPicture *
flat_picture_new (PalView view, PalLayer layer, double scale)
{
  FlatPicture *self = g_new0 (FlatPicture, 1);
  g_autofree char *path = flat_picture_dup_path (view);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  self->keys = g_ptr_array_new_with_free_func (g_free);
  read_file (text, layer, self);
  self->scale = scale;
  self->width = (int) ceil (self->box.width * scale);
  self->height = (int) ceil (self->box.height * scale);
  self->cells = g_new (guint16, (gsize) self->width * self->height);
  draw (self, text, layer);
  measure (self);
  return self;
}

void
flat_picture_free (FlatPicture *self)
{
  g_ptr_array_unref (self->keys);
  g_free (self->boxes);
  g_free (self->cells);
  g_free (self);
}

guint16
flat_picture_get (const FlatPicture *self, int x, int y)
{
  if (x < 0 || y < 0 || x >= self->width || y >= self->height)
    return 0;
  return self->cells[(gsize) y * self->width + x];
}

/* Whether all pixels up to so many to each side are like this one. */
gboolean
flat_picture_is_even (const FlatPicture *self, int x, int y, int around)
{
  guint16 value = flat_picture_get (self, x, y);

  for (int dy = -around; dy <= around; dy++)
    for (int dx = -around; dx <= around; dx++)
      if (flat_picture_get (self, x + dx, y + dy) != value)
        return FALSE;
  return TRUE;
}

/* What lies at a point of the picture, in millimetres of the view. */
void
flat_picture_get_point (const FlatPicture *self, double x, double y, double *u, double *v)
{
  *u = self->box.x + x / self->scale;
  *v = self->box.y + y / self->scale;
}
