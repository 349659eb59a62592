/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-page"

#include "pal-map-page-private.h"

#include <glib/gi18n-lib.h>

/* The mark that a digit rates: the one with the focus, else the selected one, else the newest; none if
 * something else was meant just now. */
static const char *
get_rated_id (PalMapPage *self, PalMark **ghost)
{
  gboolean is_ghost = FALSE;
  PalMark *focused = pal_mark_list_get_focused (self->marks, &is_ghost);

  *ghost = NULL;
  if (focused != NULL && is_ghost)
    {
      *ghost = focused;
      return pal_mark_get_finding_id (focused);
    }
  if (focused != NULL)
    return pal_entity_get_id (PAL_ENTITY (focused));
  if (self->rates_nothing)
    return NULL;
  return self->selected_id != NULL ? self->selected_id
                                   : pal_chart_get_newest_mark_id (self->chart);
}

/* A degree ends at 3: after its `1` a `0` is another number, maybe of what is asked about next. */
static gboolean
has_ten (PalMapPage *self, PalMark *ghost, const char *target, const char *rated_id)
{
  PalMark *mark = ghost != NULL
                      ? ghost
                      : pal_entity_list_lookup (pal_chart_get_marks (self->chart), rated_id);

  return g_strcmp0 (target, rated_id) != 0 || mark == NULL
         || !pal_kind_has_degree (pal_mark_get_kind (mark));
}

static gboolean
rate_by_digit (PalMapPage *self, int digit)
{
  PalMark *ghost = NULL;
  g_autofree char *target = g_strdup (get_rated_id (self, &ghost));
  g_autofree char *rated_id = NULL;
  g_autofree char *merge_key = NULL;
  int intensity;

  if (target == NULL && self->rates_nothing)
    {
      pal_map_page_say (self, g_strdup (_ ("No mark is selected; nothing was rated.")));
      return TRUE;
    }
  if (target == NULL && self->rating.mark_id == NULL)
    {
      pal_map_page_say (self, g_strdup (_ ("Nothing is marked yet that a number could be given to.")));
      return TRUE;
    }
  intensity = pal_rating_entry_press (
      &self->rating, digit, target != NULL ? target : self->rating.mark_id, &rated_id, &merge_key);
  if (!has_ten (self, ghost, target, rated_id))
    pal_rating_entry_interrupt (&self->rating);

  /* A `0` completes the `1` of the ghost from which the focus has already moved on. */
  if (self->rated_ghost != NULL
      && g_strcmp0 (pal_mark_get_finding_id (self->rated_ghost), rated_id) == 0)
    ghost = self->rated_ghost;
  if (ghost != NULL && g_strcmp0 (pal_mark_get_finding_id (ghost), rated_id) == 0)
    {
      pal_map_page_rate_ghost_number (self, ghost, intensity, merge_key);
      return TRUE;
    }

  pal_map_page_follow (self, rated_id);
  pal_map_page_select (self, rated_id);
  if (pal_map_page_get_selected (self) != NULL
      && !pal_chart_may_change_mark (self->chart, pal_map_page_get_selected (self)))
    {
      pal_map_page_say (self,
                        g_strdup (_ ("This mark is not yours to change. It can be copied or linked.")));
      return TRUE;
    }
  pal_chart_set_intensity (self->chart, rated_id, intensity, merge_key);
  return TRUE;
}

static int
get_digit (const PalKeyPress *press, GdkDisplay *display)
{
  guint keyval = press->keyval;

  g_autofree GdkKeymapKey *keys = NULL;
  g_autofree guint *keyvals = NULL;
  int n_entries = 0;

  if (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_9)
    return (int) (keyval - GDK_KEY_0);
  if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    return (int) (keyval - GDK_KEY_KP_0);

  /* Written with a third key together with that of a digit on many layouts. */
  if (keyval == GDK_KEY_bracketleft || keyval == GDK_KEY_bracketright)
    return -1;
  /* What is written with Shift and is no digit was not meant for one. */
  if ((press->state & GDK_SHIFT_MASK) != 0)
    return -1;
  /* On layouts such as the French one the digits of the row are shifted; the key is meant. */
  if (gdk_display_map_keycode (display, press->keycode, &keys, &keyvals, &n_entries))
    for (int i = 0; i < n_entries; i++)
      if (keys[i].level <= 1 && keyvals[i] >= GDK_KEY_0 && keyvals[i] <= GDK_KEY_9)
        return (int) (keyvals[i] - GDK_KEY_0);
  return -1;
}

