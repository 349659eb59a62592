/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-page"

/* Where nobody is to work: told wherever it matters, never in the way of recording. */

#include "pal-map-page-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "pal-marking-ink.h"
#include "pal-time.h"
#include "pal-words.h"

/* Of what was drawn around. */
#define MAX_CORNERS 120

/**
 * pal_map_page_dup_no_work:
 * @self: the page
 * @zone: (nullable): a region key
 *
 * Returns: (transfer full) (nullable): what is said where nobody is to work.
 */
char *
pal_map_page_dup_no_work (PalMapPage *self, const char *zone)
{
  PalNoWork *no_work = self->chart != NULL ? pal_chart_find_no_work (self->chart, zone) : NULL;
  g_autofree char *today = pal_time_today ();

  return no_work != NULL ? pal_words_no_work (no_work, today) : NULL;
}

/**
 * pal_map_page_dup_ended:
 * @self: the page
 * @row: a row that has changed
 *
 * Returns: (transfer full) (nullable): that a place may be worked on again.
 */
char *
pal_map_page_dup_ended (PalMapPage *self, const PalChangeRow *row)
{
  g_autofree char *name = NULL;

  if (g_strcmp0 (row->table, PAL_NO_WORK_TABLE) != 0 || pal_row_has (row->before, "ended_utc")
      || !pal_row_has (row->after, "ended_utc"))
    return NULL;
  name = pal_knowledge_dup_name (
      self->knowledge, pal_row_get_string (row->after, "zone"), PAL_VOICE_CLINICAL, NULL);
  /* Translators: %s is a zone where nobody was to work */
  return g_strdup_printf (_ ("%s: may be worked on again"), name);
}

/* Guidance for such a place, and what is recorded of a mark there, say first that it is one. */
void
pal_map_page_warn_of_no_work (PalMapPage *self)
{
  const PalGuidancePlace *place = pal_guidance_pane_get_place (self->guidance);
  g_autofree char *words
      = place != NULL ? pal_map_page_dup_no_work (self, place->zone) : NULL;

  gtk_label_set_label (self->warning, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->warning), words != NULL);
}

/* The first of which the review is due: what was said last is asked about first. */
static PalNoWork *
find_due (GPtrArray *zones)
{
  g_autofree char *today = pal_time_today ();

  for (guint i = 0; i < zones->len; i++)
    if (pal_no_work_is_review_due (g_ptr_array_index (zones, i), today))
      return g_ptr_array_index (zones, i);
  return NULL;
}

/* Stands above the figure from the moment the client is opened until somebody has said until when it goes
 * on, or that it is over. It stops nobody. */
static void
show_review (PalMapPage *self, GPtrArray *zones)
{
  PalNoWork *due = find_due (zones);
  g_autofree char *today = pal_time_today ();
  g_autofree char *name = NULL;
  g_autofree char *review = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *words = NULL;

  if (due != NULL)
    {
      name = pal_knowledge_dup_name (
          self->knowledge, pal_no_work_get_zone (due), PAL_VOICE_CLINICAL, NULL);
      review = pal_words_no_work_review (due, today);
      reason = pal_words_no_work_reason (due);
      /* Translators: a zone where nobody is to work, why, and "Review was due on 3/3/2026" */
      words = g_strdup_printf (_ ("%s, %s: %s"), name, reason, review);
      gtk_label_set_label (self->review_label, words);
    }
  gtk_widget_set_visible (self->review_row, due != NULL);
}

static void
review_cb (PalMapPage *self)
{
  GListModel *list = self->chart != NULL ? pal_chart_get_no_work (self->chart) : NULL;
  g_autofree char *today = pal_time_today ();

  g_assert (PAL_IS_MAP_PAGE (self));

  g_object_set (self, "list", "marks", NULL);
  pal_pane_layout_set_start_shown (self->panes, TRUE);
  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PalNoWork) item = g_list_model_get_item (list, i);

      if (pal_no_work_is_review_due (item, today))
        {
          pal_mark_list_open_no_work (self->marks, i);
          return;
        }
    }
}

