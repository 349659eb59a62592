/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-sheet"

#include "pal-map-sheet.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>

#include "pal-map-legend.h"
#include "pal-landmark-symbol.h"
#include "pal-mark-painter.h"
#include "pal-no-work-extent.h"
#include "pal-side-letters.h"

/* Sizes in points on a sheet as wide as A4; another width scales them all. */
#define SHEET_WIDTH 595.0
#define MARGIN 36.0
#define TITLE_SIZE 14.0
#define TEXT_SIZE 10.0
#define GAP 6.0

/* The figure is what the sheet is for. */
#define LEGEND_SHARE 0.3

struct _PalMapSheet
{
  PalFigure *figure;
  PalFigureView *view;
  PalFigurePainter *painter;
  PalTheme theme;
  PalLayer layer;
  char *title;
  char *subtitle;
  GPtrArray *marks;
  GPtrArray *no_work;
  GString *no_work_words; /* a line each */
};

static const struct
{
  double paper[3];
  double text[3];
} colours[] = {
  [PAL_THEME_LIGHT] = { { 1, 1, 1 }, { 0.13, 0.13, 0.15 } },
  [PAL_THEME_DARK] = { { 0.14, 0.14, 0.15 }, { 0.95, 0.95, 0.95 } },
  [PAL_THEME_PRINT] = { { 1, 1, 1 }, { 0, 0, 0 } },
};

/**
 * pal_map_sheet_new:
 * @figure: the figure that the marks are shown on
 * @view: one of its views
 * @theme: the colours
 * @error: a #PalFigureError, or one of librsvg
 *
 * Returns: (transfer full): a sheet without marks that shows the surface zones.
 */
PalMapSheet *
pal_map_sheet_new (PalFigure *figure, PalView view, PalTheme theme, GError **error)
{
  PalFigurePainter *painter;
  PalMapSheet *self;

  g_return_val_if_fail (PAL_IS_FIGURE (figure), NULL);
  g_return_val_if_fail (theme < G_N_ELEMENTS (colours), NULL);
  g_return_val_if_fail (pal_figure_get_view (figure, view) != NULL, NULL);

  painter = pal_figure_painter_new (pal_figure_get_id (figure), view, theme, error);
  if (painter == NULL)
    return NULL;
  self = g_new0 (PalMapSheet, 1);
  self->figure = g_object_ref (figure);
  self->view = g_object_ref (pal_figure_get_view (figure, view));
  self->painter = painter;
  self->theme = theme;
  self->layer = PAL_LAYER_ZONES;
  self->marks = g_ptr_array_new_with_free_func (g_object_unref);
  self->no_work = g_ptr_array_new_with_free_func (g_object_unref);
  self->no_work_words = g_string_new (NULL);
  return self;
}

/* Frees a sheet with its marks and the drawing it has parsed. */
void
pal_map_sheet_free (PalMapSheet *self)
{
  g_return_if_fail (self != NULL);
  g_object_unref (self->view);
  g_object_unref (self->figure);
  pal_figure_painter_free (self->painter);
  g_free (self->title);
  g_free (self->subtitle);
  g_ptr_array_unref (self->marks);
  g_ptr_array_unref (self->no_work);
  g_string_free (self->no_work_words, TRUE);
  g_free (self);
}

/* Says which layer is drawn. It changes what is seen, never which marks are. */
void
pal_map_sheet_set_layer (PalMapSheet *self, PalLayer layer)
{
  g_return_if_fail (self != NULL);
  self->layer = layer;
}

/* Paper stays white whatever the tone; lines alone leave out the shading. */
void
pal_map_sheet_set_skin (PalMapSheet *self, PalSkin skin)
{
  g_return_if_fail (self != NULL);
  pal_figure_painter_set_skin (self->painter, skin);
}

/**
 * pal_map_sheet_set_title:
 * @self: a sheet
 * @title: (nullable): who and when
 * @subtitle: (nullable): what is seen
 */
void
pal_map_sheet_set_title (PalMapSheet *self, const char *title, const char *subtitle)
{
  g_return_if_fail (self != NULL);
  g_free (self->title);
  g_free (self->subtitle);
  self->title = g_strdup (title);
  self->subtitle = g_strdup (subtitle);
}

