/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-body-row"

#include "pal-body-row.h"

struct _PalBodyRow
{
  AdwBin parent_instance;

  PalBodyNode *node;

  GtkLabel *name;
  GtkLabel *description;
};

G_DEFINE_FINAL_TYPE (PalBodyRow, pal_body_row, ADW_TYPE_BIN)

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
activate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_ACTIVATED], 0);
}

static void
pal_body_row_finalize (GObject *object)
{
  g_clear_object (&PAL_BODY_ROW (object)->node);
  G_OBJECT_CLASS (pal_body_row_parent_class)->finalize (object);
}

static void
pal_body_row_class_init (PalBodyRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pal_body_row_finalize;

  /* Through the action, which is what assistive technologies call; the row of a list has none. */
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated",
                                            G_TYPE_FROM_CLASS (klass),
                                            G_SIGNAL_RUN_LAST,
                                            0,
                                            NULL,
                                            NULL,
                                            NULL,
                                            G_TYPE_NONE,
                                            0);
  gtk_widget_class_install_action (widget_class, "body-row.activate", NULL, activate_action);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkLabel *
add_label (GtkBox *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
pal_body_row_init (PalBodyRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->name = add_label (GTK_BOX (box));
  self->description = add_label (GTK_BOX (box));
  gtk_widget_add_css_class (GTK_WIDGET (self->description), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->description), "accent");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  adw_bin_set_child (ADW_BIN (self), box);
}

/* Returns: (transfer floating): a row of no node yet; a list gives it one after the other. */
GtkWidget *
pal_body_row_new (void)
{
  return g_object_new (PAL_TYPE_BODY_ROW, NULL);
}

static void
set_css_class (GtkLabel *label, const char *css_class, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), css_class);
}

/**
 * pal_body_row_set_node:
 * @self: a row
 * @node: what is in it
 */
void
pal_body_row_set_node (PalBodyRow *self, PalBodyNode *node)
{
  PalBodyNodeKind kind;

  g_return_if_fail (PAL_IS_BODY_ROW (self) && PAL_IS_BODY_NODE (node));

  g_set_object (&self->node, node);
  kind = pal_body_node_get_kind (node);
  set_css_class (self->name, "heading", kind == PAL_BODY_NODE_AREA);
  set_css_class (self->name, "accent", kind == PAL_BODY_NODE_MARK);
  gtk_widget_action_set_enabled (
      GTK_WIDGET (self),
      "body-row.activate",
      kind == PAL_BODY_NODE_ZONE || kind == PAL_BODY_NODE_MUSCLE);
}

/* Returns: (transfer none): what is in it; a #GtkTreeListRow would ask a list that may not have heard
 *   yet that a mark went. */
PalBodyNode *
pal_body_row_get_node (PalBodyRow *self)
{
  g_return_val_if_fail (PAL_IS_BODY_ROW (self), NULL);
  return self->node;
}

/**
 * pal_body_row_show:
 * @self: a row
 * @name: what it is called
 * @description: (nullable): what is marked there
 */
void
pal_body_row_show (PalBodyRow *self, const char *name, const char *description)
{
  g_return_if_fail (PAL_IS_BODY_ROW (self) && name != NULL);

  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->description, description != NULL ? description : "");
  gtk_widget_set_visible (GTK_WIDGET (self->description), description != NULL);
}
