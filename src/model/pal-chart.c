/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-chart"

#include "pal-chart-private.h"

#include "pal-plain-row.h"

G_DEFINE_FINAL_TYPE (PalChart, pal_chart, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PRACTICE,
  PROP_CLIENT,
  PROP_VISIT,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
practice_changed_cb (PalPractice *practice, PalChangeSet *changes, PalChart *self)
{
  PalEntityList *list;
  gboolean touched = FALSE;

  for (guint i = 0; (list = pal_chart_peek_list (self, i)) != NULL; i++)
    touched |= pal_entity_list_apply (list, changes);
  pal_chart_carry_marks (self);
  pal_chart_pending_arrived (&self->pending, changes);
  if (touched)
    pal_chart_follow (self, changes);

  if (g_strcmp0 (pal_change_set_get_scope (changes),
                 pal_entity_get_id (PAL_ENTITY (self->client)))
      == 0)
    pal_chart_set_labels (self,
                          pal_change_set_get_undo_label (changes),
                          pal_change_set_get_redo_label (changes));
  if (touched)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0, changes);
}

static void
busy_changed_cb (PalPractice *practice, GParamSpec *pspec, PalChart *self)
{
  if (!pal_practice_is_busy (practice))
    pal_chart_pending_forget (&self->pending);
}

static void
refused_cb (PalPractice *practice, GError *error, PalChart *self)
{
  pal_chart_pending_forget (&self->pending);
}

/* Orders entities by when they were made, the earliest first; by id where that is the same, so
 * that the order is always one. */
int
pal_chart_compare_created (gconstpointer a, gconstpointer b, gpointer user_data)
{
  PalEntity *first = (PalEntity *) a, *second = (PalEntity *) b;
  int order = g_strcmp0 (pal_entity_get_string (first, "created_utc"),
                         pal_entity_get_string (second, "created_utc"));

  return order != 0 ? order : g_strcmp0 (pal_entity_get_id (first), pal_entity_get_id (second));
}

