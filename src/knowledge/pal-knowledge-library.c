/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-knowledge"

#include "pal-knowledge-private.h"
#include "pal-region-key.h"

typedef struct
{
  const char *name;
  PalReadFunc read;
} File;

/* What everything else refers to. */
static const File base_files[] = {
  { "safety.xml", pal_knowledge_read_safety },
  { "techniques.xml", pal_knowledge_read_techniques },
  { "choice.xml", pal_knowledge_read_choice },
  { "self-care.xml", pal_knowledge_read_self_care },
};

/* Each is read when something of it is asked for. */
enum
{
  FILE_ZONE_PAGES,
  FILE_CONDITIONS,
  FILE_HANDOUTS,
  N_FILES
};

static const File files[N_FILES] = {
  [FILE_ZONE_PAGES] = { "zone-pages.xml", pal_knowledge_read_zone_pages },
  [FILE_CONDITIONS] = { "conditions.xml", pal_knowledge_read_conditions },
  [FILE_HANDOUTS] = { "handouts.xml", pal_knowledge_read_handouts },
};

static void
clear_pressure (PalPressure *pressure)
{
  pal_text_clear (&pressure->name);
  for (gsize i = 0; i < G_N_ELEMENTS (pressure->what); i++)
    pal_text_clear (&pressure->what[i]);
}

static void
free_error (gpointer data)
{
  g_clear_error ((GError **) &data);
}

/* An empty library: each of its files is read when something of it is first asked for, in any
 * thread. */
void
pal_library_init (PalLibrary *self)
{
  g_mutex_init (&self->lock);
  self->read = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_error);
  self->red_flags = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_red_flag_free);
  self->danger_sites = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_danger_site_free);
  self->contraindications
    = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_contraindication_free);
  self->techniques = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_technique_unref);
  self->self_care = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_self_care_free);
  self->guidance = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_guidance_free);
  self->handouts = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_handout_free);
  self->conditions = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_condition_free);
  self->zone_pages = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_zone_page_free);
}

/* Frees all of it, in an order in which nothing is used after what it refers to. */
void
pal_library_clear (PalLibrary *self)
{
  g_ptr_array_unref (self->handouts);
  g_ptr_array_unref (self->conditions);
  g_ptr_array_unref (self->zone_pages);
  g_ptr_array_unref (self->guidance);
  g_ptr_array_unref (self->self_care);
  g_ptr_array_unref (self->techniques);
  g_ptr_array_unref (self->contraindications);
  g_ptr_array_unref (self->danger_sites);
  g_ptr_array_unref (self->red_flags);
  g_hash_table_unref (self->read);
  for (gsize i = 0; i < G_N_ELEMENTS (self->pressures); i++)
    clear_pressure (&self->pressures[i]);
  g_mutex_clear (&self->lock);
}

/* Reads a file, if there is one, unless that was done; says each time whether it was whole. */
static gboolean
read_once (PalKnowledge *self, const char *name, PalReadFunc read, GError **error)
{
  GHashTable *done = self->library.read;
  GBytes *xml = g_hash_table_lookup (self->files, name);
  GError *reason = NULL;

  if (xml == NULL)
    return TRUE;
  if (!g_hash_table_lookup_extended (done, name, NULL, (gpointer *) &reason))
    {
      read (self, name, xml, &reason);
      g_hash_table_insert (done, g_strdup (name), reason);
    }
  if (reason == NULL)
    return TRUE;
  g_set_error_literal (
    error, PAL_KNOWLEDGE_ERROR, PAL_KNOWLEDGE_ERROR_DAMAGED, reason->message);
  return FALSE;
}

/* What every page refers to. To be called with the lock. */
static gboolean
read_base (PalKnowledge *self, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (base_files); i++)
    {
      if (!read_once (self, base_files[i].name, base_files[i].read, error))
        return FALSE;
    }
  return TRUE;
}

/* To be called with the lock. */
static gboolean
read_file (PalKnowledge *self, guint file, GError **error)
{
  return read_base (self, error)
         && read_once (self, files[file].name, files[file].read, error);
}

/* To be called with the lock. */
static gboolean
read_pages (PalKnowledge *self, const char *name, GError **error)
{
  return read_base (self, error) && read_once (self, name, pal_knowledge_read_guidance, error);
}

/* The program was built and tested with these files: that one is damaged cannot be, and if it is,
 * the map and the record work without. */
static gboolean
ensure (PalKnowledge *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->library.lock);
  g_autoptr (GError) error = NULL;

  if (read_base (self, &error))
    return TRUE;
  g_critical ("%s", error->message);
  return FALSE;
}

/* As ensure(), for one of the files that are read later. */
static gboolean
ensure_file (PalKnowledge *self, guint file)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->library.lock);
  g_autoptr (GError) error = NULL;

  if (read_file (self, file, &error))
    return TRUE;
  g_critical ("%s", error->message);
  return FALSE;
}

