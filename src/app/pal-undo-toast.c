/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-undo-toast"

#include "pal-undo-toast.h"

#include <glib/gi18n-lib.h>

#include "pal-mark.h"
#include "pal-technique-use.h"

/* Long enough to reach it with a screen reader; it can be closed before. */
#define SECONDS 10

struct _PalUndoToast
{
  GObject parent_instance;

  PalPractice *practice;
  AdwToastOverlay *overlay;
  const char *const *tables;
  PalToastPlace place; /* NULL if it is always @overlay */
  gpointer place_data;
  AdwToast *toast; /* NULL while nothing is offered */
  AdwToast *told;  /* what was last said */
  char *scope;     /* of what it takes back */
};

G_DEFINE_FINAL_TYPE (PalUndoToast, pal_undo_toast, G_TYPE_OBJECT)

enum
{
  SIGNAL_UNDO,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What was done, if it is of the kind that one may have done by mistake. */
static const char *
describe (PalUndoToast *self, const PalChangeRow *row)
{
  gboolean was_archived, is_archived;

  if (!g_strv_contains (self->tables, row->table))
    return NULL;
  if (g_strcmp0 (row->table, PAL_MARK_TABLE) == 0)
    return row->after == NULL ? _ ("Mark deleted") : NULL;
  if (g_strcmp0 (row->table, PAL_TECHNIQUE_USE_TABLE) == 0)
    return row->after == NULL ? _ ("Technique removed") : NULL;
  if (row->before == NULL || row->after == NULL)
    return NULL;
  was_archived = pal_row_has (row->before, "archived_utc");
  is_archived = pal_row_has (row->after, "archived_utc");
  if (was_archived == is_archived)
    return NULL;
  if (g_strcmp0 (row->table, PAL_CLIENT_TABLE) == 0)
    return is_archived ? _ ("Client archived") : _ ("Client brought back");
  if (g_strcmp0 (row->table, PAL_PRACTITIONER_TABLE) == 0)
    return is_archived ? _ ("Practitioner removed") : NULL;
  if (g_strcmp0 (row->table, PAL_OWN_TECHNIQUE_TABLE) == 0)
    return is_archived ? _ ("Technique removed") : NULL;
  return NULL;
}

static void
show (PalUndoToast *self, AdwToast *toast)
{
  AdwToastOverlay *overlay = self->place != NULL ? self->place (self->place_data) : self->overlay;

  adw_toast_overlay_add_toast (overlay, g_object_ref (toast));
}

static void
clicked_cb (PalUndoToast *self, AdwToast *toast)
{
  g_autofree char *scope = NULL;

  g_assert (PAL_IS_UNDO_TOAST (self));

  /* One that is on its way out is about something else. */
  if (toast != self->toast)
    return;
  scope = g_steal_pointer (&self->scope);
  g_clear_object (&self->toast);
  g_signal_emit (self, signals[SIGNAL_UNDO], 0, scope);
}

static void
offer (PalUndoToast *self, const char *title, const char *scope)
{
  self->toast = adw_toast_new (title);
  self->scope = g_strdup (scope);
  adw_toast_set_timeout (self->toast, SECONDS);
  adw_toast_set_button_label (self->toast, _ ("_Undo"));
  g_signal_connect_object (
      self->toast, "button-clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  show (self, self->toast);
}

static void
withdraw (PalUndoToast *self)
{
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_clear_object (&self->toast);
  g_clear_pointer (&self->scope, g_free);
}

static void
changed_cb (PalUndoToast *self, PalChangeSet *changes)
{
  const char *title = NULL;

  g_assert (PAL_IS_UNDO_TOAST (self));

  withdraw (self);
  for (guint i = 0; i < pal_change_set_get_n_rows (changes); i++)
    {
      const PalChangeRow *row = pal_change_set_get_row (changes, i);
      const char *done = describe (self, row);

      /* With a mark goes what was used on it: the mark is what was meant. */
      if (done != NULL
          && (title == NULL || g_strcmp0 (row->table, PAL_TECHNIQUE_USE_TABLE) != 0))
        title = done;
    }
  if (title != NULL && pal_change_set_get_step (changes) == PAL_STEP_DO)
    offer (self, title, pal_change_set_get_scope (changes));
}

static void
pal_undo_toast_dispose (GObject *object)
{
  PalUndoToast *self = PAL_UNDO_TOAST (object);

  g_clear_object (&self->toast);
  g_clear_object (&self->told);
  g_clear_object (&self->overlay);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->scope, g_free);
  G_OBJECT_CLASS (pal_undo_toast_parent_class)->dispose (object);
}

static void
pal_undo_toast_class_init (PalUndoToastClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pal_undo_toast_dispose;

  /**
   * PalUndoToast::undo:
   * @self: the toast
   * @scope: what to undo in: %PAL_SCOPE_PRACTICE or a client's id
   */
  signals[SIGNAL_UNDO] = g_signal_new ("undo",
                                       G_TYPE_FROM_CLASS (klass),
                                       G_SIGNAL_RUN_LAST,
                                       0,
                                       NULL,
                                       NULL,
                                       NULL,
                                       G_TYPE_NONE,
                                       1,
                                       G_TYPE_STRING);
}

static void
pal_undo_toast_init (PalUndoToast *self)
{
}

/**
 * pal_undo_toast_new:
 * @practice: whose changes are followed
 * @overlay: where the toast is shown
 * @tables: the tables of the record whose rows are archived or deleted there; it must stay valid
 *
 * Returns: (transfer full): a toast that waits for something to take back.
 */
PalUndoToast *
pal_undo_toast_new (PalPractice *practice,
                    AdwToastOverlay *overlay,
                    const char *const *tables)
{
  PalUndoToast *self = g_object_new (PAL_TYPE_UNDO_TOAST, NULL);

  self->practice = g_object_ref (practice);
  self->overlay = g_object_ref (overlay);
  self->tables = tables;
  g_signal_connect_object (
      practice, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * pal_undo_toast_set_place:
 * @self: a toast
 * @place: asked for the overlay each time something is said; it must stay valid
 * @user_data: for @place
 *
 * For a window in which not every page has what matters most at the same edge.
 */
void
pal_undo_toast_set_place (PalUndoToast *self, PalToastPlace place, gpointer user_data)
{
  g_return_if_fail (PAL_IS_UNDO_TOAST (self));

  self->place = place;
  self->place_data = user_data;
}

/**
 * pal_undo_toast_say:
 * @self: a toast
 * @sentence: what is said, with nothing to take back
 */
void
pal_undo_toast_say (PalUndoToast *self, const char *sentence)
{
  g_return_if_fail (PAL_IS_UNDO_TOAST (self));
  g_return_if_fail (sentence != NULL);

  g_clear_object (&self->told);
  self->told = adw_toast_new (sentence);
  show (self, self->told);
}

/**
 * pal_undo_toast_dismiss:
 * @self: a toast
 *
 * Takes away what it offers and says, for when that is about something that is out of sight now.
 */
void
pal_undo_toast_dismiss (PalUndoToast *self)
{
  g_return_if_fail (PAL_IS_UNDO_TOAST (self));

  withdraw (self);
  if (self->told != NULL)
    adw_toast_dismiss (self->told);
  g_clear_object (&self->told);
}
