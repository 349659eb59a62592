/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-legend"

#include "pal-map-legend-private.h"

#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>

#include "pal-ink-painter.h"
#include "pal-mark-symbol.h"
#include "pal-no-work-symbol.h"
#include "pal-pattern.h"
#include "pal-words.h"

/* In points of the sheet: the words, the signs before them, and the room around both. */
#define TEXT_SIZE 8.5
#define LINE_HEIGHT 18.0
#define SAMPLE_WIDTH 20.0
#define SAMPLE_GAP 4.0
#define ENTRY_GAP 16.0
#define SYMBOL_SIZE 0.72
#define PATTERN_CELL 8.0
#define INK_WIDTH 8.0
#define ARROW_SCALE 0.42

/* How much smaller it gets at a time until it fits. */
#define SHRINK 0.95

static void
clear_entry (gpointer data)
{
  g_free (((PalMapEntry *) data)->words);
}

/* Adds an entry, whose words are taken. */
void
pal_map_legend_take (PalMapLegend *self, PalMapEntry entry)
{
  g_array_append_val (self->entries, entry);
}

static gboolean
is_filled (PalMark *mark)
{
  return pal_mark_get_kind (mark) == PAL_KIND_PAIN
         && pal_mark_get_shape (mark) == PAL_SHAPE_REGION;
}

/* Whose marks of which kind there are. */
static void
add_symbols (PalMapLegend *self, GPtrArray *marks)
{
  static const PalKind kinds[] = { PAL_KIND_PAIN, PAL_KIND_TRIGGER_POINT };
  static const PalAuthor authors[] = { PAL_AUTHOR_CLIENT, PAL_AUTHOR_THERAPIST };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint a = 0; a < G_N_ELEMENTS (authors); a++)
      for (guint i = 0; i < marks->len; i++)
        {
          PalMark *mark = g_ptr_array_index (marks, i);

          if (pal_mark_get_kind (mark) != kinds[k] || pal_mark_get_author (mark) != authors[a])
            continue;
          pal_map_legend_take (
              self,
              (PalMapEntry){ .sign = PAL_MAP_SIGN_SYMBOL,
                             .kind = kinds[k],
                             .author = authors[a],
                             /* Translators: a kind of mark, such as "Pain", and "by the client" */
                             .words = g_strdup_printf (C_ ("legend", "%s, %s"),
                                                       pal_words_kind (kinds[k]),
                                                       pal_words_by_author (authors[a])) });
          break;
        }
}

static void
add_numbers (PalMapLegend *self, GPtrArray *marks)
{
  gboolean pain = FALSE, point = FALSE;

  for (guint i = 0; i < marks->len; i++)
    {
      PalMark *mark = g_ptr_array_index (marks, i);

      if (pal_mark_get_intensity (mark) == PAL_INTENSITY_EMPTY)
        continue;
      pain |= pal_mark_get_kind (mark) == PAL_KIND_PAIN;
      point |= pal_mark_get_kind (mark) == PAL_KIND_TRIGGER_POINT;
    }
  if (pain)
    pal_map_legend_take (
        self,
        (PalMapEntry){ .sign = PAL_MAP_SIGN_NUMBER,
                       .kind = PAL_KIND_PAIN,
                       .author = PAL_AUTHOR_CLIENT,
                       .words = g_strdup (_ ("How strong the pain is, 0 to 10")) });
  if (point)
    pal_map_legend_take (
        self,
        (PalMapEntry){ .sign = PAL_MAP_SIGN_NUMBER,
                       .kind = PAL_KIND_TRIGGER_POINT,
                       .author = PAL_AUTHOR_THERAPIST,
                       .words = g_strdup (_ ("How tender under pressure, 0 to 10")) });
}

/* The pen that the ink of a mark looks as if drawn with. */
static PalPen
get_pen (PalMark *mark)
{
  GPtrArray *strokes = pal_mark_get_strokes (mark);
  PalView view = strokes->len > 0 ? pal_stroke_get_view (g_ptr_array_index (strokes, 0))
                                  : pal_mark_get_view (mark);
  g_autoptr (PalMarkInk) ink = pal_mark_ink_new (mark, view, FALSE);

  return ink != NULL ? pal_mark_ink_get_pen (ink) : PAL_PEN_NONE;
}

