/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A heading that opens what lies below it. What is below is made when it is first opened. */
#define PAL_TYPE_GUIDANCE_FOLD (pal_guidance_fold_get_type ())
G_DECLARE_FINAL_TYPE (PalGuidanceFold, pal_guidance_fold, PAL, GUIDANCE_FOLD, AdwBin)

/* Returns: (transfer floating): what lies below the heading. */
typedef GtkWidget *(*PalGuidanceFoldFunc) (gpointer data);

GtkWidget *pal_guidance_fold_new (const char *title,
                                  const char *subtitle,
                                  PalGuidanceFoldFunc func,
                                  gpointer data,
                                  GDestroyNotify destroy);

void pal_guidance_fold_set_subtitle (PalGuidanceFold *self, const char *subtitle);
void pal_guidance_fold_set_extra (PalGuidanceFold *self, GtkWidget *extra);
void pal_guidance_fold_set_spoken (PalGuidanceFold *self, const char *spoken);
void pal_guidance_fold_set_icon (PalGuidanceFold *self, const char *icon_name);

gboolean pal_guidance_fold_get_open (PalGuidanceFold *self);
void pal_guidance_fold_set_open (PalGuidanceFold *self, gboolean open);

G_END_DECLS
