/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-drawing"

#include "pal-drawing.h"

#include <string.h>

#include "pal-body-resources.h"
#include "pal-figure.h"
#include "pal-region-key.h"

#define BODY_PATH "/io/github/palpate/Palpate/body/"

typedef struct
{
  char *name;
  gsize start;
  gsize length;
} Group;

struct _PalDrawing
{
  GBytes *bytes;
  const char *text; /* owned by the bytes; not terminated */
  gsize length;
  GArray *groups;
  char *view_box;
  cairo_rectangle_t bounds;
  double floor;
  int version;
};

static void
group_clear (gpointer data)
{
  Group *group = data;

  g_free (group->name);
}

static GBytes *
load (const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (BODY_PATH, name, NULL);

  /* Asking for the resource by its function keeps it from being left out of the static library. */
  return g_resource_lookup_data (
    pal_body_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

/* All figures share the close-ups, which are the adult's. */
static char *
file_name (const char *figure, PalView view)
{
  if (pal_view_is_close_up (view))
    figure = PAL_FIGURE_ADULT;
  return g_strdup_printf ("%s-%s.svg", figure, pal_view_to_nick (view));
}

/* The end of the tag, comment or declaration that begins at @at, one past its last character. */
static const char *
markup_end (const char *at, const char *end)
{
  char quote = '\0';

  if (end - at >= 4 && memcmp (at, "<!--", 4) == 0)
    {
      const char *close = memmem (at + 4, end - at - 4, "-->", 3);

      return close != NULL ? close + 3 : NULL;
    }
  for (const char *p = at + 1; p < end; p++)
    {
      if (quote != '\0')
        quote = *p == quote ? '\0' : quote;
      else if (*p == '"' || *p == '\'')
        quote = *p;
      else if (*p == '>')
        return p + 1;
    }
  return NULL;
}

static char *
dup_attribute (const char *tag, const char *end, const char *name)
{
  g_autofree char *needle = g_strconcat (" ", name, "=\"", NULL);
  const char *value = memmem (tag, end - tag, needle, strlen (needle));
  const char *close;

  if (value == NULL)
    return NULL;
  value += strlen (needle);
  close = memchr (value, '"', end - value);
  return close != NULL ? g_strndup (value, close - value) : NULL;
}

static gboolean
read_root (PalDrawing *self, const char *tag, const char *end)
{
  g_autofree char *view_box = dup_attribute (tag, end, "viewBox");
  g_autofree char *ground = dup_attribute (tag, end, "data-floor");
  g_autofree char *version = dup_attribute (tag, end, "data-version");
  g_auto (GStrv) numbers = NULL;

  if (view_box == NULL || ground == NULL || version == NULL)
    return FALSE;
  numbers = g_strsplit (view_box, " ", -1);
  if (g_strv_length (numbers) != 4)
    return FALSE;
  self->bounds.x = g_ascii_strtod (numbers[0], NULL);
  self->bounds.y = g_ascii_strtod (numbers[1], NULL);
  self->bounds.width = g_ascii_strtod (numbers[2], NULL);
  self->bounds.height = g_ascii_strtod (numbers[3], NULL);
  self->floor = g_ascii_strtod (ground, NULL);
  self->version = (int) g_ascii_strtoll (version, NULL, 10);
  self->view_box = g_steal_pointer (&view_box);
  return self->bounds.width > 0.0 && self->bounds.height > 0.0 && self->version > 0;
}

/* Finds the groups that are children of the root; what is in them is left to the reader. */
static gboolean
read_groups (PalDrawing *self)
{
  const char *end = self->text + self->length;
  const char *at = self->text;
  const char *start = NULL;
  guint depth = 0;
  g_autofree char *name = NULL;

  while ((at = memchr (at, '<', end - at)) != NULL)
    {
      const char *next = markup_end (at, end);

      if (next == NULL)
        return FALSE;
      if (at[1] == '/')
        {
          if (depth == 0)
            return FALSE;
          depth--;
          if (depth == 1 && name != NULL)
            {
              Group group = { g_steal_pointer (&name), start - self->text, next - start };

              g_array_append_val (self->groups, group);
            }
        }
      else if (at[1] != '?' && at[1] != '!')
        {
          if (depth == 0 && !read_root (self, at, next))
            return FALSE;
          if (next[-2] != '/')
            {
              if (depth == 1 && at[1] == 'g' && at[2] == ' ')
                {
                  name = dup_attribute (at, next, "id");
                  start = at;
                }
              depth++;
            }
        }
      at = next;
    }
  return depth == 0 && self->groups->len > 0;
}

/**
 * pal_drawing_new:
 * @figure: the id of a figure
 * @view: a view
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the drawing, or %NULL with a %PAL_FIGURE_ERROR.
 */
PalDrawing *
pal_drawing_new (const char *figure, PalView view, GError **error)
{
  g_autofree char *name = file_name (figure, view);
  g_autoptr (GBytes) bytes = load (name, NULL);
  g_autoptr (PalDrawing) self = NULL;

  if (bytes == NULL)
    {
      g_set_error (error,
                   PAL_FIGURE_ERROR,
                   PAL_FIGURE_ERROR_UNKNOWN,
                   "This version of the program has no drawing “%s”",
                   name);
      return NULL;
    }
  self = g_new0 (PalDrawing, 1);
  self->bytes = g_steal_pointer (&bytes);
  self->text = g_bytes_get_data (self->bytes, &self->length);
  self->groups = g_array_new (FALSE, FALSE, sizeof (Group));
  g_array_set_clear_func (self->groups, group_clear);
  if (!read_groups (self))
    {
      g_set_error (error,
                   PAL_FIGURE_ERROR,
                   PAL_FIGURE_ERROR_DRAWING,
                   "The drawing “%s” is not built as the atlas asks",
                   name);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/* Frees a drawing; what pal_drawing_get_group() gave is gone with it. */
void
pal_drawing_free (PalDrawing *self)
{
  g_return_if_fail (self != NULL);
  g_bytes_unref (self->bytes);
  g_array_unref (self->groups);
  g_free (self->view_box);
  g_free (self);
}

/* Returns: the version of the figure, which every mark keeps beside its points. */
int
pal_drawing_get_version (PalDrawing *self)
{
  return self->version;
}

/* The height of the floor on the v axis, in millimetres. */
double
pal_drawing_get_floor (PalDrawing *self)
{
  return self->floor;
}

/* Returns: (transfer none): the frame of the view, in millimetres. */
const cairo_rectangle_t *
pal_drawing_get_bounds (PalDrawing *self)
{
  return &self->bounds;
}

/* The text of a top-level group from `<g` to `</g>`, not terminated; NULL if there is none. */
const char *
pal_drawing_get_group (PalDrawing *self, const char *name, gsize *length)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      const Group *group = &g_array_index (self->groups, Group, i);

      if (g_str_equal (group->name, name))
        {
          *length = group->length;
          return self->text + group->start;
        }
    }
  *length = 0;
  return NULL;
}

/* The class that the root must have for this line of a sheet to mean anything; NULL if none. */
static char *
dup_needed_class (const char *line)
{
  const char *name;

  if (g_str_has_prefix (line, ".skin"))
    name = line + strlen (".");
  else if (g_str_has_prefix (line, "svg."))
    name = line + strlen ("svg.");
  else
    return NULL;
  return g_strndup (name, strcspn (name, " .,{"));
}

/* Most rules are of skins that are not shown, and librsvg asks every rule about every element.
 * Given with the text, a sheet is gone through once; given afterwards, librsvg does all again. */
static void
append_style (GString *text, GBytes *sheet, const char *root_class)
{
  gsize size;
  const char *data = g_bytes_get_data (sheet, &size);
  g_autofree char *rules = g_strndup (data, size);
  g_auto (GStrv) lines = g_strsplit (rules, "\n", -1);
  g_auto (GStrv) classes = g_strsplit (root_class, " ", -1);

  g_string_append (text, "<style><![CDATA[");
  for (char **line = lines; *line != NULL; line++)
    {
      g_autofree char *needed = dup_needed_class (*line);

      if (needed == NULL || g_strv_contains ((const char *const *) classes, needed))
        g_string_append_printf (text, "%s\n", *line);
    }
  g_string_append (text, "]]></style>");
}

/**
 * pal_drawing_compose:
 * @self: a drawing
 * @sheet: a stylesheet with each rule on a line of its own
 * @root_class: the classes of the root element
 * @groups: (array zero-terminated=1): which groups, from the bottom up
 * @replaced: (nullable): the one of them that is left out for @borders
 * @borders: (nullable): path data of borders of zones that stand in its place
 *
 * Returns: (transfer full): a drawing of these groups only, in the colours of @sheet.
 */
GString *
pal_drawing_compose (PalDrawing *self,
                     GBytes *sheet,
                     const char *root_class,
                     const char *const *groups,
                     const char *replaced,
                     const char *borders)
{
  GString *text = g_string_sized_new (self->length / 2);

  g_string_append_printf (text,
                          "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"%s\" viewBox=\"%s\">",
                          root_class,
                          self->view_box);
  append_style (text, sheet, root_class);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      gsize length;
      const char *group = pal_drawing_get_group (self, groups[i], &length);

      if (group == NULL)
        continue;
      if (g_strcmp0 (groups[i], replaced) != 0)
        {
          g_string_append_len (text, group, (gssize) length);
          continue;
        }
      /* The tag of the group says whether lines are those of a close-up. */
      g_string_append_len (text, group, markup_end (group, group + length) - group);
      g_string_append_printf (text, "<path class=\"zone\" d=\"%s\"/></g>", borders);
    }
  return g_string_append (text, "</svg>");
}

/**
 * pal_drawing_parse:
 * @text: what pal_drawing_compose() made
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a handle that draws @text.
 */
RsvgHandle *
pal_drawing_parse (GString *text, GError **error)
{
  return rsvg_handle_new_from_data ((const guint8 *) text->str, text->len, error);
}

/* Returns: whether there is a drawing of this figure from this side; it is not read. */
gboolean
pal_drawing_exists (const char *figure, PalView view)
{
  g_autofree char *name = file_name (figure, view);
  g_autofree char *path = g_strconcat (BODY_PATH, name, NULL);

  return g_resource_get_info (
    pal_body_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL);
}

/**
 * pal_drawing_read_keys:
 * @figure: the id of a figure
 * @view: a view that it has
 *
 * Only looks through the text for ids, which is far less than to read the drawing.
 *
 * Returns: (transfer full) (element-type utf8 utf8): the set of the keys of its regions, interned.
 */
GHashTable *
pal_drawing_read_keys (const char *figure, PalView view)
{
  const char mark[] = " id=\"";
  g_autofree char *name = file_name (figure, view);
  g_autoptr (GBytes) bytes = load (name, NULL);
  GHashTable *keys = g_hash_table_new (g_str_hash, g_str_equal);
  gsize length = 0;
  const char *at = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;
  const char *end = at + length;

  while (at != NULL && (at = memmem (at, end - at, mark, strlen (mark))) != NULL)
    {
      const char *close = memchr (at + strlen (mark), '"', end - at - strlen (mark));
      g_autofree char *id = NULL;
      g_autofree char *key = NULL;
      PalLayer layer;

      if (close == NULL)
        break;
      id = g_strndup (at + strlen (mark), close - at - strlen (mark));
      key = pal_region_key_from_element_id (id, &layer);
      if (key != NULL && layer != PAL_LAYER_SKIN)
        g_hash_table_add (keys, (gpointer) g_intern_string (key));
      at = close;
    }
  return keys;
}

/* The stylesheet of a theme: `light`, `dark` or `print`. */
GBytes *
pal_drawing_load_sheet (const char *theme, GError **error)
{
  g_autofree char *name = g_strconcat (theme, ".css", NULL);

  return load (name, error);
}

/* The map of depth of a view; not all have one. */
GBytes *
pal_drawing_load_depth (const char *figure, PalView view, GError **error)
{
  g_autofree char *name = g_strdup_printf ("%s-%s.depth", figure, pal_view_to_nick (view));

  return load (name, error);
}

/* The way from the adult to another figure, in a view of the whole body. */
GBytes *
pal_drawing_load_warp (const char *figure, PalView view, GError **error)
{
  g_autofree char *name = g_strdup_printf ("%s-%s.warp", figure, pal_view_to_nick (view));

  return load (name, error);
}
