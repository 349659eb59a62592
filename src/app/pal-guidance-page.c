/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-guidance-page"

#include "pal-guidance-page.h"

#include <glib/gi18n-lib.h>

#include "pal-focus-place.h"
#include "pal-guidance-care.h"
#include "pal-guidance-fold.h"
#include "pal-guidance-parts.h"
#include "pal-guidance-record.h"
#include "pal-guidance-technique.h"
#include "pal-referral-figure.h"
#include "pal-text-line.h"
#include "pal-ui.h"

typedef void (*SectionFunc) (PalGuidancePage *self);

/* So many sections fill the pane on most screens; what is further down follows. */
#define N_SEEN 3

struct _PalGuidancePage
{
  AdwBin parent_instance;

  PalKnowledge *knowledge;
  PalGuidanceCase *of; /* for whom it is read */
  char *muscle; /* region key */
  PalVoice voice;
  const PalGuidance *guidance; /* of the knowledge; NULL only where a file is damaged */

  const SectionFunc *next; /* the section to be made next */
  guint next_id;

  GtkBox *ranked; /* what follows the record of the client, or NULL while it is not made */

  GtkScrolledWindow *scroller;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkBox *sections;
};

G_DEFINE_FINAL_TYPE (PalGuidancePage, pal_guidance_page, ADW_TYPE_BIN)

static PalGuidanceLines *
new_lines (const char *label)
{
  return PAL_GUIDANCE_LINES (pal_guidance_lines_new (label));
}

/* A heading with what belongs below it. */
static GtkBox *
append_section (PalGuidancePage *self, const char *heading)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  if (heading != NULL)
    gtk_box_append (GTK_BOX (section), pal_guidance_heading_new (heading));
  gtk_box_append (self->sections, section);
  return GTK_BOX (section);
}

static GtkBox *
append_card (PalGuidancePage *self, const char *heading)
{
  GtkWidget *card = pal_guidance_card_new ();

  gtk_box_append (append_section (self, heading), card);
  return GTK_BOX (card);
}

static PalGuidanceLines *
get_lines (PalGuidancePage *self, PalGuidanceLine line, PalVoice voice)
{
  PalGuidanceLines *lines = new_lines (NULL);
  guint n_lines = pal_guidance_get_n_lines (self->guidance, line, voice);

  for (guint i = 0; i < n_lines; i++)
    {
      const char *text = pal_guidance_get_line (self->guidance, line, voice, i, NULL);

      if (line == PAL_GUIDANCE_FIND && voice == PAL_VOICE_CLINICAL)
        pal_guidance_lines_add_step (lines, text);
      else if (n_lines > 1)
        pal_guidance_lines_add_item (lines, text);
      else
        pal_guidance_lines_add (lines, text);
    }
  return lines;
}

static void
append_evidence (PalGuidancePage *self, GtkBox *box, PalGuidanceLine line)
{
  const PalEvidence *evidence = pal_guidance_get_evidence_for (self->guidance, line);

  if (evidence != NULL)
    gtk_box_append (box, pal_guidance_evidence_new (evidence, self->voice));
}

static void
append_lines (PalGuidancePage *self, const char *heading, PalGuidanceLine line)
{
  GtkBox *section;

  if (pal_guidance_get_n_lines (self->guidance, line, self->voice) == 0)
    return;
  section = append_section (self, heading);
  gtk_box_append (section, GTK_WIDGET (get_lines (self, line, self->voice)));
  if (line != PAL_GUIDANCE_SUMMARY)
    append_evidence (self, section, line);
}

/* The zones of one weight; NULL if there is none. */
static char *
join_zones (PalGuidancePage *self, GPtrArray *referrals, PalWeight weight)
{
  g_autoptr (GString) zones = g_string_new (NULL);

  for (guint i = 0; i < referrals->len; i++)
    {
      const PalReferral *referral = g_ptr_array_index (referrals, i);
      g_autofree char *name = NULL;

      if (referral->weight != weight)
        continue;
      name = pal_knowledge_dup_name (self->knowledge, referral->zone, self->voice, NULL);
      if (zones->len > 0)
        g_string_append (zones, " · ");
      g_string_append (zones, name);
    }
  return zones->len > 0 ? g_string_free (g_steal_pointer (&zones), FALSE) : NULL;
}

