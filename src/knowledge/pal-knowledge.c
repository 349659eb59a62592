/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-knowledge"

#include "pal-knowledge-private.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "pal-knowledge-data.h"
#include "pal-region-key.h"

#define RESOURCE_PATH "/io/github/palpate/Palpate/knowledge/"

G_DEFINE_QUARK (pal-knowledge-error-quark, pal_knowledge_error)
G_DEFINE_BOXED_TYPE (PalKnowledge, pal_knowledge, pal_knowledge_ref, pal_knowledge_unref)

/* The subject of a key, and its side; %NULL if there is no such thing, or not on that side. A muscle
 * of the midline is drawn in two halves, and a point in one of them lies on one side. */
const PalSubject *
pal_knowledge_lookup_subject (PalKnowledge *self, const char *key, PalSide *side)
{
  g_autofree char *base = pal_region_key_dup_base (key, side);
  const PalSubject *subject = g_hash_table_lookup (self->subjects, base);

  if (subject == NULL)
    return NULL;
  if (!subject->paired && g_ptr_array_find (self->muscles, subject, NULL))
    return subject;
  return pal_subject_has_side (subject, *side) ? subject : NULL;
}

/* As pal_knowledge_lookup_subject(), but a bare base stands for the whole pair. */
gpointer
pal_knowledge_lookup_in (PalKnowledge *self, GPtrArray *of, const char *key)
{
  gpointer subject = g_hash_table_lookup (self->subjects, key);
  PalSide side;

  if (subject == NULL)
    subject = (gpointer) pal_knowledge_lookup_subject (self, key, &side);
  return subject != NULL && g_ptr_array_find (of, subject, NULL) ? subject : NULL;
}

/* The region keys of all of them. */
char **
pal_knowledge_dup_keys (GPtrArray *subjects)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  for (guint i = 0; i < subjects->len; i++)
    pal_subject_add_keys (g_ptr_array_index (subjects, i), PAL_SIDE_MIDLINE, keys);
  return g_strv_builder_end (keys);
}

/* Puts @value in the place of @marker. */
static char *
fill_in (const char *pattern, const char *marker, const char *value)
{
  g_autoptr (GString) string = g_string_new (pattern);

  g_string_replace (string, marker, value, 1);
  return g_string_free (g_steal_pointer (&string), FALSE);
}

static void
referral_free (gpointer data)
{
  PalReferral *referral = data;

  g_free (referral->zone);
  g_free (referral);
}

static void
add_referral (GPtrArray *referrals, const PalRefers *refers, PalSide side)
{
  PalReferral *referral = g_new0 (PalReferral, 1);

  referral->zone = pal_region_key_new (refers->zone, side);
  referral->weight = refers->weight;
  g_ptr_array_add (referrals, referral);
}

static void
work_free (gpointer data)
{
  PalWork *work = data;

  g_free (work->citation);
  g_free (work);
}

static PalKnowledge *
new_empty (void)
{
  PalKnowledge *self = g_new0 (PalKnowledge, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->works = g_ptr_array_new_with_free_func (work_free);
  self->areas = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_area_free);
  self->zones = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_zone_free);
  self->muscles = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_muscle_free);
  self->landmarks = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_landmark_free);
  self->landmark_sources = g_ptr_array_new ();
  self->subjects = g_hash_table_new (g_str_hash, g_str_equal);
  pal_library_init (&self->library);
  self->indexes = g_hash_table_new_full (
    g_str_hash, g_str_equal, g_free, (GDestroyNotify) pal_knowledge_index_free);
  g_mutex_init (&self->index_lock);
  return self;
}

