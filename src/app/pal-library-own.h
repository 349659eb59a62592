/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "pal-knowledge.h"
#include "pal-practice.h"

G_BEGIN_DECLS

void pal_library_own_append (GListStore *items,
                             PalPractice *practice,
                             PalKnowledge *knowledge,
                             const char *text);

G_END_DECLS
