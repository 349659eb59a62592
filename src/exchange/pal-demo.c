/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-demo"

#include "pal-demo.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pal-client.h"
#include "pal-demo-private.h"
#include "pal-practice.h"
#include "pal-practitioner.h"
#include "pal-time.h"

/* Visits begin on the hour from nine to five. */
#define FIRST_HOUR 9
#define N_HOURS 9
#define VISIT_MINUTES 50

typedef struct
{
  GPtrArray *commands;
  GRand *rand;
  GDateTime *now;
  GHashTable *taken; /* (element-type utf8) hours at which somebody is on the table */
  char *practitioner_id;
  char *hand_ids[PAL_DEMO_N_HANDS]; /* of their findings, NULL until they are found */
} Demo;

static char *
next_id (Demo *self)
{
  return pal_demo_next_id (self->rand);
}

static PalCommand *
add_command (Demo *self, const char *scope)
{
  PalCommand *command = pal_command_new (scope, self->practitioner_id, _ ("Fill the Demo"));

  /* Nobody did this, so there is nothing to take back. */
  pal_command_set_unlogged (command, TRUE);
  g_ptr_array_add (self->commands, command);
  return command;
}

static void
add_practice (Demo *self, const char *created_utc)
{
  PalCommand *command = add_command (self, PAL_SCOPE_PRACTICE);
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", self->practitioner_id);
  pal_row_set_string (&dict, "name", "Robin Exempel");
  pal_row_set_string (&dict, "title", C_ ("demo", "Massage therapist"));
  pal_row_set_string (&dict, "created_utc", created_utc);
  pal_demo_insert_row (command, PAL_PRACTITIONER_TABLE, &dict);

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", PAL_PRACTICE_CARD_ID);
  pal_row_set_string (&dict, "name", C_ ("demo", "The Demo Practice"));
  pal_row_set_string (&dict, "address", C_ ("demo", "1 Nowhere Lane"));
  pal_row_set_string (&dict, "phone", "555 0100");
  pal_row_set_string (&dict, "licence", C_ ("demo", "none, this is a demo"));
  pal_demo_insert_row (command, PAL_PRACTICE_CARD_TABLE, &dict);

  pal_demo_add_library (command, self->rand, created_utc);
}

static char *
add_client (Demo *self, const PalDemoClient *client, guint index, const char *created_utc)
{
  PalCommand *command = add_command (self, PAL_SCOPE_PRACTICE);
  g_autofree char *id = next_id (self);
  g_autofree char *phone = g_strdup_printf ("555 01%02u", index + 10);
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", id);
  pal_row_set_string (&dict, "given_name", client->given);
  pal_row_set_string (&dict, "family_name", client->family);
  pal_row_set_string (&dict, "called", client->called);
  pal_row_set_string (&dict, "birth_date", client->birth_date);
  pal_row_set_string (&dict, "phone", phone);
  pal_row_set_string (&dict, "language", client->language);
  pal_row_set_string (
      &dict, "figure", client->figure != NULL ? client->figure : PAL_DEMO_FIGURE);
  pal_demo_set_words (&dict, "occupation", client->occupation);
  pal_demo_set_words (&dict, "note", client->note);
  pal_row_set_string (&dict, "created_utc", created_utc);
  pal_demo_insert_row (command, PAL_CLIENT_TABLE, &dict);
  return g_steal_pointer (&id);
}

