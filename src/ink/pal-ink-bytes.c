/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-ink-bytes"

#include "pal-ink-stroke-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How a stroke is stored:
 *
 *   'P' 'I'  version (1)  form (0 line, 1 area, 2 polygon; and 128 if it was drawn in a mirror)
 *   number   width in hundredths of a millimetre
 *   number   how many samples
 *   then for each sample the differences from the one before, the first from nothing:
 *   signed   u in hundredths of a millimetre
 *   signed   v
 *   signed   pressure in 1/1023
 *   number   time in milliseconds
 *
 * A number has seven bits a byte, the lowest first, and the highest bit set in all but its last byte;
 * a signed one is doubled, and one less if it was below 0 (0, -1, 1, -2, 2 …). Every stroke has one
 * way of being written, and everything else is refused. */

#define VERSION 1
#define HEADER_LENGTH 4
#define TURNED 0x80
#define MIN_SAMPLE_LENGTH 4
#define MAX_NUMBER_LENGTH 5

static void
write_number (GByteArray *bytes, guint32 number)
{
  do
    {
      guint8 byte = (guint8) (number & 0x7f) | (number > 0x7f ? 0x80 : 0);

      g_byte_array_append (bytes, &byte, 1);
      number >>= 7;
    }
  while (number > 0);
}

static void
write_signed (GByteArray *bytes, gint32 number)
{
  write_number (bytes, number < 0 ? (guint32) (-(gint64) number * 2 - 1) : (guint32) number * 2);
}

typedef struct
{
  const guint8 *at;
  const guint8 *end;
  gboolean faulty;
} Reader;

static guint32
read_number (Reader *reader)
{
  guint64 number = 0;

  for (guint i = 0; i < MAX_NUMBER_LENGTH && reader->at < reader->end; i++)
    {
      guint8 byte = *reader->at++;

      number |= (guint64) (byte & 0x7f) << (7 * i);
      if ((byte & 0x80) != 0)
        continue;
      /* An end of nothing would be another way to write the same. */
      if (number > G_MAXUINT32 || (byte == 0 && i > 0))
        break;
      return (guint32) number;
    }
  reader->faulty = TRUE;
  return 0;
}

/* Adds a difference to a value that has to stay in its range. */
static void
read_step (Reader *reader, gint64 *value, gint64 min, gint64 max)
{
  guint32 number = read_number (reader);

  *value += (number & 1) != 0 ? -(gint64) (number / 2) - 1 : (gint64) (number / 2);
  if (*value < min || *value > max)
    reader->faulty = TRUE;
}

/**
 * pal_ink_stroke_to_bytes:
 * @self: a stroke
 *
 * Returns: (transfer full): the stroke as it is stored, about six bytes a sample. The same stroke
 *   always gives the same bytes, and pal_ink_stroke_from_bytes() exactly the same stroke.
 */
GBytes *
pal_ink_stroke_to_bytes (const PalInkStroke *self)
{
  guint8 header[HEADER_LENGTH] = { 'P', 'I', VERSION, 0 };
  GByteArray *bytes;
  gint32 u = 0, v = 0, pressure = 0, time = 0;

  g_return_val_if_fail (self != NULL, NULL);

  bytes = g_byte_array_sized_new (HEADER_LENGTH + 8 + 6 * self->n_samples);
  header[3] = (guint8) self->form | (self->turned ? TURNED : 0);
  g_byte_array_append (bytes, header, sizeof header);
  write_number (bytes, self->width);
  write_number (bytes, self->n_samples);
  for (guint i = 0; i < self->n_samples; i++)
    {
      const PalInkSample *sample = &self->samples[i];
      gint32 next_u = (gint32) lround (sample->u / PAL_INK_QUANTUM);
      gint32 next_v = (gint32) lround (sample->v / PAL_INK_QUANTUM);
      gint32 next_pressure = (gint32) lroundf (sample->pressure * PAL_INK_PRESSURE_STEPS);
      gint32 next_time = (gint32) lroundf (sample->time);

      write_signed (bytes, next_u - u);
      write_signed (bytes, next_v - v);
      write_signed (bytes, next_pressure - pressure);
      write_number (bytes, (guint32) (next_time - time));
      u = next_u;
      v = next_v;
      pressure = next_pressure;
      time = next_time;
    }
  return g_byte_array_free_to_bytes (bytes);
}