/* Returns which qualities are explained by that. */
static guint
add_ink (PalMapLegend *self, GPtrArray *marks)
{
  PalPen arrow = PAL_PEN_NONE;
  guint pens = 0, qualities = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      PalMark *mark = g_ptr_array_index (marks, i);
      PalPen pen = get_pen (mark);

      if (pal_mark_get_shape (mark) == PAL_SHAPE_ARROW)
        arrow = pen;
      else if (pen != PAL_PEN_NONE)
        pens |= 1u << pen;
    }
  for (int pen = PAL_PEN_ACHE; pen < PAL_N_PENS; pen++)
    if ((pens & (1u << pen)) != 0)
      {
        qualities |= (guint) pal_pen_get_quality (pen);
        pal_map_legend_take (
            self,
            (PalMapEntry){
                .sign = PAL_MAP_SIGN_INK, .pen = pen, .words = g_strdup (pal_words_pen (pen)) });
      }
  if (arrow != PAL_PEN_NONE)
    pal_map_legend_take (
        self,
        (PalMapEntry){ .sign = PAL_MAP_SIGN_ARROW,
                       .pen = arrow,
                       /* Translators: of pain, beside an arrow */
                       .words = g_strdup (C_ ("legend", "Spreads this way")) });
  return qualities;
}

/* @explained: qualities whose sign stands there already. */
static void
add_patterns (PalMapLegend *self, GPtrArray *marks, guint explained)
{
  guint qualities = 0;

  for (guint i = 0; i < marks->len; i++)
    if (is_filled (g_ptr_array_index (marks, i)))
      qualities |= (guint) pal_mark_get_qualities (g_ptr_array_index (marks, i));
  for (guint i = 0; i < PAL_N_QUALITIES; i++)
    if ((qualities & ~explained & (1u << i)) != 0)
      pal_map_legend_take (
          self,
          (PalMapEntry){ .sign = PAL_MAP_SIGN_PATTERN,
                         .quality = (PalQuality) (1u << i),
                         .words = g_strdup (pal_words_quality ((PalQuality) (1u << i))) });
}

static void
add_letters (PalMapLegend *self, GPtrArray *marks)
{
  for (guint i = 0; i < marks->len; i++)
    if (pal_mark_get_referrals (g_ptr_array_index (marks, i))[0] != NULL)
      {
        pal_map_legend_take (
            self,
            (PalMapEntry){ .sign = PAL_MAP_SIGN_LETTER,
                           .words = g_strdup (_ ("Where a trigger point is felt")) });
        return;
      }
}

static void
add_changes (PalMapLegend *self, GPtrArray *marks)
{
  static const PalChange changes[]
      = { PAL_CHANGE_WORSE, PAL_CHANGE_BETTER, PAL_CHANGE_SAME, PAL_CHANGE_GONE };

  for (guint c = 0; c < G_N_ELEMENTS (changes); c++)
    for (guint i = 0; i < marks->len; i++)
      if (pal_mark_get_change (g_ptr_array_index (marks, i)) == changes[c])
        {
          pal_map_legend_take (
              self,
              (PalMapEntry){ .sign = PAL_MAP_SIGN_CHANGE,
                             .change = pal_change_get_sign (changes[c]),
                             .words = g_strdup (pal_words_change (changes[c])) });
          break;
        }
}

/**
 * pal_map_legend_add_no_work:
 * @self: a legend
 * @around: whether the map shows something that was marked from another side
 *
 * Says what the hatching means, and then its broken frame.
 */
void
pal_map_legend_add_no_work (PalMapLegend *self, gboolean around)
{
  g_return_if_fail (self != NULL);
  pal_map_legend_take (
      self,
      (PalMapEntry){ .sign = PAL_MAP_SIGN_NO_WORK, .words = g_strdup (_ ("Do Not Work Here")) });
  if (around)
    pal_map_legend_take (
        self,
        (PalMapEntry){ .sign = PAL_MAP_SIGN_NO_WORK_AROUND,
                       .words = g_strdup (_ ("Marked from another side: avoid all of it")) });
}

