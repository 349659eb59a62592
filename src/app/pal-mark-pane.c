/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-pane"

#include "pal-mark-pane.h"

#include "pal-mark-details.h"

struct _PalMarkPane
{
  AdwBin parent_instance;

  PalKnowledge *knowledge;
  PalFigure *figure;
  PalChart *chart;

  GtkStack *stack;
  PalMarkDetails *details; /* NULL until a mark has been selected */
};

G_DEFINE_FINAL_TYPE (PalMarkPane, pal_mark_pane, ADW_TYPE_BIN)

static void
pal_mark_pane_dispose (GObject *object)
{
  PalMarkPane *self = PAL_MARK_PANE (object);

  self->details = NULL;
  /* The template takes away the children it names, behind the back of the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAL_TYPE_MARK_PANE);
  g_clear_object (&self->chart);
  g_clear_object (&self->figure);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  G_OBJECT_CLASS (pal_mark_pane_parent_class)->dispose (object);
}

static void
pal_mark_pane_class_init (PalMarkPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_mark_pane_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/mark-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, PalMarkPane, stack);
}

static void
pal_mark_pane_init (PalMarkPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Gives it the names of regions and the adult figure, once; references are taken. */
void
pal_mark_pane_set_atlas (PalMarkPane *self, PalKnowledge *knowledge, PalFigure *figure)
{
  g_return_if_fail (PAL_IS_MARK_PANE (self) && self->knowledge == NULL);
  self->knowledge = pal_knowledge_ref (knowledge);
  self->figure = g_object_ref (figure);
}

/* The details are made anew when a mark is shown. */
static void
drop_details (PalMarkPane *self)
{
  if (self->details == NULL)
    return;
  gtk_stack_remove (self->stack, GTK_WIDGET (self->details));
  self->details = NULL;
}

/**
 * pal_mark_pane_set_figure:
 * @self: the pane
 * @figure: the one that marks are shown on from now on
 *
 * Whatever mark was shown is to be set again.
 */
void
pal_mark_pane_set_figure (PalMarkPane *self, PalFigure *figure)
{
  g_return_if_fail (PAL_IS_MARK_PANE (self) && PAL_IS_FIGURE (figure));

  if (self->figure == figure)
    return;
  pal_mark_pane_set_mark (self, NULL);
  g_set_object (&self->figure, figure);
  drop_details (self);
}

/**
 * pal_mark_pane_set_chart:
 * @self: the pane
 * @chart: (nullable): a loaded chart
 *
 * What was shown of the chart before goes altogether: nothing of one client is kept beside another.
 */
void
pal_mark_pane_set_chart (PalMarkPane *self, PalChart *chart)
{
  g_return_if_fail (PAL_IS_MARK_PANE (self));

  pal_mark_pane_set_mark (self, NULL);
  if (g_set_object (&self->chart, chart))
    drop_details (self);
}

/**
 * pal_mark_pane_set_mark:
 * @self: the pane
 * @mark: (nullable): a mark of today
 */
void
pal_mark_pane_set_mark (PalMarkPane *self, PalMark *mark)
{
  g_return_if_fail (PAL_IS_MARK_PANE (self));

  if (mark != NULL && self->details == NULL)
    {
      GtkWidget *details = pal_mark_details_new (self->knowledge, self->figure);

      self->details = PAL_MARK_DETAILS (details);
      gtk_stack_add_named (self->stack, details, "mark");
    }
  if (self->details != NULL)
    pal_mark_details_set_mark (self->details, self->chart, mark);
  gtk_stack_set_visible_child_name (self->stack, mark != NULL ? "mark" : "none");
}

/**
 * pal_mark_pane_flush:
 * @self: the pane
 *
 * Sends what was typed to the store now.
 */
void
pal_mark_pane_flush (PalMarkPane *self)
{
  g_return_if_fail (PAL_IS_MARK_PANE (self));
  if (self->details != NULL)
    pal_mark_details_flush (self->details);
}
