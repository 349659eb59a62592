/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-client-form"

#include "pal-client-form.h"

#include <glib/gi18n-lib.h>

#include "pal-autosave.h"
#include "pal-birth-date-row.h"
#include "pal-figure-chooser.h"
#include "pal-note-editor.h"
#include "pal-ui.h"

/* The rows whose text is a column of the client, in the order of the form. */
static const char *const columns[] = {
  "given_name", "family_name", "called", "birth_date", "phone",
  "email",      "address",     "doctor", "occupation",
};

#define BIRTH_DATE 3

/* Languages that a client may read; each is named in itself, so that its reader finds it. */
static const struct
{
  const char *code;
  const char *name;
} languages[] = {
  { "ar", "العربية" },   { "de", "Deutsch" }, { "en", "English" },   { "es", "Español" },
  { "fr", "Français" },  { "it", "Italiano" }, { "nl", "Nederlands" }, { "pl", "Polski" },
  { "pt", "Português" }, { "ru", "Русский" },  { "tr", "Türkçe" },     { "uk", "Українська" },
};

struct _PalClientForm
{
  AdwBin parent_instance;

  PalPractice *practice;
  PalClient *client;    /* NULL for somebody new */
  char *new_id;         /* of somebody new who is on the way to the disk */
  GHashTable *late;     /* id -> values typed about them since */
  PalAutosave *autosave;
  gboolean nameless;    /* somebody known has no name in the form */
  gboolean filling;     /* the program writes into the form */
  gboolean opening;     /* the chart is to be opened once the client is saved */

  AdwWindowTitle *title;
  AdwEntryRow *rows[G_N_ELEMENTS (columns)];
  GtkLabel *hint;
  AdwComboRow *language;
  PalFigureChooser *figure;
  PalNoteEditor *note;
  GtkMenuButton *menu_button;
  GMenu *main_menu;
};

G_DEFINE_FINAL_TYPE (PalClientForm, pal_client_form, ADW_TYPE_BIN)

enum
{
  SIGNAL_CLOSED,
  SIGNAL_CLIENT_OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_field (PalClientForm *self, guint index)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->rows[index]))));
}

static PalBirthDateRow *
birth_date_row (PalClientForm *self)
{
  return PAL_BIRTH_DATE_ROW (self->rows[BIRTH_DATE]);
}

/* What is to be said about the fields above the line. */
static void
update_hint (PalClientForm *self)
{
  const char *name_hint = _ ("A client needs a name. The old one stays until there is another.");
  gboolean wrong = self->nameless || pal_birth_date_row_is_wrong (birth_date_row (self));

  g_assert (PAL_IS_CLIENT_FORM (self));

  pal_ui_mark_wrong (GTK_WIDGET (self->rows[0]), self->nameless, self->nameless ? name_hint : NULL);
  gtk_label_set_label (self->hint,
                       self->nameless ? name_hint
                                      : pal_birth_date_row_get_hint (birth_date_row (self)));
  gtk_widget_set_css_classes (
      GTK_WIDGET (self->hint),
      wrong ? (const char *[]){ "error", "hint", NULL } : (const char *[]){ "dim-label", "hint", NULL });
}

static gboolean
has_name (PalClientForm *self)
{
  for (guint i = 0; i < BIRTH_DATE; i++)
    {
      g_autofree char *text = dup_field (self, i);

      if (*text != '\0')
        return TRUE;
    }
  return FALSE;
}

static void
update_title (PalClientForm *self)
{
  g_autofree char *name = self->client != NULL ? pal_client_dup_name (self->client) : NULL;

  adw_window_title_set_title (self->title, name != NULL ? name : _ ("New Client"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.open", has_name (self));
}

static gboolean
has_anything (PalClientForm *self)
{
  g_autofree char *note = pal_note_editor_dup_text (self->note);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *text = dup_field (self, i);

      if (*text != '\0')
        return TRUE;
    }
  return *g_strstrip (note) != '\0';
}

/* What is in the form, as the columns of a row. */
static GVariant *
collect (PalClientForm *self)
{
  g_autofree char *birth_date = pal_birth_date_row_dup_stored (birth_date_row (self));
  g_autofree char *note = pal_note_editor_dup_text (self->note);
  guint selected = adw_combo_row_get_selected (self->language);
  gboolean named = has_name (self);
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *text = dup_field (self, i);

      if (i > BIRTH_DATE || (i < BIRTH_DATE && named))
        pal_row_set_string (&dict, columns[i], text);
    }
  pal_row_set_string (&dict, columns[BIRTH_DATE], birth_date);
  pal_row_set_string (&dict, "note", g_strstrip (note));
  /* A language that is not among those to choose from stays until another is chosen. */
  if (selected <= G_N_ELEMENTS (languages))
    pal_row_set_string (
        &dict, "language", selected > 0 ? languages[selected - 1].code : NULL);
  pal_row_set_string (&dict, "figure", pal_figure_chooser_get_figure (self->figure));
  return pal_row_end (&dict);
}

