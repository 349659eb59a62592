/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pal-folder"

#include "pal-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pal-store-error.h"

struct _PalFolder
{
  int lock_fd;
};

/* open() leaves out what the umask says, and a file of health data should not depend on that. */
static int
open_private (const char *path, int flags)
{
  int fd;

  do
    fd = open (path, flags | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
  while (fd < 0 && errno == EINTR);
  return fd;
}

static gboolean
make_folder (const char *path, GError **error)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return TRUE;
  if (g_mkdir_with_parents (path, S_IRWXU) != 0 || g_chmod (path, S_IRWXU) != 0)
    return pal_store_error_set_from_errno (error, errno, path);
  return TRUE;
}

/**
 * pal_folder_get_default_path:
 *
 * Returns: (transfer full): where the practice is kept unless something else was asked for.
 */
char *
pal_folder_get_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "palpate", NULL);
}

/**
 * pal_folder_get_database_path:
 * @path: the folder
 *
 * Returns: (transfer full): the path of the database in it.
 */
char *
pal_folder_get_database_path (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);
  return g_build_filename (path, PAL_FOLDER_DATABASE, NULL);
}

/**
 * pal_folder_lock:
 * @path: the folder, which is made for its owner alone if there is none
 * @error: %PAL_STORE_ERROR_IN_USE if a program holds it, %PAL_STORE_ERROR_READ_ONLY, or another
 *   #PalStoreError
 *
 * The lock belongs to the open file, so it goes with the program however that ends, and it counts
 * between two windows of one program too.
 *
 * Returns: (transfer full): the folder, held until it is unlocked.
 */
PalFolder *
pal_folder_lock (const char *path, GError **error)
{
  g_autofree char *lock_path = NULL;
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  PalFolder *self;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);

  if (!make_folder (path, error))
    return NULL;

  lock_path = g_build_filename (path, PAL_FOLDER_LOCK, NULL);
  fd = open_private (lock_path, O_RDWR | O_CREAT);
  if (fd < 0)
    {
      pal_store_error_set_from_errno (error, errno, path);
      return NULL;
    }
  if (fcntl (fd, F_OFD_SETLK, &lock) != 0)
    {
      int saved_errno = errno;

      close (fd);
      if (saved_errno == EAGAIN || saved_errno == EACCES)
        pal_store_error_set (error, PAL_STORE_ERROR_IN_USE, path, NULL);
      else
        pal_store_error_set_from_errno (error, saved_errno, path);
      return NULL;
    }

  self = g_new0 (PalFolder, 1);
  self->lock_fd = fd;
  return self;
}

/**
 * pal_folder_unlock:
 * @self: (transfer full): a folder
 *
 * Lets another program have it. The lock file stays: removing it would let two programs hold two
 * files of the same name.
 */
void
pal_folder_unlock (PalFolder *self)
{
  g_return_if_fail (self != NULL);
  close (self->lock_fd);
  g_free (self);
}

/**
 * pal_folder_create_file:
 * @path: a file that is not there yet
 * @error: a #PalStoreError
 *
 * Makes an empty file for its owner alone, whatever the umask. SQLite gives its log and its index
 * the mode of the database file.
 *
 * Returns: whether the file is there.
 */
gboolean
pal_folder_create_file (const char *path, GError **error)
{
  int fd = open_private (path, O_RDWR | O_CREAT | O_EXCL);

  if (fd < 0)
    return pal_store_error_set_from_errno (error, errno, path);
  if (fchmod (fd, S_IRUSR | S_IWUSR) != 0)
    {
      int saved_errno = errno;

      close (fd);
      return pal_store_error_set_from_errno (error, saved_errno, path);
    }
  close (fd);
  return TRUE;
}
