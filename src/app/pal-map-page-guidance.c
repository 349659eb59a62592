/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-page"

/* What is shown beside the figure: the mark, or guidance for what was selected. */

#include "pal-map-page-private.h"

#include <glib/gi18n-lib.h>

#include "pal-region-key.h"
#include "pal-words.h"

#define PANE_MARK "mark"
#define PANE_GUIDANCE "guidance"
#define PANE_MUSCLES "muscles"

/* The zones near what guidance is read about in which something must not be pressed. */
static char **
dup_dangers (PalMapPage *self, const PalGuidancePlace *place, const char *muscle)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const PalMuscle *known = muscle != NULL ? pal_knowledge_lookup_muscle (self->knowledge, muscle) : NULL;
  PalSide side = PAL_SIDE_MIDLINE;

  if (muscle != NULL)
    side = pal_region_key_get_side (muscle);
  for (guint i = 0; known != NULL && i < pal_muscle_get_n_overlying (known); i++)
    {
      const char *base = pal_muscle_get_overlying (known, i);
      g_autoptr (GPtrArray) sites = pal_knowledge_dup_danger_sites (self->knowledge, base);
      g_autofree char *key = pal_region_key_new (base, side);

      /* What lies in the middle has no side. */
      if (sites->len > 0)
        g_strv_builder_add (builder, pal_figure_find_view (self->figure, PAL_LAYER_ZONES, key) != PAL_VIEW_NONE ? key : base);
    }
  if (known == NULL && place != NULL && place->zone != NULL)
    {
      g_autoptr (GPtrArray) sites = pal_knowledge_dup_danger_sites (self->knowledge, place->zone);

      if (sites->len > 0)
        g_strv_builder_add (builder, place->zone);
    }
  return g_strv_builder_end (builder);
}

/* The muscle whose page is open, that was selected or that a trigger point lies in, and where it may be felt;
 * else the region that is looked at. A mark has its own frame. While guidance is read, also where not to
 * press. */
static void
show_frame (PalMapPage *self)
{
  const PalGuidancePlace *place = pal_guidance_pane_get_place (self->guidance);
  const char *muscle = pal_guidance_pane_get_muscle (self->guidance);
  const char *key = muscle;
  const char *felt;
  g_autoptr (GPtrArray) referrals = NULL;
  g_auto (GStrv) dangers = NULL;
  g_auto (GStrv) landmarks = NULL;
  g_autofree char *words = NULL;

  if (key == NULL && place != NULL && place->kind == PAL_KIND_NONE)
    key = place->muscle != NULL ? place->muscle : place->zone;
  if (!g_str_equal (self->pane, PANE_GUIDANCE))
    key = muscle = NULL;
  felt = muscle != NULL ? muscle : (place != NULL ? place->muscle : NULL);
  referrals = felt != NULL ? pal_knowledge_dup_referrals (self->knowledge, felt) : NULL;
  if (place != NULL && g_str_equal (self->pane, PANE_GUIDANCE))
    dangers = dup_dangers (self, place, muscle);
  if (muscle != NULL)
    landmarks = pal_knowledge_dup_muscle_landmarks (self->knowledge, muscle);
  if (referrals != NULL)
    words = pal_words_referrals (self->knowledge, referrals, PAL_VOICE_CLINICAL);
  pal_body_map_set_selected_region (self->map, key);
  pal_body_map_set_referrals (self->map, referrals);
  pal_body_map_set_dangers (self->map, (const char *const *) dangers);
  pal_body_map_set_landmarks (self->map, (const char *const *) landmarks);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->map), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words != NULL ? words : "", -1);
}

/* Where there is no room, each pane has a button that lays it over the figure. */
static void
show_buttons (PalMapPage *self)
{
  gboolean shown = pal_pane_layout_get_end_shown (self->panes);
  gboolean guidance = !g_str_equal (self->pane, PANE_MARK);

  self->showing_pane = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->details_button), shown && !guidance);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->guidance_button), shown && guidance);
  self->showing_pane = FALSE;
}

static void
set_place (PalMapPage *self, const PalGuidancePlace *place)
{
  pal_guidance_pane_set_place (self->guidance, place);
  pal_map_page_warn_of_no_work (self);
  show_frame (self);
}

static void
end_shown_cb (PalMapPage *self)
{
  g_assert (PAL_IS_MAP_PAGE (self));
  show_buttons (self);
}

static void
pane_button_toggled_cb (PalMapPage *self, GtkToggleButton *button)
{
  gboolean active = gtk_toggle_button_get_active (button);

  g_assert (PAL_IS_MAP_PAGE (self));

  if (self->showing_pane)
    return;
  if (active)
    g_object_set (self,
                  "pane",
                  GTK_WIDGET (button) == self->guidance_button ? PANE_GUIDANCE : PANE_MARK,
                  NULL);
  pal_pane_layout_set_end_shown (self->panes, active);
  show_buttons (self);
}

static void
muscle_opened_cb (PalMapPage *self)
{
  g_assert (PAL_IS_MAP_PAGE (self));
  show_frame (self);
}

