/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-knowledge"

/* The coarse areas that zones belong to, which border on each other, and the bony landmarks. */

#include "pal-knowledge-private.h"

#include "pal-region-key.h"

/* As many as there are bits for. */
#define MOST_AREAS 32

/* Returns: how many coarse areas take the zones together; in the order of a list. */
guint
pal_knowledge_get_n_areas (PalKnowledge *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->areas->len;
}

/**
 * pal_knowledge_get_area_at:
 * @self: the knowledge
 * @index: less than pal_knowledge_get_n_areas()
 *
 * Returns: a coarse area, head to foot.
 */
const PalArea *
pal_knowledge_get_area_at (PalKnowledge *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->areas->len, NULL);
  return g_ptr_array_index (self->areas, index);
}

/**
 * pal_knowledge_lookup_area:
 * @self: the knowledge
 * @key: the region key of an area, or its base
 *
 * Returns: (transfer none) (nullable): the area
 */
const PalArea *
pal_knowledge_lookup_area (PalKnowledge *self, const char *key)
{
  g_return_val_if_fail (self != NULL && key != NULL, NULL);
  return pal_knowledge_lookup_in (self, self->areas, key);
}

/**
 * pal_knowledge_dup_area_keys:
 * @self: the knowledge
 *
 * Returns: (transfer full): the region keys of all areas, head to foot, left before right and what
 *   lies in the midline last.
 */
char **
pal_knowledge_dup_area_keys (PalKnowledge *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_knowledge_dup_keys (self->areas);
}

/**
 * pal_knowledge_dup_area_of:
 * @self: the knowledge
 * @key: the region key of a zone or muscle
 *
 * Returns: (transfer full) (nullable): the region key of the area that it belongs to, on its side;
 * a muscle belongs to that of the first zone from which it is reached. %NULL if there is no such
 *   region, or if a muscle of the midline is reached from both sides.
 */
char *
pal_knowledge_dup_area_of (PalKnowledge *self, const char *key)
{
  const PalMuscle *muscle;
  const PalSubject *subject;
  const PalZone *zone;
  PalSide side;

  g_return_val_if_fail (self != NULL && key != NULL, NULL);

  subject = pal_knowledge_lookup_subject (self, key, &side);
  if (subject == NULL)
    return NULL;
  muscle = pal_knowledge_lookup_muscle (self, key);
  zone = pal_knowledge_lookup_zone (
    self, muscle != NULL ? pal_muscle_get_overlying (muscle, 0) : subject->base);
  if (zone == NULL)
    return NULL;
  if (!zone->subject.paired)
    side = PAL_SIDE_MIDLINE;
  return side == PAL_SIDE_MIDLINE && zone->subject.paired ? NULL
                                                          : pal_region_key_new (zone->area, side);
}

/**
 * pal_knowledge_dup_area_zones:
 * @self: the knowledge
 * @area_key: the region key of an area
 *
 * Returns: (transfer full): the region keys of its zones on that side, head to foot; empty if there
 *   is no such area.
 */
char **
pal_knowledge_dup_area_zones (PalKnowledge *self, const char *area_key)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  const PalArea *area;
  PalSide side;

  g_return_val_if_fail (self != NULL && area_key != NULL, NULL);

  area = pal_knowledge_lookup_area (self, area_key);
  side = pal_region_key_get_side (area_key);
  for (guint i = 0; area != NULL && i < area->zones->len; i++)
    {
      const char *base = g_ptr_array_index (area->zones, i);
      g_autofree char *key = pal_region_key_new (base, side);

      if (pal_knowledge_lookup_subject (self, key, &side) != NULL)
        g_strv_builder_add (keys, key);
    }
  return g_strv_builder_end (keys);
}

/* Returns: how many bony places there are, left and right together. */
guint
pal_knowledge_get_n_landmarks (PalKnowledge *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->landmarks->len;
}

/**
 * pal_knowledge_get_landmark_at:
 * @self: the knowledge
 * @index: less than pal_knowledge_get_n_landmarks()
 *
 * Returns: a bony landmark, head to foot.
 */
const PalLandmark *
pal_knowledge_get_landmark_at (PalKnowledge *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->landmarks->len, NULL);
  return g_ptr_array_index (self->landmarks, index);
}

/**
 * pal_knowledge_lookup_landmark:
 * @self: the knowledge
 * @key: the region key of a landmark as in the drawings, `acromion-r`, or its base
 *
 * Returns: (transfer none) (nullable): the landmark
 */
const PalLandmark *
pal_knowledge_lookup_landmark (PalKnowledge *self, const char *key)
{
  g_return_val_if_fail (self != NULL && key != NULL, NULL);
  return pal_knowledge_lookup_in (self, self->landmarks, key);
}

/**
 * pal_knowledge_dup_landmark_keys:
 * @self: the knowledge
 *
 * Returns: (transfer full): the region keys of all landmarks, head to foot, left before right.
 */
char **
pal_knowledge_dup_landmark_keys (PalKnowledge *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_knowledge_dup_keys (self->landmarks);
}

