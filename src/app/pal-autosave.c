/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-autosave"

#include "pal-autosave.h"

#define QUIET_MS 1000
#define LONGEST_US (2500 * G_TIME_SPAN_MILLISECOND)

struct _PalAutosave
{
  GObject parent_instance;

  PalAutosaveFunc func;
  gpointer user_data;
  guint timeout;
  gint64 first_touch; /* monotonic, of what is not saved yet */
  char *merge_key;    /* of this stretch of typing */
};

G_DEFINE_FINAL_TYPE (PalAutosave, pal_autosave, G_TYPE_OBJECT)

static void
save (PalAutosave *self)
{
  self->first_touch = 0;
  self->func (self->merge_key, self->user_data);
}

static gboolean
timeout_cb (gpointer user_data)
{
  PalAutosave *self = user_data;

  self->timeout = 0;
  save (self);
  return G_SOURCE_REMOVE;
}

static void
pal_autosave_finalize (GObject *object)
{
  PalAutosave *self = PAL_AUTOSAVE (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_free (self->merge_key);
  G_OBJECT_CLASS (pal_autosave_parent_class)->finalize (object);
}

static void
pal_autosave_class_init (PalAutosaveClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pal_autosave_finalize;
}

static void
pal_autosave_init (PalAutosave *self)
{
}

/**
 * pal_autosave_new:
 * @func: saves what is in the field
 * @user_data: for @func; it must outlive the object
 *
 * Returns: (transfer full): a saver with nothing to save.
 */
PalAutosave *
pal_autosave_new (PalAutosaveFunc func, gpointer user_data)
{
  PalAutosave *self = g_object_new (PAL_TYPE_AUTOSAVE, NULL);

  self->func = func;
  self->user_data = user_data;
  return self;
}

/**
 * pal_autosave_touch:
 * @self: a saver
 *
 * Says that the field was changed by its user.
 */
void
pal_autosave_touch (PalAutosave *self)
{
  gint64 now = g_get_monotonic_time ();

  g_return_if_fail (PAL_IS_AUTOSAVE (self));

  if (self->merge_key == NULL)
    self->merge_key = g_uuid_string_random ();
  if (self->first_touch == 0)
    self->first_touch = now;
  if (self->timeout != 0 && now - self->first_touch + QUIET_MS * 1000 > LONGEST_US)
    return;
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (QUIET_MS, timeout_cb, self);
}

/**
 * pal_autosave_flush:
 * @self: a saver
 *
 * Saves what waits, and ends the stretch of typing: for when the field is left.
 */
void
pal_autosave_flush (PalAutosave *self)
{
  g_return_if_fail (PAL_IS_AUTOSAVE (self));

  if (self->timeout != 0)
    {
      g_clear_handle_id (&self->timeout, g_source_remove);
      save (self);
    }
  g_clear_pointer (&self->merge_key, g_free);
}

/* Returns: whether something was typed that has not been sent to the store. */
gboolean
pal_autosave_is_pending (PalAutosave *self)
{
  g_return_val_if_fail (PAL_IS_AUTOSAVE (self), FALSE);
  return self->timeout != 0;
}
