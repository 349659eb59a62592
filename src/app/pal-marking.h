/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "pal-figure.h"
#include "pal-knowledge.h"
#include "pal-mark.h"

G_BEGIN_DECLS

/* What an action on the map means: from a region, and a point where there is one, to a place. */

typedef enum
{
  PAL_TOOL_SELECT,
  PAL_TOOL_PAIN,
  PAL_TOOL_TRIGGER_POINT,
  PAL_TOOL_PALPATION, /* what else the hands find, or the posture */
  PAL_TOOL_NO_WORK, /* nobody is to work there */
  /* Ink: where a mouse or pen draws, a key or a tap fills the zone. */
  PAL_TOOL_DRAW,
  PAL_TOOL_LASSO,
  PAL_TOOL_BRUSH,
  PAL_TOOL_ARROW,
  PAL_TOOL_ERASE,
} PalTool;

typedef struct
{
  const char *key; /* of the region that was activated */
  PalLayer layer;
  PalView view;
  gboolean has_point; /* a pointer names a point, a keyboard does not */
  double u, v;        /* millimetres of the view */
} PalActivation;

#define PAL_TOOL_IS_INK(tool) ((tool) >= PAL_TOOL_DRAW)

PalKind pal_tool_get_kind (PalTool tool);

gboolean
pal_marking_place (PalFigure *figure, PalTool tool, const PalActivation *activation, PalPlace *place);
gboolean pal_marking_mirror (PalFigure *figure, PalMark *mark, PalPlace *place);
gboolean pal_marking_is_seen (PalFigure *figure, PalMark *mark, PalView view);
PalView pal_marking_choose_view (PalFigure *figure, GListModel *today, GListModel *ghosts);
char *pal_marking_next_muscle (PalFigure *figure, PalMark *mark, gboolean *listed);
GPtrArray *pal_marking_suggest (PalFigure *figure,
                                PalKnowledge *knowledge,
                                const char *muscle,
                                PalView view,
                                PalPoint point);

G_END_DECLS
