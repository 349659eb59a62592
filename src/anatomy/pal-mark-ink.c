/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-ink"

#include "pal-mark-ink.h"

#include <math.h>

#include "pal-ink-painter.h"

/* Of an arrow that was straightened, in millimetres; and of its head in parts of the width. */
#define ARROW_WIDTH 4.0
#define HEAD_LENGTH 4.0
#define HEAD_HALF_WIDTH 2.2

/* A ghost lies under today's ink as a memory does. */
#define GHOST_ALPHA 0.35

struct _PalMarkInk
{
  gatomicrefcount ref_count;
  char *mark_id;
  GPtrArray *strokes; /* PalInkStroke */
  GPtrArray *ids;     /* of these, in the same order */
  cairo_rectangle_t bounds;
  PalPen pen;
  PalQuality qualities;
  double strength;
  double alpha;
  gboolean arrow;
  gboolean is_written;
  gboolean is_turned; /* it is read when left and right of it, as a whole, are turned round */
};

/**
 * pal_mark_ink_decode:
 * @stroke: a stroke of the record
 *
 * Unpacks its samples, the first time that somebody asks for them.
 *
 * Returns: (transfer none) (nullable): what was drawn, which lives until @stroke changes; %NULL if the
 *   samples are damaged, which is said once in the log.
 */
PalInkStroke *
pal_mark_ink_decode (PalStroke *stroke)
{
  static GQuark quark, samples_quark;
  g_autoptr (GError) error = NULL;
  PalInkStroke *decoded;
  GBytes *samples;

  g_return_val_if_fail (PAL_IS_STROKE (stroke), NULL);

  if (quark == 0)
    {
      quark = g_quark_from_static_string ("pal-ink-stroke");
      samples_quark = g_quark_from_static_string ("pal-ink-stroke-samples");
    }
  samples = pal_stroke_get_samples (stroke);
  decoded = g_object_get_qdata (G_OBJECT (stroke), quark);
  /* On another figure it is another stroke. */
  if (decoded != NULL && g_object_get_qdata (G_OBJECT (stroke), samples_quark) == samples)
    return decoded;
  decoded = pal_ink_stroke_from_bytes (samples, &error);
  if (decoded == NULL)
    {
      g_message ("A stroke cannot be shown: %s", error->message);
      return NULL;
    }
  g_object_set_qdata_full (
      G_OBJECT (stroke), quark, decoded, (GDestroyNotify) pal_ink_stroke_unref);
  g_object_set_qdata_full (G_OBJECT (stroke),
                           samples_quark,
                           g_bytes_ref (samples),
                           (GDestroyNotify) g_bytes_unref);
  return decoded;
}

/* The look follows what is recorded: the first quality gives the colour, whatever pen drew it. */
static PalPen
choose_pen (PalMark *mark, PalPen drawn_with)
{
  PalQuality qualities = pal_mark_get_qualities (mark);

  if (pal_mark_get_kind (mark) != PAL_KIND_PAIN)
    return drawn_with;
  if (((guint) qualities & (guint) pal_pen_get_quality (drawn_with)) != 0)
    return drawn_with;
  for (int pen = PAL_PEN_ACHE; pen <= PAL_PEN_HEAVY; pen++)
    if (((guint) qualities & (guint) pal_pen_get_quality (pen)) != 0)
      return pen;
  return drawn_with;
}

static void
join (cairo_rectangle_t *bounds, const cairo_rectangle_t *other)
{
  double right = MAX (bounds->x + bounds->width, other->x + other->width);
  double bottom = MAX (bounds->y + bounds->height, other->y + other->height);

  bounds->x = MIN (bounds->x, other->x);
  bounds->y = MIN (bounds->y, other->y);
  bounds->width = right - bounds->x;
  bounds->height = bottom - bounds->y;
}

static void
add_stroke (PalMarkInk *self, PalInkStroke *stroke, const char *id)
{
  cairo_rectangle_t bounds;

  pal_ink_stroke_get_bounds (stroke, &bounds);
  if (self->arrow)
    {
      double head = HEAD_LENGTH * pal_ink_stroke_get_width (stroke);

      bounds = (cairo_rectangle_t){
        bounds.x - head, bounds.y - head, bounds.width + 2.0 * head, bounds.height + 2.0 * head
      };
    }
  if (self->strokes->len == 0)
    self->bounds = bounds;
  join (&self->bounds, &bounds);
  g_ptr_array_add (self->strokes, pal_ink_stroke_ref (stroke));
  g_ptr_array_add (self->ids, g_strdup (id));
}

