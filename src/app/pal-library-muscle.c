/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-library-muscle"

#include "pal-library-muscle.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pal-region-key.h"
#include "pal-word-index.h"

struct _PalLibraryMuscle
{
  GObject parent_instance;

  const char *key; /* interned */
  guint area; /* from head to foot */
  PalLayer layer;  /* %PAL_LAYER_SKIN if no layer is known */
  char *texts[PAL_N_MUSCLE_COLUMNS];
  char **words; /* folded, of all that is said */
};

G_DEFINE_FINAL_TYPE (PalLibraryMuscle, pal_library_muscle, G_TYPE_OBJECT)

static void
pal_library_muscle_finalize (GObject *object)
{
  PalLibraryMuscle *self = PAL_LIBRARY_MUSCLE (object);

  for (guint i = 0; i < PAL_N_MUSCLE_COLUMNS; i++)
    g_free (self->texts[i]);
  g_strfreev (self->words);
  G_OBJECT_CLASS (pal_library_muscle_parent_class)->finalize (object);
}

static void
pal_library_muscle_class_init (PalLibraryMuscleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pal_library_muscle_finalize;
}

static void
pal_library_muscle_init (PalLibraryMuscle *self)
{
}

static const PalLayer layers[] = { PAL_LAYER_SUPERFICIAL, PAL_LAYER_INTERMEDIATE, PAL_LAYER_DEEP };

/* How much of it some views show in each layer, and at most, in square millimetres. */
static double
measure (PalFigure *figure,
         const char *key,
         PalView first,
         PalView last,
         double shown[G_N_ELEMENTS (layers)])
{
  double all = 0.0;

  for (PalView view = first; view <= last; view++)
    {
      double most = 0.0;

      for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
        {
          const PalRegion *region
              = pal_figure_view_lookup (pal_figure_get_view (figure, view), layers[i], key);

          if (region == NULL)
            continue;
          shown[i] += region->area;
          most = MAX (most, region->area);
        }
      all += most;
    }
  return all;
}

/* The outermost layer that shows half of what can be seen of it: of many a deep muscle the edge already
 * looks out beside those that cover it. Some stand in close-ups alone. */
static PalLayer
find_layer (PalFigure *figure, const PalMuscle *muscle)
{
  g_autofree char *key = pal_region_key_new (
      pal_muscle_get_base (muscle),
      pal_muscle_get_paired (muscle) ? PAL_SIDE_RIGHT : PAL_SIDE_MIDLINE);
  double shown[G_N_ELEMENTS (layers)] = { 0.0 };
  double all = measure (figure, key, PAL_VIEW_FRONT, PAL_VIEW_MAIN_LAST, shown);

  if (all <= 0.0)
    all = measure (figure, key, PAL_VIEW_MAIN_LAST + 1, PAL_VIEW_LAST, shown);
  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    if (shown[i] > 0.0 && shown[i] >= all / 2.0)
      return layers[i];
  return PAL_LAYER_SKIN;
}

/* The area over it, counted from head to foot; G_MAXUINT for none. */
static guint
find_area (PalKnowledge *knowledge, const PalMuscle *muscle)
{
  const PalZone *zone
      = pal_muscle_get_n_overlying (muscle) > 0
            ? pal_knowledge_lookup_zone (knowledge, pal_muscle_get_overlying (muscle, 0))
            : NULL;
  const PalArea *area
      = zone != NULL ? pal_knowledge_lookup_area (knowledge, pal_zone_get_area (zone)) : NULL;

  for (guint i = 0; area != NULL && i < pal_knowledge_get_n_areas (knowledge); i++)
    if (pal_knowledge_get_area_at (knowledge, i) == area)
      return i;
  return G_MAXUINT;
}

static char *
name_area (PalKnowledge *knowledge, guint area)
{
  return g_strdup (area != G_MAXUINT
                       ? pal_area_get_name (pal_knowledge_get_area_at (knowledge, area), NULL)
                       : "");
}

static char *
name_felt_in (PalKnowledge *knowledge, const PalMuscle *muscle)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < pal_muscle_get_n_refers (muscle); i++)
    {
      const PalRefers *refers = pal_muscle_get_refers (muscle, i);
      const char *name
          = pal_zone_get_name (pal_knowledge_lookup_zone (knowledge, refers->zone), NULL);

      /* A zone stands there once, though it may be felt on both sides. */
      if (refers->weight == PAL_WEIGHT_ESSENTIAL && !g_ptr_array_find (names, name, NULL))
        g_ptr_array_add (names, (gpointer) name);
    }
  g_ptr_array_add (names, NULL);
  return g_strjoinv (C_ ("list", ", "), (char **) names->pdata);
}

static char *
get_nerve (PalKnowledge *knowledge, const PalMuscle *muscle)
{
  const PalGuidance *page = pal_knowledge_lookup_guidance (knowledge, pal_muscle_get_base (muscle));

  if (page == NULL
      || pal_guidance_get_n_lines (page, PAL_GUIDANCE_NERVE, PAL_VOICE_CLINICAL) == 0)
    return g_strdup ("");
  return g_strdup (
      pal_guidance_get_line (page, PAL_GUIDANCE_NERVE, PAL_VOICE_CLINICAL, 0, NULL));
}

