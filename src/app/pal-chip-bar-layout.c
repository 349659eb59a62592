/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-chip-bar"

#include "pal-chip-bar-private.h"

/* Pixels: inside the frame, between two chips, and to the figure and the edges of the map. */
#define PADDING 9
#define SPACING 6
#define GAP 8

/* A mark that is nearer than this to the bar would seem to be under it. */
#define CLEARANCE 24

/* Questions are not broken into narrower lines than this. */
#define LEAST_WRAPPED 130

/* As wide as the chip wants to be, or will be. */
static int
natural_width (GtkWidget *child)
{
  int kept = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (child), "kept-width"));
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return MAX (natural, kept);
}

/* For a chip that has its parent and its question. */
void
pal_chip_bar_keep_room (GtkWidget *chip)
{
  g_autofree char *question = g_strdup (gtk_button_get_label (GTK_BUTTON (chip)));
  g_autofree char *accepted = g_strdup_printf (PAL_CHIP_ACCEPTED, question);

  gtk_button_set_label (GTK_BUTTON (chip), accepted);
  g_object_set_data (
      G_OBJECT (chip), "kept-width", GINT_TO_POINTER (natural_width (chip)));
  gtk_button_set_label (GTK_BUTTON (chip), question);
}

static int
natural_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

typedef struct
{
  PalChipBar *bar;
  int width; /* inside the frame */
  gboolean allocate;
  int x, y;
  int line_height;
} Flow;

static void
new_line (Flow *flow)
{
  if (flow->line_height > 0)
    flow->y += flow->line_height + SPACING;
  flow->x = 0;
  flow->line_height = 0;
}

static void
put (Flow *flow, GtkWidget *child, int width)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (flow->bar)) == GTK_TEXT_DIR_RTL;
  int height = natural_height (child, width);
  int x = rtl ? flow->width - flow->x - width : flow->x;

  if (flow->allocate)
    {
      gtk_widget_set_child_visible (child, TRUE);
      gtk_widget_allocate (
          child,
          width,
          height,
          -1,
          gsk_transform_translate (
              NULL, &GRAPHENE_POINT_INIT ((float) (PADDING + x), (float) flow->y)));
    }
  flow->x += width + SPACING;
  flow->line_height = MAX (flow->line_height, height);
}

static void
leave_out (Flow *flow, GtkWidget *child)
{
  if (flow->allocate)
    gtk_widget_set_child_visible (child, FALSE);
}

static void
put_next (Flow *flow, GtkWidget *child)
{
  int width = MIN (natural_width (child), flow->width);

  if (flow->x > 0 && flow->x + width > flow->width)
    new_line (flow);
  put (flow, child, width);
}

/* The first chips, in as many lines as they need. */
static void
flow_lines (Flow *flow, guint n_chips)
{
  PalChipBar *self = flow->bar;

  for (guint i = 0; i < self->chips->len; i++)
    if (i < n_chips)
      put_next (flow, g_ptr_array_index (self->chips, i));
    else
      leave_out (flow, g_ptr_array_index (self->chips, i));
  if (n_chips < self->chips->len)
    put_next (flow, self->more);
  else
    leave_out (flow, self->more);
  put_next (flow, self->close);
}

/* As many chips as there is room for beside the two buttons, the first in any case. */
static void
flow_one_line (Flow *flow)
{
  PalChipBar *self = flow->bar;
  int close = natural_width (self->close);
  int more = natural_width (self->more);
  int needed = close;
  int room;
  guint n_put = 0;

  for (guint i = 0; i < self->chips->len; i++)
    needed += natural_width (g_ptr_array_index (self->chips, i)) + SPACING;
  room = flow->width - close - (needed > flow->width ? more + 2 * SPACING : SPACING);
  for (; n_put < self->chips->len; n_put++)
    {
      GtkWidget *chip = g_ptr_array_index (self->chips, n_put);
      int width = natural_width (chip);

      if (n_put > 0 && flow->x + width > room)
        break;
      put (flow, chip, MAX (1, MIN (width, room)));
    }
  for (guint i = n_put; i < self->chips->len; i++)
    leave_out (flow, g_ptr_array_index (self->chips, i));
  if (n_put < self->chips->len)
    put (flow, self->more, more);
  else
    leave_out (flow, self->more);
  put (flow, self->close, close);
}

/* Numbers, the first @n_chips chips and the buttons as they stand in a bar of this width. Returns the
 * height. */
int
pal_chip_bar_lay_out (PalChipBar *self, int width, int n_chips, gboolean allocate)
{
  Flow flow = { self, MAX (1, width - 2 * PADDING), allocate, 0, PADDING, 0 };
  GtkWidget *strip = GTK_WIDGET (self->strip);

  if (self->numbers_left_out)
    leave_out (&flow, strip);
  else if (gtk_widget_get_visible (strip))
    {
      put (&flow, strip, MIN (natural_width (strip), flow.width));
      new_line (&flow);
    }
  if (n_chips == PAL_CHIPS_OF_ONE_LINE)
    flow_one_line (&flow);
  else
    flow_lines (&flow, (guint) n_chips);
  return flow.y + flow.line_height + PADDING;
}

