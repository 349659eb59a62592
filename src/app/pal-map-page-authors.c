/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-page"

/* Whose marks are seen, and where the two authors say different things. */

#include "pal-map-page-private.h"

#include <glib/gi18n-lib.h>

#include "pal-author-compare.h"

/* How many differences are told in one line; of more, only how many there are. */
#define MAX_TOLD 4

static const PalAuthor authors[] = { PAL_AUTHOR_CLIENT, PAL_AUTHOR_THERAPIST };

static const char *
get_words (PalAuthor author, PalAuthorLook look)
{
  static const char *const words[][3] = {
    { N_ ("The client’s marks are shown."),
      N_ ("The client’s marks are dimmed."),
      N_ ("The client’s marks are hidden.") },
    { N_ ("The therapist’s marks are shown."),
      N_ ("The therapist’s marks are dimmed."),
      N_ ("The therapist’s marks are hidden.") },
  };

  return _ (words[author == PAL_AUTHOR_CLIENT ? 0 : 1][look]);
}

static GPtrArray *
compare (PalMapPage *self)
{
  GListModel *today = pal_chart_get_today (self->chart);
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (today); i++)
    g_ptr_array_add (marks, g_list_model_get_item (today, i));
  return pal_author_compare (marks, pal_chart_get_findings (self->chart));
}

/* In one line, for whoever does not see them framed on the figure. */
static char *
dup_summary (PalMapPage *self, GPtrArray *differences)
{
  GString *summary;

  if (differences->len == 0)
    return g_strdup (_ ("No differences: what is looked for are zones that only one of the two marked, and pain that differs by 2 or more."));
  if (differences->len > MAX_TOLD)
    return g_strdup_printf (
        /* Translators: between what the client and what the therapist marked */
        ngettext ("%u difference, in the list beside the figure",
                  "%u differences, in the list beside the figure",
                  differences->len),
        differences->len);
  summary = g_string_new (NULL);
  g_string_printf (summary,
                   /* Translators: between what the client and what the therapist marked */
                   ngettext ("%u difference", "%u differences", differences->len),
                   differences->len);
  for (guint i = 0; i < differences->len; i++)
    {
      g_autofree char *words =
          pal_difference_list_dup_words (self->knowledge, g_ptr_array_index (differences, i));

      g_string_append_printf (summary, " · %s", words);
    }
  return g_string_free (summary, FALSE);
}

/**
 * pal_map_page_update_differences:
 * @self: the page
 *
 * Compares the authors again, while somebody looks at it.
 *
 * Returns: (transfer full) (nullable): how they differ in words, %NULL if it is not shown.
 */
char *
pal_map_page_update_differences (PalMapPage *self)
{
  gboolean shown = self->chart != NULL && pal_authors_button_get_differences (self->authors);
  g_autoptr (GPtrArray) differences = shown ? compare (self) : NULL;

  pal_body_map_set_differences (self->map, differences);
  gtk_widget_set_visible (GTK_WIDGET (self->differences), shown);
  if (!shown)
    return NULL;
  pal_difference_list_set_differences (self->differences, self->knowledge, differences);
  return dup_summary (self, differences);
}

/* Takes @text, which no mark that is still on its way to the disk talks over. */
static void
say (PalMapPage *self, char *text)
{
  g_clear_pointer (&self->say_id, g_free);
  pal_map_page_say (self, text);
}

static void
look_changed_cb (PalMapPage *self)
{
  g_assert (PAL_IS_MAP_PAGE (self));

  for (guint i = 0; i < G_N_ELEMENTS (authors); i++)
    {
      PalAuthorLook look = pal_authors_button_get_look (self->authors, authors[i]);
      PalMark *selected = pal_map_page_get_selected (self);

      if (pal_body_map_get_author_look (self->map, authors[i]) == look)
        continue;
      pal_body_map_set_author_look (self->map, authors[i], look);
      pal_mark_list_set_author_look (self->marks, authors[i], look);
      /* What is out of sight is not deleted by the next key. */
      if (look == PAL_LOOK_HIDDEN && selected != NULL
          && pal_mark_get_author (selected) == authors[i])
        pal_map_page_select (self, NULL);
      say (self, g_strdup (get_words (authors[i], look)));
    }
}

static void
differences_changed_cb (PalMapPage *self)
{
  char *summary = pal_map_page_update_differences (self);

  g_assert (PAL_IS_MAP_PAGE (self));
  say (self, summary != NULL ? summary : g_strdup (_ ("Differences are not shown.")));
}

static void
difference_chosen_cb (PalMapPage *self, PalMark *mark)
{
  g_assert (PAL_IS_MAP_PAGE (self));

  pal_map_page_show_author (self, pal_mark_get_author (mark));
  pal_map_page_show_region (self, pal_mark_get_zone (mark), PAL_LAYER_ZONES);
  pal_map_page_select (self, pal_entity_get_id (PAL_ENTITY (mark)));
}

/* Nobody makes marks that cannot be seen. */
void
pal_map_page_show_author (PalMapPage *self, PalAuthor author)
{
  pal_authors_button_set_look (self->authors, author, PAL_LOOK_SHOWN);
}

/* The next way to see the marks of the author who makes none now. */
void
pal_map_page_cycle_other_author (PalMapPage *self)
{
  PalAuthor other = self->author == PAL_AUTHOR_CLIENT ? PAL_AUTHOR_THERAPIST : PAL_AUTHOR_CLIENT;
  PalAuthorLook look = pal_authors_button_get_look (self->authors, other);

  pal_authors_button_set_look (
      self->authors, other, look == PAL_LOOK_HIDDEN ? PAL_LOOK_SHOWN : look + 1);
}

/**
 * pal_map_page_bind_authors:
 * @widget_class: the class of the page
 */
void
pal_map_page_bind_authors (GtkWidgetClass *widget_class)
{
  g_type_ensure (PAL_TYPE_AUTHORS_BUTTON);
  g_type_ensure (PAL_TYPE_DIFFERENCE_LIST);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, authors);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, differences);
  gtk_widget_class_bind_template_callback (widget_class, look_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, differences_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, difference_chosen_cb);
}
