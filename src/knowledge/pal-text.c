/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-text"

#include "pal-text-private.h"

struct _PalTranslation
{
  PalTranslation *next;
  char *language; /* as in the name of a locale: "pt_BR" */
  char *text;
};

static gboolean
is_source_language (const char *name)
{
  return g_str_equal (name, "C") || g_str_equal (name, "POSIX") || g_str_equal (name, "en");
}

static const char *
find (const PalText *self, const char *const *names)
{
  for (gsize i = 0; names[i] != NULL; i++)
    {
      for (const PalTranslation *t = self->translations; t != NULL; t = t->next)
        {
          if (g_str_equal (t->language, names[i]))
            return t->text;
        }
      if (is_source_language (names[i]))
        return self->source;
    }
  return NULL;
}

/**
 * pal_text_set:
 * @self: a text
 * @language: (nullable): the value of `xml:lang`, or %NULL for the English source
 * @text: the words
 */
void
pal_text_set (PalText *self, const char *language, const char *text)
{
  PalTranslation *translation;

  g_return_if_fail (self != NULL && text != NULL);

  if (language == NULL)
    {
      g_free (self->source);
      self->source = g_strdup (text);
      return;
    }
  translation = g_new0 (PalTranslation, 1);
  translation->language = g_strdelimit (g_strdup (language), "-", '_');
  translation->text = g_strdup (text);
  translation->next = self->translations;
  self->translations = translation;
}

/**
 * pal_text_has:
 * @self: a text
 * @language: the value of `xml:lang`
 *
 * Returns: whether there is a translation into exactly this language.
 */
gboolean
pal_text_has (const PalText *self, const char *language)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (self != NULL && language != NULL, FALSE);

  name = g_strdelimit (g_strdup (language), "-", '_');
  for (const PalTranslation *t = self->translations; t != NULL; t = t->next)
    {
      if (g_str_equal (t->language, name))
        return TRUE;
    }
  return FALSE;
}

/**
 * pal_text_get:
 * @self: a text
 * @language: (nullable): languages in the order of preference, "de-AT" or "de_AT:fr"; %NULL for
 *   those of the process
 *
 * Returns: (nullable): the text in the first of these languages that there is, else in English;
 *   %NULL only if nothing was set.
 */
const char *
pal_text_get (const PalText *self, const char *language)
{
  g_auto (GStrv) names = NULL;
  const char *text = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->translations == NULL)
    return self->source;
  if (language == NULL)
    {
      text = find (self, g_get_language_names ());
      return text != NULL ? text : self->source;
    }

  names = g_strsplit (language, ":", -1);
  for (gsize i = 0; names[i] != NULL && text == NULL; i++)
    {
      g_auto (GStrv) variants = NULL;

      if (*names[i] == '\0')
        continue;
      variants = g_get_locale_variants (g_strdelimit (names[i], "-", '_'));
      text = find (self, (const char *const *) variants);
    }
  return text != NULL ? text : self->source;
}

/* Frees the text with its translations, not itself. */
void
pal_text_clear (PalText *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->source, g_free);
  while (self->translations != NULL)
    {
      PalTranslation *translation = self->translations;

      self->translations = translation->next;
      g_free (translation->language);
      g_free (translation->text);
      g_free (translation);
    }
}
