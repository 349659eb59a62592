/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The real palpate-cli and a real folder, which goes with the test. */
typedef struct
{
  char *folder;
  char *output; /* of the last run */
  char *errors;
  JsonParser *parser;
} CliTest;

/* Takes the program's path from the command line, after g_test_init(). */
void cli_test_init (int argc, char **argv);

/* With @data a string, the folder is left empty; else it has the demo. */
void cli_test_set_up (CliTest *self, gconstpointer data);
void cli_test_tear_down (CliTest *self, gconstpointer data);

/* Runs the program with --data-dir and the words given, ended by NULL. Returns what it returns. */
int cli_test_run (CliTest *self, ...) G_GNUC_NULL_TERMINATED;
/* Runs it with exactly these words and these additions to the environment. */
int cli_test_run_words (CliTest *self, const char *const *words, const char *const *environment);
/* The last output as JSON: its root object, or an array in it. */
JsonObject *cli_test_get_json (CliTest *self);
JsonArray *cli_test_get_array (CliTest *self, const char *member);
const char *cli_test_get_program (void);

/* The id of the client or visit at this place of the last output. */
char *cli_test_dup_id (CliTest *self, const char *member, guint index);
char *cli_test_path (CliTest *self, const char *name);
GBytes *cli_test_read (CliTest *self, const char *name);

G_END_DECLS