static void
guidance_left_cb (PalMapPage *self)
{
  g_assert (PAL_IS_MAP_PAGE (self));
  pal_pane_layout_set_end_shown (self->panes, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->map));
}

/* Shows a muscle where it is seen: as it is now if that shows it, else in the uppermost layer that
 * does, in the view that is shown before any other. */
void
pal_map_page_locate (PalMapPage *self, const char *key)
{
  static const PalLayer layers[]
      = { PAL_LAYER_SUPERFICIAL, PAL_LAYER_INTERMEDIATE, PAL_LAYER_DEEP };
  PalFigureView *view = pal_figure_get_view (self->figure, pal_map_page_get_view (self));

  if (view != NULL
      && pal_figure_view_lookup (view, pal_body_map_get_layer (self->map), key) != NULL)
    return;
  for (guint i = 0; view != NULL && i < G_N_ELEMENTS (layers); i++)
    if (pal_figure_view_lookup (view, layers[i], key) != NULL)
      {
        pal_map_page_show_region (self, key, layers[i]);
        return;
      }
  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    if (pal_figure_find_view (self->figure, layers[i], key) != PAL_VIEW_NONE)
      {
        pal_map_page_show_region (self, key, layers[i]);
        return;
      }
}

/**
 * pal_map_page_set_pane:
 * @self: the page
 * @pane: "mark", "guidance" or "muscles"
 *
 * Shows it beside the figure; where there is no room, next time a pane is laid over it.
 */
void
pal_map_page_set_pane (PalMapPage *self, const char *pane)
{
  pane = g_intern_string (g_strcmp0 (pane, PANE_GUIDANCE) == 0  ? PANE_GUIDANCE
                          : g_strcmp0 (pane, PANE_MUSCLES) == 0 ? PANE_MUSCLES
                                                                : PANE_MARK);
  if (self->pane == pane)
    return;
  self->pane = pane;
  gtk_stack_set_visible_child_name (self->pane_stack, pane);
  show_buttons (self);
  show_frame (self);
  g_object_notify (G_OBJECT (self), "pane");
}

/* Somebody chose it: for a mark, if one is selected, and the list of muscles for all that come. */
void
pal_map_page_choose_pane (PalMapPage *self, const char *pane)
{
  if (pal_map_page_get_selected (self) != NULL || g_strcmp0 (pane, PANE_MUSCLES) == 0
      || g_str_equal (self->chosen_pane, PANE_MUSCLES))
    self->chosen_pane = g_intern_string (pane);
  pal_map_page_set_pane (self, pane);
}

/* Where it hurts today as one of the two says. The two are not mixed. */
static void
show_pains (PalMapPage *self, PalAuthor author)
{
  GListModel *today = pal_chart_get_today (self->chart);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) pains = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (today); i++)
    {
      g_autoptr (PalMark) mark = g_list_model_get_item (today, i);

      if (pal_mark_get_kind (mark) == PAL_KIND_PAIN && pal_mark_get_author (mark) == author)
        g_strv_builder_add (builder, pal_mark_get_zone (mark));
    }
  pains = g_strv_builder_end (builder);
  pal_guidance_pane_set_pains (self->guidance, (const char *const *) pains);
}

/**
 * pal_map_page_guide_mark:
 * @self: the page
 * @mark: (nullable): a mark of today or a ghost; %NULL while it is on its way to the disk
 * @selected_now: whether it has only just been selected
 *
 * A mark that is selected brings back the pane that was chosen last for a mark.
 */
void
pal_map_page_guide_mark (PalMapPage *self, PalMark *mark, gboolean selected_now)
{
  PalGuidancePlace place;

  if (selected_now)
    pal_map_page_set_pane (self, self->chosen_pane);
  if (mark == NULL)
    return;
  show_pains (self, pal_mark_get_author (mark));
  pal_guidance_pane_set_mark (self->guidance, mark);
  pal_guidance_place_from_mark (&place, mark);
  set_place (self, &place);
}

/**
 * pal_map_page_guide_ghost:
 * @self: the page
 * @ghost: the last known state of a finding
 *
 * It has no mark today that could be shown.
 */
void
pal_map_page_guide_ghost (PalMapPage *self, PalMark *ghost)
{
  pal_map_page_guide_mark (self, ghost, FALSE);
  pal_map_page_set_pane (self, PANE_GUIDANCE);
}

static guint
count (GPtrArray *muscles, gboolean referring)
{
  guint n = 0;

  for (guint i = 0; i < muscles->len; i++)
    {
      const PalGuidanceMuscle *muscle = g_ptr_array_index (muscles, i);

      n += (muscle->relation == PAL_RELATION_REFERS) == referring;
    }
  return n;
}

