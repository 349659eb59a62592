/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-session-editor"

#include "pal-session-editor.h"

#include <glib/gi18n-lib.h>

#include "pal-choice-chips.h"
#include "pal-focus-place.h"
#include "pal-guidance-parts.h"
#include "pal-session-edits.h"
#include "pal-technique-words.h"

static const int lengths[] = { 20, 30, 45, 60, 75, 90 };

#define USUAL_LENGTH 30

struct _PalSessionEditor
{
  AdwBin parent_instance;

  PalGuidanceCase *of;
  GPtrArray *ranked; /* of PalRankedTechnique */
  int minutes;       /* that were asked for */
  GArray *steps;     /* of PalSessionStep */
  gboolean may;      /* whether anything may be done by hand */
  gboolean showing;  /* the rows are made anew */

  PalChoiceChips *length;
  AdwBin *lost;     /* what could not be kept of what was changed */
  GtkBox *list;
  GtkWidget *kept;  /* says that it was changed, and undoes that */
  GtkLabel *sum;
  GtkWidget *take;
  GtkLabel *state; /* what the record has */
};

G_DEFINE_FINAL_TYPE (PalSessionEditor, pal_session_editor, ADW_TYPE_BIN)

static void plan (PalSessionEditor *self);

static PalSessionStep *
peek_step (PalSessionEditor *self, guint index)
{
  return &g_array_index (self->steps, PalSessionStep, index);
}

static PalSessionEdits *
get_edits (PalSessionEditor *self)
{
  return pal_guidance_case_get_edits (self->of);
}

static char *
dup_name (PalSessionEditor *self, const PalSessionStep *step)
{
  return step->technique != NULL
           ? pal_words_technique (step->technique, PAL_VOICE_CLINICAL)
           : pal_words_step (
             pal_guidance_case_get_knowledge (self->of), step->step, NULL, PAL_VOICE_CLINICAL);
}

/* Whether the plan of today's visit is what stands here. */
static gboolean
is_taken (PalSessionEditor *self)
{
  PalChart *chart = pal_guidance_case_get_chart (self->of);
  g_autoptr (GPtrArray) plan = chart != NULL ? pal_chart_dup_plan (chart) : NULL;

  if (plan == NULL || plan->len != self->steps->len || plan->len == 0)
    return FALSE;
  for (guint i = 0; i < plan->len; i++)
    {
      PalPlanStep *planned = g_ptr_array_index (plan, i);

      if (g_strcmp0 (pal_plan_step_get_step (planned), peek_step (self, i)->step) != 0
          || pal_plan_step_get_minutes (planned) != peek_step (self, i)->minutes)
        return FALSE;
    }
  return TRUE;
}

/* "28 of 30 minutes: 2 left". */
static char *
describe_sum (PalSessionEditor *self)
{
  int planned = pal_session_plan_count (self->steps);
  g_autofree char *all = pal_words_minutes (self->minutes);

  if (self->steps->len == 0 && self->may)
    return g_strdup (_ ("Every step was left out."));
  if (self->steps->len == 0)
    return g_strdup (_ ("Nothing may be done by hand now; the reasons stand with each technique."));
  if (planned == self->minutes)
    /* Translators: %s is "30 minutes" */
    return g_strdup_printf (_ ("Adds up to %s."), all);
  if (planned < self->minutes)
    /* Translators: a number, then "30 minutes", then a number of minutes */
    return g_strdup_printf (
      _ ("%d of %s: %d left to give."), planned, all, self->minutes - planned);
  return g_strdup_printf (_ ("%d of %s: %d too many."), planned, all, planned - self->minutes);
}

static void
update (PalSessionEditor *self)
{
  PalChart *chart = pal_guidance_case_get_chart (self->of);
  g_autofree char *sum = describe_sum (self);
  gboolean taken = is_taken (self);

  gtk_label_set_label (self->sum, sum);
  gtk_widget_set_visible (self->kept, self->may && !pal_session_edits_is_empty (get_edits (self)));
  gtk_widget_set_visible (self->take, chart != NULL && self->steps->len > 0);
  gtk_widget_set_sensitive (self->take, !taken);
  gtk_label_set_label (self->state, taken ? _ ("✓ This is the plan of today’s visit.") : "");
  gtk_widget_set_visible (GTK_WIDGET (self->state), taken);
}

