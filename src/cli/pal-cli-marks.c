/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-cli"

#include <glib/gi18n-lib.h>

#include "pal-cli-output.h"
#include "pal-cli-record.h"
#include "pal-extent.h"
#include "pal-json.h"
#include "pal-mark-coverage.h"
#include "pal-technique-words.h"
#include "pal-words.h"

/* How large the mark is, which the record does not hold: it follows from the drawing. What was made on
 * another figure is measured on this one, so that all numbers are of one body. */
static JsonNode *
get_extent (PalFigure *figure, PalMark *mark)
{
  pal_mark_set_carrier (mark, PAL_PLACE_CARRIER (figure));

  g_autoptr (PalMarkCoverage) coverage = pal_mark_coverage_new (figure, mark);
  g_autoptr (GArray) coverages = NULL;
  g_autoptr (PalExtent) extent = NULL;
  g_autoptr (JsonBuilder) builder = NULL;

  if (coverage == NULL)
    return json_node_new (JSON_NODE_NULL);
  coverages = pal_mark_coverage_measure (coverage);
  extent = pal_extent_new ((const PalCoverage *) (gpointer) coverages->data, coverages->len);
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "area_mm2");
  json_builder_add_double_value (builder, extent->covered);
  json_builder_set_member_name (builder, "not_counted_mm2");
  json_builder_add_double_value (builder, extent->not_counted);
  json_builder_set_member_name (builder, "zones");
  json_builder_begin_array (builder);
  for (guint i = 0; i < extent->zones->len; i++)
    {
      const PalExtentZone *zone = &g_array_index (extent->zones, PalExtentZone, i);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "zone");
      json_builder_add_string_value (builder, zone->zone);
      json_builder_set_member_name (builder, "area_mm2");
      json_builder_add_double_value (builder, zone->covered);
      json_builder_set_member_name (builder, "share");
      json_builder_add_double_value (builder, zone->share);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/* What was done at the visit, beside its marks. */
typedef struct
{
  GPtrArray *uses;    /* of PalTechniqueUse */
  GPtrArray *others;  /* of PalMark of former visits: what was treated and not asked about */
  GPtrArray *handout; /* of PalHandoutItem */
  GPtrArray *plan;    /* of PalPlanStep */
  GPtrArray *own;     /* of PalOwnTechnique, which may have been used */
} Treatment;

static void
treatment_clear (Treatment *self)
{
  g_clear_pointer (&self->uses, g_ptr_array_unref);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->handout, g_ptr_array_unref);
  g_clear_pointer (&self->plan, g_ptr_array_unref);
  g_clear_pointer (&self->own, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Treatment, treatment_clear)

