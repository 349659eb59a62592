/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-preferences-window"

#include "pal-preferences-window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pal-autosave.h"
#include "pal-practitioner-row.h"
#include "pal-preferences.h"
#include "pal-skin-chooser.h"
#include "pal-ui.h"
#include "pal-undo-toast.h"

/* What can be put aside in this window. */
static const char *const undone_here[] = { PAL_PRACTITIONER_TABLE, NULL };

/* Rows of which one value is chosen. The first value is the default. */
static const struct
{
  const char *child;
  const char *preference;
  const char *values[6];
  const char *words[6];
} choices[] = {
  { "map_text",
    PAL_PREFERENCE_MAP_TEXT,
    { "100", "125", "150", "175", "200" },
    { N_ ("Usual"), N_ ("125 %"), N_ ("150 %"), N_ ("175 %"), N_ ("200 %") } },
  { "paper", PAL_PREFERENCE_PAPER, { "a4", "letter" }, { N_ ("A4"), N_ ("US Letter") } },
  { "pressure_unit",
    PAL_PREFERENCE_PRESSURE_UNIT,
    { "kpa", "kgf-cm2" },
    { N_ ("Kilopascal (kPa)"), N_ ("Kilogram-force per cm² (kgf/cm²)") } },
  { "temperature_unit",
    PAL_PREFERENCE_TEMPERATURE_UNIT,
    { "celsius", "fahrenheit" },
    { N_ ("Celsius (°C)"), N_ ("Fahrenheit (°F)") } },
};

static const char *const card_columns[] = { "name", "address", "phone", "licence" };

struct _PalPreferencesWindow
{
  AdwWindow parent_instance;

  PalPractice *practice;
  PalAutosave *autosave; /* of the practice card */
  gboolean filling;      /* the program writes into the window */
  GPtrArray *rows;       /* of practitioners */
  char *added_id;        /* of the practitioner who was added here and is yet to be named */
  GtkCheckButton *group; /* keeps one of the practitioners ticked; it is not shown */
  PalUndoToast *undo_toast;

  AdwToastOverlay *toasts;
  AdwPreferencesGroup *practitioners;
  AdwEntryRow *card_rows[G_N_ELEMENTS (card_columns)];
  AdwComboRow *choice_rows[G_N_ELEMENTS (choices)];
  PalSkinChooser *map_skin;
  GtkSwitch *tool_pain;
  GtkSwitch *tool_trigger_point;
};

G_DEFINE_FINAL_TYPE (PalPreferencesWindow, pal_preferences_window, ADW_TYPE_WINDOW)

static void
save_card_cb (const char *merge_key, gpointer user_data)
{
  PalPreferencesWindow *self = user_data;
  g_autoptr (GVariant) values = NULL;
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (card_columns); i++)
    {
      g_autofree char *text
          = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->card_rows[i]))));

      pal_row_set_string (&dict, card_columns[i], text);
    }
  values = pal_row_end (&dict);
  pal_practice_update_card (self->practice, values, merge_key);
}

static void
card_changed_cb (PalPreferencesWindow *self)
{
  g_assert (PAL_IS_PREFERENCES_WINDOW (self));
  if (!self->filling)
    pal_autosave_touch (self->autosave);
}

static void
choice_changed_cb (PalPreferencesWindow *self, GParamSpec *pspec, AdwComboRow *row)
{
  guint selected = adw_combo_row_get_selected (row);

  g_assert (PAL_IS_PREFERENCES_WINDOW (self));

  if (self->filling || selected >= G_N_ELEMENTS (choices[0].values))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (row == self->choice_rows[i])
      pal_practice_set_preference (
          self->practice, choices[i].preference, choices[i].values[selected]);
}

static void
skin_changed_cb (PalPreferencesWindow *self)
{
  g_assert (PAL_IS_PREFERENCES_WINDOW (self));

  if (!self->filling)
    pal_practice_set_preference (
        self->practice,
        PAL_PREFERENCE_MAP_SKIN,
        pal_skin_to_nick (pal_skin_chooser_get_skin (self->map_skin)));
}

