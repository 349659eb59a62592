/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Loaded into a GTK program before anything else, so that the program itself is the one that people
 * get. It tells on the file descriptor PAL_FRAME_WATCH, with the moment of CLOCK_MONOTONIC in
 * nanoseconds:
 *
 *   first    the first frame of the window has been drawn
 *   client   the first frame in which the map of a client is to be seen has been drawn
 *   figure   the first frame in which that map has the figure as it is drawn has been drawn
 *   settled  no frame has been drawn for a while since
 *   layers   the same, after every layer of the map has been shown
 *
 * With PAL_FRAME_OPEN set it opens the first client as soon as the list of clients is there, as Enter
 * on the list would; without, "settled" comes after "first". With PAL_FRAME_LAYERS set it shows every
 * layer in turn after that. */

#include <dlfcn.h>
#include <gtk/gtk.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* Longer than the animations of the window and what it does later on, such as sharp drawings. */
#define SETTLE_MS 1500

/* The skeleton, from 0 for the skin. */
#define LAST_LAYER 5

static int descriptor;
static gboolean open_client;
static gboolean has_first;
static gboolean has_client;
static gboolean has_figure;
static guint settle_id;
static GtkWidget *window;
static int layer; /* the next one to show */

static void
tell (const char *what)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);
  dprintf (descriptor, "%s %lld\n", what, (long long) now.tv_sec * 1000000000 + now.tv_nsec);
}

static GtkWidget *
find_mapped (GtkWidget *widget, const char *type)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_mapped (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
has_texture (GskRenderNode *node)
{
  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_TEXTURE_NODE:
      return TRUE;
    case GSK_DEBUG_NODE: /* which is how it is drawn without a graphics card */
      return g_strcmp0 (gsk_debug_node_get_message (node), "picture") == 0
             || has_texture (gsk_debug_node_get_child (node));
    case GSK_TRANSFORM_NODE:
      return has_texture (gsk_transform_node_get_child (node));
    case GSK_CLIP_NODE:
      return has_texture (gsk_clip_node_get_child (node));
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        if (has_texture (gsk_container_node_get_child (node, i)))
          return TRUE;
      return FALSE;
    default:
      return FALSE;
    }
}

/* Until its picture is there the map shows an outline. */
static gboolean
shows_figure (GtkWidget *map)
{
  GdkPaintable *paintable = gtk_widget_paintable_new (map);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  gboolean shown;

  gdk_paintable_snapshot (
      paintable, snapshot, gtk_widget_get_width (map), gtk_widget_get_height (map));
  node = gtk_snapshot_free_to_node (snapshot);
  shown = node != NULL && has_texture (node);
  g_clear_pointer (&node, gsk_render_node_unref);
  g_object_unref (paintable);
  return shown;
}

static gboolean
open_cb (gpointer list)
{
  g_signal_emit_by_name (list, "activate", 0);
  return G_SOURCE_REMOVE;
}

/* The list is mapped when the record has been loaded. */
static gboolean
mapped_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (values);

  if (!open_client || !GTK_IS_LIST_VIEW (widget))
    return TRUE;
  open_client = FALSE;
  g_idle_add_full (G_PRIORITY_HIGH, open_cb, g_object_ref (widget), g_object_unref);
  return FALSE;
}

/* Shows the next layer of the map; FALSE after the last. */
static gboolean
show_next_layer (void)
{
  GtkWidget *map = has_client ? find_mapped (window, "PalBodyMap") : NULL;

  if (getenv ("PAL_FRAME_LAYERS") == NULL || map == NULL || layer > LAST_LAYER)
    return FALSE;
  g_object_set (map, "layer", layer++, NULL);
  return TRUE;
}

static gboolean
settled_cb (gpointer data)
{
  settle_id = 0;
  if (layer == 0)
    tell ("settled");
  if (!show_next_layer ())
    tell ("layers");
  return G_SOURCE_REMOVE;
}

static void
after_paint_cb (GdkFrameClock *clock, gpointer data)
{
  gboolean wants_client = GPOINTER_TO_INT (data);

  if (!has_first)
    {
      has_first = TRUE;
      tell ("first");
    }
  if (wants_client && !has_figure)
    {
      GtkWidget *map = find_mapped (window, "PalBodyMap");

      if (map != NULL && !has_client)
        {
          has_client = TRUE;
          tell ("client");
        }
      if (map != NULL && shows_figure (map))
        {
          has_figure = TRUE;
          tell ("figure");
        }
    }
  if (wants_client && !has_figure)
    return;
  if (settle_id != 0)
    g_source_remove (settle_id);
  settle_id = g_timeout_add (SETTLE_MS, settled_cb, NULL);
}

static void
realized_cb (GtkWidget *widget, gpointer data)
{
  if (window != NULL)
    return;
  window = widget;
  g_signal_connect (gtk_widget_get_frame_clock (widget), "after-paint",
                    G_CALLBACK (after_paint_cb), data);
}

static void
window_added_cb (GtkApplication *application, GtkWindow *added)
{
  g_signal_connect (
      added, "realize", G_CALLBACK (realized_cb), GINT_TO_POINTER (open_client));
  if (open_client)
    g_signal_add_emission_hook (
        g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, mapped_cb, NULL, NULL);
}

int
g_application_run (GApplication *application, int argc, char **argv)
{
  int (*run) (GApplication *, int, char **)
      = (int (*) (GApplication *, int, char **)) dlsym (RTLD_NEXT, "g_application_run");
  const char *text = getenv ("PAL_FRAME_WATCH");

  if (text != NULL)
    {
      descriptor = atoi (text);
      open_client = getenv ("PAL_FRAME_OPEN") != NULL;
      g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
    }
  return run (application, argc, argv);
}
