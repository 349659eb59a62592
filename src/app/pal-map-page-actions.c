/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-page"

#include "pal-map-page-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "pal-marking-ink.h"
#include "pal-words.h"

/* Half the width of a fingertip: two points nearer than this are one. */
#define FINGERTIP_MM 6.0

/* Says how this mark is as soon as the record has it, and whenever it changes. */
void
pal_map_page_follow (PalMapPage *self, const char *mark_id)
{
  g_autofree char *id = g_strdup (mark_id);

  g_free (self->say_id);
  self->say_id = g_steal_pointer (&id);
}

static gboolean
stands_at (PalMark *mark, const char *key)
{
  return g_strcmp0 (pal_mark_get_zone (mark), key) == 0
         || g_strcmp0 (pal_mark_get_muscle (mark), key) == 0;
}

/* Without a point, each time the next mark that stands in the region, whatever its shape. */
static PalMark *
find_next_at (PalMapPage *self, const char *key)
{
  GListModel *today = pal_chart_get_today (self->chart);
  guint n_marks = g_list_model_get_n_items (today);
  guint start = self->selected_id != NULL
                    ? pal_chart_get_mark_number (self->chart, self->selected_id)
                    : 0;

  for (guint i = 0; i < n_marks; i++)
    {
      /* Numbers begin at 1, so this begins after the one that is selected. */
      g_autoptr (PalMark) mark = g_list_model_get_item (today, (start + i) % n_marks);

      if (stands_at (mark, key)
          && pal_body_map_get_author_look (self->map, pal_mark_get_author (mark))
                 != PAL_LOOK_HIDDEN)
        return mark;
    }
  return NULL;
}

/* Selects what is there already, and says which mark that is: the next key may delete it. */
static void
select_existing (PalMapPage *self, PalMark *mark)
{
  g_autofree char *words = pal_words_mark (self->knowledge, mark);

  pal_map_page_select (self, pal_entity_get_id (PAL_ENTITY (mark)));
  g_clear_pointer (&self->say_id, g_free);
  /* Translators: %s is a mark, such as "Calf, right: pain 5" */
  pal_map_page_say (self, g_strdup_printf (_ ("Selected: %s"), words));
}

/* The tool that selects: a region that is marked as a whole selects its mark, any other is looked
 * at. */
static void
select_at (PalMapPage *self, const PalActivation *activation)
{
  static const PalAuthor authors[] = { PAL_AUTHOR_THERAPIST, PAL_AUTHOR_CLIENT };
  PalMark *mark = activation->has_point ? NULL : find_next_at (self, activation->key);

  for (guint i = 0; i < G_N_ELEMENTS (authors) && mark == NULL; i++)
    if (pal_body_map_get_author_look (self->map, authors[i]) != PAL_LOOK_HIDDEN)
      mark = pal_chart_find_region_mark (
        self->chart, PAL_KIND_PAIN, authors[i], activation->key);
  if (mark != NULL)
    {
      select_existing (self, mark);
      return;
    }
  pal_map_page_select (self, NULL);
  pal_map_page_guide_region (self, activation);
}

/* Today's mark of the same author at the same point, as far as a fingertip can tell. */
static PalMark *
find_point (PalMapPage *self, PalKind kind, const PalPlace *place)
{
  GListModel *today = pal_chart_get_today (self->chart);

  for (guint i = 0; i < g_list_model_get_n_items (today); i++)
    {
      g_autoptr (PalMark) mark = g_list_model_get_item (today, i);
      PalPoint point = pal_mark_get_point (mark);
      PalPoint carried;

      if (pal_mark_get_kind (mark) == kind && pal_mark_get_author (mark) == self->author
          && pal_mark_get_shape (mark) == PAL_SHAPE_POINT
          && pal_figure_carry (self->figure,
                               pal_mark_get_view (mark),
                               pal_mark_get_zone (mark),
                               &point,
                               place->view,
                               &carried)
          && hypot (carried.u - place->point.u, carried.v - place->point.v) < FINGERTIP_MM)
        return mark;
    }
  return NULL;
}

/**
 * pal_map_page_activate:
 * @self: the page
 * @activation: what was tapped, or activated by a key or a screen reader
 *
 * Marks with the armed tool, which stays armed.
 */
