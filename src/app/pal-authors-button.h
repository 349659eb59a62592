/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pal-author-look.h"

G_BEGIN_DECLS

/* Chooses whose marks are seen on the map, and whether it shows where the two differ. */
#define PAL_TYPE_AUTHORS_BUTTON (pal_authors_button_get_type ())
G_DECLARE_FINAL_TYPE (PalAuthorsButton, pal_authors_button, PAL, AUTHORS_BUTTON, AdwBin)

PalAuthorLook pal_authors_button_get_look (PalAuthorsButton *self, PalAuthor author);
void pal_authors_button_set_look (PalAuthorsButton *self, PalAuthor author, PalAuthorLook look);
gboolean pal_authors_button_get_differences (PalAuthorsButton *self);
void pal_authors_button_set_differences (PalAuthorsButton *self, gboolean differences);
void pal_authors_button_reset (PalAuthorsButton *self);

G_END_DECLS
