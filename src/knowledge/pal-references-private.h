/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-knowledge-private.h"
#include "pal-markup-private.h"

G_BEGIN_DECLS

/* What one file says of another, followed while it is read. */
gboolean pal_knowledge_add_reference (
  GPtrArray *list, GPtrArray *things, const char *id, const char *missing, GError **error);
gboolean
pal_knowledge_read_care (PalKnowledge *self, PalMarkup *markup, GPtrArray *list, GError **error);
gboolean
pal_knowledge_read_refer (PalKnowledge *self, PalMarkup *markup, GPtrArray *list, GError **error);
gboolean
pal_knowledge_read_found_by (PalKnowledge *self, PalMarkup *markup, GPtrArray *list, GError **error);
gboolean
pal_knowledge_read_zone (PalKnowledge *self, PalMarkup *markup, GPtrArray *bases, GError **error);
gboolean
pal_knowledge_read_use (PalKnowledge *self, PalMarkup *markup, GPtrArray *uses, GError **error);
gboolean pal_knowledge_read_here (PalMarkup *markup, GPtrArray *uses, GError **error);
gboolean pal_knowledge_check_use (GPtrArray *uses, GError **error);

G_END_DECLS
