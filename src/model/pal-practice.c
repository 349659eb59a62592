/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-practice"

#include "pal-practice-private.h"

/* One thing for the store to do. They are sent one after the other, so that what depends on a change
 * that failed is not carried out without it. */
typedef struct
{
  PalStep step;
  PalCommand *command; /* for PAL_STEP_DO */
  char *scope;         /* for the others */
  guint n_failures;    /* how often it could not be saved */
} Job;

G_DEFINE_FINAL_TYPE (PalPractice, pal_practice, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_FAILURE,
  PROP_BUSY,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_REFUSED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void send_next (PalPractice *self);

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->command, pal_command_unref);
  g_free (job->scope);
  g_free (job);
}

static void
set_failure (PalPractice *self, GError *failure)
{
  if (self->failure == NULL && failure == NULL)
    return;
  g_clear_error (&self->failure);
  self->failure = failure;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAILURE]);
}

/* Returns: (nullable): what is on a stack of the practice's own; %NULL for a client's. */
PalStepLabels *
pal_practice_get_steps (PalPractice *self, const char *scope)
{
  if (g_strcmp0 (scope, PAL_SCOPE_PRACTICE) == 0)
    return &self->practice_steps;
  return g_strcmp0 (scope, PAL_SCOPE_LIBRARY) == 0 ? &self->library_steps : NULL;
}

static void
clear_steps (PalStepLabels *steps)
{
  g_clear_pointer (&steps->undo, g_free);
  g_clear_pointer (&steps->redo, g_free);
}

static void
apply_changes (PalPractice *self, PalChangeSet *changes)
{
  PalStepLabels *steps;

  pal_entity_list_apply (self->clients, changes);
  pal_entity_list_apply (self->practitioners, changes);
  pal_entity_list_apply (self->own_notes, changes);
  pal_entity_list_apply (self->own_techniques, changes);

  for (guint i = 0; i < pal_change_set_get_n_rows (changes); i++)
    {
      const PalChangeRow *change = pal_change_set_get_row (changes, i);

      if (g_strcmp0 (change->table, PAL_PREFERENCE_TABLE) == 0)
        {
          const char *value
              = change->after != NULL ? pal_row_get_string (change->after, "value") : NULL;

          if (value != NULL)
            g_hash_table_insert (self->preferences, g_strdup (change->id), g_strdup (value));
          else
            g_hash_table_remove (self->preferences, change->id);
        }
      else if (g_strcmp0 (change->table, PAL_PRACTICE_CARD_TABLE) == 0)
        {
          g_clear_pointer (&self->card, g_variant_unref);
          if (change->after != NULL)
            self->card = g_variant_ref (change->after);
        }
    }

  steps = pal_practice_get_steps (self, pal_change_set_get_scope (changes));
  if (steps != NULL)
    {
      clear_steps (steps);
      steps->undo = g_strdup (pal_change_set_get_undo_label (changes));
      steps->redo = g_strdup (pal_change_set_get_redo_label (changes));
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, changes);
}

/* A full disk or a lost folder can be mended and the change sent again. A change that contradicts
 * the record, or a stack with nothing on it, will not become right by waiting. */
static gboolean
can_be_mended (const GError *error)
{
  return !g_error_matches (error, PAL_STORE_ERROR, PAL_STORE_ERROR_REFUSED)
         && !g_error_matches (error, PAL_STORE_ERROR, PAL_STORE_ERROR_NOTHING)
         && !g_error_matches (error, PAL_STORE_ERROR, PAL_STORE_ERROR_CLOSED);
}

static void
job_done (PalPractice *self, PalChangeSet *changes, GError *error)
{
  g_assert (self->sent);
  self->sent = FALSE;

  if (changes != NULL)
    {
      job_free (g_queue_pop_head (&self->jobs));
      apply_changes (self, changes);
    }
  else if (can_be_mended (error))
    {
      Job *job = g_queue_peek_head (&self->jobs);

      job->n_failures++;
      set_failure (self, error);
      return;
    }
  else
    {
      job_free (g_queue_pop_head (&self->jobs));
      g_signal_emit (self, signals[SIGNAL_REFUSED], 0, error);
      g_error_free (error);
    }
  send_next (self);
}

