/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-stroke"

#include "pal-stroke.h"

struct _PalStroke
{
  PalEntity parent_instance;

  GBytes *samples; /* the same object until they change, so that a drawing can be kept for it */
  GBytes *carried; /* what is shown of them on another figure; NULL: the samples themselves */
  PalView view;
  PalPen pen;
  int position;
};

G_DEFINE_FINAL_TYPE (PalStroke, pal_stroke, PAL_TYPE_ENTITY)

static void
row_changed_cb (PalStroke *self)
{
  GVariant *row = pal_entity_get_row (PAL_ENTITY (self));
  g_autoptr (GBytes) samples = pal_row_dup_bytes (row, "samples");

  if (!g_bytes_equal (self->samples, samples))
    {
      g_bytes_unref (self->samples);
      self->samples = g_steal_pointer (&samples);
      g_clear_pointer (&self->carried, g_bytes_unref);
    }
  self->position = (int) pal_row_get_int (row, "position", 0);
  if (!pal_view_from_nick (pal_row_get_string (row, "view"), &self->view))
    self->view = PAL_VIEW_NONE;
  if (!pal_pen_from_nick (pal_row_get_string (row, "pen"), &self->pen))
    self->pen = PAL_PEN_NONE;
}

static void
pal_stroke_finalize (GObject *object)
{
  g_clear_pointer (&PAL_STROKE (object)->samples, g_bytes_unref);
  g_clear_pointer (&PAL_STROKE (object)->carried, g_bytes_unref);
  G_OBJECT_CLASS (pal_stroke_parent_class)->finalize (object);
}

static void
pal_stroke_class_init (PalStrokeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pal_stroke_finalize;
}

static void
pal_stroke_init (PalStroke *self)
{
  self->samples = g_bytes_new_static (NULL, 0);
  g_signal_connect (self, "notify::row", G_CALLBACK (row_changed_cb), NULL);
}

/* Returns: (transfer none): the mark that it is a part of. */
const char *
pal_stroke_get_mark_id (PalStroke *self)
{
  return pal_entity_get_string (PAL_ENTITY (self), "mark_id");
}

/* Returns: the view in whose millimetres its samples are; %PAL_VIEW_NONE for one of a later
 * version. */
PalView
pal_stroke_get_view (PalStroke *self)
{
  g_return_val_if_fail (PAL_IS_STROKE (self), PAL_VIEW_NONE);
  return self->view;
}

/**
 * pal_stroke_get_pen:
 * @self: a stroke
 *
 * Returns: what it was drawn with, %PAL_PEN_NONE for a pen of a later version.
 */
PalPen
pal_stroke_get_pen (PalStroke *self)
{
  g_return_val_if_fail (PAL_IS_STROKE (self), PAL_PEN_NONE);
  return self->pen;
}

/**
 * pal_stroke_get_position:
 * @self: a stroke
 *
 * Returns: its place in its mark, from 0 on. What is left of a stroke that was cut shares its place.
 */
int
pal_stroke_get_position (PalStroke *self)
{
  g_return_val_if_fail (PAL_IS_STROKE (self), 0);
  return self->position;
}

/**
 * pal_stroke_get_samples:
 * @self: a stroke
 *
 * Returns: (transfer none): the packed samples on the figure that is shown, the same object as long as
 *   they do not change.
 */
GBytes *
pal_stroke_get_samples (PalStroke *self)
{
  g_return_val_if_fail (PAL_IS_STROKE (self), NULL);
  return self->carried != NULL ? self->carried : self->samples;
}

/* The samples as they were drawn, on the figure of the mark. */
GBytes *
pal_stroke_get_stored_samples (PalStroke *self)
{
  g_return_val_if_fail (PAL_IS_STROKE (self), NULL);
  return self->samples;
}

/**
 * pal_stroke_set_carrier:
 * @self: a stroke
 * @carrier: (nullable): what brings it to the figure that is shown
 * @figure: the figure of its mark
 * @version: and its version
 *
 * For the mark that it is a part of.
 */
void
pal_stroke_set_carrier (PalStroke *self,
                        PalPlaceCarrier *carrier,
                        const char *figure,
                        int version)
{
  g_autoptr (GBytes) carried = NULL;

  g_return_if_fail (PAL_IS_STROKE (self));

  if (carrier != NULL)
    carried = pal_place_carrier_carry_samples (
        carrier, figure, version, self->view, self->samples, FALSE);
  if (carried == self->samples)
    g_clear_pointer (&carried, g_bytes_unref);
  if (self->carried == NULL || carried == NULL || !g_bytes_equal (self->carried, carried))
    {
      g_clear_pointer (&self->carried, g_bytes_unref);
      self->carried = g_steal_pointer (&carried);
    }
}

/**
 * pal_stroke_compare:
 * @a: a #PalStroke
 * @b: a #PalStroke
 * @user_data: not used
 *
 * Orders the strokes of a mark as they were drawn, and keeps those of a mark together.
 */
int
pal_stroke_compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  PalStroke *first = (PalStroke *) a, *second = (PalStroke *) b;
  int order = g_strcmp0 (pal_stroke_get_mark_id (first), pal_stroke_get_mark_id (second));

  if (order != 0)
    return order;
  if (first->position != second->position)
    return first->position < second->position ? -1 : 1;
  return g_strcmp0 (pal_entity_get_id (PAL_ENTITY (first)), pal_entity_get_id (PAL_ENTITY (second)));
}
