/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-command.h"
#include "pal-demo.h"
#include "pal-no-work.h"
#include "pal-place.h"
#include "pal-since.h"

G_BEGIN_DECLS

/* The figure that the points below were taken from. */
#define PAL_DEMO_FIGURE "adult"
#define PAL_DEMO_FIGURE_VERSION 1

/* A point of the right side; the figure is symmetrical, so the left one mirrors it. */
typedef struct
{
  const char *zone;   /* base id */
  const char *muscle; /* base id of a muscle with a trigger-point site there, or NULL for a zone */
  PalView view;
  double u, v;
} PalDemoPlace;

typedef enum
{
  PAL_DEMO_TRAPEZIUS,
  PAL_DEMO_TRAPEZIUS_FRONT,
  PAL_DEMO_TRAPEZIUS_LOWER,
  PAL_DEMO_LEVATOR,
  PAL_DEMO_SUBOCCIPITAL,
  PAL_DEMO_SPLENIUS,
  PAL_DEMO_SCM,
  PAL_DEMO_SCALENE,
  PAL_DEMO_INFRASPINATUS,
  PAL_DEMO_SUPRASPINATUS,
  PAL_DEMO_TERES_MINOR,
  PAL_DEMO_RHOMBOID,
  PAL_DEMO_DELTOID,
  PAL_DEMO_PECTORAL,
  PAL_DEMO_QUADRATUS,
  PAL_DEMO_MULTIFIDUS,
  PAL_DEMO_GLUTEUS_MEDIUS,
  PAL_DEMO_GLUTEUS_MINIMUS,
  PAL_DEMO_PIRIFORMIS,
  PAL_DEMO_TEMPORALIS,
  PAL_DEMO_MASSETER,
  PAL_DEMO_NECK_BACK,
  PAL_DEMO_NECK_SIDE,
  PAL_DEMO_SHOULDER_TOP,
  PAL_DEMO_SHOULDER_FRONT,
  PAL_DEMO_SHOULDER_SIDE,
  PAL_DEMO_SHOULDER_BACK,
  PAL_DEMO_INTERSCAPULAR,
  PAL_DEMO_MID_BACK,
  PAL_DEMO_LOW_BACK,
  PAL_DEMO_SACRUM,
  PAL_DEMO_BUTTOCK,
  PAL_DEMO_TEMPLE,
  PAL_DEMO_FOREHEAD,
  PAL_DEMO_OCCIPUT,
  PAL_DEMO_THIGH_BACK,
  PAL_DEMO_N_PLACES
} PalDemoPlaceId;

/* What is found in one client over the visits. Each visit has one letter in @course: a digit or `A`
 * for ten is a number, `=` the same number again, `<` and `>` the words better and worse without a
 * number, `x` gone, `.` not asked about. It begins with its first number. */
typedef struct
{
  PalDemoPlaceId place;
  PalSide side;
  PalAuthor author;
  PalShape shape;
  const char *course;
  PalQuality qualities;
  PalFamiliar familiar;
  const char *referrals[3]; /* base ids of zones on the same side */
  const char *note;         /* with the first mark, or NULL */
} PalDemoFinding;

typedef struct
{
  const char *given, *family, *called, *birth_date, *language, *occupation, *note;
  guint n_visits;
  guint days_ago; /* of the last visit */
  guint interval; /* days between visits at first; later they come less often */
  PalDemoFinding findings[5];
  const char *visit_notes[3]; /* of the first, a middle and the last visit; or NULL */
  const char *figure;         /* the client's, where it is another than that of the marks, or NULL */
} PalDemoClient;

typedef enum
{
  PAL_DEMO_WAY,      /* through the places, so many as there are turns */
  PAL_DEMO_SCRIBBLE, /* around the first place, as far to each side as the second says */
  PAL_DEMO_RING,     /* the same, closed */
} PalDemoForm;

/* In millimetres of the view of its place, on the right side. */
typedef struct
{
  PalDemoForm form;
  guint turns;
  PalPoint places[7];
} PalDemoStroke;

/* How a finding is drawn, smaller as its number falls; or what is drawn once in one visit alone. */
typedef struct
{
  const char *family;
  gboolean alone;
  guint number; /* of the finding, or of the visit if alone */
  gboolean arrow;
  PalPen pen;
  PalAuthor author;     /* if alone, as the following */
  PalDemoPlaceId place;
  PalSide side;
  PalDemoStroke strokes[4]; /* as many as have a place */
} PalDemoDrawing;

/* What a client says of a finding. */
typedef struct
{
  const char *family;
  guint finding;
  guint since_ago; /* before the first visit that knows it */
  PalPrecision since_unit;
  int below, above; /* how far the least and the worst are from each number */
  PalDepth depth;
  PalTissue tissue;
  PalTiming timing;
  PalFactor aggravates, eases;
  const char *aggravates_text;
} PalDemoDetails;

/* A technique on a mark: of which finding, at which visit. */
typedef struct
{
  const char *family;
  guint finding, visit;
  const char *technique;
  const char *tool; /* or NULL */
  int pressure, minutes, after;
} PalDemoUse;

/* What is given along at a visit. */
typedef struct
{
  const char *family;
  guint visit;
  const char *kind, *item;
} PalDemoGift;

/* A step of what a visit is planned to be. */
typedef struct
{
  const char *family;
  guint visit;
  const char *step;
  int minutes;
} PalDemoStep;

/* What came of it when a muscle was checked at a visit. */
typedef struct
{
  const char *family;
  guint visit;
  const char *muscle;
  PalSide side;
  PalFamiliar result;
} PalDemoAnswer;

