/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What each file says about itself, for whoever finds it alone: title, licence, credit, figure and version,
 * and that it is measured in millimetres. */

#include <string.h>

#include "pal-figure.h"
#include "pal-view.h"

#define CREDIT                                                                                     \
  "BodyParts3D, (c) The Database Center for Life Science licensed under CC Attribution 4.0 "       \
  "International"
#define LICENCE "https://creativecommons.org/licenses/by-sa/4.0/"

typedef struct
{
  GHashTable *root;  /* attributes */
  GHashTable *texts; /* of elements, by the path from the root; those of the same name joined */
  GString *path;
  char *licence;
} File;

static void
start_element (GMarkupParseContext *context,
               const char *element,
               const char **names,
               const char **values,
               gpointer user_data,
               GError **error)
{
  File *file = user_data;

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (file->path->len == 0)
        g_hash_table_insert (file->root, g_strdup (names[i]), g_strdup (values[i]));
      else if (g_str_equal (element, "cc:license") && g_str_equal (names[i], "rdf:resource"))
        file->licence = g_strdup (values[i]);
    }
  g_string_append_printf (file->path, "/%s", element);
}

static void
end_element (GMarkupParseContext *context, const char *element, gpointer user_data, GError **error)
{
  File *file = user_data;

  g_string_truncate (file->path, file->path->len - strlen (element) - 1);
}

static void
text (GMarkupParseContext *context,
      const char *words,
      gsize length,
      gpointer user_data,
      GError **error)
{
  File *file = user_data;
  const char *before = g_hash_table_lookup (file->texts, file->path->str);

  g_hash_table_insert (file->texts,
                       g_strdup (file->path->str),
                       g_strdup_printf ("%s%.*s", before != NULL ? before : "", (int) length, words));
}

static void
read_file (const char *figure, PalView view, File *file)
{
  static const GMarkupParser parser = { start_element, end_element, text, NULL, NULL };
  g_autofree char *name = g_strdup_printf ("%s-%s.svg", figure, pal_view_to_nick (view));
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "assets", "body", name, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GError) error = NULL;

  file->root = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  file->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  file->path = g_string_new (NULL);
  file->licence = NULL;
  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, file, NULL);
  g_markup_parse_context_parse (context, contents, -1, &error);
  g_assert_no_error (error);
}

static void
file_clear (File *file)
{
  g_hash_table_unref (file->root);
  g_hash_table_unref (file->texts);
  g_string_free (file->path, TRUE);
  g_free (file->licence);
}

static const char *
get_text (const File *file, const char *element)
{
  g_autofree char *path = g_strconcat ("/svg/metadata/rdf:RDF/cc:Work/", element, NULL);
  const char *words = g_hash_table_lookup (file->texts, path);

  g_assert_nonnull (words);
  return words;
}

static const char *
get_attribute (const File *file, const char *name)
{
  const char *value = g_hash_table_lookup (file->root, name);

  g_assert_nonnull (value);
  return value;
}

static void
check_metadata (const char *figure, PalView last, GHashTable *titles)
{
  for (PalView view = PAL_VIEW_FRONT; view <= last; view++)
    {
      g_autofree char *identifier
        = g_strdup_printf ("figure %s, version 1, view %s", figure, pal_view_to_nick (view));
      File file;
      const char *title;

      read_file (figure, view, &file);
      title = g_hash_table_lookup (file.texts, "/svg/title");
      g_assert_nonnull (title);
      g_assert_cmpstr (get_text (&file, "dc:title"), ==, title);
      /* Each has one of its own. */
      g_assert_true (g_hash_table_add (titles, g_strdup (title)));
      g_assert_cmpstr (get_text (&file, "dc:identifier"), ==, identifier);
      g_assert_cmpstr (get_attribute (&file, "data-figure"), ==, figure);
      g_assert_cmpstr (get_attribute (&file, "data-version"), ==, "1");
      g_assert_cmpstr (get_attribute (&file, "data-view"), ==, pal_view_to_nick (view));
      g_assert_cmpstr (get_text (&file, "dc:rights"), ==, "CC BY-SA 4.0");
      g_assert_cmpstr (file.licence, ==, LICENCE);
      g_assert_nonnull (strstr (get_text (&file, "dc:source"), CREDIT));
      g_assert_cmpstr (get_text (&file, "dc:creator"), ==, "The Palpate contributors");
      g_assert_nonnull (strstr (get_text (&file, "dc:description"), "Changes to the sources: "));
      file_clear (&file);
    }
}

/* The close-ups are the adult's. */
static PalView
get_last_view (const char *figure)
{
  return g_str_equal (figure, PAL_FIGURE_ADULT) ? PAL_VIEW_LAST : PAL_VIEW_MAIN_LAST;
}

static void
test_metadata (void)
{
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *const *ids = pal_figure_list_ids ();

  for (guint i = 0; ids[i] != NULL; i++)
    check_metadata (ids[i], get_last_view (ids[i]), titles);
}

/* A unit of the viewBox is a millimetre, so that the drawing opens at life size. */
static void
check_millimetres (const char *figure)
{
  for (PalView view = PAL_VIEW_FRONT; view <= get_last_view (figure); view++)
    {
      g_auto (GStrv) box = NULL;
      g_autofree char *width = NULL;
      g_autofree char *height = NULL;
      File file;

      read_file (figure, view, &file);
      box = g_strsplit (get_attribute (&file, "viewBox"), " ", -1);
      g_assert_cmpuint (g_strv_length (box), ==, 4);
      width = g_strconcat (box[2], "mm", NULL);
      height = g_strconcat (box[3], "mm", NULL);
      g_assert_cmpstr (get_attribute (&file, "width"), ==, width);
      g_assert_cmpstr (get_attribute (&file, "height"), ==, height);
      g_assert_false (g_hash_table_contains (file.root, "preserveAspectRatio"));
      file_clear (&file);
    }
}

static void
test_millimetres (void)
{
  const char *const *ids = pal_figure_list_ids ();

  for (guint i = 0; ids[i] != NULL; i++)
    check_millimetres (ids[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/atlas/metadata", test_metadata);
  g_test_add_func ("/atlas/millimetres", test_millimetres);
  return g_test_run ();
}
