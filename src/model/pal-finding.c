/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-finding"

#include "pal-finding.h"

struct _PalFinding
{
  PalEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (PalFinding, pal_finding, PAL_TYPE_ENTITY)

static void
pal_finding_class_init (PalFindingClass *klass)
{
}

static void
pal_finding_init (PalFinding *self)
{
}

/* Returns: what it is, the same in all of its marks; %PAL_KIND_NONE for a kind of a later
 * version. */
PalKind
pal_finding_get_kind (PalFinding *self)
{
  PalKind kind = PAL_KIND_NONE;

  pal_kind_from_nick (pal_entity_get_string (PAL_ENTITY (self), "kind"), &kind);
  return kind;
}

/* Returns: (transfer none): the region key of where it was first found; each mark has a zone of
 * its own. */
const char *
pal_finding_get_zone (PalFinding *self)
{
  return pal_entity_get_string (PAL_ENTITY (self), "zone");
}

/**
 * pal_finding_get_linked_id:
 * @self: a finding
 *
 * Returns: (nullable): the finding of the other author that is said to be the same thing; it may be
 *   gone by now.
 */
const char *
pal_finding_get_linked_id (PalFinding *self)
{
  return pal_entity_get_string (PAL_ENTITY (self), "linked_id");
}

/**
 * pal_finding_get_returns_id:
 * @self: a finding
 *
 * Returns: (nullable): the finding that was gone and of which this is said to be the return.
 */
const char *
pal_finding_get_returns_id (PalFinding *self)
{
  return pal_entity_get_string (PAL_ENTITY (self), "returns_id");
}

/* Returns: (nullable): the local date on which it was said to be gone. */
const char *
pal_finding_get_ended_date (PalFinding *self)
{
  return pal_entity_get_string (PAL_ENTITY (self), "ended_date");
}

/**
 * pal_finding_is_open:
 * @self: a finding
 *
 * Returns: whether nobody has said yet that it is gone.
 */
gboolean
pal_finding_is_open (PalFinding *self)
{
  return pal_finding_get_ended_date (self) == NULL;
}

/* Orders findings by the date on which they were first seen, the earliest first; by id where
 * that is the same. */
int
pal_finding_compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  PalEntity *first = (PalEntity *) a, *second = (PalEntity *) b;
  int order = g_strcmp0 (pal_entity_get_string (first, "first_seen"),
                         pal_entity_get_string (second, "first_seen"));

  return order != 0 ? order : g_strcmp0 (pal_entity_get_id (first), pal_entity_get_id (second));
}
