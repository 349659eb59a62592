/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-cli.h"
#include "pal-figure-painter.h"
#include "pal-figure.h"

#include "pal-cli-record.h"

G_BEGIN_DECLS

/* Words of the command line that are about the figure. A word that was not given leaves the value
 * as it is. */

gboolean pal_cli_parse_view (const char *word, PalView *view, GError **error);
gboolean pal_cli_parse_layer (const char *word, PalLayer *layer, GError **error);
gboolean pal_cli_parse_skin (const char *word, PalSkin *skin, GError **error);
gboolean pal_cli_parse_theme (const char *word, PalTheme *theme, GError **error);

PalFigure *pal_cli_load_figure (PalCliRecord *record, const char *client_id, GError **error);

G_END_DECLS