static guint
get_index (GtkWidget *row)
{
  guint index = 0;

  while ((row = gtk_widget_get_prev_sibling (row)) != NULL)
    index++;
  return index;
}

static GtkWidget *
get_row (GtkWidget *child)
{
  return gtk_widget_get_ancestor (child, ADW_TYPE_BIN);
}

static void
minutes_cb (PalSessionEditor *self, GtkSpinButton *button)
{
  GtkWidget *row = get_row (GTK_WIDGET (button));
  guint index;
  g_autofree char *name = NULL;

  /* What is typed when the plan is another goes on in the field that takes this one's place. One that was taken away
   * tells its number when the keyboard leaves it, which is only afterwards. */
  if (self->showing || gtk_widget_get_parent (row) != GTK_WIDGET (self->list))
    return;
  index = get_index (row);
  g_assert (PAL_IS_SESSION_EDITOR (self) && index < self->steps->len);
  name = dup_name (self, peek_step (self, index));
  pal_session_edits_set_minutes (
    get_edits (self), self->steps, index, gtk_spin_button_get_value_as_int (button), name);
  update (self);
}

static void
focus_row (PalSessionEditor *self, guint index)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  for (guint i = 0; row != NULL && i < index; i++)
    row = gtk_widget_get_next_sibling (row);
  if (row != NULL)
    gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
}

static void
move (PalSessionEditor *self, guint from, guint to)
{
  g_autofree char *name = NULL;

  if (to >= self->steps->len)
    return;
  name = dup_name (self, peek_step (self, from));
  pal_session_edits_move (get_edits (self), self->steps, from, to, name);
  plan (self);
  focus_row (self, to);
}

static void
up_cb (PalSessionEditor *self, GtkWidget *button)
{
  guint index = get_index (get_row (button));

  g_assert (PAL_IS_SESSION_EDITOR (self));
  if (index > 0)
    move (self, index, index - 1);
}

static void
down_cb (PalSessionEditor *self, GtkWidget *button)
{
  guint index = get_index (get_row (button));

  g_assert (PAL_IS_SESSION_EDITOR (self));
  move (self, index, index + 1);
}

static void
remove_cb (PalSessionEditor *self, GtkWidget *button)
{
  guint index = get_index (get_row (button));

  g_assert (PAL_IS_SESSION_EDITOR (self) && index < self->steps->len);
  pal_session_edits_leave_out (get_edits (self), self->steps, index);
  plan (self);
  if (self->steps->len > 0)
    focus_row (self, MIN (index, self->steps->len - 1));
  else
    gtk_widget_child_focus (self->kept, GTK_DIR_TAB_FORWARD);
}

static void
add_button (PalSessionEditor *self,
            GtkWidget *box,
            const char *icon,
            const char *words,
            const char *name,
            gboolean sensitive,
            GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *label = g_strdup_printf ("%s: %s", words, name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, sensitive);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label
    = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "hexpand", TRUE, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_row (PalSessionEditor *self, guint index)
{
  const PalSessionStep *step = peek_step (self, index);
  GtkWidget *row = adw_bin_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  GtkWidget *minutes = gtk_spin_button_new_with_range (1.0, PAL_SESSION_MOST, 1.0);
  g_autofree char *name = dup_name (self, step);
  g_autofree char *title = g_strdup_printf ("%u. %s", index + 1, name);
  /* Translators: %s is a step of a session; a screen reader says it of the field for its minutes */
  g_autofree char *spoken = g_strdup_printf (_ ("Minutes: %s"), name);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (minutes), step->minutes);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (minutes), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_signal_connect_swapped (minutes, "value-changed", G_CALLBACK (minutes_cb), self);
  gtk_box_append (GTK_BOX (box), new_label (title, NULL));
  gtk_box_append (GTK_BOX (box), new_label (pal_words_step_why (step->why), "caption"));
  gtk_box_append (GTK_BOX (tools), minutes);
  gtk_box_append (GTK_BOX (tools), new_label (_ ("min"), "dim-label"));
  add_button (
    self, tools, "go-up-symbolic", _ ("Earlier"), name, index > 0, G_CALLBACK (up_cb));
  add_button (self,
              tools,
              "go-down-symbolic",
              _ ("Later"),
              name,
              index + 1 < self->steps->len,
              G_CALLBACK (down_cb));
  add_button (
    self, tools, "user-trash-symbolic", _ ("Leave Out"), name, TRUE, G_CALLBACK (remove_cb));
  gtk_box_append (GTK_BOX (box), tools);
  gtk_widget_add_css_class (row, "session-step");
  /* By which it is found again when the order is another. */
  gtk_widget_set_name (row, step->step);
  adw_bin_set_child (ADW_BIN (row), box);
  return row;
}

