/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-client"

#include "pal-client.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pal-birth-date.h"

struct _PalClient
{
  PalEntity parent_instance;

  char *sort_key; /* collation key, made when first asked for */
  char *found_by; /* all that a search looks at, made when first asked for */
  char **words;   /* of it, folded */
  char **plain_words; /* the same in ASCII, where that is different */
};

G_DEFINE_FINAL_TYPE (PalClient, pal_client, PAL_TYPE_ENTITY)

static const char *
get_text (PalClient *self, const char *column)
{
  return pal_entity_get_string (PAL_ENTITY (self), column);
}

static void
row_changed_cb (PalClient *self)
{
  g_clear_pointer (&self->sort_key, g_free);
  g_clear_pointer (&self->found_by, g_free);
  g_clear_pointer (&self->words, g_strfreev);
  g_clear_pointer (&self->plain_words, g_strfreev);
}

static void
pal_client_finalize (GObject *object)
{
  row_changed_cb (PAL_CLIENT (object));
  G_OBJECT_CLASS (pal_client_parent_class)->finalize (object);
}

static void
pal_client_class_init (PalClientClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pal_client_finalize;
}

static void
pal_client_init (PalClient *self)
{
  g_signal_connect (self, "notify::row", G_CALLBACK (row_changed_cb), NULL);
}

/**
 * pal_client_dup_name:
 * @self: a client
 *
 * Returns: (transfer full): the name as it is spoken, "Anna Berg"; with the name the client goes by
 *   where that is another: "Anna “Anni” Berg".
 */
char *
pal_client_dup_name (PalClient *self)
{
  const char *given, *family, *called;
  g_autofree char *quoted = NULL;
  const char *parts[4] = { NULL, NULL, NULL, NULL };
  guint n = 0;

  g_return_val_if_fail (PAL_IS_CLIENT (self), NULL);

  given = get_text (self, "given_name");
  family = get_text (self, "family_name");
  called = get_text (self, "called");
  if (given != NULL)
    parts[n++] = given;
  if (called != NULL && g_strcmp0 (called, given) != 0)
    {
      /* Translators: the name a client goes by, within the full name: Anna “Anni” Berg */
      quoted = given != NULL || family != NULL ? g_strdup_printf (_ ("“%s”"), called)
                                               : g_strdup (called);
      parts[n++] = quoted;
    }
  if (family != NULL)
    parts[n++] = family;
  return g_strjoinv (" ", (char **) parts);
}

/**
 * pal_client_dup_birth_year:
 * @self: a client
 *
 * Returns: (transfer full): the year of birth, empty if it is not known.
 */
char *
pal_client_dup_birth_year (PalClient *self)
{
  const char *date;

  g_return_val_if_fail (PAL_IS_CLIENT (self), NULL);
  date = get_text (self, "birth_date");
  return pal_birth_date_is_known (date) ? g_strndup (date, 4) : g_strdup ("");
}

/**
 * pal_client_dup_sort_key:
 * @self: a client
 *
 * Returns: (transfer full): the name as a list is sorted by, family name first.
 */
char *
pal_client_dup_sort_key (PalClient *self)
{
  const char *family, *given, *called;

  g_return_val_if_fail (PAL_IS_CLIENT (self), NULL);
  family = get_text (self, "family_name");
  given = get_text (self, "given_name");
  called = get_text (self, "called");
  return g_strjoin (" ",
                    family != NULL ? family : (given != NULL ? given : called),
                    given != NULL ? given : "",
                    NULL);
}

/* Returns: whether the client was put away: still on the disk with all visits, but in the list
 * only where archived clients are asked for. */
gboolean
pal_client_is_archived (PalClient *self)
{
  g_return_val_if_fail (PAL_IS_CLIENT (self), FALSE);
  return get_text (self, "archived_utc") != NULL;
}

/* Folding a name takes longer than all the rest of a search, and every letter that is typed asks for
 * every client. */
static void
prepare_search (PalClient *self)
{
  static const char *const columns[]
      = { "given_name", "called", "family_name", "birth_date", "phone" };
  g_autoptr (GString) text = NULL;

  if (self->found_by != NULL)
    return;
  text = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const char *value = get_text (self, columns[i]);

      if (value != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", value);
    }
  self->found_by = g_string_free (g_steal_pointer (&text), FALSE);
  self->words = g_str_tokenize_and_fold (self->found_by, NULL, &self->plain_words);
}

static gboolean
begins_one_of (char **words, const char *beginning)
{
  for (; *words != NULL; words++)
    if (g_str_has_prefix (*words, beginning))
      return TRUE;
  return FALSE;
}

/**
 * pal_client_matches:
 * @self: a client
 * @text: (nullable): what somebody types to find a client
 *
 * Returns: whether every word of @text begins a word of the client's names or is in the date of
 *   birth, without regard to case and accents; true for an empty text. A text without any letter or
 *   digit, such as an emoji, is looked for as it is.
 */
gboolean
pal_client_matches (PalClient *self, const char *text)
{
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (PAL_IS_CLIENT (self), FALSE);

  if (text == NULL || *text == '\0')
    return TRUE;
  prepare_search (self);
  words = g_str_tokenize_and_fold (text, NULL, NULL);
  if (words[0] == NULL)
    {
      g_autofree char *needle = g_strstrip (g_strdup (text));

      return strstr (self->found_by, needle) != NULL;
    }
  for (guint i = 0; words[i] != NULL; i++)
    if (!begins_one_of (self->words, words[i]) && !begins_one_of (self->plain_words, words[i]))
      return FALSE;
  return TRUE;
}

/**
 * pal_client_compare:
 * @a: a #PalClient
 * @b: a #PalClient
 * @user_data: not used
 *
 * Orders by name as the reader's language sorts.
 */
int
pal_client_compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  PalClient *clients[2] = { (PalClient *) a, (PalClient *) b };
  int order;

  for (guint i = 0; i < 2; i++)
    if (clients[i]->sort_key == NULL)
      {
        g_autofree char *name = pal_client_dup_sort_key (clients[i]);

        clients[i]->sort_key = g_utf8_collate_key (name, -1);
      }
  order = g_strcmp0 (clients[0]->sort_key, clients[1]->sort_key);
  return order != 0 ? order
                    : g_strcmp0 (pal_entity_get_id (PAL_ENTITY (clients[0])),
                                 pal_entity_get_id (PAL_ENTITY (clients[1])));
}
