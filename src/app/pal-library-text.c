/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-library-text"

/* What a page of the library says, as sections below each other. */

#include "pal-library-text.h"

#include <glib/gi18n-lib.h>

#include "pal-guidance-parts.h"
#include "pal-guidance-pressure.h"
#include "pal-words.h"

typedef struct
{
  GPtrArray *sections;
  PalKnowledge *knowledge;
  PalVoice voice;
} Text;

static PalGuidanceLines *
new_lines (const char *label)
{
  return PAL_GUIDANCE_LINES (pal_guidance_lines_new (label));
}

static GtkBox *
add_section (Text *self)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  g_ptr_array_add (self->sections, g_object_ref_sink (section));
  return GTK_BOX (section);
}

/* Returns: (transfer none): the section; @lines are dropped if there are none. */
static GtkBox *
add_lines (Text *self, const char *heading, PalGuidanceLines *lines)
{
  GtkBox *section;

  if (gtk_widget_get_first_child (GTK_WIDGET (lines)) == NULL)
    {
      g_object_unref (g_object_ref_sink (lines));
      return NULL;
    }
  section = add_section (self);
  if (heading != NULL)
    {
      gtk_box_append (section, pal_guidance_heading_new (heading));
      gtk_accessible_update_property (
          GTK_ACCESSIBLE (lines), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
    }
  gtk_box_append (section, GTK_WIDGET (lines));
  return section;
}

/* Lines that speak for themselves to the eye have no heading; a screen reader calls the list by @name. */
static GtkBox *
add_unheaded (Text *self, const char *name, PalGuidanceLines *lines)
{
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (lines), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return add_lines (self, NULL, lines);
}

static void
add_caution (Text *self, const char *heading, PalGuidanceLines *lines)
{
  if (gtk_widget_get_first_child (GTK_WIDGET (lines)) != NULL)
    gtk_box_append (add_section (self), pal_guidance_caution_new (heading, lines));
  else
    g_object_unref (g_object_ref_sink (lines));
}

static GtkBox *
add_text (Text *self, const char *heading, const char *text)
{
  PalGuidanceLines *lines = new_lines (heading);

  if (text != NULL && *text != '\0')
    pal_guidance_lines_add (lines, text);
  return add_lines (self, heading, lines);
}

static void
add_evidence (Text *self, const PalEvidence *evidence)
{
  if (evidence != NULL)
    gtk_box_append (add_section (self), pal_guidance_evidence_new (evidence, self->voice));
}

/* A text of a list of @n: steps are numbered, others are dotted if there are several. */
static void
add_line (PalGuidanceLines *lines, const char *text, guint n, gboolean steps)
{
  if (steps)
    pal_guidance_lines_add_step (lines, text);
  else if (n > 1)
    pal_guidance_lines_add_item (lines, text);
  else
    pal_guidance_lines_add (lines, text);
}

static PalGuidanceLines *
get_condition_lines (const PalCondition *condition, PalConditionLine line, PalVoice voice)
{
  PalGuidanceLines *lines = new_lines (NULL);
  guint n = pal_condition_get_n_lines (condition, line, voice);

  for (guint i = 0; i < n; i++)
    add_line (lines, pal_condition_get_line (condition, line, voice, i, NULL), n, FALSE);
  return lines;
}

static void
add_condition (Text *self, const PalCondition *condition)
{
  gboolean plain = self->voice == PAL_VOICE_PLAIN;
  const PalVoice voice = self->voice;

  add_unheaded (self, _ ("What It Is"), get_condition_lines (condition, PAL_CONDITION_WHAT, voice));
  add_lines (self,
             _ ("How It Usually Goes On"),
             get_condition_lines (condition, PAL_CONDITION_COURSE, voice));
  add_lines (self,
             plain ? _ ("What Your Therapist Does") : _ ("What to Do"),
             get_condition_lines (condition, PAL_CONDITION_DO, voice));
  add_lines (self,
             plain ? _ ("What Your Therapist Leaves Alone") : _ ("What to Leave Alone"),
             get_condition_lines (condition, PAL_CONDITION_LEAVE, voice));
  add_caution (
      self, _ ("Take Care"), get_condition_lines (condition, PAL_CONDITION_CAUTION, voice));
  add_evidence (self, pal_condition_get_evidence (condition));
}

static PalGuidanceLines *
get_technique_lines (const PalTechnique *technique, PalTechniqueLine line, PalVoice voice)
{
  PalGuidanceLines *lines = new_lines (NULL);
  guint n = pal_technique_get_n_lines (technique, line, voice);

  for (guint i = 0; i < n; i++)
    add_line (lines,
              pal_technique_get_line (technique, line, voice, i, NULL),
              n,
              line == PAL_TECHNIQUE_STEP);
  return lines;
}

static void
add_dose (Text *self, const PalDose *dose)
{
  g_autofree char *words = pal_words_dose (dose);
  GtkBox *section;

  if (*words == '\0')
    return;
  section = add_text (self, _ ("How Much"), words);
  if (dose->pressure_max > 0)
    {
      GtkWidget *scale = pal_guidance_pressure_new (dose->pressure_min, dose->pressure_max);

      gtk_widget_set_halign (scale, GTK_ALIGN_START);
      gtk_box_append (section, scale);
    }
}

static void
add_technique (Text *self, const PalTechnique *technique)
{
  add_unheaded (
      self, _ ("What It Is"), get_technique_lines (technique, PAL_TECHNIQUE_WHAT, self->voice));
  if (self->voice == PAL_VOICE_PLAIN)
    {
      add_lines (self,
                 _ ("You May Feel"),
                 get_technique_lines (technique, PAL_TECHNIQUE_FEELS, PAL_VOICE_PLAIN));
      add_lines (self,
                 _ ("Afterwards"),
                 get_technique_lines (technique, PAL_TECHNIQUE_AFTER, PAL_VOICE_PLAIN));
    }
  else
    {
      const PalVoice voice = PAL_VOICE_CLINICAL;

      add_lines (
          self, _ ("When It Suits"), get_technique_lines (technique, PAL_TECHNIQUE_SUITS, voice));
      add_lines (self, _ ("Steps"), get_technique_lines (technique, PAL_TECHNIQUE_STEP, voice));
      add_dose (self, pal_technique_get_dose (technique));
      add_lines (
          self, _ ("How Often"), get_technique_lines (technique, PAL_TECHNIQUE_COURSE, voice));
      add_caution (
          self, _ ("Take Care"), get_technique_lines (technique, PAL_TECHNIQUE_CAUTION, voice));
      add_lines (self,
                 _ ("The Client May Feel"),
                 get_technique_lines (technique, PAL_TECHNIQUE_FEELS, PAL_VOICE_PLAIN));
    }
  add_evidence (self, pal_technique_get_evidence (technique));
}

static PalGuidanceLines *
get_guidance_lines (const PalGuidance *page, PalGuidanceLine line, PalVoice voice)
{
  PalGuidanceLines *lines = new_lines (NULL);
  guint n = pal_guidance_get_n_lines (page, line, voice);

  for (guint i = 0; i < n; i++)
    {
      const char *text = pal_guidance_get_line (page, line, voice, i, NULL);
      const PalDangerSite *site = line == PAL_GUIDANCE_CAUTION && voice == PAL_VOICE_CLINICAL
                                      ? pal_guidance_get_danger_site (page, i)
                                      : NULL;

      if (site != NULL)
        pal_guidance_lines_add_entry (lines, pal_danger_site_get_name (site, NULL), text, NULL);
      else
        add_line (
            lines, text, n, line == PAL_GUIDANCE_FIND && voice == PAL_VOICE_CLINICAL);
    }
  return lines;
}

static void
add_sites (Text *self, const PalMuscle *muscle)
{
  PalGuidanceLines *lines = new_lines (NULL);

  for (guint i = 0; i < pal_muscle_get_n_sites (muscle); i++)
    pal_guidance_lines_add_step (lines, pal_muscle_get_site (muscle, i + 1, NULL));
  add_lines (self, _ ("Usual Trigger-Point Sites"), lines);
}

static void
add_anatomy (Text *self, const PalGuidance *page, const PalMuscle *muscle)
{
  const PalVoice voice = PAL_VOICE_CLINICAL;

  add_text (self, _ ("Latin Name"), pal_muscle_get_latin (muscle));
  add_lines (
      self, _ ("Attachments"), get_guidance_lines (page, PAL_GUIDANCE_ATTACHMENTS, voice));
  add_lines (self, _ ("Action"), get_guidance_lines (page, PAL_GUIDANCE_ACTION, voice));
  add_lines (self, _ ("Nerve"), get_guidance_lines (page, PAL_GUIDANCE_NERVE, voice));
  add_sites (self, muscle);
}

static void
add_muscle (Text *self, const char *key)
{
  const PalMuscle *muscle = pal_knowledge_lookup_muscle (self->knowledge, key);
  const PalGuidance *page = pal_knowledge_lookup_guidance (self->knowledge, key);
  gboolean plain = self->voice == PAL_VOICE_PLAIN;
  const PalVoice voice = self->voice;

  /* A file that is damaged has been complained of. */
  if (page == NULL)
    return;
  add_unheaded (self, _ ("What It Is"), get_guidance_lines (page, PAL_GUIDANCE_SUMMARY, voice));
  add_lines (self,
             plain ? _ ("While It Is Examined") : _ ("How to Find It"),
             get_guidance_lines (page, PAL_GUIDANCE_FIND, voice));
  add_caution (self, _ ("Take Care"), get_guidance_lines (page, PAL_GUIDANCE_CAUTION, voice));
  add_lines (self,
             plain ? _ ("What People Sometimes Notice") : _ ("What People May Report"),
             get_guidance_lines (page, PAL_GUIDANCE_COMPLAINT, voice));
  add_lines (self,
             _ ("What May Strain It"),
             get_guidance_lines (page, PAL_GUIDANCE_STRAINED_BY, voice));
  if (!plain)
    add_anatomy (self, page, muscle);
  for (guint i = 0; i < pal_guidance_get_n_evidence (page); i++)
    add_evidence (self, pal_guidance_get_evidence (page, i));
}

static void
add_zone_line (Text *self,
               const char *name,
               gboolean headed,
               const PalZonePage *page,
               PalZonePageLine line)
{
  const char *text = pal_zone_page_get_line (page, line, self->voice, NULL);
  PalGuidanceLines *lines = new_lines (name);
  GtkBox *section;

  if (text != NULL && *text != '\0')
    pal_guidance_lines_add (lines, text);
  section = add_lines (self, headed ? name : NULL, lines);
  if (section != NULL)
    gtk_box_append (section,
                    pal_guidance_evidence_new (pal_zone_page_get_evidence_for (page, line),
                                               self->voice));
}

static void
add_zone (Text *self, const char *key)
{
  const PalZonePage *page = pal_knowledge_lookup_zone_page (self->knowledge, key);

  if (page == NULL)
    return;
  add_zone_line (self, _ ("What It Is"), FALSE, page, PAL_ZONE_PAGE_WHAT);
  add_zone_line (self,
                 self->voice == PAL_VOICE_PLAIN ? _ ("What Else Can Hurt Here")
                                                : _ ("What Else It May Be"),
                 TRUE,
                 page,
                 PAL_ZONE_PAGE_ALSO);
}

static PalGuidanceLines *
get_care_lines (const PalSelfCare *tile, PalSelfCareLine line)
{
  PalGuidanceLines *lines = new_lines (NULL);
  guint n = pal_self_care_get_n_lines (tile, line);

  for (guint i = 0; i < n; i++)
    add_line (
        lines, pal_self_care_get_line (tile, line, i, NULL), n, line == PAL_SELF_CARE_STEP);
  return lines;
}

static void
add_self_care (Text *self, const PalSelfCare *tile)
{
  add_unheaded (self, _ ("What It Is"), get_care_lines (tile, PAL_SELF_CARE_WHAT));
  add_lines (self, _ ("Steps"), get_care_lines (tile, PAL_SELF_CARE_STEP));
  add_lines (self, _ ("How Much"), get_care_lines (tile, PAL_SELF_CARE_DOSE));
  add_caution (self, _ ("When to Stop"), get_care_lines (tile, PAL_SELF_CARE_STOP));
  add_evidence (self, pal_self_care_get_evidence (tile));
}

static PalGuidanceLines *
get_handout_lines (const PalHandout *handout, PalHandoutLine line)
{
  PalGuidanceLines *lines = new_lines (NULL);
  guint n = pal_handout_get_n_lines (handout, line);

  for (guint i = 0; i < n; i++)
    add_line (lines,
              pal_handout_get_line (handout, line, i, NULL),
              line == PAL_HANDOUT_STEP ? n : 1,
              FALSE);
  return lines;
}

static void
add_handout (Text *self, const PalHandout *handout)
{
  PalGuidanceLines *said = get_handout_lines (handout, PAL_HANDOUT_SAY);

  if (self->voice == PAL_VOICE_CLINICAL)
    {
      add_lines (self, _ ("When to Give It"), get_handout_lines (handout, PAL_HANDOUT_WHAT));
      add_lines (self, _ ("What It Says"), said);
    }
  else
    add_unheaded (self, _ ("What It Says"), said);
  add_unheaded (self, _ ("Steps"), get_handout_lines (handout, PAL_HANDOUT_STEP));
  add_evidence (self, pal_handout_get_evidence (handout));
}

static void
add_red_flag (Text *self, const PalRedFlag *flag)
{
  PalGuidanceLines *lines = new_lines (NULL);

  pal_guidance_lines_add (lines, pal_red_flag_get_do (flag, self->voice, NULL));
  add_caution (self, pal_words_act (pal_red_flag_get_act (flag)), lines);
  add_text (self, _ ("What to Ask"), pal_red_flag_get_ask (flag, NULL));
  if (self->voice == PAL_VOICE_CLINICAL)
    add_text (self, _ ("More About It"), pal_red_flag_get_more (flag, NULL));
  add_evidence (self, pal_red_flag_get_evidence (flag));
}

static void
add_contraindication (Text *self, const PalContraindication *state)
{
  PalGuidanceLines *lines = new_lines (NULL);

  pal_guidance_lines_add (lines, pal_contraindication_get_effect (state, self->voice, NULL));
  add_caution (
      self, pal_words_contraindication_kind (pal_contraindication_get_kind (state)), lines);
  add_text (self, _ ("What to Ask"), pal_contraindication_get_ask (state, NULL));
  add_evidence (self, pal_contraindication_get_evidence (state));
}

static void
add_danger_site (Text *self, const PalDangerSite *site)
{
  PalGuidanceLines *lines = new_lines (NULL);

  pal_guidance_lines_add (lines, pal_danger_site_get_structures (site, NULL));
  add_caution (self, _ ("What Lies Here Must Not Be Pressed"), lines);
  add_evidence (self, pal_danger_site_get_evidence (site));
}

/**
 * pal_library_text_new:
 * @knowledge: what is known
 * @topic: one of its pages
 * @voice: whose words
 *
 * Returns: (transfer full) (element-type GtkWidget): the sections of the page, the first of them what
 *   it is about.
 */
GPtrArray *
pal_library_text_new (PalKnowledge *knowledge, const PalTopic *topic, PalVoice voice)
{
  Text self = { g_ptr_array_new_with_free_func (g_object_unref), knowledge, voice };

  g_return_val_if_fail (knowledge != NULL && topic != NULL, self.sections);

  switch (topic->kind)
    {
    case PAL_TOPIC_CONDITION:
      add_condition (&self, pal_knowledge_lookup_condition (knowledge, topic->key));
      break;
    case PAL_TOPIC_TECHNIQUE:
      add_technique (&self, pal_knowledge_lookup_technique (knowledge, topic->key));
      break;
    case PAL_TOPIC_MUSCLE:
      add_muscle (&self, topic->key);
      break;
    case PAL_TOPIC_ZONE:
      add_zone (&self, topic->key);
      break;
    case PAL_TOPIC_SELF_CARE:
      add_self_care (&self, pal_knowledge_lookup_self_care (knowledge, topic->key));
      break;
    case PAL_TOPIC_HANDOUT:
      add_handout (&self, pal_knowledge_lookup_handout (knowledge, topic->key));
      break;
    case PAL_TOPIC_RED_FLAG:
      add_red_flag (&self, pal_knowledge_lookup_red_flag (knowledge, topic->key));
      break;
    case PAL_TOPIC_CONTRAINDICATION:
      add_contraindication (&self, pal_knowledge_lookup_contraindication (knowledge, topic->key));
      break;
    case PAL_TOPIC_DANGER_SITE:
    default:
      add_danger_site (&self, pal_knowledge_lookup_danger_site (knowledge, topic->key));
    }
  return g_steal_pointer (&self.sections);
}
