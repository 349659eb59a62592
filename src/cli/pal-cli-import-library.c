/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-cli"

#include <glib/gi18n-lib.h>

#include "pal-cli-output.h"
#include "pal-cli-record.h"
#include "pal-json-library.h"
#include "pal-store-sync.h"

/* What becomes of what is in the file. */
typedef struct
{
  guint added;
  guint changed;
  guint unchanged;
} Counts;

/* What makes @before like @after; NULL if it is like it already. When it was first written down stays. */
static GVariant *
make_difference (GVariant *before, GVariant *after)
{
  GVariant *const rows[] = { after, before };
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GVariantIter iter;
      const char *column;
      GVariant *value;

      g_variant_iter_init (&iter, rows[i]);
      while (g_variant_iter_loop (&iter, "{&sv}", &column, &value))
        {
          g_autoptr (GVariant) old = g_variant_lookup_value (before, column, NULL);
          g_autoptr (GVariant) wanted = g_variant_lookup_value (after, column, NULL);

          if (g_str_equal (column, "created_utc"))
            continue;
          if (wanted == NULL)
            pal_row_set_empty (&dict, column);
          else if (old == NULL || !g_variant_equal (old, wanted))
            g_variant_dict_insert_value (&dict, column, wanted);
        }
    }
  return pal_row_end (&dict);
}

static gboolean
add_rows (PalCommand *command,
          PalStore *store,
          const char *table,
          GPtrArray *entities,
          Counts *counts,
          GError **error)
{
  for (guint i = 0; i < entities->len; i++)
    {
      PalEntity *entity = g_ptr_array_index (entities, i);
      const char *id = pal_entity_get_id (entity);
      g_autoptr (GPtrArray) rows = pal_store_load_sync (store, table, "id", id, error);
      g_autoptr (GVariant) values = NULL;

      if (rows == NULL)
        return FALSE;
      if (rows->len == 0)
        {
          pal_command_insert (command, table, pal_entity_get_row (entity));
          counts->added++;
          continue;
        }
      values = make_difference (g_ptr_array_index (rows, 0), pal_entity_get_row (entity));
      if (g_variant_n_children (values) == 0)
        {
          counts->unchanged++;
          continue;
        }
      pal_command_update (command, table, id, values);
      counts->changed++;
    }
  return TRUE;
}

/* All of it is one step, which the library can take back. */
static gboolean
take_in (PalStore *store, GPtrArray *notes, GPtrArray *techniques, Counts *counts, GError **error)
{
  g_autoptr (PalCommand) command
      = pal_command_new (PAL_SCOPE_LIBRARY, NULL, _ ("Import Notes and Techniques"));
  g_autoptr (PalChangeSet) changes = NULL;

  if (!add_rows (command, store, PAL_OWN_NOTE_TABLE, notes, counts, error)
      || !add_rows (command, store, PAL_OWN_TECHNIQUE_TABLE, techniques, counts, error))
    return FALSE;
  if (pal_command_get_n_ops (command) == 0)
    return TRUE;
  changes = pal_store_commit_sync (store, command, error);
  return changes != NULL;
}

static gboolean
print_result (PalCli *cli, const Counts *counts, GError **error)
{
  g_autofree char *text = NULL;

  if (cli->json)
    {
      g_autoptr (JsonBuilder) builder = pal_json_begin ();
      g_autoptr (JsonNode) node = NULL;

      json_builder_set_member_name (builder, "added");
      json_builder_add_int_value (builder, counts->added);
      json_builder_set_member_name (builder, "changed");
      json_builder_add_int_value (builder, counts->changed);
      json_builder_set_member_name (builder, "unchanged");
      json_builder_add_int_value (builder, counts->unchanged);
      json_builder_end_object (builder);
      node = json_builder_get_root (builder);
      return pal_cli_print_json (node, error);
    }
  /* Translators: how many notes and techniques */
  text = g_strdup_printf (_ ("New: %u. Changed: %u. As they were: %u.\n"),
                          counts->added,
                          counts->changed,
                          counts->unchanged);
  return pal_cli_print_text (text, error);
}

/* The folder of a record that is there: nothing is taken into one that would have to be made. */
static char *
find_folder (PalCli *cli, GError **error)
{
  g_autoptr (PalCliRecord) record = pal_cli_record_open (cli, error);

  return record != NULL ? g_strdup (pal_cli_record_get_folder (record)) : NULL;
}

static gboolean
run (PalCli *cli, char **arguments, GError **error)
{
  g_autofree char *text = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GPtrArray) techniques = NULL;
  g_autoptr (PalSqliteStore) store = NULL;
  Counts counts = { 0 };
  gsize length;
  gboolean taken;

  if (!g_file_get_contents (arguments[0], &text, &length, error)
      || !pal_json_read_library (text, length, &notes, &techniques, error))
    return FALSE;
  folder = find_folder (cli, error);
  if (folder == NULL)
    return FALSE;
  store = pal_sqlite_store_new (folder, PAL_SQLITE_STORE_NONE);
  if (!pal_sqlite_store_open_sync (store, error))
    return FALSE;
  taken = take_in (PAL_STORE (store), notes, techniques, &counts, error);
  pal_sqlite_store_close (store);
  return taken && print_result (cli, &counts, error);
}

const PalCliCommand pal_cli_import_library = {
  .name = "import-library",
  .arguments = N_ ("FILE"),
  .n_arguments = 1,
  .summary = N_ ("Take in notes and techniques that “library --json” has written"),
  .run = run,
};
