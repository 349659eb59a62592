/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-knowledge-translations"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

/* Whether every language that po/knowledge/LINGUAS names says all that the XML says now. */

static char *directory;
static char *template;

static char *
source_path (const char *path)
{
  return g_build_filename (g_getenv ("PAL_SOURCE_ROOT"), path, NULL);
}

static GStrv
list_languages (void)
{
  g_autofree char *path = source_path ("po/knowledge/LINGUAS");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return g_strsplit (g_strstrip (text), "\n", -1);
}

/* Runs a program of gettext, which must find nothing to complain of. */
static void
run (const char *const *arguments, char **output)
{
  g_autofree char *knowledge = source_path ("assets/knowledge");
  g_autoptr (GSubprocessLauncher) launcher
    = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *errors = NULL;

  g_subprocess_launcher_setenv (launcher, "GETTEXTDATADIRS", knowledge, TRUE);
  process = g_subprocess_launcher_spawnv (launcher, arguments, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, output, &errors, &error);
  g_assert_no_error (error);
  if (g_subprocess_get_exit_status (process) != 0)
    g_error ("%s: %s", arguments[0], errors);
}

static GStrv
list_sources (void)
{
  g_autofree char *path = source_path ("po/knowledge/POTFILES");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] != '#' && *lines[i] != '\0')
        g_strv_builder_add (builder, lines[i]);
    }
  return g_strv_builder_end (builder);
}

static void
make_template (void)
{
  g_auto (GStrv) sources = list_sources ();
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (arguments, g_strdup ("xgettext"));
  g_ptr_array_add (arguments, g_strdup ("--from-code=UTF-8"));
  g_ptr_array_add (arguments, g_strdup ("-o"));
  g_ptr_array_add (arguments, g_strdup (template));
  for (gsize i = 0; sources[i] != NULL; i++)
    g_ptr_array_add (arguments, source_path (sources[i]));
  g_ptr_array_add (arguments, NULL);
  run ((const char *const *) arguments->pdata, NULL);
  g_assert_true (g_file_test (template, G_FILE_TEST_EXISTS));
}

/* Every file is translated, but for the citations. */
static void
test_files (void)
{
  g_autofree char *folder = source_path ("assets/knowledge");
  g_auto (GStrv) sources = list_sources ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;
  guint n_files = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename ("assets", "knowledge", name, NULL);

      if (!g_str_has_suffix (name, ".xml") || g_str_equal (name, "works.xml")
          || g_str_equal (name, "lookup.xml") || g_str_equal (name, "choice.xml"))
        continue;
      g_test_message ("%s", name);
      g_assert_true (g_strv_contains ((const char *const *) sources, path));
      n_files++;
    }
  g_assert_cmpuint (n_files, ==, g_strv_length (sources));
}

/* Nothing missing, nothing fuzzy: msgcmp fails on either. */
static void
test_complete (gconstpointer data)
{
  const char *const arguments[] = { "msgcmp", data, template, NULL };

  run (arguments, NULL);
}

/* Nothing that the XML no longer says. */
static void
test_current (gconstpointer data)
{
  const char *const arguments[] = { "msgcmp", "--use-untranslated", template, data, NULL };
  const char *const obsolete[] = { "msgattrib", "--only-obsolete", data, NULL };
  g_autofree char *leftovers = NULL;

  run (arguments, NULL);
  run (obsolete, &leftovers);
  g_assert_cmpstr (leftovers, ==, "");
}

static void
test_valid (gconstpointer data)
{
  const char *const arguments[]
    = { "msgfmt", "--check", "--check-accelerators", "-o", "/dev/null", data, NULL };

  run (arguments, NULL);
}

/* The marks that the program fills in are there still. */
static void
test_marks (gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  const char *mark = NULL;
  guint checked = 0;

  g_file_get_contents (data, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], "msgid \""))
        {
          mark = strstr (lines[i], "{name}") != NULL       ? "{name}"
                 : strstr (lines[i], "{question}") != NULL ? "{question}"
                                                           : NULL;
        }
      else if (mark != NULL && g_str_has_prefix (lines[i], "msgstr \""))
        {
          g_assert_nonnull (strstr (lines[i], mark));
          checked++;
        }
    }
  g_assert_cmpuint (checked, ==, 6);
}

int
main (int argc, char *argv[])
{
  const struct
  {
    const char *name;
    GTestDataFunc test;
  } tests[] = {
    { "complete", test_complete },
    { "current", test_current },
    { "valid", test_valid },
    { "marks", test_marks },
  };
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) languages = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  directory = g_dir_make_tmp ("palpate-translations-XXXXXX", &error);
  g_assert_no_error (error);
  template = g_build_filename (directory, "knowledge.pot", NULL);
  languages = list_languages ();
  make_template ();
  g_test_add_func ("/knowledge-translations/files", test_files);

  for (gsize i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat ("po/knowledge/", languages[i], ".po", NULL);

      for (gsize j = 0; j < G_N_ELEMENTS (tests); j++)
        {
          g_autofree char *path
            = g_strconcat ("/knowledge-translations/", languages[i], "/", tests[j].name, NULL);

          g_test_add_data_func_full (path, source_path (name), tests[j].test, g_free);
        }
    }
  result = g_test_run ();

  g_unlink (template);
  g_rmdir (directory);
  g_free (template);
  g_free (directory);
  return result;
}
