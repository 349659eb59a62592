/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "pal-row-cell.h"
#include "pal-row.h"

static GVariant *
new_value (PalRowCell *cell)
{
  switch (cell->type)
    {
    case PAL_CELL_TEXT:
      return g_variant_new_string (cell->data);
    case PAL_CELL_INTEGER:
      return g_variant_new_int64 (cell->integer);
    case PAL_CELL_REAL:
      return g_variant_new_double (cell->real);
    case PAL_CELL_BYTES:
      return g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, cell->data, cell->size, 1);
    case PAL_CELL_EMPTY:
      return g_variant_new_tuple (NULL, 0);
    case PAL_CELL_OTHER:
    default:
      g_assert_not_reached ();
    }
}

/* A cell of chance: texts from nothing to more than what two bytes can count. */
static void
fill_cell (PalRowCell *cell, const char *column, char *text, gsize text_size)
{
  static const guint8 bytes[] = { 0, 's', 0, 'x', 255 };

  memset (cell, 0, sizeof *cell);
  cell->column = column;
  cell->type = (PalCellType) g_test_rand_int_range (PAL_CELL_EMPTY, PAL_CELL_OTHER);
  cell->integer
      = (gint64) ((guint64) (guint32) g_test_rand_int () << 32 | (guint32) g_test_rand_int ());
  cell->real = g_test_rand_double_range (-1e9, 1e9);
  if (cell->type == PAL_CELL_TEXT)
    {
      gsize size = text_size >> g_test_rand_int_range (0, 17);

      memset (text, 'a', size);
      text[size] = '\0';
      cell->data = text;
      cell->size = size;
    }
  else if (cell->type == PAL_CELL_BYTES)
    {
      cell->data = bytes;
      cell->size = (gsize) g_test_rand_int_range (0, sizeof bytes + 1);
    }
}

static void
assert_cell (const PalRowCell *found, const PalRowCell *expected)
{
  g_assert_cmpstr (found->column, ==, expected->column);
  g_assert_cmpint (found->type, ==, expected->type);
  if (expected->type == PAL_CELL_TEXT)
    g_assert_cmpstr (found->data, ==, expected->data);
  if (expected->type == PAL_CELL_TEXT || expected->type == PAL_CELL_BYTES)
    g_assert_cmpmem (found->data, found->size, expected->data, expected->size);
  if (expected->type == PAL_CELL_INTEGER)
    g_assert_cmpint (found->integer, ==, expected->integer);
  if (expected->type == PAL_CELL_REAL)
    g_assert_cmpfloat (found->real, ==, expected->real);
}

/* Rows of all sizes are the same bytes as GVariant itself makes of them, and both are read. */
static void
test_cells (void)
{
  enum { MAX_CELLS = 40, MAX_TEXT = 90000 };
  g_autofree char *columns = g_malloc (MAX_CELLS * 16);
  g_autofree char *texts = g_malloc (MAX_CELLS * (MAX_TEXT + 1));
  guint widths[9] = { 0 };

  for (guint round = 0; round < 2000; round++)
    {
      PalRowCell cells[MAX_CELLS];
      PalRowCell found;
      PalRowWriter writer;
      PalRowReader reader;
      GVariantBuilder builder;
      g_autoptr (GVariant) expected = NULL;
      g_autoptr (GVariant) row = NULL;
      guint n_cells = (guint) g_test_rand_int_range (0, round % 4 == 0 ? 4 : MAX_CELLS);
      gsize max_text = round % 3 == 0 ? 20 : MAX_TEXT;

      g_variant_builder_init (&builder, PAL_ROW_TYPE);
      pal_row_writer_init (&writer);
      for (guint i = 0; i < n_cells; i++)
        {
          char *column = columns + i * 16;

          g_snprintf (column, 16, "%.*s%u", (int) (i % 9), "column-n", i);
          fill_cell (&cells[i], column, texts + i * (MAX_TEXT + 1), max_text);
          pal_row_writer_add (&writer, &cells[i]);
          g_variant_builder_add (&builder, "{sv}", column, new_value (&cells[i]));
        }
      row = pal_row_writer_end (&writer);
      expected = g_variant_ref_sink (g_variant_builder_end (&builder));
      g_assert_cmpmem (g_variant_get_data (row),
                       g_variant_get_size (row),
                       g_variant_get_data (expected),
                       g_variant_get_size (expected));

      pal_row_reader_init (&reader, expected);
      for (guint i = 0; i < n_cells; i++)
        {
          g_assert_true (pal_row_reader_next (&reader, &found));
          assert_cell (&found, &cells[i]);
        }
      g_assert_false (pal_row_reader_next (&reader, &found));
      widths[reader.offset_size]++;
    }
  /* Ends that take one, two and four bytes have all been met. */
  g_assert_cmpuint (widths[1], >, 0);
  g_assert_cmpuint (widths[2], >, 0);
  g_assert_cmpuint (widths[4], >, 0);
}

static void
test_get (void)
{
  g_autoptr (GVariant) row = NULL;
  g_autoptr (GVariant) strange = NULL;
  g_autoptr (GVariant) empty = g_variant_ref_sink (g_variant_new ("a{sv}", NULL));
  GVariantDict dict;
  PalRowReader reader;
  PalRowCell cell;

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", "mark");
  pal_row_set_string (&dict, "note", "");
  pal_row_set_int (&dict, "intensity", 7);
  pal_row_set_double (&dict, "threshold", 2.5);
  row = pal_row_end (&dict);

  g_assert_cmpstr (pal_row_get_id (row), ==, "mark");
  g_assert_null (pal_row_get_string (row, "note"));
  g_assert_null (pal_row_get_string (row, "intensity"));
  g_assert_null (pal_row_get_string (row, "i"));
  g_assert_cmpint (pal_row_get_int (row, "intensity", -1), ==, 7);
  g_assert_cmpint (pal_row_get_int (row, "id", -1), ==, -1);
  g_assert_cmpfloat (pal_row_get_double (row, "threshold", 0.0), ==, 2.5);
  g_assert_cmpfloat (pal_row_get_double (row, "intensity", 0.5), ==, 0.5);
  g_assert_true (pal_row_has (row, "id"));
  g_assert_false (pal_row_has (row, "note"));
  g_assert_false (pal_row_has (row, "nothing"));
  g_assert_null (pal_row_get_id (empty));

  /* What no column holds is seen as that, whatever it is. */
  strange = g_variant_ref_sink (g_variant_new_parsed ("{'v': <<'text'>>, 'b': <true>}"));
  pal_row_reader_init (&reader, strange);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (pal_row_reader_next (&reader, &cell));
      g_assert_cmpint (cell.type, ==, PAL_CELL_OTHER);
    }
  g_assert_null (pal_row_get_string (strange, "v"));
}

/* Bytes that are no row are refused, not followed. */
static void
test_not_normal (void)
{
  static const guint8 bytes[] = { 'i', 'd', 0, 200, 200 };
  g_autoptr (GBytes) data = g_bytes_new_static (bytes, sizeof bytes);
  g_autoptr (GVariant) row
      = g_variant_ref_sink (g_variant_new_from_bytes (PAL_ROW_TYPE, data, FALSE));

  g_test_expect_message ("pal-row", G_LOG_LEVEL_CRITICAL, "*g_variant_is_normal_form*");
  g_assert_null (pal_row_get_id (row));
  g_test_assert_expected_messages ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row/cells", test_cells);
  g_test_add_func ("/row/get", test_get);
  g_test_add_func ("/row/not-normal", test_not_normal);
  return g_test_run ();
}
