/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-knowledge"

#include "pal-markup-private.h"

#include <string.h>

/* Whether @parent is one of the words of @parents, which have a space on either side. */
static gboolean
may_stand_in (const char *parents, const char *parent)
{
  const char *found;
  gsize length;

  if (parent == NULL)
    return *parents == '\0';
  length = strlen (parent);
  for (found = strstr (parents, parent); found != NULL; found = strstr (found + 1, parent))
    {
      if (found > parents && found[-1] == ' ' && found[length] == ' ')
        return TRUE;
    }
  return FALSE;
}

static gboolean
refuse_element (const char *element, const char *parent, GError **error)
{
  g_set_error (error,
               G_MARKUP_ERROR,
               G_MARKUP_ERROR_UNKNOWN_ELEMENT,
               "“%s” may not stand in “%s”",
               element,
               parent != NULL ? parent : "");
  return FALSE;
}

/* White space is as in a paragraph: a text may be wrapped and indented as the file is. */
static char *
fold_space (const char *text)
{
  GString *folded = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (!g_ascii_isspace (*p))
        g_string_append_c (folded, *p);
      else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
        g_string_append_c (folded, ' ');
    }
  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);
  return g_string_free (folded, FALSE);
}

static gboolean
end_words (PalMarkup *self, GError **error)
{
  if (self->text->len == 0)
    return pal_markup_fail (
      error, "An element without words", self->language != NULL ? self->language : "en");
  pal_text_set (self->target, self->language, self->text->str);
  return TRUE;
}

static void
forget_text (PalMarkup *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  self->text = NULL;
  self->target = NULL;
  g_clear_pointer (&self->language, g_free);
}

static void
start_element_cb (GMarkupParseContext *context,
                  const char *element,
                  const char **names,
                  const char **values,
                  gpointer user_data,
                  GError **error)
{
  const GSList *stack = g_markup_parse_context_get_element_stack (context);
  const char *parent = stack->next != NULL ? stack->next->data : NULL;
  PalMarkup *self = user_data;

  if (self->text != NULL)
    {
      refuse_element (element, parent, error);
      return;
    }
  for (const PalMarkupRule *rule = self->rules; rule->element != NULL; rule++)
    {
      if ((g_str_equal (rule->element, element) || g_str_equal (rule->element, PAL_MARKUP_ANY))
          && may_stand_in (rule->parents, parent))
        {
          self->element = element;
          self->parent = parent;
          self->names = names;
          self->values = values;
          g_ptr_array_add (self->open, (gpointer) rule);
          rule->start (self, self->reader, error);
          return;
        }
    }
  refuse_element (element, parent, error);
}

/* GMarkup does this for what is wrong where an element begins. */
static void
prefix_position (GMarkupParseContext *context, GError **error)
{
  int line, column;

  g_markup_parse_context_get_position (context, &line, &column);
  g_prefix_error (error, "Error on line %d char %d: ", line, column);
}

static void
end_element_cb (GMarkupParseContext *context,
                const char *element,
                gpointer user_data,
                GError **error)
{
  PalMarkup *self = user_data;
  const PalMarkupRule *rule = g_ptr_array_steal_index (self->open, self->open->len - 1);

  if (self->text != NULL)
    {
      char *folded = fold_space (self->text->str);

      g_string_assign (self->text, folded);
      g_free (folded);
    }
  if ((self->target != NULL && !end_words (self, error))
      || (rule->end != NULL && !rule->end (self, self->reader, error)))
    prefix_position (context, error);
  forget_text (self);
}

static void
text_cb (
  GMarkupParseContext *context, const char *text, gsize length, gpointer user_data, GError **error)
{
  PalMarkup *self = user_data;

  if (self->text != NULL)
    {
      g_string_append_len (self->text, text, (gssize) length);
      return;
    }
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isspace (text[i]))
        {
          pal_markup_fail (error,
                           "Words where there should be none",
                           g_markup_parse_context_get_element (context));
          return;
        }
    }
}

/* Reads a file by the @rules of its kind. Returns: whether it was whole and as they say; the error
 * names the file and the line. */
gboolean
pal_markup_parse (
  GBytes *xml, const char *file, const PalMarkupRule *rules, gpointer reader, GError **error)
{
  const GMarkupParser parser = { start_element_cb, end_element_cb, text_cb, NULL, NULL };
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  PalMarkup self = { .reader = reader, .rules = rules, .open = open };
  gboolean ok;

  if (xml == NULL)
    return pal_markup_fail (error, "No such file", file);
  context = g_markup_parse_context_new (&parser, G_MARKUP_PREFIX_ERROR_POSITION, &self, NULL);
  ok = g_markup_parse_context_parse (
         context, g_bytes_get_data (xml, NULL), (gssize) g_bytes_get_size (xml), error)
       && g_markup_parse_context_end_parse (context, error);
  if (!ok)
    g_prefix_error (error, "%s: ", file);
  forget_text (&self);
  return ok;
}

