/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "pal-figure.h"
#include "pal-topic.h"

G_BEGIN_DECLS

/* A row of the table of muscles. */
#define PAL_TYPE_LIBRARY_MUSCLE (pal_library_muscle_get_type ())
G_DECLARE_FINAL_TYPE (PalLibraryMuscle, pal_library_muscle, PAL, LIBRARY_MUSCLE, GObject)

typedef enum
{
  PAL_MUSCLE_COLUMN_NAME,
  PAL_MUSCLE_COLUMN_AREA,
  PAL_MUSCLE_COLUMN_LAYER,
  PAL_MUSCLE_COLUMN_NERVE,
  PAL_MUSCLE_COLUMN_FELT_IN, /* often */
} PalMuscleColumn;

#define PAL_N_MUSCLE_COLUMNS 5

GListStore *pal_library_muscles_new (PalKnowledge *knowledge, PalFigure *figure);

const char *pal_library_muscle_get_key (PalLibraryMuscle *self);
const char *pal_library_muscle_get_text (PalLibraryMuscle *self, PalMuscleColumn column);
guint pal_library_muscle_get_area (PalLibraryMuscle *self);
PalLayer pal_library_muscle_get_layer (PalLibraryMuscle *self);
const char *pal_library_muscle_name_layer (PalLayer layer);
gboolean pal_library_muscle_matches (PalLibraryMuscle *self, char **words);

G_END_DECLS
