/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-technique-log"

#include "pal-technique-log.h"

#include <glib/gi18n-lib.h>

#include "pal-technique-use-row.h"

struct _PalTechniqueLog
{
  AdwBin parent_instance;

  PalKnowledge *knowledge;
  PalChart *chart;
  PalMark *mark;
  PalTechnique *technique; /* NULL for all */
  PalDose dose;

  GtkBox *rows;
};

G_DEFINE_FINAL_TYPE (PalTechniqueLog, pal_technique_log, ADW_TYPE_BIN)

static gboolean
is_meant (PalTechniqueLog *self, PalTechniqueUse *use)
{
  return self->technique == NULL
         || g_strcmp0 (pal_technique_use_get_technique (use),
                       pal_technique_get_id (self->technique))
              == 0;
}

static GtkWidget *
find_row (PalTechniqueLog *self, PalTechniqueUse *use)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (pal_technique_use_row_get_use (PAL_TECHNIQUE_USE_ROW (row)) == use)
      return row;
  return NULL;
}

/* A row that stays is the same one, so that the keyboard stays in it. */
static void
update (PalTechniqueLog *self)
{
  g_autoptr (GPtrArray) uses = pal_chart_dup_technique_uses (self->chart, self->mark);
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));

  while (row != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (row);

      if (!g_ptr_array_find (
            uses, pal_technique_use_row_get_use (PAL_TECHNIQUE_USE_ROW (row)), NULL))
        gtk_box_remove (self->rows, row);
      row = next;
    }
  for (guint i = 0; i < uses->len; i++)
    {
      PalTechniqueUse *use = g_ptr_array_index (uses, i);

      if (is_meant (self, use) && find_row (self, use) == NULL)
        gtk_box_append (
          self->rows,
          pal_technique_use_row_new (self->knowledge, self->chart, use, self->technique == NULL));
    }
  /* Of all techniques there is nothing to be seen before one was used. */
  gtk_widget_set_visible (self->technique != NULL ? GTK_WIDGET (self->rows) : GTK_WIDGET (self),
                          gtk_widget_get_first_child (GTK_WIDGET (self->rows)) != NULL);
}

static void
chart_changed_cb (PalTechniqueLog *self)
{
  g_assert (PAL_IS_TECHNIQUE_LOG (self));
  update (self);
}

/* The middle of what is advised is where one begins. */
static void
log_cb (PalTechniqueLog *self)
{
  const PalDose *dose = &self->dose;
  int pressure = dose->pressure_max >= 0 ? (dose->pressure_min + dose->pressure_max) / 2
                                         : PAL_USE_EMPTY;
  g_autofree char *id = NULL;

  g_assert (PAL_IS_TECHNIQUE_LOG (self));
  id = pal_chart_log_technique (self->chart,
                                self->mark,
                                pal_technique_get_id (self->technique),
                                pressure,
                                dose->minutes_min > 0
                                    && dose->minutes_min <= pal_use_number_get_most (PAL_USE_MINUTES)
                                  ? dose->minutes_min
                                  : PAL_USE_EMPTY);
}

static void
pal_technique_log_dispose (GObject *object)
{
  PalTechniqueLog *self = PAL_TECHNIQUE_LOG (object);

  g_clear_object (&self->mark);
  g_clear_object (&self->chart);
  g_clear_pointer (&self->technique, pal_technique_unref);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  G_OBJECT_CLASS (pal_technique_log_parent_class)->dispose (object);
}

static void
pal_technique_log_class_init (PalTechniqueLogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_technique_log_dispose;
}

static void
pal_technique_log_init (PalTechniqueLog *self)
{
}

/**
 * pal_technique_log_new:
 * @knowledge: the techniques
 * @chart: the record
 * @mark: a mark of today's visit, or a ghost
 * @technique: (nullable): the one that can be logged; %NULL to show all that were
 * @dose: (nullable): how it is advised, from which an entry begins
 *
 * Returns: (transfer floating): the entries of today, which are changed where they stand; with all
 *   techniques, hidden while there are none.
 */
GtkWidget *
pal_technique_log_new (PalKnowledge *knowledge,
                       PalChart *chart,
                       PalMark *mark,
                       const PalTechnique *technique,
                       const PalDose *dose)
{
  PalTechniqueLog *self;
  GtkWidget *box;

  g_return_val_if_fail (knowledge != NULL && PAL_IS_CHART (chart) && PAL_IS_MARK (mark), NULL);
  g_return_val_if_fail (technique == NULL || dose != NULL, NULL);

  self = g_object_new (PAL_TYPE_TECHNIQUE_LOG, NULL);
  self->knowledge = pal_knowledge_ref (knowledge);
  self->chart = g_object_ref (chart);
  self->mark = g_object_ref (mark);
  self->technique = technique != NULL ? pal_technique_ref (technique) : NULL;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  if (technique != NULL)
    {
      GtkWidget *button = gtk_button_new_with_label (_ ("Log This Technique"));

      self->dose = *dose;
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      gtk_widget_add_css_class (button, "suggested-action");
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (log_cb), self);
      gtk_box_append (GTK_BOX (box), button);
    }
  else
    {
      GtkWidget *heading = g_object_new (
        GTK_TYPE_LABEL, "label", _ ("Techniques Used"), "xalign", 0.0, "wrap", TRUE, NULL);

      gtk_widget_add_css_class (heading, "heading");
      gtk_box_append (GTK_BOX (box), heading);
    }
  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (
    chart, "changed", G_CALLBACK (chart_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/* Returns: (transfer none): the mark whose entries it shows. */
PalMark *
pal_technique_log_get_mark (PalTechniqueLog *self)
{
  g_return_val_if_fail (PAL_IS_TECHNIQUE_LOG (self), NULL);
  return self->mark;
}
