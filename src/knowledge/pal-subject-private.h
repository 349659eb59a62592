/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-text-private.h"
#include "pal-types.h"

G_BEGIN_DECLS

/* What a zone, a muscle and an area have in common. */
typedef struct
{
  const char *base; /* interned */
  gboolean paired;  /* has a left and a right */
  gboolean midline; /* or, which only areas do, both */
  PalText name;
  PalText plain[3]; /* by PalSide, for the sides that it has */
  PalText synonyms;
} PalSubject;

const char *pal_subject_get_plain (const PalSubject *self, PalSide side, const char *language);
gboolean pal_subject_has_side (const PalSubject *self, PalSide side);
gboolean pal_subject_is_complete (const PalSubject *self);
void pal_subject_add_keys (const PalSubject *self, PalSide side, GStrvBuilder *keys);
void pal_subject_clear (PalSubject *self);

G_END_DECLS
