/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-cli"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "pal-cli-figure.h"
#include "pal-cli-output.h"
#include "pal-cli-pain.h"
#include "pal-cli-record.h"
#include "pal-knowledge.h"
#include "pal-pain-lookup.h"
#include "pal-region-key.h"
#include "pal-visit.h"

static char **pain;
static char **checked;
static char *client_prefix;
static char *visit_prefix;

static const GOptionEntry *
get_entries (void)
{
  static const GOptionEntry entries[]
    = { { "pain",
          0,
          0,
          G_OPTION_ARG_STRING_ARRAY,
          &pain,
          N_ ("Where it hurts: zones such as temple-r, separated by commas; - reads them"),
          N_ ("ZONE,…") },
        { "checked",
          0,
          0,
          G_OPTION_ARG_STRING_ARRAY,
          &checked,
          N_ ("What came of pressing a muscle: familiar, unfamiliar or nothing"),
          N_ ("MUSCLE=RESULT,…") },
        { "visit",
          0,
          0,
          G_OPTION_ARG_STRING,
          &visit_prefix,
          N_ ("The pain and the checked muscles of a visit"),
          N_ ("VISIT") },
        { "client",
          0,
          0,
          G_OPTION_ARG_STRING,
          &client_prefix,
          N_ ("The same of a client as of now: of today’s visit, or what is last known"),
          N_ ("CLIENT") },
        G_OPTION_ENTRY_NULL };

  return entries;
}

/* "temple-r (Temple, right): essential", the same for every reader as all that goes to programs. */
static char *
describe_reason (PalKnowledge *knowledge, const PalReferral *reason)
{
  g_autofree char *name
    = pal_knowledge_dup_name (knowledge, reason->zone, PAL_VOICE_CLINICAL, "en");

  return g_strdup_printf ("%s (%s): %s",
                          reason->zone,
                          name,
                          reason->weight == PAL_WEIGHT_ESSENTIAL ? "essential" : "spill-over");
}

static void
add_referrals (PalKnowledge *knowledge, JsonBuilder *builder, const char *member, GPtrArray *referrals)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < referrals->len; i++)
    {
      g_autofree char *text = describe_reason (knowledge, g_ptr_array_index (referrals, i));

      json_builder_add_string_value (builder, text);
    }
  json_builder_end_array (builder);
}

static gboolean
print_json (PalKnowledge *knowledge, GPtrArray *suggestions, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < suggestions->len; i++)
    {
      const PalMuscleSuggestion *suggestion = g_ptr_array_index (suggestions, i);
      PalSide side;
      g_autofree char *base = pal_region_key_dup_base (suggestion->muscle, &side);
      g_autofree char *name
        = pal_knowledge_dup_name (knowledge, suggestion->muscle, PAL_VOICE_CLINICAL, NULL);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "rank");
      json_builder_add_int_value (builder, i + 1);
      json_builder_set_member_name (builder, "key");
      json_builder_add_string_value (builder, suggestion->muscle);
      json_builder_set_member_name (builder, "muscle");
      json_builder_add_string_value (builder, base);
      json_builder_set_member_name (builder, "side");
      json_builder_add_string_value (builder, pal_side_to_nick (side));
      json_builder_set_member_name (builder, "name");
      json_builder_add_string_value (builder, name);
      json_builder_set_member_name (builder, "score");
      json_builder_add_double_value (builder, suggestion->score);
      json_builder_set_member_name (builder, "covers");
      json_builder_add_double_value (builder, round (suggestion->covered * 100) / 100);
      add_referrals (knowledge, builder, "reasons", suggestion->reasons);
      add_referrals (knowledge, builder, "against", suggestion->against);
      json_builder_set_member_name (builder, "elsewhere");
      json_builder_add_int_value (builder, suggestion->n_elsewhere);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  return pal_cli_print_json (root, error);
}