/* An arrow without strokes leads straight from its first point to its last. */
static void
add_straight_arrow (PalMarkInk *self, PalMark *mark)
{
  const PalPoint from = pal_mark_get_point (mark);
  g_autoptr (PalInkStroke) stroke = NULL;
  PalInkSample samples[2];
  PalPoint to;

  if (!pal_mark_get_end (mark, &to))
    return;
  samples[0] = (PalInkSample){ (float) from.u, (float) from.v, 1.0f, 0.0f };
  samples[1] = (PalInkSample){ (float) to.u, (float) to.v, 1.0f, 1.0f };
  stroke = pal_ink_stroke_new (samples, G_N_ELEMENTS (samples), ARROW_WIDTH, FALSE);
  add_stroke (self, stroke, "");
}

/* Whether what was written has to be turned round to be read. */
static gboolean
is_turned (const PalMarkInk *self, gboolean mirrored)
{
  return self->is_written
         && pal_ink_stroke_is_turned (g_ptr_array_index (self->strokes, 0)) != mirrored;
}

/**
 * pal_mark_ink_new:
 * @mark: a mark
 * @view: a view of the figure
 * @ghost: whether it is the last known state of a finding, not one of this visit
 *
 * Returns: (transfer full) (nullable): the ink of the mark as it is now, seen without a mirror; %NULL if it
 *   has none in the view.
 */
PalMarkInk *
pal_mark_ink_new (PalMark *mark, PalView view, gboolean ghost)
{
  g_autoptr (PalMarkInk) self = NULL;
  PalPen pen = PAL_PEN_ACHE;
  GPtrArray *strokes;
  int intensity;

  g_return_val_if_fail (PAL_IS_MARK (mark), NULL);

  strokes = pal_mark_get_strokes (mark);
  if (strokes->len == 0 && pal_mark_get_shape (mark) != PAL_SHAPE_ARROW)
    return NULL;
  self = g_new0 (PalMarkInk, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->mark_id = g_strdup (pal_entity_get_id (PAL_ENTITY (mark)));
  self->strokes = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_ink_stroke_unref);
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->arrow = pal_mark_get_shape (mark) == PAL_SHAPE_ARROW;
  for (guint i = 0; i < strokes->len; i++)
    {
      PalStroke *stroke = g_ptr_array_index (strokes, i);
      PalInkStroke *decoded =
          pal_stroke_get_view (stroke) == view ? pal_mark_ink_decode (stroke) : NULL;

      pen = pal_stroke_get_pen (stroke);
      if (decoded != NULL)
        add_stroke (self, decoded, pal_entity_get_id (PAL_ENTITY (stroke)));
    }
  if (strokes->len == 0 && pal_mark_get_view (mark) == view)
    add_straight_arrow (self, mark);
  if (self->strokes->len == 0)
    return NULL;

  self->is_written = pal_mark_get_kind (mark) == PAL_KIND_NOTE;
  self->is_turned = is_turned (self, FALSE);
  intensity = pal_mark_get_intensity (mark);
  self->pen = choose_pen (mark, pen);
  self->qualities = pal_mark_get_qualities (mark);
  self->strength =
      intensity == PAL_INTENSITY_EMPTY ? -1.0 : (double) intensity / PAL_INTENSITY_MAX;
  self->alpha = ghost ? GHOST_ALPHA : 1.0;
  return g_steal_pointer (&self);
}

/* Returns: (transfer full): the same ink, from any thread. */
PalMarkInk *
pal_mark_ink_ref (PalMarkInk *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/* Gives up a reference, in any thread. */
void
pal_mark_ink_unref (PalMarkInk *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->strokes);
  g_ptr_array_unref (self->ids);
  g_free (self->mark_id);
  g_free (self);
}

/**
 * pal_mark_ink_seen:
 * @self: ink
 * @mirrored: whether it is seen where left and right of the body are turned round
 *
 * What is written is read from the left to the right either way, and stands at the same place of the body.
 *
 * Returns: (transfer full): the ink as it is seen there, painted as if the mirror turned all of it.
 */
