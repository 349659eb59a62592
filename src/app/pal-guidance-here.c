/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-guidance-here"

#include "pal-guidance-here.h"

#include <glib/gi18n-lib.h>

#include "pal-guidance-fold.h"
#include "pal-guidance-parts.h"
#include "pal-guidance-row.h"
#include "pal-guidance-zone.h"

/* So many of a group are seen at once: what can be checked while the client waits. */
#define N_ROWS 5

struct _PalGuidanceHere
{
  AdwBin parent_instance;

  PalKnowledge *knowledge;
  PalGuidanceCase *of; /* for whom it is read, or NULL */
  PalVoice voice;

  GtkScrolledWindow *scroller;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkBox *groups;
};

G_DEFINE_FINAL_TYPE (PalGuidanceHere, pal_guidance_here, ADW_TYPE_BIN)

/* Rows that stand in a fold until it is opened. */
typedef struct
{
  PalKnowledge *knowledge;
  GPtrArray *muscles; /* of the place */
  guint first;
  guint end;
  PalVoice voice;
} Rows;

static void
rows_free (gpointer data)
{
  Rows *rows = data;

  pal_knowledge_unref (rows->knowledge);
  g_ptr_array_unref (rows->muscles);
  g_free (rows);
}

static gboolean
lies_here (GPtrArray *muscles, const char *key)
{
  for (guint i = 0; i < muscles->len; i++)
    {
      const PalGuidanceMuscle *muscle = g_ptr_array_index (muscles, i);

      if (muscle->relation != PAL_RELATION_REFERS && g_str_equal (muscle->muscle, key))
        return TRUE;
    }
  return FALSE;
}

static void
append_rows (GtkBox *card, const Rows *rows)
{
  for (guint i = rows->first; i < rows->end; i++)
    {
      const PalGuidanceMuscle *muscle = g_ptr_array_index (rows->muscles, i);

      gtk_box_append (card,
                      pal_guidance_row_new (rows->knowledge,
                                            muscle,
                                            muscle->relation == PAL_RELATION_REFERS
                                                && lies_here (rows->muscles, muscle->muscle),
                                            rows->voice));
    }
}

static GtkWidget *
build_rows (gpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  append_rows (GTK_BOX (box), data);
  return box;
}

static void
append_fold (GtkBox *card, const Rows *rows, const char *title)
{
  Rows *kept = g_new (Rows, 1);
  g_autofree char *counted = g_strdup_printf ("%s (%u)", title, rows->end - rows->first);

  *kept = *rows;
  pal_knowledge_ref (kept->knowledge);
  g_ptr_array_ref (kept->muscles);
  gtk_box_append (card, pal_guidance_fold_new (counted, NULL, build_rows, kept, rows_free));
}

static const char *
get_heading (const PalGuidancePlace *place, PalGuidanceRelation relation, PalVoice voice)
{
  switch (relation)
    {
    case PAL_RELATION_OWN:
      return place->kind == PAL_KIND_TRIGGER_POINT ? _ ("Muscle of This Point")
                                                   : _ ("Selected Muscle");
    case PAL_RELATION_REFERS:
      return voice == PAL_VOICE_PLAIN ? _ ("Muscles That May Be Felt Here")
                                      : _ ("May Refer Here");
    case PAL_RELATION_ZONE:
      return _ ("Under This Zone, from the Surface Down");
    case PAL_RELATION_HERE:
    default:
      return place->muscle != NULL ? _ ("Also Here, from the Surface Down")
                                   : _ ("Here, from the Surface Down");
    }
}

static gboolean
find_group (GPtrArray *muscles, PalGuidanceRelation relation, Rows *rows)
{
  rows->first = rows->end = 0;
  for (guint i = 0; i < muscles->len; i++)
    {
      const PalGuidanceMuscle *muscle = g_ptr_array_index (muscles, i);

      if (muscle->relation != relation)
        continue;
      if (rows->end == 0)
        rows->first = i;
      rows->end = i + 1;
    }
  return rows->end > 0;
}

static void
append_group (PalGuidanceHere *self,
              const PalGuidancePlace *place,
              GPtrArray *muscles,
              PalGuidanceRelation relation)
{
  Rows rows = { self->knowledge, muscles, 0, 0, self->voice };
  GtkWidget *group, *card;
  guint end;

  if (!find_group (muscles, relation, &rows))
    return;
  group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  card = pal_guidance_card_new ();
  end = rows.end;
  if (relation == PAL_RELATION_ZONE && find_group (muscles, PAL_RELATION_HERE, &(Rows){ 0 }))
    append_fold (GTK_BOX (card), &rows, _ ("Elsewhere in This Zone"));
  else
    {
      gtk_box_append (
          GTK_BOX (group), pal_guidance_heading_new (get_heading (place, relation, self->voice)));
      if ((relation == PAL_RELATION_REFERS || relation == PAL_RELATION_ZONE)
          && end - rows.first > N_ROWS + 1)
        rows.end = rows.first + N_ROWS;
      append_rows (GTK_BOX (card), &rows);
      rows.first = rows.end;
      rows.end = end;
      if (rows.first < rows.end)
        append_fold (GTK_BOX (card),
                     &rows,
                     relation == PAL_RELATION_REFERS ? _ ("More That May Refer Here")
                                                     : _ ("More Under This Zone"));
    }
  gtk_box_append (GTK_BOX (group), card);
  gtk_box_append (self->groups, group);
}

