/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fuzz-test"

#include "fuzz-test.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

#define DEFAULT_ROUNDS 50
#define DEFAULT_SEED 1
#define MAX_EDITS 6
#define MAX_TEXT 4000

static char current_round[64];

/* Names the round that brought the program down, and lets it go down. */
static void
signal_cb (int number)
{
  if (write (STDERR_FILENO, current_round, strlen (current_round)) < 0)
    _exit (1);
  raise (number);
}

static guint
get_number (const char *variable, guint fallback)
{
  const char *text = g_getenv (variable);

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : fallback;
}

/* Instead of g_test_init(). */
void
fuzz_test_init (int *argc, char ***argv)
{
  struct sigaction action = { .sa_handler = signal_cb, .sa_flags = (int) SA_RESETHAND };

  g_test_init (argc, argv, NULL);
  g_assert_cmpint (sigaction (SIGABRT, &action, NULL), ==, 0);
  g_assert_cmpint (sigaction (SIGTRAP, &action, NULL), ==, 0);
}

guint
fuzz_test_get_rounds (void)
{
  return MAX (get_number ("PAL_FUZZ", DEFAULT_ROUNDS), 1);
}

/* Returns the chance of one round, which depends on nothing but the seed and its number. */
GRand *
fuzz_test_begin_round (guint round)
{
  guint32 seeds[] = { get_number ("PAL_FUZZ_SEED", DEFAULT_SEED), round };

  g_snprintf (current_round, sizeof current_round, "# seed %u, round %u\n", seeds[0], seeds[1]);
  return g_rand_new_with_seed_array (seeds, G_N_ELEMENTS (seeds));
}

/* A number below @end, small ones more often. */
static guint
pick (GRand *rand, guint end)
{
  guint limit = end > 0 && g_rand_boolean (rand) ? MIN (end, 8) : end;

  return limit > 1 ? (guint) g_rand_int_range (rand, 0, (gint32) limit) : 0;
}

static char
pick_char (GRand *rand, const char *alphabet)
{
  if (pick (rand, 16) == 0)
    return (char) g_rand_int_range (rand, 1, 256);
  return alphabet[g_rand_int_range (rand, 0, (gint32) strlen (alphabet))];
}

static void
edit_text (GRand *rand, GString *text, const char *other, const char *alphabet)
{
  gsize at = pick (rand, (guint) text->len + 1);
  gsize length = pick (rand, 64);
  g_autofree char *piece = NULL;

  length = MIN (length, text->len - at);
  piece = g_strndup (text->str + at, length);
  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      g_string_erase (text, (gssize) at, (gssize) length);
      break;
    case 1:
      g_string_insert (text, (gssize) at, piece);
      break;
    case 2:
      g_string_insert_c (text, (gssize) at, pick_char (rand, alphabet));
      break;
    case 3:
      if (at < text->len)
        text->str[at] = pick_char (rand, alphabet);
      break;
    case 4:
      g_string_insert (text, (gssize) at, other + pick (rand, (guint) strlen (other) + 1));
      break;
    default:
      g_string_truncate (text, at);
      break;
    }
}

/* A sample with a few faults, or now and then no sample at all; without zero bytes, but not always
 * UTF-8. */
char *
fuzz_test_make_text (GRand *rand, const char *const *samples, guint n_samples, const char *alphabet)
{
  const char *sample = samples[g_rand_int_range (rand, 0, (gint32) n_samples)];
  GString *text = g_string_new (pick (rand, 10) == 9 ? "" : sample);
  guint n_edits = pick (rand, MAX_EDITS);

  for (guint i = 0; i < n_edits; i++)
    edit_text (
        rand, text, samples[g_rand_int_range (rand, 0, (gint32) n_samples)], alphabet);
  if (pick (rand, 10) == 9)
    for (guint i = pick (rand, 40); i > 0; i--)
      g_string_append_c (text, pick_char (rand, alphabet));
  g_string_truncate (text, MIN (text->len, MAX_TEXT));
  return g_string_free (text, FALSE);
}

static void
overwrite (GRand *rand, GByteArray *bytes, guint at, guint length, int value)
{
  for (guint i = at; i < MIN (at + length, bytes->len); i++)
    bytes->data[i] = (guint8) (value >= 0 ? value : g_rand_int_range (rand, 0, 256));
}

/* Damages a file as disks, cables and other programs do. Returns the kind of damage. */
guint
fuzz_test_damage (GRand *rand, GByteArray *bytes, guint page_size)
{
  guint n_pages = MAX (bytes->len / page_size, 1);
  guint page = (guint) g_rand_int_range (rand, 0, (gint32) n_pages);
  guint other = (guint) g_rand_int_range (rand, 0, (gint32) n_pages);
  guint at = (guint) g_rand_int_range (rand, 0, (gint32) bytes->len);
  guint kind = (guint) g_rand_int_range (rand, 0, 9);
  guint n;

  switch (kind)
    {
    case 0: /* bits anywhere */
      for (n = 1 + pick (rand, 32); n > 0; n--)
        bytes->data[g_rand_int_range (rand, 0, (gint32) bytes->len)]
            ^= (guint8) (1 << g_rand_int_range (rand, 0, 8));
      break;
    case 1: /* bits in the header of the file */
      for (n = 1 + pick (rand, 8); n > 0; n--)
        bytes->data[g_rand_int_range (rand, 0, (gint32) MIN (100, bytes->len))]
            ^= (guint8) (1 << g_rand_int_range (rand, 0, 8));
      break;
    case 2: /* the header of a page, where its cells are counted and found */
      for (n = 1 + pick (rand, 8); n > 0; n--)
        {
          guint header = page * page_size + (page == 0 ? 100 : 0);

          overwrite (rand, bytes, header + (guint) g_rand_int_range (rand, 0, 40), 1, -1);
        }
      break;
    case 3: /* something else written over a part */
      overwrite (rand, bytes, at, 1 + pick (rand, 4096), -1);
      break;
    case 4: /* a part, or a page, that was never written */
      if (g_rand_boolean (rand))
        overwrite (rand, bytes, at, 1 + pick (rand, 4096), 0);
      else
        overwrite (rand, bytes, page * page_size, page_size, 0);
      break;
    case 5: /* the end is missing */
      g_byte_array_set_size (bytes, g_rand_boolean (rand) ? at : page * page_size);
      break;
    case 6: /* a page in another's place */
      if (bytes->len >= n_pages * page_size)
        memmove (bytes->data + page * page_size, bytes->data + other * page_size, page_size);
      break;
    case 7: /* something hangs on at the end */
      n = 1 + pick (rand, 4096);
      g_byte_array_set_size (bytes, bytes->len + n);
      overwrite (rand, bytes, bytes->len - n, n, -1);
      break;
    default: /* one byte of text made another, as in a word of the schema */
      bytes->data[at] = (guint8) g_rand_int_range (rand, 0, 256);
      break;
    }
  return kind;
}
