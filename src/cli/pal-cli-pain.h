/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-cli.h"
#include "pal-pain-drawing.h"

G_BEGIN_DECLS

gboolean
pal_cli_pain_read (PalPainDrawing *drawing, char **pain, char **checked, GError **error);

G_END_DECLS