/* What the hands find beside trigger points, or how the client stands, over the visits: @course is as of a
 * #PalDemoFinding, but its digits are degrees, 0 for none that is named. */
typedef struct
{
  const char *family;
  const char *course;
  PalPalpation palpation;
  PalPosture posture;
  PalDirection direction;
  PalSide side;
  PalDemoPlace place; /* on the right side or in the midline */
  guint since_years;  /* before the first visit, 0 if nobody asked */
  const char *note;   /* with the first mark, or NULL */
} PalDemoHand;

/* A part of a zone where nobody is to work from a visit on. */
typedef struct
{
  const char *family;
  guint visit;
  const char *zone; /* region key */
  PalView view;
  PalReason reason;
  const char *text;  /* what else there is to say, or NULL */
  guint review;      /* days after that visit */
  PalPoint corners[9];
} PalDemoNoWork;

/* The visit that rows are written for. */
typedef struct
{
  PalCommand *command;
  GRand *rand;
  const char *visit_id, *client_id, *practitioner_id;
  const char *date;
  const char *created_utc;
} PalDemoSession;

/* The same, while marks are written down for it. */
typedef struct
{
  PalDemoSession session;
  GDateTime *moment; /* (owned): of the last mark */
  int worst_pain;    /* of its marks, -1 without one */
} PalDemoVisit;

/* A finding while its visits are written down. */
typedef struct
{
  const PalDemoFinding *finding;
  const PalDemoDrawing *drawing; /* NULL if it is not drawn by hand */
  const PalDemoDetails *details; /* NULL if nobody asked */
  char *id;                      /* (owned): NULL until it is found */
  int intensity;                 /* the last number */
  int first_intensity;
  PalSince since;
} PalDemoCourse;

/* The page of the library that the practice has written a note on. */
#define PAL_DEMO_NOTED_TECHNIQUE "trigger-point-compression"

#define PAL_DEMO_N_DRAWINGS 9
#define PAL_DEMO_N_DETAILS 11
#define PAL_DEMO_N_USES 13
#define PAL_DEMO_N_GIFTS 5
#define PAL_DEMO_N_STEPS 6
#define PAL_DEMO_N_ANSWERS 2
#define PAL_DEMO_N_HANDS 10
#define PAL_DEMO_N_NO_WORK 2

extern const PalDemoDrawing pal_demo_drawings[PAL_DEMO_N_DRAWINGS];
extern const PalDemoDetails pal_demo_details[PAL_DEMO_N_DETAILS];
extern const PalDemoPlace pal_demo_places[PAL_DEMO_N_PLACES];
extern const PalDemoClient pal_demo_clients[PAL_DEMO_N_CLIENTS];
extern const PalDemoUse pal_demo_uses[PAL_DEMO_N_USES];
extern const PalDemoGift pal_demo_gifts[PAL_DEMO_N_GIFTS];
extern const PalDemoStep pal_demo_plan[PAL_DEMO_N_STEPS];
extern const PalDemoAnswer pal_demo_answers[PAL_DEMO_N_ANSWERS];
extern const PalDemoHand pal_demo_hands[PAL_DEMO_N_HANDS];
extern const PalDemoNoWork pal_demo_no_work[PAL_DEMO_N_NO_WORK];

char *pal_demo_next_id (GRand *rand);
char *pal_demo_visit_next_moment (PalDemoVisit *visit, int seconds);
void pal_demo_insert_row (PalCommand *command, const char *table, GVariantDict *dict);
void pal_demo_add_mark (PalDemoVisit *visit,
                        const PalDemoClient *client,
                        guint number,
                        guint index,
                        PalDemoCourse *course);
void pal_demo_add_drawing (PalDemoVisit *visit, const PalDemoDrawing *drawing);
void pal_demo_add_uses (const PalDemoSession *session,
                        const PalDemoClient *client,
                        guint visit,
                        guint finding,
                        const char *mark_id,
                        int intensity);
void
pal_demo_add_treatment (const PalDemoSession *session, const PalDemoClient *client, guint visit);
gboolean
pal_demo_hand_is_said (const PalDemoHand *hand, const PalDemoClient *client, guint visit);
void pal_demo_add_hand (const PalDemoSession *session,
                        const PalDemoHand *hand,
                        guint visit,
                        char **finding_id);
guint pal_demo_no_work_count (const PalDemoNoWork *no_work);
void
pal_demo_add_no_work (const PalDemoSession *session, const PalDemoClient *client, guint visit);
void pal_demo_add_library (PalCommand *command, GRand *rand, const char *created_utc);

GBytes *pal_demo_stroke_to_bytes (const PalDemoStroke *stroke,
                                  PalPen pen,
                                  PalSide side,
                                  double factor);
const PalDemoDrawing *pal_demo_find_drawing (const PalDemoClient *client, guint finding);
const PalDemoDetails *pal_demo_find_details (const PalDemoClient *client, guint finding);
void pal_demo_set_words (GVariantDict *dict, const char *column, const char *words);
void pal_demo_set_criteria (GVariantDict *dict, const PalDemoFinding *finding);
void pal_demo_set_place (GVariantDict *dict,
                         const PalDemoPlace *place,
                         PalSide side,
                         PalShape shape);
void
pal_demo_set_drawn_place (GVariantDict *dict, const PalDemoDrawing *drawing, PalSide side);
void pal_demo_set_details (GVariantDict *dict,
                           const PalDemoDetails *details,
                           const PalSince *since,
                           int intensity);
PalPoint pal_demo_place_get_point (const PalDemoPlace *place, PalSide side);

G_END_DECLS
