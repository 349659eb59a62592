/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-command.h"

G_BEGIN_DECLS

/* A practice of people who do not exist, to look at the program with. */

#define PAL_DEMO_N_CLIENTS 12
#define PAL_DEMO_N_VISITS 60

GPtrArray *pal_demo_commands (GDateTime *now, guint32 seed);

G_END_DECLS
