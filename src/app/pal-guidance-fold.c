/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-guidance-fold"

#include "pal-guidance-fold.h"

#include <glib/gi18n-lib.h>

#include "pal-text-line.h"

/* Milliseconds. */
#define UNFOLDING 150

struct _PalGuidanceFold
{
  AdwBin parent_instance;

  PalGuidanceFoldFunc func; /* NULL once it was asked */
  gpointer data;
  GDestroyNotify destroy;
  gboolean open;

  GtkWidget *button;
  GtkImage *icon;
  GtkBox *words;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkImage *arrow;
  GtkRevealer *revealer;
  gboolean scrolls;  /* a person opens it */
  guint scroller;    /* waits for the layout of what was opened */
  int frames_to_wait;
};

G_DEFINE_FINAL_TYPE (PalGuidanceFold, pal_guidance_fold, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_OPEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
forget (PalGuidanceFold *self)
{
  if (self->destroy != NULL)
    self->destroy (self->data);
  self->func = NULL;
  self->data = NULL;
  self->destroy = NULL;
}

/* What a person opened is brought into view, its heading before all. */
static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  PalGuidanceFold *self = PAL_GUIDANCE_FOLD (widget);
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *viewport
      = scrolled != NULL ? gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled)) : NULL;
  graphene_rect_t bounds;

  if (self->frames_to_wait-- > 0)
    return G_SOURCE_CONTINUE;
  self->scroller = 0;
  if (self->open && viewport != NULL && gtk_widget_compute_bounds (widget, viewport, &bounds))
    {
      GtkAdjustment *adjustment
          = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
      double top = gtk_adjustment_get_value (adjustment) + bounds.origin.y;

      gtk_adjustment_clamp_page (adjustment, top, top + bounds.size.height);
    }
  return G_SOURCE_REMOVE;
}

