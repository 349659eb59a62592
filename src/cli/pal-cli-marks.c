/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-cli"

#include <glib/gi18n-lib.h>

#include "pal-cli-output.h"
#include "pal-cli-record.h"
#include "pal-json.h"
#include "pal-words.h"

static gboolean
print_json (GPtrArray *marks, GError **error)
{
  g_autoptr (GPtrArray) nodes
      = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  g_autoptr (JsonNode) document = NULL;

  for (guint i = 0; i < marks->len; i++)
    g_ptr_array_add (nodes, pal_json_mark (g_ptr_array_index (marks, i)));
  document = pal_json_document ("marks", nodes);
  return pal_cli_print_json (document, error);
}

static char *
describe_referrals (PalKnowledge *knowledge, PalMark *mark)
{
  const char *const *zones = pal_mark_get_referrals (mark);
  GString *text = g_string_new (NULL);

  for (guint i = 0; zones[i] != NULL; i++)
    {
      g_autofree char *name
          = pal_knowledge_dup_name (knowledge, zones[i], PAL_VOICE_CLINICAL, NULL);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", name != NULL ? name : zones[i]);
    }
  return g_string_free (text, FALSE);
}

static gboolean
print_table (GPtrArray *marks, GError **error)
{
  const char *titles[] = { _ ("Kind"),   _ ("By"),      _ ("Place"), _ ("0–10"),
                           _ ("Change"), _ ("Felt at"), _ ("Note"),  NULL };
  g_autoptr (PalCliTable) table = pal_cli_table_new (titles);
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (error);

  if (knowledge == NULL)
    return FALSE;
  for (guint i = 0; i < marks->len; i++)
    {
      PalMark *mark = g_ptr_array_index (marks, i);
      int intensity = pal_mark_get_intensity (mark);
      PalChange change = pal_mark_get_change (mark);
      g_autofree char *place = pal_words_mark_place (knowledge, mark, PAL_VOICE_CLINICAL);
      g_autofree char *felt = describe_referrals (knowledge, mark);
      g_autofree char *number = intensity != PAL_INTENSITY_EMPTY
                                    ? g_strdup_printf ("%d", intensity)
                                    : g_strdup ("–");
      const char *note = pal_mark_get_note (mark);

      pal_cli_table_add (table,
                         pal_words_kind (pal_mark_get_kind (mark)),
                         pal_words_author (pal_mark_get_author (mark)),
                         place,
                         number,
                         change != PAL_CHANGE_NONE ? pal_words_change (change) : "",
                         felt,
                         note != NULL ? note : "",
                         NULL);
    }
  return pal_cli_table_print (table, error);
}

static gboolean
run (PalCli *cli, char **arguments, GError **error)
{
  g_autoptr (PalCliRecord) record = pal_cli_record_open (cli, error);
  g_autoptr (PalVisit) visit = NULL;
  g_autoptr (GPtrArray) marks = NULL;

  if (record == NULL)
    return FALSE;
  visit = pal_cli_record_find_visit (record, arguments[0], error);
  if (visit == NULL)
    return FALSE;
  marks = pal_cli_record_load_marks (record, pal_entity_get_id (PAL_ENTITY (visit)), error);
  if (marks == NULL)
    return FALSE;
  return cli->json ? print_json (marks, error) : print_table (marks, error);
}

const PalCliCommand pal_cli_marks = {
  .name = "marks",
  .arguments = N_ ("VISIT"),
  .n_arguments = 1,
  .summary = N_ ("List the marks of a visit"),
  .run = run,
};
