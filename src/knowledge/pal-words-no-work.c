/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-words"

#include "pal-words.h"

#include <glib/gi18n-lib.h>

#include "pal-time.h"

/* Where nobody is to work, and why. */

/* Returns: the word for a reason; empty for none. */
const char *
pal_words_reason (PalReason reason)
{
  switch (reason)
    {
    case PAL_REASON_SURGERY:
      return _ ("recent surgery");
    case PAL_REASON_FRACTURE:
      return _ ("fracture");
    case PAL_REASON_THROMBOSIS:
      return _ ("thrombosis");
    case PAL_REASON_INFECTION:
      return _ ("infection");
    case PAL_REASON_WOUND:
      return _ ("open wound");
    case PAL_REASON_VARICOSE_VEINS:
      return _ ("varicose veins");
    case PAL_REASON_PREGNANCY:
      return _ ("pregnancy");
    case PAL_REASON_IMPLANT:
      return _ ("implant");
    case PAL_REASON_SKIN:
      return _ ("skin condition");
    case PAL_REASON_NONE:
    default:
      return "";
    }
}

/**
 * pal_words_no_work_reason:
 * @no_work: where nobody is to work
 *
 * Returns: (transfer full): why, "recent surgery, left knee".
 */
char *
pal_words_no_work_reason (PalNoWork *no_work)
{
  const char *reason = pal_words_reason (pal_no_work_get_reason (no_work));
  g_autofree char *text = pal_no_work_dup_text (no_work);

  if (text == NULL)
    return g_strdup (*reason != '\0' ? reason : _ ("no reason given yet"));
  return *reason != '\0' ? g_strconcat (reason, C_ ("list", ", "), text, NULL)
                         : g_steal_pointer (&text);
}

/**
 * pal_words_no_work_review:
 * @no_work: where nobody is to work
 * @on_date: the local date on which it is read
 *
 * Returns: (transfer full) (nullable): when it is to be looked at again, or was; of one that had been ended by
 *   then, when.
 */
char *
pal_words_no_work_review (PalNoWork *no_work, const char *on_date)
{
  g_autofree char *ended = pal_no_work_dup_ended_date (no_work);
  g_autofree char *date = NULL;

  if (ended != NULL && on_date != NULL && pal_time_days_between (ended, on_date) >= 0)
    {
      date = pal_time_format_date (ended);
      /* Translators: of where nobody was to work; %s is the date since which it may be worked on again */
      return g_strdup_printf (_ ("Ended on %s"), date);
    }
  if (pal_no_work_get_review_date (no_work) == NULL)
    return NULL;
  date = pal_time_format_date (pal_no_work_get_review_date (no_work));
  return g_strdup_printf (pal_no_work_is_review_due (no_work, on_date)
                              /* Translators: of where nobody is to work; %s is a date that has come */
                              ? _ ("Review was due on %s")
                              : _ ("Review on %s"),
                          date);
}

/**
 * pal_words_no_work:
 * @no_work: where nobody is to work
 * @on_date: the local date on which it is read
 *
 * Returns: (transfer full): the whole of it but for the place; of a part the view in which it was marked, for no
 *   other shows it as well.
 */
char *
pal_words_no_work (PalNoWork *no_work, const char *on_date)
{
  g_autofree char *reason = pal_words_no_work_reason (no_work);
  g_autofree char *review = pal_words_no_work_review (no_work, on_date);

  if (pal_no_work_get_shape (no_work) != PAL_NO_WORK_ZONE)
    {
      const char *view = pal_words_view (pal_no_work_get_view (no_work));

      return review != NULL
                 /* Translators: of a part of a zone: the view that shows it, "Left Hand, Palm"; why; and when
                  * that is to be reviewed */
                 ? g_strdup_printf (
                     _ ("Do not work on a part of it (%s): %s. %s"), view, reason, review)
                 : g_strdup_printf (_ ("Do not work on a part of it (%s): %s"), view, reason);
    }
  return review != NULL
             /* Translators: why, and when that is to be reviewed: "Review on 3/3/2026" */
             ? g_strdup_printf (_ ("Do not work here: %s. %s"), reason, review)
             : g_strdup_printf (_ ("Do not work here: %s"), reason);
}

/**
 * pal_words_no_work_past:
 * @knowledge: the names of zones
 * @no_work: where nobody is, or was, to work
 *
 * Returns: (transfer full): where, why and how long, for whoever reads of a visit that is over.
 */
char *
pal_words_no_work_past (PalKnowledge *knowledge, PalNoWork *no_work)
{
  const char *zone = pal_no_work_get_zone (no_work);
  g_autofree char *known = pal_knowledge_dup_name (knowledge, zone, PAL_VOICE_CLINICAL, NULL);
  const char *name = known != NULL ? known : zone;
  g_autofree char *place = pal_no_work_get_shape (no_work) == PAL_NO_WORK_ZONE
                               ? g_strdup (name)
                               : g_strdup_printf (_ ("%s (a part)"), name);
  g_autofree char *reason = pal_words_no_work_reason (no_work);
  g_autofree char *said = pal_no_work_dup_said_date (no_work);
  g_autofree char *ended = pal_no_work_dup_ended_date (no_work);
  g_autofree char *from = pal_time_format_date (said);
  g_autofree char *to = pal_time_format_date (ended);

  return ended != NULL
             /* Translators: where nobody was to work, why, and the dates on which that was said and ended: "Calf,
              * left: thrombosis, 3/3/2026 to 5/4/2026" */
             ? g_strdup_printf (_ ("%s: %s, %s to %s"), place, reason, from, to)
             /* Translators: where nobody is to work, why, and the date on which that was said: "Calf, left:
              * thrombosis, since 3/3/2026" */
             : g_strdup_printf (_ ("%s: %s, since %s"), place, reason, from);
}
