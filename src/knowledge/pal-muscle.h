/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-types.h"

G_BEGIN_DECLS

/* A muscle, left and right together. It belongs to its #PalKnowledge and lives as long. */
typedef struct _PalMuscle PalMuscle;

/* How a referral relates to the side of the muscle. */
typedef enum
{
  PAL_REFERS_SAME,
  PAL_REFERS_OPPOSITE,
  PAL_REFERS_BOTH,
  PAL_REFERS_MIDLINE,
} PalRefersSide;

typedef enum
{
  PAL_WEIGHT_SPILLOVER, /* felt by some, or only when the point is very active */
  PAL_WEIGHT_ESSENTIAL, /* felt by most people with an active point there */
} PalWeight;

/* How far the referral pattern was compared with what others have published. */
typedef enum
{
  PAL_REFERRAL_CHECK_NONE,      /* textbook knowledge only */
  PAL_REFERRAL_CHECK_PARTIAL,   /* a page confirms part of it */
  PAL_REFERRAL_CHECK_SECONDARY, /* a teaching page agrees on the main area */
  PAL_REFERRAL_CHECK_DIRECT,    /* the manual's own text, or a reviewed paper, agrees */
} PalReferralCheck;

typedef enum
{
  PAL_CONFIDENCE_UNCHECKED,
  PAL_CONFIDENCE_MEDIUM,
  PAL_CONFIDENCE_HIGH,
} PalConfidence;

typedef struct
{
  const char *zone; /* base id */
  PalRefersSide side;
  PalWeight weight;
} PalRefers;

typedef struct
{
  const char *text; /* a web address, or work and chapter */
  /* "all", "all-but-referral", "attachments", "main-referral" or "part-of-referral" */
  const char *covers;
  gboolean read; /* somebody read it for this entry; otherwise the standard textbook is named */
} PalSource;

const char *pal_muscle_get_base (const PalMuscle *self);
gboolean pal_muscle_get_paired (const PalMuscle *self);
const char *pal_muscle_get_latin (const PalMuscle *self);
const char *pal_muscle_get_plain (const PalMuscle *self, PalSide side, const char *language);
const char *pal_muscle_get_synonyms (const PalMuscle *self, const char *language);
char **pal_muscle_dup_sheets (const PalMuscle *self, const char *language);
guint pal_muscle_get_n_overlying (const PalMuscle *self);
const char *pal_muscle_get_overlying (const PalMuscle *self, guint index);
guint pal_muscle_get_n_sites (const PalMuscle *self);
const char *pal_muscle_get_site (const PalMuscle *self, guint number, const char *language);
guint pal_muscle_get_n_refers (const PalMuscle *self);
const PalRefers *pal_muscle_get_refers (const PalMuscle *self, guint index);
PalReferralCheck pal_muscle_get_referral_check (const PalMuscle *self);
PalConfidence pal_muscle_get_confidence (const PalMuscle *self);
gboolean pal_muscle_get_often (const PalMuscle *self);
guint pal_muscle_get_n_sources (const PalMuscle *self);
const PalSource *pal_muscle_get_source (const PalMuscle *self, guint index);

G_END_DECLS