static gpointer
lookup (PalKnowledge *self, GPtrArray *things, const char *id)
{
  return ensure (self) ? pal_knowledge_find (things, id) : NULL;
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
  g_autoptr (GMutexLocker) locker = NULL;
  GHashTableIter iter;
  gpointer name;

  g_return_val_if_fail (self != NULL, FALSE);

  locker = g_mutex_locker_new (&self->library.lock);
  if (!read_base (self, error))
    return FALSE;
  for (guint file = 0; file < N_FILES; file++)
    {
      if (!read_file (self, file, error))
        return FALSE;
    }
  g_hash_table_iter_init (&iter, self->files);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      if (g_str_has_prefix (name, PAL_GUIDANCE_PREFIX) && !read_pages (self, name, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * pal_knowledge_lookup_guidance:
 * @self: the knowledge
 * @muscle: the region key or base of a muscle
 *
 * Returns: (transfer none) (nullable): its page; %NULL if there is no such muscle.
 */
const PalGuidance *
pal_knowledge_lookup_guidance (PalKnowledge *self, const char *muscle)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  const PalMuscle *known;

  g_return_val_if_fail (self != NULL && muscle != NULL, NULL);

  known = pal_knowledge_lookup_muscle (self, muscle);
  if (known == NULL)
    return NULL;
  name = g_strconcat (PAL_GUIDANCE_PREFIX, known->pages, ".xml", NULL);
  if (!g_hash_table_contains (self->files, name))
    return NULL;

  locker = g_mutex_locker_new (&self->library.lock);
  if (read_pages (self, name, &error))
    return pal_knowledge_find (self->library.guidance, known->subject.base);
  g_critical ("%s", error->message);
  return NULL;
}

/**
 * pal_knowledge_dup_muscle_landmarks:
 * @self: the knowledge
 * @muscle: the region key of a muscle
 *
 * Returns: (transfer full): the region keys of the bony landmarks by which hands find it, as its page
 *   names them: those of its side and of the midline. Empty if it names none, or there is no such muscle.
 */
char **
pal_knowledge_dup_muscle_landmarks (PalKnowledge *self, const char *muscle)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  const PalGuidance *page;
  PalSide side;

  g_return_val_if_fail (self != NULL && muscle != NULL, NULL);

  page = pal_knowledge_lookup_guidance (self, muscle);
  side = pal_region_key_get_side (muscle);
  for (guint i = 0; page != NULL && i < page->landmarks->len; i++)
    {
      const PalSubject *landmark = g_ptr_array_index (page->landmarks, i);
      const PalSide sides[] = { PAL_SIDE_LEFT, PAL_SIDE_RIGHT, PAL_SIDE_MIDLINE };

      for (gsize j = 0; j < G_N_ELEMENTS (sides); j++)
        {
          g_autofree char *key = NULL;

          if (landmark->paired == (sides[j] == PAL_SIDE_MIDLINE)
              || (landmark->paired && side != PAL_SIDE_MIDLINE && sides[j] != side))
            continue;
          key = pal_region_key_new (landmark->base, sides[j]);
          g_strv_builder_add (keys, key);
        }
    }
  return g_strv_builder_end (keys);
}

/**
 * pal_knowledge_lookup_zone_page:
 * @self: the knowledge
 * @zone: the region key or base of a zone
 *
 * Returns: (transfer none) (nullable): what to know of it; %NULL if there is no such zone.
 */
const PalZonePage *
pal_knowledge_lookup_zone_page (PalKnowledge *self, const char *zone)
{
  const PalZone *known;

  g_return_val_if_fail (self != NULL && zone != NULL, NULL);

  known = pal_knowledge_lookup_zone (self, zone);
  if (known == NULL || !ensure_file (self, FILE_ZONE_PAGES))
    return NULL;
  return pal_knowledge_find (self->library.zone_pages, known->subject.base);
}

/* Returns: how many techniques the library has, without those of the practice; 0 where its file
 * is damaged. */
guint
pal_knowledge_get_n_techniques (PalKnowledge *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return ensure (self) ? self->library.techniques->len : 0;
}

/**
 * pal_knowledge_get_technique_at:
 * @self: the knowledge
 * @index: less than pal_knowledge_get_n_techniques()
 *
 * Returns: a technique, in the order in which a list shows them.
 */
const PalTechnique *
pal_knowledge_get_technique_at (PalKnowledge *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  if (!ensure (self))
    return NULL;
  g_return_val_if_fail (index < self->library.techniques->len, NULL);
  return g_ptr_array_index (self->library.techniques, index);
}

/* Returns: (transfer none) (nullable): the technique of this id, in techniques.xml alone; %NULL
 * for one that is not there. */
const PalTechnique *
pal_knowledge_lookup_technique (PalKnowledge *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  return lookup (self, self->library.techniques, id);
}

/* Returns: (transfer none): by what techniques are put in an order. */
const PalChoiceRules *
pal_knowledge_get_choice (PalKnowledge *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  ensure (self);
  return &self->library.choice;
}

/* Returns: (transfer none) (nullable): the state in which somebody is whom nobody is to work on
 * somewhere for that reason. */
const PalContraindication *
pal_knowledge_get_state_of_reason (PalKnowledge *self, PalReason reason)
{
  g_return_val_if_fail (self != NULL && (guint) reason < PAL_N_REASONS, NULL);
  return ensure (self) ? self->library.reason_states[reason] : NULL;
}

/* Returns: (transfer none) (nullable): the state that a sign at a place may mean, and is to be asked about. */
const PalContraindication *
pal_knowledge_get_state_of_sign (PalKnowledge *self, PalSign sign)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (!ensure (self))
    return NULL;
  for (guint i = 0; i < PAL_N_SIGNS; i++)
    if (sign == (PalSign) (1 << i))
      return self->library.sign_states[i];
  return NULL;
}

