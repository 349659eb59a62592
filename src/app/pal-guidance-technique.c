/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-guidance-technique"

/* A technique as it is done on a certain muscle: a heading with its dose, and the steps below. */

#include "pal-guidance-technique.h"

#include <glib/gi18n-lib.h>

#include "pal-guidance-fold.h"
#include "pal-guidance-parts.h"
#include "pal-guidance-pressure.h"
#include "pal-handout-button.h"
#include "pal-rank-words.h"
#include "pal-technique-log.h"
#include "pal-technique-words.h"
#include "pal-words.h"

typedef struct
{
  PalGuidanceCase *of;
  PalKnowledge *knowledge;
  PalTechnique *technique;
  const PalGuidance *guidance;   /* of the muscle, or NULL */
  const PalUse *use;             /* on the muscle, or NULL */
  PalDose dose;
  gboolean limited; /* it is not to be done now */
  char *why;        /* it has its rank, or NULL */
  char *limits;     /* what limits it, or NULL */
  PalVoice voice;
} Technique;

static void
technique_free (gpointer data)
{
  Technique *self = data;

  pal_technique_unref (self->technique);
  pal_knowledge_unref (self->knowledge);
  g_object_unref (self->of);
  g_free (self->why);
  g_free (self->limits);
  g_free (self);
}

static PalGuidanceLines *
new_lines (void)
{
  return PAL_GUIDANCE_LINES (pal_guidance_lines_new (NULL));
}

static PalGuidanceLines *
get_lines (const PalTechnique *technique, PalTechniqueLine line, PalVoice voice)
{
  PalGuidanceLines *lines = new_lines ();
  guint n_lines = pal_technique_get_n_lines (technique, line, voice);

  for (guint i = 0; i < n_lines; i++)
    {
      const char *text = pal_technique_get_line (technique, line, voice, i, NULL);

      if (line == PAL_TECHNIQUE_STEP)
        pal_guidance_lines_add_step (lines, text);
      else if (n_lines > 1)
        pal_guidance_lines_add_item (lines, text);
      else
        pal_guidance_lines_add (lines, text);
    }
  return lines;
}

static void
add_avoided (PalGuidanceLines *lines, const PalDangerSite *site)
{
  /* Translators: a place of the body, and what lies there that must not be pressed */
  g_autofree char *text = g_strdup_printf (_ ("Keep off: %s (%s)"),
                                           pal_danger_site_get_name (site, NULL),
                                           pal_danger_site_get_structures (site, NULL));

  pal_guidance_lines_add_item (lines, text);
}

/* Whether a place to keep off lies over the muscle, and its page does not speak of it anyway. */
static gboolean
concerns (const PalDangerSite *site, PalKnowledge *knowledge, const PalGuidance *guidance)
{
  const PalMuscle *muscle
      = pal_knowledge_lookup_muscle (knowledge, pal_guidance_get_muscle (guidance));
  guint n_cautions
      = pal_guidance_get_n_lines (guidance, PAL_GUIDANCE_CAUTION, PAL_VOICE_CLINICAL);

  for (guint i = 0; i < n_cautions; i++)
    if (pal_guidance_get_danger_site (guidance, i) == site)
      return FALSE;
  for (guint i = 0; i < pal_danger_site_get_n_zones (site); i++)
    for (guint j = 0; j < pal_muscle_get_n_overlying (muscle); j++)
      if (g_str_equal (pal_danger_site_get_zone (site, i), pal_muscle_get_overlying (muscle, j)))
        return TRUE;
  return FALSE;
}

/* What to heed of this technique on this muscle. */
static PalGuidanceLines *
get_cautions (const Technique *self)
{
  const PalTechnique *technique = self->technique;
  const PalDose *dose = &self->dose;
  PalGuidanceLines *lines = new_lines ();

  if (dose->discomfort_max > 0)
    {
      /* Translators: what the client says it is on the scale from 0 to 10 while being pressed */
      g_autofree char *text = g_strdup_printf (
          _ ("Ease off when the client says more than %d of 10."), dose->discomfort_max);

      pal_guidance_lines_add_item (lines, text);
    }
  if (pal_technique_is_own (technique))
    for (guint i = 0;
         i < pal_technique_get_n_lines (technique, PAL_TECHNIQUE_CAUTION, PAL_VOICE_CLINICAL);
         i++)
      pal_guidance_lines_add_item (
          lines,
          pal_technique_get_line (technique, PAL_TECHNIQUE_CAUTION, PAL_VOICE_CLINICAL, i, NULL));
  for (guint i = 0; self->guidance != NULL && i < pal_technique_get_n_avoided (technique); i++)
    {
      const PalDangerSite *site = pal_technique_get_avoided (technique, i);

      if (concerns (site, self->knowledge, self->guidance))
        add_avoided (lines, site);
    }
  return lines;
}

