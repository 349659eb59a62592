/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-chip-bar.h"
#include "pal-rating-strip.h"

G_BEGIN_DECLS

/* Shared by pal-chip-bar.c, which asks, and pal-chip-bar-layout.c, which finds room for it. */
struct _PalChipBar
{
  GtkWidget parent_instance;

  char *mark_id; /* of the mark that is asked about; NULL while nothing is asked */
  GPtrArray *chips;    /* buttons; their data "zone" is where it may be felt */
  gboolean rating_shown;
  gboolean unfolded; /* all lines are wanted although they cover the figure */
  int n_laid;        /* how many chips are laid out, or what follows */
  gboolean numbers_left_out; /* there is room for a question only */

  PalRatingStrip *strip;
  GtkWidget *more;
  GtkWidget *close;
};

/* The label of a chip that was accepted. Room for it is kept from the beginning, so that nothing moves
 * under the finger. */
#define PAL_CHIP_ACCEPTED "✓ %s"

/* As many chips as one line holds. */
#define PAL_CHIPS_OF_ONE_LINE -1

/* pal-chip-bar-layout.c */
void pal_chip_bar_keep_room (GtkWidget *chip);
int pal_chip_bar_lay_out (PalChipBar *self, int width, int n_chips, gboolean allocate);
int pal_chip_bar_get_line_width (PalChipBar *self);

G_END_DECLS