/* The zones in which it is felt, or those in which it would be. */
static char *
list_zones (PalKnowledge *knowledge, GPtrArray *referrals, gboolean weights)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < referrals->len; i++)
    {
      const PalReferral *reason = g_ptr_array_index (referrals, i);
      g_autofree char *name
        = pal_knowledge_dup_name (knowledge, reason->zone, PAL_VOICE_CLINICAL, NULL);

      if (list->len > 0)
        g_string_append (list, "; ");
      if (!weights)
        {
          g_string_append (list, name);
          continue;
        }
      /* Translators: %s is a zone in which most people feel a point of this muscle, or some do */
      g_string_append_printf (list,
                              reason->weight == PAL_WEIGHT_ESSENTIAL ? _ ("%s (essential)")
                                                                     : _ ("%s (spill-over)"),
                              name);
    }
  return g_string_free (list, FALSE);
}

static gboolean
print_table (PalKnowledge *knowledge, GPtrArray *suggestions, GError **error)
{
  const char *titles[]
    = { _ ("Muscle"),
        C_ ("suggestion", "Score"),
        /* Translators: what share of the painful zones a muscle explains */
        C_ ("suggestion", "Covers"),
        _ ("May be felt at"),
        /* Translators: the zones in which a muscle is usually felt, and where nothing hurts */
        _ ("Against it: nothing at"),
        NULL };
  g_autoptr (PalCliTable) table = pal_cli_table_new (titles);
  g_autofree char *last = NULL;

  if (suggestions->len == 0)
    {
      g_autofree char *none = g_strdup_printf ("%s\n", _ ("No muscle is known to be felt there."));

      return pal_cli_print_text (none, error);
    }
  for (guint i = 0; i < suggestions->len; i++)
    {
      const PalMuscleSuggestion *suggestion = g_ptr_array_index (suggestions, i);
      g_autofree char *name
        = pal_knowledge_dup_name (knowledge, suggestion->muscle, PAL_VOICE_CLINICAL, NULL);
      g_autofree char *score = g_strdup_printf ("%.2f", suggestion->score);
      /* Translators: a share in percent */
      g_autofree char *covers = g_strdup_printf (_ ("%.0f %%"), suggestion->covered * 100);
      g_autofree char *reasons = list_zones (knowledge, suggestion->reasons, TRUE);
      g_autofree char *against = list_zones (knowledge, suggestion->against, FALSE);

      pal_cli_table_add (table, name, score, covers, reasons, against, NULL);
    }
  last = g_strdup_printf (
    "\n%s\n", _ ("Muscles worth checking, because their trigger points may be felt there; no diagnosis."));
  return pal_cli_table_print (table, error) && pal_cli_print_text (last, error);
}

/* Never taken for what is so at the visit. With JSON it goes beside it, to people. */
static gboolean
print_former (PalCli *cli, const char *words, GError **error)
{
  g_autofree char *lines = g_strconcat (words, "\n\n", NULL);

  if (!cli->json)
    return pal_cli_print_text (lines, error);
  pal_cli_print_error (words);
  return TRUE;
}

/* The visit that was named, or the one that goes on today, if there is any.
 *
 * Returns: whether there is such a client or visit. */
static gboolean
find_asked (PalCliRecord *record, char **client_id, PalVisit **visit, GError **error)
{
  g_autoptr (PalClient) client = NULL;
  g_autoptr (GPtrArray) visits = NULL;

  if (visit_prefix != NULL)
    {
      *visit = pal_cli_record_find_visit (record, visit_prefix, error);
      if (*visit != NULL)
        *client_id = g_strdup (pal_entity_get_string (PAL_ENTITY (*visit), "client_id"));
      return *visit != NULL;
    }
  client = pal_cli_record_find_client (record, client_prefix, error);
  if (client == NULL)
    return FALSE;
  *client_id = g_strdup (pal_entity_get_id (PAL_ENTITY (client)));
  visits = pal_cli_record_load_visits (record, *client_id, error);
  if (visits != NULL && visits->len > 0
      && pal_visit_goes_on_today (g_ptr_array_index (visits, visits->len - 1)))
    *visit = g_object_ref (g_ptr_array_index (visits, visits->len - 1));
  return visits != NULL;
}

