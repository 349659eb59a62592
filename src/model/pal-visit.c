/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-visit"

#include "pal-visit.h"

#include "pal-time.h"
#include "pal-types.h"

struct _PalVisit
{
  PalEntity parent_instance;

  gboolean is_signed;
};

G_DEFINE_FINAL_TYPE (PalVisit, pal_visit, PAL_TYPE_ENTITY)

static void
pal_visit_class_init (PalVisitClass *klass)
{
}

static void
pal_visit_init (PalVisit *self)
{
}

/**
 * pal_visit_get_local_date:
 * @self: a visit
 *
 * Returns: the date that the visit had for the people in the room.
 */
const char *
pal_visit_get_local_date (PalVisit *self)
{
  return pal_entity_get_string (PAL_ENTITY (self), "local_date");
}

/* Returns: (transfer none): when it began, in UTC; visits are ordered by it. */
const char *
pal_visit_get_started_utc (PalVisit *self)
{
  return pal_entity_get_string (PAL_ENTITY (self), "started_utc");
}

/* Returns: (transfer none) (nullable): what was written about the visit. */
const char *
pal_visit_get_note (PalVisit *self)
{
  return pal_entity_get_string (PAL_ENTITY (self), "note");
}

/**
 * pal_visit_get_pain:
 * @self: a visit
 * @column: "pain_now", "pain_average" or "pain_worst"; the latter two are of the last 7 days
 *
 * Returns: 0 to 10, or %PAL_INTENSITY_EMPTY.
 */
int
pal_visit_get_pain (PalVisit *self, const char *column)
{
  g_return_val_if_fail (PAL_IS_VISIT (self), PAL_INTENSITY_EMPTY);
  return (int) pal_row_get_int (pal_entity_get_row (PAL_ENTITY (self)), column, PAL_INTENSITY_EMPTY);
}

/* Returns: whether it is finished: nothing in it changes any more. */
gboolean
pal_visit_is_signed (PalVisit *self)
{
  g_return_val_if_fail (PAL_IS_VISIT (self), FALSE);
  return self->is_signed;
}

/**
 * pal_visit_set_signed:
 * @self: a visit
 * @is_signed: whether there is a signature for it
 *
 * For the chart, which reads the signatures.
 */
void
pal_visit_set_signed (PalVisit *self, gboolean is_signed)
{
  g_return_if_fail (PAL_IS_VISIT (self));
  if (self->is_signed == is_signed)
    return;
  self->is_signed = is_signed;
  pal_entity_emit_changed (PAL_ENTITY (self));
}

/**
 * pal_visit_goes_on_today:
 * @self: the newest visit of a client
 *
 * Returns: whether what is done now belongs to it: it is of today's local date, and is not signed.
 */
gboolean
pal_visit_goes_on_today (PalVisit *self)
{
  g_autofree char *today = pal_time_today ();

  g_return_val_if_fail (PAL_IS_VISIT (self), FALSE);
  return !self->is_signed && g_strcmp0 (pal_visit_get_local_date (self), today) == 0;
}

/**
 * pal_visit_compare:
 * @a: a #PalVisit
 * @b: a #PalVisit
 * @user_data: not used
 *
 * Orders by start, the earliest first.
 */
int
pal_visit_compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  PalVisit *first = (PalVisit *) a, *second = (PalVisit *) b;
  int order = g_strcmp0 (pal_visit_get_started_utc (first), pal_visit_get_started_utc (second));

  return order != 0 ? order
                    : g_strcmp0 (pal_entity_get_id (PAL_ENTITY (first)),
                                 pal_entity_get_id (PAL_ENTITY (second)));
}