/* Adds a mark; a reference is taken. Those that this view does not show are needed too, so that the
 * letters are the same in every view. */
void
pal_map_sheet_add_mark (PalMapSheet *self, PalMark *mark)
{
  g_return_if_fail (self != NULL && PAL_IS_MARK (mark));
  g_ptr_array_add (self->marks, g_object_ref (mark));
}

/**
 * pal_map_sheet_add_no_work:
 * @self: a sheet
 * @no_work: where nobody is to work
 * @words: the place, and why
 *
 * Hatched where this view shows it, and told on the sheet in any case.
 */
void
pal_map_sheet_add_no_work (PalMapSheet *self, PalNoWork *no_work, const char *words)
{
  g_return_if_fail (self != NULL && PAL_IS_NO_WORK (no_work) && words != NULL);
  g_ptr_array_add (self->no_work, g_object_ref (no_work));
  if (self->no_work_words->len > 0)
    g_string_append_c (self->no_work_words, '\n');
  g_string_append (self->no_work_words, words);
}

/* Draws a line or more of text across the sheet, above or below @y, and returns its height. */
static double
draw_text (PalMapSheet *self,
           cairo_t *cr,
           const char *text,
           double size,
           gboolean bold,
           gboolean above,
           double width,
           double y)
{
  g_autoptr (PangoLayout) layout = NULL;
  g_autoptr (PangoFontDescription) font = NULL;
  const double *colour = colours[self->theme].text;
  int height;

  if (text == NULL)
    return 0;
  layout = pango_cairo_create_layout (cr);
  font = pango_font_description_from_string ("Sans");
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) ((width - 2 * MARGIN) * PANGO_SCALE));
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, NULL, &height);
  cairo_set_source_rgb (cr, colour[0], colour[1], colour[2]);
  cairo_move_to (cr, MARGIN, above ? y - (double) height / PANGO_SCALE : y);
  pango_cairo_show_layout (cr, layout);
  return (double) height / PANGO_SCALE;
}

static gboolean
check_status (cairo_t *cr, GError **error)
{
  if (cairo_status (cr) == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error_literal (
      error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (cairo_status (cr)));
  return FALSE;
}

/* All marks, those too that this view does not show, so that the letters are the same in every view. */
static PalMarkPainter *
new_mark_painter (PalMapSheet *self)
{
  PalMarkPainter *painter = pal_mark_painter_new (self->view);

  pal_mark_painter_set_figure (painter, self->figure);
  pal_mark_painter_set_theme (painter, self->theme);
  pal_mark_painter_set_layer (painter, self->layer);
  pal_mark_painter_set_no_work (painter, self->no_work);
  for (guint i = 0; i < self->marks->len; i++)
    pal_mark_painter_add (painter, g_ptr_array_index (self->marks, i), FALSE);
  return painter;
}

/* A sample of what is not on this view would be looked for. */
static void
add_no_work_samples (PalMapSheet *self, PalMapLegend *legend)
{
  gboolean any = FALSE, around = FALSE;

  for (guint i = 0; i < self->no_work->len; i++)
    {
      PalNoWorkSeen seen
          = pal_no_work_see (g_ptr_array_index (self->no_work, i), self->figure, self->view);

      any = any || seen != PAL_NO_WORK_UNSEEN;
      around = around || seen == PAL_NO_WORK_BETWEEN || seen == PAL_NO_WORK_SOMEWHERE;
    }
  if (any)
    pal_map_legend_add_no_work (legend, around);
}

static PalMapLegend *
new_legend (PalMapSheet *self, PalMarkPainter *painter)
{
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_numbers = 0;

  for (guint i = 0; i < self->marks->len; i++)
    {
      PalMark *mark = g_ptr_array_index (self->marks, i);
      /* As the painter counts. */
      guint number = pal_kind_is_rated (pal_mark_get_kind (mark)) ? ++n_numbers : 0;
      PalPoint point;

      if (!pal_mark_painter_locate (painter, 1.0, pal_entity_get_id (PAL_ENTITY (mark)), &point))
        continue;
      g_ptr_array_add (seen, mark);
      g_array_append_val (numbers, number);
    }
  return pal_map_legend_new (seen, (const guint *) (gpointer) numbers->data);
}

/* Draws the figure with its marks as large as it fits into @area. */
static gboolean
draw_figure (PalMapSheet *self,
             cairo_t *cr,
             PalMarkPainter *marks,
             const cairo_rectangle_t *area,
             GError **error)
{
  const cairo_rectangle_t *bounds = pal_figure_painter_get_bounds (self->painter);
  double scale = MIN (area->width / bounds->width, area->height / bounds->height);
  cairo_rectangle_t fitted = { area->x + (area->width - bounds->width * scale) / 2,
                               area->y + (area->height - bounds->height * scale) / 2,
                               bounds->width * scale,
                               bounds->height * scale };
  cairo_rectangle_t body;

  if (!pal_figure_painter_draw (self->painter, cr, self->layer, &fitted, error))
    return FALSE;

  cairo_save (cr);
  cairo_translate (cr, fitted.x, fitted.y);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -bounds->x, -bounds->y);
  if (self->layer == PAL_LAYER_SKELETON)
    pal_landmark_symbols_draw (cr, self->view, self->theme, scale);
  pal_mark_painter_draw (marks, cr, scale);
  pal_svg_path_get_bounds (pal_figure_view_get_outline (self->view), &body);
  pal_side_letters_draw (
      cr, pal_figure_view_get_view (self->view), self->theme, scale, &body, bounds);
  cairo_restore (cr);
  return TRUE;
}

