/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-authors-button"

#include "pal-authors-button.h"

#include "pal-ui.h"

struct _PalAuthorsButton
{
  AdwBin parent_instance;

  PalAuthorLooks looks;
  gboolean differences;

  GtkMenuButton *button;
  GMenuModel *menu;
};

G_DEFINE_FINAL_TYPE (PalAuthorsButton, pal_authors_button, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_CLIENT,
  PROP_THERAPIST,
  PROP_DIFFERENCES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
pal_authors_button_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PalAuthorsButton *self = PAL_AUTHORS_BUTTON (object);

  switch (prop_id)
    {
    case PROP_CLIENT:
      g_value_set_string (value, pal_author_look_to_nick (self->looks.client));
      break;
    case PROP_THERAPIST:
      g_value_set_string (value, pal_author_look_to_nick (self->looks.therapist));
      break;
    case PROP_DIFFERENCES:
      g_value_set_boolean (value, self->differences);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_authors_button_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  PalAuthorsButton *self = PAL_AUTHORS_BUTTON (object);
  PalAuthorLook look = PAL_LOOK_SHOWN;

  switch (prop_id)
    {
    case PROP_CLIENT:
    case PROP_THERAPIST:
      if (pal_author_look_from_nick (g_value_get_string (value), &look))
        pal_authors_button_set_look (
            self, prop_id == PROP_CLIENT ? PAL_AUTHOR_CLIENT : PAL_AUTHOR_THERAPIST, look);
      break;
    case PROP_DIFFERENCES:
      pal_authors_button_set_differences (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_authors_button_dispose (GObject *object)
{
  /* The template takes away the children it names, behind the back of the bin. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), PAL_TYPE_AUTHORS_BUTTON);
  G_OBJECT_CLASS (pal_authors_button_parent_class)->dispose (object);
}

static void
pal_authors_button_class_init (PalAuthorsButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pal_authors_button_get_property;
  object_class->set_property = pal_authors_button_set_property;
  object_class->dispose = pal_authors_button_dispose;

  /* Words, so that each is the state of an action that entries of the menu name their own value of. */
  properties[PROP_CLIENT] = g_param_spec_string ("client", NULL, NULL, NULL, flags);
  properties[PROP_THERAPIST] = g_param_spec_string ("therapist", NULL, NULL, NULL, flags);
  properties[PROP_DIFFERENCES] = g_param_spec_boolean ("differences", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_property_action (widget_class, "authors.client", "client");
  gtk_widget_class_install_property_action (widget_class, "authors.therapist", "therapist");
  gtk_widget_class_install_property_action (widget_class, "authors.differences", "differences");

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/authors-button.ui");
  gtk_widget_class_bind_template_child (widget_class, PalAuthorsButton, button);
  gtk_widget_class_bind_template_child (widget_class, PalAuthorsButton, menu);
}

static void
pal_authors_button_init (PalAuthorsButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  pal_ui_set_menu (self->button, self->menu);
}

/* Returns: how the marks of this author are to be shown. */
PalAuthorLook
pal_authors_button_get_look (PalAuthorsButton *self, PalAuthor author)
{
  g_return_val_if_fail (PAL_IS_AUTHORS_BUTTON (self), PAL_LOOK_SHOWN);
  return pal_author_looks_get (&self->looks, author);
}

/**
 * pal_authors_button_set_look:
 * @self: the button
 * @author: an author
 * @look: how their marks are seen
 */
void
pal_authors_button_set_look (PalAuthorsButton *self, PalAuthor author, PalAuthorLook look)
{
  g_return_if_fail (PAL_IS_AUTHORS_BUTTON (self) && author != PAL_AUTHOR_NONE);

  if (pal_author_looks_get (&self->looks, author) == look)
    return;
  pal_author_looks_set (&self->looks, author, look);
  /* Another eye, so that nobody forgets that there is more than is seen. */
  gtk_menu_button_set_icon_name (self->button,
                                 self->looks.client == PAL_LOOK_SHOWN
                                         && self->looks.therapist == PAL_LOOK_SHOWN
                                     ? "view-reveal-symbolic"
                                     : "view-conceal-symbolic");
  g_object_notify_by_pspec (
      G_OBJECT (self), properties[author == PAL_AUTHOR_CLIENT ? PROP_CLIENT : PROP_THERAPIST]);
}

/* Returns: whether the differences between both authors are listed. */
gboolean
pal_authors_button_get_differences (PalAuthorsButton *self)
{
  g_return_val_if_fail (PAL_IS_AUTHORS_BUTTON (self), FALSE);
  return self->differences;
}

/* Says whether the differences between both authors are listed. */
void
pal_authors_button_set_differences (PalAuthorsButton *self, gboolean differences)
{
  g_return_if_fail (PAL_IS_AUTHORS_BUTTON (self));

  differences = !!differences;
  if (self->differences == differences)
    return;
  self->differences = differences;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIFFERENCES]);
}

/* What is seen with one client is no choice for the next. */
void
pal_authors_button_reset (PalAuthorsButton *self)
{
  g_return_if_fail (PAL_IS_AUTHORS_BUTTON (self));

  pal_authors_button_set_look (self, PAL_AUTHOR_CLIENT, PAL_LOOK_SHOWN);
  pal_authors_button_set_look (self, PAL_AUTHOR_THERAPIST, PAL_LOOK_SHOWN);
  pal_authors_button_set_differences (self, FALSE);
}
