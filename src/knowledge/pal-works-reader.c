/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-knowledge"

#include "pal-knowledge-private.h"
#include "pal-markup-private.h"

typedef struct
{
  PalKnowledge *knowledge;
  PalWork *work; /* being read; belongs to the knowledge */
} Reader;

static gboolean
start_work (PalMarkup *markup, gpointer data, GError **error)
{
  const char *const kinds[] = { "guideline", "review", "trial", "study", "textbook", "page", NULL };
  const char *id, *kind;
  Reader *reader = data;
  gboolean read;
  guint value;

  if (!PAL_COLLECT (markup,
                    error,
                    PAL_STRING ("id", &id),
                    PAL_STRING ("kind", &kind),
                    PAL_BOOLEAN ("read", &read))
      || !pal_markup_read_word (kind, kinds, &value, error))
    return FALSE;
  if (pal_knowledge_find (reader->knowledge->works, id) != NULL)
    return pal_markup_fail (error, "The same id twice", id);
  reader->work = g_new0 (PalWork, 1);
  reader->work->id = g_intern_string (id);
  reader->work->kind = value;
  reader->work->read = read;
  g_ptr_array_add (reader->knowledge->works, reader->work);
  pal_markup_take_text (markup);
  return TRUE;
}

static gboolean
end_work (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  if (markup->text->len == 0)
    return pal_markup_fail (error, "A work that is not named", reader->work->id);
  reader->work->citation = g_strdup (markup->text->str);
  return TRUE;
}

/* Reads works.xml, which comes before everything that cites. */
gboolean
pal_knowledge_read_works (PalKnowledge *self, const char *file, GBytes *xml, GError **error)
{
  const PalMarkupRule rules[] = {
    { "works", "", pal_markup_start_plain, NULL },
    { "work", " works ", start_work, end_work },
    { NULL },
  };
  Reader reader = { self, NULL };

  return pal_markup_parse (xml, file, rules, &reader, error);
}
