/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-birth-date-row"

#include "pal-birth-date-row.h"

#include <glib/gi18n-lib.h>

#include "pal-time.h"
#include "pal-ui.h"

/* Its day and month cannot be taken for one another, so it shows in which order they stand here. */
#define EXAMPLE "1979-04-25"

struct _PalBirthDateRow
{
  AdwEntryRow parent_instance;

  PalBirthDateReading reading; /* as far as the person has been told */
  char *hint;
};

G_DEFINE_FINAL_TYPE (PalBirthDateRow, pal_birth_date_row, ADW_TYPE_ENTRY_ROW)

enum
{
  PROP_0,
  PROP_HINT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static PalBirthDateReading
read_text (PalBirthDateRow *self, char **stored)
{
  g_autofree char *today = pal_time_today ();

  return pal_birth_date_read (gtk_editable_get_text (GTK_EDITABLE (self)), today, stored);
}

static char *
make_hint (PalBirthDateReading reading)
{
  g_autofree char *example = pal_birth_date_format (EXAMPLE);

  switch (reading)
    {
    case PAL_BIRTH_DATE_UNREADABLE:
      /* Translators: %s is an example of a date */
      return g_strdup_printf (_ ("This date of birth cannot be read. It is kept as it was typed. "
                                 "Write it like %s, or give only the year."),
                              example);
    case PAL_BIRTH_DATE_IMPOSSIBLE:
      return g_strdup (_ ("Nobody who lives today was born then. The date of birth is kept as it was "
                          "typed. Please look at the year."));
    case PAL_BIRTH_DATE_EMPTY:
    case PAL_BIRTH_DATE_READ:
    default:
      /* Translators: %s is an example of a date */
      return g_strdup_printf (_ ("Date of birth like %s, or only the year."), example);
    }
}

static void
set_reading (PalBirthDateRow *self, PalBirthDateReading reading)
{
  g_autofree char *hint = make_hint (reading);

  self->reading = reading;
  pal_ui_mark_wrong (GTK_WIDGET (self), pal_birth_date_row_is_wrong (self), hint);
  if (g_strcmp0 (hint, self->hint) == 0)
    return;
  g_free (self->hint);
  self->hint = g_steal_pointer (&hint);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HINT]);
}

/* While it is typed, a date is not finished and so not called wrong; but it may become right. */
static void
changed_cb (PalBirthDateRow *self)
{
  g_autofree char *stored = NULL;
  PalBirthDateReading reading = read_text (self, &stored);

  g_assert (PAL_IS_BIRTH_DATE_ROW (self));
  if (reading == PAL_BIRTH_DATE_EMPTY || reading == PAL_BIRTH_DATE_READ)
    set_reading (self, reading);
}

static void
left_cb (PalBirthDateRow *self)
{
  g_assert (PAL_IS_BIRTH_DATE_ROW (self));
  pal_birth_date_row_check (self);
}

static void
pal_birth_date_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_HINT:
      g_value_set_string (value, PAL_BIRTH_DATE_ROW (object)->hint);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pal_birth_date_row_finalize (GObject *object)
{
  g_free (PAL_BIRTH_DATE_ROW (object)->hint);
  G_OBJECT_CLASS (pal_birth_date_row_parent_class)->finalize (object);
}

static void
pal_birth_date_row_class_init (PalBirthDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pal_birth_date_row_get_property;
  object_class->finalize = pal_birth_date_row_finalize;

  /**
   * PalBirthDateRow:hint:
   *
   * How a date is written, or what is wrong with the one in the field, in a sentence for below it.
   */
  properties[PROP_HINT] = g_param_spec_string (
      "hint", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pal_birth_date_row_init (PalBirthDateRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  set_reading (self, PAL_BIRTH_DATE_EMPTY);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * pal_birth_date_row_show:
 * @self: a row
 * @stored: (nullable): a date of birth as it is kept
 */
void
pal_birth_date_row_show (PalBirthDateRow *self, const char *stored)
{
  g_autofree char *shown = pal_birth_date_format (stored);

  g_return_if_fail (PAL_IS_BIRTH_DATE_ROW (self));
  gtk_editable_set_text (GTK_EDITABLE (self), shown);
  pal_birth_date_row_check (self);
}

/**
 * pal_birth_date_row_dup_stored:
 * @self: a row
 *
 * Returns: (transfer full) (nullable): what is to be kept: a date, a year, what was typed if it is
 *   neither, or nothing.
 */
char *
pal_birth_date_row_dup_stored (PalBirthDateRow *self)
{
  char *stored = NULL;

  g_return_val_if_fail (PAL_IS_BIRTH_DATE_ROW (self), NULL);
  read_text (self, &stored);
  return stored;
}

/**
 * pal_birth_date_row_check:
 * @self: a row
 *
 * For when a date has been typed to its end: says so if it is none, else writes it as it was
 * understood.
 *
 * Returns: whether all is well.
 */
gboolean
pal_birth_date_row_check (PalBirthDateRow *self)
{
  g_autofree char *stored = NULL;
  g_autofree char *shown = NULL;
  PalBirthDateReading reading;

  g_return_val_if_fail (PAL_IS_BIRTH_DATE_ROW (self), FALSE);

  reading = read_text (self, &stored);
  shown = pal_birth_date_format (stored);
  if (reading == PAL_BIRTH_DATE_READ
      && g_strcmp0 (shown, gtk_editable_get_text (GTK_EDITABLE (self))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self), shown);
  set_reading (self, reading);
  return !pal_birth_date_row_is_wrong (self);
}

/**
 * pal_birth_date_row_is_wrong:
 * @self: a row
 *
 * Returns: whether the person has been told that the date is none.
 */
gboolean
pal_birth_date_row_is_wrong (PalBirthDateRow *self)
{
  g_return_val_if_fail (PAL_IS_BIRTH_DATE_ROW (self), FALSE);
  return self->reading == PAL_BIRTH_DATE_UNREADABLE || self->reading == PAL_BIRTH_DATE_IMPOSSIBLE;
}

/* Returns: (transfer none): what stands below what was typed, how it was understood or why it
 * was not. */
const char *
pal_birth_date_row_get_hint (PalBirthDateRow *self)
{
  g_return_val_if_fail (PAL_IS_BIRTH_DATE_ROW (self), NULL);
  return self->hint;
}
