/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pal-knowledge.h"

G_BEGIN_DECLS

GtkWidget *pal_guidance_technique_new (
    PalKnowledge *knowledge, const PalGuidance *guidance, guint index, PalVoice voice);

G_END_DECLS
