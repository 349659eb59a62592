/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-layout"

#include "pal-mark-layout.h"

#include <math.h>

/* Rings around the anchor that are tried, and places on each. The last ring is many labels away, so
 * that a place is found however dense a chart is. */
#define N_RINGS 60
#define N_TURNS 16
/* How many of them for a place beside all ink: a label far away from its mark is worse than one that
 * lies on a drawing. */
#define N_RINGS_BESIDE 6

static gboolean
covers_label (const PalMarkLabel *label, double x, double y, const PalMarkLabel *other, double gap)
{
  return fabs (other->x - x) < (other->width + label->width) / 2.0 + gap
         && fabs (other->y - y) < (other->height + label->height) / 2.0 + gap;
}

static gboolean
covers_anchor (const PalMarkLabel *label, double x, double y, const PalMarkLabel *other)
{
  double dx = MAX (0.0, fabs (other->anchor_x - x) - label->width / 2.0);
  double dy = MAX (0.0, fabs (other->anchor_y - y) - label->height / 2.0);

  return other->keep_free > 0.0 && hypot (dx, dy) < other->keep_free;
}

static gboolean
covers_ink (const PalMarkLabel *label, double x, double y, const PalMarkLabel *other)
{
  const cairo_rectangle_t *ink = &other->ink;

  return ink->width > 0.0
         && fabs (ink->x + ink->width / 2.0 - x) < (ink->width + label->width) / 2.0
         && fabs (ink->y + ink->height / 2.0 - y) < (ink->height + label->height) / 2.0;
}

static gboolean
sticks_out (const PalMarkLabel *label, double x, double y, const cairo_rectangle_t *area)
{
  return area != NULL
         && (x - label->width / 2.0 < area->x || x + label->width / 2.0 > area->x + area->width
             || y - label->height / 2.0 < area->y
             || y + label->height / 2.0 > area->y + area->height);
}

static gboolean
is_free (const PalMarkLabel *labels,
         const gboolean *placed,
         guint n_labels,
         guint index,
         double x,
         double y,
         double gap,
         gboolean beside)
{
  const PalMarkLabel *label = &labels[index];

  for (guint i = 0; i < n_labels; i++)
    {
      if (covers_anchor (label, x, y, &labels[i])
          || (beside && covers_ink (label, x, y, &labels[i])))
        return FALSE;
      if (placed[i] && covers_label (label, x, y, &labels[i], gap))
        return FALSE;
    }
  return TRUE;
}

/* Above and to the right first, as one writes beside a drawing; then around, ever farther away. */
static gboolean
find_place (PalMarkLabel *labels,
            const gboolean *placed,
            guint n_labels,
            guint index,
            double gap,
            const cairo_rectangle_t *area,
            gboolean beside)
{
  PalMarkLabel *label = &labels[index];
  double near_x = label->keep_free > 0.0 ? label->keep_free + label->width / 2.0 : 0.0;
  double near_y = label->keep_free > 0.0 ? -label->keep_free - label->height / 4.0 : 0.0;

  label->x = label->anchor_x + near_x;
  label->y = label->anchor_y + near_y;
  for (int ring = 0; ring < (beside ? N_RINGS_BESIDE : N_RINGS); ring++)
    for (int turn = 0; turn < (ring == 0 ? 1 : N_TURNS); turn++)
      {
        double angle = 2.0 * G_PI * turn / N_TURNS;
        double x = label->anchor_x
                   + (ring == 0 ? near_x
                                : cos (angle) * (label->width / 2.0 + ring * label->height * 0.6));
        double y = label->anchor_y
                   + (ring == 0 ? near_y
                                : -sin (angle) * (label->height / 2.0 + ring * label->height * 0.6));

        if (!sticks_out (label, x, y, area)
            && is_free (labels, placed, n_labels, index, x, y, gap, beside))
          {
            label->x = x;
            label->y = y;
            return TRUE;
          }
      }
  return FALSE;
}

/* Wherever else there is room, the nearest to the anchor. */
static gboolean
find_gap (PalMarkLabel *labels,
          const gboolean *placed,
          guint n_labels,
          guint index,
          double gap,
          const cairo_rectangle_t *area)
{
  PalMarkLabel *label = &labels[index];
  const double step = MAX (2.0, label->height / 4.0);
  double least = G_MAXDOUBLE;

  for (double y = area->y + label->height / 2.0; y <= area->y + area->height - label->height / 2.0;
       y += step)
    for (double x = area->x + label->width / 2.0; x <= area->x + area->width - label->width / 2.0;
         x += step)
      {
        double distance = hypot (x - label->anchor_x, y - label->anchor_y);

        if (distance < least && is_free (labels, placed, n_labels, index, x, y, gap, FALSE))
          {
            least = distance;
            label->x = x;
            label->y = y;
          }
      }
  return least < G_MAXDOUBLE;
}

/* Returns %FALSE if there is no room for it. */
static gboolean
place (PalMarkLabel *labels,
       gboolean *placed,
       guint n_labels,
       guint index,
       double gap,
       const cairo_rectangle_t *area)
{
  PalMarkLabel *label = &labels[index];

  label->outside = FALSE;
  if (label->fixed || label->width <= 0.0)
    return TRUE;
  if ((label->may_lie_on_ink || !find_place (labels, placed, n_labels, index, gap, area, TRUE))
      && !find_place (labels, placed, n_labels, index, gap, area, FALSE)
      && (area == NULL || !find_gap (labels, placed, n_labels, index, gap, area)))
    {
      find_place (labels, placed, n_labels, index, gap, NULL, FALSE);
      label->outside = TRUE;
    }
  placed[index] = TRUE;
  return !label->outside;
}

/**
 * pal_mark_layout_place:
 * @labels: (array length=n_labels) (inout): labels, the most important first
 * @n_labels: how many
 * @gap: pixels between two labels
 * @area: (nullable): what they stay within while there is room
 *
 * Gives each label the place nearest to its anchor where it covers no other label and nothing that is
 * to be kept free, and no ink either if there is such a place near. One that a person put somewhere stays
 * there, and others give way.
 *
 * Returns: how many found no place within @area and stand outside of it
 */
guint
pal_mark_layout_place (PalMarkLabel *labels,
                       guint n_labels,
                       double gap,
                       const cairo_rectangle_t *area)
{
  g_autofree gboolean *placed = g_new0 (gboolean, n_labels);
  guint n_outside = 0;

  g_return_val_if_fail (labels != NULL || n_labels == 0, 0);

  for (guint i = 0; i < n_labels; i++)
    placed[i] = labels[i].fixed && labels[i].width > 0.0;
  for (guint i = 0; i < n_labels; i++)
    if (labels[i].first)
      n_outside += place (labels, placed, n_labels, i, gap, area) ? 0 : 1;
  for (guint i = 0; i < n_labels; i++)
    if (!labels[i].first)
      n_outside += place (labels, placed, n_labels, i, gap, area) ? 0 : 1;
  return n_outside;
}
