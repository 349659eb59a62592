/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-opening-failure"

#include "pal-opening-failure.h"

#include "pal-ui.h"

struct _PalOpeningFailure
{
  AdwBin parent_instance;

  AdwStatusPage *page;
  GtkMenuButton *menu_button;
  GMenu *main_menu;
};

G_DEFINE_FINAL_TYPE (PalOpeningFailure, pal_opening_failure, ADW_TYPE_BIN)

static void
pal_opening_failure_dispose (GObject *object)
{
  /* The template takes away the children it names, behind the back of the bin. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), PAL_TYPE_OPENING_FAILURE);
  G_OBJECT_CLASS (pal_opening_failure_parent_class)->dispose (object);
}

static void
pal_opening_failure_class_init (PalOpeningFailureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_opening_failure_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/palpate/Palpate/ui/opening-failure.ui");
  gtk_widget_class_bind_template_child (widget_class, PalOpeningFailure, page);
  gtk_widget_class_bind_template_child (widget_class, PalOpeningFailure, menu_button);
  gtk_widget_class_bind_template_child (widget_class, PalOpeningFailure, main_menu);
}

static void
pal_opening_failure_init (PalOpeningFailure *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  pal_ui_set_main_menu (self->menu_button, self->main_menu);
}

/* Returns: (transfer floating): a page that says nothing yet. */
GtkWidget *
pal_opening_failure_new (void)
{
  return g_object_new (PAL_TYPE_OPENING_FAILURE, NULL);
}

/**
 * pal_opening_failure_set_error:
 * @self: the page
 * @error: why there is no record to show
 */
void
pal_opening_failure_set_error (PalOpeningFailure *self, const GError *error)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (PAL_IS_OPENING_FAILURE (self));
  g_return_if_fail (error != NULL);

  escaped = g_markup_escape_text (error->message, -1);
  adw_status_page_set_description (self->page, escaped);
}
