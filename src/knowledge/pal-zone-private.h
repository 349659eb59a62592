/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-subject-private.h"
#include "pal-zone.h"

G_BEGIN_DECLS

struct _PalZone
{
  PalSubject subject; /* first, so that a zone is a subject */
  PalText felt;
  const char *area;       /* interned */
  const char *folds_into; /* interned, or NULL */
  const char *wpi_area;   /* interned, or NULL */
  GPtrArray *near;        /* interned base ids */
  gboolean across;        /* borders on the same zone of the other side */
  gboolean wpi_per_side;
};

PalZone *pal_zone_new (void);
void pal_zone_free (PalZone *self);

G_END_DECLS
