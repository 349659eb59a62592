/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-cli"

#include <glib/gi18n-lib.h>

#include "pal-cli-output.h"
#include "pal-cli.h"
#include "pal-demo.h"
#include "pal-folder.h"
#include "pal-json.h"
#include "pal-sqlite-store.h"
#include "pal-store-sync.h"

/* The same people at every call. */
#define SEED 20261122

/* Without a folder of its own the demo goes to a throw-away one: never among somebody's clients. */
static char *
choose_folder (PalCli *cli, GError **error)
{
  if (cli->data_dir != NULL)
    return g_canonicalize_filename (cli->data_dir, NULL);
  return g_dir_make_tmp ("palpate-demo-XXXXXX", error);
}

static gboolean
refuse_record (const char *folder, GError **error)
{
  g_autofree char *path = pal_folder_get_database_path (folder);
  g_autofree char *shown = g_filename_display_name (folder);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  g_set_error (error,
               PAL_CLI_ERROR,
               PAL_CLI_ERROR_RECORD,
               _ ("There is a record in “%s” already, which the demo leaves alone. "
                  "Name an empty folder."),
               shown);
  return FALSE;
}

static gboolean
fill (PalStore *store, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GPtrArray) commands = pal_demo_commands (now, SEED);

  for (guint i = 0; i < commands->len; i++)
    {
      g_autoptr (PalChangeSet) changes
          = pal_store_commit_sync (store, g_ptr_array_index (commands, i), error);

      if (changes == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
print_result (PalCli *cli, const char *folder, GError **error)
{
  g_autofree char *shown = g_filename_display_name (folder);
  g_autofree char *text = NULL;

  if (cli->json)
    {
      g_autoptr (JsonBuilder) builder = pal_json_begin ();
      g_autoptr (JsonNode) node = NULL;

      json_builder_set_member_name (builder, "folder");
      json_builder_add_string_value (builder, shown);
      json_builder_set_member_name (builder, "clients");
      json_builder_add_int_value (builder, PAL_DEMO_N_CLIENTS);
      json_builder_set_member_name (builder, "visits");
      json_builder_add_int_value (builder, PAL_DEMO_N_VISITS);
      json_builder_end_object (builder);
      node = json_builder_get_root (builder);
      return pal_cli_print_json (node, error);
    }
  text = g_strdup_printf ("%s\n", shown);
  return pal_cli_print_text (text, error);
}

static gboolean
run (PalCli *cli, char **arguments, GError **error)
{
  g_autofree char *folder = choose_folder (cli, error);
  g_autoptr (PalSqliteStore) store = NULL;
  gboolean filled;

  if (folder == NULL || !refuse_record (folder, error))
    return FALSE;
  store = pal_sqlite_store_new (folder, PAL_SQLITE_STORE_NONE);
  if (!pal_sqlite_store_open_sync (store, error))
    return FALSE;
  filled = fill (PAL_STORE (store), error);
  pal_sqlite_store_close (store);
  return filled && print_result (cli, folder, error);
}

const PalCliCommand pal_cli_demo = {
  .name = "demo",
  .summary = N_ ("Fill an empty folder with a practice of people who do not exist"),
  .run = run,
};