static PalInkStroke *
read_stroke (Reader *reader)
{
  const gint64 reach = (gint64) (PAL_INK_REACH / PAL_INK_QUANTUM);
  const double min_width = PAL_INK_MIN_WIDTH / PAL_INK_QUANTUM;
  const double max_width = PAL_INK_MAX_WIDTH / PAL_INK_QUANTUM;
  guint8 form = reader->at[3] & (guint8) ~TURNED;
  gboolean turned = (reader->at[3] & TURNED) != 0;
  guint32 width;
  guint32 n_samples;
  gint64 u = 0, v = 0, pressure = 0, time = 0;
  g_autoptr (PalInkStroke) self = NULL;

  reader->at += HEADER_LENGTH;
  width = read_number (reader);
  n_samples = read_number (reader);
  if (reader->faulty || form > PAL_INK_POLYGON || width < min_width || width > max_width
      || n_samples == 0 || n_samples > PAL_INK_MAX_SAMPLES
      || n_samples > (gsize) (reader->end - reader->at) / MIN_SAMPLE_LENGTH)
    return NULL;

  self = pal_ink_stroke_alloc (n_samples, width, (PalInkForm) form);
  self->turned = turned;
  for (guint i = 0; i < n_samples && !reader->faulty; i++)
    {
      PalInkSample *sample = &self->samples[i];

      read_step (reader, &u, -reach, reach);
      read_step (reader, &v, -reach, reach);
      read_step (reader, &pressure, 0, PAL_INK_PRESSURE_STEPS);
      time += read_number (reader);
      if (time > PAL_INK_MAX_TIME || (i == 0 && time != 0))
        reader->faulty = TRUE;
      sample->u = (float) ((double) u * PAL_INK_QUANTUM);
      sample->v = (float) ((double) v * PAL_INK_QUANTUM);
      sample->pressure = (float) ((double) pressure * (1.0 / PAL_INK_PRESSURE_STEPS));
      sample->time = (float) time;
    }
  if (reader->faulty || reader->at != reader->end)
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * pal_ink_stroke_from_bytes:
 * @bytes: what pal_ink_stroke_to_bytes() made, or anything
 * @error: return location for a %PAL_INK_ERROR
 *
 * Returns: (transfer full) (nullable): the stroke; %NULL and an error if the bytes are not one.
 */
PalInkStroke *
pal_ink_stroke_from_bytes (GBytes *bytes, GError **error)
{
  PalInkStroke *self = NULL;
  Reader reader = { NULL, NULL, FALSE };
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  reader.at = g_bytes_get_data (bytes, &length);
  if (length >= HEADER_LENGTH && reader.at[0] == 'P' && reader.at[1] == 'I'
      && reader.at[2] == VERSION)
    {
      reader.end = reader.at + length;
      self = read_stroke (&reader);
    }
  else if (length >= HEADER_LENGTH && reader.at[0] == 'P' && reader.at[1] == 'I')
    {
      g_set_error (error,
                   PAL_INK_ERROR,
                   PAL_INK_ERROR_FORMAT,
                   _("This stroke was drawn with a newer version of the program (%u)."),
                   reader.at[2]);
      return NULL;
    }
  if (self == NULL)
    g_set_error_literal (error,
                         PAL_INK_ERROR,
                         PAL_INK_ERROR_FORMAT,
                         _("A stroke of the drawing is damaged and cannot be shown."));
  return self;
}
