/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-settings"

#include "pal-settings.h"

/* The schema belongs to the program beside which it lies: PREFIX/bin and PREFIX/share once it is
 * installed, BUILD/src/app and BUILD/assets in the build folder. */
static GSettingsSchema *
find_schema (void)
{
  static const char *const places[] = { "../share/glib-2.0/schemas", "../../assets" };
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();

  for (gsize i = 0; folder != NULL && i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_build_filename (folder, places[i], NULL);
      g_autoptr (GSettingsSchemaSource) source
          = g_settings_schema_source_new_from_directory (path, installed, TRUE, NULL);
      GSettingsSchema *schema
          = source != NULL ? g_settings_schema_source_lookup (source, PAL_APP_ID, FALSE) : NULL;

      if (schema != NULL)
        return schema;
    }
  return installed != NULL ? g_settings_schema_source_lookup (installed, PAL_APP_ID, TRUE) : NULL;
}

/**
 * pal_settings_new:
 * @keep: whether what changes is kept; otherwise it is forgotten when the program ends
 *
 * The settings of the program on this computer: the size of its window and the like. What belongs to
 * the practice is in its record, and nothing about a client is ever here.
 *
 * Returns: (transfer full) (nullable): the settings; %NULL where the program was taken away from its
 *   schema, without which it works too.
 */
GSettings *
pal_settings_new (gboolean keep)
{
  g_autoptr (GSettingsSchema) schema = find_schema ();
  GSettings *settings;

  if (schema == NULL)
    return NULL;
  settings = g_settings_new_full (schema, NULL, NULL);
  if (!keep)
    g_settings_delay (settings);
  return settings;
}