static void
switch_changed_cb (PalPreferencesWindow *self, GParamSpec *pspec, GtkSwitch *toggle)
{
  g_assert (PAL_IS_PREFERENCES_WINDOW (self));

  if (!self->filling)
    pal_practice_set_preference (self->practice,
                                 toggle == self->tool_pain ? PAL_PREFERENCE_TOOL_PAIN
                                                           : PAL_PREFERENCE_TOOL_TRIGGER_POINT,
                                 gtk_switch_get_active (toggle) ? "shown" : "hidden");
}

static void
add_practitioner_cb (PalPreferencesWindow *self)
{
  g_assert (PAL_IS_PREFERENCES_WINDOW (self));
  g_free (self->added_id);
  self->added_id
      = pal_practice_add_practitioner (self->practice, _ ("New Practitioner"), NULL);
}

/* The row of a practitioner, new or the one that was there, so that a name can be typed into it. */
static PalPractitionerRow *
take_row (PalPreferencesWindow *self, PalPractitioner *practitioner)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      PalPractitionerRow *row = g_ptr_array_index (self->rows, i);

      if (pal_practitioner_row_get_practitioner (row) == practitioner)
        return g_object_ref (row);
    }
  return PAL_PRACTITIONER_ROW (g_object_ref_sink (
      pal_practitioner_row_new (self->practice, practitioner, self->group)));
}

static gboolean
holds_same (GPtrArray *a, GPtrArray *b)
{
  return a->len == b->len && (a->len == 0 || memcmp (a->pdata, b->pdata, a->len * sizeof *a->pdata) == 0);
}

/* Whoever was just added is named first of all. */
static void
name_added (PalPreferencesWindow *self)
{
  for (guint i = 0; self->added_id != NULL && i < self->rows->len; i++)
    {
      PalPractitionerRow *row = g_ptr_array_index (self->rows, i);
      PalEntity *practitioner = PAL_ENTITY (pal_practitioner_row_get_practitioner (row));

      if (g_strcmp0 (pal_entity_get_id (practitioner), self->added_id) != 0)
        continue;
      g_clear_pointer (&self->added_id, g_free);
      gtk_widget_grab_focus (GTK_WIDGET (row));
      gtk_editable_select_region (GTK_EDITABLE (row), 0, -1);
    }
}

static void
update_practitioners (PalPreferencesWindow *self)
{
  PalEntityList *list = pal_practice_get_practitioners (self->practice);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < pal_entity_list_get_length (list); i++)
    {
      PalPractitioner *practitioner = pal_entity_list_peek (list, i);

      if (!pal_practitioner_is_archived (practitioner))
        g_ptr_array_add (rows, take_row (self, practitioner));
    }
  if (!holds_same (rows, self->rows))
    {
      for (guint i = 0; i < self->rows->len; i++)
        adw_preferences_group_remove (self->practitioners, g_ptr_array_index (self->rows, i));
      for (guint i = 0; i < rows->len; i++)
        adw_preferences_group_add (self->practitioners, g_ptr_array_index (rows, i));
      g_ptr_array_unref (self->rows);
      self->rows = g_ptr_array_ref (rows);
    }
  for (guint i = 0; i < rows->len; i++)
    pal_practitioner_row_update (g_ptr_array_index (rows, i), rows->len == 1);
  name_added (self);
}

static void
fill (PalPreferencesWindow *self)
{
  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (card_columns); i++)
    {
      const char *text = pal_practice_get_card_text (self->practice, card_columns[i]);

      gtk_editable_set_text (GTK_EDITABLE (self->card_rows[i]), text != NULL ? text : "");
    }
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      const char *value = pal_practice_get_preference (self->practice, choices[i].preference);
      g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
      guint selected = 0;

      for (guint j = 0; choices[i].values[j] != NULL; j++)
        {
          gtk_string_list_append (words, _ (choices[i].words[j]));
          if (g_strcmp0 (choices[i].values[j], value) == 0)
            selected = j;
        }
      adw_combo_row_set_model (self->choice_rows[i], G_LIST_MODEL (words));
      adw_combo_row_set_selected (self->choice_rows[i], selected);
    }
  pal_skin_chooser_set_skin (self->map_skin, pal_preferences_get_map_skin (self->practice));
  gtk_switch_set_active (
      self->tool_pain, pal_preferences_get_tool_shown (self->practice, PAL_PREFERENCE_TOOL_PAIN));
  gtk_switch_set_active (
      self->tool_trigger_point,
      pal_preferences_get_tool_shown (self->practice, PAL_PREFERENCE_TOOL_TRIGGER_POINT));
  update_practitioners (self);
  self->filling = FALSE;
}

