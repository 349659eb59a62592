/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-condition.h"
#include "pal-evidence-private.h"
#include "pal-lines-private.h"

G_BEGIN_DECLS

struct _PalCondition
{
  const char *id; /* interned */
  PalConditionGroup group;
  PalText name[PAL_N_VOICES];
  PalText synonyms;
  PalLines lines;
  GPtrArray *uses;      /* of PalUse */
  GPtrArray *states;    /* of PalContraindication, not owned */
  GPtrArray *zones;     /* interned base ids */
  GPtrArray *self_care; /* of PalSelfCare, not owned */
  GPtrArray *red_flags; /* of PalRedFlag, not owned */
  PalEvidence *evidence;
};

PalCondition *pal_condition_new (void);
void pal_condition_free (PalCondition *self);

G_END_DECLS
