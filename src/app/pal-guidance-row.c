/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-guidance-row"

#include "pal-guidance-row.h"

#include <glib/gi18n-lib.h>

#include "pal-guidance-parts.h"
#include "pal-text-line.h"

/* Full and hollow, so that they differ without a colour. */
#define SIGN_ESSENTIAL "●"
#define SIGN_SPILLOVER "○"

struct _PalGuidanceRow
{
  GtkButton parent_instance;

  char *muscle;

  GtkLabel *sign;
  GtkLabel *name;
  GtkLabel *note;
};

G_DEFINE_FINAL_TYPE (PalGuidanceRow, pal_guidance_row, GTK_TYPE_BUTTON)

static void
add_note (GString *note, const char *text)
{
  if (note->len > 0)
    g_string_append (note, " · ");
  g_string_append (note, text);
}

/* The members of a group that lie one over the other count as one depth, and are told apart here. */
static void
add_sheets (GString *note, const PalMuscle *muscle)
{
  g_auto (GStrv) sheets = pal_muscle_dup_sheets (muscle, NULL);
  g_autofree char *names = g_strjoinv (C_ ("list", ", "), sheets);
  /* Translators: muscles of a group, the outermost first: "External oblique, Internal oblique" */
  g_autofree char *words = g_strdup_printf (_ ("from the surface: %s"), names);

  if (sheets[0] != NULL)
    add_note (note, words);
}

static char *
describe (PalKnowledge *knowledge,
          const PalGuidanceMuscle *muscle,
          gboolean lies_here_too,
          PalVoice voice)
{
  g_autoptr (GString) note = g_string_new (NULL);

  if (muscle->relation == PAL_RELATION_REFERS)
    add_note (note,
              muscle->weight == PAL_WEIGHT_ESSENTIAL
                  /* Translators: a point in this muscle is felt in the zone that was chosen */
                  ? _ ("often felt here")
                  : _ ("sometimes felt here"));
  if (muscle->n_elsewhere > 0)
    {
      /* Translators: a point in this muscle may be felt in the zone that was chosen, and in so many
       * other zones that hurt */
      g_autofree char *more = g_strdup_printf (ngettext ("and in %u more zone that hurts",
                                                         "and in %u more zones that hurt",
                                                         muscle->n_elsewhere),
                                               muscle->n_elsewhere);

      add_note (note, more);
    }
  if (muscle->depth > 0 && voice == PAL_VOICE_CLINICAL)
    add_sheets (note, pal_knowledge_lookup_muscle (knowledge, muscle->muscle));
  if (lies_here_too)
    /* Translators: of a muscle */
    add_note (note, _ ("lies here too"));
  if (muscle->listed)
    add_note (note,
              voice == PAL_VOICE_PLAIN ? _ ("sore points are often found here")
                                       : _ ("known trigger-point site"));
  if (pal_knowledge_lookup_guidance (knowledge, muscle->muscle) == NULL)
    /* Translators: the guidance for a muscle is not written yet */
    add_note (note, _ ("text to come"));
  return g_string_free (g_steal_pointer (&note), FALSE);
}

static char *
get_sign (const PalGuidanceMuscle *muscle)
{
  if (muscle->relation == PAL_RELATION_REFERS)
    return g_strdup (muscle->weight == PAL_WEIGHT_ESSENTIAL ? SIGN_ESSENTIAL : SIGN_SPILLOVER);
  return muscle->depth > 0 ? g_strdup_printf ("%u", muscle->depth) : g_strdup ("");
}

static void
pal_guidance_row_dispose (GObject *object)
{
  gtk_button_set_child (GTK_BUTTON (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), PAL_TYPE_GUIDANCE_ROW);
  G_OBJECT_CLASS (pal_guidance_row_parent_class)->dispose (object);
}

static void
pal_guidance_row_finalize (GObject *object)
{
  g_free (PAL_GUIDANCE_ROW (object)->muscle);
  G_OBJECT_CLASS (pal_guidance_row_parent_class)->finalize (object);
}

static void
pal_guidance_row_class_init (PalGuidanceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_guidance_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = pal_guidance_row_finalize;

  g_type_ensure (PAL_TYPE_TEXT_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/guidance-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PalGuidanceRow, sign);
  gtk_widget_class_bind_template_child (widget_class, PalGuidanceRow, name);
  gtk_widget_class_bind_template_child (widget_class, PalGuidanceRow, note);
}

static void
pal_guidance_row_init (PalGuidanceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pal_guidance_row_new:
 * @knowledge: the names of the muscles
 * @muscle: a muscle of a place
 * @lies_here_too: of one that refers here: whether it lies here as well
 * @voice: whose words
 *
 * Returns: (transfer floating): the row.
 */
GtkWidget *
pal_guidance_row_new (PalKnowledge *knowledge,
                      const PalGuidanceMuscle *muscle,
                      gboolean lies_here_too,
                      PalVoice voice)
{
  PalGuidanceRow *self = g_object_new (PAL_TYPE_GUIDANCE_ROW, NULL);
  g_autofree char *words = pal_knowledge_dup_name (knowledge, muscle->muscle, voice, NULL);
  g_autofree char *name = pal_guidance_capitalise (words);
  g_autofree char *note = describe (knowledge, muscle, lies_here_too, voice);
  g_autofree char *sign = get_sign (muscle);
  g_autoptr (GString) spoken = g_string_new (name);

  self->muscle = g_strdup (muscle->muscle);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", muscle->muscle);
  gtk_label_set_label (self->sign, sign);
  gtk_widget_set_visible (GTK_WIDGET (self->sign), *sign != '\0');
  gtk_widget_add_css_class (GTK_WIDGET (self->sign), muscle->depth > 0 ? "depth" : "weight");
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), *note != '\0');

  if (muscle->depth > 0)
    {
      g_string_append (spoken, ". ");
      /* Translators: the muscle that lies as number so many below the skin */
      g_string_append_printf (spoken, _ ("%u from the surface"), muscle->depth);
    }
  if (*note != '\0')
    g_string_append_printf (spoken, ". %s", note);
  /* Newer GTK names a button after the label in it, unless it is told not to. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str, -1);
  return GTK_WIDGET (self);
}

const char *
pal_guidance_row_get_muscle (PalGuidanceRow *self)
{
  g_return_val_if_fail (PAL_IS_GUIDANCE_ROW (self), NULL);
  return self->muscle;
}