static gboolean
has_mark (GPtrArray *marks, const char *id)
{
  for (guint i = 0; i < marks->len; i++)
    if (g_strcmp0 (pal_entity_get_id (g_ptr_array_index (marks, i)), id) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
load_others (Treatment *self, PalCliRecord *record, GPtrArray *marks, GError **error)
{
  self->others = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->uses->len; i++)
    {
      const char *id = pal_technique_use_get_mark_id (g_ptr_array_index (self->uses, i));
      g_autoptr (GPtrArray) found = NULL;

      if (has_mark (marks, id) || has_mark (self->others, id))
        continue;
      found = pal_cli_record_load_mark (record, id, error);
      if (found == NULL)
        return FALSE;
      for (guint j = 0; j < found->len; j++)
        g_ptr_array_add (self->others, g_object_ref (g_ptr_array_index (found, j)));
    }
  return TRUE;
}

static gboolean
treatment_load (Treatment *self,
                PalCliRecord *record,
                const char *visit_id,
                GPtrArray *marks,
                GError **error)
{
  self->uses = pal_cli_record_load_technique_uses (record, visit_id, error);
  if (self->uses == NULL || !load_others (self, record, marks, error))
    return FALSE;
  self->handout = pal_cli_record_load_handout (record, visit_id, error);
  if (self->handout == NULL)
    return FALSE;
  self->plan = pal_cli_record_load_plan (record, visit_id, error);
  if (self->plan == NULL)
    return FALSE;
  self->own = pal_cli_record_load_own_techniques (record, error);
  return self->own != NULL;
}

/* Returns: (nullable): the technique of the practice that was used, if it was one. */
static PalOwnTechnique *
treatment_find_own (const Treatment *self, PalTechniqueUse *use)
{
  for (guint i = 0; i < self->own->len; i++)
    if (g_strcmp0 (pal_technique_use_get_technique (use),
                   pal_entity_get_id (g_ptr_array_index (self->own, i)))
        == 0)
      return g_ptr_array_index (self->own, i);
  return NULL;
}

static void
add_treatment (JsonObject *object, const Treatment *treatment)
{
  JsonArray *uses = json_array_new (), *handout = json_array_new (), *plan = json_array_new ();

  for (guint i = 0; i < treatment->uses->len; i++)
    {
      PalTechniqueUse *use = g_ptr_array_index (treatment->uses, i);

      json_array_add_element (
          uses, pal_json_technique_use (use, treatment_find_own (treatment, use)));
    }
  for (guint i = 0; i < treatment->handout->len; i++)
    json_array_add_element (handout,
                            pal_json_handout_item (g_ptr_array_index (treatment->handout, i)));
  for (guint i = 0; i < treatment->plan->len; i++)
    json_array_add_element (plan, pal_json_plan_step (g_ptr_array_index (treatment->plan, i)));
  json_object_set_array_member (object, "technique_uses", uses);
  json_object_set_array_member (object, "handout", handout);
  json_object_set_array_member (object, "plan", plan);
}

static gboolean
print_json (GPtrArray *marks,
            GPtrArray *findings,
            GPtrArray *no_work,
            GPtrArray *checks,
            const Treatment *treatment,
            GError **error)
{
  g_autoptr (PalFigure) figure = pal_figure_new (PAL_FIGURE_ADULT, error);
  g_autoptr (GPtrArray) nodes
      = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  g_autoptr (JsonArray) lasting = json_array_new ();
  g_autoptr (JsonArray) zones = json_array_new ();
  g_autoptr (JsonArray) muscles = json_array_new ();
  g_autoptr (JsonNode) document = NULL;

  for (guint i = 0; i < findings->len; i++)
    json_array_add_element (lasting, pal_json_finding (g_ptr_array_index (findings, i)));
  for (guint i = 0; i < no_work->len; i++)
    json_array_add_element (zones, pal_json_no_work (g_ptr_array_index (no_work, i)));
  for (guint i = 0; i < checks->len; i++)
    json_array_add_element (muscles, pal_json_muscle_check (g_ptr_array_index (checks, i)));
  if (figure == NULL)
    return FALSE;
  for (guint i = 0; i < marks->len; i++)
    {
      PalMark *mark = g_ptr_array_index (marks, i);
      JsonNode *node = pal_json_mark (mark);

      json_object_set_member (json_node_get_object (node), "extent", get_extent (figure, mark));
      g_ptr_array_add (nodes, node);
    }
  document = pal_json_document ("marks", nodes);
  json_object_set_array_member (
      json_node_get_object (document), "findings", g_steal_pointer (&lasting));
  json_object_set_array_member (
      json_node_get_object (document), "no_work", g_steal_pointer (&zones));
  json_object_set_array_member (
      json_node_get_object (document), "checks", g_steal_pointer (&muscles));
  add_treatment (json_node_get_object (document), treatment);
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

static char *
describe_number (int intensity, const char *empty)
{
  return intensity != PAL_INTENSITY_EMPTY ? g_strdup_printf ("%d", intensity) : g_strdup (empty);
}

/* "7", or "7 (2–9)" with what it is at least and at worst, or one of these, "7 (–9)". */
static char *
describe_intensity (PalMark *mark)
{
  int least = pal_mark_get_least (mark), worst = pal_mark_get_worst (mark);
  g_autofree char *now = describe_number (pal_mark_get_intensity (mark), "–");
  g_autofree char *from = describe_number (least, "");
  g_autofree char *to = describe_number (worst, "");

  if (!pal_kind_has_intensity (pal_mark_get_kind (mark)))
    return g_strdup (pal_degree_get_sign (pal_mark_get_degree (mark)));
  return least != PAL_INTENSITY_EMPTY || worst != PAL_INTENSITY_EMPTY
             ? g_strdup_printf ("%s (%s–%s)", now, from, to)
             : g_steal_pointer (&now);
}

/* What is said of it, in the order in which it is asked. */
static char *
describe (PalMark *mark, const char *on_date)
{
  g_autofree char *qualities = pal_words_qualities (pal_mark_get_qualities (mark));
  g_autofree char *since = pal_words_since (mark, on_date);
  g_autofree char *aggravates = pal_words_factors (
      pal_mark_get_aggravates (mark), pal_mark_get_aggravates_text (mark));
  g_autofree char *eases
      = pal_words_factors (pal_mark_get_eases (mark), pal_mark_get_eases_text (mark));
  /* Translators: what makes a pain begin or get worse */
  g_autofree char *set_off = g_strdup_printf (_ ("set off by: %s"), aggravates);
  g_autofree char *eased = g_strdup_printf (_ ("eased by: %s"), eases);
  g_autofree char *found = pal_kind_has_degree (pal_mark_get_kind (mark))
                               ? pal_words_found (mark, PAL_VOICE_CLINICAL)
                               : g_strdup ("");
  const char *parts[] = { found,
                          qualities,
                          pal_words_depth (pal_mark_get_depth (mark)),
                          pal_words_tissue (pal_mark_get_tissue (mark)),
                          pal_words_timing (pal_mark_get_timing (mark)),
                          since,
                          *aggravates != '\0' ? set_off : "",
                          *eases != '\0' ? eased : "",
                          pal_mark_is_satellite (mark) ? _ ("satellite") : "" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", parts[i]);
  return g_string_free (text, FALSE);
}

/* What was done on a mark, after what is said of it. */
static void
append_uses (GString *text, PalKnowledge *knowledge, PalMark *mark, const Treatment *treatment)
{
  for (guint i = 0; i < treatment->uses->len; i++)
    {
      PalTechniqueUse *use = g_ptr_array_index (treatment->uses, i);
      g_autofree char *words = NULL;

      if (g_strcmp0 (pal_technique_use_get_mark_id (use), pal_entity_get_id (PAL_ENTITY (mark))) != 0)
        continue;
      words = pal_words_technique_use (knowledge, use, treatment_find_own (treatment, use));
      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", words);
    }
}

static char *
describe_with_uses (PalKnowledge *knowledge,
                    PalMark *mark,
                    const Treatment *treatment,
                    const char *on_date)
{
  g_autofree char *description = describe (mark, on_date);
  GString *text = g_string_new (description);

  append_uses (text, knowledge, mark, treatment);
  return g_string_free (text, FALSE);
}

/* What was treated although nobody asked how it is: only that is told. */
static void
add_others (PalCliTable *table, PalKnowledge *knowledge, const Treatment *treatment)
{
  for (guint i = 0; i < treatment->others->len; i++)
    {
      PalMark *mark = g_ptr_array_index (treatment->others, i);
      g_autofree char *place = pal_words_mark_place (knowledge, mark, PAL_VOICE_CLINICAL);
      g_autoptr (GString) text = g_string_new (NULL);

      append_uses (text, knowledge, mark, treatment);
      pal_cli_table_add (table,
                         "",
                         pal_words_kind (pal_mark_get_kind (mark)),
                         pal_words_author (pal_mark_get_author (mark)),
                         place,
                         "",
                         "",
                         "",
                         text->str,
                         "",
                         NULL);
    }
}

static gboolean
print_table (GPtrArray *marks,
             GPtrArray *no_work,
             const Treatment *treatment,
             const char *on_date,
             GError **error)
{
  /* Translators: the number of a mark in a list and on the map */
  const char *titles[] = { _ ("No."), _ ("Kind"), _ ("By"), _ ("Place"), _ ("0–10"), _ ("Change"),
                           _ ("Felt at"), _ ("Description"), _ ("Note"), NULL };
  g_autoptr (PalCliTable) table = pal_cli_table_new (titles);
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (error);
  guint n_numbered = 0;

  if (knowledge == NULL)
    return FALSE;
  for (guint i = 0; i < marks->len; i++)
    {
      PalMark *mark = g_ptr_array_index (marks, i);
      PalChange change = pal_mark_get_change (mark);
      g_autofree char *position
          = pal_kind_is_rated (pal_mark_get_kind (mark)) ? g_strdup_printf ("%u", ++n_numbered) : NULL;
      g_autofree char *place = pal_words_mark_place (knowledge, mark, PAL_VOICE_CLINICAL);
      g_autofree char *felt = describe_referrals (knowledge, mark);
      g_autofree char *number = describe_intensity (mark);
      g_autofree char *description = describe_with_uses (knowledge, mark, treatment, on_date);
      const char *note = pal_mark_get_note (mark);

      pal_cli_table_add (table,
                         position != NULL ? position : "",
                         pal_words_kind (pal_mark_get_kind (mark)),
                         pal_words_author (pal_mark_get_author (mark)),
                         place,
                         number,
                         change != PAL_CHANGE_NONE ? pal_words_change (change) : "",
                         felt,
                         description,
                         note != NULL ? note : "",
                         NULL);
    }
  add_others (table, knowledge, treatment);
  for (guint i = 0; i < no_work->len; i++)
    {
      PalNoWork *zone = g_ptr_array_index (no_work, i);
      g_autofree char *place
          = pal_knowledge_dup_name (knowledge, pal_no_work_get_zone (zone), PAL_VOICE_CLINICAL, NULL);
      g_autofree char *words = pal_words_no_work (zone, on_date);

      pal_cli_table_add (table,
                         "",
                         "",
                         "",
                         place != NULL ? place : pal_no_work_get_zone (zone),
                         "",
                         "",
                         "",
                         words,
                         "",
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
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) no_work = NULL;
  g_autoptr (GPtrArray) checks = NULL;
  g_auto (Treatment) treatment = { NULL };

  if (record == NULL)
    return FALSE;
  visit = pal_cli_record_find_visit (record, arguments[0], error);
  if (visit == NULL)
    return FALSE;
  marks = pal_cli_record_load_marks (record, pal_entity_get_id (PAL_ENTITY (visit)), error);
  if (marks == NULL)
    return FALSE;
  findings = pal_cli_record_load_findings (record, marks, error);
  if (findings == NULL)
    return FALSE;
  no_work = pal_cli_record_load_no_work (record, visit, error);
  if (no_work == NULL)
    return FALSE;
  checks = pal_cli_record_load_checks (record, pal_entity_get_id (PAL_ENTITY (visit)), error);
  if (checks == NULL)
    return FALSE;
  if (!treatment_load (
          &treatment, record, pal_entity_get_id (PAL_ENTITY (visit)), marks, error))
    return FALSE;
  return cli->json ? print_json (marks, findings, no_work, checks, &treatment, error)
                   : print_table (marks, no_work, &treatment, pal_visit_get_local_date (visit), error);
}

const PalCliCommand pal_cli_marks = {
  .name = "marks",
  .arguments = N_ ("VISIT"),
  .n_arguments = 1,
  .summary = N_ ("List the marks of a visit"),
  .run = run,
};
