/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-page"

#include "pal-map-page-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "pal-marking-ink.h"
#include "pal-tool-cursor.h"

/* Lets the next stroke begin a mark of its own. */
void
pal_map_page_end_ink (PalMapPage *self)
{
  g_clear_pointer (&self->ink_mark_id, g_free);
  g_ptr_array_set_size (self->ink_strokes, 0);
}

/* Each tool has a pointer of its own, made when it is first armed. */
static void
show_cursor (PalMapPage *self)
{
  if (self->cursors[self->tool] == NULL)
    self->cursors[self->tool] = pal_tool_cursor_new (GTK_WIDGET (self->map), self->tool);
  pal_body_map_set_tool_cursor (self->map, self->cursors[self->tool]);
}

/* With the page. */
void
pal_map_page_clear_cursors (PalMapPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->cursors); i++)
    g_clear_object (&self->cursors[i]);
}

/* What is chosen beside the figure, and the figure, would lie under a pane where there is little room. */
void
pal_map_page_uncover (PalMapPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (!pal_pane_layout_get_narrow (self->panes))
    return;
  pal_pane_layout_set_start_shown (self->panes, FALSE);
  pal_pane_layout_set_end_shown (self->panes, FALSE);
  if (focus != NULL
      && (gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list_stack))
          || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->pane_stack))))
    gtk_widget_grab_focus (GTK_WIDGET (self->map));
}

/**
 * pal_map_page_arm:
 * @self: the page
 * @tool: what the page is to do where somebody taps or draws
 *
 * With the pen that is chosen.
 */
void
pal_map_page_arm (PalMapPage *self, PalTool tool)
{
  static const PalInkTool ink_tools[] = {
    [PAL_TOOL_SELECT] = PAL_INK_TOOL_NONE,        [PAL_TOOL_PAIN] = PAL_INK_TOOL_NONE,
    [PAL_TOOL_TRIGGER_POINT] = PAL_INK_TOOL_NONE, [PAL_TOOL_DRAW] = PAL_INK_TOOL_DRAW,
    [PAL_TOOL_LASSO] = PAL_INK_TOOL_LASSO,        [PAL_TOOL_BRUSH] = PAL_INK_TOOL_BRUSH,
    [PAL_TOOL_ARROW] = PAL_INK_TOOL_ARROW,        [PAL_TOOL_ERASE] = PAL_INK_TOOL_ERASE,
    [PAL_TOOL_PALPATION] = PAL_INK_TOOL_NONE,     [PAL_TOOL_NO_WORK] = PAL_INK_TOOL_LASSO,
  };
  gboolean changed = tool != self->tool;

  pal_map_page_need_pens (self, tool);
  if (changed)
    pal_map_page_end_aim (self);
  self->tool = tool;
  pal_map_page_end_ink (self);
  pal_body_map_set_ink (
      self->map, ink_tools[tool], tool == PAL_TOOL_NO_WORK ? PAL_PEN_NOTE : self->pen);
  pal_map_page_arm_hands (self);
  show_cursor (self);
  pal_map_page_show_pens (self);
  if (changed && (PAL_TOOL_IS_INK (tool) || tool == PAL_TOOL_PALPATION))
    pal_map_page_uncover (self);
}

/* Strokes of one pen that touch, and letters that stand together, are one mark, until another pen, another
 * author, Esc or a stroke elsewhere begins the next. */
static gboolean
belongs_to_mark (PalMapPage *self, PalView view, PalPen pen, PalInkStroke *stroke)
{
  double gap;

  if (self->ink_mark_id == NULL || self->ink_view != view)
    return FALSE;
  gap = pal_marking_get_ink_gap (pen, self->ink_strokes, stroke);
  for (guint i = 0; i < self->ink_strokes->len; i++)
    if (pal_ink_stroke_touches (g_ptr_array_index (self->ink_strokes, i), stroke, gap))
      return TRUE;
  return FALSE;
}