/* What was made on another figure counts by what it covers on the client's. */
static void
carry (GPtrArray *marks, PalFigure *figure)
{
  for (guint i = 0; i < marks->len; i++)
    pal_mark_set_carrier (g_ptr_array_index (marks, i), PAL_PLACE_CARRIER (figure));
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

/* What the program shows of the same visit, or of the client now. */
static GPtrArray *
suggest_for_record (PalCli *cli, const PalPainPatterns *patterns, GError **error)
{
  g_autoptr (PalCliRecord) record = pal_cli_record_open (cli, error);
  g_autofree char *client_id = NULL;
  g_autoptr (PalVisit) visit = NULL;
  g_autoptr (PalFigure) figure = NULL;
  g_autoptr (PalEntityList) visits = NULL;
  g_autoptr (GPtrArray) marks = NULL;
  g_autoptr (GPtrArray) former = NULL;
  g_autoptr (GPtrArray) checks = NULL;
  g_autoptr (PalPainLookup) lookup = NULL;
  g_autofree char *former_words = NULL;
  const char *id;

  if (record == NULL || !find_asked (record, &client_id, &visit, error))
    return NULL;
  id = visit != NULL ? pal_entity_get_id (PAL_ENTITY (visit)) : NULL;
  marks = id != NULL ? pal_cli_record_load_marks (record, id, error) : new_list ();
  former = marks != NULL
             ? pal_cli_record_load_former (record, client_id, id, &visits, error)
             : NULL;
  if (former == NULL)
    return NULL;
  checks = id != NULL ? pal_cli_record_load_checks (record, id, error) : new_list ();
  figure = checks != NULL ? pal_cli_load_figure (record, client_id, error) : NULL;
  if (figure == NULL)
    return NULL;
  carry (marks, figure);
  carry (former, figure);
  lookup = pal_pain_lookup_new (patterns, figure, marks, former, checks);
  former_words = pal_pain_lookup_describe_former (lookup, visits);
  if (former_words != NULL && !print_former (cli, former_words, error))
    return NULL;
  return pal_pain_lookup_run (lookup);
}

static GPtrArray *
suggest_for_words (const PalPainPatterns *patterns, GError **error)
{
  g_autoptr (PalPainDrawing) drawing = pal_pain_drawing_new (patterns);

  if (!pal_cli_pain_read (drawing, pain, checked, error))
    return NULL;
  return pal_pain_drawing_suggest (drawing);
}

static gboolean
run (PalCli *cli, char **arguments, GError **error)
{
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (error);
  g_autoptr (PalPainPatterns) patterns = NULL;
  g_autoptr (GPtrArray) suggestions = NULL;
  int from_record = (visit_prefix != NULL) + (client_prefix != NULL);

  if (knowledge == NULL)
    return FALSE;
  if (from_record + (pain != NULL || checked != NULL) > 1)
    {
      g_set_error_literal (
        error,
        PAL_CLI_ERROR,
        PAL_CLI_ERROR_USAGE,
        _ ("Name a client, or name a visit, or say with “--pain” where it hurts: only one of these."));
      return FALSE;
    }
  patterns = pal_pain_patterns_new (knowledge, NULL);
  suggestions = from_record > 0 ? suggest_for_record (cli, patterns, error)
                                : suggest_for_words (patterns, error);
  if (suggestions == NULL)
    return FALSE;
  return cli->json ? print_json (knowledge, suggestions, error)
                   : print_table (knowledge, suggestions, error);
}

const PalCliCommand pal_cli_suggest = {
  .name = "suggest",
  .summary = N_ ("Rank the muscles that may be felt where it hurts"),
  .details = N_ (
    "A zone has its side, the patient’s own, and maybe how much it hurts, 0 to 10: temple-r,\n"
    "temple:left, low-back:both, temple-r:7. “palpate-cli regions” lists the zones, and with\n"
    "--layer superficial, intermediate or deep the muscles. “--pain -” reads zones or JSON from\n"
    "the standard input.\n\n"
    "  palpate-cli suggest --pain temple-r:7,jaw-r:3 --checked temporalis-r=familiar\n"
    "  palpate-cli suggest --json --pain - <zones.json\n"
    "  palpate-cli suggest --client 1b3c --data-dir practice\n\n"
    "docs/palpate-cli.md explains all of it. These are muscles worth checking; no diagnosis."),
  .get_entries = get_entries,
  .run = run,
};
