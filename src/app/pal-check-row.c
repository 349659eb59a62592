/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-check-row"

#include "pal-check-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "pal-guidance-parts.h"
#include "pal-text-line.h"

/* The answers in their order on the row. */
#define N_RESULTS 3

struct _PalCheckRow
{
  GtkBox parent_instance;

  char *muscle;
  gboolean showing; /* the program presses the buttons, not the person */

  GtkButton *title_button;
  GtkLabel *name;
  GtkLabel *why;
  GtkLabel *against;
  GtkButton *locate_button;
  GtkWidget *answers;
  GtkToggleButton *familiar;
  GtkToggleButton *unfamiliar;
  GtkToggleButton *nothing;
};

G_DEFINE_FINAL_TYPE (PalCheckRow, pal_check_row, GTK_TYPE_BOX)

enum
{
  SIGNAL_CHECKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const PalFamiliar results[N_RESULTS]
    = { PAL_FAMILIAR_FAMILIAR, PAL_FAMILIAR_UNFAMILIAR, PAL_FAMILIAR_NOTHING_FELT };

static void
get_buttons (PalCheckRow *self, GtkToggleButton **buttons)
{
  buttons[0] = self->familiar;
  buttons[1] = self->unfamiliar;
  buttons[2] = self->nothing;
}

static void
show_result (PalCheckRow *self, PalFamiliar result)
{
  GtkToggleButton *buttons[N_RESULTS];

  get_buttons (self, buttons);
  self->showing = TRUE;
  for (guint i = 0; i < N_RESULTS; i++)
    gtk_toggle_button_set_active (buttons[i], result == results[i]);
  self->showing = FALSE;
}

/* Pressing what was said takes it back. */
static void
answer_toggled_cb (PalCheckRow *self, GtkToggleButton *button)
{
  GtkToggleButton *buttons[N_RESULTS];
  PalFamiliar result = PAL_FAMILIAR_NOT_ASKED;

  g_assert (PAL_IS_CHECK_ROW (self));

  if (self->showing)
    return;
  get_buttons (self, buttons);
  for (guint i = 0; i < N_RESULTS; i++)
    if (buttons[i] == button && gtk_toggle_button_get_active (button))
      result = results[i];
  show_result (self, result);
  g_signal_emit (self, signals[SIGNAL_CHECKED], 0, self->muscle, (int) result);
}

static GtkWidget *
get_answer (PalCheckRow *self)
{
  GtkToggleButton *buttons[N_RESULTS];

  get_buttons (self, buttons);
  for (guint i = 0; i < N_RESULTS; i++)
    if (gtk_toggle_button_get_active (buttons[i]))
      return GTK_WIDGET (buttons[i]);
  return GTK_WIDGET (buttons[0]);
}

/* Up and down lead from the muscle to its answers and on to the next muscle. GTK by itself goes up and
 * down among buttons beside each other, and never out of them. */
static gboolean
pal_check_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PalCheckRow *self = PAL_CHECK_ROW (widget);
  gboolean inside = gtk_widget_get_focus_child (widget) != NULL;
  gboolean at_answers = inside && gtk_widget_get_focus_child (widget) == self->answers;

  if (direction == GTK_DIR_DOWN)
    return !at_answers
           && gtk_widget_grab_focus (inside ? get_answer (self) : GTK_WIDGET (self->title_button));
  if (direction == GTK_DIR_UP)
    return (at_answers || !inside)
           && gtk_widget_grab_focus (inside ? GTK_WIDGET (self->title_button) : get_answer (self));
  return GTK_WIDGET_CLASS (pal_check_row_parent_class)->focus (widget, direction);
}

static void
pal_check_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PAL_TYPE_CHECK_ROW);
  G_OBJECT_CLASS (pal_check_row_parent_class)->dispose (object);
}

static void
pal_check_row_finalize (GObject *object)
{
  g_free (PAL_CHECK_ROW (object)->muscle);
  G_OBJECT_CLASS (pal_check_row_parent_class)->finalize (object);
}

static void
pal_check_row_class_init (PalCheckRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_check_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = pal_check_row_finalize;
  widget_class->focus = pal_check_row_focus;

  /**
   * PalCheckRow::checked:
   * @self: the row
   * @muscle: the region key of the muscle
   * @result: a #PalFamiliar, %PAL_FAMILIAR_NOT_ASKED if the answer was taken back
   */
  signals[SIGNAL_CHECKED] = g_signal_new ("checked",
                                          G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL,
                                          NULL,
                                          NULL,
                                          G_TYPE_NONE,
                                          2,
                                          G_TYPE_STRING,
                                          G_TYPE_INT);

  g_type_ensure (PAL_TYPE_TEXT_LINE);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/check-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PalCheckRow, title_button);
  gtk_widget_class_bind_template_child (widget_class, PalCheckRow, name);
  gtk_widget_class_bind_template_child (widget_class, PalCheckRow, why);
  gtk_widget_class_bind_template_child (widget_class, PalCheckRow, against);
  gtk_widget_class_bind_template_child (widget_class, PalCheckRow, locate_button);
  gtk_widget_class_bind_template_child (widget_class, PalCheckRow, answers);
  gtk_widget_class_bind_template_child (widget_class, PalCheckRow, familiar);
  gtk_widget_class_bind_template_child (widget_class, PalCheckRow, unfamiliar);
  gtk_widget_class_bind_template_child (widget_class, PalCheckRow, nothing);
  gtk_widget_class_bind_template_callback (widget_class, answer_toggled_cb);
}

