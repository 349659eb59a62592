/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-notices"

#include "pal-notices.h"

#include <string.h>

#include "pal-adaptive-bin.h"

struct _PalNotices
{
  AdwBin parent_instance;

  GtkRevealer *failure_revealer;
  GtkBox *failure_box;
  GtkLabel *failure_label;
  GtkRevealer *warning_revealer;
  GtkLabel *warning_label;
};

G_DEFINE_FINAL_TYPE (PalNotices, pal_notices, ADW_TYPE_BIN)

enum
{
  SIGNAL_RETRY,
  SIGNAL_DISCARD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
retry_cb (PalNotices *self)
{
  g_assert (PAL_IS_NOTICES (self));
  g_signal_emit (self, signals[SIGNAL_RETRY], 0);
}

static void
discard_cb (PalNotices *self)
{
  g_assert (PAL_IS_NOTICES (self));
  g_signal_emit (self, signals[SIGNAL_DISCARD], 0);
}

static void
close_cb (PalNotices *self)
{
  g_assert (PAL_IS_NOTICES (self));
  gtk_revealer_set_reveal_child (self->warning_revealer, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->warning_revealer), FALSE);
  gtk_label_set_label (self->warning_label, "");
}

/* The sentence needs the width: where there is little, the buttons stand below it. */
static void
narrow_changed_cb (PalAdaptiveBin *bin, GParamSpec *pspec, PalNotices *self)
{
  g_assert (PAL_IS_NOTICES (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->failure_box),
                                  pal_adaptive_bin_get_narrow (bin) ? GTK_ORIENTATION_VERTICAL
                                                                    : GTK_ORIENTATION_HORIZONTAL);
}

static void
reveal (GtkRevealer *revealer)
{
  gtk_widget_set_visible (GTK_WIDGET (revealer), TRUE);
  gtk_revealer_set_reveal_child (revealer, TRUE);
}

static void
pal_notices_dispose (GObject *object)
{
  /* The template takes away the children it names, behind the back of the bin. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), PAL_TYPE_NOTICES);
  G_OBJECT_CLASS (pal_notices_parent_class)->dispose (object);
}

static void
pal_notices_class_init (PalNoticesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_notices_dispose;

  /**
   * PalNotices::retry:
   * @self: the notices
   *
   * What could not be saved is to be sent again.
   */
  signals[SIGNAL_RETRY] = g_signal_new (
      "retry", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * PalNotices::discard:
   * @self: the notices
   *
   * What could not be saved is to be given up.
   */
  signals[SIGNAL_DISCARD] = g_signal_new (
      "discard", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PAL_TYPE_ADAPTIVE_BIN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/notices.ui");
  gtk_widget_class_bind_template_child (widget_class, PalNotices, failure_revealer);
  gtk_widget_class_bind_template_child (widget_class, PalNotices, failure_box);
  gtk_widget_class_bind_template_child (widget_class, PalNotices, failure_label);
  gtk_widget_class_bind_template_child (widget_class, PalNotices, warning_revealer);
  gtk_widget_class_bind_template_child (widget_class, PalNotices, warning_label);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, discard_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_changed_cb);
}

static void
pal_notices_init (PalNotices *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pal_notices_set_failure:
 * @self: the notices
 * @failure: (nullable): why something could not be saved; %NULL once all is saved
 */
void
pal_notices_set_failure (PalNotices *self, const char *failure)
{
  g_return_if_fail (PAL_IS_NOTICES (self));

  if (failure == NULL)
    {
      gtk_revealer_set_reveal_child (self->failure_revealer, FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->failure_revealer), FALSE);
      return;
    }
  gtk_label_set_label (self->failure_label, failure);
  reveal (self->failure_revealer);
}

/**
 * pal_notices_add_warning:
 * @self: the notices
 * @warning: what is wrong and what to do, for a therapist
 *
 * Stays until it is closed. A second one joins the first instead of taking its place.
 */
void
pal_notices_add_warning (PalNotices *self, const char *warning)
{
  const char *shown;
  g_autofree char *both = NULL;

  g_return_if_fail (PAL_IS_NOTICES (self));
  g_return_if_fail (warning != NULL);

  shown = gtk_label_get_label (self->warning_label);
  if (strstr (shown, warning) == NULL)
    {
      both = *shown == '\0' ? g_strdup (warning) : g_strjoin ("\n", shown, warning, NULL);
      gtk_label_set_label (self->warning_label, both);
    }
  reveal (self->warning_revealer);
}

static GtkWidget *
find_header (GtkWidget *widget)
{
  if (ADW_IS_HEADER_BAR (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *header = find_header (child);

      if (header != NULL)
        return header;
    }
  return NULL;
}

/**
 * pal_notices_move_to:
 * @self: the notices
 * @page: a page that is a column with its header bar at the top
 */
void
pal_notices_move_to (PalNotices *self, GtkWidget *page)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *header, *old;

  g_return_if_fail (PAL_IS_NOTICES (self));
  g_return_if_fail (GTK_IS_WIDGET (page));

  header = find_header (page);
  /* It may lie in what tells it how much room it has. */
  while (header != NULL && header != page && !GTK_IS_BOX (gtk_widget_get_parent (header)))
    header = gtk_widget_get_parent (header);
  old = gtk_widget_get_parent (widget);
  g_return_if_fail (header != NULL && GTK_IS_BOX (gtk_widget_get_parent (header)));
  if (old == gtk_widget_get_parent (header))
    return;

  g_object_ref (self);
  if (old != NULL)
    gtk_box_remove (GTK_BOX (old), widget);
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (header)), widget, header);
  g_object_unref (self);
}
