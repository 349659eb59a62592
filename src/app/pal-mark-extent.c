/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-extent"

#include "pal-mark-extent.h"

#include "pal-mark-coverage.h"
#include "pal-mark-summary.h"

struct _PalMarkExtent
{
  AdwBin parent_instance;

  PalKnowledge *knowledge;
  PalFigure *figure;
  GtkLabel *label;

  char *mark_id;             /* of the mark whose extent is shown or on its way, or NULL */
  GCancellable *cancellable; /* of the measuring under way, or NULL */
};

G_DEFINE_FINAL_TYPE (PalMarkExtent, pal_mark_extent, ADW_TYPE_BIN)

static void
set_text (PalMarkExtent *self, const char *text)
{
  gtk_label_set_label (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self), *text != '\0');
}

static void
measured_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PalMarkExtent *self = PAL_MARK_EXTENT (source);
  g_autoptr (GArray) coverages = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (PalExtent) extent = NULL;
  g_autofree char *text = NULL;

  /* Somebody went on to another mark, or drew further. */
  if (coverages == NULL || self->knowledge == NULL)
    return;
  g_clear_object (&self->cancellable);
  extent = pal_extent_new ((const PalCoverage *) (gpointer) coverages->data, coverages->len);
  text = pal_mark_summary_extent (self->knowledge, extent);
  set_text (self, text);
}

static void
measure_in_thread (GTask *task, gpointer source, gpointer coverage, GCancellable *cancellable)
{
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (
        task, pal_mark_coverage_measure (coverage), (GDestroyNotify) g_array_unref);
}

static void
stop (PalMarkExtent *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
pal_mark_extent_dispose (GObject *object)
{
  PalMarkExtent *self = PAL_MARK_EXTENT (object);

  stop (self);
  g_clear_pointer (&self->mark_id, g_free);
  g_clear_object (&self->figure);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  G_OBJECT_CLASS (pal_mark_extent_parent_class)->dispose (object);
}

static void
pal_mark_extent_class_init (PalMarkExtentClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_mark_extent_dispose;
}

static void
pal_mark_extent_init (PalMarkExtent *self)
{
  self->label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "caption");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->label));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* Gives it the names of regions and the adult figure, once; references are taken. */
void
pal_mark_extent_set_atlas (PalMarkExtent *self, PalKnowledge *knowledge, PalFigure *figure)
{
  g_return_if_fail (PAL_IS_MARK_EXTENT (self) && self->knowledge == NULL);
  self->knowledge = pal_knowledge_ref (knowledge);
  self->figure = g_object_ref (figure);
}

/**
 * pal_mark_extent_show:
 * @self: the words
 * @mark: (nullable): a mark
 *
 * Says how large @mark is as soon as that is measured, which no frame waits for; nothing of what has no
 * extent.
 */
void
pal_mark_extent_show (PalMarkExtent *self, PalMark *mark)
{
  g_autoptr (PalMarkCoverage) coverage = NULL;
  const char *id = mark != NULL ? pal_entity_get_id (PAL_ENTITY (mark)) : NULL;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PAL_IS_MARK_EXTENT (self) && self->knowledge != NULL);

  stop (self);
  /* What is said of a mark that grows stays until more is known. */
  if (g_strcmp0 (self->mark_id, id) != 0)
    {
      set_text (self, "");
      g_free (self->mark_id);
      self->mark_id = g_strdup (id);
    }
  coverage = mark != NULL ? pal_mark_coverage_new (self->figure, mark) : NULL;
  if (coverage == NULL)
    {
      set_text (self, "");
      return;
    }
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, measured_cb, NULL);
  g_task_set_source_tag (task, pal_mark_extent_show);
  g_task_set_task_data (
      task, g_steal_pointer (&coverage), (GDestroyNotify) pal_mark_coverage_free);
  g_task_run_in_thread (task, measure_in_thread);
}
