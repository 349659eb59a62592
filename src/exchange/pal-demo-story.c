/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-demo"

#include "pal-demo-private.h"

#include <glib/gi18n-lib.h>

#define SCRIBBLE(u, v, width, height, turns)                                                       \
  {                                                                                                \
    PAL_DEMO_SCRIBBLE, turns, { { u, v }, { width, height } }                                      \
  }
#define RING(u, v, width, height)                                                                  \
  {                                                                                                \
    PAL_DEMO_RING, 0, { { u, v }, { width, height } }                                              \
  }

/* What is drawn by hand, on the right side; the left one mirrors it. */
const PalDemoDrawing pal_demo_drawings[PAL_DEMO_N_DRAWINGS] = {
  { .family = "Beispiel", .number = 0, .pen = PAL_PEN_ACHE,
    .strokes = { SCRIBBLE (20, 226, 13, 16, 3), SCRIBBLE (22, 266, 15, 18, 3) } },
  { .family = "Ejemplo", .number = 0, .pen = PAL_PEN_STABBING,
    .strokes = { SCRIBBLE (-160, 362, 24, 18, 3), SCRIBBLE (-164, 402, 22, 16, 3) } },
  { .family = "O'Imaginary", .number = 0, .pen = PAL_PEN_ACHE,
    .strokes = { SCRIBBLE (52, 676, 34, 18, 3), SCRIBBLE (54, 718, 38, 18, 3) } },
  { .family = "O'Imaginary", .number = 1, .pen = PAL_PEN_SHOOTING, .arrow = TRUE,
    .strokes = { { PAL_DEMO_WAY, 5,
                   { { 78, 972 }, { 84, 1030 }, { 80, 1090 }, { 84, 1150 }, { 80, 1206 } } } } },
  { .family = "Fictif", .number = 0, .pen = PAL_PEN_BURNING,
    .strokes = { SCRIBBLE (44, 404, 20, 16, 3), SCRIBBLE (46, 440, 22, 14, 3) } },
  { .family = "مثال", .number = 2, .pen = PAL_PEN_HEAVY,
    .strokes = { SCRIBBLE (80, 784, 24, 16, 3), SCRIBBLE (84, 818, 20, 12, 2) } },
  /* What the therapist's hands find, beside what the client feels. */
  { .family = "Muster", .alone = TRUE, .number = 3, .author = PAL_AUTHOR_THERAPIST,
    .pen = PAL_PEN_TENDERNESS, .place = PAL_DEMO_BUTTOCK, .side = PAL_SIDE_RIGHT,
    .strokes = { SCRIBBLE (84, 776, 22, 14, 3), SCRIBBLE (92, 806, 18, 12, 2) } },
  /* Swims without pain. */
  { .family = "Specimen", .alone = TRUE, .number = 3, .author = PAL_AUTHOR_CLIENT,
    .pen = PAL_PEN_FREE, .place = PAL_DEMO_INFRASPINATUS, .side = PAL_SIDE_LEFT,
    .strokes = { RING (116, 404, 30, 36) } },
  /* "L5?", the same in every language. */
  { .family = "O'Imaginary", .alone = TRUE, .number = 5, .author = PAL_AUTHOR_THERAPIST,
    .pen = PAL_PEN_NOTE, .place = PAL_DEMO_LOW_BACK, .side = PAL_SIDE_RIGHT,
    .strokes = { { PAL_DEMO_WAY, 4, { { 30, 700 }, { 29, 722 }, { 30, 723 }, { 42, 722 } } },
                 { PAL_DEMO_WAY, 7,
                   { { 60, 700 }, { 49, 700 }, { 48, 709 }, { 57, 709 }, { 60, 716 }, { 55, 723 },
                     { 47, 720 } } },
                 { PAL_DEMO_WAY, 6,
                   { { 67, 705 }, { 71, 699 }, { 77, 703 }, { 75, 709 }, { 71, 712 }, { 71, 716 } } },
                 { PAL_DEMO_WAY, 2, { { 71, 722 }, { 71, 723 } } } } },
};

