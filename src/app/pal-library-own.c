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
name_page (PalOwnNote *note, PalKnowledge *knowledge, gboolean *is_there)
{
  const char *address = pal_entity_get_id (PAL_ENTITY (note));
  PalTopic topic;

  *is_there = pal_library_address_get_topic (address, knowledge, &topic);
  if (*is_there)
    return pal_knowledge_dup_topic_name (knowledge, &topic, PAL_VOICE_CLINICAL, NULL);
  return g_strdup (pal_own_note_get_title (note) != NULL ? pal_own_note_get_title (note) : address);
}

/* @lost: for notes on pages that this version of the program has not. */
static void
add_note (GPtrArray *found,
          GPtrArray *lost,
          PalWordIndex *index,
          PalKnowledge *knowledge,
          PalOwnNote *note)
{
  const char *text = pal_own_note_get_text (note);
  gboolean is_there;
  GPtrArray *list;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *excerpt = NULL;

  if (text == NULL)
    return;
  name = name_page (note, knowledge, &is_there);
  list = is_there ? found : lost;
  excerpt = make_excerpt (text);
  /* Translators: %s is a page of the library that the practice has written a note on */
  title = g_strdup_printf (_ ("Note on %s"), name);
  g_ptr_array_add (
      list, pal_library_item_new (pal_entity_get_id (PAL_ENTITY (note)), title, excerpt));
  pal_word_index_add (index, g_ptr_array_index (list, list->len - 1));
  pal_word_index_add_names (index, name, PAL_WORTH_SYNONYM);
  pal_word_index_add_words (index, text, PAL_WORTH_PLAIN);
}

static void
append_part (GListStore *items, const char *heading, GPtrArray *part)
{
  if (part->len > 0)
    pal_library_item_append (items, NULL, heading, NULL);
  for (guint i = 0; i < part->len; i++)
    g_list_store_append (items, g_ptr_array_index (part, i));
}

static void
append_found (GListStore *items, PalWordIndex *index, const char *text)
{
  g_auto (GStrv) words = pal_word_index_fold (text, FALSE);
  g_autoptr (GArray) hits = pal_word_index_search (index, words);

  if (hits->len > 0)
    pal_library_item_append (items, NULL, _ ("Our Practice"), NULL);
  for (guint i = 0; i < hits->len; i++)
    g_list_store_append (items, (gpointer) g_array_index (hits, PalWordHit, i).thing);
}

/**
 * pal_library_own_append:
 * @items: of #PalLibraryItem
 * @practice: whose notes and techniques
 * @knowledge: what the pages are called
 * @text: (nullable): what is looked for, or %NULL for all of it
 *
 * Adds what the practice has written, under headings. Nothing that was written on a page is lost when
 * a version of the program has the page no longer.
 */
void
pal_library_own_append (GListStore *items,
                        PalPractice *practice,
                        PalKnowledge *knowledge,
                        const char *text)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) noted = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) lost = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PalWordIndex) index = pal_word_index_new ();
  PalEntityList *techniques = pal_practice_get_own_techniques (practice);
  PalEntityList *notes = pal_practice_get_own_notes (practice);

  for (guint i = 0; i < pal_entity_list_get_length (techniques); i++)
    if (!pal_own_technique_is_archived (pal_entity_list_peek (techniques, i)))
      add_technique (own, index, pal_entity_list_peek (techniques, i));
  for (guint i = 0; i < pal_entity_list_get_length (notes); i++)
    add_note (noted, lost, index, knowledge, pal_entity_list_peek (notes, i));

  if (text != NULL)
    {
      append_found (items, index, text);
      return;
    }
  append_part (items, _ ("Techniques of Our Own"), own);
  append_part (items, _ ("Notes on Pages"), noted);
  append_part (items, _ ("Notes Without a Page"), lost);
}