/* An arrow stands where it comes from. */
void
pal_map_page_set_ends (PalInkStroke *stroke, PalPlace *place)
{
  guint n_samples;
  const PalInkSample *samples = pal_ink_stroke_get_samples (stroke, &n_samples);

  place->point = (PalPoint){ samples[0].u, samples[0].v };
  place->end = (PalPoint){ samples[n_samples - 1].u, samples[n_samples - 1].v };
}

/**
 * pal_map_page_add_stroke:
 * @self: the page
 * @view: the #PalView that was drawn on
 * @pen: a #PalPen
 * @tool: the #PalInkTool that drew it
 * @stroke: what was drawn
 * @stroke_id: what it is to be called
 *
 * Makes a mark of it, or a part of the one that it touches.
 */
void
pal_map_page_add_stroke (PalMapPage *self,
                         int view,
                         int pen,
                         int tool,
                         PalInkStroke *stroke,
                         const char *stroke_id)
{
  g_autoptr (PalInkStroke) written = NULL;
  g_autoptr (GBytes) samples = NULL;
  g_autofree char *mark_id = NULL;
  gboolean arrow = tool == PAL_INK_TOOL_ARROW;
  PalPlace place;
  gboolean on_body, goes_on;

  g_assert (PAL_IS_MAP_PAGE (self));

  pal_rating_entry_interrupt (&self->rating);
  if (self->chart == NULL)
    {
      pal_body_map_forget_ink (self->map, stroke_id);
      return;
    }
  if (self->tool == PAL_TOOL_NO_WORK)
    {
      pal_map_page_forbid_part (self, (PalView) view, stroke);
      pal_body_map_forget_ink (self->map, stroke_id);
      return;
    }
  goes_on = !arrow && belongs_to_mark (self, (PalView) view, (PalPen) pen, stroke);
  on_body = pal_marking_place_ink (self->figure, (PalView) view, stroke, &place);
  if (!on_body && !goes_on && pen != PAL_PEN_NOTE)
    {
      pal_body_map_forget_ink (self->map, stroke_id);
      pal_map_page_miss (self);
      return;
    }
  if (!goes_on)
    pal_map_page_end_ink (self);

  pal_map_page_show_author (self, self->author);
  /* Where the body is turned round, what is written is not. */
  written = pal_ink_stroke_turn (
      stroke,
      !arrow && pen == PAL_PEN_NOTE
          && pal_body_map_is_view_mirrored (self->map, (PalView) view));
  samples = pal_ink_stroke_to_bytes (written);
  if (arrow)
    {
      pal_map_page_set_ends (stroke, &place);
      mark_id = pal_chart_add_arrow (self->chart,
                                     pal_pen_get_kind ((PalPen) pen) == PAL_KIND_PAIN
                                         ? (PalPen) pen
                                         : PAL_PEN_SHOOTING,
                                     self->author,
                                     &place,
                                     samples,
                                     stroke_id);
    }
  else
    mark_id = pal_chart_add_ink (self->chart,
                                 (PalPen) pen,
                                 self->author,
                                 &place,
                                 (PalView) view,
                                 samples,
                                 self->ink_mark_id,
                                 stroke_id);
  if (mark_id == NULL)
    {
      pal_body_map_forget_ink (self->map, stroke_id);
      pal_map_page_rate_nothing (self);
      return;
    }
  if (!arrow)
    {
      self->ink_view = (PalView) view;
      g_free (self->ink_mark_id);
      self->ink_mark_id = g_strdup (mark_id);
      g_ptr_array_add (self->ink_strokes, pal_ink_stroke_ref (stroke));
    }
  pal_map_page_follow (self, mark_id);
  pal_map_page_select (self, mark_id);
  pal_map_page_show_mark_pane (self);
}