/* Sets a %G_MARKUP_ERROR_INVALID_CONTENT that says what is wrong and where, for whoever edits
 * the files: it is not translated. Returns: %FALSE. */
gboolean
pal_markup_fail (GError **error, const char *what, const char *where)
{
  g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "%s: “%s”", what, where);
  return FALSE;
}

/* The start of an element that has no attributes, and no words of its own. */
gboolean
pal_markup_start_plain (PalMarkup *self, gpointer reader, GError **error)
{
  return g_markup_collect_attributes (
    self->element, self->names, self->values, error, G_MARKUP_COLLECT_INVALID, NULL);
}

/* The element that begins holds words that are not translated; they are in `text` at its end. */
void
pal_markup_take_text (PalMarkup *self)
{
  g_assert (self->text == NULL);
  self->text = g_string_new (NULL);
}

/* As pal_markup_take_words() for an element whose attributes, the language among them, were read.
 */
static gboolean
take_into (PalMarkup *self, PalText *target, GError **error)
{
  if (self->language == NULL && target->source != NULL)
    return pal_markup_fail (error, "The same element twice", self->element);
  if (self->language != NULL && (target == NULL || target->source == NULL))
    return pal_markup_fail (error, "A translation of nothing", self->element);
  if (self->language != NULL && pal_text_has (target, self->language))
    return pal_markup_fail (error, "The same translation twice", self->element);
  self->target = target;
  pal_markup_take_text (self);
  return TRUE;
}

/* The element that begins holds words and no attribute but their language. They go to @target,
 * which must stay where it is until the element ends. */
gboolean
pal_markup_take_words (PalMarkup *self, PalText *target, GError **error)
{
  return PAL_COLLECT (self, error, PAL_LANGUAGE (self))
         && take_into (self, target, error);
}

/* The element that begins is one of those in @rules, whose last has no element; its words go to the
 * end of that list, or are a translation of what is there. Its language must have been read. */
gboolean
pal_markup_take_line (PalMarkup *self, PalLines *lines, const PalLineRule *rules, GError **error)
{
  for (const PalLineRule *rule = rules; rule->element != NULL; rule++)
    {
      if (!g_str_equal (rule->element, self->element))
        continue;
      if (self->language != NULL)
        return take_into (self, pal_lines_last (lines, rule->line, rule->voice), error);
      if (pal_lines_count (lines, rule->line, rule->voice) >= rule->max)
        return pal_markup_fail (error, "The same element too often", self->element);
      return take_into (self, pal_lines_append (lines, rule->line, rule->voice), error);
    }
  return refuse_element (self->element, self->parent, error);
}

/* Whether there are enough of each. */
gboolean
pal_markup_check_lines (const PalLines *lines,
                        const PalLineRule *rules,
                        const char *where,
                        GError **error)
{
  for (const PalLineRule *rule = rules; rule->element != NULL; rule++)
    {
      if (pal_lines_count (lines, rule->line, rule->voice) < rule->min)
        {
          g_autofree char *what = g_strdup_printf ("“%s” is missing in", rule->element);

          return pal_markup_fail (error, what, where);
        }
    }
  return TRUE;
}

/* The place of @word in @words. */
gboolean
pal_markup_read_word (const char *word, const char *const *words, guint *value, GError **error)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (g_str_equal (words[i], word))
        {
          *value = i;
          return TRUE;
        }
    }
  return pal_markup_fail (error, "Not one of the words that may stand here", word);
}

static gboolean
read_number (const char **text, int *number)
{
  gsize digits = strspn (*text, "0123456789");

  if (digits < 1 || digits > 4)
    return FALSE;
  *number = (int) g_ascii_strtoull (*text, NULL, 10);
  *text += digits;
  return TRUE;
}

/* Reads "3" or "2-4" if neither number is above @limit; %NULL leaves the ends as they are. */
gboolean
pal_markup_read_range (const char *range, int limit, int *from, int *to, GError **error)
{
  const char *rest = range;
  int first, last;

  if (range == NULL)
    return TRUE;
  if (!read_number (&rest, &first))
    return pal_markup_fail (error, "Not a number or a range such as 2-4", range);
  last = first;
  if (*rest == '-')
    {
      rest++;
      if (!read_number (&rest, &last))
        return pal_markup_fail (error, "Not a number or a range such as 2-4", range);
    }
  if (*rest != '\0')
    return pal_markup_fail (error, "Not a number or a range such as 2-4", range);
  if (first > last || last > limit)
    return pal_markup_fail (error, "A range that is upside down or too high", range);
  *from = first;
  *to = last;
  return TRUE;
}
