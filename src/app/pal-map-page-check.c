/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-page"

/* The list of muscles worth checking: what leads from it to guidance and to the figure. */

#include "pal-map-page-private.h"

#include <glib/gi18n-lib.h>

#include "pal-words.h"

/* Guidance for the muscle of a row. */
static void
guide_muscle_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalMapPage *self = PAL_MAP_PAGE (widget);
  const char *key = g_variant_get_string (parameter, NULL);
  const PalGuidancePlace place
      = { .kind = PAL_KIND_NONE, .whole = TRUE, .muscle = g_intern_string (key) };

  if (self->chart == NULL || pal_knowledge_lookup_muscle (self->knowledge, key) == NULL)
    return;
  pal_map_page_select (self, NULL);
  pal_guidance_pane_set_place (self->guidance, &place);
  pal_guidance_pane_set_muscle (self->guidance, key);
  pal_map_page_set_pane (self, "guidance");
  pal_pane_layout_set_end_shown (self->panes, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->guidance));
}

/* What somebody hears who does not see the figure. */
static char *
dup_located (PalMapPage *self, const char *key, char **landmarks)
{
  g_autofree char *muscle = pal_knowledge_dup_name (self->knowledge, key, PAL_VOICE_CLINICAL, NULL);
  g_autoptr (GString) names = g_string_new (NULL);

  for (gsize i = 0; landmarks[i] != NULL; i++)
    {
      g_autofree char *name
          = pal_knowledge_dup_name (self->knowledge, landmarks[i], PAL_VOICE_CLINICAL, NULL);

      g_string_append_printf (names, "%s%s", i > 0 ? "; " : "", name);
    }
  if (names->len == 0)
    /* Translators: %s is a muscle */
    return g_strdup_printf (_ ("%s is framed on the figure."), muscle);
  /* Translators: the first %s is a muscle, the second bony places by which hands find it */
  return g_strdup_printf (_ ("%s is framed on the figure. Landmarks: %s"), muscle, names->str);
}

/* Shows where the muscle is, framed, and the bones by which it is found with the hands. */
static void
locate_muscle_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PalMapPage *self = PAL_MAP_PAGE (widget);
  const char *key = g_variant_get_string (parameter, NULL);
  g_autoptr (GPtrArray) referrals = NULL;
  g_auto (GStrv) landmarks = NULL;

  if (self->chart == NULL || pal_knowledge_lookup_muscle (self->knowledge, key) == NULL)
    return;
  referrals = pal_knowledge_dup_referrals (self->knowledge, key);
  landmarks = pal_knowledge_dup_muscle_landmarks (self->knowledge, key);
  pal_map_page_locate (self, key);
  pal_body_map_set_selected_region (self->map, key);
  pal_body_map_set_referrals (self->map, referrals);
  pal_body_map_set_landmarks (self->map, (const char *const *) landmarks);
  if (pal_pane_layout_get_narrow (self->panes))
    pal_pane_layout_set_end_shown (self->panes, FALSE);
  pal_map_page_say (self, dup_located (self, key, landmarks));
}

static void
muscle_checked_cb (PalMapPage *self, const char *muscle, int result)
{
  g_autofree char *name = pal_knowledge_dup_name (self->knowledge, muscle, PAL_VOICE_CLINICAL, NULL);

  g_assert (PAL_IS_MAP_PAGE (self));

  /* What is told of the last mark when the record changes is not what happens now. */
  g_clear_pointer (&self->say_id, g_free);
  pal_map_page_say (
      self,
      result == PAL_FAMILIAR_NOT_ASKED
          /* Translators: %s is a muscle */
          ? g_strdup_printf (_ ("%s: not checked"), name)
          /* Translators: the first %s is a muscle, the second what came of pressing it */
          : g_strdup_printf (_ ("%s checked: %s"), name, pal_words_familiar ((PalFamiliar) result)));
}

/**
 * pal_map_page_bind_check:
 * @widget_class: the class of the page
 *
 * The actions of the list and what its signals call.
 */
void
pal_map_page_bind_check (GtkWidgetClass *widget_class)
{
  g_type_ensure (PAL_TYPE_CHECK_LIST);
  gtk_widget_class_install_action (widget_class, "map.guide-muscle", "s", guide_muscle_action);
  gtk_widget_class_install_action (widget_class, "map.locate-muscle", "s", locate_muscle_action);
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, checks);
  gtk_widget_class_bind_template_callback (widget_class, muscle_checked_cb);
}
