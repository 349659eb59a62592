/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-referral-figure"

#include "pal-referral-figure.h"

#include <glib/gi18n-lib.h>

#include "pal-body-overlay.h"
#include "pal-colour.h"
#include "pal-mark-symbol.h"
#include "pal-region-key.h"
#include "pal-words.h"

/* Pixels. */
#define HEIGHT 152 /* without the names of the views */
#define GAP 12
#define LEAST_WIDTH 120
#define CROSS 4.0
#define LETTER 14.0

/* Millimetres of the body: less than this shows too little to know where it is. */
#define LEAST 420.0
#define AROUND 60.0

#define MOST_VIEWS 2

typedef struct
{
  PalFigureView *view; /* of the figure */
  cairo_rectangle_t shown;
} Part;

struct _PalReferralFigure
{
  GtkWidget parent_instance;

  PalKnowledge *knowledge;
  PalFigure *figure;
  GPtrArray *referrals;
  const char *muscle; /* interned region key */
  Part parts[MOST_VIEWS];
  guint n_parts;
  PalVoice voice;

  GskRenderNode *node; /* drawn once for a size and a colour */
  GdkRGBA colour;
  int width;
  int height;
};

G_DEFINE_FINAL_TYPE (PalReferralFigure, pal_referral_figure, GTK_TYPE_WIDGET)

static void
take_in (cairo_rectangle_t *all, const cairo_rectangle_t *one)
{
  double right, bottom;

  if (all->width <= 0.0)
    {
      *all = *one;
      return;
    }
  right = MAX (all->x + all->width, one->x + one->width);
  bottom = MAX (all->y + all->height, one->y + one->height);
  all->x = MIN (all->x, one->x);
  all->y = MIN (all->y, one->y);
  all->width = right - all->x;
  all->height = bottom - all->y;
}

/* How many of the zones a view shows, and where they lie in it. */
static guint
look (PalReferralFigure *self, PalFigureView *view, cairo_rectangle_t *around)
{
  guint n = 0;

  for (guint i = 0; i < self->referrals->len; i++)
    {
      const PalReferral *referral = g_ptr_array_index (self->referrals, i);
      const PalRegion *zone = pal_figure_view_lookup (view, PAL_LAYER_ZONES, referral->zone);

      if (zone == NULL)
        continue;
      take_in (around, &zone->bounds);
      n++;
    }
  return n;
}

/* Whether a muscle is pressed through the skin at the point: a deep one can be drawn on both sides of the
 * body, and is reached from one. */
static gboolean
is_pressed_at (PalReferralFigure *self, PalFigureView *view, PalPoint point)
{
  const PalMuscle *muscle = pal_knowledge_lookup_muscle (self->knowledge, self->muscle);
  const PalRegion *zone = pal_figure_view_pick (view, PAL_LAYER_ZONES, point.u, point.v);
  g_autofree char *base = zone != NULL ? pal_region_key_dup_base (zone->key, NULL) : NULL;

  for (guint i = 0; muscle != NULL && base != NULL && i < pal_muscle_get_n_overlying (muscle); i++)
    if (g_str_equal (pal_muscle_get_overlying (muscle, i), base))
      return TRUE;
  return FALSE;
}

/* The point from which it is felt, where the view shows the skin that is pressed; otherwise there is no cross. It
 * is better seen where no other muscle lies over it, but a deep one is pressed through others. */
static gboolean
get_site (PalReferralFigure *self, PalFigureView *view, double *u, double *v)
{
  guint n_sites = 0;
  const PalSite *sites = pal_figure_view_get_muscle_sites (view, self->muscle, &n_sites);
  const PalSite *found = NULL;

  for (guint i = 0; i < n_sites && (found == NULL || !found->visible); i++)
    if ((found == NULL || sites[i].visible) && is_pressed_at (self, view, sites[i].point))
      found = &sites[i];
  if (found == NULL)
    return FALSE;
  *u = found->point.u;
  *v = found->point.v;
  return TRUE;
}

