/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-page"

/* What a hand does in one movement, from here to there, is done one after the other by keys, by a screen
 * reader, and by whoever rather taps twice: first what is meant, then the place. */

#include "pal-map-page-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "pal-ink-pens.h"
#include "pal-words.h"

/* Of the round area that a key makes with the lasso, in millimetres: about a palm. */
#define SPOT_RADIUS 30.0
#define SPOT_SAMPLES 32

/* Lets the next tap or key do again what the tool says. */
void
pal_map_page_end_aim (PalMapPage *self)
{
  if (self->aim == PAL_WHERE_NONE)
    return;
  self->aim = PAL_WHERE_NONE;
  g_clear_pointer (&self->aim_id, g_free);
  gtk_widget_set_visible (self->aim_row, FALSE);
  pal_body_map_set_marks_selectable (self->map, self->tool == PAL_TOOL_SELECT);
  pal_body_map_set_points_refer (self->map, self->tool == PAL_TOOL_TRIGGER_POINT);
}

/* Takes @question. */
static void
begin (PalMapPage *self, PalWhere aim, const char *mark_id, char *question)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autofree char *words = question;

  pal_map_page_end_aim (self);
  pal_map_page_end_ink (self);
  self->aim = aim;
  self->aim_id = g_strdup (mark_id);
  gtk_label_set_label (self->aim_title, words);
  gtk_widget_set_visible (self->aim_row, TRUE);
  /* A symbol is a place like any other now. */
  pal_body_map_set_marks_selectable (self->map, FALSE);
  pal_body_map_set_points_refer (self->map, FALSE);
  pal_chip_bar_dismiss (self->chips);
  if (pal_pane_layout_get_narrow (self->panes))
    pal_pane_layout_set_end_shown (self->panes, FALSE);
  if (focus == NULL
      || !(gtk_widget_is_ancestor (focus, GTK_WIDGET (self->map))
           || (self->tree != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->tree)))))
    gtk_widget_grab_focus (GTK_WIDGET (self->map));
  /* Translators: what is asked, "Where is it to be?", and which keys answer */
  pal_map_page_say (self, g_strdup_printf (_ ("%s Space takes the region, Esc leaves it."), words));
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalMapPage *self = PAL_MAP_PAGE (widget);
  PalMark *mark = pal_map_page_require_changeable (self);
  g_autofree char *place = NULL;

  if (mark == NULL)
    return;
  place = pal_words_mark_place (self->knowledge, mark, PAL_VOICE_CLINICAL);
  begin (self,
         PAL_WHERE_MOVE,
         self->selected_id,
         /* Translators: %s is where a mark is now, "Calf, right" */
         g_strdup_printf (_ ("Where does “%s” belong?"), place));
}

static void
felt_at_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalMapPage *self = PAL_MAP_PAGE (widget);
  PalMark *mark = pal_map_page_require_kind (
      self, PAL_KIND_TRIGGER_POINT, _ ("Only of a trigger point it is asked where pressing it is felt."));
  g_autofree char *place = NULL;

  if (mark == NULL)
    return;
  place = pal_words_mark_place (self->knowledge, mark, PAL_VOICE_CLINICAL);
  begin (self,
         PAL_WHERE_FELT_AT,
         self->selected_id,
         /* Translators: %s is where a trigger point is, "Upper trapezius, right" */
         g_strdup_printf (_ ("Where is pressing “%s” felt?"), place));
}

static void
leave_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pal_map_page_leave_aim (PAL_MAP_PAGE (widget));
}

/* A region that was named without a point stands for the place where a mark lands in it. */
static gboolean
find_point (PalMapPage *self, const PalActivation *activation, PalView view, PalPoint *point)
{
  PalFigureView *figure_view = pal_figure_get_view (self->figure, view);

  *point = (PalPoint){ activation->u, activation->v };
  if (activation->has_point)
    return view == activation->view;
  return figure_view != NULL
         && pal_figure_view_get_landing_point (
             figure_view, activation->layer, activation->key, &point->u, &point->v);
}

static PalInkStroke *
new_arrow (PalPen pen, const PalPoint *from, const PalPoint *to)
{
  const PalInkSample ends[] = {
    { (float) from->u, (float) from->v, 1.0f, 0.0f },
    { (float) to->u, (float) to->v, 1.0f, 1.0f },
  };

  return pal_ink_stroke_new (ends, G_N_ELEMENTS (ends), pal_pen_get_width (pen), FALSE);
}

static gboolean
lead_arrow (PalMapPage *self, const PalActivation *activation)
{
  g_autoptr (PalInkStroke) stroke = NULL;
  g_autofree char *id = NULL;
  PalPoint to;

  if (!find_point (self, activation, self->aim_view, &to)
      || (to.u == self->aim_point.u && to.v == self->aim_point.v))
    return FALSE;
  stroke = new_arrow (self->pen, &self->aim_point, &to);
  id = g_uuid_string_random ();
  pal_map_page_add_stroke (
      self, self->aim_view, (int) self->pen, PAL_INK_TOOL_ARROW, stroke, id);
  return TRUE;
}

