/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-topic.h"

G_BEGIN_DECLS

/* What the parts of the library are called, and where each page is: an address is "kind/key" for a
 * page, "all/kind" for the list of a kind, "own/id" for a technique of the practice, "all/own" for
 * what the practice has written, and empty for the beginning. */

#define PAL_LIBRARY_OWN "own"

const char *pal_library_words_kind (PalTopicKind kind);
const char *pal_library_words_one (PalTopicKind kind);
const char *pal_library_words_about (PalTopicKind kind);
const char *pal_library_words_links (PalTopicKind from, const PalTopicLink *link);
char *pal_library_words_group (PalKnowledge *knowledge, const PalTopic *topic);

char *pal_library_address (const PalTopic *topic);
char *pal_library_address_of_list (PalTopicKind kind);
gboolean pal_library_address_get_list (const char *address, PalTopicKind *kind);
gboolean
pal_library_address_get_topic (const char *address, PalKnowledge *knowledge, PalTopic *topic);
const char *pal_library_address_get_own (const char *address);

G_END_DECLS
