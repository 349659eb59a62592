/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "../../support/mark-referrals.h"
#include "pal-json.h"
#include "pal-stroke.h"

static JsonObject *
parse (const char *text, JsonParser **parser)
{
  g_autoptr (GError) error = NULL;

  *parser = json_parser_new ();
  json_parser_load_from_data (*parser, text, -1, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (*parser));
}

static GPtrArray *
one_node (JsonNode *node)
{
  GPtrArray *nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);

  g_ptr_array_add (nodes, node);
  return nodes;
}

static PalEntity *
entity (GType type, const char *row)
{
  g_autoptr (GVariant) value = g_variant_ref_sink (g_variant_new_parsed (row));

  return pal_entity_new (type, value);
}

static void
test_mark (void)
{
  g_autoptr (PalEntity) mark = entity (
      PAL_TYPE_MARK,
      "{'id': <'m'>, 'finding_id': <'f'>, 'kind': <'trigger-point'>, 'author': <'therapist'>,"
      " 'zone': <'shoulder-top-r'>, 'side': <'right'>, 'muscle': <'trapezius-upper-r'>,"
      " 'muscle_listed': <int64 1>, 'figure': <'adult'>, 'figure_version': <int64 1>,"
      " 'view': <'back'>, 'shape': <'point'>, 'points': <'78.50,314.25'>, 'intensity': <int64 7>,"
      " 'quality': <'ache cold'>, 'taut_band': <'yes'>, 'familiar': <'familiar'>,"
      " 'note': <'“a” \"b\" <b> \\\\ \\n 🦋 שלום'>}");
  const char *zones[] = { "temple-r", "jaw-r", NULL };
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GPtrArray) nodes = NULL;
  g_autoptr (JsonNode) document = NULL;
  g_autofree char *text = NULL;
  JsonObject *root, *object;
  JsonArray *point;

  /* Also where the reader writes a decimal comma. */
  g_assert_nonnull (setlocale (LC_ALL, "de_DE.UTF-8"));
  test_set_referrals (PAL_MARK (mark), zones);
  nodes = one_node (pal_json_mark (PAL_MARK (mark)));
  document = pal_json_document ("marks", nodes);
  text = pal_json_to_text (document);
  setlocale (LC_ALL, "C");

  root = parse (text, &parser);
  g_assert_cmpstr (json_object_get_string_member (root, "format"), ==, "palpate");
  g_assert_cmpint (json_object_get_int_member (root, "version"), ==, 1);
  object = json_array_get_object_element (json_object_get_array_member (root, "marks"), 0);
  g_assert_cmpstr (json_object_get_string_member (object, "zone"), ==, "shoulder-top-r");
  g_assert_cmpstr (json_object_get_string_member (object, "side"), ==, "right");
  g_assert_cmpstr (json_object_get_string_member (object, "muscle"), ==, "trapezius-upper-r");
  g_assert_true (json_object_get_boolean_member (object, "muscle_listed"));
  g_assert_cmpint (json_object_get_int_member (object, "intensity"), ==, 7);
  g_assert_cmpstr (json_object_get_string_member (object, "taut_band"), ==, "yes");
  g_assert_cmpstr (json_object_get_string_member (object, "tender_spot"), ==, "not-asked");
  g_assert_cmpstr (json_object_get_string_member (object, "familiar"), ==, "familiar");
  g_assert_true (json_object_get_null_member (object, "change"));
  g_assert_cmpstr (
      json_object_get_string_member (object, "note"), ==, "“a” \"b\" <b> \\ \n 🦋 שלום");
  point = json_array_get_array_element (json_object_get_array_member (object, "points"), 0);
  g_assert_cmpfloat (json_array_get_double_element (point, 0), ==, 78.5);
  g_assert_cmpfloat (json_array_get_double_element (point, 1), ==, 314.25);
  g_assert_cmpstr (json_array_get_string_element (
                       json_object_get_array_member (object, "referrals"), 1),
                   ==,
                   "jaw-r");
  g_assert_cmpuint (
      json_array_get_length (json_object_get_array_member (object, "qualities")), ==, 2);
}

