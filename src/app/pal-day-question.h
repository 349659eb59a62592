/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a day is asked for: a visit lies before today, what is to be looked at again comes after it. */
typedef enum
{
  PAL_DAY_OF_VISIT,
  PAL_DAY_OF_REVIEW
} PalDayOf;

/* @date is a stored date, or NULL if the question was put aside. */
typedef void (*PalDayFunc) (const char *date, gpointer user_data);

void pal_day_question_ask (
    GtkWindow *parent, PalDayOf of, const char *date, PalDayFunc func, gpointer user_data);

G_END_DECLS
