/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-locale"

#include "pal-locale.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

/* The translations belong to the program beside which they lie: PREFIX/bin and PREFIX/share/locale
 * once it is installed, BUILD/src/app and BUILD/po in the build folder. */
static char *
find_translations (void)
{
  static const char *const places[] = { "../share/locale", "../../po" };
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;

  for (guint i = 0; folder != NULL && i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_build_filename (folder, places[i], NULL);
      g_autofree char *german
          = g_build_filename (path, "de", "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);

      if (g_file_test (german, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
  return NULL;
}

/**
 * pal_locale_init:
 *
 * Sets the process's locale and finds its translations, installed or not. To be called first.
 */
void
pal_locale_init (void)
{
  g_autofree char *translations = find_translations ();

  setlocale (LC_ALL, "");
  if (translations != NULL)
    bindtextdomain (GETTEXT_PACKAGE, translations);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
