/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-cli"

#include "pal-cli-output.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "pal-json.h"

#define COLUMN_GAP 2

struct _PalCliTable
{
  GPtrArray *rows; /* of GStrv; the first has the titles */
  guint n_columns;
};

/* In the terminal's character set, with a question mark for what that does not have. */
static char *
to_terminal (const char *text)
{
  const char *charset;

  if (g_get_charset (&charset))
    return g_strdup (text);
  return g_convert_with_fallback (text, -1, charset, "UTF-8", "?", NULL, NULL, NULL);
}

static gboolean
write_out (const char *text, GError **error)
{
  size_t length = strlen (text);

  errno = 0;
  if (fwrite (text, 1, length, stdout) == length && fflush (stdout) == 0)
    return TRUE;
  if (errno == EPIPE)
    return TRUE;
  g_set_error (error,
               G_IO_ERROR,
               g_io_error_from_errno (errno),
               _ ("The output could not be written: %s"),
               g_strerror (errno));
  return FALSE;
}

/**
 * pal_cli_print_text:
 * @text: UTF-8
 * @error: what the system says
 *
 * Returns: whether all of it was written; also if the reader went away before the end.
 */
gboolean
pal_cli_print_text (const char *text, GError **error)
{
  g_autofree char *shown = to_terminal (text);

  return write_out (shown != NULL ? shown : text, error);
}

/**
 * pal_cli_print_json:
 * @node: what to write
 * @error: what the system says
 *
 * Writes UTF-8 whatever the locale.
 *
 * Returns: whether all of it was written.
 */
gboolean
pal_cli_print_json (JsonNode *node, GError **error)
{
  g_autofree char *text = pal_json_to_text (node);

  return write_out (text, error);
}

/* Says what went wrong on the error output; a letter that the terminal does not have becomes "?". */
void
pal_cli_print_error (const char *message)
{
  g_autofree char *shown = to_terminal (message);

  fprintf (stderr, "palpate-cli: %s\n", shown != NULL ? shown : message);
}

/* What somebody typed into a record must not steer the terminal. */
static char *
clean_cell (const char *text)
{
  GString *clean = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (clean, g_unichar_iscntrl (c) ? ' ' : c);
    }
  return g_string_free (clean, FALSE);
}

static guint
cell_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      width += g_unichar_iszerowidth (c) ? 0 : (g_unichar_iswide (c) ? 2 : 1);
    }
  return width;
}

/**
 * pal_cli_table_new:
 * @titles: (array zero-terminated=1): the titles of the columns
 *
 * Returns: (transfer full): a table without rows.
 */
PalCliTable *
pal_cli_table_new (const char *const *titles)
{
  PalCliTable *self = g_new0 (PalCliTable, 1);

  self->n_columns = g_strv_length ((char **) titles);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_ptr_array_add (self->rows, g_strdupv ((char **) titles));
  return self;
}

/* Frees a table with its rows, printed or not. */
void
pal_cli_table_free (PalCliTable *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * pal_cli_table_add:
 * @self: a table
 * @...: a text for each column, then %NULL
 */
void
pal_cli_table_add (PalCliTable *self, ...)
{
  char **cells = g_new0 (char *, self->n_columns + 1);
  va_list args;

  va_start (args, self);
  for (guint i = 0; i < self->n_columns; i++)
    cells[i] = clean_cell (va_arg (args, const char *));
  va_end (args);
  g_ptr_array_add (self->rows, cells);
}

/**
 * pal_cli_table_print:
 * @self: a table
 * @error: what the system says
 *
 * Returns: whether all of it was written.
 */
gboolean
pal_cli_table_print (PalCliTable *self, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree guint *widths = g_new0 (guint, self->n_columns);

  for (guint r = 0; r < self->rows->len; r++)
    for (guint c = 0; c < self->n_columns; c++)
      widths[c] = MAX (widths[c], cell_width (((char **) self->rows->pdata[r])[c]));

  for (guint r = 0; r < self->rows->len; r++)
    {
      char **cells = g_ptr_array_index (self->rows, r);

      for (guint c = 0; c < self->n_columns; c++)
        {
          g_string_append (text, cells[c]);
          if (c + 1 < self->n_columns)
            g_string_append_printf (
                text, "%*s", (int) (widths[c] - cell_width (cells[c]) + COLUMN_GAP), "");
        }
      while (text->len > 0 && text->str[text->len - 1] == ' ')
        g_string_truncate (text, text->len - 1);
      g_string_append_c (text, '\n');
    }
  return pal_cli_print_text (text->str, error);
}
