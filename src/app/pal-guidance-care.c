/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-guidance-care"

/* What people can do for themselves, and when they need a doctor. */

#include "pal-guidance-care.h"

#include <glib/gi18n-lib.h>

#include "pal-guidance-fold.h"
#include "pal-guidance-parts.h"
#include "pal-handout-button.h"
#include "pal-words.h"

static PalGuidanceLines *
new_lines (void)
{
  return PAL_GUIDANCE_LINES (pal_guidance_lines_new (NULL));
}

static void
add_care (GtkBox *part, const char *heading, const PalSelfCare *tile, PalSelfCareLine line)
{
  PalGuidanceLines *lines = new_lines ();

  for (guint i = 0; i < pal_self_care_get_n_lines (tile, line); i++)
    {
      const char *text = pal_self_care_get_line (tile, line, i, NULL);

      if (line == PAL_SELF_CARE_STEP)
        pal_guidance_lines_add_step (lines, text);
      else
        pal_guidance_lines_add (lines, text);
    }
  pal_guidance_part_add_lines (part, heading, lines);
}

typedef struct
{
  const PalSelfCare *tile; /* of the knowledge */
  PalGuidanceCase *of;     /* or NULL */
} Care;

static void
care_free (gpointer data)
{
  Care *care = data;

  g_clear_object (&care->of);
  g_free (care);
}

static GtkWidget *
build_care (gpointer data)
{
  const Care *care = data;
  const PalSelfCare *tile = care->tile;
  PalChart *chart = care->of != NULL ? pal_guidance_case_get_chart (care->of) : NULL;
  GtkWidget *part = pal_guidance_part_new ();

  add_care (GTK_BOX (part), NULL, tile, PAL_SELF_CARE_WHAT);
  add_care (GTK_BOX (part), NULL, tile, PAL_SELF_CARE_STEP);
  add_care (GTK_BOX (part), _ ("How Much"), tile, PAL_SELF_CARE_DOSE);
  add_care (GTK_BOX (part), _ ("When to Stop"), tile, PAL_SELF_CARE_STOP);
  if (chart != NULL)
    gtk_box_append (GTK_BOX (part),
                    pal_handout_button_new (chart,
                                            PAL_HANDOUT_TILE,
                                            pal_self_care_get_id (tile),
                                            pal_self_care_get_name (tile, NULL)));
  gtk_box_append (
      GTK_BOX (part),
      pal_guidance_evidence_new (pal_self_care_get_evidence (tile), PAL_VOICE_PLAIN));
  return part;
}

/**
 * pal_guidance_care_new:
 * @tile: what people can do for themselves
 * @of: (nullable): for whom it is read, whose hand-out it can be put on
 *
 * Returns: (transfer floating): a closed fold, in plain words whoever reads it.
 */
GtkWidget *
pal_guidance_care_new (const PalSelfCare *tile, PalGuidanceCase *of)
{
  Care *care = g_new0 (Care, 1);

  care->tile = tile;
  g_set_object (&care->of, of);
  return pal_guidance_fold_new (pal_self_care_get_name (tile, NULL),
                                pal_words_self_care_kind (pal_self_care_get_kind (tile)),
                                build_care,
                                care,
                                care_free);
}

typedef struct
{
  GPtrArray *flags; /* of PalRedFlag, which belong to the knowledge */
  PalVoice voice;
} Doctor;

static void
doctor_free (gpointer data)
{
  Doctor *doctor = data;

  g_ptr_array_unref (doctor->flags);
  g_free (doctor);
}

static void
add_act (GtkBox *part, const Doctor *doctor, PalAct act)
{
  PalGuidanceLines *lines = new_lines ();
  GtkWidget *box;

  for (guint i = 0; i < doctor->flags->len; i++)
    {
      const PalRedFlag *flag = g_ptr_array_index (doctor->flags, i);

      if (pal_red_flag_get_act (flag) == act)
        pal_guidance_lines_add_entry (lines,
                                      pal_red_flag_get_name (flag, NULL),
                                      pal_red_flag_get_ask (flag, NULL),
                                      pal_red_flag_get_do (flag, doctor->voice, NULL));
    }
  if (gtk_widget_get_first_child (GTK_WIDGET (lines)) == NULL)
    {
      g_object_unref (g_object_ref_sink (lines));
      return;
    }

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (box, act == PAL_ACT_EMERGENCY ? "emergency" : "act");
  gtk_box_append (GTK_BOX (box),
                  act == PAL_ACT_EMERGENCY ? pal_guidance_warning_new (pal_words_act (act))
                                           : pal_guidance_heading_new (pal_words_act (act)));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (lines), GTK_ACCESSIBLE_PROPERTY_LABEL, pal_words_act (act), -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (lines));
  gtk_box_append (part, box);
}

static GtkWidget *
build_doctor (gpointer data)
{
  static const PalAct acts[] = { PAL_ACT_EMERGENCY, PAL_ACT_SAME_DAY, PAL_ACT_SOON };
  GtkWidget *part = pal_guidance_part_new ();

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    add_act (GTK_BOX (part), data, acts[i]);
  return part;
}

/* The emergencies by name, so that they are seen without opening anything. */
static char *
name_emergencies (GPtrArray *flags)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < flags->len; i++)
    {
      const PalRedFlag *flag = g_ptr_array_index (flags, i);

      if (pal_red_flag_get_act (flag) != PAL_ACT_EMERGENCY)
        continue;
      if (names->len > 0)
        g_string_append (names, C_ ("list", "; "));
      g_string_append (names, pal_red_flag_get_name (flag, NULL));
    }
  if (names->len == 0)
    return NULL;
  /* Translators: %s are names of states in which an ambulance is called */
  return g_strdup_printf (_ ("Emergency: %s"), names->str);
}

/**
 * pal_guidance_doctor_new:
 * @flags: (element-type PalRedFlag): the warning signs of a page
 * @voice: whose words
 *
 * Returns: (transfer floating) (nullable): a closed fold that names the emergencies on its outside.
 */
GtkWidget *
pal_guidance_doctor_new (GPtrArray *flags, PalVoice voice)
{
  g_autofree char *emergencies = NULL;
  Doctor *doctor;
  GtkWidget *fold;

  if (flags->len == 0)
    return NULL;
  emergencies = name_emergencies (flags);
  doctor = g_new (Doctor, 1);
  *doctor = (Doctor){ g_ptr_array_ref (flags), voice };
  fold = pal_guidance_fold_new (
      voice == PAL_VOICE_PLAIN ? _ ("When to See a Doctor") : _ ("When to Send to a Doctor"),
      emergencies,
      build_doctor,
      doctor,
      doctor_free);
  if (emergencies != NULL)
    {
      pal_guidance_fold_set_icon (PAL_GUIDANCE_FOLD (fold), "dialog-warning-symbolic");
      gtk_widget_add_css_class (fold, "doctor");
    }
  return fold;
}