static void
fold_words (PalLibraryMuscle *self, const PalMuscle *muscle)
{
  PalSide side = pal_muscle_get_paired (muscle) ? PAL_SIDE_RIGHT : PAL_SIDE_MIDLINE;
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  const char *const texts[] = {
    self->texts[PAL_MUSCLE_COLUMN_NAME],    self->texts[PAL_MUSCLE_COLUMN_AREA],
    self->texts[PAL_MUSCLE_COLUMN_LAYER],   self->texts[PAL_MUSCLE_COLUMN_NERVE],
    self->texts[PAL_MUSCLE_COLUMN_FELT_IN], pal_muscle_get_latin (muscle),
    pal_muscle_get_synonyms (muscle, NULL), pal_muscle_get_plain (muscle, side, NULL),
    pal_muscle_get_paired (muscle) ? _ ("left and right") : _ ("middle"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (int umlauts = 0; texts[i] != NULL && umlauts <= 1; umlauts++)
      {
        g_auto (GStrv) folded = pal_word_index_fold (texts[i], umlauts);

        for (gsize j = 0; folded[j] != NULL; j++)
          g_strv_builder_add (words, folded[j]);
      }
  self->words = g_strv_builder_end (words);
}

/* Returns: how deep a muscle of the layer lies; empty for what is no layer of muscles. */
const char *
pal_library_muscle_name_layer (PalLayer layer)
{
  switch (layer)
    {
    case PAL_LAYER_SUPERFICIAL:
      /* Translators: how deep a muscle lies: in the outermost of three layers */
      return C_ ("layer", "Superficial");
    case PAL_LAYER_INTERMEDIATE:
      /* Translators: how deep a muscle lies: in the second of three layers */
      return C_ ("layer", "Intermediate");
    case PAL_LAYER_DEEP:
      /* Translators: how deep a muscle lies: in the innermost of three layers */
      return C_ ("layer", "Deep");
    case PAL_LAYER_SKIN:
    case PAL_LAYER_ZONES:
    case PAL_LAYER_SKELETON:
    default:
      return "";
    }
}

/**
 * pal_library_muscles_new:
 * @knowledge: what is known
 * @figure: the drawn body, of which all views are read
 *
 * Returns: (transfer full): a row for each muscle. It may be made in another thread, for it takes
 *   some tenths of a second.
 */
GListStore *
pal_library_muscles_new (PalKnowledge *knowledge, PalFigure *figure)
{
  GListStore *rows = g_list_store_new (PAL_TYPE_LIBRARY_MUSCLE);
  g_autoptr (GArray) topics = NULL;

  g_return_val_if_fail (knowledge != NULL && PAL_IS_FIGURE (figure), rows);

  topics = pal_knowledge_dup_topics (knowledge, PAL_TOPIC_MUSCLE);
  for (guint i = 0; i < topics->len; i++)
    {
      const PalTopic *topic = &g_array_index (topics, PalTopic, i);
      const PalMuscle *muscle = pal_knowledge_lookup_muscle (knowledge, topic->key);
      g_autoptr (PalLibraryMuscle) row = g_object_new (PAL_TYPE_LIBRARY_MUSCLE, NULL);

      row->key = topic->key;
      row->layer = find_layer (figure, muscle);
      row->texts[PAL_MUSCLE_COLUMN_NAME]
          = pal_knowledge_dup_topic_name (knowledge, topic, PAL_VOICE_CLINICAL, NULL);
      row->area = find_area (knowledge, muscle);
      row->texts[PAL_MUSCLE_COLUMN_AREA] = name_area (knowledge, row->area);
      row->texts[PAL_MUSCLE_COLUMN_LAYER]
          = g_strdup (pal_library_muscle_name_layer (row->layer));
      row->texts[PAL_MUSCLE_COLUMN_NERVE] = get_nerve (knowledge, muscle);
      row->texts[PAL_MUSCLE_COLUMN_FELT_IN] = name_felt_in (knowledge, muscle);
      fold_words (row, muscle);
      g_list_store_append (rows, row);
    }
  return rows;
}

/* Returns: (transfer none): the base of the muscle, without a side. */
const char *
pal_library_muscle_get_key (PalLibraryMuscle *self)
{
  g_return_val_if_fail (PAL_IS_LIBRARY_MUSCLE (self), NULL);
  return self->key;
}

/* Returns: (transfer none): what stands in a column, in the language of the program; it is
 * sorted and searched by that. */
const char *
pal_library_muscle_get_text (PalLibraryMuscle *self, PalMuscleColumn column)
{
  g_return_val_if_fail (PAL_IS_LIBRARY_MUSCLE (self), NULL);
  g_return_val_if_fail ((guint) column < PAL_N_MUSCLE_COLUMNS, NULL);
  return self->texts[column];
}

/* The area over it, counted from head to foot; those that have none come last. */
guint
pal_library_muscle_get_area (PalLibraryMuscle *self)
{
  g_return_val_if_fail (PAL_IS_LIBRARY_MUSCLE (self), G_MAXUINT);
  return self->area;
}

/* The layer in which it lies as it is drawn; %PAL_LAYER_SKIN if it is not. */
PalLayer
pal_library_muscle_get_layer (PalLibraryMuscle *self)
{
  g_return_val_if_fail (PAL_IS_LIBRARY_MUSCLE (self), PAL_LAYER_SKIN);
  return self->layer;
}

/* Whether each of the folded @words begins a word that is said of it. */
gboolean
pal_library_muscle_matches (PalLibraryMuscle *self, char **words)
{
  g_return_val_if_fail (PAL_IS_LIBRARY_MUSCLE (self) && words != NULL, FALSE);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      gboolean found = FALSE;

      for (gsize j = 0; self->words[j] != NULL && !found; j++)
        found = g_str_has_prefix (self->words[j], words[i]);
      if (!found)
        return FALSE;
    }
  return TRUE;
}