/* As high as it must be to be known again, and no wider than the body. */
static void
frame (PalReferralFigure *self, Part *part)
{
  const cairo_rectangle_t *bounds = pal_figure_view_get_bounds (part->view);
  cairo_rectangle_t *shown = &part->shown;
  double u, v, middle;

  if (get_site (self, part->view, &u, &v))
    take_in (shown, &(cairo_rectangle_t){ u, v, 1.0, 1.0 });
  shown->y -= AROUND;
  shown->height += 2.0 * AROUND;
  if (shown->height < LEAST)
    {
      shown->y -= (LEAST - shown->height) / 2.0;
      shown->height = LEAST;
    }
  shown->height = MIN (shown->height, bounds->height);
  shown->y = CLAMP (shown->y, bounds->y, bounds->y + bounds->height - shown->height);
  middle = shown->x + shown->width / 2.0;
  shown->width = MIN (MAX (shown->width + 2.0 * AROUND, shown->height), bounds->width);
  shown->x = CLAMP (
    middle - shown->width / 2.0, bounds->x, bounds->x + bounds->width - shown->width);
}

static const PalView views[] = { PAL_VIEW_FRONT, PAL_VIEW_BACK, PAL_VIEW_LEFT, PAL_VIEW_RIGHT };

static void
add_part (PalReferralFigure *self, PalFigureView *view, const cairo_rectangle_t *shown)
{
  Part part = { view, *shown };

  frame (self, &part);
  self->parts[self->n_parts++] = part;
}

/* A muscle is not always pressed on the side of the body on which it is felt. */
static void
add_view_of_site (PalReferralFigure *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      PalFigureView *view = pal_figure_get_view (self->figure, views[i]);
      double u, v;

      if (view != NULL && get_site (self, view, &u, &v))
        {
          add_part (self, view, &(cairo_rectangle_t){ u, v, 1.0, 1.0 });
          return;
        }
    }
}

/* Front and back, and from the side what neither shows. */
static void
choose_views (PalReferralFigure *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (views) && self->n_parts < MOST_VIEWS; i++)
    {
      PalFigureView *view = NULL;
      cairo_rectangle_t shown = { 0.0, 0.0, 0.0, 0.0 };

      if (i >= 2 && self->n_parts > 0)
        break;
      view = pal_figure_get_view (self->figure, views[i]);
      if (view != NULL && look (self, view, &shown) > 0)
        add_part (self, view, &shown);
    }
  if (self->n_parts > 0 && self->n_parts < MOST_VIEWS && !pal_referral_figure_has_cross (self))
    add_view_of_site (self);
}

/* Whether it is drawn on what is dark. */
static gboolean
is_light (const GdkRGBA *colour)
{
  return 0.3 * colour->red + 0.6 * colour->green + 0.1 * colour->blue > 0.5;
}

/* In the upper corners, as on the map: that may be seen in a mirror beside it, and this never is. A side is
 * named by the view. */
static void
draw_letters (PalReferralFigure *self, cairo_t *cr, PalView view, double left, double right)
{
  const PalMarkPalette *palette
    = pal_mark_palette_get (is_light (&self->colour) ? PAL_THEME_DARK : PAL_THEME_LIGHT);
  gboolean from_behind = view == PAL_VIEW_BACK;

  if (view != PAL_VIEW_FRONT && !from_behind)
    return;
  pal_mark_symbol_draw_side (cr,
                             palette,
                             from_behind ? PAL_SIDE_LEFT : PAL_SIDE_RIGHT,
                             left + LETTER / 2.0,
                             LETTER / 2.0 + 2.0,
                             LETTER);
  pal_mark_symbol_draw_side (cr,
                             palette,
                             from_behind ? PAL_SIDE_RIGHT : PAL_SIDE_LEFT,
                             right - LETTER / 2.0,
                             LETTER / 2.0 + 2.0,
                             LETTER);
}