void
pal_map_page_activate (PalMapPage *self, const PalActivation *activation)
{
  gboolean ink = PAL_TOOL_IS_INK (self->tool);
  PalPen pen = self->pen != PAL_PEN_NOTE ? self->pen : PAL_PEN_ACHE; /* nobody writes with a zone */
  PalKind kind = ink && self->tool != PAL_TOOL_ERASE ? pal_pen_get_kind (pen)
                                                     : pal_tool_get_kind (self->tool);
  g_autofree char *mark_id = NULL;
  PalMark *existing;
  PalPlace place;

  pal_rating_entry_interrupt (&self->rating);
  pal_map_page_end_asking (self);
  if (self->chart == NULL || pal_map_page_keep_activation (self, activation))
    return;
  if (pal_map_page_take_aim (self, activation))
    return;
  if (self->tool == PAL_TOOL_NO_WORK)
    {
      pal_map_page_forbid (self, activation);
      return;
    }
  if (pal_map_page_draw_by_key (self, activation))
    return;
  if (self->tool == PAL_TOOL_PALPATION && pal_map_page_find (self, activation))
    return;
  if (kind == PAL_KIND_NONE || kind == PAL_KIND_PALPATION)
    {
      select_at (self, activation);
      return;
    }
  if (!pal_marking_place (self->figure, self->tool, activation, &place))
    return;
  pal_map_page_show_author (self, self->author);

  /* A zone hurts once, and a finger presses a point once: marking it again selects what is there. */
  existing = place.shape == PAL_SHAPE_REGION
                 ? pal_chart_find_region_mark (self->chart, kind, self->author, place.zone)
                 : find_point (self, kind, &place);
  if (existing != NULL)
    {
      select_existing (self, existing);
      pal_map_page_ask_about (self, existing);
      return;
    }

  mark_id = ink ? pal_chart_fill_region (self->chart, pen, self->author, &place)
                : pal_chart_add_mark (self->chart, kind, self->author, &place);
  pal_map_page_follow (self, mark_id);
  pal_map_page_select (self, mark_id);
  pal_map_page_show_mark_pane (self);
  pal_map_page_ask (self, mark_id, kind, &place);
}

/* Returns: (nullable): the mark that is selected. Where none is, it says how to select one, since a key that does nothing
 * says nothing. */
static PalMark *
require_selected (PalMapPage *self)
{
  PalMark *mark = pal_map_page_get_selected (self);

  if (mark == NULL)
    pal_map_page_say (
        self, g_strdup (_ ("No mark is selected. The tool Select (s) selects one with Space, and so does the list.")));
  return mark;
}

/**
 * pal_map_page_require_changeable:
 * @self: the page
 *
 * Returns: (transfer none) (nullable): the mark that is selected, if it may be changed; else it is said
 *   why not.
 */
PalMark *
pal_map_page_require_changeable (PalMapPage *self)
{
  PalMark *mark = require_selected (self);

  return mark != NULL && pal_map_page_may_change (self, mark) ? mark : NULL;
}

/**
 * pal_map_page_require_kind:
 * @self: the page
 * @kind: what can be done with marks of one kind only
 * @otherwise: what is said where another is selected
 *
 * Returns: (transfer none) (nullable): the mark that is selected, if it may be changed and is of that
 *   kind; else it is said why not.
 */
PalMark *
pal_map_page_require_kind (PalMapPage *self, PalKind kind, const char *otherwise)
{
  PalMark *mark = pal_map_page_require_changeable (self);

  if (mark == NULL || pal_mark_get_kind (mark) == kind)
    return mark;
  pal_map_page_say (self, g_strdup (otherwise));
  return NULL;
}

/* What a copy of a mark would lie on: of a zone its mark, of a point the like at the same place, of ink the very
 * strokes. The copy is selected, so that the same key again goes back to the first and makes no third. */
