/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-cli"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "pal-cli-output.h"
#include "pal-cli.h"
#include "pal-json.h"
#include "pal-knowledge.h"
#include "pal-muscle-suggest.h"
#include "pal-region-key.h"

/* A slip of the finger or two; more would be another word. */
#define MOST_SLIPS 3

static char **pain;

static const GOptionEntry *
get_entries (void)
{
  static const GOptionEntry entries[]
    = { { "pain",
          0,
          0,
          G_OPTION_ARG_STRING_ARRAY,
          &pain,
          N_ ("Where it hurts: zones such as temple-r, separated by commas"),
          N_ ("ZONE,…") },
        G_OPTION_ENTRY_NULL };

  return entries;
}

/* How many letters must be put in, left out or changed to make @b of @a. */
static guint
count_slips (const char *a, const char *b)
{
  gsize length = strlen (b);
  g_autofree guint *row = g_new (guint, length + 1);

  for (gsize j = 0; j <= length; j++)
    row[j] = (guint) j;
  for (gsize i = 0; a[i] != '\0'; i++)
    {
      guint diagonal = row[0];

      row[0] = (guint) i + 1;
      for (gsize j = 0; j < length; j++)
        {
          guint changed = diagonal + (a[i] != b[j]);

          diagonal = row[j + 1];
          row[j + 1] = MIN (changed, MIN (row[j], row[j + 1]) + 1);
        }
    }
  return row[length];
}

/* The zone that somebody who wrote @word may have meant: the nearest in spelling, else the first
 * that is found by these words. */
static char *
find_near_zone (PalKnowledge *knowledge, const char *word)
{
  g_autofree char *lower = g_ascii_strdown (word, -1);
  g_autofree char *words = g_strdelimit (g_strdup (word), "-_", ' ');
  g_auto (GStrv) keys = pal_knowledge_dup_zone_keys (knowledge);
  g_auto (GStrv) found = NULL;
  const char *nearest = NULL;
  guint least = MIN (MOST_SLIPS, (guint) strlen (word) / 2) + 1;

  for (gsize i = 0; keys[i] != NULL; i++)
    {
      guint slips = count_slips (lower, keys[i]);

      if (slips < least)
        {
          least = slips;
          nearest = keys[i];
        }
    }
  if (nearest != NULL)
    return g_strdup (nearest);

  found = pal_knowledge_search (knowledge, words, NULL);
  for (gsize i = 0; found[i] != NULL; i++)
    {
      if (pal_knowledge_lookup_zone (knowledge, found[i]) != NULL)
        return g_strdup (found[i]);
    }
  return NULL;
}

static gboolean
refuse_zone (PalKnowledge *knowledge, const char *word, GError **error)
{
  const PalZone *pair = pal_knowledge_lookup_zone (knowledge, word);
  g_autofree char *near = NULL;

  if (pair != NULL)
    {
      g_set_error (error,
                   PAL_CLI_ERROR,
                   PAL_CLI_ERROR_USAGE,
                   /* Translators: the first %s is the name of a zone that lacks its side */
                   _ ("“%s” exists on both sides. Write “%s-l” for left or “%s-r” for right."),
                   word,
                   word,
                   word);
      return FALSE;
    }
  near = find_near_zone (knowledge, word);
  if (near != NULL)
    g_set_error (error,
                 PAL_CLI_ERROR,
                 PAL_CLI_ERROR_USAGE,
                 _ ("There is no zone “%s”. Did you mean “%s”?"),
                 word,
                 near);
  else
    g_set_error (error,
                 PAL_CLI_ERROR,
                 PAL_CLI_ERROR_USAGE,
                 _ ("There is no zone “%s”. “palpate-cli regions” lists them."),
                 word);
  return FALSE;
}

/* The zones of the command line, each of which must exist, on that side. */
static GStrv
parse_zones (PalKnowledge *knowledge, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) zones = NULL;

  for (gsize i = 0; pain != NULL && pain[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (pain[i], ",", -1);

      for (gsize j = 0; words[j] != NULL; j++)
        {
          const char *word = g_strstrip (words[j]);
          g_autofree char *name
            = pal_knowledge_dup_name (knowledge, word, PAL_VOICE_CLINICAL, NULL);

          if (*word == '\0')
            continue;
          if (name == NULL || pal_knowledge_lookup_zone (knowledge, word) == NULL)
            {
              refuse_zone (knowledge, word, error);
              return NULL;
            }
          g_strv_builder_add (builder, word);
        }
    }
  zones = g_strv_builder_end (builder);
  if (zones[0] == NULL)
    {
      g_set_error_literal (error,
                           PAL_CLI_ERROR,
                           PAL_CLI_ERROR_USAGE,
                           _ ("Say with “--pain” where it hurts, for example “--pain temple-r”."));
      return NULL;
    }
  return g_steal_pointer (&zones);
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

static gboolean
run (PalCli *cli, char **arguments, GError **error)
{
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (error);
  g_autoptr (GPtrArray) suggestions = NULL;
  g_auto (GStrv) zones = NULL;

  if (knowledge == NULL)
    return FALSE;
  zones = parse_zones (knowledge, error);
  if (zones == NULL)
    return FALSE;
  suggestions = pal_muscle_suggest (knowledge, (const char *const *) zones);
  return cli->json ? print_json (knowledge, suggestions, error)
                   : print_table (knowledge, suggestions, error);
}

const PalCliCommand pal_cli_suggest = {
  .name = "suggest",
  .summary = N_ ("Rank the muscles that may be felt where it hurts"),
  .get_entries = get_entries,
  .run = run,
};
