/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The figures that the map can show, each with its outline, all to one scale, and its name. */
#define PAL_TYPE_FIGURE_CHOOSER (pal_figure_chooser_get_type ())
G_DECLARE_FINAL_TYPE (PalFigureChooser, pal_figure_chooser, PAL, FIGURE_CHOOSER, AdwBin)

const char *pal_figure_chooser_get_words (const char *figure);

void pal_figure_chooser_set_figure (PalFigureChooser *self, const char *figure);
const char *pal_figure_chooser_get_figure (PalFigureChooser *self);

G_END_DECLS