/**
 * pal_knowledge_dup_landmark_zone:
 * @self: the knowledge
 * @key: the region key of a landmark
 *
 * Returns: (transfer full) (nullable): the region key of the zone in which it is looked for; of one in
 *   the midline between two zones the left. %NULL if there is no such landmark.
 */
char *
pal_knowledge_dup_landmark_zone (PalKnowledge *self, const char *key)
{
  const PalLandmark *landmark;
  const PalZone *zone;
  PalSide side;

  g_return_val_if_fail (self != NULL && key != NULL, NULL);

  landmark = pal_knowledge_lookup_landmark (self, key);
  if (landmark == NULL || pal_knowledge_lookup_subject (self, key, &side) == NULL)
    return NULL;
  zone = pal_knowledge_lookup_zone (self, pal_landmark_get_zone (landmark, 0));
  if (!zone->subject.paired)
    side = PAL_SIDE_MIDLINE;
  else if (side == PAL_SIDE_MIDLINE)
    side = PAL_SIDE_LEFT;
  return pal_region_key_new (zone->subject.base, side);
}

/* Returns: how many works the landmarks rest on, all of them together. */
guint
pal_knowledge_get_n_landmark_sources (PalKnowledge *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->landmark_sources->len;
}

/**
 * pal_knowledge_get_landmark_source:
 * @self: the knowledge
 * @index: less than pal_knowledge_get_n_landmark_sources()
 *
 * Returns: the citation of a textbook of anatomy that what is said of landmarks is taken from.
 */
const char *
pal_knowledge_get_landmark_source (PalKnowledge *self, guint index)
{
  const PalWork *work;

  g_return_val_if_fail (self != NULL && index < self->landmark_sources->len, NULL);
  work = g_ptr_array_index (self->landmark_sources, index);
  return work->citation;
}

static void
add_near (PalKnowledge *self, GStrvBuilder *builder, const char *base, PalSide side)
{
  const PalZone *zone = pal_knowledge_lookup_zone (self, base);
  g_autofree char *left = pal_region_key_new (base, PAL_SIDE_LEFT);
  g_autofree char *right = pal_region_key_new (base, PAL_SIDE_RIGHT);

  if (!zone->subject.paired)
    g_strv_builder_add (builder, base);
  else
    {
      if (side != PAL_SIDE_RIGHT)
        g_strv_builder_add (builder, left);
      if (side != PAL_SIDE_LEFT)
        g_strv_builder_add (builder, right);
    }
}

/**
 * pal_knowledge_dup_near_zones:
 * @self: the knowledge
 * @zone_key: the region key of a zone
 *
 * Returns: (transfer full): the region keys of the zones that border on it, across the midline
 *   too; empty if there is no such zone.
 */
char **
pal_knowledge_dup_near_zones (PalKnowledge *self, const char *zone_key)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const PalZone *zone;
  PalSide side;

  g_return_val_if_fail (self != NULL && zone_key != NULL, NULL);

  zone = pal_knowledge_lookup_zone (self, zone_key);
  side = pal_region_key_get_side (zone_key);
  for (guint i = 0; zone != NULL && i < zone->near->len; i++)
    add_near (self, builder, g_ptr_array_index (zone->near, i), side);
  if (zone != NULL && zone->across && side != PAL_SIDE_MIDLINE)
    add_near (self, builder, zone->subject.base, pal_side_opposite (side));
  return g_strv_builder_end (builder);
}

/**
 * pal_knowledge_get_lookup:
 * @self: the knowledge
 *
 * Returns: (transfer none): what the way back from the pain to the muscles reckons with
 */
const PalLookup *
pal_knowledge_get_lookup (PalKnowledge *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return &self->lookup;
}

/**
 * pal_knowledge_areas_from_string:
 * @self: the knowledge
 * @words: (nullable): keys of areas, without a side, with a space between them
 *
 * Returns: a bit for each of them, by its place in the order of the areas; what is no area is passed over.
 */
guint
pal_knowledge_areas_from_string (PalKnowledge *self, const char *words)
{
  g_auto (GStrv) keys = g_strsplit (words != NULL ? words : "", " ", -1);
  guint areas = 0;

  g_return_val_if_fail (self != NULL, 0);
  for (guint i = 0; i < MIN (self->areas->len, MOST_AREAS); i++)
    {
      const PalSubject *area = g_ptr_array_index (self->areas, i);

      if (g_strv_contains ((const char *const *) keys, area->base))
        areas |= 1u << i;
    }
  return areas;
}

/**
 * pal_knowledge_areas_to_string:
 * @self: the knowledge
 * @areas: a bit for each area
 *
 * Returns: (transfer full) (nullable): their keys with a space between them, %NULL for none.
 */
char *
pal_knowledge_areas_to_string (PalKnowledge *self, guint areas)
{
  g_autoptr (GString) words = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);
  for (guint i = 0; i < MIN (self->areas->len, MOST_AREAS); i++)
    {
      const PalSubject *area = g_ptr_array_index (self->areas, i);

      if ((areas & (1u << i)) != 0)
        g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", area->base);
    }
  return words->len > 0 ? g_strdup (words->str) : NULL;
}
