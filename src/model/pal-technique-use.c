/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-technique-use"

#include "pal-technique-use.h"

struct _PalTechniqueUse
{
  PalEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (PalTechniqueUse, pal_technique_use, PAL_TYPE_ENTITY)

static const struct
{
  const char *column;
  int most;
} numbers[PAL_N_USE_NUMBERS] = {
  [PAL_USE_PRESSURE] = { "pressure", 5 },
  [PAL_USE_MINUTES] = { "minutes", 240 },
  [PAL_USE_BEFORE] = { "number_before", 10 },
  [PAL_USE_AFTER] = { "number_after", 10 },
};

static void
pal_technique_use_class_init (PalTechniqueUseClass *klass)
{
}

static void
pal_technique_use_init (PalTechniqueUse *self)
{
}

/* Returns: (transfer none): the column of %PAL_TECHNIQUE_USE_TABLE that keeps the number. */
const char *
pal_use_number_get_column (PalUseNumber number)
{
  g_return_val_if_fail ((guint) number < PAL_N_USE_NUMBERS, NULL);
  return numbers[number].column;
}

/* Returns: the greatest that it may be; the least is 0. */
int
pal_use_number_get_most (PalUseNumber number)
{
  g_return_val_if_fail ((guint) number < PAL_N_USE_NUMBERS, 0);
  return numbers[number].most;
}

/* Returns: (transfer none): the mark that it was used on. */
const char *
pal_technique_use_get_mark_id (PalTechniqueUse *self)
{
  g_return_val_if_fail (PAL_IS_TECHNIQUE_USE (self), NULL);
  return pal_entity_get_string (PAL_ENTITY (self), "mark_id");
}

/* Returns: its id in the library; a later version may know ids that this one does not. */
const char *
pal_technique_use_get_technique (PalTechniqueUse *self)
{
  g_return_val_if_fail (PAL_IS_TECHNIQUE_USE (self), NULL);
  return pal_entity_get_string (PAL_ENTITY (self), "technique");
}

/* Returns: (nullable): what a technique of the practice was called when it was used; %NULL for one of the
 * library, which every program knows by its id. */
const char *
pal_technique_use_get_technique_name (PalTechniqueUse *self)
{
  g_return_val_if_fail (PAL_IS_TECHNIQUE_USE (self), NULL);
  return pal_entity_get_string (PAL_ENTITY (self), "technique_name");
}

/* Returns: (nullable): with what, in free words. */
const char *
pal_technique_use_get_tool (PalTechniqueUse *self)
{
  g_return_val_if_fail (PAL_IS_TECHNIQUE_USE (self), NULL);
  return pal_entity_get_string (PAL_ENTITY (self), "tool");
}

/* Returns: the number, or %PAL_USE_EMPTY. */
int
pal_technique_use_get_number (PalTechniqueUse *self, PalUseNumber number)
{
  g_return_val_if_fail (PAL_IS_TECHNIQUE_USE (self), PAL_USE_EMPTY);
  g_return_val_if_fail ((guint) number < PAL_N_USE_NUMBERS, PAL_USE_EMPTY);
  return (int) pal_row_get_int (
    pal_entity_get_row (PAL_ENTITY (self)), numbers[number].column, PAL_USE_EMPTY);
}