/* Where it may be felt: often and sometimes, told apart by a sign and by the word. */
static void
append_referrals (PalGuidancePage *self)
{
  const char *heading = self->voice == PAL_VOICE_PLAIN ? _ ("Where You May Feel It")
                                                       : _ ("Where It May Be Felt");
  g_autoptr (GPtrArray) referrals
      = pal_knowledge_dup_referrals (self->knowledge, self->muscle);
  g_autofree char *essential = join_zones (self, referrals, PAL_WEIGHT_ESSENTIAL);
  g_autofree char *spillover = join_zones (self, referrals, PAL_WEIGHT_SPILLOVER);
  PalGuidanceLines *lines;
  GtkBox *section;

  if (essential == NULL && spillover == NULL)
    return;
  lines = new_lines (heading);
  if (essential != NULL)
    {
      /* Translators: %s are zones of the body in which most people feel a point of this muscle */
      g_autofree char *text = g_strdup_printf (_ ("Often: %s"), essential);

      pal_guidance_lines_add_sign (lines, "●", text, text);
    }
  if (spillover != NULL)
    {
      /* Translators: %s are zones of the body in which some people feel a point of this muscle */
      g_autofree char *text = g_strdup_printf (_ ("Sometimes: %s"), spillover);

      pal_guidance_lines_add_sign (lines, "○", text, text);
    }
  section = append_section (self, heading);
  if (pal_guidance_case_get_figure (self->of) != NULL)
    gtk_box_append (section,
                    pal_referral_figure_new (self->knowledge,
                                             pal_guidance_case_get_figure (self->of),
                                             self->muscle,
                                             self->voice));
  gtk_box_append (section, GTK_WIDGET (lines));
}

static void
append_cautions (PalGuidancePage *self)
{
  guint n_lines
      = pal_guidance_get_n_lines (self->guidance, PAL_GUIDANCE_CAUTION, self->voice);
  PalGuidanceLines *lines;
  GtkWidget *box;

  if (n_lines == 0)
    return;
  lines = new_lines (NULL);
  for (guint i = 0; i < n_lines; i++)
    {
      const PalDangerSite *site = self->voice == PAL_VOICE_CLINICAL
                                      ? pal_guidance_get_danger_site (self->guidance, i)
                                      : NULL;

      pal_guidance_lines_add_entry (
          lines,
          site != NULL ? pal_danger_site_get_name (site, NULL) : NULL,
          pal_guidance_get_line (self->guidance, PAL_GUIDANCE_CAUTION, self->voice, i, NULL),
          NULL);
    }
  box = pal_guidance_caution_new (_ ("Take Care"), lines);
  append_evidence (self, GTK_BOX (box), PAL_GUIDANCE_CAUTION);
  gtk_box_append (self->sections, box);
}

/* The page names those of the library that fit the muscle; one of the practice fits where it is not said to be
 * for another tissue or another part of the body. */
static gboolean
fits (const PalRankedTechnique *ranked)
{
  return ranked->use != NULL
         || (pal_technique_is_own (ranked->technique)
             && pal_technique_get_fit (ranked->technique)->target[PAL_TARGET_MUSCLE] != 0
             && !pal_ranked_technique_has_reason (ranked, PAL_RANK_NOT_HERE));
}

/* Those that fit, as they rank for this client. What else there is stands in the chooser. */
static void
fill_techniques (PalGuidancePage *self)
{
  g_autoptr (GPtrArray) ranked
      = pal_technique_rank (self->knowledge, pal_guidance_case_ask (self->of, self->muscle));
  GtkWidget *record = pal_guidance_record_new (self->of, self->voice);
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *card = pal_guidance_card_new ();
  guint rank = 0;

  if (record != NULL)
    gtk_box_append (self->ranked, record);
  gtk_box_append (GTK_BOX (group),
                  pal_guidance_heading_new (self->voice == PAL_VOICE_PLAIN
                                                ? _ ("What Can Be Done")
                                                : _ ("Techniques, Best First")));
  for (guint i = 0; i < ranked->len; i++)
    {
      PalRankedTechnique *one = g_ptr_array_index (ranked, i);

      if (!fits (one))
        continue;
      /* They are counted among themselves. */
      if (one->rank > 0)
        one->rank = ++rank;
      gtk_box_append (
          GTK_BOX (card),
          pal_guidance_technique_new_ranked (self->of, one, self->muscle, self->voice));
    }
  gtk_box_append (GTK_BOX (group), card);
  gtk_box_append (self->ranked, group);
}

