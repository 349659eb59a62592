/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-map-page"

#include "pal-map-page-private.h"

#include "pal-words.h"

/* The status line says what the pointer is over; when it is over nothing, what happened last. */
static void
show_status (PalMapPage *self)
{
  gtk_label_set_label (self->status,
                       self->hovered != NULL ? self->hovered
                                             : (self->said != NULL ? self->said : ""));
}

/* Takes @text. */
void
pal_map_page_say (PalMapPage *self, char *text)
{
  g_free (self->said);
  self->said = text;
  g_clear_pointer (&self->hovered, g_free);
  show_status (self);
}

static void
hovered_cb (PalMapPage *self, const char *key)
{
  const char *landmark = pal_body_map_get_landmark (self->map);

  g_assert (PAL_IS_MAP_PAGE (self));

  g_clear_pointer (&self->hovered, g_free);
  if (landmark != NULL)
    self->hovered = pal_words_landmark (self->knowledge, landmark, PAL_VOICE_CLINICAL);
  if (self->hovered == NULL && key != NULL)
    {
      g_autofree char *name
          = pal_knowledge_dup_name (self->knowledge, key, PAL_VOICE_CLINICAL, NULL);
      g_autofree char *plain
          = pal_knowledge_dup_name (self->knowledge, key, PAL_VOICE_PLAIN, NULL);

      self->hovered = g_strdup_printf ("%s · %s", name, plain);
    }
  show_status (self);
}

/**
 * pal_map_page_bind_status:
 * @widget_class: the class of the page
 */
void
pal_map_page_bind_status (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PalMapPage, status);
  gtk_widget_class_bind_template_callback (widget_class, hovered_cb);
}
