/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-difference-list"

#include "pal-difference-list.h"

#include <glib/gi18n-lib.h>

struct _PalDifferenceList
{
  AdwBin parent_instance;

  GPtrArray *differences; /* PalAuthorDifference, a row for each; NULL before the first */

  GtkListBox *list;
  GtkWidget *none;
};

G_DEFINE_FINAL_TYPE (PalDifferenceList, pal_difference_list, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
row_activated_cb (PalDifferenceList *self, GtkListBoxRow *row)
{
  const PalAuthorDifference *difference
    = g_ptr_array_index (self->differences, (guint) gtk_list_box_row_get_index (row));

  g_assert (PAL_IS_DIFFERENCE_LIST (self));
  g_signal_emit (self,
                 signals[SIGNAL_CHOSEN],
                 0,
                 difference->client != NULL ? difference->client : difference->therapist);
}

static void
pal_difference_list_dispose (GObject *object)
{
  PalDifferenceList *self = PAL_DIFFERENCE_LIST (object);

  g_clear_pointer (&self->differences, g_ptr_array_unref);
  /* The template takes away the children it names, behind the back of the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAL_TYPE_DIFFERENCE_LIST);
  G_OBJECT_CLASS (pal_difference_list_parent_class)->dispose (object);
}

static void
pal_difference_list_class_init (PalDifferenceListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_difference_list_dispose;

  /* The person goes to a mark that the other author has not, or says otherwise. */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen",
                                         G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         1,
                                         PAL_TYPE_MARK);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/difference-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PalDifferenceList, list);
  gtk_widget_class_bind_template_child (widget_class, PalDifferenceList, none);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
pal_difference_list_init (PalDifferenceList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
dup_what (const PalAuthorDifference *difference)
{
  switch (difference->type)
    {
    case PAL_DIFFERENCE_ONLY_CLIENT:
      /* Translators: after a zone of the body: "Temple, right: marked by the client only" */
      return g_strdup (_ ("marked by the client only"));
    case PAL_DIFFERENCE_ONLY_THERAPIST:
      /* Translators: after a zone of the body */
      return g_strdup (_ ("marked by the therapist only"));
    case PAL_DIFFERENCE_INTENSITY:
    default:
      /* Translators: after a zone of the body: how strong its pain is in the marks of each */
      return g_strdup_printf (_ ("client %d, therapist %d"),
                              pal_mark_get_intensity (difference->client),
                              pal_mark_get_intensity (difference->therapist));
    }
}

/**
 * pal_difference_list_dup_words:
 * @knowledge: the names of zones
 * @difference: where the two differ
 *
 * Returns: (transfer full): that in a sentence.
 */
char *
pal_difference_list_dup_words (PalKnowledge *knowledge, const PalAuthorDifference *difference)
{
  g_autofree char *zone = NULL;
  g_autofree char *what = NULL;

  g_return_val_if_fail (knowledge != NULL && difference != NULL, NULL);

  zone = pal_knowledge_dup_name (knowledge, difference->zone, PAL_VOICE_CLINICAL, NULL);
  what = dup_what (difference);
  /* Translators: a zone of the body, and what the two say of it */
  return g_strdup_printf (_ ("%s: %s"), zone, what);
}

static GtkWidget *
create_label (const char *words, const char *const *classes)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_css_classes (label, (const char **) classes);
  return label;
}

/* The sign that stands on the figure, too. */
static GtkWidget *
create_sign (PalDifferenceType type)
{
  static const char *const classes[] = { "sign", NULL };
  static const char *const signs[] = {
    [PAL_DIFFERENCE_ONLY_CLIENT] = "≠ ●",
    [PAL_DIFFERENCE_ONLY_THERAPIST] = "≠ ◆",
    [PAL_DIFFERENCE_INTENSITY] = "≠",
  };
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "label",
                                   signs[type],
                                   "valign",
                                   GTK_ALIGN_CENTER,
                                   NULL);

  gtk_widget_set_css_classes (label, (const char **) classes);
  return label;
}

static GtkWidget *
create_row (PalKnowledge *knowledge, const PalAuthorDifference *difference)
{
  static const char *const plain[] = { NULL }, *const small[] = { "caption", "dim-label", NULL };
  g_autofree char *zone
    = pal_knowledge_dup_name (knowledge, difference->zone, PAL_VOICE_CLINICAL, NULL);
  g_autofree char *what = dup_what (difference);
  g_autofree char *words = pal_difference_list_dup_words (knowledge, difference);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (lines), create_label (zone, plain));
  gtk_box_append (GTK_BOX (lines), create_label (what, small));
  gtk_box_append (GTK_BOX (box), create_sign (difference->type));
  gtk_box_append (GTK_BOX (box), lines);
  gtk_widget_add_css_class (box, "difference");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return row;
}

/**
 * pal_difference_list_set_differences:
 * @self: the list
 * @knowledge: the names of zones
 * @differences: (element-type PalAuthorDifference): what to list
 */
void
pal_difference_list_set_differences (PalDifferenceList *self,
                                     PalKnowledge *knowledge,
                                     GPtrArray *differences)
{
  GtkListBoxRow *row;

  g_return_if_fail (PAL_IS_DIFFERENCE_LIST (self) && knowledge != NULL && differences != NULL);

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  self->differences = g_ptr_array_ref (differences);
  for (guint i = 0; i < differences->len; i++)
    gtk_list_box_append (self->list, create_row (knowledge, g_ptr_array_index (differences, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->list), differences->len > 0);
  gtk_widget_set_visible (self->none, differences->len == 0);
}