static GtkWidget *
get_first_fold (PalGuidancePage *self)
{
  GtkWidget *group = gtk_widget_get_last_child (GTK_WIDGET (self->ranked));
  GtkWidget *card = gtk_widget_get_last_child (group);

  return gtk_widget_get_first_child (card);
}

/* The best open, so that it can be begun without another tap. */
static void
append_techniques (PalGuidancePage *self)
{
  GtkWidget *first;

  if (pal_guidance_get_n_uses (self->guidance) == 0)
    return;
  self->ranked = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  gtk_box_append (self->sections, GTK_WIDGET (self->ranked));
  fill_techniques (self);
  first = get_first_fold (self);
  if (first != NULL)
    pal_guidance_fold_set_open (PAL_GUIDANCE_FOLD (first), TRUE);
}

/* What is known of the client is another now: the techniques are put in their new order where they stand.
 * What was open stays so, and the keyboard stays where it is in its technique. */
static void
case_changed_cb (PalGuidancePage *self)
{
  g_autoptr (GHashTable) open = g_hash_table_new (g_str_hash, g_str_equal);
  const char *focused = NULL;
  g_autoptr (PalFocusPlace) place = NULL;
  GtkWidget *child;

  g_assert (PAL_IS_GUIDANCE_PAGE (self));

  /* Whoever shows it again shows it as it is then. */
  if (self->ranked == NULL || !gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  for (GtkWidget *fold = get_first_fold (self); fold != NULL;
       fold = gtk_widget_get_next_sibling (fold))
    {
      const char *id = g_intern_string (gtk_widget_get_name (fold));

      if (pal_guidance_fold_get_open (PAL_GUIDANCE_FOLD (fold)))
        g_hash_table_add (open, (gpointer) id);
      if (gtk_widget_get_focus_child (fold) != NULL)
        {
          focused = id;
          place = pal_focus_place_new (fold);
        }
    }
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->ranked))) != NULL)
    gtk_box_remove (self->ranked, child);
  fill_techniques (self);
  for (GtkWidget *fold = get_first_fold (self); fold != NULL;
       fold = gtk_widget_get_next_sibling (fold))
    {
      if (g_hash_table_contains (open, gtk_widget_get_name (fold)))
        pal_guidance_fold_set_open (PAL_GUIDANCE_FOLD (fold), TRUE);
      if (g_strcmp0 (focused, gtk_widget_get_name (fold)) == 0
          && (place == NULL || !pal_focus_place_restore (place, fold)))
        gtk_widget_child_focus (fold, GTK_DIR_TAB_FORWARD);
    }
}

static void
append_care (PalGuidancePage *self)
{
  g_autoptr (GPtrArray) flags = g_ptr_array_new ();
  GtkWidget *doctor;

  for (guint i = 0; i < pal_guidance_get_n_red_flags (self->guidance); i++)
    g_ptr_array_add (flags, (gpointer) pal_guidance_get_red_flag (self->guidance, i));
  doctor = pal_guidance_doctor_new (flags, self->voice);
  if (pal_guidance_get_n_self_care (self->guidance) > 0)
    {
      GtkBox *card = append_card (self,
                                  self->voice == PAL_VOICE_PLAIN ? _ ("What You Can Do Yourself")
                                                                 : _ ("Care at Home"));

      for (guint i = 0; i < pal_guidance_get_n_self_care (self->guidance); i++)
        gtk_box_append (
            card,
            pal_guidance_care_new (pal_guidance_get_self_care (self->guidance, i), self->of));
    }
  if (doctor != NULL)
    gtk_box_append (append_card (self, NULL), doctor);
}

typedef struct
{
  PalGuidancePage *self; /* which the fold is part of */
  PalGuidanceLine line;
} Lines;

static GtkWidget *
build_lines (gpointer data)
{
  const Lines *lines = data;
  GtkWidget *part = pal_guidance_part_new ();

  gtk_box_append (GTK_BOX (part),
                  GTK_WIDGET (get_lines (lines->self, lines->line, lines->self->voice)));
  append_evidence (lines->self, GTK_BOX (part), lines->line);
  return part;
}

