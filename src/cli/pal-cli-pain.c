/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-cli"

/* Where it hurts and what was checked, as somebody or another program writes it. */

#include "pal-cli-pain.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>

#include "pal-region-key.h"

/* A slip of the finger or two; more would be another word. */
#define MOST_SLIPS 3
/* No drawing is so long; what is longer was meant for another program. */
#define MOST_INPUT (1024 * 1024)
#define MOST_INTENSITY 10

typedef enum
{
  SIDE_NOT_GIVEN,
  SIDE_LEFT,
  SIDE_RIGHT,
  SIDE_MIDLINE,
  SIDE_BOTH,
} Side;

static const struct
{
  const char *word;
  Side side;
} sides[] = {
  { "l", SIDE_LEFT },          { "left", SIDE_LEFT }, { "r", SIDE_RIGHT },    { "right", SIDE_RIGHT },
  { "midline", SIDE_MIDLINE }, { "m", SIDE_MIDLINE }, { "middle", SIDE_MIDLINE },
  { "both", SIDE_BOTH },       { "b", SIDE_BOTH },    { "bilateral", SIDE_BOTH },
};

static gboolean
fail (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
fail (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, PAL_CLI_ERROR, PAL_CLI_ERROR_USAGE, message);
  return FALSE;
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
refuse_zone (PalKnowledge *knowledge, const char *word, const char *base, GError **error)
{
  const PalZone *pair = pal_knowledge_lookup_zone (knowledge, base);
  g_autofree char *near = NULL;

  if (pair != NULL && pal_zone_get_paired (pair))
    {
      g_set_error (error,
                   PAL_CLI_ERROR,
                   PAL_CLI_ERROR_USAGE,
                   /* Translators: the first %s is the name of a zone that lacks its side */
                   _ ("“%s” exists on both sides. Write “%s-l” for left or “%s-r” for right."),
                   base,
                   base,
                   base);
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

static gboolean
read_side (const char *word, Side *side)
{
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (g_str_equal (word, sides[i].word))
      {
        *side = sides[i].side;
        return TRUE;
      }
  return FALSE;
}

/* "Temple_R" and " temple r " are "temple-r". */
static char *
normalise (const char *word)
{
  g_autofree char *lower = g_ascii_strdown (word, -1);
  g_auto (GStrv) parts = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) kept = NULL;

  g_strdelimit (lower, "_- \t\r\n", '-');
  parts = g_strsplit (lower, "-", -1);
  for (gsize i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (builder, parts[i]);
  kept = g_strv_builder_end (builder);
  return g_strjoinv ("-", kept);
}

/* The key without the side that it ends or begins with. */
static char *
split_side (const char *key, Side *side)
{
  const char *last = strrchr (key, '-');
  const char *first = strchr (key, '-');
  g_autofree char *begin = first != NULL ? g_strndup (key, (gsize) (first - key)) : NULL;

  if (last != NULL && read_side (last + 1, side))
    return g_strndup (key, (gsize) (last - key));
  if (begin != NULL && read_side (begin, side))
    return g_strdup (first + 1);
  return g_strdup (key);
}

static gboolean
add_side (PalPainDrawing *drawing, const char *base, PalSide side, int intensity)
{
  g_autofree char *key = pal_region_key_new (base, side);

  return pal_pain_drawing_add (drawing, key, 1, intensity);
}

/* @written is what is named in a message. */
static gboolean
add_zone (PalPainDrawing *drawing,
          const char *written,
          const char *word,
          Side side,
          int intensity,
          GError **error)
{
  PalKnowledge *knowledge = drawing->patterns->knowledge;
  g_autofree char *key = normalise (word);
  Side own = SIDE_NOT_GIVEN;
  g_autofree char *base = split_side (key, &own);
  const PalZone *zone = pal_knowledge_lookup_zone (knowledge, base);
  gboolean paired = zone != NULL && pal_zone_get_paired (zone);

  if (own != SIDE_NOT_GIVEN && side != SIDE_NOT_GIVEN && own != side)
    return fail (error, _ ("“%s” names two sides."), written);
  if (side == SIDE_NOT_GIVEN)
    side = own;
  if (zone == NULL || !g_str_equal (pal_zone_get_base (zone), base)
      || (paired && (side == SIDE_NOT_GIVEN || side == SIDE_MIDLINE))
      || (!paired && side != SIDE_NOT_GIVEN && side != SIDE_MIDLINE))
    return refuse_zone (knowledge, written, base, error);
  if (!paired)
    return add_side (drawing, base, PAL_SIDE_MIDLINE, intensity);
  if (side != SIDE_RIGHT)
    add_side (drawing, base, PAL_SIDE_LEFT, intensity);
  if (side != SIDE_LEFT)
    add_side (drawing, base, PAL_SIDE_RIGHT, intensity);
  return TRUE;
}

/* "temple-r", "temple:right", "temple-r:7", "temple:right:7". */
static gboolean
add_word (PalPainDrawing *drawing, const char *word, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (word, ":", -1);
  Side side = SIDE_NOT_GIVEN;
  int intensity = PAL_INTENSITY_EMPTY;

  for (gsize i = 1; parts[0] != NULL && parts[i] != NULL; i++)
    {
      g_autofree char *part = normalise (parts[i]);
      guint64 number;

      if (side == SIDE_NOT_GIVEN && read_side (part, &side))
        continue;
      if (intensity != PAL_INTENSITY_EMPTY
          || !g_ascii_string_to_unsigned (g_strstrip (parts[i]), 10, 0, MOST_INTENSITY, &number, NULL))
        return fail (error,
                     _ ("“%s”: after a colon stands a side, or how much it hurts, 0 to 10."),
                     word);
      intensity = (int) number;
    }
  return add_zone (drawing, word, parts[0] != NULL ? parts[0] : "", side, intensity, error);
}

static gboolean
add_words (PalPainDrawing *drawing, const char *text, GError **error)
{
  g_auto (GStrv) words = g_strsplit_set (text, ",;\n\r", -1);

  for (gsize i = 0; words[i] != NULL; i++)
    if (*g_strstrip (words[i]) != '\0' && !add_word (drawing, words[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
check_muscle (PalPainDrawing *drawing, const char *word, const char *result, GError **error)
{
  g_autofree char *key = normalise (word);
  g_autofree char *said = normalise (result);
  Side side = SIDE_NOT_GIVEN;
  g_autofree char *base = split_side (key, &side);
  g_autofree char *muscle = pal_region_key_new (base,
                                                side == SIDE_LEFT    ? PAL_SIDE_LEFT
                                                : side == SIDE_RIGHT ? PAL_SIDE_RIGHT
                                                                     : PAL_SIDE_MIDLINE);
  PalFamiliar familiar;

  if (g_str_equal (said, "nothing"))
    familiar = PAL_FAMILIAR_NOTHING_FELT;
  else if (g_str_equal (said, "not-familiar"))
    familiar = PAL_FAMILIAR_UNFAMILIAR;
  else if (!pal_familiar_from_nick (said, &familiar))
    return fail (error,
                 _ ("“%s”: what came of it is familiar, unfamiliar or nothing."),
                 result);
  if (!pal_pain_drawing_check (drawing, muscle, familiar))
    return fail (error,
                 _ ("There is no muscle “%s”. “palpate-cli regions --layer deep” and the other "
                    "layers list them."),
                 word);
  return TRUE;
}

static gboolean
add_object (PalPainDrawing *drawing, JsonObject *object, GError **error)
{
  const char *const names[] = { "zone", "key", "region" };
  const char *zone = NULL;
  Side side = SIDE_NOT_GIVEN;
  int intensity = PAL_INTENSITY_EMPTY;

  for (guint i = 0; zone == NULL && i < G_N_ELEMENTS (names); i++)
    zone = json_object_get_string_member_with_default (object, names[i], NULL);
  if (zone == NULL)
    return fail (error, _ ("Each object of the list needs a “zone”."));
  if (json_object_has_member (object, "side") && !json_object_get_null_member (object, "side"))
    {
      const char *word = json_object_get_string_member_with_default (object, "side", "");
      g_autofree char *lower = g_ascii_strdown (word, -1);

      if (!read_side (lower, &side))
        return fail (error, _ ("“%s” is no side. There are left, right, midline and both."), word);
    }
  if (json_object_has_member (object, "intensity")
      && !json_object_get_null_member (object, "intensity"))
    {
      double number = json_object_get_double_member_with_default (object, "intensity", -1);

      if (!(number >= 0 && number <= MOST_INTENSITY))
        return fail (error, _ ("“%s”: how much it hurts is a number from 0 to 10."), zone);
      intensity = (int) (number + 0.5);
    }
  return add_zone (drawing, zone, zone, side, intensity, error);
}

static gboolean
add_array (PalPainDrawing *drawing, JsonArray *array, GError **error)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      gboolean added;

      if (JSON_NODE_HOLDS_OBJECT (node))
        added = add_object (drawing, json_node_get_object (node), error);
      else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
        added = add_words (drawing, json_node_get_string (node), error);
      else
        added = fail (error, _ ("The list holds texts such as “temple-r”, or objects with a “zone”."));
      if (!added)
        return FALSE;
    }
  return TRUE;
}

/* A list, or an object with "pain" and maybe "checked". */
static gboolean
add_json (PalPainDrawing *drawing, JsonNode *root, GError **error)
{
  JsonNode *zones = root, *results = NULL;

  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    {
      zones = json_object_get_member (json_node_get_object (root), "pain");
      results = json_object_get_member (json_node_get_object (root), "checked");
    }
  if (zones == NULL || !JSON_NODE_HOLDS_ARRAY (zones))
    return fail (error, _ ("A list of zones was expected, or an object with one as “pain”."));
  if (!add_array (drawing, json_node_get_array (zones), error))
    return FALSE;
  if (results != NULL && JSON_NODE_HOLDS_OBJECT (results))
    {
      JsonObjectIter iter;
      const char *muscle;
      JsonNode *result;

      json_object_iter_init (&iter, json_node_get_object (results));
      while (json_object_iter_next (&iter, &muscle, &result))
        {
          const char *said = JSON_NODE_HOLDS_VALUE (result) ? json_node_get_string (result) : NULL;

          if (!check_muscle (drawing, muscle, said != NULL ? said : "", error))
            return FALSE;
        }
    }
  return TRUE;
}

/* Words or JSON, whatever comes. */
static gboolean
add_standard_input (PalPainDrawing *drawing, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  char part[4096];
  gsize n;

  while ((n = fread (part, 1, sizeof part, stdin)) > 0 && text->len <= MOST_INPUT)
    g_string_append_len (text, part, (gssize) n);
  if (ferror (stdin) || text->len > MOST_INPUT
      || !g_utf8_validate (text->str, (gssize) text->len, NULL))
    return fail (error, _ ("What came in is no text that can be read here."));
  g_strstrip (text->str);
  if (*text->str == '\0')
    return fail (error, _ ("Nothing came in. Send zones such as “temple-r”, or JSON."));
  if (*text->str != '[' && *text->str != '{')
    return add_words (drawing, text->str, error);
  if (!json_parser_load_from_data (parser, text->str, -1, NULL))
    return fail (error, _ ("What came in is no sound JSON."));
  return add_json (drawing, json_parser_get_root (parser), error);
}

/**
 * pal_cli_pain_read:
 * @drawing: takes what is read
 * @pain: (nullable) (array zero-terminated=1): zones, or “-” for the standard input
 * @checked: (nullable) (array zero-terminated=1): muscles and what came of pressing them
 * @error: a #PalCliError
 *
 * Returns: whether all of it makes sense, and there is a zone at all
 */
gboolean
pal_cli_pain_read (PalPainDrawing *drawing, char **pain, char **checked, GError **error)
{
  gboolean any = FALSE;

  for (gsize i = 0; pain != NULL && pain[i] != NULL; i++)
    {
      if (!(g_str_equal (pain[i], "-") ? add_standard_input (drawing, error)
                                       : add_words (drawing, pain[i], error)))
        return FALSE;
      any |= strpbrk (pain[i], "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-") != NULL;
    }
  if (!any)
    return fail (error,
                 _ ("Say with “--pain” where it hurts, for example “--pain temple-r”."));
  for (gsize i = 0; checked != NULL && checked[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit_set (checked[i], ",;", -1);

      for (gsize j = 0; words[j] != NULL; j++)
        {
          char *equals = strpbrk (g_strstrip (words[j]), "=:");

          if (*words[j] == '\0')
            continue;
          if (equals == NULL)
            return fail (error,
                         _ ("“%s”: write what came of it after an equals sign, for example "
                            "“infraspinatus-r=familiar”."),
                         words[j]);
          *equals = '\0';
          if (!check_muscle (drawing, words[j], equals + 1, error))
            return FALSE;
        }
    }
  return TRUE;
}