/* What to heed of it anywhere. */
static PalGuidanceLines *
get_all_cautions (const PalTechnique *technique)
{
  PalGuidanceLines *lines = get_lines (technique, PAL_TECHNIQUE_CAUTION, PAL_VOICE_CLINICAL);

  for (guint i = 0; i < pal_technique_get_n_avoided (technique); i++)
    add_avoided (lines, pal_technique_get_avoided (technique, i));
  return lines;
}

static PalGuidanceLines *
get_contraindications (const PalTechnique *technique)
{
  PalGuidanceLines *lines = new_lines ();

  for (guint i = 0; i < pal_technique_get_n_contraindications (technique); i++)
    {
      const PalContraindication *reason = pal_technique_get_contraindication (technique, i);
      /* Translators: a state of health, and what it means for the treatment */
      g_autofree char *text
          = g_strdup_printf (_ ("%s: %s"),
                             pal_contraindication_get_name (reason, PAL_VOICE_CLINICAL, NULL),
                             pal_contraindication_get_effect (reason, PAL_VOICE_CLINICAL, NULL));

      pal_guidance_lines_add_item (lines, text);
    }
  return lines;
}

/* Without a heading to the eye; a screen reader calls the list by its name. */
static void
add_what (GtkBox *part, const PalTechnique *technique, PalVoice voice)
{
  PalGuidanceLines *lines = get_lines (technique, PAL_TECHNIQUE_WHAT, voice);

  gtk_accessible_update_property (
      GTK_ACCESSIBLE (lines), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What It Is"), -1);
  pal_guidance_part_add_lines (part, NULL, lines);
}

static GtkWidget *
build_choice (gpointer data)
{
  const PalTechnique *technique = data;
  GtkWidget *part = pal_guidance_part_new ();

  add_what (GTK_BOX (part), technique, PAL_VOICE_CLINICAL);
  pal_guidance_part_add_lines (
      GTK_BOX (part), _ ("Cautions Everywhere"), get_all_cautions (technique));
  pal_guidance_part_add_lines (GTK_BOX (part),
                               _ ("When It Suits"),
                               get_lines (technique, PAL_TECHNIQUE_SUITS, PAL_VOICE_CLINICAL));
  pal_guidance_part_add_lines (GTK_BOX (part),
                               _ ("How Often"),
                               get_lines (technique, PAL_TECHNIQUE_COURSE, PAL_VOICE_CLINICAL));
  pal_guidance_part_add_lines (
      GTK_BOX (part), _ ("When Not, or Differently"), get_contraindications (technique));
  return part;
}

static void
add_here (GtkBox *part, const Technique *self)
{
  const char *here
    = self->use != NULL ? pal_use_get_here (self->use, self->voice, NULL) : NULL;
  const char *name = pal_technique_get_name (self->technique, self->voice, NULL);
  PalGuidanceLines *lines = PAL_GUIDANCE_LINES (pal_guidance_lines_new (name));

  if (here != NULL)
    pal_guidance_lines_add (lines, here);
  pal_guidance_part_add_lines (part, NULL, lines);
}

static void
add_reason (GtkBox *part, const char *heading, const char *words)
{
  PalGuidanceLines *lines = new_lines ();

  if (words != NULL)
    pal_guidance_lines_add (lines, words);
  pal_guidance_part_add_lines (part, heading, lines);
}

/* What was done is written down where it is read, on a mark of today or on what is still to be asked about. */
static void
add_log (GtkBox *part, const Technique *self)
{
  PalChart *chart = pal_guidance_case_get_chart (self->of);
  GtkWidget *row;

  if (chart == NULL)
    return;
  row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  if (pal_guidance_case_can_log (self->of))
    gtk_box_append (GTK_BOX (row),
                    pal_technique_log_new (self->knowledge,
                                           chart,
                                           pal_guidance_case_get_mark (self->of),
                                           self->technique,
                                           &self->dose));
  gtk_box_append (GTK_BOX (row),
                  pal_handout_button_new (chart,
                                          PAL_HANDOUT_TECHNIQUE,
                                          pal_technique_get_id (self->technique),
                                          pal_technique_get_name (self->technique, self->voice, NULL)));
  gtk_box_append (part, row);
}

static void
fill_for_therapist (GtkBox *part, const Technique *self)
{
  const PalTechnique *technique = self->technique;

  add_reason (part, _ ("Why Not, or Only with Changes"), self->limits);
  if (self->limits != NULL)
    add_reason (part, _ ("What Speaks for It"), self->why);
  add_here (part, self);
  if (pal_technique_is_own (technique))
    add_what (part, technique, PAL_VOICE_CLINICAL);
  pal_guidance_part_add_lines (
      part, _ ("Steps"), get_lines (technique, PAL_TECHNIQUE_STEP, PAL_VOICE_CLINICAL));
  pal_guidance_part_add_lines (part,
                               _ ("The Client May Feel"),
                               get_lines (technique, PAL_TECHNIQUE_FEELS, PAL_VOICE_PLAIN));
  pal_guidance_part_add_lines (part, _ ("Take Care"), get_cautions (self));
  if (!pal_technique_is_own (technique))
    {
      GtkWidget *choice = pal_guidance_fold_new (_ ("All cautions, when it suits and when not"),
                                                 NULL,
                                                 build_choice,
                                                 (gpointer) technique,
                                                 NULL);

      gtk_widget_add_css_class (choice, "quiet");
      gtk_box_append (part, choice);
    }
  add_log (part, self);
}

static void
fill_for_client (GtkBox *part, const Technique *self)
{
  const PalTechnique *technique = self->technique;
  const int firmest = self->dose.pressure_max;

  add_what (part, technique, PAL_VOICE_PLAIN);
  add_here (part, self);
  if (firmest >= 0)
    {
      PalGuidanceLines *pressure = new_lines ();

      pal_guidance_lines_add (
          pressure,
          pal_knowledge_get_pressure_what (self->knowledge, firmest, PAL_VOICE_PLAIN, NULL));
      pal_guidance_part_add_lines (part, _ ("How Firm at Most"), pressure);
    }
  pal_guidance_part_add_lines (
      part, _ ("You May Feel"), get_lines (technique, PAL_TECHNIQUE_FEELS, PAL_VOICE_PLAIN));
  pal_guidance_part_add_lines (
      part, _ ("Afterwards"), get_lines (technique, PAL_TECHNIQUE_AFTER, PAL_VOICE_PLAIN));
}

static GtkWidget *
build (gpointer data)
{
  const Technique *self = data;
  GtkWidget *part = pal_guidance_part_new ();

  if (self->voice == PAL_VOICE_PLAIN)
    fill_for_client (GTK_BOX (part), self);
  else
    fill_for_therapist (GTK_BOX (part), self);
  if (pal_technique_is_own (self->technique))
    add_reason (GTK_BOX (part), NULL, _ ("Written by our practice; the library has no source for it."));
  else
    gtk_box_append (GTK_BOX (part),
                    pal_guidance_evidence_new (
                        pal_technique_get_evidence (self->technique), self->voice));
  return part;
}

/* How long and how often, with no line broken inside a range. */
static char *
describe_time (const PalDose *dose)
{
  PalDose time = *dose;
  g_autofree char *words = NULL;
  GString *kept;

  time.pressure_min = time.pressure_max = time.discomfort_max = PAL_DOSE_NONE;
  words = pal_words_dose (&time);
  kept = g_string_new (words);
  g_string_replace (kept, "–", "\u2060–\u2060", 0);
  return g_string_free (kept, FALSE);
}

/* "Light – Moderate · 3–5 minutes in all": the numbers of the pressure are on the scale. */
static char *
describe_dose (PalKnowledge *knowledge, const PalDose *dose)
{
  g_autofree char *pressure = NULL;
  g_autofree char *other = describe_time (dose);

  if (dose->pressure_max <= 0)
    pressure = g_strdup ("");
  else if (dose->pressure_min == dose->pressure_max)
    pressure = g_strdup (pal_knowledge_get_pressure_name (knowledge, dose->pressure_max, NULL));
  else
    /* Translators: from one step of pressure to another, such as "Light – Firm" */
    pressure = g_strdup_printf (
        _ ("%s – %s"),
        pal_knowledge_get_pressure_name (knowledge, dose->pressure_min, NULL),
        pal_knowledge_get_pressure_name (knowledge, dose->pressure_max, NULL));
  if (*other == '\0')
    return g_steal_pointer (&pressure);
  return *pressure != '\0' ? g_strdup_printf ("%s · %s", pressure, other)
                           : g_steal_pointer (&other);
}

/* What limits it comes before how it is done. */
static char *
describe_fold (const Technique *self, const char *dose)
{
  const char *note;

  if (self->limits == NULL)
    return self->voice == PAL_VOICE_CLINICAL && self->why != NULL
             ? g_strdup_printf ("%s\n%s", dose, self->why)
             : g_strdup (dose);
  note = self->limited ? _ ("Not now") : _ ("With care");
  return self->voice == PAL_VOICE_PLAIN && !self->limited && *dose != '\0'
           ? g_strdup_printf ("%s: %s\n%s", note, self->limits, dose)
           : g_strdup_printf ("%s: %s", note, self->limits);
}

/**
 * pal_guidance_technique_new_ranked:
 * @of: for whom
 * @ranked: the technique, as it ranks there
 * @muscle: (nullable): the region key of the muscle that is treated
 * @voice: whose words
 *
 * Returns: (transfer floating): a closed fold with why it has its rank, and what limits it.
 */
GtkWidget *
pal_guidance_technique_new_ranked (PalGuidanceCase *of,
                                   const PalRankedTechnique *ranked,
                                   const char *muscle,
                                   PalVoice voice)
{
  Technique *self = g_new0 (Technique, 1);
  const PalTechniqueCase *asked = pal_guidance_case_ask (of, muscle);
  const PalDose *dose = &self->dose;
  g_autofree char *name = pal_words_technique (ranked->technique, voice);
  g_autofree char *title = NULL;
  g_autofree char *words = NULL;
  g_autofree char *subtitle = NULL;
  GtkWidget *fold;

  self->of = g_object_ref (of);
  self->knowledge = pal_knowledge_ref (pal_guidance_case_get_knowledge (of));
  self->technique = pal_technique_ref (ranked->technique);
  self->guidance = asked->guidance;
  self->use = ranked->use;
  self->dose = ranked->dose;
  self->limited = ranked->limit == PAL_LIMIT_NOT;
  self->voice = voice;
  self->why = pal_words_rank_reasons (self->knowledge, asked, ranked);
  if (ranked->limit != PAL_LIMIT_NONE)
    self->limits = pal_words_limit (self->knowledge, asked, ranked, voice);

  title = ranked->rank > 0 ? g_strdup_printf ("%u. %s", ranked->rank, name) : g_strdup (name);
  words = describe_dose (self->knowledge, dose);
  subtitle = describe_fold (self, words);
  fold = pal_guidance_fold_new (title, subtitle, build, self, technique_free);
  /* By which it is found again when the order is another. */
  gtk_widget_set_name (fold, pal_technique_get_id (self->technique));
  if (self->limits != NULL)
    pal_guidance_fold_set_icon (PAL_GUIDANCE_FOLD (fold), "dialog-warning-symbolic");
  if (dose->pressure_max > 0)
    {
      GtkWidget *scale = pal_guidance_pressure_new (dose->pressure_min, dose->pressure_max);
      g_autofree char *spoken
          = g_strdup_printf ("%s. %s. %s",
                             title,
                             pal_guidance_pressure_get_words (PAL_GUIDANCE_PRESSURE (scale)),
                             subtitle);

      pal_guidance_fold_set_extra (PAL_GUIDANCE_FOLD (fold), scale);
      pal_guidance_fold_set_spoken (PAL_GUIDANCE_FOLD (fold), spoken);
    }
  return fold;
}
