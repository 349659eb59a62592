/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-session-edits"

#include "pal-session-edits.h"

struct _PalSessionEdits
{
  GPtrArray *left_out; /* of interned steps */
  GPtrArray *touched;  /* of Touched */
  GPtrArray *order;    /* of interned steps, as they stood after the last change */
  gboolean moved;      /* somebody has said in which order */
};

/* A step that somebody has moved or given other minutes. */
typedef struct
{
  PalSessionStep step; /* without its technique, which may be gone by now */
  int minutes;         /* that were said, or 0 */
  char *name;
} Touched;

static void
touched_free (gpointer data)
{
  Touched *touched = data;

  g_free (touched->name);
  g_free (touched);
}

/* Returns: (transfer full): no change to what is suggested for a visit. */
PalSessionEdits *
pal_session_edits_new (void)
{
  PalSessionEdits *self = g_new0 (PalSessionEdits, 1);

  self->left_out = g_ptr_array_new ();
  self->touched = g_ptr_array_new_with_free_func (touched_free);
  self->order = g_ptr_array_new ();
  return self;
}

/* Frees what was changed; the steps it names are not its own. */
void
pal_session_edits_free (PalSessionEdits *self)
{
  g_ptr_array_unref (self->left_out);
  g_ptr_array_unref (self->touched);
  g_ptr_array_unref (self->order);
  g_free (self);
}

/* Forgets all that was changed. */
void
pal_session_edits_clear (PalSessionEdits *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_set_size (self->left_out, 0);
  g_ptr_array_set_size (self->touched, 0);
  g_ptr_array_set_size (self->order, 0);
  self->moved = FALSE;
}

/* Returns: whether nothing is left out, and no step was moved or given another time. */
gboolean
pal_session_edits_is_empty (PalSessionEdits *self)
{
  g_return_val_if_fail (self != NULL, TRUE);
  return self->left_out->len == 0 && self->touched->len == 0;
}

static PalSessionStep *
peek (GArray *steps, guint index)
{
  return &g_array_index (steps, PalSessionStep, index);
}

