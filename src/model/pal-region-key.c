/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-region-key"

#include "pal-region-key.h"

#include <string.h>

/**
 * pal_region_key_new:
 * @base: a base id, for example "temple"
 * @side: the patient's side
 *
 * Returns: (transfer full): the key, for example "temple-r".
 */
char *
pal_region_key_new (const char *base, PalSide side)
{
  g_return_val_if_fail (base != NULL && *base != '\0', NULL);

  switch (side)
    {
    case PAL_SIDE_LEFT:
      return g_strconcat (base, "-l", NULL);
    case PAL_SIDE_RIGHT:
      return g_strconcat (base, "-r", NULL);
    case PAL_SIDE_MIDLINE:
    default:
      return g_strdup (base);
    }
}

/**
 * pal_region_key_dup_base:
 * @key: a region key
 * @side: (out) (optional): the patient's side
 *
 * Returns: (transfer full): the key without its side.
 */
char *
pal_region_key_dup_base (const char *key, PalSide *side)
{
  PalSide of_key;

  g_return_val_if_fail (key != NULL, NULL);

  of_key = pal_region_key_get_side (key);
  if (side != NULL)
    *side = of_key;
  return g_strndup (key, strlen (key) - (of_key == PAL_SIDE_MIDLINE ? 0 : 2));
}

/**
 * pal_region_key_get_side:
 * @key: a region key
 *
 * Returns: the patient's side that the key ends in; the midline if it names none.
 */
PalSide
pal_region_key_get_side (const char *key)
{
  size_t length;

  g_return_val_if_fail (key != NULL, PAL_SIDE_MIDLINE);

  length = strlen (key);
  if (length > 2 && key[length - 2] == '-' && key[length - 1] == 'l')
    return PAL_SIDE_LEFT;
  if (length > 2 && key[length - 2] == '-' && key[length - 1] == 'r')
    return PAL_SIDE_RIGHT;
  return PAL_SIDE_MIDLINE;
}

/**
 * pal_region_key_mirror:
 * @key: a region key
 *
 * Returns: (transfer full): the same region on the other side; a midline key stays as it is.
 */
char *
pal_region_key_mirror (const char *key)
{
  PalSide side;
  g_autofree char *base = pal_region_key_dup_base (key, &side);

  return base != NULL ? pal_region_key_new (base, pal_side_opposite (side)) : NULL;
}

/**
 * pal_region_key_is_valid:
 * @key: (nullable): text from a file or a command line
 *
 * Returns: whether it is written like a key: small letters, digits and single hyphens. Whether such
 *   a region exists is the knowledge's to say.
 */
gboolean
pal_region_key_is_valid (const char *key)
{
  if (key == NULL || !g_ascii_islower (key[0]))
    return FALSE;
  for (const char *p = key; *p != '\0'; p++)
    if (!g_ascii_islower (*p) && !g_ascii_isdigit (*p)
        && !(*p == '-' && g_ascii_isalnum (p[1])))
      return FALSE;
  return TRUE;
}

/**
 * pal_region_key_to_element_id:
 * @key: a region key
 * @layer: a layer of the figure
 *
 * A muscle may stand in several layers of one drawing, and an element's id must be unique there.
 *
 * Returns: (transfer full): the id of the SVG element, `layer.key`.
 */
char *
pal_region_key_to_element_id (const char *key, PalLayer layer)
{
  g_return_val_if_fail (key != NULL, NULL);
  return g_strconcat (pal_layer_to_nick (layer), ".", key, NULL);
}

/**
 * pal_region_key_from_element_id:
 * @element_id: (nullable): an id found in a drawing
 * @layer: (out) (optional): the layer that it names
 *
 * Returns: (transfer full) (nullable): the region key, or %NULL if the id is not that of a region.
 */
char *
pal_region_key_from_element_id (const char *element_id, PalLayer *layer)
{
  const char *dot = element_id != NULL ? strchr (element_id, '.') : NULL;
  g_autofree char *nick = NULL;
  PalLayer of_element;

  if (dot == NULL || !pal_region_key_is_valid (dot + 1))
    return NULL;
  nick = g_strndup (element_id, (gsize) (dot - element_id));
  if (!pal_layer_from_nick (nick, &of_element))
    return NULL;
  if (layer != NULL)
    *layer = of_element;
  return g_strdup (dot + 1);
}
