/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-json"

#include "pal-json-library.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "pal-json-private.h"

#define NOTES "notes"
#define TECHNIQUES "techniques"

static const char *const note_texts[]
    = { "id", "kind", "key", "title", "text", "created_utc", NULL };
static const char *const technique_texts[]
    = { "id", "name", "purpose", "stages", "targets", "aims", "areas", "note", "created_utc", "archived_utc", NULL };

/* One to a line in the record, and an array of them here. */
static const char *const technique_lines[] = { "steps", "cautions" };

static const struct
{
  const char *column;
  gint64 most;
} technique_numbers[] = {
  { "pressure", PAL_OWN_TECHNIQUE_MAX_PRESSURE },
  { "minutes", PAL_OWN_TECHNIQUE_MAX_MINUTES },
};

/* Writing ------------------------------------------------------------------------------------------ */

static void
add_lines (JsonBuilder *builder, PalEntity *entity, const char *column)
{
  const char *text = pal_entity_get_string (entity, column);
  g_auto (GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;

  json_builder_set_member_name (builder, column);
  json_builder_begin_array (builder);
  for (gsize i = 0; lines != NULL && lines[i] != NULL; i++)
    json_builder_add_string_value (builder, lines[i]);
  json_builder_end_array (builder);
}

static void
add_note (JsonBuilder *builder, PalEntity *note)
{
  json_builder_begin_object (builder);
  pal_json_add_columns (builder, note, note_texts);
  pal_json_add_text (builder, "origin", PAL_JSON_ORIGIN_PRACTICE);
  json_builder_end_object (builder);
}

static void
add_technique (JsonBuilder *builder, PalEntity *technique)
{
  json_builder_begin_object (builder);
  pal_json_add_columns (builder, technique, technique_texts);
  for (guint i = 0; i < G_N_ELEMENTS (technique_lines); i++)
    add_lines (builder, technique, technique_lines[i]);
  for (guint i = 0; i < G_N_ELEMENTS (technique_numbers); i++)
    pal_json_add_int_column (builder, technique, technique_numbers[i].column);
  pal_json_add_text (builder, "origin", PAL_JSON_ORIGIN_PRACTICE);
  json_builder_end_object (builder);
}

/**
 * pal_json_library:
 * @notes: (element-type PalOwnNote): notes on pages
 * @techniques: (element-type PalOwnTechnique): techniques of the practice
 *
 * Returns: (transfer full): a document of both, each of which says that it is the practice's.
 */
JsonNode *
pal_json_library (GPtrArray *notes, GPtrArray *techniques)
{
  g_autoptr (JsonBuilder) builder = NULL;

  g_return_val_if_fail (notes != NULL && techniques != NULL, NULL);

  builder = pal_json_begin ();
  json_builder_set_member_name (builder, NOTES);
  json_builder_begin_array (builder);
  for (guint i = 0; i < notes->len; i++)
    add_note (builder, g_ptr_array_index (notes, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, TECHNIQUES);
  json_builder_begin_array (builder);
  for (guint i = 0; i < techniques->len; i++)
    add_technique (builder, g_ptr_array_index (techniques, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/* Reading ------------------------------------------------------------------------------------------ */

/* Whether the member is a text or nothing. */
static gboolean
get_text (JsonObject *object, const char *name, const char **text)
{
  JsonNode *node = json_object_get_member (object, name);

  *text = NULL;
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return FALSE;
  *text = json_node_get_string (node);
  return g_utf8_validate (*text, -1, NULL);
}

/* What is empty is left out of a row. */
static void
set_text (GVariantDict *row, const char *column, const char *text)
{
  if (text != NULL && *text != '\0')
    pal_row_set_string (row, column, text);
}

/* A moment as it is written here, so that all of them can be compared as texts. */
static gboolean
is_moment (const char *text)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (text, NULL);

  return moment != NULL && g_str_has_suffix (text, "Z");
}

static gboolean
read_texts (JsonObject *object, const char *const *names, GVariantDict *row, const char **wrong)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *text;

      *wrong = names[i];
      if (!get_text (object, names[i], &text)
          || (text != NULL && g_str_has_suffix (names[i], "_utc") && !is_moment (text))
          || (text == NULL && g_str_equal (names[i], "created_utc")))
        return FALSE;
      set_text (row, names[i], text);
    }
  return TRUE;
}

/* The id is the page, so that there is one note for each. */
static gboolean
read_note (JsonObject *object, GVariantDict *row, const char **wrong)
{
  const char *id, *kind, *key;
  g_autofree char *page = NULL;

  if (!read_texts (object, note_texts, row, wrong))
    return FALSE;
  get_text (object, "id", &id);
  get_text (object, "kind", &kind);
  get_text (object, "key", &key);
  *wrong = "id";
  if (id == NULL || kind == NULL || key == NULL || *kind == '\0' || *key == '\0'
      || strchr (kind, '/') != NULL)
    return FALSE;
  page = g_strconcat (kind, "/", key, NULL);
  return g_str_equal (id, page);
}

static gboolean
read_lines (JsonObject *object, const char *name, GVariantDict *row)
{
  JsonNode *node = json_object_get_member (object, name);
  g_autoptr (GString) text = g_string_new (NULL);
  JsonArray *lines;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  lines = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (lines); i++)
    {
      JsonNode *line = json_array_get_element (lines, i);

      if (!JSON_NODE_HOLDS_VALUE (line) || json_node_get_value_type (line) != G_TYPE_STRING
          || !g_utf8_validate (json_node_get_string (line), -1, NULL))
        return FALSE;
      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, json_node_get_string (line));
    }
  set_text (row, name, text->str);
  return TRUE;
}

