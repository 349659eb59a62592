/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-mark.h"
#include "pal-types.h"

G_BEGIN_DECLS

/* How far the criteria of a trigger point are met by what was asked and answered. */
typedef enum
{
  PAL_TRIGGER_OPEN,     /* too little was asked to say */
  PAL_TRIGGER_NOT_MET,  /* the answers rule it out */
  PAL_TRIGGER_PROBABLE, /* a tender spot and one criterion more */
  PAL_TRIGGER_DEFINITE, /* all three criteria */
} PalTriggerCertainty;

typedef enum
{
  PAL_TRIGGER_UNDETERMINED, /* nobody asked whether the client knows this pain */
  PAL_TRIGGER_LATENT,
  PAL_TRIGGER_ACTIVE,
} PalTriggerActivity;

/* The three criteria, as a set. */
typedef enum
{
  PAL_CRITERION_NONE = 0,
  PAL_CRITERION_TAUT_BAND = 1 << 0,
  PAL_CRITERION_TENDER_SPOT = 1 << 1,
  PAL_CRITERION_REFERRED_SENSATION = 1 << 2,
} PalCriterion;

#define PAL_N_CRITERIA 3

/* The verdict and what it rests on: each criterion is in one of the three sets. */
typedef struct
{
  PalTriggerCertainty certainty;
  PalTriggerActivity activity;
  guint n_yes;          /* of the three criteria */
  guint n_asked;        /* of the three criteria */
  PalCriterion met;     /* answered yes */
  PalCriterion missing; /* answered no */
  PalCriterion unasked;
  PalFamiliar familiar; /* what the activity rests on */
} PalTriggerCriteria;

PalTriggerCriteria pal_trigger_criteria_judge (PalAnswer taut_band,
                                               PalAnswer tender_spot,
                                               PalAnswer referred_sensation,
                                               PalFamiliar familiar);
PalTriggerCriteria pal_trigger_criteria_of_mark (PalMark *mark);


G_END_DECLS
