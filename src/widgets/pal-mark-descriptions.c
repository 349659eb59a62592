/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-descriptions"

#include "pal-mark-descriptions.h"

#include "pal-mark.h"
#include "pal-no-work-extent.h"
#include "pal-time.h"
#include "pal-words.h"

#include <glib/gi18n-lib.h>

static void
add (GHashTable *table, const char *key, const char *text)
{
  const char *before;

  if (key == NULL)
    return;
  before = g_hash_table_lookup (table, key);
  g_hash_table_replace (table,
                        g_strdup (key),
                        before != NULL ? g_strconcat (before, "; ", text, NULL) : g_strdup (text));
}

static void
add_mark (GHashTable *table, PalKnowledge *knowledge, PalMark *mark, gboolean ghost)
{
  g_autofree char *state = pal_mark_get_kind (mark) == PAL_KIND_POSTURE
                               ? pal_words_mark (knowledge, mark)
                               : pal_words_mark_state (knowledge, mark);
  const char *zone = pal_mark_get_zone (mark);
  const char *muscle = pal_mark_get_muscle (mark);

  if (ghost)
    {
      /* TRANSLATORS: what a mark was at an earlier visit, "last time: pain 5" */
      g_autofree char *past = g_strdup_printf (_("last time: %s"), state);

      g_free (state);
      state = g_steal_pointer (&past);
    }
  add (table, zone, state);
  if (g_strcmp0 (muscle, zone) != 0)
    add (table, muscle, state);
}

static void
add_referrals (GHashTable *table, PalKnowledge *knowledge, PalMark *mark)
{
  const char *const *zones = pal_mark_get_referrals (mark);

  if (zones[0] == NULL)
    return;

  g_autofree char *place = pal_words_mark_place (knowledge, mark, PAL_VOICE_CLINICAL);
  /* TRANSLATORS: of a zone: pressing a trigger point elsewhere is felt here; %s is where the point
   * is, "Upper trapezius, right" */
  g_autofree char *text = g_strdup_printf (_("felt here from a trigger point: %s"), place);

  for (guint i = 0; zones[i] != NULL; i++)
    add (table, zones[i], text);
}

static gboolean
is_hidden (const PalAuthorLooks *looks, PalMark *mark)
{
  return pal_author_looks_get (looks, pal_mark_get_author (mark)) == PAL_LOOK_HIDDEN;
}

/**
 * pal_mark_descriptions_new:
 * @knowledge: the names of regions
 * @marks: the marks of the visit
 * @ghosts: (nullable): the last known states before it, if they are shown
 * @looks: (nullable): how the marks of each author are seen; of what is hidden nothing is said
 *
 * Returns: (transfer full) (element-type utf8 utf8): what there is to say of each region that has
 *   something to do with a mark, by region key.
 */
GHashTable *
pal_mark_descriptions_new (PalKnowledge *knowledge,
                           PalMarkWatch *marks,
                           PalMarkWatch *ghosts,
                           const PalAuthorLooks *looks)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_return_val_if_fail (knowledge != NULL, table);
  g_return_val_if_fail (PAL_IS_MARK_WATCH (marks), table);

  for (guint i = 0; i < pal_mark_watch_get_n_marks (marks); i++)
    {
      PalMark *mark = pal_mark_watch_get_mark (marks, i);

      if (is_hidden (looks, mark))
        continue;
      add_mark (table, knowledge, mark, FALSE);
      add_referrals (table, knowledge, mark);
    }
  for (guint i = 0; ghosts != NULL && i < pal_mark_watch_get_n_marks (ghosts); i++)
    if (!is_hidden (looks, pal_mark_watch_get_mark (ghosts, i)))
      add_mark (table, knowledge, pal_mark_watch_get_mark (ghosts, i), TRUE);
  return table;
}

/* Before anything else that there is to say. */
static void
put_first (GHashTable *descriptions, const char *key, const char *words)
{
  g_autofree char *before = g_strdup (g_hash_table_lookup (descriptions, key));

  g_hash_table_remove (descriptions, key);
  add (descriptions, key, words);
  if (before != NULL)
    add (descriptions, key, before);
}

static gboolean
overlap (const cairo_rectangle_t *a, const cairo_rectangle_t *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height
         && b->y < a->y + a->height;
}

/* What lies under it in the drawing of one layer: muscles and bones, and of what was drawn around the
 * zones beside its own. */