/* When a visit began: not on a Sunday, and not while somebody else is on the table. */
static GDateTime *
find_hour (Demo *self, guint days_ago)
{
  g_autoptr (GDateTime) day = g_date_time_add_days (self->now, -(int) days_ago);
  int first = g_rand_int_range (self->rand, 0, N_HOURS);

  while (TRUE)
    {
      if (g_date_time_get_day_of_week (day) != G_DATE_SUNDAY)
        for (int i = 0; i < N_HOURS; i++)
          {
            int year, month, date;
            g_autoptr (GDateTime) hour = NULL;
            g_autofree char *text = NULL;

            g_date_time_get_ymd (day, &year, &month, &date);
            hour = g_date_time_new (g_date_time_get_timezone (self->now),
                                    year,
                                    month,
                                    date,
                                    FIRST_HOUR + (first + i) % N_HOURS,
                                    0,
                                    0);
            text = pal_time_to_utc (hour);
            if (g_hash_table_add (self->taken, g_steal_pointer (&text)))
              return g_steal_pointer (&hour);
          }
      g_date_time_unref (g_steal_pointer (&day));
      day = g_date_time_add_days (self->now, -(int) ++days_ago);
    }
}

static void
add_hands (Demo *self, PalDemoVisit *visit, const PalDemoClient *client, guint number)
{
  for (guint i = 0; i < PAL_DEMO_N_HANDS; i++)
    if (pal_demo_hand_is_said (&pal_demo_hands[i], client, number))
      {
        g_autofree char *created = pal_demo_visit_next_moment (visit, 30);
        PalDemoSession session = visit->session;

        session.created_utc = created;
        pal_demo_add_hand (&session, &pal_demo_hands[i], number, &self->hand_ids[i]);
      }
}

/* What was asked at the end of a visit: now, and of the last seven days. */
static void
set_visit_pain (PalDemoVisit *visit)
{
  g_autoptr (GVariant) values = NULL;
  GVariantDict dict;

  if (visit->worst_pain < 0)
    return;
  g_variant_dict_init (&dict, NULL);
  pal_row_set_int (&dict, "pain_now", visit->worst_pain);
  pal_row_set_int (&dict, "pain_average", MAX (visit->worst_pain - 1, 0));
  pal_row_set_int (&dict, "pain_worst", MIN (visit->worst_pain + 2, PAL_INTENSITY_MAX));
  values = pal_row_end (&dict);
  pal_command_update (visit->session.command, PAL_VISIT_TABLE, visit->session.visit_id, values);
}

static void
sign_visit (Demo *self, PalDemoVisit *visit, const char *ended_utc)
{
  g_autofree char *id = next_id (self);
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", id);
  pal_row_set_string (&dict, "visit_id", visit->session.visit_id);
  pal_row_set_string (&dict, "client_id", visit->session.client_id);
  pal_row_set_string (&dict, "practitioner_id", self->practitioner_id);
  pal_row_set_string (&dict, "signed_utc", ended_utc);
  pal_demo_insert_row (visit->session.command, "signature", &dict);
}

static const char *
note_of_visit (const PalDemoClient *client, guint number)
{
  if (number == 0)
    return client->visit_notes[0];
  if (number == client->n_visits - 1)
    return client->visit_notes[2];
  return number == client->n_visits / 2 ? client->visit_notes[1] : NULL;
}

static void
add_visit (Demo *self,
           const PalDemoClient *client,
           const char *client_id,
           guint number,
           GDateTime *started,
           PalDemoCourse *courses)
{
  g_autoptr (GDateTime) ended = g_date_time_add_minutes (started, VISIT_MINUTES);
  g_autofree char *started_utc = pal_time_to_utc (started);
  g_autofree char *ended_utc = pal_time_to_utc (ended);
  g_autofree char *id = next_id (self);
  g_autofree char *date = pal_time_to_date (started);
  PalDemoVisit visit = { { add_command (self, client_id),
                           self->rand,
                           id,
                           client_id,
                           self->practitioner_id,
                           date,
                           ended_utc },
                         g_date_time_add_minutes (started, 5),
                         -1 };
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  pal_row_set_string (&dict, "id", id);
  pal_row_set_string (&dict, "client_id", client_id);
  pal_row_set_string (&dict, "practitioner_id", self->practitioner_id);
  pal_row_set_string (&dict, "started_utc", started_utc);
  pal_row_set_string (&dict, "ended_utc", ended_utc);
  pal_row_set_string (
      &dict, "time_zone", g_time_zone_get_identifier (g_date_time_get_timezone (self->now)));
  pal_row_set_string (&dict, "local_date", date);
  pal_demo_set_words (&dict, "note", note_of_visit (client, number));
  pal_demo_insert_row (visit.session.command, PAL_VISIT_TABLE, &dict);

  for (guint i = 0; i < G_N_ELEMENTS (client->findings); i++)
    if (client->findings[i].course != NULL && client->findings[i].course[number] != '.')
      pal_demo_add_mark (&visit, client, number, i, &courses[i]);
  for (guint i = 0; i < PAL_DEMO_N_DRAWINGS; i++)
    if (pal_demo_drawings[i].alone && pal_demo_drawings[i].number == number
        && g_str_equal (pal_demo_drawings[i].family, client->family))
      pal_demo_add_drawing (&visit, &pal_demo_drawings[i]);
  add_hands (self, &visit, client, number);
  pal_demo_add_no_work (&visit.session, client, number);
  pal_demo_add_treatment (&visit.session, client, number);
  set_visit_pain (&visit);
  if (number + 1 < client->n_visits)
    sign_visit (self, &visit, ended_utc);
  g_date_time_unref (visit.moment);
}