static void
pal_chart_constructed (GObject *object)
{
  PalChart *self = PAL_CHART (object);
  const char *id = pal_entity_get_id (PAL_ENTITY (self->client));

  G_OBJECT_CLASS (pal_chart_parent_class)->constructed (object);

  self->visits = pal_entity_list_new (
      PAL_TYPE_VISIT, PAL_VISIT_TABLE, "client_id", id, pal_visit_compare);
  self->findings = pal_entity_list_new (
      PAL_TYPE_FINDING, PAL_FINDING_TABLE, "client_id", id, pal_finding_compare);
  self->marks
      = pal_entity_list_new (PAL_TYPE_MARK, PAL_MARK_TABLE, "client_id", id, pal_mark_compare);
  self->referrals = pal_entity_list_new (
      PAL_TYPE_PLAIN_ROW, PAL_REFERRAL_TABLE, "client_id", id, pal_chart_compare_created);
  self->strokes = pal_entity_list_new (
      PAL_TYPE_STROKE, PAL_STROKE_TABLE, "client_id", id, pal_stroke_compare);
  self->signatures = pal_entity_list_new (
      PAL_TYPE_PLAIN_ROW, PAL_SIGNATURE_TABLE, "client_id", id, pal_chart_compare_created);
  self->all_no_work = pal_entity_list_new (
      PAL_TYPE_NO_WORK, PAL_NO_WORK_TABLE, "client_id", id, pal_no_work_compare);
  pal_chart_init_treatment (self);
  self->checks = pal_entity_list_new (
      PAL_TYPE_MUSCLE_CHECK, PAL_MUSCLE_CHECK_TABLE, "client_id", id, pal_muscle_check_compare);
  self->no_work = g_list_store_new (PAL_TYPE_NO_WORK);
  self->today = g_list_store_new (PAL_TYPE_MARK);
  self->ghosts = g_list_store_new (PAL_TYPE_MARK);
  g_signal_connect_object (
      self->practice, "changed", G_CALLBACK (practice_changed_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (
      self->practice, "notify::busy", G_CALLBACK (busy_changed_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (
      self->practice, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_DEFAULT);
}

static void
pal_chart_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PalChart *self = PAL_CHART (object);

  switch (prop_id)
    {
    case PROP_PRACTICE:
      g_value_set_object (value, self->practice);
      break;
    case PROP_CLIENT:
      g_value_set_object (value, self->client);
      break;
    case PROP_VISIT:
      g_value_set_object (value, self->visit);
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_chart_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  PalChart *self = PAL_CHART (object);

  switch (prop_id)
    {
    case PROP_PRACTICE:
      self->practice = g_value_dup_object (value);
      break;
    case PROP_CLIENT:
      self->client = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_chart_finalize (GObject *object)
{
  PalChart *self = PAL_CHART (object);

  g_clear_object (&self->practice);
  g_clear_object (&self->client);
  g_clear_object (&self->visits);
  g_clear_object (&self->findings);
  g_clear_object (&self->marks);
  g_clear_object (&self->referrals);
  g_clear_object (&self->carrier);
  g_clear_object (&self->strokes);
  g_clear_object (&self->signatures);
  g_clear_object (&self->all_no_work);
  pal_chart_clear_treatment (self);
  g_clear_object (&self->checks);
  g_clear_object (&self->no_work);
  g_clear_object (&self->today);
  g_clear_object (&self->ghosts);
  g_clear_object (&self->visit);
  g_clear_pointer (&self->visit_row, g_variant_unref);
  g_free (self->visit_id);
  g_free (self->ghosts_visit_id);
  pal_chart_pending_clear (&self->pending);
  pal_chart_clear_rated (self);
  g_free (self->undo_label);
  g_free (self->redo_label);
  G_OBJECT_CLASS (pal_chart_parent_class)->finalize (object);
}

static void
pal_chart_class_init (PalChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags construct
      = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = pal_chart_constructed;
  object_class->get_property = pal_chart_get_property;
  object_class->set_property = pal_chart_set_property;
  object_class->finalize = pal_chart_finalize;

  properties[PROP_PRACTICE]
      = g_param_spec_object ("practice", NULL, NULL, PAL_TYPE_PRACTICE, construct);
  properties[PROP_CLIENT] = g_param_spec_object ("client", NULL, NULL, PAL_TYPE_CLIENT, construct);

  /**
   * PalChart:visit:
   *
   * Today's visit, %NULL until the first change of the day begins one.
   */
  properties[PROP_VISIT] = g_param_spec_object ("visit", NULL, NULL, PAL_TYPE_VISIT, readable);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, readable);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * PalChart::changed:
   * @self: the chart
   * @changes: what changed on the disk
   *
   * Emitted after the lists follow a change to this client.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed",
                                          G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL,
                                          NULL,
                                          NULL,
                                          G_TYPE_NONE,
                                          1,
                                          PAL_TYPE_CHANGE_SET);
}

static void
pal_chart_init (PalChart *self)
{
  pal_chart_pending_init (&self->pending);
}

/* What undo and redo would do now, as the store says; each is copied and is %NULL where there is
 * nothing. */
void
pal_chart_set_labels (PalChart *self, const char *undo_label, const char *redo_label)
{
  if (g_strcmp0 (self->undo_label, undo_label) != 0)
    {
      g_free (self->undo_label);
      self->undo_label = g_strdup (undo_label);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_LABEL]);
    }
  if (g_strcmp0 (self->redo_label, redo_label) != 0)
    {
      g_free (self->redo_label);
      self->redo_label = g_strdup (redo_label);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_LABEL]);
    }
}

/* For what follows the record: today's visit is another, or has come to the disk or gone from it. */
void
pal_chart_set_visit (PalChart *self, PalVisit *visit)
{
  if (g_set_object (&self->visit, visit))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VISIT]);
}

/**
 * pal_chart_new:
 * @practice: the practice
 * @client: one of its clients
 *
 * Returns: (transfer full): a chart with nothing loaded yet.
 */
