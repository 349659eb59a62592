/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-view"

#include "pal-body-view-private.h"

#include "pal-landmark-symbol.h"
#include "pal-text-scale.h"

#include <math.h>

/* Pixels. */
#define REACH 12.0 /* from the pointer to a landmark */
#define AWAY 12.0  /* from a landmark to its name */
#define PADDING 5.0
#define GAP 2.0

typedef struct
{
  const PalLandmarkSpot *spot;
  PangoLayout *layout;
  double u, v; /* of the landmark, in pixels of the view */
  graphene_rect_t box;
} Label;

static const struct
{
  GdkRGBA paper;
  GdkRGBA ink;
} label_colours[] = {
  [PAL_THEME_LIGHT] = { { 1.0f, 1.0f, 1.0f, 0.94f }, { 0.15f, 0.11f, 0.08f, 1.0f } },
  [PAL_THEME_DARK] = { { 0.13f, 0.12f, 0.11f, 0.94f }, { 0.97f, 0.93f, 0.88f, 1.0f } },
  [PAL_THEME_PRINT] = { { 1.0f, 1.0f, 1.0f, 1.0f }, { 0.0f, 0.0f, 0.0f, 1.0f } },
};

static char *
dup_name (PalBodyView *self, const PalLandmarkSpot *spot)
{
  return self->knowledge != NULL
             ? pal_knowledge_dup_name (self->knowledge, spot->key, PAL_VOICE_CLINICAL, NULL)
             : NULL;
}

/* Whether a landmark lies in a region, which may be an area. */
static gboolean
lies_in (PalBodyView *self, const PalLandmarkSpot *spot, PalBodyRegion *region)
{
  return pal_figure_view_contains (
      self->figure_view, pal_body_region_get_region (region), spot->point.u, spot->point.v);
}

/* Whether it is one by which a muscle is found that somebody reads about. */
static gboolean
is_named (PalBodyView *self, const PalLandmarkSpot *spot)
{
  const char *const *named
      = self->overlay != NULL ? (const char *const *) self->overlay->landmarks : NULL;

  return named != NULL && g_strv_contains (named, spot->key);
}

static gboolean
is_looked_at (PalBodyView *self, const PalLandmarkSpot *spot)
{
  const GtkStateFlags looked = GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUS_VISIBLE;

  if (spot == self->pointed || is_named (self, spot))
    return TRUE;
  if (self->layer != PAL_LAYER_SKELETON)
    return FALSE;
  for (guint i = 0; i < self->regions->len; i++)
    {
      GtkWidget *region = g_ptr_array_index (self->regions, i);

      if ((gtk_widget_get_state_flags (region) & looked) != 0
          && lies_in (self, spot, PAL_BODY_REGION (region)))
        return TRUE;
    }
  return FALSE;
}

static void
label_clear (gpointer data)
{
  g_object_unref (((Label *) data)->layout);
}

static void
add_label (PalBodyView *self, GArray *labels, const PalLandmarkSpot *spot)
{
  g_autofree char *name = dup_name (self, spot);
  PangoAttrList *attributes;
  Label label = { .spot = spot };
  /* The font of the widget has the size of all text already. */
  double font_scale = self->text_scale / pal_text_scale_get (GTK_WIDGET (self));
  int width, height;

  if (name == NULL)
    return;
  label.u = pal_body_view_to_x (self, spot->point.u);
  label.v = (spot->point.v - self->extent.y) * self->scale;
  label.layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), name);
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_scale_new (font_scale));
  if (spot == self->pointed)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (label.layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_get_pixel_size (label.layout, &width, &height);
  graphene_rect_init (&label.box,
                      0.0f,
                      (float) (label.v - height / 2.0 - GAP),
                      (float) (width + 2.0 * PADDING),
                      (float) (height + 2.0 * GAP));
  g_array_append_val (labels, label);
}

