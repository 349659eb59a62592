/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-cli"

#include <glib/gi18n-lib.h>

#include "pal-cli-output.h"
#include "pal-cli-record.h"
#include "pal-json.h"
#include "pal-time.h"

static gboolean
print_json (GPtrArray *visits, GError **error)
{
  g_autoptr (GPtrArray) nodes
      = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  g_autoptr (JsonNode) document = NULL;

  for (guint i = 0; i < visits->len; i++)
    g_ptr_array_add (nodes, pal_json_visit (g_ptr_array_index (visits, i)));
  document = pal_json_document ("visits", nodes);
  return pal_cli_print_json (document, error);
}

static gboolean
print_table (PalCliRecord *record, GPtrArray *visits, GError **error)
{
  const char *titles[] = { _ ("Visit"), _ ("Date"),   _ ("Time"), _ ("Marks"),
                           _ ("Pain"),  _ ("Signed"), _ ("Note"), NULL };
  g_autoptr (PalCliTable) table = pal_cli_table_new (titles);

  for (guint i = 0; i < visits->len; i++)
    {
      PalVisit *visit = g_ptr_array_index (visits, i);
      g_autofree char *id = pal_cli_short_id (PAL_ENTITY (visit));
      g_autofree char *date = pal_time_format_date (pal_visit_get_local_date (visit));
      g_autofree char *clock = pal_time_format_clock (pal_visit_get_started_utc (visit));
      g_autofree char *count = NULL;
      g_autofree char *pain = NULL;
      g_autoptr (GPtrArray) marks = NULL;
      const char *note = pal_visit_get_note (visit);
      int now = pal_visit_get_pain (visit, "pain_now");

      marks = pal_cli_record_load_marks (record, pal_entity_get_id (PAL_ENTITY (visit)), error);
      if (marks == NULL)
        return FALSE;
      count = g_strdup_printf ("%u", marks->len);
      pain = now != PAL_INTENSITY_EMPTY ? g_strdup_printf ("%d", now) : g_strdup ("–");
      pal_cli_table_add (table,
                         id,
                         date,
                         clock,
                         count,
                         pain,
                         pal_visit_is_signed (visit) ? _ ("yes") : _ ("no"),
                         note != NULL ? note : "",
                         NULL);
    }
  return pal_cli_table_print (table, error);
}

static gboolean
run (PalCli *cli, char **arguments, GError **error)
{
  g_autoptr (PalCliRecord) record = pal_cli_record_open (cli, error);
  g_autoptr (PalClient) client = NULL;
  g_autoptr (GPtrArray) visits = NULL;

  if (record == NULL)
    return FALSE;
  client = pal_cli_record_find_client (record, arguments[0], error);
  if (client == NULL)
    return FALSE;
  visits = pal_cli_record_load_visits (record, pal_entity_get_id (PAL_ENTITY (client)), error);
  if (visits == NULL)
    return FALSE;
  return cli->json ? print_json (visits, error) : print_table (record, visits, error);
}

const PalCliCommand pal_cli_visits = {
  .name = "visits",
  .arguments = N_ ("CLIENT"),
  .n_arguments = 1,
  .summary = N_ ("List the visits of a client, the earliest first"),
  .run = run,
};