/**
 * pal_map_page_bind_no_work:
 * @widget_class: the class of the page
 */
void
pal_map_page_bind_no_work (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, warning);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, review_row);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, review_label);
  gtk_widget_class_bind_template_callback (widget_class, review_cb);
}

/**
 * pal_map_page_update_no_work:
 * @self: the page
 *
 * Shows where nobody is to work as it is on the disk.
 */
void
pal_map_page_update_no_work (PalMapPage *self)
{
  g_autoptr (GPtrArray) zones = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *list = self->chart != NULL ? pal_chart_get_no_work (self->chart) : NULL;

  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (zones, g_list_model_get_item (list, i));
  pal_body_map_set_no_work (self->map, zones);
  show_review (self, zones);
  pal_map_page_warn_of_no_work (self);
}

/* Says what has become of it as soon as the record has it. No mark is meant any more. */
static void
ask_why (PalMapPage *self, const PalPlace *place)
{
  pal_map_page_rate_nothing (self);
  g_free (self->forbidden);
  self->forbidden = g_strdup (place->zone);
}

/**
 * pal_map_page_forbid:
 * @self: the page
 * @activation: what was tapped, or activated by a key or a screen reader
 *
 * Nobody is to work in the zone from now on. Why is asked in the list, which opens for that.
 */
void
pal_map_page_forbid (PalMapPage *self, const PalActivation *activation)
{
  PalNoWork *there;
  PalPlace place;

  if (!pal_marking_place (self->figure, PAL_TOOL_NO_WORK, activation, &place))
    return;
  there = pal_chart_find_no_work (self->chart, place.zone);
  if (there != NULL && pal_no_work_get_shape (there) == PAL_NO_WORK_ZONE)
    pal_map_page_say (self, pal_map_page_dup_no_work (self, place.zone));
  else
    {
      pal_chart_add_no_work (self->chart, &place);
      ask_why (self, &place);
    }
  g_object_set (self, "list", "marks", NULL);
  pal_pane_layout_set_start_shown (self->panes, TRUE);
}

/* What is drawn finely is told by so many corners. */
static GArray *
thin_out (PalInkStroke *stroke)
{
  GArray *corners = g_array_new (FALSE, FALSE, sizeof (PalPoint));
  guint n_samples;
  const PalInkSample *samples = pal_ink_stroke_get_samples (stroke, &n_samples);
  double step = MAX (1.0, (double) n_samples / MAX_CORNERS);

  for (double i = 0.0; i < n_samples; i += step)
    {
      const PalInkSample *sample = &samples[(guint) i];
      PalPoint corner = { round (sample->u * 10.0) / 10.0, round (sample->v * 10.0) / 10.0 };

      g_array_append_val (corners, corner);
    }
  return corners;
}

/**
 * pal_map_page_forbid_part:
 * @self: the page
 * @view: what was drawn on
 * @stroke: around what nobody is to work on
 */
void
pal_map_page_forbid_part (PalMapPage *self, PalView view, PalInkStroke *stroke)
{
  g_autoptr (GArray) corners = thin_out (stroke);
  PalPlace place;

  if (corners->len < 3 || !pal_marking_place_ink (self->figure, view, stroke, &place))
    {
      pal_map_page_miss (self);
      return;
    }
  pal_chart_add_no_work_part (
      self->chart, &place, (const PalPoint *) (gpointer) corners->data, corners->len);
  ask_why (self, &place);
  g_object_set (self, "list", "marks", NULL);
  pal_pane_layout_set_start_shown (self->panes, TRUE);
}

/* Says what has become of the zone, once the record has it. */
void
pal_map_page_say_no_work (PalMapPage *self)
{
  g_autofree char *words = pal_map_page_dup_no_work (self, self->forbidden);
  g_autofree char *name = NULL;

  if (self->forbidden == NULL || words == NULL)
    return;
  name = pal_knowledge_dup_name (self->knowledge, self->forbidden, PAL_VOICE_CLINICAL, NULL);
  g_clear_pointer (&self->forbidden, g_free);
  pal_map_page_say (self, g_strdup_printf ("%s · %s", name, words));
}
