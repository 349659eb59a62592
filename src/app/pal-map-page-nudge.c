/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-page"

#include "pal-map-page-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Steps of the arrow keys in millimetres, and with Control. */
#define NUDGE 2.0
#define LONG_NUDGE 10.0

/* What one key makes of the size: seven of them double it. */
#define GROWTH 1.1

/* Makes the steps of the run. */
static gboolean
carry_out (PalMapPage *self, PalMark *mark, const PalPoint *by)
{
  switch (self->nudge)
    {
    case PAL_NUDGE_LABEL:
      return pal_map_page_move_label_by (self, mark, by, self->nudge_key);
    case PAL_NUDGE_ZONE:
      return pal_map_page_step_by (self, mark, by, self->nudge_key);
    case PAL_NUDGE_SIZE:
      return pal_map_page_resize_by (self, mark, pow (GROWTH, by->u), self->nudge_key);
    case PAL_NUDGE_MARK:
    default:
      return pal_map_page_move_by (self, mark, by, self->nudge_key);
    }
}

/**
 * pal_map_page_go_on_nudging:
 * @self: the page
 *
 * Makes the steps that are owed, unless the last ones are still on their way to the disk: a key that is
 * held down is faster, and each step begins where the mark is.
 */
void
pal_map_page_go_on_nudging (PalMapPage *self)
{
  const PalPoint by = self->nudge_owed;
  PalMark *mark;

  if (!pal_map_page_owes_nudges (self) || self->chart == NULL
      || pal_practice_is_busy (pal_chart_get_practice (self->chart)))
    return;
  self->nudge_owed = (PalPoint){ 0.0, 0.0 };
  mark = pal_entity_list_lookup (pal_chart_get_marks (self->chart), self->nudged_id);
  if (mark == NULL)
    return;
  if (self->nudge_key == NULL)
    {
      self->nudge_key = g_uuid_string_random ();
      self->nudge_sum = (PalPoint){ 0.0, 0.0 };
    }
  self->nudge_sum = (PalPoint){ self->nudge_sum.u + by.u, self->nudge_sum.v + by.v };
  pal_map_page_follow (self, self->nudged_id);
  if (!carry_out (self, mark, &by))
    pal_map_page_say_nowhere (self);
}

/**
 * pal_map_page_owes_nudges:
 * @self: the page
 *
 * Returns: whether steps of a mark wait until the disk has answered.
 */
gboolean
pal_map_page_owes_nudges (PalMapPage *self)
{
  return self->nudge_owed.u != 0.0 || self->nudge_owed.v != 0.0;
}

/* The next key that moves a mark begins another step to take back. What is owed still belongs to the
 * last. */
void
pal_map_page_end_nudges (PalMapPage *self)
{
  self->nudge_ends = pal_map_page_owes_nudges (self);
  if (!self->nudge_ends)
    g_clear_pointer (&self->nudge_key, g_free);
}

/* With the chart. */
void
pal_map_page_forget_nudges (PalMapPage *self)
{
  self->nudge_owed = (PalPoint){ 0.0, 0.0 };
  pal_map_page_end_nudges (self);
  g_clear_pointer (&self->nudged_id, g_free);
}

/* Until another key comes, all steps are taken back as one. */
static void
nudge (PalMapPage *self, PalMark *mark, PalNudge what, double right, double down)
{
  /* Keys mean what is to the right on the screen. */
  const double turn = what != PAL_NUDGE_SIZE
                              && pal_body_map_is_view_mirrored (
                                  self->map, pal_map_page_get_nudge_view (self, mark))
                          ? -1.0
                          : 1.0;

  if (!pal_map_page_may_change (self, mark))
    return;
  if (g_strcmp0 (self->nudged_id, self->selected_id) != 0 || self->nudge != what)
    {
      pal_map_page_forget_nudges (self);
      self->nudged_id = g_strdup (self->selected_id);
      self->nudge = what;
    }
  if (self->nudge_ends)
    pal_map_page_end_nudges (self);
  self->nudge_owed.u += right * turn;
  self->nudge_owed.v += down;
  pal_map_page_go_on_nudging (self);
}

/* Only what is drawn has a size. */
static gboolean
resize (PalMapPage *self, double steps)
{
  PalMark *mark = pal_map_page_get_selected (self);

  if (mark == NULL || pal_mark_get_shape (mark) == PAL_SHAPE_POINT
      || pal_mark_get_shape (mark) == PAL_SHAPE_REGION)
    return FALSE;
  nudge (self, mark, PAL_NUDGE_SIZE, steps, 0.0);
  return TRUE;
}

/**
 * pal_map_page_is_nudge:
 * @keyval: a key
 * @state: what is held down with it
 *
 * Returns: whether it changes the place or size of a mark, if one is selected.
 */
