/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-knowledge.h"
#include "pal-types.h"

G_BEGIN_DECLS

/* What is asked about a new mark, beside the figure: where a trigger point is felt, one chip for each
 * zone that it is known to refer to; and, where no pane asks for it, how strong it is. */
#define PAL_TYPE_CHIP_BAR (pal_chip_bar_get_type ())
G_DECLARE_FINAL_TYPE (PalChipBar, pal_chip_bar, PAL, CHIP_BAR, GtkWidget)

/* The room that there is, in pixels. */
typedef struct
{
  int width; /* of the map */
  int height;
  graphene_rect_t figure; /* what is better not covered */
  double x;               /* of the mark */
  double y;
} PalChipRoom;

void pal_chip_bar_offer (PalChipBar *self,
                         PalKnowledge *knowledge,
                         const char *mark_id,
                         PalKind kind,
                         const char *muscle,
                         GPtrArray *zones);
void pal_chip_bar_dismiss (PalChipBar *self);
gboolean pal_chip_bar_is_offering (PalChipBar *self);
const char *pal_chip_bar_get_mark_id (PalChipBar *self);
gboolean pal_chip_bar_take_first (PalChipBar *self);
void pal_chip_bar_set_rating_shown (PalChipBar *self, gboolean rating_shown);
void pal_chip_bar_set_intensity (PalChipBar *self, int intensity);
void pal_chip_bar_fit (PalChipBar *self, const PalChipRoom *room, GdkRectangle *area);

G_END_DECLS