/* What a screen reader hears, and the status line says, of what was selected. */
static void
say_region (PalMapPage *self, const char *key)
{
  GPtrArray *muscles = pal_guidance_pane_get_muscles (self->guidance);
  g_autoptr (GPtrArray) referrals = NULL;
  g_autofree char *felt = NULL;
  g_autofree char *name = pal_knowledge_dup_name (self->knowledge, key, PAL_VOICE_CLINICAL, NULL);

  if (muscles == NULL)
    return;
  referrals = pal_knowledge_lookup_muscle (self->knowledge, key) != NULL
                  ? pal_knowledge_dup_referrals (self->knowledge, key)
                  : NULL;
  felt = referrals != NULL ? pal_words_referrals (self->knowledge, referrals, PAL_VOICE_CLINICAL) : NULL;
  if (felt != NULL)
    {
      /* Translators: %s is a place of the body, the number that of muscles */
      g_autofree char *here = g_strdup_printf (_ ("%s. Muscles here: %u"), name, count (muscles, FALSE));

      pal_map_page_say (self, g_strdup_printf ("%s. %s", here, felt));
      return;
    }
  pal_map_page_say (
      self,
      count (muscles, TRUE) > 0
          /* Translators: %s is a zone of the body, the numbers those of muscles */
          ? g_strdup_printf (_ ("%s. Muscles here: %u. That may refer here: %u"),
                             name,
                             count (muscles, FALSE),
                             count (muscles, TRUE))
          /* Translators: %s is a place of the body, the number that of muscles */
          : g_strdup_printf (_ ("%s. Muscles here: %u"), name, count (muscles, FALSE)));
}

/**
 * pal_map_page_guide_region:
 * @self: the page, with no mark selected
 * @activation: the region that was looked at
 */
void
pal_map_page_guide_region (PalMapPage *self, const PalActivation *activation)
{
  PalGuidancePlace place;

  if (!pal_guidance_place_from_activation (&place, self->figure, activation))
    return;
  pal_guidance_pane_set_pains (self->guidance, NULL);
  pal_guidance_pane_set_mark (self->guidance, NULL);
  set_place (self, &place);
  pal_map_page_set_pane (self, PANE_GUIDANCE);
  pal_pane_layout_set_end_shown (self->panes, TRUE);
  say_region (self, activation->key);
}

void
pal_map_page_guide_nothing (PalMapPage *self)
{
  pal_guidance_pane_set_mark (self->guidance, NULL);
  set_place (self, NULL);
}

/**
 * pal_map_page_let_go:
 * @self: the page
 *
 * Nothing is selected or looked at any more: the figure is as it was before.
 *
 * Returns: whether anything was.
 */
gboolean
pal_map_page_let_go (PalMapPage *self)
{
  /* A muscle of the list is framed without being read about. */
  gboolean framed = !g_str_equal (self->pane, PANE_GUIDANCE)
                    && pal_body_map_get_selected_region (self->map) != NULL;

  if (self->selected_id == NULL && pal_guidance_pane_get_place (self->guidance) == NULL && !framed)
    return FALSE;
  pal_map_page_select (self, NULL);
  if (framed)
    show_frame (self);
  return TRUE;
}

/* A mark was made: what is recorded of it comes first, unless somebody follows what the marks mean. */
void
pal_map_page_show_mark_pane (PalMapPage *self)
{
  if (self->chart == NULL || !g_str_equal (self->chosen_pane, PANE_MUSCLES))
    pal_map_page_set_pane (self, PANE_MARK);
}

/* The region with the focus, as if it were looked at. */
static gboolean
guide_focused_region (PalMapPage *self)
{
  const PalGuidancePlace *place = pal_guidance_pane_get_place (self->guidance);
  PalView view = PAL_VIEW_NONE;
  const char *key = pal_body_map_get_focused_region (self->map, &view);
  const PalActivation activation = {
    .key = key, .layer = pal_body_map_get_layer (self->map), .view = view, .has_point = FALSE
  };

  if (key == NULL)
    return FALSE;
  if (place == NULL
      || (g_strcmp0 (place->zone, key) != 0 && g_strcmp0 (place->muscle, key) != 0))
    pal_map_page_guide_region (self, &activation);
  return TRUE;
}

static void
guidance_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalMapPage *self = PAL_MAP_PAGE (widget);
  gboolean ghost = FALSE;
  PalMark *focused = pal_mark_list_get_focused (self->marks, &ghost);

  if (self->chart == NULL)
    return;
  if (focused != NULL && ghost)
    {
      pal_map_page_select (self, NULL);
      pal_map_page_guide_ghost (self, focused);
    }
  else if (focused != NULL)
    pal_map_page_select (self, pal_entity_get_id (PAL_ENTITY (focused)));
  else if (self->selected_id == NULL)
    guide_focused_region (self);
  g_object_set (self, "pane", PANE_GUIDANCE, NULL);
  pal_pane_layout_set_end_shown (self->panes, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->guidance));
}

/**
 * pal_map_page_bind_guidance:
 * @widget_class: the class of the page
 *
 * The actions `map.pane`, whose state is what is shown, and `map.guidance`, which takes the keys
 * there; and the callbacks of the template.
 */
void
pal_map_page_bind_guidance (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_property_action (widget_class, "map.pane", "pane");
  gtk_widget_class_install_action (widget_class, "map.guidance", NULL, guidance_action);
  gtk_widget_class_bind_template_callback (widget_class, end_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, pane_button_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, muscle_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, guidance_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, pal_map_page_locate);
}
