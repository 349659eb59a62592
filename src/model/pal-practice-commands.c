/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-practice"

#include "pal-practice-private.h"

#include <glib/gi18n-lib.h>

#include "pal-time.h"
#include "pal-uuid.h"

/* Returns: (transfer full): the id of the new row; a floating reference of @values is taken. */
char *
pal_practice_insert_new (PalPractice *self,
                         const char *scope,
                         const char *table,
                         const char *label,
                         GVariant *values)
{
  g_autofree char *now = pal_time_now_utc ();
  g_autofree char *id = pal_uuid_new ();
  g_autoptr (GVariant) row = NULL;
  g_autoptr (GVariant) owned_values = g_variant_ref_sink (values);
  g_autoptr (PalCommand) command
      = pal_command_new (scope, pal_practice_get_practitioner_id (self), label);
  GVariantDict dict;

  g_variant_dict_init (&dict, owned_values);
  pal_row_set_string (&dict, "id", id);
  pal_row_set_string (&dict, "created_utc", now);
  row = pal_row_end (&dict);
  pal_command_insert (command, table, row);
  pal_practice_submit (self, command);
  return g_steal_pointer (&id);
}

/**
 * pal_practice_add_client:
 * @self: a practice
 * @values: columns of the new client; a floating reference is taken
 *
 * Returns: (transfer full): the new client's id; the client is in the list once it is saved.
 */
char *
pal_practice_add_client (PalPractice *self, GVariant *values)
{
  g_return_val_if_fail (PAL_IS_PRACTICE (self), NULL);
  return pal_practice_insert_new (
      self, PAL_SCOPE_PRACTICE, PAL_CLIENT_TABLE, _ ("Add Client"), values);
}

/**
 * pal_practice_update_client:
 * @self: a practice
 * @client: a client
 * @values: the columns that change
 * @merge_key: (nullable): a word for this stretch of typing
 */
void
pal_practice_update_client (PalPractice *self,
                            PalClient *client,
                            GVariant *values,
                            const char *merge_key)
{
  g_autoptr (PalCommand) command = NULL;
  const char *id;

  g_return_if_fail (PAL_IS_PRACTICE (self) && PAL_IS_CLIENT (client));

  id = pal_entity_get_id (PAL_ENTITY (client));
  command = pal_command_new (id, pal_practice_get_practitioner_id (self), _ ("Edit Client"));
  pal_command_set_merge_key (command, merge_key);
  pal_command_update (command, PAL_CLIENT_TABLE, id, values);
  pal_practice_submit (self, command);
}

/**
 * pal_practice_set_client_figure:
 * @self: a practice
 * @client: a client
 * @figure: the id of a figure
 *
 * Shows the client on another body; every mark keeps the place where it was made.
 */
void
pal_practice_set_client_figure (PalPractice *self, PalClient *client, const char *figure)
{
  g_autoptr (PalCommand) command = NULL;
  g_autoptr (GVariant) values = NULL;
  const char *id;

  g_return_if_fail (PAL_IS_PRACTICE (self) && PAL_IS_CLIENT (client) && figure != NULL);

  id = pal_entity_get_id (PAL_ENTITY (client));
  values = pal_row_new_string ("figure", figure);
  command = pal_command_new (id, pal_practice_get_practitioner_id (self), _ ("Change Figure"));
  pal_command_update (command, PAL_CLIENT_TABLE, id, values);
  pal_practice_submit (self, command);
}

/**
 * pal_practice_set_client_archived:
 * @self: a practice
 * @client: a client
 * @archived: whether to take the client out of the daily list; nothing is deleted
 */
void
pal_practice_set_client_archived (PalPractice *self, PalClient *client, gboolean archived)
{
  g_autoptr (PalCommand) command = NULL;
  g_autoptr (GVariant) values = NULL;
  g_autofree char *now = pal_time_now_utc ();
  GVariantDict dict;

  g_return_if_fail (PAL_IS_PRACTICE (self) && PAL_IS_CLIENT (client));

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "archived_utc", archived ? now : NULL);
  values = pal_row_end (&dict);
  command = pal_command_new (PAL_SCOPE_PRACTICE,
                             pal_practice_get_practitioner_id (self),
                             archived ? _ ("Archive Client") : _ ("Bring Client Back"));
  pal_command_update (command, PAL_CLIENT_TABLE, pal_entity_get_id (PAL_ENTITY (client)), values);
  pal_practice_submit (self, command);
}

