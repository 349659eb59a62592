/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <cairo.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli-test.h"
#include "pal-folder.h"

static void
test_demo (CliTest *test, gconstpointer data)
{
  g_autofree char *database = cli_test_path (test, "practice.db");
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  JsonObject *result;
  GStatBuf info;

  g_assert_cmpint (cli_test_run (test, "demo", "--json", NULL), ==, 0);
  result = cli_test_get_json (test);
  g_assert_cmpstr (json_object_get_string_member (result, "folder"), ==, test->folder);
  g_assert_cmpint (json_object_get_int_member (result, "clients"), ==, 12);
  g_assert_cmpint (json_object_get_int_member (result, "visits"), ==, 60);
  g_assert_cmpint (g_stat (database, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);

  /* Never over a record that is there. */
  before = cli_test_read (test, "practice.db");
  g_assert_cmpint (cli_test_run (test, "demo", NULL), ==, 4);
  g_assert_nonnull (strstr (test->errors, "already"));
  after = cli_test_read (test, "practice.db");
  g_assert_true (g_bytes_equal (before, after));
}

/* The people are the same in every language, and what is written of them is in the reader's. */
static void
test_demo_in_german (CliTest *test, gconstpointer data)
{
  const char *german[] = { "LC_ALL", "de_DE.UTF-8", NULL };
  g_autofree char *again = cli_test_path (test, "again");
  g_autofree char *english = cli_test_path (test, "english");
  const char *folders[] = { test->folder, again, english };
  char *said[3] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      const char *fill[] = { "demo", "--data-dir", folders[i], NULL };
      const char *list[] = { "clients", "--json", "--data-dir", folders[i], NULL };
      const char *const *language = i < 2 ? german : NULL;

      g_assert_cmpint (cli_test_run_words (test, fill, language), ==, 0);
      g_assert_cmpint (cli_test_run_words (test, list, language), ==, 0);
      said[i] = g_strdup (test->output);
    }
  g_assert_cmpstr (said[0], ==, said[1]);
  g_assert_nonnull (strstr (said[0], "Buchhalterin, sitzt den ganzen Tag"));
  g_assert_null (strstr (said[0], "Bookkeeper"));
  g_assert_nonnull (strstr (said[2], "Bookkeeper, sits all day"));
  g_assert_nonnull (strstr (said[2], "Platzhalter"));
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    g_free (said[i]);
}

static void
test_demo_in_new_folder (CliTest *test, gconstpointer data)
{
  g_autofree char *folder = cli_test_path (test, "not/yet there");
  const char *words[] = { "demo", "--data-dir", folder, NULL };
  const char *check[] = { "check", "--data-dir", folder, NULL };

  g_assert_cmpint (cli_test_run_words (test, words, NULL), ==, 0);
  g_assert_cmpint (cli_test_run_words (test, check, NULL), ==, 0);
}

/* Without a folder the demo goes nowhere near the person's own record. */
static void
test_demo_without_folder (CliTest *test, gconstpointer data)
{
  g_autofree char *home = cli_test_path (test, "home");
  const char *words[] = { "demo", NULL };
  const char *clients[] = { "clients", "--json", NULL };
  const char *environment[] = { "XDG_DATA_HOME", home, "TMPDIR", test->folder, NULL };

  g_assert_cmpint (cli_test_run_words (test, words, environment), ==, 0);
  g_assert_true (g_str_has_prefix (test->output, test->folder));
  g_assert_false (g_file_test (home, G_FILE_TEST_EXISTS));
  g_assert_cmpint (cli_test_run_words (test, clients, environment), ==, 3);

  /* What others read without a folder is the person's own record. */
  {
    g_autofree char *own = g_build_filename (home, "palpate", NULL);
    const char *fill[] = { "demo", "--data-dir", own, NULL };

    g_assert_cmpint (cli_test_run_words (test, fill, environment), ==, 0);
    g_assert_cmpint (cli_test_run_words (test, clients, environment), ==, 0);
    g_assert_cmpuint (json_array_get_length (cli_test_get_array (test, "clients")), ==, 12);
  }
}