PalMarkInk *
pal_mark_ink_seen (PalMarkInk *self, gboolean mirrored)
{
  PalMarkInk *seen;

  g_return_val_if_fail (self != NULL, NULL);

  if (is_turned (self, mirrored) == self->is_turned)
    return pal_mark_ink_ref (self);
  seen = g_memdup2 (self, sizeof *self);
  g_atomic_ref_count_init (&seen->ref_count);
  seen->mark_id = g_strdup (self->mark_id);
  g_ptr_array_ref (seen->strokes);
  g_ptr_array_ref (seen->ids);
  seen->is_turned = !self->is_turned;
  return seen;
}

static double
get_middle (const PalMarkInk *self)
{
  return self->bounds.x + self->bounds.width / 2.0;
}

/**
 * pal_mark_ink_is_turned:
 * @self: ink
 * @u_axis: (out): in which mirror, in millimetres of the view
 *
 * Returns: whether its strokes are shown in a mirror of their own, so that they can be read.
 */
gboolean
pal_mark_ink_is_turned (const PalMarkInk *self, double *u_axis)
{
  g_return_val_if_fail (self != NULL && u_axis != NULL, FALSE);
  *u_axis = get_middle (self);
  return self->is_turned;
}

/* Whether both look the same. */
gboolean
pal_mark_ink_equal (const PalMarkInk *self, const PalMarkInk *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  if (self->pen != other->pen || self->qualities != other->qualities
      || self->strength != other->strength || self->alpha != other->alpha
      || self->is_turned != other->is_turned
      || self->strokes->len != other->strokes->len
      || g_strcmp0 (self->mark_id, other->mark_id) != 0)
    return FALSE;
  for (guint i = 0; i < self->strokes->len; i++)
    if (g_ptr_array_index (self->strokes, i) != g_ptr_array_index (other->strokes, i))
      return FALSE;
  return TRUE;
}

/* Returns: (transfer none): the mark that it is the ink of. */
const char *
pal_mark_ink_get_mark_id (const PalMarkInk *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->mark_id;
}

/* Returns: whether this stroke of the mark is seen in the view. */
gboolean
pal_mark_ink_has_stroke (const PalMarkInk *self, const char *stroke_id)
{
  g_return_val_if_fail (self != NULL && stroke_id != NULL, FALSE);

  for (guint i = 0; i < self->ids->len; i++)
    if (g_str_equal (g_ptr_array_index (self->ids, i), stroke_id))
      return TRUE;
  return FALSE;
}

/* What it looks as if drawn with. */
PalPen
pal_mark_ink_get_pen (const PalMarkInk *self)
{
  g_return_val_if_fail (self != NULL, PAL_PEN_NONE);
  return self->pen;
}

/* In millimetres of the view. */
void
pal_mark_ink_get_bounds (const PalMarkInk *self, cairo_rectangle_t *bounds)
{
  g_return_if_fail (self != NULL && bounds != NULL);
  *bounds = self->bounds;
}

/* What the head of an arrow lies in, in millimetres of the view. */
void
pal_mark_ink_get_head (const PalMarkInk *self, cairo_rectangle_t *bounds)
{
  PalInkStroke *last;
  const PalInkSample *samples;
  guint n_samples;
  double reach;

  g_return_if_fail (self != NULL && self->arrow && bounds != NULL);

  last = g_ptr_array_index (self->strokes, self->strokes->len - 1);
  samples = pal_ink_stroke_get_samples (last, &n_samples);
  reach = HEAD_LENGTH * pal_ink_stroke_get_width (last);
  *bounds = (cairo_rectangle_t){
    samples[n_samples - 1].u - reach, samples[n_samples - 1].v - reach, 2.0 * reach, 2.0 * reach
  };
}

/* Until cairo_restore(). */
static void
save_turned (const PalMarkInk *self, cairo_t *cr)
{
  cairo_save (cr);
  if (!self->is_turned)
    return;
  cairo_translate (cr, 2.0 * get_middle (self), 0.0);
  cairo_scale (cr, -1.0, 1.0);
}

/**
 * pal_mark_ink_get_distance:
 * @self: ink
 * @u: millimetres
 * @v: millimetres
 *
 * Returns: millimetres from the point to the nearest ink, 0 on it.
 */
double
pal_mark_ink_get_distance (const PalMarkInk *self, double u, double v)
{
  double distance = G_MAXDOUBLE;

  g_return_val_if_fail (self != NULL, G_MAXDOUBLE);

  if (self->is_turned)
    u = 2.0 * get_middle (self) - u;
  for (guint i = 0; i < self->strokes->len; i++)
    distance =
        MIN (distance, pal_ink_stroke_get_distance (g_ptr_array_index (self->strokes, i), u, v));
  return distance;
}

