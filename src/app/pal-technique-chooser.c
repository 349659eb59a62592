/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-technique-chooser"

#include "pal-technique-chooser.h"

#include <glib/gi18n-lib.h>

#include "pal-choice-chips.h"
#include "pal-guidance-fold.h"
#include "pal-guidance-parts.h"
#include "pal-guidance-record.h"
#include "pal-guidance-technique.h"
#include "pal-session-editor.h"
#include "pal-technique-chips.h"
#include "pal-ui.h"

/* So many are seen at once; the others stand in a fold. */
#define N_SEEN 5

struct _PalTechniqueChooser
{
  AdwBin parent_instance;

  PalGuidanceCase *of;
  const char *muscle; /* interned region key, or NULL */
  GPtrArray *ranked;  /* of PalRankedTechnique */

  PalChoiceChips *stage;
  PalChoiceChips *target;
  AdwBin *record; /* what is to be heeded */
  GtkBox *list;
  PalSessionEditor *session;
};

G_DEFINE_FINAL_TYPE (PalTechniqueChooser, pal_technique_chooser, ADW_TYPE_BIN)

static void
append_one (PalTechniqueChooser *self, GtkBox *card, guint index)
{
  gtk_box_append (card,
                  pal_guidance_technique_new_ranked (
                    self->of, g_ptr_array_index (self->ranked, index), self->muscle, PAL_VOICE_CLINICAL));
}

static GtkWidget *
build_rest (gpointer data)
{
  PalTechniqueChooser *self = data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = N_SEEN; i < self->ranked->len; i++)
    append_one (self, GTK_BOX (box), i);
  return box;
}

static void
show (PalTechniqueChooser *self)
{
  GtkWidget *child;
  g_autofree char *rest = NULL;

  adw_bin_set_child (self->record, pal_guidance_record_new (self->of, PAL_VOICE_CLINICAL));
  gtk_widget_set_visible (GTK_WIDGET (self->record), adw_bin_get_child (self->record) != NULL);
  g_clear_pointer (&self->ranked, g_ptr_array_unref);
  self->ranked = pal_technique_rank (pal_guidance_case_get_knowledge (self->of),
                                     pal_guidance_case_ask (self->of, self->muscle));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
  for (guint i = 0; i < MIN (N_SEEN, self->ranked->len); i++)
    append_one (self, self->list, i);
  /* Translators: the number is how many more techniques there are */
  rest = g_strdup_printf (_ ("All Others (%u)"), self->ranked->len - N_SEEN);
  gtk_box_append (self->list, pal_guidance_fold_new (rest, NULL, build_rest, self, NULL));
  pal_session_editor_set_ranked (self->session, self->ranked);
}

static void
stage_cb (PalTechniqueChooser *self, guint stage)
{
  g_assert (PAL_IS_TECHNIQUE_CHOOSER (self));
  pal_guidance_case_set_stage (self->of, (PalStage) stage);
}

static void
target_cb (PalTechniqueChooser *self, guint target)
{
  g_assert (PAL_IS_TECHNIQUE_CHOOSER (self));
  pal_guidance_case_set_target (self->of, (PalTarget) target);
}

static void
tolerance_cb (PalTechniqueChooser *self, guint tolerance)
{
  g_assert (PAL_IS_TECHNIQUE_CHOOSER (self));
  pal_guidance_case_set_tolerance (self->of, (int) tolerance);
}

static void
aims_cb (PalTechniqueChooser *self, guint aims)
{
  g_assert (PAL_IS_TECHNIQUE_CHOOSER (self));
  pal_guidance_case_set_aims (self->of, (PalAim) aims);
}

static void
case_changed_cb (PalTechniqueChooser *self)
{
  g_assert (PAL_IS_TECHNIQUE_CHOOSER (self));
  /* The mark says these two itself, and may say something else by now. */
  pal_choice_chips_set_chosen (self->stage, pal_guidance_case_get_stage (self->of));
  pal_choice_chips_set_chosen (self->target, pal_guidance_case_get_target (self->of));
  show (self);
}

