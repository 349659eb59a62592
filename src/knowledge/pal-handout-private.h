/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-evidence-private.h"
#include "pal-handout.h"
#include "pal-lines-private.h"

G_BEGIN_DECLS

struct _PalHandout
{
  const char *id; /* interned */
  PalHandoutKind kind;
  PalText name;
  PalLines lines;
  GPtrArray *self_care; /* of PalSelfCare, not owned */
  GPtrArray *red_flags; /* of PalRedFlag, not owned */
  PalEvidence *evidence;
};

PalHandout *pal_handout_new (void);
void pal_handout_free (PalHandout *self);

G_END_DECLS