static void
save (PalClientForm *self, const char *merge_key)
{
  g_autoptr (GVariant) values = collect (self);

  if (self->client != NULL)
    pal_practice_update_client (self->practice, self->client, values, merge_key);
  else if (self->new_id == NULL)
    self->new_id = pal_practice_add_client (self->practice, values);
  else
    /* The first letters are still on their way; the rest follows when they have arrived. */
    g_hash_table_replace (
        self->late, g_strdup (self->new_id), g_steal_pointer (&values));
}

static void
save_cb (const char *merge_key, gpointer user_data)
{
  PalClientForm *self = user_data;

  self->nameless = self->client != NULL && !has_name (self);
  update_hint (self);
  /* Somebody new is kept once there is a name, or when the form is left. */
  if (self->client != NULL || has_name (self))
    save (self, merge_key);
}

static void
field_changed_cb (PalClientForm *self)
{
  g_assert (PAL_IS_CLIENT_FORM (self));

  if (self->filling || self->practice == NULL)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.open", has_name (self));
  if (self->nameless && has_name (self))
    {
      self->nameless = FALSE;
      update_hint (self);
    }
  pal_autosave_touch (self->autosave);
}

/* The note has waited long enough; it goes with the other fields, as one step with them. */
static void
note_saved_cb (PalClientForm *self)
{
  g_assert (PAL_IS_CLIENT_FORM (self));
  pal_autosave_touch (self->autosave);
  pal_autosave_flush (self->autosave);
}

/* Enter goes on to the next field. */
static void
field_activated_cb (PalClientForm *self, AdwEntryRow *row)
{
  g_assert (PAL_IS_CLIENT_FORM (self));
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* Sends what was typed about somebody who had not arrived on the disk then. */
static void
send_late (PalClientForm *self)
{
  g_autofree char **ids = (char **) g_hash_table_get_keys_as_array (self->late, NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      PalClient *added
          = pal_entity_list_lookup (pal_practice_get_clients (self->practice), ids[i]);
      g_autoptr (GVariant) values = NULL;
      g_autofree char *id = NULL;

      if (added == NULL)
        continue;
      g_hash_table_steal_extended (self->late, ids[i], (gpointer *) &id, (gpointer *) &values);
      pal_practice_update_client (self->practice, added, values, NULL);
    }
}

static void
practice_changed_cb (PalClientForm *self)
{
  PalClient *added;

  g_assert (PAL_IS_CLIENT_FORM (self));

  send_late (self);
  if (self->new_id == NULL)
    return;
  added = pal_entity_list_lookup (pal_practice_get_clients (self->practice), self->new_id);
  if (added == NULL)
    return;
  g_clear_pointer (&self->new_id, g_free);
  g_set_object (&self->client, added);
  update_title (self);
  pal_autosave_flush (self->autosave);
  if (self->opening)
    {
      self->opening = FALSE;
      g_signal_emit (self, signals[SIGNAL_CLIENT_OPENED], 0, self->client);
    }
}

static void
show_language (PalClientForm *self, const char *code)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (names, _ ("Not said"));
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      gtk_string_list_append (names, languages[i].name);
      if (g_strcmp0 (code, languages[i].code) == 0)
        selected = i + 1;
    }
  if (code != NULL && selected == 0)
    {
      gtk_string_list_append (names, code);
      selected = G_N_ELEMENTS (languages) + 1;
    }
  adw_combo_row_set_model (self->language, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->language, selected);
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_CLOSED], 0);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalClientForm *self = PAL_CLIENT_FORM (widget);

  pal_client_form_flush (self);
  if (self->client != NULL)
    g_signal_emit (self, signals[SIGNAL_CLIENT_OPENED], 0, self->client);
  else if (has_name (self))
    {
      self->opening = TRUE;
      if (self->new_id == NULL)
        save (self, NULL);
    }
}

static gboolean
pal_client_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PAL_CLIENT_FORM (widget)->rows[0]));
}