static void
pal_check_row_init (PalCheckRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (transfer floating): a row about no muscle yet; a list gives it one after the other. */
GtkWidget *
pal_check_row_new (void)
{
  return g_object_new (PAL_TYPE_CHECK_ROW, NULL);
}

/* The zones of one weight, or of any if it is below 0. */
static char *
list_zones (PalKnowledge *knowledge, GPtrArray *referrals, int weight, PalVoice voice)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < referrals->len; i++)
    {
      const PalReferral *referral = g_ptr_array_index (referrals, i);
      g_autofree char *name = NULL;

      if (weight >= 0 && referral->weight != (PalWeight) weight)
        continue;
      name = pal_knowledge_dup_name (knowledge, referral->zone, voice, NULL);
      if (list->len > 0)
        g_string_append (list, C_ ("list", ", "));
      g_string_append (list, name);
    }
  return g_string_free (list, FALSE);
}

static char *
dup_why (PalKnowledge *knowledge,
         const PalMuscleSuggestion *suggestion,
         gboolean same_side,
         PalVoice voice)
{
  g_autofree char *essential
      = list_zones (knowledge, suggestion->reasons, PAL_WEIGHT_ESSENTIAL, voice);
  g_autofree char *spillover
      = list_zones (knowledge, suggestion->reasons, PAL_WEIGHT_SPILLOVER, voice);
  GString *why = g_string_new (NULL);

  /* Translators: a share in percent: how much of the pain on the map lies where a muscle is felt */
  g_string_append_printf (why, _ ("Covers %.0f %% of the pain"), round (suggestion->covered * 100));
  if (*essential != '\0')
    {
      g_string_append (why, " · ");
      /* Translators: %s is a list of zones in which most people feel a point of this muscle */
      g_string_append_printf (
          why, voice == PAL_VOICE_PLAIN ? _ ("often felt: %s") : _ ("essential: %s"), essential);
    }
  if (*spillover != '\0')
    {
      g_string_append (why, " · ");
      /* Translators: %s is a list of zones in which some people feel a point of this muscle */
      g_string_append_printf (why,
                              voice == PAL_VOICE_PLAIN ? _ ("sometimes felt: %s")
                                                       : _ ("spill-over: %s"),
                              spillover);
    }
  g_string_append (why, " · ");
  g_string_append (why, same_side ? _ ("same side") : _ ("pain on the other side too"));
  return g_string_free (why, FALSE);
}

/**
 * pal_check_row_show:
 * @self: a row
 * @knowledge: the names
 * @suggestion: a muscle worth checking
 * @same_side: whether all that it explains is on its own side, or in the midline
 * @result: what came of pressing it
 * @voice: whose words
 */
void
pal_check_row_show (PalCheckRow *self,
                    PalKnowledge *knowledge,
                    const PalMuscleSuggestion *suggestion,
                    gboolean same_side,
                    PalFamiliar result,
                    PalVoice voice)
{
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *why = NULL;
  g_autofree char *zones = NULL;
  g_autofree char *against = NULL;
  g_autofree char *locate = NULL;

  g_return_if_fail (PAL_IS_CHECK_ROW (self) && suggestion != NULL);

  if (g_strcmp0 (self->muscle, suggestion->muscle) != 0)
    {
      g_free (self->muscle);
      self->muscle = g_strdup (suggestion->muscle);
      gtk_actionable_set_action_target (
          GTK_ACTIONABLE (self->title_button), "s", suggestion->muscle);
      gtk_actionable_set_action_target (
          GTK_ACTIONABLE (self->locate_button), "s", suggestion->muscle);
    }
  name = pal_knowledge_dup_name (knowledge, suggestion->muscle, voice, NULL);
  title = pal_guidance_capitalise (name);
  why = dup_why (knowledge, suggestion, same_side, voice);
  zones = list_zones (knowledge, suggestion->against, -1, voice);
  /* Translators: %s is a list of zones in which a muscle is usually felt, and where nothing hurts */
  against = g_strdup_printf (_ ("Against it: no pain at %s"), zones);
  /* Translators: %s is a muscle */
  locate = g_strdup_printf (_ ("Show %s on the Map"), name);
  gtk_label_set_label (self->name, title);
  gtk_label_set_label (self->why, why);
  gtk_label_set_label (self->against, against);
  gtk_widget_set_visible (GTK_WIDGET (self->against), *zones != '\0');
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->locate_button), locate);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->locate_button), GTK_ACCESSIBLE_PROPERTY_LABEL, locate, -1);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  /* Older GTK has no name of what a button holds. */
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->title_button), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, why, -1);
  show_result (self, result);
}

/* Returns: (transfer none) (nullable): the region key of the muscle it is about. */
const char *
pal_check_row_get_muscle (PalCheckRow *self)
{
  g_return_val_if_fail (PAL_IS_CHECK_ROW (self), NULL);
  return self->muscle;
}
