/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-knowledge"

#include "pal-evidence-reader-private.h"
#include "pal-references-private.h"

typedef struct
{
  PalEvidenceReader parent;
  PalCondition *condition; /* being read; belongs to the library */
} Reader;

static const PalLineRule line_rules[] = {
  { "what", PAL_CONDITION_WHAT, PAL_VOICE_CLINICAL, 1, 1 },
  { "what-plain", PAL_CONDITION_WHAT, PAL_VOICE_PLAIN, 1, 1 },
  { "course", PAL_CONDITION_COURSE, PAL_VOICE_CLINICAL, 1, 1 },
  { "course-plain", PAL_CONDITION_COURSE, PAL_VOICE_PLAIN, 1, 1 },
  { "do", PAL_CONDITION_DO, PAL_VOICE_CLINICAL, 1, G_MAXUINT },
  { "do-plain", PAL_CONDITION_DO, PAL_VOICE_PLAIN, 1, G_MAXUINT },
  { "leave", PAL_CONDITION_LEAVE, PAL_VOICE_CLINICAL, 1, G_MAXUINT },
  { "leave-plain", PAL_CONDITION_LEAVE, PAL_VOICE_PLAIN, 1, G_MAXUINT },
  { "caution", PAL_CONDITION_CAUTION, PAL_VOICE_CLINICAL, 1, G_MAXUINT },
  { "caution-plain", PAL_CONDITION_CAUTION, PAL_VOICE_PLAIN, 1, G_MAXUINT },
  { NULL },
};

static gboolean
start_condition (PalMarkup *markup, gpointer data, GError **error)
{
  const char *const groups[] = { "muscle", "spine", "joint", "bone", "nerve", "whole", NULL };
  Reader *reader = data;
  GPtrArray *conditions = reader->parent.knowledge->library.conditions;
  const char *id, *group;
  guint value;

  if (!PAL_COLLECT (markup, error, PAL_STRING ("id", &id), PAL_STRING ("group", &group))
      || !pal_markup_read_word (group, groups, &value, error))
    return FALSE;
  if (pal_knowledge_find (conditions, id) != NULL)
    return pal_markup_fail (error, "The same id twice", id);
  reader->condition = pal_condition_new ();
  reader->condition->id = g_intern_string (id);
  reader->condition->group = value;
  g_ptr_array_add (conditions, reader->condition);
  return TRUE;
}

/* A technique that a state speaks against is not advised for who is in that state; but where a
 * state keeps hands off one place only, others remain. */
static gboolean
check_states (const PalCondition *condition, GError **error)
{
  for (guint i = 0; i < condition->uses->len; i++)
    {
      const PalUse *use = g_ptr_array_index (condition->uses, i);

      for (guint j = 0; j < condition->states->len; j++)
        {
          gpointer state = g_ptr_array_index (condition->states, j);

          if (pal_contraindication_get_kind (state) != PAL_CONTRAINDICATION_LOCAL
              && g_ptr_array_find (use->technique->contraindications, state, NULL))
            return pal_markup_fail (
              error, "A technique that a state speaks against", use->technique->id);
        }
    }
  return TRUE;
}

static gboolean
end_condition (PalMarkup *markup, gpointer data, GError **error)
{
  const PalCondition *condition = ((Reader *) data)->condition;

  if (condition->name[PAL_VOICE_CLINICAL].source == NULL
      || condition->name[PAL_VOICE_PLAIN].source == NULL || condition->synonyms.source == NULL
      || condition->uses->len == 0 || condition->zones->len == 0 || condition->self_care->len == 0
      || condition->evidence == NULL)
    return pal_markup_fail (error, "The condition is not complete", condition->id);
  if (condition->red_flags->len == 0)
    return pal_markup_fail (error, "It never refers to a doctor", condition->id);
  return pal_markup_check_lines (&condition->lines, line_rules, condition->id, error)
         && check_states (condition, error);
}

static gboolean
start_name (PalMarkup *markup, gpointer data, GError **error)
{
  PalCondition *condition = ((Reader *) data)->condition;
  gboolean plain = g_str_has_suffix (markup->element, "-plain");

  return pal_markup_take_words (
    markup, &condition->name[plain ? PAL_VOICE_PLAIN : PAL_VOICE_CLINICAL], error);
}

static gboolean
start_synonyms (PalMarkup *markup, gpointer data, GError **error)
{
  return pal_markup_take_words (markup, &((Reader *) data)->condition->synonyms, error);
}

static gboolean
start_line (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  return PAL_COLLECT (markup, error, PAL_LANGUAGE (markup))
         && pal_markup_take_line (markup, &reader->condition->lines, line_rules, error);
}

static gboolean
start_use (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  return pal_knowledge_read_use (reader->parent.knowledge, markup, reader->condition->uses, error);
}

static gboolean
end_use (PalMarkup *markup, gpointer data, GError **error)
{
  return pal_knowledge_check_use (((Reader *) data)->condition->uses, error);
}

static gboolean
start_here (PalMarkup *markup, gpointer data, GError **error)
{
  return pal_knowledge_read_here (markup, ((Reader *) data)->condition->uses, error);
}

static gboolean
start_state (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;
  const char *id;

  return PAL_COLLECT (markup, error, PAL_STRING ("id", &id))
         && pal_knowledge_add_reference (reader->condition->states,
                                         reader->parent.knowledge->library.contraindications,
                                         id,
                                         "No such contraindication",
                                         error);
}

static gboolean
start_zone (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  return pal_knowledge_read_zone (
    reader->parent.knowledge, markup, reader->condition->zones, error);
}

static gboolean
start_care (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  return pal_knowledge_read_care (
    reader->parent.knowledge, markup, reader->condition->self_care, error);
}

static gboolean
start_refer (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  return pal_knowledge_read_refer (
    reader->parent.knowledge, markup, reader->condition->red_flags, error);
}

static gboolean
take_evidence (PalMarkup *markup, gpointer data, GError **error)
{
  Reader *reader = data;

  return pal_evidence_reader_take (&reader->parent, &reader->condition->evidence, error);
}

/* Reads the merged conditions.xml and checks it against everything else. */
gboolean
pal_knowledge_read_conditions (PalKnowledge *self, const char *file, GBytes *xml, GError **error)
{
  const PalMarkupRule rules[] = {
    { "conditions", "", pal_markup_start_plain, NULL },
    { "condition", " conditions ", start_condition, end_condition },
    { "name", " condition ", start_name, NULL },
    { "name-plain", " condition ", start_name, NULL },
    { "synonyms", " condition ", start_synonyms, NULL },
    { "use", " condition ", start_use, end_use },
    { "here", " use ", start_here, NULL },
    { "here-plain", " use ", start_here, NULL },
    { "state", " condition ", start_state, NULL },
    { "zone", " condition ", start_zone, NULL },
    { "care", " condition ", start_care, NULL },
    { "refer", " condition ", start_refer, NULL },
    PAL_EVIDENCE_RULES (" condition ", take_evidence),
    { PAL_MARKUP_ANY, " condition ", start_line, NULL },
    { NULL },
  };
  Reader reader = { { self }, NULL };
  gboolean ok = pal_markup_parse (xml, file, rules, &reader, error);

  pal_evidence_reader_clear (&reader.parent);
  return ok;
}