static void
commit_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PalPractice) self = user_data;
  GError *error = NULL;
  g_autoptr (PalChangeSet) changes = pal_store_commit_finish (PAL_STORE (source), result, &error);

  job_done (self, changes, error);
}

static void
step_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PalPractice) self = user_data;
  GError *error = NULL;
  g_autoptr (PalChangeSet) changes = pal_store_step_finish (PAL_STORE (source), result, &error);

  job_done (self, changes, error);
}

static void
send_next (PalPractice *self)
{
  Job *job = g_queue_peek_head (&self->jobs);

  if (self->sent || self->failure != NULL || job == NULL)
    {
      if (job == NULL)
        g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
      return;
    }
  self->sent = TRUE;
  if (job->step == PAL_STEP_DO)
    pal_store_commit_async (self->store, job->command, NULL, commit_cb, g_object_ref (self));
  else
    pal_store_step_async (self->store,
                          job->step,
                          job->scope,
                          pal_practice_get_practitioner_id (self),
                          NULL,
                          step_cb,
                          g_object_ref (self));
}

static void
enqueue (PalPractice *self, Job *job)
{
  gboolean was_busy = !g_queue_is_empty (&self->jobs);

  g_queue_push_tail (&self->jobs, job);
  if (!was_busy)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
  send_next (self);
}