/**
 * pal_map_legend_new:
 * @marks: (element-type PalMark): the marks that are seen on the map
 * @numbers: (array): the number of each on the map
 *
 * Returns: (transfer full): what has to be said of them.
 */
PalMapLegend *
pal_map_legend_new (GPtrArray *marks, const guint *numbers)
{
  PalMapLegend *self;

  g_return_val_if_fail (marks != NULL && (numbers != NULL || marks->len == 0), NULL);

  self = g_new0 (PalMapLegend, 1);
  self->entries = g_array_new (FALSE, TRUE, sizeof (PalMapEntry));
  g_array_set_clear_func (self->entries, clear_entry);
  add_symbols (self, marks);
  add_numbers (self, marks);
  pal_map_legend_add_hands (self, marks, numbers);
  add_letters (self, marks);
  add_changes (self, marks);
  add_patterns (self, marks, add_ink (self, marks));
  return self;
}

/* Frees a legend; the marks it explains are not its own. */
void
pal_map_legend_free (PalMapLegend *self)
{
  g_return_if_fail (self != NULL);
  g_array_unref (self->entries);
  g_free (self);
}

/* Returns: (transfer full): all that it says, a line for each sign. */
char *
pal_map_legend_dup_words (PalMapLegend *self)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const PalMapEntry *entry = &g_array_index (self->entries, PalMapEntry, i);

      if (entry->change != NULL)
        g_string_append_printf (words, "%s ", entry->change);
      if (entry->number > 0)
        g_string_append_printf (words, "%u ", entry->number);
      g_string_append_printf (words, "%s\n", entry->words);
    }
  return g_string_free (words, FALSE);
}

static PangoLayout *
new_layout (cairo_t *cr, const char *words, gboolean bold)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans");

  pango_font_description_set_absolute_size (font, TEXT_SIZE * PANGO_SCALE);
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, words, -1);
  return layout;
}

/* Text that begins at @x, or has its middle there, around the line at @y. */
static void
show_text (cairo_t *cr, PangoLayout *layout, double x, double y, gboolean centred)
{
  int width, height;

  pango_layout_get_size (layout, &width, &height);
  cairo_move_to (cr,
                 x - (centred ? (double) width / PANGO_SCALE / 2 : 0),
                 y - (double) height / PANGO_SCALE / 2);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
}

/* The sign as it is on the map. */
static void
draw_symbol (
    const PalMapEntry *entry, cairo_t *cr, const PalMarkPalette *palette, double x, double y)
{
  GVariantDict dict;
  g_autoptr (GVariant) row = NULL;
  g_autoptr (PalEntity) mark = NULL;
  PalMarkSymbol symbol = { .has_symbol = TRUE, .anchor_x = x, .anchor_y = y, .x = x, .y = y };

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "id", "s", "legend");
  g_variant_dict_insert (&dict, "kind", "s", pal_kind_to_nick (entry->kind));
  g_variant_dict_insert (&dict, "author", "s", pal_author_to_nick (entry->author));
  if (entry->sign == PAL_MAP_SIGN_NUMBER)
    g_variant_dict_insert (&dict, "intensity", "x", (gint64) 7);
  if (entry->palpation != PAL_PALPATION_NONE)
    g_variant_dict_insert (&dict, "palpation", "s", pal_palpation_to_nick (entry->palpation));
  row = g_variant_ref_sink (g_variant_dict_end (&dict));
  mark = pal_entity_new (PAL_TYPE_MARK, row);
  symbol.mark = PAL_MARK (mark);
  symbol.number = entry->number;
  symbol.is_point = entry->sign == PAL_MAP_SIGN_SYMBOL && entry->kind == PAL_KIND_TRIGGER_POINT;
  symbol.has_target = symbol.is_point || entry->sign == PAL_MAP_SIGN_FOUND;
  if (entry->sign == PAL_MAP_SIGN_POSTURE)
    {
      symbol.n_arrows = 1;
      symbol.scale = 1.0;
      symbol.arrows[0] = (PalPostureArrow){ .point = { x, y }, .du = 1.0 };
    }
  if (entry->sign != PAL_MAP_SIGN_MARK)
    pal_mark_symbol_draw_target (&symbol, cr, palette, SYMBOL_SIZE);
  if (entry->sign == PAL_MAP_SIGN_SYMBOL || entry->sign == PAL_MAP_SIGN_NUMBER
      || entry->sign == PAL_MAP_SIGN_MARK)
    pal_mark_symbol_draw_label (&symbol, cr, palette, SYMBOL_SIZE);
}

