/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pal-guidance-case.h"

G_BEGIN_DECLS

GtkWidget *pal_guidance_care_new (const PalSelfCare *tile, PalGuidanceCase *of);
GtkWidget *pal_guidance_doctor_new (GPtrArray *flags, PalVoice voice);

G_END_DECLS
