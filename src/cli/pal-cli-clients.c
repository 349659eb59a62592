/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-cli"

#include <glib/gi18n-lib.h>

#include "pal-cli-output.h"
#include "pal-cli-record.h"
#include "pal-json.h"
#include "pal-time.h"

static gboolean with_archived;

static const GOptionEntry *
get_entries (void)
{
  static const GOptionEntry entries[]
      = { { "archived", 0, 0, G_OPTION_ARG_NONE, &with_archived,
            N_ ("List archived clients too"), NULL },
          G_OPTION_ENTRY_NULL };

  return entries;
}

static gboolean
print_json (GPtrArray *clients, GError **error)
{
  g_autoptr (GPtrArray) nodes
      = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  g_autoptr (JsonNode) document = NULL;

  for (guint i = 0; i < clients->len; i++)
    g_ptr_array_add (nodes, pal_json_client (g_ptr_array_index (clients, i)));
  document = pal_json_document ("clients", nodes);
  return pal_cli_print_json (document, error);
}

/* How many visits each client had, and when the last one was. */
static gboolean
print_table (GPtrArray *clients, GPtrArray *visits, GError **error)
{
  const char *titles[] = { _ ("Client"), _ ("Name"), _ ("Born"), _ ("Visits"), _ ("Last"), NULL };
  g_autoptr (PalCliTable) table = pal_cli_table_new (titles);

  for (guint i = 0; i < clients->len; i++)
    {
      PalClient *client = g_ptr_array_index (clients, i);
      g_autofree char *id = pal_cli_short_id (PAL_ENTITY (client));
      g_autofree char *name = pal_client_dup_name (client);
      g_autofree char *year = pal_client_dup_birth_year (client);
      g_autofree char *count = NULL;
      g_autofree char *last = NULL;
      const char *last_date = NULL;
      guint n_visits = 0;

      for (guint v = 0; v < visits->len; v++)
        {
          PalVisit *visit = g_ptr_array_index (visits, v);

          if (g_strcmp0 (pal_entity_get_string (PAL_ENTITY (visit), "client_id"),
                         pal_entity_get_id (PAL_ENTITY (client)))
              != 0)
            continue;
          n_visits++;
          last_date = pal_visit_get_local_date (visit);
        }
      count = g_strdup_printf ("%u", n_visits);
      last = pal_time_format_date (last_date);
      pal_cli_table_add (table, id, name, year, count, last, NULL);
    }
  return pal_cli_table_print (table, error);
}

static gboolean
run (PalCli *cli, char **arguments, GError **error)
{
  g_autoptr (PalCliRecord) record = pal_cli_record_open (cli, error);
  g_autoptr (GPtrArray) clients = NULL;
  g_autoptr (GPtrArray) visits = NULL;

  if (record == NULL)
    return FALSE;
  clients = pal_cli_record_load_clients (record, error);
  if (clients == NULL)
    return FALSE;
  for (guint i = clients->len; i > 0 && !with_archived; i--)
    if (pal_client_is_archived (g_ptr_array_index (clients, i - 1)))
      g_ptr_array_remove_index (clients, i - 1);
  if (cli->json)
    return print_json (clients, error);
  visits = pal_cli_record_load_visits (record, NULL, error);
  return visits != NULL && print_table (clients, visits, error);
}

const PalCliCommand pal_cli_clients = {
  .name = "clients",
  .summary = N_ ("List the clients"),
  .get_entries = get_entries,
  .run = run,
};
