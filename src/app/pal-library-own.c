/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-library-own"

/* What the practice has written, as lines of a list. */

#include "pal-library-own.h"

#include <glib/gi18n-lib.h>

#include "pal-library-item.h"
#include "pal-library-words.h"
#include "pal-word-index.h"

/* A note shows so many letters of itself. */
#define EXCERPT 120

static char *
make_excerpt (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n", ' ');

  if (g_utf8_strlen (line, -1) <= EXCERPT)
    return g_steal_pointer (&line);
  *g_utf8_offset_to_pointer (line, EXCERPT) = '\0';
  return g_strconcat (line, "…", NULL);
}

static void
add_technique (GPtrArray *found, PalWordIndex *index, PalOwnTechnique *technique)
{
  static const char *const columns[] = { "purpose", "steps", "cautions", "note" };
  PalEntity *entity = PAL_ENTITY (technique);
  const char *name = pal_own_technique_get_name (technique);
  g_autofree char *address = g_strconcat (PAL_LIBRARY_OWN "/", pal_entity_get_id (entity), NULL);
  const char *purpose = pal_entity_get_string (entity, "purpose");
  g_autofree char *note = purpose != NULL ? make_excerpt (purpose) : NULL;

  g_ptr_array_add (
      found,
      pal_library_item_new (address, name != NULL ? name : _ ("Technique Without a Name"), note));
  pal_word_index_add (index, g_ptr_array_index (found, found->len - 1));
  pal_word_index_add_names (index, name, PAL_WORTH_NAME);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    pal_word_index_add_words (
        index, pal_entity_get_string (entity, columns[i]), PAL_WORTH_PLAIN);
}

/* A page that is there is called as it is now, in the language of the window. */
static char *
name_page (PalOwnNote *note, PalKnowledge *knowledge)
{
  const char *address = pal_entity_get_id (PAL_ENTITY (note));
  PalTopic topic;

  if (pal_library_address_get_topic (address, knowledge, &topic))
    return pal_knowledge_dup_topic_name (knowledge, &topic, PAL_VOICE_CLINICAL, NULL);
  return g_strdup (pal_own_note_get_title (note) != NULL ? pal_own_note_get_title (note) : address);
}

static void
add_note (GPtrArray *found, PalWordIndex *index, PalKnowledge *knowledge, PalOwnNote *note)
{
  const char *text = pal_own_note_get_text (note);
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *excerpt = NULL;

  if (text == NULL)
    return;
  name = name_page (note, knowledge);
  excerpt = make_excerpt (text);
  /* Translators: %s is a page of the library that the practice has written a note on */
  title = g_strdup_printf (_ ("Note on %s"), name);
  g_ptr_array_add (
      found, pal_library_item_new (pal_entity_get_id (PAL_ENTITY (note)), title, excerpt));
  pal_word_index_add (index, g_ptr_array_index (found, found->len - 1));
  pal_word_index_add_names (index, name, PAL_WORTH_SYNONYM);
  pal_word_index_add_words (index, text, PAL_WORTH_PLAIN);
}

/**
 * pal_library_own_append:
 * @items: of #PalLibraryItem
 * @practice: whose notes and techniques
 * @knowledge: what the pages are called
 * @text: (nullable): what is looked for, or %NULL for all of it
 *
 * Adds what the practice has written, with a heading if there is any.
 *
 * Returns: how much there is.
 */
guint
pal_library_own_append (GListStore *items,
                        PalPractice *practice,
                        PalKnowledge *knowledge,
                        const char *text)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PalWordIndex) index = pal_word_index_new ();
  PalEntityList *techniques = pal_practice_get_own_techniques (practice);
  PalEntityList *notes = pal_practice_get_own_notes (practice);
  g_autoptr (GArray) hits = NULL;
  g_auto (GStrv) words = NULL;
  guint n;

  for (guint i = 0; i < pal_entity_list_get_length (techniques); i++)
    if (!pal_own_technique_is_archived (pal_entity_list_peek (techniques, i)))
      add_technique (found, index, pal_entity_list_peek (techniques, i));
  for (guint i = 0; i < pal_entity_list_get_length (notes); i++)
    add_note (found, index, knowledge, pal_entity_list_peek (notes, i));

  if (text != NULL)
    {
      words = pal_word_index_fold (text, FALSE);
      hits = pal_word_index_search (index, words);
    }
  n = hits != NULL ? hits->len : found->len;
  if (n > 0)
    pal_library_item_append (items, NULL, _ ("Our Practice"), NULL);
  for (guint i = 0; i < n; i++)
    g_list_store_append (items,
                         hits != NULL ? (gpointer) g_array_index (hits, PalWordHit, i).thing
                                      : g_ptr_array_index (found, i));
  return n;
}
