/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-knowledge"

#include "pal-dose-private.h"
#include "pal-references-private.h"

static PalUse *
get_last (GPtrArray *uses)
{
  return g_ptr_array_index (uses, uses->len - 1);
}

/* Reads the start of a `use` to the end of @uses, in which no technique may stand twice. */
gboolean
pal_knowledge_read_use (PalKnowledge *self, PalMarkup *markup, GPtrArray *uses, GError **error)
{
  PalDoseText dose = { NULL };
  const PalTechnique *technique;
  const char *id;
  PalUse *use;

  if (!PAL_COLLECT (markup,
                    error,
                    PAL_STRING ("technique", &id),
                    PAL_OPTIONAL ("pressure", &dose.pressure),
                    PAL_OPTIONAL ("seconds", &dose.seconds),
                    PAL_OPTIONAL ("repeats", &dose.repeats),
                    PAL_OPTIONAL ("minutes", &dose.minutes)))
    return FALSE;
  technique = pal_knowledge_refer (self->library.techniques, id, "No such technique", error);
  if (technique == NULL)
    return FALSE;
  for (guint i = 0; i < uses->len; i++)
    {
      const PalUse *other = g_ptr_array_index (uses, i);

      if (other->technique == technique)
        return pal_markup_fail (error, "The same technique twice", id);
    }
  use = pal_use_new (technique);
  g_ptr_array_add (uses, use);
  if (!pal_dose_read (&use->dose, &dose, error))
    return FALSE;
  if (!pal_dose_is_within (&use->dose, &technique->dose))
    return pal_markup_fail (error, "More than the technique's own dose", id);
  return TRUE;
}

/* Reads the start of a `here` or `here-plain` into the last of @uses. */
gboolean
pal_knowledge_read_here (PalMarkup *markup, GPtrArray *uses, GError **error)
{
  gboolean plain = g_str_has_suffix (markup->element, "-plain");

  return pal_markup_take_words (
    markup, &get_last (uses)->here[plain ? PAL_VOICE_PLAIN : PAL_VOICE_CLINICAL], error);
}

/* Whether the last of @uses says what is particular, in both voices. */
gboolean
pal_knowledge_check_use (GPtrArray *uses, GError **error)
{
  const PalUse *use = get_last (uses);

  if (use->here[PAL_VOICE_CLINICAL].source == NULL || use->here[PAL_VOICE_PLAIN].source == NULL)
    return pal_markup_fail (error, "A technique that is not described here", use->technique->id);
  return TRUE;
}