/* Cuts what the author drew where the eraser went, in one or several movements. */
static void
erase (PalMapPage *self, PalView view, GPtrArray *paths, double radius)
{
  g_autoptr (GPtrArray) removed = NULL;
  g_autoptr (GPtrArray) pieces = NULL;

  pal_map_page_end_ink (self);
  /* Nobody erases what he does not see. */
  if (pal_body_map_get_author_look (self->map, self->author) == PAL_LOOK_HIDDEN)
    {
      pal_map_page_show_author (self, self->author);
      return;
    }
  removed = g_ptr_array_new ();
  pieces = pal_marking_erase (
      pal_chart_get_today (self->chart),
      self->author,
      view,
      pal_body_map_is_view_mirrored (self->map, view),
      paths,
      radius,
      removed);
  if (removed->len == 0)
    {
      pal_map_page_say (self,
                        g_strdup (self->author == PAL_AUTHOR_CLIENT
                                      ? _("No ink of the client’s there.")
                                      : _("No ink of the therapist’s there.")));
      return;
    }
  g_ptr_array_add (removed, NULL);
  pal_chart_replace_strokes (
      self->chart, (const char *const *) (gpointer) removed->pdata, pieces);
  pal_map_page_say (self, g_strdup (_("Ink erased. Ctrl+Z brings it back.")));
}

static void
ink_erased_cb (PalMapPage *self, int view, GArray *path, double radius)
{
  g_autoptr (GPtrArray) paths = NULL;

  g_assert (PAL_IS_MAP_PAGE (self));

  if (self->chart == NULL)
    return;
  paths = g_ptr_array_new ();
  g_ptr_array_add (paths, path);
  erase (self, (PalView) view, paths, radius);
}

/**
 * pal_map_page_erase_region:
 * @self: the page
 * @activation: a region
 *
 * Erases what the author drew in the zone, as an eraser that goes over all of it.
 *
 * Returns: %FALSE if there is no such zone.
 */
gboolean
pal_map_page_erase_region (PalMapPage *self, const PalActivation *activation)
{
  g_autoptr (GPtrArray) paths = NULL;
  PalPlace place;

  if (!pal_marking_place (self->figure, PAL_TOOL_PAIN, activation, &place))
    return FALSE;
  paths = pal_marking_cover_zone (
      pal_figure_get_view (self->figure, place.view), place.zone, PAL_MARKING_ERASER);
  erase (self, place.view, paths, PAL_MARKING_ERASER);
  return TRUE;
}

static void
zone_brushed_cb (PalMapPage *self, const char *key, int view)
{
  const PalActivation activation = { .key = key, .layer = PAL_LAYER_ZONES, .view = (PalView) view };

  g_assert (PAL_IS_MAP_PAGE (self));
  pal_map_page_activate (self, &activation);
}

/* Ink that will be in no mark is let go of: what was to be saved was given up. */
void
pal_map_page_check_ink (PalMapPage *self)
{
  if (self->chart == NULL || pal_practice_is_busy (pal_chart_get_practice (self->chart)))
    return;
  pal_body_map_forget_ink (self->map, NULL);
  if (self->ink_mark_id != NULL &&
      pal_entity_list_lookup (pal_chart_get_marks (self->chart), self->ink_mark_id) == NULL)
    pal_map_page_end_ink (self);
}

/**
 * pal_map_page_bind_ink:
 * @widget_class: the class of the page
 */
void
pal_map_page_bind_ink (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_property_action (widget_class, "map.pen", "pen");
  gtk_widget_class_install_property_action (widget_class, "map.drawing", "drawing");
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, figure_row);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, lower_row);
  pal_map_page_bind_pens (widget_class);
  gtk_widget_class_bind_template_callback_full (
      widget_class, "ink_drawn_cb", G_CALLBACK (pal_map_page_add_stroke));
  gtk_widget_class_bind_template_callback (widget_class, ink_erased_cb);
  gtk_widget_class_bind_template_callback (widget_class, zone_brushed_cb);
}
