/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-page"

/* What the hands find beside trigger points, and how the client stands. */

#include "pal-map-page-private.h"

#include <math.h>

#include "pal-hands-bar.h"
#include "pal-posture-arrow.h"

/* Half the width of a fingertip: the same found nearer than this is one. */
#define FINGERTIP_MM 6.0

static PalHandsBar *
get_bar (PalMapPage *self)
{
  return PAL_HANDS_BAR (self->hands_bar);
}

/* Turns the figure to where a posture is seen, unless it is seen already. */
static void
show_posture (PalMapPage *self, PalPosture posture, PalDirection direction)
{
  static const PalView views[]
      = { PAL_VIEW_FRONT, PAL_VIEW_BACK, PAL_VIEW_LEFT, PAL_VIEW_RIGHT };
  PalPostureArrow arrows[PAL_POSTURE_MAX_ARROWS];
  PalFigureView *view;

  if (g_strcmp0 (self->view, "all") == 0)
    return;
  view = pal_figure_get_view (self->figure, pal_map_page_get_view (self));
  if (view != NULL && pal_posture_get_arrows (view, posture, direction, arrows) > 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      view = pal_figure_get_view (self->figure, views[i]);
      if (view != NULL && pal_posture_get_arrows (view, posture, direction, arrows) > 0)
        {
          g_object_set (self, "view", pal_view_to_nick (views[i]), NULL);
          return;
        }
    }
}

static void
posture_chosen_cb (PalMapPage *self, int posture, int direction)
{
  g_autofree char *mark_id = NULL;
  PalMark *mark;
  PalPlace place;

  g_assert (PAL_IS_MAP_PAGE (self));

  if (self->chart == NULL)
    return;
  if (direction < 0)
    {
      mark = pal_chart_find_posture (self->chart, (PalPosture) posture, self->author);
      if (mark != NULL)
        pal_chart_delete_mark (self->chart, mark);
      return;
    }
  if (!pal_posture_get_place (
          self->figure, (PalPosture) posture, (PalDirection) direction, &place))
    return;
  pal_map_page_show_author (self, self->author);
  mark_id = pal_chart_set_posture (self->chart,
                                   (PalPosture) posture,
                                   (PalDirection) direction,
                                   pal_hands_bar_get_degree (get_bar (self)),
                                   self->author,
                                   &place);
  if (mark_id == NULL)
    return;
  pal_map_page_follow (self, mark_id);
  pal_map_page_select (self, mark_id);
  pal_map_page_show_mark_pane (self);
  show_posture (self, (PalPosture) posture, (PalDirection) direction);
}

/* A degree that is chosen while a finding is selected is its own too. */
static void
degree_chosen_cb (PalMapPage *self, int degree)
{
  PalMark *mark = pal_map_page_get_selected (self);

  g_assert (PAL_IS_MAP_PAGE (self));
  if (mark != NULL && pal_kind_has_degree (pal_mark_get_kind (mark))
      && pal_chart_may_change_mark (self->chart, mark))
    pal_chart_set_degree (self->chart, mark, (PalDegree) degree);
}

/**
 * pal_map_page_arm_hands:
 * @self: the page
 *
 * Shows what can be marked beside the figure while the tool for it is armed.
 */
void
pal_map_page_arm_hands (PalMapPage *self)
{
  gboolean armed = self->tool == PAL_TOOL_PALPATION;

  if (armed && self->hands_bar == NULL)
    {
      self->hands_bar = pal_hands_bar_new ();
      g_signal_connect_object (self->hands_bar,
                               "posture-chosen",
                               G_CALLBACK (posture_chosen_cb),
                               self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (
          self->hands_bar, "degree-chosen", G_CALLBACK (degree_chosen_cb), self, G_CONNECT_SWAPPED);
      gtk_box_prepend (self->figure_row, self->hands_bar);
    }
  if (self->hands_bar == NULL)
    return;
  gtk_widget_set_visible (self->hands_bar, armed);
  pal_map_page_update_hands (self);
}

/* Arms the tool, for what is found or for the posture. */
void
pal_map_page_choose_hands (PalMapPage *self, gboolean posture)
{
  g_object_set (self, "tool", "palpation", NULL);
  pal_map_page_uncover (self);
  pal_hands_bar_set_posture (get_bar (self), posture);
}

/* Shows in the bar of the hands what may be recorded now. */
void
pal_map_page_update_hands (PalMapPage *self)
{
  if (self->hands_bar != NULL)
    pal_hands_bar_show (get_bar (self), self->chart, self->author);
}

/**
 * pal_map_page_find_same:
 * @self: the page
 * @palpation: what the hands found
 * @place: a point
 *
 * Returns: (transfer none) (nullable): today's mark of the same thing by the same author at the same point,
 *   as far as a fingertip can tell.
 */
PalMark *
pal_map_page_find_same (PalMapPage *self, PalPalpation palpation, const PalPlace *place)
{
  GListModel *today = pal_chart_get_today (self->chart);

  for (guint i = 0; i < g_list_model_get_n_items (today); i++)
    {
      g_autoptr (PalMark) mark = g_list_model_get_item (today, i);
      PalPoint point = pal_mark_get_point (mark);

      if (pal_mark_get_palpation (mark) == palpation && pal_mark_get_author (mark) == self->author
          && pal_mark_get_view (mark) == place->view
          && hypot (point.u - place->point.u, point.v - place->point.v) < FINGERTIP_MM)
        return mark;
    }
  return NULL;
}

/**
 * pal_map_page_find:
 * @self: the page
 * @activation: what was tapped, or activated by a key or a screen reader
 *
 * Marks there what is chosen beside the figure.
 *
 * Returns: %FALSE while it is the posture that is marked, which is not tapped on.
 */
gboolean
pal_map_page_find (PalMapPage *self, const PalActivation *activation)
{
  PalPalpation palpation = pal_hands_bar_get_palpation (get_bar (self));
  g_autofree char *mark_id = NULL;
  PalMark *existing;
  PalPlace place;

  if (pal_hands_bar_get_posture (get_bar (self)))
    return FALSE;
  if (!pal_marking_place (self->figure, PAL_TOOL_PALPATION, activation, &place))
    return TRUE;
  pal_map_page_show_author (self, self->author);
  existing = pal_map_page_find_same (self, palpation, &place);
  if (existing != NULL)
    mark_id = g_strdup (pal_entity_get_id (PAL_ENTITY (existing)));
  else
    mark_id = pal_chart_add_palpation (self->chart,
                                       palpation,
                                       pal_hands_bar_get_degree (get_bar (self)),
                                       self->author,
                                       &place);
  pal_map_page_follow (self, mark_id);
  pal_map_page_select (self, mark_id);
  pal_map_page_show_mark_pane (self);
  return TRUE;
}