/**
 * pal_map_page_take_aim:
 * @self: the page
 * @activation: what was tapped, or activated by a key or a screen reader
 *
 * Returns: whether a place was asked for; then this is it.
 */
gboolean
pal_map_page_take_aim (PalMapPage *self, const PalActivation *activation)
{
  PalWhere aim = self->aim;
  g_autofree char *id = g_strdup (self->aim_id);
  PalMark *mark = id != NULL ? pal_entity_list_lookup (pal_chart_get_marks (self->chart), id) : NULL;
  gboolean done = FALSE;

  if (aim == PAL_WHERE_NONE)
    return FALSE;
  if (aim == PAL_WHERE_ARROW)
    done = lead_arrow (self, activation);
  pal_map_page_end_aim (self);
  if (mark != NULL && pal_map_page_may_change (self, mark))
    {
      done = aim == PAL_WHERE_MOVE ? pal_map_page_move_to (self, mark, activation)
                                 : pal_map_page_refer_to (self, mark, activation);
      pal_map_page_select (self, id);
      if (done)
        pal_map_page_follow (self, id);
    }
  if (!done)
    pal_map_page_say_nowhere (self);
  return TRUE;
}

/* Returns: whether a place was asked for. */
gboolean
pal_map_page_leave_aim (PalMapPage *self)
{
  if (self->aim == PAL_WHERE_NONE)
    return FALSE;
  pal_map_page_end_aim (self);
  pal_map_page_say (self, g_strdup (_ ("Nothing was changed.")));
  return TRUE;
}

/* Two keys make an arrow: where it comes from, and where it leads to. */
static gboolean
begin_arrow (PalMapPage *self, const PalActivation *activation)
{
  if (!find_point (self, activation, activation->view, &self->aim_point))
    return FALSE;
  self->aim_view = activation->view;
  begin (self, PAL_WHERE_ARROW, NULL, g_strdup (_ ("Where does the arrow lead to?")));
  return TRUE;
}

/* A round area, which keys then move and make larger or smaller. */
static gboolean
add_spot (PalMapPage *self, const PalActivation *activation)
{
  PalInkSample samples[SPOT_SAMPLES];
  g_autoptr (PalInkStroke) stroke = NULL;
  g_autofree char *id = NULL;
  PalPoint middle;

  if (!find_point (self, activation, activation->view, &middle))
    return FALSE;
  for (guint i = 0; i < SPOT_SAMPLES; i++)
    {
      double angle = 2.0 * G_PI * i / SPOT_SAMPLES;

      samples[i] = (PalInkSample){ (float) (middle.u + SPOT_RADIUS * cos (angle)),
                                   (float) (middle.v + SPOT_RADIUS * sin (angle)),
                                   1.0f,
                                   (float) i };
    }
  stroke = pal_ink_stroke_new (samples, SPOT_SAMPLES, pal_pen_get_width (self->pen), TRUE);
  id = g_uuid_string_random ();
  pal_map_page_end_ink (self);
  pal_map_page_add_stroke (
      self, activation->view, (int) self->pen, PAL_INK_TOOL_LASSO, stroke, id);
  return TRUE;
}

/**
 * pal_map_page_draw_by_key:
 * @self: the page
 * @activation: a region without a point
 *
 * What the armed tool draws when nobody moves a hand.
 *
 * Returns: %FALSE if it fills the region, as all others do.
 */
gboolean
pal_map_page_draw_by_key (PalMapPage *self, const PalActivation *activation)
{
  if (activation->has_point)
    return FALSE;
  switch (self->tool)
    {
    case PAL_TOOL_ARROW:
      return begin_arrow (self, activation);
    case PAL_TOOL_LASSO:
      return add_spot (self, activation);
    case PAL_TOOL_ERASE:
      return pal_map_page_erase_region (self, activation);
    case PAL_TOOL_SELECT:
    case PAL_TOOL_PAIN:
    case PAL_TOOL_TRIGGER_POINT:
    case PAL_TOOL_PALPATION:
    case PAL_TOOL_NO_WORK:
    case PAL_TOOL_DRAW:
    case PAL_TOOL_BRUSH:
    default:
      return FALSE;
    }
}

/**
 * pal_map_page_bind_aim:
 * @widget_class: the class of the page
 */
void
pal_map_page_bind_aim (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "map.move", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "map.felt-at", NULL, felt_at_action);
  gtk_widget_class_install_action (widget_class, "map.leave-aim", NULL, leave_action);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, aim_row);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, aim_title);
}
