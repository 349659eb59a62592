/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-region"

#include "pal-body-region.h"

#include "pal-colour.h"

#include <math.h>

/* The ring and the border of the highlight stand out beyond the region by so many pixels. */
#define OVERHANG 4.0f

struct _PalBodyRegion
{
  GtkWidget parent_instance;

  PalFigureView *view;
  const PalRegion *region; /* of the view, or of an area of it */
  gboolean is_area;
  const PalRegion *aimed; /* the zone of the area that is meant while it has the focus, or NULL */
  char *name;
  char *plain;       /* may be NULL */
  char *description; /* NULL where no mark is */
  double scale;      /* pixels in a millimetre */
  gboolean mirrored;
  graphene_rect_t clip;
  PalPoint inmost; /* of an area, once it was asked for */
  gboolean has_inmost;
  gboolean hushed; /* no tooltip until the pointer comes anew */
};

G_DEFINE_FINAL_TYPE (PalBodyRegion, pal_body_region, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_ATTENTION_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
add_path (PalBodyRegion *self, cairo_t *cr)
{
  cairo_save (cr);
  if (self->mirrored)
    {
      cairo_translate (cr, gtk_widget_get_width (GTK_WIDGET (self)), 0.0);
      cairo_scale (cr, -1.0, 1.0);
    }
  cairo_scale (cr, self->scale, self->scale);
  cairo_translate (cr, -self->region->bounds.x, -self->region->bounds.y);
  pal_svg_path_append (self->region->path, cr);
  cairo_restore (cr);
}

static void
draw_hover (PalBodyRegion *self, cairo_t *cr, const GdkRGBA *colour)
{
  add_path (self, cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_source_rgba (cr, 1.0, 1.0, 1.0, 0.28);
  cairo_fill_preserve (cr);
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, 1.0);
  cairo_set_line_width (cr, 2.0);
  cairo_stroke (cr);
}

/* Light around dark, so that it shows on every drawing. */
static void
draw_focus (PalBodyRegion *self, cairo_t *cr, const GdkRGBA *colour)
{
  add_path (self, cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_source_rgba (cr, 1.0, 1.0, 1.0, 0.95);
  cairo_set_line_width (cr, 5.0);
  cairo_stroke_preserve (cr);
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, 1.0);
  cairo_set_line_width (cr, 2.5);
  cairo_stroke (cr);
}

static void
activate_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_ACTIVATED], 0);
}

static void
pal_body_region_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  /* The view decides. */
  *minimum = *natural = 0;
}

static gboolean
pal_body_region_contains (GtkWidget *widget, double x, double y)
{
  PalBodyRegion *self = PAL_BODY_REGION (widget);
  double from_left = self->mirrored ? gtk_widget_get_width (widget) - x : x;
  double u = self->region->bounds.x + from_left / self->scale;
  double v = self->region->bounds.y + y / self->scale;
  const graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);

  /* What is beside the view belongs to the next one. */
  if (!graphene_rect_contains_point (&self->clip, &point))
    return FALSE;
  /* Of an area the zone below the pointer is recorded, which no other must take the place of. */
  if (self->is_area)
    return pal_figure_view_contains (self->view, self->region, u, v);
  return pal_figure_view_is_pointed_at (
      self->view, self->region, u, v, PAL_BODY_REGION_TARGET / self->scale);
}

static void
pal_body_region_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PalBodyRegion *self = PAL_BODY_REGION (widget);
  GtkStateFlags flags = gtk_widget_get_state_flags (widget);
  gboolean hovered = (flags & GTK_STATE_FLAG_PRELIGHT) != 0;
  gboolean focused = (flags & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0;
  graphene_rect_t area;
  GdkRGBA colour;
  cairo_t *cr;

  if (!hovered && !focused)
    return;

  /* At eight times the size most of a region may be outside the window. */
  graphene_rect_init (&area,
                      -OVERHANG,
                      -OVERHANG,
                      (float) gtk_widget_get_width (widget) + 2.0f * OVERHANG,
                      (float) (self->region->bounds.height * self->scale) + 2.0f * OVERHANG);
  if (!graphene_rect_intersection (&area, &self->clip, &area))
    return;

  pal_colour_of_widget (widget, &colour);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  if (hovered)
    draw_hover (self, cr, &colour);
  if (focused)
    draw_focus (self, cr, &colour);
  cairo_destroy (cr);
}