static void
draw_cross (cairo_t *cr, const GdkRGBA *colour, double x, double y)
{
  gboolean light = is_light (colour);

  for (int i = 0; i < 2; i++)
    {
      cairo_move_to (cr, x - CROSS, y - CROSS);
      cairo_line_to (cr, x + CROSS, y + CROSS);
      cairo_move_to (cr, x - CROSS, y + CROSS);
      cairo_line_to (cr, x + CROSS, y - CROSS);
      if (i == 0)
        {
          cairo_set_source_rgba (cr, 1.0, 1.0, 1.0, light ? 0.0 : 0.9);
          cairo_set_line_width (cr, 4.5);
        }
      else
        {
          gdk_cairo_set_source_rgba (cr, colour);
          cairo_set_line_width (cr, 2.0);
        }
      cairo_stroke (cr);
    }
}

static void
draw_part (PalReferralFigure *self, cairo_t *cr, const Part *part, double x, double width)
{
  double scale = MIN (width / part->shown.width, HEIGHT / part->shown.height);
  double left = x + (width - part->shown.width * scale) / 2.0;
  const PalBodyOverlay overlay = { .referrals = self->referrals };
  double u, v;

  cairo_save (cr);
  cairo_rectangle (cr, x, 0.0, width, HEIGHT);
  cairo_clip (cr);
  cairo_translate (cr, left, 0.0);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -part->shown.x, -part->shown.y);
  pal_svg_path_append (pal_figure_view_get_outline (part->view), cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_source_rgba (cr, self->colour.red, self->colour.green, self->colour.blue, 0.1);
  cairo_fill_preserve (cr);
  cairo_set_source_rgba (cr, self->colour.red, self->colour.green, self->colour.blue, 0.5);
  cairo_set_line_width (cr, 1.0 / scale);
  cairo_stroke (cr);
  pal_body_overlay_draw (&overlay, part->view, NULL, &self->colour, cr);
  cairo_restore (cr);
  draw_letters (self,
                cr,
                pal_figure_view_get_view (part->view),
                left,
                left + part->shown.width * scale);
  if (get_site (self, part->view, &u, &v))
    draw_cross (cr,
                &self->colour,
                left + (u - part->shown.x) * scale,
                (v - part->shown.y) * scale);
}

static double
get_width_of_each (PalReferralFigure *self, int width)
{
  return (width - (double) (GAP * (self->n_parts - 1))) / self->n_parts;
}

/* Which view it is, in as many lines as that takes. */
static PangoLayout *
new_name (PalReferralFigure *self, const Part *part, double width)
{
  const char *name
    = pal_words_view_in_voice (pal_figure_view_get_view (part->view), self->voice);
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), name);

  pango_layout_set_width (layout, MAX (1, (int) width) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  return layout;
}

static int
measure_names (PalReferralFigure *self, int width)
{
  int height = 0;

  for (guint i = 0; i < self->n_parts; i++)
    {
      g_autoptr (PangoLayout) layout
        = new_name (self, &self->parts[i], get_width_of_each (self, width));
      int name_height;

      pango_layout_get_pixel_size (layout, NULL, &name_height);
      height = MAX (height, name_height);
    }
  return height;
}

static void
draw_name (PalReferralFigure *self, GtkSnapshot *snapshot, const Part *part, double x, double width)
{
  g_autoptr (PangoLayout) layout = new_name (self, part, width);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, HEIGHT));
  gtk_snapshot_append_layout (snapshot, layout, &self->colour);
  gtk_snapshot_restore (snapshot);
}

static void
draw (PalReferralFigure *self, int width)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  double each = get_width_of_each (self, width);
  cairo_t *cr = gtk_snapshot_append_cairo (
    snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, HEIGHT));

  for (guint i = 0; i < self->n_parts; i++)
    draw_part (self, cr, &self->parts[i], i * (each + GAP), each);
  cairo_destroy (cr);
  for (guint i = 0; i < self->n_parts; i++)
    draw_name (self, snapshot, &self->parts[i], i * (each + GAP), each);
  self->node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