static gboolean
read_number (JsonObject *object, const char *name, gint64 most, GVariantDict *row)
{
  JsonNode *node = json_object_get_member (object, name);
  gint64 number;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;
  number = json_node_get_int (node);
  pal_row_set_int (row, name, number);
  return number >= 1 && number <= most;
}

static gboolean
read_technique (JsonObject *object, GVariantDict *row, const char **wrong)
{
  const char *id;

  if (!read_texts (object, technique_texts, row, wrong))
    return FALSE;
  *wrong = "id";
  if (!get_text (object, "id", &id) || id == NULL || !g_uuid_string_is_valid (id))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (technique_lines); i++)
    {
      *wrong = technique_lines[i];
      if (!read_lines (object, technique_lines[i], row))
        return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (technique_numbers); i++)
    {
      *wrong = technique_numbers[i].column;
      if (!read_number (object, technique_numbers[i].column, technique_numbers[i].most, row))
        return FALSE;
    }
  return TRUE;
}

/* The entities of one of the arrays, %NULL with an error. */
static GPtrArray *
read_list (JsonObject *root,
           const char *name,
           GType type,
           gboolean (*read) (JsonObject *, GVariantDict *, const char **),
           GError **error)
{
  g_autoptr (GPtrArray) entities = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  JsonNode *node = json_object_get_member (root, name);
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    {
      g_set_error (error,
                   G_IO_ERROR,
                   G_IO_ERROR_INVALID_DATA,
                   _ ("The file has no list “%s”. It should be one that “palpate-cli library "
                      "--json” has written."),
                   name);
      return NULL;
    }
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      const char *wrong = "id";
      g_autoptr (GVariant) row = NULL;
      GVariantDict dict;
      gboolean sound;

      g_variant_dict_init (&dict, NULL);
      sound = JSON_NODE_HOLDS_OBJECT (element)
              && read (json_node_get_object (element), &dict, &wrong);
      row = pal_row_end (&dict);
      if (sound && !g_hash_table_add (ids, (gpointer) pal_row_get_id (row)))
        {
          sound = FALSE;
          wrong = "id";
        }
      if (!sound)
        {
          /* Translators: a list in a file, a number in it, and the name of a part of that */
          g_set_error (error,
                       G_IO_ERROR,
                       G_IO_ERROR_INVALID_DATA,
                       _ ("In “%s” of the file, number %u is not right: look at its “%s”."),
                       name,
                       i + 1,
                       wrong);
          return NULL;
        }
      g_ptr_array_add (entities, pal_entity_new (type, row));
    }
  return g_steal_pointer (&entities);
}

static gboolean
check_root (JsonNode *root, GError **error)
{
  JsonObject *object
      = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  const char *format;

  if (object == NULL || !get_text (object, "format", &format)
      || g_strcmp0 (format, PAL_JSON_FORMAT) != 0)
    {
      g_set_error_literal (error,
                           G_IO_ERROR,
                           G_IO_ERROR_INVALID_DATA,
                           _ ("The file is not one that “palpate-cli library --json” has written."));
      return FALSE;
    }
  if (json_object_get_int_member_with_default (object, "version", 0) == PAL_JSON_VERSION)
    return TRUE;
  g_set_error_literal (error,
                       G_IO_ERROR,
                       G_IO_ERROR_INVALID_DATA,
                       _ ("The file was written by another version of Palpate, which this one "
                          "cannot read."));
  return FALSE;
}

/**
 * pal_json_read_library:
 * @text: what pal_json_library() made, as UTF-8
 * @length: of it, in bytes
 * @notes: (out) (transfer full) (element-type PalOwnNote): the notes in it
 * @techniques: (out) (transfer full) (element-type PalOwnTechnique): the techniques in it
 * @error: %G_IO_ERROR_INVALID_DATA
 *
 * Members that are not known are passed over; a page may be of a kind that is not known, since a later
 * version may have it.
 *
 * Returns: whether all of it could be read.
 */
gboolean
pal_json_read_library (
    const char *text, gsize length, GPtrArray **notes, GPtrArray **techniques, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GPtrArray) read = NULL;
  JsonObject *root;

  g_return_val_if_fail (text != NULL && notes != NULL && techniques != NULL, FALSE);

  if (!g_utf8_validate (text, (gssize) length, NULL)
      || !json_parser_load_from_data (parser, text, (gssize) length, NULL))
    {
      g_set_error_literal (
          error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("The file is no sound JSON."));
      return FALSE;
    }
  if (!check_root (json_parser_get_root (parser), error))
    return FALSE;
  root = json_node_get_object (json_parser_get_root (parser));
  read = read_list (root, NOTES, PAL_TYPE_OWN_NOTE, read_note, error);
  if (read == NULL)
    return FALSE;
  *techniques = read_list (root, TECHNIQUES, PAL_TYPE_OWN_TECHNIQUE, read_technique, error);
  if (*techniques == NULL)
    return FALSE;
  *notes = g_steal_pointer (&read);
  return TRUE;
}
