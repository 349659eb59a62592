/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-translation"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

/* Whether every language that po/LINGUAS names says all that the program says now, and whether
 * po/POTFILES knows every file that has something to say. */

static const char *source_root;
static char *template;

static char *
source_path (const char *path)
{
  return g_build_filename (source_root, path, NULL);
}

/* The lines of a list in po/, without its comments. */
static GPtrArray *
read_list (const char *path)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *full = source_path (path);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (full, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0' && *lines[i] != '#')
      g_ptr_array_add (list, g_strdup (lines[i]));
  return g_steal_pointer (&list);
}

/* Runs a program, which must find nothing to complain of. */
static void
run (const char *const *arguments, const char *locale, char **output)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *errors = NULL;

  g_subprocess_launcher_unsetenv (launcher, "LANGUAGE");
  g_subprocess_launcher_setenv (launcher, "LC_ALL", locale, TRUE);
  process = g_subprocess_launcher_spawnv (launcher, arguments, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, output, &errors, &error);
  g_assert_no_error (error);
  if (!g_subprocess_get_if_exited (process) || g_subprocess_get_exit_status (process) != 0)
    g_error ("%s: %s", arguments[0], errors);
}

/* As Meson's preset for GLib does it for the target palpate-pot. */
static void
extract (const char *output, GPtrArray *files)
{
  static const char *const options[] = {
    "--from-code=UTF-8",
    "--keyword=_",
    "--keyword=N_",
    "--keyword=C_:1c,2",
    "--keyword=NC_:1c,2",
    "--keyword=g_dcgettext:2",
    "--keyword=g_dngettext:2,3",
    "--keyword=g_dpgettext2:2c,3",
  };
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autofree char *directory = g_strconcat ("--directory=", source_root, NULL);
  g_autofree char *target = g_strconcat ("--output=", output, NULL);

  g_ptr_array_add (arguments, (char *) "xgettext");
  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    g_ptr_array_add (arguments, (char *) options[i]);
  g_ptr_array_add (arguments, directory);
  g_ptr_array_add (arguments, target);
  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (arguments, g_ptr_array_index (files, i));
  g_ptr_array_add (arguments, NULL);

  run ((const char *const *) arguments->pdata, "C.UTF-8", NULL);
  g_assert_true (g_file_test (output, G_FILE_TEST_EXISTS));
}

static gboolean
may_speak (const char *name)
{
  static const char *const endings[]
      = { ".c", ".h", ".ui", ".desktop.in", ".metainfo.xml.in", ".gschema.xml" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (name, endings[i]))
      return TRUE;
  return FALSE;
}

/* Adds what lies below @folder and may have something to say, relative to the source. */
static void
find_files (const char *folder, GPtrArray *files)
{
  g_autofree char *path = source_path (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) directory = g_dir_open (path, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *relative = g_build_filename (folder, name, NULL);
      g_autofree char *full = source_path (relative);

      if (g_file_test (full, G_FILE_TEST_IS_DIR))
        find_files (relative, files);
      else if (may_speak (name))
        g_ptr_array_add (files, g_steal_pointer (&relative));
    }
}

/* The files to which a template refers. */
static GHashTable *
read_references (const char *path)
{
  g_autoptr (GHashTable) files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) references = NULL;

      if (!g_str_has_prefix (lines[i], "#: "))
        continue;
      references = g_strsplit (lines[i] + strlen ("#: "), " ", -1);
      for (gsize j = 0; references[j] != NULL; j++)
        {
          char *colon = strrchr (references[j], ':');

          g_assert_nonnull (colon);
          g_hash_table_add (files, g_strndup (references[j], (gsize) (colon - references[j])));
        }
    }
  return g_steal_pointer (&files);
}

