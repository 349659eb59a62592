/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-cli"

#include <glib/gi18n-lib.h>

#include "pal-cli-figure.h"
#include "pal-cli-output.h"
#include "pal-json.h"
#include "pal-knowledge.h"
#include "pal-region-key.h"

static char *layer_name;
static char *view_name;

static const GOptionEntry *
get_entries (void)
{
  static const GOptionEntry entries[] = {
    { "layer", 0, 0, G_OPTION_ARG_STRING, &layer_name,
      N_ ("zones (unless said otherwise), superficial, intermediate or deep"), N_ ("LAYER") },
    { "view", 0, 0, G_OPTION_ARG_STRING, &view_name,
      N_ ("front, back, left, right or a close-up"), N_ ("VIEW") },
    G_OPTION_ENTRY_NULL
  };

  return entries;
}

/* The keys of the regions, in the order of the drawings, each with the views that show it. */
typedef struct
{
  PalKnowledge *knowledge;
  PalFigure *figure;
  PalLayer layer;
  GPtrArray *keys; /* (element-type utf8) interned */
  GHashTable *views; /* key -> GPtrArray of nicks */
} Regions;

static void
collect (Regions *regions, PalView of_view)
{
  for (int v = PAL_VIEW_FRONT; v <= PAL_VIEW_LAST; v++)
    {
      PalFigureView *view;

      if ((of_view != PAL_VIEW_NONE && v != (int) of_view)
          || !pal_figure_has_view (regions->figure, (PalView) v))
        continue;
      view = pal_figure_get_view (regions->figure, (PalView) v);
      for (guint i = 0; i < pal_figure_view_get_n_regions (view, regions->layer); i++)
        {
          const char *key = pal_figure_view_get_region (view, regions->layer, i)->key;
          GPtrArray *views = g_hash_table_lookup (regions->views, key);

          if (views == NULL)
            {
              views = g_ptr_array_new ();
              g_hash_table_insert (regions->views, (gpointer) key, views);
              g_ptr_array_add (regions->keys, (gpointer) key);
            }
          g_ptr_array_add (views, (gpointer) pal_view_to_nick ((PalView) v));
        }
    }
}

static JsonNode *
describe_region (Regions *regions, const char *key)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  GPtrArray *views = g_hash_table_lookup (regions->views, key);
  PalSide side;
  g_autofree char *base = pal_region_key_dup_base (key, &side);
  g_autofree char *name
      = pal_knowledge_dup_name (regions->knowledge, key, PAL_VOICE_CLINICAL, NULL);
  g_autofree char *plain = pal_knowledge_dup_name (regions->knowledge, key, PAL_VOICE_PLAIN, NULL);
  const struct
  {
    const char *name;
    const char *value;
  } members[] = { { "key", key },
                  { "base", base },
                  { "side", pal_side_to_nick (side) },
                  { "layer", pal_layer_to_nick (regions->layer) },
                  { "name", name },
                  { "plain_name", plain } };

  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      json_builder_set_member_name (builder, members[i].name);
      json_builder_add_string_value (builder, members[i].value);
    }
  json_builder_set_member_name (builder, "views");
  json_builder_begin_array (builder);
  for (guint i = 0; i < views->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (views, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

static gboolean
print_json (Regions *regions, GError **error)
{
  g_autoptr (GPtrArray) nodes
      = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  g_autoptr (JsonNode) document = NULL;

  for (guint i = 0; i < regions->keys->len; i++)
    g_ptr_array_add (nodes, describe_region (regions, g_ptr_array_index (regions->keys, i)));
  document = pal_json_document ("regions", nodes);
  return pal_cli_print_json (document, error);
}

static gboolean
print_table (Regions *regions, GError **error)
{
  const char *titles[] = { _ ("Region"), _ ("Name"), _ ("Views"), NULL };
  g_autoptr (PalCliTable) table = pal_cli_table_new (titles);

  for (guint i = 0; i < regions->keys->len; i++)
    {
      const char *key = g_ptr_array_index (regions->keys, i);
      GPtrArray *nicks = g_hash_table_lookup (regions->views, key);
      g_autofree char *name
          = pal_knowledge_dup_name (regions->knowledge, key, PAL_VOICE_CLINICAL, NULL);
      g_autoptr (GString) views = g_string_new (NULL);

      for (guint v = 0; v < nicks->len; v++)
        g_string_append_printf (
            views, "%s%s", v > 0 ? " " : "", (char *) g_ptr_array_index (nicks, v));
      pal_cli_table_add (table, key, name != NULL ? name : "", views->str, NULL);
    }
  return pal_cli_table_print (table, error);
}

static gboolean
run (PalCli *cli, char **arguments, GError **error)
{
  g_autoptr (PalKnowledge) knowledge = NULL;
  g_autoptr (PalFigure) figure = NULL;
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (GHashTable) views = g_hash_table_new_full (
      g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  PalView view = PAL_VIEW_NONE;
  Regions regions = { NULL, NULL, PAL_LAYER_ZONES, keys, views };

  if (!pal_cli_parse_layer (layer_name, &regions.layer, error)
      || !pal_cli_parse_view (view_name, &view, error))
    return FALSE;
  knowledge = pal_knowledge_new (error);
  figure = knowledge != NULL ? pal_figure_new (PAL_FIGURE_ADULT, error) : NULL;
  if (figure == NULL)
    return FALSE;
  regions.knowledge = knowledge;
  regions.figure = figure;
  collect (&regions, view);
  return cli->json ? print_json (&regions, error) : print_table (&regions, error);
}

const PalCliCommand pal_cli_regions = {
  .name = "regions",
  .summary = N_ ("List the regions of the figure"),
  .get_entries = get_entries,
  .run = run,
};