static void
add_reached (GHashTable *reached,
             PalNoWork *no_work,
             PalFigure *figure,
             PalFigureView *view,
             PalLayer layer)
{
  const PalRegion *zone
      = pal_figure_view_lookup (view, PAL_LAYER_ZONES, pal_no_work_get_zone (no_work));
  gboolean drawn = pal_no_work_get_shape (no_work) != PAL_NO_WORK_ZONE;
  cairo_rectangle_t bounds;

  if (zone == NULL || (layer == PAL_LAYER_ZONES && !drawn)
      || !pal_no_work_get_bounds (no_work, figure, view, &bounds))
    return;
  for (guint i = 0; i < pal_figure_view_get_n_regions (view, layer); i++)
    {
      const PalRegion *region = pal_figure_view_get_region (view, layer, i);

      if (region != zone && !g_hash_table_contains (reached, region->key)
          && overlap (&bounds, &region->bounds)
          && pal_no_work_reaches (no_work, figure, view, region))
        g_hash_table_add (reached, (gpointer) region->key);
    }
}

/* A part is known of where it was told, and in what that is a close-up of. */
static GHashTable *
find_reached (PalNoWork *no_work, PalFigure *figure)
{
  static const PalView mains[]
      = { PAL_VIEW_FRONT, PAL_VIEW_BACK, PAL_VIEW_LEFT, PAL_VIEW_RIGHT };
  PalView known[PAL_NO_WORK_MAX_VIEWS];
  GHashTable *reached = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean whole = pal_no_work_get_shape (no_work) == PAL_NO_WORK_ZONE;

  guint n_views = whole ? G_N_ELEMENTS (mains) : pal_no_work_list_views (no_work, known);

  for (guint i = 0; i < n_views; i++)
    {
      PalFigureView *view = pal_figure_get_view (figure, whole ? mains[i] : known[i]);

      for (PalLayer layer = PAL_LAYER_ZONES; view != NULL && layer <= PAL_LAYER_SKELETON; layer++)
        add_reached (reached, no_work, figure, view, layer);
    }
  return reached;
}

/* What somebody sees or hears of it on the figure, in whatever view. */
static char *
dup_no_work (PalNoWork *no_work, const char *today)
{
  g_autofree char *words = pal_words_no_work (no_work, today);

  if (pal_no_work_get_shape (no_work) == PAL_NO_WORK_ZONE)
    return g_steal_pointer (&words);
  /* Translators: %s is where nobody is to work, and why; the frame is broken in views from another side than the one
   * in which it was marked, where nobody can tell how far around the body it goes */
  return g_strdup_printf (_ ("%s. Where its frame is broken, avoid all of it"), words);
}

/**
 * pal_mark_descriptions_add_no_work:
 * @descriptions: (element-type utf8 utf8): from pal_mark_descriptions_new()
 * @knowledge: the names of regions
 * @figure: (nullable): the figure that is shown; without it nothing is said of what lies under a zone
 * @no_work: (nullable) (element-type PalNoWork): where nobody is to work
 *
 * Says so before anything else that there is to say of the zone, and of the muscles and bones under it.
 */
void
pal_mark_descriptions_add_no_work (GHashTable *descriptions,
                                   PalKnowledge *knowledge,
                                   PalFigure *figure,
                                   GPtrArray *no_work)
{
  g_autofree char *today = pal_time_today ();

  g_return_if_fail (descriptions != NULL && knowledge != NULL);

  for (guint i = 0; no_work != NULL && i < no_work->len; i++)
    {
      PalNoWork *item = g_ptr_array_index (no_work, i);
      const char *zone = pal_no_work_get_zone (item);
      g_autofree char *words = dup_no_work (item, today);
      g_autofree char *name = pal_knowledge_dup_name (knowledge, zone, PAL_VOICE_CLINICAL, NULL);
      /* TRANSLATORS: of a muscle: a zone that it lies under, and why nobody is to work there: "Calf,
       * left: Do not work here: thrombosis" */
      g_autofree char *under = g_strdup_printf (_("%s: %s"), name, words);
      g_autoptr (GHashTable) reached = figure != NULL ? find_reached (item, figure) : NULL;
      GHashTableIter iter;
      gpointer key;

      put_first (descriptions, zone, words);
      if (reached == NULL)
        continue;
      g_hash_table_iter_init (&iter, reached);
      while (g_hash_table_iter_next (&iter, &key, NULL))
        put_first (descriptions, key, under);
    }
}
