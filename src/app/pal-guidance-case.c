/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-guidance-case"

#include "pal-guidance-case.h"

#include "pal-no-work-extent.h"
#include "pal-technique-own.h"
#include "pal-technique-signs.h"
#include "pal-time.h"

struct _PalGuidanceCase
{
  GObject parent_instance;

  PalKnowledge *knowledge;
  PalFigure *figure;
  PalChart *chart;  /* NULL where no client is open */
  const char *zone; /* interned region key, or NULL */
  PalMark *mark;    /* or NULL */

  char *forbidden; /* all that is said of where nobody is to work, to know when that changes */
  PalStage said_stage; /* as the mark says it; what was chosen by hand may be another */
  PalTarget said_target;

  PalSessionEdits *edits; /* of the plan of the session */
  PalTechniqueCase asked; /* the guidance in it is set for each question */
};

G_DEFINE_FINAL_TYPE (PalGuidanceCase, pal_guidance_case, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed (PalGuidanceCase *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
add_state (PalGuidanceCase *self, const PalContraindication *state)
{
  if (state != NULL && !g_ptr_array_find (self->asked.states, state, NULL))
    g_ptr_array_add (self->asked.states, (gpointer) state);
}

/* What is marked in the zone that is treated, today or when it was asked about last. */
static PalSign
read_signs (PalGuidanceCase *self, GListModel *marks, const char *today)
{
  guint signs = PAL_SIGN_NONE;

  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr (PalMark) mark = g_list_model_get_item (marks, i);

      if (g_strcmp0 (pal_mark_get_zone (mark), self->zone) == 0)
        signs |= pal_technique_signs_of_mark (self->knowledge, mark, today);
    }
  return (PalSign) signs;
}

static char *
dup_forbidden (GListModel *zones)
{
  GString *said = g_string_new (NULL);

  for (guint i = 0; zones != NULL && i < g_list_model_get_n_items (zones); i++)
    {
      g_autoptr (PalNoWork) zone = g_list_model_get_item (zones, i);

      g_variant_print_string (pal_entity_get_row (PAL_ENTITY (zone)), said, FALSE);
    }
  return g_string_free (said, FALSE);
}

/* What the record says of the client: a reason why nobody is to work somewhere is a state elsewhere too. */
static void
read_record (PalGuidanceCase *self)
{
  g_autofree char *today = pal_time_today ();
  GListModel *zones = self->chart != NULL ? pal_chart_get_no_work (self->chart) : NULL;

  g_ptr_array_set_size (self->asked.states, 0);
  self->asked.signs = PAL_SIGN_NONE;
  g_clear_pointer (&self->forbidden, g_free);
  self->forbidden = dup_forbidden (zones);
  for (guint i = 0; zones != NULL && i < g_list_model_get_n_items (zones); i++)
    {
      g_autoptr (PalNoWork) zone = g_list_model_get_item (zones, i);

      add_state (
        self,
        pal_knowledge_get_state_of_reason (self->knowledge, pal_no_work_get_reason (zone)));
    }
  if (self->chart == NULL)
    return;
  if (pal_technique_is_minor (
        self->knowledge,
        pal_entity_get_string (PAL_ENTITY (pal_chart_get_client (self->chart)), "birth_date"),
        today))
    add_state (self, pal_knowledge_get_state_of_minor (self->knowledge));
  if (self->zone == NULL)
    return;
  self->asked.signs
    = (PalSign) (read_signs (self, pal_chart_get_today (self->chart), today)
                 | read_signs (self, pal_chart_get_ghosts (self->chart), today));
}

/* What the mark itself says. Returns: whether it says something else than before. What was chosen by hand
 * stays until then. */
static gboolean
read_mark (PalGuidanceCase *self)
{
  PalStage stage = PAL_STAGE_NONE;
  PalTarget target = PAL_TARGET_NONE;
  gboolean other = FALSE;

  if (self->mark != NULL)
    {
      g_autofree char *today = pal_time_today ();

      stage = pal_technique_stage_since (self->knowledge, pal_mark_get_since (self->mark), today);
      target = pal_technique_target_of_mark (self->mark);
    }
  if (stage != self->said_stage)
    {
      self->said_stage = self->asked.stage = stage;
      other = TRUE;
    }
  if (target != self->said_target)
    {
      self->said_target = self->asked.target = target;
      other = TRUE;
    }
  return other;
}

static void
read_own (PalGuidanceCase *self)
{
  g_clear_pointer (&self->asked.own, g_ptr_array_unref);
  if (self->chart != NULL)
    self->asked.own = pal_technique_list_own (
      self->knowledge,
      G_LIST_MODEL (pal_practice_get_own_techniques (pal_chart_get_practice (self->chart))));
}

/* Whether it is in the zone that is treated: told there, or drawn so far that it reaches into it. */
static gboolean
is_in_zone (PalGuidanceCase *self, PalNoWork *no_work)
{
  PalView views[PAL_NO_WORK_MAX_VIEWS];
  guint n_views;

  if (g_strcmp0 (pal_no_work_get_zone (no_work), self->zone) == 0)
    return TRUE;
  if (self->figure == NULL || pal_no_work_get_shape (no_work) == PAL_NO_WORK_ZONE)
    return FALSE;
  n_views = pal_no_work_list_views (no_work, views);
  for (guint i = 0; i < n_views; i++)
    {
      PalFigureView *view = pal_figure_get_view (self->figure, views[i]);
      const PalRegion *zone
        = view != NULL ? pal_figure_view_lookup (view, PAL_LAYER_ZONES, self->zone) : NULL;

      if (zone != NULL && pal_no_work_reaches (no_work, self->figure, view, zone))
        return TRUE;
    }
  return FALSE;
}

/* Whether what is treated lies under it: the muscle if one is asked about, and the point that is marked.
 * What nobody can tell does. */
static gboolean
lies_under (PalGuidanceCase *self, PalNoWork *no_work, const char *muscle)
{
  PalNoWorkTouch of_muscle = PAL_NO_WORK_UNKNOWN;
  PalNoWorkTouch of_point = PAL_NO_WORK_UNKNOWN;

  if (self->figure == NULL || pal_no_work_get_shape (no_work) == PAL_NO_WORK_ZONE)
    return TRUE;
  if (muscle != NULL)
    of_muscle = pal_no_work_touches_muscle (no_work, self->figure, muscle);
  if (self->mark != NULL && pal_mark_get_shape (self->mark) == PAL_SHAPE_POINT)
    {
      const PalPoint point = pal_mark_get_point (self->mark);

      of_point = pal_no_work_touches_point (
        no_work, self->figure, pal_mark_get_view (self->mark), &point);
    }
  if (of_muscle == PAL_NO_WORK_TOUCHED || of_point == PAL_NO_WORK_TOUCHED)
    return TRUE;
  return (muscle != NULL ? of_muscle : of_point) == PAL_NO_WORK_UNKNOWN;
}

/* Where nobody is to work limits what is treated, or is told of as a part beside it. */
static void
find_no_work (PalGuidanceCase *self, const char *muscle)
{
  GListModel *list
    = self->chart != NULL && self->zone != NULL ? pal_chart_get_no_work (self->chart) : NULL;

  g_clear_object (&self->asked.no_work);
  g_clear_object (&self->asked.part);
  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PalNoWork) item = g_list_model_get_item (list, i);

      if (!is_in_zone (self, item))
        continue;
      if (!lies_under (self, item, muscle))
        g_set_object (&self->asked.part, item);
      /* That of the whole zone says most. */
      else if (self->asked.no_work == NULL
               || pal_no_work_get_shape (item) == PAL_NO_WORK_ZONE)
        g_set_object (&self->asked.no_work, item);
    }
}