static GtkWidget *
find_row (PalSessionEditor *self, const char *step)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (g_strcmp0 (gtk_widget_get_name (row), step) == 0)
      return row;
  return NULL;
}

/* The keyboard stays at its step wherever that has gone, and what is being typed stays typed. */
static void
show_steps (PalSessionEditor *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  g_autofree char *step = row != NULL ? g_strdup (gtk_widget_get_name (row)) : NULL;
  g_autoptr (PalFocusPlace) place = row != NULL ? pal_focus_place_new (row) : NULL;

  self->showing = TRUE;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, row);
  self->showing = FALSE;
  for (guint i = 0; i < self->steps->len; i++)
    gtk_box_append (self->list, new_row (self, i));
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->steps->len > 0);
  row = step != NULL ? find_row (self, step) : NULL;
  if (row != NULL && place != NULL)
    pal_focus_place_restore (place, row);
  update (self);
}

/* Says what was changed by hand and is not in the plan. */
static void
show_lost (PalSessionEditor *self, GPtrArray *lost)
{
  PalGuidanceLines *lines;

  gtk_widget_set_visible (GTK_WIDGET (self->lost), lost->len > 0);
  adw_bin_set_child (self->lost, NULL);
  if (lost->len == 0)
    return;
  lines = PAL_GUIDANCE_LINES (pal_guidance_lines_new (NULL));
  for (guint i = 0; i < lost->len; i++)
    pal_guidance_lines_add_item (lines, g_ptr_array_index (lost, i));
  /* Translators: over the names of steps of a session, which somebody had moved or given other minutes */
  adw_bin_set_child (self->lost,
                     pal_guidance_caution_new (
                       _ ("Taken Out of Your Plan: Something Speaks Against It Now"), lines));
}

static void
plan (PalSessionEditor *self)
{
  g_autoptr (GArray) planned = pal_session_plan (self->ranked, self->minutes);
  g_autoptr (GPtrArray) lost = g_ptr_array_new_with_free_func (g_free);

  g_clear_pointer (&self->steps, g_array_unref);
  self->may = planned->len > 0;
  self->steps = pal_session_edits_apply (get_edits (self), planned, self->ranked, lost);
  show_lost (self, lost);
  show_steps (self);
}

static void
anew_cb (PalSessionEditor *self)
{
  g_assert (PAL_IS_SESSION_EDITOR (self));
  pal_session_edits_clear (get_edits (self));
  plan (self);
  focus_row (self, 0);
}

static void
length_cb (PalSessionEditor *self, guint minutes)
{
  g_assert (PAL_IS_SESSION_EDITOR (self));
  pal_session_editor_set_minutes (self, (int) minutes);
}

static void
take_cb (PalSessionEditor *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GArray) minutes = g_array_new (FALSE, FALSE, sizeof (int));

  g_assert (PAL_IS_SESSION_EDITOR (self));

  for (guint i = 0; i < self->steps->len; i++)
    {
      g_ptr_array_add (names, (gpointer) peek_step (self, i)->step);
      g_array_append_val (minutes, peek_step (self, i)->minutes);
    }
  pal_chart_set_plan (pal_guidance_case_get_chart (self->of),
                      pal_guidance_case_get_zone (self->of),
                      (const char *const *) names->pdata,
                      (const int *) (gpointer) minutes->data,
                      names->len);
}

static void
chart_changed_cb (PalSessionEditor *self)
{
  g_assert (PAL_IS_SESSION_EDITOR (self));
  if (self->ranked != NULL)
    update (self);
}

