/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-no-work"

#include "pal-no-work.h"

#include <string.h>

#include "pal-time.h"

/* A row's reason is the nick of one, the nick and free text with this between them, or free text. */
#define SEPARATOR ": "

struct _PalNoWork
{
  PalEntity parent_instance;

  GArray *points; /* where they are shown; kept since a map asks for them at each frame */
  double growth; /* of lengths from the figure that they were made on to the one that is shown */
  PalPlaceCarrier *carrier; /* to the figure that is shown, or NULL */
};

G_DEFINE_FINAL_TYPE (PalNoWork, pal_no_work, PAL_TYPE_ENTITY)

static const char *const nicks[PAL_N_REASONS] = {
  "not-given",      "surgery",   "fracture", "thrombosis", "infection",
  "wound", "varicose-veins", "pregnancy", "implant",    "skin",
};

static void
row_changed_cb (PalNoWork *self)
{
  PalEntity *entity = PAL_ENTITY (self);
  const char *figure = pal_entity_get_string (entity, "figure");
  int version = (int) pal_row_get_int (pal_entity_get_row (entity), "figure_version", 0);
  PalView view = pal_no_work_get_view (self);

  g_clear_pointer (&self->points, g_array_unref);
  self->points = pal_points_from_string (pal_entity_get_string (entity, "points"));
  self->growth = self->carrier != NULL && self->points->len == 1
                     ? pal_place_carrier_get_growth (self->carrier,
                                                     figure,
                                                     version,
                                                     view,
                                                     &g_array_index (self->points, PalPoint, 0))
                     : 1.0;
  for (guint i = 0; self->carrier != NULL && i < self->points->len; i++)
    pal_place_carrier_carry_point (
        self->carrier,
        figure,
        version,
        view,
        self->points->len == 1 ? pal_no_work_get_zone (self) : NULL,
        &g_array_index (self->points, PalPoint, i),
        FALSE);
}

static void
pal_no_work_finalize (GObject *object)
{
  PalNoWork *self = PAL_NO_WORK (object);

  g_array_unref (self->points);
  g_clear_object (&self->carrier);
  G_OBJECT_CLASS (pal_no_work_parent_class)->finalize (object);
}

static void
pal_no_work_class_init (PalNoWorkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pal_no_work_finalize;
}

static void
pal_no_work_init (PalNoWork *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (PalPoint));
  self->growth = 1.0;
  g_signal_connect (self, "notify::row", G_CALLBACK (row_changed_cb), NULL);
}

/* The reason that a row names; @text is what else it says. */
static PalReason
split (PalNoWork *self, const char **text)
{
  const char *reason = pal_entity_get_string (PAL_ENTITY (self), "reason");

  *text = reason;
  for (guint i = 0; reason != NULL && i < G_N_ELEMENTS (nicks); i++)
    {
      const char *rest;

      if (!g_str_has_prefix (reason, nicks[i]))
        continue;
      rest = reason + strlen (nicks[i]);
      if (*rest != '\0' && !g_str_has_prefix (rest, SEPARATOR))
        continue;
      *text = *rest != '\0' ? rest + strlen (SEPARATOR) : NULL;
      return (PalReason) i;
    }
  return PAL_REASON_NONE;
}

/* Returns: (transfer none): the region key of the zone in which nobody is to work. */
const char *
pal_no_work_get_zone (PalNoWork *self)
{
  g_return_val_if_fail (PAL_IS_NO_WORK (self), NULL);
  return pal_entity_get_string (PAL_ENTITY (self), "zone");
}

/**
 * pal_no_work_get_shape:
 * @self: where nobody is to work
 *
 * Returns: how much of the zone is meant. What the record does not say well enough is the whole of it.
 */
PalNoWorkShape
pal_no_work_get_shape (PalNoWork *self)
{
  g_return_val_if_fail (PAL_IS_NO_WORK (self), PAL_NO_WORK_ZONE);

  if (pal_no_work_get_view (self) == PAL_VIEW_NONE)
    return PAL_NO_WORK_ZONE;
  if (self->points->len > 2)
    return PAL_NO_WORK_DRAWN;
  return self->points->len == 1 && pal_no_work_get_radius (self) > 0.0 ? PAL_NO_WORK_SPOT
                                                                       : PAL_NO_WORK_ZONE;
}