static void
draw_pattern (
    const PalMapEntry *entry, cairo_t *cr, const PalMarkPalette *palette, double x, double y)
{
  cairo_save (cr);
  cairo_rectangle (
      cr, x - SAMPLE_WIDTH / 2, y - LINE_HEIGHT / 2 + 2, SAMPLE_WIDTH, LINE_HEIGHT - 4);
  pal_mark_palette_set (cr, palette->pain, 0.9);
  cairo_set_line_width (cr, 0.8);
  cairo_stroke_preserve (cr);
  cairo_clip (cr);
  pal_mark_palette_set (cr, palette->pain, 0.2);
  cairo_paint (cr);
  pal_mark_palette_set (cr, palette->pain, 0.8);
  pal_pattern_fill (cr, entry->quality, PATTERN_CELL);
  cairo_restore (cr);
}

/* A stroke as wide as the sample, with its pattern; handwriting goes up and down. */
static void
draw_ink (const PalMapEntry *entry, cairo_t *cr, PalTheme theme, double x, double y)
{
  gboolean is_note = entry->pen == PAL_PEN_NOTE;
  double width = is_note ? pal_pen_get_width (entry->pen) : INK_WIDTH;
  double reach = (SAMPLE_WIDTH - width) / 2;
  PalInkSample samples[5];
  g_autoptr (PalInkStroke) stroke = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      double across = 2.0 * i / (G_N_ELEMENTS (samples) - 1) - 1.0;
      double up = is_note ? (i % 2 == 0 ? 3.0 : -3.0) : 0.0;

      samples[i] = (PalInkSample){
        (float) (x + across * reach), (float) (y + up), 1.0f, (float) i * 8.0f
      };
    }
  stroke = pal_ink_stroke_new (samples, G_N_ELEMENTS (samples), width, FALSE);
  pal_ink_paint (cr, &stroke, 1, entry->pen, theme, -1.0, 1.0, 1.0);
}

static void
draw_arrow (const PalMapEntry *entry, cairo_t *cr, PalTheme theme, double x, double y)
{
  const double reach = (SAMPLE_WIDTH / 2 - 2) / ARROW_SCALE;
  const PalPoint points[] = { { -reach, 0 }, { reach, 0 } };
  g_autofree char *place = pal_points_to_string (points, G_N_ELEMENTS (points));
  g_autofree char *quality = pal_qualities_to_string (pal_pen_get_quality (entry->pen));
  GVariantDict dict;
  g_autoptr (GVariant) row = NULL;
  g_autoptr (PalEntity) mark = NULL;
  g_autoptr (PalMarkInk) ink = NULL;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "id", "s", "legend");
  g_variant_dict_insert (&dict, "kind", "s", pal_kind_to_nick (PAL_KIND_PAIN));
  g_variant_dict_insert (&dict, "view", "s", pal_view_to_nick (PAL_VIEW_FRONT));
  g_variant_dict_insert (&dict, "shape", "s", pal_shape_to_nick (PAL_SHAPE_ARROW));
  g_variant_dict_insert (&dict, "quality", "s", quality);
  g_variant_dict_insert (&dict, "points", "s", place);
  row = g_variant_ref_sink (g_variant_dict_end (&dict));
  mark = pal_entity_new (PAL_TYPE_MARK, row);
  ink = pal_mark_ink_new (PAL_MARK (mark), PAL_VIEW_FRONT, FALSE);
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, ARROW_SCALE, ARROW_SCALE);
  pal_mark_ink_paint (ink, cr, theme, ARROW_SCALE);
  cairo_restore (cr);
}

