/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-lines"

#include "pal-lines-private.h"

typedef struct
{
  guint line;
  PalVoice voice;
  PalText text;
} Line;

static void
clear_line (gpointer data)
{
  Line *line = data;

  pal_text_clear (&line->text);
}

static Line *
find (const PalLines *self, guint line, PalVoice voice, guint index)
{
  for (guint i = 0; i < self->texts->len; i++)
    {
      Line *candidate = &g_array_index (self->texts, Line, i);

      if (candidate->line == line && candidate->voice == voice && index-- == 0)
        return candidate;
    }
  return NULL;
}

/* No lines yet; pal_lines_clear() frees those that are added. */
void
pal_lines_init (PalLines *self)
{
  self->texts = g_array_new (FALSE, TRUE, sizeof (Line));
  g_array_set_clear_func (self->texts, clear_line);
}

/* Frees the lines, not itself. */
void
pal_lines_clear (PalLines *self)
{
  g_clear_pointer (&self->texts, g_array_unref);
}

/* Returns: an empty text at the end of a list, which stays where it is until the next is added. */
PalText *
pal_lines_append (PalLines *self, guint line, PalVoice voice)
{
  Line new_line = { line, voice, { NULL, NULL } };

  g_array_append_val (self->texts, new_line);
  return &g_array_index (self->texts, Line, self->texts->len - 1).text;
}

/* Returns: (nullable): the text at the end of a list */
PalText *
pal_lines_last (const PalLines *self, guint line, PalVoice voice)
{
  guint n = pal_lines_count (self, line, voice);

  return n > 0 ? &find (self, line, voice, n - 1)->text : NULL;
}

/* Returns: how many lines are said of this, a number of the owner, in this voice. */
guint
pal_lines_count (const PalLines *self, guint line, PalVoice voice)
{
  guint n = 0;

  for (guint i = 0; i < self->texts->len; i++)
    {
      const Line *candidate = &g_array_index (self->texts, Line, i);

      n += candidate->line == line && candidate->voice == voice;
    }
  return n;
}

/* Returns: (nullable): a text of a list, or %NULL if the list is not that long. */
const char *
pal_lines_get (const PalLines *self, guint line, PalVoice voice, guint index, const char *language)
{
  const Line *found = find (self, line, voice, index);

  return found != NULL ? pal_text_get (&found->text, language) : NULL;
}

/* Calls @func with every text of every voice, in the order of the file. */
void
pal_lines_foreach (const PalLines *self, PalLinesFunc func, gpointer user_data)
{
  for (guint i = 0; i < self->texts->len; i++)
    func (&g_array_index (self->texts, Line, i).text, user_data);
}
