/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-json"

#include "pal-json-private.h"

#include <math.h>
#include <string.h>

#include "pal-stroke.h"

/* What is told of a place, in parts of a millimetre, and the most digits behind the point that any
 * number needs. */
#define PLACES_PER_MM 100.0
#define MAX_DECIMALS 6

/* Adds a member; a text that is %NULL becomes null, so that every member is always there. */
void
pal_json_add_text (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

/* Columns of the record under their own names. */
void
pal_json_add_columns (JsonBuilder *builder, PalEntity *entity, const char *const *columns)
{
  for (guint i = 0; columns[i] != NULL; i++)
    pal_json_add_text (builder, columns[i], pal_entity_get_string (entity, columns[i]));
}

/* Adds a member named as its column; a column that is empty becomes null, which is not 0. */
void
pal_json_add_int_column (JsonBuilder *builder, PalEntity *entity, const char *column)
{
  GVariant *row = pal_entity_get_row (entity);

  json_builder_set_member_name (builder, column);
  if (pal_row_has (row, column))
    json_builder_add_int_value (builder, pal_row_get_int (row, column, 0));
  else
    json_builder_add_null_value (builder);
}

/**
 * pal_json_client:
 * @client: a client
 *
 * Returns: (transfer full): the client as an object.
 */
JsonNode *
pal_json_client (PalClient *client)
{
  static const char *const columns[]
      = { "id",       "given_name", "family_name", "called", "birth_date", "phone",
          "email",    "address",    "language",    "figure", "doctor",     "occupation",
          "note",     "created_utc", "archived_utc", NULL };
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *name = NULL;

  g_return_val_if_fail (PAL_IS_CLIENT (client), NULL);

  name = pal_client_dup_name (client);
  json_builder_begin_object (builder);
  pal_json_add_columns (builder, PAL_ENTITY (client), columns);
  pal_json_add_text (builder, "name", name);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/**
 * pal_json_visit:
 * @visit: a visit
 *
 * Returns: (transfer full): the visit as an object.
 */
JsonNode *
pal_json_visit (PalVisit *visit)
{
  static const char *const columns[]
      = { "id",        "client_id", "practitioner_id", "local_date", "started_utc",
          "ended_utc", "time_zone", "note",            NULL };
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  g_return_val_if_fail (PAL_IS_VISIT (visit), NULL);

  json_builder_begin_object (builder);
  pal_json_add_columns (builder, PAL_ENTITY (visit), columns);
  pal_json_add_int_column (builder, PAL_ENTITY (visit), "pain_now");
  pal_json_add_int_column (builder, PAL_ENTITY (visit), "pain_average");
  pal_json_add_int_column (builder, PAL_ENTITY (visit), "pain_worst");
  json_builder_set_member_name (builder, "signed");
  json_builder_add_boolean_value (builder, pal_visit_is_signed (visit));
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/* No zero has a sign. */
static double
round_place (double mm)
{
  return round (mm * PLACES_PER_MM) / PLACES_PER_MM + 0.0;
}

static void
add_point (JsonBuilder *builder, PalPoint point)
{
  json_builder_begin_array (builder);
  json_builder_add_double_value (builder, round_place (point.u));
  json_builder_add_double_value (builder, round_place (point.v));
  json_builder_end_array (builder);
}

static void
add_points (JsonBuilder *builder, PalMark *mark)
{
  g_autoptr (GArray) points
      = pal_points_from_string (pal_entity_get_string (PAL_ENTITY (mark), "points"));

  json_builder_set_member_name (builder, "points");
  json_builder_begin_array (builder);
  for (guint i = 0; i < points->len; i++)
    add_point (builder, g_array_index (points, PalPoint, i));
  json_builder_end_array (builder);
}

static void
add_label_offset (JsonBuilder *builder, PalMark *mark)
{
  PalPoint offset;

  json_builder_set_member_name (builder, "label_offset");
  if (pal_mark_get_label_offset (mark, &offset))
    add_point (builder, offset);
  else
    json_builder_add_null_value (builder);
}

/* A set, as the array of its words. */
static void
add_set (JsonBuilder *builder, const char *name, char *nicks)
{
  g_auto (GStrv) words = g_strsplit (nicks, " ", -1);

  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    json_builder_add_string_value (builder, words[i]);
  json_builder_end_array (builder);
  g_free (nicks);
}

/* What is said of a mark. */
static void
add_description (JsonBuilder *builder, PalMark *mark)
{
  static const char *const columns[]
      = { "depth", "tissue", "timing", "since", "since_precision", "palpation", "posture", "direction", "degree",
        NULL };

  pal_json_add_columns (builder, PAL_ENTITY (mark), columns);
  add_set (builder, "qualities", pal_qualities_to_string (pal_mark_get_qualities (mark)));
  add_set (builder, "aggravates", pal_factors_to_string (pal_mark_get_aggravates (mark)));
  pal_json_add_text (builder, "aggravates_text", pal_mark_get_aggravates_text (mark));
  add_set (builder, "eases", pal_factors_to_string (pal_mark_get_eases (mark)));
  pal_json_add_text (builder, "eases_text", pal_mark_get_eases_text (mark));
}

static void
add_referrals (JsonBuilder *builder, PalMark *mark)
{
  const char *const *zones = pal_mark_get_referrals (mark);

  json_builder_set_member_name (builder, "referrals");
  json_builder_begin_array (builder);
  for (guint i = 0; zones[i] != NULL; i++)
    json_builder_add_string_value (builder, zones[i]);
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "referral_places");
  json_builder_begin_array (builder);
  for (guint i = 0; zones[i] != NULL; i++)
    {
      PalView view;
      PalPoint point;

      if (!pal_mark_get_referral_place (mark, zones[i], &view, &point))
        continue;
      json_builder_begin_object (builder);
      pal_json_add_text (builder, "zone", zones[i]);
      pal_json_add_text (builder, "view", pal_view_to_nick (view));
      json_builder_set_member_name (builder, "point");
      add_point (builder, point);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* What the hands found; null on what is no trigger point. */
static void
add_palpation (JsonBuilder *builder, PalMark *mark)
{
  static const char *const criteria[]
      = { "taut_band", "tender_spot", "referred_sensation", "jump_sign", "local_twitch" };
  gboolean is_point = pal_mark_get_kind (mark) == PAL_KIND_TRIGGER_POINT;
  double threshold = pal_mark_get_pressure_threshold (mark);

  for (guint i = 0; i < G_N_ELEMENTS (criteria); i++)
    pal_json_add_text (builder,
              criteria[i],
              is_point ? pal_answer_to_nick (pal_mark_get_answer (mark, criteria[i])) : NULL);
  pal_json_add_text (builder,
            "familiar",
            is_point ? pal_familiar_to_nick (pal_mark_get_familiar (mark)) : NULL);
  json_builder_set_member_name (builder, "pressure_threshold_kpa");
  if (is_point && threshold != PAL_PRESSURE_EMPTY)
    json_builder_add_double_value (builder, threshold);
  else
    json_builder_add_null_value (builder);
  json_builder_set_member_name (builder, "satellite");
  if (is_point)
    json_builder_add_boolean_value (builder, pal_mark_is_satellite (mark));
  else
    json_builder_add_null_value (builder);
  pal_json_add_text (builder, "satellite_of_id", is_point ? pal_mark_get_satellite_of (mark) : NULL);
}

static void
add_strokes (JsonBuilder *builder, PalMark *mark)
{
  GPtrArray *strokes = pal_mark_get_strokes (mark);

  json_builder_set_member_name (builder, "strokes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < strokes->len; i++)
    {
      PalStroke *stroke = g_ptr_array_index (strokes, i);
      gsize size;
      const guint8 *data = g_bytes_get_data (pal_stroke_get_stored_samples (stroke), &size);
      g_autofree char *samples = g_base64_encode (data, size);

      json_builder_begin_object (builder);
      pal_json_add_text (builder, "id", pal_entity_get_id (PAL_ENTITY (stroke)));
      pal_json_add_text (builder, "view", pal_view_to_nick (pal_stroke_get_view (stroke)));
      pal_json_add_text (builder, "pen", pal_pen_to_nick (pal_stroke_get_pen (stroke)));
      pal_json_add_text (builder, "samples", samples);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * pal_json_mark:
 * @mark: a mark
 *
 * Returns: (transfer full): the mark as an object. What only a trigger point has is null on others.
 */
JsonNode *
pal_json_mark (PalMark *mark)
{
  static const char *const columns[]
      = { "id",   "finding_id", "visit_id",    "client_id", "practitioner_id", "author",
          "kind", "zone",       "side",        "muscle",    "figure",          "view",
          "shape", "change",    "created_utc", "note",      "copied_from_id",  NULL };
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  g_return_val_if_fail (PAL_IS_MARK (mark), NULL);

  json_builder_begin_object (builder);
  pal_json_add_columns (builder, PAL_ENTITY (mark), columns);
  pal_json_add_int_column (builder, PAL_ENTITY (mark), "figure_version");
  pal_json_add_int_column (builder, PAL_ENTITY (mark), "intensity");
  pal_json_add_int_column (builder, PAL_ENTITY (mark), "intensity_least");
  pal_json_add_int_column (builder, PAL_ENTITY (mark), "intensity_worst");
  json_builder_set_member_name (builder, "muscle_listed");
  if (pal_mark_get_muscle (mark) != NULL)
    json_builder_add_boolean_value (builder, pal_mark_get_muscle_listed (mark));
  else
    json_builder_add_null_value (builder);
  add_points (builder, mark);
  add_label_offset (builder, mark);
  add_description (builder, mark);
  add_referrals (builder, mark);
  add_palpation (builder, mark);
  add_strokes (builder, mark);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/* A radius only where it is a spot; less than three points where it is not drawn. Places are as they were made, as in the record. */
static void
add_part (JsonBuilder *builder, PalNoWork *no_work)
{
  g_autoptr (GArray) points
      = pal_points_from_string (pal_entity_get_string (PAL_ENTITY (no_work), "points"));

  json_builder_set_member_name (builder, "points");
  json_builder_begin_array (builder);
  for (guint i = 0; i < points->len; i++)
    add_point (builder, g_array_index (points, PalPoint, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "radius_mm");
  if (pal_no_work_get_shape (no_work) == PAL_NO_WORK_SPOT)
    json_builder_add_double_value (builder, pal_no_work_get_radius (no_work));
  else
    json_builder_add_null_value (builder);
}

/**
 * pal_json_no_work:
 * @no_work: where nobody is to work
 *
 * Returns: (transfer full): it as an object.
 */
JsonNode *
pal_json_no_work (PalNoWork *no_work)
{
  static const char *const columns[]
      = { "id",     "client_id", "practitioner_id", "zone",      "figure", "view",
          "reason", "review_date", "created_utc",   "ended_utc", NULL };
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  g_return_val_if_fail (PAL_IS_NO_WORK (no_work), NULL);

  json_builder_begin_object (builder);
  pal_json_add_columns (builder, PAL_ENTITY (no_work), columns);
  pal_json_add_int_column (builder, PAL_ENTITY (no_work), "figure_version");
  add_part (builder, no_work);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/* A row of which some columns are words and the others numbers. */
static JsonNode *
new_row (PalEntity *entity, const char *const *columns, const char *const *numbers)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  pal_json_add_columns (builder, entity, columns);
  for (guint i = 0; numbers[i] != NULL; i++)
    pal_json_add_int_column (builder, entity, numbers[i]);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/* Returns: (transfer full): what marks of several visits are states of, as an object. */
JsonNode *
pal_json_finding (PalFinding *finding)
{
  static const char *const columns[]
      = { "id",         "client_id",      "kind",       "zone",      "muscle", "first_seen",
          "ended_date", "ended_visit_id", "returns_id", "linked_id", NULL };
  static const char *const numbers[] = { NULL };

  g_return_val_if_fail (PAL_IS_FINDING (finding), NULL);
  return new_row (PAL_ENTITY (finding), columns, numbers);
}

/**
 * pal_json_technique_use:
 * @use: a technique that was used on a mark
 * @own: (nullable): the technique, if it is one of the practice's own
 *
 * Returns: (transfer full): an object. A technique of the practice is in no library but its own, so its
 *   name goes along, as it was when it was used.
 */
JsonNode *
pal_json_technique_use (PalTechniqueUse *use, PalOwnTechnique *own)
{
  static const char *const columns[] = { "id",        "mark_id", "visit_id",    "client_id", "practitioner_id",
                                         "technique", "tool",    "created_utc", NULL };
  static const char *const numbers[]
      = { "pressure", "minutes", "number_before", "number_after", NULL };
  JsonNode *node;
  JsonObject *object;
  const char *technique, *name;

  g_return_val_if_fail (PAL_IS_TECHNIQUE_USE (use), NULL);
  g_return_val_if_fail (own == NULL || PAL_IS_OWN_TECHNIQUE (own), NULL);

  node = new_row (PAL_ENTITY (use), columns, numbers);
  object = json_node_get_object (node);
  technique = pal_technique_use_get_technique (use);
  /* The program's own are called by words. */
  json_object_set_string_member (object,
                                 "technique_origin",
                                 technique != NULL && g_uuid_string_is_valid (technique)
                                     ? PAL_JSON_ORIGIN_PRACTICE
                                     : PAL_JSON_ORIGIN_LIBRARY);
  name = pal_technique_use_get_technique_name (use);
  if (name == NULL && own != NULL)
    name = pal_own_technique_get_name (own);
  json_object_set_string_member (object, "technique_name", name);
  return node;
}

/* Returns: (transfer full): what stands on a hand-out, as an object. */
JsonNode *
pal_json_handout_item (PalHandoutItem *item)
{
  static const char *const columns[]
      = { "id", "visit_id", "client_id", "practitioner_id", "kind", "item", "item_name",
          "created_utc", NULL };
  static const char *const numbers[] = { NULL };

  g_return_val_if_fail (PAL_IS_HANDOUT_ITEM (item), NULL);
  return new_row (PAL_ENTITY (item), columns, numbers);
}

/* Returns: (transfer full): a step of a plan, as an object. */
JsonNode *
pal_json_plan_step (PalPlanStep *step)
{
  static const char *const columns[]
      = { "id",        "visit_id", "client_id",   "practitioner_id", "step",
          "step_name", "place",    "created_utc", NULL };
  static const char *const numbers[] = { "position", "minutes", NULL };

  g_return_val_if_fail (PAL_IS_PLAN_STEP (step), NULL);
  return new_row (PAL_ENTITY (step), columns, numbers);
}

/**
 * pal_json_muscle_check:
 * @check: what came of checking a muscle
 *
 * Returns: (transfer full): an object with everything that the record holds of it.
 */
JsonNode *
pal_json_muscle_check (PalMuscleCheck *check)
{
  static const char *const columns[] = { "id",     "visit_id",    "client_id",   "practitioner_id",
                                         "muscle", "result",      "created_utc", "changed_utc",
                                         NULL };
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  g_return_val_if_fail (PAL_IS_MUSCLE_CHECK (check), NULL);

  json_builder_begin_object (builder);
  pal_json_add_columns (builder, PAL_ENTITY (check), columns);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/**
 * pal_json_begin:
 *
 * Returns: (transfer full): a builder in an object that says what it is, `format` and `version`.
 */
JsonBuilder *
pal_json_begin (void)
{
  JsonBuilder *builder = json_builder_new ();

  json_builder_begin_object (builder);
  pal_json_add_text (builder, "format", PAL_JSON_FORMAT);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, PAL_JSON_VERSION);
  return builder;
}

/**
 * pal_json_document:
 * @name: what it holds, "clients", "visits", "marks"
 * @nodes: (element-type JsonNode): the objects
 *
 * Returns: (transfer full): an object that says what it is and has the objects in an array under @name.
 */
JsonNode *
pal_json_document (const char *name, GPtrArray *nodes)
{
  g_autoptr (JsonBuilder) builder = NULL;

  g_return_val_if_fail (name != NULL && nodes != NULL, NULL);

  builder = pal_json_begin ();
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < nodes->len; i++)
    json_builder_add_value (builder, json_node_copy (g_ptr_array_index (nodes, i)));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/* The same number with as few digits behind the point as say it. */
static void
append_number (GString *shortened, const char *number, gsize length)
{
  g_autofree char *digits = g_strndup (number, length);
  char shorter[G_ASCII_DTOSTR_BUF_SIZE];
  double value = g_ascii_strtod (digits, NULL);

  if (strpbrk (digits, ".eE") != NULL && fabs (value) < 1e9)
    for (int decimals = 1; decimals <= MAX_DECIMALS; decimals++)
      {
        char format[8];

        g_snprintf (format, sizeof format, "%%.%df", decimals);
        if (g_ascii_strtod (g_ascii_formatd (shorter, sizeof shorter, format, value), NULL) == value)
          {
            g_string_append (shortened, shorter);
            return;
          }
      }
  g_string_append (shortened, digits);
}

/* JSON-GLib writes every number with 17 digits. */
static char *
shorten_numbers (const char *text)
{
  GString *shortened = g_string_sized_new (strlen (text));

  while (*text != '\0')
    {
      gsize length = strspn (text, "+-.0123456789eE");

      if (*text == '"')
        {
          for (length = 1; text[length] != '"' && text[length] != '\0'; length++)
            if (text[length] == '\\' && text[length + 1] != '\0')
              length++;
          length += text[length] == '"';
          g_string_append_len (shortened, text, (gssize) length);
        }
      else if (g_ascii_isdigit (*text) || *text == '-')
        append_number (shortened, text, length);
      else
        {
          length = 1;
          g_string_append_c (shortened, *text);
        }
      text += length;
    }
  return g_string_free (shortened, FALSE);
}

/**
 * pal_json_to_text:
 * @node: a node
 *
 * Returns: (transfer full): the text in UTF-8, indented, with a newline at its end.
 */
char *
pal_json_to_text (JsonNode *node)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char *text = NULL;
  g_autofree char *shortened = NULL;

  g_return_val_if_fail (node != NULL, NULL);

  json_generator_set_root (generator, node);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  shortened = shorten_numbers (text);
  return g_strconcat (shortened, "\n", NULL);
}
