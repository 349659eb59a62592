/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-knowledge.h"
#include "pal-no-work.h"

G_BEGIN_DECLS

/* What is known of a client who is to be treated, and what for. What nobody has said is 0 or NULL and
 * counts for nothing. */
typedef struct
{
  PalStage stage;
  PalTarget target;
  int tolerance; /* the firmest pressure that is welcome, 1 to 5; 0 if nobody has said */
  PalAim aims;

  const PalGuidance *guidance; /* of the muscle that is treated, or NULL */
  const char *zone;            /* region key or base of the zone that is treated, or NULL */
  PalNoWork *no_work;          /* says that nobody is to work there, or NULL */
  PalNoWork *part; /* says that nobody is to work on a part of the zone beside it, or NULL */
  GPtrArray *states; /* (element-type PalContraindication): of the client, or NULL */
  PalSign signs;     /* of the place */
  GPtrArray *own;    /* (element-type PalTechnique): of the practice, or NULL */
} PalTechniqueCase;

typedef enum
{
  PAL_RANK_LISTED,    /* the page of the muscle names it; number is its place there, from 1 */
  PAL_RANK_STAGE,     /* how well it suits the stage; number is 1 to 3 */
  PAL_RANK_TOO_EARLY, /* it does not suit the stage */
  PAL_RANK_TOO_LATE,
  PAL_RANK_TARGET, /* how well it suits what is worked on; number is 1 to 3 */
  PAL_RANK_NOT_TARGET,
  PAL_RANK_AIM,       /* it serves the aim */
  PAL_RANK_EVIDENCE,  /* what it rests on; number is the certainty */
  PAL_RANK_TRADITION, /* therapists teach it */
  PAL_RANK_SYSTEM,    /* only a traditional system speaks for it */
  PAL_RANK_OWN,       /* the practice has written it */
  PAL_RANK_HERE,      /* and for this part of the body */
  PAL_RANK_NOT_HERE,  /* or for another */
  PAL_RANK_LIGHTER,   /* no firmer than number */
  PAL_RANK_TOO_FIRM,  /* it begins at number, which is firmer than is welcome */
  PAL_RANK_NO_WORK,   /* nobody is to work there */
  PAL_RANK_NO_WORK_PART, /* nobody is to work on a part of the zone beside it */
  PAL_RANK_STATE,     /* a state of the client speaks against it, or asks for changes */
  PAL_RANK_SIGN,      /* a sign at the place asks for care until it is known what it means */
  PAL_RANK_SITE,      /* it keeps off a site that lies there */
  PAL_RANK_OWN_SITE,  /* a site lies there, and only the practice knows how its technique keeps off */
} PalRankCode;

typedef struct
{
  PalRankCode code;
  int number;
  int points; /* what it added */
  PalAim aim;
  const PalContraindication *state;
  PalSign sign;
  const PalDangerSite *site;
  PalNoWork *no_work; /* of the case */
} PalRankReason;

typedef enum
{
  PAL_LIMIT_NONE,
  PAL_LIMIT_ADAPT, /* it can be done with changes */
  PAL_LIMIT_NOT,   /* not now, or not here */
} PalLimit;

typedef struct
{
  PalTechnique *technique;
  const PalUse *use; /* on the muscle, or NULL */
  PalDose dose;      /* on the muscle, and no firmer than is welcome */
  PalLimit limit;
  int points;
  guint rank;      /* from 1; 0 for what is not to be done */
  GArray *reasons; /* of PalRankReason: what limits it first, then what counts most */
} PalRankedTechnique;

PalStage pal_technique_stage_since (PalKnowledge *knowledge, const char *since, const char *on_date);
gboolean pal_ranked_technique_has_reason (const PalRankedTechnique *self, PalRankCode code);
gboolean pal_rank_reason_limits (const PalRankReason *reason);
GPtrArray *pal_technique_rank (PalKnowledge *knowledge, const PalTechniqueCase *of);

G_END_DECLS