static void
pal_client_form_dispose (GObject *object)
{
  PalClientForm *self = PAL_CLIENT_FORM (object);

  if (self->practice != NULL)
    g_signal_handlers_disconnect_by_data (self->practice, self);
  g_clear_object (&self->autosave);
  g_clear_object (&self->client);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->new_id, g_free);
  g_clear_pointer (&self->late, g_hash_table_unref);
  /* The template takes away the children it names, behind the back of the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAL_TYPE_CLIENT_FORM);
  G_OBJECT_CLASS (pal_client_form_parent_class)->dispose (object);
}

static void
pal_client_form_class_init (PalClientFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_client_form_dispose;
  widget_class->focus = pal_ui_focus_child;
  widget_class->grab_focus = pal_client_form_grab_focus;

  signals[SIGNAL_CLOSED] = g_signal_new ("closed",
                                         G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         0);
  signals[SIGNAL_CLIENT_OPENED] = g_signal_new ("client-opened",
                                                G_TYPE_FROM_CLASS (klass),
                                                G_SIGNAL_RUN_LAST,
                                                0,
                                                NULL,
                                                NULL,
                                                NULL,
                                                G_TYPE_NONE,
                                                1,
                                                PAL_TYPE_CLIENT);

  gtk_widget_class_install_action (widget_class, "form.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "form.open", NULL, open_action);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_Left, GDK_ALT_MASK, "form.close", NULL);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "form.open", NULL);

  g_type_ensure (PAL_TYPE_BIRTH_DATE_ROW);
  g_type_ensure (PAL_TYPE_FIGURE_CHOOSER);
  g_type_ensure (PAL_TYPE_NOTE_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/client-form.ui");
  gtk_widget_class_bind_template_child (widget_class, PalClientForm, title);
  gtk_widget_class_bind_template_child (widget_class, PalClientForm, hint);
  gtk_widget_class_bind_template_child (widget_class, PalClientForm, language);
  gtk_widget_class_bind_template_child (widget_class, PalClientForm, figure);
  gtk_widget_class_bind_template_child (widget_class, PalClientForm, note);
  gtk_widget_class_bind_template_child (widget_class, PalClientForm, menu_button);
  gtk_widget_class_bind_template_child (widget_class, PalClientForm, main_menu);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    gtk_widget_class_bind_template_child_full (
        widget_class,
        columns[i],
        FALSE,
        (gssize) (G_STRUCT_OFFSET (PalClientForm, rows) + i * sizeof (AdwEntryRow *)));
  gtk_widget_class_bind_template_callback (widget_class, field_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, field_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_hint);
  gtk_widget_class_bind_template_callback (widget_class, note_saved_cb);
}

static void
pal_client_form_init (PalClientForm *self)
{
  self->late = g_hash_table_new_full (
      g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_variant_unref);
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  pal_ui_set_main_menu (self->menu_button, self->main_menu);
  self->autosave = pal_autosave_new (save_cb, self);
  show_language (self, NULL);
  update_hint (self);
  self->filling = FALSE;
}

/* Gives it the practice whose clients it edits, once; a reference is taken. */
void
pal_client_form_set_practice (PalClientForm *self, PalPractice *practice)
{
  g_return_if_fail (PAL_IS_CLIENT_FORM (self));
  g_return_if_fail (PAL_IS_PRACTICE (practice) && self->practice == NULL);

  self->practice = g_object_ref (practice);
  g_signal_connect_object (
      practice, "changed", G_CALLBACK (practice_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * pal_client_form_edit:
 * @self: the form
 * @client: (nullable): whom to show; %NULL for somebody new
 */
void
pal_client_form_edit (PalClientForm *self, PalClient *client)
{
  const char *note;

  g_return_if_fail (PAL_IS_CLIENT_FORM (self));
  g_return_if_fail (client == NULL || PAL_IS_CLIENT (client));

  pal_client_form_flush (self);
  g_set_object (&self->client, client);
  g_clear_pointer (&self->new_id, g_free);
  self->opening = FALSE;

  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const char *value
          = client != NULL ? pal_entity_get_string (PAL_ENTITY (client), columns[i]) : NULL;

      if (i == BIRTH_DATE)
        pal_birth_date_row_show (birth_date_row (self), value);
      else
        gtk_editable_set_text (GTK_EDITABLE (self->rows[i]), value != NULL ? value : "");
    }
  show_language (self,
                 client != NULL ? pal_entity_get_string (PAL_ENTITY (client), "language") : NULL);
  pal_figure_chooser_set_figure (
      self->figure, client != NULL ? pal_entity_get_string (PAL_ENTITY (client), "figure") : NULL);
  note = client != NULL ? pal_entity_get_string (PAL_ENTITY (client), "note") : NULL;
  pal_note_editor_show_text (self->note, note);
  self->nameless = FALSE;
  self->filling = FALSE;
  update_hint (self);
  update_title (self);
}

/**
 * pal_client_form_flush:
 * @self: the form
 *
 * Sends what was typed to the store now. Somebody without a name gets one that says so, for nothing
 * that was typed is lost.
 *
 * Returns: whether somebody was saved so.
 */
gboolean
pal_client_form_flush (PalClientForm *self)
{
  g_return_val_if_fail (PAL_IS_CLIENT_FORM (self), FALSE);

  pal_note_editor_flush (self->note);
  pal_autosave_flush (self->autosave);
  if (self->client != NULL || self->new_id != NULL || !has_anything (self))
    return FALSE;
  /* Translators: stands where a client's name is missing */
  gtk_editable_set_text (GTK_EDITABLE (self->rows[0]), _ ("No name yet"));
  pal_autosave_flush (self->autosave);
  return TRUE;
}

/**
 * pal_client_form_leave:
 * @self: the form
 *
 * Saves what is in the form and empties it, so that nobody's name stays on a page out of sight.
 *
 * Returns: (transfer full) (nullable): what the person should know of it, in a sentence without a
 *   name; %NULL if all is well.
 */
char *
pal_client_form_leave (PalClientForm *self)
{
  char *said = NULL;

  g_return_val_if_fail (PAL_IS_CLIENT_FORM (self), NULL);

  if (pal_client_form_flush (self))
    said = g_strdup (_ ("Saved without a name"));
  else if (!pal_birth_date_row_check (birth_date_row (self)))
    said = g_strdup (_ ("The date of birth could not be read and is kept as it was typed"));
  pal_client_form_edit (self, NULL);
  return said;
}
