/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-body-node.h"
#include "pal-chart.h"

G_BEGIN_DECLS

/* The body as an outline that can be searched: areas, their zones, what is marked there and the
 * muscles underneath. What can be done with a region on the map can be done here by key and by ear. */
#define PAL_TYPE_BODY_TREE (pal_body_tree_get_type ())
G_DECLARE_FINAL_TYPE (PalBodyTree, pal_body_tree, PAL, BODY_TREE, AdwBin)

void pal_body_tree_set_knowledge (PalBodyTree *self, PalKnowledge *knowledge);
void pal_body_tree_set_chart (PalBodyTree *self, PalChart *chart);
const char *pal_body_tree_get_focused_key (PalBodyTree *self);
const char *pal_body_tree_get_focused_description (PalBodyTree *self);
void pal_body_tree_describe (PalBodyTree *self);

G_END_DECLS