/* Returns: (transfer none) (nullable): the state of who is too young to consent alone. */
const PalContraindication *
pal_knowledge_get_state_of_minor (PalKnowledge *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return ensure (self) ? self->library.minor_state : NULL;
}

/* Returns: how many conditions the library has; 0 where their file is damaged. */
guint
pal_knowledge_get_n_conditions (PalKnowledge *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return ensure_file (self, FILE_CONDITIONS) ? self->library.conditions->len : 0;
}

/**
 * pal_knowledge_get_condition_at:
 * @self: the knowledge
 * @index: less than pal_knowledge_get_n_conditions()
 *
 * Returns: a condition, in the order in which a list shows them.
 */
const PalCondition *
pal_knowledge_get_condition_at (PalKnowledge *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  if (!ensure_file (self, FILE_CONDITIONS))
    return NULL;
  g_return_val_if_fail (index < self->library.conditions->len, NULL);
  return g_ptr_array_index (self->library.conditions, index);
}

/* Returns: (transfer none) (nullable): the condition of this id in conditions.xml, or %NULL. */
const PalCondition *
pal_knowledge_lookup_condition (PalKnowledge *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  return ensure_file (self, FILE_CONDITIONS)
           ? pal_knowledge_find (self->library.conditions, id)
           : NULL;
}

/* Returns: how many sheets the library has; 0 where their file is damaged. */
guint
pal_knowledge_get_n_handouts (PalKnowledge *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return ensure_file (self, FILE_HANDOUTS) ? self->library.handouts->len : 0;
}

/**
 * pal_knowledge_get_handout_at:
 * @self: the knowledge
 * @index: less than pal_knowledge_get_n_handouts()
 *
 * Returns: a hand-out, in the order in which a list shows them.
 */
const PalHandout *
pal_knowledge_get_handout_at (PalKnowledge *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  if (!ensure_file (self, FILE_HANDOUTS))
    return NULL;
  g_return_val_if_fail (index < self->library.handouts->len, NULL);
  return g_ptr_array_index (self->library.handouts, index);
}

/* Returns: (transfer none) (nullable): the sheet of this id in handouts.xml, or %NULL. */
const PalHandout *
pal_knowledge_lookup_handout (PalKnowledge *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  return ensure_file (self, FILE_HANDOUTS) ? pal_knowledge_find (self->library.handouts, id)
                                           : NULL;
}

/* Returns: (transfer none) (nullable): the tile of this id in self-care.xml, or %NULL. */
const PalSelfCare *
pal_knowledge_lookup_self_care (PalKnowledge *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  return lookup (self, self->library.self_care, id);
}

/* Returns: (transfer none) (nullable): the warning sign of this id in safety.xml, or %NULL. */
const PalRedFlag *
pal_knowledge_lookup_red_flag (PalKnowledge *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  return lookup (self, self->library.red_flags, id);
}

/* Returns: (transfer none) (nullable): the state of this id in safety.xml, or %NULL. */
const PalContraindication *
pal_knowledge_lookup_contraindication (PalKnowledge *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  return lookup (self, self->library.contraindications, id);
}

/* Returns: (transfer none) (nullable): the site of this id in safety.xml, or %NULL. */
const PalDangerSite *
pal_knowledge_lookup_danger_site (PalKnowledge *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  return lookup (self, self->library.danger_sites, id);
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
  if (known == NULL || !ensure (self))
    return sites;
  for (guint i = 0; i < self->library.danger_sites->len; i++)
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
  if (!ensure (self))
    return NULL;
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
  if (!ensure (self))
    return NULL;
  return pal_text_get (&self->library.pressures[level].what[voice], language);
}
