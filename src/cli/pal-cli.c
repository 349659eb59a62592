/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-cli"

#include "pal-cli.h"

#include <glib/gi18n-lib.h>
#include <signal.h>
#include <string.h>

#include "pal-cli-output.h"
#include "pal-store.h"

G_DEFINE_QUARK (pal-cli-error-quark, pal_cli_error)

static const PalCliCommand *const commands[] = {
  &pal_cli_clients, &pal_cli_visits,  &pal_cli_marks, &pal_cli_regions,
  &pal_cli_render,  &pal_cli_suggest, &pal_cli_library, &pal_cli_import_library,
  &pal_cli_check,   &pal_cli_demo,
};

/* The options that every command has, written before it or after it. */
typedef struct
{
  PalCli cli;
  gboolean version;
} Options;

static GOptionGroup *
new_common_group (Options *options)
{
  const GOptionEntry entries[] = {
    { "data-dir", 0, 0, G_OPTION_ARG_FILENAME, &options->cli.data_dir,
      N_ ("The folder of the practice, if it is not your own"), N_ ("FOLDER") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->cli.json,
      N_ ("Write JSON, for other programs"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &options->version,
      N_ ("Say which version this is"), NULL },
    G_OPTION_ENTRY_NULL
  };
  GOptionGroup *group = g_option_group_new ("palpate", NULL, NULL, NULL, NULL);

  g_option_group_add_entries (group, entries);
  g_option_group_set_translation_domain (group, GETTEXT_PACKAGE);
  return group;
}

static const PalCliCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];
  return NULL;
}

