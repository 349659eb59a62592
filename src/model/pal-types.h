/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The small vocabularies that the database, the files and the window share. Each value has a nick,
 * which is what is stored; the words that a person reads come from gettext in the layer that shows
 * them. Zero is always the value of an empty field. */

/* The patient's own left and right, never the screen's. */
typedef enum
{
  PAL_SIDE_MIDLINE,
  PAL_SIDE_LEFT,
  PAL_SIDE_RIGHT,
} PalSide;

typedef enum
{
  PAL_VIEW_NONE,
  PAL_VIEW_FRONT,
  PAL_VIEW_BACK,
  PAL_VIEW_LEFT,
  PAL_VIEW_RIGHT,
  /* The close-ups; pal-view.h says what they belong to. Of a hand or foot, one side each. */
  PAL_VIEW_HEAD_FRONT,
  PAL_VIEW_HEAD_BACK,
  PAL_VIEW_HEAD_LEFT,
  PAL_VIEW_HEAD_RIGHT,
  PAL_VIEW_HAND_PALM_L,
  PAL_VIEW_HAND_PALM_R,
  PAL_VIEW_HAND_BACK_L,
  PAL_VIEW_HAND_BACK_R,
  PAL_VIEW_FOOT_TOP_L,
  PAL_VIEW_FOOT_TOP_R,
  PAL_VIEW_FOOT_SOLE_L,
  PAL_VIEW_FOOT_SOLE_R,
  PAL_VIEW_FOOT_INNER_L,
  PAL_VIEW_FOOT_INNER_R,
  PAL_VIEW_FOOT_OUTER_L,
  PAL_VIEW_FOOT_OUTER_R,
} PalView;

/* What is drawn of the body. It changes what is seen, never what is recorded. */
typedef enum
{
  PAL_LAYER_SKIN,
  PAL_LAYER_ZONES,
  PAL_LAYER_SUPERFICIAL,
  PAL_LAYER_INTERMEDIATE,
  PAL_LAYER_DEEP,
  PAL_LAYER_SKELETON,
} PalLayer;

#define PAL_N_LAYERS (PAL_LAYER_SKELETON + 1)

/* In what the body is drawn: one of five tones of skin, from the lightest, or lines alone. */
typedef enum
{
  PAL_SKIN_1,
  PAL_SKIN_2,
  PAL_SKIN_3,
  PAL_SKIN_4,
  PAL_SKIN_5,
  PAL_SKIN_LINES,
} PalSkin;

#define PAL_N_SKINS (PAL_SKIN_LINES + 1)

/* While nobody has chosen. */
#define PAL_SKIN_USUAL PAL_SKIN_2

typedef enum
{
  PAL_KIND_NONE,
  PAL_KIND_PAIN,          /* what the client feels: intensity is pain now */
  PAL_KIND_TRIGGER_POINT, /* what the hands find: intensity is tenderness under pressure */
  PAL_KIND_FREE,          /* drawn as free of symptoms */
  PAL_KIND_NOTE,          /* handwriting on the figure */
  PAL_KIND_PALPATION,     /* what else the hands find: a scar, a swelling; it has a degree */
  PAL_KIND_POSTURE,       /* how the client stands; it has a degree */
} PalKind;

/* Whose mark it is. */
typedef enum
{
  PAL_AUTHOR_NONE,
  PAL_AUTHOR_CLIENT,
  PAL_AUTHOR_THERAPIST,
} PalAuthor;

/* How a mark is drawn. */
typedef enum
{
  PAL_SHAPE_NONE,
  PAL_SHAPE_REGION, /* its whole zone, in every view that shows it */
  PAL_SHAPE_POINT,
  PAL_SHAPE_AREA,  /* strokes of ink */
  PAL_SHAPE_ARROW, /* radiation, from its first point to its last; strokes if drawn freehand */
} PalShape;

/* A word for the change since the last visit; a number may stand beside it. */
typedef enum
{
  PAL_CHANGE_NONE,
  PAL_CHANGE_SAME,
  PAL_CHANGE_BETTER,
  PAL_CHANGE_WORSE,
  PAL_CHANGE_GONE,
} PalChange;

/* Whether what is felt under the finger is the pain that the client knows. Only "familiar" counts
 * as recognised. */
typedef enum
{
  PAL_FAMILIAR_NOT_ASKED,
  PAL_FAMILIAR_FAMILIAR,
  PAL_FAMILIAR_SIMILAR,
  PAL_FAMILIAR_UNFAMILIAR,
  PAL_FAMILIAR_NOTHING_FELT,
} PalFamiliar;

/* What else than a trigger point the hands find. The words are those in which therapists speak of
 * tissue: its texture (a knot or taut band, an adhesion, a scar, a swelling), tone (a spasm) and
 * temperature; none of them says where it comes from. Two pairs of hands agree only moderately (Lucas et
 * al., Clin J Pain 2009, 25: 80-89), so the mark keeps whose they were, and a degree is a word. */
