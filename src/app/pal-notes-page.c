/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-notes-page"

#include "pal-notes-page.h"

#include "pal-note-editor.h"
#include "pal-rating-strip.h"

static const char *const columns[] = { "pain_now", "pain_average", "pain_worst" };

struct _PalNotesPage
{
  AdwBin parent_instance;

  PalChart *chart;
  gboolean filling; /* the program writes into the page */

  PalRatingStrip *strips[G_N_ELEMENTS (columns)];
  PalNoteEditor *note;
};

G_DEFINE_FINAL_TYPE (PalNotesPage, pal_notes_page, ADW_TYPE_BIN)

static void
note_saved_cb (PalNotesPage *self, const char *note, const char *merge_key)
{
  g_assert (PAL_IS_NOTES_PAGE (self));
  if (self->chart != NULL)
    pal_chart_set_visit_note (self->chart, note, merge_key);
}

static void
rated_cb (PalNotesPage *self, int intensity, PalRatingStrip *strip)
{
  g_assert (PAL_IS_NOTES_PAGE (self));

  if (self->filling || self->chart == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (strip == self->strips[i])
      pal_chart_set_visit_pain (self->chart, columns[i], intensity);
}

static void
update (PalNotesPage *self)
{
  PalVisit *visit = self->chart != NULL ? pal_chart_get_visit (self->chart) : NULL;
  const char *note = visit != NULL ? pal_visit_get_note (visit) : NULL;

  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    pal_rating_strip_set_intensity (
        self->strips[i],
        visit != NULL ? pal_visit_get_pain (visit, columns[i]) : PAL_INTENSITY_EMPTY);
  self->filling = FALSE;
  pal_note_editor_show_text (self->note, note);
}

static void
pal_notes_page_dispose (GObject *object)
{
  PalNotesPage *self = PAL_NOTES_PAGE (object);

  if (self->chart != NULL)
    g_signal_handlers_disconnect_by_data (self->chart, self);
  g_clear_object (&self->chart);
  /* The template takes away the children it names, behind the back of the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAL_TYPE_NOTES_PAGE);
  G_OBJECT_CLASS (pal_notes_page_parent_class)->dispose (object);
}

static void
pal_notes_page_class_init (PalNotesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_notes_page_dispose;

  g_type_ensure (PAL_TYPE_NOTE_EDITOR);
  g_type_ensure (PAL_TYPE_RATING_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/notes-page.ui");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    gtk_widget_class_bind_template_child_full (
        widget_class,
        columns[i],
        FALSE,
        (gssize) (G_STRUCT_OFFSET (PalNotesPage, strips) + i * sizeof (PalRatingStrip *)));
  gtk_widget_class_bind_template_child (widget_class, PalNotesPage, note);
  gtk_widget_class_bind_template_callback (widget_class, note_saved_cb);
  gtk_widget_class_bind_template_callback (widget_class, rated_cb);
}

static void
pal_notes_page_init (PalNotesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pal_notes_page_set_chart:
 * @self: the page
 * @chart: (nullable): a loaded chart
 */
void
pal_notes_page_set_chart (PalNotesPage *self, PalChart *chart)
{
  g_return_if_fail (PAL_IS_NOTES_PAGE (self));

  if (self->chart == chart)
    return;
  pal_note_editor_flush (self->note);
  if (self->chart != NULL)
    g_signal_handlers_disconnect_by_func (self->chart, update, self);
  g_set_object (&self->chart, chart);
  if (chart != NULL)
    {
      g_signal_connect_object (chart, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (
          chart, "notify::visit", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  update (self);
}

/* Sends what was typed to the store now. */
void
pal_notes_page_flush (PalNotesPage *self)
{
  g_return_if_fail (PAL_IS_NOTES_PAGE (self));
  pal_note_editor_flush (self->note);
}
