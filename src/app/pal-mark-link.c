/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-mark-link"

#include "pal-mark-link.h"

#include <glib/gi18n-lib.h>

#include "pal-mark-summary.h"

struct _PalMarkLink
{
  AdwBin parent_instance;

  PalKnowledge *knowledge;
  PalChart *chart;
  PalMark *mark;
  PalMark *own; /* of the two that are linked, the one of whoever acts; NULL if none is */

  GtkLabel *linked;
  GtkWidget *unlink;
  GtkMenuButton *link;
};

G_DEFINE_FINAL_TYPE (PalMarkLink, pal_mark_link, ADW_TYPE_BIN)

static const char *
get_linked_id (PalChart *chart, PalMark *mark)
{
  PalFinding *finding
      = pal_entity_list_lookup (pal_chart_get_findings (chart), pal_mark_get_finding_id (mark));

  return finding != NULL ? pal_finding_get_linked_id (finding) : NULL;
}

/* Today's mark that @mark is linked with, whichever of the two says so. @own is the one that says it. */
static PalMark *
find_partner (PalChart *chart, PalMark *mark, PalMark **own)
{
  GListModel *today = pal_chart_get_today (chart);
  const char *linked_id = get_linked_id (chart, mark);

  for (guint i = 0; i < g_list_model_get_n_items (today); i++)
    {
      g_autoptr (PalMark) other = g_list_model_get_item (today, i);

      if (other == mark)
        continue;
      if (g_strcmp0 (linked_id, pal_mark_get_finding_id (other)) == 0)
        {
          *own = mark;
          return other;
        }
      if (g_strcmp0 (get_linked_id (chart, other), pal_mark_get_finding_id (mark)) == 0)
        {
          *own = other;
          return other;
        }
    }
  return NULL;
}

static void
unlink_cb (PalMarkLink *self)
{
  g_assert (PAL_IS_MARK_LINK (self));
  if (self->own != NULL)
    pal_chart_link_mark (self->chart, self->own, NULL);
}

static void
own_chosen_cb (PalMarkLink *self, GtkWidget *button)
{
  PalMark *own = g_object_get_data (G_OBJECT (button), "mark");

  g_assert (PAL_IS_MARK_LINK (self));
  gtk_menu_button_popdown (self->link);
  pal_chart_link_mark (self->chart, own, self->mark);
}

/* Whoever acts links a mark of their own; those of the same zone come first. */
static GPtrArray *
dup_own (PalMarkLink *self)
{
  GListModel *today = pal_chart_get_today (self->chart);
  GPtrArray *own = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_near = 0;

  for (guint i = 0; i < g_list_model_get_n_items (today); i++)
    {
      g_autoptr (PalMark) mark = g_list_model_get_item (today, i);

      if (!pal_kind_is_rated (pal_mark_get_kind (mark))
          || pal_mark_get_author (mark) == pal_mark_get_author (self->mark)
          || !pal_chart_may_change_mark (self->chart, mark))
        continue;
      if (g_strcmp0 (pal_mark_get_zone (mark), pal_mark_get_zone (self->mark)) == 0)
        g_ptr_array_insert (own, (int) n_near++, g_object_ref (mark));
      else
        g_ptr_array_add (own, g_object_ref (mark));
    }
  return own;
}

static void
create_popover_cb (GtkMenuButton *button, gpointer user_data)
{
  PalMarkLink *self = user_data;
  g_autoptr (GPtrArray) own = dup_own (self);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < own->len; i++)
    {
      PalMark *mark = g_ptr_array_index (own, i);
      g_autofree char *name = pal_mark_summary_name (self->chart, self->knowledge, mark);
      GtkWidget *choice = gtk_button_new_with_label (name);

      gtk_widget_add_css_class (choice, "flat");
      g_object_set_data_full (G_OBJECT (choice), "mark", g_object_ref (mark), g_object_unref);
      g_signal_connect_object (
          choice, "clicked", G_CALLBACK (own_chosen_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), choice);
    }
  g_object_set (scrolled,
                "child",
                box,
                "hscrollbar-policy",
                GTK_POLICY_NEVER,
                "propagate-natural-height",
                TRUE,
                "max-content-height",
                300,
                NULL);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_menu_button_set_popover (button, popover);
}

static void
pal_mark_link_dispose (GObject *object)
{
  PalMarkLink *self = PAL_MARK_LINK (object);

  g_clear_object (&self->own);
  g_clear_object (&self->mark);
  g_clear_object (&self->chart);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  G_OBJECT_CLASS (pal_mark_link_parent_class)->dispose (object);
}

static void
pal_mark_link_class_init (PalMarkLinkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_mark_link_dispose;
}

static void
pal_mark_link_init (PalMarkLink *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->linked = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  self->unlink = gtk_button_new_with_label (_ ("Unlink"));
  self->link = g_object_new (GTK_TYPE_MENU_BUTTON, "label", _ ("Link to My Mark"), NULL);
  gtk_menu_button_set_create_popup_func (self->link, create_popover_cb, self, NULL);
  g_signal_connect_object (
      self->unlink, "clicked", G_CALLBACK (unlink_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->linked));
  gtk_box_append (GTK_BOX (box), self->unlink);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->link));
  adw_bin_set_child (ADW_BIN (self), box);
}

/* Returns: (transfer floating): links of no mark yet. */
GtkWidget *
pal_mark_link_new (PalKnowledge *knowledge)
{
  PalMarkLink *self = g_object_new (PAL_TYPE_MARK_LINK, NULL);

  self->knowledge = pal_knowledge_ref (knowledge);
  return GTK_WIDGET (self);
}

/**
 * pal_mark_link_show:
 * @self: the links
 * @chart: what @mark is in
 * @mark: a mark of today
 *
 * Shows the links as they are on the disk. One's own mark is linked from the other's, which is looked
 * at for that; so nothing is seen with an own mark that is not linked.
 */
void
pal_mark_link_show (PalMarkLink *self, PalChart *chart, PalMark *mark)
{
  PalMark *own = NULL;
  PalMark *partner;
  gboolean foreign;

  g_return_if_fail (PAL_IS_MARK_LINK (self) && PAL_IS_CHART (chart) && PAL_IS_MARK (mark));

  g_set_object (&self->chart, chart);
  g_set_object (&self->mark, mark);
  partner = find_partner (chart, mark, &own);
  g_set_object (&self->own, own);
  foreign = !pal_chart_may_change_mark (chart, mark);
  if (partner != NULL)
    {
      g_autofree char *name = pal_mark_summary_name (chart, self->knowledge, partner);
      /* Translators: %s is a mark of the other author, "2 Temple, right" */
      g_autofree char *text
          = g_strdup_printf (pal_mark_get_author (partner) == PAL_AUTHOR_CLIENT
                                 ? _ ("Linked with the client’s mark %s")
                                 : _ ("Linked with the therapist’s mark %s"),
                             name);

      gtk_label_set_label (self->linked, text);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->linked), partner != NULL);
  gtk_widget_set_visible (self->unlink, own != NULL && pal_chart_may_change_mark (chart, own));
  /* Those to choose from are looked up when they are asked for. */
  gtk_menu_button_set_popover (self->link, NULL);
  if (foreign && partner == NULL)
    {
      g_autoptr (GPtrArray) candidates = dup_own (self);

      gtk_widget_set_visible (GTK_WIDGET (self->link), candidates->len > 0);
    }
  else
    gtk_widget_set_visible (GTK_WIDGET (self->link), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          partner != NULL || gtk_widget_get_visible (GTK_WIDGET (self->link)));
}
