/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The colours of the drawings: what has to stand out does, in every theme and tone of skin. */

#include <math.h>
#include <string.h>

#include <glib.h>

#define N_SKINS 5
#define N_TONES 5

static char *
read_sheet (const char *theme)
{
  g_autofree char *name = g_strconcat (theme, ".css", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "assets", "body", name, NULL);
  char *text;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* The value of a property in the rule of exactly this selector at the start of a line. */
static char *
find (const char *sheet, const char *selector, const char *property)
{
  g_autofree char *escaped = g_regex_escape_string (selector, -1);
  g_autofree char *pattern = g_strdup_printf (
    "^(?:[^{}\\n]*, )?%s(?:,[^{}\\n]*)? \\{[^}]*\\b%s: (#[0-9a-f]{6})", escaped, property);
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, sheet, 0, &match) ? g_match_info_fetch (match, 1) : NULL;
}

static double
linear (guint byte)
{
  double c = byte / 255.0;

  return c <= 0.03928 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

/* Relative luminance and contrast as WCAG 2.1 defines them. */
static double
luminance (const char *colour)
{
  guint rgb = (guint) g_ascii_strtoull (colour + 1, NULL, 16);

  return 0.2126 * linear (rgb >> 16) + 0.7152 * linear (rgb >> 8 & 0xff)
         + 0.0722 * linear (rgb & 0xff);
}

static double
contrast (const char *a, const char *b)
{
  double light = MAX (luminance (a), luminance (b));
  double dark = MIN (luminance (a), luminance (b));

  return (light + 0.05) / (dark + 0.05);
}

static void
check_borders (const char *theme, const char *sheet, const char *skin)
{
  g_autofree char *zone_selector = g_strconcat (skin, ".zone", NULL);
  g_autofree char *zone = find (sheet, zone_selector, "stroke");

  g_assert_nonnull (zone);
  for (guint i = 0; i <= N_TONES; i++)
    {
      g_autofree char *selector
        = i == 0 ? g_strconcat (skin, ".body", NULL) : g_strdup_printf ("%s.tone%u", skin, i);
      g_autofree char *fill = find (sheet, selector, "fill");

      g_assert_nonnull (fill);
      g_test_message ("%s %s%s on %s: %.2f", theme, skin, zone, fill, contrast (zone, fill));
      g_assert_cmpfloat (contrast (zone, fill), >=, 3.0);
    }
}

/* The borders of zones, on every tone of every skin. */
static void
test_zone_borders (void)
{
  static const char *const themes[] = { "light", "dark", "print" };

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      g_autofree char *sheet = read_sheet (themes[i]);

      check_borders (themes[i], sheet, "");
      for (guint skin = 1; skin <= N_SKINS && !g_str_equal (themes[i], "print"); skin++)
        {
          g_autofree char *selector = g_strdup_printf (".skin%u ", skin);

          check_borders (themes[i], sheet, selector);
        }
    }
}

/* Muscles are kept apart by their lines, which an eye that confuses red and green sees as well:
 * they differ from every tint in luminance. */
static void
test_muscle_lines (void)
{
  static const struct
  {
    const char *theme;
    double least;
  } themes[] = { { "light", 3.0 }, { "dark", 2.0 }, { "print", 3.0 } };

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      g_autofree char *sheet = read_sheet (themes[i].theme);
      g_autofree char *line = find (sheet, ".muscle", "stroke");

      g_assert_nonnull (line);
      for (guint tint = 1; tint <= 4; tint++)
        {
          g_autofree char *selector = g_strdup_printf (".m%u", tint);
          g_autofree char *fill = find (sheet, selector, "fill");

          g_assert_nonnull (fill);
          g_test_message ("%s %s on %s: %.2f", themes[i].theme, line, fill, contrast (line, fill));
          g_assert_cmpfloat (contrast (line, fill), >=, themes[i].least);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/atlas/styles/zone-borders", test_zone_borders);
  g_test_add_func ("/atlas/styles/muscle-lines", test_muscle_lines);
  return g_test_run ();
}
