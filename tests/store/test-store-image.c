/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include <string.h>

#include "pal-row-image.h"

static void
assert_kept (GVariant *row)
{
  g_autofree char *text = pal_row_image_to_text (row);
  g_autoptr (GVariant) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pal_row_image_from_text (text, &again, &error));
  g_assert_no_error (error);
  g_assert_true (pal_row_image_equal (row, again));
}

/* What the database keeps of a row is GVariant text, as GVariant itself would write it, and nothing
 * is lost in it. */
static void
assert_text (GVariant *row)
{
  g_autofree char *expected = g_variant_print (row, TRUE);
  g_autofree char *text = pal_row_image_to_text (row);

  g_assert_cmpstr (text, ==, expected);
  assert_kept (row);
}

static GVariant *
new_row (const char *column, GVariant *value)
{
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert_value (&dict, column, value);
  return pal_row_end (&dict);
}

static void
test_text (void)
{
  static const char *const texts[] = {
    "", " ", "plain text", "it's", "say \"ah\"", "it's \"ah\"", "back\\slash", "two\nlines",
    "tab\tand\rreturn", "\x01\x1f\x7f", "Müller", "日本", "\xe2\x80\x8f" "rtl", "☃'\\\n", "%s %n",
    "\xc2\xa0", "\xef\xbb\xbf",
  };
  static const gint64 integers[] = { 0, 1, -1, G_MAXINT64, G_MININT64 };
  static const double reals[] = { 0.0, -0.0, 1.0, 2.5, 1e300, -1e-300, 1.0 / 3.0 };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GVariant) row = new_row ("note", g_variant_new_string (texts[i]));

      assert_text (row);
    }
  for (guint i = 0; i < G_N_ELEMENTS (integers); i++)
    {
      g_autoptr (GVariant) row = new_row ("number", g_variant_new_int64 (integers[i]));

      assert_text (row);
    }
  for (guint i = 0; i < G_N_ELEMENTS (reals); i++)
    {
      g_autoptr (GVariant) row = new_row ("number", g_variant_new_double (reals[i]));

      assert_text (row);
    }
}

/* Bytes are kept whole and take no more than they need; as earlier versions wrote them they are still
 * read. */
static void
test_bytes (void)
{
  static const guint8 bytes[] = { 0, 1, 'a', '\'', 255, 0 };
  g_autofree guint8 *many = g_malloc (3000);
  g_autoptr (GVariant) stroke = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i <= sizeof bytes; i++)
    {
      g_autoptr (GVariant) row
          = new_row ("samples", g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, bytes, i, 1));
      g_autofree char *written = g_variant_print (row, TRUE);
      g_autoptr (GVariant) again = NULL;

      assert_kept (row);
      g_assert_true (pal_row_image_from_text (written, &again, NULL));
      g_assert_true (pal_row_image_equal (row, again));
    }
  for (guint i = 0; i < 3000; i++)
    many[i] = (guint8) (i * 37);
  stroke = new_row ("samples", g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, many, 3000, 1));
  assert_kept (stroke);
  text = pal_row_image_to_text (stroke);
  g_assert_cmpuint (strlen (text), <, 4100);
}

static void
test_rows (void)
{
  static const char *const tables[] = { "client", "visit", "finding", "mark", "referral" };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GVariant) row = test_example_row (tables[i]);

      assert_text (row);
    }
  {
    g_autoptr (GVariant) stroke = test_example_row ("stroke");

    assert_kept (stroke);
  }
  g_assert_null (pal_row_image_to_text (NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/image/text", test_text);
  g_test_add_func ("/image/bytes", test_bytes);
  g_test_add_func ("/image/rows", test_rows);
  return g_test_run ();
}
