/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pal-guidance-case.h"

G_BEGIN_DECLS


GtkWidget *pal_guidance_technique_new_ranked (PalGuidanceCase *of,
                                              const PalRankedTechnique *ranked,
                                              const char *muscle,
                                              PalVoice voice);

G_END_DECLS