static gboolean
are_same (GPtrArray *first, GPtrArray *second)
{
  if (first->len != second->len)
    return FALSE;
  for (guint i = 0; i < first->len; i++)
    if (g_ptr_array_index (first, i) != g_ptr_array_index (second, i))
      return FALSE;
  return TRUE;
}

static void
chart_changed_cb (PalGuidanceCase *self)
{
  PalSign signs = self->asked.signs;
  g_autoptr (GPtrArray) states = g_ptr_array_copy (self->asked.states, NULL, NULL);
  g_autofree char *forbidden = g_strdup (self->forbidden);
  gboolean other;

  g_assert (PAL_IS_GUIDANCE_CASE (self));

  other = read_mark (self);
  read_record (self);
  if (other || signs != self->asked.signs || !are_same (states, self->asked.states)
      || g_strcmp0 (forbidden, self->forbidden) != 0)
    changed (self);
}

static void
practice_changed_cb (PalGuidanceCase *self, PalChangeSet *changes)
{
  g_assert (PAL_IS_GUIDANCE_CASE (self));

  for (guint i = 0; i < pal_change_set_get_n_rows (changes); i++)
    {
      const char *table = pal_change_set_get_row (changes, i)->table;

      if (g_str_equal (table, PAL_OWN_TECHNIQUE_TABLE))
        {
          read_own (self);
          changed (self);
          return;
        }
      /* How old somebody is. */
      if (g_str_equal (table, PAL_CLIENT_TABLE))
        {
          chart_changed_cb (self);
          return;
        }
    }
}