/* Empty is null and never 0; what is asked only of trigger points is null on a pain. */
static void
test_empty_is_null (void)
{
  g_autoptr (PalEntity) mark = entity (
      PAL_TYPE_MARK, "{'id': <'m'>, 'kind': <'pain'>, 'zone': <'sternum'>, 'side': <'midline'>}");
  g_autoptr (PalEntity) visit = entity (
      PAL_TYPE_VISIT, "{'id': <'v'>, 'local_date': <'2026-11-22'>, 'pain_now': <int64 0>}");
  g_autoptr (JsonNode) mark_node = pal_json_mark (PAL_MARK (mark));
  g_autoptr (JsonNode) visit_node = pal_json_visit (PAL_VISIT (visit));
  JsonObject *object = json_node_get_object (mark_node);
  const char *nulls[] = { "intensity", "muscle", "muscle_listed", "taut_band", "familiar", "note" };

  for (guint i = 0; i < G_N_ELEMENTS (nulls); i++)
    {
      g_assert_true (json_object_has_member (object, nulls[i]));
      g_assert_true (json_object_get_null_member (object, nulls[i]));
    }
  g_assert_cmpuint (
      json_array_get_length (json_object_get_array_member (object, "points")), ==, 0);

  object = json_node_get_object (visit_node);
  g_assert_false (json_object_get_null_member (object, "pain_now"));
  g_assert_cmpint (json_object_get_int_member (object, "pain_now"), ==, 0);
  g_assert_true (json_object_get_null_member (object, "pain_worst"));
  g_assert_false (json_object_get_boolean_member (object, "signed"));
}

static void
test_client (void)
{
  g_autoptr (PalEntity) client = entity (
      PAL_TYPE_CLIENT, "{'id': <'c'>, 'given_name': <'נועה'>, 'family_name': <'דוגמה'>}");
  g_autoptr (JsonNode) node = pal_json_client (PAL_CLIENT (client));
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (JsonNode) empty = pal_json_document ("clients", none);
  JsonObject *object = json_node_get_object (node);

  g_assert_cmpstr (json_object_get_string_member (object, "name"), ==, "נועה דוגמה");
  g_assert_true (json_object_get_null_member (object, "birth_date"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (
                        json_node_get_object (empty), "clients")),
                    ==,
                    0);
}

static PalMark *
described_mark (const char *kind)
{
  g_autofree char *row = g_strdup_printf (
      "{'id': <'m'>, 'kind': <'%s'>, 'zone': <'sternum'>, 'side': <'midline'>, 'shape': <'arrow'>,"
      " 'points': <'1,2;3,4.5'>, 'intensity_least': <int64 0>, 'intensity_worst': <int64 9>,"
      " 'depth': <'deep'>, 'tissue': <'unclear'>, 'timing': <'intermittent'>,"
      " 'since': <'2024-03-15'>, 'since_precision': <'month'>, 'aggravates': <'sitting cold'>,"
      " 'aggravates_text': <'the car'>, 'eases': <'warmth'>, 'label_du': <-1.5>, 'label_dv': <2.0>,"
      " 'pressure_threshold_kpa': <245.16625>, 'satellite': <int64 1>, 'satellite_of_id': <'f9'>}",
      kind);

  return PAL_MARK (entity (PAL_TYPE_MARK, row));
}

static void
assert_words (JsonObject *object, const char *name, const char *expected)
{
  JsonArray *array = json_object_get_array_member (object, name);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_string_append_printf (
        words, "%s%s", i > 0 ? " " : "", json_array_get_string_element (array, i));
  g_assert_cmpstr (words->str, ==, expected);
}

static void
assert_pair (JsonArray *pair, double u, double v)
{
  g_assert_cmpuint (json_array_get_length (pair), ==, 2);
  g_assert_cmpfloat (json_array_get_double_element (pair, 0), ==, u);
  g_assert_cmpfloat (json_array_get_double_element (pair, 1), ==, v);
}

