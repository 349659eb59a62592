/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-areas"

#include <glib.h>

#include "pal-figure.h"
#include "pal-knowledge.h"

/* Coarse areas on the drawings. Millimetres. */

#define STEP 1.5

/* Smaller than this are slivers that a border leaves at the edge of the body. */
#define MIN_PIECE 60.0

typedef struct
{
  PalFigureView *view;
  GHashTable *numbers; /* keys of zones -> number of the area */
  guint columns;
  guint rows;
  guint8 *cells; /* number of the area, from 1; 0 is none */
} Map;

static void
fill (Map *map)
{
  const cairo_rectangle_t *bounds = pal_figure_view_get_bounds (map->view);

  map->columns = (guint) (bounds->width / STEP);
  map->rows = (guint) (bounds->height / STEP);
  map->cells = g_new0 (guint8, map->columns * map->rows);
  for (guint row = 0; row < map->rows; row++)
    {
      for (guint column = 0; column < map->columns; column++)
        {
          const PalRegion *zone = pal_figure_view_pick (map->view,
                                                        PAL_LAYER_ZONES,
                                                        bounds->x + (column + 0.5) * STEP,
                                                        bounds->y + (row + 0.5) * STEP);

          if (zone != NULL)
            map->cells[row * map->columns + column]
              = (guint8) GPOINTER_TO_UINT (g_hash_table_lookup (map->numbers, zone->key));
        }
    }
}

/* Empties the piece around a cell. Returns: its size in square millimetres. */
static double
take_piece (Map *map, guint start)
{
  g_autoptr (GArray) todo = g_array_new (FALSE, FALSE, sizeof (guint));
  guint8 number = map->cells[start];
  guint n_cells = 0;

  map->cells[start] = 0;
  g_array_append_val (todo, start);
  while (todo->len > 0)
    {
      guint at = g_array_index (todo, guint, todo->len - 1);
      guint column = at % map->columns;
      guint row = at / map->columns;
      const guint beside[] = {
        column > 0 ? at - 1 : at,
        column + 1 < map->columns ? at + 1 : at,
        row > 0 ? at - map->columns : at,
        row + 1 < map->rows ? at + map->columns : at,
      };

      g_array_set_size (todo, todo->len - 1);
      n_cells++;
      for (gsize i = 0; i < G_N_ELEMENTS (beside); i++)
        {
          if (map->cells[beside[i]] != number)
            continue;
          map->cells[beside[i]] = 0;
          g_array_append_val (todo, beside[i]);
        }
    }
  return n_cells * STEP * STEP;
}

static guint
get_most_pieces (PalView view, const char *area)
{
  /* The malleoli stand out on both sides of the instep. */
  if (view == PAL_VIEW_FRONT && g_str_has_prefix (area, "ankle-"))
    return 2;
  /* Of the armpit only the fold is seen from behind, below the arm. */
  if (view == PAL_VIEW_BACK && g_str_has_prefix (area, "shoulder-"))
    return 2;
  /* From the side the hanging hand lies over the hip. */
  if ((view == PAL_VIEW_LEFT || view == PAL_VIEW_RIGHT) && g_str_has_prefix (area, "hip-"))
    return 2;
  return 1;
}

/* Whoever switches to the coarse areas sees each as one piece. */
static void
test_pieces (gconstpointer data)
{
  PalView view = (PalView) GPOINTER_TO_INT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (PalKnowledge) knowledge = pal_knowledge_new (&error);
  g_autoptr (PalFigureView) figure_view = pal_figure_view_new (PAL_FIGURE_ADULT, view, &error);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) areas = pal_knowledge_dup_area_keys (knowledge);
  g_autofree guint *n_pieces = g_new0 (guint, g_strv_length (areas) + 1);
  Map map = { figure_view, numbers, 0, 0, NULL };

  g_assert_no_error (error);
  for (guint i = 0; areas[i] != NULL; i++)
    {
      g_auto (GStrv) zones = pal_knowledge_dup_area_zones (knowledge, areas[i]);

      for (gsize j = 0; zones[j] != NULL; j++)
        g_hash_table_insert (numbers, g_strdup (zones[j]), GUINT_TO_POINTER (i + 1));
    }
  fill (&map);
  for (guint i = 0; i < map.columns * map.rows; i++)
    {
      guint number = map.cells[i];

      if (number != 0 && take_piece (&map, i) >= MIN_PIECE)
        n_pieces[number]++;
    }
  for (guint i = 0; areas[i] != NULL; i++)
    {
      g_test_message ("%s: %u", areas[i], n_pieces[i + 1]);
      g_assert_cmpuint (n_pieces[i + 1], <=, get_most_pieces (view, areas[i]));
    }
  g_free (map.cells);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (PalView view = PAL_VIEW_FRONT; view <= PAL_VIEW_MAIN_LAST; view++)
    {
      g_autofree char *path = g_strdup_printf ("/atlas/areas/pieces/%s", pal_view_to_nick (view));

      g_test_add_data_func (path, GINT_TO_POINTER (view), test_pieces);
    }
  return g_test_run ();
}
