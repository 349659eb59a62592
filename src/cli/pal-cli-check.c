/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-cli"

#include <glib/gi18n-lib.h>

#include "pal-cli-output.h"
#include "pal-cli-record.h"
#include "pal-json.h"

static const struct
{
  const char *table;
  const char *member;
  const char *title;
} counted[] = {
  { "practitioner", "practitioners", N_ ("Practitioners") },
  { "client", "clients", N_ ("Clients") },
  { "visit", "visits", N_ ("Visits") },
  { "signature", "signatures", N_ ("Signatures") },
  { "finding", "findings", N_ ("Findings") },
  { "mark", "marks", N_ ("Marks") },
  { "referral", "referrals", N_ ("Referrals") },
  { "stroke", "strokes", N_ ("Strokes") },
  { "muscle_check", "checks", N_ ("Checked Muscles") },
  { "practice_note", "library_notes", N_ ("Notes in the Library") },
  { "practice_technique", "library_techniques", N_ ("Techniques of the Practice") },
};

static gboolean
print_json (PalCliRecord *record, const int *counts, GError **error)
{
  g_autoptr (JsonBuilder) builder = pal_json_begin ();
  g_autoptr (JsonNode) node = NULL;

  json_builder_set_member_name (builder, "folder");
  json_builder_add_string_value (builder, pal_cli_record_get_folder (record));
  json_builder_set_member_name (builder, "sound");
  json_builder_add_boolean_value (builder, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (counted); i++)
    {
      json_builder_set_member_name (builder, counted[i].member);
      json_builder_add_int_value (builder, counts[i]);
    }
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);
  return pal_cli_print_json (node, error);
}

static gboolean
print_table (PalCliRecord *record, const int *counts, GError **error)
{
  g_autofree char *folder = g_filename_display_name (pal_cli_record_get_folder (record));
  const char *titles[] = { _ ("Record"), folder, NULL };
  g_autoptr (PalCliTable) table = pal_cli_table_new (titles);

  pal_cli_table_add (table, _ ("State"), _ ("sound"), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (counted); i++)
    {
      g_autofree char *count = g_strdup_printf ("%d", counts[i]);

      pal_cli_table_add (table, _ (counted[i].title), count, NULL);
    }
  return pal_cli_table_print (table, error);
}

static gboolean
run (PalCli *cli, char **arguments, GError **error)
{
  g_autoptr (PalCliRecord) record = pal_cli_record_open (cli, error);
  int counts[G_N_ELEMENTS (counted)];

  if (record == NULL || !pal_cli_record_check (record, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (counted); i++)
    {
      counts[i] = pal_cli_record_count (record, counted[i].table, error);
      if (counts[i] < 0)
        return FALSE;
    }
  return cli->json ? print_json (record, counts, error) : print_table (record, counts, error);
}

const PalCliCommand pal_cli_check = {
  .name = "check",
  .summary = N_ ("Look the whole record over and count what is in it"),
  .run = run,
};
