/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-library-technique"

#include "pal-library-technique.h"

#include <glib/gi18n-lib.h>

#include "pal-autosave.h"
#include "pal-guidance-parts.h"
#include "pal-note-editor.h"
#include "pal-technique-chips.h"

static char *
targets_to_string (PalKnowledge *knowledge, guint set)
{
  return pal_targets_to_string (set);
}

static guint
targets_from_string (PalKnowledge *knowledge, const char *string)
{
  return pal_targets_from_string (string);
}

static char *
stages_to_string (PalKnowledge *knowledge, guint set)
{
  return pal_stages_to_string (set);
}

static guint
stages_from_string (PalKnowledge *knowledge, const char *string)
{
  return pal_stages_from_string (string);
}

static char *
aims_to_string (PalKnowledge *knowledge, guint set)
{
  return pal_aims_to_string ((PalAim) set);
}

static guint
aims_from_string (PalKnowledge *knowledge, const char *string)
{
  return pal_aims_from_string (string);
}

/* The long texts, by column. */
static const struct
{
  const char *column;
  const char *title;
} texts[] = {
  { "purpose", N_ ("What It Is For") },
  { "steps", N_ ("Steps, One to a Line") },
  { "cautions", N_ ("Cautions") },
};

/* When it suits, by column; nothing chosen is nothing said. */
static const struct
{
  const char *column;
  const char *title;
  char *(*to_string) (PalKnowledge *knowledge, guint set);
  guint (*from_string) (PalKnowledge *knowledge, const char *string);
} suits[] = {
  { "areas", N_ ("Part of the Body"), pal_knowledge_areas_to_string, pal_knowledge_areas_from_string },
  { "targets", N_ ("What Is Worked On"), targets_to_string, targets_from_string },
  { "stages", N_ ("Stage"), stages_to_string, stages_from_string },
  { "aims", N_ ("What For"), aims_to_string, aims_from_string },
};

struct _PalLibraryTechnique
{
  AdwBin parent_instance;

  PalPractice *practice;
  PalKnowledge *knowledge;
  PalOwnTechnique *technique;
  PalAutosave *autosave; /* of the rows */
  gboolean filling;      /* the program writes into the fields */

  AdwPreferencesGroup *rows;
  GtkEntry *name;
  AdwComboRow *pressure;
  GtkEntry *minutes;
  GtkWidget *suits;
  PalChoiceChips *chips[G_N_ELEMENTS (suits)];
  PalNoteEditor *editors[G_N_ELEMENTS (texts)];
};

G_DEFINE_FINAL_TYPE (PalLibraryTechnique, pal_library_technique, ADW_TYPE_BIN)

/* Nothing that is no number of minutes is kept. */
static gboolean
get_minutes (PalLibraryTechnique *self, gint64 *minutes)
{
  g_autofree char *text
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->minutes))));

  *minutes = 0;
  return *text == '\0' || g_ascii_string_to_signed (text, 10, 1, PAL_OWN_TECHNIQUE_MAX_MINUTES, minutes, NULL);
}

static void
save_cb (const char *merge_key, gpointer user_data)
{
  PalLibraryTechnique *self = user_data;
  g_autoptr (GVariant) values = NULL;
  g_autofree char *name
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  guint pressure = adw_combo_row_get_selected (self->pressure);
  gint64 minutes;
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "name", name);
  if (pressure > 0 && pressure <= PAL_OWN_TECHNIQUE_MAX_PRESSURE)
    pal_row_set_int (&dict, "pressure", pressure);
  else
    pal_row_set_empty (&dict, "pressure");
  if (get_minutes (self, &minutes))
    {
      if (minutes > 0)
        pal_row_set_int (&dict, "minutes", minutes);
      else
        pal_row_set_empty (&dict, "minutes");
    }
  values = pal_row_end (&dict);
  pal_practice_update_own_technique (self->practice, self->technique, values, merge_key);
}

static void
touched_cb (PalLibraryTechnique *self)
{
  gint64 minutes;

  g_assert (PAL_IS_LIBRARY_TECHNIQUE (self));

  if (self->filling)
    return;
  if (get_minutes (self, &minutes))
    gtk_widget_remove_css_class (GTK_WIDGET (self->minutes), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->minutes), "error");
  pal_autosave_touch (self->autosave);
}