/* What a button tells of itself, and a key does not. */
static void
say_tool (PalMapPage *self)
{
  static const char *const names[] = {
    [PAL_TOOL_SELECT] = N_ ("Select"),
    [PAL_TOOL_PAIN] = N_ ("Pain"),
    [PAL_TOOL_TRIGGER_POINT] = N_ ("Trigger Point"),
    [PAL_TOOL_PALPATION] = N_ ("Finding"),
    [PAL_TOOL_NO_WORK] = N_ ("No Work"),
    [PAL_TOOL_DRAW] = N_ ("Draw"),
    [PAL_TOOL_LASSO] = N_ ("Lasso"),
    [PAL_TOOL_BRUSH] = N_ ("Zone Brush"),
    [PAL_TOOL_ARROW] = N_ ("Arrow"),
    [PAL_TOOL_ERASE] = N_ ("Eraser"),
  };

  /* Translators: what marks from now on: "Tool: Trigger Point" */
  pal_map_page_say (self, g_strdup_printf (_ ("Tool: %s"), _ (names[self->tool])));
}

static void
arm (PalMapPage *self, const char *tool)
{
  g_object_set (self, "tool", tool, NULL);
  say_tool (self);
}

static void
arm_hands (PalMapPage *self, gboolean posture)
{
  pal_map_page_choose_hands (self, posture);
  if (posture)
    pal_map_page_say (self, g_strdup_printf (_ ("Tool: %s"), _ ("Posture")));
  else
    say_tool (self);
}

/* Whose the next mark is, is in the record: a key that changes it says so. */
static void
change_author (PalMapPage *self)
{
  gboolean client = self->author == PAL_AUTHOR_CLIENT;

  g_object_set (self, "author", client ? "therapist" : "client", NULL);
  pal_map_page_say (self,
                    g_strdup (client ? _ ("New marks are the therapist’s.")
                                     : _ ("New marks are the client’s.")));
}

static void
show_outline (PalMapPage *self)
{
  g_object_set (self, "list", "body", NULL);
  pal_pane_layout_set_start_shown (self->panes, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->tree));
}

/* Plain keys act only while the focus is in the map or the mark list. */
static gboolean
plain_key (PalMapPage *self, guint keyval, gboolean in_body)
{
  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return in_body && pal_chip_bar_is_offering (self->chips)
             && pal_chip_bar_take_first (self->chips);
    case GDK_KEY_Escape:
      pal_map_page_end_ink (self);
      if (pal_map_page_leave_aim (self))
        return TRUE;
      if (!pal_chip_bar_is_offering (self->chips))
        return pal_map_page_leave_close_up (self) || pal_map_page_let_go (self);
      pal_chip_bar_dismiss (self->chips);
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      pal_map_page_delete_selected (self);
      return TRUE;
    case GDK_KEY_g:
      gtk_widget_activate_action (GTK_WIDGET (self), "map.ghost", NULL);
      pal_map_page_say (self,
                        g_strdup (pal_body_map_get_ghost_visible (self->map)
                                      ? _ ("What is known from before is shown.")
                                      : _ ("What is known from before is hidden.")));
      return TRUE;
    case GDK_KEY_b:
      pal_map_page_copy_selected (self);
      return TRUE;
    case GDK_KEY_n:
      pal_map_page_choose_next_muscle (self);
      return TRUE;
    case GDK_KEY_bracketleft:
      return pal_map_page_size_pen (self, -1);
    case GDK_KEY_bracketright:
      return pal_map_page_size_pen (self, 1);
    case GDK_KEY_Menu:
      return in_body && pal_map_page_open_menu (self);
    case GDK_KEY_m:
      pal_map_page_toggle_mirror (self);
      return TRUE;
    case GDK_KEY_M:
      gtk_widget_activate_action (GTK_WIDGET (self), "map.move", NULL);
      return TRUE;
    case GDK_KEY_f:
      gtk_widget_activate_action (GTK_WIDGET (self), "map.felt-at", NULL);
      return TRUE;
    case GDK_KEY_j:
      gtk_widget_activate_action (GTK_WIDGET (self), "map.straighten", NULL);
      return TRUE;
    case GDK_KEY_z:
      gtk_widget_activate_action (GTK_WIDGET (self), "map.close-up", NULL);
      return TRUE;
    case GDK_KEY_l:
      pal_layer_chooser_step (self->layers, 1);
      return TRUE;
    case GDK_KEY_L:
      pal_layer_chooser_step (self->layers, -1);
      return TRUE;
    case GDK_KEY_k:
      pal_body_map_set_areas_shown (self->map, !pal_body_map_get_areas_shown (self->map));
      pal_map_page_say (self,
                        g_strdup (pal_body_map_get_areas_shown (self->map)
                                      ? _ ("Areas are shown instead of zones.")
                                      : _ ("Zones are shown.")));
      return TRUE;
    case GDK_KEY_i:
      gtk_widget_activate_action (GTK_WIDGET (self), "map.guidance", NULL);
      return TRUE;
    case GDK_KEY_y:
      show_outline (self);
      return TRUE;
    case GDK_KEY_s:
      arm (self, "select");
      return TRUE;
    case GDK_KEY_p:
      arm (self, "pain");
      return TRUE;
    case GDK_KEY_t:
      arm (self, "trigger-point");
      return TRUE;
    case GDK_KEY_q:
      arm_hands (self, FALSE);
      return TRUE;
    case GDK_KEY_Q:
      arm_hands (self, TRUE);
      return TRUE;
    case GDK_KEY_v:
      arm (self, "no-work");
      return TRUE;
    case GDK_KEY_d:
      arm (self, "draw");
      return TRUE;
    case GDK_KEY_o:
      arm (self, "lasso");
      return TRUE;
    case GDK_KEY_u:
      arm (self, "brush");
      return TRUE;
    case GDK_KEY_a:
      arm (self, "arrow");
      return TRUE;
    case GDK_KEY_e:
      arm (self, "erase");
      return TRUE;
    case GDK_KEY_c:
      change_author (self);
      return TRUE;
    case GDK_KEY_h:
      pal_map_page_cycle_other_author (self);
      return TRUE;
    case GDK_KEY_w:
      pal_authors_button_set_differences (self->authors,
                                          !pal_authors_button_get_differences (self->authors));
      return TRUE;
    case GDK_KEY_r:
      return pal_map_page_link_return (self);
    case GDK_KEY_equal:
      return pal_map_page_rate_focused (self, PAL_CHANGE_SAME);
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      return pal_map_page_rate_focused (self, PAL_CHANGE_BETTER);
    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
      return pal_map_page_rate_focused (self, PAL_CHANGE_WORSE);
    case GDK_KEY_x:
      return pal_map_page_rate_focused (self, PAL_CHANGE_GONE);
    default:
      return FALSE;
    }
}

