/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pal-chart.h"
#include "pal-knowledge.h"

G_BEGIN_DECLS

/* What is known of a mark that cannot be changed, to be read. */

GtkWidget *pal_mark_facts_new (PalKnowledge *knowledge, PalChart *chart, PalMark *mark);

G_END_DECLS