/* The first visits are @interval days apart, the later ones half as much again. */
static guint
days_ago_of_visit (const PalDemoClient *client, guint number)
{
  guint days = client->days_ago;

  for (guint i = client->n_visits - 1; i > number; i--)
    days += i > client->n_visits / 2 ? client->interval * 3 / 2 : client->interval;
  return days;
}

static void
add_history (Demo *self, const PalDemoClient *client, guint index)
{
  PalDemoCourse courses[G_N_ELEMENTS (client->findings)] = { 0 };
  g_autofree char *client_id = NULL;

  for (guint number = 0; number < client->n_visits; number++)
    {
      g_autoptr (GDateTime) started = find_hour (self, days_ago_of_visit (client, number));

      if (number == 0)
        {
          g_autofree char *created_utc = pal_time_to_utc (started);

          client_id = add_client (self, client, index, created_utc);
          for (guint i = 0; i < G_N_ELEMENTS (courses); i++)
            courses[i] = (PalDemoCourse){ .finding = &client->findings[i],
                                   .drawing = pal_demo_find_drawing (client, i),
                                   .details = pal_demo_find_details (client, i) };
        }
      add_visit (self, client, client_id, number, started, courses);
    }
  for (guint i = 0; i < G_N_ELEMENTS (courses); i++)
    g_free (courses[i].id);
}

/**
 * pal_demo_commands:
 * @now: the present moment, in the time zone of the practice
 * @seed: the same seed and moment give the same practice, ids included
 *
 * A synthetic practice for an empty record: one practitioner, %PAL_DEMO_N_CLIENTS clients and
 * %PAL_DEMO_N_VISITS visits, the last of them some days before @now.
 *
 * Returns: (transfer full) (element-type PalCommand): what to commit, in this order.
 */
GPtrArray *
pal_demo_commands (GDateTime *now, guint32 seed)
{
  Demo self = { NULL };
  g_autoptr (GDateTime) opened = NULL;
  g_autofree char *opened_utc = NULL;

  g_return_val_if_fail (now != NULL, NULL);

  self.commands = g_ptr_array_new_with_free_func ((GDestroyNotify) pal_command_unref);
  self.rand = g_rand_new_with_seed (seed);
  self.now = now;
  self.taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.practitioner_id = next_id (&self);

  opened = g_date_time_add_years (now, -1);
  opened_utc = pal_time_to_utc (opened);
  add_practice (&self, opened_utc);
  for (guint i = 0; i < PAL_DEMO_N_CLIENTS; i++)
    add_history (&self, &pal_demo_clients[i], i);

  for (guint i = 0; i < PAL_DEMO_N_HANDS; i++)
    g_free (self.hand_ids[i]);
  g_free (self.practitioner_id);
  g_hash_table_unref (self.taken);
  g_rand_free (self.rand);
  return self.commands;
}
