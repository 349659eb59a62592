/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-pain-lookup"

#include "pal-pain-lookup.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pal-extent.h"
#include "pal-mark-coverage.h"
#include "pal-time.h"

/* A pain of the visit. */
typedef struct
{
  char *zone; /* where it begins */
  char *visit_id;
  int intensity;
  PalMarkCoverage *coverage; /* NULL of what has no extent */
} Pain;

/* A muscle that was pressed. */
typedef struct
{
  char *muscle;
  PalFamiliar result;
} Pressed;

struct _PalPainLookup
{
  const PalPainPatterns *patterns;
  PalAuthor author;
  gboolean former; /* the pains are those of visits before */
  GArray *pains;   /* of Pain */
  GArray *pressed; /* of Pressed, the later one counts */
};

static void
pain_clear (gpointer data)
{
  Pain *pain = data;

  g_free (pain->zone);
  g_free (pain->visit_id);
  g_clear_pointer (&pain->coverage, pal_mark_coverage_free);
}

static void
pressed_clear (gpointer data)
{
  g_free (((Pressed *) data)->muscle);
}

static gboolean
is_pain_of (PalMark *mark, PalAuthor author)
{
  return pal_mark_get_kind (mark) == PAL_KIND_PAIN && pal_mark_get_author (mark) == author
         && pal_mark_get_change (mark) != PAL_CHANGE_GONE;
}

static void
add_pains (PalPainLookup *self, PalFigure *figure, GPtrArray *marks, PalAuthor author)
{
  for (guint i = 0; i < marks->len; i++)
    {
      PalMark *mark = g_ptr_array_index (marks, i);
      Pain pain;

      if (!is_pain_of (mark, author))
        continue;
      pain.zone = g_strdup (pal_mark_get_zone (mark));
      pain.visit_id = g_strdup (pal_mark_get_visit_id (mark));
      pain.intensity = pal_mark_get_intensity (mark);
      pain.coverage
          = pal_mark_get_shape (mark) == PAL_SHAPE_AREA ? pal_mark_coverage_new (figure, mark) : NULL;
      g_array_append_val (self->pains, pain);
    }
}

/* The client's, or if the client marked none, the therapist's. */
static void
add_pains_of_one (PalPainLookup *self, PalFigure *figure, GPtrArray *marks)
{
  self->author = PAL_AUTHOR_CLIENT;
  add_pains (self, figure, marks, PAL_AUTHOR_CLIENT);
  if (self->pains->len > 0)
    return;
  self->author = PAL_AUTHOR_THERAPIST;
  add_pains (self, figure, marks, PAL_AUTHOR_THERAPIST);
}

/* Whether anything was said of pain at all, be it that it is gone. */
static gboolean
speaks_of_pain (GPtrArray *marks)
{
  for (guint i = 0; i < marks->len; i++)
    if (pal_mark_get_kind (g_ptr_array_index (marks, i)) == PAL_KIND_PAIN)
      return TRUE;
  return FALSE;
}

static void
add_pressed (PalPainLookup *self, const char *muscle, PalFamiliar result)
{
  Pressed pressed = { g_strdup (muscle), result };

  g_array_append_val (self->pressed, pressed);
}

/**
 * pal_pain_lookup_new:
 * @patterns: the patterns of the muscles, which must live as long
 * @figure: the drawn body
 * @marks: (element-type PalMark): the marks of one visit
 * @former: (nullable) (element-type PalMark): the last known states before it of what was open then
 * @checks: (element-type PalMuscleCheck): what was checked at it
 *
 * The client's pain counts; only if the client marked none does what the therapist marked as pain. As
 * long as nothing at all is said of pain at the visit, the last known pain stands in. A trigger point of the visit whose pain the client was asked about counts like a muscle that was checked.
 *
 * Returns: (transfer full): the search
 */
