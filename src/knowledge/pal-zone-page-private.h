/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-lines-private.h"
#include "pal-zone-page.h"

G_BEGIN_DECLS

struct _PalZonePage
{
  const char *zone; /* interned base id */
  PalLines lines;
  GPtrArray *evidence;  /* of PalEvidence; that of all pages */
  GPtrArray *self_care; /* of PalSelfCare, not owned */
  GPtrArray *red_flags; /* of PalRedFlag, not owned */
};

PalZonePage *pal_zone_page_new (GPtrArray *evidence);
void pal_zone_page_free (PalZonePage *self);

G_END_DECLS