static void
draw_sign (const PalMapEntry *entry, cairo_t *cr, PalTheme theme, double x, double y)
{
  const PalMarkPalette *palette = pal_mark_palette_get (theme);
  g_autoptr (PangoLayout) layout = NULL;

  switch (entry->sign)
    {
    case PAL_MAP_SIGN_SYMBOL:
    case PAL_MAP_SIGN_NUMBER:
    case PAL_MAP_SIGN_MARK:
    case PAL_MAP_SIGN_FOUND:
    case PAL_MAP_SIGN_POSTURE:
      draw_symbol (entry, cr, palette, x, y);
      break;
    case PAL_MAP_SIGN_PATTERN:
      draw_pattern (entry, cr, palette, x, y);
      break;
    case PAL_MAP_SIGN_INK:
      draw_ink (entry, cr, theme, x, y);
      break;
    case PAL_MAP_SIGN_ARROW:
      draw_arrow (entry, cr, theme, x, y);
      break;
    case PAL_MAP_SIGN_LETTER:
      pal_mark_symbol_draw_letter (cr, palette, 1, x, y, SYMBOL_SIZE);
      break;
    case PAL_MAP_SIGN_NO_WORK:
    case PAL_MAP_SIGN_NO_WORK_AROUND:
      cairo_save (cr);
      cairo_translate (cr, x - SAMPLE_WIDTH / 2, y - LINE_HEIGHT / 2 + 1);
      pal_no_work_sample_draw (
          cr, theme, SAMPLE_WIDTH, LINE_HEIGHT - 2, entry->sign == PAL_MAP_SIGN_NO_WORK_AROUND);
      cairo_restore (cr);
      break;
    case PAL_MAP_SIGN_CHANGE:
    case PAL_MAP_SIGN_DEGREE:
      layout = new_layout (cr, entry->change, TRUE);
      pal_mark_palette_set (cr, palette->letter, 1.0);
      show_text (cr, layout, x, y, TRUE);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Lays the entries out in lines from @top down, and draws them unless @cr is only to measure with.
 * Returns how many lines there are. */
static guint
flow (PalMapLegend *self,
      cairo_t *cr,
      PalTheme theme,
      double x,
      double top,
      double width,
      gboolean draw)
{
  double used = 0;
  guint n_lines = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const PalMapEntry *entry = &g_array_index (self->entries, PalMapEntry, i);
      g_autoptr (PangoLayout) layout = new_layout (cr, entry->words, FALSE);
      int text_width;
      double room;

      pango_layout_get_size (layout, &text_width, NULL);
      room = SAMPLE_WIDTH + SAMPLE_GAP + (double) text_width / PANGO_SCALE;
      if (n_lines == 0 || used + room > width)
        {
          n_lines++;
          used = 0;
        }
      if (draw)
        {
          double y = top + ((double) n_lines - 0.5) * LINE_HEIGHT;

          draw_sign (entry, cr, theme, x + used + SAMPLE_WIDTH / 2, y);
          pal_mark_palette_set (cr, pal_mark_palette_get (theme)->letter, 1.0);
          show_text (cr, layout, x + used + SAMPLE_WIDTH + SAMPLE_GAP, y, FALSE);
        }
      used += room + ENTRY_GAP;
    }
  return n_lines;
}

/**
 * pal_map_legend_draw:
 * @self: a legend
 * @cr: what to draw on, in points of the sheet
 * @theme: the colours
 * @x: where its lines begin
 * @bottom: where it ends
 * @width: the room for its lines
 * @max_height: the most room that it may take, more than 0
 *
 * Where there is much to say it gets smaller, but it leaves nothing out: a sign without its meaning
 * would mislead.
 *
 * Returns: how high it is; 0 where there is nothing to say.
 */
double
pal_map_legend_draw (PalMapLegend *self,
                     cairo_t *cr,
                     PalTheme theme,
                     double x,
                     double bottom,
                     double width,
                     double max_height)
{
  double scale = 1.0;
  double height;

  g_return_val_if_fail (self != NULL && cr != NULL, 0);
  g_return_val_if_fail (max_height > 0, 0);

  while ((height = flow (self, cr, theme, 0, 0, width / scale, FALSE) * LINE_HEIGHT * scale)
         > max_height)
    scale *= SHRINK;
  cairo_save (cr);
  cairo_translate (cr, x, bottom - height);
  cairo_scale (cr, scale, scale);
  flow (self, cr, theme, 0, 0, width / scale, TRUE);
  cairo_restore (cr);
  return height;
}
