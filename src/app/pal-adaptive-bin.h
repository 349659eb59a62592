/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Says whether there is little room: whether it is narrower than a width that grows with the text.
 * While it is, it has the style class "narrow". */
#define PAL_TYPE_ADAPTIVE_BIN (pal_adaptive_bin_get_type ())
G_DECLARE_DERIVABLE_TYPE (PalAdaptiveBin, pal_adaptive_bin, PAL, ADAPTIVE_BIN, GtkWidget)

struct _PalAdaptiveBinClass
{
  GtkWidgetClass parent_class;
};

gboolean pal_adaptive_bin_get_narrow (PalAdaptiveBin *self);

/* For subclasses that give out the room in another way. */
gboolean pal_adaptive_bin_take_width (PalAdaptiveBin *self, int width, double text_scale);

double pal_adaptive_text_scale (GtkWidget *widget);

G_END_DECLS
