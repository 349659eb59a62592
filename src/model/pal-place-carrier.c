/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-place-carrier"

#include "pal-place-carrier.h"

G_DEFINE_INTERFACE (PalPlaceCarrier, pal_place_carrier, G_TYPE_OBJECT)

static void
pal_place_carrier_default_init (PalPlaceCarrierInterface *iface)
{
}

/* The id of the figure that is shown. */
const char *
pal_place_carrier_get_figure (PalPlaceCarrier *self)
{
  g_return_val_if_fail (PAL_IS_PLACE_CARRIER (self), NULL);
  return PAL_PLACE_CARRIER_GET_IFACE (self)->get_figure (self);
}

/**
 * pal_place_carrier_carry_point:
 * @self: a carrier
 * @figure: (nullable): the figure of the mark
 * @version: its version
 * @view: the view of the mark
 * @zone: (nullable): the zone that the carried point is to stay in
 * @point: (inout): a place in millimetres of that view: of @figure, or of the shown one if @back
 * @back: whether to go from the shown figure to @figure, as what is added to an old mark has to
 *
 * Leaves alone what is on the same figure, in a close-up, or on a figure that nobody knows.
 */
void
pal_place_carrier_carry_point (PalPlaceCarrier *self,
                               const char *figure,
                               int version,
                               PalView view,
                               const char *zone,
                               PalPoint *point,
                               gboolean back)
{
  g_return_if_fail (PAL_IS_PLACE_CARRIER (self) && point != NULL);
  PAL_PLACE_CARRIER_GET_IFACE (self)->carry_point (self, figure, version, view, zone, point, back);
}

/**
 * pal_place_carrier_carry_samples:
 * @self: a carrier
 * @figure: (nullable): the figure of the mark
 * @version: its version
 * @view: the view that the stroke was drawn in
 * @samples: the packed samples of the ink engine
 * @back: as of pal_place_carrier_carry_point()
 *
 * A stroke goes on over the zones, so that nothing holds it in one.
 *
 * Returns: (transfer full): the samples as they are there; @samples themselves where nothing
 * changes.
 */
GBytes *
pal_place_carrier_carry_samples (PalPlaceCarrier *self,
                                 const char *figure,
                                 int version,
                                 PalView view,
                                 GBytes *samples,
                                 gboolean back)
{
  g_return_val_if_fail (PAL_IS_PLACE_CARRIER (self) && samples != NULL, NULL);
  return PAL_PLACE_CARRIER_GET_IFACE (self)->carry_samples (
    self, figure, version, view, samples, back);
}

/**
 * pal_place_carrier_get_growth:
 * @self: a carrier
 * @figure: (nullable): the figure that something was made on
 * @version: its version
 * @view: the view of it
 * @point: a place in millimetres of that view, as it was made
 *
 * Returns: how many times as long a short line at @point is on the shown figure; 1 where nothing is carried.
 */
double
pal_place_carrier_get_growth (PalPlaceCarrier *self,
                              const char *figure,
                              int version,
                              PalView view,
                              const PalPoint *point)
{
  g_return_val_if_fail (PAL_IS_PLACE_CARRIER (self) && point != NULL, 1.0);
  return PAL_PLACE_CARRIER_GET_IFACE (self)->get_growth (self, figure, version, view, point);
}
