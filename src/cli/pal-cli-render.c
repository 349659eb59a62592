/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-cli"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>

#include "pal-cli-figure.h"
#include "pal-cli-record.h"
#include "pal-map-sheet.h"
#include "pal-time.h"
#include "pal-words.h"

/* A4 in points; a picture of pixels has two of them to a point. */
#define SHEET_WIDTH 595
#define SHEET_HEIGHT 842
#define PIXELS_PER_POINT 2

static char *visit_prefix;
static char *view_name;
static char *layer_name;
static char *theme_name;
static char *skin_name;
static char *figure_id;
static char *output;

static const GOptionEntry *
get_entries (void)
{
  static const GOptionEntry entries[] = {
    { "visit", 0, 0, G_OPTION_ARG_STRING, &visit_prefix, N_ ("Whose marks to draw"),
      N_ ("VISIT") },
    { "view", 0, 0, G_OPTION_ARG_STRING, &view_name,
      N_ ("front (unless said otherwise), back, left, right or a close-up"), N_ ("VIEW") },
    { "layer", 0, 0, G_OPTION_ARG_STRING, &layer_name,
      N_ ("skin, zones (unless said otherwise), superficial, intermediate, deep or skeleton"),
      N_ ("LAYER") },
    { "colours", 0, 0, G_OPTION_ARG_STRING, &theme_name,
      N_ ("print (unless said otherwise), light or dark"), N_ ("COLOURS") },
    { "skin", 0, 0, G_OPTION_ARG_STRING, &skin_name,
      N_ ("skin1 (the lightest) to skin5 (skin2 unless said otherwise), or lines"), N_ ("SKIN") },
    { "figure", 0, 0, G_OPTION_ARG_STRING, &figure_id,
      N_ ("adult, female, heavier or child; the client’s own unless said otherwise"), N_ ("FIGURE") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_ ("The file to write; its name ends in .svg, .png or .pdf"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL
  };

  return entries;
}

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
set_cairo_error (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  return FALSE;
}

static gboolean
draw_on (PalMapSheet *sheet, cairo_surface_t *surface, double scale, GError **error)
{
  cairo_t *cr = cairo_create (surface);
  gboolean drawn;

  drawn = pal_map_sheet_draw (sheet, cr, SHEET_WIDTH * scale, SHEET_HEIGHT * scale, error);
  cairo_show_page (cr);
  cairo_destroy (cr);
  return drawn && set_cairo_error (cairo_surface_status (surface), error);
}

static gboolean
draw_svg (PalMapSheet *sheet, GByteArray *bytes, GError **error)
{
  cairo_surface_t *surface
      = cairo_svg_surface_create_for_stream (append_cb, bytes, SHEET_WIDTH, SHEET_HEIGHT);
  gboolean drawn = draw_on (sheet, surface, 1, error);

  cairo_surface_finish (surface);
  drawn = drawn && set_cairo_error (cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);
  return drawn;
}

static gboolean
draw_pdf (PalMapSheet *sheet, GByteArray *bytes, GError **error)
{
  cairo_surface_t *surface
      = cairo_pdf_surface_create_for_stream (append_cb, bytes, SHEET_WIDTH, SHEET_HEIGHT);
  gboolean drawn = draw_on (sheet, surface, 1, error);

  cairo_surface_finish (surface);
  drawn = drawn && set_cairo_error (cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);
  return drawn;
}

static gboolean
draw_png (PalMapSheet *sheet, GByteArray *bytes, GError **error)
{
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, SHEET_WIDTH * PIXELS_PER_POINT, SHEET_HEIGHT * PIXELS_PER_POINT);
  gboolean drawn = draw_on (sheet, surface, PIXELS_PER_POINT, error);

  drawn = drawn
          && set_cairo_error (
              cairo_surface_write_to_png_stream (surface, append_cb, bytes), error);
  cairo_surface_destroy (surface);
  return drawn;
}

static const struct
{
  const char *ending;
  gboolean (*draw) (PalMapSheet *sheet, GByteArray *bytes, GError **error);
} formats[] = { { ".svg", draw_svg }, { ".png", draw_png }, { ".pdf", draw_pdf } };

static int
find_format (GError **error)
{
  g_autofree char *name = output != NULL ? g_ascii_strdown (output, -1) : NULL;

  if (visit_prefix == NULL || name == NULL)
    {
      g_set_error_literal (error,
                           PAL_CLI_ERROR,
                           PAL_CLI_ERROR_USAGE,
                           _ ("“render” needs --visit and --output."));
      return -1;
    }
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (name, formats[i].ending))
      return (int) i;
  g_set_error (error,
               PAL_CLI_ERROR,
               PAL_CLI_ERROR_USAGE,
               _ ("“%s” does not end in .svg, .png or .pdf."),
               output);
  return -1;
}

/* The one that was asked for, else the client's. */
static PalFigure *
choose_figure (PalCliRecord *record, PalVisit *visit, GError **error)
{
  PalFigure *figure;

  if (figure_id != NULL)
    {
      figure = g_strv_contains (pal_figure_list_ids (), figure_id)
                   ? pal_figure_new (figure_id, error)
                   : NULL;
      if (figure == NULL && (error == NULL || *error == NULL))
        g_set_error (error,
                     PAL_CLI_ERROR,
                     PAL_CLI_ERROR_USAGE,
                     _ ("There is no figure “%s”."),
                     figure_id);
      return figure;
    }
  return pal_cli_load_figure (
      record, pal_entity_get_string (PAL_ENTITY (visit), "client_id"), error);
}