static void
save_text_cb (PalLibraryTechnique *self, const char *text, const char *merge_key, GtkWidget *editor)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GVariant) values = NULL;

      if (editor != GTK_WIDGET (self->editors[i]))
        continue;
      values = pal_row_new_string (texts[i].column, text);
      pal_practice_update_own_technique (self->practice, self->technique, values, merge_key);
    }
}

static void
chosen_cb (PalLibraryTechnique *self, guint chosen, PalChoiceChips *chips)
{
  g_assert (PAL_IS_LIBRARY_TECHNIQUE (self));

  for (guint i = 0; i < G_N_ELEMENTS (suits); i++)
    {
      g_autofree char *words = NULL;
      g_autoptr (GVariant) values = NULL;

      if (self->chips[i] != chips)
        continue;
      words = suits[i].to_string (self->knowledge, chosen);
      values = pal_row_new_string (suits[i].column, words);
      pal_practice_update_own_technique (self->practice, self->technique, values, NULL);
    }
}

static void
set_text (GtkEditable *field, const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (field), text != NULL ? text : "") != 0)
    gtk_editable_set_text (field, text != NULL ? text : "");
}

/* What is on the disk, unless something newer is being typed. */
static void
update (PalLibraryTechnique *self)
{
  GVariant *row = pal_entity_get_row (PAL_ENTITY (self->technique));
  gint64 minutes = pal_row_get_int (row, "minutes", 0);
  g_autofree char *number
      = minutes > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, minutes) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    pal_note_editor_show_text (
        self->editors[i], pal_entity_get_string (PAL_ENTITY (self->technique), texts[i].column));
  for (guint i = 0; i < G_N_ELEMENTS (suits); i++)
    pal_choice_chips_set_chosen (
        self->chips[i],
        suits[i].from_string (
            self->knowledge,
            pal_entity_get_string (PAL_ENTITY (self->technique), suits[i].column)));
  if (pal_autosave_is_pending (self->autosave))
    return;
  self->filling = TRUE;
  set_text (GTK_EDITABLE (self->name), pal_own_technique_get_name (self->technique));
  set_text (GTK_EDITABLE (self->minutes), number);
  adw_combo_row_set_selected (self->pressure, (guint) pal_row_get_int (row, "pressure", 0));
  self->filling = FALSE;
}

static void
changed_cb (PalLibraryTechnique *self, PalChangeSet *changes)
{
  const char *id = pal_entity_get_id (PAL_ENTITY (self->technique));

  for (guint i = 0; i < pal_change_set_get_n_rows (changes); i++)
    {
      const PalChangeRow *row = pal_change_set_get_row (changes, i);

      if (g_str_equal (row->table, PAL_OWN_TECHNIQUE_TABLE) && g_strcmp0 (row->id, id) == 0
          && row->after != NULL)
        update (self);
    }
}

static void
left_cb (PalLibraryTechnique *self)
{
  g_assert (PAL_IS_LIBRARY_TECHNIQUE (self));
  pal_autosave_flush (self->autosave);
}

static gboolean
pal_library_technique_grab_focus (GtkWidget *widget)
{
  PalLibraryTechnique *self = PAL_LIBRARY_TECHNIQUE (widget);

  gtk_editable_select_region (GTK_EDITABLE (self->name), 0, -1);
  return gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
pal_library_technique_dispose (GObject *object)
{
  PalLibraryTechnique *self = PAL_LIBRARY_TECHNIQUE (object);

  g_clear_object (&self->autosave);
  g_clear_object (&self->technique);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  G_OBJECT_CLASS (pal_library_technique_parent_class)->dispose (object);
}

static void
pal_library_technique_class_init (PalLibraryTechniqueClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_library_technique_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = pal_library_technique_grab_focus;
}

/* An entry in a row, and no AdwEntryRow: of that GTK before 4.10 does not tell a screen reader that the
 * keyboard is in it. */
static GtkEntry *
add_entry (PalLibraryTechnique *self, const char *title)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, NULL);
  GtkWidget *entry = g_object_new (
      GTK_TYPE_ENTRY, "valign", GTK_ALIGN_CENTER, "hexpand", TRUE, "width-chars", 8, NULL);

  g_signal_connect_object (entry, "changed", G_CALLBACK (touched_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), entry);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), entry);
  adw_preferences_group_add (self->rows, row);
  return GTK_ENTRY (entry);
}

