/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window with the map and some marks, to look at by hand:
 * map-demo [--views=front,back,left,right] [--layer=zones] [--zoom=1] [--focus=KEY] [--select=ID]
 *          [--no-marks] [--text-scale=1] */

#include <adwaita.h>

#include "../support/mark-referrals.h"
#include "mark-rows.h"
#include "pal-body-map.h"
#include "pal-rating-strip.h"

static char *views_option;
static char *layer_option;
static char *focus_option;
static char *select_option;
static double zoom_option = 1.0;
static double text_option = 1.0;
static gboolean no_marks_option;

static const GOptionEntry entries[] = {
  { "views", 0, 0, G_OPTION_ARG_STRING, &views_option, "Views from left to right", "NAMES" },
  { "layer", 0, 0, G_OPTION_ARG_STRING, &layer_option, "Layer", "NAME" },
  { "focus", 0, 0, G_OPTION_ARG_STRING, &focus_option, "Region to focus", "KEY" },
  { "select", 0, 0, G_OPTION_ARG_STRING, &select_option, "Mark to select", "ID" },
  { "zoom", 0, 0, G_OPTION_ARG_DOUBLE, &zoom_option, "Zoom", "NUMBER" },
  { "text-scale", 0, 0, G_OPTION_ARG_DOUBLE, &text_option, "Size of symbols", "NUMBER" },
  { "no-marks", 0, 0, G_OPTION_ARG_NONE, &no_marks_option, "No marks", NULL },
  { NULL },
};

static void
append (GListStore *store, PalMark *mark)
{
  g_list_store_append (store, mark);
  g_object_unref (mark);
}

static GListStore *
make_marks (void)
{
  GListStore *store = g_list_store_new (PAL_TYPE_MARK);
  const char *const felt[] = { "temple-r", "neck-back-r", NULL };
  PalMark *mark;

  mark = mark_row_point ("1",
                         PAL_AUTHOR_THERAPIST,
                         PAL_VIEW_BACK,
                         75.0,
                         285.0,
                         "shoulder-top-r",
                         "trapezius-upper-r",
                         7);
  test_set_referrals (mark, felt);
  append (store, mark);
  mark = mark_row_region ("2", PAL_AUTHOR_CLIENT, "low-back-r", 6);
  mark_row_set (mark, "quality", "ache");
  append (store, mark);
  mark = mark_row_region ("3", PAL_AUTHOR_CLIENT, "calf-l", 3);
  mark_row_set (mark, "quality", "pins-and-needles burning");
  append (store, mark);
  append (store, mark_row_region ("4", PAL_AUTHOR_THERAPIST, "knee-front-r", PAL_INTENSITY_EMPTY));
  mark = mark_row_region ("5", PAL_AUTHOR_CLIENT, "shoulder-front-r", 10);
  mark_row_set (mark, "quality", "stabbing");
  append (store, mark);
  mark = mark_row_region ("6", PAL_AUTHOR_THERAPIST, "thigh-front-l", 4);
  mark_row_set (mark, "quality", "numbness");
  mark_row_set (mark, "change", "better");
  append (store, mark);
  append (store,
          mark_row_point ("7",
                          PAL_AUTHOR_CLIENT,
                          PAL_VIEW_FRONT,
                          110.0,
                          470.0,
                          "chest-l",
                          "pectoralis-major-l",
                          PAL_INTENSITY_EMPTY));
  return store;
}

static GListStore *
make_ghosts (void)
{
  GListStore *store = g_list_store_new (PAL_TYPE_MARK);

  append (store, mark_row_region ("g1", PAL_AUTHOR_CLIENT, "low-back-r", 8));
  append (store, mark_row_region ("g2", PAL_AUTHOR_CLIENT, "forearm-front-l", 5));
  append (store,
          mark_row_point ("g3",
                          PAL_AUTHOR_THERAPIST,
                          PAL_VIEW_BACK,
                          -80.0,
                          300.0,
                          "shoulder-top-l",
                          "trapezius-upper-l",
                          4));
  return store;
}

