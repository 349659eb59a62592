/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "pal-knowledge.h"
#include "pal-own-technique.h"

G_BEGIN_DECLS

/* What the practice has written, as a technique like those of the library. */

PalTechnique *pal_technique_new_own (PalKnowledge *knowledge, PalOwnTechnique *own);
GPtrArray *pal_technique_list_own (PalKnowledge *knowledge, GListModel *own);

G_END_DECLS
