/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-technique-use-row"

#include "pal-technique-use-row.h"

#include <glib/gi18n-lib.h>

#include "pal-drop-down-name.h"
#include "pal-technique-words.h"

/* Minutes beyond this are a whole session, not a technique on one mark. */
#define MOST_MINUTES 60

struct _PalTechniqueUseRow
{
  AdwBin parent_instance;

  PalKnowledge *knowledge;
  PalChart *chart;
  PalTechniqueUse *use;

  GtkLabel *change; /* before and after, NULL where the fields say enough */
  GtkWidget *numbers[PAL_N_USE_NUMBERS]; /* drop-downs; the first item is empty */
  GtkEditable *tool;
  gboolean showing; /* what is set comes from the record */
};

G_DEFINE_FINAL_TYPE (PalTechniqueUseRow, pal_technique_use_row, ADW_TYPE_BIN)

static int
get_most (PalUseNumber number)
{
  return number == PAL_USE_MINUTES ? MOST_MINUTES : pal_use_number_get_most (number);
}

/* What a practice has added to the library has a name of its own. */
static PalOwnTechnique *
get_own (PalTechniqueUseRow *self)
{
  PalEntityList *own = pal_practice_get_own_techniques (pal_chart_get_practice (self->chart));

  return pal_entity_list_lookup (own, pal_technique_use_get_technique (self->use));
}

static void
update (PalTechniqueUseRow *self)
{
  const char *tool = pal_technique_use_get_tool (self->use);
  g_autofree char *words = pal_words_technique_use (self->knowledge, self->use, get_own (self));

  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (self->change != NULL)
    {
      g_autofree char *change = pal_words_use_change (self->use);

      gtk_label_set_label (self->change, change != NULL ? change : "");
    }
  self->showing = TRUE;
  for (guint i = 0; i < PAL_N_USE_NUMBERS; i++)
    {
      int value = pal_technique_use_get_number (self->use, (PalUseNumber) i);

      /* What another program wrote may be more than the list has. */
      gtk_drop_down_set_selected (
        GTK_DROP_DOWN (self->numbers[i]),
        value > get_most ((PalUseNumber) i) ? GTK_INVALID_LIST_POSITION : (guint) (value + 1));
    }
  if (g_strcmp0 (gtk_editable_get_text (self->tool), tool != NULL ? tool : "") != 0
      && gtk_widget_get_focus_child (GTK_WIDGET (self->tool)) == NULL)
    gtk_editable_set_text (self->tool, tool != NULL ? tool : "");
  self->showing = FALSE;
}

static void
selected_cb (PalTechniqueUseRow *self, GParamSpec *pspec, GtkDropDown *list)
{
  guint selected = gtk_drop_down_get_selected (list);

  g_assert (PAL_IS_TECHNIQUE_USE_ROW (self));

  if (self->showing || selected == GTK_INVALID_LIST_POSITION)
    return;
  for (guint i = 0; i < PAL_N_USE_NUMBERS; i++)
    if (self->numbers[i] == GTK_WIDGET (list))
      pal_chart_set_use_number (
        self->chart, self->use, (PalUseNumber) i, (int) selected - 1, NULL);
}

static void
tool_changed_cb (PalTechniqueUseRow *self)
{
  g_autofree char *key = NULL;

  g_assert (PAL_IS_TECHNIQUE_USE_ROW (self));

  if (self->showing)
    return;
  key = g_strdup_printf ("tool %s", pal_entity_get_id (PAL_ENTITY (self->use)));
  pal_chart_set_use_tool (self->chart, self->use, gtk_editable_get_text (self->tool), key);
}

static void
remove_cb (PalTechniqueUseRow *self)
{
  g_assert (PAL_IS_TECHNIQUE_USE_ROW (self));
  pal_chart_remove_technique_use (self->chart, self->use);
}

static void
pal_technique_use_row_dispose (GObject *object)
{
  PalTechniqueUseRow *self = PAL_TECHNIQUE_USE_ROW (object);

  g_clear_object (&self->use);
  g_clear_object (&self->chart);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  G_OBJECT_CLASS (pal_technique_use_row_parent_class)->dispose (object);
}

static void
pal_technique_use_row_class_init (PalTechniqueUseRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_technique_use_row_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pal_technique_use_row_init (PalTechniqueUseRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "technique-use");
}

