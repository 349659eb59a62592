/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-store-error"

#include "pal-store-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

static char *
sentence_for (PalStoreError code, const char *path)
{
  switch (code)
    {
    case PAL_STORE_ERROR_FULL:
      return g_strdup (_("There is no room left on the disk, so nothing was saved. "
                         "Make room on it, then try again."));
    case PAL_STORE_ERROR_READ_ONLY:
      return g_strdup_printf (_("“%s” cannot be written to, so nothing was saved. "
                                "Check who owns it and whether the disk is write-protected, "
                                "then try again."),
                              path);
    case PAL_STORE_ERROR_NEWER:
      return g_strdup_printf (_("“%s” was made by a newer version of Palpate and has been left "
                                "untouched. Install the newer version to open it."),
                              path);
    case PAL_STORE_ERROR_NOT_A_DATABASE:
      return g_strdup_printf (_("“%s” is not a record of Palpate and has been left untouched. "
                                "Move it elsewhere, or choose another folder."),
                              path);
    case PAL_STORE_ERROR_DAMAGED:
      return g_strdup_printf (_("The record “%s” is damaged. Copy its folder to a safe place "
                                "before anything else, then go back to your latest backup."),
                              path);
    case PAL_STORE_ERROR_IN_USE:
      return g_strdup_printf (_("Palpate is already working in the folder “%s”. "
                                "Go on in that window, or close it and try again."),
                              path);
    case PAL_STORE_ERROR_MISSING:
      return g_strdup_printf (_("There is no record at “%s”. Check the name of the folder."), path);
    case PAL_STORE_ERROR_IO:
      return g_strdup_printf (_("“%s” could not be read or written, so nothing was saved. "
                                "Try again; if that fails too, have the disk looked at."),
                              path);
    case PAL_STORE_ERROR_REFUSED:
      return g_strdup (_("This does not fit what is in the record, so nothing was changed. "
                         "Start Palpate again and repeat it; if that fails too, it is a fault of "
                         "the program and should be reported."));
    case PAL_STORE_ERROR_NOTHING:
      return g_strdup (_("There is nothing left to undo or redo."));
    case PAL_STORE_ERROR_CLOSED:
      return g_strdup (_("The record is not open, so nothing was saved. Start Palpate again."));
    case PAL_STORE_ERROR_BUSY:
      return g_strdup_printf (_("Another program is using the record “%s”, perhaps to copy it. "
                                "Wait until it has finished, then try again."),
                              path);
    case PAL_STORE_ERROR_NOT_A_FOLDER:
      return g_strdup_printf (_("There can be no folder “%s”, because a file is in the way. "
                                "Move that file elsewhere, or choose another folder."),
                              path);
    case PAL_STORE_ERROR_MOVED:
      return g_strdup_printf (_("The record “%s” was moved, deleted or replaced while Palpate was "
                                "working, so nothing was saved. Put it back, then try again; or "
                                "start Palpate again to go on with what is there now."),
                              path);
    default:
      g_assert_not_reached ();
    }
}

/**
 * pal_store_error_set:
 * @error: (nullable): where the error goes
 * @code: what went wrong
 * @path: (nullable): the file or folder it is about; needed where the sentence names one
 * @detail: (nullable): what the system said about it, for whoever helps; it goes to the log and
 *   not into the sentence
 *
 * Returns: %FALSE
 */
gboolean
pal_store_error_set (GError **error, PalStoreError code, const char *path, const char *detail)
{
  g_autofree char *shown = g_filename_display_name (path != NULL ? path : "");
  /* SQLite quotes names from the file, which may hold anything. */
  g_autofree char *said = g_utf8_make_valid (detail != NULL ? detail : "", -1);
  g_autofree char *sentence = sentence_for (code, shown);

  if (*said != '\0')
    g_message ("%s: %s", *shown != '\0' ? shown : "record", said);
  g_set_error_literal (error, PAL_STORE_ERROR, code, sentence);
  return FALSE;
}

/**
 * pal_store_error_set_from_errno:
 * @error: (nullable): where the error goes
 * @saved_errno: what a call to the system left in `errno`
 * @path: the file or folder it is about
 *
 * Returns: %FALSE
 */
gboolean
pal_store_error_set_from_errno (GError **error, int saved_errno, const char *path)
{
  PalStoreError code;

  switch (saved_errno)
    {
    case ENOSPC:
    case EDQUOT:
      code = PAL_STORE_ERROR_FULL;
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      code = PAL_STORE_ERROR_READ_ONLY;
      break;
    case ENOTDIR:
      code = PAL_STORE_ERROR_NOT_A_FOLDER;
      break;
    default:
      code = PAL_STORE_ERROR_IO;
      break;
    }
  return pal_store_error_set (error, code, path, g_strerror (saved_errno));
}

/**
 * pal_store_error_set_from_sqlite:
 * @error: (nullable): where the error goes
 * @rc: SQLite's result code, extended or not
 * @db: (nullable): the connection, for what the system said
 * @path: the database file
 *
 * Returns: %FALSE
 */
gboolean
pal_store_error_set_from_sqlite (GError **error, int rc, sqlite3 *db, const char *path)
{
  const char *detail = db != NULL ? sqlite3_errmsg (db) : sqlite3_errstr (rc);
  int system_errno = db != NULL ? sqlite3_system_errno (db) : 0;

  switch (rc & 0xff)
    {
    case SQLITE_FULL:
      return pal_store_error_set (error, PAL_STORE_ERROR_FULL, path, detail);
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return pal_store_error_set (error, PAL_STORE_ERROR_READ_ONLY, path, detail);
    case SQLITE_NOTADB:
      return pal_store_error_set (error, PAL_STORE_ERROR_NOT_A_DATABASE, path, detail);
    case SQLITE_CORRUPT:
      return pal_store_error_set (error, PAL_STORE_ERROR_DAMAGED, path, detail);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return pal_store_error_set (error, PAL_STORE_ERROR_BUSY, path, detail);
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
      return pal_store_error_set (error, PAL_STORE_ERROR_REFUSED, path, detail);
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      /* The disk may have said more than SQLite's own code keeps. */
      if (system_errno != 0 && rc != SQLITE_IOERR_NOMEM)
        return pal_store_error_set_from_errno (error, system_errno, path);
      return pal_store_error_set (error,
                                  (rc & 0xff) == SQLITE_CANTOPEN ? PAL_STORE_ERROR_READ_ONLY
                                                                 : PAL_STORE_ERROR_IO,
                                  path,
                                  detail);
    default:
      return pal_store_error_set (error, PAL_STORE_ERROR_IO, path, detail);
    }
}
