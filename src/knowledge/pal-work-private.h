/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PAL_WORK_GUIDELINE,
  PAL_WORK_REVIEW,
  PAL_WORK_TRIAL,
  PAL_WORK_STUDY,
  PAL_WORK_TEXTBOOK,
  PAL_WORK_PAGE,
} PalWorkKind;

/* A book, paper or page that something is taken from. */
typedef struct
{
  const char *id; /* interned */
  char *citation;
  PalWorkKind kind;
  gboolean read; /* somebody read it for this program; otherwise it is where the matter stands */
} PalWork;

G_END_DECLS