static GtkWidget *
new_list (PalTechniqueUseRow *self, PalUseNumber number)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) items = NULL;
  GtkWidget *list;

  g_strv_builder_add (builder, "–");
  for (int i = 0; i <= get_most (number); i++)
    {
      g_autofree char *item = g_strdup_printf ("%d", i);

      g_strv_builder_add (builder, item);
    }
  items = g_strv_builder_end (builder);
  list = gtk_drop_down_new_from_strings ((const char *const *) items);
  g_signal_connect_swapped (list, "notify::selected", G_CALLBACK (selected_cb), self);
  return list;
}

static void
attach (GtkGrid *grid, int column, int row, int width, const char *words, GtkWidget *field)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label",
                                   words,
                                   "xalign",
                                   0.0,
                                   "wrap",
                                   TRUE,
                                   "mnemonic-widget",
                                   field,
                                   NULL);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_hexpand (field, TRUE);
  if (GTK_IS_DROP_DOWN (field))
    pal_drop_down_set_name (GTK_DROP_DOWN (field), words);
  else
    gtk_accessible_update_property (
      GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_grid_attach (grid, label, column, 2 * row, width, 1);
  gtk_grid_attach (grid, field, column, 2 * row + 1, width, 1);
}

/**
 * pal_technique_use_row_new:
 * @knowledge: the techniques
 * @chart: the record
 * @use: an entry of today's visit
 * @named: whether it says which technique it is
 *
 * Returns: (transfer floating): the entry; what is changed is in the record at once.
 */
GtkWidget *
pal_technique_use_row_new (PalKnowledge *knowledge,
                           PalChart *chart,
                           PalTechniqueUse *use,
                           gboolean named)
{
  PalTechniqueUseRow *self;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title, *remove;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (knowledge != NULL && PAL_IS_CHART (chart), NULL);
  g_return_val_if_fail (PAL_IS_TECHNIQUE_USE (use), NULL);

  self = g_object_new (PAL_TYPE_TECHNIQUE_USE_ROW, NULL);
  self->knowledge = pal_knowledge_ref (knowledge);
  self->chart = g_object_ref (chart);
  self->use = g_object_ref (use);
  name = pal_words_use_name (knowledge, use, get_own (self));
  title = g_object_new (GTK_TYPE_LABEL,
                        "label",
                        named ? name : _ ("Logged"),
                        "xalign",
                        0.0,
                        "wrap",
                        TRUE,
                        "hexpand",
                        TRUE,
                        NULL);
  gtk_widget_add_css_class (title, "caption-heading");
  /* Translators: %s is a technique that was used */
  label = g_strdup_printf (_ ("Remove %s"), name);
  remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, label);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (remove, "clicked", G_CALLBACK (remove_cb), self);
  gtk_box_append (GTK_BOX (head), title);
  if (named)
    {
      self->change = GTK_LABEL (gtk_label_new (NULL));
      gtk_widget_add_css_class (GTK_WIDGET (self->change), "heading");
      gtk_widget_add_css_class (GTK_WIDGET (self->change), "numeric");
      gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->change));
    }
  gtk_box_append (GTK_BOX (head), remove);

  for (guint i = 0; i < PAL_N_USE_NUMBERS; i++)
    self->numbers[i] = new_list (self, (PalUseNumber) i);
  self->tool = GTK_EDITABLE (gtk_entry_new ());
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->tool), _ ("Thumb, elbow, ball …"));
  g_signal_connect_swapped (self->tool, "changed", G_CALLBACK (tool_changed_cb), self);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  attach (GTK_GRID (grid), 0, 0, 1, _ ("Pressure"), self->numbers[PAL_USE_PRESSURE]);
  attach (GTK_GRID (grid), 1, 0, 1, _ ("Minutes"), self->numbers[PAL_USE_MINUTES]);
  attach (GTK_GRID (grid), 0, 1, 1, _ ("Number Before"), self->numbers[PAL_USE_BEFORE]);
  attach (GTK_GRID (grid), 1, 1, 1, _ ("Number After"), self->numbers[PAL_USE_AFTER]);
  attach (GTK_GRID (grid), 0, 2, 2, _ ("Tool"), GTK_WIDGET (self->tool));

  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), grid);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (use, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/* Returns: (transfer none): what was used, which it is about. */
PalTechniqueUse *
pal_technique_use_row_get_use (PalTechniqueUseRow *self)
{
  g_return_val_if_fail (PAL_IS_TECHNIQUE_USE_ROW (self), NULL);
  return self->use;
}