static void
pal_technique_chooser_dispose (GObject *object)
{
  PalTechniqueChooser *self = PAL_TECHNIQUE_CHOOSER (object);

  /* What is in the folds looks at what is cleared here. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->ranked, g_ptr_array_unref);
  g_clear_object (&self->of);
  G_OBJECT_CLASS (pal_technique_chooser_parent_class)->dispose (object);
}

static gboolean
pal_technique_chooser_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
pal_technique_chooser_class_init (PalTechniqueChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_technique_chooser_dispose;
  widget_class->focus = pal_ui_focus_child;
  widget_class->grab_focus = pal_technique_chooser_grab_focus;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pal_technique_chooser_init (PalTechniqueChooser *self)
{
}

/* What can be chosen, under its heading. */
static PalChoiceChips *
add_chips (PalTechniqueChooser *self,
           GtkBox *box,
           const char *heading,
           GtkWidget *chips,
           guint chosen,
           GCallback callback)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (group), pal_guidance_heading_new (heading));
  gtk_box_append (GTK_BOX (group), chips);
  gtk_box_append (box, group);
  pal_choice_chips_set_chosen (PAL_CHOICE_CHIPS (chips), chosen);
  g_signal_connect_swapped (chips, "chosen", callback, self);
  return PAL_CHOICE_CHIPS (chips);
}

static GtkWidget *
new_tolerance_chips (PalKnowledge *knowledge)
{
  GtkWidget *chips = pal_choice_chips_new (_ ("Firmest Pressure Welcome"), PAL_CHOICE_ONE_OR_NONE);

  for (guint i = 1; i <= 5; i++)
    {
      g_autofree char *words = g_strdup_printf (
        "%u %s", i, pal_knowledge_get_pressure_name (knowledge, (int) i, NULL));

      pal_choice_chips_add (PAL_CHOICE_CHIPS (chips), i, words);
    }
  return chips;
}

static void
add_choices (PalTechniqueChooser *self, GtkBox *box)
{
  self->stage = add_chips (self,
                           box,
                           _ ("Stage"),
                           pal_technique_chips_new_stage (PAL_CHOICE_ONE_OR_NONE),
                           pal_guidance_case_get_stage (self->of),
                           G_CALLBACK (stage_cb));
  self->target = add_chips (self,
                            box,
                            _ ("What Is Worked On"),
                            pal_technique_chips_new_target (PAL_CHOICE_ONE_OR_NONE),
                            pal_guidance_case_get_target (self->of),
                            G_CALLBACK (target_cb));
  add_chips (self,
             box,
             _ ("Firmest Pressure Welcome"),
             new_tolerance_chips (pal_guidance_case_get_knowledge (self->of)),
             (guint) pal_guidance_case_get_tolerance (self->of),
             G_CALLBACK (tolerance_cb));
  add_chips (self,
             box,
             _ ("What For"),
             pal_technique_chips_new_aims (),
             pal_guidance_case_get_aims (self->of),
             G_CALLBACK (aims_cb));
}

/**
 * pal_technique_chooser_new:
 * @of: whom and what for; what is chosen is kept there
 * @muscle: (nullable): the region key of the muscle that is treated
 *
 * Returns: (transfer floating): a page that follows the choices.
 */
GtkWidget *
pal_technique_chooser_new (PalGuidanceCase *of, const char *muscle)
{
  PalTechniqueChooser *self;
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *group, *title;

  g_return_val_if_fail (PAL_IS_GUIDANCE_CASE (of), NULL);

  self = g_object_new (PAL_TYPE_TECHNIQUE_CHOOSER, NULL);
  self->of = g_object_ref (of);
  self->muscle = g_intern_string (muscle);
  title = pal_guidance_heading_new (_ ("Choose a Technique"));
  gtk_widget_remove_css_class (title, "heading");
  gtk_widget_add_css_class (title, "title-4");
  gtk_box_append (GTK_BOX (box), title);
  self->record = ADW_BIN (adw_bin_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->record));
  add_choices (self, GTK_BOX (box));

  group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (group), pal_guidance_heading_new (_ ("Techniques, Best First")));
  self->list = GTK_BOX (pal_guidance_card_new ());
  gtk_box_append (GTK_BOX (group), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), group);

  group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (group), pal_guidance_heading_new (_ ("Session Plan")));
  self->session = PAL_SESSION_EDITOR (pal_session_editor_new (of));
  gtk_box_append (GTK_BOX (group), GTK_WIDGET (self->session));
  gtk_box_append (GTK_BOX (box), group);

  gtk_widget_add_css_class (box, "pane");
  gtk_widget_add_css_class (box, "guidance");
  gtk_scrolled_window_set_policy (
    GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_widget_set_vexpand (scroller, TRUE);
  adw_bin_set_child (ADW_BIN (self), scroller);
  g_signal_connect_object (
    of, "changed", G_CALLBACK (case_changed_cb), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}
