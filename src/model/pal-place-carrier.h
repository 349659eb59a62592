/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "pal-place.h"

G_BEGIN_DECLS

/* Shows on one figure, its own, what was made on others. A record keeps every place as it was made; only
 * what is seen and picked is carried. */
#define PAL_TYPE_PLACE_CARRIER (pal_place_carrier_get_type ())
G_DECLARE_INTERFACE (PalPlaceCarrier, pal_place_carrier, PAL, PLACE_CARRIER, GObject)

struct _PalPlaceCarrierInterface
{
  GTypeInterface parent_iface;

  const char *(*get_figure) (PalPlaceCarrier *self);
  void (*carry_point) (PalPlaceCarrier *self,
                       const char *figure,
                       int version,
                       PalView view,
                       const char *zone,
                       PalPoint *point,
                       gboolean back);
  GBytes *(*carry_samples) (PalPlaceCarrier *self,
                            const char *figure,
                            int version,
                            PalView view,
                            GBytes *samples,
                            gboolean back);
  double (*get_growth) (PalPlaceCarrier *self,
                        const char *figure,
                        int version,
                        PalView view,
                        const PalPoint *point);
};

const char *pal_place_carrier_get_figure (PalPlaceCarrier *self);
void pal_place_carrier_carry_point (PalPlaceCarrier *self,
                                    const char *figure,
                                    int version,
                                    PalView view,
                                    const char *zone,
                                    PalPoint *point,
                                    gboolean back);
GBytes *pal_place_carrier_carry_samples (PalPlaceCarrier *self,
                                         const char *figure,
                                         int version,
                                         PalView view,
                                         GBytes *samples,
                                         gboolean back);
double pal_place_carrier_get_growth (PalPlaceCarrier *self,
                                     const char *figure,
                                     int version,
                                     PalView view,
                                     const PalPoint *point);

G_END_DECLS