/**
 * pal_practice_add_practitioner:
 * @self: a practice
 * @name: a name, not empty
 * @title: (nullable): a professional title
 *
 * Returns: (transfer full): the new practitioner's id.
 */
char *
pal_practice_add_practitioner (PalPractice *self, const char *name, const char *title)
{
  GVariantDict dict;

  g_return_val_if_fail (PAL_IS_PRACTICE (self), NULL);
  g_return_val_if_fail (name != NULL && *name != '\0', NULL);

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "name", name);
  pal_row_set_string (&dict, "title", title);
  return pal_practice_insert_new (
      self,
      PAL_SCOPE_PRACTICE,
      PAL_PRACTITIONER_TABLE,
      _ ("Add Practitioner"),
      g_variant_dict_end (&dict));
}

/* Changes some columns of a practitioner. A reference to @values is taken, also where it is
 * floating; commands of the same @merge_key (nullable), one after the other, are taken back as
 * one. */
void
pal_practice_update_practitioner (PalPractice *self,
                                  PalPractitioner *practitioner,
                                  GVariant *values,
                                  const char *merge_key)
{
  g_autoptr (PalCommand) command = NULL;

  g_return_if_fail (PAL_IS_PRACTICE (self) && PAL_IS_PRACTITIONER (practitioner));

  command = pal_command_new (
      PAL_SCOPE_PRACTICE, pal_practice_get_practitioner_id (self), _ ("Edit Practitioner"));
  pal_command_set_merge_key (command, merge_key);
  pal_command_update (
      command, PAL_PRACTITIONER_TABLE, pal_entity_get_id (PAL_ENTITY (practitioner)), values);
  pal_practice_submit (self, command);
}

/* Changes some columns of the one card of the practice, which is made where there is none. A
 * reference to @values is taken; commands of the same @merge_key (nullable), one after the
 * other, are taken back as one. */
void
pal_practice_update_card (PalPractice *self, GVariant *values, const char *merge_key)
{
  g_autoptr (PalCommand) command = NULL;
  g_autoptr (GVariant) empty = NULL;
  GVariantDict dict;

  g_return_if_fail (PAL_IS_PRACTICE (self));

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", PAL_PRACTICE_CARD_ID);
  empty = pal_row_end (&dict);
  command = pal_command_new (
      PAL_SCOPE_PRACTICE, pal_practice_get_practitioner_id (self), _ ("Edit Practice Card"));
  pal_command_set_merge_key (command, merge_key);
  pal_command_ensure (command, PAL_PRACTICE_CARD_TABLE, empty);
  pal_command_update (command, PAL_PRACTICE_CARD_TABLE, PAL_PRACTICE_CARD_ID, values);
  pal_practice_submit (self, command);
}

/**
 * pal_practice_set_preference:
 * @self: a practice
 * @name: the preference
 * @value: (nullable): its value, %NULL for the default
 *
 * Preferences are not actions that anybody would undo.
 */
void
pal_practice_set_preference (PalPractice *self, const char *name, const char *value)
{
  g_autoptr (PalCommand) command = NULL;
  g_autoptr (GVariant) row = NULL;
  g_autoptr (GVariant) values = NULL;
  GVariantDict dict;

  g_return_if_fail (PAL_IS_PRACTICE (self) && name != NULL);

  if (g_strcmp0 (pal_practice_get_preference (self, name), value) == 0)
    return;
  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", name);
  row = pal_row_end (&dict);
  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "value", value);
  values = pal_row_end (&dict);
  command = pal_command_new (
      PAL_SCOPE_PRACTICE, pal_practice_get_practitioner_id (self), _ ("Change Preference"));
  pal_command_set_unlogged (command, TRUE);
  pal_command_ensure (command, PAL_PREFERENCE_TABLE, row);
  pal_command_update (command, PAL_PREFERENCE_TABLE, name, values);
  pal_practice_submit (self, command);
}
