/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-cli"

#include "pal-cli-figure.h"

#include <glib/gi18n-lib.h>

/* Understands a word (nullable) as a view, %NULL leaving @view as it is. Returns: %FALSE with an
 * error of usage that names the views there are. */
gboolean
pal_cli_parse_view (const char *word, PalView *view, GError **error)
{
  PalView parsed;

  if (word == NULL)
    return TRUE;
  if (!pal_view_from_nick (word, &parsed) || parsed == PAL_VIEW_NONE)
    {
      g_autoptr (GString) close_ups = g_string_new (NULL);

      for (PalView other = PAL_VIEW_MAIN_LAST + 1; other <= PAL_VIEW_LAST; other++)
        g_string_append_printf (
            close_ups, "%s%s", close_ups->len > 0 ? ", " : "", pal_view_to_nick (other));
      g_set_error (error,
                   PAL_CLI_ERROR,
                   PAL_CLI_ERROR_USAGE,
                   /* Translators: the second %s is a list of words that stay as they are */
                   _ ("There is no view “%s”. The views are front, back, left and right; the "
                      "close-ups are %s."),
                   word,
                   close_ups->str);
      return FALSE;
    }
  *view = parsed;
  return TRUE;
}

/* Understands a word (nullable) as a layer, %NULL leaving @layer as it is. Returns: %FALSE with
 * an error of usage that names the layers there are. */
gboolean
pal_cli_parse_layer (const char *word, PalLayer *layer, GError **error)
{
  if (word == NULL || pal_layer_from_nick (word, layer))
    return TRUE;
  g_set_error (error,
               PAL_CLI_ERROR,
               PAL_CLI_ERROR_USAGE,
               _ ("There is no layer “%s”. The layers are skin, zones, superficial, intermediate, "
                  "deep and skeleton."),
               word);
  return FALSE;
}

/* Understands a word (nullable) as a tone of skin, %NULL leaving @skin as it is. Returns: %FALSE
 * with an error of usage that names them. */
gboolean
pal_cli_parse_skin (const char *word, PalSkin *skin, GError **error)
{
  if (word == NULL || pal_skin_from_nick (word, skin))
    return TRUE;
  g_set_error (error,
               PAL_CLI_ERROR,
               PAL_CLI_ERROR_USAGE,
               _ ("There is no skin “%s”. There are skin1 to skin5, and lines."),
               word);
  return FALSE;
}

/* Understands a word (nullable) as a theme, %NULL leaving @theme as it is. Returns: %FALSE with
 * an error of usage that names them. */
gboolean
pal_cli_parse_theme (const char *word, PalTheme *theme, GError **error)
{
  static const char *const names[]
    = { [PAL_THEME_LIGHT] = "light", [PAL_THEME_DARK] = "dark", [PAL_THEME_PRINT] = "print" };

  if (word == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (word, names[i]))
      {
        *theme = (PalTheme) i;
        return TRUE;
      }
  g_set_error (error,
               PAL_CLI_ERROR,
               PAL_CLI_ERROR_USAGE,
               _ ("There are no colours “%s”. There are light, dark and print."),
               word);
  return FALSE;
}

/**
 * pal_cli_load_figure:
 * @record: a record
 * @client_id: a client
 * @error: a #PalStoreError
 *
 * Returns: (transfer full): the client's own figure, on which the program shows the marks; the adult
 *   where there is no such figure.
 */
PalFigure *
pal_cli_load_figure (PalCliRecord *record, const char *client_id, GError **error)
{
  g_autoptr (PalClient) client = pal_cli_record_find_client (record, client_id, error);
  const char *own;
  PalFigure *figure;

  if (client == NULL)
    return NULL;
  own = pal_entity_get_string (PAL_ENTITY (client), "figure");
  figure = own != NULL ? pal_figure_new (own, NULL) : NULL;
  return figure != NULL ? figure : pal_figure_new (PAL_FIGURE_ADULT, error);
}