static void
append_lines_fold (PalGuidancePage *self, GtkBox *card, const char *title, PalGuidanceLine line)
{
  Lines *lines;

  if (pal_guidance_get_n_lines (self->guidance, line, self->voice) == 0)
    return;
  lines = g_new (Lines, 1);
  *lines = (Lines){ self, line };
  gtk_box_append (card, pal_guidance_fold_new (title, NULL, build_lines, lines, g_free));
}

static PalGuidanceLines *
get_sites (PalGuidancePage *self, const PalMuscle *muscle)
{
  PalGuidanceLines *lines = new_lines (NULL);

  for (guint i = 0; i < pal_muscle_get_n_sites (muscle); i++)
    pal_guidance_lines_add_step (lines, pal_muscle_get_site (muscle, i + 1, NULL));
  return lines;
}

static GtkWidget *
build_anatomy (gpointer data)
{
  PalGuidancePage *self = data;
  const PalMuscle *muscle = pal_knowledge_lookup_muscle (self->knowledge, self->muscle);
  GtkWidget *part = pal_guidance_part_new ();
  PalGuidanceLines *latin = new_lines (NULL);

  pal_guidance_lines_add (latin, pal_muscle_get_latin (muscle));
  pal_guidance_part_add_lines (GTK_BOX (part), _ ("Latin Name"), latin);
  pal_guidance_part_add_lines (GTK_BOX (part),
                               _ ("Attachments"),
                               get_lines (self, PAL_GUIDANCE_ATTACHMENTS, PAL_VOICE_CLINICAL));
  pal_guidance_part_add_lines (
      GTK_BOX (part), _ ("Action"), get_lines (self, PAL_GUIDANCE_ACTION, PAL_VOICE_CLINICAL));
  pal_guidance_part_add_lines (
      GTK_BOX (part), _ ("Nerve"), get_lines (self, PAL_GUIDANCE_NERVE, PAL_VOICE_CLINICAL));
  pal_guidance_part_add_lines (
      GTK_BOX (part), _ ("Usual Trigger-Point Sites"), get_sites (self, muscle));
  append_evidence (self, GTK_BOX (part), PAL_GUIDANCE_ATTACHMENTS);
  return part;
}

static void
append_summary (PalGuidancePage *self)
{
  append_lines (self, NULL, PAL_GUIDANCE_SUMMARY);
}

static void
append_complaints (PalGuidancePage *self)
{
  append_lines (self, _ ("What People Sometimes Notice"), PAL_GUIDANCE_COMPLAINT);
}

static void
append_find (PalGuidancePage *self)
{
  append_lines (self,
                self->voice == PAL_VOICE_PLAIN ? _ ("While It Is Examined") : _ ("How to Find It"),
                PAL_GUIDANCE_FIND);
}

static void
append_strained_by (PalGuidancePage *self)
{
  append_lines (self, _ ("What May Strain It"), PAL_GUIDANCE_STRAINED_BY);
}

static void
append_more (PalGuidancePage *self)
{
  GtkBox *more = append_card (self, _ ("More About It"));

  append_lines_fold (self, more, _ ("What People May Report"), PAL_GUIDANCE_COMPLAINT);
  append_lines_fold (self, more, _ ("What May Strain It"), PAL_GUIDANCE_STRAINED_BY);
  gtk_box_append (more, pal_guidance_fold_new (_ ("Anatomy"), NULL, build_anatomy, self, NULL));
}

static const SectionFunc for_therapist[] = {
  append_summary,    append_referrals, append_find, append_cautions,
  append_techniques, append_care,      append_more, NULL,
};

static const SectionFunc for_client[] = {
  append_summary,    append_complaints, append_referrals,   append_find, append_cautions,
  append_techniques, append_care,       append_strained_by, NULL,
};

/* One section in a frame: to lay out so much text at once would take several. */
static gboolean
append_next_cb (gpointer data)
{
  PalGuidancePage *self = data;

  if (*self->next != NULL)
    (*self->next++) (self);
  if (*self->next != NULL)
    return G_SOURCE_CONTINUE;
  self->next_id = 0;
  return G_SOURCE_REMOVE;
}

