/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-muscle"

#include "pal-muscle-private.h"

static void
clear_text (gpointer data)
{
  pal_text_clear (data);
}

static void
clear_source (gpointer data)
{
  PalSource *source = data;

  g_free ((char *) source->text);
}

/* Returns: (transfer full): a muscle of which nothing is known yet, for the reader to fill. */
PalMuscle *
pal_muscle_new (void)
{
  PalMuscle *self = g_new0 (PalMuscle, 1);

  self->overlying = g_ptr_array_new ();
  self->sites = g_array_new (FALSE, TRUE, sizeof (PalText));
  g_array_set_clear_func (self->sites, clear_text);
  self->refers = g_array_new (FALSE, TRUE, sizeof (PalRefers));
  self->sources = g_array_new (FALSE, TRUE, sizeof (PalSource));
  g_array_set_clear_func (self->sources, clear_source);
  return self;
}

/* Frees a muscle with its sites, referrals and sources. */
void
pal_muscle_free (PalMuscle *self)
{
  g_return_if_fail (self != NULL);

  pal_subject_clear (&self->subject);
  pal_text_clear (&self->sheets);
  g_free (self->latin);
  g_ptr_array_unref (self->overlying);
  g_array_unref (self->sites);
  g_array_unref (self->refers);
  g_array_unref (self->sources);
  g_free (self);
}

/* Returns: (transfer none): its id without a side, as in muscles.xml, for example
 * "trapezius-upper". */
const char *
pal_muscle_get_base (const PalMuscle *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->subject.base;
}

/* Returns: whether there is one on the left and one on the right; else it lies in the midline. */
gboolean
pal_muscle_get_paired (const PalMuscle *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->subject.paired;
}

/* Returns: (transfer none): its name in the international nomenclature, the same in every
 * language. */
const char *
pal_muscle_get_latin (const PalMuscle *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->latin;
}

/**
 * pal_muscle_get_plain:
 * @self: a muscle
 * @side: the patient's side
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: (nullable): words for the client; %NULL if there is none on that side.
 */
const char *
pal_muscle_get_plain (const PalMuscle *self, PalSide side, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_subject_get_plain (&self->subject, side, language);
}

/**
 * pal_muscle_get_synonyms:
 * @self: a muscle
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: other words for it, separated by semicolons.
 */
const char *
pal_muscle_get_synonyms (const PalMuscle *self, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  return pal_text_get (&self->subject.synonyms, language);
}

/**
 * pal_muscle_dup_sheets:
 * @self: a muscle
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: (transfer full): the names of the muscles that cover each other in a group, from the
 *   surface down: "External oblique", "Internal oblique", "Transversus abdominis"; empty for all
 *   others.
 */
char **
pal_muscle_dup_sheets (const PalMuscle *self, const char *language)
{
  const char *sheets;

  g_return_val_if_fail (self != NULL, NULL);

  sheets = pal_text_get (&self->sheets, language);
  return g_strsplit (sheets != NULL ? sheets : "", ";", -1);
}

/* Returns: from how many zones it is reached. */
guint
pal_muscle_get_n_overlying (const PalMuscle *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->overlying->len;
}

/**
 * pal_muscle_get_overlying:
 * @self: a muscle
 * @index: less than pal_muscle_get_n_overlying()
 *
 * Returns: the base of a zone from which the muscle is reached, the foremost first.
 */
const char *
pal_muscle_get_overlying (const PalMuscle *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->overlying->len, NULL);
  return g_ptr_array_index (self->overlying, index);
}

/* Returns: how many usual trigger-point sites it has; they are numbered from 1. */
guint
pal_muscle_get_n_sites (const PalMuscle *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->sites->len;
}

/**
 * pal_muscle_get_site:
 * @self: a muscle
 * @number: the number of a trigger-point site, from 1 to pal_muscle_get_n_sites()
 * @language: (nullable): a list of languages, or %NULL for that of the process
 *
 * Returns: where in the muscle the site is.
 */
const char *
pal_muscle_get_site (const PalMuscle *self, guint number, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (number >= 1 && number <= self->sites->len, NULL);
  return pal_text_get (&g_array_index (self->sites, PalText, number - 1), language);
}

/* Returns: in how many zones its trigger points are known to be felt. */
guint
pal_muscle_get_n_refers (const PalMuscle *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->refers->len;
}

/**
 * pal_muscle_get_refers:
 * @self: a muscle
 * @index: less than pal_muscle_get_n_refers()
 *
 * Returns: a zone where its points may be felt, without a side; those of one side come from
 *   pal_knowledge_dup_referrals().
 */
const PalRefers *
pal_muscle_get_refers (const PalMuscle *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->refers->len, NULL);
  return &g_array_index (self->refers, PalRefers, index);
}

/* Returns: how far what is said of its referrals was compared with what others have published. */
PalReferralCheck
pal_muscle_get_referral_check (const PalMuscle *self)
{
  g_return_val_if_fail (self != NULL, PAL_REFERRAL_CHECK_NONE);
  return self->check;
}

/* Returns: how sure the whole entry is. */
PalConfidence
pal_muscle_get_confidence (const PalMuscle *self)
{
  g_return_val_if_fail (self != NULL, PAL_CONFIDENCE_UNCHECKED);
  return self->confidence;
}

/**
 * pal_muscle_get_often:
 * @self: a muscle
 *
 * Returns: whether studies found trigger points in it more often than in the others that they
 *   looked at; lookup.xml names them.
 */
gboolean
pal_muscle_get_often (const PalMuscle *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->often;
}

/* Returns: how many sources the entry has. */
guint
pal_muscle_get_n_sources (const PalMuscle *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->sources->len;
}

/* Returns: (transfer none): one of them, counted from 0 in the order of the file. */
const PalSource *
pal_muscle_get_source (const PalMuscle *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->sources->len, NULL);
  return &g_array_index (self->sources, PalSource, index);
}