PalChart *
pal_chart_new (PalPractice *practice, PalClient *client)
{
  g_return_val_if_fail (PAL_IS_PRACTICE (practice), NULL);
  g_return_val_if_fail (PAL_IS_CLIENT (client), NULL);
  return g_object_new (PAL_TYPE_CHART, "practice", practice, "client", client, NULL);
}

/* Returns: (transfer none): whose chart it is, for as long as the chart lives. */
PalClient *
pal_chart_get_client (PalChart *self)
{
  g_return_val_if_fail (PAL_IS_CHART (self), NULL);
  return self->client;
}

/* Returns: (transfer none): the practice through which everything is saved. */
PalPractice *
pal_chart_get_practice (PalChart *self)
{
  g_return_val_if_fail (PAL_IS_CHART (self), NULL);
  return self->practice;
}

/* Returns: (transfer none) (element-type PalVisit): all visits, ordered by when they began;
 * empty until the chart is loaded. */
PalEntityList *
pal_chart_get_visits (PalChart *self)
{
  g_return_val_if_fail (PAL_IS_CHART (self), NULL);
  return self->visits;
}

/* Returns: (transfer none) (element-type PalFinding): all findings, open and ended, ordered by
 * when they were first seen. */
PalEntityList *
pal_chart_get_findings (PalChart *self)
{
  g_return_val_if_fail (PAL_IS_CHART (self), NULL);
  return self->findings;
}

/* Returns: (transfer none) (element-type PalMark): the marks of all visits; those of today alone
 * are in pal_chart_get_today(). */
PalEntityList *
pal_chart_get_marks (PalChart *self)
{
  g_return_val_if_fail (PAL_IS_CHART (self), NULL);
  return self->marks;
}

/**
 * pal_chart_get_visit:
 * @self: a chart
 *
 * Returns: (transfer none) (nullable): today's visit, %NULL until the first change begins one.
 */
PalVisit *
pal_chart_get_visit (PalChart *self)
{
  g_return_val_if_fail (PAL_IS_CHART (self), NULL);
  return self->visit;
}

/**
 * pal_chart_get_today:
 * @self: a chart
 *
 * Returns: (transfer none): the marks of today's visit, as they were made.
 */
GListModel *
pal_chart_get_today (PalChart *self)
{
  g_return_val_if_fail (PAL_IS_CHART (self), NULL);
  return G_LIST_MODEL (self->today);
}

/**
 * pal_chart_get_ghosts:
 * @self: a chart
 *
 * Returns: (transfer none): the last known marks of the open findings before today's visit.
 */
GListModel *
pal_chart_get_ghosts (PalChart *self)
{
  g_return_val_if_fail (PAL_IS_CHART (self), NULL);
  return G_LIST_MODEL (self->ghosts);
}

/* Takes back the latest action on this client, if one can be taken back. What is on its way is
 * forgotten, since it may never come. */
void
pal_chart_undo (PalChart *self)
{
  g_return_if_fail (PAL_IS_CHART (self));
  pal_chart_pending_forget_rows (&self->pending);
  pal_practice_step (self->practice, PAL_STEP_UNDO, pal_entity_get_id (PAL_ENTITY (self->client)));
}

/* Does again what was taken back last, if nothing else was done since. What is on its way is
 * forgotten, as by pal_chart_undo(). */
void
pal_chart_redo (PalChart *self)
{
  g_return_if_fail (PAL_IS_CHART (self));
  pal_chart_pending_forget_rows (&self->pending);
  pal_practice_step (self->practice, PAL_STEP_REDO, pal_entity_get_id (PAL_ENTITY (self->client)));
}

/**
 * pal_chart_get_undo_label:
 * @self: a chart
 *
 * Returns: (nullable): what Undo would take back, %NULL if there is nothing.
 */
const char *
pal_chart_get_undo_label (PalChart *self)
{
  g_return_val_if_fail (PAL_IS_CHART (self), NULL);
  return self->undo_label;
}

/* Returns: (transfer none) (nullable): the action that pal_chart_redo() would do again, %NULL
 * for none. */
const char *
pal_chart_get_redo_label (PalChart *self)
{
  g_return_val_if_fail (PAL_IS_CHART (self), NULL);
  return self->redo_label;
}
