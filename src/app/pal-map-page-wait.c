/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-page"

/* A mark that was made just now is on its way to the disk. What is asked of it meanwhile waits until it
 * has arrived, and whatever comes after that waits behind it, so that nothing is lost or overtaken; so does
 * what comes after a step back, a step forth or a deletion, and what comes after steps of a mark that are
 * owed to it. A digit alone need not wait: its rating follows the mark by itself. */

#include "pal-map-page-private.h"

typedef enum
{
  WAITING_KEY,
  WAITING_ACTIVATION, /* of a region */
  WAITING_STEP,       /* back or forth */
} WaitingKind;

typedef struct
{
  WaitingKind kind;
  PalKeyPress press;
  PalActivation activation;
  PalStep step;
} Waiting;

static gboolean
needs_mark (const PalKeyPress *press)
{
  switch (press->keyval)
    {
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_b:
    case GDK_KEY_n:
    case GDK_KEY_M:
    case GDK_KEY_f:
    case GDK_KEY_j:
    case GDK_KEY_r:
      return press->plain;
    default:
      return pal_map_page_is_nudge (press->keyval, press->state);
    }
}

/* What only moves the focus goes on, and so does what acts on the region that has it: that waits once
 * the region was activated. */
static gboolean
is_command (PalMapPage *self, const PalKeyPress *press)
{
  switch (press->keyval)
    {
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      return FALSE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return press->plain && pal_chip_bar_is_offering (self->chips);
    default:
      return (press->plain && gdk_keyval_to_unicode (press->keyval) != 0)
             || pal_map_page_is_nudge (press->keyval, press->state);
    }
}

static gboolean
is_busy (PalMapPage *self)
{
  return self->chart != NULL && pal_practice_is_busy (pal_chart_get_practice (self->chart));
}

/* With what was selected when it was asked for. */
void
pal_map_page_forget_waiting (PalMapPage *self)
{
  if (self->waiting != NULL)
    g_array_set_size (self->waiting, 0);
}

/* Whether what comes now has to wait behind something. */
static gboolean
is_waiting (PalMapPage *self)
{
  if (!is_busy (self))
    self->held = FALSE;
  return self->waiting->len > 0 || self->held;
}

/**
 * pal_map_page_hold:
 * @self: the page
 *
 * What was just asked for may take marks away or bring them back: until the disk has answered, nobody can
 * tell which mark the next key means.
 */
void
pal_map_page_hold (PalMapPage *self)
{
  self->held = is_busy (self);
}

/**
 * pal_map_page_keep_key:
 * @self: the page
 * @press: a key that was pressed
 *
 * Returns: whether it waits until the mark that it means has arrived.
 */
gboolean
pal_map_page_keep_key (PalMapPage *self, const PalKeyPress *press)
{
  const Waiting waiting = { .kind = WAITING_KEY, .press = *press };
  gboolean on_its_way = is_busy (self) && self->selected_id != NULL
                        && pal_map_page_get_selected (self) == NULL;
  gboolean waits;

  if (is_waiting (self))
    waits = is_command (self, press);
  else if (pal_map_page_owes_nudges (self))
    waits = is_command (self, press)
            && !pal_map_page_goes_on_nudge (self, press->keyval, press->state);
  else
    waits = on_its_way && needs_mark (press);
  if (waits)
    g_array_append_val (self->waiting, waiting);
  return waits;
}

/**
 * pal_map_page_keep_activation:
 * @self: the page
 * @activation: a region that was activated
 *
 * Returns: whether it waits behind what does.
 */
gboolean
pal_map_page_keep_activation (PalMapPage *self, const PalActivation *activation)
{
  Waiting waiting = { .kind = WAITING_ACTIVATION, .activation = *activation };

  if (!is_waiting (self))
    return FALSE;
  waiting.activation.key = g_intern_string (activation->key);
  g_array_append_val (self->waiting, waiting);
  return TRUE;
}

