/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pal-change-set.h"
#include "pal-command.h"
#include "pal-database.h"
#include "pal-record.h"

G_BEGIN_DECLS

/* Carries out commands, undo and redo: each in one transaction with its undo log and its revisions. */
PalChangeSet *pal_writer_commit (PalDatabase *database,
                                 PalRecord *record,
                                 PalCommand *command,
                                 GError **error);
PalChangeSet *pal_writer_step (PalDatabase *database,
                               PalRecord *record,
                               PalStep step,
                               const char *scope,
                               const char *practitioner_id,
                               GError **error);

G_END_DECLS
