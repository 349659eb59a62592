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
#define LETTERS_TO_A_SLIP 3
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

static gboolean
is_known (PalKnowledge *knowledge, const char *key, gboolean muscle)
{
  return muscle ? pal_knowledge_lookup_muscle (knowledge, key) != NULL
                : pal_knowledge_lookup_zone (knowledge, key) != NULL;
}

/* The nearest in spelling to what somebody has written, if any is near. */
static const char *
find_near (char **keys, const char *word)
{
  g_autofree char *lower = g_ascii_strdown (word, -1);
  guint least = MIN (MOST_SLIPS, (guint) strlen (word) / LETTERS_TO_A_SLIP) + 1;
  const char *nearest = NULL;

  for (gsize i = 0; keys[i] != NULL; i++)
    {
      guint slips = count_slips (lower, keys[i]);

      if (slips < least)
        {
          least = slips;
          nearest = keys[i];
        }
    }
  return nearest;
}

/* What is found by these words, as people say them. */
static char *
find_by_words (PalKnowledge *knowledge, const char *word, gboolean muscle)
{
  g_autofree char *words = g_strdelimit (g_strdup (word), "-_", ' ');
  g_auto (GStrv) found = pal_knowledge_search (knowledge, words, NULL);

  for (gsize i = 0; found[i] != NULL; i++)
    if (is_known (knowledge, found[i], muscle))
      return g_strdup (found[i]);
  return NULL;
}

/* Those of which @base is only a part: of "neck", "neck-back" and others. */
static char *
list_narrower (char **keys, const char *base)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (gsize i = 0; keys[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (keys[i], "-", -1);

      if (g_strv_contains ((const char *const *) parts, base))
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", keys[i]);
    }
  return list->len > 0 ? g_strdup (list->str) : NULL;
}

/* What is wrong with it, and what may be meant. */
static gboolean
refuse (PalKnowledge *knowledge, const char *word, const char *base, gboolean muscle, GError **error)
{
  g_auto (GStrv) keys
    = muscle ? pal_knowledge_dup_muscle_keys (knowledge) : pal_knowledge_dup_zone_keys (knowledge);
  const char *near = find_near (keys, word);
  g_autofree char *narrower = near == NULL ? list_narrower (keys, base) : NULL;
  g_autofree char *found
    = near == NULL && narrower == NULL ? find_by_words (knowledge, word, muscle) : NULL;

  if (narrower != NULL)
    return fail (error,
                 muscle ? _ ("There is no muscle “%s”. There are %s.")
                        : _ ("There is no zone “%s”. There are %s."),
                 word,
                 narrower);
  if (near != NULL || found != NULL)
    return fail (error,
                 muscle ? _ ("There is no muscle “%s”. Did you mean “%s”?")
                        : _ ("There is no zone “%s”. Did you mean “%s”?"),
                 word,
                 near != NULL ? near : found);
  return fail (error,
               muscle ? _ ("There is no muscle “%s”. “palpate-cli regions --layer deep” and the other "
                           "layers list them.")
                      : _ ("There is no zone “%s”. “palpate-cli regions” lists them."),
               word);
}

