/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pal-guidance-case.h"

G_BEGIN_DECLS

GtkWidget *pal_guidance_record_new (PalGuidanceCase *of, PalVoice voice);

G_END_DECLS