gboolean
pal_map_page_is_nudge (guint keyval, GdkModifierType state)
{
  switch (keyval)
    {
    case GDK_KEY_period:
    case GDK_KEY_greater:
    case GDK_KEY_comma:
    case GDK_KEY_less:
      return (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) == 0;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return (state & GDK_SHIFT_MASK) != 0 && (state & GDK_SUPER_MASK) == 0;
    default:
      return FALSE;
    }
}

/* What such a key changes of the selected mark. */
static PalNudge
get_nudge (PalMark *mark, guint keyval, GdkModifierType state)
{
  switch (keyval)
    {
    case GDK_KEY_period:
    case GDK_KEY_greater:
    case GDK_KEY_comma:
    case GDK_KEY_less:
      return PAL_NUDGE_SIZE;
    default:
      if ((state & GDK_ALT_MASK) != 0)
        return PAL_NUDGE_LABEL;
      return pal_mark_get_shape (mark) == PAL_SHAPE_REGION ? PAL_NUDGE_ZONE : PAL_NUDGE_MARK;
    }
}

/**
 * pal_map_page_goes_on_nudge:
 * @self: the page
 * @keyval: a key
 * @state: what is held down with it
 *
 * Returns: whether it goes on with the run of keys that moves the selected mark, or makes it larger.
 */
gboolean
pal_map_page_goes_on_nudge (PalMapPage *self, guint keyval, GdkModifierType state)
{
  PalMark *mark = pal_map_page_get_selected (self);

  return mark != NULL && g_strcmp0 (self->nudged_id, self->selected_id) == 0
         && pal_map_page_is_nudge (keyval, state)
         && get_nudge (mark, keyval, state) == self->nudge;
}

/**
 * pal_map_page_nudge_key:
 * @self: the page
 * @keyval: a key that was pressed
 * @state: what is held down with it
 *
 * With Shift, an arrow moves the selected mark, what fills a zone to the next; with Alt as well, its label. A point and a comma make a drawing larger and smaller.
 *
 * Returns: whether it is such a key, and there is such a mark.
 */
gboolean
pal_map_page_nudge_key (PalMapPage *self, guint keyval, GdkModifierType state)
{
  PalMark *mark = pal_map_page_get_selected (self);
  double step = (state & GDK_CONTROL_MASK) != 0 ? LONG_NUDGE : NUDGE;
  PalNudge what;

  if (mark == NULL || !pal_map_page_is_nudge (keyval, state))
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_period:
    case GDK_KEY_greater:
      return resize (self, 1.0);
    case GDK_KEY_comma:
    case GDK_KEY_less:
      return resize (self, -1.0);
    default:
      break;
    }
  what = get_nudge (mark, keyval, state);
  if (what == PAL_NUDGE_ZONE)
    step = 1.0;
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      nudge (self, mark, what, -step, 0.0);
      break;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      nudge (self, mark, what, step, 0.0);
      break;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      nudge (self, mark, what, 0.0, -step);
      break;
    default:
      nudge (self, mark, what, 0.0, step);
      break;
    }
  return TRUE;
}

static void
resize_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  resize (PAL_MAP_PAGE (widget), g_str_has_suffix (name, "larger") ? 1.0 : -1.0);
}

/**
 * pal_map_page_dup_nudged:
 * @self: the page
 * @mark_id: a mark
 *
 * Returns: (transfer full) (nullable): how far the run of keys has brought it.
 */
char *
pal_map_page_dup_nudged (PalMapPage *self, const char *mark_id)
{
  int way = (int) (hypot (self->nudge_sum.u, self->nudge_sum.v) + 0.5);

  if (self->nudge_key == NULL || g_strcmp0 (self->nudged_id, mark_id) != 0)
    return NULL;
  switch (self->nudge)
    {
    case PAL_NUDGE_LABEL:
      return g_strdup_printf (_ ("label moved by %d mm"), way);
    case PAL_NUDGE_ZONE:
      return NULL; /* its words name the zone */
    case PAL_NUDGE_SIZE:
      /* Translators: how large a drawing has become, of what it was */
      return g_strdup_printf (_ ("now %d %% of its size"),
                              (int) (100.0 * pow (GROWTH, self->nudge_sum.u) + 0.5));
    case PAL_NUDGE_MARK:
    default:
      return g_strdup_printf (_ ("moved by %d mm"), way);
    }
}

/**
 * pal_map_page_bind_nudges:
 * @widget_class: the class of the page
 */
void
pal_map_page_bind_nudges (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "map.larger", NULL, resize_action);
  gtk_widget_class_install_action (widget_class, "map.smaller", NULL, resize_action);
}