/* Returns: the view in which it was set, in whose millimetres its spot or outline is;
 * %PAL_VIEW_NONE for a view of a later version. */
PalView
pal_no_work_get_view (PalNoWork *self)
{
  PalView view = PAL_VIEW_NONE;

  g_return_val_if_fail (PAL_IS_NO_WORK (self), PAL_VIEW_NONE);
  pal_view_from_nick (pal_entity_get_string (PAL_ENTITY (self), "view"), &view);
  return view;
}

/**
 * pal_no_work_get_points:
 * @self: where nobody is to work
 * @n_points: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_points): the corners of what was drawn, or the one point that
 *   was tapped, in millimetres of its view; on another figure than its own where that shows the same place.
 */
const PalPoint *
pal_no_work_get_points (PalNoWork *self, guint *n_points)
{
  g_return_val_if_fail (PAL_IS_NO_WORK (self) && n_points != NULL, NULL);
  *n_points = self->points->len;
  return (const PalPoint *) (gpointer) self->points->data;
}

/* Returns: how far the spot goes around its point, in millimetres of the figure that it was made on, as it was
 *   said; 0 for what is no spot. */
double
pal_no_work_get_radius (PalNoWork *self)
{
  g_return_val_if_fail (PAL_IS_NO_WORK (self), 0.0);
  return pal_row_get_double (pal_entity_get_row (PAL_ENTITY (self)), "radius", 0.0);
}

/**
 * pal_no_work_get_shown_radius:
 * @self: where nobody is to work
 *
 * Returns: how far the spot goes around its point, in millimetres of the figure that is shown, whose body
 *   may be smaller or wider there; 0 for what is no spot.
 */
double
pal_no_work_get_shown_radius (PalNoWork *self)
{
  g_return_val_if_fail (PAL_IS_NO_WORK (self), 0.0);
  return self->growth * pal_no_work_get_radius (self);
}

/**
 * pal_no_work_set_carrier:
 * @self: where nobody is to work
 * @carrier: (nullable): what brings its points to the figure that is shown; %NULL to have them as they
 *   were made
 */
void
pal_no_work_set_carrier (PalNoWork *self, PalPlaceCarrier *carrier)
{
  g_return_if_fail (PAL_IS_NO_WORK (self));
  g_return_if_fail (carrier == NULL || PAL_IS_PLACE_CARRIER (carrier));

  if (!g_set_object (&self->carrier, carrier))
    return;
  row_changed_cb (self);
  pal_entity_emit_changed (PAL_ENTITY (self));
}

/* Returns: why, in one of the words there are; %PAL_REASON_NONE where no reason was given, or
 * one in free words alone. */
PalReason
pal_no_work_get_reason (PalNoWork *self)
{
  const char *text;

  g_return_val_if_fail (PAL_IS_NO_WORK (self), PAL_REASON_NONE);
  return split (self, &text);
}

/* Returns: (transfer full) (nullable): what was written of the reason. */
char *
pal_no_work_dup_text (PalNoWork *self)
{
  const char *text;

  g_return_val_if_fail (PAL_IS_NO_WORK (self), NULL);
  split (self, &text);
  return g_strdup (text);
}

/* Returns: (nullable): the local date on which it is to be looked at again. */
const char *
pal_no_work_get_review_date (PalNoWork *self)
{
  g_return_val_if_fail (PAL_IS_NO_WORK (self), NULL);
  return pal_entity_get_string (PAL_ENTITY (self), "review_date");
}

/**
 * pal_no_work_is_review_due:
 * @self: a zone
 * @on_date: a local date
 *
 * Returns: whether it is to be looked at again on that date, or was before. It goes on all the same.
 */
gboolean
pal_no_work_is_review_due (PalNoWork *self, const char *on_date)
{
  const char *date = pal_no_work_get_review_date (self);

  return date != NULL && on_date != NULL && pal_time_days_between (date, on_date) >= 0;
}

