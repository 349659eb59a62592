/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-practice"

/* What the practice adds to the library: notes on its pages, and techniques of its own. */

#include "pal-practice-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pal-time.h"

/* Returns: (transfer none) (element-type PalOwnNote): what the practice has written on pages of
 * the library. */
PalEntityList *
pal_practice_get_own_notes (PalPractice *self)
{
  g_return_val_if_fail (PAL_IS_PRACTICE (self), NULL);
  return self->own_notes;
}

/* Returns: (transfer none) (element-type PalOwnTechnique): what the practice has added to the
 * library, with what it has removed again. */
PalEntityList *
pal_practice_get_own_techniques (PalPractice *self)
{
  g_return_val_if_fail (PAL_IS_PRACTICE (self), NULL);
  return self->own_techniques;
}

/**
 * pal_practice_get_own_note:
 * @self: a practice
 * @page: kind and key of a page of the library, "technique/deep-tissue"
 *
 * Returns: (nullable): what the practice has written on it.
 */
const char *
pal_practice_get_own_note (PalPractice *self, const char *page)
{
  PalOwnNote *note;

  g_return_val_if_fail (PAL_IS_PRACTICE (self) && page != NULL, NULL);

  note = pal_entity_list_lookup (self->own_notes, page);
  return note != NULL ? pal_own_note_get_text (note) : NULL;
}

/**
 * pal_practice_set_own_note:
 * @self: a practice
 * @page: kind and key of a page of the library
 * @title: what the page is called
 * @text: (nullable): what to write on it; empty or %NULL for nothing any more
 * @merge_key: (nullable): a word for this stretch of typing
 */
void
pal_practice_set_own_note (PalPractice *self,
                           const char *page,
                           const char *title,
                           const char *text,
                           const char *merge_key)
{
  g_autofree char *now = pal_time_now_utc ();
  g_autofree char *kind = NULL;
  g_autoptr (PalCommand) command = NULL;
  g_autoptr (GVariant) row = NULL;
  g_autoptr (GVariant) values = NULL;
  const char *slash;
  GVariantDict dict;

  g_return_if_fail (PAL_IS_PRACTICE (self) && page != NULL);
  slash = strchr (page, '/');
  g_return_if_fail (slash != NULL);

  kind = g_strndup (page, slash - page);
  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", page);
  pal_row_set_string (&dict, "kind", kind);
  pal_row_set_string (&dict, "key", slash + 1);
  pal_row_set_string (&dict, "created_utc", now);
  row = pal_row_end (&dict);
  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "title", title);
  pal_row_set_string (&dict, "text", text);
  values = pal_row_end (&dict);
  command = pal_command_new (
      PAL_SCOPE_LIBRARY, pal_practice_get_practitioner_id (self), _ ("Edit Note in the Library"));
  pal_command_set_merge_key (command, merge_key);
  pal_command_ensure (command, PAL_OWN_NOTE_TABLE, row);
  pal_command_update (command, PAL_OWN_NOTE_TABLE, page, values);
  pal_practice_submit (self, command);
}

/**
 * pal_practice_get_own_technique_name:
 * @self: a practice
 * @id: of a technique, of whichever library
 *
 * Returns: (nullable): what it is called; %NULL if it is none of the practice, or has no name.
 */
const char *
pal_practice_get_own_technique_name (PalPractice *self, const char *id)
{
  PalOwnTechnique *technique;

  g_return_val_if_fail (PAL_IS_PRACTICE (self) && id != NULL, NULL);

  technique = pal_entity_list_lookup (self->own_techniques, id);
  return technique != NULL ? pal_own_technique_get_name (technique) : NULL;
}

/**
 * pal_practice_add_own_technique:
 * @self: a practice
 * @name: what it is called
 *
 * Returns: (transfer full): the new technique's id; it is in the list once it is saved.
 */
char *
pal_practice_add_own_technique (PalPractice *self, const char *name)
{
  GVariantDict dict;

  g_return_val_if_fail (PAL_IS_PRACTICE (self), NULL);

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "name", name);
  return pal_practice_insert_new (
      self,
      PAL_SCOPE_LIBRARY,
      PAL_OWN_TECHNIQUE_TABLE,
      _ ("Add Technique"),
      g_variant_dict_end (&dict));
}

/**
 * pal_practice_update_own_technique:
 * @self: a practice
 * @technique: one of its techniques
 * @values: the columns that change
 * @merge_key: (nullable): a word for this stretch of typing
 */
void
pal_practice_update_own_technique (PalPractice *self,
                                   PalOwnTechnique *technique,
                                   GVariant *values,
                                   const char *merge_key)
{
  g_autoptr (PalCommand) command = NULL;

  g_return_if_fail (PAL_IS_PRACTICE (self) && PAL_IS_OWN_TECHNIQUE (technique));

  command = pal_command_new (
      PAL_SCOPE_LIBRARY, pal_practice_get_practitioner_id (self), _ ("Edit Technique"));
  pal_command_set_merge_key (command, merge_key);
  pal_command_update (
      command, PAL_OWN_TECHNIQUE_TABLE, pal_entity_get_id (PAL_ENTITY (technique)), values);
  pal_practice_submit (self, command);
}

/* Takes it out of the library; it can be undone, and nothing that names it loses it. */
void
pal_practice_archive_own_technique (PalPractice *self, PalOwnTechnique *technique)
{
  g_autoptr (PalCommand) command = NULL;
  g_autofree char *now = pal_time_now_utc ();
  g_autoptr (GVariant) values = NULL;

  g_return_if_fail (PAL_IS_PRACTICE (self) && PAL_IS_OWN_TECHNIQUE (technique));

  values = pal_row_new_string ("archived_utc", now);
  command = pal_command_new (
      PAL_SCOPE_LIBRARY, pal_practice_get_practitioner_id (self), _ ("Remove Technique"));
  pal_command_update (
      command, PAL_OWN_TECHNIQUE_TABLE, pal_entity_get_id (PAL_ENTITY (technique)), values);
  pal_practice_submit (self, command);
}