const PalDemoDetails pal_demo_details[PAL_DEMO_N_DETAILS] = {
  { .family = "Beispiel", .finding = 0, .since_ago = 5, .since_unit = PAL_PRECISION_MONTH,
    .below = 4, .above = 1, .depth = PAL_DEPTH_MIDDLE, .tissue = PAL_TISSUE_MUSCLE,
    .timing = PAL_TIMING_INTERMITTENT,
    .aggravates = PAL_FACTOR_SCREEN_WORK | PAL_FACTOR_STRESS | PAL_FACTOR_MORNING,
    .aggravates_text = NC_ ("demo", "long calls"),
    .eases = PAL_FACTOR_WARMTH | PAL_FACTOR_MASSAGE },
  { .family = "Beispiel", .finding = 1, .since_ago = 5, .since_unit = PAL_PRECISION_MONTH,
    .below = 6, .above = 3, .timing = PAL_TIMING_INTERMITTENT,
    .aggravates = PAL_FACTOR_SCREEN_WORK | PAL_FACTOR_STRESS,
    .eases = PAL_FACTOR_REST | PAL_FACTOR_MEDICINE },
  { .family = "Ejemplo", .finding = 0, .since_ago = 8, .since_unit = PAL_PRECISION_MONTH,
    .below = 3, .above = 2, .depth = PAL_DEPTH_DEEP, .tissue = PAL_TISSUE_JOINT,
    .timing = PAL_TIMING_INTERMITTENT,
    .aggravates = PAL_FACTOR_REACHING | PAL_FACTOR_LIFTING | PAL_FACTOR_NIGHT,
    .eases = PAL_FACTOR_REST | PAL_FACTOR_COLD },
  { .family = "דוגמה", .finding = 0, .since_ago = 3, .since_unit = PAL_PRECISION_MONTH, .below = 5,
    .above = 1, .depth = PAL_DEPTH_MIDDLE, .tissue = PAL_TISSUE_MUSCLE,
    .timing = PAL_TIMING_INTERMITTENT, .aggravates = PAL_FACTOR_TURNING,
    .aggravates_text = NC_ ("demo", "playing for more than an hour"),
    .eases = PAL_FACTOR_STRETCHING | PAL_FACTOR_WARMTH },
  { .family = "O'Imaginary", .finding = 0, .since_ago = 2, .since_unit = PAL_PRECISION_YEAR,
    .below = 2, .above = 2, .depth = PAL_DEPTH_DEEP, .tissue = PAL_TISSUE_UNCLEAR,
    .timing = PAL_TIMING_CONSTANT, .aggravates = PAL_FACTOR_SITTING | PAL_FACTOR_BENDING,
    .eases = PAL_FACTOR_WALKING },
  { .family = "O'Imaginary", .finding = 1, .since_ago = 2, .since_unit = PAL_PRECISION_WEEK,
    .below = 2, .above = 2, .depth = PAL_DEPTH_DEEP, .tissue = PAL_TISSUE_NERVE,
    .timing = PAL_TIMING_INTERMITTENT, .aggravates = PAL_FACTOR_SITTING | PAL_FACTOR_COUGHING,
    .eases = PAL_FACTOR_LYING },
  { .family = "Muster", .finding = 0, .since_ago = 2, .since_unit = PAL_PRECISION_WEEK, .below = 3,
    .above = 2, .depth = PAL_DEPTH_MIDDLE, .tissue = PAL_TISSUE_MUSCLE,
    .timing = PAL_TIMING_CONSTANT, .aggravates = PAL_FACTOR_BENDING | PAL_FACTOR_LIFTING,
    .aggravates_text = NC_ ("demo", "digging"), .eases = PAL_FACTOR_WARMTH | PAL_FACTOR_LYING },
  { .family = "Fictif", .finding = 0, .since_ago = 6, .since_unit = PAL_PRECISION_WEEK, .below = 3,
    .above = 2, .depth = PAL_DEPTH_SURFACE, .tissue = PAL_TISSUE_MUSCLE,
    .timing = PAL_TIMING_INTERMITTENT, .aggravates = PAL_FACTOR_LIFTING | PAL_FACTOR_MORNING,
    .eases = PAL_FACTOR_MASSAGE | PAL_FACTOR_STRETCHING },
  { .family = "Namuna", .finding = 0, .since_ago = 1, .since_unit = PAL_PRECISION_YEAR, .below = 4,
    .above = 1, .depth = PAL_DEPTH_MIDDLE, .tissue = PAL_TISSUE_MUSCLE,
    .timing = PAL_TIMING_CONSTANT, .aggravates = PAL_FACTOR_SCREEN_WORK | PAL_FACTOR_STRESS,
    .eases = PAL_FACTOR_EXERCISE | PAL_FACTOR_MASSAGE },
  { .family = "Platzhalter", .finding = 0, .since_ago = 3, .since_unit = PAL_PRECISION_YEAR,
    .below = 3, .above = 1, .depth = PAL_DEPTH_DEEP, .tissue = PAL_TISSUE_JOINT,
    .timing = PAL_TIMING_INTERMITTENT, .aggravates = PAL_FACTOR_TURNING | PAL_FACTOR_MORNING,
    .eases = PAL_FACTOR_WARMTH | PAL_FACTOR_MOVEMENT },
  { .family = "مثال", .finding = 2, .since_ago = 1, .since_unit = PAL_PRECISION_WEEK, .below = 3,
    .above = 2, .depth = PAL_DEPTH_MIDDLE, .tissue = PAL_TISSUE_MUSCLE,
    .timing = PAL_TIMING_INTERMITTENT, .aggravates = PAL_FACTOR_STANDING | PAL_FACTOR_NIGHT,
    .eases = PAL_FACTOR_LYING },
};
