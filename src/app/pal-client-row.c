/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-client-row"

#include "pal-client-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pal-birth-date.h"
#include "pal-list-item.h"
#include "pal-ui.h"

/* Those that libadwaita has for the circles of people. */
#define N_COLOURS 14

struct _PalClientRow
{
  AdwBin parent_instance;

  PalClient *client;

  GtkLabel *avatar;
  GtkLabel *name;
  GtkLabel *details;
  GtkWidget *archived;
  GtkMenuButton *menu_button;
  GMenuModel *row_menu;
};

G_DEFINE_FINAL_TYPE (PalClientRow, pal_client_row, ADW_TYPE_BIN)

enum
{
  SIGNAL_EDIT,
  SIGNAL_ARCHIVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Those of the first and the last word. */
static char *
dup_initials (const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  g_autoptr (GString) initials = g_string_new (NULL);
  guint last = g_strv_length (words);

  for (guint i = 0; i < last; i++)
    if (*words[i] != '\0' && (initials->len == 0 || i == last - 1))
      g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (words[i])));
  return g_string_free (g_steal_pointer (&initials), FALSE);
}

/* An AdwAvatar would fit its initials into the circle, each pair of letters with a font of its own:
 * finding those took longer than all else of a list. The circle is as large as two letters need. */
static void
show_avatar (PalClientRow *self, const char *name)
{
  g_autofree char *initials = dup_initials (name);
  g_autofree char *colour = g_strdup_printf ("color%u", g_str_hash (name) % N_COLOURS + 1);
  const char *classes[] = { colour, NULL };

  gtk_label_set_label (self->avatar, initials);
  gtk_widget_set_css_classes (GTK_WIDGET (self->avatar), classes);
}

static char *
dup_born (const char *birth)
{
  g_autofree char *date = pal_birth_date_format (birth);

  if (birth == NULL)
    return g_strdup ("");
  if (!pal_birth_date_is_known (birth))
    /* Translators: what was typed as a date of birth and cannot be read */
    return g_strdup_printf (_ ("born “%s”?"), date);
  if (strlen (birth) == strlen ("1979"))
    /* Translators: a year of birth in a list of people */
    return g_strdup_printf (_ ("born in %s"), date);
  /* Translators: a date of birth in a list of people */
  return g_strdup_printf (_ ("born %s"), date);
}

static void
update (PalClientRow *self)
{
  g_autofree char *name = pal_client_dup_name (self->client);
  const char *birth = pal_entity_get_string (PAL_ENTITY (self->client), "birth_date");
  const char *occupation = pal_entity_get_string (PAL_ENTITY (self->client), "occupation");
  gboolean archived = pal_client_is_archived (self->client);
  g_autofree char *born = dup_born (birth);
  g_autofree char *details = NULL;
  g_autofree char *label = NULL;
  g_autofree char *more = NULL;

  details = g_strjoin (
      birth != NULL && occupation != NULL ? " · " : "", born, occupation != NULL ? occupation : "", NULL);

  show_avatar (self, name);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->details, details);
  gtk_widget_set_visible (GTK_WIDGET (self->details), *details != '\0');
  gtk_widget_set_visible (self->archived, archived);
  label = g_strjoin (", ",
                     name,
                     *details != '\0' ? details : (archived ? _ ("Archived") : NULL),
                     *details != '\0' && archived ? _ ("Archived") : NULL,
                     NULL);
  pal_list_item_set_label (GTK_WIDGET (self), label);
  /* Translators: %s is a client; a screen reader says it of the button of their menu */
  more = g_strdup_printf (_ ("More: %s"), name);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, more, -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.archive", !archived);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.bring-back", archived);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalClientRow *self = PAL_CLIENT_ROW (widget);

  g_signal_emit (self, signals[SIGNAL_EDIT], 0, self->client);
}

static void
archive_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalClientRow *self = PAL_CLIENT_ROW (widget);

  g_signal_emit (self, signals[SIGNAL_ARCHIVE], 0, self->client);
}

static void
pal_client_row_dispose (GObject *object)
{
  PalClientRow *self = PAL_CLIENT_ROW (object);

  pal_client_row_set_client (self, NULL);
  /* The template takes away the children it names, behind the back of the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAL_TYPE_CLIENT_ROW);
  G_OBJECT_CLASS (pal_client_row_parent_class)->dispose (object);
}

static void
pal_client_row_class_init (PalClientRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_client_row_dispose;

  signals[SIGNAL_EDIT] = g_signal_new ("edit",
                                       G_TYPE_FROM_CLASS (klass),
                                       G_SIGNAL_RUN_LAST,
                                       0,
                                       NULL,
                                       NULL,
                                       NULL,
                                       G_TYPE_NONE,
                                       1,
                                       PAL_TYPE_CLIENT);
  signals[SIGNAL_ARCHIVE] = g_signal_new ("archive",
                                          G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL,
                                          NULL,
                                          NULL,
                                          G_TYPE_NONE,
                                          1,
                                          PAL_TYPE_CLIENT);

  gtk_widget_class_install_action (widget_class, "row.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "row.archive", NULL, archive_action);
  gtk_widget_class_install_action (widget_class, "row.bring-back", NULL, archive_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/client-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PalClientRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, PalClientRow, name);
  gtk_widget_class_bind_template_child (widget_class, PalClientRow, details);
  gtk_widget_class_bind_template_child (widget_class, PalClientRow, archived);
  gtk_widget_class_bind_template_child (widget_class, PalClientRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, PalClientRow, row_menu);
}

static void
pal_client_row_init (PalClientRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  pal_ui_set_menu (self->menu_button, self->row_menu);
}

/* Returns: (transfer floating): a row about no client yet; a list gives it one after the other. */
GtkWidget *
pal_client_row_new (void)
{
  return g_object_new (PAL_TYPE_CLIENT_ROW, NULL);
}

/**
 * pal_client_row_set_client:
 * @self: a row
 * @client: (nullable): whom it shows; %NULL while the row waits to be used again
 */
void
pal_client_row_set_client (PalClientRow *self, PalClient *client)
{
  g_return_if_fail (PAL_IS_CLIENT_ROW (self));
  g_return_if_fail (client == NULL || PAL_IS_CLIENT (client));

  if (self->client == client)
    return;
  if (self->client != NULL)
    g_signal_handlers_disconnect_by_func (self->client, update, self);
  g_set_object (&self->client, client);
  if (client != NULL)
    {
      g_signal_connect_object (client, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      update (self);
      return;
    }

  /* A row in waiting is out of sight, but not out of reach of a screen reader. */
  gtk_label_set_label (self->avatar, "");
  gtk_label_set_label (self->name, "");
  gtk_label_set_label (self->details, "");
  pal_list_item_set_label (GTK_WIDGET (self), "");
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("More"), -1);
}
