/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-landmark.h"
#include "pal-subject-private.h"

G_BEGIN_DECLS

struct _PalLandmark
{
  PalSubject subject; /* first, so that a landmark is a subject */
  GPtrArray *zones;   /* interned bases */
  PalText find[PAL_N_VOICES];
};

PalLandmark *pal_landmark_new (void);
void pal_landmark_free (PalLandmark *self);

G_END_DECLS