static void
undo_cb (PalPreferencesWindow *self, const char *scope)
{
  g_assert (PAL_IS_PREFERENCES_WINDOW (self));
  pal_practice_step (self->practice, PAL_STEP_UNDO, scope);
}

static gboolean
pal_preferences_window_close_request (GtkWindow *window)
{
  pal_autosave_flush (PAL_PREFERENCES_WINDOW (window)->autosave);
  return GTK_WINDOW_CLASS (pal_preferences_window_parent_class)->close_request (window);
}

static void
pal_preferences_window_dispose (GObject *object)
{
  PalPreferencesWindow *self = PAL_PREFERENCES_WINDOW (object);

  if (self->practice != NULL)
    g_signal_handlers_disconnect_by_data (self->practice, self);
  g_clear_object (&self->autosave);
  g_clear_object (&self->undo_toast);
  g_clear_object (&self->group);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->added_id, g_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAL_TYPE_PREFERENCES_WINDOW);
  G_OBJECT_CLASS (pal_preferences_window_parent_class)->dispose (object);
}

static void
pal_preferences_window_class_init (PalPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_preferences_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = pal_preferences_window_close_request;

  g_type_ensure (PAL_TYPE_SKIN_CHOOSER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/palpate/Palpate/ui/preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PalPreferencesWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PalPreferencesWindow, practitioners);
  for (guint i = 0; i < G_N_ELEMENTS (card_columns); i++)
    gtk_widget_class_bind_template_child_full (
        widget_class,
        card_columns[i],
        FALSE,
        (gssize) (G_STRUCT_OFFSET (PalPreferencesWindow, card_rows) + i * sizeof (AdwEntryRow *)));
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    gtk_widget_class_bind_template_child_full (
        widget_class,
        choices[i].child,
        FALSE,
        (gssize) (G_STRUCT_OFFSET (PalPreferencesWindow, choice_rows)
                  + i * sizeof (AdwComboRow *)));
  gtk_widget_class_bind_template_child (widget_class, PalPreferencesWindow, map_skin);
  gtk_widget_class_bind_template_child (widget_class, PalPreferencesWindow, tool_pain);
  gtk_widget_class_bind_template_child (widget_class, PalPreferencesWindow, tool_trigger_point);
  gtk_widget_class_bind_template_callback (widget_class, add_practitioner_cb);
  gtk_widget_class_bind_template_callback (widget_class, card_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, skin_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, switch_changed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pal_preferences_window_init (PalPreferencesWindow *self)
{
  self->filling = TRUE;
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->group = g_object_ref_sink (GTK_CHECK_BUTTON (gtk_check_button_new ()));
  gtk_widget_init_template (GTK_WIDGET (self));
  self->autosave = pal_autosave_new (save_card_cb, self);
}

/**
 * pal_preferences_window_show:
 * @parent: the main window
 * @practice: the practice
 *
 * Shows the preferences over the main window; they act at once. They are no larger than it, and never
 * shown twice.
 */
void
pal_preferences_window_show (GtkWindow *parent, PalPractice *practice)
{
  PalPreferencesWindow *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (PAL_IS_PRACTICE (practice));

  if (pal_ui_present_again (parent, PAL_TYPE_PREFERENCES_WINDOW))
    return;
  self = g_object_new (PAL_TYPE_PREFERENCES_WINDOW, NULL);
  self->practice = g_object_ref (practice);
  self->undo_toast = pal_undo_toast_new (practice, self->toasts, undone_here);
  g_signal_connect_object (
      self->undo_toast, "undo", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      practice, "changed", G_CALLBACK (update_practitioners), self, G_CONNECT_SWAPPED);
  fill (self);
  pal_ui_present_over (GTK_WINDOW (self), parent);
}