static void
test_potfiles (void)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) listed = read_list ("po/POTFILES");
  g_autoptr (GHashTable) speaking = NULL;
  g_autofree char *everything = g_strconcat (template, ".all", NULL);

  find_files ("src", files);
  find_files ("ui", files);
  find_files ("assets", files);
  extract (everything, files);
  speaking = read_references (everything);
  g_unlink (everything);
  g_assert_cmpuint (g_hash_table_size (speaking), >, 0);

  for (guint i = 0; i < listed->len; i++)
    {
      const char *name = g_ptr_array_index (listed, i);

      if (i > 0 && strcmp (g_ptr_array_index (listed, i - 1), name) >= 0)
        g_error ("po/POTFILES is not in order at %s", name);
      if (!g_hash_table_remove (speaking, name))
        g_error ("%s is in po/POTFILES but has nothing to translate", name);
    }
  if (g_hash_table_size (speaking) > 0)
    {
      g_autofree gpointer *missing = g_hash_table_get_keys_as_array (speaking, NULL);
      g_autofree char *names = g_strjoinv (" ", (char **) missing);

      g_error ("missing from po/POTFILES: %s", names);
    }
}

/* Nothing missing, nothing fuzzy: msgcmp fails on either. */
static void
test_complete (gconstpointer data)
{
  const char *const arguments[] = { "msgcmp", data, template, NULL };

  run (arguments, "C.UTF-8", NULL);
}

/* Nothing that the program no longer says. */
static void
test_current (gconstpointer data)
{
  const char *const arguments[] = { "msgcmp", "--use-untranslated", template, data, NULL };
  const char *const obsolete[] = { "msgattrib", "--only-obsolete", data, NULL };
  g_autofree char *leftovers = NULL;

  run (arguments, "C.UTF-8", NULL);
  run (obsolete, "C.UTF-8", &leftovers);
  g_assert_cmpstr (leftovers, ==, "");
}

/* Formats, line ends and mnemonics are those of the original. */
static void
test_valid (gconstpointer data)
{
  const char *const arguments[]
      = { "msgfmt", "--check", "--check-accelerators=_", "-o", "/dev/null", data, NULL };

  run (arguments, "C.UTF-8", NULL);
}

/* A program in the build folder finds its translations without any help. */
static void
test_found (void)
{
  const char *const arguments[] = { g_getenv ("PAL_CLI"), "--help", NULL };
  g_autofree char *german = NULL;
  g_autofree char *english = NULL;

  run (arguments, "de_DE.UTF-8", &german);
  run (arguments, "C.UTF-8", &english);
  g_assert_nonnull (strstr (english, "Commands:"));
  g_assert_null (strstr (english, "Befehle:"));
  g_assert_nonnull (strstr (german, "Befehle:"));
  g_assert_null (strstr (german, "Commands:"));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    GTestDataFunc test;
  } tests[] = {
    { "complete", test_complete },
    { "current", test_current },
    { "valid", test_valid },
  };
  g_autofree char *directory = NULL;
  g_autoptr (GPtrArray) languages = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  source_root = g_getenv ("PAL_SOURCE_ROOT");
  directory = g_dir_make_tmp ("palpate-translation-XXXXXX", &error);
  g_assert_no_error (error);
  template = g_build_filename (directory, "palpate.pot", NULL);
  languages = read_list ("po/LINGUAS");
  files = read_list ("po/POTFILES");
  extract (template, files);

  g_test_add_func ("/translation/potfiles", test_potfiles);
  g_test_add_func ("/translation/found", test_found);
  for (guint i = 0; i < languages->len; i++)
    {
      const char *language = g_ptr_array_index (languages, i);
      g_autofree char *name = g_strconcat ("po/", language, ".po", NULL);

      for (gsize j = 0; j < G_N_ELEMENTS (tests); j++)
        {
          g_autofree char *path
              = g_strconcat ("/translation/", language, "/", tests[j].name, NULL);

          g_test_add_data_func_full (path, source_path (name), tests[j].test, g_free);
        }
    }
  result = g_test_run ();

  g_unlink (template);
  g_rmdir (directory);
  g_free (template);
  return result;
}