static gboolean
find_step (GArray *steps, const char *step, guint *index)
{
  for (guint i = 0; i < steps->len; i++)
    if (peek (steps, i)->step == step)
      {
        if (index != NULL)
          *index = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
find_touched (PalSessionEdits *self, const char *step, guint *index)
{
  for (guint i = 0; i < self->touched->len; i++)
    if (((Touched *) g_ptr_array_index (self->touched, i))->step.step == step)
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}

static Touched *
touch (PalSessionEdits *self, const PalSessionStep *step, const char *name)
{
  Touched *touched;
  guint index;

  if (find_touched (self, step->step, &index))
    return g_ptr_array_index (self->touched, index);
  touched = g_new0 (Touched, 1);
  touched->step = *step;
  touched->step.technique = NULL;
  touched->name = g_strdup (name);
  g_ptr_array_add (self->touched, touched);
  return touched;
}

static void
list (GPtrArray *names, GArray *steps)
{
  g_ptr_array_set_size (names, 0);
  for (guint i = 0; i < steps->len; i++)
    g_ptr_array_add (names, (gpointer) peek (steps, i)->step);
}

/**
 * pal_session_edits_leave_out:
 * @self: what was changed
 * @steps: (element-type PalSessionStep): the plan as it stands; the step is taken out
 * @index: the step that is not wanted
 */
void
pal_session_edits_leave_out (PalSessionEdits *self, GArray *steps, guint index)
{
  const char *step;
  guint at;

  g_return_if_fail (self != NULL && steps != NULL && index < steps->len);

  step = peek (steps, index)->step;
  g_ptr_array_add (self->left_out, (gpointer) step);
  if (find_touched (self, step, &at))
    g_ptr_array_remove_index (self->touched, at);
  g_array_remove_index (steps, index);
  list (self->order, steps);
}

/**
 * pal_session_edits_move:
 * @self: what was changed
 * @steps: (element-type PalSessionStep): the plan as it stands; the step is moved
 * @from: the step
 * @to: where it is to stand
 * @name: what it is called, to say so if it can no longer be done
 */
void
pal_session_edits_move (PalSessionEdits *self, GArray *steps, guint from, guint to, const char *name)
{
  PalSessionStep step;

  g_return_if_fail (self != NULL && steps != NULL && from < steps->len && to < steps->len);

  step = *peek (steps, from);
  touch (self, &step, name);
  g_array_remove_index (steps, from);
  g_array_insert_val (steps, to, step);
  list (self->order, steps);
  self->moved = TRUE;
}

/**
 * pal_session_edits_set_minutes:
 * @self: what was changed
 * @steps: (element-type PalSessionStep): the plan as it stands; the step gets them
 * @index: the step
 * @minutes: how long it is to take, at least 1
 * @name: what it is called, to say so if it can no longer be done
 */
void
pal_session_edits_set_minutes (
  PalSessionEdits *self, GArray *steps, guint index, int minutes, const char *name)
{
  g_return_if_fail (self != NULL && steps != NULL && index < steps->len && minutes > 0);

  peek (steps, index)->minutes = minutes;
  touch (self, peek (steps, index), name)->minutes = minutes;
  list (self->order, steps);
}

static const PalRankedTechnique *
find_ranked (GPtrArray *ranked, const char *step)
{
  for (guint i = 0; i < ranked->len; i++)
    {
      const PalRankedTechnique *one = g_ptr_array_index (ranked, i);

      if (g_str_equal (pal_technique_get_id (one->technique), step))
        return one;
    }
  return NULL;
}

static gboolean
is_technique (const PalSessionStep *step)
{
  return !g_str_equal (step->step, PAL_STEP_TALK) && !g_str_equal (step->step, PAL_STEP_RETEST)
         && !g_str_equal (step->step, PAL_STEP_REST);
}

/* Puts a step behind what stood before it in @names. */
static void
place (GArray *steps, const PalSessionStep *step, GPtrArray *names)
{
  guint at = steps->len, after;
  guint i = 0;

  if (g_ptr_array_find (names, step->step, &i))
    at = 0;
  while (i > 0)
    if (find_step (steps, g_ptr_array_index (names, --i), &after))
      {
        at = after + 1;
        break;
      }
  g_array_insert_val (steps, at, *step);
}

/* What is planned but for what is not wanted, then what somebody wants and the plan has not. */
static GArray *
collect (PalSessionEdits *self, GArray *planned, GPtrArray *ranked, GPtrArray *lost)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (PalSessionStep));

  for (guint i = 0; i < planned->len; i++)
    if (!g_ptr_array_find (self->left_out, peek (planned, i)->step, NULL))
      g_array_append_val (all, *peek (planned, i));
  for (guint i = 0; i < self->touched->len; i++)
    {
      const Touched *touched = g_ptr_array_index (self->touched, i);
      const PalRankedTechnique *one = find_ranked (ranked, touched->step.step);
      PalSessionStep step = touched->step;

      if (find_step (all, step.step, NULL))
        continue;
      if (planned->len == 0 || (is_technique (&step) && (one == NULL || one->limit != PAL_LIMIT_NONE)))
        {
          g_ptr_array_add (lost, g_strdup (touched->name));
          continue;
        }
      if (one != NULL)
        {
          step.technique = one->technique;
          step.number = one->rank;
        }
      g_array_append_val (all, step);
    }
  return all;
}

/**
 * pal_session_edits_apply:
 * @self: what was changed
 * @planned: (element-type PalSessionStep): from pal_session_plan()
 * @ranked: (element-type PalRankedTechnique): the order that it was made from
 * @lost: (element-type utf8): gets the names of what somebody has changed and something speaks against now
 *
 * What was left out stays out, and nothing comes in its place. What got other minutes or another place keeps
 * them, and stays in the plan even if another order would leave it out. Only what something speaks against now
 * is no longer in it unless the plan has it still; it is back as soon as nothing does.
 *
 * Returns: (transfer full) (element-type PalSessionStep): the plan with what was changed by hand. Its minutes
 *   need not add up.
 */
GArray *
pal_session_edits_apply (PalSessionEdits *self, GArray *planned, GPtrArray *ranked, GPtrArray *lost)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (PalSessionStep));
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GArray) all = NULL;
  GPtrArray *first, *second;
  guint index;

  g_return_val_if_fail (self != NULL && planned != NULL && ranked != NULL && lost != NULL, steps);

  all = collect (self, planned, ranked, lost);
  list (names, planned);
  first = self->moved ? self->order : names;
  second = self->moved ? names : self->order;
  for (guint i = 0; i < first->len; i++)
    if (find_step (all, g_ptr_array_index (first, i), &index))
      g_array_append_val (steps, *peek (all, index));
  for (guint i = 0; i < all->len; i++)
    if (!find_step (steps, peek (all, i)->step, NULL))
      place (steps, peek (all, i), second);
  for (guint i = 0; i < steps->len; i++)
    if (find_touched (self, peek (steps, i)->step, &index))
      {
        const Touched *touched = g_ptr_array_index (self->touched, index);

        if (touched->minutes > 0)
          peek (steps, i)->minutes = touched->minutes;
      }
  return steps;
}