static int
compare_labels (gconstpointer a, gconstpointer b)
{
  const Label *one = a;
  const Label *other = b;

  return one->v < other->v ? -1 : one->v > other->v;
}

/* Where the body ends beside a label, in pixels of the view. */
static double
get_edge (PalBodyView *self, const Label *label, gboolean at_right)
{
  double top = self->extent.y + label->box.origin.y / self->scale;
  double bottom = top + label->box.size.height / self->scale;
  double edge = label->u;

  for (double v = top; v <= bottom; v += (bottom - top) / 4.0)
    {
      double least, most;

      if (!pal_svg_path_get_extent_at (
              pal_figure_view_get_outline (self->figure_view), v, &least, &most))
        continue;
      edge = at_right ? MAX (edge, pal_body_view_to_x (self, self->mirrored ? least : most))
                      : MIN (edge, pal_body_view_to_x (self, self->mirrored ? most : least));
    }
  return edge;
}

/* Away from the middle of the body, one below the other: beside the body, or where there is no room
 * for that beside the landmark. */
static void
place_labels (PalBodyView *self, GArray *labels, const graphene_rect_t *room)
{
  double middle = pal_body_view_to_x (self, self->body.x + self->body.width / 2.0);
  double left = room->origin.x;
  double right = left + room->size.width;
  double bottoms[2] = { -INFINITY, -INFINITY };

  g_array_sort (labels, compare_labels);
  for (guint i = 0; i < labels->len; i++)
    {
      Label *label = &g_array_index (labels, Label, i);
      double width = label->box.size.width;
      gboolean at_right = label->u >= middle;
      double edge;

      if (at_right && label->u + AWAY + width > right)
        at_right = FALSE;
      if (!at_right && label->u - AWAY - width < left)
        at_right = TRUE;
      label->box.origin.y = (float) MAX (label->box.origin.y, bottoms[at_right] + GAP);
      bottoms[at_right] = label->box.origin.y + label->box.size.height;
      edge = self->in_row ? label->u : get_edge (self, label, at_right);
      if (at_right)
        label->box.origin.x = (float) MAX (label->u + AWAY, MIN (edge + AWAY, right - width));
      else
        label->box.origin.x
            = (float) (MIN (label->u - AWAY, MAX (edge - AWAY, left + width)) - width);
    }
}

static void
snapshot_label (PalBodyView *self, GtkSnapshot *snapshot, const Label *label)
{
  const GdkRGBA *ink = &label_colours[self->theme].ink;
  GskRoundedRect outline;
  float border[] = { 1.0f, 1.0f, 1.0f, 1.0f };
  GdkRGBA line = *ink;
  GdkRGBA lines[4];

  line.alpha = 0.4f;
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    lines[i] = line;
  gsk_rounded_rect_init_from_rect (&outline, &label->box, 5.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &label_colours[self->theme].paper, &label->box);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, border, lines);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (label->box.origin.x + (float) PADDING,
                                                label->box.origin.y + (float) GAP));
  gtk_snapshot_append_layout (snapshot, label->layout, ink);
  gtk_snapshot_restore (snapshot);
}

/* The landmarks that are named, larger, with a line to each name. */
static void
snapshot_spots (PalBodyView *self,
                GtkSnapshot *snapshot,
                GArray *labels,
                const graphene_rect_t *room)
{
  const GdkRGBA *ink = &label_colours[self->theme].ink;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, room);

  cairo_set_line_width (cr, 1.2);
  cairo_set_source_rgba (cr, ink->red, ink->green, ink->blue, 0.7);
  for (guint i = 0; i < labels->len; i++)
    {
      const Label *label = &g_array_index (labels, Label, i);
      const graphene_rect_t *box = &label->box;

      cairo_move_to (cr, label->u, label->v);
      cairo_line_to (cr,
                     box->origin.x > label->u ? box->origin.x : box->origin.x + box->size.width,
                     box->origin.y + box->size.height / 2.0);
    }
  cairo_stroke (cr);
  pal_body_view_transform (self, cr);
  for (guint i = 0; i < labels->len; i++)
    pal_landmark_symbol_draw (cr,
                              g_array_index (labels, Label, i).spot,
                              self->theme,
                              self->scale,
                              1.5 * PAL_LANDMARK_RADIUS);
  cairo_destroy (cr);
}