static PalMark *
find_copy (PalMapPage *self, PalMark *mark, const PalPlace *place, GPtrArray *strokes)
{
  GListModel *today = pal_chart_get_today (self->chart);
  PalKind kind = pal_mark_get_kind (mark);

  if (place->shape == PAL_SHAPE_REGION)
    return pal_chart_find_region_mark (self->chart, kind, self->author, place->zone);
  if (kind == PAL_KIND_TRIGGER_POINT)
    return find_point (self, kind, place);
  if (kind == PAL_KIND_PALPATION)
    return pal_map_page_find_same (self, pal_mark_get_palpation (mark), place);
  for (guint i = 0; i < g_list_model_get_n_items (today); i++)
    {
      g_autoptr (PalMark) other = g_list_model_get_item (today, i);
      PalPoint point = pal_mark_get_point (other);

      if (other == mark || pal_mark_get_kind (other) != kind
          || pal_mark_get_author (other) != self->author
          || pal_mark_get_shape (other) != place->shape
          || pal_mark_get_view (other) != place->view)
        continue;
      if (strokes->len > 0 ? pal_marking_has_ink (other, strokes)
                           : pal_mark_get_strokes (other)->len == 0
                               && hypot (point.u - place->point.u, point.v - place->point.v)
                                    < FINGERTIP_MM)
        return other;
    }
  return NULL;
}

/* Makes a mark of its own on the other side as the selected one is. Where that is not possible it
 * says why. */
void
pal_map_page_copy_selected (PalMapPage *self)
{
  PalMark *mark = require_selected (self);
  g_autoptr (GPtrArray) strokes = NULL;
  g_autofree char *mark_id = NULL;
  PalMark *existing;
  PalPlace place;

  if (mark == NULL)
    return;
  if (!pal_marking_mirror (self->figure, mark, &place))
    {
      pal_map_page_say (self,
                        g_strdup (pal_mark_get_kind (mark) == PAL_KIND_POSTURE
                                      ? _ ("The other side of a posture is another posture.")
                                      : _ ("It lies in the middle, so that there is no other side.")));
      return;
    }
  strokes = pal_marking_mirror_ink (mark);
  existing = find_copy (self, mark, &place, strokes);
  if (existing != NULL)
    {
      select_existing (self, existing);
      return;
    }
  mark_id = pal_chart_copy_mark (self->chart, mark, &place, strokes);
  if (mark_id == NULL)
    return;
  pal_chip_bar_dismiss (self->chips);
  pal_map_page_follow (self, mark_id);
  pal_map_page_select (self, mark_id);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pal_map_page_copy_selected (PAL_MAP_PAGE (widget));
}

static void
adopt_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalMapPage *self = PAL_MAP_PAGE (widget);
  PalMark *mark = pal_map_page_get_selected (self);
  g_autofree char *mark_id = NULL;

  if (mark == NULL || pal_mark_get_author (mark) == self->author)
    return;
  mark_id = pal_chart_adopt_mark (self->chart, mark, self->author);
  pal_chip_bar_dismiss (self->chips);
  pal_map_page_follow (self, mark_id);
  pal_map_page_select (self, mark_id);
}

/* Takes away the selected mark, if it may be changed; what it did is said and can be undone. */
void
pal_map_page_delete_selected (PalMapPage *self)
{
  PalMark *mark = pal_map_page_require_changeable (self);
  g_autofree char *place = NULL;

  if (mark == NULL)
    return;
  place = pal_words_mark_place (self->knowledge, mark, PAL_VOICE_CLINICAL);
  pal_mark_pane_flush (self->details);
  pal_chart_delete_mark (self->chart, mark);
  pal_map_page_hold (self);
  pal_chip_bar_dismiss (self->chips);
  g_clear_pointer (&self->say_id, g_free);
  /* Translators: %s is the place of a mark; Ctrl+Z takes the deletion back */
  pal_map_page_say (self, g_strdup_printf (_ ("%s: mark deleted. Ctrl+Z brings it back."), place));
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pal_map_page_delete_selected (PAL_MAP_PAGE (widget));
}

static void
straighten_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalMapPage *self = PAL_MAP_PAGE (widget);
  PalMark *mark = pal_map_page_require_changeable (self);

  if (mark == NULL)
    return;
  if (!pal_mark_get_end (mark, NULL))
    {
      pal_map_page_say (self, g_strdup (_ ("Only an arrow can be straightened.")));
      return;
    }
  pal_chart_straighten_arrow (self->chart, mark);
  g_clear_pointer (&self->say_id, g_free);
  pal_map_page_say (self, g_strdup (_ ("Arrow straightened. Ctrl+Z brings the drawn one back.")));
}

