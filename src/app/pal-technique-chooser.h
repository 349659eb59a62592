/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-guidance-case.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What is to be done, by stage, tissue, pressure and aims: every technique in its order, and a session. */
#define PAL_TYPE_TECHNIQUE_CHOOSER (pal_technique_chooser_get_type ())
G_DECLARE_FINAL_TYPE (PalTechniqueChooser, pal_technique_chooser, PAL, TECHNIQUE_CHOOSER, AdwBin)

GtkWidget *pal_technique_chooser_new (PalGuidanceCase *of, const char *muscle);

G_END_DECLS