/* For the map, over all views: the names of the landmarks by which a muscle is found, and on the
 * skeleton of those in what is looked at and of the one under the pointer. In the space of the view. */
void
pal_body_view_snapshot_landmarks (PalBodyView *self, GtkSnapshot *snapshot)
{
  g_autoptr (GArray) labels = NULL;
  graphene_rect_t room;

  if ((self->layer != PAL_LAYER_SKELETON
       && (self->overlay == NULL || self->overlay->landmarks == NULL))
      || self->figure_view == NULL || self->scale <= 0.0
      || !gtk_widget_compute_bounds (
          gtk_widget_get_parent (GTK_WIDGET (self)), GTK_WIDGET (self), &room))
    return;
  labels = g_array_new (FALSE, FALSE, sizeof (Label));
  g_array_set_clear_func (labels, label_clear);
  for (guint i = 0; i < pal_figure_view_get_n_landmarks (self->figure_view); i++)
    {
      const PalLandmarkSpot *spot = pal_figure_view_get_landmark (self->figure_view, i);

      if (is_looked_at (self, spot))
        add_label (self, labels, spot);
    }
  if (labels->len == 0)
    return;
  place_labels (self, labels, &room);
  snapshot_spots (self, snapshot, labels, &room);
  for (guint i = 0; i < labels->len; i++)
    snapshot_label (self, snapshot, &g_array_index (labels, Label, i));
}

/**
 * pal_body_view_point_at:
 * @self: a view
 * @x: pixels of the view
 * @y: pixels of the view
 *
 * The pointer is here; on the skeleton the landmark beside it is named.
 *
 * Returns: (nullable): its key.
 */
const char *
pal_body_view_point_at (PalBodyView *self, double x, double y)
{
  const PalLandmarkSpot *nearest = NULL;
  double least = REACH;

  g_return_val_if_fail (PAL_IS_BODY_VIEW (self), NULL);

  if (self->layer == PAL_LAYER_SKELETON && self->figure_view != NULL && self->scale > 0.0)
    for (guint i = 0; i < pal_figure_view_get_n_landmarks (self->figure_view); i++)
      {
        const PalLandmarkSpot *spot = pal_figure_view_get_landmark (self->figure_view, i);
        double distance = hypot (pal_body_view_to_x (self, spot->point.u) - x,
                                 (spot->point.v - self->extent.y) * self->scale - y);

        if (distance < least)
          {
            least = distance;
            nearest = spot;
          }
      }
  if (self->pointed != nearest)
    {
      self->pointed = nearest;
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  return nearest != NULL ? nearest->key : NULL;
}

/**
 * pal_body_view_dup_landmarks:
 * @self: a view
 * @region: one of its regions
 *
 * Returns: (transfer full) (nullable): the names of the landmarks that are seen in the region; %NULL
 *   if there is none, or another layer than the skeleton is shown.
 */
char *
pal_body_view_dup_landmarks (PalBodyView *self, PalBodyRegion *region)
{
  GString *names = NULL;

  if (self->layer != PAL_LAYER_SKELETON)
    return NULL;
  for (guint i = 0; i < pal_figure_view_get_n_landmarks (self->figure_view); i++)
    {
      const PalLandmarkSpot *spot = pal_figure_view_get_landmark (self->figure_view, i);
      g_autofree char *name = lies_in (self, spot, region) ? dup_name (self, spot) : NULL;

      if (name == NULL)
        continue;
      if (names == NULL)
        names = g_string_new (name);
      else
        g_string_append_printf (names, "; %s", name);
    }
  return names != NULL ? g_string_free (names, FALSE) : NULL;
}