/* While the program has the folder, nobody else writes in it. */
static void
test_demo_refuses_in_use (CliTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PalFolder) held = pal_folder_lock (test->folder, &error);

  g_assert_no_error (error);
  g_assert_nonnull (held);
  g_assert_cmpint (cli_test_run (test, "demo", NULL), ==, 4);
  g_assert_nonnull (strstr (test->errors, "already working"));
}

static char *
some_visit (CliTest *test)
{
  g_autofree char *client = NULL;

  cli_test_run (test, "clients", "--json", NULL);
  client = cli_test_dup_id (test, "clients", 0);
  cli_test_run (test, "visits", client, "--json", NULL);
  return cli_test_dup_id (test, "visits", 0);
}

static void
test_render (CliTest *test, gconstpointer data)
{
  const struct
  {
    const char *name, *magic, *view, *layer, *colours, *skin;
  } cases[] = {
    { "map.svg", "<?xml", "back", "zones", "print", "lines" },
    { "map.png", "\x89PNG", "front", "superficial", "light", "skin1" },
    { "map.PDF", "%PDF-", "left", "skin", "print", "skin2" },
    { "skeleton.png", "\x89PNG", "back", "skeleton", "dark", "skin5" },
    { "map with spaces.svg", "<?xml", "right", "deep", "dark", "skin4" },
  };
  g_autofree char *visit = some_visit (test);

  g_assert_cmpint (cli_test_run (test, "demo", NULL), ==, 4);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = cli_test_path (test, cases[i].name);
      g_autoptr (GBytes) bytes = NULL;
      GStatBuf info;

      g_assert_cmpint (cli_test_run (test,
                                     "render",
                                     "--visit",
                                     visit,
                                     "--view",
                                     cases[i].view,
                                     "--layer",
                                     cases[i].layer,
                                     "--colours",
                                     cases[i].colours,
                                     "--skin",
                                     cases[i].skin,
                                     "-o",
                                     path,
                                     NULL),
                       ==,
                       0);
      g_assert_cmpstr (test->output, ==, "");
      bytes = cli_test_read (test, cases[i].name);
      g_assert_cmpuint (g_bytes_get_size (bytes), >, 10000);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL),
                       strlen (cases[i].magic),
                       cases[i].magic,
                       strlen (cases[i].magic));
      g_assert_cmpint (g_stat (path, &info), ==, 0);
      g_assert_cmpuint (info.st_mode & 0777, ==, 0600);
    }
}

/* The marks are in the picture: a visit with marks differs from one whose marks are elsewhere. */
static void
test_render_shows_marks (CliTest *test, gconstpointer data)
{
  g_autofree char *client = NULL;
  g_autofree char *first = some_visit (test);
  g_autofree char *last = NULL;
  g_autofree char *one = cli_test_path (test, "one.png");
  g_autofree char *two = cli_test_path (test, "two.png");
  g_autoptr (GBytes) one_bytes = NULL;
  g_autoptr (GBytes) two_bytes = NULL;

  cli_test_run (test, "clients", "--json", NULL);
  client = cli_test_dup_id (test, "clients", 0);
  cli_test_run (test, "visits", client, "--json", NULL);
  last = cli_test_dup_id (test, "visits", 8);
  g_assert_cmpint (cli_test_run (test, "render", "--visit", first, "-o", one, NULL), ==, 0);
  g_assert_cmpint (cli_test_run (test, "render", "--visit", last, "-o", two, NULL), ==, 0);
  one_bytes = cli_test_read (test, "one.png");
  two_bytes = cli_test_read (test, "two.png");
  g_assert_false (g_bytes_equal (one_bytes, two_bytes));
}