static char *
describe_commands (void)
{
  GString *text = g_string_new (_ ("Commands:"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      const char *arguments = commands[i]->arguments != NULL ? _ (commands[i]->arguments) : "";
      g_autofree char *usage = g_strdup_printf ("%s %s", commands[i]->name, arguments);

      g_string_append_printf (text, "\n  %-24s %s", usage, _ (commands[i]->summary));
    }
  g_string_append_printf (text, "\n\n%s", _ ("“palpate-cli COMMAND --help” explains a command."));
  return g_string_free (text, FALSE);
}

/* Stops at the command, so that what comes after is left for it. */
static GOptionContext *
new_main_context (Options *options)
{
  GOptionContext *context = g_option_context_new (_ ("COMMAND [ARGUMENT…]"));
  g_autofree char *description = describe_commands ();

  g_option_context_set_summary (context, _ ("Looks into the record of a massage practice."));
  g_option_context_set_description (context, description);
  g_option_context_set_main_group (context, new_common_group (options));
  g_option_context_set_strict_posix (context, TRUE);
  return context;
}

static GOptionContext *
new_command_context (const PalCliCommand *command, Options *options)
{
  g_autofree char *usage = g_strdup_printf (
      "%s %s", command->name, command->arguments != NULL ? _ (command->arguments) : "");
  GOptionContext *context = g_option_context_new (g_strchomp (usage));
  GOptionGroup *group = new_common_group (options);

  if (command->get_entries != NULL)
    g_option_group_add_entries (group, command->get_entries ());
  g_option_context_set_summary (context, _ (command->summary));
  if (command->details != NULL)
    g_option_context_set_description (context, _ (command->details));
  g_option_context_set_main_group (context, group);
  return context;
}

static PalCliExit
exit_for (const GError *error)
{
  if (error->domain == G_OPTION_ERROR)
    return PAL_CLI_USAGE;
  if (error->domain == PAL_CLI_ERROR)
    switch ((PalCliError) error->code)
      {
      case PAL_CLI_ERROR_USAGE:
        return PAL_CLI_USAGE;
      case PAL_CLI_ERROR_NOT_FOUND:
        return PAL_CLI_NOT_FOUND;
      case PAL_CLI_ERROR_RECORD:
      default:
        return PAL_CLI_RECORD;
      }
  if (g_error_matches (error, PAL_STORE_ERROR, PAL_STORE_ERROR_MISSING))
    return PAL_CLI_NOT_FOUND;
  if (g_error_matches (error, PAL_STORE_ERROR, PAL_STORE_ERROR_IN_USE)
      || g_error_matches (error, PAL_STORE_ERROR, PAL_STORE_ERROR_BUSY)
      || g_error_matches (error, PAL_STORE_ERROR, PAL_STORE_ERROR_NOT_A_FOLDER)
      || g_error_matches (error, PAL_STORE_ERROR, PAL_STORE_ERROR_NEWER)
      || g_error_matches (error, PAL_STORE_ERROR, PAL_STORE_ERROR_NOT_A_DATABASE)
      || g_error_matches (error, PAL_STORE_ERROR, PAL_STORE_ERROR_DAMAGED))
    return PAL_CLI_RECORD;
  return PAL_CLI_FAILED;
}

/* What the system said about a fault follows its sentence, for whoever looks into it. */
static void
detail_cb (const char *domain, GLogLevelFlags level, const char *message, gpointer user_data)
{
  g_ptr_array_add (user_data, g_strdup (message));
}

static PalCliExit
complain (const GError *error, GPtrArray *details)
{
  PalCliExit status = exit_for (error);

  pal_cli_print_error (error->message);
  for (guint i = 0; i < details->len; i++)
    pal_cli_print_error (g_ptr_array_index (details, i));
  if (status == PAL_CLI_USAGE)
    pal_cli_print_error (_ ("“palpate-cli --help” lists the commands and options."));
  return status;
}

static gboolean
run_command (const PalCliCommand *command, char ***words, Options *options, GError **error)
{
  g_autoptr (GOptionContext) context = new_command_context (command, options);
  int n_words;

  if (!g_option_context_parse_strv (context, words, error))
    return FALSE;
  /* The words that are left are the program, the command and its arguments. */
  n_words = (int) g_strv_length (*words) - 1;
  if (options->version)
    return pal_cli_print_text ("palpate-cli " PAL_VERSION "\n", error);
  if (n_words != command->n_arguments)
    {
      g_set_error (error,
                   PAL_CLI_ERROR,
                   PAL_CLI_ERROR_USAGE,
                   n_words < command->n_arguments ? _ ("“%s” needs more words than that.")
                                                  : _ ("“%s” takes fewer words than that."),
                   command->name);
      return FALSE;
    }
  return command->run (&options->cli, *words + 1, error);
}

static gboolean
run (char ***words, Options *options, GError **error)
{
  g_autoptr (GOptionContext) context = new_main_context (options);
  const PalCliCommand *command;

  if (!g_option_context_parse_strv (context, words, error))
    return FALSE;
  if (options->version)
    return pal_cli_print_text ("palpate-cli " PAL_VERSION "\n", error);
  if ((*words)[0] == NULL || (*words)[1] == NULL)
    {
      g_set_error_literal (
          error, PAL_CLI_ERROR, PAL_CLI_ERROR_USAGE, _ ("A command is missing."));
      return FALSE;
    }
  command = find_command ((*words)[1]);
  if (command == NULL)
    {
      g_set_error (
          error, PAL_CLI_ERROR, PAL_CLI_ERROR_USAGE, _ ("There is no command “%s”."), (*words)[1]);
      return FALSE;
    }

  /* The command takes the place of the program's name. */
  g_free ((*words)[0]);
  memmove (*words, *words + 1, g_strv_length (*words + 1) * sizeof (char *) + sizeof (char *));
  return run_command (command, words, options, error);
}

/* A stroke that cannot be read: what is written says so where it matters, and goes on. */
static void
ignore_cb (const char *domain, GLogLevelFlags level, const char *message, gpointer user_data)
{
}

/**
 * pal_cli_run:
 * @argc: how many words
 * @argv: the words of the command line
 *
 * Returns: what the program returns, a #PalCliExit.
 */
int
pal_cli_run (int argc, char **argv)
{
  Options options = { { NULL, FALSE }, FALSE };
  g_auto (GStrv) words = g_strdupv (argv);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) details = g_ptr_array_new_with_free_func (g_free);
  PalCliExit status = PAL_CLI_DONE;

  /* A reader who has seen enough, as `head` has, is no fault. */
  signal (SIGPIPE, SIG_IGN);
  g_set_prgname ("palpate-cli");
  g_log_set_handler ("pal-store-error", G_LOG_LEVEL_MESSAGE, detail_cb, details);
  g_log_set_handler ("pal-mark-ink", G_LOG_LEVEL_MESSAGE, ignore_cb, NULL);
  if (!run (&words, &options, &error))
    status = complain (error, details);
  g_free (options.cli.data_dir);
  return status;
}
