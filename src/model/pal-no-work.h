/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-entity.h"
#include "pal-place-carrier.h"
#include "pal-place.h"
#include "pal-types.h"
#include "pal-visit.h"

G_BEGIN_DECLS

/* Where nobody is to work, at every visit until it is ended by hand: a whole zone, a spot in it, or a part
 * of it that somebody drew a line around. */
#define PAL_TYPE_NO_WORK (pal_no_work_get_type ())
G_DECLARE_FINAL_TYPE (PalNoWork, pal_no_work, PAL, NO_WORK, PalEntity)

#define PAL_NO_WORK_TABLE "no_work_zone"

/* Why. What has no word here is written beside it as free text. */
typedef enum
{
  PAL_REASON_NONE, /* not said yet, or in free words only */
  PAL_REASON_SURGERY,
  PAL_REASON_FRACTURE,
  PAL_REASON_THROMBOSIS,
  PAL_REASON_INFECTION,
  PAL_REASON_WOUND,
  PAL_REASON_VARICOSE_VEINS,
  PAL_REASON_PREGNANCY,
  PAL_REASON_IMPLANT,
  PAL_REASON_SKIN,
} PalReason;

#define PAL_N_REASONS (PAL_REASON_SKIN + 1)

typedef enum
{
  PAL_NO_WORK_ZONE,
  PAL_NO_WORK_SPOT,
  PAL_NO_WORK_DRAWN,
} PalNoWorkShape;

const char *pal_no_work_get_zone (PalNoWork *self);
PalNoWorkShape pal_no_work_get_shape (PalNoWork *self);
PalView pal_no_work_get_view (PalNoWork *self);
const PalPoint *pal_no_work_get_points (PalNoWork *self, guint *n_points);
double pal_no_work_get_radius (PalNoWork *self);
double pal_no_work_get_shown_radius (PalNoWork *self);
void pal_no_work_set_carrier (PalNoWork *self, PalPlaceCarrier *carrier);
PalReason pal_no_work_get_reason (PalNoWork *self);
char *pal_no_work_dup_text (PalNoWork *self);
const char *pal_no_work_get_review_date (PalNoWork *self);
gboolean pal_no_work_is_review_due (PalNoWork *self, const char *on_date);
gboolean pal_no_work_is_open (PalNoWork *self);
gboolean pal_no_work_was_open (PalNoWork *self, PalVisit *visit, PalVisit *next);
char *pal_no_work_dup_said_date (PalNoWork *self);
char *pal_no_work_dup_ended_date (PalNoWork *self);
int pal_no_work_compare (gconstpointer a, gconstpointer b, gpointer user_data);

char *pal_no_work_reason_to_string (PalReason reason, const char *text);

G_END_DECLS
