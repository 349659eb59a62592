/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-knowledge"

#include "pal-references-private.h"

/* The thing of this id, or NULL; each begins with its id. */
gpointer
pal_knowledge_find (GPtrArray *things, const char *id)
{
  for (guint i = 0; i < things->len; i++)
    {
      const char *const *thing = g_ptr_array_index (things, i);

      if (g_str_equal (*thing, id))
        return (gpointer) thing;
    }
  return NULL;
}

/* The same, where there must be one; @missing says what there is not. */
gpointer
pal_knowledge_refer (GPtrArray *things, const char *id, const char *missing, GError **error)
{
  gpointer thing = pal_knowledge_find (things, id);

  if (thing == NULL)
    pal_markup_fail (error, missing, id);
  return thing;
}

/* Puts the thing of an id at the end of @list, which must not have it. */
gboolean
pal_knowledge_add_reference (
  GPtrArray *list, GPtrArray *things, const char *id, const char *missing, GError **error)
{
  gpointer thing = pal_knowledge_refer (things, id, missing, error);

  if (thing == NULL)
    return FALSE;
  if (g_ptr_array_find (list, thing, NULL))
    return pal_markup_fail (error, "The same reference twice", id);
  g_ptr_array_add (list, thing);
  return TRUE;
}

/* Reads the start of a `care` into a list of self-care. */
gboolean
pal_knowledge_read_care (PalKnowledge *self, PalMarkup *markup, GPtrArray *list, GError **error)
{
  const char *id;

  return PAL_COLLECT (markup, error, PAL_STRING ("tile", &id))
         && pal_knowledge_add_reference (
           list, self->library.self_care, id, "No such self-care", error);
}

/* Reads the start of a `zone` into a list of interned bases. */
gboolean
pal_knowledge_read_zone (PalKnowledge *self, PalMarkup *markup, GPtrArray *bases, GError **error)
{
  const PalZone *zone;
  const char *id;

  if (!PAL_COLLECT (markup, error, PAL_STRING ("id", &id)))
    return FALSE;
  zone = pal_knowledge_refer_to_zone (self, id, error);
  if (zone == NULL)
    return FALSE;
  if (g_ptr_array_find (bases, zone->subject.base, NULL))
    return pal_markup_fail (error, "The same reference twice", id);
  g_ptr_array_add (bases, (gpointer) zone->subject.base);
  return TRUE;
}

/* Reads the start of a `refer` into a list of red flags. */
gboolean
pal_knowledge_read_refer (PalKnowledge *self, PalMarkup *markup, GPtrArray *list, GError **error)
{
  const char *id;

  return PAL_COLLECT (markup, error, PAL_STRING ("flag", &id))
         && pal_knowledge_add_reference (
           list, self->library.red_flags, id, "No such red flag", error);
}

static const PalSubject *
refer_to_subject (
  PalKnowledge *self, GPtrArray *subjects, const char *base, const char *missing, GError **error)
{
  const PalSubject *subject = g_hash_table_lookup (self->subjects, base);

  if (subject != NULL && g_ptr_array_find (subjects, subject, NULL))
    return subject;
  pal_markup_fail (error, missing, base);
  return NULL;
}

/* `landmark` of a page is a bony place, without a side, named once. */
gboolean
pal_knowledge_read_found_by (PalKnowledge *self, PalMarkup *markup, GPtrArray *list, GError **error)
{
  const PalSubject *landmark;
  const char *base;

  if (!PAL_COLLECT (markup, error, PAL_STRING ("landmark", &base)))
    return FALSE;
  landmark = refer_to_subject (self, self->landmarks, base, "No such landmark", error);
  if (landmark == NULL)
    return FALSE;
  if (g_ptr_array_find (list, landmark, NULL))
    return pal_markup_fail (error, "A landmark twice", base);
  g_ptr_array_add (list, (gpointer) landmark);
  return TRUE;
}

/* The zone of this base, which must be one, without a side. */
const PalZone *
pal_knowledge_refer_to_zone (PalKnowledge *self, const char *base, GError **error)
{
  return (const PalZone *) refer_to_subject (self, self->zones, base, "No such zone", error);
}

/* Returns: (transfer none) (nullable): the muscle that a file refers to by its base; %NULL with
 * @error for one that there is not. */
const PalMuscle *
pal_knowledge_refer_to_muscle (PalKnowledge *self, const char *base, GError **error)
{
  return (const PalMuscle *) refer_to_subject (self, self->muscles, base, "No such muscle", error);
}

/* Returns: (transfer none) (nullable): the work that a file refers to; %NULL with @error for one
 * that works.xml does not have. */
const PalWork *
pal_knowledge_refer_to_work (PalKnowledge *self, const char *id, GError **error)
{
  return pal_knowledge_refer (self->works, id, "No such work", error);
}