typedef enum
{
  PAL_PALPATION_NONE,
  PAL_PALPATION_KNOT, /* or taut band */
  PAL_PALPATION_SPASM,
  PAL_PALPATION_ADHESION,
  PAL_PALPATION_SCAR,
  PAL_PALPATION_SWELLING,
  PAL_PALPATION_HEAT,
  PAL_PALPATION_COLD,
} PalPalpation;

#define PAL_N_PALPATIONS (PAL_PALPATION_COLD + 1)

/* How the client stands; pal-posture.h says what goes together with which direction. */
typedef enum
{
  PAL_POSTURE_NONE,
  PAL_POSTURE_HEAD_FORWARD,
  PAL_POSTURE_ROUNDED_SHOULDERS,
  PAL_POSTURE_SHOULDER_HEIGHT,
  PAL_POSTURE_PELVIC_TILT,
  PAL_POSTURE_PELVIC_HEIGHT,
  PAL_POSTURE_WEIGHT_SIDE,
  PAL_POSTURE_WEIGHT_DEPTH,
} PalPosture;

#define PAL_N_POSTURES (PAL_POSTURE_WEIGHT_DEPTH + 1)

/* To which side of the patient it is: which shoulder is higher, where the weight is. */
typedef enum
{
  PAL_DIRECTION_NONE,
  PAL_DIRECTION_LEFT,
  PAL_DIRECTION_RIGHT,
  PAL_DIRECTION_FORWARD,
  PAL_DIRECTION_BACKWARD,
} PalDirection;

#define PAL_N_DIRECTIONS (PAL_DIRECTION_BACKWARD + 1)

/* How much of it there is, as a therapist judges it: written +, ++ and +++ on a chart. */
typedef enum
{
  PAL_DEGREE_NONE,
  PAL_DEGREE_SLIGHT,
  PAL_DEGREE_MODERATE,
  PAL_DEGREE_MARKED,
} PalDegree;

#define PAL_N_DEGREES (PAL_DEGREE_MARKED + 1)

/* The answer to a criterion. An unasked criterion stays unasked. */
typedef enum
{
  PAL_ANSWER_NOT_ASKED,
  PAL_ANSWER_YES,
  PAL_ANSWER_NO,
} PalAnswer;

/* Pain qualities, a set. The list is that of the classical pain drawing, in plain descriptors. */
typedef enum
{
  PAL_QUALITY_NONE = 0,
  PAL_QUALITY_ACHE = 1 << 0,
  PAL_QUALITY_BURNING = 1 << 1,
  PAL_QUALITY_NUMBNESS = 1 << 2,
  PAL_QUALITY_PINS_AND_NEEDLES = 1 << 3,
  PAL_QUALITY_STABBING = 1 << 4,
  PAL_QUALITY_THROBBING = 1 << 5,
  PAL_QUALITY_CRAMPING = 1 << 6,
  PAL_QUALITY_SHOOTING = 1 << 7,
  PAL_QUALITY_STIFFNESS = 1 << 8,
  PAL_QUALITY_TENDERNESS = 1 << 9,
  PAL_QUALITY_ITCHING = 1 << 10,
  PAL_QUALITY_COLD = 1 << 11,
  PAL_QUALITY_HEAVY = 1 << 12,
} PalQuality;

#define PAL_N_QUALITIES 13

/* What a stroke is drawn with: a pen for each quality in their order, and two of other kinds. */
typedef enum
{
  PAL_PEN_NONE,
  PAL_PEN_ACHE,
  PAL_PEN_BURNING,
  PAL_PEN_NUMBNESS,
  PAL_PEN_PINS_AND_NEEDLES,
  PAL_PEN_STABBING,
  PAL_PEN_THROBBING,
  PAL_PEN_CRAMPING,
  PAL_PEN_SHOOTING,
  PAL_PEN_STIFFNESS,
  PAL_PEN_TENDERNESS,
  PAL_PEN_ITCHING,
  PAL_PEN_COLD,
  PAL_PEN_HEAVY,
  PAL_PEN_FREE,
  PAL_PEN_NOTE,
} PalPen;

#define PAL_N_PENS (PAL_PEN_NOTE + 1)

/* How deep it is felt. */
typedef enum
{
  PAL_DEPTH_NONE,
  PAL_DEPTH_SURFACE,
  PAL_DEPTH_MIDDLE,
  PAL_DEPTH_DEEP,
} PalDepth;

/* What it seems to come from. "Unclear" is an answer; empty is none. */
typedef enum
{
  PAL_TISSUE_NONE,
  PAL_TISSUE_MUSCLE,
  PAL_TISSUE_JOINT,
  PAL_TISSUE_NERVE,
  PAL_TISSUE_SKIN,
  PAL_TISSUE_UNCLEAR,
} PalTissue;

typedef enum
{
  PAL_TIMING_NONE,
  PAL_TIMING_CONSTANT,
  PAL_TIMING_INTERMITTENT, /* coming and going */
} PalTiming;

/* How exactly a date of the past is known. */
typedef enum
{
  PAL_PRECISION_NONE,
  PAL_PRECISION_DAY,
  PAL_PRECISION_WEEK,
  PAL_PRECISION_MONTH,
  PAL_PRECISION_YEAR,
} PalPrecision;