/* The last visit of somebody of whom @word is said there. */
static char *
visit_with (CliTest *test, const char *word)
{
  guint n_clients;

  cli_test_run (test, "clients", "--json", NULL);
  n_clients = json_array_get_length (cli_test_get_array (test, "clients"));
  for (guint i = 0; i < n_clients; i++)
    {
      g_autofree char *client = NULL;
      g_autofree char *visit = NULL;
      guint n_visits;

      cli_test_run (test, "clients", "--json", NULL);
      client = cli_test_dup_id (test, "clients", i);
      cli_test_run (test, "visits", client, "--json", NULL);
      n_visits = json_array_get_length (cli_test_get_array (test, "visits"));
      visit = cli_test_dup_id (test, "visits", n_visits - 1);
      cli_test_run (test, "marks", visit, "--json", NULL);
      if (strstr (test->output, word) != NULL)
        return g_steal_pointer (&visit);
    }
  g_assert_not_reached ();
}

/* Where on a picture the colour is of what says that nobody is to work: the middle of it from above, the
 * legend left out, of the height of the picture. */
static double
find_no_work (const char *path)
{
  cairo_surface_t *picture = cairo_image_surface_create_from_png (path);
  int width = cairo_image_surface_get_width (picture);
  int height = cairo_image_surface_get_height (picture);
  double sum = 0.0, n = 0.0;

  g_assert_cmpint (cairo_surface_status (picture), ==, CAIRO_STATUS_SUCCESS);
  for (int y = 0; y < height * 4 / 5; y++)
    {
      const guint8 *row = cairo_image_surface_get_data (picture)
                          + (gsize) y * (gsize) cairo_image_surface_get_stride (picture);

      for (int x = 0; x < width; x++)
        {
          guint32 pixel;

          memcpy (&pixel, row + 4 * x, sizeof pixel);
          if (ABS ((int) (pixel >> 16 & 0xff) - 0x8c) < 24 && (pixel >> 8 & 0xff) < 24
              && ABS ((int) (pixel & 0xff) - 0x1a) < 24)
            {
              sum += y;
              n += 1.0;
            }
        }
    }
  cairo_surface_destroy (picture);
  g_assert_cmpfloat (n, >, 100.0);
  return sum / n / height;
}

/* A part of a calf where nobody is to work is one of the calf on every figure, of which all stand on the
 * same ground. */
static void
test_render_no_work (CliTest *test, gconstpointer data)
{
  const char *const figures[] = { "adult", "female", "heavier", "child" };
  g_autofree char *visit = visit_with (test, "varicose-veins");
  g_autofree char *path = cli_test_path (test, "part.png");
  double adult = 0.0;

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      double at;

      g_assert_cmpint (cli_test_run (test, "render", "--visit", visit, "--view", "back", "--colours",
                                     "light", "--figure", figures[i], "-o", path, NULL),
                       ==,
                       0);
      at = find_no_work (path);
      g_test_message ("%s: %.4f", figures[i], at);
      if (i == 0)
        adult = at;
      g_assert_cmpfloat_with_epsilon (at, adult, 0.02);
    }
}

/* An arrow is drawn into files as what it is, a shape in the colour of its pen, and nothing is turned
 * into pixels. */
static void
test_render_ink (CliTest *test, gconstpointer data)
{
  g_autofree char *visit = visit_with (test, "\"arrow\"");
  g_autofree char *path = cli_test_path (test, "ink.svg");
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpint (
      cli_test_run (test, "render", "--visit", visit, "--view", "back", "-o", path, NULL), ==, 0);
  bytes = cli_test_read (test, "ink.svg");
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  /* 0b57c4, for what shoots, in parts of a hundred as Cairo writes it */
  g_assert_nonnull (strstr (text, "34.117647%"));
  g_assert_null (strstr (text, "<image"));
}

