/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-cli"

#include <glib/gi18n-lib.h>

#include "pal-cli-output.h"
#include "pal-cli-record.h"
#include "pal-json-library.h"
#include "pal-time.h"

static gboolean with_removed;

static const GOptionEntry *
get_entries (void)
{
  static const GOptionEntry entries[]
      = { { "removed", 0, 0, G_OPTION_ARG_NONE, &with_removed,
            N_ ("List techniques that were removed too"), NULL },
          G_OPTION_ENTRY_NULL };

  return entries;
}

static gboolean
print_json (GPtrArray *notes, GPtrArray *techniques, GError **error)
{
  g_autoptr (JsonNode) document = pal_json_library (notes, techniques);

  return pal_cli_print_json (document, error);
}

static void
add_row (PalCliTable *table, PalEntity *entity, const char *kind, const char *name, const char *text)
{
  g_autoptr (GDateTime) written
      = g_date_time_new_from_iso8601 (pal_entity_get_string (entity, "created_utc"), NULL);
  g_autoptr (GDateTime) local = written != NULL ? g_date_time_to_local (written) : NULL;
  g_autofree char *day = local != NULL ? g_date_time_format (local, "%F") : NULL;
  g_autofree char *date = pal_time_format_date (day);

  pal_cli_table_add (
      table, kind, name != NULL ? name : "", date, text != NULL ? text : "", NULL);
}

static gboolean
print_table (GPtrArray *notes, GPtrArray *techniques, GError **error)
{
  const char *titles[] = { _ ("Kind"), _ ("Name"), _ ("Date"), _ ("Text"), NULL };
  g_autoptr (PalCliTable) table = pal_cli_table_new (titles);

  for (guint i = 0; i < techniques->len; i++)
    {
      PalEntity *technique = g_ptr_array_index (techniques, i);

      add_row (table,
               technique,
               _ ("Technique"),
               pal_entity_get_string (technique, "name"),
               pal_entity_get_string (technique, "purpose"));
    }
  for (guint i = 0; i < notes->len; i++)
    {
      PalEntity *note = g_ptr_array_index (notes, i);
      const char *title = pal_entity_get_string (note, "title");

      add_row (table,
               note,
               _ ("Note"),
               title != NULL ? title : pal_entity_get_id (note),
               pal_entity_get_string (note, "text"));
    }
  return pal_cli_table_print (table, error);
}

static gboolean
run (PalCli *cli, char **arguments, GError **error)
{
  g_autoptr (PalCliRecord) record = pal_cli_record_open (cli, error);
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GPtrArray) techniques = NULL;

  if (record == NULL)
    return FALSE;
  notes = pal_cli_record_load_own_notes (record, error);
  if (notes == NULL)
    return FALSE;
  techniques = pal_cli_record_load_own_techniques (record, error);
  if (techniques == NULL)
    return FALSE;
  for (guint i = techniques->len; i > 0 && !with_removed; i--)
    if (pal_own_technique_is_archived (g_ptr_array_index (techniques, i - 1)))
      g_ptr_array_remove_index (techniques, i - 1);
  return cli->json ? print_json (notes, techniques, error)
                   : print_table (notes, techniques, error);
}

const PalCliCommand pal_cli_library = {
  .name = "library",
  .summary = N_ ("List the notes and techniques that the practice has added to the library"),
  .get_entries = get_entries,
  .run = run,
};
