/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-skin-chooser"

#include "pal-skin-chooser.h"

#include <glib/gi18n-lib.h>

#include "pal-figure-renderer.h"
#include "pal-wrap-box.h"

/* Pixels of a picture, and millimetres of the close-up of the head from the front that it shows. */
#define WIDTH 44
#define HEIGHT 55
#define LEFT -82.0
#define TOP 58.0
#define SCALE (WIDTH / (2.0 * -LEFT))

struct _PalSkinChooser
{
  AdwBin parent_instance;

  PalFigureRenderer *renderer;
  GCancellable *cancellable; /* of the pictures under way */
  PalSkin skin;
  GtkToggleButton *buttons[PAL_N_SKINS];
  GtkPicture *pictures[PAL_N_SKINS];
};

G_DEFINE_FINAL_TYPE (PalSkinChooser, pal_skin_chooser, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SKIN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *
get_words (PalSkin skin)
{
  static const char *const words[PAL_N_SKINS]
      = { N_ ("Skin Tone 1, the Lightest"), N_ ("Skin Tone 2"), N_ ("Skin Tone 3"),
          N_ ("Skin Tone 4"),               N_ ("Skin Tone 5, the Darkest"),
          N_ ("Line Drawing") };

  return _ (words[skin]);
}

static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkPicture) picture = user_data;
  g_autoptr (GdkTexture) texture
      = pal_figure_renderer_render_finish (PAL_FIGURE_RENDERER (source), result, NULL);

  if (texture != NULL)
    gtk_picture_set_paintable (picture, GDK_PAINTABLE (texture));
}

/* In the colours of the window, and again when these change. */
static void
draw (PalSkinChooser *self)
{
  int device = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  PalFigureJob job = {
    .view = PAL_VIEW_HEAD_FRONT,
    .look = { .layer = PAL_LAYER_SKIN,
              .theme = adw_style_manager_get_dark (adw_style_manager_get_default ())
                           ? PAL_THEME_DARK
                           : PAL_THEME_LIGHT },
    .u = LEFT,
    .v = TOP,
    .scale = SCALE * device,
    .width = WIDTH * device,
    .height = HEIGHT * device,
  };

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  for (PalSkin skin = PAL_SKIN_1; skin < PAL_N_SKINS; skin++)
    {
      job.look.skin = skin;
      pal_figure_renderer_render_async (self->renderer,
                                        &job,
                                        self->cancellable,
                                        drawn_cb,
                                        g_object_ref (self->pictures[skin]));
    }
}

static void
toggled_cb (PalSkinChooser *self, GtkToggleButton *button)
{
  g_assert (PAL_IS_SKIN_CHOOSER (self));

  for (PalSkin skin = PAL_SKIN_1; skin < PAL_N_SKINS; skin++)
    if (button == self->buttons[skin] && gtk_toggle_button_get_active (button))
      pal_skin_chooser_set_skin (self, skin);
}

static GtkWidget *
create_button (PalSkinChooser *self, PalSkin skin)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *picture = gtk_picture_new ();

  self->buttons[skin] = GTK_TOGGLE_BUTTON (button);
  self->pictures[skin] = GTK_PICTURE (picture);
  gtk_widget_set_size_request (picture, WIDTH, HEIGHT);
  gtk_widget_set_halign (picture, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), picture);
  gtk_widget_add_css_class (button, "skin");
  gtk_widget_set_tooltip_text (button, get_words (skin));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, get_words (skin), -1);
  gtk_toggle_button_set_active (self->buttons[skin], skin == self->skin);
  if (skin > PAL_SKIN_1)
    gtk_toggle_button_set_group (self->buttons[skin], self->buttons[PAL_SKIN_1]);
  g_signal_connect_object (
      button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
pal_skin_chooser_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_SKIN)
    g_value_set_int (value, PAL_SKIN_CHOOSER (object)->skin);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pal_skin_chooser_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_SKIN)
    pal_skin_chooser_set_skin (PAL_SKIN_CHOOSER (object), (PalSkin) g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pal_skin_chooser_dispose (GObject *object)
{
  PalSkinChooser *self = PAL_SKIN_CHOOSER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->renderer);
  G_OBJECT_CLASS (pal_skin_chooser_parent_class)->dispose (object);
}

static void
pal_skin_chooser_finalize (GObject *object)
{
  g_object_unref (PAL_SKIN_CHOOSER (object)->cancellable);
  G_OBJECT_CLASS (pal_skin_chooser_parent_class)->finalize (object);
}

static void
pal_skin_chooser_class_init (PalSkinChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pal_skin_chooser_get_property;
  object_class->set_property = pal_skin_chooser_set_property;
  object_class->dispose = pal_skin_chooser_dispose;
  object_class->finalize = pal_skin_chooser_finalize;

  properties[PROP_SKIN] = g_param_spec_int (
      "skin", NULL, NULL, PAL_SKIN_1, PAL_SKIN_LINES, PAL_SKIN_USUAL,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pal_skin_chooser_init (PalSkinChooser *self)
{
  GtkWidget *box = pal_wrap_box_new ();
  g_autoptr (PalFigure) figure = pal_figure_new (PAL_FIGURE_ADULT, NULL);

  self->skin = PAL_SKIN_USUAL;
  self->cancellable = g_cancellable_new ();
  self->renderer = pal_figure_renderer_new (figure);
  for (PalSkin skin = PAL_SKIN_1; skin < PAL_N_SKINS; skin++)
    pal_wrap_box_append (PAL_WRAP_BOX (box), create_button (self, skin));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Drawing of the Body"), -1);
  g_signal_connect_object (adw_style_manager_get_default (),
                           "notify::dark",
                           G_CALLBACK (draw),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (draw), NULL);
  draw (self);
}

/* Chooses in what the body is drawn. */
void
pal_skin_chooser_set_skin (PalSkinChooser *self, PalSkin skin)
{
  g_return_if_fail (PAL_IS_SKIN_CHOOSER (self) && skin < PAL_N_SKINS);

  if (self->skin == skin)
    return;
  self->skin = skin;
  gtk_toggle_button_set_active (self->buttons[skin], TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SKIN]);
}

/* Returns: in what the body is to be drawn. */
PalSkin
pal_skin_chooser_get_skin (PalSkinChooser *self)
{
  g_return_val_if_fail (PAL_IS_SKIN_CHOOSER (self), PAL_SKIN_USUAL);
  return self->skin;
}
