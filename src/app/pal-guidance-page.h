/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-guidance-case.h"

G_BEGIN_DECLS

/* What is known of a muscle and what can be done about it. */
#define PAL_TYPE_GUIDANCE_PAGE (pal_guidance_page_get_type ())
G_DECLARE_FINAL_TYPE (PalGuidancePage, pal_guidance_page, PAL, GUIDANCE_PAGE, AdwBin)

void pal_guidance_page_show (PalGuidancePage *self,
                             PalGuidanceCase *of,
                             const char *muscle,
                             PalVoice voice);
gboolean pal_guidance_page_is_complete (PalGuidancePage *self);

G_END_DECLS
