/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A book, paper or page that something is taken from. */
typedef struct
{
  const char *id; /* interned */
  char *citation;
  gboolean read; /* somebody read it for this program; otherwise it is where the matter stands */
} PalWork;

G_END_DECLS