static gboolean
is_rating (PalMapPage *self, const PalKeyPress *press)
{
  if (!press->plain)
    return FALSE;
  switch (press->keyval)
    {
    case GDK_KEY_equal:
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
    case GDK_KEY_x:
      return TRUE;
    default:
      return get_digit (press, gtk_widget_get_display (GTK_WIDGET (self))) >= 0;
    }
}

/**
 * pal_map_page_carry_out_key:
 * @self: the page
 * @press: a key that was pressed
 *
 * Returns: whether it means something here.
 */
gboolean
pal_map_page_carry_out_key (PalMapPage *self, const PalKeyPress *press)
{
  int digit;

  if (pal_map_page_nudge_key (self, press->keyval, press->state))
    {
      pal_rating_entry_interrupt (&self->rating);
      return TRUE;
    }
  pal_map_page_end_nudges (self);
  digit = press->plain ? get_digit (press, gtk_widget_get_display (GTK_WIDGET (self))) : -1;
  if (digit >= 0)
    return rate_by_digit (self, digit);

  /* An arrow, undo, or whatever is left to others comes between two digits too. */
  pal_rating_entry_interrupt (&self->rating);
  return press->plain && plain_key (self, press->keyval, press->in_body);
}

/**
 * pal_map_page_press_key:
 * @self: the page
 * @keyval: a key that was pressed, none that only changes another's meaning
 * @keycode: where it is on the keyboard
 * @state: what is held down with it
 *
 * Returns: whether it was for the page.
 */
gboolean
pal_map_page_press_key (PalMapPage *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  PalKeyPress press = { .keyval = keyval, .keycode = keycode, .state = state };
  gboolean typing, in_list;

  if (self->chart == NULL || focus == NULL)
    return FALSE;
  /* A letter that is written is no command. */
  typing = GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus);
  press.in_body
      = focus == GTK_WIDGET (self->map) || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->map))
        || (self->tree != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->tree)) && !typing);
  in_list = gtk_widget_is_ancestor (focus, GTK_WIDGET (self->marks)) && !typing;
  press.plain = (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) == 0;
  if (press.in_body && is_rating (self, &press) && pal_map_page_answer_asked (self))
    {
      press.in_body = FALSE;
      in_list = TRUE;
    }
  pal_map_page_end_asking (self);
  if (!press.in_body && !in_list)
    {
      pal_map_page_end_nudges (self);
      pal_rating_entry_interrupt (&self->rating);
      return FALSE;
    }
  return pal_map_page_keep_key (self, &press) || pal_map_page_carry_out_key (self, &press);
}

static gboolean
key_pressed_cb (PalMapPage *self,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                GtkEventControllerKey *controller)
{
  g_assert (PAL_IS_MAP_PAGE (self));

  return !gdk_key_event_is_modifier (
             gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller)))
         && pal_map_page_press_key (self, keyval, keycode, state);
}

/**
 * pal_map_page_add_keys:
 * @self: the page
 *
 * Listens before the map and the list do, so that Enter takes a chip while chips are offered.
 */
void
pal_map_page_add_keys (PalMapPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *find = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (
      keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  /* The header bar belongs to the client, but while the map is shown, it is the map that is searched
   * from there too. */
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (find), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (find),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_f, GDK_CONTROL_MASK),
                        gtk_named_action_new ("map.find")));
  gtk_widget_add_controller (GTK_WIDGET (self), find);
}
