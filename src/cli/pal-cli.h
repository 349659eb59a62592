/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the program returns to a script. docs/palpate-cli.md explains them. */
typedef enum
{
  PAL_CLI_DONE = 0,
  PAL_CLI_FAILED = 1,    /* the disk, or a file that could not be written */
  PAL_CLI_USAGE = 2,     /* wrong words on the command line */
  PAL_CLI_NOT_FOUND = 3, /* no such record, client or visit, or more than one that begins so */
  PAL_CLI_RECORD = 4,    /* the record cannot be used: open elsewhere, newer, damaged, in the way */
} PalCliExit;

typedef enum
{
  PAL_CLI_ERROR_USAGE,
  PAL_CLI_ERROR_NOT_FOUND,
  PAL_CLI_ERROR_RECORD,
} PalCliError;

#define PAL_CLI_ERROR (pal_cli_error_quark ())
GQuark pal_cli_error_quark (void);

/* What every command is told. */
typedef struct
{
  char *data_dir; /* NULL unless one was named */
  gboolean json;
} PalCli;

typedef struct
{
  const char *name;
  const char *arguments; /* for the usage line, NULL for none; translated when shown */
  int n_arguments;
  const char *summary; /* translated when shown */
  const char *details; /* what comes after the options, NULL for nothing; translated when shown */
  const GOptionEntry *(*get_entries) (void); /* NULL for none */
  gboolean (*run) (PalCli *cli, char **arguments, GError **error);
} PalCliCommand;

extern const PalCliCommand pal_cli_check;
extern const PalCliCommand pal_cli_clients;
extern const PalCliCommand pal_cli_demo;
extern const PalCliCommand pal_cli_import_library;
extern const PalCliCommand pal_cli_library;
extern const PalCliCommand pal_cli_marks;
extern const PalCliCommand pal_cli_regions;
extern const PalCliCommand pal_cli_render;
extern const PalCliCommand pal_cli_suggest;
extern const PalCliCommand pal_cli_visits;

int pal_cli_run (int argc, char **argv);

G_END_DECLS