/* What sets it off or eases it, a set; what has no word here is written beside it as free text. */
typedef enum
{
  PAL_FACTOR_NONE = 0,
  PAL_FACTOR_MOVEMENT = 1 << 0,
  PAL_FACTOR_REST = 1 << 1,
  PAL_FACTOR_SITTING = 1 << 2,
  PAL_FACTOR_STANDING = 1 << 3,
  PAL_FACTOR_WALKING = 1 << 4,
  PAL_FACTOR_LYING = 1 << 5,
  PAL_FACTOR_BENDING = 1 << 6,
  PAL_FACTOR_TURNING = 1 << 7,
  PAL_FACTOR_LIFTING = 1 << 8,
  PAL_FACTOR_REACHING = 1 << 9,
  PAL_FACTOR_SCREEN_WORK = 1 << 10,
  PAL_FACTOR_EXERCISE = 1 << 11,
  PAL_FACTOR_STRETCHING = 1 << 12,
  PAL_FACTOR_PRESSURE = 1 << 13,
  PAL_FACTOR_MASSAGE = 1 << 14,
  PAL_FACTOR_WARMTH = 1 << 15,
  PAL_FACTOR_COLD = 1 << 16,
  PAL_FACTOR_STRESS = 1 << 17,
  PAL_FACTOR_COUGHING = 1 << 18,
  PAL_FACTOR_CHEWING = 1 << 19,
  PAL_FACTOR_NIGHT = 1 << 20,
  PAL_FACTOR_MORNING = 1 << 21,
  PAL_FACTOR_MEDICINE = 1 << 22,
} PalFactor;

#define PAL_N_FACTORS 23

/* An intensity that nobody gave. Empty is not 0. */
#define PAL_INTENSITY_EMPTY (-1)
#define PAL_INTENSITY_MAX 10

/* A pressure that nobody measured. */
#define PAL_PRESSURE_EMPTY (-1.0)

const char *pal_side_to_nick (PalSide side);
gboolean pal_side_from_nick (const char *nick, PalSide *side);
PalSide pal_side_opposite (PalSide side);

const char *pal_view_to_nick (PalView view);
gboolean pal_view_from_nick (const char *nick, PalView *view);

const char *pal_layer_to_nick (PalLayer layer);
gboolean pal_layer_from_nick (const char *nick, PalLayer *layer);
const char *pal_skin_to_nick (PalSkin skin);
gboolean pal_skin_from_nick (const char *nick, PalSkin *skin);

const char *pal_kind_to_nick (PalKind kind);
gboolean pal_kind_from_nick (const char *nick, PalKind *kind);
gboolean pal_kind_is_rated (PalKind kind);
gboolean pal_kind_has_intensity (PalKind kind);
gboolean pal_kind_has_degree (PalKind kind);

const char *pal_author_to_nick (PalAuthor author);
gboolean pal_author_from_nick (const char *nick, PalAuthor *author);

const char *pal_shape_to_nick (PalShape shape);
gboolean pal_shape_from_nick (const char *nick, PalShape *shape);

const char *pal_change_to_nick (PalChange change);
gboolean pal_change_from_nick (const char *nick, PalChange *change);
const char *pal_change_get_sign (PalChange change);

const char *pal_familiar_to_nick (PalFamiliar familiar);
gboolean pal_familiar_from_nick (const char *nick, PalFamiliar *familiar);

const char *pal_palpation_to_nick (PalPalpation palpation);
gboolean pal_palpation_from_nick (const char *nick, PalPalpation *palpation);

const char *pal_posture_to_nick (PalPosture posture);
gboolean pal_posture_from_nick (const char *nick, PalPosture *posture);

const char *pal_direction_to_nick (PalDirection direction);
gboolean pal_direction_from_nick (const char *nick, PalDirection *direction);

const char *pal_degree_to_nick (PalDegree degree);
gboolean pal_degree_from_nick (const char *nick, PalDegree *degree);
const char *pal_degree_get_sign (PalDegree degree);

const char *pal_answer_to_nick (PalAnswer answer);
gboolean pal_answer_from_nick (const char *nick, PalAnswer *answer);

char *pal_qualities_to_string (PalQuality qualities);
PalQuality pal_qualities_from_string (const char *string);

const char *pal_pen_to_nick (PalPen pen);
gboolean pal_pen_from_nick (const char *nick, PalPen *pen);
PalQuality pal_pen_get_quality (PalPen pen);
PalKind pal_pen_get_kind (PalPen pen);

const char *pal_depth_to_nick (PalDepth depth);
gboolean pal_depth_from_nick (const char *nick, PalDepth *depth);

const char *pal_tissue_to_nick (PalTissue tissue);
gboolean pal_tissue_from_nick (const char *nick, PalTissue *tissue);

const char *pal_timing_to_nick (PalTiming timing);
gboolean pal_timing_from_nick (const char *nick, PalTiming *timing);

const char *pal_precision_to_nick (PalPrecision precision);
gboolean pal_precision_from_nick (const char *nick, PalPrecision *precision);

char *pal_factors_to_string (PalFactor factors);
PalFactor pal_factors_from_string (const char *string);

G_END_DECLS
