/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Everything has two names, and what is advised is said in two ways. */
typedef enum
{
  PAL_VOICE_CLINICAL, /* for the therapist: "Upper trapezius, right" */
  PAL_VOICE_PLAIN,    /* for the client: "top of your right shoulder" */
} PalVoice;

#define PAL_N_VOICES 2

G_END_DECLS