/* All that can be said of a mark is written. */
static void
test_description (void)
{
  g_autoptr (PalMark) mark = described_mark ("pain");
  g_autoptr (JsonNode) node = pal_json_mark (mark);
  JsonObject *object = json_node_get_object (node);

  g_assert_cmpint (json_object_get_int_member (object, "intensity_least"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (object, "intensity_worst"), ==, 9);
  g_assert_cmpstr (json_object_get_string_member (object, "depth"), ==, "deep");
  g_assert_cmpstr (json_object_get_string_member (object, "tissue"), ==, "unclear");
  g_assert_cmpstr (json_object_get_string_member (object, "timing"), ==, "intermittent");
  g_assert_cmpstr (json_object_get_string_member (object, "since"), ==, "2024-03-15");
  g_assert_cmpstr (json_object_get_string_member (object, "since_precision"), ==, "month");
  assert_words (object, "aggravates", "sitting cold");
  assert_words (object, "eases", "warmth");
  assert_words (object, "qualities", "");
  g_assert_cmpstr (json_object_get_string_member (object, "aggravates_text"), ==, "the car");
  g_assert_true (json_object_get_null_member (object, "eases_text"));
  assert_pair (json_object_get_array_member (object, "label_offset"), -1.5, 2);
  assert_pair (json_array_get_array_element (json_object_get_array_member (object, "points"), 1),
               3,
               4.5);
  /* Nobody presses on an arrow. */
  g_assert_true (json_object_get_null_member (object, "pressure_threshold_kpa"));
  g_assert_true (json_object_get_null_member (object, "satellite"));
  g_assert_true (json_object_get_null_member (object, "satellite_of_id"));
}

static void
test_palpation (void)
{
  g_autoptr (PalMark) mark = described_mark ("trigger-point");
  g_autoptr (GPtrArray) rows
      = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object, *place;

  g_ptr_array_add (rows, g_variant_ref_sink (g_variant_new_parsed ("{'zone': <'jaw-r'>}")));
  g_ptr_array_add (rows,
                   g_variant_ref_sink (g_variant_new_parsed (
                       "{'zone': <'temple-r'>, 'view': <'head-right'>, 'points': <'10.25,20'>}")));
  pal_mark_set_referral_rows (mark, rows);
  node = pal_json_mark (mark);
  object = json_node_get_object (node);
  g_assert_cmpfloat (
      json_object_get_double_member (object, "pressure_threshold_kpa"), ==, 245.16625);
  g_assert_true (json_object_get_boolean_member (object, "satellite"));
  g_assert_cmpstr (json_object_get_string_member (object, "satellite_of_id"), ==, "f9");
  assert_words (object, "referrals", "jaw-r temple-r");
  g_assert_cmpuint (
      json_array_get_length (json_object_get_array_member (object, "referral_places")), ==, 1);
  place = json_array_get_object_element (
      json_object_get_array_member (object, "referral_places"), 0);
  g_assert_cmpstr (json_object_get_string_member (place, "zone"), ==, "temple-r");
  g_assert_cmpstr (json_object_get_string_member (place, "view"), ==, "head-right");
  assert_pair (json_object_get_array_member (place, "point"), 10.25, 20);
}

/* Ink comes out byte for byte. */
static void
test_strokes (void)
{
  g_autoptr (PalMark) mark = described_mark ("free");
  g_autoptr (GPtrArray) strokes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (JsonNode) node = NULL;
  g_autofree guchar *samples = NULL;
  JsonObject *stroke;
  gsize size;

  g_ptr_array_add (strokes,
                   entity (PAL_TYPE_STROKE,
                           "{'id': <'s'>, 'view': <'front'>, 'pen': <'free'>, 'position': <int64 0>,"
                           " 'samples': <[byte 0x00, 0xff, 0x27]>}"));
  pal_mark_set_strokes (mark, strokes);
  node = pal_json_mark (mark);
  stroke = json_array_get_object_element (
      json_object_get_array_member (json_node_get_object (node), "strokes"), 0);
  g_assert_cmpstr (json_object_get_string_member (stroke, "id"), ==, "s");
  g_assert_cmpstr (json_object_get_string_member (stroke, "view"), ==, "front");
  g_assert_cmpstr (json_object_get_string_member (stroke, "pen"), ==, "free");
  samples = g_base64_decode (json_object_get_string_member (stroke, "samples"), &size);
  g_assert_cmpmem (samples, size, "\x00\xff\x27", 3);
}

/* Places to a hundredth of a millimetre, numbers with no more digits than they have, and words left
 * as they are. */
static void
test_numbers (void)
{
  g_autoptr (PalEntity) mark = entity (
      PAL_TYPE_MARK,
      "{'id': <'m'>, 'finding_id': <'f'>, 'kind': <'pain'>, 'zone': <'low-back-r'>,"
      " 'view': <'back'>, 'shape': <'area'>, 'points': <'76.71,318.36;-0.004,1e3;12.3456,0.1'>,"
      " 'note': <'1.10000 and \\\"76.709999999999994\\\" and \\\\'>}");
  g_autoptr (JsonNode) node = pal_json_mark (PAL_MARK (mark));
  g_autofree char *text = pal_json_to_text (node);
  g_autoptr (GRegex) space = g_regex_new ("\\s+", 0, 0, NULL);
  g_autofree char *words = g_regex_replace_literal (space, text, -1, 0, " ", 0, NULL);

  g_assert_nonnull (strstr (words, "[ 76.71, 318.36 ]"));
  g_assert_nonnull (strstr (words, "[ 0.0, 1000.0 ]"));
  g_assert_nonnull (strstr (words, "[ 12.35, 0.1 ]"));
  g_assert_nonnull (strstr (words, "1.10000 and \\\"76.709999999999994\\\" and \\\\"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/json/mark", test_mark);
  g_test_add_func ("/exchange/json/empty-is-null", test_empty_is_null);
  g_test_add_func ("/exchange/json/client", test_client);
  g_test_add_func ("/exchange/json/numbers", test_numbers);
  g_test_add_func ("/exchange/json/description", test_description);
  g_test_add_func ("/exchange/json/palpation", test_palpation);
  g_test_add_func ("/exchange/json/strokes", test_strokes);
  return g_test_run ();
}
