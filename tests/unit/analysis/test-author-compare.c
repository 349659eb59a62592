/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pal-author-compare.h"

#include "pal-finding.h"

#define NONE PAL_INTENSITY_EMPTY

typedef struct
{
  GPtrArray *marks;
  GPtrArray *rows; /* of findings */
} Visit;

static void
set_up (Visit *visit, gconstpointer data)
{
  visit->marks = g_ptr_array_new_with_free_func (g_object_unref);
  visit->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
}

static void
tear_down (Visit *visit, gconstpointer data)
{
  g_ptr_array_unref (visit->marks);
  g_ptr_array_unref (visit->rows);
}

/* A mark and its finding, both called @id. */
static void
add (Visit *visit,
     const char *id,
     const char *author,
     const char *kind,
     const char *zone,
     int intensity,
     const char *change,
     const char *linked)
{
  GVariantDict mark, finding;
  g_autoptr (GVariant) row = NULL;

  g_variant_dict_init (&mark, NULL);
  pal_row_set_string (&mark, "id", id);
  pal_row_set_string (&mark, "finding_id", id);
  pal_row_set_string (&mark, "author", author);
  pal_row_set_string (&mark, "kind", kind);
  pal_row_set_string (&mark, "zone", zone);
  pal_row_set_string (&mark, "change", change);
  if (intensity != NONE)
    pal_row_set_int (&mark, "intensity", intensity);
  row = pal_row_end (&mark);
  g_ptr_array_add (visit->marks, pal_entity_new (PAL_TYPE_MARK, row));

  g_variant_dict_init (&finding, NULL);
  pal_row_set_string (&finding, "id", id);
  pal_row_set_string (&finding, "linked_id", linked);
  g_ptr_array_add (visit->rows, pal_row_end (&finding));
}

/* The differences as "type zone client therapist; …". */
static void
assert_differences (Visit *visit, const char *expected)
{
  const char *types[] = { "client", "therapist", "number" };
  g_autoptr (PalEntityList) findings = pal_entity_list_new (
      PAL_TYPE_FINDING, PAL_FINDING_TABLE, NULL, NULL, pal_finding_compare);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  pal_entity_list_set_rows (findings, visit->rows);
  found = pal_author_compare (visit->marks, findings);
  for (guint i = 0; i < found->len; i++)
    {
      PalAuthorDifference *difference = g_ptr_array_index (found, i);

      g_string_append_printf (
          text,
          "%s%s %s %s %s",
          i > 0 ? "; " : "",
          types[difference->type],
          difference->zone,
          difference->client != NULL ? pal_entity_get_id (PAL_ENTITY (difference->client)) : "-",
          difference->therapist != NULL ? pal_entity_get_id (PAL_ENTITY (difference->therapist))
                                        : "-");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_zones (Visit *visit, gconstpointer data)
{
  assert_differences (visit, "");
  add (visit, "a", "client", "pain", "low-back-r", 5, NULL, NULL);
  assert_differences (visit, "client low-back-r a -");
  add (visit, "b", "therapist", "pain", "low-back-l", 5, NULL, NULL);
  assert_differences (visit, "client low-back-r a -; therapist low-back-l - b");
  add (visit, "c", "therapist", "pain", "low-back-r", 5, NULL, NULL);
  assert_differences (visit, "therapist low-back-l - b");

  /* Each zone once. */
  add (visit, "d", "therapist", "trigger-point", "low-back-l", 8, NULL, NULL);
  assert_differences (visit, "therapist low-back-l - b");
}

/* A trigger point says that the zone was looked at, and its tenderness is no pain. */
static void
test_kinds (Visit *visit, gconstpointer data)
{
  add (visit, "a", "client", "pain", "neck-back-r", 2, NULL, NULL);
  add (visit, "b", "therapist", "trigger-point", "neck-back-r", 9, NULL, NULL);
  assert_differences (visit, "");
  add (visit, "c", "client", "free", "calf-l", NONE, NULL, NULL);
  add (visit, "d", "therapist", "note", "calf-r", NONE, NULL, NULL);
  assert_differences (visit, "");
  add (visit, "e", "client", "pain", "calf-l", 0, "gone", NULL);
  assert_differences (visit, "");
  add (visit, "f", "therapist", "pain", "calf-l", 3, NULL, NULL);
  assert_differences (visit, "therapist calf-l - f");
}

static void
test_numbers (Visit *visit, gconstpointer data)
{
  add (visit, "a", "client", "pain", "neck-back-r", 5, NULL, NULL);
  add (visit, "b", "therapist", "pain", "neck-back-r", 6, NULL, NULL);
  assert_differences (visit, "");
  add (visit, "c", "client", "pain", "calf-l", 5, NULL, NULL);
  add (visit, "d", "therapist", "pain", "calf-l", 3, NULL, NULL);
  assert_differences (visit, "number calf-l c d");
  /* One of two in a zone fits. */
  add (visit, "e", "therapist", "pain", "calf-l", 4, NULL, NULL);
  assert_differences (visit, "");
  /* What nobody gave is not 0. */
  add (visit, "f", "client", "pain", "calf-r", 9, NULL, NULL);
  add (visit, "g", "therapist", "pain", "calf-r", NONE, NULL, NULL);
  assert_differences (visit, "");
  add (visit, "h", "client", "pain", "shin-r", 0, NULL, NULL);
  add (visit, "i", "therapist", "pain", "shin-r", 2, NULL, NULL);
  assert_differences (visit, "number shin-r h i");
}

/* What was linked by hand is the same thing in whatever zone, whichever of the two knows it. */
static void
test_links (Visit *visit, gconstpointer data)
{
  add (visit, "a", "client", "pain", "temple-r", 7, NULL, NULL);
  add (visit, "b", "therapist", "trigger-point", "shoulder-top-r", 6, NULL, "a");
  assert_differences (visit, "");
  add (visit, "c", "client", "pain", "calf-l", 7, NULL, "d");
  add (visit, "d", "therapist", "pain", "shin-l", 4, NULL, NULL);
  assert_differences (visit, "number calf-l c d");
  add (visit, "e", "therapist", "pain", "chest-r", 4, NULL, "gone-by-now");
  assert_differences (visit, "therapist chest-r - e; number calf-l c d");
}

#define ADD(name, func)                                                                            \
  g_test_add ("/analysis/author-compare/" name, Visit, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("zones", test_zones);
  ADD ("kinds", test_kinds);
  ADD ("numbers", test_numbers);
  ADD ("links", test_links);
  return g_test_run ();
}