static int
minimum_width (GtkWidget *child)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* The least width in which a finger hits every number, and each of the first chips says its question
 * in one line or, if @wrapped, in a few. */
static int
get_least_width (PalChipBar *self, int n_chips, gboolean wrapped)
{
  int least = MAX (natural_width (self->close), wrapped ? LEAST_WRAPPED : 0);

  for (int i = 0; i < n_chips; i++)
    {
      GtkWidget *chip = g_ptr_array_index (self->chips, i);

      least = MAX (least, wrapped ? minimum_width (chip) : natural_width (chip));
    }
  if (gtk_widget_get_visible (GTK_WIDGET (self->strip)))
    least = MAX (least, pal_rating_strip_get_comfortable_width (self->strip, wrapped));
  return least + 2 * PADDING;
}

/* Returns: how wide it is with everything in one line, in pixels. */
int
pal_chip_bar_get_line_width (PalChipBar *self)
{
  int line = natural_width (self->close);

  for (guint i = 0; i < self->chips->len; i++)
    line += natural_width (g_ptr_array_index (self->chips, i)) + SPACING;
  if (gtk_widget_get_visible (GTK_WIDGET (self->strip)))
    line = MAX (line, natural_width (GTK_WIDGET (self->strip)));
  return line + 2 * PADDING;
}

/* At one side of the figure, as narrow as it can be, beside the mark. */
static gboolean
fit_at_side (
    PalChipBar *self, const PalChipRoom *room, int n_chips, gboolean right, GdkRectangle *area)
{
  int from = right ? (int) (room->figure.origin.x + room->figure.size.width) + GAP : GAP;
  int to = right ? room->width - GAP : (int) room->figure.origin.x - GAP;

  int least = get_least_width (self, n_chips, FALSE);

  if (least > to - from && to - from >= get_least_width (self, n_chips, TRUE))
    least = to - from;
  for (int width = least; width <= to - from; width += 12)
    {
      int height = pal_chip_bar_lay_out (self, width, n_chips, FALSE);

      if (height > room->height - 2 * GAP)
        continue;
      *area = (GdkRectangle){
        .x = right ? from : to - width,
        .y = CLAMP ((int) room->y - height / 4, GAP, room->height - GAP - height),
        .width = width,
        .height = height,
      };
      return TRUE;
    }
  return FALSE;
}

/* The side of the mark, then the other. */
static gboolean
fit_beside (PalChipBar *self, const PalChipRoom *room, int n_chips, GdkRectangle *area)
{
  gboolean right = room->x >= room->figure.origin.x + room->figure.size.width / 2.0f;

  self->n_laid = n_chips;
  return fit_at_side (self, room, n_chips, right, area)
         || fit_at_side (self, room, n_chips, !right, area);
}

/* Across the map: above or below the figure, where nothing is covered, unless @over; then away from
 * the mark and as low as possible. */
static gboolean
fit_across (PalChipBar *self, const PalChipRoom *room, gboolean over, GdkRectangle *area)
{
  int width = MIN (pal_chip_bar_get_line_width (self), room->width - 2 * GAP);
  int height;
  int above = (int) room->figure.origin.y - 2 * GAP;
  int below = room->height - (int) (room->figure.origin.y + room->figure.size.height) - 2 * GAP;
  gboolean at_top;

  self->n_laid = over && !self->unfolded ? PAL_CHIPS_OF_ONE_LINE : (int) self->chips->len;
  height = pal_chip_bar_lay_out (self, width, self->n_laid, FALSE);
  if (!over && height > above && height > below)
    return FALSE;
  /* What finds no room at all is in the pane of the mark. */
  while (height > room->height - 2 * GAP && self->n_laid > 1)
    height = pal_chip_bar_lay_out (self, width, --self->n_laid, FALSE);
  if (height > room->height - 2 * GAP && self->chips->len > 0)
    {
      self->numbers_left_out = TRUE;
      height = pal_chip_bar_lay_out (self, width, self->n_laid, FALSE);
    }
  at_top = over ? room->y > room->height - GAP - height - CLEARANCE : height > below;
  *area = (GdkRectangle){
    .x = (room->width - width) / 2,
    .y = at_top ? GAP : MAX (GAP, room->height - GAP - height),
    .width = MAX (1, width),
    .height = height,
  };
  return TRUE;
}

/**
 * pal_chip_bar_fit:
 * @self: the bar
 * @room: the room that there is
 * @area: (out): where the bar is to be, in pixels of the map
 *
 * Beside the figure at the side of the mark, if there is room for it; else above or below the figure;
 * else beside it with the first chips only, which can be unfolded; else over it, in one line, and away
 * from the mark.
 */
void
pal_chip_bar_fit (PalChipBar *self, const PalChipRoom *room, GdkRectangle *area)
{
  int n_chips;

  g_return_if_fail (PAL_IS_CHIP_BAR (self) && room != NULL && area != NULL);

  self->numbers_left_out = FALSE;
  n_chips = (int) self->chips->len;
  if (fit_beside (self, room, n_chips, area) || fit_across (self, room, FALSE, area))
    return;
  while (!self->unfolded && --n_chips > 0)
    if (fit_beside (self, room, n_chips, area))
      return;
  fit_across (self, room, TRUE, area);
}