/* Returns: whether it still holds; else the place may be worked on again. */
gboolean
pal_no_work_is_open (PalNoWork *self)
{
  g_return_val_if_fail (PAL_IS_NO_WORK (self), FALSE);
  return pal_entity_get_string (PAL_ENTITY (self), "ended_utc") == NULL;
}

static char *
dup_local_date (PalNoWork *self, const char *column)
{
  const char *utc = pal_entity_get_string (PAL_ENTITY (self), column);
  g_autoptr (GDateTime) moment = utc != NULL ? g_date_time_new_from_iso8601 (utc, NULL) : NULL;
  g_autoptr (GDateTime) local = moment != NULL ? g_date_time_to_local (moment) : NULL;

  return local != NULL ? pal_time_to_date (local) : NULL;
}

/* Returns: (transfer full) (nullable): the local date on which it was said; %NULL where the record does not know. */
char *
pal_no_work_dup_said_date (PalNoWork *self)
{
  g_return_val_if_fail (PAL_IS_NO_WORK (self), NULL);
  return dup_local_date (self, "created_utc");
}

/* Returns: (transfer full) (nullable): the local date on which it was ended; %NULL while it goes on. */
char *
pal_no_work_dup_ended_date (PalNoWork *self)
{
  g_return_val_if_fail (PAL_IS_NO_WORK (self), NULL);
  return dup_local_date (self, "ended_utc");
}

/* Whether a moment is of a visit that is over, or of the day that begins with it: of one that was not signed
 * the record knows no more of the end than when its last mark was made. */
static gboolean
is_of_visit (const char *moment, PalVisit *visit)
{
  const char *left = pal_entity_get_string (PAL_ENTITY (visit), "ended_utc");
  g_autoptr (GDateTime) start
      = g_date_time_new_from_iso8601 (pal_visit_get_started_utc (visit), NULL);
  g_autoptr (GDateTime) next = start != NULL ? g_date_time_add_days (start, 1) : NULL;
  g_autofree char *day = next != NULL ? pal_time_to_utc (next) : NULL;

  return (left != NULL && g_strcmp0 (moment, left) <= 0)
         || (day != NULL && g_strcmp0 (moment, day) <= 0);
}

/**
 * pal_no_work_was_open:
 * @self: a zone
 * @visit: a visit
 * @next: (nullable): the client's next visit; %NULL if there is none yet
 *
 * Returns: whether nobody was to work there at that visit. Until the next begins, its paper is the one at hand
 *   and tells what was said since, too. What was ended at the visit was there.
 */
gboolean
pal_no_work_was_open (PalNoWork *self, PalVisit *visit, PalVisit *next)
{
  const char *created, *ended;

  g_return_val_if_fail (PAL_IS_NO_WORK (self) && PAL_IS_VISIT (visit), FALSE);
  g_return_val_if_fail (next == NULL || PAL_IS_VISIT (next), FALSE);

  created = pal_entity_get_string (PAL_ENTITY (self), "created_utc");
  ended = pal_entity_get_string (PAL_ENTITY (self), "ended_utc");
  return (next == NULL
          || (g_strcmp0 (created, pal_visit_get_started_utc (next)) < 0
              && is_of_visit (created, visit)))
         && (ended == NULL || g_strcmp0 (ended, pal_visit_get_started_utc (visit)) >= 0);
}

/* Orders them by when they were made, the earliest first; by id where that is the same. */
int
pal_no_work_compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  PalEntity *first = (PalEntity *) a, *second = (PalEntity *) b;
  int order = g_strcmp0 (pal_entity_get_string (first, "created_utc"),
                         pal_entity_get_string (second, "created_utc"));

  return order != 0 ? order : g_strcmp0 (pal_entity_get_id (first), pal_entity_get_id (second));
}

/**
 * pal_no_work_reason_to_string:
 * @reason: a reason
 * @text: (nullable): what else there is to say of it
 *
 * Returns: (transfer full): both as the record holds them.
 */
char *
pal_no_work_reason_to_string (PalReason reason, const char *text)
{
  g_return_val_if_fail ((guint) reason < PAL_N_REASONS, NULL);

  if (text == NULL || *text == '\0')
    return g_strdup (nicks[reason]);
  return g_strconcat (nicks[reason], SEPARATOR, text, NULL);
}