static void
pal_guidance_case_finalize (GObject *object)
{
  PalGuidanceCase *self = PAL_GUIDANCE_CASE (object);

  g_clear_object (&self->asked.no_work);
  g_clear_object (&self->asked.part);
  g_free (self->forbidden);
  pal_session_edits_free (self->edits);
  g_clear_pointer (&self->asked.own, g_ptr_array_unref);
  g_ptr_array_unref (self->asked.states);
  g_clear_object (&self->mark);
  g_clear_object (&self->chart);
  g_clear_object (&self->figure);
  pal_knowledge_unref (self->knowledge);
  G_OBJECT_CLASS (pal_guidance_case_parent_class)->finalize (object);
}

static void
pal_guidance_case_class_init (PalGuidanceCaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pal_guidance_case_finalize;

  /* What is known of the client, or what for, is another now. */
  signals[SIGNAL_CHANGED] = g_signal_new (
    "changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pal_guidance_case_init (PalGuidanceCase *self)
{
  self->asked.states = g_ptr_array_new ();
  self->edits = pal_session_edits_new ();
}

PalGuidanceCase *
pal_guidance_case_new (PalKnowledge *knowledge, PalFigure *figure)
{
  PalGuidanceCase *self = g_object_new (PAL_TYPE_GUIDANCE_CASE, NULL);

  self->knowledge = pal_knowledge_ref (knowledge);
  g_set_object (&self->figure, figure);
  return self;
}

void
pal_guidance_case_set_figure (PalGuidanceCase *self, PalFigure *figure)
{
  g_return_if_fail (PAL_IS_GUIDANCE_CASE (self));
  g_set_object (&self->figure, figure);
}

void
pal_guidance_case_set_chart (PalGuidanceCase *self, PalChart *chart)
{
  g_return_if_fail (PAL_IS_GUIDANCE_CASE (self));

  if (self->chart == chart)
    return;
  if (self->chart != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->chart, chart_changed_cb, self);
      g_signal_handlers_disconnect_by_func (
        pal_chart_get_practice (self->chart), practice_changed_cb, self);
    }
  g_set_object (&self->chart, chart);
  if (chart != NULL)
    {
      g_signal_connect_object (
        chart, "changed", G_CALLBACK (chart_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (pal_chart_get_practice (chart),
                               "changed",
                               G_CALLBACK (practice_changed_cb),
                               self,
                               G_CONNECT_SWAPPED);
    }
  g_clear_object (&self->mark);
  self->zone = NULL;
  self->said_stage = PAL_STAGE_NONE;
  self->said_target = PAL_TARGET_NONE;
  self->asked.stage = PAL_STAGE_NONE;
  self->asked.target = PAL_TARGET_NONE;
  self->asked.tolerance = 0;
  self->asked.aims = PAL_AIM_NONE;
  pal_session_edits_clear (self->edits);
  read_own (self);
  read_record (self);
}

/**
 * pal_guidance_case_set_place:
 * @self: a case
 * @zone: (nullable): the region key of the zone that is treated
 * @mark: (nullable): the mark that is treated
 *
 * The stage follows from the date since when the mark is there, and what is worked on from what it is, now and
 * when it is said anew; how firm is welcome and what for stay as they were said.
 */
void
pal_guidance_case_set_place (PalGuidanceCase *self, const char *zone, PalMark *mark)
{
  g_return_if_fail (PAL_IS_GUIDANCE_CASE (self));

  zone = g_intern_string (zone);
  if (self->zone == zone && self->mark == mark)
    return;
  if (self->zone != zone)
    pal_session_edits_clear (self->edits);
  self->zone = zone;
  g_set_object (&self->mark, mark);
  self->asked.stage = self->said_stage = PAL_STAGE_NONE;
  self->asked.target = self->said_target = PAL_TARGET_NONE;
  read_mark (self);
  read_record (self);
}

PalKnowledge *
pal_guidance_case_get_knowledge (PalGuidanceCase *self)
{
  g_return_val_if_fail (PAL_IS_GUIDANCE_CASE (self), NULL);
  return self->knowledge;
}

/* Returns: (nullable): the figure on which places are shown. */
PalFigure *
pal_guidance_case_get_figure (PalGuidanceCase *self)
{
  g_return_val_if_fail (PAL_IS_GUIDANCE_CASE (self), NULL);
  return self->figure;
}

/* Returns: (nullable): the record that is open. */
PalChart *
pal_guidance_case_get_chart (PalGuidanceCase *self)
{
  g_return_val_if_fail (PAL_IS_GUIDANCE_CASE (self), NULL);
  return self->chart;
}

/* Returns: (nullable): the mark that is treated. */
PalMark *
pal_guidance_case_get_mark (PalGuidanceCase *self)
{
  g_return_val_if_fail (PAL_IS_GUIDANCE_CASE (self), NULL);
  return self->mark;
}

const char *
pal_guidance_case_get_zone (PalGuidanceCase *self)
{
  g_return_val_if_fail (PAL_IS_GUIDANCE_CASE (self), NULL);
  return self->zone;
}

/* Returns: whether a technique can be logged where guidance is read. */
gboolean
pal_guidance_case_can_log (PalGuidanceCase *self)
{
  g_return_val_if_fail (PAL_IS_GUIDANCE_CASE (self), FALSE);
  return self->chart != NULL && self->mark != NULL
         && pal_chart_may_log_technique (self->chart, self->mark);
}

PalStage
pal_guidance_case_get_stage (PalGuidanceCase *self)
{
  g_return_val_if_fail (PAL_IS_GUIDANCE_CASE (self), PAL_STAGE_NONE);
  return self->asked.stage;
}

void
pal_guidance_case_set_stage (PalGuidanceCase *self, PalStage stage)
{
  g_return_if_fail (PAL_IS_GUIDANCE_CASE (self) && (guint) stage < PAL_N_STAGES);

  if (self->asked.stage == stage)
    return;
  self->asked.stage = stage;
  changed (self);
}

PalTarget
pal_guidance_case_get_target (PalGuidanceCase *self)
{
  g_return_val_if_fail (PAL_IS_GUIDANCE_CASE (self), PAL_TARGET_NONE);
  return self->asked.target;
}

void
pal_guidance_case_set_target (PalGuidanceCase *self, PalTarget target)
{
  g_return_if_fail (PAL_IS_GUIDANCE_CASE (self) && (guint) target < PAL_N_TARGETS);

  if (self->asked.target == target)
    return;
  self->asked.target = target;
  changed (self);
}

int
pal_guidance_case_get_tolerance (PalGuidanceCase *self)
{
  g_return_val_if_fail (PAL_IS_GUIDANCE_CASE (self), 0);
  return self->asked.tolerance;
}

/* The firmest pressure that is welcome, 1 to 5; 0 if nobody has said. */
void
pal_guidance_case_set_tolerance (PalGuidanceCase *self, int tolerance)
{
  g_return_if_fail (PAL_IS_GUIDANCE_CASE (self) && tolerance >= 0 && tolerance <= 5);

  if (self->asked.tolerance == tolerance)
    return;
  self->asked.tolerance = tolerance;
  changed (self);
}

PalAim
pal_guidance_case_get_aims (PalGuidanceCase *self)
{
  g_return_val_if_fail (PAL_IS_GUIDANCE_CASE (self), PAL_AIM_NONE);
  return self->asked.aims;
}

void
pal_guidance_case_set_aims (PalGuidanceCase *self, PalAim aims)
{
  g_return_if_fail (PAL_IS_GUIDANCE_CASE (self));

  if (self->asked.aims == aims)
    return;
  self->asked.aims = aims;
  changed (self);
}

/* Returns: (transfer none): what was changed by hand in the plan of the session for the place. They are kept
 * until another place is asked about, or until who reads clears them. */
PalSessionEdits *
pal_guidance_case_get_edits (PalGuidanceCase *self)
{
  g_return_val_if_fail (PAL_IS_GUIDANCE_CASE (self), NULL);
  return self->edits;
}

/**
 * pal_guidance_case_ask:
 * @self: a case
 * @muscle: (nullable): the region key of the muscle that is treated
 *
 * Returns: (transfer none): all that is known, until the next question.
 */
const PalTechniqueCase *
pal_guidance_case_ask (PalGuidanceCase *self, const char *muscle)
{
  g_return_val_if_fail (PAL_IS_GUIDANCE_CASE (self), NULL);

  self->asked.guidance
    = muscle != NULL ? pal_knowledge_lookup_guidance (self->knowledge, muscle) : NULL;
  self->asked.zone = self->zone;
  find_no_work (self, muscle);
  return &self->asked;
}
