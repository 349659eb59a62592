/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pal-topic.h"

G_BEGIN_DECLS

GPtrArray *pal_library_links_new (PalKnowledge *knowledge, const PalTopic *topic, PalVoice voice);

G_END_DECLS