static void
pal_practice_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PalPractice *self = PAL_PRACTICE (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_FAILURE:
      g_value_set_boxed (value, self->failure);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, pal_practice_is_busy (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_practice_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  PalPractice *self = PAL_PRACTICE (object);

  switch (prop_id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_practice_finalize (GObject *object)
{
  PalPractice *self = PAL_PRACTICE (object);

  g_clear_object (&self->store);
  g_clear_object (&self->clients);
  g_clear_object (&self->practitioners);
  g_clear_object (&self->own_notes);
  g_clear_object (&self->own_techniques);
  g_hash_table_unref (self->preferences);
  g_clear_pointer (&self->card, g_variant_unref);
  g_queue_clear_full (&self->jobs, job_free);
  g_clear_error (&self->failure);
  clear_steps (&self->practice_steps);
  clear_steps (&self->library_steps);
  G_OBJECT_CLASS (pal_practice_parent_class)->finalize (object);
}

static void
pal_practice_class_init (PalPracticeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pal_practice_get_property;
  object_class->set_property = pal_practice_set_property;
  object_class->finalize = pal_practice_finalize;

  properties[PROP_STORE]
      = g_param_spec_object ("store",
                             NULL,
                             NULL,
                             PAL_TYPE_STORE,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * PalPractice:failure:
   *
   * Why the oldest change that waits could not be saved; %NULL while all is well. Nothing that was
   * entered is dropped: pal_practice_retry() sends it again.
   */
  properties[PROP_FAILURE]
      = g_param_spec_boxed ("failure",
                            NULL,
                            NULL,
                            G_TYPE_ERROR,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_BUSY]
      = g_param_spec_boolean ("busy",
                              NULL,
                              NULL,
                              FALSE,
                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * PalPractice::changed:
   * @self: the practice
   * @changes: what changed on the disk
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

  /**
   * PalPractice::refused:
   * @self: the practice
   * @error: why
   *
   * A change was not carried out and would not be if it were sent again.
   */
  signals[SIGNAL_REFUSED] = g_signal_new ("refused",
                                          G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL,
                                          NULL,
                                          NULL,
                                          G_TYPE_NONE,
                                          1,
                                          G_TYPE_ERROR);
}

static void
pal_practice_init (PalPractice *self)
{
  self->clients
      = pal_entity_list_new (PAL_TYPE_CLIENT, PAL_CLIENT_TABLE, NULL, NULL, pal_client_compare);
  self->practitioners = pal_entity_list_new (
      PAL_TYPE_PRACTITIONER, PAL_PRACTITIONER_TABLE, NULL, NULL, pal_practitioner_compare);
  self->own_notes = pal_entity_list_new (
      PAL_TYPE_OWN_NOTE, PAL_OWN_NOTE_TABLE, NULL, NULL, pal_own_note_compare);
  self->own_techniques = pal_entity_list_new (
      PAL_TYPE_OWN_TECHNIQUE, PAL_OWN_TECHNIQUE_TABLE, NULL, NULL, pal_own_technique_compare);
  self->preferences = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_queue_init (&self->jobs);
}

/**
 * pal_practice_new:
 * @store: an open store
 *
 * Returns: (transfer full): a practice with nothing loaded yet.
 */
PalPractice *
pal_practice_new (PalStore *store)
{
  g_return_val_if_fail (PAL_IS_STORE (store), NULL);
  return g_object_new (PAL_TYPE_PRACTICE, "store", store, NULL);
}

/* Returns: (transfer none): where it is kept; only the practice and its charts talk to it. */
PalStore *
pal_practice_get_store (PalPractice *self)
{
  g_return_val_if_fail (PAL_IS_PRACTICE (self), NULL);
  return self->store;
}

/* Returns: (transfer none) (element-type PalClient): all clients, archived ones too, ordered by
 * name. */
PalEntityList *
pal_practice_get_clients (PalPractice *self)
{
  g_return_val_if_fail (PAL_IS_PRACTICE (self), NULL);
  return self->clients;
}

/* Returns: (transfer none) (element-type PalPractitioner): everybody who has worked here, also
 * who was removed. */
PalEntityList *
pal_practice_get_practitioners (PalPractice *self)
{
  g_return_val_if_fail (PAL_IS_PRACTICE (self), NULL);
  return self->practitioners;
}

/**
 * pal_practice_get_practitioner:
 * @self: a practice
 *
 * Returns: (transfer none) (nullable): who acts now: the one chosen in the preferences, else the
 *   first who is not archived; %NULL only before the very first was added.
 */
PalPractitioner *
pal_practice_get_practitioner (PalPractice *self)
{
  PalPractitioner *chosen;

  g_return_val_if_fail (PAL_IS_PRACTICE (self), NULL);

  chosen = pal_entity_list_lookup (self->practitioners,
                                   pal_practice_get_preference (self, "practitioner"));
  if (chosen != NULL && !pal_practitioner_is_archived (chosen))
    return chosen;
  for (guint i = 0; i < pal_entity_list_get_length (self->practitioners); i++)
    {
      PalPractitioner *practitioner = pal_entity_list_peek (self->practitioners, i);

      if (!pal_practitioner_is_archived (practitioner))
        return practitioner;
    }
  return NULL;
}

/* Returns: (transfer none) (nullable): the id of who signs for what is done now, %NULL while
 * there is nobody. */
const char *
pal_practice_get_practitioner_id (PalPractice *self)
{
  PalPractitioner *practitioner = pal_practice_get_practitioner (self);

  return practitioner != NULL ? pal_entity_get_id (PAL_ENTITY (practitioner)) : NULL;
}

/**
 * pal_practice_get_card_text:
 * @self: a practice
 * @column: "name", "address", "phone" or "licence"
 *
 * Returns: (nullable): what stands on the practice card.
 */
const char *
pal_practice_get_card_text (PalPractice *self, const char *column)
{
  g_return_val_if_fail (PAL_IS_PRACTICE (self), NULL);
  return self->card != NULL ? pal_row_get_string (self->card, column) : NULL;
}

/* Returns: (transfer none) (nullable): what was chosen, as text; %NULL where the preset holds. */
const char *
pal_practice_get_preference (PalPractice *self, const char *name)
{
  g_return_val_if_fail (PAL_IS_PRACTICE (self), NULL);
  return g_hash_table_lookup (self->preferences, name);
}

/**
 * pal_practice_submit:
 * @self: a practice
 * @command: (transfer none): what to do
 *
 * Hands a command to the store, after those that wait already. The answer comes as
 * #PalPractice::changed, as #PalPractice:failure or as #PalPractice::refused.
 */
void
pal_practice_submit (PalPractice *self, PalCommand *command)
{
  Job *job;

  g_return_if_fail (PAL_IS_PRACTICE (self));
  g_return_if_fail (command != NULL);

  job = g_new0 (Job, 1);
  job->step = PAL_STEP_DO;
  job->command = pal_command_ref (command);
  enqueue (self, job);
}

/**
 * pal_practice_step:
 * @self: a practice
 * @step: %PAL_STEP_UNDO or %PAL_STEP_REDO
 * @scope: whose stack
 */
void
pal_practice_step (PalPractice *self, PalStep step, const char *scope)
{
  Job *job;

  g_return_if_fail (PAL_IS_PRACTICE (self));
  g_return_if_fail (step == PAL_STEP_UNDO || step == PAL_STEP_REDO);
  g_return_if_fail (scope != NULL);

  job = g_new0 (Job, 1);
  job->step = step;
  job->scope = g_strdup (scope);
  enqueue (self, job);
}

/**
 * pal_practice_is_busy:
 * @self: a practice
 *
 * Returns: whether something that was entered is not on the disk yet.
 */
gboolean
pal_practice_is_busy (PalPractice *self)
{
  g_return_val_if_fail (PAL_IS_PRACTICE (self), FALSE);
  return !g_queue_is_empty (&self->jobs);
}

/* Returns: (transfer none) (nullable): why the latest change could not be saved, a sentence to
 * act on; %NULL while everything is on the disk or on its way. */
const GError *
pal_practice_get_failure (PalPractice *self)
{
  g_return_val_if_fail (PAL_IS_PRACTICE (self), NULL);
  return self->failure;
}

/**
 * pal_practice_get_n_failures:
 * @self: a practice
 *
 * Returns: how often what waits to be saved could not be; 0 while nothing has failed.
 */
guint
pal_practice_get_n_failures (PalPractice *self)
{
  Job *job;

  g_return_val_if_fail (PAL_IS_PRACTICE (self), 0);
  job = g_queue_peek_head (&self->jobs);
  return job != NULL ? job->n_failures : 0;
}

/**
 * pal_practice_retry:
 * @self: a practice
 *
 * Sends what could not be saved again, and what waits behind it.
 */
void
pal_practice_retry (PalPractice *self)
{
  g_return_if_fail (PAL_IS_PRACTICE (self));
  if (self->failure == NULL)
    return;
  set_failure (self, NULL);
  send_next (self);
}

/**
 * pal_practice_give_up:
 * @self: a practice
 *
 * Drops what could not be saved, with everything that waits behind it. Only at the person's word.
 */
void
pal_practice_give_up (PalPractice *self)
{
  g_return_if_fail (PAL_IS_PRACTICE (self));
  if (self->failure == NULL)
    return;
  g_queue_clear_full (&self->jobs, job_free);
  set_failure (self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/**
 * pal_practice_get_undo_label:
 * @self: a practice
 * @scope: %PAL_SCOPE_PRACTICE or %PAL_SCOPE_LIBRARY
 *
 * Returns: (nullable): what Undo would take back on that stack.
 */
const char *
pal_practice_get_undo_label (PalPractice *self, const char *scope)
{
  g_return_val_if_fail (PAL_IS_PRACTICE (self), NULL);
  g_return_val_if_fail (pal_practice_get_steps (self, scope) != NULL, NULL);
  return pal_practice_get_steps (self, scope)->undo;
}

/* The same for Redo. */
const char *
pal_practice_get_redo_label (PalPractice *self, const char *scope)
{
  g_return_val_if_fail (PAL_IS_PRACTICE (self), NULL);
  g_return_val_if_fail (pal_practice_get_steps (self, scope) != NULL, NULL);
  return pal_practice_get_steps (self, scope)->redo;
}