static void
pal_body_region_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  const GtkStateFlags shown =
      GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE;
  GtkStateFlags changed = gtk_widget_get_state_flags (widget) ^ previous;

  if ((changed & shown) != 0)
    gtk_widget_queue_draw (widget);
  if ((changed & GTK_STATE_FLAG_PRELIGHT) != 0)
    PAL_BODY_REGION (widget)->hushed = FALSE;
  if ((changed & previous & GTK_STATE_FLAG_FOCUSED) != 0)
    PAL_BODY_REGION (widget)->aimed = NULL;
  if ((changed & (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUSED)) != 0)
    g_signal_emit (widget, signals[SIGNAL_ATTENTION_CHANGED], 0);

  GTK_WIDGET_CLASS (pal_body_region_parent_class)->state_flags_changed (widget, previous);
}

static gboolean
pal_body_region_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard_tooltip, GtkTooltip *tooltip)
{
  PalBodyRegion *self = PAL_BODY_REGION (widget);
  g_autoptr (GString) text = NULL;

  /* Nor is anybody told what lies under a menu. */
  if (!keyboard_tooltip
      && (self->hushed
          || (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_PRELIGHT) == 0))
    return FALSE;
  text = g_string_new (self->name);
  if (self->plain != NULL)
    g_string_append_printf (text, "\n%s", self->plain);
  if (self->description != NULL)
    g_string_append_printf (text, "\n%s", self->description);
  gtk_tooltip_set_text (tooltip, text->str);
  return TRUE;
}

static void
pal_body_region_finalize (GObject *object)
{
  PalBodyRegion *self = PAL_BODY_REGION (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->plain, g_free);
  g_clear_pointer (&self->description, g_free);
  g_clear_object (&self->view);

  G_OBJECT_CLASS (pal_body_region_parent_class)->finalize (object);
}

static void
pal_body_region_class_init (PalBodyRegionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const guint keys[] = { GDK_KEY_space, GDK_KEY_KP_Space, GDK_KEY_Return, GDK_KEY_KP_Enter,
                         GDK_KEY_ISO_Enter };

  object_class->finalize = pal_body_region_finalize;
  widget_class->measure = pal_body_region_measure;
  widget_class->contains = pal_body_region_contains;
  widget_class->snapshot = pal_body_region_snapshot;
  widget_class->state_flags_changed = pal_body_region_state_flags_changed;
  widget_class->query_tooltip = pal_body_region_query_tooltip;

  /**
   * PalBodyRegion::activated:
   * @self: the region
   *
   * By key or by an assistive technology, which say no point.
   */
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated",
                                            G_TYPE_FROM_CLASS (klass),
                                            G_SIGNAL_RUN_LAST,
                                            0,
                                            NULL,
                                            NULL,
                                            NULL,
                                            G_TYPE_NONE,
                                            0);
  /**
   * PalBodyRegion::attention-changed:
   * @self: the region
   *
   * The pointer or the focus came or went.
   */
  signals[SIGNAL_ATTENTION_CHANGED] = g_signal_new ("attention-changed",
                                                G_TYPE_FROM_CLASS (klass),
                                                G_SIGNAL_RUN_LAST,
                                                0,
                                                NULL,
                                                NULL,
                                                NULL,
                                                G_TYPE_NONE,
                                                0);

  /* A class action, since that is what the accessibility bridge offers as an action. */
  gtk_widget_class_install_action (widget_class, "region.activate", NULL, activate_cb);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "region.activate", NULL);

  gtk_widget_class_set_css_name (widget_class, "bodyregion");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
pal_body_region_init (PalBodyRegion *self)
{
  self->scale = 1.0;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * pal_body_region_new:
 * @view: the view
 * @region: a region of @view, or all of an area of it
 * @knowledge: (nullable): its names; without, the key is all there is to read
 *
 * Returns: (transfer floating): a widget for the region.
 */
GtkWidget *
pal_body_region_new (PalFigureView *view, const PalRegion *region, PalKnowledge *knowledge)
{
  PalBodyRegion *self;

  g_return_val_if_fail (PAL_IS_FIGURE_VIEW (view), NULL);
  g_return_val_if_fail (region != NULL, NULL);

  self = g_object_new (PAL_TYPE_BODY_REGION, NULL);
  self->view = g_object_ref (view);
  self->region = region;
  self->is_area = pal_figure_view_lookup (view, region->layer, region->key) != region;
  if (knowledge != NULL)
    {
      self->name = pal_knowledge_dup_name (knowledge, region->key, PAL_VOICE_CLINICAL, NULL);
      self->plain = pal_knowledge_dup_name (knowledge, region->key, PAL_VOICE_PLAIN, NULL);
    }
  if (self->name == NULL)
    self->name = g_strdup (region->key);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->name, -1);
  return GTK_WIDGET (self);
}

/* Returns: (transfer none): the region key, with its side. */
const char *
pal_body_region_get_key (PalBodyRegion *self)
{
  g_return_val_if_fail (PAL_IS_BODY_REGION (self), NULL);
  return self->region->key;
}