static void
test_render_refuses (CliTest *test, gconstpointer data)
{
  g_autofree char *visit = some_visit (test);
  g_autofree char *svg = cli_test_path (test, "map.svg");
  g_autofree char *bmp = cli_test_path (test, "map.bmp");
  g_autofree char *nowhere = cli_test_path (test, "no/such/folder/map.svg");
  g_autofree char *folder = cli_test_path (test, "folder.svg");

  g_assert_cmpint (cli_test_run (test, "render", NULL), ==, 2);
  g_assert_cmpint (cli_test_run (test, "render", "--visit", visit, NULL), ==, 2);
  g_assert_cmpint (cli_test_run (test, "render", "-o", svg, NULL), ==, 2);
  g_assert_cmpint (cli_test_run (test, "render", "--visit", visit, "-o", bmp, NULL), ==, 2);
  g_assert_cmpint (
      cli_test_run (test, "render", "--visit", visit, "--view", "up", "-o", svg, NULL), ==, 2);
  g_assert_cmpint (
      cli_test_run (test, "render", "--visit", visit, "--colours", "mauve", "-o", svg, NULL),
      ==,
      2);
  g_assert_cmpint (
      cli_test_run (test, "render", "--visit", visit, "--skin", "skin6", "-o", svg, NULL), ==, 2);
  g_assert_cmpint (cli_test_run (test, "render", "--visit", "zzz", "-o", svg, NULL), ==, 3);
  g_assert_cmpint (cli_test_run (test, "render", "--visit", visit, "-o", nowhere, NULL), ==, 1);
  g_assert_cmpint (
      cli_test_run (test, "render", "--visit", visit, "-o", "/proc/map.svg", NULL), ==, 1);
  g_assert_nonnull (strstr (test->errors, "/proc/map.svg"));
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (cli_test_run (test, "render", "--visit", visit, "-o", folder, NULL), ==, 1);
  g_assert_false (g_file_test (svg, G_FILE_TEST_EXISTS));
}

/* Runs the program with its output into @fd, and returns what it returns. */
static int
run_into (CliTest *test, int fd)
{
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_take_stdout_fd (launcher, fd);
  process = g_subprocess_launcher_spawn (launcher,
                                         &error,
                                         cli_test_get_program (),
                                         "regions",
                                         "--json",
                                         "--data-dir",
                                         test->folder,
                                         NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait (process, NULL, &error));
  g_assert_true (g_subprocess_get_if_exited (process));
  return g_subprocess_get_exit_status (process);
}

static void
test_output_goes_wrong (CliTest *test, gconstpointer data)
{
  int pipe_fds[2];

  /* A reader that has seen enough is no fault; a full disk is one. */
  g_assert_cmpint (pipe (pipe_fds), ==, 0);
  close (pipe_fds[0]);
  g_assert_cmpint (run_into (test, pipe_fds[1]), ==, 0);
  g_assert_cmpint (run_into (test, open ("/dev/full", O_WRONLY | O_CLOEXEC)), ==, 1);
}

#define ADD(name, func, data)                                                                      \
  g_test_add ("/cli/write/" name, CliTest, data, cli_test_set_up, func, cli_test_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cli_test_init (argc, argv);
  ADD ("demo", test_demo, "empty");
  ADD ("demo/german", test_demo_in_german, "empty");
  ADD ("demo/new-folder", test_demo_in_new_folder, "empty");
  ADD ("demo/without-folder", test_demo_without_folder, "empty");
  ADD ("demo/refuses-in-use", test_demo_refuses_in_use, "empty");
  ADD ("render", test_render, NULL);
  ADD ("render/shows-marks", test_render_shows_marks, NULL);
  ADD ("render/ink", test_render_ink, NULL);
  ADD ("render/no-work", test_render_no_work, NULL);
  ADD ("render/refuses", test_render_refuses, NULL);
  ADD ("output-goes-wrong", test_output_goes_wrong, "empty");
  return g_test_run ();
}