static void
pal_session_editor_dispose (GObject *object)
{
  PalSessionEditor *self = PAL_SESSION_EDITOR (object);

  g_clear_pointer (&self->steps, g_array_unref);
  g_clear_pointer (&self->ranked, g_ptr_array_unref);
  g_clear_object (&self->of);
  G_OBJECT_CLASS (pal_session_editor_parent_class)->dispose (object);
}

static void
pal_session_editor_class_init (PalSessionEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_session_editor_dispose;
}

static void
pal_session_editor_init (PalSessionEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *anew;

  self->minutes = USUAL_LENGTH;
  self->steps = g_array_new (FALSE, FALSE, sizeof (PalSessionStep));
  self->length = PAL_CHOICE_CHIPS (pal_choice_chips_new (_ ("Length of the Session"), PAL_CHOICE_ONE));
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *words = pal_words_minutes (lengths[i]);

      pal_choice_chips_add (self->length, (guint) lengths[i], words);
    }
  pal_choice_chips_set_chosen (self->length, USUAL_LENGTH);
  g_signal_connect_swapped (self->length, "chosen", G_CALLBACK (length_cb), self);
  self->lost = ADW_BIN (adw_bin_new ());
  self->list = GTK_BOX (pal_guidance_card_new ());
  self->kept = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (self->kept), new_label (_ ("Changed by hand"), NULL));
  anew = gtk_button_new_with_label (_ ("Plan Anew"));
  gtk_widget_set_tooltip_text (anew, _ ("Forget what was changed by hand"));
  gtk_widget_set_valign (anew, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (anew, "clicked", G_CALLBACK (anew_cb), self);
  gtk_box_append (GTK_BOX (self->kept), anew);
  self->sum = GTK_LABEL (new_label (NULL, "heading"));
  self->take = gtk_button_new_with_label (_ ("Take Over into Today’s Plan"));
  gtk_widget_add_css_class (self->take, "suggested-action");
  gtk_widget_set_halign (self->take, GTK_ALIGN_START);
  g_signal_connect_swapped (self->take, "clicked", G_CALLBACK (take_cb), self);
  self->state = GTK_LABEL (new_label (NULL, NULL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->length));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->lost));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), self->kept);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sum));
  gtk_box_append (GTK_BOX (box), self->take);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->state));
  adw_bin_set_child (ADW_BIN (self), box);
}

/* Returns: (transfer floating): the plan of a visit, from what is suggested for a case. */
GtkWidget *
pal_session_editor_new (PalGuidanceCase *of)
{
  PalSessionEditor *self;
  PalChart *chart;

  g_return_val_if_fail (PAL_IS_GUIDANCE_CASE (of), NULL);

  self = g_object_new (PAL_TYPE_SESSION_EDITOR, NULL);
  self->of = g_object_ref (of);
  chart = pal_guidance_case_get_chart (of);
  if (chart != NULL)
    g_signal_connect_object (
      chart, "changed", G_CALLBACK (chart_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/* Plans anew from another order of the techniques; what was changed by hand is kept as far as it may be. */
void
pal_session_editor_set_ranked (PalSessionEditor *self, GPtrArray *ranked)
{
  g_return_if_fail (PAL_IS_SESSION_EDITOR (self) && ranked != NULL);

  g_ptr_array_ref (ranked);
  g_clear_pointer (&self->ranked, g_ptr_array_unref);
  self->ranked = ranked;
  plan (self);
}

/* Plans anew for another length; what was changed by hand is kept. */
void
pal_session_editor_set_minutes (PalSessionEditor *self, int minutes)
{
  g_return_if_fail (PAL_IS_SESSION_EDITOR (self));

  minutes = CLAMP (minutes, PAL_SESSION_LEAST, PAL_SESSION_MOST);
  if (minutes == self->minutes)
    return;
  self->minutes = minutes;
  pal_choice_chips_set_chosen (self->length, (guint) minutes);
  if (self->ranked != NULL)
    plan (self);
}

/* Returns: how many minutes the steps take as they stand. */
int
pal_session_editor_get_planned (PalSessionEditor *self)
{
  g_return_val_if_fail (PAL_IS_SESSION_EDITOR (self), 0);
  return pal_session_plan_count (self->steps);
}