static gboolean
add_no_work (PalMapSheet *sheet,
             PalCliRecord *record,
             PalVisit *visit,
             PalFigure *figure,
             GError **error)
{
  g_autoptr (GPtrArray) zones = pal_cli_record_load_no_work (record, visit, error);
  g_autoptr (PalKnowledge) knowledge = NULL;

  if (zones == NULL || zones->len == 0)
    return zones != NULL;
  knowledge = pal_knowledge_new (error);
  for (guint i = 0; knowledge != NULL && i < zones->len; i++)
    {
      PalNoWork *no_work = g_ptr_array_index (zones, i);
      g_autofree char *name = pal_knowledge_dup_name (
          knowledge, pal_no_work_get_zone (no_work), PAL_VOICE_CLINICAL, NULL);
      g_autofree char *said = pal_words_no_work (no_work, pal_visit_get_local_date (visit));
      g_autofree char *words = g_strdup_printf (
          "%s · %s", name != NULL ? name : pal_no_work_get_zone (no_work), said);

      pal_no_work_set_carrier (no_work, PAL_PLACE_CARRIER (figure));
      pal_map_sheet_add_no_work (sheet, no_work, words);
    }
  return knowledge != NULL;
}

static gboolean
add_content (
    PalMapSheet *sheet,
    PalCliRecord *record,
    PalVisit *visit,
    PalFigure *figure,
    PalView view,
    GError **error)
{
  g_autoptr (PalClient) client = pal_cli_record_find_client (
      record, pal_entity_get_string (PAL_ENTITY (visit), "client_id"), error);
  g_autofree char *name = NULL;
  g_autofree char *year = NULL;
  g_autofree char *date = pal_time_format_date (pal_visit_get_local_date (visit));
  g_autofree char *title = NULL;
  g_autofree char *seen = NULL;
  const char *hint = pal_words_view_hint (view);
  g_autoptr (GPtrArray) marks = NULL;

  if (client == NULL)
    return FALSE;
  marks = pal_cli_record_load_marks (record, pal_entity_get_id (PAL_ENTITY (visit)), error);
  if (marks == NULL)
    return FALSE;
  name = pal_client_dup_name (client);
  year = pal_client_dup_birth_year (client);
  title = *year != '\0' ? g_strdup_printf ("%s (%s) · %s", name, year, date)
                        : g_strdup_printf ("%s · %s", name, date);
  seen = *hint != '\0' ? g_strdup_printf (_ ("%s · %s"), pal_words_view (view), hint)
                       : g_strdup (pal_words_view (view));
  pal_map_sheet_set_title (sheet, title, seen);
  for (guint i = 0; i < marks->len; i++)
    {
      pal_mark_set_carrier (g_ptr_array_index (marks, i), PAL_PLACE_CARRIER (figure));
      pal_map_sheet_add_mark (sheet, g_ptr_array_index (marks, i));
    }
  return add_no_work (sheet, record, visit, figure, error);
}

static gboolean
write_file (GByteArray *bytes, GError **error)
{
  g_autoptr (GError) reason = NULL;

  /* A picture of somebody's health is for its owner alone. */
  if (g_file_set_contents_full (output,
                                (const char *) bytes->data,
                                bytes->len,
                                G_FILE_SET_CONTENTS_CONSISTENT,
                                0600,
                                &reason))
    return TRUE;
  g_set_error (error,
               G_IO_ERROR,
               G_IO_ERROR_FAILED,
               _ ("“%s” could not be written. %s"),
               output,
               reason->message);
  return FALSE;
}

static gboolean
run (PalCli *cli, char **arguments, GError **error)
{
  PalView view = PAL_VIEW_FRONT;
  PalLayer layer = PAL_LAYER_ZONES;
  PalTheme theme = PAL_THEME_PRINT;
  PalSkin skin = PAL_SKIN_USUAL;
  int format = find_format (error);
  g_autoptr (PalCliRecord) record = NULL;
  g_autoptr (PalVisit) visit = NULL;
  g_autoptr (PalFigure) figure = NULL;
  g_autoptr (PalMapSheet) sheet = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gboolean written;

  if (format < 0 || !pal_cli_parse_view (view_name, &view, error)
      || !pal_cli_parse_layer (layer_name, &layer, error)
      || !pal_cli_parse_theme (theme_name, &theme, error)
      || !pal_cli_parse_skin (skin_name, &skin, error))
    return FALSE;
  record = pal_cli_record_open (cli, error);
  if (record == NULL)
    return FALSE;
  visit = pal_cli_record_find_visit (record, visit_prefix, error);
  if (visit == NULL)
    return FALSE;
  figure = choose_figure (record, visit, error);
  if (figure == NULL)
    return FALSE;
  sheet = pal_map_sheet_new (figure, view, theme, error);
  if (sheet == NULL)
    return FALSE;
  pal_map_sheet_set_layer (sheet, layer);
  pal_map_sheet_set_skin (sheet, skin);
  written = add_content (sheet, record, visit, figure, view, error)
            && formats[format].draw (sheet, bytes, error) && write_file (bytes, error);
  /* Pango keeps the fonts of a thread until it is told that no more text is to come. */
  pango_cairo_font_map_set_default (NULL);
  return written;
}

const PalCliCommand pal_cli_render = {
  .name = "render",
  .summary = N_ ("Draw the map of a visit into a file"),
  .get_entries = get_entries,
  .run = run,
};
