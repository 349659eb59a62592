/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many texts are tried for each damaged file. */
#define FUZZ_TEXTS_PER_FILE 20

void fuzz_test_init (int *argc, char ***argv);
guint fuzz_test_get_rounds (void);
GRand *fuzz_test_begin_round (guint round);

char *fuzz_test_make_text (GRand *rand,
                           const char *const *samples,
                           guint n_samples,
                           const char *alphabet);
guint fuzz_test_damage (GRand *rand, GByteArray *bytes, guint page_size);

G_END_DECLS
