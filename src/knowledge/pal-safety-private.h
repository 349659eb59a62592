/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-evidence-private.h"
#include "pal-safety.h"

G_BEGIN_DECLS

struct _PalRedFlag
{
  const char *id; /* interned */
  PalAct act;
  PalText name;
  PalText ask;
  PalText more;
  PalText what_to_do[PAL_N_VOICES];
  GPtrArray *zones;   /* interned base ids */
  GPtrArray *muscles; /* interned base ids */
  PalEvidence *evidence;
};

struct _PalDangerSite
{
  const char *id; /* interned */
  PalText name;
  PalText structures;
  GPtrArray *zones; /* interned base ids */
  PalEvidence *evidence;
};

struct _PalContraindication
{
  const char *id; /* interned */
  PalContraindicationKind kind;
  PalText name[PAL_N_VOICES];
  PalText ask;
  PalText effect[PAL_N_VOICES];
  PalEvidence *evidence;
};

PalRedFlag *pal_red_flag_new (void);
void pal_red_flag_free (PalRedFlag *self);
PalDangerSite *pal_danger_site_new (void);
void pal_danger_site_free (PalDangerSite *self);
void pal_contraindication_free (PalContraindication *self);

G_END_DECLS
