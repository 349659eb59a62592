/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-client.h"
#include "pal-entity-list.h"
#include "pal-own-note.h"
#include "pal-own-technique.h"
#include "pal-practitioner.h"
#include "pal-store.h"

G_BEGIN_DECLS

#define PAL_PREFERENCE_TABLE "preference"
#define PAL_PRACTICE_CARD_TABLE "practice_card"
#define PAL_PRACTICE_CARD_ID "practice"

/* The whole practice: its clients, its practitioners, its card and its preferences, and the one gate
 * through which commands reach the store. */
#define PAL_TYPE_PRACTICE (pal_practice_get_type ())
G_DECLARE_FINAL_TYPE (PalPractice, pal_practice, PAL, PRACTICE, GObject)

PalPractice *pal_practice_new (PalStore *store);

void pal_practice_load_async (PalPractice *self,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
gboolean pal_practice_load_finish (PalPractice *self, GAsyncResult *result, GError **error);

PalStore *pal_practice_get_store (PalPractice *self);
PalEntityList *pal_practice_get_clients (PalPractice *self);
PalEntityList *pal_practice_get_practitioners (PalPractice *self);
PalPractitioner *pal_practice_get_practitioner (PalPractice *self);
const char *pal_practice_get_practitioner_id (PalPractice *self);
const char *pal_practice_get_card_text (PalPractice *self, const char *column);
const char *pal_practice_get_preference (PalPractice *self, const char *name);

void pal_practice_submit (PalPractice *self, PalCommand *command);
void pal_practice_step (PalPractice *self, PalStep step, const char *scope);
gboolean pal_practice_is_busy (PalPractice *self);
const GError *pal_practice_get_failure (PalPractice *self);
guint pal_practice_get_n_failures (PalPractice *self);
void pal_practice_retry (PalPractice *self);
void pal_practice_give_up (PalPractice *self);

const char *pal_practice_get_undo_label (PalPractice *self, const char *scope);
const char *pal_practice_get_redo_label (PalPractice *self, const char *scope);

char *pal_practice_add_client (PalPractice *self, GVariant *values);
void pal_practice_update_client (PalPractice *self,
                                 PalClient *client,
                                 GVariant *values,
                                 const char *merge_key);
void pal_practice_set_client_figure (PalPractice *self, PalClient *client, const char *figure);
void pal_practice_set_client_archived (PalPractice *self, PalClient *client, gboolean archived);
char *pal_practice_add_practitioner (PalPractice *self, const char *name, const char *title);
void pal_practice_update_practitioner (PalPractice *self,
                                       PalPractitioner *practitioner,
                                       GVariant *values,
                                       const char *merge_key);
void pal_practice_update_card (PalPractice *self, GVariant *values, const char *merge_key);
void pal_practice_set_preference (PalPractice *self, const char *name, const char *value);

PalEntityList *pal_practice_get_own_notes (PalPractice *self);
PalEntityList *pal_practice_get_own_techniques (PalPractice *self);
const char *pal_practice_get_own_note (PalPractice *self, const char *page);
void pal_practice_set_own_note (PalPractice *self,
                                const char *page,
                                const char *title,
                                const char *text,
                                const char *merge_key);
const char *pal_practice_get_own_technique_name (PalPractice *self, const char *id);
char *pal_practice_add_own_technique (PalPractice *self, const char *name);
void pal_practice_update_own_technique (PalPractice *self,
                                        PalOwnTechnique *technique,
                                        GVariant *values,
                                        const char *merge_key);
void pal_practice_archive_own_technique (PalPractice *self, PalOwnTechnique *technique);

G_END_DECLS
