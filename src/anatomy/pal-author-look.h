/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-types.h"

G_BEGIN_DECLS

/* How the marks of one author are seen on a figure; what is recorded stays as it is. */
typedef enum
{
  PAL_LOOK_SHOWN,
  PAL_LOOK_DIMMED, /* still there, and behind those of the other */
  PAL_LOOK_HIDDEN, /* neither drawn nor found */
} PalAuthorLook;

/* Those of all authors; all are shown where it is all zero. */
typedef struct
{
  PalAuthorLook client;
  PalAuthorLook therapist;
} PalAuthorLooks;

PalAuthorLook pal_author_looks_get (const PalAuthorLooks *self, PalAuthor author);
void pal_author_looks_set (PalAuthorLooks *self, PalAuthor author, PalAuthorLook look);
double pal_author_look_get_alpha (PalAuthorLook look);

const char *pal_author_look_to_nick (PalAuthorLook look);
gboolean pal_author_look_from_nick (const char *nick, PalAuthorLook *look);

G_END_DECLS