static void
revealed_cb (PalGuidanceFold *self)
{
  g_assert (PAL_IS_GUIDANCE_FOLD (self));
  if (!self->scrolls || !self->open || self->scroller != 0)
    return;
  self->scrolls = FALSE;
  /* A frame is laid out after its callbacks. */
  self->frames_to_wait = 1;
  self->scroller = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

static void
clicked_cb (PalGuidanceFold *self)
{
  g_assert (PAL_IS_GUIDANCE_FOLD (self));
  self->scrolls = !self->open;
  /* What a person opens unfolds; what is open from the start is simply there. */
  gtk_revealer_set_transition_duration (self->revealer, UNFOLDING);
  pal_guidance_fold_set_open (self, !self->open);
}

static void
pal_guidance_fold_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_OPEN:
      g_value_set_boolean (value, PAL_GUIDANCE_FOLD (object)->open);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_guidance_fold_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_OPEN:
      pal_guidance_fold_set_open (PAL_GUIDANCE_FOLD (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_guidance_fold_dispose (GObject *object)
{
  PalGuidanceFold *self = PAL_GUIDANCE_FOLD (object);

  forget (self);
  if (self->scroller != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroller);
  self->scroller = 0;
  /* The template takes away the children it names, behind the back of the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAL_TYPE_GUIDANCE_FOLD);
  G_OBJECT_CLASS (pal_guidance_fold_parent_class)->dispose (object);
}

static void
pal_guidance_fold_class_init (PalGuidanceFoldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pal_guidance_fold_get_property;
  object_class->set_property = pal_guidance_fold_set_property;
  object_class->dispose = pal_guidance_fold_dispose;

  properties[PROP_OPEN]
      = g_param_spec_boolean ("open",
                              NULL,
                              NULL,
                              FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PAL_TYPE_TEXT_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/guidance-fold.ui");
  gtk_widget_class_bind_template_child (widget_class, PalGuidanceFold, button);
  gtk_widget_class_bind_template_child (widget_class, PalGuidanceFold, icon);
  gtk_widget_class_bind_template_child (widget_class, PalGuidanceFold, words);
  gtk_widget_class_bind_template_child (widget_class, PalGuidanceFold, title);
  gtk_widget_class_bind_template_child (widget_class, PalGuidanceFold, subtitle);
  gtk_widget_class_bind_template_child (widget_class, PalGuidanceFold, arrow);
  gtk_widget_class_bind_template_child (widget_class, PalGuidanceFold, revealer);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
pal_guidance_fold_init (PalGuidanceFold *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  g_signal_connect_object (self->revealer,
                           "notify::child-revealed",
                           G_CALLBACK (revealed_cb),
                           self,
                           G_CONNECT_SWAPPED);
}

/**
 * pal_guidance_fold_new:
 * @title: the heading
 * @subtitle: (nullable): what can be said while it is closed
 * @func: makes what lies below, called once
 * @data: for @func
 * @destroy: (nullable): frees @data
 *
 * Returns: (transfer floating): a closed fold.
 */
GtkWidget *
pal_guidance_fold_new (const char *title,
                       const char *subtitle,
                       PalGuidanceFoldFunc func,
                       gpointer data,
                       GDestroyNotify destroy)
{
  PalGuidanceFold *self;

  g_return_val_if_fail (title != NULL && func != NULL, NULL);

  self = g_object_new (PAL_TYPE_GUIDANCE_FOLD, NULL);
  self->func = func;
  self->data = data;
  self->destroy = destroy;
  gtk_label_set_label (self->title, title);
  pal_guidance_fold_set_subtitle (self, subtitle);
  return GTK_WIDGET (self);
}

/**
 * pal_guidance_fold_set_subtitle:
 * @self: a fold
 * @subtitle: (nullable): what can be said while it is closed; empty for nothing
 *
 * A screen reader says it after the heading.
 */
void
pal_guidance_fold_set_subtitle (PalGuidanceFold *self, const char *subtitle)
{
  g_autofree char *label = NULL;
  const char *title;

  g_return_if_fail (PAL_IS_GUIDANCE_FOLD (self));

  title = gtk_label_get_label (self->title);
  subtitle = subtitle != NULL ? subtitle : "";
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), *subtitle != '\0');
  /* Translators: a heading and what is said below it, as a screen reader says them */
  label = *subtitle != '\0' ? g_strdup_printf (_ ("%s. %s"), title, subtitle) : g_strdup (title);
  pal_guidance_fold_set_spoken (self, label);
}

/**
 * pal_guidance_fold_set_extra:
 * @self: a fold
 * @extra: what is seen between the heading and its subtitle
 */
void
pal_guidance_fold_set_extra (PalGuidanceFold *self, GtkWidget *extra)
{
  g_return_if_fail (PAL_IS_GUIDANCE_FOLD (self));
  gtk_box_insert_child_after (self->words, extra, GTK_WIDGET (self->title));
}

/* What a screen reader calls the heading. */
void
pal_guidance_fold_set_spoken (PalGuidanceFold *self, const char *spoken)
{
  g_return_if_fail (PAL_IS_GUIDANCE_FOLD (self) && spoken != NULL);
  /* Newer GTK names a button after the label in it, unless it is told not to. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->button),
                                 GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

void
pal_guidance_fold_set_icon (PalGuidanceFold *self, const char *icon_name)
{
  g_return_if_fail (PAL_IS_GUIDANCE_FOLD (self));
  gtk_image_set_from_icon_name (self->icon, icon_name);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), icon_name != NULL);
}

gboolean
pal_guidance_fold_get_open (PalGuidanceFold *self)
{
  g_return_val_if_fail (PAL_IS_GUIDANCE_FOLD (self), FALSE);
  return self->open;
}

void
pal_guidance_fold_set_open (PalGuidanceFold *self, gboolean open)
{
  g_return_if_fail (PAL_IS_GUIDANCE_FOLD (self));

  open = !!open;
  if (self->open == open)
    return;
  self->open = open;
  if (open && self->func != NULL)
    {
      gtk_revealer_set_child (self->revealer, self->func (self->data));
      forget (self);
    }
  gtk_revealer_set_reveal_child (self->revealer, open);
  gtk_image_set_from_icon_name (self->arrow, open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}