static GHashTable *
find_files (GError **error)
{
  g_autoptr (GHashTable) files = NULL;
  g_auto (GStrv) names = NULL;

  files = g_hash_table_new_full (
    g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  names = g_resources_enumerate_children (RESOURCE_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  for (gsize i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (RESOURCE_PATH, names[i], NULL);
      GBytes *xml = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

      if (xml == NULL)
        return NULL;
      g_hash_table_insert (files, g_strdup (names[i]), xml);
    }
  return names != NULL ? g_steal_pointer (&files) : NULL;
}

/**
 * pal_knowledge_new:
 * @error: return location for an error
 *
 * Reads the zones, muscles and landmarks that are built into the program. The rest of what it knows is read
 * when it is first asked for.
 *
 * Returns: (transfer full) (nullable): the knowledge, or %NULL with %PAL_KNOWLEDGE_ERROR_DAMAGED
 */
PalKnowledge *
pal_knowledge_new (GError **error)
{
  static gsize registered = 0;
  g_autoptr (GHashTable) files = NULL;

  if (g_once_init_enter (&registered))
    {
      pal_knowledge_data_register_resource ();
      g_once_init_leave (&registered, 1);
    }
  files = find_files (error);
  return files != NULL ? pal_knowledge_new_from_files (files, error) : NULL;
}

/**
 * pal_knowledge_new_from_files:
 * @files: (element-type utf8 GBytes): the names of the files, and the merged XML of each
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the knowledge, if zones and muscles are whole and every
 *   reference in them leads somewhere
 */
PalKnowledge *
pal_knowledge_new_from_files (GHashTable *files, GError **error)
{
  const struct
  {
    const char *name;
    PalReadFunc read;
  } readers[] = {
    { "works.xml", pal_knowledge_read_works },
    { "zones.xml", pal_knowledge_read_zones },
    { "muscles.xml", pal_knowledge_read_muscles },
    { "landmarks.xml", pal_knowledge_read_landmarks },
    { "lookup.xml", pal_knowledge_read_lookup },
  };
  g_autoptr (PalKnowledge) self = new_empty ();
  g_autoptr (GError) reason = NULL;

  g_return_val_if_fail (files != NULL, NULL);

  self->files = g_hash_table_ref (files);
  for (gsize i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      const char *name = readers[i].name;

      if (readers[i].read (self, name, g_hash_table_lookup (files, name), &reason))
        continue;
      g_set_error (error,
                   PAL_KNOWLEDGE_ERROR,
                   PAL_KNOWLEDGE_ERROR_DAMAGED,
                   /* Translators: %s is technical and in English. */
                   _ ("The descriptions of the body that belong to this program are damaged. "
                      "Please install it again. (%s)"),
                   reason->message);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/* Returns: (transfer full): the same knowledge, from any thread. */
PalKnowledge *
pal_knowledge_ref (PalKnowledge *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/* Gives up a reference, in any thread; with the last one goes everything that was looked up in
 * it. */
void
pal_knowledge_unref (PalKnowledge *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_pointer (&self->links, g_hash_table_unref);
  g_clear_pointer (&self->topic_indexes, g_hash_table_unref);
  g_hash_table_unref (self->indexes);
  pal_library_clear (&self->library);
  g_hash_table_unref (self->subjects);
  g_ptr_array_unref (self->landmark_sources);
  g_ptr_array_unref (self->landmarks);
  g_ptr_array_unref (self->muscles);
  g_ptr_array_unref (self->zones);
  g_ptr_array_unref (self->areas);
  g_ptr_array_unref (self->works);
  g_clear_pointer (&self->files, g_hash_table_unref);
  pal_text_clear (&self->words.left);
  pal_text_clear (&self->words.right);
  pal_text_clear (&self->words.middle);
  pal_text_clear (&self->words.left_side);
  pal_text_clear (&self->words.right_side);
  pal_text_clear (&self->words.other_side);
  pal_text_clear (&self->words.left_words);
  pal_text_clear (&self->words.right_words);
  g_mutex_clear (&self->index_lock);
  g_free (self);
}

/* Returns: how many zones there are, left and right together. */
guint
pal_knowledge_get_n_zones (PalKnowledge *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->zones->len;
}

/* Returns: (transfer none): one of them, counted from 0 in the order of zones.xml. */
const PalZone *
pal_knowledge_get_zone_at (PalKnowledge *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->zones->len, NULL);
  return g_ptr_array_index (self->zones, index);
}

/**
 * pal_knowledge_lookup_zone:
 * @self: the knowledge
 * @key: a region key, or a base
 *
 * Returns: (transfer none) (nullable): the zone
 */
const PalZone *
pal_knowledge_lookup_zone (PalKnowledge *self, const char *key)
{
  g_return_val_if_fail (self != NULL && key != NULL, NULL);
  return pal_knowledge_lookup_in (self, self->zones, key);
}

/**
 * pal_knowledge_dup_zone_keys:
 * @self: the knowledge
 *
 * Returns: (transfer full): the region keys of all zones, head to foot, left before right.
 */
char **
pal_knowledge_dup_zone_keys (PalKnowledge *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_knowledge_dup_keys (self->zones);
}

/* Returns: how many muscles there are, left and right together. */
guint
pal_knowledge_get_n_muscles (PalKnowledge *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->muscles->len;
}

/* Returns: (transfer none): one of them, counted from 0 in the order of muscles.xml. */
const PalMuscle *
pal_knowledge_get_muscle_at (PalKnowledge *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->muscles->len, NULL);
  return g_ptr_array_index (self->muscles, index);
}

/**
 * pal_knowledge_lookup_muscle:
 * @self: the knowledge
 * @key: a region key, or a base
 *
 * Returns: (transfer none) (nullable): the muscle
 */
const PalMuscle *
pal_knowledge_lookup_muscle (PalKnowledge *self, const char *key)
{
  g_return_val_if_fail (self != NULL && key != NULL, NULL);
  return pal_knowledge_lookup_in (self, self->muscles, key);
}

/**
 * pal_knowledge_dup_muscle_keys:
 * @self: the knowledge
 *
 * Returns: (transfer full): the region keys of all muscles, head to foot, left before right.
 */
char **
pal_knowledge_dup_muscle_keys (PalKnowledge *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_knowledge_dup_keys (self->muscles);
}

/**
 * pal_knowledge_dup_name:
 * @self: the knowledge
 * @key: the region key of an area, zone, muscle or landmark
 * @voice: for the therapist or for the client
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: (transfer full) (nullable): "Upper trapezius, right" or "top of your right shoulder"; in
 *   the therapist's words what lies in the middle of an area that also has sides says so. %NULL if there is no such region.
 */
char *
pal_knowledge_dup_name (PalKnowledge *self, const char *key, PalVoice voice, const char *language)
{
  const PalSubject *subject;
  const char *name;
  PalSide side;

  g_return_val_if_fail (self != NULL && key != NULL, NULL);

  subject = pal_knowledge_lookup_subject (self, key, &side);
  if (subject == NULL)
    return NULL;
  if (voice == PAL_VOICE_PLAIN)
    return g_strdup (pal_subject_get_plain (
        subject, subject->paired ? side : PAL_SIDE_MIDLINE, language));

  name = pal_text_get (&subject->name, language);
  if (side == PAL_SIDE_LEFT)
    return fill_in (pal_text_get (&self->words.left, language), "{name}", name);
  if (side == PAL_SIDE_RIGHT)
    return fill_in (pal_text_get (&self->words.right, language), "{name}", name);
  if (subject->paired)
    return fill_in (pal_text_get (&self->words.middle, language), "{name}", name);
  return g_strdup (name);
}

/**
 * pal_knowledge_dup_referrals:
 * @self: the knowledge
 * @muscle_key: the region key of a muscle
 *
 * Returns: (transfer full) (element-type PalReferral): the zones in which a point of this muscle
 * may be felt, essential ones first; empty if there is no such muscle.
 */
GPtrArray *
pal_knowledge_dup_referrals (PalKnowledge *self, const char *muscle_key)
{
  GPtrArray *referrals = g_ptr_array_new_with_free_func (referral_free);
  const PalMuscle *muscle;
  PalSide side;

  g_return_val_if_fail (self != NULL && muscle_key != NULL, referrals);

  muscle = pal_knowledge_lookup_in (self, self->muscles, muscle_key);
  if (muscle == NULL || pal_knowledge_lookup_subject (self, muscle_key, &side) == NULL)
    return referrals;

  for (int weight = PAL_WEIGHT_ESSENTIAL; weight >= PAL_WEIGHT_SPILLOVER; weight--)
    {
      for (guint i = 0; i < muscle->refers->len; i++)
        {
          const PalRefers *refers = &g_array_index (muscle->refers, PalRefers, i);

          if ((int) refers->weight != weight)
            continue;
          switch (refers->side)
            {
            case PAL_REFERS_SAME:
              add_referral (referrals, refers, side);
              break;
            case PAL_REFERS_OPPOSITE:
              add_referral (referrals, refers, pal_side_opposite (side));
              break;
            case PAL_REFERS_BOTH:
              add_referral (referrals, refers, PAL_SIDE_LEFT);
              add_referral (referrals, refers, PAL_SIDE_RIGHT);
              break;
            case PAL_REFERS_MIDLINE:
            default:
              add_referral (referrals, refers, PAL_SIDE_MIDLINE);
              break;
            }
        }
    }
  return referrals;
}

/**
 * pal_knowledge_dup_question:
 * @self: the knowledge
 * @muscle_key: the region key of the muscle that is being pressed
 * @zone_key: the region key of one of its referral zones
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: (transfer full) (nullable): "Felt at the temple?"; with the other side named where the
 * zone is not on the muscle's side; a muscle of the midline asks with the zone's name and side.
 * %NULL if there is no such zone or muscle.
 */
char *
pal_knowledge_dup_question (PalKnowledge *self,
                            const char *muscle_key,
                            const char *zone_key,
                            const char *language)
{
  const PalZone *zone;
  const char *felt;
  PalSide muscle_side, zone_side;

  g_return_val_if_fail (self != NULL && muscle_key != NULL && zone_key != NULL, NULL);

  zone = pal_knowledge_lookup_in (self, self->zones, zone_key);
  if (zone == NULL || pal_knowledge_lookup_subject (self, zone_key, &zone_side) == NULL
      || pal_knowledge_lookup_subject (self, muscle_key, &muscle_side) == NULL)
    return NULL;

  felt = pal_text_get (&zone->felt, language);
  if (zone_side == PAL_SIDE_MIDLINE || zone_side == muscle_side)
    return g_strdup (felt);
  if (muscle_side != PAL_SIDE_MIDLINE)
    return fill_in (pal_text_get (&self->words.other_side, language), "{question}", felt);
  return fill_in (
    pal_text_get (zone_side == PAL_SIDE_LEFT ? &self->words.left_side : &self->words.right_side,
                  language),
    "{question}",
    felt);
}

/**
 * pal_knowledge_dup_muscles_under:
 * @self: the knowledge
 * @zone_key: the region key of a zone
 *
 * Returns: (transfer full): the region keys of the muscles that are reached from this zone, those
 * of which it is the main part first; for a zone of the midline those of both sides.
 */
char **
pal_knowledge_dup_muscles_under (PalKnowledge *self, const char *zone_key)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  const PalSubject *zone;
  PalSide side;

  g_return_val_if_fail (self != NULL && zone_key != NULL, NULL);

  zone = pal_knowledge_lookup_subject (self, zone_key, &side);
  for (guint rank = 0; zone != NULL && rank < self->zones->len; rank++)
    {
      for (guint i = 0; i < self->muscles->len; i++)
        {
          const PalMuscle *muscle = g_ptr_array_index (self->muscles, i);
          const PalSubject *subject = &muscle->subject;

          if (rank >= muscle->overlying->len
              || !g_str_equal (g_ptr_array_index (muscle->overlying, rank), zone->base))
            continue;
          if (!subject->paired)
            g_ptr_array_add (keys, pal_region_key_new (subject->base, PAL_SIDE_MIDLINE));
          else if (side != PAL_SIDE_MIDLINE)
            g_ptr_array_add (keys, pal_region_key_new (subject->base, side));
          else
            {
              g_ptr_array_add (keys, pal_region_key_new (subject->base, PAL_SIDE_LEFT));
              g_ptr_array_add (keys, pal_region_key_new (subject->base, PAL_SIDE_RIGHT));
            }
        }
    }
  g_ptr_array_add (keys, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&keys), FALSE);
}
