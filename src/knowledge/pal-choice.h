/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-contraindication.h"
#include "pal-evidence.h"

G_BEGIN_DECLS

/* How far a complaint has come. */
typedef enum
{
  PAL_STAGE_NONE, /* nobody has said */
  PAL_STAGE_ACUTE,
  PAL_STAGE_SUB_ACUTE,
  PAL_STAGE_CHRONIC,
  PAL_STAGE_MAINTENANCE, /* nothing hurts; what was gained is to last */
} PalStage;

#define PAL_N_STAGES (PAL_STAGE_MAINTENANCE + 1)

/* What is to be worked on. */
typedef enum
{
  PAL_TARGET_NONE, /* nobody has said */
  PAL_TARGET_MUSCLE,
  PAL_TARGET_TENDON,
  PAL_TARGET_FASCIA,
  PAL_TARGET_SCAR,
  PAL_TARGET_JOINT,
  PAL_TARGET_NERVE,
  PAL_TARGET_SWELLING,
} PalTarget;

#define PAL_N_TARGETS (PAL_TARGET_SWELLING + 1)

/* What a session is for. */
typedef enum
{
  PAL_AIM_NONE = 0,
  PAL_AIM_PAIN = 1 << 0,
  PAL_AIM_CALM = 1 << 1,
  PAL_AIM_MOVE = 1 << 2,   /* to move more freely */
  PAL_AIM_LOOSEN = 1 << 3, /* stiff tissue */
  PAL_AIM_DRAIN = 1 << 4,  /* swelling */
  PAL_AIM_SPORT = 1 << 5,
} PalAim;

#define PAL_N_AIMS 6

/* What the record says of the place that is treated, and what it may mean. None of them is a diagnosis: what
 * it means is to be asked about. */
typedef enum
{
  PAL_SIGN_NONE = 0,
  PAL_SIGN_WARMTH = 1 << 0,     /* hands found it warm */
  PAL_SIGN_SWELLING = 1 << 1,   /* hands found it swollen */
  PAL_SIGN_NUMBNESS = 1 << 2,   /* it was marked as numb */
  PAL_SIGN_YOUNG_SCAR = 1 << 3, /* a scar that is not old enough yet */
  PAL_SIGN_NEW_PAIN = 1 << 4,   /* it began in the last days */
} PalSign;

#define PAL_N_SIGNS 5

/* The part that a technique has in a session. */
typedef enum
{
  PAL_SESSION_WARM,   /* before deep work */
  PAL_SESSION_OPEN,   /* begins and ends a session */
  PAL_SESSION_MAIN,   /* what the session is about */
  PAL_SESSION_WHOLE,  /* fills a session by itself */
  PAL_SESSION_LENGTH, /* after the main work */
  PAL_SESSION_HOME,   /* between sessions */
} PalSessionPart;

#define PAL_N_SESSION_PARTS (PAL_SESSION_HOME + 1)

/* What nobody has said of how well a technique suits. */
#define PAL_FIT_NOT_SAID (-1)

/* When a technique is chosen. How well it suits goes from 0, not yet or no longer, to 3, or is
 * %PAL_FIT_NOT_SAID. */
typedef struct
{
  int stage[PAL_N_STAGES];
  int target[PAL_N_TARGETS];
  PalAim aims;
  PalSessionPart part;
  gboolean deep; /* goes more easily after warmth */
  gboolean known; /* whether choice.xml speaks of it */
} PalFit;

/* By what techniques are put in an order, and what the record says of a client in its own words. */
typedef struct
{
  int acute_days;     /* up to so many days after it began */
  int sub_acute_days; /* and up to so many */

  int listed;      /* points for the first technique on the page of a muscle */
  int listed_less; /* taken off for each further one */
  int stage;       /* points for each step of how well it suits */
  int target;
  int aim; /* for each aim that it serves */
  int certainty[4]; /* by PalCertainty, of a guideline or trial */
  int system;       /* of a traditional system; less than 0 */
  int adapted;      /* taken off what can only be done with changes */

  int young_scar_days; /* a scar of fewer days is young */
  int new_pain_days;   /* pain of fewer days is new */
  int adult_years;     /* who is younger does not consent alone */
} PalChoiceRules;

gboolean pal_target_from_nick (const char *nick, PalTarget *target);
char *pal_stages_to_string (guint set);
guint pal_stages_from_string (const char *string);
char *pal_targets_to_string (guint set);
guint pal_targets_from_string (const char *string);
const char *pal_sign_to_nick (PalSign sign);
char *pal_aims_to_string (PalAim aims);
PalAim pal_aims_from_string (const char *string);

G_END_DECLS
