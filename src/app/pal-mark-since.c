/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-since"

#include "pal-mark-since.h"

#include <glib/gi18n-lib.h>

#include "pal-line-entry.h"
#include "pal-mark-summary.h"
#include "pal-since.h"
#include "pal-time.h"
#include "pal-wrap-box.h"

/* Its day and month cannot be taken for one another. */
#define EXAMPLE "2024-03-15"

/* What people say before they are asked more closely, and what is written down for it. Days and weeks
 * are known no better than to the week. */
static const struct
{
  const char *words;
  guint n;
  PalPrecision unit;
  PalPrecision precision;
} quick[] = {
  { N_ ("Today"), 0, PAL_PRECISION_DAY, PAL_PRECISION_DAY },
  { N_ ("Days"), 3, PAL_PRECISION_DAY, PAL_PRECISION_WEEK },
  { N_ ("Weeks"), 3, PAL_PRECISION_WEEK, PAL_PRECISION_WEEK },
  { N_ ("3 Months or More"), 3, PAL_PRECISION_MONTH, PAL_PRECISION_MONTH },
  { N_ ("Years"), 2, PAL_PRECISION_YEAR, PAL_PRECISION_YEAR },
};

struct _PalMarkSince
{
  AdwBin parent_instance;

  PalChart *chart;
  PalMark *mark;

  PalLineEntry *entry;
  GtkWidget *chronic;
};

G_DEFINE_FINAL_TYPE (PalMarkSince, pal_mark_since, ADW_TYPE_BIN)

static void
quick_cb (PalMarkSince *self, GtkWidget *button)
{
  guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "quick"));
  const char *on_date;
  PalSince since;

  g_assert (PAL_IS_MARK_SINCE (self));

  on_date = self->mark != NULL ? pal_mark_summary_get_date (self->chart, self->mark) : NULL;
  if (on_date != NULL && pal_since_from_ago (&since, quick[i].n, quick[i].unit, on_date))
    pal_chart_set_since (self->chart, self->mark, since.date, quick[i].precision, NULL);
}

static gboolean
entered_cb (PalMarkSince *self, const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  const char *on_date;
  PalSince since;

  g_assert (PAL_IS_MARK_SINCE (self));

  if (self->mark == NULL)
    return TRUE;
  if (*stripped == '\0')
    return pal_chart_set_since (self->chart, self->mark, NULL, PAL_PRECISION_NONE, NULL);
  on_date = pal_mark_summary_get_date (self->chart, self->mark);
  return on_date != NULL && pal_since_read (&since, stripped, on_date)
         && pal_chart_set_since (self->chart, self->mark, since.date, since.precision, NULL);
}

static void
pal_mark_since_dispose (GObject *object)
{
  PalMarkSince *self = PAL_MARK_SINCE (object);

  g_clear_object (&self->mark);
  g_clear_object (&self->chart);
  G_OBJECT_CLASS (pal_mark_since_parent_class)->dispose (object);
}

static void
pal_mark_since_class_init (PalMarkSinceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_mark_since_dispose;
}

static void
append_quick (PalMarkSince *self, PalWrapBox *box)
{
  for (guint i = 0; i < G_N_ELEMENTS (quick); i++)
    {
      GtkWidget *button = gtk_button_new_with_label (_ (quick[i].words));

      gtk_widget_add_css_class (button, "chip");
      gtk_widget_set_focus_on_click (button, FALSE);
      if (quick[i].precision != PAL_PRECISION_DAY)
        {
          PalSince since;
          g_autofree char *today = pal_time_today ();
          g_autofree char *about = NULL;
          g_autofree char *tooltip = NULL;

          pal_since_from_ago (&since, quick[i].n, quick[i].unit, today);
          about = pal_since_format (since.date, quick[i].precision);
          /* Translators: %s is a date, a month or a year */
          tooltip = g_strdup_printf (_ ("Writes down %s, to be made more exact below"), about);
          gtk_widget_set_tooltip_text (button, tooltip);
        }
      g_object_set_data (G_OBJECT (button), "quick", GUINT_TO_POINTER (i));
      g_signal_connect_object (button, "clicked", G_CALLBACK (quick_cb), self, G_CONNECT_SWAPPED);
      pal_wrap_box_append (box, button);
    }
}

static void
pal_mark_since_init (PalMarkSince *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *chips = pal_wrap_box_new ();
  g_autofree char *example = pal_time_format_date (EXAMPLE);
  /* Translators: %s is an example of a date */
  g_autofree char *hint = g_strdup_printf (_ ("Like “3 weeks”, “2019”, a month or %s"), example);

  append_quick (self, PAL_WRAP_BOX (chips));
  self->entry = PAL_LINE_ENTRY (pal_line_entry_new (
      _ ("Since when"),
      hint,
      _ ("This cannot be read as a time before this visit. Nothing was changed.")));
  g_signal_connect_object (
      self->entry, "entered", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  self->chronic = g_object_new (
      GTK_TYPE_LABEL,
      "label",
      _ ("Chronic (12 weeks or more)"),
      "tooltip-text",
      _ ("Pain of 12 weeks or more is called chronic: National Institute of Neurological Disorders "
         "and Stroke. ICD-11 draws the line at three months: Treede et al., Pain 2019, 160: 19–27."),
      "wrap",
      TRUE,
      "xalign",
      0.0,
      "visible",
      FALSE,
      NULL);
  gtk_widget_add_css_class (self->chronic, "heading");
  gtk_box_append (GTK_BOX (box), chips);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (box), self->chronic);
  adw_bin_set_child (ADW_BIN (self), box);
}

/* Returns: (transfer floating): for no mark yet. */
GtkWidget *
pal_mark_since_new (void)
{
  return g_object_new (PAL_TYPE_MARK_SINCE, NULL);
}

/**
 * pal_mark_since_show:
 * @self: since when
 * @chart: what @mark is in
 * @mark: a mark that may be changed
 *
 * Shows the mark as it is on the disk.
 */
void
pal_mark_since_show (PalMarkSince *self, PalChart *chart, PalMark *mark)
{
  g_autofree char *since = NULL;
  const char *on_date;

  g_return_if_fail (PAL_IS_MARK_SINCE (self) && PAL_IS_CHART (chart) && PAL_IS_MARK (mark));

  g_set_object (&self->chart, chart);
  g_set_object (&self->mark, mark);
  since = pal_since_format (pal_mark_get_since (mark), pal_mark_get_since_precision (mark));
  pal_line_entry_show (self->entry, since);
  on_date = pal_mark_summary_get_date (chart, mark);
  gtk_widget_set_visible (self->chronic, on_date != NULL && pal_mark_is_chronic (mark, on_date));
}

/* Sends what was typed to the store now. */
void
pal_mark_since_flush (PalMarkSince *self)
{
  g_return_if_fail (PAL_IS_MARK_SINCE (self));
  pal_line_entry_flush (self->entry);
}
