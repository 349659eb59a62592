/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-evidence-private.h"
#include "pal-lines-private.h"
#include "pal-self-care.h"

G_BEGIN_DECLS

struct _PalSelfCare
{
  const char *id; /* interned */
  PalSelfCareKind kind;
  PalText name;
  PalLines lines; /* in the plain voice */
  PalEvidence *evidence;
};

PalSelfCare *pal_self_care_new (void);
void pal_self_care_free (PalSelfCare *self);

G_END_DECLS
