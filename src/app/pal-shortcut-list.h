/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What one can do with a key, for the window that lists it. */
typedef struct
{
  const char *group;  /* a heading, not translated yet; entries of one group follow each other */
  const char *title;  /* what it does, not translated yet */
  const char *keys;   /* as gtk_accelerator_parse() reads them, with blanks between those that do the same */
  const char *others; /* further keys that do it, on a keypad for instance; NULL for none */
  const char *shown;  /* what is shown instead of the keys, not translated yet; NULL for the keys */
} PalShortcut;

const PalShortcut *pal_shortcut_list (gsize *n_shortcuts);

G_END_DECLS
