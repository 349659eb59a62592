/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-muscle.h"
#include "pal-subject-private.h"

G_BEGIN_DECLS

struct _PalMuscle
{
  PalSubject subject; /* first, so that a muscle is a subject */
  const char *pages; /* interned: it has its page in guidance-PAGES.xml */
  char *latin;
  PalText sheets; /* separated by semicolons, or nothing */
  GPtrArray *overlying; /* interned base ids */
  GArray *sites;        /* of PalText */
  GArray *refers;       /* of PalRefers */
  GArray *sources;      /* of PalSource */
  PalReferralCheck check;
  PalConfidence confidence;
  gboolean often; /* studies found trigger points in it more often than in others */
};

PalMuscle *pal_muscle_new (void);
void pal_muscle_free (PalMuscle *self);

G_END_DECLS