PalPainLookup *
pal_pain_lookup_new (const PalPainPatterns *patterns,
                     PalFigure *figure,
                     GPtrArray *marks,
                     GPtrArray *former,
                     GPtrArray *checks)
{
  PalPainLookup *self = g_new0 (PalPainLookup, 1);

  self->patterns = patterns;
  self->pains = g_array_new (FALSE, FALSE, sizeof (Pain));
  g_array_set_clear_func (self->pains, pain_clear);
  self->pressed = g_array_new (FALSE, FALSE, sizeof (Pressed));
  g_array_set_clear_func (self->pressed, pressed_clear);
  self->former = former != NULL && !speaks_of_pain (marks);
  add_pains_of_one (self, figure, self->former ? former : marks);
  for (guint i = 0; i < marks->len; i++)
    {
      PalMark *mark = g_ptr_array_index (marks, i);

      if (pal_mark_get_kind (mark) == PAL_KIND_TRIGGER_POINT
          && pal_mark_get_familiar (mark) != PAL_FAMILIAR_NOT_ASKED
          && pal_mark_get_muscle (mark) != NULL)
        add_pressed (self, pal_mark_get_muscle (mark), pal_mark_get_familiar (mark));
    }
  for (guint i = 0; i < checks->len; i++)
    {
      PalMuscleCheck *check = g_ptr_array_index (checks, i);

      add_pressed (self, pal_muscle_check_get_muscle (check), pal_muscle_check_get_result (check));
    }
  return self;
}

/* Frees what was gathered to be looked up. */
void
pal_pain_lookup_free (PalPainLookup *self)
{
  g_array_unref (self->pains);
  g_array_unref (self->pressed);
  g_free (self);
}

/**
 * pal_pain_lookup_get_author:
 * @self: a search
 * @author: (out): whose pain it goes by
 *
 * Returns: whether any pain is marked
 */
gboolean
pal_pain_lookup_get_author (const PalPainLookup *self, PalAuthor *author)
{
  *author = self->author;
  return self->pains->len > 0;
}

/**
 * pal_pain_lookup_describe_former:
 * @self: a search
 * @visits: the visits of the client
 *
 * What is last known of each mark need not be of one day, so the first and the last day are told.
 *
 * Returns: (transfer full) (nullable): that it goes by what is last known because no pain is marked at the
 *   visit itself, and of when that is; %NULL if it goes by what is marked there, or by nothing.
 */
char *
pal_pain_lookup_describe_former (const PalPainLookup *self, PalEntityList *visits)
{
  const char *first = NULL, *last = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  for (guint i = 0; self->former && i < self->pains->len; i++)
    {
      const Pain *pain = &g_array_index (self->pains, Pain, i);
      PalVisit *visit = pal_entity_list_lookup (visits, pain->visit_id);
      const char *date = visit != NULL ? pal_visit_get_local_date (visit) : NULL;

      if (date == NULL)
        continue;
      if (first == NULL || strcmp (date, first) < 0)
        first = date;
      if (last == NULL || strcmp (date, last) > 0)
        last = date;
    }
  if (last == NULL)
    return NULL;
  from = pal_time_format_date (first);
  to = pal_time_format_date (last);
  if (g_str_equal (first, last))
    /* Translators: %s is a date */
    return g_strdup_printf (_ ("From the last known state, %s"), to);
  /* Translators: two dates, the first and the last of several */
  return g_strdup_printf (_ ("From the last known state of each mark, %s to %s"), from, to);
}

/* Ink counts by what it covers; what only side views or close-ups show, by the zone it is in. */
static void
add_to_drawing (const Pain *pain, PalPainDrawing *drawing)
{
  g_autoptr (GArray) coverages = NULL;
  g_autoptr (PalExtent) extent = NULL;

  if (pain->coverage != NULL)
    {
      coverages = pal_mark_coverage_measure (pain->coverage);
      extent = pal_extent_new ((const PalCoverage *) (gpointer) coverages->data, coverages->len);
    }
  for (guint i = 0; extent != NULL && i < extent->zones->len; i++)
    {
      const PalExtentZone *zone = &g_array_index (extent->zones, PalExtentZone, i);

      pal_pain_drawing_add (drawing, zone->zone, zone->share, pain->intensity);
    }
  if (extent == NULL || extent->zones->len == 0)
    pal_pain_drawing_add (drawing, pain->zone, 1, pain->intensity);
}

/**
 * pal_pain_lookup_run:
 * @self: a search
 *
 * Returns: (transfer full) (element-type PalMuscleSuggestion): the muscles worth checking, the best
 *   first
 */
GPtrArray *
pal_pain_lookup_run (const PalPainLookup *self)
{
  g_autoptr (PalPainDrawing) drawing = pal_pain_drawing_new (self->patterns);

  for (guint i = 0; i < self->pains->len; i++)
    add_to_drawing (&g_array_index (self->pains, Pain, i), drawing);
  for (guint i = 0; i < self->pressed->len; i++)
    {
      const Pressed *pressed = &g_array_index (self->pressed, Pressed, i);

      pal_pain_drawing_check (drawing, pressed->muscle, pressed->result);
    }
  return pal_pain_drawing_suggest (drawing);
}
