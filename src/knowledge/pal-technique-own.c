/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-technique"

#include "pal-technique-own.h"

#include "pal-knowledge-private.h"
#include "pal-technique-private.h"
#include "pal-topic-private.h"

/* Firmer than this, it goes more easily after warmth. */
#define DEEP_FROM 4

/* Where the practice says that it suits, it suits; how well, only trials could say. */
#define SUITS 2

static void
add_line (PalTechnique *self, PalTechniqueLine line, PalVoice voice, const char *text)
{
  g_autofree char *words = text != NULL ? g_strstrip (g_strdup (text)) : NULL;

  if (words != NULL && *words != '\0')
    pal_text_set (pal_lines_append (&self->lines, line, voice), NULL, words);
}

/* One to a line of what was typed. */
static void
add_lines (PalTechnique *self, PalTechniqueLine line, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    add_line (self, line, PAL_VOICE_CLINICAL, lines[i]);
}

static void
set_fit (int *fit, guint n, guint said)
{
  for (guint i = 1; i < n; i++)
    fit[i] = said == 0 ? PAL_FIT_NOT_SAID : (said & (1u << i)) != 0 ? SUITS : 0;
}

static void
append_all (GPtrArray *list, GPtrArray *all)
{
  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (list, g_ptr_array_index (all, i));
}

static void
set_dose (PalDose *dose, PalEntity *own)
{
  GVariant *row = pal_entity_get_row (own);

  *dose = (PalDose){ PAL_DOSE_NONE, PAL_DOSE_NONE, PAL_DOSE_NONE, PAL_DOSE_NONE, PAL_DOSE_NONE,
                     PAL_DOSE_NONE, PAL_DOSE_NONE, PAL_DOSE_NONE, PAL_DOSE_NONE };
  dose->pressure_min = dose->pressure_max
    = (int) pal_row_get_int (row, "pressure", PAL_DOSE_NONE);
  dose->minutes_min = dose->minutes_max = (int) pal_row_get_int (row, "minutes", PAL_DOSE_NONE);
}

/**
 * pal_technique_new_own:
 * @knowledge: the states and sites to be heeded, which must live as long
 * @own: a technique of the practice that has a name
 *
 * What the practice has not said speaks neither for it nor against it. That goes for when it suits; what is to
 * be heeded of the client is another thing: every state that asks for changes does so here, and every site to
 * keep off is kept off, since nobody has written that it may be done all the same.
 *
 * Returns: (transfer full): it, as it is now.
 */
PalTechnique *
pal_technique_new_own (PalKnowledge *knowledge, PalOwnTechnique *own)
{
  PalTechnique *self;
  PalEntity *entity;
  const char *name, *purpose;

  g_return_val_if_fail (knowledge != NULL && PAL_IS_OWN_TECHNIQUE (own), NULL);
  name = pal_own_technique_get_name (own);
  g_return_val_if_fail (name != NULL, NULL);

  entity = PAL_ENTITY (own);
  purpose = pal_entity_get_string (entity, "purpose");
  self = pal_technique_new ();
  self->own = TRUE;
  self->id = g_intern_string (pal_entity_get_id (entity));
  for (guint voice = 0; voice < PAL_N_VOICES; voice++)
    {
      pal_text_set (&self->name[voice], NULL, name);
      add_line (self, PAL_TECHNIQUE_WHAT, (PalVoice) voice, purpose);
    }
  add_lines (self, PAL_TECHNIQUE_STEP, pal_entity_get_string (entity, "steps"));
  add_lines (self, PAL_TECHNIQUE_CAUTION, pal_entity_get_string (entity, "cautions"));
  set_dose (&self->dose, entity);
  set_fit (self->fit.stage,
           PAL_N_STAGES,
           pal_stages_from_string (pal_entity_get_string (entity, "stages")));
  set_fit (self->fit.target,
           PAL_N_TARGETS,
           pal_targets_from_string (pal_entity_get_string (entity, "targets")));
  self->areas = pal_knowledge_areas_from_string (knowledge, pal_entity_get_string (entity, "areas"));
  self->fit.aims = pal_aims_from_string (pal_entity_get_string (entity, "aims"));
  self->fit.part = PAL_SESSION_MAIN;
  self->fit.deep = self->dose.pressure_min >= DEEP_FROM;
  self->fit.known = TRUE;
  append_all (self->contraindications,
              pal_knowledge_list_topics (knowledge, PAL_TOPIC_CONTRAINDICATION));
  append_all (self->avoided, pal_knowledge_list_topics (knowledge, PAL_TOPIC_DANGER_SITE));
  return self;
}

/**
 * pal_technique_list_own:
 * @knowledge: the states and sites to be heeded, which must live as long
 * @own: of #PalOwnTechnique
 *
 * Returns: (transfer full) (element-type PalTechnique): those that can be chosen: they have a name, and were
 *   not taken out of the library.
 */
GPtrArray *
pal_technique_list_own (PalKnowledge *knowledge, GListModel *own)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_technique_unref);

  g_return_val_if_fail (knowledge != NULL && G_IS_LIST_MODEL (own), list);

  for (guint i = 0; i < g_list_model_get_n_items (own); i++)
    {
      g_autoptr (PalOwnTechnique) one = g_list_model_get_item (own, i);

      if (pal_own_technique_get_name (one) != NULL && !pal_own_technique_is_archived (one))
        g_ptr_array_add (list, pal_technique_new_own (knowledge, one));
    }
  return list;
}
