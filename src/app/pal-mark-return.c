/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-return"

#include "pal-mark-return.h"

#include <glib/gi18n-lib.h>

#include "pal-time.h"

struct _PalMarkReturn
{
  AdwBin parent_instance;

  PalChart *chart;
  PalMark *mark;
  PalFinding *gone; /* what is asked about; NULL where it is said already */

  GtkLabel *words;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (PalMarkReturn, pal_mark_return, ADW_TYPE_BIN)

static void
clicked_cb (PalMarkReturn *self)
{
  g_assert (PAL_IS_MARK_RETURN (self));
  pal_chart_link_return (self->chart, self->mark, self->gone);
}

static void
pal_mark_return_dispose (GObject *object)
{
  PalMarkReturn *self = PAL_MARK_RETURN (object);

  g_clear_object (&self->chart);
  g_clear_object (&self->mark);
  g_clear_object (&self->gone);
  G_OBJECT_CLASS (pal_mark_return_parent_class)->dispose (object);
}

static void
pal_mark_return_class_init (PalMarkReturnClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_mark_return_dispose;
}

static void
pal_mark_return_init (PalMarkReturn *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->words = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  self->button = g_object_new (GTK_TYPE_BUTTON, "halign", GTK_ALIGN_START, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "chip");
  g_signal_connect_object (
      self->button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->button));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * pal_mark_return_show:
 * @self: the question
 * @chart: what @mark is in
 * @mark: a mark of today
 */
void
pal_mark_return_show (PalMarkReturn *self, PalChart *chart, PalMark *mark)
{
  PalFinding *known, *gone;
  gboolean editable;

  g_return_if_fail (PAL_IS_MARK_RETURN (self) && PAL_IS_CHART (chart) && PAL_IS_MARK (mark));

  known = pal_chart_get_returned (chart, mark);
  gone = known == NULL ? pal_chart_find_gone (chart, mark) : NULL;
  editable = pal_chart_may_change_mark (chart, mark);
  g_set_object (&self->chart, chart);
  g_set_object (&self->mark, mark);
  g_set_object (&self->gone, gone);
  if (known != NULL || gone != NULL)
    {
      g_autofree char *date
          = pal_time_format_date (pal_finding_get_ended_date (known != NULL ? known : gone));
      /* Translators: of a mark; %s is the date on which it was gone */
      g_autofree char *words = g_strdup_printf (
          known != NULL ? _ ("Has come back; was gone on %s") : _ ("Was here until %s"), date);

      gtk_label_set_label (self->words, words);
      gtk_button_set_label (self->button, known != NULL ? _ ("Not the Same") : _ ("Same Again"));
      gtk_widget_set_tooltip_text (
          GTK_WIDGET (self->button),
          known != NULL ? NULL : _ ("It is what was gone and has come back (r)"));
      /* Whoever has just pressed it hears what it says now. */
      gtk_accessible_update_property (
          GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->button), editable);
  gtk_widget_set_visible (GTK_WIDGET (self), known != NULL || (gone != NULL && editable));
}
