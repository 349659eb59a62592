/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-satellite"

#include "pal-mark-satellite.h"

#include <glib/gi18n-lib.h>

#include "pal-choice-chips.h"
#include "pal-guidance-fold.h"
#include "pal-guidance-parts.h"
#include "pal-mark-summary.h"

/* Which chip says that a point is a satellite without saying of which. */
#define OF_UNKNOWN 1

struct _PalMarkSatellite
{
  AdwBin parent_instance;

  PalKnowledge *knowledge;
  PalChart *chart;
  PalMark *mark;

  PalGuidanceFold *fold;
  PalChoiceChips *chips; /* NULL until the fold is opened */
  GPtrArray *mains;      /* (element-type PalMark): of the chips after the first, in their order */
};

G_DEFINE_FINAL_TYPE (PalMarkSatellite, pal_mark_satellite, ADW_TYPE_BIN)

static void
update (PalMarkSatellite *self)
{
  GListModel *today = pal_chart_get_today (self->chart);
  g_autofree char *summary
      = pal_mark_summary_satellite (self->chart, self->knowledge, self->mark);
  guint chosen = pal_mark_is_satellite (self->mark) ? OF_UNKNOWN : 0;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  pal_guidance_fold_set_subtitle (self->fold, summary);
  if (self->chips == NULL)
    return;
  g_ptr_array_set_size (self->mains, 0);
  /* Translators: a satellite of a trigger point that is not named */
  g_strv_builder_add (builder, _ ("Of Another Point"));
  for (guint i = 0; i < g_list_model_get_n_items (today); i++)
    {
      g_autoptr (PalMark) main = g_list_model_get_item (today, i);
      g_autofree char *name = NULL;

      if (pal_mark_get_kind (main) != PAL_KIND_TRIGGER_POINT || main == self->mark)
        continue;
      name = pal_mark_summary_name (self->chart, self->knowledge, main);
      g_strv_builder_add (builder, name);
      g_ptr_array_add (self->mains, g_object_ref (main));
      if (chosen != 0
          && g_strcmp0 (pal_mark_get_finding_id (main), pal_mark_get_satellite_of (self->mark)) == 0)
        chosen = OF_UNKNOWN + self->mains->len;
    }
  names = g_strv_builder_end (builder);
  pal_choice_chips_set_words (self->chips, names);
  pal_choice_chips_set_chosen (self->chips, chosen);
}

static void
satellite_chosen_cb (PalMarkSatellite *self, guint chosen)
{
  g_assert (PAL_IS_MARK_SATELLITE (self));
  pal_chart_set_satellite (self->chart,
                           self->mark,
                           chosen != 0,
                           chosen > OF_UNKNOWN && chosen - OF_UNKNOWN <= self->mains->len
                               ? g_ptr_array_index (self->mains, chosen - OF_UNKNOWN - 1)
                               : NULL);
}

static GtkWidget *
make_satellite (gpointer data)
{
  PalMarkSatellite *self = data;
  GtkWidget *part = pal_guidance_part_new ();

  self->chips = PAL_CHOICE_CHIPS (
      pal_choice_chips_new (_ ("Satellite of"), PAL_CHOICE_ONE_OR_NONE));
  g_signal_connect_object (
      self->chips, "chosen", G_CALLBACK (satellite_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (part), GTK_WIDGET (self->chips));
  if (self->mark != NULL)
    update (self);
  return part;
}

static void
pal_mark_satellite_dispose (GObject *object)
{
  PalMarkSatellite *self = PAL_MARK_SATELLITE (object);

  g_clear_object (&self->mark);
  g_clear_object (&self->chart);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  g_clear_pointer (&self->mains, g_ptr_array_unref);
  G_OBJECT_CLASS (pal_mark_satellite_parent_class)->dispose (object);
}

static void
pal_mark_satellite_class_init (PalMarkSatelliteClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_mark_satellite_dispose;
}

static void
pal_mark_satellite_init (PalMarkSatellite *self)
{
  self->mains = g_ptr_array_new_with_free_func (g_object_unref);
  self->fold = PAL_GUIDANCE_FOLD (
      pal_guidance_fold_new (_ ("Satellite"), NULL, make_satellite, self, NULL));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->fold));
}

/**
 * pal_mark_satellite_new:
 * @knowledge: the names of regions
 *
 * Returns: (transfer floating): a closed fold, for no point yet.
 */
GtkWidget *
pal_mark_satellite_new (PalKnowledge *knowledge)
{
  PalMarkSatellite *self = g_object_new (PAL_TYPE_MARK_SATELLITE, NULL);

  self->knowledge = pal_knowledge_ref (knowledge);
  return GTK_WIDGET (self);
}

/**
 * pal_mark_satellite_show:
 * @self: of which point
 * @chart: what @mark is in
 * @mark: (nullable): a trigger point that may be changed; %NULL lets go of the one before
 *
 * Shows the mark as it is on the disk.
 */
void
pal_mark_satellite_show (PalMarkSatellite *self, PalChart *chart, PalMark *mark)
{
  g_return_if_fail (PAL_IS_MARK_SATELLITE (self));
  g_return_if_fail (mark == NULL || (PAL_IS_CHART (chart) && PAL_IS_MARK (mark)));

  g_set_object (&self->chart, chart);
  g_set_object (&self->mark, mark);
  if (mark != NULL)
    update (self);
}
