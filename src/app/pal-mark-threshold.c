/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-threshold"

#include "pal-mark-threshold.h"

#include <glib/gi18n-lib.h>

#include "pal-guidance-fold.h"
#include "pal-guidance-parts.h"
#include "pal-line-entry.h"
#include "pal-mark-summary.h"
#include "pal-preferences.h"

struct _PalMarkThreshold
{
  AdwBin parent_instance;

  PalChart *chart;
  PalMark *mark;

  PalGuidanceFold *fold;
  PalLineEntry *entry; /* NULL until the fold is opened */
};

G_DEFINE_FINAL_TYPE (PalMarkThreshold, pal_mark_threshold, ADW_TYPE_BIN)

static void
update (PalMarkThreshold *self)
{
  PalPressureUnit unit = pal_preferences_get_pressure_unit (pal_chart_get_practice (self->chart));
  double kpa = pal_mark_get_pressure_threshold (self->mark);
  g_autofree char *summary = pal_mark_summary_threshold (self->chart, self->mark);
  g_autofree char *number = g_strdup ("");
  g_autofree char *hint = NULL;

  pal_guidance_fold_set_subtitle (self->fold, summary);
  if (self->entry == NULL)
    return;
  if (kpa >= 0)
    {
      g_free (number);
      number = g_strdup_printf ("%.*f",
                                (int) pal_pressure_unit_get_digits (unit),
                                pal_pressure_from_kpa (kpa, unit));
    }
  /* Translators: %s is a unit of pressure, kPa or kgf/cm² */
  hint = g_strdup_printf (_ ("The pressure at which it begins to hurt, in %s"),
                          pal_preferences_name_pressure_unit (unit));
  pal_line_entry_set_hint (self->entry, hint);
  pal_line_entry_show (self->entry, number);
}

static gboolean
threshold_entered_cb (PalMarkThreshold *self, const char *text)
{
  double kpa = PAL_PRESSURE_EMPTY;

  g_assert (PAL_IS_MARK_THRESHOLD (self));

  if (self->mark == NULL)
    return TRUE;
  return (*text == '\0'
          || pal_pressure_read (
              text,
              pal_preferences_get_pressure_unit (pal_chart_get_practice (self->chart)),
              &kpa))
         && pal_chart_set_pressure_threshold (self->chart, self->mark, kpa, NULL);
}

static GtkWidget *
make_threshold (gpointer data)
{
  PalMarkThreshold *self = data;
  GtkWidget *part = pal_guidance_part_new ();

  self->entry = PAL_LINE_ENTRY (pal_line_entry_new (
      _ ("Pressure pain threshold"), "", _ ("This is no pressure. Nothing was changed.")));
  g_signal_connect_object (
      self->entry, "entered", G_CALLBACK (threshold_entered_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (part), GTK_WIDGET (self->entry));
  if (self->mark != NULL)
    update (self);
  return part;
}

static void
pal_mark_threshold_dispose (GObject *object)
{
  PalMarkThreshold *self = PAL_MARK_THRESHOLD (object);

  g_clear_object (&self->mark);
  g_clear_object (&self->chart);
  G_OBJECT_CLASS (pal_mark_threshold_parent_class)->dispose (object);
}

static void
pal_mark_threshold_class_init (PalMarkThresholdClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_mark_threshold_dispose;
}

static void
pal_mark_threshold_init (PalMarkThreshold *self)
{
  self->fold = PAL_GUIDANCE_FOLD (
      pal_guidance_fold_new (_ ("Pressure Pain Threshold"), NULL, make_threshold, self, NULL));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->fold));
}

/**
 * pal_mark_threshold_new:
 *
 * Returns: (transfer floating): a closed fold, for no point yet.
 */
GtkWidget *
pal_mark_threshold_new (void)
{
  return g_object_new (PAL_TYPE_MARK_THRESHOLD, NULL);
}

/**
 * pal_mark_threshold_show:
 * @self: the threshold
 * @chart: what @mark is in
 * @mark: (nullable): a trigger point that may be changed; %NULL lets go of the one before
 *
 * Shows the mark as it is on the disk.
 */
void
pal_mark_threshold_show (PalMarkThreshold *self, PalChart *chart, PalMark *mark)
{
  g_return_if_fail (PAL_IS_MARK_THRESHOLD (self));
  g_return_if_fail (mark == NULL || (PAL_IS_CHART (chart) && PAL_IS_MARK (mark)));

  g_set_object (&self->chart, chart);
  g_set_object (&self->mark, mark);
  if (mark != NULL)
    update (self);
}

/**
 * pal_mark_threshold_flush:
 * @self: the threshold
 *
 * Sends what was typed to the store now.
 */
void
pal_mark_threshold_flush (PalMarkThreshold *self)
{
  g_return_if_fail (PAL_IS_MARK_THRESHOLD (self));
  if (self->mark != NULL && self->entry != NULL)
    pal_line_entry_flush (self->entry);
}