/* The way that the end of a stroke points: that of its last bit, as long as the head. */
static void
add_head (cairo_t *cr, PalInkStroke *stroke)
{
  double width = pal_ink_stroke_get_width (stroke);
  guint n_samples;
  const PalInkSample *samples = pal_ink_stroke_get_samples (stroke, &n_samples);
  const PalInkSample *end = &samples[n_samples - 1], *before = &samples[0];
  double length, du, dv;

  for (guint i = n_samples - 1; i > 0; i--)
    if (hypot (samples[i - 1].u - end->u, samples[i - 1].v - end->v) >= HEAD_LENGTH * width)
      {
        before = &samples[i - 1];
        break;
      }
  length = hypot (end->u - before->u, end->v - before->v);
  if (length <= 0.0)
    return;
  du = (end->u - before->u) / length * width;
  dv = (end->v - before->v) / length * width;
  cairo_move_to (cr, end->u + du, end->v + dv);
  cairo_line_to (cr,
                 end->u + du - HEAD_LENGTH * du - HEAD_HALF_WIDTH * dv,
                 end->v + dv - HEAD_LENGTH * dv + HEAD_HALF_WIDTH * du);
  cairo_line_to (cr,
                 end->u + du - HEAD_LENGTH * du + HEAD_HALF_WIDTH * dv,
                 end->v + dv - HEAD_LENGTH * dv - HEAD_HALF_WIDTH * du);
  cairo_close_path (cr);
}

static void
paint_arrow (const PalMarkInk *self, cairo_t *cr, PalTheme theme)
{
  const PalColour colour = pal_pen_get_colour (self->pen, theme);

  cairo_push_group (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  cairo_set_source_rgb (cr, colour.red, colour.green, colour.blue);
  for (guint i = 0; i < self->strokes->len; i++)
    {
      pal_ink_stroke_append_path (g_ptr_array_index (self->strokes, i), cr);
      cairo_fill (cr);
      if (i + 1 == self->strokes->len)
        add_head (cr, g_ptr_array_index (self->strokes, i));
      cairo_fill (cr);
    }
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, self->alpha);
}

/**
 * pal_mark_ink_paint:
 * @self: ink
 * @cr: what to draw on; its user space is the millimetres of the view
 * @theme: for which background
 * @scale: pixels (or points on paper) in a millimetre
 */
void
pal_mark_ink_paint (const PalMarkInk *self, cairo_t *cr, PalTheme theme, double scale)
{
  g_return_if_fail (self != NULL && cr != NULL && scale > 0.0);

  if (self->arrow)
    {
      paint_arrow (self, cr, theme);
      return;
    }
  save_turned (self, cr);
  pal_ink_paint (cr,
                 (PalInkStroke *const *) self->strokes->pdata,
                 self->strokes->len,
                 self->pen,
                 theme,
                 self->strength,
                 scale,
                 self->alpha);
  cairo_restore (cr);
}

/**
 * pal_mark_ink_fill:
 * @self: ink
 * @cr: what to draw on; its user space is the millimetres of the view
 *
 * Fills what the strokes cover with the current source, without their pattern.
 */
void
pal_mark_ink_fill (const PalMarkInk *self, cairo_t *cr)
{
  g_return_if_fail (self != NULL && cr != NULL);

  save_turned (self, cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  for (guint i = 0; i < self->strokes->len; i++)
    {
      pal_ink_stroke_append_path (g_ptr_array_index (self->strokes, i), cr);
      cairo_fill (cr);
    }
  cairo_restore (cr);
}

/**
 * pal_mark_ink_outline:
 * @self: ink
 * @cr: what to draw on; its user space is the millimetres of the view
 * @margin: how wide the line around the ink is, in millimetres
 *
 * Draws with the current source, around the ink and not over it.
 */
void
pal_mark_ink_outline (const PalMarkInk *self, cairo_t *cr, double margin)
{
  g_return_if_fail (self != NULL && cr != NULL);

  save_turned (self, cr);
  cairo_push_group (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 2.0 * margin);
  for (guint i = 0; i < self->strokes->len; i++)
    pal_ink_stroke_append_path (g_ptr_array_index (self->strokes, i), cr);
  cairo_stroke_preserve (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  cairo_fill (cr);
  cairo_pop_group_to_source (cr);
  cairo_paint (cr);
  cairo_restore (cr);
}