/**
 * pal_map_sheet_draw:
 * @self: a sheet
 * @cr: what to draw on
 * @width: of the sheet, in the units of @cr
 * @height: of the sheet
 * @error: an error of librsvg or of Cairo
 *
 * Draws the sheet with its paper. Text grows with @width. At the bottom stands what the signs on it
 * mean, and what every paper says.
 *
 * Returns: whether all of it could be drawn.
 */
gboolean
pal_map_sheet_draw (PalMapSheet *self, cairo_t *cr, double width, double height, GError **error)
{
  const double *paper;
  double scale, sheet_height, top, bottom, legend_height;
  g_autoptr (PalMarkPainter) marks = NULL;
  g_autoptr (PalMapLegend) legend = NULL;
  cairo_rectangle_t area;
  gboolean drawn;

  g_return_val_if_fail (self != NULL && cr != NULL, FALSE);
  g_return_val_if_fail (width > 0 && height > 0, FALSE);

  scale = width / SHEET_WIDTH;
  sheet_height = height / scale;
  paper = colours[self->theme].paper;

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, paper[0], paper[1], paper[2]);
  cairo_rectangle (cr, 0, 0, SHEET_WIDTH, sheet_height);
  cairo_fill (cr);

  top = MARGIN;
  top += draw_text (self, cr, self->title, TITLE_SIZE, TRUE, FALSE, SHEET_WIDTH, top);
  top += draw_text (self, cr, self->subtitle, TEXT_SIZE, FALSE, FALSE, SHEET_WIDTH, top) + GAP;
  bottom = sheet_height - MARGIN;
  bottom -= draw_text (self,
                       cr,
                       _ ("A record for conversation, not a diagnosis"),
                       TEXT_SIZE,
                       FALSE,
                       TRUE,
                       SHEET_WIDTH,
                       bottom)
            + GAP;

  marks = new_mark_painter (self);
  legend = new_legend (self, marks);
  add_no_work_samples (self, legend);
  legend_height = pal_map_legend_draw (legend,
                                       cr,
                                       self->theme,
                                       MARGIN,
                                       bottom,
                                       SHEET_WIDTH - 2 * MARGIN,
                                       sheet_height * LEGEND_SHARE);
  if (legend_height > 0)
    bottom -= legend_height + GAP;

  if (self->no_work->len > 0)
    bottom -= draw_text (
                  self, cr, self->no_work_words->str, TEXT_SIZE, TRUE, TRUE, SHEET_WIDTH, bottom)
              + GAP;

  area = (cairo_rectangle_t){ MARGIN, top, SHEET_WIDTH - 2 * MARGIN, MAX (bottom - top, 1) };
  /* librsvg must not be given what Cairo has given up. */
  drawn = check_status (cr, error) && draw_figure (self, cr, marks, &area, error);
  cairo_restore (cr);
  return drawn && check_status (cr, error);
}
