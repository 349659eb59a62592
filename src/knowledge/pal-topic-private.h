/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-knowledge-private.h"
#include "pal-topic.h"
#include "pal-word-index.h"

G_BEGIN_DECLS

GPtrArray *pal_knowledge_list_topics (PalKnowledge *self, PalTopicKind kind);

G_END_DECLS
