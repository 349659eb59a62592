/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-practice.h"

G_BEGIN_DECLS

/* What can be taken back on a stack, and done again; NULL for nothing. */
typedef struct
{
  char *undo;
  char *redo;
} PalStepLabels;

/* Shared by pal-practice.c, which follows the record, and pal-practice-load.c, which reads it. */
struct _PalPractice
{
  GObject parent_instance;

  PalStore *store;
  PalEntityList *clients;
  PalEntityList *practitioners;
  PalEntityList *own_notes;
  PalEntityList *own_techniques;
  GHashTable *preferences; /* name -> value */
  GVariant *card;          /* row, or NULL */

  GQueue jobs;     /* of Job; the head is under way or has failed */
  gboolean sent;   /* whether the head is under way */
  GError *failure; /* why the head failed, while the person decides */

  PalStepLabels practice_steps;
  PalStepLabels library_steps;
};

PalStepLabels *pal_practice_get_steps (PalPractice *self, const char *scope);
char *pal_practice_insert_new (PalPractice *self,
                               const char *scope,
                               const char *table,
                               const char *label,
                               GVariant *values);

G_END_DECLS
