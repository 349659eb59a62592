/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-knowledge.h"
#include "pal-practice.h"

G_BEGIN_DECLS

/* A technique of the practice's own, to be read and written. */
#define PAL_TYPE_LIBRARY_TECHNIQUE (pal_library_technique_get_type ())
G_DECLARE_FINAL_TYPE (
  PalLibraryTechnique, pal_library_technique, PAL, LIBRARY_TECHNIQUE, AdwBin)

GtkWidget *
pal_library_technique_new (PalPractice *practice, PalKnowledge *knowledge, PalOwnTechnique *technique);
void pal_library_technique_flush (PalLibraryTechnique *self);

G_END_DECLS
