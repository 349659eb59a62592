/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-test.h"

#include <glib/gstdio.h>

static const char *program;

void
cli_test_init (int argc, char **argv)
{
  g_assert_cmpint (argc, ==, 2);
  program = argv[1];
}

const char *
cli_test_get_program (void)
{
  return program;
}

void
cli_test_set_up (CliTest *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("palpate-cli-test-XXXXXX", &error);
  g_assert_no_error (error);
  if (data == NULL)
    g_assert_cmpint (cli_test_run (self, "demo", NULL), ==, 0);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

void
cli_test_tear_down (CliTest *self, gconstpointer data)
{
  remove_tree (self->folder);
  g_free (self->folder);
  g_free (self->output);
  g_free (self->errors);
  g_clear_object (&self->parser);
}

int
cli_test_run_words (CliTest *self, const char *const *words, const char *const *environment)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_auto (GStrv) envp = g_get_environ ();
  int status = 0;

  g_ptr_array_add (argv, (gpointer) program);
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) words[i]);
  g_ptr_array_add (argv, NULL);
  for (guint i = 0; environment != NULL && environment[i] != NULL; i += 2)
    envp = g_environ_setenv (envp, environment[i], environment[i + 1], TRUE);

  g_clear_pointer (&self->output, g_free);
  g_clear_pointer (&self->errors, g_free);
  g_spawn_sync (NULL,
                (char **) argv->pdata,
                envp,
                G_SPAWN_DEFAULT,
                NULL,
                NULL,
                &self->output,
                &self->errors,
                &status,
                &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (status));
  /* A sentence or nothing: no warning of a library, no report of a sanitizer. */
  if (*self->errors != '\0')
    g_assert_true (g_str_has_prefix (self->errors, "palpate-cli: "));
  g_assert_cmpint (*self->errors == '\0', ==, WEXITSTATUS (status) == 0);
  return WEXITSTATUS (status);
}

int
cli_test_run (CliTest *self, ...)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  va_list args;
  const char *word;

  va_start (args, self);
  while ((word = va_arg (args, const char *)) != NULL)
    g_ptr_array_add (words, (gpointer) word);
  va_end (args);
  g_ptr_array_add (words, (gpointer) "--data-dir");
  g_ptr_array_add (words, self->folder);
  g_ptr_array_add (words, NULL);
  return cli_test_run_words (self, (const char *const *) words->pdata, NULL);
}

JsonObject *
cli_test_get_json (CliTest *self)
{
  g_autoptr (GError) error = NULL;
  JsonObject *root;

  g_clear_object (&self->parser);
  self->parser = json_parser_new ();
  json_parser_load_from_data (self->parser, self->output, -1, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (self->parser));
  g_assert_cmpstr (json_object_get_string_member (root, "format"), ==, "palpate");
  g_assert_cmpint (json_object_get_int_member (root, "version"), ==, 1);
  return root;
}

JsonArray *
cli_test_get_array (CliTest *self, const char *member)
{
  return json_object_get_array_member (cli_test_get_json (self), member);
}

char *
cli_test_dup_id (CliTest *self, const char *member, guint index)
{
  JsonArray *array = cli_test_get_array (self, member);

  return g_strdup (
      json_object_get_string_member (json_array_get_object_element (array, index), "id"));
}

char *
cli_test_path (CliTest *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

GBytes *
cli_test_read (CliTest *self, const char *name)
{
  g_autofree char *path = cli_test_path (self, name);
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, length);
}