static void
fill (PalGuidancePage *self)
{
  self->next = self->voice == PAL_VOICE_PLAIN ? for_client : for_therapist;
  for (guint i = 0; i < N_SEEN; i++)
    (*self->next++) (self);
  /* After the frame that shows them. */
  self->next_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, append_next_cb, self, NULL);
  g_source_set_name_by_id (self->next_id, "[palpate] guidance");
}

static void
pal_guidance_page_dispose (GObject *object)
{
  PalGuidancePage *self = PAL_GUIDANCE_PAGE (object);

  g_clear_handle_id (&self->next_id, g_source_remove);
  /* The template takes away the children it names, behind the back of the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAL_TYPE_GUIDANCE_PAGE);
  g_clear_object (&self->of);
  g_clear_pointer (&self->knowledge, pal_knowledge_unref);
  g_clear_pointer (&self->muscle, g_free);
  G_OBJECT_CLASS (pal_guidance_page_parent_class)->dispose (object);
}

static gboolean
pal_guidance_page_grab_focus (GtkWidget *widget)
{
  GtkWidget *sections = GTK_WIDGET (PAL_GUIDANCE_PAGE (widget)->sections);

  if (gtk_widget_get_focus_child (sections) != NULL)
    return TRUE;
  /* Where things are is not known yet when the page is opened; what comes first is. */
  for (GtkWidget *section = gtk_widget_get_first_child (sections); section != NULL;
       section = gtk_widget_get_next_sibling (section))
    if (gtk_widget_child_focus (section, GTK_DIR_TAB_FORWARD))
      return TRUE;
  return FALSE;
}

static void
pal_guidance_page_class_init (PalGuidancePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pal_guidance_page_dispose;
  widget_class->focus = pal_ui_focus_child;
  widget_class->grab_focus = pal_guidance_page_grab_focus;

  g_type_ensure (PAL_TYPE_TEXT_LINE);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/palpate/Palpate/ui/guidance-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PalGuidancePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, PalGuidancePage, title);
  gtk_widget_class_bind_template_child (widget_class, PalGuidancePage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, PalGuidancePage, sections);
}

static void
pal_guidance_page_init (PalGuidancePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_PROPERTY_LEVEL, 1, -1);
}

/**
 * pal_guidance_page_show:
 * @self: the page
 * @of: for whom it is read; a library has one without a record
 * @muscle: a region key
 * @voice: whose words
 */
void
pal_guidance_page_show (PalGuidancePage *self,
                        PalGuidanceCase *of,
                        const char *muscle,
                        PalVoice voice)
{
  PalKnowledge *knowledge;
  const PalVoice other = voice == PAL_VOICE_PLAIN ? PAL_VOICE_CLINICAL : PAL_VOICE_PLAIN;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  GtkWidget *child;

  g_return_if_fail (PAL_IS_GUIDANCE_PAGE (self));
  g_return_if_fail (PAL_IS_GUIDANCE_CASE (of) && muscle != NULL);

  knowledge = pal_guidance_case_get_knowledge (of);
  if (self->of != of)
    {
      if (self->of != NULL)
        g_signal_handlers_disconnect_by_func (self->of, case_changed_cb, self);
      g_set_object (&self->of, of);
      g_signal_connect_object (
          of, "changed", G_CALLBACK (case_changed_cb), self, G_CONNECT_SWAPPED);
    }
  self->ranked = NULL;
  g_clear_handle_id (&self->next_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);
  if (self->knowledge == NULL)
    self->knowledge = pal_knowledge_ref (knowledge);
  g_free (self->muscle);
  self->muscle = g_strdup (muscle);
  self->voice = voice;
  self->guidance = pal_knowledge_lookup_guidance (knowledge, muscle);

  name = pal_knowledge_dup_name (knowledge, muscle, voice, NULL);
  title = pal_guidance_capitalise (name);
  subtitle = pal_knowledge_dup_name (knowledge, muscle, other, NULL);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  /* Every muscle has one; a file that is damaged has been complained of. */
  if (self->guidance != NULL)
    fill (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);
}

/* Whether all of it is there; the lower sections are made while the upper ones can be read. */
gboolean
pal_guidance_page_is_complete (PalGuidancePage *self)
{
  g_return_val_if_fail (PAL_IS_GUIDANCE_PAGE (self), FALSE);
  return self->next_id == 0;
}