/* Whether it stands for all zones of an area. */
gboolean
pal_body_region_is_area (PalBodyRegion *self)
{
  g_return_val_if_fail (PAL_IS_BODY_REGION (self), FALSE);
  return self->is_area;
}

/* Returns: (transfer none): the region of the atlas that it stands for. */
const PalRegion *
pal_body_region_get_region (PalBodyRegion *self)
{
  g_return_val_if_fail (PAL_IS_BODY_REGION (self), NULL);
  return self->region;
}

/* The point that is farthest from its border, in millimetres of the view. */
void
pal_body_region_get_inmost (PalBodyRegion *self, PalPoint *point)
{
  g_return_if_fail (PAL_IS_BODY_REGION (self) && point != NULL);

  if (!self->is_area)
    pal_figure_view_get_inmost (self->view, self->region, point);
  else if (!self->has_inmost)
    {
      self->has_inmost = TRUE;
      pal_svg_path_get_inmost (self->region->path, &self->inmost.u, &self->inmost.v);
      *point = self->inmost;
    }
  else
    *point = self->inmost;
}

/**
 * pal_body_region_aim:
 * @self: a region
 * @zone: the one of its zones that is meant, as long as it has the focus
 */
void
pal_body_region_aim (PalBodyRegion *self, const PalRegion *zone)
{
  g_return_if_fail (PAL_IS_BODY_REGION (self) && zone != NULL);
  self->aimed = zone;
}

/**
 * pal_body_region_get_exact:
 * @self: a region
 *
 * Returns: (transfer none): what is recorded of it: itself, or of an area the zone that was aimed
 *   at, else the one in its middle.
 */
const PalRegion *
pal_body_region_get_exact (PalBodyRegion *self)
{
  const PalRegion *zone;
  PalPoint middle;

  g_return_val_if_fail (PAL_IS_BODY_REGION (self), NULL);

  if (!self->is_area)
    return self->region;
  if (self->aimed != NULL)
    return self->aimed;
  pal_body_region_get_inmost (self, &middle);
  zone = pal_figure_view_pick (self->view, PAL_LAYER_ZONES, middle.u, middle.v);
  g_return_val_if_fail (zone != NULL, self->region);
  return zone;
}

/* Returns: the view in which it lies; the same region of another view is a widget of its own. */
PalView
pal_body_region_get_view (PalBodyRegion *self)
{
  g_return_val_if_fail (PAL_IS_BODY_REGION (self), PAL_VIEW_NONE);
  return pal_figure_view_get_view (self->view);
}

/* What a screen reader calls it. */
const char *
pal_body_region_get_name (PalBodyRegion *self)
{
  g_return_val_if_fail (PAL_IS_BODY_REGION (self), NULL);
  return self->name;
}

/* Returns: (transfer none) (nullable): the marks there in words, which a screen reader says after
 * the name. */
const char *
pal_body_region_get_description (PalBodyRegion *self)
{
  g_return_val_if_fail (PAL_IS_BODY_REGION (self), NULL);
  return self->description;
}

/**
 * pal_body_region_set_description:
 * @self: a region
 * @description: (nullable): the marks there in words
 */
void
pal_body_region_set_description (PalBodyRegion *self, const char *description)
{
  g_return_if_fail (PAL_IS_BODY_REGION (self));

  if (g_strcmp0 (self->description, description) == 0)
    return;
  g_free (self->description);
  self->description = g_strdup (description);
  if (description != NULL)
    gtk_accessible_update_property (
        GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* For the map, when somebody has just acted there: the tooltip would cover what was made. */
void
pal_body_region_hush (PalBodyRegion *self)
{
  g_return_if_fail (PAL_IS_BODY_REGION (self));

  self->hushed = TRUE;
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
}

/* For the view, before it allocates: pixels in a millimetre, and whether left and right are turned
 * round. */
void
pal_body_region_set_scale (PalBodyRegion *self, double scale, gboolean mirrored)
{
  g_return_if_fail (PAL_IS_BODY_REGION (self));
  g_return_if_fail (scale > 0.0);
  self->scale = scale;
  self->mirrored = mirrored;
}

/* For the view: the part of the region's space that can be seen. */
void
pal_body_region_set_clip (PalBodyRegion *self, const graphene_rect_t *clip)
{
  g_return_if_fail (PAL_IS_BODY_REGION (self));

  if (graphene_rect_equal (&self->clip, clip))
    return;
  self->clip = *clip;
  if (gtk_widget_has_focus (GTK_WIDGET (self)) ||
      (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_PRELIGHT) != 0)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