static gboolean
refuse_without_side (const char *base, GError **error)
{
  return fail (error,
               /* Translators: %s is the key of a zone or of a muscle that lacks its side */
               _ ("“%s” exists on both sides. Write “%s-l” for left or “%s-r” for right."),
               base,
               base,
               base);
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

/* How much it hurts, to the nearest whole number. */
static gboolean
take_intensity (double number, int *intensity)
{
  if (!(number >= 0 && number <= MOST_INTENSITY))
    return FALSE;
  *intensity = (int) (number + 0.5);
  return TRUE;
}

static gboolean
read_intensity (const char *text, int *intensity)
{
  char *end;
  double number = g_ascii_strtod (text, &end);

  return end != text && *end == '\0' && take_intensity (number, intensity);
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
  if (zone == NULL || !g_str_equal (pal_zone_get_base (zone), base))
    return refuse (knowledge, written, base, FALSE, error);
  if (paired && (side == SIDE_NOT_GIVEN || side == SIDE_MIDLINE))
    return refuse_without_side (base, error);
  if (!paired && side != SIDE_NOT_GIVEN && side != SIDE_MIDLINE)
    return fail (error, _ ("“%s” lies in the midline. Write “%s” without a side."), written, base);
  if (!paired)
    return add_side (drawing, base, PAL_SIDE_MIDLINE, intensity);
  if (side != SIDE_RIGHT)
    add_side (drawing, base, PAL_SIDE_LEFT, intensity);
  if (side != SIDE_LEFT)
    add_side (drawing, base, PAL_SIDE_RIGHT, intensity);
  return TRUE;
}

/* "temple-r", "temple:right", "temple-r:7", "temple:right:7", "temple-r=7". */
static gboolean
add_word (PalPainDrawing *drawing, const char *word, GError **error)
{
  g_auto (GStrv) parts = g_strsplit_set (word, ":=", -1);
  Side side = SIDE_NOT_GIVEN;
  int intensity = PAL_INTENSITY_EMPTY;

  for (gsize i = 1; parts[0] != NULL && parts[i] != NULL; i++)
    {
      g_autofree char *part = normalise (parts[i]);

      if (side == SIDE_NOT_GIVEN && read_side (part, &side))
        continue;
      if (intensity != PAL_INTENSITY_EMPTY || !read_intensity (g_strstrip (parts[i]), &intensity))
        return fail (error,
                     _ ("“%s”: after a colon stands a side, or how much it hurts, 0 to 10."),
                     word);
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
  const PalMuscle *known;
  PalFamiliar familiar;

  if (g_str_equal (said, "nothing"))
    familiar = PAL_FAMILIAR_NOTHING_FELT;
  else if (g_str_equal (said, "not-familiar"))
    familiar = PAL_FAMILIAR_UNFAMILIAR;
  else if (!pal_familiar_from_nick (said, &familiar))
    return fail (error,
                 _ ("“%s”: what came of it is familiar, unfamiliar or nothing."),
                 result);
  if (pal_pain_drawing_check (drawing, muscle, familiar))
    return TRUE;
  known = pal_knowledge_lookup_muscle (drawing->patterns->knowledge, base);
  if (known == NULL || !g_str_equal (pal_muscle_get_base (known), base))
    return refuse (drawing->patterns->knowledge, word, base, TRUE, error);
  return pal_muscle_get_paired (known)
           ? refuse_without_side (base, error)
           : fail (error, _ ("“%s” lies in the midline. Write “%s” without a side."), word, base);
}

/* The text of a member, NULL if it is something else. */
static const char *
get_text (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

static gboolean
is_given (JsonObject *object, const char *name)
{
  return json_object_has_member (object, name) && !json_object_get_null_member (object, name);
}

static gboolean
get_intensity (JsonNode *node, int *intensity)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return FALSE;
  if (json_node_get_string (node) != NULL)
    return read_intensity (json_node_get_string (node), intensity);
  return take_intensity (json_node_get_double (node), intensity);
}

static gboolean
add_object (PalPainDrawing *drawing, JsonObject *object, GError **error)
{
  const char *const names[] = { "zone", "key", "region" };
  const char *zone = NULL;
  Side side = SIDE_NOT_GIVEN;
  int intensity = PAL_INTENSITY_EMPTY;

  for (guint i = 0; zone == NULL && i < G_N_ELEMENTS (names); i++)
    zone = get_text (object, names[i]);
  if (zone == NULL)
    return fail (error, _ ("Each object of the list needs a “zone”."));
  if (is_given (object, "side"))
    {
      const char *word = get_text (object, "side");
      g_autofree char *lower = g_ascii_strdown (word != NULL ? word : "", -1);

      if (!read_side (lower, &side))
        return fail (error,
                     _ ("“%s” is no side. There are left, right, midline and both."),
                     word != NULL ? word : "");
    }
  if (is_given (object, "intensity")
      && !get_intensity (json_object_get_member (object, "intensity"), &intensity))
    return fail (error, _ ("“%s”: how much it hurts is a number from 0 to 10."), zone);
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

/* "infraspinatus-r=familiar", several with commas between them. */
static gboolean
check_words (PalPainDrawing *drawing, const char *text, GError **error)
{
  g_auto (GStrv) words = g_strsplit_set (text, ",;\n\r", -1);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      char *equals = strpbrk (g_strstrip (words[i]), "=:");

      if (*words[i] == '\0')
        continue;
      if (equals == NULL)
        return fail (error,
                     _ ("“%s”: write what came of it after an equals sign, for example "
                        "“infraspinatus-r=familiar”."),
                     words[i]);
      *equals = '\0';
      if (!check_muscle (drawing, words[i], equals + 1, error))
        return FALSE;
    }
  return TRUE;
}

/* An object of muscles and results. */
static gboolean
check_json (PalPainDrawing *drawing, JsonNode *results, GError **error)
{
  JsonObjectIter iter;
  const char *muscle;
  JsonNode *result;

  if (!JSON_NODE_HOLDS_OBJECT (results))
    return fail (error,
                 _ ("“checked” is an object of muscles and results, such as "
                    "{\"infraspinatus-r\": \"familiar\"}."));
  json_object_iter_init (&iter, json_node_get_object (results));
  while (json_object_iter_next (&iter, &muscle, &result))
    {
      const char *said = JSON_NODE_HOLDS_VALUE (result) ? json_node_get_string (result) : NULL;

      if (!check_muscle (drawing, muscle, said != NULL ? said : "", error))
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
  if (zones != NULL && JSON_NODE_HOLDS_VALUE (zones) && json_node_get_string (zones) != NULL)
    {
      if (!add_words (drawing, json_node_get_string (zones), error))
        return FALSE;
    }
  else if (zones == NULL || !JSON_NODE_HOLDS_ARRAY (zones))
    return fail (error, _ ("A list of zones was expected, or an object with one as “pain”."));
  else if (!add_array (drawing, json_node_get_array (zones), error))
    return FALSE;
  return results == NULL || JSON_NODE_HOLDS_NULL (results) || check_json (drawing, results, error);
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
    if (!check_words (drawing, checked[i], error))
      return FALSE;
  return TRUE;
}
