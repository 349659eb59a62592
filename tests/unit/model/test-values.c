/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <math.h>
#include <string.h>

#include "pal-place.h"
#include "pal-region-key.h"
#include "pal-row.h"
#include "pal-uuid.h"

static void
test_key (void)
{
  const struct
  {
    const char *base;
    PalSide side;
    const char *key;
    const char *mirrored;
  } cases[] = {
    { "temple", PAL_SIDE_LEFT, "temple-l", "temple-r" },
    { "trapezius-upper", PAL_SIDE_RIGHT, "trapezius-upper-r", "trapezius-upper-l" },
    { "sternum", PAL_SIDE_MIDLINE, "sternum", "sternum" },
    { "toe-2", PAL_SIDE_RIGHT, "toe-2-r", "toe-2-l" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PalSide side = PAL_SIDE_MIDLINE;
      g_autofree char *key = pal_region_key_new (cases[i].base, cases[i].side);
      g_autofree char *base = pal_region_key_dup_base (cases[i].key, &side);
      g_autofree char *mirrored = pal_region_key_mirror (cases[i].key);

      g_assert_cmpstr (key, ==, cases[i].key);
      g_assert_cmpstr (base, ==, cases[i].base);
      g_assert_cmpint (side, ==, cases[i].side);
      g_assert_cmpint (pal_region_key_get_side (cases[i].key), ==, cases[i].side);
      g_assert_cmpstr (mirrored, ==, cases[i].mirrored);
      g_assert_true (pal_region_key_is_valid (cases[i].key));
    }
  g_assert_cmpint (pal_region_key_get_side ("-l"), ==, PAL_SIDE_MIDLINE);
  g_assert_cmpint (pal_region_key_get_side (""), ==, PAL_SIDE_MIDLINE);
}

static void
test_key_is_valid (void)
{
  const char *wrong[] = { "",     "-l",    "Temple-l", "temple--l", "temple-", "tem ple",
                          "2toe", "tém-l", "a/b",      "a.b",       "a;DROP",  "temple-L" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (pal_region_key_is_valid (wrong[i]));
  g_assert_false (pal_region_key_is_valid (NULL));
}

static void
test_element_id (void)
{
  PalLayer layer = PAL_LAYER_SKIN;
  g_autofree char *id = pal_region_key_to_element_id ("trapezius-upper-r", PAL_LAYER_SUPERFICIAL);
  g_autofree char *key = pal_region_key_from_element_id (id, &layer);

  g_assert_cmpstr (id, ==, "superficial.trapezius-upper-r");
  g_assert_cmpstr (key, ==, "trapezius-upper-r");
  g_assert_cmpint (layer, ==, PAL_LAYER_SUPERFICIAL);
  g_assert_null (pal_region_key_from_element_id (NULL, NULL));
  g_assert_null (pal_region_key_from_element_id ("trapezius-upper-r", NULL));
  g_assert_null (pal_region_key_from_element_id ("cellar.trapezius-upper-r", NULL));
  g_assert_null (pal_region_key_from_element_id ("deep.", NULL));
  g_assert_null (pal_region_key_from_element_id (".temple-l", NULL));
}

static void
test_points (void)
{
  const PalPoint points[] = { { 1.5, -2.25 }, { 1234.567, 0 } };
  g_autofree char *text = pal_points_to_string (points, G_N_ELEMENTS (points));
  g_autofree char *none = pal_points_to_string (NULL, 0);
  g_autoptr (GArray) back = pal_points_from_string (text);
  g_autoptr (GArray) nothing = pal_points_from_string (NULL);

  g_assert_cmpstr (text, ==, "1.50,-2.25;1234.57,0.00");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpuint (back->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (g_array_index (back, PalPoint, 0).v, -2.25, 1e-9);
  g_assert_cmpfloat_with_epsilon (g_array_index (back, PalPoint, 1).u, 1234.57, 1e-9);
  g_assert_cmpuint (nothing->len, ==, 0);
}

static void
test_points_malformed (void)
{
  const struct
  {
    const char *text;
    guint n_points;
  } cases[] = { { "", 0 },       { "1", 0 },        { "1,", 0 },      { "1,2;", 1 },
                { "1,2;x", 1 },  { "1,2 3,4", 0 },  { "nan,1", 0 },   { "1,2;inf,3", 1 },
                { ",2", 0 },     { "1,2;3,4;;", 2 }, { "1;2", 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) points = pal_points_from_string (cases[i].text);

      g_assert_cmpuint (points->len, ==, cases[i].n_points);
    }
}

/* A decimal comma in the reader's locale must not reach what is stored. */
static void
test_points_in_locale (void)
{
  const PalPoint point = { 0.5, 1.25 };
  g_autofree char *text = NULL;

  g_assert_nonnull (setlocale (LC_ALL, "de_DE.UTF-8"));
  g_assert_cmpstr (localeconv ()->decimal_point, ==, ",");
  text = pal_points_to_string (&point, 1);
  setlocale (LC_ALL, "C");
  g_assert_cmpstr (text, ==, "0.50,1.25");
}

static void
test_row (void)
{
  GVariantDict dict;
  g_autoptr (GVariant) row = NULL;
  g_autoptr (GVariant) values = NULL;
  g_autoptr (GVariant) patched = NULL;
  g_autoptr (GVariant) one = pal_row_new_string ("note", "x");

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", "a");
  pal_row_set_string (&dict, "note", "");
  pal_row_set_int (&dict, "intensity", 7);
  pal_row_set_double (&dict, "pressure", 250.5);
  row = pal_row_end (&dict);
  g_assert_false (g_variant_is_floating (row));
  g_assert_cmpstr (pal_row_get_id (row), ==, "a");
  g_assert_null (pal_row_get_string (row, "note"));
  g_assert_false (pal_row_has (row, "note"));
  g_assert_false (pal_row_has (row, "no such column"));
  g_assert_true (pal_row_has (row, "intensity"));
  g_assert_cmpint (pal_row_get_int (row, "intensity", -1), ==, 7);
  g_assert_cmpint (pal_row_get_int (row, "pressure", -1), ==, -1);
  g_assert_cmpfloat (pal_row_get_double (row, "pressure", 0), ==, 250.5);

  g_variant_dict_init (&dict, NULL);
  pal_row_set_empty (&dict, "intensity");
  pal_row_set_string (&dict, "note", "“quoted” <b>&amp;</b> 🦋 שלום");
  values = pal_row_end (&dict);
  patched = pal_row_patch (row, values);
  g_assert_false (pal_row_has (patched, "intensity"));
  g_assert_cmpint (pal_row_get_int (patched, "intensity", -1), ==, -1);
  g_assert_cmpstr (pal_row_get_string (patched, "note"), ==, "“quoted” <b>&amp;</b> 🦋 שלום");
  g_assert_cmpstr (pal_row_get_id (patched), ==, "a");
  g_assert_cmpstr (pal_row_get_string (one, "note"), ==, "x");
}

/* What GLib takes for a UUID, of the fourth version, and never twice the same. */
static void
test_uuid (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 10000; i++)
    {
      char *id = pal_uuid_new ();

      g_assert_true (g_uuid_string_is_valid (id));
      g_assert_cmpint (id[14], ==, '4');
      g_assert_nonnull (strchr ("89ab", id[19]));
      g_assert_true (g_hash_table_add (seen, id));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/key", test_key);
  g_test_add_func ("/model/key/is-valid", test_key_is_valid);
  g_test_add_func ("/model/key/element-id", test_element_id);
  g_test_add_func ("/model/points", test_points);
  g_test_add_func ("/model/points/malformed", test_points_malformed);
  g_test_add_func ("/model/points/in-locale", test_points_in_locale);
  g_test_add_func ("/model/row", test_row);
  g_test_add_func ("/model/uuid", test_uuid);
  return g_test_run ();
}
