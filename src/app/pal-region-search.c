/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-region-search"

#include "pal-region-search.h"

#include <glib/gi18n-lib.h>

/* More than this nobody reads; another letter finds it faster. */
#define MAX_RESULTS 12

struct _PalRegionSearch
{
  GtkPopover parent_instance;

  PalKnowledge *knowledge;
  PalFigure *figure;

  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkListBox *results;
};

G_DEFINE_FINAL_TYPE (PalRegionSearch, pal_region_search, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The layer in which a region is to be shown: a zone, or the outermost layer that has the muscle. */
static PalLayer
layer_of (PalRegionSearch *self, const char *key)
{
  static const PalLayer layers[]
      = { PAL_LAYER_ZONES, PAL_LAYER_SUPERFICIAL, PAL_LAYER_INTERMEDIATE, PAL_LAYER_DEEP };

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    for (PalView view = PAL_VIEW_FRONT; view <= PAL_VIEW_MAIN_LAST; view++)
      if (pal_figure_view_lookup (pal_figure_get_view (self->figure, view), layers[i], key) != NULL)
        return layers[i];
  return PAL_LAYER_SKIN;
}

/* The region that is shown for what was found: itself, or the zone in which a landmark is looked for. */
static char *
dup_region (PalRegionSearch *self, const char *key)
{
  char *zone = pal_knowledge_dup_landmark_zone (self->knowledge, key);

  return zone != NULL ? zone : g_strdup (key);
}

static void
clear (PalRegionSearch *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->results, 0)) != NULL)
    gtk_list_box_remove (self->results, GTK_WIDGET (row));
}

/* @region is what choosing @key leads to. */
static void
append (PalRegionSearch *self, const char *key, const char *region)
{
  g_autofree char *name = pal_knowledge_dup_name (self->knowledge, key, PAL_VOICE_CLINICAL, NULL);
  g_autofree char *plain = pal_knowledge_dup_name (self->knowledge, key, PAL_VOICE_PLAIN, NULL);
  const PalLandmark *landmark = pal_knowledge_lookup_landmark (self->knowledge, key);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), plain);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "key", g_strdup (region), g_free);
  if (landmark != NULL)
    {
      const char *find = pal_landmark_get_find (landmark, PAL_VOICE_CLINICAL, NULL);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), find);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
    }
  gtk_list_box_append (self->results, row);
}

static void
search_changed_cb (PalRegionSearch *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_auto (GStrv) keys = NULL;
  guint n_results = 0;

  g_assert (PAL_IS_REGION_SEARCH (self));

  clear (self);
  if (*text != '\0')
    keys = pal_knowledge_search (self->knowledge, text, NULL);
  for (guint i = 0; keys != NULL && keys[i] != NULL && n_results < MAX_RESULTS; i++)
    {
      g_autofree char *region = dup_region (self, keys[i]);

      if (layer_of (self, region) == PAL_LAYER_SKIN)
        continue;
      append (self, keys[i], region);
      n_results++;
    }
  gtk_stack_set_visible_child_name (
      self->stack, n_results > 0 ? "results" : (*text != '\0' ? "none" : "hint"));
}

static void
row_activated_cb (PalRegionSearch *self, GtkListBoxRow *row)
{
  g_autofree char *key = g_strdup (g_object_get_data (G_OBJECT (row), "key"));

  g_assert (PAL_IS_REGION_SEARCH (self));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, key, layer_of (self, key));
}

static void
activate_cb (PalRegionSearch *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->results, 0);

  g_assert (PAL_IS_REGION_SEARCH (self));
  if (row != NULL)
    row_activated_cb (self, row);
}

static void
pal_region_search_show (GtkWidget *widget)
{
  PalRegionSearch *self = PAL_REGION_SEARCH (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  GTK_WIDGET_CLASS (pal_region_search_parent_class)->show (widget);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
pal_region_search_dispose (GObject *object)
{
  PalRegionSearch *self = PAL_REGION_SEARCH (object);

  g_clear_object (&self->figure);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAL_TYPE_REGION_SEARCH);
  G_OBJECT_CLASS (pal_region_search_parent_class)->dispose (object);
}

static void
pal_region_search_class_init (PalRegionSearchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_region_search_dispose;
  widget_class->show = pal_region_search_show;

  /**
   * PalRegionSearch::chosen:
   * @self: the search
   * @key: a region key
   * @layer: the #PalLayer that shows it
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen",
                                         G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST,
                                         0,
                                         NULL,
                                         NULL,
                                         NULL,
                                         G_TYPE_NONE,
                                         2,
                                         G_TYPE_STRING,
                                         G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/region-search.ui");
  gtk_widget_class_bind_template_child (widget_class, PalRegionSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, PalRegionSearch, stack);
  gtk_widget_class_bind_template_child (widget_class, PalRegionSearch, results);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
pal_region_search_init (PalRegionSearch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pal_region_search_new:
 * @knowledge: the names that are searched
 * @figure: where the regions are
 *
 * Returns: (transfer floating): a popover to search in.
 */
GtkWidget *
pal_region_search_new (PalKnowledge *knowledge, PalFigure *figure)
{
  PalRegionSearch *self;

  g_return_val_if_fail (knowledge != NULL && PAL_IS_FIGURE (figure), NULL);

  self = g_object_new (PAL_TYPE_REGION_SEARCH, NULL);
  self->knowledge = pal_knowledge_ref (knowledge);
  self->figure = g_object_ref (figure);
  return GTK_WIDGET (self);
}
