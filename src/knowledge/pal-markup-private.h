/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-lines-private.h"

G_BEGIN_DECLS

/* A file of the knowledge being read: which element may stand where, and what happens when it
 * begins and ends. Each kind of file is a table of rules and a struct of its own, @reader. */
typedef struct _PalMarkup PalMarkup;

typedef gboolean (*PalMarkupFunc) (PalMarkup *markup, gpointer reader, GError **error);

typedef struct
{
  const char *element;
  const char *parents; /* with spaces around each; empty for the outermost element */
  PalMarkupFunc start; /* reads the attributes */
  PalMarkupFunc end;   /* or NULL */
} PalMarkupRule;

/* A rule for every element that no rule before it names. */
#define PAL_MARKUP_ANY "*"

struct _PalMarkup
{
  gpointer reader;
  const PalMarkupRule *rules; /* the last has no element */
  GPtrArray *open;            /* the rules of the elements that are open */

  const char *element; /* the one that begins */
  const char *parent;
  const char **names;
  const char **values;

  char *language;  /* of the words being read */
  PalText *target; /* where they go */
  GString *text;   /* of the element being read, if it is one that holds words */
};

/* Which texts something has: how many of each there must and may be. */
typedef struct
{
  const char *element;
  guint line;
  PalVoice voice;
  guint min;
  guint max;
} PalLineRule;

/* Reads the attributes of an element into variables; an attribute that is not named is an error. */
#define PAL_STRING(name, place) G_MARKUP_COLLECT_STRING, name, place
#define PAL_OPTIONAL(name, place) G_MARKUP_COLLECT_STRING | G_MARKUP_COLLECT_OPTIONAL, name, place
#define PAL_BOOLEAN(name, place) G_MARKUP_COLLECT_BOOLEAN, name, place
#define PAL_LANGUAGE(markup)                                                                       \
  G_MARKUP_COLLECT_STRDUP | G_MARKUP_COLLECT_OPTIONAL, "xml:lang", &(markup)->language
#define PAL_COLLECT(markup, error, ...)                                                            \
  g_markup_collect_attributes ((markup)->element,                                                  \
                               (markup)->names,                                                    \
                               (markup)->values,                                                   \
                               error,                                                              \
                               __VA_ARGS__,                                                        \
                               G_MARKUP_COLLECT_INVALID)

gboolean pal_markup_parse (
  GBytes *xml, const char *file, const PalMarkupRule *rules, gpointer reader, GError **error);
gboolean pal_markup_fail (GError **error, const char *what, const char *where);

gboolean pal_markup_start_plain (PalMarkup *markup, gpointer reader, GError **error);
void pal_markup_take_text (PalMarkup *markup);
gboolean pal_markup_take_words (PalMarkup *markup, PalText *target, GError **error);
gboolean pal_markup_take_line (PalMarkup *markup,
                               PalLines *lines,
                               const PalLineRule *rules,
                               GError **error);

gboolean pal_markup_check_lines (const PalLines *lines,
                                 const PalLineRule *rules,
                                 const char *where,
                                 GError **error);
gboolean
pal_markup_read_word (const char *word, const char *const *words, guint *value, GError **error);
gboolean
pal_markup_read_range (const char *range, int limit, int *from, int *to, GError **error);

G_END_DECLS