static void
region_activated_cb (PalBodyMap *map,
                     const char *key,
                     int layer,
                     int view,
                     double u,
                     double v,
                     gboolean has_point)
{
  g_print ("region %s layer %d view %d at %.1f %.1f point %d\n", key, layer, view, u, v, has_point);
}

static void
mark_activated_cb (PalBodyMap *map, const char *mark_id)
{
  g_print ("mark %s\n", mark_id);
  pal_body_map_set_selected_mark_id (map, mark_id);
}

static void
hovered_cb (PalBodyMap *map, const char *key, GtkWindow *window)
{
  gtk_window_set_title (window, key != NULL ? key : "Map");
}

static void
rated_cb (PalRatingStrip *strip, int intensity)
{
  g_print ("rated %d\n", intensity);
}

static void
ready_cb (PalBodyMap *map)
{
  if (pal_body_map_is_ready (map) && focus_option != NULL)
    {
      gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (map))), TRUE);
      pal_body_map_focus_region (map, focus_option);
    }
}

static void
show_views (PalBodyMap *map)
{
  g_auto (GStrv) names = g_strsplit (views_option != NULL ? views_option : "front", ",", 4);
  PalView views[4];
  guint n_views = 0;

  for (guint i = 0; names[i] != NULL; i++)
    if (pal_view_from_nick (names[i], &views[n_views]))
      n_views++;
  pal_body_map_set_views (map, views, n_views);
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (PalFigure) figure = NULL;
  g_autoptr (PalKnowledge) knowledge = NULL;
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();
  PalLayer layer = PAL_LAYER_ZONES;
  GtkWidget *window, *box, *map, *strip;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }
  gtk_init ();
  adw_init ();
  gtk_css_provider_load_from_path (style, PAL_STYLE_SHEET);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  figure = pal_figure_new (PAL_FIGURE_ADULT, &error);
  knowledge = pal_knowledge_new (&error);
  g_assert_no_error (error);

  window = gtk_window_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  map = pal_body_map_new ();
  strip = pal_rating_strip_new ();
  g_signal_connect (map, "region-activated", G_CALLBACK (region_activated_cb), NULL);
  g_signal_connect (map, "mark-activated", G_CALLBACK (mark_activated_cb), NULL);
  g_signal_connect (map, "hovered", G_CALLBACK (hovered_cb), window);
  g_signal_connect (map, "notify::ready", G_CALLBACK (ready_cb), NULL);
  g_signal_connect (strip, "rated", G_CALLBACK (rated_cb), NULL);
  show_views (PAL_BODY_MAP (map));
  if (layer_option != NULL)
    pal_layer_from_nick (layer_option, &layer);
  pal_body_map_set_layer (PAL_BODY_MAP (map), layer);
  pal_body_map_set_knowledge (PAL_BODY_MAP (map), knowledge);
  pal_body_map_set_figure (PAL_BODY_MAP (map), figure);
  pal_body_map_set_text_scale (PAL_BODY_MAP (map), text_option);
  pal_body_map_set_marks_selectable (PAL_BODY_MAP (map), TRUE);
  if (!no_marks_option)
    {
      g_autoptr (GListStore) marks = make_marks ();
      g_autoptr (GListStore) ghosts = make_ghosts ();

      pal_body_map_set_marks (PAL_BODY_MAP (map), G_LIST_MODEL (marks));
      pal_body_map_set_ghosts (PAL_BODY_MAP (map), G_LIST_MODEL (ghosts));
    }
  pal_body_map_set_selected_mark_id (PAL_BODY_MAP (map), select_option);
  pal_body_map_set_zoom (PAL_BODY_MAP (map), zoom_option);
  pal_rating_strip_set_intensity (PAL_RATING_STRIP (strip), 7);

  gtk_box_append (GTK_BOX (box), map);
  gtk_box_append (GTK_BOX (box), strip);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), "Map");
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 720);
  g_signal_connect_swapped (window, "destroy", G_CALLBACK (g_main_loop_quit), loop);
  gtk_window_present (GTK_WINDOW (window));
  g_main_loop_run (loop);
  return 0;
}
