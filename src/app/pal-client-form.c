/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-client-form"

#include "pal-client-form.h"

#include <glib/gi18n-lib.h>

#include "pal-autosave.h"
#include "pal-note-editor.h"
#include "pal-time.h"
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
  PalAutosave *autosave;
  gboolean filling;     /* the program writes into the form */
  gboolean opening;     /* the chart is to be opened once the client is saved */

  AdwWindowTitle *title;
  AdwEntryRow *rows[G_N_ELEMENTS (columns)];
  AdwComboRow *language;
  PalNoteEditor *note;
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

/* A date as people write it here, or as it is stored. Returns NULL for what is no date of birth. */
static char *
parse_birth_date (const char *text)
{
  GDate date;

  if (pal_time_is_date (text))
    return g_strdup (text);
  g_date_clear (&date, 1);
  g_date_set_parse (&date, text);
  if (!g_date_valid (&date))
    return NULL;
  return g_strdup_printf (
      "%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}

static void
mark_wrong (GtkWidget *row, gboolean wrong)
{
  if (wrong)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
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

/* What is in the form, as the columns of a row; NULL and a mark at the field if it cannot be kept. */
static GVariant *
collect (PalClientForm *self)
{
  g_autofree char *note = pal_note_editor_dup_text (self->note);
  guint selected = adw_combo_row_get_selected (self->language);
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *text = dup_field (self, i);

      if (i == BIRTH_DATE && *text != '\0')
        {
          g_autofree char *date = parse_birth_date (text);

          mark_wrong (GTK_WIDGET (self->rows[i]), date == NULL);
          if (date != NULL)
            pal_row_set_string (&dict, columns[i], date);
          continue;
        }
      if (i == BIRTH_DATE)
        mark_wrong (GTK_WIDGET (self->rows[i]), FALSE);
      pal_row_set_string (&dict, columns[i], text);
    }
  pal_row_set_string (&dict, "note", g_strstrip (note));
  pal_row_set_string (
      &dict,
      "language",
      selected > 0 && selected <= G_N_ELEMENTS (languages) ? languages[selected - 1].code : NULL);
  return pal_row_end (&dict);
}

static void
save_cb (const char *merge_key, gpointer user_data)
{
  PalClientForm *self = user_data;
  g_autoptr (GVariant) values = NULL;

  if (!has_name (self))
    {
      /* Somebody known keeps the name on the disk until there is another. */
      mark_wrong (GTK_WIDGET (self->rows[0]), self->client != NULL);
      return;
    }
  mark_wrong (GTK_WIDGET (self->rows[0]), FALSE);

  values = collect (self);
  if (self->client != NULL)
    pal_practice_update_client (self->practice, self->client, values, merge_key);
  else if (self->new_id == NULL)
    self->new_id = pal_practice_add_client (self->practice, values);
  else
    /* The first letters are still on their way; the rest follows when they have arrived. */
    pal_autosave_touch (self->autosave);
}

static void
field_changed_cb (PalClientForm *self)
{
  g_assert (PAL_IS_CLIENT_FORM (self));

  if (self->filling || self->practice == NULL)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.open", has_name (self));
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

static void
practice_changed_cb (PalClientForm *self)
{
  PalClient *added;

  g_assert (PAL_IS_CLIENT_FORM (self));

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
        save_cb (NULL, self);
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

  g_type_ensure (PAL_TYPE_NOTE_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/client-form.ui");
  gtk_widget_class_bind_template_child (widget_class, PalClientForm, title);
  gtk_widget_class_bind_template_child (widget_class, PalClientForm, language);
  gtk_widget_class_bind_template_child (widget_class, PalClientForm, note);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    gtk_widget_class_bind_template_child_full (
        widget_class,
        columns[i],
        FALSE,
        (gssize) (G_STRUCT_OFFSET (PalClientForm, rows) + i * sizeof (AdwEntryRow *)));
  gtk_widget_class_bind_template_callback (widget_class, field_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, field_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_saved_cb);
}

static void
pal_client_form_init (PalClientForm *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->autosave = pal_autosave_new (save_cb, self);

  gtk_string_list_append (names, _ ("Not said"));
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    gtk_string_list_append (names, languages[i].name);
  adw_combo_row_set_model (self->language, G_LIST_MODEL (names));
  self->filling = FALSE;
}

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
  const char *language, *note;
  guint selected = 0;

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
      g_autofree char *date = i == BIRTH_DATE ? pal_time_format_date (value) : NULL;

      gtk_editable_set_text (GTK_EDITABLE (self->rows[i]),
                             date != NULL ? date : (value != NULL ? value : ""));
      mark_wrong (GTK_WIDGET (self->rows[i]), FALSE);
    }
  language = client != NULL ? pal_entity_get_string (PAL_ENTITY (client), "language") : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_strcmp0 (language, languages[i].code) == 0)
      selected = i + 1;
  adw_combo_row_set_selected (self->language, selected);
  note = client != NULL ? pal_entity_get_string (PAL_ENTITY (client), "note") : NULL;
  pal_note_editor_show_text (self->note, note);
  self->filling = FALSE;
  update_title (self);
}

/**
 * pal_client_form_flush:
 * @self: the form
 *
 * Sends what was typed to the store now.
 */
void
pal_client_form_flush (PalClientForm *self)
{
  g_return_if_fail (PAL_IS_CLIENT_FORM (self));
  pal_note_editor_flush (self->note);
  pal_autosave_flush (self->autosave);
}

