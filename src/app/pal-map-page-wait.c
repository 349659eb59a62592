/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-page"

/* A mark that was made just now is on its way to the disk. What is asked of it meanwhile waits until it
 * has arrived, and whatever comes after that waits behind it, so that nothing is lost or overtaken. A
 * digit alone need not wait: its rating follows the mark by itself. */

#include "pal-map-page-private.h"

/* A key, or a region that was activated. */
typedef struct
{
  PalKeyPress press;
  gboolean is_key;
  PalActivation activation;
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

/* If the store refused the mark, nothing will arrive any more. */
static gboolean
is_waiting (PalMapPage *self)
{
  if (!is_busy (self))
    pal_map_page_forget_waiting (self);
  return self->waiting->len > 0;
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
  const Waiting waiting = { .press = *press, .is_key = TRUE };
  gboolean on_its_way = is_busy (self) && self->selected_id != NULL
                        && pal_map_page_get_selected (self) == NULL;

  if (!(is_waiting (self) ? is_command (self, press) : on_its_way && needs_mark (press)))
    return FALSE;
  g_array_append_val (self->waiting, waiting);
  return TRUE;
}

/**
 * pal_map_page_keep_activation:
 * @self: the page
 * @activation: a region that was activated
 *
 * Returns: whether it waits behind keys that do.
 */
gboolean
pal_map_page_keep_activation (PalMapPage *self, const PalActivation *activation)
{
  Waiting waiting = { .activation = *activation };

  if (!is_waiting (self))
    return FALSE;
  waiting.activation.key = g_intern_string (activation->key);
  g_array_append_val (self->waiting, waiting);
  return TRUE;
}

/**
 * pal_map_page_go_on_waiting:
 * @self: the page
 *
 * What is on the disk changed: does what has waited for it, each after what the one before has changed.
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
      if (first.is_key)
        pal_map_page_carry_out_key (self, &first.press);
      else
        pal_map_page_activate (self, &first.activation);
      g_array_append_vals (self->waiting, all->data, all->len);
    }
}

void
pal_map_page_init_waiting (PalMapPage *self)
{
  self->waiting = g_array_new (FALSE, FALSE, sizeof (Waiting));
}