static void
pal_guidance_here_dispose (GObject *object)
{
  PalGuidanceHere *self = PAL_GUIDANCE_HERE (object);

  g_clear_object (&self->of);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  /* The template takes away the children it names, behind the back of the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAL_TYPE_GUIDANCE_HERE);
  G_OBJECT_CLASS (pal_guidance_here_parent_class)->dispose (object);
}

static void
pal_guidance_here_class_init (PalGuidanceHereClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_guidance_here_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/guidance-here.ui");
  gtk_widget_class_bind_template_child (widget_class, PalGuidanceHere, scroller);
  gtk_widget_class_bind_template_child (widget_class, PalGuidanceHere, title);
  gtk_widget_class_bind_template_child (widget_class, PalGuidanceHere, subtitle);
  gtk_widget_class_bind_template_child (widget_class, PalGuidanceHere, groups);
}

static void
pal_guidance_here_init (PalGuidanceHere *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_PROPERTY_LEVEL, 1, -1);
}

/* The zone in one voice as the title and in the other below it. */
static void
show_title (PalGuidanceHere *self, const PalGuidancePlace *place)
{
  const PalVoice other
      = self->voice == PAL_VOICE_PLAIN ? PAL_VOICE_CLINICAL : PAL_VOICE_PLAIN;
  const char *key = place->zone != NULL ? place->zone : place->muscle;
  g_autofree char *name = pal_knowledge_dup_name (self->knowledge, key, self->voice, NULL);
  g_autofree char *title = pal_guidance_capitalise (name);
  g_autofree char *subtitle = pal_knowledge_dup_name (self->knowledge, key, other, NULL);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/* For whom the page is read from now on; to be called before it is shown. */
void
pal_guidance_here_set_case (PalGuidanceHere *self, PalGuidanceCase *of)
{
  g_return_if_fail (PAL_IS_GUIDANCE_HERE (self));
  g_set_object (&self->of, of);
}

/**
 * pal_guidance_here_show:
 * @self: the page
 * @knowledge: the names
 * @place: a place with a zone or a muscle
 * @muscles: (element-type PalGuidanceMuscle): what pal_guidance_place_dup_muscles() says of it
 * @voice: whose words
 *
 * What lies in the zone stands above all. Then, where it hurts, the muscles that may be felt there:
 * the pain may well come from elsewhere; where it was pointed, those that lie there. What else it
 * may be, care at home and when to send to a doctor end the page.
 */
void
pal_guidance_here_show (PalGuidanceHere *self,
                        PalKnowledge *knowledge,
                        const PalGuidancePlace *place,
                        GPtrArray *muscles,
                        PalVoice voice)
{
  static const PalGuidanceRelation pointed[]
      = { PAL_RELATION_OWN, PAL_RELATION_HERE, PAL_RELATION_ZONE, PAL_RELATION_REFERS };
  static const PalGuidanceRelation hurting[]
      = { PAL_RELATION_OWN, PAL_RELATION_REFERS, PAL_RELATION_HERE, PAL_RELATION_ZONE };
  const PalZonePage *page;
  GtkWidget *child;

  g_return_if_fail (PAL_IS_GUIDANCE_HERE (self));
  g_return_if_fail (knowledge != NULL && place != NULL && muscles != NULL);
  g_return_if_fail (place->zone != NULL || place->muscle != NULL);

  if (self->knowledge == NULL)
    self->knowledge = pal_knowledge_ref (knowledge);
  self->voice = voice;
  show_title (self, place);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  page = place->zone != NULL ? pal_knowledge_lookup_zone_page (knowledge, place->zone) : NULL;
  if (page != NULL)
    gtk_box_append (self->groups, pal_guidance_zone_lead_new (page, voice));
  for (guint i = 0; i < G_N_ELEMENTS (pointed); i++)
    append_group (
        self, place, muscles, place->kind == PAL_KIND_PAIN ? hurting[i] : pointed[i]);
  if (muscles->len == 0)
    {
      PalGuidanceLines *lines = PAL_GUIDANCE_LINES (pal_guidance_lines_new (NULL));

      pal_guidance_lines_add (lines, _ ("No muscle is drawn under this place."));
      gtk_box_append (self->groups, GTK_WIDGET (lines));
    }
  if (page != NULL)
    pal_guidance_zone_append_rest (self->groups, self->of, knowledge, page, voice);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);
}

static GtkWidget *
find_row (GtkWidget *widget, const char *muscle)
{
  if (PAL_IS_GUIDANCE_ROW (widget))
    return muscle == NULL
                   || g_strcmp0 (pal_guidance_row_get_muscle (PAL_GUIDANCE_ROW (widget)), muscle)
                          == 0
               ? widget
               : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = find_row (child, muscle);

      if (row != NULL)
        return row;
    }
  return NULL;
}

/**
 * pal_guidance_here_focus_muscle:
 * @self: the page
 * @muscle: (nullable): a region key, or %NULL for the first
 *
 * Returns: whether there is such a row, and it took the focus.
 */
gboolean
pal_guidance_here_focus_muscle (PalGuidanceHere *self, const char *muscle)
{
  GtkWidget *row;

  g_return_val_if_fail (PAL_IS_GUIDANCE_HERE (self), FALSE);
  row = find_row (GTK_WIDGET (self->groups), muscle);
  return row != NULL && gtk_widget_grab_focus (row);
}
