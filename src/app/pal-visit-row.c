/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-visit-row"

#include "pal-visit-row.h"

#include <glib/gi18n-lib.h>

#include "pal-time.h"

struct _PalVisitRow
{
  AdwActionRow parent_instance;

  PalVisit *visit;
  guint n_marks;
  char *treatment; /* lines of what was done, or NULL */
};

G_DEFINE_FINAL_TYPE (PalVisitRow, pal_visit_row, ADW_TYPE_ACTION_ROW)

static void
update (PalVisitRow *self)
{
  g_autofree char *date = pal_time_format_date (pal_visit_get_local_date (self->visit));
  g_autofree char *clock = pal_time_format_clock (pal_visit_get_started_utc (self->visit));
  g_autofree char *marks = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u mark", "%u marks", self->n_marks), self->n_marks);
  g_autofree char *subtitle = NULL;

  subtitle = pal_visit_is_signed (self->visit)
                 /* Translators: a visit in the history: its time, its marks */
                 ? g_strdup_printf (_ ("%s · %s · signed"), clock, marks)
                 : g_strdup_printf (_ ("%s · %s"), clock, marks);
  if (self->treatment != NULL)
    {
      g_autofree char *marked = g_steal_pointer (&subtitle);

      subtitle = g_strdup_printf ("%s\n%s", marked, self->treatment);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), date);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
}

static void
pal_visit_row_dispose (GObject *object)
{
  g_clear_object (&PAL_VISIT_ROW (object)->visit);
  g_clear_pointer (&PAL_VISIT_ROW (object)->treatment, g_free);
  G_OBJECT_CLASS (pal_visit_row_parent_class)->dispose (object);
}

static void
pal_visit_row_class_init (PalVisitRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_visit_row_dispose;
}

static void
pal_visit_row_init (PalVisitRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

/* Returns: (transfer floating): a row about a visit, which follows when the visit changes. */
GtkWidget *
pal_visit_row_new (PalVisit *visit)
{
  PalVisitRow *self = g_object_new (PAL_TYPE_VISIT_ROW, NULL);

  self->visit = g_object_ref (visit);
  g_signal_connect_object (visit, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/* Returns: (transfer none): the visit it is about. */
PalVisit *
pal_visit_row_get_visit (PalVisitRow *self)
{
  g_return_val_if_fail (PAL_IS_VISIT_ROW (self), NULL);
  return self->visit;
}

/* Says how many marks the visit has. */
void
pal_visit_row_set_n_marks (PalVisitRow *self, guint n_marks)
{
  g_return_if_fail (PAL_IS_VISIT_ROW (self));
  if (self->n_marks == n_marks)
    return;
  self->n_marks = n_marks;
  update (self);
}

/* What was done at the visit, line by line; %NULL for nothing. */
void
pal_visit_row_set_treatment (PalVisitRow *self, const char *lines)
{
  g_return_if_fail (PAL_IS_VISIT_ROW (self));

  if (g_strcmp0 (self->treatment, lines) == 0)
    return;
  g_free (self->treatment);
  self->treatment = g_strdup (lines);
  update (self);
}