/* Where nothing is left, nothing is done. */
static void
take_step (PalMapPage *self, PalStep step)
{
  pal_rating_entry_interrupt (&self->rating);
  pal_map_page_end_nudges (self);
  if (step == PAL_STEP_UNDO && pal_chart_get_undo_label (self->chart) != NULL)
    pal_chart_undo (self->chart);
  else if (step == PAL_STEP_REDO && pal_chart_get_redo_label (self->chart) != NULL)
    pal_chart_redo (self->chart);
  pal_map_page_hold (self);
}

/**
 * pal_map_page_step:
 * @self: the page
 * @step: %PAL_STEP_UNDO or %PAL_STEP_REDO
 *
 * Takes back what was done last, or does it again: also if it is still on its way to the disk, or waits.
 */
void
pal_map_page_step (PalMapPage *self, PalStep step)
{
  const Waiting waiting = { .kind = WAITING_STEP, .step = step };

  g_return_if_fail (PAL_IS_MAP_PAGE (self) && self->chart != NULL);
  g_return_if_fail (step == PAL_STEP_UNDO || step == PAL_STEP_REDO);

  if (is_busy (self))
    g_array_append_val (self->waiting, waiting);
  else
    take_step (self, step);
}

static void
carry_out (PalMapPage *self, const Waiting *waiting)
{
  switch (waiting->kind)
    {
    case WAITING_KEY:
      pal_map_page_carry_out_key (self, &waiting->press);
      break;
    case WAITING_ACTIVATION:
      pal_map_page_activate (self, &waiting->activation);
      break;
    case WAITING_STEP:
    default:
      take_step (self, waiting->step);
      break;
    }
}

/**
 * pal_map_page_go_on_waiting:
 * @self: the page
 *
 * The disk has answered: does what has waited for it, each after what the one before has changed.
 */
void
pal_map_page_go_on_waiting (PalMapPage *self)
{
  while (self->waiting->len > 0 && !is_busy (self))
    {
      /* Out of sight meanwhile: what it does must not wait, and it may select another mark. */
      g_autoptr (GArray) all = g_steal_pointer (&self->waiting);
      const Waiting first = g_array_index (all, Waiting, 0);

      g_array_remove_index (all, 0);
      self->waiting = g_array_new (FALSE, FALSE, sizeof (Waiting));
      carry_out (self, &first);
      g_array_append_vals (self->waiting, all->data, all->len);
    }
}

/* Where nothing was changed, nothing else tells that the disk has answered. */
static void
busy_changed_cb (PalMapPage *self)
{
  g_assert (PAL_IS_MAP_PAGE (self));
  pal_map_page_go_on_nudging (self);
  pal_map_page_go_on_waiting (self);
}

/* A mark that was refused never arrives. */
static void
refused_cb (PalMapPage *self)
{
  g_assert (PAL_IS_MAP_PAGE (self));
  pal_map_page_forget_waiting (self);
}

/* What could not be saved was given up, and what waited for it with it. */
static void
failure_changed_cb (PalMapPage *self)
{
  g_assert (PAL_IS_MAP_PAGE (self));
  if (!is_busy (self))
    pal_map_page_forget_waiting (self);
}

/**
 * pal_map_page_watch_disk:
 * @self: the page
 * @practice: what its chart belongs to
 *
 * Goes on with what waits whenever the disk has answered.
 */
void
pal_map_page_watch_disk (PalMapPage *self, PalPractice *practice)
{
  g_signal_connect_object (
      practice, "notify::busy", G_CALLBACK (busy_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      practice, "notify::failure", G_CALLBACK (failure_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (practice, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
}

/* Together with what is asked of the chart. */
void
pal_map_page_ignore_disk (PalMapPage *self, PalPractice *practice)
{
  pal_map_page_forget_waiting (self);
  self->held = FALSE;
  g_signal_handlers_disconnect_by_func (practice, busy_changed_cb, self);
  g_signal_handlers_disconnect_by_func (practice, failure_changed_cb, self);
  g_signal_handlers_disconnect_by_func (practice, refused_cb, self);
}

/* For a new page: nothing waits for a mark that is on its way. */
void
pal_map_page_init_waiting (PalMapPage *self)
{
  self->waiting = g_array_new (FALSE, FALSE, sizeof (Waiting));
}