static void
pal_referral_figure_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PalReferralFigure *self = PAL_REFERRAL_FIGURE (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  GdkRGBA colour;

  if (self->n_parts == 0 || width <= 0)
    return;
  pal_colour_of_widget (widget, &colour);
  /* Another size of the letters makes it higher or lower. */
  if (width != self->width || height != self->height || !gdk_rgba_equal (&colour, &self->colour))
    g_clear_pointer (&self->node, gsk_render_node_unref);
  if (self->node == NULL)
    {
      self->width = width;
      self->height = height;
      self->colour = colour;
      draw (self, width);
    }
  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);
}

static GtkSizeRequestMode
pal_referral_figure_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pal_referral_figure_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  PalReferralFigure *self = PAL_REFERRAL_FIGURE (widget);

  *minimum = *natural = 0;
  if (self->n_parts > 0)
    *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL
                            ? HEIGHT + measure_names (self, for_size > 0 ? for_size : LEAST_WIDTH)
                            : LEAST_WIDTH;
  *minimum_baseline = *natural_baseline = -1;
}

static void
pal_referral_figure_dispose (GObject *object)
{
  PalReferralFigure *self = PAL_REFERRAL_FIGURE (object);

  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->referrals, g_ptr_array_unref);
  g_clear_object (&self->figure);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  self->n_parts = 0;
  G_OBJECT_CLASS (pal_referral_figure_parent_class)->dispose (object);
}

static void
pal_referral_figure_class_init (PalReferralFigureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_referral_figure_dispose;
  widget_class->snapshot = pal_referral_figure_snapshot;
  widget_class->get_request_mode = pal_referral_figure_get_request_mode;
  widget_class->measure = pal_referral_figure_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "referral-figure");
}

static void
pal_referral_figure_init (PalReferralFigure *self)
{
}

/**
 * pal_referral_figure_new:
 * @knowledge: where muscles are felt
 * @figure: whose views are drawn
 * @muscle: a region key
 * @voice: whose words
 *
 * Zones in which most people feel it are dense, those of some people light; a cross is the first point from
 * which it is felt. The words beside it say the same: a screen reader hears where from @voice's names.
 *
 * Returns: (transfer floating): a drawing; of no size if the figure shows none of the zones.
 */
GtkWidget *
pal_referral_figure_new (PalKnowledge *knowledge,
                         PalFigure *figure,
                         const char *muscle,
                         PalVoice voice)
{
  PalReferralFigure *self;
  g_autofree char *words = NULL;

  g_return_val_if_fail (knowledge != NULL && PAL_IS_FIGURE (figure) && muscle != NULL, NULL);

  self = g_object_new (PAL_TYPE_REFERRAL_FIGURE, NULL);
  self->knowledge = pal_knowledge_ref (knowledge);
  self->figure = g_object_ref (figure);
  self->muscle = g_intern_string (muscle);
  self->referrals = pal_knowledge_dup_referrals (knowledge, muscle);
  self->voice = voice;
  choose_views (self);
  words = pal_words_referrals (knowledge, self->referrals, voice);
  if (words != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _ ("Where it may be felt"),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    words,
                                    -1);
  return GTK_WIDGET (self);
}

/* Returns: how many views it needs. */
guint
pal_referral_figure_get_n_views (PalReferralFigure *self)
{
  g_return_val_if_fail (PAL_IS_REFERRAL_FIGURE (self), 0);
  return self->n_parts;
}

/* Returns: whether one of its views shows a point from which the muscle is felt. */
gboolean
pal_referral_figure_has_cross (PalReferralFigure *self)
{
  double u, v;

  g_return_val_if_fail (PAL_IS_REFERRAL_FIGURE (self), FALSE);

  for (guint i = 0; i < self->n_parts; i++)
    if (get_site (self, self->parts[i].view, &u, &v))
      return TRUE;
  return FALSE;
}
