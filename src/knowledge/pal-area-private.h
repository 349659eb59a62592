/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-area.h"
#include "pal-subject-private.h"

G_BEGIN_DECLS

struct _PalArea
{
  PalSubject subject; /* first, so that an area is a subject */
  GPtrArray *zones;   /* interned bases, in the order of the zones */
};

PalArea *pal_area_new (void);
void pal_area_free (PalArea *self);

G_END_DECLS