/* Lets the selected trigger point stand for the next muscle below it, after the last the first
 * again. */
void
pal_map_page_choose_next_muscle (PalMapPage *self)
{
  PalMark *mark = pal_map_page_require_kind (
      self, PAL_KIND_TRIGGER_POINT, _ ("Only a trigger point stands for one muscle."));
  gboolean listed = FALSE;
  g_autofree char *muscle = NULL;

  if (mark == NULL)
    return;
  muscle = pal_marking_next_muscle (self->figure, mark, &listed);
  if (muscle == NULL)
    {
      pal_map_page_say (self, g_strdup (_ ("There is no other muscle under this point.")));
      return;
    }
  pal_chart_set_muscle (self->chart, mark, muscle, listed);
  pal_map_page_follow (self, pal_entity_get_id (PAL_ENTITY (mark)));
  if (pal_chip_bar_is_offering (self->chips))
    {
      const PalPlace place = { .view = pal_mark_get_view (mark),
                               .point = pal_mark_get_point (mark),
                               .muscle = g_intern_string (muscle) };

      pal_map_page_ask (
          self, pal_entity_get_id (PAL_ENTITY (mark)), PAL_KIND_TRIGGER_POINT, &place);
      pal_chip_bar_set_intensity (self->chips, pal_mark_get_intensity (mark));
    }
}

static void
next_muscle_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pal_map_page_choose_next_muscle (PAL_MAP_PAGE (widget));
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalMapPage *self = PAL_MAP_PAGE (widget);

  if (g_str_has_suffix (name, "in"))
    pal_body_map_zoom_in (self->map);
  else if (g_str_has_suffix (name, "out"))
    pal_body_map_zoom_out (self->map);
  else
    pal_body_map_zoom_reset (self->map);

  /* Keys and buttons name no point: what is selected stays in sight. */
  if (self->selected_id != NULL)
    pal_body_map_show_mark (self->map, self->selected_id);
}

/**
 * pal_map_page_enable_actions:
 * @self: the page
 * @mark: (nullable): the mark that is selected
 *
 * Lets be done what can be done with it.
 */
void
pal_map_page_enable_actions (PalMapPage *self, PalMark *mark)
{
  gboolean may_change = mark != NULL && pal_chart_may_change_mark (self->chart, mark);
  gboolean point = mark != NULL && pal_mark_get_kind (mark) == PAL_KIND_TRIGGER_POINT;
  const struct
  {
    const char *name;
    gboolean enabled;
  } actions[] = {
    { "map.delete", may_change },
    { "map.copy", mark != NULL && pal_mark_get_side (mark) != PAL_SIDE_MIDLINE },
    { "map.next-muscle", may_change && point },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, actions[i].enabled);
}

/**
 * pal_map_page_install_actions:
 * @widget_class: the class of the page
 */
void
pal_map_page_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keyval;
    const char *action;
  } bindings[] = {
    { GDK_KEY_plus, "map.zoom-in" },      { GDK_KEY_equal, "map.zoom-in" },
    { GDK_KEY_KP_Add, "map.zoom-in" },    { GDK_KEY_minus, "map.zoom-out" },
    { GDK_KEY_KP_Subtract, "map.zoom-out" }, { GDK_KEY_0, "map.zoom-reset" },
    { GDK_KEY_KP_0, "map.zoom-reset" },
  };

  gtk_widget_class_install_property_action (widget_class, "map.tool", "tool");
  gtk_widget_class_install_property_action (widget_class, "map.author", "author");
  gtk_widget_class_install_property_action (widget_class, "map.view", "view");
  gtk_widget_class_install_property_action (widget_class, "map.ghost", "ghost");
  gtk_widget_class_install_action (widget_class, "map.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "map.adopt", NULL, adopt_action);
  gtk_widget_class_install_action (widget_class, "map.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "map.next-muscle", NULL, next_muscle_action);
  gtk_widget_class_install_action (widget_class, "map.straighten", NULL, straighten_action);
  gtk_widget_class_install_action (widget_class, "map.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "map.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "map.zoom-reset", NULL, zoom_action);
  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    gtk_widget_class_add_binding_action (
        widget_class, bindings[i].keyval, GDK_CONTROL_MASK, bindings[i].action, NULL);
}