static AdwComboRow *
add_choice (PalLibraryTechnique *self, const char *title)
{
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", title, NULL);

  g_signal_connect_object (
      row, "notify::selected", G_CALLBACK (touched_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->rows, row);
  return ADW_COMBO_ROW (row);
}

/* When it suits, from which its rank for a client follows. */
static void
fill_suits (PalLibraryTechnique *self)
{
  GtkWidget *group = self->suits;
  GtkWidget *hint = g_object_new (
      GTK_TYPE_LABEL,
      "label",
      _ ("Its place among the techniques of a client follows from this. Where nothing is chosen, it is "
         "offered everywhere."),
      "xalign",
      0.0,
      "wrap",
      TRUE,
      NULL);

  gtk_widget_add_css_class (hint, "dim-label");
  self->chips[0] = PAL_CHOICE_CHIPS (pal_technique_chips_new_areas (self->knowledge));
  self->chips[1] = PAL_CHOICE_CHIPS (pal_technique_chips_new_target (PAL_CHOICE_SEVERAL));
  self->chips[2] = PAL_CHOICE_CHIPS (pal_technique_chips_new_stage (PAL_CHOICE_SEVERAL));
  self->chips[3] = PAL_CHOICE_CHIPS (pal_technique_chips_new_aims ());
  gtk_box_append (GTK_BOX (group), hint);
  for (guint i = 0; i < G_N_ELEMENTS (suits); i++)
    {
      GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

      g_signal_connect_swapped (self->chips[i], "chosen", G_CALLBACK (chosen_cb), self);
      gtk_box_append (GTK_BOX (section), pal_guidance_heading_new (_ (suits[i].title)));
      gtk_box_append (GTK_BOX (section), GTK_WIDGET (self->chips[i]));
      gtk_box_append (GTK_BOX (group), section);
    }
}

static void
pal_library_technique_init (PalLibraryTechnique *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *remove = gtk_button_new_with_label (_ ("Remove This Technique"));

  self->filling = TRUE;
  self->autosave = pal_autosave_new (save_cb, self);
  self->rows = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->name = add_entry (self, _ ("Name"));
  self->pressure = add_choice (self, _ ("Pressure"));
  self->minutes = add_entry (self, _ ("Minutes"));
  gtk_entry_set_input_purpose (self->minutes, GTK_INPUT_PURPOSE_DIGITS);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->rows), focus);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));
  self->suits = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (box), self->suits);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

      self->editors[i] = g_object_new (PAL_TYPE_NOTE_EDITOR, "label", _ (texts[i].title), NULL);
      g_signal_connect_object (
          self->editors[i], "save", G_CALLBACK (save_text_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (section), pal_guidance_heading_new (_ (texts[i].title)));
      gtk_box_append (GTK_BOX (section), GTK_WIDGET (self->editors[i]));
      gtk_box_append (GTK_BOX (box), section);
    }
  gtk_widget_set_halign (remove, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "library.remove-technique");
  gtk_box_append (GTK_BOX (box), remove);
  adw_bin_set_child (ADW_BIN (self), box);
  self->filling = FALSE;
}

/**
 * pal_library_technique_new:
 * @practice: a practice
 * @knowledge: what the steps of pressure and the areas of the body are called
 * @technique: one of its own techniques
 *
 * Returns: (transfer floating): its fields.
 */
GtkWidget *
pal_library_technique_new (PalPractice *practice,
                           PalKnowledge *knowledge,
                           PalOwnTechnique *technique)
{
  PalLibraryTechnique *self = g_object_new (PAL_TYPE_LIBRARY_TECHNIQUE, NULL);
  g_autoptr (GtkStringList) steps = gtk_string_list_new (NULL);

  self->practice = g_object_ref (practice);
  self->knowledge = pal_knowledge_ref (knowledge);
  self->technique = g_object_ref (technique);
  fill_suits (self);
  gtk_string_list_append (steps, _ ("Not Said"));
  for (int level = 1; level <= PAL_OWN_TECHNIQUE_MAX_PRESSURE; level++)
    {
      g_autofree char *name = g_strdup_printf (
          "%d · %s", level, pal_knowledge_get_pressure_name (knowledge, level, NULL));

      gtk_string_list_append (steps, name);
    }
  self->filling = TRUE;
  adw_combo_row_set_model (self->pressure, G_LIST_MODEL (steps));
  self->filling = FALSE;
  g_signal_connect_object (
      practice, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/* Saves what was typed last. */
void
pal_library_technique_flush (PalLibraryTechnique *self)
{
  g_return_if_fail (PAL_IS_LIBRARY_TECHNIQUE (self));
  pal_autosave_flush (self->autosave);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    pal_note_editor_flush (self->editors[i]);
}
