/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-muscles"

#include "pal-mark-muscles.h"

#include <glib/gi18n-lib.h>

#include "pal-choice-chips.h"
#include "pal-guidance-fold.h"
#include "pal-guidance-parts.h"

struct _PalMarkMuscles
{
  AdwBin parent_instance;

  PalKnowledge *knowledge;
  PalFigure *figure;
  PalChart *chart;
  PalMark *mark;

  PalGuidanceFold *fold;
  PalChoiceChips *chips; /* NULL until the fold is opened */
  GtkWidget *next;
};

G_DEFINE_FINAL_TYPE (PalMarkMuscles, pal_mark_muscles, ADW_TYPE_BIN)

static GStrv
dup_muscles (PalMarkMuscles *self)
{
  PalFigureView *view = pal_figure_get_view (self->figure, pal_mark_get_view (self->mark));
  PalPoint point = pal_mark_get_point (self->mark);

  return view != NULL ? pal_figure_view_dup_pressed (view, point.u, point.v)
                      : g_new0 (char *, 1);
}

static char *
describe_muscle (PalMarkMuscles *self, char **muscles)
{
  const char *muscle = pal_mark_get_muscle (self->mark);
  guint n_muscles = g_strv_length (muscles);
  const char *listed;

  if (muscle == NULL)
    return g_strdup (_ ("No muscle is drawn under this point."));
  listed = pal_mark_get_muscle_listed (self->mark)
               ? _ ("A listed trigger-point site of this muscle is within 3 cm.")
               : _ ("No listed site here.");
  for (guint i = 0; i < n_muscles; i++)
    if (g_str_equal (muscles[i], muscle))
      {
        /* Translators: which of the muscles under a point, counted from the surface: "1 of 3" */
        g_autofree char *position = g_strdup_printf (_ ("%u of %u"), i + 1, n_muscles);
        g_autofree char *name
            = pal_knowledge_dup_name (self->knowledge, muscle, PAL_VOICE_CLINICAL, NULL);

        return g_strdup_printf ("%s: %s. %s", position, name, listed);
      }
  return g_strdup (listed);
}

static void
update (PalMarkMuscles *self)
{
  g_auto (GStrv) muscles = dup_muscles (self);
  g_autofree char *summary = describe_muscle (self, muscles);
  guint chosen = 0;

  pal_guidance_fold_set_subtitle (self->fold, summary);
  if (self->chips == NULL)
    return;
  for (guint i = 0; muscles[i] != NULL; i++)
    {
      g_autofree char *name
          = pal_knowledge_dup_name (self->knowledge, muscles[i], PAL_VOICE_CLINICAL, NULL);

      if (g_strcmp0 (muscles[i], pal_mark_get_muscle (self->mark)) == 0)
        chosen = i + 1;
      g_free (muscles[i]);
      muscles[i] = g_strdup_printf ("%u %s", i + 1, name);
    }
  pal_choice_chips_set_words (self->chips, muscles);
  pal_choice_chips_set_chosen (self->chips, chosen);
  gtk_widget_set_visible (self->next, g_strv_length (muscles) > 1);
}

static void
muscle_chosen_cb (PalMarkMuscles *self, guint chosen)
{
  g_auto (GStrv) muscles = NULL;
  PalFigureView *view;
  PalPoint point;

  g_assert (PAL_IS_MARK_MUSCLES (self));

  muscles = dup_muscles (self);
  if (chosen > g_strv_length (muscles))
    return;
  view = pal_figure_get_view (self->figure, pal_mark_get_view (self->mark));
  point = pal_mark_get_point (self->mark);
  pal_chart_set_muscle (
      self->chart,
      self->mark,
      muscles[chosen - 1],
      pal_figure_view_has_site_near (view, muscles[chosen - 1], point.u, point.v));
}

static GtkWidget *
make_muscles (gpointer data)
{
  PalMarkMuscles *self = data;
  GtkWidget *part = pal_guidance_part_new ();

  self->chips = PAL_CHOICE_CHIPS (
      pal_choice_chips_new (_ ("Muscles from the surface down"), PAL_CHOICE_ONE));
  g_signal_connect_object (
      self->chips, "chosen", G_CALLBACK (muscle_chosen_cb), self, G_CONNECT_SWAPPED);
  self->next = gtk_button_new_with_label (_ ("Next Muscle Below"));
  g_object_set (self->next,
                "halign",
                GTK_ALIGN_START,
                "focus-on-click",
                FALSE,
                "action-name",
                "map.next-muscle",
                "tooltip-text",
                _ ("Another muscle under this point (n)"),
                NULL);
  gtk_box_append (GTK_BOX (part), GTK_WIDGET (self->chips));
  gtk_box_append (GTK_BOX (part), self->next);
  if (self->mark != NULL)
    update (self);
  return part;
}

static void
pal_mark_muscles_dispose (GObject *object)
{
  PalMarkMuscles *self = PAL_MARK_MUSCLES (object);

  g_clear_object (&self->mark);
  g_clear_object (&self->chart);
  g_clear_object (&self->figure);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  G_OBJECT_CLASS (pal_mark_muscles_parent_class)->dispose (object);
}

static void
pal_mark_muscles_class_init (PalMarkMusclesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_mark_muscles_dispose;
}

static void
pal_mark_muscles_init (PalMarkMuscles *self)
{
  self->fold = PAL_GUIDANCE_FOLD (
      pal_guidance_fold_new (_ ("Muscles Under This Point"), NULL, make_muscles, self, NULL));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->fold));
}

/**
 * pal_mark_muscles_new:
 * @knowledge: the names of muscles
 * @figure: the drawn body
 *
 * Returns: (transfer floating): a closed fold, under no point yet.
 */
GtkWidget *
pal_mark_muscles_new (PalKnowledge *knowledge, PalFigure *figure)
{
  PalMarkMuscles *self = g_object_new (PAL_TYPE_MARK_MUSCLES, NULL);

  self->knowledge = pal_knowledge_ref (knowledge);
  self->figure = g_object_ref (figure);
  return GTK_WIDGET (self);
}

/**
 * pal_mark_muscles_show:
 * @self: the muscles
 * @chart: what @mark is in
 * @mark: (nullable): a trigger point that may be changed; %NULL lets go of the one before
 *
 * Shows the mark as it is on the disk.
 */
void
pal_mark_muscles_show (PalMarkMuscles *self, PalChart *chart, PalMark *mark)
{
  g_return_if_fail (PAL_IS_MARK_MUSCLES (self));
  g_return_if_fail (mark == NULL || (PAL_IS_CHART (chart) && PAL_IS_MARK (mark)));

  g_set_object (&self->chart, chart);
  g_set_object (&self->mark, mark);
  if (mark != NULL)
    update (self);
}
